"""What pretend sites answer with: pages, feeds and sitemaps in the form of real ones, in made-up words."""

from collections.abc import Callable, Sequence
from email.utils import format_datetime
from html import escape

from pipelines.telling.words import LONDON
from tests.crawler.simulation.publishers import Publisher, Site, Story

HTML, RSS, XML, PLAIN = "text/html; charset=utf-8", "application/rss+xml", "application/xml", "text/plain"

Body = tuple[str, str]
"""Text and content type."""

MENU = ("Bins and recycling", "Council tax", "Planning", "Schools", "Housing", "Parking", "Libraries", "Contact us")
SERVICES = 30

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>
<header class="site-header"><nav class="main-menu"><ul>{menu}</ul></nav></header><main id="content">{main}</main>
<footer class="site-footer"><a href="/privacy">Privacy</a> <a href="/accessibility">Accessibility</a></footer>
</body></html>"""


def card(markup: int, site: Site, story: Story) -> str:
    """Return a story as a list of that markup shows it."""
    url, title, about = site.of_story(story), escape(story.title), escape(story.summary)
    day = story.at.astimezone(LONDON)
    match markup:
        case 0:
            return (
                f'<li class="news-card"><h2><a href="{url}">{title}</a></h2>'
                f'<time datetime="{day:%Y-%m-%d}">{day:%-d %B %Y}</time><p>{about}</p></li>'
            )
        case 1:
            return (
                f'<article class="teaser"><h3 class="teaser__title"><a href="{url}">{title}</a></h3>'
                f'<p class="teaser__date">{day:%-d %B %Y}</p><p class="teaser__text">{about}</p></article>'
            )
    return (
        f'<div class="views-row"><div class="views-row__title"><a href="{url}">{title}</a></div>'
        f'<span class="views-row__date">{day:%d/%m/%Y}</span><div class="views-row__text">{about}</div></div>'
    )


def page(site: Site, title: str, main: str, *, announced: bool = False) -> Body:
    items = "".join(f'<li><a href="/{name.lower().replace(" ", "-")}">{name}</a></li>' for name in MENU)
    if site.news is not None:
        items += f'<li><a href="{site.news}">News</a></li>'
    head = ""
    if announced and site.announces and site.feed is not None:
        head = f'<link rel="alternate" type="application/rss+xml" title="News" href="{site.feed}">'
    return PAGE.format(title=escape(title), head=head, menu=items, main=main), HTML


def cards(site: Site, shown: Sequence[Story]) -> str:
    inside = "".join(card(site.markup, site, each) for each in shown)
    return f'<ul class="news-list">{inside}</ul>' if site.markup == 0 else f'<div class="news-list">{inside}</div>'


def front(publisher: Publisher, site: Site, newest: Sequence[Story]) -> Body:
    name = publisher.name.capitalize()
    services = "".join(f'<li><a href="/services/{n}">Service {n}</a></li>' for n in range(6))
    main = f"<h1>{name} online</h1><p>Welcome to {name}.</p><ul class='services'>{services}</ul>"
    if site.shows_on_front:
        main += f"<section><h2>Latest news</h2>{cards(site, newest[: site.shows_on_front])}</section>"
    return page(site, f"Home - {name}", main, announced=True)


def news(publisher: Publisher, site: Site, newest: Sequence[Story]) -> Body:
    main = f"<h1>News</h1>{cards(site, newest[: publisher.items])}"
    return page(site, f"News - {publisher.name.capitalize()}", main, announced=True)


def feed(publisher: Publisher, site: Site, newest: Sequence[Story], *, dated: bool = True) -> Body:
    items = "".join(
        f"<item><title>{escape(each.title)}</title><link>{site.of_story(each)}</link>"
        f"<description>{escape(each.summary)}</description>"
        + (f"<pubDate>{format_datetime(each.at)}</pubDate>" if dated else "")
        + f'<guid isPermaLink="true">{site.of_story(each)}</guid></item>'
        for each in newest[: publisher.items]
    )
    return rss(publisher, site, items)


def rss(publisher: Publisher, site: Site, items: str) -> Body:
    title = f"<title>News from {publisher.name.capitalize()}</title><link>{site.address('/')}</link>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{title}{items}</channel></rss>', RSS


def ended_feed(publisher: Publisher, site: Site) -> Body:
    item = "<item><title>This feed has ended</title><link>/</link><description>It is of the past.</description></item>"
    return rss(publisher, site, item)


def sitemap(_: Publisher, site: Site, newest: Sequence[Story]) -> Body:
    services = "".join(f"<url><loc>{site.address(f'/services/{n}')}</loc></url>" for n in range(SERVICES))
    told = "".join(
        f"<url><loc>{site.of_story(each)}</loc><lastmod>{each.at:%Y-%m-%dT%H:%M:%S}+00:00</lastmod></url>"
        for each in newest[:60]
    )
    head = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return f"{head}{services}{told}</urlset>", XML


def robots(site: Site, forbidden: Sequence[str]) -> Body:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in forbidden or ("/admin/",))]
    if site.sitemap is not None:
        lines.append(f"Sitemap: {site.address(site.sitemap)}")
    return "\n".join(lines), PLAIN


def story_page(site: Site, story: Story) -> Body:
    return page(site, story.title, f"<h1>{escape(story.title)}</h1><p>{escape(story.summary)}</p>")


def challenge() -> Body:
    script = '<script src="/cdn-cgi/challenge.js"></script>'
    words = "<h1>Just a moment...</h1><p>Checking your browser before accessing the site.</p>"
    return f"<!DOCTYPE html><html><head><title>Just a moment...</title>{script}</head><body>{words}</body></html>", HTML


def consent() -> Body:
    words = (
        "<h1>Before you continue</h1><p>We value your privacy. Accept all cookies to continue to the site, or manage "
        "your choices.</p><button>Accept all and continue</button>"
    )
    return f"<!DOCTYPE html><html><head><title>Before you continue</title></head><body>{words}</body></html>", HTML


def filled_by_script(site: Site, title: str) -> Body:
    main = f'<h1>{title}</h1><div id="news-app"></div><noscript>Please enable JavaScript to see our news.</noscript>'
    return page(site, title, f'{main}<script src="/static/app.js"></script>')


def not_found(site: Site) -> Body:
    return page(site, "Page not found", "<h1>Page not found</h1><p>Sorry, the page you asked for is not here.</p>")


def in_repair(site: Site) -> Body:
    return page(site, "We will be back soon", "<h1>We will be back soon</h1><p>The site is being repaired.</p>")


Shown = Callable[[Publisher, Site, Sequence[Story]], Body]
PLACES: dict[str, Shown] = {"front": front, "news": news, "feed": feed, "sitemap": sitemap}
