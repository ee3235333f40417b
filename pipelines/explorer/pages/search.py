"""Search over the stories and the words of their claims, with filters; the same as CSV, JSON and Atom."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import urlencode

from pipelines.exceptions import InputError, NoCouncilError
from pipelines.explorer.groups import by_words, distinct
from pipelines.explorer.pages.asking import Asked, Page, Reading, Row, row, rows
from pipelines.explorer.pages.claims import claims_of
from pipelines.explorer.pages.council import JUDGEMENTS
from pipelines.explorer.pages.files import as_atom, as_csv, as_json, csv_page
from pipelines.explorer.words import WORDS, found_in, story_kind
from pipelines.model import Grade, StoryKind
from pipelines.reference import authorities
from pipelines.reference.slugs import council_at, council_slugs
from pipelines.store.excerpts import EXCERPT
from pipelines.store.pretend import is_pretend
from pipelines.store.schema_record import FACT
from pipelines.store.sources import IN_TROUBLE

if TYPE_CHECKING:
    import sqlite3

A_PAGE = 20
A_FILE = 200
"""Stories on a page, and in a file."""

MOST_WORDS = 24

GRADES = get_args(Grade)
KINDS = get_args(StoryKind)
STANDINGS = ("confirmed", "contradicted", "awaiting", "superseded", "no_record")
NO_INDEX = (
    "This store has no index of its words, so it cannot be searched for them; the filters work without. "
    "`councilwatch doctor` says how to make the index."
)
ORDERS = {"newest": "Last found first", "best": "Best match first"}


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is searched for; what is not asked for is "" or None. ``council`` is a GSS code."""

    words: tuple[str, ...]
    text: str
    council: str
    grade: str
    judgement: str
    kind: str
    source: str
    standing: str
    start: date | None
    end: date | None
    order: str
    page: int

    @property
    def given(self) -> dict[str, str]:
        """The parameters of its address, without the page."""
        named = {
            "q": self.text,
            "council": council_slugs()[self.council] if self.council else "",
            "grade": self.grade,
            "judgement": self.judgement,
            "kind": self.kind,
            "source": self.source,
            "standing": self.standing,
            "from": self.start.isoformat() if self.start else "",
            "to": self.end.isoformat() if self.end else "",
            "order": self.order if self.order != "newest" else "",
        }
        return {name: value for name, value in named.items() if value}


def wanted(asked: Asked, reading: Reading) -> Wanted:
    """Read what is asked; ``reading`` keeps what will not do, which is left out of what is wanted."""
    take = reading.take
    text = take(lambda: asked.word("q"), "")
    words = tuple(word for word in text.split() if any(map(str.isalnum, word)))
    if len(words) > MOST_WORDS:
        says = f"A search takes {MOST_WORDS} words at most, and these are {len(words)}. Name the rarest ones."
        reading.faults.append(says)
    start, end = take(lambda: asked.day("from"), None), take(lambda: asked.day("to"), None)
    if start and end and start > end:
        reading.faults.append("The first day is after the last one; swap them.")
    order = take(lambda: asked.choice("order", tuple(ORDERS), "newest"), "newest")
    return Wanted(
        words=words,
        text=text,
        council=take(lambda: council_asked(asked.word("council")), ""),
        grade=take(lambda: asked.choice("grade", ("", *GRADES), ""), ""),
        judgement=take(lambda: asked.choice("judgement", ("", *JUDGEMENTS), ""), ""),
        kind=take(lambda: asked.choice("kind", ("", *KINDS), "", story_kind), ""),
        source=take(lambda: asked.word("source"), ""),
        standing=take(lambda: asked.choice("standing", ("", *STANDINGS), ""), ""),
        start=start,
        end=end,
        order=order if words else "newest",
        page=take(lambda: asked.number("page", 1, 500, 1), 1),
    )


