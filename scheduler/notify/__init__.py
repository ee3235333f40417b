"""Telling readers: which notices are owed on which channel, when they are sent, and whether they arrived."""
