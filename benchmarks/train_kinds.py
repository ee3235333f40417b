"""Make the weights by which a story's kind is told: ``python -m benchmarks.train_kinds``.

A multinomial logistic regression on the cues of the labelled, flagged stories, by gradient descent with fixed steps
from nothing. Stories that are held out are left out. Stories that retell pages as they were published
(``n`` from 4001 on, and the first 73) count three times: they are what is met. Passages that were written for one thing
each teach nothing of kinds: with those of four such sets fewer kinds of the stories held out are told.

Those of one to three sentences are of ``short.jsonl``: without them such stories were taken for reactions, for hardly
another labelled story is as short. The same stories give the same weights.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.evaluate import CORPUS
from pipelines.understand import weighing
from pipelines.understand.cues import cues
from pipelines.understand.facts import inspection_of
from pipelines.understand.finding import find
from pipelines.understand.lines import read_story as read_line
from pipelines.understand.story import read_fields, read_story, words_of
from pipelines.understand.weighing import KINDS, heaviest, weigh

WEIGHTS = Path(weighing.__file__).parent / "kind_weights.json"
LOOKED_AT = (
    "develop.jsonl",
    "stories.jsonl",
    "short.jsonl",
    "judgements.jsonl",
    "published.jsonl",
    "collected.jsonl",
    "gathered.jsonl",
    "pages.jsonl",
    "sources.jsonl",
    "described.jsonl",
    "retold.jsonl",
    "announced.jsonl",
    "passages.jsonl",
    "later.jsonl",
    "real.jsonl",
    "daily.jsonl",
    "local.jsonl",
    "plain.jsonl",
)
FEWEST, FEWEST_BY_ZONE = 3, {"headline word ": 8, "opening word ": 8, "text word ": 20}
"""Stories that must show a cue for it to be given weights; a single word needs more of them."""

STEPS, STEP, SHRINK = 200, 0.1, 20.0
"""Rounds of descent, their length, and how strongly weights are drawn to nothing (L2, over all stories)."""

AS_PUBLISHED = 3.0
"""What a story counts that retells a page as it was published, where an invented one counts 1."""
WITHOUT_HEADLINE = 0.3
"""The share that a story counts once more without its headline: some pages come without one."""


@dataclass(frozen=True, kw_only=True)
class Example:
    names: tuple[str, ...]
    kind: int
    weight: float
    whole: bool
    """Whether it is the story itself, and not the story without its headline."""
    events: frozenset[str]
    """Its address, and each council that it tells a grade of, with the month."""


def examples(files: Sequence[Path]) -> list[Example]:
    """Return the flagged stories of labelled files with their cues."""
    found = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            if not label["flag"]:
                continue
            article = read_line(line)[1]
            real = label["n"] < 1000 or label["n"] > 4000
            weight = AS_PUBLISHED if real else 1.0
            for told, share in ((article, 1.0), (replace(article, title=""), WITHOUT_HEADLINE)):
                title, text = read_fields(told)
                story = read_story(told, title, text, words_of(title, text))
                inspected = inspection_of(story)
                _, names = cues(story, find(story, inspected), inspected)
                found.append(
                    Example(
                        names=tuple(sorted(names)),
                        kind=KINDS.index(label["kind"]),
                        weight=weight * share,
                        whole=told is article,
                        events=events_of(label),
                    )
                )
    return found


def events_of(label: Mapping[str, Any]) -> frozenset[str]:
    """Return what a labelled story may share with others that tell of the same report."""
    month = (label.get("published") or "")[:7]
    return frozenset((label["url"], *(f"{claim['gss']} {month}" for claim in label["claims"])))


def train(stories: Sequence[Example]) -> dict[str, list[float]]:
    """Return the weights of each cue that enough stories show, in the order of ``KINDS``."""
    counts = Counter(name for story in stories if story.whole for name in story.names)
    names = ["", *sorted(name for name, count in counts.items() if count >= fewest(name))]
    place = {name: at for at, name in enumerate(names)}
    rows = [[0, *(place[name] for name in story.names if name in place)] for story in stories]
    shown_by: list[list[int]] = [[] for _ in names]
    for at, row in enumerate(rows):
        for name in row:
            shown_by[name].append(at)
    beforehand = [weigh(story.names, {}) for story in stories]
    table = [[0.0] * len(names) for _ in KINDS]
    squares = [[1e-8] * len(names) for _ in KINDS]
    for _ in range(STEPS):
        misses = [
            [
                story.weight * (chance - (at == story.kind))
                for at, chance in enumerate(
                    softmax([more + sum(map(each.__getitem__, row)) for more, each in zip(more_of, table, strict=True)])
                )
            ]
            for story, row, more_of in zip(stories, rows, beforehand, strict=True)
        ]
        for weights, steps, missed in zip(table, squares, zip(*misses, strict=True), strict=True):
            for name, shown in enumerate(shown_by):  # each weight's step is by the slopes it has had (Adagrad)
                slope = sum(map(missed.__getitem__, shown)) + (SHRINK * weights[name] if name else 0.0)
                steps[name] += slope * slope
                weights[name] -= STEP * slope / math.sqrt(steps[name])
    rounded = {name: [round(weights[at], 3) for weights in table] for at, name in enumerate(names)}
    return {name: row for name, row in rounded.items() if not name or any(row)}


def fewest(name: str) -> int:
    return next((least for zone, least in FEWEST_BY_ZONE.items() if name.startswith(zone)), FEWEST)


def softmax(sums: Sequence[float]) -> list[float]:
    top = max(sums)
    powers = [math.exp(each - top) for each in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


def right(stories: Sequence[Example], table: dict[str, list[float]]) -> int:
    """Count the stories whose kind the weights tell."""
    return sum(heaviest(weigh(story.names, table)) == story.kind for story in stories if story.whole)


def apart(files: Sequence[Path]) -> Iterator[tuple[str, int, int]]:
    """Yield each file with how many of its stories are told by the weights of the others, and how many it has.

    From the others what tells of the same council in the same month is left out, for it may tell of the same report.
    """
    read = {file: examples([file]) for file in files}
    for file in files:
        known = {each for story in read[file] for each in story.events}
        others = [story for other in files if other != file for story in read[other] if known.isdisjoint(story.events)]
        whole = sum(story.whole for story in read[file])
        yield file.name, right(read[file], train(others)), whole


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--apart", action="store_true", help="only say how many kinds of each file the weights of the others tell"
    )
    options = parser.parse_args(arguments)
    files = [CORPUS / name for name in LOOKED_AT]
    if options.apart:
        for name, told, whole in apart(files):
            print(f"{name}: {told} of {whole} = {told / whole:.3f}", flush=True)
        return
    stories = examples(files)
    table = train(stories)
    WEIGHTS.write_text(
        "{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(table[name])}" for name in table) + "\n}\n",
        encoding="utf-8",
    )
    whole = sum(story.whole for story in stories)
    print(f"{len(table)} cues from {whole} stories, {right(stories, table)} of them told right: {WEIGHTS}")


if __name__ == "__main__":
    main()
