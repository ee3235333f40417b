"""Looking after a working folder for years: backups, going back to one, a check-up, a sign of life."""
