"""Adding entries to the user's own watch list, whose words, comments and line ends stay as they are."""

import errno
import os
import re
import tempfile
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import MISSING, Field, fields, replace
from pathlib import Path
from typing import Any

from crawler.entries import RESERVED
from crawler.sources import OWN, read_watchlist, sources_of
from pipelines.addresses import comparable, host_of
from pipelines.exceptions import ConfigError, UsageError
from pipelines.model import Listing, Source
from pipelines.strict_toml import TomlFile

LONGEST_NAME = 40
"""Characters of a name that is made of a publisher's; more would make the table of sources too wide."""

SECOND_LEVELS = frozenset({"ac", "co", "gov", "ltd", "me", "net", "nhs", "org", "plc", "police", "sch"})
"""Second levels of .uk below which names are given out."""

UNWRITTEN = frozenset({"listings", "selectors", "origin"})
"""Fields of a source that stand elsewhere in its entry, or not in it at all."""

NO_ROOM = (
    "Nothing can be added at the end of {path}, because of how its sources are written there; put the entry into it "
    "yourself (--dry-run shows it). Nothing was changed."
)


def entry_text(source: Source) -> str:
    """Return a source's entry of a watch list, with the keys that differ from what is taken without them."""
    lines = ["[[source]]", *written(source, UNWRITTEN)]
    for listing in source.listings:
        lines += ["", "[[source.listings]]", *written(listing, frozenset({"gss"}))]
    return "\n".join(lines) + "\n"


def written(form: Source | Listing, without: Collection[str]) -> Iterator[str]:
    """Yield ``key = value`` for each field that has not its default."""
    for field in fields(form):
        value = getattr(form, field.name)
        if field.name not in without and value != default_of(field):
            yield f"{field.name} = {toml(value)}"


def default_of(field: "Field[Any]") -> Any:
    return None if field.default is MISSING else field.default


def toml(value: str | int | bool) -> str:
    """Return a value as TOML writes it; a regular expression in single quotes, as people write those."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if "\\" in value and "'" not in value and value.isprintable():
        return f"'{value}'"
    return '"' + "".join(map(in_quotes, value)) + '"'


def in_quotes(character: str) -> str:
    """Return a character as it stands in a TOML string; half a character cannot stand there at all."""
    if character in '"\\':
        return f"\\{character}"
    match unicodedata.category(character):
        case "Cs":
            return "\N{REPLACEMENT CHARACTER}"
        case "Cc":
            return f"\\u{ord(character):04x}"
        case _:
            return character


def add_to_own_list(folder: Path, sources: Sequence[Source]) -> Path:
    """Add entries at the end of the folder's own list, which is made where there is none; return its path.

    What the file would hold is read back strictly before it takes the place of the old one, all at once. Raises
    ``UsageError``, and changes nothing, where that does not give the sources as they are meant; ``OSError`` where
    nothing can be written.
    """
    path = (folder / OWN).resolve()  # what a link leads to is written, and the link stays
    if path.exists() and not os.access(path, os.W_OK):  # a new file could take its place all the same
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    before = path.read_bytes() if path.exists() else b""
    after = appended(before, sources)
    try:
        read = sources_of(TomlFile(path, after.decode("utf-8-sig")), "user")
    except ConfigError as error:
        if before:
            read_watchlist(path, "user")  # what was wrong with it before is told with its line
        raise UsageError(NO_ROOM.format(path=path)) from error
    meant = tuple(replace(source, origin="user") for source in sources)
    if read[len(read) - len(meant) :] != meant:
        raise UsageError(NO_ROOM.format(path=path))
    put_in_place(path, after)
    return path


def appended(before: bytes, sources: Sequence[Source]) -> bytes:
    """Return a file with the entries after what it holds, in its own way of ending lines."""
    ends = b"\r\n" if b"\r\n" in before else b"\n"
    entries = b"\n".join(entry_text(source).encode() for source in sources).replace(b"\n", ends)
    if not before.strip():
        return before + entries
    return before + (b"" if before.endswith(b"\n") else ends) + ends + entries


def put_in_place(path: Path, body: bytes, *, mode: int | None = None) -> None:
    """Replace a file all at once: a reader sees the old one or the new one. ``mode`` are its permissions, None those
    that it had."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(mode if mode is not None else path.stat().st_mode & 0o777 if path.exists() else 0o644)
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def free_name(publisher: str, home: str, taken: Collection[str]) -> str:
    """Return a name for a source that is not ``taken``, made of its publisher's or its host's."""
    spoken = name_of(publisher) if publisher.removeprefix("www.") != host_of(home).removeprefix("www.") else ""
    name = spoken or name_of(label_of(host_of(home))) or "source"
    number, free = 1, name
    while free in taken or free in RESERVED:
        number += 1
        free = f"{name}_{number}"
    return free


def label_of(host: str) -> str:
    """Return the part of a host's name that is its owner's own: ``www.halton.gov.uk`` -> ``halton``."""
    *labels, last = host.removeprefix("www.").split(".")
    if len(labels) > 1 and len(last) == 2 and labels[-1] in SECOND_LEVELS:
        labels.pop()
    return labels[-1] if labels else last


def name_of(words: str) -> str:
    """Return words as a name: small letters, digits and _; whole words, as far as there is room."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower().replace("'", "")
    parts = re.findall(r"[a-z0-9]+", plain)
    name = ""
    for part in parts:
        longer = f"{name}_{part}" if name else part[:LONGEST_NAME]
        if len(longer) > LONGEST_NAME:
            break
        name = longer
    return name


def same_listing(url: str) -> str:
    """Return what two addresses of one feed have in common: without scheme and last slash, in one form."""
    return comparable(url).partition("://")[2]


def watched_as(url: str, sources: Iterable[Source]) -> str | None:
    """Return the name of the source that has this listing, None where none has."""
    named = (
        source.name for source in sources for each in source.listings if same_listing(each.url) == same_listing(url)
    )
    return next(named, None)
