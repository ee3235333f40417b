"""``digest`` and ``feeds`` as a person types them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.config import store_path
from pipelines.store import open_store
from scheduler.cli import digest, main
from scheduler.files import write_if_changed
from scheduler.served import LIST
from tests.pipelines.store.making import source
from tests.pipelines.telling.making import HOUR, NOON, graded, keep_told, leeds, told


def typed(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one event of 25 November 2026; it is the day after."""
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    monkeypatch.setattr(digest, "clock", lambda: datetime(2026, 11, 26, 9, tzinfo=UTC))
    with open_store(store_path(tmp_path)) as store:
        store.sync_sources((source(),), NOON - 48 * HOUR)
        keep_told(store._connection.raw, (told(graded(), title="\x1b[31mred"), NOON))
    return tmp_path


@pytest.mark.usefixtures("folder")
class TestDigest:
    def test_yesterdays_without_an_option(self) -> None:
        done = typed("digest")
        assert done.exit_code == 0
        assert done.stdout.startswith("Rotherham: inadequate (was good) (25 Nov)\n")
        assert "http://127.0.0.1:8001/event/7" in done.stdout
        assert "\x1b" not in done.stdout

    def test_of_another_day_and_of_a_week(self) -> None:
        assert typed("digest", "--on", "2026-11-24").stdout.startswith("Nothing changed on 24 Nov; ")
        assert typed("digest", "--weekly").stdout.startswith("Rotherham: inadequate (was good) (week to 25 Nov)\n")

    def test_as_a_page_and_as_json(self, folder: Path) -> None:
        page = folder / "out" / "digest.html"
        refused = typed("digest", "--html", str(page))
        assert refused.exit_code == 2
        told = f"There is no folder {page.parent} for the digest; make it, or name another place."
        assert refused.stderr.splitlines()[-1] == told
        assert not page.parent.exists()
        page.parent.mkdir()
        assert typed("digest", "--html", str(page)).output.count("\n") <= 1
        assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
        assert typed("digest", "--weekly", "--html", str(page)).exit_code == 0
        assert "week to 25 Nov" in page.read_text(encoding="utf-8"), "a digest makes room for a newer one"
        given = json.loads(typed("digest", "--json").stdout)
        assert given["is_empty"] is False
        assert given["changed"][0]["told"]["gss"] == "E08000018"

    @pytest.mark.parametrize(
        ("options", "says"),
        [
            (["--on", "yesterday"], "is no day; write it as 2026-11-26."),
            (["--on", "2026-11-27"], "is still to come"),
            (["--html", "x", "--json"], "Say --html or --json"),
            (["--weekly", "--daily"], "Say --daily or --weekly, not both."),
        ],
    )
    def test_what_cannot_be_is_said(self, options: list[str], says: str) -> None:
        done = typed("digest", *options)
        assert done.exit_code == 2
        assert says in done.stderr

    @pytest.mark.parametrize("theirs", ["years of work", '<!DOCTYPE html>\n<html lang="en-GB">\n<p>mine</p>'])
    def test_a_file_that_is_no_digest_is_not_written_over(self, folder: Path, theirs: str) -> None:
        page = folder / "mine.html"
        page.write_text(theirs)
        done = typed("digest", "--html", str(page))
        assert done.exit_code == 2
        assert "is there already and is no digest of councilwatch; name another place." in done.stderr
        assert page.read_text() == theirs
        page.write_text("")
        assert typed("digest", "--html", str(page)).exit_code == 0, "an empty file holds nothing"
        assert typed("digest", "--html", str(folder)).exit_code == 2


class TestFeeds:
    def test_files_are_written_once_and_only_what_changed_again(self, folder: Path) -> None:
        first = typed("feeds", "--to", str(folder / "feeds"), "--at", "https://example.org/f", "--json")
        told_of = json.loads(first.stdout)
        assert told_of["files"] == told_of["written"] > 300
        atom = (folder / "feeds" / "councils" / "rotherham.atom").read_text(encoding="utf-8")
        assert "https://example.org/f/councils/rotherham.atom" in atom
        assert (folder / "feeds" / "index.html").exists()
        again = typed("feeds", "--to", str(folder / "feeds"), "--at", "https://example.org/f")
        assert ": 0 written," in again.stdout
        with open_store(store_path(folder)) as store:
            keep_told(store._connection.raw, (leeds(graded()), NOON))
        third = typed("feeds", "--to", str(folder / "feeds"), "--at", "https://example.org/f", "--json")
        assert json.loads(third.stdout)["written"] == 7  # of all, of the region, of Leeds, and the list
        assert [path.name for path in (folder / "feeds").rglob(".*")] == [LIST]

    def test_what_cannot_be_is_said(self, folder: Path) -> None:
        assert "--at takes a web address" in typed("feeds", "--to", "x", "--at", "ftp://x").stderr
        (folder / "file").write_text("x")
        done = typed("feeds", "--to", str(folder / "file"))
        assert done.exit_code == 2
        assert "is a file; name a folder" in done.stderr
        for theirs in (".", "mine"):
            (folder / "mine").mkdir(exist_ok=True)
            (folder / "mine" / "index.html").write_text("years of work")
            refused = typed("feeds", "--to", str(folder / theirs))
            assert refused.exit_code == 2
            assert "name an empty" in refused.stderr
            assert not (folder / theirs / "all.atom").exists()
        assert (folder / "mine" / "index.html").read_text() == "years of work"

    def test_they_lead_to_the_explorer_that_is_configured(self, folder: Path) -> None:
        (folder / "councilwatch.toml").write_text('[alerts]\nexplorer = "https://watch.kirkwell.test"\n')
        assert typed("feeds", "--to", str(folder / "feeds")).exit_code == 0
        assert "https://watch.kirkwell.test/event/7" in (folder / "feeds" / "all.atom").read_text(encoding="utf-8")
        assert "https://watch.kirkwell.test/event/7" in typed("digest").stdout

    def test_without_a_store_there_is_nothing_to_tell(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
        for command in (["digest"], ["feeds", "--to", str(tmp_path / "feeds")]):
            done = typed(*command)
            assert done.exit_code == 1
            assert "There is no store" in done.stderr


def test_a_file_is_whole_or_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a" / "b.atom"
    assert write_if_changed(path, b"one")
    stamp = path.stat().st_mtime_ns
    assert not write_if_changed(path, b"one")
    assert path.stat().st_mtime_ns == stamp
    assert path.stat().st_mode & 0o777 == 0o644

    def cut(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("crawler.own_list.os.fsync", cut)
    with pytest.raises(KeyboardInterrupt):
        write_if_changed(path, b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in path.parent.iterdir()] == ["b.atom"]
