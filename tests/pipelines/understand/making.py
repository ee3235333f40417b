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
