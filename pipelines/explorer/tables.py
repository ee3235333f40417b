"""How Datasette shows each table of a store: its words come from the schema, the rest is said here. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from pipelines.store.declaring import Table, View
from pipelines.store.schema import TABLES, VIEWS

TITLE = "councilwatch"
DESCRIPTION = (
    "News on the ratings of English councils' children's services, found and read by a program. Every claim here is "
    "what a story says, with the words it says it in, held against Ofsted's own outcomes, which stand beside it."
)
ALL_COLUMNS = "A list shows the main columns; a row's own page shows all of them."


@dataclass(frozen=True, kw_only=True)
class Shown:
    """``columns`` are those that a list of rows shows, all where none are named; ``units`` are by column."""

    columns: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    newest_by: str | None = None
    label: str | None = None
    units: tuple[tuple[str, str], ...] = ()


SHOWN: dict[str, Shown] = {
    "ledger": Shown(
        columns=(
            "short_name",
            "overall",
            "leadership",
            "help_and_protection",
            "in_care",
            "care_leavers",
            "framework",
            "inspected_to",
            "age_months",
            "direction",
            "intervention",
            "told_since",
        ),
        facets=("overall", "region", "direction", "framework"),
        label="short_name",
    ),
    "inspections": Shown(
        columns=(
            "authority",
            "inspected_from",
            "published",
            "framework",
            "overall",
            "leadership",
            "help_and_protection",
            "in_care",
            "care_leavers",
            "direction",
            "url",
        ),
        facets=("overall", "framework", "kind", "direction"),
        newest_by="published",
        label="authority",
    ),
    "stories": Shown(
        columns=("id", "title", "published_from", "publisher", "kind", "text_from", "first_seen_at"),
        facets=("kind", "publisher", "text_from", "found_by"),
        newest_by="published_from",
        label="title",
    ),
    "claims": Shown(
        columns=(
            "id",
            "story_id",
            "gss",
            "judgement",
            "grade",
            "status",
            "quote",
            "confidence",
            "reconciliation",
            "decision",
            "current",
        ),
        facets=("reconciliation", "status", "grade", "judgement", "authority", "decision"),
        newest_by="id",
    ),
    "refusals": Shown(
        columns=("id", "story_id", "why", "quote", "gss", "judgement", "grade", "current"),
        facets=("why",),
        newest_by="id",
    ),
    "outcomes": Shown(
        columns=("id", "gss", "kind", "framework", "inspection_from", "published", "source", "url", "same_as", "note"),
        facets=("kind", "framework", "source"),
        newest_by="published",
        label="authority",
    ),
    "outcome_grades": Shown(
        columns=("id", "outcome_id", "judgement", "grade", "page", "text"), facets=("judgement", "grade")
    ),
    "report_links": Shown(
        columns=("id", "story_id", "words", "url", "address_id", "gss"),
        newest_by="id",
    ),
    "reviews": Shown(
        columns=("id", "story_id", "about", "quote", "decision", "right_grade", "who", "decided_at", "current"),
        facets=("decision", "about", "who"),
        newest_by="id",
    ),
    "revisions": Shown(
        columns=("id", "story_id", "number", "seen_at", "title", "text_from", "partial"), newest_by="seen_at"
    ),
    "sources": Shown(
        columns=("name", "publisher", "kind", "home", "state", "state_says", "todo", "state_since", "next_poll_at"),
        facets=("state", "kind", "listed"),
        label="publisher",
    ),
    "source_states": Shown(facets=("state", "source"), newest_by="began_at"),
    "deliveries": Shown(facets=("state", "channel", "what"), newest_by="id"),
    "channels": Shown(label="name"),
    "notices": Shown(facets=("state", "subject"), newest_by="made_at"),
    "listings": Shown(
        columns=("id", "source", "url", "kind", "asked_at", "status", "says", "adopted_at", "adopted_why", "newest_at"),
        facets=("kind", "status"),
        label="url",
    ),
    "addresses": Shown(
        columns=(
            "id",
            "url",
            "title",
            "source",
            "state",
            "why",
            "found_at",
            "tries",
            "next_try_at",
        ),
        facets=("state", "source", "found_by", "seeks"),
        newest_by="id",
        label="url",
    ),
    "authorities": Shown(facets=("kind", "region"), label="name"),
    "authority_names": Shown(label="name"),
    "cycles": Shown(facets=("how", "kind"), newest_by="id", label="began_at"),
    "runs": Shown(
        columns=(
            "id",
            "source",
            "began_at",
            "how",
            "requests",
            "bytes",
            "links_new",
            "pages",
            "stories",
            "reports",
            "failed",
        ),
        facets=("how", "source"),
        newest_by="id",
        label="began_at",
        units=(("bytes", "byte"),),
    ),
    "run_listings": Shown(
        columns=(
            "id",
            "run_id",
            "listing_id",
            "asked_at",
            "status",
            "http_status",
            "items",
            "new",
            "newest_at",
            "says",
        ),
        facets=("status",),
        newest_by="id",
        units=(("bytes", "byte"),),
    ),
    "hosts": Shown(units=(("crawl_delay", "second"),)),
}


def described(large: Mapping[str, Collection[str]]) -> dict[str, Any]:
    """Datasette's metadata for databases by name, each a store with its ``large`` tables; a new one on each call.

    A large table is shown without facets, each of which would count all its rows; a reader can ask for them.

    Datasette changes what it is given, so nothing of it may be shared.
    """
    if not large:
        return {}
    return {
        "title": TITLE,
        "description": DESCRIPTION,
        "databases": {name: {"tables": all_tables(tables)} for name, tables in large.items()},
    }


def all_tables(large: Collection[str] = ()) -> dict[str, Any]:
    tables = {table.name: table_metadata(table, SHOWN.get(table.name, Shown())) for table in (*TABLES, *VIEWS)}
    for name in large:
        tables[name].pop("facets", None)
    return tables | {"_sqlite_migrations": {"hidden": True}}


def table_metadata(table: Table | View, shown: Shown) -> dict[str, Any]:
    says = f"One row is {table.says}."
    told: dict[str, Any] = {
        "title": table.title,
        "description": f"{says} {ALL_COLUMNS}" if shown.columns and isinstance(table, Table) else says,
        "columns": {column.name: column.says.replace("`", "") for column in table.columns},
        "hidden": isinstance(table, Table) and table.hidden,
        "size": 50,
    }
    if shown.facets:
        told["facets"] = list(shown.facets)
    if shown.newest_by:
        told["sort_desc"] = shown.newest_by
    if shown.label:
        told["label_column"] = shown.label
    if shown.units:
        told["units"] = dict(shown.units)
    return told


def left_out(table: str) -> tuple[str, ...]:
    """The columns that a list of the table's rows does not show."""
    shown = SHOWN.get(table, Shown()).columns
    declared = next((declared.columns for declared in (*TABLES, *VIEWS) if declared.name == table), ())
    return tuple(column.name for column in declared if column.name not in shown) if shown else ()


def leads(table: str) -> str | None:
    """The column that says most of a row: where rows stand below one another it stands first."""
    return SHOWN.get(table, Shown()).label


def titles() -> dict[str, tuple[str, str]]:
    """Table -> its title and what one row is, for those readers look at, in the order of interest."""
    readable: tuple[Table | View, ...] = (*VIEWS, *(table for table in TABLES if not table.hidden))
    declared = {table.name: table for table in readable}
    order = [*(name for name in SHOWN if name in declared), *(name for name in declared if name not in SHOWN)]
    return {name: (declared[name].title, declared[name].says) for name in order}


def moments() -> dict[str, frozenset[str]]:
    """Table -> its columns that hold a moment; their words say so."""
    return {
        table.name: frozenset(column.name for column in table.columns if "(UTC)" in column.says) for table in TABLES
    }