def council_asked(words: str) -> str:
    """Return the GSS code of the council that is asked for, "" where none is. Raises ``InputError`` for no council."""
    try:
        return council_at(words) if words else ""
    except NoCouncilError as error:
        raise InputError(error.says) from error


def question(wanted: Wanted, size: int, *, in_excerpts: bool = False) -> tuple[str, list[Any]]:
    """Return the SQL and its values; it asks for one story more than ``size``, which tells whether there are more.

    With ``in_excerpts`` what was found comes as the whole text with its marks, for ``begins`` to cut: pieces from
    anywhere in a text would tell it whole to who asks for one word after the other.
    """
    tables, conditions, values = ["stories"], [], []
    snippet = "''"
    if wanted.words:
        tables = ["stories_fts JOIN stories ON stories.id = stories_fts.rowid"]
        snippet = "snippet(stories_fts, -1, '⟦', '⟧', ' … ', 40)"
        if in_excerpts:
            snippet = "highlight(stories_fts, 1, '⟦', '⟧')"
        conditions.append("stories_fts MATCH ?")
        values.append(matched(wanted.words))
    claimed = {"gss": wanted.council, "grade": wanted.grade, "judgement": wanted.judgement,
               "reconciliation": wanted.standing}  # fmt: skip
    if any(claimed.values()):
        told = " AND ".join(f"claims.{name} = ?" for name, value in claimed.items() if value)
        # Few claims are of one council and an index finds them; of the others the newest stories soon hold enough.
        every = f"stories.id IN (SELECT story_id FROM claims WHERE {FACT} AND {told})"
        newest = f"EXISTS (SELECT 1 FROM claims WHERE story_id = stories.id AND {FACT} AND {told})"
        conditions.append(every if wanted.council else newest)
        values += [value for value in claimed.values() if value]
    for name, value in (("kind", wanted.kind), ("source", wanted.source)):
        if value:
            conditions.append(f"stories.{name} = ?")
            values.append(value)
    if wanted.start:
        conditions.append("coalesce(stories.published_to, stories.first_seen_at) >= ?")
        values.append(wanted.start.isoformat())
    if wanted.end:
        conditions.append("coalesce(stories.published_from, stories.first_seen_at) < ?")
        values.append((wanted.end + timedelta(days=1)).isoformat())
    order = "stories_fts.rank" if wanted.order == "best" else "stories.id DESC"
    if wanted.order == "newest":
        order = "stories_fts.rowid DESC" if wanted.words else "stories.published_from DESC, stories.id DESC"
    sql = f"""
SELECT stories.id, stories.title, published_from, published_to, published_precision,
    coalesce(stories.publisher, stories.source) AS publisher, stories.kind, url, first_seen_at, changed_at,
    {snippet} AS found
FROM {tables[0]}{" WHERE " if conditions else ""}{" AND ".join(conditions)}
ORDER BY {order} LIMIT ? OFFSET ?
"""
    return sql, [*values, size + 1, (wanted.page - 1) * size]


def begins(found: str) -> str:
    """Return the excerpt of a text that a search has marked, with those marks that are in it."""
    parts = found_in(found)
    if sum(len(part) for part, _ in parts) <= EXCERPT:
        return found
    kept, left = "", EXCERPT - 2
    for part, is_found in parts:
        told = part[:left]
        kept += f"⟦{told}⟧" if is_found and told else told
        left -= len(told)
    return f"{kept.rstrip()} …"


