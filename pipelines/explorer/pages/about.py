"""About the data: how it is made, how sure it is, what it covers, what the program does not know."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.explorer.pages.asking import Asked, Page, Row, rows
from pipelines.telling.words import FRAMEWORKS

if TYPE_CHECKING:
    import sqlite3

FIGURES = Path(__file__).parent.parent / "figures.csv"
"""What ``make evaluate`` measured on the labelled stories; a test holds it to what it measures now."""

SETS = {
    "held_out.jsonl": "Held out: nobody wrote a rule from one of these stories. The honest figure.",
    "unseen.jsonl": "Held out as well: stories that were written later, by others, in the manners of many publishers.",
    "unseen_press.jsonl": "Held out as well: whole stories of two writers, every sort of publisher.",
    "unseen_varied.jsonl": "Held out as well: whole stories of two writers more, every sort of publisher.",
    "unseen_alike.jsonl": "Held out as well, the newest: short stories of one writer, as the first 73 are.",
    "unseen_passages.jsonl": "Held out as well: passages of every sort of publisher, by four writers.",
    "unseen_collected.jsonl": "Held out as well: whole stories, of pages that no other set retells.",
    "later.jsonl": "By two writers who tell grades as indirectly as papers do, looked at after long being held out.",
    "real.jsonl": "Newsrooms, papers, minutes and blogs, each in its own manner, looked at after long being held out.",
    "daily.jsonl": "Whole stories of every sort of publisher, looked at after their first reading.",
    "local.jsonl": "Whole stories of the local press and of committees, looked at after their first reading.",
    "everyday.jsonl": "Whole stories of every sort of publisher, looked at after being held out for a while.",
    "press.jsonl": "Whole stories of the press and of government, by two writers, looked at after their first reading.",
    "varied.jsonl": "Whole stories of six writers, every sort of publisher, looked at after their first reading.",
    "reported.jsonl": "Whole stories of three writers, each built as pages that they read, looked at as well.",
    "printed.jsonl": "Whole stories of two writers more, built in the same way and looked at as well.",
    "alike.jsonl": "Short stories of six writers who went on where the first 73 end, looked at as well.",
    "plain.jsonl": "Whole stories in the plain manner of most news, looked at after their first reading.",
    "areas.jsonl": "Passages made to be hard: judgements told all at once, looked at as well.",
    "earlier.jsonl": "Passages made to be hard: grades of before beside those of now, looked at as well.",
    "parts.jsonl": "Passages made to be hard: judgements in everyday words, looked at as well.",
    "whose.jsonl": "Passages made to be hard: several councils beside each other, looked at as well.",
    "judgements.jsonl": "Short stories that tell single judgements, looked at while rules were written.",
    "retold.jsonl": "Newsrooms, papers, minutes and blogs, each in its own manner, looked at while rules were written.",
    "described.jsonl": "Stories that tell judgements by description and councils beside each other, looked at as well.",
    "announced.jsonl": "Local and trade press, members of parliament, government, jobs and opinion, looked at as well.",
    "pages.jsonl": "Of every sort of publisher, many of them on other news, looked at as well.",
    "published.jsonl": "Of every sort of publisher, by writers apart from each other, looked at as well.",
    "sources.jsonl": "Of every sort of publisher, by four writers, looked at as well.",
    "passages.jsonl": "Short passages of every sort of publisher, by four writers, looked at as well.",
    "collected.jsonl": "Whole stories of newsrooms, papers, committees and the trade press, looked at as well.",
    "gathered.jsonl": "Whole stories of every sort of publisher, looked at after their first reading.",
    "short.jsonl": "One to three sentences each, made from patterns of the plainest news, looked at as well.",
    "develop.jsonl": "Looked at while rules were written, so better than on new stories.",
    "stories.jsonl": "The stories that the project began with: all are read right, which says little of others.",
}

WHOLE_AND_UNSEEN = (
    "held_out.jsonl",
    "unseen.jsonl",
    "unseen_press.jsonl",
    "unseen_varied.jsonl",
    "unseen_alike.jsonl",
    "unseen_collected.jsonl",
)
PASSAGES_UNSEEN = ("unseen_passages.jsonl",)
TOGETHER = (
    (WHOLE_AND_UNSEEN, "Stories that nobody looked at while rules were written: expect this of new ones."),
    (PASSAGES_UNSEEN, "Passages that nobody looked at, each of a few sentences and chosen for being hard to read."),
    (
        tuple(name for name in SETS if name not in (*WHOLE_AND_UNSEEN, *PASSAGES_UNSEEN)),
        "All that was looked at while rules were written; some of it was made to be hard.",
    ),
)
"""What readers are told first; each set by itself stands below."""

COVERED = """
SELECT (SELECT count(*) FROM sources WHERE listed = 1) AS sources,
    (SELECT count(DISTINCT gss) FROM sources WHERE listed = 1 AND gss IS NOT NULL) AS councils,
    (SELECT count(*) FROM events WHERE stands = 1 AND outcome_id IS NOT NULL) AS official,
    (SELECT min(came_out) FROM events WHERE stands = 1 AND outcome_id IS NOT NULL) AS first,
    (SELECT max(came_out) FROM events WHERE stands = 1 AND outcome_id IS NOT NULL) AS last,
    (SELECT min(first_seen_at) FROM stories) AS since
"""

KINDS = (
    "SELECT kind, count(*) AS number, sum(state = 'ok') AS ok FROM sources WHERE listed = 1 GROUP BY kind ORDER BY kind"
)


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many of what was ``told`` were ``read``, and how many of those were ``right``."""

    right: int
    read: int
    told: int

    @property
    def precision(self) -> float:
        return self.right / self.read

    @property
    def recall(self) -> float:
        return self.right / self.told


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What was measured on so many stories."""

    stories: int
    flag: Counts
    claims: Counts


@cache
def figures() -> Mapping[str, Figures]:
    """The measured figures of each set."""
    with FIGURES.open(encoding="utf-8", newline="") as lines:
        measured = {(row["set"], row["what"]): row for row in csv.DictReader(lines)}
    return {
        name: Figures(stories=int(row["stories"]), flag=counts(row), claims=counts(measured[name, "claims"]))
        for (name, what), row in measured.items()
        if what == "flag"
    }


def counts(row: Mapping[str, str]) -> Counts:
    return Counts(right=int(row["right"]), read=int(row["read"]), told=int(row["told"]))


def together(names: Iterable[str]) -> Figures:
    """Return the figures of several sets as those of one."""
    each = [figures()[name] for name in names]
    return Figures(
        stories=sum(one.stories for one in each),
        flag=summed(one.flag for one in each),
        claims=summed(one.claims for one in each),
    )


def summed(each: Iterable[Counts]) -> Counts:
    of_all = list(each)
    return Counts(
        right=sum(one.right for one in of_all),
        read=sum(one.read for one in of_all),
        told=sum(one.told for one in of_all),
    )


def page(db: "sqlite3.Connection", _asked: Asked) -> Page:
    """``/about``."""
    (covered,) = rows(db, COVERED)
    return Page(template="cw/about.html", shown=about(covered, rows(db, KINDS)))


def about(covered: Row, kinds: Sequence[Row]) -> dict[str, Any]:
    """What the page shows: pure."""
    return {
        "together": [(says, together(names)) for names, says in TOGETHER],
        "sets": [(name, says, figures()[name]) for name, says in SETS.items()],
        "covered": covered,
        "kinds": kinds,
        "frameworks": FRAMEWORKS,
    }
