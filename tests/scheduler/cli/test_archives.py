"""``councilwatch backfill`` and ``rejudge`` as they are typed."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipelines.store import open_store
from scheduler import archive
from scheduler.cli import main
from tests.ports import free_port
from tests.scheduler.archive.making import flagged, pages, warc
from tests.scheduler.archive.test_rejudge import AT, as_then, today


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_two_archives_one_cut_off_count_the_same_twice(folder: Path) -> None:
    made, other = pages(30), pages(30, first=100)
    warc(folder / "a.warc.gz", made)
    cut = warc(folder / "b.warc", other)
    cut.write_bytes(cut.read_bytes()[:-200])
    wanted = f"records=60 flagged={flagged(made) + flagged(other[:-1])} failed=1"
    for _ in range(2):
        done = typed("backfill", "*.warc*", "--workers", "2")
        assert done.exit_code == 1, done.output
        assert done.stdout.splitlines()[-1] == wanted
        assert re.search(r"b\.warc, byte \d+: The file ends within this record", done.stderr)
        assert done.stderr.splitlines()[-1].endswith("The rest is in the store.")
        listed = (folder / "backfill/failures.tsv").read_text(encoding="utf-8").splitlines()
        assert [line.split("\t")[0] for line in listed] == [str(cut)]
        with open_store(folder / "councilwatch.db") as store:
            assert store.counts()["stories"] == flagged(made) + flagged(other[:-1])


def test_all_well_ends_with_the_counts_and_0(folder: Path) -> None:
    warc(folder / "a.warc.gz", pages(10))
    done = typed("backfill", "a.warc.gz", "--workers", "1")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "2 pages passed the prescreen: 1 story, 1 near miss, 0 without a story to read.",
        "records=10 flagged=1 failed=0",
    ]


def test_without_its_packages_one_sentence_says_how_to_install_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "find_spec", lambda name: None if name in ("fastwarc", "pyarrow") else object())
    for command in (("backfill", "a.warc"), ("rejudge", "--cluster", "tcp://127.0.0.1:1")):
        open_store(Path("councilwatch.db")).close()
        done = typed(*command)
        assert done.exit_code == 2
        assert "(fastwarc, pyarrow); say `make install-archive`" in done.stderr
        assert len(done.stderr.splitlines()) <= 2


def test_a_path_that_names_nothing_is_said(folder: Path) -> None:
    done = typed("backfill", "nothing/*.warc.gz")
    assert done.exit_code == 1
    assert done.stderr.startswith("There is no file nothing/*.warc.gz")
    assert not (folder / "backfill").exists()


def test_where_no_server_answers_nothing_is_reached(folder: Path) -> None:
    address = f"http://127.0.0.1:{free_port()}"
    done = typed("backfill", f"{address}/a.warc.gz", f"{address}/b.warc.gz", "--workers", "1")
    assert done.exit_code == 3
    why = "It cannot be reached: it refuses the connection; check its name and port, and whether it runs."
    assert done.stderr.splitlines() == [
        f"{address}/a.warc.gz: {why}",
        f"{address}/b.warc.gz: {why}",
        "Nothing could be reached; mend what is told above, and say the same again.",
    ]
    listed = (folder / "backfill/failures.tsv").read_text(encoding="utf-8")
    assert listed.splitlines()[0] == f"{address}/a.warc.gz\t\t{why}"
    pattern = typed("backfill", f"{address}/*.warc.gz")
    assert (pattern.exit_code, pattern.stderr) == (3, f"{address}/*.warc.gz: {why}\n")


def test_what_is_in_the_store_is_said_only_where_something_is(folder: Path) -> None:
    (folder / "a.warc").write_text("no archive at all")
    done = typed("backfill", "a.warc", f"http://127.0.0.1:{free_port()}/b.warc.gz", "--workers", "1")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].startswith("2 records, stretches or files could not be read; ")
    assert "The rest is in the store" not in done.stderr


def test_rejudge_says_what_would_change_and_writes_it_once_accepted(folder: Path) -> None:
    with open_store(folder / "councilwatch.db") as store:
        store.keep(as_then(today(1), claims=today(1).verdict.claims[1:]), AT)
    looked = typed("rejudge", "--workers", "1")
    assert looked.exit_code == 0, looked.output
    assert looked.stdout.splitlines()[0].startswith("would be claimed: Leeds City Council, overall, inadequate, ")
    wanted = "pages=1 flagged=0 unflagged=0 not_near=0 added=1 gone=0 changed=0 failed=0"
    assert looked.stdout.splitlines()[-1] == wanted
    assert "`councilwatch rejudge --accept` writes it." in looked.stderr
    assert typed("rejudge", "--workers", "1").stdout == looked.stdout, "nothing was written"
    assert typed("rejudge", "--accept", "--workers", "1").stdout.splitlines()[-1] == wanted
    with open_store(folder / "councilwatch.db") as store:
        story = store.story(today(1).page.url)
        assert story is not None
        assert story.verdict == today(1).verdict
    same = typed("rejudge", "--workers", "1")
    assert "added=0" in same.stdout
    assert same.stderr == "By today's rules all stays as it is: there is nothing to write.\n"
