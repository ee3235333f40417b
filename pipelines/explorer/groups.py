"""Rows of the store put together as people read them: claims by story, council and words, cells with links. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pipelines.explorer.words import say
from pipelines.reference.slugs import council_slugs

Row = Mapping[str, Any]

UNSHOWN = frozenset({"story_id", "gss", "home", "where to read it"})
"""Columns of answers that a page shows as links of other columns."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One value of an answer; ``to`` says where it leads, if anywhere: to a ``source``, ``council`` or the ``web``."""

    column: str
    text: str
    to: str = ""
    key: Any = None


def by_words(claims: Iterable[Row]) -> list[dict[str, Any]]:
    """Claims of one council in the same words together, in the order of the first of each."""
    groups: dict[tuple[Any, Any], dict[str, Any]] = {}
    for claim in claims:
        group = groups.setdefault(
            (claim["gss"], claim["quote"]),
            {"gss": claim["gss"], "council": claim["council"], "quote": claim["quote"], "claims": []},
        )
        group["claims"].append(claim)
    return list(groups.values())


def contradicted_first(groups: Iterable[Row]) -> list[Row]:
    """Groups of claims, those that Ofsted's record contradicts first: where few are shown, those are."""
    return sorted(groups, key=lambda group: all(each["reconciliation"] != "contradicted" for each in group["claims"]))


def distinct(claims: Iterable[Row]) -> list[Row]:
    """The claims without those that say the same again, in the title and in the text."""
    told: dict[tuple[Any, ...], Row] = {}
    for claim in claims:
        told.setdefault((claim["gss"], claim["judgement"], claim["grade"], claim["status"]), claim)
    return list(told.values())


def by_story(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Each story of an answer once, with its claims ``by_words``."""
    stories: dict[Any, list[dict[str, Any]]] = {}
    for row in rows:
        stories.setdefault(row["story_id"], []).append(dict(row) | {"quote": row["the words"]})
    return [claims[0] | {"groups": by_words(claims)} for claims in stories.values()]


def pages_of(row: Row, table: str) -> list[tuple[str, str]]:
    """The explorer's own pages of what a row of a table is or names: words for each, and its path."""
    names = row.keys()
    number = {"stories": "story", "events": "event"}.get(table)
    found = [("Its page", f"/{number}/{row['id']}")] if number is not None else []
    for column, one in (("story_id", "story"), ("event_id", "event")):
        if column in names and row[column] is not None:
            found.append((f"The {one}", f"/{one}/{row[column]}"))
    if "gss" in names and row["gss"] in council_slugs():
        found.append(("The council", f"/council/{council_slugs()[row['gss']]}"))
    return found


def by_quote(refusals: Iterable[Row]) -> list[dict[str, Any]]:
    """Each quotation that is no claim once, with all that is said of it."""
    quotes: dict[str, list[str]] = {}
    for refusal in refusals:
        whys = quotes.setdefault(refusal["quote"], [])
        if refusal["why"] not in whys:
            whys.append(refusal["why"])
    return [{"quote": quote, "whys": whys} for quote, whys in quotes.items()]


def cells(row: Row) -> list[Cell]:
    """The cells that a page shows of a row of an answer; what names something else leads there."""
    names = row.keys()
    web = str((row["where to read it"] if "where to read it" in names else "") or "")
    shown = []
    for column in names:
        if column in UNSHOWN:
            continue
        text = str(say(row[column]) if column in ("state", "kind") else "" if row[column] is None else row[column])
        if column == "title" and web.startswith(("https://", "http://")):
            shown.append(Cell(column=column, text=text or web, to="web", key=web))
        elif column == "council" and "gss" in names and row["gss"] in council_slugs():
            shown.append(Cell(column=column, text=text, to="council", key=council_slugs()[row["gss"]]))
        elif column == "publisher" and "source" in names:
            shown.append(Cell(column=column, text=text, to="source", key=row["source"]))
        else:
            shown.append(Cell(column=column, text=text))
    return shown
