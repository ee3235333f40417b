"""Title, canonical address, site name and language, where pages disagree with themselves."""

import pytest

from pipelines.clean import clean
from pipelines.exceptions import InputError
from pipelines.model import ArticleSelectors
from tests.pipelines.clean.pages import ADDRESS, PARAGRAPHS, STORY, TITLE, document, link, page

SITE = '<meta property="og:site_name" content="Kirkwell Council">'


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Good news for Kirkwell | Kirkwell Council", "Good news for Kirkwell"),
        ("Good news for Kirkwell | Press office", "Good news for Kirkwell"),
        ("Good news for Kirkwell - Kirkwell Council", "Good news for Kirkwell"),
        ("Good news for Kirkwell – Kirkwell Council", "Good news for Kirkwell"),
        ("Kirkwell Council | Good news for Kirkwell", "Good news for Kirkwell"),
        ("Good news for Kirkwell | News | Kirkwell Council", "Good news for Kirkwell"),
        ("Town Hall News | Good news for all of Kirkwell", "Good news for all of Kirkwell"),
        ("Q&amp;A | Why the news is good for Kirkwell", "Q&A | Why the news is good for Kirkwell"),
        ("Agenda item - Good news for Kirkwell", "Good news for Kirkwell"),
        ("Good news for Kirkwell - News", "Good news for Kirkwell"),
        ("Good news - and bad - for Kirkwell", "Good news - and bad - for Kirkwell"),
        ("Rating: good", "Rating: good"),
        ("Children&#8217;s services &amp; care", "Children’s services & care"),
        ("  Good\n   news\tfor&nbsp;Kirkwell ", "Good news for Kirkwell"),
    ],
)
def test_the_site_is_no_part_of_the_title(said: str, title: str) -> None:
    html = document(f"<main>{STORY}</main>").replace(f"<title>{TITLE}</title>", f"<title>{said}</title>{SITE}")
    assert clean(page(html)).title == title


def test_a_leaked_template_is_no_title() -> None:
    html = document(f"<main><h1>{{{{ root_page.title }}}}</h1>{STORY}</main>", "<title>News</title>")
    assert clean(page(html)).title == TITLE


def test_the_kind_of_a_page_is_no_title() -> None:
    html = document(f"<h1>Issue details</h1><h2>{TITLE}</h2>{STORY}")
    html = html.replace(f"<title>{TITLE}</title>", f"<title>Issue details - {TITLE} | Kirkwell Council</title>")
    assert clean(page(html)).title == TITLE


def test_a_logo_is_no_title() -> None:
    html = document(f"<h1>Kirkwell Council</h1><main><h1>{TITLE}</h1>{STORY}</main>")
    assert clean(page(html)).title == TITLE


@pytest.mark.parametrize("said", ["Kirkwell Council", "Latest news", "Kirkwell Times", "Home"])
def test_what_the_site_says_of_every_page_is_no_title(said: str) -> None:
    head = f'<meta property="og:title" content="{said}">'
    html = document(head=head).replace(f"<title>{TITLE}</title>", f"<title>{TITLE} | Kirkwell Times</title>")
    assert clean(page(html)).title == TITLE
    assert clean(page(html.replace(f"<h1>{TITLE}</h1>", f"<h1>{said}</h1>"))).title == TITLE


def test_a_publishers_name_that_begins_the_headline_too_is_no_title() -> None:
    head = '<meta property="og:title" content="Kirkwell Council">'
    html = document(head=head).replace(TITLE, "Kirkwell Council rated good")
    assert clean(page(html)).title == "Kirkwell Council rated good"


def test_a_sites_name_before_the_headline_is_no_title_either() -> None:
    name = "Oakford City Council"
    html = document(f"<header><h1>{name}</h1></header><main>{STORY}</main>")
    for said in (f"{name} | {TITLE}", f"{TITLE} | {name}"):
        assert clean(page(html.replace(f"<title>{TITLE}</title>", f"<title>{said}</title>"))).title == TITLE


