"""Which stories print the same text, and which of them is the lead. Pure.

What is counted are the runs of three words that two texts have in the same order, and how much of the shorter text they
are. The shorter, because a copy may be cut to fit, end at a wall, or be known from its listing alone; in order, because
the same words in another order are another text; runs, because any two texts on one subject have words in common.

Papers on one inspection share much: what councillors say, what the report says. What makes two stories one text are
the words between, the writer's own. So it is counted twice, with quotations and without, and the mean decides.

Two stories are no copies, however alike, where they tell of different councils, of different grades for one judgement
in words that the other has not, of different inspections or visits, or came out more than a month apart: releases and
letters on visits are written by templates, and one that tells another grade has to be seen.

How it compares with other ways, on the pairs of tests/corpus/copies: ``python -m benchmarks.copies``.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from pipelines.events.differences import plain
from pipelines.model import Claim, DayInterval, Visit

APART = timedelta(days=30)
"""Stories that came out further apart are no copies; a text that is printed again after a month is news of its own."""

SHARE = 0.5
"""The share from which two texts are one: of the pairs that it was chosen on, the likest of two texts had 0.42, the
unlikest copies 0.57."""

RUN = 3
"""Words of a run."""

OTHER_TIME = timedelta(days=45)
"""Days told of one inspection ("in May", "last week") may be this far apart; inspections and visits of one row are
further."""

OWN_SHARE = 0.3
"""What the writers' own words must share however much both quote."""

FEWEST_OWN = 12
"""Words outside of quotations below which they are not counted by themselves: a brief may be little but a quotation."""

FEWEST_WORDS = 12
"""Below these only the headline can tell."""

TELLING_HEADLINE = 6
"""Words from which a headline is hardly written twice."""

MOST_WORDS = 5_000
"""Of one text that are looked at."""

MASK = 2**64 - 1

