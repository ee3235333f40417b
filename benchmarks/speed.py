"""How fast stories are judged: ``python -m benchmarks.speed [--pages FOLDER] [--stories N] [--runs N]``.

In one run: each labelled story is set into a page and cleaned, and what cleaning gives is judged, one after the other
so that both meet the same unrest of the machine. The pages are those saved in ``FOLDER`` (``.html``, ``.html.gz``) in
turn; without it a page of our own like a local paper's (head, menus, boxes, comments, footer), which takes half as long
to clean as papers' own. Then the memory of 100,000 stories, no two with the same text, and how long ``councilwatch
judge`` takes to start.
Ends with status 1 where judging takes more than a quarter of cleaning, memory grows or the start takes too long.
"""

import argparse
import html
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import count, cycle, islice
from pathlib import Path

from benchmarks.evaluate import CORPUS
from benchmarks.saved_pages import articles_in, set_into
from pipelines.clean import clean
from pipelines.model import Article, Page
from pipelines.understand import understand
from pipelines.understand.lines import read_story

FETCHED = datetime(2026, 11, 24, tzinfo=UTC)
SHARE_ALLOWED, START_ALLOWED, GROWTH_ALLOWED = 0.25, 0.5, 8.0
"""Judging by cleaning; seconds; megabytes from the first tenth of the stories to the last."""

SECTIONS = ("News", "Sport", "What's On", "Business", "Jobs", "Property", "Motors", "Directory", "Notices", "Letters")
PLACES = ("Upper Marsh", "Fallowbridge", "Kettleby", "Sandhope", "Little Orme", "Westwell", "Quarry Bank", "Holmby")
TALES = (
    "Bakery of the year is named after a public vote",
    "Roadworks will close the bridge for a week",
    "Five walks to try before the clocks go back",
    "Volunteers paint the bandstand in the park",
    "Rovers sign a striker on loan until the summer",
    "Market traders ask for longer hours",
)


def articles() -> list[Article]:
    """The stories of the labelled files."""
    return [
        read_story(line)[1]
        for name in ("stories.jsonl", "develop.jsonl")
        for line in (CORPUS / name).read_text(encoding="utf-8").splitlines()
    ]


def widths(at: int) -> str:
    """A picture's address in the six widths that it is served in."""
    return ", ".join(f"https://i.crier.example/{at}/resize/{width}/q70/picture-{at}.webp {width}w" for width in WIDTHS)


def links(words: Sequence[str], number: int, kind: str) -> str:
    """A list of links, each in the wrappers that content systems put around one."""
    items = "".join(
        f"<li class='{kind}__item {UTILITIES}' data-track='{kind}-{at}'><a class='{kind}__link {UTILITIES}' "
        f"href='/{kind}/{at}/' data-event='{html.escape(EVENT % (kind, at), quote=True)}'>"
        f"<span class='{kind}__label'>{html.escape(words[at % len(words)])}</span></a></li>"
        for at in range(number)
    )
    return f"<ul class='{kind}'>{items}</ul>"


def cards(number: int) -> str:
    """Boxes of other stories: a picture, a heading, a line of text, a time."""
    return "".join(
        f"<div class='card {UTILITIES}'><a href='/news/{at}/'><figure><img src='/i/{at}.jpg' alt='' width=300 "
        f"height=200 srcset='{widths(at)}' sizes='(min-width: 60em) 20vw, (min-width: 40em) 45vw, 90vw' "
        "loading='lazy'></figure>"
        f"<svg class='icon' viewBox='0 0 24 24' aria-hidden='true'><path d='{ICON}'/></svg>"
        f"<h3 class='card__title'>{TALES[at % len(TALES)]}</h3></a><p class='card__text'>{PLACES[at % len(PLACES)]}: "
        "what we know so far, and what comes next.</p>"
        f"<time datetime='2026-11-{at % 28 + 1:02}'>{at} hours ago</time></div>"
        for at in range(number)
    )


def comments(number: int) -> str:
    return "".join(
        f"<li class='comment'><b>reader{at}</b> <time>{at} hours ago</time><p>About time somebody said so. "
        f"I have lived in {PLACES[at % len(PLACES)]} all my life and never saw the like.</p><button>Reply</button></li>"
        for at in range(number)
    )


WIDTHS = (160, 320, 480, 640, 960, 1280)
UTILITIES = "mt-2 md:mt-4 px-1 flex items-center text-sm hover:underline"
EVENT = '{"event":"click","module":"%s","position":%d,"edition":"uk","consent":["functional"]}'
ICON = " ".join(f"M{at} {at * 7 % 24}c0-1.{at} 2.{at}-2 4-2s4 .9 4 2v{at}h-8z" for at in range(8))
STYLE = "".join(f".c{at}{{margin:{at}px;padding:0 {at}px;color:#{at:06x}}}" for at in range(400))
SCRIPT = "".join(f"window.q=window.q||[];q.push(['slot','{at}',{{w:{at},h:250}}]);" for at in range(300))
STATE = ",".join(
    f'{{"id":{at},"type":"card","href":"/news/{at}/","title":"{TALES[at % len(TALES)]}"'
    f',"place":"{PLACES[at % len(PLACES)]}","image":{{"w":1280,"h":720,"focus":[0.5,0.{at % 9}]}}'
    ',"flags":{"live":false,"paid":false,"opinion":false}}'
    for at in range(400)
)
"""What a page's scripts are given of the whole front page."""


