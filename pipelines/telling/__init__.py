"""Turns what the store knows into words for people. Pure."""
