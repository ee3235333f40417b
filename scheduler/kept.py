"""Reads secrets from where councilwatch.toml says they are kept; no error here repeats one."""

import os
import stat
from pathlib import Path

from pipelines.kept_secrets import Kept
from scheduler.terminal import one_word

OTHERS_RIGHTS = stat.S_IRWXG | stat.S_IRWXO

LONGEST = 10_000
"""Letters of a secret that are read."""


def read_kept(place: Kept, folder: Path, what: str) -> tuple[str, str]:
    """Return where a secret is kept, in words, and the secret; ``what`` says whose it is ("the channel's address").

    Raises ``ValueError`` that says what to do where it is missing, or where others can read it.
    """
    if place.env is not None:
        kept, secret = f"the environment variable {place.env}", os.environ.get(place.env, "").strip()
        if not secret:
            raise ValueError(f"{kept} is not set; set it to {what} before councilwatch starts.")
        return kept, secret
    path = folder / Path(place.file or "").expanduser()
    return f"the first line of {path}", first_line(path, what)


def first_line(path: Path, what: str) -> str:
    """Return the secret in a file that only its owner can read."""
    try:
        with path.open(encoding="utf-8") as file:
            if os.fstat(file.fileno()).st_mode & OTHERS_RIGHTS:
                raise ValueError(f"others can read {path}; say: chmod 600 {one_word(path)}")
            line = file.readline(LONGEST).strip()
    except UnicodeDecodeError:
        raise ValueError(f"{path} is no text; write {what} on its first line.") from None
    except OSError as error:
        raise ValueError(f"{path} cannot be read ({error.strerror}); write {what} on its first line.") from None
    if not line:
        raise ValueError(f"{path} is empty; write {what} on its first line.")
    return line
