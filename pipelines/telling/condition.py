"""The state of a source in plain words, from what its listings answered in one run. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipelines.model import ListingKind

SourceState = Literal["ok", "failed", "empty", "blocked", "disallowed", "unverified"]

WORDS: dict[str, str] = {
    "ok": "It answers as it should.",
    "failed": "It could not be reached or answered with an error.",
    "empty": "It answers, but lists nothing that can be read.",
    "blocked": "It refuses programs like this one.",
    "disallowed": "Its robots.txt forbids programs to read its list of news.",
    "unverified": "It has not been asked yet.",
}
"""What each state means, for readers."""

STATE_OF: dict[str, SourceState] = {
    "ok": "ok",
    "unchanged": "ok",
    "blocked": "blocked",
    "disallowed": "disallowed",
    "failed": "failed",
    "not_a_listing": "empty",
    "empty": "empty",
}
"""Status of a listing's answer -> the state that it speaks for."""

INDEXES: frozenset[ListingKind] = frozenset({"sitemap", "ofsted_statistics", "modern_gov"})
"""Kinds of listings that may name others of their kind and nothing else."""

WORST_FIRST: tuple[SourceState, ...] = ("blocked", "disallowed", "failed", "empty")


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What one listing answered in a run: ``items`` links, of which ``at_least`` so many were expected.

    ``part``: a further page, or a sitemap that an index named.
    """

    status: str
    says: str | None = None
    items: int = 0
    at_least: int = 1
    part: bool = False
    kind: ListingKind = "feed"

    @property
    def is_index(self) -> bool:
        """Whether it is an index that lists nothing itself and is well: its parts do."""
        return self.kind in INDEXES and not self.part and self.status == "ok" and self.items == 0

    @property
    def is_spared(self) -> bool:
        """Whether it was only a way to learn of reports sooner, and robots.txt forbids that."""
        return is_spared(self.kind, self.status)


def is_spared(kind: ListingKind, status: str) -> bool:
    """Whether a listing of this kind is not missed for this: robots.txt may forbid Ofsted's search."""
    return kind == "ofsted_search" and status == "disallowed"


def state_of_run(answers: Sequence[Answered]) -> tuple[SourceState, str] | None:
    """Return the state that a run's answers show, and the evidence in a sentence.

    One listing that answers is enough for ``ok``; an index answers as its sitemaps do together. None when no listing
    was asked: nothing is known then.
    """
    answers = [answer for answer in answers if not answer.is_spared]
    if not answers:
        return None
    parts = [answer for answer in answers if answer.part]
    judged = [answer_of_index(each, parts) if each.is_index else each for each in answers if not each.part] or parts
    states = Counter(STATE_OF[answer.status] for answer in judged)
    if states["ok"]:
        broken = sum(STATE_OF[answer.status] != "ok" for answer in answers)
        return "ok", some_broken(broken, len(answers))
    state = next(state for state in WORST_FIRST if states[state])
    told = next((answer.says for answer in judged if STATE_OF[answer.status] == state and answer.says), None)
    return state, told or WORDS[state]


def some_broken(broken: int, listings: int) -> str:
    """Return what is said of a source of which some listing answers as it should, and ``broken`` others do not."""
    if not broken:
        return WORDS["ok"]
    return f"{broken} of its {listings} listings did not answer as {'it' if broken == 1 else 'they'} should."


def is_well(state: str, says: str) -> bool:
    """Whether nothing is known to be wrong with a source: all of it answers, or it was not asked yet."""
    return state == "unverified" or (state == "ok" and says == WORDS["ok"])


def answer_of_index(index: Answered, parts: Sequence[Answered]) -> Answered:
    """Return what an index of sitemaps and those of ``parts`` that are sitemaps answered together.

    A sitemap that is unchanged lists what it listed when it was found well. Where none was asked, the time was over.
    """
    parts = [part for part in parts if part.kind == index.kind]
    if not parts:
        return index
    answering = [part for part in parts if STATE_OF[part.status] in ("ok", "empty")]
    if not answering:
        return replace(index, status=parts[0].status, says=parts[0].says)
    items = sum(part.items for part in answering)
    if items >= index.at_least or any(part.status == "unchanged" for part in answering):
        return index
    says = f"Its sitemaps list {items} stories together, and at least {index.at_least} were expected."
    return replace(index, status="empty", says=says)
