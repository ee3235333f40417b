"""Pages that are not the whole story: walls, refusals, error pages; and what the listing tells instead."""

import pytest

from pipelines.clean import clean
from pipelines.clean.dates import parse_date
from pipelines.clean.walls import without_wall_lines
from pipelines.exceptions import InputError
from tests.pipelines.clean.pages import ADDRESS, PARAGRAPHS, STORY, TITLE, document, link, page

SUMMARY = "Ofsted has judged Kirkwell’s services for children to be good, three years after they were inadequate."
LISTED = link(f"{TITLE} ", f"&lt;p&gt;{SUMMARY}&lt;/p&gt;", parse_date("2026-11-20", read_from="listing"))

TEASER = f"<main><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p>"
BENEFITS = (
    "Registering takes a minute and brings you two further articles every month, with nothing to be paid for either.",
    "Subscribers read every article, the archive since 1998, and the supplement on foster care that comes each spring.",
)
PAYWALLS = {
    "said to readers": f"{TEASER}<p>Subscribe now to continue reading.</p><p>From £4 a month</p></main>",
    "register": f"{TEASER}<h2>Register Now to Continue Reading</h2><p>4 subscriber-only articles a month</p></main>",
    "asked politely": f"{TEASER}<p>Please register or log in to read the full article.</p></main>",
    "with benefits": f"{TEASER}<p>Register now to continue</p><p>{BENEFITS[0]}</p><p>{BENEFITS[1]}</p></main>",
    "box": f'{TEASER}<div class="paywall-box"><p>Already a subscriber? Sign in</p></div></main>',
    "box to continue": f'{TEASER}<div class="regwall"><p>Register to continue</p><p>From £4</p></div></main>',
    "said to machines": f"{TEASER}</main>"
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
}


@pytest.mark.parametrize("wall", PAYWALLS)
def test_a_paywalled_page_is_kept_as_far_as_it_is_readable(wall: str) -> None:
    article = clean(page(document(PAYWALLS[wall])))
    assert article.text == PARAGRAPHS[0]
    assert (article.title, article.text_from, article.partial) == (TITLE, "page", True)
    assert article.why_partial == "The rest is for subscribers or registered readers."


def test_a_wall_that_is_read_as_one_line_with_its_byline_is_no_text() -> None:
    line = (
        f"Social care {TITLE} Derek Alderton Wednesday, November 18, 2026 3 mins read This article is for subscribers "
        "only Subscribe to read the full story. Already a subscriber? Sign in"
    )
    assert without_wall_lines(line) == ""


def test_no_wall_is_worked_around() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,'
        f'"articleBody":"{" ".join(PARAGRAPHS)}"}}</script>'
    )
    article = clean(page(document("<main><p>Ofsted has judged Kirkwell.</p></main>", script)))
    assert PARAGRAPHS[1] not in article.text
    assert article.partial


def test_a_story_that_is_only_in_a_script_is_read_where_it_is_free() -> None:
    script = (
        f'<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{" ".join(PARAGRAPHS)}"}}</script>'
    )
    article = clean(page(document(f"<main><h1>{TITLE}</h1></main>", script)))
    assert article.text == " ".join(PARAGRAPHS)
    assert not article.partial


def test_a_listing_that_says_more_than_a_paywalled_page_is_taken() -> None:
    html = document(f"<main><h1>{TITLE}</h1><p>Ofsted has judged.</p><p>Subscribe to continue reading</p></main>")
    article = clean(page(html, link=LISTED))
    assert (article.text_from, article.text, article.partial) == ("listing", SUMMARY, True)


HIDES_ALL = {
    "consent": ("<h1>Before you continue</h1><p>We use cookies. Accept all and continue, or pay.</p>", "consent"),
    "challenge": ("<h1>Just a moment...</h1><p>Checking your browser before you go on.</p>", "no robots"),
    "soft 404": ("<h1>Page not found</h1><p>We have moved things about. Try the search.</p>", "error page"),
    "maintenance": ("<h1>Site under maintenance</h1><p>Come back at noon.</p>", "error page"),
    "script only": ('<div id="root"></div><script>render()</script>', "no text"),
}


