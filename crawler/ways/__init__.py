"""Ways of listing: an answer -> the links it lists. Pure functions."""
