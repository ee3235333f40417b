"""Watch lists are read strictly: whatever is wrong is said with file, line and the way out."""

from pathlib import Path

import pytest

from crawler.sources import as_written, load_sources, read_watchlist, wanted
from pipelines.config import Config, SourcesChoice
from pipelines.exceptions import ConfigError, FaultsError
from pipelines.model import ArticleSelectors, Link, Listing, Source

GOOD = """\
# Two newsrooms.
[[source]]
name = "kirkwell"
publisher = "Kirkwell Council"
kind = "council_newsroom"
home = "https://news.kirkwell.test/"
gss = "E06000001"
links = '/news/\\d{4}/'
ignore = '(?i)/jobs/'
note = "Feed seen in 2026."

[[source.listings]]
kind = "feed"
url = "https://news.kirkwell.test/feed/"

[[source.listings]]
kind = "listing"
url = "https://news.kirkwell.test/news"
at_least = 5
items = ".featured article, .list article"
link = "h3 a::attr(href)"
date = "time"
next_page = "a[rel=next]"
pages = 3

[source.selectors]
date = ".published"

[[source]]
name = "trade"
publisher = "Trade Weekly"
kind = "trade_press"
home = "https://trade.test/"
every_minutes = 10
day_first = false
evidence = "from_domain"
listings = [{kind = "api", url = "https://trade.test/api?a[]=b", items = "results[]", link = "link"}]
"""


SHIPPED = Config(sources=SourcesChoice(shipped=True))
OWN = Config(sources=SourcesChoice(shipped=False))
TRADE = Config(sources=SourcesChoice(shipped=True, kinds=("trade_press",)))


def written(folder: Path, text: str) -> Path:
    path = folder / "watchlist.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_entry_becomes_a_source(tmp_path: Path) -> None:
    kirkwell, trade = read_watchlist(written(tmp_path, GOOD), "user")
    assert kirkwell == Source(
        name="kirkwell",
        publisher="Kirkwell Council",
        kind="council_newsroom",
        home="https://news.kirkwell.test/",
        gss="E06000001",
        links=r"/news/\d{4}/",
        ignore="(?i)/jobs/",
        note="Feed seen in 2026.",
        selectors=ArticleSelectors(date=".published"),
        origin="user",
        listings=(
            Listing(kind="feed", url="https://news.kirkwell.test/feed/"),
            Listing(
                kind="listing",
                url="https://news.kirkwell.test/news",
                at_least=5,
                items=".featured article, .list article",
                link="h3 a::attr(href)",
                date="time",
                next_page="a[rel=next]",
                pages=3,
            ),
        ),
    )
    assert (trade.every_minutes, trade.day_first, trade.evidence) == (10, False, "from_domain")
    assert trade.listings[0].link == "link"


MEASURED = """
[[source.listings]]
kind = "sitemap"
url = "https://trade.test/sitemap.xml"
links = '/stories/[^/]+'
pinned = true
"""


def test_a_listing_may_have_a_pattern_of_its_own_and_be_pinned(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("\n[[source.listings]]")].replace("links =", "at_least_per_week = 2\nlinks =")
    (source,) = read_watchlist(written(tmp_path, text + MEASURED), "user")
    (listing,) = source.listings
    assert source.at_least_per_week == 2
    assert (listing.links, listing.pinned) == ("/stories/[^/]+", True)
    story, other = (Link(url=f"https://trade.test{path}") for path in ("/stories/a-visit", "/news/2026/a-visit"))
    assert (wanted(source, story, listing), wanted(source, other, listing)) == (True, False)
    assert (wanted(source, story), wanted(source, other)) == (False, True)


def test_a_source_may_have_no_more_than_a_home(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD[: GOOD.index("\n[[source.listings]]")])
    (kirkwell,) = read_watchlist(path, "user")
    assert (kirkwell.listings, kirkwell.evidence) == ((), "seen")


def test_an_empty_file_lists_nothing(tmp_path: Path) -> None:
    assert read_watchlist(written(tmp_path, "# nothing yet\n"), "user") == ()


