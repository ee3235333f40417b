"""How the program is looked after, as ``councilwatch.toml`` says it: backups, and who hears that it is at work.

[care]
backups = 7                                   # how many are kept in the folder backups; 0: none is made by itself
heartbeat_url = "https://hc.example.org/abc"  # asked after each good cycle; or { env = "NAME" }, { file = "PATH" }
"""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pipelines.kept_secrets import Kept, place_of
from pipelines.strict_toml import Table, TomlFile

HEARTBEAT = "heartbeat_url"

WANTED = (
    'heartbeat_url must be a web address in quotes, or where it is kept: { env = "COUNCILWATCH_HEARTBEAT" } (a '
    'variable) or { file = "secrets/heartbeat" } (the first line of a file).'
)

BARE = "begins with no https:// (or http://); write it as a browser shows it, such as https://hc.example.org/abc."


@dataclass(frozen=True, kw_only=True)
class Care:
    """``backups`` is the number kept, 0 for none. Of the address that is asked after good cycles either itself is here,
    which may hold a token, or the place where it is kept."""

    backups: int = 7
    heartbeat_url: str | None = field(default=None, repr=False)
    heartbeat_kept: Kept | None = None

    @property
    def has_heartbeat(self) -> bool:
        return self.heartbeat_url is not None or self.heartbeat_kept is not None


def read_care(file: TomlFile) -> Care:
    """Read ``[care]``. Raises ``ConfigError`` for a fault; no complaint repeats what may hold a token."""
    table = Table(file, file.data.get("care", {}), table="care")
    table.only(("backups", HEARTBEAT), what="key")
    read = file.faults.every(
        {
            "backups": lambda: table.number("backups", default=Care.backups, least=0, most=1_000),
            "heartbeat_url": lambda: address(table),
            "heartbeat_kept": lambda: place(table),
        }
    )
    return Care(**read)


def address(table: Table) -> str | None:
    """Return the address itself, None where a place or nothing is given."""
    url = table.values.get(HEARTBEAT)
    if not isinstance(url, str):
        return None
    if not is_address(url):
        raise table.wrong(HEARTBEAT, f"{HEARTBEAT} {BARE}" if is_bare(url) else WANTED)
    return url


def place(table: Table) -> Kept | None:
    """Return where the address is kept, None where itself or nothing is given."""
    given = table.values.get(HEARTBEAT)
    if given is None or isinstance(given, str):
        return None
    try:
        named = place_of(given, what="", key=HEARTBEAT, variable="COUNCILWATCH_HEARTBEAT", file="secrets/heartbeat")
    except ValueError:
        raise table.wrong(HEARTBEAT, WANTED) from None
    return Kept(**named, line=table.file.line("care", key=HEARTBEAT))


def is_address(text: str) -> bool:
    """Whether a text is an address of the web that can be asked."""
    try:
        parts = urlsplit(text)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return named and not re.search(r"[\s\x00-\x1f\x7f]", text) and text.isascii()


def is_bare(text: str) -> bool:
    """Whether a text is an address of the web but for its beginning, as people type it."""
    return "://" not in text and "." in text.partition("/")[0] and is_address(f"https://{text}")
