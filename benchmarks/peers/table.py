"""The figures as lines of Markdown, and which targets they meet. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.peers.rounds import Played, Round

OURS, SKIPPING = "councilwatch", "councilwatch, skipping"
SPIDER, NEWS_PLEASE = "Scrapy spider", "news-please"

HEAD = (
    *("", "stories", "articles", "ms CPU an article", "CPU s", "s", "requests", "MB", "broken"),
    *("precision", "recall", "days"),
)
UNCHANGED = ("", "CPU s", "s", "requests", "a listing", "304", "articles again")
DAY = ("", "stories", "articles", "CPU s", "s", "requests", "broken", "rounds run")


@dataclass(frozen=True, kw_only=True)
class Target:
    """What was asked for with what came out, and whether that is enough."""

    says: str
    is_met: bool


def tables(played: Sequence[Played], listings: int) -> Iterator[str]:
    """Yield the three tables as lines of Markdown."""
    yield "First round:"
    yield ""
    yield from lines(HEAD, [first(each) for each in played])
    yield ""
    yield "A round in which nothing is new:"
    yield ""
    yield from lines(UNCHANGED, [unchanged(each, listings) for each in played])
    yield ""
    yield "A day of 48 rounds with 20 new stories:"
    yield ""
    yield from lines(DAY, [day(each) for each in played])


def lines(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    yield from ("| " + " | ".join(row) + " |" for row in rows)


def first(each: Played) -> tuple[str, ...]:
    score = each.stock
    return (
        each.name,
        f"{score.found} of {score.stories}",
        f"{score.read} of {score.articles}",
        f"{per_article(each) * 1000:.1f}",
        *costs(each.first),
        f"{each.first.cost.megabytes:.0f}",
        str(each.first.served.forbidden),
        f"{score.precision:.3f}",
        f"{score.recall:.3f}",
        f"{score.days:.3f}",
    )


def per_article(each: Played) -> float:
    """Seconds of CPU for each article that was read."""
    return each.first.cpu / max(each.stock.read, 1)


def costs(done: Round) -> tuple[str, str, str]:
    if not done.measured:
        return "-", "-", "-"
    return f"{done.cpu:.1f}", f"{done.clock:.0f}{ended(done)}", f"{done.requests:,.0f}"


def ended(done: Round) -> str:
    return f" (ended with {done.cost.status})" if done.cost.status else ""


def unchanged(each: Played, listings: int) -> tuple[str, ...]:
    done = each.unchanged
    if not done.measured:
        return (each.name, *["-"] * 6)
    again = str(done.served.articles)
    return (each.name, *costs(done), f"{done.requests / listings:.2f}", str(done.served.unchanged), again)


def day(each: Played) -> tuple[str, ...]:
    score, done = each.today, each.day
    of = ("-", "-") if score is None else (f"{score.found} of {score.stories}", f"{score.read} of {score.articles}")
    return (each.name, *of, *costs(done), str(done.served.forbidden), f"{done.measured} of {done.rounds}")


def targets(played: Sequence[Played], listings: int) -> Iterator[Target]:
    """Yield the targets with what came out, of those figures that are there."""
    of = {each.name: each for each in played}
    peers = [each for each in played if each.name not in (OURS, SKIPPING) and each.stock.read]
    whole = [each for each in peers if each.stock.found == each.stock.stories] or peers
    days = [each.day for each in peers if each.day.measured]
    best_day_cpu = min((each.cpu for each in days), default=None)
    best_day_asked = min((each.requests for each in days), default=None)
    for name in (OURS, SKIPPING):
        if name not in of:
            continue
        mine = of[name]
        yield at_least(f"{name}: share of stories found", mine.stock.found / max(mine.stock.stories, 1), 1.0)
        if mine.today is not None:
            share = mine.today.found / max(mine.today.stories, 1)
            yield at_least(f"{name}: share of the day's stories found", share, 1.0)
        broken = sum(each.served.forbidden for each in (mine.first, mine.unchanged, mine.day))
        yield at_most(f"{name}: rules of robots.txt broken", broken, 0)
        yield at_most(f"{name}: requests a listing, unchanged", mine.unchanged.requests / listings, 1.05)
        if best_day_cpu is not None and best_day_asked is not None:
            yield at_most(f"{name}: the day's CPU by the best peer's", mine.day.cpu / max(best_day_cpu, 1e-9), 0.2)
            yield at_most(
                f"{name}: the day's requests by the best peer's", mine.day.requests / max(best_day_asked, 1), 0.2
            )
        if peers:
            ours, theirs = (min(each.stock.precision, each.stock.recall) for each in (mine, best_text(peers)))
            yield at_least(
                f"{name}: text (the lower of precision and recall) by the best peer's", ours / max(theirs, 1e-9), 1.0
            )
    yield from speeds(of, whole)


def best_text(peers: Sequence[Played]) -> Played:
    return max(peers, key=lambda each: min(each.stock.precision, each.stock.recall))


def speeds(of: Mapping[str, Played], whole: Sequence[Played]) -> Iterator[Target]:
    """Yield how many times as fast the first round is, by CPU an article."""
    fastest = of.get(SKIPPING) or of.get(OURS)
    if fastest is not None and NEWS_PLEASE in of:
        yield at_least(
            f"{fastest.name}: articles a second of CPU by news-please's",
            per_article(of[NEWS_PLEASE]) / per_article(fastest),
            10,
        )
    if SKIPPING in of and whole:
        best = min(map(per_article, whole))
        yield at_least(f"{SKIPPING}: articles a second of CPU by the best peer's", best / per_article(of[SKIPPING]), 2)
    if OURS in of and SPIDER in of:
        ratio = per_article(of[SPIDER]) / per_article(of[OURS])
        yield at_least(f"{OURS}: articles a second of CPU by the plain spider's", ratio, 0.8)


def at_least(says: str, value: float, bar: float) -> Target:
    return Target(says=f"{says}: {value:.2f} (at least {bar:g})", is_met=value >= bar - 1e-9)


def at_most(says: str, value: float, bar: float) -> Target:
    return Target(says=f"{says}: {value:.2f} (at most {bar:g})", is_met=value <= bar + 1e-9)