FAULTS = {
    "unknown key": ('note = "Feed', 'notes = "Feed', 10, "Did you mean 'note'?"),
    "unknown key of a listing": ("at_least = 5", "atleast = 5", 19, "Did you mean 'at_least'?"),
    "unknown selector": ('date = ".published"', 'author = ".by"', 27, "Known are: date, text, title"),
    "unknown table": ("# Two newsrooms.", "[sources]", 1, "Did you mean 'source'?"),
    "double name": ('name = "trade"', 'name = "kirkwell"', 30, "there is a source 'kirkwell' already"),
    "reserved name": ('name = "trade"', 'name = "due"', 30, "is a command already"),
    "the name of what is handed in": ('name = "trade"', 'name = "by_hand"', 30, "choose another"),
    "capitals in a name": ('name = "trade"', 'name = "Trade Weekly"', 30, "small letters"),
    "no name": ('name = "trade"', "", 29, "add a line like name = 'leeds'"),
    "empty publisher": ('publisher = "Trade Weekly"', 'publisher = " "', 31, "must be text in quotes"),
    "kind that is none": ('"council_newsroom"', '"council_news"', 5, "Did you mean 'council_newsroom'?"),
    "kind of listing that is none": (
        'kind = "feed"',
        'kind = "rss"',
        13,
        "kind cannot be 'rss'. Did you mean 'feed'? It is one of: feed, sitemap, listing, api, modern_gov.",
    ),
    "no home": ('home = "https://trade.test/"', "", 29, "'home' is missing"),
    "file address": (
        'url = "https://news.kirkwell.test/feed/"',
        'url = "file:///etc/passwd"',
        14,
        "https://",
    ),
    "address without scheme": ('home = "https://trade.test/"', 'home = "trade.test"', 33, "must begin with"),
    "address with a password": ("https://trade.test/api", "https://me:secret@trade.test/api", 37, "password"),
    "address without a host": ('home = "https://trade.test/"', 'home = "https:///x"', 33, "names no host"),
    "address with a bad port": ('home = "https://trade.test/"', 'home = "https://a.test:99999/"', 33, "port"),
    "address with a space": ('home = "https://trade.test/"', 'home = "https://trade.test/a b"', 33, "%20"),
    "private home": ('home = "https://trade.test/"', 'home = "https://10.1.2.3/"', 33, "10.1.2.3 is not an address of"),
    "private listing": ("https://trade.test/api", "http://127.0.0.1:8000/api", 37, "127.0.0.1 is not an address of"),
    "numbers that hide one": ('home = "https://trade.test/"', 'home = "http://0x7f.1/"', 33, "127.0.0.1 is not an"),
    "a name of this machine": ('home = "https://trade.test/"', 'home = "http://localhost/"', 33, "private network"),
    "a name of a private network": (
        'home = "https://trade.test/"',
        'home = "http://nas.local./"',
        33,
        "private network",
    ),
    "a pattern that backtracks": (r"'/news/\d{4}/'", r"'/news/(\w+-?)+$'", 8, "'links' may take very long"),
    "a pattern of pages to leave out": ("'(?i)/jobs/'", "'.*jobs.*pay.*now'", 9, "'ignore' may take very long"),
    "a pattern beyond all measure": (r"'/news/\d{4}/'", "'a{99999999999}'", 8, "no regular expression"),
    "bad pattern of a listing": ("at_least = 5", "links = '*'", 19, "'links' is no regular expression"),
    "slow pattern of a listing": ("at_least = 5", "links = '(a*)*b'", 19, "'links' may take very long"),
    "text for pinned": ("at_least = 5", 'pinned = "yes"', 19, "'pinned' must be true or false"),
    "too few a week": ("every_minutes = 10", "at_least_per_week = 0", 34, "a whole number from 1 to 10000"),
    "bad regular expression": (r"'/news/\d{4}/'", "'/news/(/'", 8, "no regular expression"),
    "bad selector": ('items = ".featured article', 'items = "div[ article', 20, "no CSS selector"),
    "unknown pseudo-class": ('date = "time"', 'date = "time:newest"', 22, "no CSS selector"),
    "bad selector of pages": ('date = ".published"', 'date = ".published::text"', 27, "no CSS selector"),
    "bad JMESPath": ('items = "results[]"', 'items = "results["', 37, "no JMESPath expression"),
    "selectors on a feed": ('feed/"\n', 'feed/"\nitems = "item"\n', 15, "a feed is read without 'items'"),
    "listing without items": ('items = ".featured article, .list article"', "", 16, "'items' is missing"),
    "api without a link": (', link = "link"}', "}", 37, "'link' is missing"),
    "pages without next_page": ('next_page = "a[rel=next]"', "", 24, "'pages' needs 'next_page'"),
    "no pages": ("pages = 3", "pages = 0", 24, "a whole number from 1 to 50"),
    "number in quotes": ("at_least = 5", 'at_least = "5"', 19, "a whole number"),
    "true for a number": ("at_least = 5", "at_least = true", 19, "a whole number"),
    "too often": ("every_minutes = 10", "every_minutes = 1", 34, "from 5 to 1440"),
    "text for a flag": ("day_first = false", 'day_first = "no"', 35, "true or false"),
    "number for a text": ('publisher = "Trade Weekly"', "publisher = 7", 31, "must be text in quotes"),
    "evidence that is none": ('evidence = "from_domain"', 'evidence = "hearsay"', 36, "seen, from_domain"),
    "code of a council that has ended": (
        'gss = "E06000001"',
        'gss = "E10000006"',
        7,
        'ended on 31 March 2023, and "Cumberland" (E06000063) and "Westmorland and Furness" (E06000064) took over',
    ),
    "bad GSS code": ('gss = "E06000001"', 'gss = "E060001"', 7, "like 'E08000035'"),
    "origin is not to be written": (
        "every_minutes = 10",
        'origin = "shipped"',
        34,
        "unknown key of a source",
    ),
    "listings that are none": ("listings = [{", 'listings = "x"  # ', 37, "a line [[source.listings]]"),
    "selectors that are none": ("every_minutes = 10", 'selectors = "h1"', 34, "a table of its own"),
    "one address twice": (
        "https://news.kirkwell.test/news",
        "https://news.kirkwell.test/feed/",
        18,
        "already",
    ),
    "one pair of brackets": (
        GOOD[GOOD.index("[[source]]") :],
        '[source]\nname = "x"',
        2,
        "two pairs of brackets",
    ),
    "one pair of brackets round a listing": (
        '[[source.listings]]\nkind = "feed"',
        '[source.listings]\nkind = "feed"',
        16,
        "is here already",
    ),
    "a listing before any source": ("# Two newsrooms.", "[[source.listings]]", 2, "put it first"),
    "no TOML": ('name = "trade"', "name = trade", 30, "not valid TOML"),
    "a pattern in double quotes": (r"'/news/\d{4}/'", r'"/news/\d{4}/"', 8, r"like links = '/news/\d{4}/'"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_said_with_file_line_and_way_out(fault: str, tmp_path: Path) -> None:
    old, new, line, says = FAULTS[fault]
    assert old in GOOD
    path = written(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(ConfigError) as raised:
        read_watchlist(path, "user")
    assert raised.value.line == line
    assert str(raised.value).startswith(f"{path}, line {line}: ")
    assert says in str(raised.value)
    assert "secret" not in str(raised.value)


def test_a_file_that_is_not_utf8_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.toml"
    path.write_bytes(GOOD.encode("utf-16"))
    with pytest.raises(ConfigError, match="UTF-8"):
        read_watchlist(path, "user")


def test_lines_are_found_among_many_sources_and_inline_listings(tmp_path: Path) -> None:
    text = GOOD.replace('name = "trade"', 'name = "first_of_all"') + GOOD.replace("kirkwell", "other")
    path = written(tmp_path, text.replace('kind = "feed"', 'kind = "rss"', 2))
    with pytest.raises(ConfigError) as raised:
        read_watchlist(path, "user")
    assert raised.value.line == 13
    path = written(tmp_path, text.replace('kind = "feed"', 'kind = "atom"').replace('"atom"', '"feed"', 1))
    with pytest.raises(ConfigError) as raised:
        read_watchlist(path, "user")
    assert raised.value.line == 13 + len(GOOD.splitlines())


def test_the_users_entries_win_by_name(tmp_path: Path) -> None:
    shipped = load_sources(SHIPPED, tmp_path)
    assert "leeds" in {source.name for source in shipped}
    assert [source.name for source in shipped] == sorted(source.name for source in shipped)
    written(tmp_path, GOOD.replace('name = "kirkwell"', 'name = "leeds"'))
    sources = {source.name: source for source in load_sources(SHIPPED, tmp_path)}
    assert sources["leeds"].publisher == "Kirkwell Council"
    assert sources["leeds"].origin == "user"
    assert len(sources) == len(shipped) + 1


def test_without_the_shipped_ones_only_the_users_are_watched(tmp_path: Path) -> None:
    assert load_sources(OWN, tmp_path) == ()
    written(tmp_path, GOOD)
    assert [source.name for source in load_sources(OWN, tmp_path)] == ["kirkwell", "trade"]


def test_kinds_choose_among_all(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    trade = load_sources(TRADE, tmp_path)
    assert {source.kind for source in trade} == {"trade_press"}
    assert {"trade", "lgc"} <= {source.name for source in trade}


PAPERS = GOOD.replace("council_newsroom", "council_democracy")


@pytest.mark.parametrize(
    ("choice", "shipped", "own"),
    [
        (SourcesChoice(), False, True),
        (SourcesChoice(committee_papers=True), True, True),
        (SourcesChoice(kinds=("trade_press", "council_democracy")), True, True),
        (SourcesChoice(kinds=("trade_press",)), False, False),
        (SourcesChoice(kinds=("trade_press",), committee_papers=True), True, True),
    ],
    ids=["left alone", "by the key", "among the kinds", "not among the kinds", "beside the kinds"],
)
def test_committee_papers_are_watched_where_they_are_asked_for(
    choice: SourcesChoice, shipped: bool, own: bool, tmp_path: Path
) -> None:
    written(tmp_path, PAPERS)
    names = {source.name for source in load_sources(Config(sources=choice), tmp_path)}
    assert ("leeds_democracy" in names) is shipped
    assert ("kirkwell" in names) is own
    assert {"trade", "lgc"} <= names
    assert ("leeds" in names) is (not choice.kinds)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.kirkwell.test/news/2026/inspectors-praise-service", True),
        ("https://news.kirkwell.test/news/about-us", False),
        ("https://news.kirkwell.test/news/2026/Jobs/inspector", False),
    ],
)
def test_links_and_ignore_choose_the_stories(url: str, expected: bool, tmp_path: Path) -> None:
    kirkwell = read_watchlist(written(tmp_path, GOOD), "user")[0]
    assert wanted(kirkwell, Link(url=url)) is expected


@pytest.mark.parametrize("url", ["https://trade.test", "https://trade.test/", "https://trade.test/api?a[]=b"])
def test_a_sources_own_listings_are_no_stories(url: str, tmp_path: Path) -> None:
    trade = read_watchlist(written(tmp_path, GOOD), "user")[1]
    assert not wanted(trade, Link(url=url))
    assert wanted(trade, Link(url="https://trade.test/a-story"))


OFSTED = """
[[source]]
name = "ofsted"
publisher = "Ofsted"
kind = "regulator"
home = "https://reports.ofsted.test/"

[[source.listings]]
kind = "ofsted_provider"
url = "https://reports.ofsted.test/provider/44/{urn}"
"""


def test_one_entry_stands_for_ofsteds_pages_on_all_councils(tmp_path: Path) -> None:
    (ofsted,) = read_watchlist(written(tmp_path, OFSTED), "user")
    assert len(ofsted.listings) == 153
    leeds = next(listing for listing in ofsted.listings if listing.gss == "E08000035")
    assert leeds.url == "https://reports.ofsted.test/provider/44/80481"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("{urn}", "80481", "holds {urn} once"),
        ('{urn}"', '{urn}"\ngss = "E08000035"', "gss"),
        ('{urn}"', '{urn}"\nitems = "li"', "items"),
    ],
    ids=["without its place", "council", "selectors"],
)
def test_an_entry_for_ofsteds_pages_is_read_strictly(old: str, new: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=says):
        read_watchlist(written(tmp_path, OFSTED.replace(old, new)), "user")


