"""Further pretend hosts, for tests of what no newsroom of the demo does."""
