"""How the pretend newsrooms write what they publish: feeds, listings, sitemaps, APIs and the pages of stories."""

import json
from collections.abc import Callable, Sequence
from html import escape

from benchmarks.simulated.newsroom import Story
from scheduler.demo.newsroom import NOTICE

Address = Callable[[Story], str]
"""A story -> the address that a listing gives it."""
Write = Callable[[Sequence[Story], Address], str]
"""Stories, the newest first, and their addresses -> the text of a listing."""

RSS_MOMENT, RSS_DAY = "%a, %d %b %Y %H:%M:%S +0000", "%a, %d %b %Y 00:00:00 +0000"
ISO = "%Y-%m-%dT%H:%M:%S+00:00"

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} | {site}</title>{head}</head>
<body><header role="banner"><p>{notice}</p><nav><a href="/">Home</a> <a href="/contact">Contact</a></nav></header>
<main id="main-content">{body}</main>
<footer><p>{notice}</p><p>Sign up for our e-mails.</p></footer></body></html>
"""


def page(title: str, body: str, *, site: str, head: str = "") -> str:
    return PAGE.format(title=escape(title), body=body, site=escape(site), head=head, notice=NOTICE)


def article(story: Story, *, site: str, exact: bool) -> str:
    """Return the page of a story; one that is not ``exact`` prints its day and nothing else."""
    printed = f"{story.published.day} {story.published:%B %Y}"
    date = f'<time datetime="{story.published:{ISO}}">{printed}</time>' if exact else f'<p class="date">{printed}</p>'
    meta = f'<meta property="article:published_time" content="{story.published:{ISO}}">' if exact else ""
    if story.original:
        meta += f'<link rel="canonical" href="{escape(story.original)}">'
    text = "".join(f"<p>{escape(each)}</p>\n" for each in story.paragraphs)
    body = f"<article><h1>{escape(story.title)}</h1>{date}<div class='body'>\n{text}</div></article>"
    return page(story.title, body, site=site, head=meta)


def rss(form: str = RSS_MOMENT, *, most: int = 10, tag: str = "") -> Write:
    """Return how a feed of the ``most`` newest is written; ``tag`` stands behind its addresses."""

    def write(stories: Sequence[Story], address: Address) -> str:
        items = "".join(
            f"<item><title>{escape(story.title)}</title><link>{escape(address(story) + tag)}</link>"
            f'<guid isPermaLink="false">{escape(address(story))}#0</guid><pubDate>{story.published:{form}}</pubDate>'
            f"<description>{escape(story.paragraphs[0][:140])} [&#8230;]</description></item>\n"
            for story in stories[:most]
        )
        return (
            '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>'
            f"<description>{NOTICE}</description>\n{items}</channel></rss>"
        )

    return write


def atom(most: int = 20) -> Write:
    """Return how a feed of the ``most`` newest is written as Atom."""

    def write(stories: Sequence[Story], address: Address) -> str:
        entries = "".join(
            f"<entry><id>{address(story)}</id><title>{escape(story.title)}</title><link href='{address(story)}'/>"
            f"<updated>{story.published:{ISO}}</updated><summary>{escape(story.paragraphs[0])}</summary></entry>\n"
            for story in stories[:most]
        )
        return f"<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>"

    return write


def sitemap(stories: Sequence[Story], address: Address) -> str:
    places = "".join(
        f"<url><loc>{address(story)}</loc><lastmod>{story.published:{ISO}}</lastmod></url>\n" for story in stories
    )
    return f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{places}</urlset>"


def teasers(stories: Sequence[Story], address: Address) -> str:
    """Return the boxes of a listing page, which tell days and no hours."""
    return "".join(
        f'<article class="teaser"><h3><a href="{address(story)}">{escape(story.title)}</a></h3>'
        f'<time datetime="{story.published:%Y-%m-%d}">{story.published.day} {story.published:%B %Y}</time>'
        f"<p>{escape(story.paragraphs[0][:140])}</p></article>\n"
        for story in stories
    )


def listing(number: int) -> Write:
    """Return how page ``number`` (from 0) of a listing of ten a page is written."""

    def write(stories: Sequence[Story], address: Address) -> str:
        more = len(stories) > 10 * (number + 1)
        following = f'<li class="next"><a href="/news?page={number + 1}">Next</a></li>' if more else ""
        boxes = teasers(stories[10 * number : 10 * number + 10], address)
        return page("News", f"<h1>News</h1>{boxes}<ul class='pager'>{following}</ul>", site="News")

    return write


def home(*, feed: str = "", news: str = "") -> Write:
    """Return how a front page with the newest headlines is written, which may name a feed or the page of news."""

    def write(stories: Sequence[Story], address: Address) -> str:
        head = f'<link rel="alternate" type="application/rss+xml" title="News" href="{feed}">' if feed else ""
        latest = "".join(f'<li><a href="{address(each)}">{escape(each.title)}</a></li>' for each in stories[:5])
        way = f'<p><a href="{news}">All news</a></p>' if news else ""
        return page("Welcome", f"<h1>Welcome</h1><ul>{latest}</ul>{way}", site="Home", head=head)

    return write


def wordpress(most: int = 10) -> Write:
    """Return how an answer of WordPress's API of the ``most`` newest is written."""

    def write(stories: Sequence[Story], address: Address) -> str:
        return json.dumps(
            [
                {
                    "id": story.number,
                    "date_gmt": f"{story.published:%Y-%m-%dT%H:%M:%S}",
                    "link": address(story),
                    "title": {"rendered": story.title},
                    "excerpt": {"rendered": f"<p>{story.paragraphs[0]}</p>"},
                }
                for story in stories[:most]
            ]
        )

    return write


def search(most: int = 20) -> Write:
    """Return how an answer in the form of GOV.UK's search is written."""

    def write(stories: Sequence[Story], address: Address) -> str:
        found = [
            {
                "title": story.title,
                "link": address(story),
                "description": story.paragraphs[0],
                "public_timestamp": f"{story.published:{ISO}}",
            }
            for story in stories[:most]
        ]
        return json.dumps({"results": found, "total": len(stories), "start": 0})

    return write


MEETING = "/ieListDocuments.aspx?CId=114&MId=2203"


def hangs_on_meeting(story: Story) -> bool:
    """Whether a story of ModernGov is an item of a meeting, and no decision that the feed names itself."""
    return story.number % 2 == 1


def whats_new(stories: Sequence[Story], address: Address) -> str:
    """Return ModernGov's feed of news: decisions, and the meeting with whatever hangs on it."""
    decisions = rss(most=20)([story for story in stories if not hangs_on_meeting(story)], address)
    meeting = f"<item><title>Children and Families Committee, 2 March 2027</title><link>{escape(MEETING)}</link></item>"
    return decisions.replace("</channel>", f"{meeting}</channel>")


def meeting(stories: Sequence[Story], address: Address) -> str:
    items = "".join(
        f'<tr><td>{story.number}.</td><td><a href="{escape(address(story))}">{escape(story.title)}</a></td></tr>\n'
        for story in stories
        if hangs_on_meeting(story)
    )
    title = "Agenda for Children and Families Committee on Tuesday 2 March 2027, 10.00 am"
    return page(title, f"<h1>{title}</h1><table>{items}</table>", site="Democracy")
