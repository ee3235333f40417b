"""What must be in order before anything is fetched: the folder, the configuration, the watch list."""

import os
from dataclasses import dataclass
from pathlib import Path

from crawler.sources import OWN, as_written
from pipelines.config import FILE, Config, existing
from pipelines.exceptions import UsageError
from pipelines.model import Source

NO_CONTACT = """\
councilwatch asks no site before it can say whom to write to: put the line  [contact]  and below it the line  \
contact = "YOUR E-MAIL ADDRESS"  (an e-mail address or web page of yours) into {path}."""


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A working folder that can be watched from."""

    folder: Path
    config: Config
    sources: tuple[Source, ...]


def look_at(folder: Path) -> Ready:
    """Return the folder's configuration and sources. Raises ``UsageError`` for what is not in order."""
    ready = may_ask(folder)
    if not ready.sources:
        raise UsageError(
            f"There is nothing to watch: {folder / FILE} leaves no source of the shipped list, and "
            f"{folder / OWN} names none; add one there, or say shipped = true under [sources]."
        )
    return ready


def may_ask(folder: Path) -> Ready:
    """The same where nothing need be watched yet."""
    check_folder(folder)
    config, sources = as_written(folder)
    if config.contact is None:
        raise UsageError(NO_CONTACT.format(path=folder / FILE))
    return Ready(folder=folder, config=config, sources=sources)


def check_folder(folder: Path) -> None:
    """Raise ``UsageError`` for a working folder in which nothing can be kept."""
    existing(folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(
            f"The working folder {folder} is not writable for you; choose another one with "
            "COUNCILWATCH_HOME, or change its permissions."
        )
