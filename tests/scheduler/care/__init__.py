"""Looking after a working folder: backups, going back to one, the check-up, the sign of life."""
