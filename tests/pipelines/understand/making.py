"""Articles for the tests of the reader, from as little as they need."""

from pipelines.model import Article
from pipelines.understand import understand
from pipelines.understand.lines import read_published

Key = tuple[str, str, str, str]


def article(
    text: str, *, title: str = "", published: str | None = "2024-06-12", publisher: str | None = None
) -> Article:
    return Article(title=title, text=text, published=read_published(published), publisher=publisher)


def claims(
    text: str, *, title: str = "", published: str | None = "2024-06-12", publisher: str | None = None
) -> set[Key]:
    """The claims read in a text: council's code, judgement, grade, status."""
    verdict = understand(article(text, title=title, published=published, publisher=publisher))
    return {(claim.gss, claim.judgement, claim.grade, claim.status) for claim in verdict.claims}


def told(text: str, *, title: str = "", published: str | None = "2024-06-12") -> set[tuple[str, str, str]]:
    """The claims without the council: judgement, grade, status."""
    return {key[1:] for key in claims(text, title=title, published=published)}


LETTER_OF = {
    "overall": "o",
    "help_and_protection": "h",
    "in_care": "c",
    "care_leavers": "v",
    "leadership": "l",
    "adoption": "a",
    "other": "x",
    "new": "",
    "previous": "p",
    "forecast": "f",
}


def brief(text: str, *, title: str = "", published: str | None = "2024-06-12") -> str:
    """The claims in short, council by council: ``Kent lOp oG`` for Kent's leadership, outstanding before, and its
    overall good of now (judgements, grades and statuses by their first letters; ``v`` for care leavers)."""
    councils: dict[str, list[str]] = {}
    for claim in understand(article(text, title=title, published=published)).claims:
        told = LETTER_OF[claim.judgement] + claim.grade[0].upper() + LETTER_OF[claim.status]
        councils.setdefault(claim.authority.split()[0], []).append(told)
    return "; ".join(f"{council} {' '.join(sorted(each))}" for council, each in sorted(councils.items()))
