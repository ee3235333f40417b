"""Archives where they lie: on the web and in S3, each on a server of loopback that answers as the real one does."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pytest

from pipelines.exceptions import InputError
from scheduler.archive import places
from scheduler.archive.places import expanded, unsigned, without_signature
from scheduler.archive.reading import CUT_OFF
from tests.scheduler.archive.making import Made, flagged, packed, pages, warc
from tests.scheduler.archive.test_backfill import job, read

SEVERAL = 40_000
"""Bytes asked for at a time in these tests, so that a small file takes several questions."""


class Served(SimpleHTTPRequestHandler):
    """Files of a folder, whole or in parts, and what was asked for."""

    protocol_version = "HTTP/1.1"
    in_parts = True
    breaks_off_at: int | None = None
    """A part that begins at this byte or later is promised and not sent."""
    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path.partition("?")[0]))
        self.asked.append((self.path, self.headers.get("Range", "")))
        part = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if part is None or not self.in_parts or not file.exists():
            return super().do_GET()
        first, last = int(part[1]), min(int(part[2]), file.stat().st_size - 1)
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{last}/{file.stat().st_size}")
        self.send_header("Content-Length", str(last - first + 1))
        self.end_headers()
        if self.breaks_off_at is not None and first >= self.breaks_off_at:
            self.close_connection = True
        else:
            self.wfile.write(file.read_bytes()[first : last + 1])
        return None

    def log_message(self, *_: object) -> None:
        pass


class Bucket(Served):
    """The few questions of S3 that reading asks: what is there, how large is it, and parts of it."""

    def do_GET(self) -> None:
        if "list-type=2" not in self.path:
            return super().do_GET()
        self.asked.append((self.path, ""))
        folder, prefix = Path(self.translate_path(self.path.partition("?")[0])), asked_for(self.path, "prefix")
        keys = sorted(str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file())
        told = "".join(
            f"<Contents><Key>{key}</Key><Size>{(folder / key).stat().st_size}</Size>"
            "<LastModified>2019-05-02T08:00:00.000Z</LastModified></Contents>"
            for key in keys
            if key.startswith(prefix)
        )
        body = (
            '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
            f"<Name>{folder.name}</Name><Prefix>{prefix}</Prefix><IsTruncated>false</IsTruncated>{told}"
            "</ListBucketResult>"
        ).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


def asked_for(path: str, name: str) -> str:
    return parse_qs(urlsplit(path).query).get(name, [""])[0]


@contextmanager
def serving(folder: Path, kind: type[Served]) -> Iterator[tuple[str, type[Served]]]:
    """Serve a folder; yield the address, and a class that is this server's own."""
    own = cast(type[Served], type("Own", (kind,), {"asked": []}))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(own, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", own
    server.shutdown()
    server.server_close()


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, type[Served]]]:
    monkeypatch.setattr(places, "READ_AHEAD", SEVERAL)
    (tmp_path / "web").mkdir()
    with serving(tmp_path / "web", Served) as served:
        yield served


@pytest.fixture
def s3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Served]]:
    """A store like S3 with a bucket "archive", whom nobody has told who asks."""
    monkeypatch.setattr(places, "READ_AHEAD", SEVERAL)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    (tmp_path / "s3/archive/news").mkdir(parents=True)
    with serving(tmp_path / "s3", Bucket) as (address, served):
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        yield served


def long(first: int = 0) -> list[Made]:
    """Pages that do not fit into one answer of a server."""
    padding = "".join(f"<!-- {number * number * 7919 % 1_000_003} -->" for number in range(2_000)).encode()
    return [Made(number=each.number, lines=each.lines, body=each.html() + padding) for each in pages(12, first=first)]


def test_archives_are_read_over_http_in_parts(tmp_path: Path, web: tuple[str, type[Served]]) -> None:
    address, served = web
    file = warc(tmp_path / "web/a.warc.gz", long())
    one = job(tmp_path, at_once=5)
    one.read([f"{address}/a.warc.gz", f"{address}/nowhere.warc.gz"])
    report = one.report()
    assert report.line == f"records=12 flagged={flagged(pages(12))} failed=1"
    ((path, broken),) = report.failed
    assert (path, broken.offset) == (f"{address}/nowhere.warc.gz", None)
    assert broken.says == "It cannot be reached: its server answers with error 404."
    assert not report.none_reached
    assert 3 <= sum(bool(part) for _, part in served.asked) <= 12 + file.stat().st_size // SEVERAL * 3


