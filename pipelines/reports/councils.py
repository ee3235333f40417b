"""The council that a report is on, from its name as printed and the first day of the inspection.

A report prints the name in several places: the title, the foot of every page, a sentence on the cover. The first that
names one council is taken, and the others are held against it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipelines.reference import authorities, predecessors
from pipelines.reports.kinds import cover
from pipelines.reports.wording import SERVICES, one_line
from pipelines.understand.authorities import held_by, named
from pipelines.understand.reading import read

HEADLINE = re.compile(
    r"\b(?:re-?)?inspection\s+of\s+(?P<name>(?:(?!\binspection\b)[^:]){3,140}?)"
    rf"(?:\s+(?:local|unitary)\s+authority(?:['’]?s)?|['’]s?)?\s+{SERVICES}",
    re.IGNORECASE,
)
"""The title of a report since 2021."""

SENTENCE = re.compile(
    rf"\b{SERVICES}\s+(?:in|at)\s+(?P<name>(?:St\.|[^.:;]){{3,120}}?)\s+(?:are|is|requires?)\b", re.IGNORECASE
)
"""How a cover of 2013-18 states the overall judgement."""

SUBJECT = re.compile(
    r"\b(?:focuss?ed|monitoring|assurance)\s+(?:assurance\s+)?visit\s+(?:to|of|at)\s+(?P<name>[^:]{3,140}?)"
    rf"(?:['’]s?)?(?:\s+local\s+authority(?:['’]s?)?)?\s+{SERVICES}",
    re.IGNORECASE,
)
JOINT_SUBJECT = re.compile(
    r"\bjoint\s+targeted\s+area\s+inspection\s+of\s+[^:]{3,300}?\s+in\s+(?P<name>[^:.\n]{3,100})", re.IGNORECASE
)
ADDRESSEE = re.compile(
    r"^[^\n]{0,60}\bdirector\s+(?:of|for)\s+children[^\n]{0,80}\n(?P<name>[^\n,.]{3,80})[ ,]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Where a letter on a visit names the council, the surest first."""

TITLE = re.compile(
    r"^[ ]*(?:(?:single\s+)?(?:re-?)?inspection\s+(?:of|report)|(?:single|joint)\s+inspection"
    r"|review\s+of\s+the\s+effectiveness|(?:focused|monitoring)\s+visit|inspection\s+dates?)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""The first line of a title; the council's name stands above it from 2013 to 2021."""

BELOW_TITLE = re.compile(
    r"\s+(?P<name>(?:(?!inspection|review)[^:]){3,200}?)\n\s*(?:inspection\s+dates?|age\s+group|lead\s+inspector)\b",
    re.IGNORECASE,
)
"""What stands between the title and the next label, before November 2013 and in joint inspections since 2022."""

FOOT = re.compile(rf"^[ ]*Inspection of (?P<name>[^\n:]{{3,140}}?) local authority {SERVICES}", re.MULTILINE)
FOOT_BEFORE_SIF = re.compile(
    r"^[ ]*(?P<name>[A-Z][^\n:]{3,80}?) Inspection of (?:safeguarding|looked|local)", re.MULTILINE
)

BOARD = re.compile(r"\s*(?:local\s+)?safeguarding\s+children(?:['’]s)?\s+(?:board|partnership)", re.IGNORECASE)
"""A board's name holds its council's."""


@dataclass(frozen=True, kw_only=True)
class PrintedName:
    """A council's name as printed on ``page`` (from 1), and the councils that it can mean, by GSS code."""

    name: str
    page: int
    gss: tuple[str, ...]


def council_of(
    pages: Sequence[str], day: date | None, title: "re.Match[str]", *, letter: bool
) -> tuple[PrintedName | None, tuple[str, ...]]:
    """Return the name that tells which council it is, and a warning for each other name that disagrees.

    Its ``gss`` is one code, or more where the report names a body that serves several councils and nothing else.
    """
    found = [name for name in printed(pages, day, title, letter=letter) if name.gss]
    chosen = next((name for name in found if len(name.gss) == 1), found[0] if found else None)
    if chosen is None:
        return None, ()
    if len(chosen.gss) > 1:
        return chosen, (f"“{chosen.name}” serves several councils, and the report names none of them alone.",)
    others = {name.gss[0]: name for name in reversed(found) if len(name.gss) == 1 and name.gss != chosen.gss}
    council = authorities()[chosen.gss[0]]
    if day is not None and not council.existed_on(day):
        return chosen, (
            f"{council.name} was not in being on {day}; look at the council and the days of the inspection.",
        )
    return chosen, tuple(
        f"The report names “{chosen.name}” on page {chosen.page}, and “{other.name}” on page {other.page}; look which "
        "council it is on."
        for other in others.values()
    )


def printed(pages: Sequence[str], day: date | None, title: "re.Match[str]", *, letter: bool) -> Iterator[PrintedName]:
    """Yield the names at each place, the surest first. A letter has no title, and its head holds Ofsted's address."""
    front, first = cover(pages)
    for text in names_in_letter(front, title) if letter else names_on_cover(front, title):
        yield resolved(text, first, day)
    for number, inside in enumerate(pages[1:6], 2):
        for form in (FOOT, FOOT_BEFORE_SIF):
            match = form.search(inside)
            if match is not None:
                yield resolved(match["name"], number, day)


def names_on_cover(text: str, kind: "re.Match[str]") -> Iterator[str]:
    """Yield the names that the first page prints, ``kind`` being the words of its title that tell what it is."""
    match = HEADLINE.search(text)
    if match is not None:
        yield match["name"]
    below = BELOW_TITLE.match(text, kind.end())
    if below is not None:
        yield below["name"]
    title = TITLE.search(text)
    for end in sorted({kind.start(), title.start() if title is not None else kind.start()}):
        yield " ".join(line for line in text[:end].splitlines() if not line.strip().isdigit())[-160:]
    match = SENTENCE.search(text)
    if match is not None:
        yield match["name"]


def names_in_letter(text: str, kind: "re.Match[str]") -> Iterator[str]:
    """Yield the names that the first page of a letter on a visit, or of a joint inspection, prints."""
    below = BELOW_TITLE.match(text, kind.end())
    if below is not None:
        yield below["name"]
    for place in (SUBJECT, JOINT_SUBJECT, SENTENCE, ADDRESSEE):
        match = place.search(text)
        if match is not None:
            yield match["name"]


def resolved(text: str, page: int, day: date | None) -> PrintedName:
    """Return a printed name with the councils that it can mean on ``day``; a council beats a body that serves it."""
    name = one_line(BOARD.sub(" council", text))
    mentions = [mention for mention in named(read("title", name), day) if mention.gss]
    councils = [mention for mention in mentions if not mention.body] or mentions
    codes = dict.fromkeys(then(gss, day) for mention in councils for gss in mention.gss)
    return PrintedName(name=one_line(text), page=page, gss=tuple(codes))


def then(gss: str, day: date | None) -> str:
    """Return the council that stood in the place of ``gss`` on ``day``: itself, or the one that it took over from."""
    before = held_by(gss, day)
    if day is not None and before in predecessors() and not authorities()[before].existed_on(day):
        return predecessors()[before]
    return before
