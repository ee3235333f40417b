"""The forms in which one and the same story reaches the reader, and what must not differ between them."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from benchmarks.evaluate import CORPUS
from pipelines.model import Article, Claim, Refusal, Verdict
from pipelines.understand.lines import read_story

FILES = {"stories.jsonl": 1, "develop.jsonl": 20}
"""The labelled files, and of how many of their stories one is written in every form."""


@cache
def corpus() -> tuple[tuple[str, Article], ...]:
    """Labelled stories, each with a name for messages."""
    return tuple(
        (f"{name.removesuffix('.jsonl')} {n}", article)
        for name, every in FILES.items()
        for n, article in map(read_story, (CORPUS / name).read_text(encoding="utf-8").splitlines()[::every])
    )


def reformed(article: Article, form: Callable[[str], str]) -> Article:
    return replace(article, title=form(article.title), text=form(article.text))


def curly(text: str) -> str:
    """Open quotation marks after a space or a bracket, close them elsewhere, as a word processor does."""
    text = re.sub(r"(?<![^\s(\[“‘'\"])\"", "“", text).replace('"', "”")
    return re.sub(r"(?<![^\s(\[“\"])'", "‘", text).replace("'", "’")


def straight(text: str) -> str:
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def primed(text: str) -> str:
    return straight(text).translate(str.maketrans("'\"", "′″"))


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new)


def hyphenated(text: str) -> str:
    """Put soft hyphens into long words, as pages do that let the browser divide them."""
    return re.sub(r"\b(\w{3})(\w{4,})\b", "\\1\u00ad\\2", text)


def zero_widths(text: str) -> str:
    return text.replace(" ", " \u200b").replace("\n", "\n\ufeff")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


WHITE_SPACE: Mapping[str, Callable[[str], str]] = {
    "no-break spaces": swap(" ", "\u00a0"),
    "thin spaces": swap(" ", "\u2009"),
    "narrow no-break spaces": swap(" ", "\u202f"),
    "double spaces": swap(" ", "  "),
    "spaces of two kinds": swap(" ", "\u00a0 "),
    "thin and wide spaces": swap(" ", "\u2003\u2009"),
    "tabs": swap(" ", "\t"),
    "empty lines": swap("\n", "\n\n"),
    "empty lines of spaces": swap("\n", " \n \u00a0\n"),
    "indented lines": swap("\n", "\n    "),
    "line ends of two signs": swap("\n", "\r\n"),
    "line ends of the old Mac": swap("\n", "\r"),
    "line separators": swap("\n", "\u2028"),
    "framed by white space": lambda text: f" \n\t{text}\n\n \n",
}
QUOTES: Mapping[str, Callable[[str], str]] = {"curly quotes": curly, "straight quotes": straight, "primes": primed}
MARKS: Mapping[str, Callable[[str], str]] = {
    "no-break hyphens": swap("-", "\u2011"),
    "true hyphens": swap("-", "\u2010"),
    "soft hyphens": hyphenated,
    "marks of no width": zero_widths,
    "decomposed letters": decomposed,
}
SAME: Mapping[str, Callable[[str], str]] = {**WHITE_SPACE, **QUOTES, **MARKS}
"""Forms that change no meaning."""


def glued_sentences(text: str) -> str:
    """Take out the spaces between sentences, as where markup was lost."""
    return re.sub(r"(?<=[a-z]\.) (?=[A-Z][a-z])", "", text)


def glued_paragraphs(text: str) -> str:
    return re.sub(r"(?<=[.!?])\n+(?=[A-Z])", "", text)


PLAIN = str.maketrans(
    {**dict.fromkeys("‘’′`´", "'"), **dict.fromkeys("“”″", '"'), **dict.fromkeys("\u2010\u2011", "-")}
)
WIDTHLESS = re.compile("[\u00ad\u200b\ufeff]")


def plain(words: str) -> str:
    """Words without what the forms differ in."""
    words = unicodedata.normalize("NFC", WIDTHLESS.sub("", words)).translate(PLAIN)
    return " ".join(words.split())


def said(verdict: Verdict) -> tuple[object, ...]:
    """All that a verdict says, without places and forms."""
    claims = {(each.gss, each.judgement, each.grade, each.status, plain(each.quote)) for each in verdict.claims}
    return verdict.flag, verdict.kind, frozenset(claims)


def keys(verdict: Verdict) -> set[tuple[str, str, str, str]]:
    return {(claim.gss, claim.judgement, claim.grade, claim.status) for claim in verdict.claims}


def misplaced(article: Article, verdict: Verdict) -> Iterator[str]:
    """Quotes that are not the words at their place."""
    everything: list[Claim | Refusal] = [*verdict.claims, *verdict.refused]
    for each in everything:
        field = article.text if each.field == "text" else article.title
        if each.quote != field[each.start : each.end] or not each.quote:
            yield each.quote


NEUTRAL = (
    "The bakery on the corner opened its doors at six, and by seven the queue reached the bus stop.",
    "Rain is expected to clear by the weekend, with sunshine and a light breeze to follow.",
    "Volunteers spent the afternoon painting the bandstand in the park blue and white.",
    "Tickets for the summer fair go on sale at noon and cost three pounds each.",
    "The bridge will be closed to lorries on Tuesday while engineers replace two of its bolts.",
    "Her grandmother had kept the shop for forty years and knew every customer by name.",
    "A swan and her seven young held up traffic for ten minutes before they reached the pond.",
    "The choir will sing carols on the steps of the library from four o'clock.",
    "Parking is free after six in the evening and all day on Sunday.",
    "The match ended without a goal, though both sides hit the post in the second half.",
    "Old postcards of the pier are on show in the foyer until the end of the month.",
    "Anybody who finds a grey cat with a red collar is asked to ring the vet.",
)
"""Paragraphs that name no council, grade or inspection."""


def with_paragraph(text: str, at: int, paragraph: str) -> str:
    """Put a paragraph before line ``at``."""
    lines = text.split("\n")
    return "\n".join([*lines[:at], paragraph, *lines[at:]])
