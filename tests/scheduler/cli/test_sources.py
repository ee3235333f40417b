"""``councilwatch sources`` as a person types it."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from crawler.discovery import Discovery, Rejected, Way
from crawler.looking import Found
from crawler.opml import read_opml
from crawler.sources import own_sources, read_watchlist
from pipelines.exceptions import ConfigError, CouncilwatchError, UsageError
from pipelines.model import Link, Listing
from pipelines.store import open_store
from scheduler import edits, looking
from scheduler.cli import main
from scheduler.cli.sources import COMMANDS
from scheduler.demo.answer import Answer
from scheduler.demo.run import CHILD_ARGS
from scheduler.demo.server import PretendWeb, serve
from scheduler.in_force import InForce
from scheduler.only import only_daemon
from scheduler.readiness import Ready, look_at
from tests.crawler.crawling import (
    CONFIG,
    ENTRY,
    ROBOTS,
    add_newsroom,
    crawl,
    entry,
    feed,
    make_due,
    page,
    rows,
    write_folder,
)

NOW = datetime.now(UTC)


def typed(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, ["sources", *arguments], input=given)


@pytest.fixture(scope="module")
def web() -> Iterator[PretendWeb]:
    with serve() as serving:
        yield serving


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder that watches two sources."""
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    entries = (entry("leeds", "https://news.leeds.test"), entry("lewisham", "https://lewisham.test"))
    return write_folder(tmp_path, entries)


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the crawl that a command starts reach the pretend web."""
    look = looking.look

    def to_the_pretend_web(*arguments: Any, **named: Any) -> None:
        look(*arguments, **{**named, "child_args": CHILD_ARGS})

    for module in ("check", "add"):
        monkeypatch.setattr(f"scheduler.cli.sources.{module}.look", to_the_pretend_web)


class TestTable:
    def test_a_bare_call_lists_all_and_names_choose(self, folder: Path) -> None:
        done = typed()
        assert done.exit_code == 0
        assert [line.split()[0] for line in done.stdout.splitlines()[:3]] == ["Name", "leeds", "lewisham"]
        assert "2 sources: 2 not asked yet." in done.stdout
        assert typed("list").stdout == done.stdout
        (told,) = map(json.loads, typed("lewisham", "--json").stdout.splitlines())
        assert (told["name"], told["state"], told["last_new_at"]) == ("lewisham", "unverified", None)
        assert {path.name for path in folder.iterdir()} == {"councilwatch.toml", "watchlist.toml"}

    def test_kind_and_trouble_choose(self, folder: Path) -> None:
        assert "0 sources" in typed("--kind", "charity").stdout
        assert typed("--kind", "local_press").stdout == typed().stdout
        assert "None of them has been asked yet; `councilwatch run`" in typed("--trouble").stdout
        with open_store(folder / "councilwatch.db") as store:
            store.sync_sources(look_at(folder).sources, NOW)
        assert typed("--trouble").stdout == "Nothing is known to be wrong with any of them.\n"
        with open_store(folder / "councilwatch.db") as store, store._connection.writing() as db:
            db.execute("UPDATE sources SET state = 'failed', state_says = 'It is down.' WHERE name = 'leeds'")
        shown = typed("--trouble").stdout
        assert "It is down." in shown
        assert "lewisham" not in shown
        assert [json.loads(line)["name"] for line in typed("--trouble", "--json").stdout.splitlines()] == ["leeds"]

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (("leds",), "There is no source 'leds'. Did you mean leeds?"),
            (("zzz", "leeds"), "There is no source 'zzz'. `councilwatch sources` shows them all."),
            (("--kind", "press"), "'press' is not one of"),
            (("--nonsense",), "No such option '--nonsense'"),
        ],
    )
    def test_wrong_use_is_status_two(self, arguments: tuple[str, ...], says: str) -> None:
        done = typed(*arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert says in done.stderr

    def test_help_tells_of_the_table_and_of_every_command(self) -> None:
        shown = typed("--help").stdout
        for word in (*COMMANDS, "--trouble", "--kind", "--json"):
            assert word in shown
        for name in COMMANDS:
            assert typed(name, "--help").exit_code == 0

    def test_a_title_does_not_move_the_cursor(self, folder: Path) -> None:
        evil = ENTRY.format(name="evil", base="https://evil.test").replace("Publisher of", "\\u001b[2J")
        with (folder / "watchlist.toml").open("a", encoding="utf-8") as file:
            file.write(evil + '[[source.listings]]\nkind = "feed"\nurl = "https://evil.test/feed"\n')
        assert "\x1b" not in typed().stdout


def test_faults_of_both_files_have_a_line_each(folder: Path) -> None:
    with (folder / "councilwatch.toml").open("a", encoding="utf-8") as file:
        file.write("[care]\nbackups = -1\nheartbeat_url = 7\n")
    with (folder / "watchlist.toml").open("a", encoding="utf-8") as file:
        file.write("colour = 1\n")
    for arguments in ((), ("check", "--all")):
        done = typed(*arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert [line.partition(": ")[2].split(maxsplit=1)[0] for line in done.stderr.splitlines()] == [
            "'backups'", "heartbeat_url", "unknown",
        ]  # fmt: skip


class TestAnEditThatCannotBeRead:
    """While a daemon watches: what it read before is shown, and what is wrong with the file is said."""

    def broken(self, folder: Path, *unknown: str) -> ConfigError:
        with (folder / "watchlist.toml").open("a", encoding="utf-8") as file:
            file.writelines(f"{name} = 1\n" for name in unknown or ("colour",))
        with pytest.raises(ConfigError) as raised:
            look_at(folder)
        return raised.value

    def test_the_table_is_that_of_what_stays_in_force(self, folder: Path) -> None:
        InForce(folder, NOW).keep()
        with only_daemon(folder / "councilwatch.db"), open_store(folder / "councilwatch.db") as store:
            error = self.broken(folder)
            done = typed()
            assert (done.exit_code, "2 sources: 2 not asked yet." in done.stdout) == (2, True)
            assert done.stderr.startswith(f"{error}\nThe watch that is running goes on with what it read before")
            edit = edits.broken(error, NOW)
            store.note_edit(edit.file, edit.state, edit.says, edit.todo, NOW)
            assert typed("leeds", "--json").stderr == f"{error}\n{edit.says.removeprefix(str(error)).strip()}\n"
            assert typed("zzz").stdout == ""

    def test_several_faults_stand_on_lines_of_their_own_and_what_goes_on_behind_them(self, folder: Path) -> None:
        InForce(folder, NOW).keep()
        with only_daemon(folder / "councilwatch.db"), open_store(folder / "councilwatch.db"):
            error = self.broken(folder, "colour", "flavour")
            lines = typed().stderr.splitlines()
            assert lines[:-1] == [str(each) for each in error.faults]
            assert (len(lines), lines[-1].partition(";")[0]) == (
                3,
                "The watch that is running goes on with what it read before",
            )

    def test_nothing_is_in_force_where_nobody_watches(self, folder: Path) -> None:
        InForce(folder, NOW).keep()
        open_store(folder / "councilwatch.db").close()
        error = self.broken(folder)
        done = typed()
        assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{error}\n")


@pytest.mark.parametrize(
    "arguments",
    [(), ("check", "leeds"), ("add", "https://a.test/"), ("pause", "leeds"), ("export", "--opml"), ("resume", "leeds")],
)
class TestABrokenFolder:
    def test_a_broken_list_is_named_with_its_line(self, folder: Path, arguments: tuple[str, ...]) -> None:
        (folder / "watchlist.toml").write_text(entry("leeds", "https://leeds.test") + "colour = 1\n")
        done = typed(*arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert "watchlist.toml, line 11: unknown key of a listing 'colour'" in done.stderr
        assert not (folder / "councilwatch.db").exists()

    def test_a_folder_that_is_not_there(
        self, folder: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COUNCILWATCH_HOME", str(folder / "gone"))
        done = typed(*arguments)
        assert done.exit_code == 2
        assert "There is no working folder" in done.stderr


@pytest.mark.parametrize("arguments", [("check", "leeds"), ("add", "https://a.test/", "--yes")])
class TestBeforeAnythingIsAsked:
    def test_a_contact_is_needed(self, folder: Path, arguments: tuple[str, ...]) -> None:
        (folder / "councilwatch.toml").unlink()
        done = typed(*arguments)
        assert done.exit_code == 2
        assert 'contact = "YOUR E-MAIL ADDRESS"' in done.stderr

    def test_a_folder_must_be_writable(
        self, folder: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "access", lambda *_: False)
        done = typed(*arguments)
        assert done.exit_code == 2
        assert f"The working folder {folder} is not writable for you" in done.stderr

    def test_a_store_that_is_none_is_told(self, folder: Path, arguments: tuple[str, ...]) -> None:
        (folder / "councilwatch.db").write_text("my shopping list, which is rather long for a list of this kind")
        done = typed(*arguments)
        assert done.exit_code == 2
        assert "councilwatch.db" in done.stderr
        assert "it is no database" in done.stderr


class TestPausing:
    def test_a_paused_source_is_not_asked_until_it_is_resumed(self, folder: Path) -> None:
        done = typed("pause", "leeds")
        assert done.exit_code == 0
        assert done.stdout == "leeds is paused from now on; `councilwatch sources resume leeds` ends that.\n"
        with open_store(folder / "councilwatch.db") as store:
            assert store.due_sources(NOW + timedelta(hours=1)) == ("lewisham",)
        again = typed("pause", "leeds").stdout
        assert again.startswith("leeds is paused already, since ")
        assert "paused" in typed("leeds").stdout
        assert "resume leeds` has it asked again" in typed("leeds").stdout
        assert json.loads(typed("leeds", "--json").stdout)["paused_at"] is not None
        assert typed("resume", "leeds", "lewisham").stdout.splitlines()[1] == "lewisham is not paused."
        with open_store(folder / "councilwatch.db") as store:
            assert set(store.due_sources(NOW + timedelta(hours=1))) == {"leeds", "lewisham"}

    def test_a_name_that_is_wrong_changes_none(self, folder: Path) -> None:
        done = typed("pause", "leeds", "lewishan")
        assert (done.exit_code, done.stdout) == (2, "")
        assert "There is no source 'lewishan'. Did you mean lewisham" in done.stderr
        assert not (folder / "councilwatch.db").exists()
        assert typed("pause").exit_code == typed("resume").exit_code == 2


@pytest.mark.usefixtures("pretend")
class TestCheck:
    def test_one_that_answers(self, web: PretendWeb, folder: Path) -> None:
        write_folder(folder, [add_newsroom(web, "well", {"/a": page("Trees for the ring road")}, ["/a"])])
        done = typed("check", "well")
        assert done.exit_code == 0, done.output
        assert done.stdout.startswith("well (Publisher of well): answers\n")
        assert "1 story, none of them dated." in done.stdout
        assert "- Story /a" in done.stdout
        assert "Read: “Trees for the ring road”, no date, " in done.stdout
        assert done.stdout.endswith("1 source checked: 1 answers. Nothing was changed.\n")
        assert done.stderr == "Asking 1 source now ...\n"
        assert rows(folder, "SELECT * FROM sources") == rows(folder, "SELECT * FROM runs") == []

    def test_one_in_trouble_among_others(self, web: PretendWeb, folder: Path) -> None:
        well = add_newsroom(web, "fine", {"/a": page()}, ["/a"])
        write_folder(folder, [well, add_newsroom(web, "refusing", {"/feed": Answer(status=403)}, [])])
        done = typed("check", "--all", "--json")
        assert (done.exit_code, done.stderr) == (1, "")
        told = {each["source"]: each for each in map(json.loads, done.stdout.splitlines())}
        assert (told["fine"]["answers"], told["refusing"]["answers"]) == (True, False)
        (listing,) = told["refusing"]["listings"]
        assert (listing["status"], listing["http_status"]) == ("blocked", 403)
        assert listing["todo"].startswith("councilwatch works round no refusal.")
        assert typed("check", "fine", "refusing").exit_code == 1

    def test_nothing_reached_is_status_three(self, folder: Path) -> None:
        write_folder(folder, [entry("dead", "http://dead.test:9")])
        done = typed("check", "dead")
        assert done.exit_code == 3
        assert "Its server refused the connection." in " ".join(done.stdout.split())
        assert done.stderr.splitlines()[-1] == "Nothing could be reached; check this machine's connection."

    def test_all_leaves_out_what_is_paused_and_a_name_does_not(self, web: PretendWeb, folder: Path) -> None:
        names = ("awake", "asleep")
        write_folder(folder, [add_newsroom(web, name, {"/a": page()}, ["/a"]) for name in names])
        typed("pause", "asleep")
        assert "asleep" not in typed("check", "--all").stdout
        assert typed("check", "asleep").exit_code == 0
        typed("pause", "awake")
        done = typed("check", "--all")
        assert (done.exit_code, done.stdout) == (2, "")
        assert "Every source is paused" in done.stderr

    def test_it_is_told_what_to_check(self) -> None:
        for arguments, says in (((), "or say --all"), (("leeds", "--all"), "not both"), (("leds",), "Did you mean")):
            done = typed("check", *arguments)
            assert (done.exit_code, done.stdout) == (2, "")
            assert says in done.stderr


class TestALookThatFails:
    def ready(self, folder: Path) -> Ready:
        return look_at(folder)

    def run(self, folder: Path, monkeypatch: pytest.MonkeyPatch, program: str, told: Callable[[Any], None]) -> None:
        monkeypatch.setattr("scheduler.children.scrapy", lambda *_: [sys.executable, "-c", program])
        looking.look(self.ready(folder), "check=leeds", told=told)

    def test_the_crawls_own_sentence_is_told(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        program = "import sys; sys.stderr.write('The disk is gone.\\n'); sys.exit(2)"
        with pytest.raises(UsageError, match=r"^The disk is gone\.$"):
            self.run(folder, monkeypatch, program, print)

    def test_a_program_that_fails_names_the_log(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(CouncilwatchError, match=r"ended before its time; .*councilwatch\.log tells why"):
            self.run(folder, monkeypatch, "import sys; sys.exit(5)", print)

    def test_one_that_hangs_is_ended(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(looking, "GRACE_SECONDS", -160.0 + 1.0)
        (folder / "councilwatch.toml").write_text(CONFIG.replace("timeout_seconds = 1", "timeout_seconds = 20"))
        self.run(folder, monkeypatch, "import time; time.sleep(90)", print)
        assert "did not end in time" in (folder / "councilwatch.log").read_text()


def found(*links: str, listing: str = "https://www.halton.gov.uk/news.rss", says: str = "It has a feed.") -> Found:
    """What discovery might find at Halton's."""
    way = Way(
        listing=Listing(kind="feed", url=listing, links=r"/news/\d+"),
        links=tuple(Link(url=url, title=f"Story {url[-1]}") for url in links),
        dated=0,
        newest=None,
        on_topic=1.0,
        why="Its home page announces this feed.",
    )
    discovery = Discovery(
        home="https://www.halton.gov.uk/news",
        ways=(way,) if links else (),
        rejected=(Rejected(url="https://www.halton.gov.uk/feed", why="There is nothing at this address (404)."),),
        says=says,
        site_name="Halton Borough Council",
    )
    return Found(discovery=discovery, is_reached=True)


