"""What a contestant has read, held against what there is. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.pages import words
from benchmarks.peers.contestants import Read
from benchmarks.peers.sites import FullSite
from benchmarks.simulated.newsroom import Story
from benchmarks.simulated.sites import FORBIDDEN_NUMBER
from pipelines.addresses import canonical


@dataclass(frozen=True, kw_only=True)
class Score:
    """Of the articles that may be read: how many there are and were read; of those on topic how many were found, the
    word-level precision and recall of their text, and the share of right days."""

    articles: int
    read: int
    stories: int
    found: int
    precision: float
    recall: float
    days: float


def score(sites: Sequence[FullSite], read: Mapping[str, Read], *, planned: bool, judges: bool) -> Score:
    """Score the old stock, or with ``planned`` the stories of the day. One that ``judges`` has found a story only where
    it keeps its text."""
    there = [
        (canonical(site.address(story)), story)
        for site in sites
        for story in site.newsroom.stories
        if story.planned == planned and story.number != FORBIDDEN_NUMBER
    ]
    on_topic = [(url, story) for url, story in there if story.on_topic]
    found = [(story, read[url]) for url, story in on_topic if url in read and (read[url].text or not judges)]
    texts = [overlap(each.text, story) for story, each in found]
    return Score(
        articles=len(there),
        read=sum(url in read for url, _ in there),
        stories=len(on_topic),
        found=len(found),
        precision=mean([right / max(said, 1) for right, said, _ in texts]),
        recall=mean([right / true for right, _, true in texts]),
        days=mean([each.day == f"{story.published:%Y-%m-%d}" for story, each in found]),
    )


def overlap(text: str, story: Story) -> tuple[int, int, int]:
    """Return how many words are right, were read, and are true. The headline may be read too: it is no mistake."""
    said, true, title = words(text), words("\n".join(story.paragraphs)), words(story.title)
    right = (said & true).total()
    forgiven = ((said - true) & title).total()
    return right, said.total() - forgiven, true.total()


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def missed(sites: Sequence[FullSite], read: Mapping[str, Read], *, judges: bool) -> Counter[str]:
    """Family -> how many of the old stock was not found, for the log."""
    return Counter(
        site.newsroom.family.name
        for site in sites
        for story in site.newsroom.stories
        if not story.planned
        and story.number != FORBIDDEN_NUMBER
        and (canonical(site.address(story)) not in read
             or (judges and story.on_topic and not read[canonical(site.address(story))].text))
    )  # fmt: skip
