"""No page is skipped that would be flagged or nearly flagged: each skipped one is judged here, and must be neither."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from html import escape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.evaluate import CORPUS
from pipelines import prescreen
from pipelines.model import Article
from pipelines.prescreen import may_tell
from pipelines.understand import understand
from pipelines.understand.inspected import is_inspectorate
from pipelines.understand.lines import read_published, read_story
from scheduler.demo.newsroom import HOME, load_newsroom
from tests.newsrooms.reading import page_of, read_newsroom, site_of, source_of, told, unpacked
from tests.pipelines.understand.phrases import FIRST, FIRST_TRAPS, TEMPLATES, TRAPS, stories

SHARED = Path(__file__).parents[3] / "shared" / "corpus" / "stories.jsonl"
FILES = (*sorted(CORPUS.glob("*.jsonl")), *([SHARED] if SHARED.exists() else []))
NEWSROOMS = sorted(
    folder
    for rooms in (HOME, Path(__file__).parents[1] / "newsrooms")
    for folder in rooms.iterdir()
    if (folder / "expected.json").exists()
)

SEARCHES: Mapping[str, Callable[[], prescreen.Search]] = {
    "by Hyperscan": prescreen.fast_search,
    "by Python": lambda: prescreen.plain_search,
}
OTHER_NEWS = (
    "The bakery on Mill Lane was named the best of the county. Its owner, a mother of two children, cares for it."
)


@pytest.fixture(params=SEARCHES)
def _searched(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Search in each of the two ways; the fast one is left out where it has no wheel."""
    if request.param == "by Hyperscan":
        pytest.importorskip("hyperscan")
    made = SEARCHES[request.param]()
    monkeypatch.setattr(prescreen, "search", lambda: made)


def page(title: str, text: str) -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n"))
    script = "<script>var children=[];el.children.length;</script><style>ul:first-child{}</style>"
    return f"<!DOCTYPE html><html><head><title>{escape(title)}</title>{script}</head><body>{paragraphs}</body></html>"


def in_references(html: str) -> bytes:
    return html.encode("ascii", "xmlcharrefreplace")


def with_named_references(html: str) -> bytes:
    named = {"’": "&rsquo;", "‘": "&lsquo;", "'": "&#39;", "\u00a0": "&nbsp;", "“": "&ldquo;", "”": "&rdquo;"}
    for sign, reference in named.items():
        html = html.replace(sign, reference)
    return html.replace("&amp;#39;", "&#39;").encode("ascii", "xmlcharrefreplace")


def as_json(title: str, text: str) -> bytes:
    """A page that shows nothing itself and has its story in its JSON-LD, all escaped."""
    told = json.dumps({"@type": "NewsArticle", "headline": title, "articleBody": escape(text)})
    return f'<html><head><script type="application/ld+json">{told}</script></head><body></body></html>'.encode()


def hyphenated(text: str) -> str:
    return "".join(f"{sign}\u00ad" if sign.isalpha() else sign for sign in text)


def letters_set_apart(html: str) -> str:
    """The first letter of each paragraph in an element of its own."""
    out: list[str] = []
    for line in html.split("<p>"):
        out.append(f'<span class="cap">{line[:1]}</span>{line[1:]}' if out and line[:1].isalpha() else line)
    return "<p>".join(out)


def linked(html: str) -> str:
    return html.replace(" services", ' <a href="/services?a=1&amp;b=2">services</a>').replace(" care", " <b>care</b>")


FORMS: Mapping[str, Callable[[str, str], bytes]] = {
    "UTF-8": lambda title, text: page(title, text).encode(),
    "Windows-1252": lambda title, text: page(title, text).encode("cp1252", "xmlcharrefreplace"),
    "UTF-16": lambda title, text: page(title, text).encode("utf-16"),
    "UTF-16 without its mark": lambda title, text: page(title, text).encode("utf-16-le"),
    "numbers for signs": lambda title, text: in_references(page(title, text)),
    "names for signs": lambda title, text: with_named_references(page(title, text)),
    "capitals": lambda title, text: page(title.upper(), text.upper()).encode(),
    "small letters": lambda title, text: page(title.lower(), text.lower()).encode(),
    "soft hyphens everywhere": lambda title, text: page(hyphenated(title), hyphenated(text)).encode(),
    "soft hyphens by name": lambda title, text: (
        page(hyphenated(title), hyphenated(text)).replace("\u00ad", "&shy;").encode()
    ),
    "JSON-LD alone": as_json,
    "first letters set apart": lambda title, text: letters_set_apart(page(title, text)).encode(),
    "links and bold words": lambda title, text: linked(page(title, text)).encode(),
    "lines without an end": lambda title, text: page(title, " ".join(text.split())).encode(),
}


