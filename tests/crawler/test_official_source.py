"""Ofsted's reports from its pages to the record: the ordinary program on pretend copies of Ofsted's site."""

import os
import signal
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.reference import councils_by_urn
from pipelines.store import open_store
from scheduler.demo.answer import Answer
from scheduler.demo.newsroom import FILES_HOST
from scheduler.demo.ofsted import DAY, PAGE, PAGES_HOST, PretendReport
from scheduler.demo.pdf import pdf
from scheduler.demo.server import PretendWeb, serve
from tests.crawler.crawling import CONFIG, PRETEND, ROBOTS, begin_scrapy, change, column, crawl, rows, write_folder
from tests.newsrooms.faults import redirect
from tests.pipelines.statistics.ods_writer import Cell, ods

TODAY = datetime.now(UTC).date()
FIRST, SECOND, THIRD, FOURTH, FIFTH, *_, LAST = councils_by_urn().items()
"""Ofsted's numbers and the GSS codes of the councils whose pages come first, and last."""

GRADES = {"leadership": "good", "help_and_protection": "good", "in_care": "good", "care_leavers": "outstanding"}
ENTRY = """
[[source]]
name = "ofsted_reports"
publisher = "Ofsted (pretend)"
kind = "regulator"
home = "{base}/"

[[source.listings]]
kind = "ofsted_provider"
url = "{base}/provider/44/{{urn}}"
"""
LISTING = """
[[source.listings]]
kind = "{kind}"
url = "{url}"
at_least = 0
"""
FORBIDDING = Answer(type="text/plain", body=b"User-agent: *\nDisallow: /search\n")
SEARCH = "/search?q="
FILE = f"/v1/file/{58_000_001}"


def report(gss: str = FIRST[1], number: int = 58_000_001) -> PretendReport:
    start = TODAY - timedelta(days=50)
    return PretendReport(
        number=number, gss=gss, start=start, end=start + timedelta(days=4), published=TODAY, grades=GRADES
    )


def printed(of: PretendReport) -> Answer:
    return Answer(type="application/pdf", body=of.printed())


def page(urn: str, *documents: tuple[str, date, str]) -> Answer:
    """Ofsted's page on a council: what each document is, when it came out, and where it is."""
    days = "".join(DAY.format(what=what, day=f"{day:%d %B %Y}", url=url) for what, day, url in documents)
    return Answer(body=PAGE.format(name="A council", urn=urn, notice="Pretend.", days=days).encode())


class Ofsted:
    """A pretend Ofsted: every council has a page with an old report on it, some have more."""

    def __init__(self, web: PretendWeb, folder: Path) -> None:
        self.web, self.folder = web, folder
        old = ("Children's services inspection", date(2013, 1, 4), self.file("/v1/file/1"))
        pages = {f"/provider/44/{urn}": page(urn, old) for urn in councils_by_urn()}
        self.pages = web.add_host(PAGES_HOST, {"/robots.txt": ROBOTS, **pages})
        self.files = web.add_host(FILES_HOST, {"/robots.txt": ROBOTS})
        self.write()

    def file(self, path: str) -> str:
        return self.web.address(FILES_HOST, path)

    def write(self, *listings: tuple[str, str], config: str = CONFIG) -> None:
        entry = ENTRY.format(base=self.web.address(PAGES_HOST, ""))
        write_folder(
            self.folder, [entry + "".join(LISTING.format(kind=kind, url=url) for kind, url in listings)], config
        )

    def publish(self, answer: Answer, path: str = FILE, council: tuple[str, str] = FIRST) -> None:
        """Put a file onto the site and onto a council's page."""
        self.files.replace({path: answer})
        documents = [("Children's services inspection", TODAY, self.file(path))]
        self.pages.replace({f"/provider/44/{council[0]}": page(council[0], *documents)})

    def crawl(self, *args: str) -> str:
        return crawl(self.folder, "ofsted_reports", *args).stderr

    def address(self, path: str = FILE) -> Mapping[str, object]:
        (row,) = rows(self.folder, f"SELECT * FROM addresses WHERE url LIKE '%{path}'")
        return row

    def asked(self, host: str = FILES_HOST) -> list[tuple[str, int]]:
        return [(each.path, each.status) for each in self.web.desk(host).log if each.path != "/robots.txt"]

    def let_time_pass(self, *more: str) -> None:
        """Make due what is owed, and let the pages that come first come first again."""
        change(
            self.folder,
            "UPDATE addresses SET next_try_at = NULL",
            "UPDATE listings SET asked_at = '2000-01-01T00:00:00Z'",
            *more,
        )

    def witnesses(self) -> Sequence[tuple[object, ...]]:
        said = "SELECT gss, kind, published, url, note FROM outcomes WHERE source = 'report' ORDER BY id"
        return [tuple(row.values()) for row in rows(self.folder, said)]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Ofsted]:
    with serve() as web:
        yield Ofsted(web, tmp_path)