def test_a_question_mark_in_an_address_is_no_pattern() -> None:
    signed = "https://archive.test/a.warc.gz?signature=abc*"
    assert expanded([signed]) == (signed,)


def test_no_signature_is_told_or_kept(tmp_path: Path, web: tuple[str, type[Served]]) -> None:
    address, _ = web
    warc(tmp_path / "web/a.warc.gz", long())
    one = job(tmp_path)
    one.read([f"{address}/{name}.warc.gz?X-Amz-Signature=5ec3e7" for name in ("a", "nowhere")])
    ((path, broken),) = one.report().failed
    assert path == f"{address}/nowhere.warc.gz?"
    assert "cannot be reached" in broken.says
    assert "5ec3e7" not in broken.says
    kept = [file for file in one.folder.rglob("*") if file.is_file()]
    assert any(b"/a.warc.gz?" in file.read_bytes() for file in kept)
    assert not any(b"5ec3e7" in file.read_bytes() or "5ec3e7" in str(file) for file in kept)


def test_an_archive_that_is_signed_anew_is_not_read_anew(tmp_path: Path, web: tuple[str, type[Served]]) -> None:
    address, _ = web
    warc(tmp_path / "web/a.warc.gz", long())
    read_so_far: list[int] = []
    for signature in ("X-Amz-Signature=5ec3e7&X-Amz-Date=1", "X-Amz-Signature=7e3ce5&X-Amz-Date=2"):
        one = job(tmp_path, at_once=50)
        one.tell = read_so_far.append
        one.read([f"{address}/a.warc.gz?{signature}"])
        assert one.report().records == 12
    assert read_so_far == [12]


def test_two_addresses_that_differ_by_their_query_are_two_files(tmp_path: Path, web: tuple[str, type[Served]]) -> None:
    address, _ = web
    warc(tmp_path / "web/get", long())
    one = job(tmp_path)
    one.read([f"{address}/get?id={number}&token=5ec3e7" for number in (1, 2)])
    assert one.report().records == 24
    one = job(tmp_path / "again")
    one.read([f"{address}/nowhere?id={number}&token=5ec3e7" for number in (1, 2)])
    assert [path for path, _ in one.report().failed] == [f"{address}/nowhere? (number {each} of 2)" for each in (1, 2)]


def test_one_file_under_two_signatures_is_read_once(tmp_path: Path, web: tuple[str, type[Served]]) -> None:
    address, _ = web
    warc(tmp_path / "web/get", long())
    one = job(tmp_path)
    one.read([f"{address}/get?X-Amz-Date={day}&X-Amz-Signature=5ec3e{day}" for day in (1, 2)])
    assert one.report().records == 12


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("versionId=3&X-Amz-Date=1&X-Amz-Signature=5ec3e7", "versionId=3&X-Amz-Date=2&X-Amz-Signature=7e3ce5", True),
        ("Expires=1&Signature=5ec3e7&Key-Pair-Id=a", "Expires=2&Signature=7e3ce5&Key-Pair-Id=a", True),
        ("sp=r&st=1&se=2&sv=2024&sr=b&sig=5ec3e7", "sp=r&st=3&se=4&sv=2024&sr=b&sig=7e3ce5", True),
        ("versionId=3&sig=5ec3e7", "versionId=4&sig=5ec3e7", False),
        ("st=1", "st=2", False),
        ("id=1&part=2", "id=1%20part%3D2", False),
    ],
)
def test_an_address_is_known_by_all_of_its_query_but_its_signature(one: str, other: str, *, is_same: bool) -> None:
    known = {without_signature(f"https://archive.test/a.warc.gz?{query}") for query in (one, other)}
    assert len(known) == (1 if is_same else 2)


