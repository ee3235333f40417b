"""The Chromium that the machine has; none is ever downloaded. ``python -m tests.browser.chromium`` says where it is."""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")

MISSING = (
    "These tests drive Chromium, and this machine has none: install it (Debian: apt install chromium) and say "
    "`make browser-test` again."
)

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""A browser that asks nobody but the explorer."""


def chromium() -> Path | None:
    """The browser: the file that ``CHROMIUM`` names, else the first of ``NAMES`` on the path."""
    found = next(filter(None, map(shutil.which, (os.environ.get("CHROMIUM") or "", *NAMES))), None)
    return Path(found) if found else None


def main() -> int:
    found = chromium()
    print(found or MISSING, file=sys.stdout if found else sys.stderr)
    return 0 if found else 2


if __name__ == "__main__":
    sys.exit(main())
