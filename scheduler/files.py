"""Files that others read while they are written: whole at every instant, and untouched where nothing has changed."""

import os
import tempfile
from pathlib import Path

from pipelines.exceptions import UsageError


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
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)  # mkstemp's is for the owner alone, and a web server reads these
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}. Name another place.") from error
    return True