WORD = re.compile(r"[^\W_]+(?:'[a-z]+)?")
QUOTATION = re.compile(r'"[^"\n]*(?:"|$)', re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A story as it is held against others.

    ``days`` are those on which it can have been published, ``out_by`` the moment by which it surely was: the end of
    what it tells itself, or when it was first seen. ``read`` is how much of it could be read: 0 its listing's words,
    1 part of its page, 2 all. ``own_news`` is whether a council published it in its own newsroom.
    """

    id: int
    title: str
    text: str = field(repr=False)
    publisher: str
    days: DayInterval
    out_by: datetime
    read: int = 2
    own_news: bool = False
    claims: tuple[Claim, ...] = ()
    visit: Visit | None = None


@dataclass(frozen=True, kw_only=True)
class Copying:
    """A story's lead and why it is taken for its copy, in one plain sentence."""

    lead: int
    why: str


def copies(stories: Iterable[Printed]) -> dict[int, Copying]:
    """Return, by number, those of the stories that are copies of another one of them.

    What prints the text of a copy is a copy of the same lead: a first paragraph and a last one of one text are not
    alike, and both are its copies. A lead is never a copy.
    """
    found: dict[int, Copying] = {}
    waiting = sorted(stories, key=rank)
    while waiting:
        lead, *others = waiting
        group = found_of(lead, others)
        found |= group
        waiting = [story for story in others if story.id not in group]
    return found


def found_of(lead: Printed, others: Sequence[Printed]) -> dict[int, Copying]:
    """Return those of the others that print the lead's text, by themselves or by way of a copy of it."""
    found: dict[int, Copying] = {}
    printing = [lead]
    for near in printing:
        for other in others:
            if other.id in found or (near is not lead and told_apart(lead, other)):
                continue
            if why := same_text(near, other):
                found[other.id] = Copying(lead=lead.id, why=sentence(why, near, lead))
                printing.append(other)
    return found


def rank(story: Printed) -> tuple[int, int, bool, datetime, int, int]:
    """Return the order in which stories are leads of one text.

    One that could be read whole comes before one behind a wall, which can neither be shown nor held against others.
    Then the earliest day; on one day the council's own release, since papers print it and its newsroom tells no
    hour; then the earliest moment; then the longer text.
    """
    day = story.out_by.date().toordinal()
    return -story.read, day, not story.own_news, story.out_by, -len(story.text), story.id


def same_text(one: Printed, other: Printed) -> str:
    """Return why two stories are one text, "" where they are not."""
    left, right = read(one.text), read(other.text)
    if min(left.words, right.words) < FEWEST_WORDS:
        alike = plain(one.title) == plain(other.title) and len(words(plain(one.title))) >= TELLING_HEADLINE
        why = "the headlines are the same, and of one little more is known"
    else:
        share = shared(left.runs, right.runs)
        own = own_share(left, right, share)
        alike = (share + own) / 2 >= SHARE and own >= OWN_SHARE
        why = f"{int(100 * share)} of 100 words of the shorter stand in the other, in the same order"
    return why if alike and not told_apart(one, other) else ""


def sentence(why: str, near: Printed, lead: Printed) -> str:
    by = f"story {lead.id} ({lead.publisher})" if lead.publisher else f"story {lead.id}"
    way = "" if near.id == lead.id else f" by way of story {near.id}, a copy of that"
    return f"It is the same text as {by}{way}: {why}."


def told_apart(one: Printed, other: Printed) -> bool:
    """Whether what two stories tell shows that they are not one text, however alike they read."""
    if gap(one.days, other.days) > APART or (one.visit and other.visit and is_other_visit(one.visit, other.visit)):
        return True
    left, right = told(one.claims), told(other.claims)
    councils = {gss for gss, _ in left}, {gss for gss, _ in right}
    if all(councils) and not councils[0] & councils[1]:
        return True
    return any(
        is_other_grade(left[key], right[key], one, other) or is_other_inspection(left[key], right[key])
        for key in left.keys() & right.keys()
    )


def told(claims: Iterable[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Return what a story tells as news by council and judgement."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.status == "new" and claim.judgement != "other":
            found[claim.gss, claim.judgement].append(claim)
    return found


def gap(one: DayInterval, other: DayInterval) -> timedelta:
    """Return how far two intervals are apart; not at all where they meet."""
    return max(one.start - other.end, other.start - one.end, timedelta(0))


def is_other_visit(one: Visit, other: Visit) -> bool:
    if one.kind != other.kind or (one.number and other.number and one.number != other.number):
        return True
    return bool(one.days and other.days and gap(one.days, other.days) > OTHER_TIME)


def is_other_grade(left: Sequence[Claim], right: Sequence[Claim], one: Printed, other: Printed) -> bool:
    """Whether two stories grade one judgement otherwise, and neither has the words in which the other does.

    Where both have the words, one of the two was misread, or only its beginning is known.
    """
    if {claim.grade for claim in left} & {claim.grade for claim in right}:
        return False
    return not any(has(other, claim) for claim in left) and not any(has(one, claim) for claim in right)


def has(story: Printed, claim: Claim) -> bool:
    return plain(claim.quote) in plain(f"{story.title} {story.text}")


def is_other_inspection(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether all claims tell the days of their inspection and no two of them can be of the same."""
    left, right = ([claim.inspection for claim in claims if claim.inspection] for claims in (one, other))
    return bool(left and right) and all(gap(a, b) > OTHER_TIME for a in left for b in right)


@dataclass(frozen=True, kw_only=True)
class Read:
    """A text as it is compared: how many words it has, and its runs, which overlap, with quotations and without."""

    words: int
    runs: "array[int]" = field(repr=False)
    own: "array[int] | None" = field(repr=False)


def shared(left: Sequence[int], right: Sequence[int]) -> float:
    """Return the share of the shorter row of runs, 0 to 1, that stands in the other in the same order."""
    return LCSseq.similarity(left, right) / max(1, min(len(left), len(right)))


def own_share(left: Read, right: Read, share: float) -> float:
    """Return the share without quotations; that of all where one text is little else."""
    return share if left.own is None or right.own is None else shared(left.own, right.own)


@lru_cache(maxsize=1_000)
def read(text: str) -> Read:
    whole = "\n".join(map(plain, text.split("\n")))
    every, own = words(whole), words(QUOTATION.sub(" ", whole))
    return Read(words=len(every), runs=runs(every), own=runs(own) if len(own) >= FEWEST_OWN else None)


def runs(of: Sequence[str]) -> "array[int]":
    """Return numbers that stand for the runs, which nobody sees: 4 KB a text instead of 35."""
    return array("Q", (hash(tuple(of[at : at + RUN])) & MASK for at in range(len(of) - RUN + 1)))


def words(text: str) -> list[str]:
    return WORD.findall(text)[:MOST_WORDS]
