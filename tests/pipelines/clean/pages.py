"""Pages in the markup of real families of newsrooms, in words of our own, and the making of a ``Page``."""

from datetime import UTC, datetime

from pipelines.model import Link, Page

FETCHED = datetime(2026, 11, 24, 12, tzinfo=UTC)
ADDRESS = "https://news.kirkwell.example/news/2026/ofsted"

PARAGRAPHS = (
    "Ofsted has judged children’s services in Kirkwell to be good after a fortnight with its social workers in "
    "October, and says that families now get help sooner than they did three years ago.",
    "Inspectors read two hundred records, sat with duty teams and spoke to children in care, who told them that "
    "they see the same social worker for longer than they used to.",
    "The report asks the council for better notes of what managers decide, and for quicker dental checks for "
    "children who come into its care from elsewhere.",
)
STORY = "\n".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
TITLE = "Kirkwell’s children’s services rated good"


def page(html: str, **other: object) -> Page:
    """A page as the crawl hands it on; ``other`` are fields that differ."""
    fields: dict[str, object] = {
        "asked": ADDRESS,
        "url": ADDRESS,
        "source": "kirkwell",
        "publisher": "Kirkwell Council",
        "fetched_at": FETCHED,
        "html": html,
        "status": 200,
    }
    return Page(**(fields | other))  # type: ignore[arg-type]


def link(title: str = TITLE, summary: str = "", published: object = None) -> Link:
    return Link(url=ADDRESS, title=title, summary=summary, published=published)  # type: ignore[arg-type]


def document(body: str = f"<main><h1>{TITLE}</h1>{STORY}</main>", head: str = "", *, lang: str = "en") -> str:
    """A plain page round ``body``."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


WORDPRESS = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8">
<title>{TITLE} &#8211; Kirkwell Together</title>
<meta name="description" content="News from your council, every day of the week">
<meta property="og:site_name" content="Kirkwell Together"><meta property="og:title" content="{TITLE}">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage",
"name":"{TITLE}","datePublished":"2026-11-20T09:30:00+00:00","dateModified":"2026-11-22T08:00:00+00:00"}},
{{"@type":"WebSite","name":"Kirkwell Together"}}]}}</script>
<link rel="canonical" href="https://news.kirkwell.example/news/2026/ofsted/?utm_source=rss"></head>
<body class="single single-post"><a class="skip-link" href="#content">Skip to content</a>
<header id="masthead"><p class="site-description">News from your council, every day of the week</p>
<nav><ul><li><a href="/">Latest</a></li><li><a href="/bins">Bins and recycling</a></li></ul></nav></header>
<main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{TITLE}</h1>
<span class="posted-on">Posted on <time class="entry-date published" datetime="2026-11-20T09:30:00+00:00">20 November
2026</time><time class="updated" datetime="2026-11-22T08:00:00+00:00">22 November 2026</time></span></header>
<figure class="wp-block-image"><img src="a.jpg" alt=""><figcaption>The town hall at dusk</figcaption></figure>
<div class="entry-content">{STORY}
<blockquote class="wp-block-quote"><p>“We will put right what we were asked to put right,” said the director.</p>
</blockquote></div><footer><span class="cat-links">Filed under <a href="/c">Children</a></span></footer></article>
<div id="comments" class="comments-area"><h2>2 responses</h2><ol><li><p>Buckhaven was rated inadequate, wasn’t it? I
remember that my neighbour told me so at the bus stop.</p></li></ol></div></main>
<aside class="widget-area"><h2>Recent posts</h2><ul><li><a href="/x">Winter gritting begins</a></li></ul></aside>
</body></html>"""

