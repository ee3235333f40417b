"""How well labelled stories are flagged and read: ``python -m benchmarks.evaluate [--wrong] [FILE ...]``.

Claims are compared as the set (council, judgement, grade, status) of each story, and counted over all stories (micro).
The plain rule beside it is "Ofsted + a service word + a grade word", the measure that better rules have to pass.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.model import Article, Verdict
from pipelines.understand import understand
from pipelines.understand.lines import read_story

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"

SERVICE = re.compile(
    r"children.{0,3}s? (?:and \w+ )*(?:services|social care|department|trust)|social care|safeguarding"
)
GRADE = re.compile(r"inadequate|requir\w+ improvement|\bgood\b|outstanding|\bpoor\b")

Key = tuple[str, str, str, str]


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A labelled story beside what was read in it."""

    label: dict[str, Any]
    article: Article
    verdict: Verdict

    @property
    def wanted(self) -> set[Key]:
        return {(c["gss"], c["judgement"], c["grade"], c["status"]) for c in self.label["claims"]}

    @property
    def read(self) -> set[Key]:
        return {(c.gss, c.judgement, c.grade, c.status) for c in self.verdict.claims}


@dataclass(frozen=True, kw_only=True)
class Score:
    """Counts of what was wanted and read; ``precision``, ``recall`` and ``f1`` are 1 where nothing was asked."""

    right: int
    read: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.read + self.wanted) if self.read + self.wanted else 1.0

    def __str__(self) -> str:
        rates = f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
        return f"{rates}  ({self.right} right, {self.read} read, {self.wanted} told)"


def judged(path: Path) -> list[Judged]:
    """Judge every story of a labelled file."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        _, article = read_story(line)
        found.append(Judged(label=json.loads(line), article=article, verdict=understand(article)))
    return found


def plain_rule(article: Article) -> bool:
    """Whether the plain rule flags a story."""
    words = f"{article.title}\n{article.text}".lower()
    return "ofsted" in words and bool(SERVICE.search(words)) and bool(GRADE.search(words))


def flag_score(stories: Iterable[Judged], flag: Callable[[Judged], bool]) -> Score:
    pairs = [(flag(story), bool(story.label["flag"])) for story in stories]
    return Score(
        right=sum(read and wanted for read, wanted in pairs),
        read=sum(read for read, _ in pairs),
        wanted=sum(wanted for _, wanted in pairs),
    )


def claim_score(stories: Iterable[Judged]) -> Score:
    stories = list(stories)
    return Score(
        right=sum(len(story.read & story.wanted) for story in stories),
        read=sum(len(story.read) for story in stories),
        wanted=sum(len(story.wanted) for story in stories),
    )


def stated_score(stories: Iterable[Judged]) -> tuple[int, int]:
    """How many of the claims marked ``stated`` are right, and how many there are."""
    claims = [(story, claim) for story in stories for claim in story.verdict.claims if claim.confidence == "stated"]
    right = sum((c.gss, c.judgement, c.grade, c.status) in story.wanted for story, c in claims)
    return right, len(claims)


def kind_score(stories: Iterable[Judged]) -> tuple[int, int]:
    """How many kinds are right of the stories that are flagged by both."""
    both = [story for story in stories if story.label["flag"] and story.verdict.flag]
    return sum(story.verdict.kind == story.label["kind"] for story in both), len(both)


def table(name: str, stories: Sequence[Judged]) -> str:
    """Return the figures of one file."""
    right, stated = stated_score(stories)
    kinds, flagged = kind_score(stories)
    return "\n".join(
        [
            f"{name}: {len(stories)} stories",
            f"  flag        {flag_score(stories, lambda story: story.verdict.flag)}",
            f"  plain rule  {flag_score(stories, lambda story: plain_rule(story.article))}",
            f"  claims      {claim_score(stories)}",
            f"  stated      P {right / stated if stated else 1:.3f}  ({right} of {stated})",
            f"  kind        {kinds / flagged if flagged else 1:.3f}  ({kinds} of {flagged})",
        ]
    )


def wrong(story: Judged) -> str | None:
    """Return what is wrong with a verdict; None where nothing is."""
    label, verdict = story.label, story.verdict
    lines = [f"  missed {key}" for key in sorted(story.wanted - story.read)]
    for claim in verdict.claims:
        key = (claim.gss, claim.judgement, claim.grade, claim.status)
        if key not in story.wanted:
            lines.append(f"  false  {key} [{claim.confidence}] {claim.quote[:160]!r}")
    kind = label["kind"] if label["flag"] else None
    if verdict.kind != kind:
        lines.append(f"  kind   {verdict.kind}, not {label['kind']}: {[r.says for r in verdict.reasons[:1]]}")
    return "\n".join([f"n={label['n']} {label['title'][:90]}", *lines]) if lines else None


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(CORPUS.glob("*.jsonl")))
    parser.add_argument("--wrong", action="store_true", help="say what is wrong with each story")
    options = parser.parse_args(arguments)
    everything: list[Judged] = []
    for path in options.files:
        stories = judged(path)
        everything += stories
        if options.wrong:
            print("\n".join(filter(None, map(wrong, stories))))
        print(table(path.name, stories))
    if len(options.files) > 1:
        print(table("together", everything))


if __name__ == "__main__":
    main()
