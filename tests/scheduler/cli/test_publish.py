"""``councilwatch publish`` as a person types it."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.config import store_path
from pipelines.seeding import seed
from pipelines.store import open_store
from scheduler.cli import main, publish
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
    assert first.output == f"3 files in {to}: 3 written, 0 as before, 0 removed.\n"
    (to / "mine.html").write_text("a page of the user's own")
    pages["index.html"] = b"<h1>another</h1>"
    del pages["story/2.html"]
    second = json.loads(typed("--to", str(to), "--json").output)
    assert second == {"files": 2, "written": 1, "removed": 1}
    assert sorted(each.relative_to(to).as_posix() for each in to.rglob("*.html")) == [
        "index.html", "mine.html", "story/1.html",
    ]  # fmt: skip
    assert (to / "index.html").read_bytes() == b"<h1>another</h1>"


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
