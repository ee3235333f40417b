"""Addresses that may hold passwords and tokens, from where the configuration says that they are kept.

They stand in the environment or in a file that only its owner reads. No complaint repeats one.
"""

import os
import stat
from pathlib import Path

from pipelines.alerts_config import Channel
from pipelines.config import FILE
from pipelines.exceptions import ConfigError

SECRET_RIGHTS = stat.S_IRWXG | stat.S_IRWXO


def kept_address(place: Channel, folder: Path, *, what: str, whose: str) -> tuple[str, str]:
    """Return where an address is kept, in words, and itself. ``what`` begins a complaint, ``whose`` names the address.

    Raises ``ConfigError`` for one that is missing or that others can read.
    """

    def wrong(says: str) -> ConfigError:
        return ConfigError(folder / FILE, place.line, f"{what}: {says}")

    if place.env is not None:
        address = os.environ.get(place.env, "").strip()
        if not address:
            says = f"the environment variable {place.env} is not set; set it to {whose} before councilwatch starts."
            raise wrong(says)
        return f"the environment variable {place.env}", address
    path = folder / Path(place.file or "").expanduser()
    todo = f"write {whose} on its first line."
    try:
        with path.open(encoding="utf-8") as file:
            if os.fstat(file.fileno()).st_mode & SECRET_RIGHTS:
                raise wrong(f"others can read {path}; say: chmod 600 {path}")
            line = file.readline(10_000).strip()
    except UnicodeDecodeError:
        raise wrong(f"{path} is no text; {todo}") from None
    except OSError as error:
        raise wrong(f"{path} cannot be read ({error.strerror}); {todo}") from None
    if not line:
        raise wrong(f"{path} is empty; {todo}")
    return f"the first line of {path}", line
