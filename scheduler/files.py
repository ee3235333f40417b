"""Files that others read while they are written: whole at every instant, and untouched where nothing has changed."""

from pathlib import Path

from crawler.own_list import put_in_place
from pipelines.exceptions import UsageError


def check_folder_of(file: Path, what: str) -> None:
    """Raise ``UsageError`` where the folder of a file that a person named is not there: it may be misspelt."""
    if not file.parent.is_dir():
        raise UsageError(f"There is no folder {file.parent} for {what}; make it, or name another place.")


def write_if_changed(path: Path, body: bytes) -> bool:
    """Write a file whole, for everybody to read, unless it holds ``body`` already; return whether it was written.

    Raises ``UsageError`` in one sentence where it cannot be.
    """
    try:
        if path.read_bytes() == body:
            return False
    except OSError:
        pass  # there is none yet, or writing it tells what is wrong with it
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put_in_place(path, body, mode=0o644)  # a web server reads these
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}. Name another place.") from error
    return True
