"""Pages that are empty, cut off, malformed, huge, deep or no pages at all; and marks that deceive the eye."""

import gzip
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.clean import clean, decode
from pipelines.exceptions import InputError
from pipelines.model import Article, ArticleSelectors
from tests.pipelines.clean.pages import PARAGRAPHS, STORY, TITLE, WORDPRESS, document, link, page


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ("", "empty"),
        (" \n\t\ufeff", "empty"),
        ("\x00\x00\x00", "empty"),
        ("%PDF-1.7 stream", "not HTML but a PDF"),
        (decode(b"\x89PNG\r\n\x1a\n\x00\x01", None), "not HTML but a picture"),
        (decode(gzip.compress(b"<html></html>", mtime=0), None), "not HTML but a compressed file"),
        ("PK\x03\x04 document", "not HTML but a ZIP or Office file"),
        ('{"title": "A story"}', r"not HTML but data \(JSON\)"),
        ("Just words.", "not HTML"),
        ('<?xml version="1.0"?><rss><channel><item/></channel></rss>', "not HTML"),
        ("<html><head><title>A title</title></head></html>", "no text|no body"),
        ("<div>" * 5_000, "deep"),
        ("<p>" + "x" * 10_000_001, "more than the 10,000,000"),
    ],
)
def test_what_is_no_page_is_an_error_and_the_listing_speaks(html: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        clean(page(html))
    article = clean(page(html, link=link(summary="What the listing says.")))
    assert (article.text_from, article.text, article.partial) == ("listing", "What the listing says.", True)


def test_a_page_that_was_cut_off_is_kept_and_marked() -> None:
    whole = document(f"<main><article><h1>{TITLE}</h1>{STORY}</article></main>")
    article = clean(page(whole[: whole.index(PARAGRAPHS[2]) + 20]))
    assert article.text.startswith("\n".join(PARAGRAPHS[:2]))
    assert (article.partial, article.why_partial) == (True, "The page was cut off while it was sent.")


def test_a_page_that_leaves_out_its_last_tags_is_whole() -> None:
    html = f"<!doctype html><title>{TITLE}</title><body><main><h1>{TITLE}</h1>{STORY}</main>"
    assert not clean(page(html)).partial


def test_malformed_markup_is_read_as_far_as_browsers_do() -> None:
    html = (
        f"<html><body><main><h1>{TITLE}</h2><p class='a' class=b id=>{PARAGRAPHS[0]}<p>{PARAGRAPHS[1]}</b></i></p></p>"
        f"<p>{PARAGRAPHS[2]}</div></section></main></main></body></html></html>"
    )
    article = clean(page(html))
    assert article.title == TITLE
    assert article.text.split("\n") == list(PARAGRAPHS)


def test_words_that_lost_their_markup_are_marked() -> None:
    glued = (
        "Kirkwell has good services.The report says so.Leaders are pleased.Children are safe.Families agree.".replace(
            "services.The", "services.The"
        )
    )
    article = clean(page(document(f"<main><p>{glued * 3}</p></main>")))
    assert article.why_partial == "The page's words run into each other where its markup was lost."


def test_a_declared_entity_is_never_expanded() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    html = f'<!DOCTYPE html [<!ENTITY e0 "boom">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>' + document(
        f"<main>{STORY}<p>&e8; &f;</p></main>"
    )
    article = clean(page(html))
    assert "boom" not in article.text
    assert "root:" not in article.text
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x1b", "\x7f", "\ud800", "\uffff"])
def test_signs_that_are_no_text_are_left_out(sign: str) -> None:
    html = document(f"<main><h1>{TITLE}{sign}</h1>{STORY.replace('Ofsted', f'Of{sign}sted')}</main>")
    article = clean(page(html))
    assert (article.title, article.text.split("\n")) == (TITLE, list(PARAGRAPHS))


@pytest.mark.parametrize("trick", ["\u202e", "\u2066", "\u200b", "\u00ad", "&#8238;", "&shy;", "&#x200B;", "&zwnj;"])
def test_marks_that_nobody_sees_hide_no_word(trick: str) -> None:
    html = document(f"<main><h1>Kirk{trick}well</h1>{STORY.replace('judged', f'jud{trick}ged')}</main>")
    for selectors in (ArticleSelectors(title="h1"), ArticleSelectors(title="h1", text="p")):
        article = clean(page(html, selectors=selectors))
        assert (article.title, article.text.split("\n")) == ("Kirkwell", list(PARAGRAPHS))
    listed = clean(page("", refused="403", link=link(f"Kirk{trick}well", f"Kirk{trick}well is good.")))
    assert (listed.title, listed.text) == ("Kirkwell", "Kirkwell is good.")


def test_hidden_words_are_no_part_of_the_story() -> None:
    hidden = "<p hidden>Buckhaven was rated inadequate by Ofsted, and nobody was to read it here.</p>"
    text = clean(page(document(f"<main><h1>{TITLE}</h1>{STORY}{hidden}</main>"))).text
    assert "Buckhaven" not in text


def test_a_comment_is_not_read_and_marks_are_signs_not_markup() -> None:
    html = document(f"<main>{STORY}<!-- Buckhaven inadequate --><p>Fewer than &lt;b&gt; five &amp; six.</p></main>")
    assert clean(page(html)).text.endswith("Fewer than <b> five & six.")


def peak(html: str) -> int:
    """The most memory that Python's objects took while cleaning, in bytes (libxml2's own tree not counted)."""
    tracemalloc.start()
    try:
        clean(page(html))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


HUGE = {
    "paragraphs": document(f"<main><h1>{TITLE}</h1>{STORY * 2_000}</main>"),
    "different paragraphs": document(
        "<main>" + "".join(f"<p>Number {n}: {PARAGRAPHS[0]}</p>" for n in range(4_000)) + "</main>"
    ),
    "links": document(f"<main>{STORY}</main>" + '<ul><li><a href="/x">One more story</a></li></ul>' * 5_000),
    "one line": document(f"<main>{STORY}<p>{'word ' * 200_000}</p></main>"),
    "headings": document(f"<main>{STORY}{'<h2>More news</h2>' * 3_000}</main>"),
    "boxes": document(f"<main>{STORY}{'<div class=related><p>a</p></div>' * 5_000}</main>"),
    "nested boxes": document(f"<main>{STORY}{('<div class=x>' * 150 + 'a' + '</div>' * 150) * 40}</main>"),
    "deep": document(f"{'<div>' * 180}<p>{'word ' * 400_000}</p>{'</div>' * 180}"),
    "deep boxes": document(f"{'<div class=related>' * 180}<p>{'word ' * 400_000}</p>{'</div>' * 180}"),
    "attributes": document(f"<main class='{'x-' * 100_000}'>{STORY}</main>"),
    "times": document(f"<main>{'<time datetime=never>x</time>' * 5_000}{STORY}</main>"),
    "meta": document(head='<meta name="date" content="soon">' * 5_000),
    "json": document(head='<script type="application/ld+json">' + "[" * 5_000 + "]" * 5_000 + "</script>"),
    "nodes": document(
        head='<script type="application/ld+json">[' + '{"@type":"NewsArticle"},' * 20_000 + "{}]</script>"
    ),
    "unclosed": document(f"<main>{STORY}" + "<b>" * 100 + "<p>a" * 3_000),
    "brackets": document(f"<main>{STORY}<p>{'<' * 100_000}</p></main>"),
    "entities": document(f"<main>{STORY}<p>{'&amp;lt;' * 50_000}</p></main>"),
    "dates": document(f"<main>{'<p class=date>31 February 2026</p>' * 5_000}{STORY}</main>"),
}


@pytest.mark.timeout(10)
@pytest.mark.parametrize("kind", HUGE)
def test_a_huge_page_is_read_in_bounded_time(kind: str) -> None:
    article = clean(page(HUGE[kind], link=link()))
    assert article.title


@pytest.mark.timeout(10)
def test_a_selector_that_meets_everything_is_read_in_bounded_time() -> None:
    html = document(f"<main>{'<p>A few words.</p>' * 10_000}{STORY}</main>")
    assert clean(page(html, selectors=ArticleSelectors(text="main p"))).text.endswith(PARAGRAPHS[2])


@pytest.mark.parametrize("kind", ["different paragraphs", "links"])
def test_a_huge_page_takes_little_more_memory_than_itself(kind: str) -> None:
    assert peak(HUGE[kind]) < 60 * len(HUGE[kind]) + 10_000_000


def cleaned(html: str) -> Article | None:
    try:
        return clean(page(html))
    except InputError:
        return None


PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div class=related>",
            "</div>",
            "<main>",
            "</main>",
            "<article>",
            "</article>",
            "<h1>",
            "</h1>",
        ),
        *(
            "<table>",
            "<td>",
            "<li>",
            "<br>",
            "<time datetime='2026-02-31'>",
            "<a href=//[>",
            "</a>",
            "<svg>",
            "<!--",
            "-->",
        ),
        *(
            "<script type='application/ld+json'>",
            '{"@type":["Article"],"headline":[{}]}',
            "</script>",
            "<![CDATA[",
            "<?x",
        ),
        *(
            "<meta property='og:title' content='T'>",
            "<link rel=canonical href='//['>",
            "<html lang=1>",
            "<body>",
            "<head>",
        ),
        *(
            "Readers’ comments (1)",
            "Published: 31/31/26",
            "&#0;",
            "&#xD800;",
            "\ud800",
            "\x00",
            "\u202e",
            "Ofsted good. ",
        ),
        *("<h2>Related news</h2>", "Read more:", "<title>", "</title>", "<form>", "<iframe>", "<select>", "<frameset>"),
        PARAGRAPHS[0],
    ]
)
LAW = settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])


