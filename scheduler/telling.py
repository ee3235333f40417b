"""How the daemon tells what happens, whoever reads it; only the function handed in writes anything."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from pipelines.model import JUDGEMENT_WORDS
from pipelines.store.rows import StoryLine
from scheduler.terminal import one_line

MOST_CLAIMS = 3
"""Claims told in one line; the explorer has them all."""


NAMING = ("url", "title")
"""Facts that name a story to those who do not have the store."""


class Telling(Protocol):
    """Where the daemon says what happens: a word for the event, a sentence for people, facts for programs."""

    def say(self, event: str, says: str, **facts: object) -> None: ...

    def progress(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` sources of the running cycle are through; at its end, 0 of 0."""


class Sentences:
    """Tells the sentences alone."""

    def __init__(self, echo: Callable[[str], None]) -> None:
        self._echo = echo

    def say(self, event: str, says: str, **facts: object) -> None:  # noqa: ARG002 - the protocol's form
        self._echo(one_line(says))

    def progress(self, done: int, total: int) -> None:
        """Nobody watches."""


class Lines:
    """Tells everything as structured lines: for a log, a service, a pipe. A journal, which writes the moment itself,
    wants none that is ``dated``."""

    def __init__(self, echo: Callable[[str], None], *, dated: bool = True) -> None:
        self._echo, self._dated = echo, dated

    def say(self, event: str, says: str, **facts: object) -> None:
        self._echo(structured(datetime.now(UTC) if self._dated else None, event, says, facts))

    def progress(self, done: int, total: int) -> None:
        """Nobody watches."""


class Twice:
    """Tells everything to two: to people and to the log."""

    def __init__(self, first: Telling, second: Telling) -> None:
        self._both = (first, second)

    def say(self, event: str, says: str, **facts: object) -> None:
        for telling in self._both:
            telling.say(event, says, **facts)

    def progress(self, done: int, total: int) -> None:
        for telling in self._both:
            telling.progress(done, total)


class Nameless:
    """Tells another one of stories by their numbers alone: what a file has kept is not forgotten with its story."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def say(self, event: str, says: str, **facts: object) -> None:
        if event == "story":
            says = f"Story {facts.get('story')} is flagged."
            facts = {name: fact for name, fact in facts.items() if name not in NAMING}
        self._telling.say(event, says, **facts)

    def progress(self, done: int, total: int) -> None:
        self._telling.progress(done, total)


def structured(now: datetime | None, event: str, says: str, facts: dict[str, object]) -> str:
    """Return one line: moment, event, key=value pairs, the sentence last. Text is quoted as in JSON."""
    pairs = [f"{key}={value(fact)}" for key, fact in facts.items() if fact is not None]
    at = [now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")] if now is not None else []
    return " ".join([*at, event, *pairs, f"says={quoted(says)}"])


def value(fact: object) -> str:
    return quoted(fact) if isinstance(fact, str) and not fact.isidentifier() else str(fact)


def quoted(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False)


def story_line(story: StoryLine) -> str:
    """Return a flagged story in one line: council, judgement, grade, status; source; title."""
    claims = [
        f"{authority}: {JUDGEMENT_WORDS[judgement]} {grade} ({status})"
        for authority, judgement, grade, status, _ in sorted(story.claims, key=lambda claim: claim[3] != "new")
    ]
    more = f"; and {len(claims) - MOST_CLAIMS} more" if len(claims) > MOST_CLAIMS else ""
    told = "; ".join(claims[:MOST_CLAIMS]) + more or (story.kind or "story").replace("_", " ")
    return one_line(f"{told} | {story.publisher} | {story.title}")