@pytest.mark.parametrize("wall", HIDES_ALL)
def test_where_nothing_is_to_be_read_the_listing_speaks(wall: str) -> None:
    body, why = HIDES_ALL[wall]
    html = document(body).replace(TITLE, body[4:22] if body.startswith("<h1>") else TITLE)
    article = clean(page(html, link=LISTED))
    assert (article.title, article.text) == (TITLE, SUMMARY)
    assert (article.text_from, article.partial, article.url) == ("listing", True, ADDRESS)
    assert article.why_partial is not None
    assert why in article.why_partial
    assert article.published is not None
    assert article.published.read_from == "listing"
    with pytest.raises(InputError, match="listing gives neither title nor summary"):
        clean(page(html, link=link(title="", summary="")))
    with pytest.raises(InputError, match=r"\. So there is nothing to judge\.$"):  # a saved page has no listing
        clean(page(html))


def test_a_refused_page_is_told_from_its_listing() -> None:
    article = clean(page("", refused="The site answers programs with 403.", status=403, link=LISTED))
    assert (article.text_from, article.partial, article.title, article.text) == ("listing", True, TITLE, SUMMARY)
    assert article.why_partial == "The site answers programs with 403."


def test_a_refused_page_of_which_nothing_is_listed_is_an_error() -> None:
    for listed in (None, link(title=" ", summary="<p> </p>")):
        with pytest.raises(InputError, match="403"):
            clean(page("", refused="The site answers programs with 403.", link=listed))


@pytest.mark.parametrize(
    ("summary", "text"),
    [
        ("Plain words &amp; more", "Plain words & more"),
        ("<p>One.</p><p>Two<br>three.</p>", "One.\nTwo\nthree."),
        ("&lt;b&gt;One&lt;/b&gt; two", "One two"),
        ("&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;", "One"),
        ("Fewer than 5 < 6", "Fewer than 5"),
        ("<script>alert(1)</script>One", "One"),
        ("Services rated <good", "Services rated"),
        ("", ""),
    ],
)
def test_a_summary_comes_escaped_or_not(summary: str, text: str) -> None:
    article = clean(page("", refused="403", link=link("A title", summary)))
    assert article.text.startswith(text)
    assert "<" not in article.text.removeprefix("Fewer than 5 < 6")


REGISTER = "Homes for people aged 16 and 17 must now register to continue to operate, the council said."
ORDINARY = {
    "a cookie banner": f'<div class="cookie-banner">We value your privacy. Accept cookies</div><main>{STORY}</main>',
    "a banner in the story": f"<main><p>We value your privacy. Accept all and continue.</p>{STORY}</main>",
    "a story on subscribers": f"<main>{STORY}<p>The service now has 200 subscribers to its newsletter.</p></main>",
    "a story on a lost page": f"<main><h1>Council says records were not found</h1>{STORY}</main>",
    "a challenge's script": f'<main>{STORY}</main><script src="/cdn-cgi/challenge-platform/x.js"></script>',
    "a duty to register": f"<main>{STORY}<p>{REGISTER}</p></main>",
    "a duty in the middle": f"<main><p>{PARAGRAPHS[0]}</p><p>{REGISTER}</p>{STORY}</main>",
    "a course": f"<main>{STORY}<p>Parents need to register to access the full content of the course.</p></main>",
    "carers": f"<main>{STORY}<p>Carers who want to read the full story should sign in to our site.</p></main>",
    "an offer amid the story": f"<main><p>{PARAGRAPHS[0]}</p><p>Sign in to read more.</p>{STORY}</main>",
    "free for all": f'<main>{STORY}</main><script type="application/ld+json">{{"@type":"NewsArticle",'
    '"isAccessibleForFree":true}</script>',
}


@pytest.mark.parametrize("kind", ORDINARY)
def test_an_ordinary_page_is_not_taken_for_a_walled_one(kind: str) -> None:
    article = clean(page(document(ORDINARY[kind]), link=LISTED))
    assert (article.partial, article.text_from) == (False, "page")
    assert PARAGRAPHS[2] in article.text