@pytest.mark.parametrize(
    ("path", "without"),
    [
        ("https://ann:5ec3e7@archive.test/a?b=c", "https://archive.test/a?"),
        ("https://ann:5ec@3e7@archive.test/a#5ec3e7", "https://archive.test/a"),
        ("404, url='s3://bucket/a.warc?b'", "404, url='s3://bucket/a.warc?'"),
        ("news/?.warc.gz", "news/?.warc.gz"),
        ("https://ann:5ec/3e7@archive.test/a", "https://archive.test/a"),
        ("https://ann:5ec@/3e7@archive.test/a", "https://archive.test/a"),
        ("https://archive.test:8080/a@b", "https://archive.test:8080/a@b"),
        ("http://localhost:8080/a@b", "http://localhost:8080/a@b"),
        ("https://ann:12/5ec3e7@archive.test/a", "https://archive.test/a"),
        ("https://ann:12/5ec3e7@archive", "https://archive"),
        ("https://ann:12/5ec@3e7@archive.test/a?b", "https://archive.test/a?"),
        ("https://ann.lee:12/5ec3e7@archive.test/a", "https://archive.test/a"),
        ("https://archive.test/a:b@c", "https://archive.test/a:b@c"),
    ],
)
def test_only_what_would_open_it_to_others_is_left_out(path: str, without: str) -> None:
    assert unsigned(path) == without


def test_a_server_that_breaks_off_costs_nothing_but_time(tmp_path: Path, web: tuple[str, type[Served]]) -> None:
    address, served = web
    size = warc(tmp_path / "web/a.warc.gz", long()).stat().st_size
    before = read(tmp_path / "near", [tmp_path / "web/a.warc.gz"])
    broken = job(tmp_path, at_once=2)
    served.breaks_off_at = size // 2
    # The last byte is asked for before all, to see whether the server gives parts; that much it still does.
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(places, "gives_parts", lambda *_: True)
        broken.read([f"{address}/a.warc.gz"])
    part = broken.report()
    assert 0 < part.records < before.records
    ((_, why),) = part.failed
    assert "say the same again to go on from there" in why.says
    served.breaks_off_at = None
    again = job(tmp_path, at_once=2)
    again.read([f"{address}/a.warc.gz"])
    assert again.report() == before


def test_a_server_of_whole_files_only_is_said(tmp_path: Path, web: tuple[str, type[Served]]) -> None:
    address, served = web
    served.in_parts = False
    warc(tmp_path / "web/a.warc.gz", long())
    one = job(tmp_path)
    one.read([f"{address}/a.warc.gz"])
    ((_, broken),) = one.report().failed
    assert broken.says == places.WHOLE_ONLY


def test_archives_are_read_from_s3_by_name_and_pattern(tmp_path: Path, s3: type[Served]) -> None:
    files = [warc(tmp_path / f"s3/archive/news/{first}.warc.gz", long(first)) for first in (0, 100)]
    (tmp_path / "s3/archive/news/index.txt").write_text("no archive")
    named = expanded(["s3://archive/news/*.warc.gz"])
    assert named == ("s3://archive/news/0.warc.gz", "s3://archive/news/100.warc.gz")
    one = job(tmp_path, at_once=5)
    one.read([*named, "s3://archive/news/none.warc.gz"])
    report = one.report()
    assert report.line == f"records=24 flagged={flagged(pages(12)) + flagged(pages(12, first=100))} failed=1"
    ((path, broken),) = report.failed
    assert path == "s3://archive/news/none.warc.gz"
    assert broken.says.startswith("It cannot be reached: ")
    parts = sum(bool(part) for _, part in s3.asked)
    assert parts <= sum(each.stat().st_size for each in files) // SEVERAL * 3 + 12, "not one question a record"
    with pytest.raises(InputError, match=r"There is no file s3://archive/news/none"):
        expanded(["s3://archive/news/none*.gz"])


def test_a_cut_off_archive_in_s3_says_where(tmp_path: Path, s3: type[Served]) -> None:
    made = long()
    cut = warc(tmp_path / "s3/archive/news/cut.warc.gz", made)
    cut.write_bytes(cut.read_bytes()[:-90])
    one = job(tmp_path)
    one.read(["s3://archive/news/cut.warc.gz"])
    assert one.report().line == f"records=12 flagged={flagged(made[:-1])} failed=1"
    ((_, broken),) = one.report().failed
    assert (broken.offset, broken.says) == (len(b"".join(packed(made)[:-1])), CUT_OFF)
    assert s3.asked