def test_a_new_report_is_read_and_old_ones_are_left_alone(site: Ofsted) -> None:
    site.publish(printed(report()))
    site.crawl()
    assert site.asked() == [(FILE, 200)], "what came out before the shipped record ends is history"
    assert len(site.asked(PAGES_HOST)) == 6
    ((gss, kind, published, url, _),) = site.witnesses()
    assert (gss, kind, published, url) == (FIRST[1], "short_inspection", TODAY.isoformat(), site.file(FILE))
    assert site.address()["state"] == "read"
    (run,) = rows(site.folder, "SELECT reports, unread, pages, how FROM runs")
    assert run == {"reports": 1, "unread": 0, "pages": 0, "how": "finished"}
    assert column(site.folder, "SELECT state_says FROM sources WHERE listed = 1") == ["It answers as it should."]
    with open_store(site.folder / "councilwatch.db") as store:
        (hash_,) = column(site.folder, "SELECT hash FROM outcomes WHERE source = 'report'")
        assert store.report_file(hash_) == report().printed()
        assert store.problems() == ()


def test_pages_and_reports_are_asked_only_for_what_changed(site: Ofsted) -> None:
    site.publish(printed(report()))
    site.crawl()
    begun = len(site.asked(PAGES_HOST))
    site.let_time_pass("UPDATE addresses SET revisit_at = '2000-01-01T00:00:00Z' WHERE state = 'read'")
    site.crawl()
    assert {status for _, status in site.asked(PAGES_HOST)[begun:]} == {304}
    assert site.asked() == [(FILE, 200), (FILE, 304)]
    assert len(site.witnesses()) == 1


def test_the_next_run_asks_the_next_pages(site: Ofsted) -> None:
    site.crawl()
    site.crawl()
    asked = [path for path, _ in site.asked(PAGES_HOST)]
    assert len(asked) == len(set(asked)) == 12


MINUTES = pdf(["Minutes of the council's meeting, item by item.\n" * 20])
MOVED, PAGE_INSTEAD, UNKNOWN, LARGE, GONE = (f"/v1/file/{number}" for number in range(61, 66))


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Ofsted, str]]:
    """One crawl in which something else is wrong with the report of each council, and what it said."""
    with serve() as web:
        made = Ofsted(web, tmp_path_factory.mktemp("faulty"))
        made.write(config=f"{CONFIG}max_bytes = 100_000\n")
        made.publish(redirect("/v2/file/7"), MOVED)
        made.files.replace({"/v2/file/7": printed(report())})
        made.publish(Answer(body=b"<!DOCTYPE html><html><body>Back soon</body></html>"), PAGE_INSTEAD, SECOND)
        made.publish(Answer(type="application/pdf", body=MINUTES), UNKNOWN, THIRD)
        made.publish(Answer(type="application/pdf", body=b"%PDF-1.7 " + b"x" * 200_000), LARGE, FOURTH)
        made.publish(Answer(status=410), GONE, FIFTH)
        yield made, made.crawl()


class TestFaults:
    def test_a_file_that_moved_is_followed_and_kept_at_the_address_that_is_listed(
        self, faulty: tuple[Ofsted, str]
    ) -> None:
        site, _ = faulty
        assert {(MOVED, 302), ("/v2/file/7", 200)} <= set(site.asked())
        assert (FIRST[1], site.file(MOVED)) in {(gss, url) for gss, _, _, url, _ in site.witnesses()}

    def test_one_that_is_not_understood_is_unread_kept_and_told(self, faulty: tuple[Ofsted, str]) -> None:
        site, said = faulty
        assert site.address(UNKNOWN)["state"] == "unread"
        ((kind, note),) = ((kind, note) for gss, kind, _, _, note in site.witnesses() if gss == THIRD[1])
        assert kind is None
        assert "read it yourself" in str(note)
        assert str(note) in said
        assert len(MINUTES) in column(site.folder, "SELECT size FROM report_files")
        assert column(site.folder, "SELECT unread FROM runs")[0] == 2

    def test_one_beyond_the_limit_is_unread_at_once(self, faulty: tuple[Ofsted, str]) -> None:
        found = faulty[0].address(LARGE)
        assert (found["state"], found["next_try_at"]) == ("unread", None)
        assert "more than 100,000 bytes" in str(found["why"])

    def test_one_that_was_taken_away_is_gone(self, faulty: tuple[Ofsted, str]) -> None:
        assert faulty[0].address(GONE)["state"] == "gone"

    def test_a_web_page_in_its_place_is_asked_for_again(self, faulty: tuple[Ofsted, str]) -> None:
        site, _ = faulty
        found = site.address(PAGE_INSTEAD)
        assert (found["state"], found["tries"]) == ("found", 1)
        assert found["why"] == "It is a web page, not the PDF file of a report."
        site.files.replace({PAGE_INSTEAD: printed(report(SECOND[1]))})
        site.let_time_pass()
        site.crawl()
        assert site.address(PAGE_INSTEAD)["state"] == "read"


