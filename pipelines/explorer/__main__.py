"""``python -m pipelines.explorer ARGUMENTS`` is ``datasette ARGUMENTS``, and ends when its standard input does.

Whoever starts it holds the other end of that pipe. However that process ends, also by SIGKILL, the system closes the
pipe, and no explorer is left behind that keeps the port.
"""

import os
import sys
import threading


def end_with(descriptor: int) -> None:
    """End this process when nothing more can come from ``descriptor``. It only reads: there is nothing to save."""
    while os.read(descriptor, 1024):
        pass
    os._exit(0)


def main() -> None:
    """Serve. The watch begins before Datasette is loaded: its parent may die while that takes its second."""
    threading.Thread(target=end_with, args=(sys.stdin.fileno(),), daemon=True).start()
    from datasette.cli import cli

    cli(args=sys.argv[1:], prog_name="datasette")


if __name__ == "__main__":
    main()
