"""What the schema is declared in: columns, tables and views, each with the words for it that readers see."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, kw_only=True)
class Column:
    """``links`` names the table (by its primary key) that the value points at."""

    name: str
    kind: type
    says: str
    needed: bool = False
    links: str | None = None
    since: int = 1


@dataclass(frozen=True, kw_only=True)
class PartIndex:
    """An index of some rows only, those ``where`` something holds, ``by`` columns or what is reckoned from them."""

    name: str
    by: str
    where: str


@dataclass(frozen=True, kw_only=True)
class Table:
    """``says`` completes "one row is ...". ``hidden`` tables hold bookkeeping that readers do not need.

    ``later_indexes`` are those of columns that were there before them: schema version -> the indexes that it brought;
    ``part_indexes`` are those of some rows in the same way.
    """

    name: str
    title: str
    says: str
    columns: tuple[Column, ...]
    key: str = "id"
    unique: tuple[tuple[str, ...], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    later_indexes: Mapping[int, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    part_indexes: Mapping[int, tuple[PartIndex, ...]] = field(default_factory=dict)
    hidden: bool = False
    since: int = 1


@dataclass(frozen=True, kw_only=True)
class View:
    """A question whose answer looks like a table. ``says`` completes "one row is ...".

    It holds nothing, so it is made anew by every migration; a changed ``sql`` needs a new schema version.
    """

    name: str
    title: str
    says: str
    columns: tuple[Column, ...]
    sql: str


def number(name: str, says: str, *, needed: bool = False, links: str | None = None) -> Column:
    return Column(name=name, kind=int, says=says, needed=needed, links=links)


def words(name: str, says: str, *, needed: bool = False, links: str | None = None) -> Column:
    return Column(name=name, kind=str, says=says, needed=needed, links=links)


def identity() -> Column:
    return number("id", "Number of this row.", needed=True)


def made_in(version: int, *columns: Column) -> tuple[Column, ...]:
    """The columns, each as one that came with a schema version."""
    return tuple(replace(column, since=version) for column in columns)


def partial_date(whose: str) -> tuple[Column, ...]:
    """The four columns of a date that is known to some precision."""
    return (
        words("published_from", f"First moment at which {whose} can have been published (UTC)."),
        words("published_to", f"Last moment at which {whose} can have been published (UTC)."),
        words("published_precision", "How exactly the date is known: second, minute, day, month or year."),
        words(
            "published_read_from",
            "Where the date was read: json_ld, meta, time, selector, listing, printed, htmldate, listing_changed (the "
            "listing tells only when it was changed last) or given.",
        ),
    )