def test_the_search_is_left_alone_where_robots_txt_forbids_it(site: Ofsted) -> None:
    site.pages.replace({"/robots.txt": FORBIDDING, "/search": Answer(body=b"<html>You are not allowed</html>")})
    site.write(("ofsted_search", site.web.address(PAGES_HOST, SEARCH)))
    site.crawl()
    assert not any(path.startswith("/search") for path, _ in site.asked(PAGES_HOST))
    assert column(site.folder, "SELECT state_says FROM sources WHERE listed = 1") == ["It answers as it should."]
    assert column(site.folder, "SELECT errors FROM runs") == ["{}"]


def test_the_search_tells_of_a_new_report_sooner(site: Ofsted) -> None:
    urn, gss = LAST
    site.publish(printed(report(gss)), council=LAST)
    result = f"<li><a href='/provider/44/{urn}'>A council</a><p>Latest report: {TODAY:%d %B %Y}</p></li>"
    site.pages.replace({"/search": Answer(body=f"<html><body><ul>{result}</ul></body></html>".encode())})
    site.write(("ofsted_search", site.web.address(PAGES_HOST, SEARCH)))
    site.crawl()
    assert (f"/provider/44/{urn}", 200) in site.asked(PAGES_HOST)
    assert [witness[0] for witness in site.witnesses()] == [gss]
    site.let_time_pass()
    site.crawl()
    assert len(site.asked(PAGES_HOST)) == 15, "six, the search and its page, then six and the search, and one page more"


def test_an_interrupted_crawl_is_resumed(site: Ofsted) -> None:
    """Killed while a report is on its way, with another one waiting: both are read by the next crawl."""
    site.publish(Answer(type="application/pdf", body=report().printed(), wait=30.0))
    second = report(SECOND[1], 58_000_002)
    site.publish(printed(second), second.path, SECOND)
    running = begin_scrapy(site.folder, "crawl", "ofsted_reports", *PRETEND, "-s", "DOWNLOAD_TIMEOUT=60")
    deadline = time.monotonic() + 60
    while site.files.requests < 2 and time.monotonic() < deadline:  # robots.txt, and the first file
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    assert len(rows(site.folder, "SELECT 1 FROM addresses WHERE seeks = 'report' AND state = 'found'")) == 2
    site.files.replace({FILE: printed(report())})
    site.let_time_pass("UPDATE hosts SET busy_until = NULL, busy_owner = NULL")
    site.crawl()
    assert {witness[0] for witness in site.witnesses()} == {FIRST[1], SECOND[1]}


def test_ofsteds_table_on_govuk_is_a_further_witness(site: Ofsted) -> None:
    release = "/government/statistics/local-authority-inspection-outcomes-as-at-31-march"
    host = "www.govpages-statistics.test"
    table = site.web.address(host, "/media/1/outcomes.ods")
    head = ["URN", "Inspection start date", "Inspection end date", "Overall effectiveness", "Impact of leaders"]
    row: list[Cell] = [FIRST[0], date(2023, 9, 11), date(2023, 9, 15), "Inadequate", "Good"]
    search = f'{{"results": [{{"title": "Local authority inspection outcomes as at 31 March", "link": "{release}"}}]}}'
    site.web.add_host(
        host,
        {
            "/robots.txt": ROBOTS,
            "/api/search.json": Answer(type="application/json", body=search.encode()),
            f"/api/content{release}": Answer(
                type="application/json",
                body=f'{{"details": {{"attachments": [{{"url": "{table}", "title": "Data"}}]}}}}'.encode(),
            ),
            "/media/1/outcomes.ods": Answer(type="application/zip", body=ods({"D1": [head, row]})),
        },
    )
    site.write(("ofsted_statistics", site.web.address(host, "/api/search.json?q=outcomes")))
    site.crawl()
    said = "SELECT gss, url FROM outcomes WHERE source = 'statistics'"
    assert rows(site.folder, said) == [{"gss": FIRST[1], "url": f"{table}#D1.2"}]
    assert column(site.folder, "SELECT state FROM addresses WHERE seeks = 'table'") == ["read"]
    asked = len(site.web.desk(host).log)
    site.crawl()
    assert len(site.web.desk(host).log) == asked, "it comes once a year"