def matched(words: Sequence[str]) -> str:
    """The words as full text search takes them: each a phrase, so that its operators and quotes mean nothing."""
    return " ".join('"{}"'.format(word.replace('"', " ")) for word in words)


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/search?q=...``, ``/search.csv``, ``/search.json`` and ``/search.atom``."""
    reading = Reading()
    want = wanted(asked, reading)
    if want.words and row(db, "SELECT 1 FROM sqlite_master WHERE name = 'stories_fts'") is None:
        reading.faults.append(NO_INDEX)
    sources = rows(db, "SELECT name, publisher FROM sources ORDER BY publisher")
    if want.source and want.source not in {each["name"] for each in sources}:
        reading.faults.append(f"There is no source “{want.source[:40]}”. The page of sources names them all.")
    if reading.faults:
        return cannot_be_asked(asked, want, sources, reading.faults)
    size = A_FILE if asked.part else A_PAGE
    sql, values = question(want, size, in_excerpts=asked.is_public)
    found = rows(db, sql, *values)
    if asked.is_public:
        found = [{**each, "found": begins(each["found"])} for each in found]
    told = results(found[:size], claims_of(db, found), want)
    if asked.part:
        return in_file(asked, want, told, is_pretend=is_pretend(db))
    (trouble,) = rows(db, f"SELECT count(*) AS number FROM sources WHERE {IN_TROUBLE}")
    form = shown(want, told, sources, more=len(found) > size)
    return Page(template="cw/search.html", shown=form | {"trouble": trouble["number"]})


def cannot_be_asked(asked: Asked, want: Wanted, sources: Sequence[Row], faults: Sequence[str]) -> Page:
    """Return the form as it was filled in with every fault of it. Raises ``InputError`` for a program's file."""
    if asked.part:
        raise InputError(" ".join(faults))
    form = shown(want, (), sources, more=False)
    return Page(template="cw/search.html", shown=form | {"faults": faults}, status=400)


def in_file(asked: Asked, want: Wanted, told: Sequence[Row], *, is_pretend: bool) -> Page:
    if asked.part == "csv":
        return csv_page(as_csv(told))
    if asked.part == "json":
        return Page(body=as_json(told), kind="application/json; charset=utf-8")
    atom = as_atom(told, want.given, asked.now, is_pretend=is_pretend)
    return Page(body=atom, kind="application/atom+xml; charset=utf-8")


def results(found: Sequence[Row], claims: Sequence[Row], want: Wanted) -> list[dict[str, Any]]:
    """The stories with what they say; of the councils that were not asked for nothing."""
    of: dict[int, list[Row]] = {}
    for each in claims:
        if not want.council or each["gss"] == want.council:
            of.setdefault(each["story_id"], []).append(each)
    return [{**story, "groups": by_words(distinct(of.get(story["id"], ())))} for story in found]


@cache
def councils() -> tuple[tuple[str, str], ...]:
    """Slugs and names of all councils by name; one that ended says until when, and its namesake since when."""
    bearers = Counter(each.nice_name for each in authorities().values())
    named = []
    for gss, each in authorities().items():
        years = ""
        if each.end is not None:
            years = f" (until {each.end.year})"
        elif each.start is not None and bearers[each.nice_name] > 1:
            years = f" (since {each.start.year})"
        named.append((each.nice_name + years, council_slugs()[gss]))
    return tuple((slug, name) for name, slug in sorted(named))


def shown(want: Wanted, told: Sequence[Row], sources: Sequence[Row], *, more: bool) -> dict[str, Any]:
    """What the page shows: pure."""
    query = urlencode(want.given)
    return {
        "want": want,
        "stories": told,
        "query": query,
        "first": (want.page - 1) * A_PAGE + 1,
        "before": f"{query}&page={want.page - 1}" if want.page > 1 else "",
        "after": f"{query}&page={want.page + 1}" if more else "",
        "most": A_FILE,
        "councils": councils(),
        "council_slug": want.given.get("council", ""),
        "council_name": authorities()[want.council].name if want.council else "",
        "grades": GRADES,
        "judgements": [(each, WORDS[each]) for each in JUDGEMENTS],
        "kinds": [(each, story_kind(each)) for each in KINDS],
        "standings": [(each, WORDS[each]) for each in STANDINGS],
        "orders": ORDERS,
        "sources": sources,
        "is_filtered": bool(set(want.given) - {"q"}),
    }
