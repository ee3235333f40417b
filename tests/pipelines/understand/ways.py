"""Ways in which the press words a rating, as sentences with gaps (``ways.jsonl``), and what each of them tells.

A line holds what it ``tells`` (a key of ``TELLS``), its ``words``, and whether it is ``held`` out. Its gaps are filled
with grades, judgements, a year and another council, and the sentence is set into two plain reports on Leeds, so that
each way is judged twice. They were written by several people, apart, who did not know the rules. Those that are held
out were not looked at when rules were mended: they tell how sentences are read that nobody has foreseen.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from .making import Key, claims

WAYS = Path(__file__).parent / "ways.jsonl"

LEEDS = "E08000035"
OTHER_COUNCILS = {"Kent": "E10000016", "Bury": "E08000002", "Norfolk": "E10000020", "Derby": "E06000015"}
GRADES = ("good", "outstanding", "inadequate")
HOPED = ("good", "outstanding")
YEARS = ("2018", "2019", "2021")
AREAS = {
    "leadership": ("leadership", "the impact of leaders on social work practice", "the impact of leaders"),
    "help_and_protection": (
        "help and protection",
        "the experiences and progress of children who need help and protection",
        "work with children who need help and protection",
    ),
    "in_care": (
        "support for children in care",
        "the experiences and progress of children in care",
        "services for children in care",
    ),
    "care_leavers": (
        "services for care leavers",
        "support for care leavers",
        "the experiences and progress of care leavers",
    ),
}
PUBLISHED = "2024-05-14"
HOSTS = (
    (
        "Ofsted publishes report on children's services in Leeds",
        "Ofsted has published its report on children's services at Leeds City Council, after an inspection in March.\n"
        '{news}{way}\n"I want to thank our staff," said Cllr Jane Smithson, cabinet member for children and families.',
    ),
    (
        "Leeds children's services: inspectors' report is out",
        "The report on Leeds City Council's children's services came out on Tuesday. Inspectors from Ofsted spent two"
        " weeks with social workers in the city in March.\n{news}{way} They also heard that caseloads are lower than in"
        " many places.\nThe council will now write an action plan.",
    ),
)
"""Reports on Leeds that tell no grade themselves: a headline, and a text with the gap of the way."""


class Gaps(NamedTuple):
    """What the gaps of a way are filled with: ``g``, ``h``, ``J1`` to ``J3``, ``C``."""

    grade: str
    other: str
    areas: tuple[str, ...]
    council: str


def of_leeds(*told: tuple[str, str, str]) -> set[Key]:
    return {(LEEDS, *each) for each in told}


def all_but(gaps: Gaps, *areas: str) -> set[Key]:
    return of_leeds(*((area, gaps.grade, "new") for area in areas if area != gaps.areas[0]))


TELLS: dict[str, Callable[[Gaps], set[Key]]] = {
    "one area": lambda gaps: of_leeds((gaps.areas[0], gaps.grade, "new")),
    "two areas": lambda gaps: of_leeds(*((area, gaps.grade, "new") for area in gaps.areas[:2])),
    "three areas": lambda gaps: of_leeds(*((area, gaps.grade, "new") for area in gaps.areas)),
    "overall": lambda gaps: of_leeds(("overall", gaps.grade, "new")),
    "before": lambda gaps: of_leeds(("overall", gaps.grade, "previous")),
    "now and before": lambda gaps: of_leeds(("overall", gaps.other, "new"), ("overall", gaps.grade, "previous")),
    "two grades": lambda gaps: of_leeds((gaps.areas[0], gaps.grade, "new"), (gaps.areas[1], gaps.other, "new")),
    "overall and one": lambda gaps: of_leeds(("overall", gaps.grade, "new"), (gaps.areas[0], gaps.other, "new")),
    "all": lambda gaps: of_leeds(*((area, gaps.grade, "new") for area in ("overall", *AREAS))),
    "all but one": lambda gaps: all_but(gaps, "overall", *AREAS) | of_leeds((gaps.areas[0], gaps.other, "new")),
    "the others": lambda gaps: all_but(gaps, *AREAS) | of_leeds((gaps.areas[0], gaps.other, "new")),
    "another now": lambda gaps: {(OTHER_COUNCILS[gaps.council], "overall", gaps.grade, "new")},
    "another before": lambda gaps: {(OTHER_COUNCILS[gaps.council], "overall", gaps.grade, "previous")},
    "nothing": lambda _: set(),
    "hoped": lambda gaps: of_leeds(("overall", gaps.grade, "forecast")),
}
BESIDE_NEWS = frozenset({"before", "another now", "another before", "hoped"})
"""What is told beside the news: there the host tells another grade as that."""

OVERALL_OR_NOT = frozenset({"all but one", "the others"})
"""Where the whole may be one of the others or not."""


class Way(NamedTuple):
    tells: str
    words: str
    held: bool


class Filled(NamedTuple):
    """A report with a way in it, and the claims it is to be read as."""

    way: Way
    title: str
    text: str
    wanted: set[Key]
    gaps: Gaps

    def is_read(self) -> bool:
        """Whether it is read as what it tells, and as nothing else."""
        apart = {(LEEDS, "overall", self.gaps.grade, "new")} if self.way.tells in OVERALL_OR_NOT else set()
        return claims(self.text, title=self.title, published=PUBLISHED) - apart == self.wanted - apart


@cache
def ways() -> tuple[Way, ...]:
    """All ways, in the order of the file."""
    with WAYS.open(encoding="utf-8") as file:
        return tuple(Way(**json.loads(line)) for line in file)


def filled(way: Way) -> Iterator[Filled]:
    """Fill the gaps of a way, once for each host; the same way is always filled alike."""
    for number, (title, text) in enumerate(HOSTS):
        draw = random.Random(crc32(way.words.encode()) + number)
        grade, other = draw.sample(HOPED if way.tells == "hoped" else GRADES, 2)
        areas = tuple(draw.sample(list(AREAS), 3))
        gaps = Gaps(grade, other, areas, draw.choice(list(OTHER_COUNCILS)))
        news, wanted = "", TELLS[way.tells](gaps)
        if way.tells in BESIDE_NEWS:
            given = next(each for each in GRADES[number:] + GRADES[:number] if each != grade)
            news = f"The council was rated {given} overall. "
            wanted = wanted | of_leeds(("overall", given, "new"))
        words = written(way.words, gaps, [draw.choice(AREAS[area]) for area in areas], draw.choice(YEARS))
        yield Filled(way, title, text.replace("{news}", news).replace("{way}", words), wanted, gaps)


def written(words: str, gaps: Gaps, areas: list[str], year: str) -> str:
    """Fill gaps, with "an" and capitals where they belong."""
    many = areas[0].startswith(("the experiences", "services"))
    fill = {
        "g": gaps.grade,
        "h": gaps.other,
        "G": gaps.grade.capitalize(),
        "H": gaps.other.capitalize(),
        "J": areas[0],
        "J1": areas[0],
        "J2": areas[1],
        "J3": areas[2],
        "y": year,
        "C": gaps.council,
        "was": "were" if many else "was",
        "is": "are" if many else "is",
        "has": "have" if many else "has",
        "had": "had",
    }
    text = re.sub(r"\{(\w+)\}", lambda gap: fill[gap[1]], words)
    text = re.sub(r"""\b([Aa]) (?=["'“‘]?(?:outstanding|inadequate))""", r"\1n ", text)
    text = re.sub(r"""\b([Aa])n (?=["'“‘]?good)""", r"\1 ", text)
    return re.sub(r"(^|(?<=[.!?] )|(?<=\n))([a-z])", lambda begin: begin[1] + begin[2].upper(), text)