LOCALGOV_DRUPAL = f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2026-11-19",
"dateModified":"2026-11-23","publisher":{{"@type":"Organization","name":"Kirkwell Borough Council"}}}}</script>
<title>{TITLE} | Kirkwell Borough Council</title></head><body>
<div class="eu-cookie-compliance-banner">We use cookies on this site to make it work better for you.</div>
<article class="news-article"><div class="news-article__metadata">
<time class="news-article__metadata-item--date" datetime="2026-11-19T12:00:00Z">19 November 2026</time></div>
<h1 class="news-article__title">{TITLE}</h1><div class="news-article__content">{STORY}
<h2>Related news</h2><div class="view--teasers"><article class="teaser"><h3><a href="/news/2026/library">Library opens
on Sundays</a></h3><div class="teaser__body">The library in Mill Lane will open from ten to four on Sundays.</div>
<div class="teaser__metadata"><time datetime="2026-11-24T12:00:00Z">24 November 2026</time></div></article></div>
</div></article></body></html>"""

JADU = f"""<!DOCTYPE html><html lang="en"><head><meta name="generator" content="Jadu CMS">
<title>{TITLE} - Kirkwell Council</title><meta name="DC.title" content="{TITLE}"></head><body>
<ul class="list--breadcrumb breadcrumbs"><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul>
<main><h1>{TITLE}</h1><p class="date">Published: 17th Nov 2026</p><div class="editor">{STORY}</div></main>
<p>Last updated: 23rd November 2026</p><footer>Kirkwell Council, Mill Lane</footer></body></html>"""

GOSS_TABLE = f"""<html lang="en"><body><main><h1>{TITLE}</h1><p>Published Tuesday 17 November 2026</p>
<div class="a-body a-body--newsitem">{STORY}
<table><caption>What was judged</caption><thead><tr><th>Judgement</th><th>Grade</th></tr></thead>
<tbody><tr><td>The impact of leaders</td><td>Good</td></tr><tr><td>Children in care</td><td>Outstanding</td></tr>
<tr><td>Care leavers</td><td><p>Requires</p> <p>improvement</p></td></tr></tbody></table>
<p>Among what the inspectors praised:</p><ul><li>Steady teams that know their families</li>
<li>Foster carers who stay<ul><li>most of them for ten years</li></ul></li></ul>
<p>The council will answer in public before the spring.</p></div></main></body></html>"""

GOVUK = f"""<!DOCTYPE html><html lang="en" class="govuk-template"><head><title>{TITLE} - GOV.UK</title>
<meta property="og:site_name" content="GOV.UK"><meta property="og:title" content="{TITLE}">
<script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","headline":"{TITLE}",
"datePublished":"2026-11-18T09:30:00+00:00","dateModified":"2026-11-18T09:31:00+00:00",
"publisher":{{"@type":"Organization","name":"GOV.UK"}}}}</script></head><body class="govuk-template__body">
<div class="gem-c-cookie-banner">Cookies on GOV.UK. We use some essential cookies to make this website work.</div>
<main id="content"><h1 class="gem-c-title__text">{TITLE}</h1>
<p class="gem-c-lead-paragraph">Children in Kirkwell are helped sooner than they were, the inspectors say.</p>
<dl class="gem-c-metadata"><dt>From:</dt><dd>Ofsted</dd><dt>Published</dt><dd>18 November 2026</dd></dl>
<div class="govspeak">{STORY}<div class="call-to-action"><p>Read the whole report on the reports site.</p></div></div>
<div class="gem-c-published-dates">Published 18 November 2026<br>Last updated 20 November 2026</div>
<div class="gem-c-share-links"><h2>Share this page</h2>
<ul><li><a href="https://x.example">Share on X</a></li></ul></div>
<p>Published 18 November 2026</p></main>
<div class="gem-c-contextual-sidebar"><h2>Related content</h2>
<ul><li><a href="/a">Framework for inspecting</a></li></ul>
</div></body></html>"""

TRADE_PAPER = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} | Town &amp; Shire</title>
<meta property="article:published_time" content="2026-11-16T06:00:00Z"></head><body>
<div class="leaderboard"><p>Advertisement</p></div>
<div class="most-read"><h3>Most read</h3><ol><li><a href="/1">Buckhaven rated inadequate again</a></li></ol></div>
<article><h1>{TITLE}</h1><p>3 mins read</p><div class="story">{STORY}
<p><strong>Read more:</strong> <a href="/2">Buckhaven leaders leave after inadequate grade</a></p>
<p>The chief executive said that the work was not yet over, and that the hardest part was still to come.</p>
<p>Sign up to our daily newsletter for the news in your inbox.</p></div></article>
<h3>Readers’ comments (1)</h3>
<div><p>And what of Buckhaven, which was inadequate in 2019 and is again? Nobody writes about that.</p></div>
</body></html>"""

EVERY_FAMILY = {
    "wordpress": WORDPRESS,
    "localgov_drupal": LOCALGOV_DRUPAL,
    "jadu": JADU,
    "goss": GOSS_TABLE,
    "govuk": GOVUK,
    "trade_paper": TRADE_PAPER,
}
