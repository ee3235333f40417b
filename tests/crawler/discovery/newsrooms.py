"""Pretend newsrooms of each family, front page and all, in our own words and markup of the same form; compact."""
# ruff: noqa: E501 - markup has long lines

from datetime import UTC, datetime, timedelta

NEWEST = datetime(2026, 8, 5, 9, 30, tzinfo=UTC)

TITLES = (
    "Inspectors praise help for care leavers",
    "Library opens late on Thursdays",
    "New foster carers welcomed in July",
    "Roads to be resurfaced before autumn",
    "Children’s services rated good by Ofsted",
    "Summer reading challenge begins this week",
)
"""Headlines; the n-th story is three days older than the one before."""

SUMMARY = "The council said what it will do next and thanked everybody who took part in it."


def day(number: int) -> datetime:
    return NEWEST - timedelta(days=3 * number)


def slug(number: int, mark: str = "-") -> str:
    return TITLES[number].lower().replace("’", "").replace(" ", mark)


def rss(links: list[str], *, title: str = "News", newest: datetime = NEWEST, dated: bool = True) -> str:
    """An RSS feed of these stories, each a day older than the one before."""
    items = "".join(
        f"<item><title>{TITLES[number % len(TITLES)]}</title><link>{link}</link>"
        + (f"<pubDate>{newest - timedelta(days=number):%a, %d %b %Y %H:%M:%S} +0000</pubDate>" if dated else "")
        + f"<description>{SUMMARY}</description></item>"
        for number, link in enumerate(links)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


def urlset(links: list[str], *, news: bool = False) -> str:
    """A sitemap; one of Google News tells days and titles."""
    part = "<news:news><news:publication_date>{:%Y-%m-%dT%H:%M:%SZ}</news:publication_date><news:title>{}</news:title></news:news>"
    urls = "".join(
        f"<url><loc>{link}</loc><lastmod>2026-08-01</lastmod>{part.format(day(n), TITLES[n % 6]) if news else ''}</url>"
        for n, link in enumerate(links)
    )
    space = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"' if news else ""
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{space}>{urls}</urlset>'


def index(links: list[str]) -> str:
    maps = "".join(f"<sitemap><loc>{link}</loc></sitemap>" for link in links)
    return (
        f'<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'
    )


def page(body: str, *, title: str = "Home | Oakford Council", head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f'<body class="site has-sidebar">{body}</body></html>'
    )


MENU = """
<a class="skip-link" href="#content">Skip to main content</a>
<header class="site-header"><a href="/">Oakford Council</a><nav class="main-nav"><ul>
<li><a href="/council-tax">Council tax</a></li><li><a href="/bins-and-recycling">Bins and recycling</a></li>
<li><a href="/news">News</a></li><li><a href="/events">What’s on</a></li><li><a href="/jobs">Jobs</a></li>
<li><a href="/schools-and-learning/school-term-dates">School term dates</a></li></ul></nav></header>
"""
FOOT = """
<footer><ul><li><a href="/accessibility">Accessibility statement</a></li><li><a href="/privacy">Privacy</a></li>
<li><a href="/news/archive">News archive</a></li><li><a href="/contact">Contact us</a></li></ul></footer>
"""
SERVICES = """
<section class="services"><h2>Our services</h2><div class="card"><h3><a href="/council-tax/pay-your-council-tax">Pay your council tax</a></h3></div>
<div class="card"><h3><a href="/bins/find-your-bin-day">Find your bin collection day</a></h3></div>
<div class="card"><h3><a href="/parking/apply-for-a-permit">Apply for a parking permit</a></h3></div></section>
"""
FRONT = page(f'{MENU}<main id="content"><h1>Welcome to Oakford</h1>{SERVICES}</main>{FOOT}')
"""A front page that leads to /news and shows no story."""


def each(form: str, number: int = 6, mark: str = "-") -> str:
    """The form filled in for each story: {path} holds its slug, {iso}, {long}, {short}, {slash} its day."""
    return "".join(
        form.format(
            slug=slug(n, mark),
            title=TITLES[n],
            summary=SUMMARY,
            iso=f"{day(n):%Y-%m-%d}",
            long=f"{day(n):%-d %B %Y}",
            ordinal=f"{day(n).day}th {day(n):%b %Y}",
            short=f"{day(n):%-d %b %y}",
            slash=f"{day(n):%d/%m/%Y}",
            ymd=f"{day(n):%Y/%m/%d}",
            month=f"{day(n):%B}",
            id=34000 + n,
            n=n,
        )
        for n in range(number)
    )


# LocalGov Drupal: a featured story above the list in a card of the same class, related news and topics beside it.
DRUPAL_CARD = """<article class="node node--type-localgov-news-article node--view-mode-teaser teaser"><h3 class="teaser__title"><a href="/news/2026/{slug}" rel="bookmark"><span>{title}</span></a></h3>
<div class="teaser__metadata"><time datetime="{iso}T12:00:00Z">{long}</time></div><div class="teaser__body"><p>{summary}</p></div></article>"""
LOCALGOV = page(
    f"""{MENU}<main class="main" id="main-content"><h1>News</h1>
<nav class="breadcrumb"><a href="/">Home</a> <a href="/news">News</a></nav>
<div class="localgov-featured-news"><h2>Featured news</h2>{each(DRUPAL_CARD, 1)}</div>
<div class="news-categories"><h2>Browse by topic</h2><ul><li><a href="/news/topic/children-and-families">Children and families</a></li><li><a href="/news/topic/roads">Roads</a></li></ul></div>
<div class="view view--teasers lgd-teaser-list">{each(DRUPAL_CARD).split("</article>", 1)[1]}</div>
<nav class="pager"><ul class="pager__items"><li class="pager__item is-active"><a href="?page=0">1</a></li><li class="pager__item pager__item--next"><a href="?page=1" rel="next">Next</a></li></ul></nav></main>
<aside><h2>Most read</h2><ul><li><a href="/news/2024/a-very-old-story-about-parks">A very old story about parks</a></li></ul></aside>{FOOT}""",
    title="News | Oakford Council",
    head='<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">',
)

# Plain Drupal 7: rows, the date in a field of its own, "Read more" beside the title.
DRUPAL_7 = page(
    f"""{MENU}<div id="content"><h1>Latest news</h1><div id="block-system-main"><div class="view-content">{
        each(
            '<div class="views-row views-row-{n} views-row-odd"><div class="views-field views-field-title"><span class="field-content"><a href="/latest-news/{slug}">{title}</a></span></div><div class="views-field views-field-created"><span class="field-content">{long}</span></div><div class="views-field-body"><p>{summary}</p><a href="/latest-news/{slug}">Read more</a></div></div>'
        )
    }</div><ul class="pager"><li class="pager-next"><a href="/news?page=1">next ›</a></li></ul></div></div>{FOOT}"""
)

# Jadu without its feed: a list of articles, days with ordinals.
JADU = page(
    f"""{MENU}<main><h1>News</h1><ul class="list list--listing">{
        each(
            '<li class="list__item"><article><a href="/news/article/{id}/{slug}">{title}</a><p class="listing__meta listing__meta--date">Published: {ordinal}</p><p>{summary}</p></article></li>',
            mark="_",
        )
    }</ul><p><a href="/news?page=2">Next</a></p></main>{FOOT}""",
    head='<meta name="generator" content="Jadu CMS"><script src="/site/scripts/main.js"></script>',
)

# GOSS iCM: every page of the site is /article/<id>/<Title>, also those that the menu names.
GOSS = page(
    f"""{
        MENU.replace("/council-tax", "/article/1001/Council-tax").replace(
            "/bins-and-recycling", "/article/1002/Bins-and-recycling"
        )
    }<div class="newshub"><h1>Latest news</h1>{
        each(
            '<div class="newshub__otheritem"><h2><a href="/article/{id}/{slug}">{title}</a></h2><span class="newshub__date">{long}</span><p>{summary}</p></div>'
        )
    }<a href="?p=2">Next page</a></div>{FOOT}""",
    title="News - Oakford Council",
)

# Contensis: day first, a definition list, paging by the name of the list.
CONTENSIS = page(
    f"""{MENU}<div class="sys_itemslist">{
        each(
            '<div class="sys_subitem"><h2><a href="/News_events/2026/{month}/{slug}.aspx">{title}</a></h2><dl><dt>Published</dt><dd class="sys_news-datepublished">{slash}</dd></dl></div>'
        )
    }</div><a class="sys_pagingnext" href="?Listing_List_GoToPage=2">Next</a>{FOOT}"""
)

# Umbraco: a page a month, two-digit years in a line of information, slugs with underscores, no class on the list.
UMBRACO = page(
    f"""{MENU}<div id="main-column"><h1>News: August 2026</h1><ul class="article-list">{
        each(
            '<li><h2><a href="/council/news/press_office/{slug}/">{title}</a></h2><div class="info">Council news | {short}</div><div class="intro">{summary}</div></li>',
            mark="_",
        )
    }</ul><p><a href="/council/news/news_july_2026">Older news</a></p></div><div class="sidebar"><ul><li><a href="/council/news/about_our_press_office/">About our press office and its team</a></li></ul></div>{
        FOOT
    }"""
)

# Stockport: the whole card is the link.
STOCKPORT = page(
    f"""{MENU}<main><h1>Newsroom</h1><div class="navcards">{
        each(
            '<a class="navcard__link" href="/news/{slug}"><h3 class="navcard__title">{title}</h3><p class="lead">{long}</p><p class="navcard__teaser">{summary}</p></a>'
        )
    }</div></main>{FOOT}"""
)

# A local paper: sections in the path, ids, pictures linked before the titles, a box of the most read.
PAPER = page(
    f"""<nav><a href="/news/">News</a><a href="/sport/">Sport</a><a href="/announcements/">Announcements</a></nav><main><h1>News</h1><div class="mar-archive-list">{
        each(
            '<div class="mar-archive-list__item"><a href="/news/2540{id}.{slug}/"><img src="/i/{n}.jpg" alt=""></a><div><a class="text-slate" href="/news/2540{id}.{slug}/">{title}</a><time datetime="{iso}T08:00:00Z">{long}</time></div></div>'
        )
    }</div><div class="most-read"><h3>Most read</h3><ul><li><a href="/news/25111111.an-old-story-everybody-reads/">An old story everybody reads</a></li></ul></div></main>"""
)

WORDPRESS_CARD = '<article id="post-{id}" class="post-{id} post type-post status-publish hentry category-news tag-x{n}"><a class="thumb" href="/{ymd}/{slug}/"><img src="/wp-content/uploads/{n}.jpg" alt=""></a><h2 class="entry-title"><a href="/{ymd}/{slug}/">{title}</a></h2><span class="cat-links"><a href="/category/council/">Council</a></span><time class="entry-date" datetime="{iso}T09:00:00+01:00">{long}</time><div class="entry-summary"><p>{summary}</p><a href="/{ymd}/{slug}/">Continue reading</a></div></article>'
WORDPRESS = page(
    f"""<header><nav><ul><li><a href="/about/">About this newsroom</a></li></ul></nav></header><main id="primary">{each(WORDPRESS_CARD)}<div class="nav-links"><a class="next page-numbers" href="/page/2/">Older posts</a></div></main>
<div class="widget-area sidebar"><h2>Recent comments</h2><ul><li><a href="/2020/01/02/an-old-post-of-the-council/#comment-3">An old post of the council</a></li></ul></div>""",
    title="Oakford News",
    head='<link rel="https://api.w.org/" href="https://news.oakford.test/wp-json/"><link rel="alternate" type="application/rss+xml" title="Oakford News &raquo; Feed" href="https://news.oakford.test/feed/"><link rel="alternate" type="application/rss+xml" title="Oakford News &raquo; Comments Feed" href="https://news.oakford.test/comments/feed/"><link rel="alternate" type="application/json" href="https://news.oakford.test/wp-json/wp/v2/pages/2">',
)
