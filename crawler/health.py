"""How a source is doing: what its runs saw -> its state, the evidence, and what to do about it. Pure.

"Nothing new" and "could not look" are never the same: a run that asked nothing says nothing, and only runs that were
answered can make a source quiet.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from crawler.missing_fields import fields_evidence
from crawler.silence import quiet_evidence
from pipelines.model import Source, SourceState, Standing
from pipelines.store.rows import Answered, History, RunSeen
from pipelines.telling.condition import NEVER_YET, SOME_TODO, TODO, WORDS, healed_words, index_lists_few, some_broken

STATE_OF: Mapping[str, SourceState] = {
    "ok": "ok",
    "unchanged": "ok",
    "blocked": "blocked",
    "disallowed": "disallowed",
    "needs_browser": "needs_browser",
    "moved": "moved",
    "failed": "failed",
    "not_a_listing": "empty",
    "empty": "empty",
}
"""Status of a listing's answer -> the state that it speaks for."""

WORST_FIRST: tuple[SourceState, ...] = ("blocked", "needs_browser", "disallowed", "moved", "failed", "empty")

PASSING: frozenset[SourceState] = frozenset({"failed", "blocked"})
"""States that outages and busy servers show for an hour or two."""

SURE_RUNS = 2
SURE_OF_ANSWERS = timedelta(hours=1)
"""Runs in a row after which trouble is more than one odd answer, and over how long at least: while a site is put into
place anew it may show anything for half an hour, in which some sources are asked twice."""

LATELY = 4
"""Newest runs of which ``SURE_RUNS`` show a trouble before it is told: one time-out amid other trouble is none."""

SURE_RUNS_OF_PASSING = 3
SURE_AFTER = timedelta(hours=6)
"""The same of passing trouble: as many runs, over at least this time. With the waits of ``crawler.rhythm`` (doubled
after each failure but the first) that is reached within 14 hours of the first failure."""


def standing(source: Source, history: History, now: datetime) -> Standing | None:
    """Return how ``source`` stands after its newest run; None where no run asked a listing yet."""
    newest = next((shown for run in history.runs[:1] if (shown := state_of_run(run.answers)) is not None), None)
    if newest is None:
        return None
    state, says = newest
    if state != "ok":
        says = f"{says} {history.look_says}".strip()
        if history.last_ok_at is None:
            return Standing(state="unverified", says=f"{says} {NEVER_YET}", todo=TODO[state])
        return Standing(state=state, says=says, todo=TODO[state], sure=is_sure(state, history.runs, now))
    if missing := fields_evidence(history.runs):
        return Standing(state="fields_missing", says=missing, todo=TODO["fields_missing"], sure=True)
    if silence := missed_evidence(history) or quiet_evidence(source, history, now):
        return Standing(state="quiet", says=silence, todo=TODO["quiet"], sure=True)
    answers = [answer for answer in history.runs[0].answers if not answer.is_spared]
    return Standing(state="ok", says=says, todo=SOME_TODO if broken_of(answers) else "", sure=True)


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
        if broken := broken_of(answers):
            return "ok", some_broken(broken, len(answers))
        adopted = next((each for each in judged if is_healing(each)), None)
        return "ok", healed_words(adopted) if adopted is not None else WORDS["ok"]
    state = next(state for state in WORST_FIRST if states[state])
    told = next((answer.says for answer in judged if STATE_OF[answer.status] == state and answer.says), None)
    return state, told or WORDS[state]


def broken_of(answers: Sequence[Answered]) -> int:
    """How many did not answer as they should; what an adopted way takes the place of is not missed."""
    is_healed = any(map(is_healing, answers))
    return sum(STATE_OF[each.status] != "ok" and not (is_healed and each.replaced) for each in answers)


def is_healing(answer: Answered) -> bool:
    """Whether it is a way that discovery found, and that answers."""
    return answer.adopted_at is not None and STATE_OF[answer.status] == "ok"


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
    return replace(index, status="empty", says=index_lists_few(items, index.at_least))


def is_sure(state: SourceState, runs: Sequence[RunSeen], now: datetime) -> bool:
    """Whether trouble lasted long enough to tell somebody of it; ``runs`` are the newest first."""
    streak = trouble_streak(runs)
    shown = [state_of_run(run.answers) for run in streak[:LATELY]]
    if sum(each is not None and each[0] == state for each in shown) < SURE_RUNS:
        return False
    if state not in PASSING:
        return now - streak[-1].began_at >= SURE_OF_ANSWERS
    return len(streak) >= SURE_RUNS_OF_PASSING and now - streak[-1].began_at >= SURE_AFTER


def trouble_streak(runs: Sequence[RunSeen]) -> list[RunSeen]:
    """Return the newest runs in a row that all showed trouble, of whatever kind."""
    streak = []
    for run in runs:
        shown = state_of_run(run.answers)
        if shown is None:
            continue
        if shown[0] == "ok":
            break
        streak.append(run)
    return streak


def missed_evidence(history: History) -> str:
    """Say what was found in vain when stories were missed; "" where the last look was for trouble that is over."""
    looked_at = history.looked_at
    then = next((run for run in history.runs if looked_at is not None and run.began_at <= looked_at), None)
    shown = state_of_run(then.answers) if then is not None else None
    return history.look_says if shown is not None and shown[0] == "ok" else ""