@cache
def labelled() -> tuple[Article, ...]:
    """The labelled stories; without the inspectorate's own, whose pages name it in their head."""
    every = (read_story(line)[1] for file in FILES for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(article for article in every if not is_inspectorate(article.publisher))


@cache
def is_told(article: Article) -> bool:
    verdict = understand(article)
    return verdict.flag or verdict.near_miss


@pytest.mark.usefixtures("_searched")
@pytest.mark.parametrize("form", FORMS)
def test_no_labelled_story_is_skipped_in_any_form(form: str) -> None:
    skipped = [each for each in labelled() if not may_tell(FORMS[form](each.title, each.text))]
    assert [each.title for each in skipped if is_told(each)] == []
    assert len(labelled()) > 1_300


@pytest.mark.usefixtures("_searched")
def test_no_generated_phrase_is_skipped() -> None:
    phrases = [*stories(FIRST | TEMPLATES, 4), *stories(FIRST_TRAPS | TRAPS, 4)]
    skipped = [each for each in phrases if not may_tell(page(each.title, each.text).encode())]
    read = [
        Article(title=each.title, text=each.text, published=read_published(each.published), publisher=None)
        for each in skipped
    ]
    assert [each.text for each in read if is_told(each)] == []
    assert len(phrases) > 2_900


@pytest.mark.usefixtures("_searched")
@pytest.mark.parametrize("folder", NEWSROOMS, ids=lambda folder: folder.name)
def test_no_newsrooms_story_is_skipped(folder: Path, tmp_path: Path) -> None:
    newsroom = load_newsroom(folder, date(2026, 11, 24))
    reading = read_newsroom(newsroom, tmp_path)
    source, site = source_of(newsroom, tmp_path), site_of(newsroom)
    for name, story in told(newsroom, reading.expected).items():
        at = page_of(newsroom, source, story, reading.links, site)
        verdict = reading.stories[name][1]
        if at.refused is None and (verdict.flag or verdict.near_miss):
            _, answer = site.ask(at.asked)
            of_listing = at.link is not None and may_tell(f"{at.link.title}\n{at.link.summary}".encode())
            assert may_tell(unpacked(answer), answer.type) or of_listing, name


PIECES = (
    *(
        "Ofsted",
        "OfSTED",
        "inspectors",
        "an inspection",
        "the watchdog",
        "Majesty's Inspectors",
        "the CQC",
        "inspected",
    ),
    *("children's services", "children’s social care", "childrens care", "children services", "care leavers", "child"),
    *("help and protection", "ILACS", "corporate parents", "children in care", "safeguarding", "monitoring visit"),
    *("Leeds City Council", "Kent", "rated", "judged", "good", "inadequate", "outstanding", "requires improvement"),
    *("overall", "grade", "was", "is", "of", "by", "in", "its", "\n", ".", ",", "“", "-", "\u00ad", "\u200b"),
)


@pytest.mark.usefixtures("_searched")
@given(title=st.lists(st.sampled_from(PIECES), max_size=8), text=st.lists(st.sampled_from(PIECES), max_size=30))
def test_what_is_skipped_is_neither_flagged_nor_near(title: list[str], text: list[str]) -> None:
    read = Article(title=" ".join(title), text=" ".join(text))
    if not may_tell(page(read.title, read.text).encode()):
        assert not is_told(read)


TOLD = (
    *(
        b"<p>OFSTED has come</p>",
        b"<p>OfSteD</p>",
        b"&#79;fsted",
        b"O&#102;sted",
        b"&#x4f;&#x66;&#x73;&#x74;&#x65;&#x64;",
    ),
    *(rb'{"headline": "\u004ffsted"}', b"Of<b>sted</b>", b"<i>Of</i>sted", b"Of&shy;sted", b"Of\xc2\xadsted"),
    *(
        b"Of\xe2\x80\x8bsted",
        b"in&shy;spec&shy;tion",
        b"<em>watch</em>dog",
        b"insp<wbr>ector",
        b"the inspectors' report",
    ),
    *(b"Children&#8217;s services", b"children&#8217;s\r\n    services", b"children&rsquo;s&nbsp;services"),
    *(
        b"CHILDREN&#x27;S CARE",
        b"children\x92s social care",
        "children\u2019s services".encode(),
        b"childrens services",
    ),
    *(b"children services", b"<b>Children's</b> <a href='/s?a=1&b=2' title='all we do'>services</a>"),
    *(b"<span class=cap>C</span>hildren's services", b"children<!-- here -->&#39;s<br>social<br/>care"),
    *(rb'"children\u2019s services"', rb'"children\u2019s \u003cb\u003eservices"', b"children&amp;rsquo;s services"),
    *(b"children&amp;#8217;s &lt;b&gt;services", b"chil&shy;dren&rsquo;s ser&shy;vices"),
    *(
        "children’s social care".encode("utf-16"),
        "children’s social care".encode("utf-16-be"),
        "Ofsted".encode("utf-32"),
    ),
    b"Caf\xe9 children\xb4s social  care",
)


@pytest.mark.usefixtures("_searched")
@pytest.mark.parametrize("piece", TOLD)
def test_words_count_however_they_are_written(piece: bytes) -> None:
    assert may_tell(piece)
    assert may_tell(page("News", OTHER_NEWS).encode() + piece)


OTHER = (
    b"", b"<html></html>", page("Bakery", OTHER_NEWS).encode(), b"<p>insp<b>ire</b></p>",
    b"node.children.map(service => service.care)", b"<ul class=children><li>Care of bicycles</ul>", b"soft\xc2\xadwood",
    b"<p>Children of the village</p><p>Services on Sunday</p>", b"<p>a &#65; in a word</p>", rb"\u0041\u0042",
    b"<p>Children, care and services</p>", "\ufeff<p>Bäckerei</p>".encode(), b"childrens" * 100,
)  # fmt: skip


@pytest.mark.usefixtures("_searched")
@pytest.mark.parametrize("body", OTHER)
def test_other_pages_are_skipped(body: bytes) -> None:
    assert not may_tell(body, "text/html; charset=utf-8")


def test_a_charset_of_other_letters_passes() -> None:
    body = "<p>Ofsted</p>".encode("cp037")
    assert may_tell(body, "text/html; charset=cp037")
    assert not may_tell(b"<p>News</p>", "text/html; charset=windows-1252")
    assert not may_tell(b"<p>News</p>", "text/html; charset=nonsense")


HOSTILE = {
    "tags that never end": b"<a " * 300_000,
    "references that never end": b"&#" * 400_000 + b"&shy;",
    "escapes": b"\\u00" * 250_000 + b"of<",
    "children and blanks": (b"children" + b" " * 1_000) * 800 + b"of<",
    "children and marks of no width": b"children&shy;" * 60_000,
    "cut words": b"ofs<ofs&>sted" * 60_000,
}


@pytest.mark.usefixtures("_searched")
@pytest.mark.parametrize("name", HOSTILE)
def test_no_page_takes_long(name: str) -> None:
    begun = time.thread_time()
    may_tell(HOSTILE[name])
    assert time.thread_time() - begun < 1.0


def corpus_pages() -> Iterator[bytes]:
    for each in labelled():
        yield page(each.title, each.text).encode()


def test_both_searches_agree() -> None:
    pytest.importorskip("hyperscan")
    fast = prescreen.fast_search()
    for body in (*TOLD, *OTHER, *corpus_pages()):
        if b"\0" not in body:
            assert fast(body) == prescreen.plain_search(body), body[:80]


def test_two_threads_can_search_at_once() -> None:
    """The loop looks through short pages while a thread beside it looks through a long one."""
    pytest.importorskip("hyperscan")
    fast, body = prescreen.fast_search(), b"<p>The bakery on Mill Lane.</p>" * 60_000
    with ThreadPoolExecutor(2) as threads:
        assert not any(threads.map(lambda _: fast(body), range(200)))