STORIES = tuple(f"https://www.halton.gov.uk/news/{number}" for number in range(5))
URL = "https://www.halton.gov.uk/news"
LOOKING = f"Looking at {URL} ...\n"


class TestAdd:
    @pytest.fixture(autouse=True)
    def discovery(self, monkeypatch: pytest.MonkeyPatch) -> dict[str, Found]:
        """Whatever is found from a home page, as if a crawl had looked."""
        told = {URL: found(*STORIES)}
        monkeypatch.setattr("scheduler.cli.sources.add.discover", lambda _, home: told[home])
        return told

    def test_what_was_found_is_shown_and_the_entry_written(self, folder: Path) -> None:
        before = (folder / "watchlist.toml").read_text(encoding="utf-8")
        done = typed("add", URL, "--yes")
        assert done.exit_code == 0, done.output
        assert "Found: feed https://www.halton.gov.uk/news.rss" in done.stdout
        assert "Its home page announces this feed." in done.stdout
        assert done.stdout.count("- Story ") == 3
        assert "and 2 more stories" in done.stdout
        after = (folder / "watchlist.toml").read_text(encoding="utf-8")
        assert after.startswith(before)
        assert after.removeprefix(before).strip() in done.stdout
        source = read_watchlist(folder / "watchlist.toml", "user")[-1]
        assert (source.name, source.kind, source.gss) == ("halton_borough_council", "council_newsroom", "E06000006")
        assert (source.home, source.listings[0].links) == (URL, r"/news/\d+")
        assert "halton_borough_council is in " in done.stdout
        assert "halton_borough_council" in typed().stdout

    def test_what_a_person_says_goes_first(self, folder: Path) -> None:
        done = typed(
            *("add", URL, "--yes", "--name", "halton", "--publisher", "Halton", "--kind", "charity"),
            *("--gss", "E06000099"),
        )
        assert done.exit_code == 0, done.output
        source = own_sources(folder)[-1]
        assert (source.name, source.publisher, source.kind, source.gss) == ("halton", "Halton", "charity", "E06000099")

    @pytest.mark.parametrize("answer", ["y\n", "\n", "n\n", ""])
    def test_a_person_is_asked(self, folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
        monkeypatch.setattr("scheduler.cli.sources.add.is_terminal", lambda: True)
        done = typed("add", URL, given=answer)
        assert "Add this to your watch list?" in done.output
        is_yes = answer in ("y\n", "\n")
        assert done.exit_code == (0 if is_yes else 1)
        assert len(own_sources(folder)) == (3 if is_yes else 2)

    def test_where_nobody_can_be_asked_yes_is_needed(self, folder: Path) -> None:
        done = typed("add", URL)
        assert (done.exit_code, done.stdout) == (2, "")
        assert "say --yes to write the entry, or --dry-run to see it." in done.stderr
        assert len(own_sources(folder)) == 2

    def test_a_dry_run_writes_nothing(self, folder: Path) -> None:
        before = (folder / "watchlist.toml").read_bytes()
        done = typed("add", URL, "--dry-run")
        assert (done.exit_code, done.stderr) == (0, LOOKING)
        assert 'name = "halton_borough_council"' in done.stdout
        assert done.stdout.endswith("Nothing was written.\n")
        assert (folder / "watchlist.toml").read_bytes() == before

    def test_programs_are_told_the_same(self, folder: Path) -> None:
        told = json.loads(typed("add", URL, "--yes", "--json").stdout)
        assert told["name"] == "halton_borough_council"
        assert told["entry"] in (folder / "watchlist.toml").read_text(encoding="utf-8")
        assert told["written_to"] == str(folder / "watchlist.toml")
        assert len(told["ways"][0]["links"]) == 5
        assert json.loads(typed("add", URL, "--name", "b", "--dry-run", "--json").stdout)["written_to"] is None

    def test_nothing_found_says_what_was_looked_at(self, folder: Path, discovery: dict[str, Found]) -> None:
        discovery[URL] = found(says="No list of news was found there.")
        done = typed("add", URL, "--yes")
        assert (done.exit_code, done.stderr) == (1, f"{LOOKING}No list of news was found there.\n")
        assert "  https://www.halton.gov.uk/feed: There is nothing at this address (404).\n" in done.stdout
        assert json.loads(typed("add", URL, "--yes", "--json").stdout)["ways"] == []
        assert len(own_sources(folder)) == 2

    @pytest.mark.parametrize("looked", [{"is_reached": False}, {"is_reached": True, "cut_short": "It is busy."}])
    def test_nothing_reached_is_status_three(self, discovery: dict[str, Found], looked: dict[str, Any]) -> None:
        discovery[URL] = Found(discovery=found(says="It did not answer.").discovery, **looked)
        done = typed("add", URL, "--yes")
        assert done.exit_code == 3
        assert done.stderr == f"{LOOKING}It did not answer. {looked.get('cut_short', '')}".strip() + "\n"

    def test_what_is_watched_already_is_not_added(self, folder: Path, discovery: dict[str, Found]) -> None:
        discovery[URL] = found(*STORIES, listing="http://news.leeds.test/feed/")
        done = typed("add", URL, "--yes")
        assert done.exit_code == 1
        assert "is watched already, as leeds; `councilwatch sources check leeds` asks it now." in done.stderr
        assert len(own_sources(folder)) == 2
        dry = typed("add", URL, "--dry-run")
        assert dry.exit_code == 0
        assert "is watched already, as leeds" in dry.stdout

    def test_a_kind_that_is_not_watched_is_told(self, folder: Path) -> None:
        (folder / "councilwatch.toml").write_text(CONFIG.replace("[limits]", 'kinds = ["local_press"]\n[limits]'))
        done = typed("add", URL, "--yes")
        assert "It is not asked, because `kinds` in councilwatch.toml leaves out council_newsroom" in done.stdout

    def test_a_list_is_begun_where_there_is_none(self, folder: Path) -> None:
        (folder / "watchlist.toml").unlink()
        assert typed("add", URL, "--yes").exit_code == 0
        assert len(own_sources(folder)) == 1

    def test_a_name_that_only_the_store_remembers_is_not_given_again(self, folder: Path) -> None:
        with open_store(folder / "councilwatch.db") as store:
            store.owe("https://a.test/", "halton_borough_council", NOW)
        assert typed("add", URL, "--yes").exit_code == 0
        assert own_sources(folder)[-1].name == "halton_borough_council_2"

    @pytest.mark.parametrize(
        ("arguments", "status", "says"),
        [
            (("http://10.0.0.1/",), 1, "is never asked. It leads to a private place"),
            (("http://localhost:80@a.test/",), 1, "carries a user name or password"),
            (("http://[::1]/",), 1, "is never asked. It leads to a private place"),
            (("http://127.0.0.1:8000/",), 1, "Give the address at which everybody reads the news."),
            (("www.halton.gov.uk",), 1, "it should begin with https:// or http://"),
            ((URL, "--name", "Halton!"), 1, "the name 'Halton!' may hold small letters a-z, digits and _ only"),
            ((URL, "--name", "look"), 1, "the name 'look' is a command already"),
            ((URL, "--name", "leeds"), 1, "Your watchlist.toml has a source 'leeds' already"),
            ((URL, "--gss", "Halton"), 1, "'Halton' is no GSS code"),
            ((URL, "--kind", "press"), 2, "'press' is not one of"),
            ((), 2, "Missing argument 'URL'"),
        ],
    )
    def test_bad_input_is_told_before_anything_is_asked(
        self, folder: Path, arguments: tuple[str, ...], status: int, says: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("scheduler.cli.sources.add.discover", lambda *_: pytest.fail("it was asked"))
        done = typed("add", "--yes", *arguments)
        assert (done.exit_code, done.stdout) == (status, "")
        assert says in done.stderr
        assert len(own_sources(folder)) == 2


@pytest.mark.usefixtures("pretend")
def test_a_site_without_news_is_looked_at_for_real(web: PretendWeb, folder: Path) -> None:
    web.add_host("quiet.test", {"/robots.txt": ROBOTS, "/": Answer(body=b"<html><body>Hello there</body></html>")})
    done = typed("add", web.address("quiet.test"), "--yes")
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 2
    assert web.desk("quiet.test").requests >= 2
    assert len(own_sources(folder)) == 2
    gone = typed("add", "http://nobody.test:9/", "--yes")
    assert gone.exit_code == 3


@pytest.mark.usefixtures("pretend")
def test_a_site_is_found_written_down_and_crawled(web: PretendWeb, folder: Path) -> None:
    write_folder(folder, [])
    newsroom = web.newsrooms["kirkwell"]
    done = typed("add", f"{newsroom.base}/", "--yes")
    assert done.exit_code == 0, done.output
    assert "Found: feed " in done.stdout
    assert done.stdout.count("    http://") == 3
    (source,) = own_sources(folder)
    assert typed("check", source.name).exit_code == 0
    crawl(folder, source.name)
    assert rows(folder, "SELECT count(*) AS stories FROM stories")[0]["stories"] > 0


class TestOpml:
    def test_feeds_go_out_and_come_back(self, folder: Path) -> None:
        sitemap = entry("mapped", "https://mapped.test", kind="sitemap", urls=["/sitemap.xml"])
        before = own_sources(write_folder(folder, [entry("leeds", "https://leeds.test", urls=["/a", "/b"]), sitemap]))
        done = typed("export", "--opml")
        assert done.exit_code == 0
        assert done.stderr == "2 feeds written; 1 source without a feed left out.\n"
        assert [feed.url for feed in read_opml(done.stdout_bytes, name="it")] == [
            f"https://leeds.test/{n}" for n in "ab"
        ]
        file = folder / "feeds.opml"
        typed("export", "--opml", str(file))
        assert file.read_bytes() == done.stdout_bytes
        (folder / "watchlist.toml").unlink()
        back = typed("import", "--opml", str(file))
        assert back.exit_code == 0, back.output
        assert back.stdout == f"2 feeds in 1 new entry added to {folder / 'watchlist.toml'}; 0 left out.\n"
        (source,) = own_sources(folder)
        assert (source.publisher, source.kind, source.home, source.listings) == (
            *("Publisher of leeds", "local_press", "https://leeds.test/"),
            before[0].listings,
        )

    def test_what_is_left_out_says_why_and_the_rest_is_added(self, folder: Path) -> None:
        before = (folder / "watchlist.toml").read_text(encoding="utf-8")
        file = folder / "mine.opml"
        file.write_text(
            '<opml version="2.0"><body>\n<outline text="Leeds" xmlUrl="https://news.leeds.test/feed"/>\n'
            '<outline text="New" xmlUrl="https://new.test/rss"/>\n<outline xmlUrl="http://192.168.0.1/rss"/>\n'
            "</body></opml>"
        )
        done = typed("import", "--opml", str(file), "--kind", "charity")
        assert done.exit_code == 1
        first, second, last = done.stderr.splitlines()
        assert first == "Line 2: https://news.leeds.test/feed (Leeds) is left out: leeds has it already."
        assert second.startswith("Line 4: http://192.168.0.1/rss is left out: 192.168.0.1 is not")
        assert last == f"1 address in {file} cannot be watched; each says why in its place."
        assert "1 feed in 1 new entry added" in done.stdout
        assert (folder / "watchlist.toml").read_text(encoding="utf-8").startswith(before)
        assert (own_sources(folder)[-1].name, own_sources(folder)[-1].kind) == ("new", "charity")
        again = typed("import", "--opml", str(file))
        assert "0 feeds in 0 new entries added; 3 left out." in again.stdout

    def test_a_dry_run_shows_the_entries(self, folder: Path) -> None:
        file = folder / "mine.opml"
        file.write_text('<opml><body><outline text="New" xmlUrl="https://new.test/rss"/></body></opml>')
        done = typed("import", "--opml", str(file), "--dry-run")
        assert done.exit_code == 0
        assert 'url = "https://new.test/rss"' in done.stdout
        assert "would be added; nothing was written" in done.stderr
        assert len(own_sources(folder)) == 2

    @pytest.mark.parametrize("body", ["<opml><body>\n</opml>", "<!DOCTYPE opml>\n<opml/>", "<html/>"])
    def test_a_bad_file_is_named_with_its_line(self, folder: Path, body: str) -> None:
        file = folder / "mine.opml"
        file.write_text(body)
        done = typed("import", "--opml", str(file))
        assert (done.exit_code, done.stdout) == (1, "")
        assert f"{file}, line " in done.stderr

    def test_what_cannot_be_read_or_written_is_told(self, folder: Path) -> None:
        done = typed("import", "--opml", str(folder / "nothing.opml"))
        assert (done.exit_code, done.stderr) == (2, f"{folder / 'nothing.opml'}: No such file or directory.\n")
        done = typed("export", "--opml", str(folder / "no" / "such" / "folder.opml"))
        assert done.exit_code == 2
        assert done.stderr == (
            f"There is no folder {folder / 'no' / 'such'} for the list; make it, or name another place.\n"
        )

    @pytest.mark.parametrize("arguments", [("export",), ("import", "mine.opml"), ("import", "--opml")])
    def test_the_form_must_be_said(self, arguments: tuple[str, ...]) -> None:
        done = typed(*arguments)
        assert done.exit_code == 2
        assert "Missing" in done.stderr


def test_a_source_of_the_pretend_web_is_listed_with_its_last_new_story(web: PretendWeb, folder: Path) -> None:
    write_folder(folder, [add_newsroom(web, "lively", {"/a": page()}, ["/a"])])
    base = web.address("lively.test", "")
    crawl(folder)
    assert json.loads(typed("--json").stdout)["last_new_at"] is None
    web.desk("lively.test").replace({"/feed": feed(base, ["/b", "/a"]), "/b": page("Another")})
    make_due(folder)
    crawl(folder)
    told = json.loads(typed("--json").stdout)
    assert told["last_new_at"] is not None
    assert told["state"] == "ok"