def test_a_bar_in_a_heading_is_the_headlines_own() -> None:
    html = document(f"<main><h1>Q&amp;A | Why we were rated good</h1>{STORY}</main>")
    assert clean(page(html.replace(f"<title>{TITLE}</title>", ""))).title == "Q&A | Why we were rated good"


def test_what_heading_and_social_title_agree_on_is_what_readers_see() -> None:
    headline = "Kirkwell’s services for children rated good"
    script = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{headline}"}}</script>'
    assert clean(page(document(head=script))).title == headline
    social = f'<meta property="og:title" content="{TITLE.replace("’", chr(39))}">'
    assert clean(page(document(head=social + script))).title == TITLE


def test_the_listings_title_tells_which_heading_is_the_storys() -> None:
    html = f"<html><body><h1>Good morning</h1><main><h1>{TITLE}</h1>{STORY}</main></body></html>"
    assert clean(page(html, link=link(TITLE))).title == TITLE


def test_a_title_of_thousands_of_bars_is_read() -> None:
    html = document(f"<main>{STORY}</main>").replace(f"<title>{TITLE}", f"<title>{TITLE}{' | x' * 2_000}")
    assert clean(page(html)).title == TITLE


def test_inline_markup_parts_no_words_of_a_title_and_icons_add_none() -> None:
    html = document(f"<main><h1><svg><title>Arrow</title></svg>‘<em>Good</em>’ for <b>Kirk</b>well</h1>{STORY}</main>")
    assert clean(page(html.replace(f"<title>{TITLE}</title>", ""))).title == "‘Good’ for Kirkwell"


def test_a_headline_that_is_escaped_twice_in_json_ld_is_read() -> None:
    script = (
        '<script type="application/ld+json">{"@type": ["schema:NewsArticle"], "headline": "Kirkwell&rsquo;s rating",'
        '"publisher": [{"name": "The Kirkwell Star"}],}</script>'
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Kirkwell&rsquo;s rating",\n'
        '"articleSection": "a\tb", "publisher": {"name": "The Kirkwell Star"}};</script>'
    )
    article = clean(page(document(f"<main>{STORY}</main>", script)))
    assert (article.title, article.site_name) == ("Kirkwell’s rating", "The Kirkwell Star")


def test_the_entrys_selectors_come_first() -> None:
    html = document(
        "<h1>Something else</h1><div class=headline>The true headline</div><p class=when>12/11/2026</p>"
        f"<article class=body><article class=body>{STORY}</article></article><div class=body><p>And an end.</p></div>"
    )
    article = clean(page(html, selectors=ArticleSelectors(title=".headline", date=".when", text=".body")))
    assert article.title == "The true headline"
    assert article.text.split("\n") == [*PARAGRAPHS, "And an end."]
    assert article.published is not None
    assert article.published.start.isoformat() == "2026-11-12T00:00:00+00:00"


def test_a_selector_that_is_no_css_is_an_error_that_says_what_to_correct() -> None:
    with pytest.raises(InputError, match=r"'\.a\[\[' of this source is not valid CSS; correct its entry"):
        clean(page(document(), selectors=ArticleSelectors(text=".a[[")))


def test_a_selector_that_meets_nothing_gives_way_to_the_general_reading() -> None:
    article = clean(page(document(), selectors=ArticleSelectors(title=".x", date=".y", text=".z")))
    assert (article.title, article.text.split("\n")) == (TITLE, list(PARAGRAPHS))


def test_without_any_title_the_listings_own_is_taken() -> None:
    html = f"<html><body><article>{STORY}</article></body></html>"
    assert clean(page(html)).title == ""
    assert clean(page(html, link=link("Kirkwell&#8217;s <b>rating</b>"))).title == "Kirkwell’s rating"


