"""How a source is doing: what its runs saw -> its state, the evidence, and what to do about it. Pure.

"Nothing new" and "could not look" are never the same: a run that asked nothing says nothing, and only runs that were
answered can make a source quiet.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import takewhile

from crawler.silence import quiet_evidence
from pipelines.model import Source, SourceState, Standing
from pipelines.store.rows import Answered, History, RunSeen
from pipelines.telling.condition import NEVER_YET, SOME_TODO, TODO, WORDS, healed_words, index_lists_few, some_broken
from pipelines.telling.words import counted, day_in_london

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

FIELDS = {"titles_missing": "title", "dates_missing": "date", "texts_missing": "text"}
RECENT_PAGES, EARLIER_PAGES = 3, 10
FELL_TO, FELL_FROM = 0.8, 0.2
"""A field is missing when at least this share of the newest pages lack it and at most that share of those before. Where
one page in five lacks it anyway, three in a row do by chance in 1 of 125; it is more than that seldom."""

FEW_DATED, MANY_DATED = 0.1, 0.8
DATED_ITEMS = 3
"""The same of the dates in a listing of at least so many items."""


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


def fields_evidence(runs: Sequence[RunSeen]) -> str | None:
    """Say which field of its pages or listings fell away against the source's own history; None where none did."""
    for name, field in FIELDS.items():
        recent, earlier = parted(runs, name)
        if not recent:
            continue
        pages, before = sum(run.pages for run in recent), sum(run.pages for run in earlier)
        lacking, lacked = (sum(getattr(run, name) for run in some) for some in (recent, earlier))
        if before >= EARLIER_PAGES and lacked <= FELL_FROM * before:
            return (
                f"No {field} could be read on {lacking} of its newest {counted(pages, 'page')}, since "
                f"{day_in_london(recent[-1].began_at)}; before, {lacked} of {before} had none."
            )
    return undated_evidence(runs)


def parted(runs: Sequence[RunSeen], name: str) -> tuple[Sequence[RunSeen], Sequence[RunSeen]]:
    """Part runs (newest first) where the field began to be missing; the first part is empty where it is not missing.

    So what is missing for long does not become usual.
    """
    pages = lacking = cut = 0
    for number, run in enumerate(runs):
        if not run.pages:
            continue
        lacks = getattr(run, name)
        pages, lacking = pages + run.pages, lacking + lacks
        if pages >= RECENT_PAGES and lacks and lacking >= FELL_TO * pages:
            cut = number + 1
        elif pages >= RECENT_PAGES and not cut:
            break
    return runs[:cut], runs[cut:]


def undated_evidence(runs: Sequence[RunSeen]) -> str | None:
    """Say that a listing lost its dates: two answers in a row without, where the full ones before had them.

    An unchanged answer tells again what the last full one told.
    """
    answers: dict[str, list[Answered]] = {}
    again: Counter[str] = Counter()
    for run in runs:
        for each in run.answers:
            if each.status == "unchanged" and each.url not in answers:
                again[each.url] += 1
            elif each.status == "ok" and not each.part and each.items >= DATED_ITEMS:
                answers.setdefault(each.url, []).append(each)
    for url, seen in answers.items():
        without = list(takewhile(lambda each: each.dated <= FEW_DATED * each.items, seen))
        before = seen[len(without) :]
        if not without or len(without) + again[url] < SURE_RUNS or not before:
            continue
        had = sum(each.dated for each in before) / sum(each.items for each in before)
        if had >= MANY_DATED:
            return f"Its list of news at {url} tells no dates any more; before, {had:.0%} of its stories had one."
    return None
