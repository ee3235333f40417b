"""How well copies are told from look-alikes: ``python -m benchmarks.copies [--wrong] [FILE ...]``.

Every pair of tests/corpus/copies is read as the store would keep it, claims included. Precision and recall are over the
pairs; per kind, how many were decided rightly. Then what a pair costs, and what a day of news and a back-fill do: each
story is held against those of the same council that came out within a month.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.evaluate import CORPUS, Score
from pipelines.events.copies import Printed, copies, read, same_text
from pipelines.events.differences import differences
from pipelines.model import DayInterval
from pipelines.understand import understand
from pipelines.understand.lines import read_story

COPIES = CORPUS / "copies"
SEEN = datetime(2026, 5, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A labelled pair beside what is decided on it."""

    n: int
    kind: str
    wanted: bool
    stories: tuple[Printed, Printed]
    found: bool


def printed(line: dict[str, Any], number: int) -> Printed:
    """A story of a pair as the store knows it once it was read and judged."""
    _, article = read_story(json.dumps(line))
    verdict = understand(article)
    known = article.published
    first, last = (known.start, known.end) if known else (SEEN, SEEN)
    return Printed(
        id=number,
        title=article.title,
        text=article.text,
        publisher=article.publisher or "",
        days=DayInterval(start=first.date(), end=last.date()),
        out_by=min(last, SEEN),
        read=0 if line["text_from"] == "listing" else 1 if line["partial"] else 2,
        claims=verdict.claims,
        visit=verdict.visit,
    )


def labelled(path: Path) -> list[Labelled]:
    """Decide on every pair of a file."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        one, other = (printed(story, number) for number, story in enumerate(pair["stories"], start=1))
        found.append(
            Labelled(
                n=pair["n"],
                kind=pair["kind"],
                wanted=pair["copy"],
                stories=(one, other),
                found=bool(copies((one, other))),
            )
        )
    return found


def score(pairs: Sequence[Labelled]) -> Score:
    return Score(
        right=sum(pair.found and pair.wanted for pair in pairs),
        read=sum(pair.found for pair in pairs),
        wanted=sum(pair.wanted for pair in pairs),
    )


def table(name: str, pairs: Sequence[Labelled]) -> str:
    """Return the figures of one file."""
    of, right = Counter(pair.kind for pair in pairs), Counter(pair.kind for pair in pairs if pair.found is pair.wanted)
    kinds = [
        f"  {kind:<20} {right[kind]:>3} of {of[kind]:>3}  ({'copies' if wanted else 'none'})"
        for kind, wanted in dict.fromkeys((pair.kind, pair.wanted) for pair in pairs)
    ]
    return "\n".join([f"{name}: {len(pairs)} pairs", f"  {score(pairs)}", *kinds])


def cost(pairs: Sequence[Labelled]) -> str:
    """Return what deciding and telling the differences cost, in microseconds."""
    read.cache_clear()
    steps = {}
    for name in ("a pair for the first time", "a pair of texts met before"):
        start = time.perf_counter()
        for pair in pairs:
            same_text(*pair.stories)
        steps[name] = (time.perf_counter() - start) / len(pairs)
    start = time.perf_counter()
    for pair in pairs:
        one, other = pair.stories
        differences(one.title, one.text, other.title, other.text)
    steps["the differences of a pair"] = (time.perf_counter() - start) / len(pairs)
    return "\n".join(f"  {name:<28} {1e6 * each:8.0f} µs" for name, each in steps.items())


def news_of_a_day(pairs: Sequence[Labelled], number: int) -> str:
    """Return what one inspection with so many stories costs, each held against all before it."""
    stories = [story for pair in pairs if pair.kind in ("look_alike", "agency", "cut") for story in pair.stories]
    day = DayInterval(start=SEEN.date(), end=SEEN.date())
    told = [
        Printed(id=at, title=each.title, text=each.text, publisher="", days=day, out_by=SEEN + timedelta(minutes=at))
        for at, each in enumerate(stories[:number], start=1)
    ]
    read.cache_clear()
    start = time.perf_counter()
    found = copies(told)
    taken = time.perf_counter() - start
    return f"  {len(told)} stories of one council in a month, all pairs: {1000 * taken:.0f} ms, {len(found)} copies"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(COPIES.glob("*.jsonl")))
    parser.add_argument("--wrong", action="store_true", help="name the pairs that are decided wrongly")
    options = parser.parse_args(arguments)
    everything: list[Labelled] = []
    for path in options.files:
        pairs = labelled(path)
        everything += pairs
        print(table(path.name, pairs))
        for pair in pairs if options.wrong else ():
            if pair.found is not pair.wanted:
                print(f"  n={pair.n} {pair.kind}: {'taken for a copy' if pair.found else 'missed'}")
    print(f"together: {score(everything)}")
    print(cost(everything))
    print(news_of_a_day(everything, 40))
    print(news_of_a_day(everything, 200))


if __name__ == "__main__":
    main()
