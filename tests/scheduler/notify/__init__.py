"""Telling readers: rules, pace, channels against real servers, the sender and its check."""