@pytest.mark.parametrize(
    ("named", "url"),
    [
        ("/news/2026/ofsted-rating", "https://news.kirkwell.example/news/2026/ofsted-rating"),
        (
            "https://NEWS.kirkwell.example/news/2026/other?utm_source=x#top",
            "https://news.kirkwell.example/news/2026/other",
        ),
        ("https://www.news.kirkwell.example/news/2026/other", "https://www.news.kirkwell.example/news/2026/other"),
        ("https://evil.example/news/2026/ofsted", ADDRESS),
        ("https://news.kirkwell.example/", ADDRESS),
        ("https://news.kirkwell.example", ADDRESS),
        ("https://news.kirkwell.example/news", ADDRESS),
        ("https://news.kirkwell.example/newsroom", ADDRESS),
        ("https://news.kirkwell.example/council/latest-news.aspx", ADDRESS),
        ("https://news.kirkwell.example/a/b/404", ADDRESS),
        ("https://news.kirkwell.example/errors/en/page-not-found.html", ADDRESS),
        ("https://news.kirkwell.example/stories", ADDRESS),
        ("https://news.kirkwell.example/2026/other", ADDRESS),
        ("http://news.kirkwell.example/news/2026/ofsted", ADDRESS),
        ("https://news.kirkwell.example:8443/news/2026/ofsted", ADDRESS),
        ("https://m.news.kirkwell.example:443/news/2026/ofsted", "https://m.news.kirkwell.example/news/2026/ofsted"),
        ("javascript:alert(1)", ADDRESS),
        ("{{ page.url }}", ADDRESS),
        ("", ADDRESS),
        ("https://[::1", ADDRESS),
    ],
)
def test_a_page_names_its_own_address_and_no_others(named: str, url: str) -> None:
    assert clean(page(document(head=f'<link rel="canonical" href="{named}">'))).url == url


def test_an_identity_in_the_query_is_not_lost_to_a_careless_canonical() -> None:
    asked = "https://a.example/news/article/?entry=good-news&utm_source=rss"
    html = document(head='<link rel="canonical" href="https://a.example/news/article/">')
    assert clean(page(html, asked=asked, url=asked)).url == "https://a.example/news/article/?entry=good-news"


@pytest.mark.parametrize(
    ("asked", "named", "taken"),
    [
        ("/article?id=5", "/list", False),
        ("/article?id=5", "/all?x=1", False),
        ("/article?id=5", "/article?id=6", False),
        ("/article?id=5&sort=new", "/article?id=5", True),
        ("/article?id=5", "/news/article?id=5", True),
        ("/?p=6347", "/2026/11/rated-good-by-ofsted", True),
        ("/?p=6347", "/news", False),
        ("/print/news/rated-good-by-ofsted", "/news/rated-good-by-ofsted", True),
        ("/print/news/view", "/news/view", False),
        ("/news/rated-good", "/news/2026/rated-good", True),
    ],
)
def test_an_address_that_is_less_narrow_than_where_a_story_was_found_is_not_its_own(
    asked: str, named: str, taken: bool
) -> None:
    site = "https://a.example"
    html = document(head=f'<link rel="canonical" href="{site}{named}">')
    assert clean(page(html, asked=site + asked, url=site + asked)).url == site + (named if taken else asked)


def test_a_page_may_name_the_safer_form_of_its_address() -> None:
    html = document(head=f'<link rel="canonical" href="{ADDRESS}">')
    found = ADDRESS.replace("https:", "http:")
    assert clean(page(html, asked=found, url=found)).url == ADDRESS


@pytest.mark.parametrize(
    ("lang", "head", "language"),
    [
        ("en-GB", "", "en-gb"),
        ("cy", "", "cy"),
        ("", '<meta property="og:locale" content="en_GB">', "en-gb"),
        ("", "", None),
        ("javascript:x()", "", None),
    ],
)
def test_the_language_is_what_the_page_names(lang: str, head: str, language: str | None) -> None:
    assert clean(page(document(head=head, lang=lang))).language == language


def test_publisher_and_council_are_the_sources() -> None:
    article = clean(page(document(), publisher="Kirkwell Star", gss="E08000018"))
    assert (article.publisher, article.gss) == ("Kirkwell Star", "E08000018")
