"""In which way a Datasette shows its stores: open on this machine, closed with a secret, or as files to publish."""

import os
from typing import Any

from pipelines.explorer_config import VARIABLE


def is_published(datasette: Any) -> bool:
    """Whether the pages are made to be files of another web server (``publish``): nothing in them needs the program."""
    return bool((datasette.plugin_config("councilwatch") or {}).get("publish"))


def secret_of(datasette: Any) -> str | None:
    """Return the secret that readers are asked for; None where there is none."""
    if is_published(datasette):
        return None
    return os.environ.get(VARIABLE, "").strip() or None


def is_closed(datasette: Any) -> bool:
    """Whether readers are asked for a secret, and see excerpts only."""
    return secret_of(datasette) is not None