@LAW
@given(st.lists(PIECES | st.text(max_size=20), max_size=25).map("".join))
def test_no_page_raises_anything_but_an_input_error(html: str) -> None:
    article = cleaned(html)
    if article is not None:
        assert article.title == " ".join(article.title.split())
        assert all(line and line == line.strip() for line in article.text.split("\n")) or not article.text
        assert not any(0xD800 <= ord(sign) < 0xE000 for sign in article.title + article.text)


@LAW
@given(st.binary(max_size=300), st.booleans())
def test_no_bytes_raise_anything_but_an_input_error(body: bytes, wrapped: bool) -> None:
    cleaned(decode(b"<html><body><p>" + body if wrapped else body, None))


@LAW
@given(st.integers(0, WORDPRESS.index("</main>")))
def test_a_page_cut_off_anywhere_is_marked_and_keeps_what_came(end: int) -> None:
    article = cleaned(WORDPRESS[:end])
    came = [line for line in PARAGRAPHS if f"{line}</p>" in WORDPRESS[:end]]
    if article is None:
        assert not came
    else:
        assert article.partial or end < WORDPRESS.index("<article")  # before it, nothing has begun that must end
        assert [line for line in PARAGRAPHS if line in article.text][: len(came)] == came


@LAW
@given(st.sampled_from(["\n", "\t", "  ", "\r\n", " \n \n "]), st.sampled_from(["\n", " ", "\n\n\n"]))
def test_white_space_between_blocks_changes_no_text(inside: str, between: str) -> None:
    plain = clean(page(document()))
    story = between.join(f"<p>{inside}{line.replace(' ', inside, 3)}{inside}</p>" for line in PARAGRAPHS)
    assert clean(page(document(f"<main><h1>{TITLE}</h1>{story}</main>"))).text == plain.text
