"""How the explorer is started: a process of its own, since in the daemon's it would wait for the crawl."""

import sys
from pathlib import Path

SETTINGS = {
    "sql_time_limit_ms": "1000",
    "default_page_size": "50",
    "facet_time_limit_ms": "500",
    "suggest_facets": "off",  # they cost a query a column on every page; each table names its own
}


def command(path: Path, host: str = "127.0.0.1", port: int = 8001) -> list[str]:
    """The program and arguments that show the store at ``path``, read-only, on ``host`` and ``port``.

    It ends when its standard input does. ``-P`` keeps the working folder out of Python's path: a file of the user's
    there must not pass for a library.
    """
    settings = [word for name, value in SETTINGS.items() for word in ("--setting", name, value)]
    return [
        sys.executable,
        "-P",
        "-m",
        "pipelines.explorer",
        "serve",
        str(path),
        "--host",
        host,
        "--port",
        str(port),
        *settings,
    ]
