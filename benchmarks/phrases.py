"""How well generated phrases are read: ``python -m benchmarks.phrases [--wrong] [--times N] [--class NAME ...]``.

The templates of ``tests/pipelines/understand/phrases`` are filled in many ways, always the same ones, and read. Claims
are compared as the set (council, judgement, grade, status) of each text, and counted over all texts (micro). The traps
claim nothing: what is read in them counts against precision too.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.evaluate import Score
from pipelines.model import Article
from pipelines.understand import understand
from pipelines.understand.lines import read_published
from tests.pipelines.understand.phrases import FIRST, FIRST_TRAPS, TEMPLATES, TRAPS, Filled, stories
from tests.pipelines.understand.phrases.fill import Key

TIMES = 44
"""How often each template is filled in a full run."""


@dataclass(frozen=True, kw_only=True)
class Read:
    """A generated text beside what was read in it."""

    story: Filled
    found: frozenset[Key]

    @property
    def wrong(self) -> bool:
        return self.found != self.story.wanted


def read(story: Filled) -> Read:
    verdict = understand(
        Article(title=story.title, text=story.text, published=read_published(story.published), publisher=None)
    )
    found = frozenset((claim.gss, claim.judgement, claim.grade, claim.status) for claim in verdict.claims)
    return Read(story=story, found=found)


def score(texts: Iterable[Read]) -> Score:
    texts = list(texts)
    return Score(
        right=sum(len(text.found & text.story.wanted) for text in texts),
        read=sum(len(text.found) for text in texts),
        wanted=sum(len(text.story.wanted) for text in texts),
    )


def told(text: Read) -> str:
    """Say what is wrong with one text."""
    lines = [f"[{text.story.group}] {text.story.published}"]
    if text.story.title:
        lines.append(f"  title  {text.story.title}")
    lines += [f"  {'text' if not number else '':5}  {line}" for number, line in enumerate(text.story.text.splitlines())]
    lines += [f"  missed {' | '.join(key)}" for key in sorted(text.story.wanted - text.found)]
    lines += [f"  false  {' | '.join(key)}" for key in sorted(text.found - text.story.wanted)]
    return "\n".join(lines)


def by_class(texts: Iterable[Read]) -> dict[str, list[Read]]:
    groups: defaultdict[str, list[Read]] = defaultdict(list)
    for text in texts:
        groups[text.story.group].append(text)
    return groups


def table(texts: Sequence[Read], traps: Sequence[Read]) -> str:
    """Return the figures of all and of each class, the worst first."""
    lines = [
        f"{len(texts)} texts with claims or near them, {len(traps)} traps",
        f"  all      {score([*texts, *traps])}",
        f"  claims   {score(texts)}",
        f"  texts    {rate(texts)} read without a fault",
        f"  traps    {rate(traps)} claim nothing",
    ]
    groups = sorted(by_class(texts).items(), key=lambda group: score(group[1]).f1)
    lines += [f"  {name:22} {score(group)}  {rate(group)} of texts" for name, group in groups]
    pits = sorted(by_class(traps).items(), key=lambda group: sum(not text.wrong for text in group[1]) / len(group[1]))
    lines += [f"  {name:22} {rate(group)} claim nothing" for name, group in pits]
    return "\n".join(lines)


def rate(texts: Sequence[Read]) -> str:
    right = sum(not text.wrong for text in texts)
    return f"{right / len(texts) if texts else 1:.3f} ({right} of {len(texts)})"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print the texts that fail, with what was missed or false")
    parser.add_argument("--times", type=int, default=TIMES, help="how often each template is filled (%(default)s)")
    parser.add_argument("--class", dest="classes", nargs="+", metavar="NAME", help="only these classes")
    options = parser.parse_args(arguments)
    texts, traps = (
        [
            read(story)
            for story in stories(classes, options.times)
            if not options.classes or story.group in options.classes
        ]
        for classes in (FIRST | TEMPLATES, FIRST_TRAPS | TRAPS)
    )
    if options.wrong:
        print("\n".join(told(text) for text in [*texts, *traps] if text.wrong))
    print(table(texts, traps))


if __name__ == "__main__":
    main()
