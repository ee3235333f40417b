"""The state of a source in plain words, from what its listings answered in one run. Pure."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

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

WORST_FIRST: tuple[SourceState, ...] = ("blocked", "disallowed", "failed", "empty")


def state_of_run(answers: Sequence[tuple[str, str | None]]) -> tuple[SourceState, str] | None:
    """Return the state that a run's answers (status, what went wrong) show, and the evidence in a sentence.

    One listing that answers is enough for ``ok``. None when no listing was asked: nothing is known then.
    """
    if not answers:
        return None
    states = Counter(STATE_OF[status] for status, _ in answers)
    if states["ok"]:
        return "ok", some_broken(len(answers) - states["ok"], len(answers))
    state = next(state for state in WORST_FIRST if states[state])
    told = next((says for status, says in answers if STATE_OF[status] == state and says), None)
    return state, told or WORDS[state]


def some_broken(broken: int, listings: int) -> str:
    """Return what is said of a source of which some listing answers as it should, and ``broken`` others do not."""
    if not broken:
        return WORDS["ok"]
    return f"{broken} of its {listings} listings did not answer as {'it' if broken == 1 else 'they'} should."


def is_well(state: str, says: str) -> bool:
    """Whether nothing is known to be wrong with a source: all of it answers, or it was not asked yet."""
    return state == "unverified" or (state == "ok" and says == WORDS["ok"])
