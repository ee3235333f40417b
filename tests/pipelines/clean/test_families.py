"""Whole pages of each family of newsrooms: the story, all of it, and nothing beside it."""

import pytest

from pipelines.clean import clean
from pipelines.model import Article
from tests.pipelines.clean.pages import EVERY_FAMILY, PARAGRAPHS, STORY, TITLE, document, page

BESIDE = (
    "Buckhaven",
    "Skip to content",
    "Bins and recycling",
    "every day of the week",
    "Winter gritting",
    "The town hall at dusk",
    "cookies",
    "Library",
    "Sundays",
    "Mill Lane",
    "Advertisement",
    "mins read",
    "newsletter",
    "Share",
    "Framework for inspecting",
    "Home",
    "Related",
    "Filed under",
    "Last updated",
)


@pytest.fixture(params=EVERY_FAMILY)
def family(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def article(family: str) -> Article:
    return clean(page(EVERY_FAMILY[family]))


def test_every_paragraph_is_there_once_and_in_order(article: Article) -> None:
    found = [line for line in article.text.split("\n") if line in PARAGRAPHS]
    assert found == list(PARAGRAPHS)


def test_nothing_beside_the_story_is_in_its_text(article: Article) -> None:
    assert [words for words in BESIDE if words in article.text] == []


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        (f"<header><p>Buckhaven: a town by the sea</p></header><div><h1>{TITLE}</h1>{STORY}</div>", False),
        (
            f"<header><hgroup><h1>The Far West</h1><p>Buckhaven: a town by the sea</p></hgroup><nav>Menu</nav></header>"
            f"<main><article><header><h2>{TITLE}</h2></header>{STORY}</article></main>",
            False,
        ),
        (f"<div><header><h1>{TITLE}</h1><p>Buckhaven: a town by the sea</p></header>{STORY}</div>", True),
        (f"<main><header><p>Buckhaven: a town by the sea</p></header><h1>{TITLE}</h1>{STORY}</main>", True),
    ],
)
def test_only_a_header_that_heads_no_story_is_the_sites(body: str, is_told: bool) -> None:
    text = clean(page(document(body))).text
    assert ("Buckhaven" in text) is is_told
    assert all(paragraph in text for paragraph in PARAGRAPHS)


def test_the_title_is_the_headline_alone(article: Article) -> None:
    assert article.title == TITLE
    assert TITLE not in article.text


def test_the_whole_story_is_not_partial(article: Article) -> None:
    assert (article.partial, article.why_partial, article.text_from) == (False, None, "page")


@pytest.mark.parametrize(
    ("family", "moment", "precision", "read_from"),
    [
        ("wordpress", "2026-11-20T09:30:00", "second", "json_ld"),
        ("localgov_drupal", "2026-11-19T00:00:00", "day", "json_ld"),
        ("jadu", "2026-11-17T00:00:00", "day", "printed"),
        ("goss", "2026-11-17T00:00:00", "day", "printed"),
        ("govuk", "2026-11-18T09:30:00", "second", "json_ld"),
        ("trade_paper", "2026-11-16T06:00:00", "second", "meta"),
    ],
)
def test_the_date_with_its_source_and_precision(article: Article, moment: str, precision: str, read_from: str) -> None:
    found = article.published
    assert found is not None
    assert (found.start.strftime("%Y-%m-%dT%H:%M:%S"), found.precision, found.read_from) == (
        moment,
        precision,
        read_from,
    )


@pytest.mark.parametrize(
    ("family", "name", "language"),
    [
        ("wordpress", "Kirkwell Together", "en-gb"),
        ("localgov_drupal", "Kirkwell Borough Council", "en"),
        ("jadu", None, "en"),
        ("govuk", "GOV.UK", "en"),
    ],
)
def test_the_sites_name_for_itself_and_its_language(article: Article, name: str | None, language: str) -> None:
    assert (article.site_name, article.language) == (name, language)


@pytest.mark.parametrize("family", ["wordpress"])
def test_quotes_are_kept(article: Article) -> None:
    assert "“We will put right what we were asked to put right,” said the director." in article.text


@pytest.mark.parametrize("family", ["goss"])
def test_tables_of_judgements_and_lists_keep_their_order(article: Article) -> None:
    rows = ("Judgement | Grade", "The impact of leaders | Good", "Children in care | Outstanding")
    places = [article.text.index(words) for words in (*rows, "Care leavers | Requires improvement", "Steady teams")]
    assert places == sorted(places)
    assert "Foster carers who stay\n" in article.text
    assert article.text.endswith("The council will answer in public before the spring.")


@pytest.mark.parametrize("family", ["trade_paper"])
def test_a_story_goes_on_after_a_pointer_to_another(article: Article) -> None:
    assert article.text.endswith("the hardest part was still to come.")


@pytest.mark.parametrize("family", ["wordpress"])
def test_cleaning_is_the_same_every_time(article: Article) -> None:
    assert clean(page(EVERY_FAMILY["wordpress"])) == article
