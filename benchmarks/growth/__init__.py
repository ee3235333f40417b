"""How cost grows with what is watched and kept: sources, stories, stories of one council, claims and revisions."""
