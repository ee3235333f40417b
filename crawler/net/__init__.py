"""What stands between a spider and the web."""
