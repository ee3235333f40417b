"""Decides when, and tells people; the command line."""