def page_of(article: Article, number: int) -> Page:
    """A story as a page of a local paper.

    Its markup weighs what that of papers does: in the middle of twenty pages of national papers (2023 to 2026) were
    378 kB, 1,054 elements, 134 kB of scripts and styles and 113 kB of attributes; here are 239 kB, 915, 122 and 69.
    """
    title = html.escape(article.title)
    lines = [line for line in article.text.split("\n") if line.strip()]
    story = "".join(
        f"<p>{html.escape(line)}</p>"
        + ("<div class='ad' id='slot'><script>q.push(1)</script></div>" if at % 3 == 2 else "")
        for at, line in enumerate(lines)
    )
    body = (
        f"<!DOCTYPE html><html lang='en-GB'><head><meta charset='utf-8'><title>{title} | The Fallowbridge Crier</title>"
        f"<meta property='og:title' content='{title}'><meta property='og:type' content='article'>"
        "<meta property='article:published_time' content='2024-06-12T09:00:00Z'>"
        f"<style>{STYLE}</style><script>{SCRIPT}</script>"
        f"<script id='state' type='application/json'>[{STATE}]</script></head><body>"
        "<div class='cookie-banner'><p>We use cookies. <button>Accept all</button></p></div>"
        "<header><a href='/'>The Fallowbridge Crier</a>"
        f"<nav>{links(SECTIONS, 60, 'menu')}{links(PLACES, 40, 'areas')}</nav></header>"
        f"<main><article><h1>{title}</h1><div class='byline'>By A Reporter</div>"
        f"<time datetime='2024-06-12T09:00:00Z'>12 June 2024</time>{story}"
        f"<div class='tags'>{links(SECTIONS, 6, 'tag')}</div></article>"
        f"<section class='comments'><h2>Comments (20)</h2><ol>{comments(20)}</ol></section></main>"
        f"<aside><h2>Most read</h2>{links(TALES, 10, 'most-read')}<h2>Related stories</h2>{cards(30)}</aside>"
        f"<footer>{links(SECTIONS, 50, 'footer')}<p>&copy; The Fallowbridge Crier</p></footer></body></html>"
    )
    return fetched(body, number)


def fetched(body: str, number: int) -> Page:
    """A page as it is handed to cleaning."""
    address = f"https://crier.example/news/{number}"
    return Page(
        asked=address,
        url=address,
        source="bench",
        publisher="The Fallowbridge Crier",
        fetched_at=FETCHED,
        html=body,
        status=200,
    )


def into_saved(saved: Sequence[str], article: Article, number: int) -> Page:
    """A story in one of some saved pages, in turn."""
    return fetched(set_into(saved[number % len(saved)], article), number)


def shares(told: Sequence[Article], into: Callable[[Article, int], Page]) -> Iterator[tuple[int, float, float]]:
    """Yield the letters of each story's page, and the seconds of cleaning and of judging it, in turns."""
    for number, article in enumerate(told):
        page = into(article, number)
        begun = time.perf_counter()
        cleaned = clean(page)
        between = time.perf_counter()
        understand(cleaned)
        judged = time.perf_counter()
        yield len(page.html), between - begun, judged - between


def megabytes() -> float:
    """What the process holds now (where the system does not tell: the most it ever held)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def memory(told: Sequence[Article], number: int) -> tuple[float, float]:
    """Megabytes after a tenth of the stories and after all; each story's text is one that was never seen."""
    changed = (
        replace(article, text=f"{article.text}\nStory {at}.", title=f"{article.title} {at}")
        for at, article in zip(count(), cycle(told), strict=False)
    )
    for article in islice(changed, number // 10):
        understand(article)
    first = megabytes()
    for article in islice(changed, number - number // 10):
        understand(article)
    return first, megabytes()


def start(runs: int, lines: str) -> float:
    """Seconds, the median, from the call of ``councilwatch judge`` to its end on a file of these lines."""
    program = "from scheduler.__main__ import main; main()"
    seconds = []
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "stories.jsonl"
        file.write_text(lines, encoding="utf-8")
        for _ in range(runs):
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", program, "judge", str(file)], check=True, capture_output=True)
            seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, metavar="FOLDER", help="saved pages to set the stories into")
    parser.add_argument("--stories", type=int, default=100_000, help="how many stories the memory is watched over")
    parser.add_argument("--runs", type=int, default=5, help="how often the program is started")
    options = parser.parse_args(arguments)
    try:
        into = partial(into_saved, articles_in(options.pages)) if options.pages else page_of
    except ValueError as error:
        parser.error(str(error))
    told = articles()
    list(shares(told[:20], into))  # what is loaded once is loaded
    for article in told:  # and each expression is made ready when it is first used
        understand(article)
    timed = list(shares(told, into))
    share = statistics.median(judging / cleaning for _, cleaning, judging in timed)
    size, cleaning, judging = (statistics.median(each) for each in zip(*timed, strict=True))
    print(
        f"{len(told)} pages of {size / 1_000:.0f} kB: cleaning {cleaning * 1_000:.1f} ms,"
        f" judging {judging * 1_000:.1f} ms (medians)"
    )
    print(f"judging by cleaning, median of the pages: {share:.3f} (allowed {SHARE_ALLOWED})")
    empty = start(options.runs, "")
    one = start(options.runs, '{"title": "Ofsted rates Leeds good", "text": "Children\'s services are good."}\n')
    print(f"councilwatch judge, median of {options.runs}: nothing to judge {empty:.2f} s, one story {one:.2f} s")
    first, last = memory(told, options.stories)
    print(f"memory after {options.stories // 10:,} stories {first:.1f} MB, after {options.stories:,} {last:.1f} MB")
    return int(share > SHARE_ALLOWED or one > START_ALLOWED or last - first > GROWTH_ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
