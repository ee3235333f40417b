"""Everything that is kept through the rules of today: what would change, and, once accepted, the change.

A story's page is cleaned and judged anew; where none is kept, the words that were read are. Near misses likewise.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from typing import Literal, get_args

from pipelines.apart.limits import PageLimits
from pipelines.apart.read import read_page
from pipelines.exceptions import InputError
from pipelines.model import JUDGEMENT_WORDS, Article, Claim, Judged, Page, Source, Verdict
from pipelines.store import Store
from pipelines.understand import understand
from scheduler.archive.engines import Engine, Lost
from scheduler.cli.told import page_again

AT_ONCE = 10
"""Pages of one job."""

Way = Literal["flagged", "unflagged", "not_near", "added", "gone", "changed"]


@dataclass(frozen=True, kw_only=True)
class Before:
    """What is kept of an address: ``page`` as it was fetched, ``article`` where no page is there to be cleaned, and the
    verdict on it (None of a near miss)."""

    page: Page = field(repr=False)
    title: str
    article: Article | None = field(default=None, repr=False)
    verdict: Verdict | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Work:
    """Some of them, and the limits by which they are read."""

    some: tuple[Before, ...]
    limits: PageLimits


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that another verdict changes, in words."""

    url: str
    title: str
    way: Way
    says: str = ""


def kept(store: Store, sources: Sequence[Source]) -> Iterator[Before]:
    """Yield everything that can be judged again."""
    for url in store.judged_pages():
        story, page = store.story(url), store.kept_page(url)
        if story is None and page is not None:
            yield Before(page=page_again(page, sources), title=page.link.title)
        elif story is not None:
            of_page = page is not None and story.article.text_from == "page"
            yield Before(
                page=page_again(page, sources)
                if page is not None and of_page
                else wordless(story.address, story.source),
                title=story.article.title,
                article=None if of_page else story.article,
                verdict=story.verdict,
            )


def wordless(url: str, source: str) -> Page:
    """The page of a story of which no page was kept."""
    return Page(
        asked=url, url=url, source=source, publisher="", fetched_at=datetime.fromtimestamp(0, UTC), html="", status=200
    )


def judge_again(work: Work) -> tuple[Judged | str, ...]:
    """Return each as it is judged today, or why it cannot be."""
    return tuple(judged(before, work) for before in work.some)


def judged(before: Before, work: Work) -> Judged | str:
    try:
        if before.article is not None:  # no page of it was kept, so there are no links either
            return Judged(page=before.page, article=before.article, verdict=understand(before.article), letters=())
        return read_page(before.page, work.limits).of(before.page)
    except InputError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - one page of all; it stays as it is, and is listed
        return f"The program failed while it read this page ({type(error).__name__})."


@dataclass(kw_only=True)
class Report:
    """What would change: ``new`` holds what is judged otherwise, or by other rules, ``failed`` (address, why) what
    could not be judged and stays as it is."""

    pages: int = 0
    changes: list[Change] = field(default_factory=list)
    new: list[Judged] = field(default_factory=list, repr=False)
    failed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def line(self) -> str:
        ways = Counter(change.way for change in self.changes)
        told = " ".join(f"{way}={ways[way]}" for way in get_args(Way))
        return f"pages={self.pages} {told} failed={len(self.failed)}"


def rejudge(befores: Iterable[Before], engine: Engine, *, limits: PageLimits) -> Report:
    """Judge everything again, and say what differs."""
    report, left = Report(), iter(befores)

    def some() -> Work | None:
        batch = tuple(islice(left, AT_ONCE))
        return Work(some=batch, limits=limits) if batch else None

    def more(_work: Work, _end: object) -> Work | None:
        return some()

    first = [work for _ in range(FIRST) if (work := some()) is not None]
    for work, end in engine.run(first, judge_again, more):
        told = [end.says] * len(work.some) if isinstance(end, Lost) else end
        for before, after in zip(work.some, told, strict=True):
            compare(report, before, after)
    return report


FIRST = 16
"""Jobs that an engine is given at the start; for each that is done it gets another one."""


def compare(report: Report, before: Before, after: Judged | str) -> None:
    report.pages += 1
    if isinstance(after, str):
        report.failed.append((before.page.asked, after))
        return
    changes = list(changes_of(before, after))
    report.changes += changes
    old = before.verdict
    if changes or (old is not None and old.rules != after.verdict.rules):
        report.new.append(after)


def changes_of(before: Before, after: Judged) -> Iterator[Change]:
    """What another verdict changes of a story; of a near miss, that it is one, or is none any more."""
    was, now = before.verdict is not None and before.verdict.flag, after.verdict.flag
    url, title = before.page.asked, after.article.title or before.title
    if was != now:
        says = next((reason.says for reason in after.verdict.reasons), "")
        yield Change(url=url, title=title, way="flagged" if now else "unflagged", says=says)
    elif before.verdict is None and not after.verdict.near_miss:
        yield Change(url=url, title=title, way="not_near")
    gone, added = apart(before.verdict.claims if before.verdict is not None else (), after.verdict.claims)
    for claim in gone:
        other = next((each for each in added if (each.gss, each.judgement) == (claim.gss, claim.judgement)), None)
        if other is None:
            yield Change(url=url, title=title, way="gone", says=in_words(claim))
        else:
            added.remove(other)
            yield Change(
                url=url, title=title, way="changed", says=f"{in_words(claim)} -> {other.grade}, {other.status}"
            )
    for claim in added:
        yield Change(url=url, title=title, way="added", says=in_words(claim))


def apart(old: Sequence[Claim], new: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that only one of two verdicts has."""
    before, after = {key(each): each for each in old}, {key(each): each for each in new}
    return (
        [each for name, each in before.items() if name not in after],
        [each for name, each in after.items() if name not in before],
    )


def key(claim: Claim) -> tuple[str, str, str, str]:
    return claim.gss, claim.judgement, claim.grade, claim.status


def in_words(claim: Claim) -> str:
    return f"{claim.authority}, {JUDGEMENT_WORDS[claim.judgement]}, {claim.grade}, {claim.status}"
