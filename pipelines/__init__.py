"""Understands and keeps; its decisions see no network and no clock."""
