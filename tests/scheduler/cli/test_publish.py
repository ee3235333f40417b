"""``councilwatch publish`` as a person types it."""

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.config import store_path
from pipelines.exceptions import StoreError
from pipelines.seeding import seed
from pipelines.store import open_store
from scheduler.cli import main, publish
from scheduler.served import LIST, to_oneself
from tests.pipelines.store.making import NOON


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """A working folder with a store, and the pages that are made of it, which a test may change."""
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    with open_store(store_path(tmp_path)) as store:
        seed(store, NOON)
    made = {"index.html": b"<h1>front</h1>", "story/1.html": b"one", "story/2.html": b"two"}

    async def files(path: Path) -> AsyncIterator[tuple[str, bytes]]:
        assert path == store_path(tmp_path)
        for name, body in made.items():
            yield name, body

    monkeypatch.setattr(publish, "files", files)
    return made


def typed(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["publish", *arguments])


def test_pages_are_written_kept_and_taken_away(pages: dict[str, bytes], tmp_path: Path) -> None:
    to = tmp_path / "public"
    first = typed("--to", str(to))
    assert first.stderr == f"Making the pages of {store_path(tmp_path)} ...\n"
    assert first.stdout.splitlines() == [
        f"3 files in {to}: 3 written, 0 as before, 0 removed.",
        f"The first page is {to / 'index.html'}.",
    ]
    (to / "mine.html").write_text("a page of the user's own")
    (to / "story" / "mine.html").write_text("another")
    pages["index.html"] = b"<h1>another</h1>"
    del pages["story/2.html"]
    second = json.loads(typed("--to", str(to), "--json").output)
    assert second == {"files": 2, "written": 1, "removed": 1}
    assert sorted(each.relative_to(to).as_posix() for each in to.rglob("*.html")) == [
        "index.html", "mine.html", "story/1.html", "story/mine.html",
    ]  # fmt: skip
    assert (to / "index.html").read_bytes() == b"<h1>another</h1>"


@pytest.mark.usefixtures("pages")
def test_a_program_is_told_the_numbers_alone(tmp_path: Path) -> None:
    done = typed("--to", str(tmp_path / "public"), "--json")
    assert (json.loads(done.stdout)["files"], done.stderr) == (3, "")


@pytest.mark.parametrize("is_terminal", [True, False])
def test_at_a_terminal_the_files_are_counted(is_terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(shown, "isatty", lambda: is_terminal)
    monkeypatch.setattr("sys.stderr", shown)
    for made in (1, 2, 0):
        publish.tell(made)
    assert shown.getvalue() == ("\r1 file made\r2 files made\r\x1b[2K" if is_terminal else "")


@pytest.mark.usefixtures("pages")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("a file in the way")
    done = typed("--to", str(tmp_path / "public"))
    assert done.exit_code == 2
    assert "is a file; name a folder" in done.output


def test_without_a_store_there_is_nothing_to_publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    done = typed("--to", str(tmp_path / "public"))
    assert done.exit_code == 1
    assert "There is no store" in done.output
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize("place", ["", "settings"])
def test_what_a_web_server_may_not_serve_is_refused(pages: dict[str, bytes], tmp_path: Path, place: str) -> None:
    assert pages
    to = tmp_path / place
    to.mkdir(exist_ok=True)
    (to / "councilwatch.toml").write_text("")
    done = typed("--to", str(to))
    assert done.exit_code == 2
    assert "name an empty folder" in done.output
    assert not (to / "index.html").exists()


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("theirs", ["index.html", "event/diary.html", "notes.txt", ".hidden"])
def test_a_folder_with_anything_else_in_it_is_left_as_it_is(tmp_path: Path, theirs: str) -> None:
    """Also one that an earlier version has filled: nothing tells which of its files are whose."""
    to = tmp_path / "own"
    (to / theirs).parent.mkdir(parents=True)
    (to / theirs).write_text("years of work")
    done = typed("--to", str(to))
    assert done.exit_code == 2
    assert "is not empty" in done.output
    assert "name an empty or new folder" in done.output
    assert [path.read_text() for path in to.rglob("*") if path.is_file()] == ["years of work"]


def test_a_file_in_the_way_is_not_written_over(pages: dict[str, bytes], tmp_path: Path) -> None:
    to = tmp_path / "public"
    typed("--to", str(to))
    (to / "event").mkdir()
    (to / "event" / "1.html").write_text("mine")
    pages["event/1.html"] = b"theirs"
    done = typed("--to", str(to))
    assert done.exit_code == 2
    assert "was not written by councilwatch" in done.output
    assert (to / "event" / "1.html").read_text() == "mine"
    assert (to / "story" / "2.html").exists(), "nothing is taken away by a run that did not come to its end"


def test_a_run_that_ends_early_leaves_a_folder_that_the_next_one_knows(
    pages: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "public"

    async def broken(_: Path) -> AsyncIterator[tuple[str, bytes]]:
        yield "index.html", b"front"
        raise StoreError("It broke.")

    with monkeypatch.context() as patch:
        patch.setattr(publish, "files", broken)
        assert typed("--to", str(to)).exit_code != 0
    with (to / LIST).open("a") as file:
        file.write("story/9")  # a line that a kill cut off
    assert json.loads(typed("--to", str(to), "--json").output) == {"files": len(pages), "written": 3, "removed": 0}
    assert (to / LIST).read_text().splitlines()[1:] == sorted(pages)


@pytest.mark.usefixtures("pages")
def test_whatever_the_list_says_no_file_elsewhere_is_taken_away(tmp_path: Path) -> None:
    to = tmp_path / "public"
    typed("--to", str(to))
    (tmp_path / "kept.html").write_text("outside")
    with (to / LIST).open("a") as file:
        file.write(f"../kept.html\n{tmp_path}/kept.html\n")
    assert json.loads(typed("--to", str(to), "--json").output)["removed"] == 0
    assert (tmp_path / "kept.html").exists()


@pytest.mark.usefixtures("pages")
def test_publish_and_feeds_leave_each_others_folder_alone(tmp_path: Path) -> None:
    pages, feeds = tmp_path / "pages", tmp_path / "feeds"
    assert typed("--to", str(pages)).exit_code == 0
    assert CliRunner().invoke(main, ["feeds", "--to", str(feeds)]).exit_code == 0
    front = (pages / "index.html").read_bytes()
    done = CliRunner().invoke(main, ["feeds", "--to", str(pages)])
    assert done.exit_code == 2
    assert f"holds what `councilwatch publish` writes; name another folder, such as {pages / 'feeds'}." in done.output
    assert (pages / "index.html").read_bytes() == front
    assert "holds what `councilwatch feeds` writes" in typed("--to", str(feeds)).output
    assert CliRunner().invoke(main, ["feeds", "--to", str(pages / "feeds")]).exit_code == 0
    assert typed("--to", str(pages)).exit_code == 0
    assert (pages / "feeds" / "all.atom").exists()


@pytest.mark.usefixtures("pages")
def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    to = tmp_path / "public"
    to.mkdir()
    with to_oneself(to):
        done = typed("--to", str(to))
    assert done.exit_code == 2
    assert "Another councilwatch is writing into" in done.output
    assert list(to.iterdir()) == []