FAULTY = """\
[[source]]
name = "Leeds"
publsher = "Leeds City Council"
kind = "council_newsrom"
home = "ftp://leeds.test"

[[source.listings]]
kind = "feed"
url = "https://leeds.test/feed"
pages = 3

[[source.listings]]
kind = "listing"
url = "https://leeds.test/news"
items = "a["
link = "a["
pages = 2

[[source]]
name = "york"
publisher = "York"
kind = "council_newsroom"
home = "https://york.test/"
colour = "red"
"""


def test_all_faults_of_a_list_are_told_in_one_go_and_none_for_another(tmp_path: Path) -> None:
    path = written(tmp_path, FAULTY)
    with pytest.raises(FaultsError) as told:
        read_watchlist(path, "user")
    faults = told.value.faults
    assert [fault.line for fault in faults] == [2, 3, 4, 5, 10, 15, 16, 24]
    assert all(str(fault).startswith(f"{path}, line {fault.line}: ") for fault in faults)
    assert "'publisher' is missing" not in str(told.value), "it is told that it is misspelt"


def test_the_configuration_and_the_list_are_mended_in_one_go(tmp_path: Path) -> None:
    path = written(tmp_path, FAULTY)
    (tmp_path / "councilwatch.toml").write_text("[limits]\ncolour = 1\nredirects = 99\n", encoding="utf-8")
    with pytest.raises(FaultsError) as told:
        as_written(tmp_path)
    places = [(fault.path.name, fault.line) for fault in told.value.faults]
    assert places[:3] == [("councilwatch.toml", 2), ("councilwatch.toml", 3), (path.name, 2)]
    assert len(places) == 2 + 8
    path.unlink()
    with pytest.raises(FaultsError) as alone:
        as_written(tmp_path)
    assert len(alone.value.faults) == 2
