"""The table of judgements on a report's first pages -> its cells.

A table is found as a run of names of judgements and of grades with nothing else between them but numbering. Where a
PDF holds all names first and all grades after, or a grade inside of a name, they are paired by their order, which is
the same; such cells are not ``sure`` and want a second reading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from pipelines.model import ReportJudgement
from pipelines.reports.wording import EARLIER, GRADE_WORDS, NOT_JUDGED, ROW, judgement_of, one_line

TOKEN = re.compile(rf"{ROW}|(?P<grade>{GRADE_WORDS})(?:(?P=grade))?(?![a-z])|(?P<none>{NOT_JUDGED})", re.IGNORECASE)
"""A grade may be printed twice at one place, to make it bold."""
PROSE = re.compile(r"\s+[a-z]+[ \n,]")
"""What follows a grade that is no cell but begins a sentence below the table."""
BETWEEN = re.compile(
    r"(?:[\s\d¹²³⁴⁵⁶⁷⁸⁹.,:;*†‡|()\-–]|\b(?:judge?ments?|grades?|key|the|experiences|and|progress|of|practice|with|children"
    r"|families|on|social|work|to|be)\b)*",
    re.IGNORECASE,
)
"""What may stand between cells: numbers of rows and footnotes, the table's head, the rest of a cut name."""

FIRST_PAGES = 3
LEAST_NAMES = 3
LEAST_PAIRS = 2
"""Names and cells below which a run is no table: a sentence may name a judgement and its grade."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A judgement as a page prints it; ``grade`` holds the printed words, None where it was not judged."""

    judgement: ReportJudgement
    grade: str | None
    page: int
    text: str
    sure: bool = True


@dataclass(frozen=True, kw_only=True)
class Table:
    """The cells of a table, which stands in the text of ``page`` (from 1) from ``start`` to ``end``."""

    cells: tuple[Cell, ...]
    page: int
    start: int
    end: int


def find_table(pages: Sequence[str]) -> Table | None:
    """Return the table on the first page that has one; None where there is none.

    One without cells is a table whose names and grades do not come out even: it is not passed over for another
    further back, which would be that of an earlier inspection.
    """
    for number, text in enumerate(pages[:FIRST_PAGES], 1):
        found = [table for run in runs(text) if (table := table_of(text, run, number)) is not None]
        if found:
            return max(found, key=lambda table: len(table.cells))
    return None


def runs(text: str) -> Iterator[list["re.Match[str]"]]:
    """Yield the unbroken runs of names and grades on a page."""
    run: list[re.Match[str]] = []
    for token in TOKEN.finditer(text):
        if run and BETWEEN.fullmatch(text, run[-1].end(), token.start()) is None:
            yield without_prose(text, run)
            run = []
        run.append(token)
    if run:
        yield without_prose(text, run)


def without_prose(text: str, run: list["re.Match[str]"]) -> list["re.Match[str]"]:
    """Return a run without the grade at its end that begins a sentence ("Good progress has been made")."""
    sentence = judgement_of(run[-1]) is None and PROSE.match(text, run[-1].end()) is not None
    return run[:-1] if sentence else run


def table_of(text: str, run: Sequence["re.Match[str]"], page: int) -> Table | None:
    """Return the table that a run is, without cells where it does not come out even; None for no table of this
    inspection."""
    names = [token for token in run if judgement_of(token)]
    if len(names) < LEAST_NAMES or len(names) == len(run) or EARLIER.search(text, run[0].start() - 400, run[0].start()):
        return None
    pairs, sure = paired(undoubled(run))
    return Table(
        cells=tuple(cell(text, name, grade, page, sure=sure) for name, grade in pairs),
        page=page,
        start=names[0].start(),
        end=max([names[-1].end()] + [grade.end() for _, grade in pairs]),
    )


def undoubled(run: Sequence["re.Match[str]"]) -> Sequence["re.Match[str]"]:
    """Return a run with one grade behind each name where each has the same grade twice, as text made bold may."""
    before = grades_before(run)
    thirds = [run[at : at + 3] for at in range(before, len(run), 3)]
    twice = all(
        len(third) == 3 and judgement_of(third[0]) and third[1]["grade"] and third[1]["grade"] == third[2]["grade"]
        for third in thirds
    )
    return [*run[:before], *(token for third in thirds for token in third[:2])] if twice else run


def grades_before(run: Sequence["re.Match[str]"]) -> int:
    """Return how many grades stand before the first name."""
    return len(list(takewhile(lambda token: not judgement_of(token), run)))


def paired(run: Sequence["re.Match[str]"]) -> tuple[list[tuple["re.Match[str]", "re.Match[str]"]], bool]:
    """Return the pairs of name and grade, and whether each grade follows its name; no pairs where they are not sure.

    A grade before the first name ends the sentence above the table, one behind the last cell begins the prose below.
    A name without a grade at the end of a run that a grade begins leaves open whether all grades stand before theirs.
    """
    names = [token for token in run if judgement_of(token)]
    grades = [token for token in run if not judgement_of(token)]
    adjacent = [(name, grade) for name, grade in pairwise(run) if judgement_of(name) and not judgement_of(grade)]
    before = grades_before(run)
    behind = int(not judgement_of(run[-1]) and not judgement_of(run[-2]))
    ends_bare = judgement_of(run[-1]) is not None
    if len(adjacent) >= LEAST_PAIRS and len(adjacent) == len(grades) - before - behind and not (before and ends_bare):
        return adjacent, True
    own = grades if before == len(grades) else grades[before:]
    if len(names) == len(own):
        return list(zip(names, own, strict=True)), False
    return [], True


def cell(text: str, name: "re.Match[str]", grade: "re.Match[str]", page: int, *, sure: bool) -> Cell:
    """Return the cell that a name and a grade are."""
    judgement = judgement_of(name)
    assert judgement is not None  # noqa: S101 - the caller tells names from grades by it
    words = text[name.start() : grade.end()] if sure else f"{name[0]} {grade[0]}"
    return Cell(judgement=judgement, grade=grade["grade"], page=page, text=one_line(words), sure=sure)
