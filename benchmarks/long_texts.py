"""How long long texts take: ``python -m benchmarks.long_texts [--small]``.

First the texts that nobody would write and that somebody may hand in: 5 MB of stories, one line of 2 MB, a thousand
councils, control characters. Then, for each of the units that make careless expressions backtrack, the time at half
and at full length, and how much it grew when the text doubled. Ends with status 1 where it grew by more than 2.5.
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Iterator, Sequence

from benchmarks.evaluate import CORPUS
from pipelines.model import Article
from pipelines.reference import authorities
from pipelines.understand import understand

SENTENCES = (
    "Ofsted rated Leeds City Council's children's services good. ",
    "Ofsted rated Leeds City Council's children's services good.\n",
    "It was rated good. ",
    "Leeds was rated good and Kent inadequate for care leavers. The former was outstanding for leadership. ",
    "Leeds was rated good. So was Kent. It is the same grade as in 2019. ",
    "A school in Leeds was rated good. The nursery was rated inadequate. ",
    "The council has pledged action after its services were judged inadequate. It is good. ",
    "Leeds was good overall and in three of the four areas. The exception was leadership, which was inadequate. ",
    "Leadership was good. It was inadequate in the other, it said. ",
    "She takes on a department rated good. Kent was inspected. She left Leeds. ",
    "Ofsted on children's services at Leeds City Council is good\n",
    "Reading was rated good. ",
    "Bury was good and Halton was not. ",
    "Westminster was rated good. ",
    "Kensington was rated good, as was Kensington and Chelsea. ",
    "Kent MP Jo Bloggs was proud. ",
    "2019\nGood\n2021\n",
    "November 2016: rated good. It was then inadequate. ",
    "'We are proud,' said the director, 'that children in care was rated good.' Was Kent rated good in May 2024? ",
    "Leeds was rated good:\n- care leavers\n- leadership: inadequate\n",
)
"""Sentences of stories, as somebody may repeat them or a page may list them."""

UNITS = (
    "in all four areas, ",
    "from 'good' to ",
    "rated good and ",
    "the the ",
    "Leeds, ",
    "Leeds and Kent and ",
    "children in care and ",
    "was said to be ",
    "inspectors visited. ",
    "not yet ",
    "'",
    '"',
    " ",
    "\u00a0 ",
    "\n",
    "\n- ",
    "a",
    "A",
    "Aa",
    "1 ",
    "1",
    "(",
    ".",
    ". A",
    "•\n",
    "Most read\n",
    "12 comments\n",
    "MOST READ KENT ",
    "former director of children's services at ",
    "between 1 and 2 January 2020 and ",
    "rated inadequate in 2019, ",
    "requires improvement to be good ",
    "Ofsted rated Leeds good. ",
    "of the council of the ",
    "The city was rated good. Leeds was not. ",
    "The royal borough of Leeds was rated good.\n",
    "Two councils were rated good. Leeds and Kent were. ",
    "Both were rated good. Kent was proud.\n",
    "all the areas: rated good.\n",
    "- care leavers: good\n",
    "The grades are:\n- care leavers\n- leaders\n",
    "rated good (Ofsted 2019) ",
    "In May 2019 it was judged good. ",
    "Inspectors visited in May and rated Kent good. ",
    "LONDON BOROUGH OF CAMDEN\n",
    "LSCB DCC BCP ",
    "By Ann Other, reporter\n",
    "the same grade as before. ",
    "RESOLVED that\n",
    "\u00ad",
    "\x00\x1b",
    "goodSubscribeRead",
    "Bath and North East ",
    "two of the three of ",
    "the highest the top ",
    "| good | ",
    "children's and young people's ",
    *SENTENCES,
)
"""What is repeated; all with "Ofsted" and a council before it, so that nothing is skipped as another matter."""

ALLOWED = 2.5
WORTH_MEASURING = 0.05
"""Seconds below which the clock's own unrest is more than the growth."""


TITLE = "Ofsted on children's services at Leeds City Council"


def seconds(text: str) -> float:
    """Processor seconds for one verdict."""
    begun = time.process_time()
    understand(Article(title=TITLE, text=text))
    return time.process_time() - begun


def grown(unit: str, letters: int) -> tuple[float, float]:
    """Seconds for the unit repeated to half and to the whole of ``letters``: the best of three, taken in turns."""
    whole = "Ofsted has inspected children's services at Leeds City Council. " + unit * (letters // len(unit))
    half = whole[: len(whole) // 2]
    taken = [(seconds(half), seconds(whole)) for _ in range(3)]
    return min(first for first, _ in taken), min(second for _, second in taken)


def large(share: float) -> Iterator[tuple[str, str]]:
    """Yield large texts by name; ``share`` makes all of them smaller."""
    told = [
        json.loads(line)["text"]
        for name in ("stories.jsonl", "develop.jsonl")
        for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()
    ]
    stories = "\n".join(told)
    five, two = int(5_000_000 * share), int(2_000_000 * share)
    yield "5 MB of stories", (stories * (five // len(stories) + 1))[:five]
    yield "one line of 2 MB", (stories.replace("\n", " ") * (two // len(stories) + 1))[:two]
    yield "one word of 2 MB", "Ofsted " + "a" * two
    yield "2 MB of control characters", "Ofsted " + "\x00\x1b\u200b\u00ad" * (two // 4)
    names = [authority.name for authority in authorities().values()]
    many = (names * 1_000)[:1_000]
    yield "a thousand councils, each rated", "\n".join(f"Ofsted has rated {name}'s services good." for name in many)
    yield "a thousand councils in one list", f"Ofsted has rated {', '.join(many)} inadequate."


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=int, default=1_000_000, help="length of the texts that are doubled to")
    parser.add_argument("--small", action="store_true", help="a tenth of every length")
    options = parser.parse_args(arguments)
    share = 0.1 if options.small else 1.0
    for name, text in large(share):
        print(f"{name:<36}{len(text):>10,} letters {seconds(text):8.2f} s")
    letters = int(options.letters * share)
    worst = 0.0
    print(f"{'unit':<48}{letters // 2:>10,} {letters:>10,}  grew")
    for unit in UNITS:
        half, whole = grown(unit, letters)
        growth = whole / half if whole > WORTH_MEASURING else 1.0
        worst = max(worst, growth)
        print(f"{unit!r:<48}{half:8.2f} s {whole:8.2f} s {growth:5.2f}{'  TOO MUCH' if growth > ALLOWED else ''}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"grew at most by {worst:.2f} (allowed {ALLOWED}); at most {peak:.0f} MB of memory")
    return int(worst > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
