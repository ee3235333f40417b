"""Words of one meaning that may stand for each other in a story: what it claims stays the same whichever is used."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from pipelines.model import Article

GRADE = r"['\"“‘]?(?:good|outstanding|inadequate|requires improvement)\b"
BEHIND_GRADE = r"(?:(?<=good )|(?<=standing )|(?<=adequate )|(?<=improvement ))"
GIVEN = r"(?:(?<=\bwas )|(?<=\bwere )|(?<=\bbeen ))"


class Rewording(NamedTuple):
    """What may be said otherwise, and how."""

    said: "re.Pattern[str]"
    otherwise: tuple[str, ...]


def rewording(said: str, *otherwise: str) -> Rewording:
    return Rewording(re.compile(said), otherwise)


REWORDINGS = (
    rewording(
        rf"{GIVEN}(?:rated|judged|graded)(?: as| to be)? (?={GRADE})",
        *[
            "rated ",
            "judged ",
            "judged to be ",
            "graded ",
            "deemed ",
            "deemed to be ",
            "found to be ",
            "assessed as ",
            "declared ",
            "rated as ",
            "classed as ",
            "ranked ",
            "adjudged ",
            "given a grade of ",
            "evaluated as ",
            "categorised as ",
        ],
    ),
    rewording(r"\b[Tt]he council(?='s\b)", "the authority", "the local authority"),
    rewording(
        r"\b(?<!the )(?<!The )(?<!Ofsted )(?<!'s )[Ii]nspectors\b(?= (?:said|found|judged|noted|praised|told|saw))",
        "the inspectors",
        "the inspection team",
    ),
    rewording(
        r"\b[Cc]hildren who need help and protection\b",
        "children in need of help and protection",
        "children who need help or protection",
        "children needing help and protection",
        "children who need to be helped and protected",
    ),
    rewording(
        r"\b[Cc]hildren in care\b(?! and)",
        "looked-after children",
        "children looked after",
        "children who are looked after",
        "children in its care",
        "cared-for children",
    ),
    rewording(
        r"\b[Cc]are leavers\b",
        "young people leaving care",
        "those who have left care",
        "young people who have left care",
        "care-experienced young people",
    ),
    rewording(
        r"\b[Tt]he impact of leaders on (?:social work )?practice(?: with children and families)?\b",
        "leadership",
        "the impact of leaders",
        "the impact of leadership",
        "leadership and management",
    ),
    rewording(
        r"(?:(?<=['\"”’] )|(?<=good )|(?<=standing )|(?<=adequate )|(?<=improvement ))rating\b",
        *["grade", "judgement", "verdict", "mark", "grading", "ranking"],
    ),
    rewording(
        r"\b(?:received|was given|was awarded)(?= (?:an?|the) (?:[\w-]+ ){0,2}?['\"“‘]?"
        r"(?:good|outstanding|inadequate|requires improvement))",
        *["received", "was given", "was awarded", "got", "obtained", "was handed", "picked up", "came away with"],
    ),
    rewording(
        rf"{BEHIND_GRADE}in all areas",
        *[
            "across the board",
            "in every area",
            "in each area",
            "in every category",
            "in all categories",
            "in all the areas inspected",
            "on every measure",
        ],
    ),
    rewording(rf"\bremains (?={GRADE})", "is still ", "stays ", "continues to be "),
    rewording(
        r"\bthe lowest (?:possible )?(?:grade|rating|mark)\b(?! (?:in|since|of))",
        "the bottom grade",
        "the worst rating",
        "the lowest grade available",
        "the lowest possible grade",
    ),
    rewording(
        r"\bthe (?:top|highest) (?:possible )?(?:grade|rating|mark)\b(?! (?:in|since|of))",
        "the top mark",
        "the highest possible rating",
        "the best grade",
        "the top grade available",
    ),
    rewording(r", while (?!at\b|also\b|in\b)", ", whereas ", ", but "),
    rewording(rf"{BEHIND_GRADE}overall\b(?! effect)", "as a whole", "on the whole", "in general"),
    rewording(r"(?<=[\"”] )said\b", "added", "commented"),
    rewording(r"(?<=[a-z]) (?=(?:was|were|has been|have been) (?:rated|judged|graded) )", ", inspectors said, "),
)


def reworded(article: Article) -> Iterator[Article]:
    """Yield an article once for each way in which something in it may be said otherwise."""
    for said, otherwise in REWORDINGS:
        for words in otherwise:
            title, text = (said.sub(partial(in_case, words), each) for each in (article.title, article.text))
            if (title, text) != (article.title, article.text):
                yield replace(article, title=title, text=text)


def in_case(words: str, said: "re.Match[str]") -> str:
    """Begin with a capital where what was said began with one."""
    return words[0].upper() + words[1:] if said[0][:1].isupper() else words
