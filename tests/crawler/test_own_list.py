"""Entries that are added to a person's own watch list: what they hold, and that nothing else changes."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.own_list import add_to_own_list, entry_text, free_name, name_of, same_listing, watched_as
from crawler.sources import read_watchlist, sources_of
from pipelines.exceptions import ConfigError, UsageError
from pipelines.model import Listing, Source
from pipelines.strict_toml import TomlFile

LEEDS = Source(
    name="leeds",
    publisher='Leeds "City" Council',
    kind="council_newsroom",
    home="https://news.leeds.test/",
    gss="E08000035",
    links=r"/news/\d+/",
    note="It's a feed; C:\\x",
    day_first=False,
    every_minutes=30,
    origin="user",
    listings=(
        Listing(kind="feed", url="https://news.leeds.test/feed"),
        Listing(
            kind="listing", url="https://news.leeds.test/all", items="li a[href*='/news/']", pinned=True, at_least=0
        ),
    ),
)
OWN = """# My list. Do not lose this.
[[source]]      # by hand
name    = 'halton'
publisher = "Halton"
kind = "local_press"
home = "https://halton.test/"
listings = [ {kind = "feed", url = "https://halton.test/feed"} ]   # in one line
"""


def read(text: str) -> tuple[Source, ...]:
    return sources_of(TomlFile(Path("watchlist.toml"), text), "user")


def test_an_entry_says_what_differs_and_a_pattern_stands_in_single_quotes() -> None:
    text = entry_text(LEEDS)
    assert "links = '/news/\\d+/'\n" in text
    assert "pinned = true" in text
    assert "origin" not in text
    assert "evidence" not in text
    assert read(text) == (LEEDS,)


WORDS = st.text(min_size=1, max_size=60).filter(lambda words: words.strip() and words.isprintable())


@given(publisher=WORDS, note=st.text(max_size=60), items=st.sampled_from(["a", "li > a", 'a[href*="/n\\\\"]']))
def test_whatever_a_page_says_is_read_back(publisher: str, note: str, items: str) -> None:
    listing = Listing(kind="listing", url="https://a.test/", items=items)
    note = "".join(letter for letter in note if not "\ud800" <= letter <= "\udfff")
    source = replace(LEEDS, publisher=publisher, note=note.strip() and note, listings=(listing,))
    assert read(entry_text(source)) == (source,)


class TestAdding:
    def test_a_list_is_made_where_there_is_none(self, tmp_path: Path) -> None:
        path = add_to_own_list(tmp_path, [LEEDS])
        assert path == tmp_path / "watchlist.toml"
        assert path.read_text(encoding="utf-8") == entry_text(LEEDS)
        assert stat.S_IMODE(path.stat().st_mode) == 0o644

    def test_what_a_person_wrote_stays_as_it_is(self, tmp_path: Path) -> None:
        path = tmp_path / "watchlist.toml"
        path.write_text(OWN, encoding="utf-8")
        path.chmod(0o600)
        add_to_own_list(tmp_path, [LEEDS, replace(LEEDS, name="leeds_2")])
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"{OWN}\n[[source]]\n")
        assert [source.name for source in read_watchlist(path, "user")] == ["halton", "leeds", "leeds_2"]
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("before", [OWN.rstrip("\n"), "# nothing yet", "\ufeff" + OWN, "", "\n\n"])
    def test_however_it_ends(self, tmp_path: Path, before: str) -> None:
        path = tmp_path / "watchlist.toml"
        path.write_text(before, encoding="utf-8")
        add_to_own_list(tmp_path, [LEEDS])
        assert path.read_text(encoding="utf-8").startswith(before)
        assert read_watchlist(path, "user")[-1] == LEEDS

    def test_its_way_of_ending_lines_is_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "watchlist.toml"
        path.write_bytes(OWN.replace("\n", "\r\n").encode())
        add_to_own_list(tmp_path, [LEEDS])
        assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
        assert read_watchlist(path, "user")[-1] == LEEDS

    def test_a_link_stays_one(self, tmp_path: Path) -> None:
        (tmp_path / "mine").mkdir()
        real, link = tmp_path / "mine" / "list.toml", tmp_path / "watchlist.toml"
        real.write_text(OWN, encoding="utf-8")
        link.symlink_to(real)
        assert add_to_own_list(tmp_path, [LEEDS]) == real
        assert link.is_symlink()
        assert len(read_watchlist(real, "user")) == 2

    @pytest.mark.parametrize(
        ("before", "error", "says"),
        [
            ('source = [{name = "a"}]\n', ConfigError, "'publisher' is missing"),
            (
                'source = [{name = "a", publisher = "A", kind = "charity", home = "https://a.test/", '
                'listings = [{kind = "feed", url = "https://a.test/feed"}]}]\n',
                UsageError,
                "Nothing can be added at the end of",
            ),
            (OWN.replace("halton'", "leeds'"), UsageError, "Nothing was changed."),
            (OWN + "colour = 1\n", ConfigError, "line 8"),
            ("[[source]\n", ConfigError, "line 1"),
        ],
    )
    def test_a_list_to_which_nothing_can_be_added_stays_as_it_is(
        self, tmp_path: Path, before: str, error: type[Exception], says: str
    ) -> None:
        path = tmp_path / "watchlist.toml"
        path.write_text(before, encoding="utf-8")
        with pytest.raises(error, match=says):
            add_to_own_list(tmp_path, [LEEDS])
        assert path.read_text(encoding="utf-8") == before
        assert list(tmp_path.iterdir()) == [path]

    def test_a_list_that_may_not_be_written_stays(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "watchlist.toml"
        path.write_text(OWN, encoding="utf-8")
        monkeypatch.setattr("os.access", lambda *_: False)  # whatever the user who runs this may do
        with pytest.raises(PermissionError, match=r"watchlist\.toml"):
            add_to_own_list(tmp_path, [LEEDS])
        assert path.read_text(encoding="utf-8") == OWN

    def test_a_write_that_fails_leaves_the_old_list_and_nothing_else(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        path = tmp_path / "watchlist.toml"
        path.write_text(OWN, encoding="utf-8")
        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            add_to_own_list(tmp_path, [LEEDS])
        assert path.read_text(encoding="utf-8") == OWN
        assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("publisher", "home", "name"),
    [
        ("Halton Borough Council", "https://www.halton.test/", "halton_borough_council"),
        ("Children's Weekly", "https://weekly.test/", "childrens_weekly"),
        ("Caf\u00e9 \u2013 News", "https://cafe.test/", "cafe_news"),
        ("\u65b0\u805e", "https://www.shimbun.test/", "shimbun"),
        ("www.halton.gov.uk", "https://www.halton.gov.uk/news", "halton"),
        ("halton.gov.uk", "https://www.halton.gov.uk/news", "halton"),
        ("news.kirkwell.test", "http://news.kirkwell.test:81/", "kirkwell"),
        ("", "https://co.uk/", "co"),
        ("Leeds", "https://leeds.test/", "leeds_2"),
        ("Due", "https://due.test/", "due_2"),
        (
            "A very long name of a publisher that goes on and on",
            "https://a.test/",
            "a_very_long_name_of_a_publisher_that",
        ),
        ("x" * 90, "https://a.test/", "x" * 40),
    ],
)
def test_a_name_is_made_of_the_publishers_and_is_free(publisher: str, home: str, name: str) -> None:
    assert free_name(publisher, home, {"leeds"}) == name


def test_words_without_letters_are_no_name() -> None:
    assert name_of("... !") == ""


def test_a_listing_is_known_again_however_it_is_written() -> None:
    assert same_listing("http://News.Leeds.test/feed/") == same_listing("https://news.leeds.test/feed")
    assert watched_as("http://news.leeds.test/feed/", [LEEDS]) == "leeds"
    assert watched_as("https://news.leeds.test/other", [LEEDS]) is None
