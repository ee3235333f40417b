"""Make the weights by which a story's kind is told: ``python -m benchmarks.train_kinds``.

A multinomial logistic regression on the cues of the labelled, flagged stories, by gradient descent with fixed steps
from a fixed beginning. Stories that are held out are left out. Stories that retell pages as they were published
(``n`` from 4001 on, and the first 73) count three times: they are what is met.

The weights written are half of those that the program shipped with before (``kinds_before.json``), and a quarter each
of those learned from ``PLAIN`` and from ``LOOKED_AT``: on stories at which nobody had looked each of the three alone
told fewer kinds. The same stories and the same file give the same weights.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.evaluate import CORPUS
from pipelines.understand import weighing
from pipelines.understand.cues import cues
from pipelines.understand.facts import inspection_of
from pipelines.understand.finding import find
from pipelines.understand.lines import read_story as read_line
from pipelines.understand.story import read_fields, read_story, words_of
from pipelines.understand.weighing import KINDS, heaviest, weigh

BEFORE = Path(__file__).parent / "kinds_before.json"
WEIGHTS = Path(weighing.__file__).parent / "kind_weights.json"
PLAIN = ("develop.jsonl", "stories.jsonl")
"""Without the sets whose stories were chosen for what they tell: with those alone the plainest sentences ("Ofsted
rated ... good.") were taken for background."""
LOOKED_AT = (
    *PLAIN,
    "judgements.jsonl",
    "published.jsonl",
    "collected.jsonl",
    "pages.jsonl",
    "sources.jsonl",
    "described.jsonl",
    "retold.jsonl",
    "announced.jsonl",
)
FEWEST, FEWEST_WORDS = 3, 8
"""Stories that must show a cue for it to be given weights; a single word needs more of them."""

STEPS, STEP, SHRINK = 300, 0.3, 10.0
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
    n: int
    whole: bool
    """Whether it is the story itself, and not the story without its headline."""


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
                        n=label["n"],
                        whole=told is article,
                    )
                )
    return found


def train(stories: Sequence[Example]) -> dict[str, list[float]]:
    """Return the weights of each cue that enough stories show, in the order of ``KINDS``."""
    counts = Counter(name for story in stories if story.whole for name in story.names)
    names = ["", *sorted(name for name, count in counts.items() if count >= fewest(name))]
    table = {name: [0.0] * len(KINDS) for name in names}
    squares = {name: [1e-8] * len(KINDS) for name in names}
    rows = [([name for name in story.names if name in table], story) for story in stories]
    for _ in range(STEPS):
        slope = {name: [SHRINK * each if name else 0.0 for each in table[name]] for name in names}
        for inside, story in rows:
            for at, chance in enumerate(softmax(weigh(inside, table))):
                miss = story.weight * (chance - (at == story.kind))
                slope[""][at] += miss
                for name in inside:
                    slope[name][at] += miss
        for name in names:  # each weight's step is by the slopes it has had (Adagrad)
            for at, each in enumerate(slope[name]):
                squares[name][at] += each * each
                table[name][at] -= STEP * each / math.sqrt(squares[name][at])
    return {name: [round(each, 3) for each in row] for name, row in table.items()}


def mean(tables: Sequence[Mapping[str, Sequence[float]]]) -> dict[str, list[float]]:
    """Return the mean of several tables of weights; a cue that one does not know weighs nothing there."""
    nothing = [0.0] * len(KINDS)
    rows = {
        name: [
            round(sum(column) / len(tables), 3)
            for column in zip(*(table.get(name, nothing) for table in tables), strict=True)
        ]
        for name in sorted(set().union(*tables))
    }
    return {name: row for name, row in rows.items() if any(row)}


def fewest(name: str) -> int:
    return FEWEST_WORDS if name.startswith(("headline word ", "opening word ")) else FEWEST


def softmax(sums: Sequence[float]) -> list[float]:
    top = max(sums)
    powers = [math.exp(each - top) for each in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


def right(stories: Sequence[Example], table: dict[str, list[float]]) -> int:
    """Count the stories whose kind the weights tell."""
    return sum(heaviest(weigh(story.names, table)) == story.kind for story in stories if story.whole)


def apart(stories: Sequence[Example], parts: int) -> int:
    """Count the stories whose kind is told by the weights made from the other parts."""
    return sum(
        right(
            [story for story in stories if story.n % parts == part],
            train([story for story in stories if story.n % parts != part]),
        )
        for part in range(parts)
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--apart", type=int, default=0, metavar="PARTS", help="also say how those from LOOKED_AT do on parts left out"
    )
    options = parser.parse_args(arguments)
    plain, stories = (examples([CORPUS / name for name in names]) for names in (PLAIN, LOOKED_AT))
    whole = sum(story.whole for story in stories)
    if options.apart:
        print(f"told by weights of the other parts: {apart(stories, options.apart)} of {whole}")
    before = json.loads(BEFORE.read_text(encoding="utf-8"))
    table = mean([before, before, train(plain), train(stories)])
    WEIGHTS.write_text(
        "{\n" + ",\n".join(f" {json.dumps(name)}: {json.dumps(table[name])}" for name in table) + "\n}\n",
        encoding="utf-8",
    )
    print(f"{len(table)} cues from {whole} stories, {right(stories, table)} of them told right: {WEIGHTS}")


if __name__ == "__main__":
    main()
