"""The pretend web keeps count, asks to be asked conditionally, and stays within bounds."""

import gzip
import http.client
import json
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from crawler.sources import read_watchlist
from pipelines.config import read_config
from scheduler.demo.server import PretendWeb, serve
from tests.newsrooms import faults

HOST = "news.kirkwell.test"
DAY = date(2026, 11, 24)


@pytest.fixture
def web() -> Iterator[PretendWeb]:
    with serve(today=DAY) as running:
        yield running


def ask(web: PretendWeb, path: str, host: str = HOST, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Ask the server itself, as a client would that has resolved ``host``."""
    connection = http.client.HTTPConnection("127.0.0.1", web.port, timeout=10)
    try:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers={"Host": f"{host}:{web.port}", **given})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def test_hosts_are_told_apart_by_their_name(web: PretendWeb) -> None:
    assert b"Kirkwell Together" in ask(web, "/feed/")[2]
    assert ask(web, "/feed/", "www.fenborough.test")[0] == 404
    assert ask(web, "/feed/", "unknown.test")[0] == 404
    assert b"Skip to main content" in ask(web, "/news", "WWW.HARBOURNE.TEST")[2]


def test_an_address_with_a_tracking_query_is_the_same_page(web: PretendWeb) -> None:
    path = "/2026/11/23/christmas-bin-days/"
    assert ask(web, f"{path}?utm_source=rss")[2] == ask(web, path)[2]
    assert ask(web, "/news?page=1", "www.harbourne.test")[2] != ask(web, "/news", "www.harbourne.test")[2]


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_what_has_not_changed_is_not_sent_again(web: PretendWeb, header: str) -> None:
    asks = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
    status, headers, body = ask(web, "/feed/")
    assert (status, len(body) > 1000) == (200, True)
    status, again, body = ask(web, "/feed/", **{asks[header]: headers[header] or ""})
    assert (status, body) == (304, b"")
    assert again["ETag"] == headers["ETag"]


def test_a_bad_date_or_another_etag_is_no_match(web: PretendWeb) -> None:
    assert ask(web, "/feed/", If_Modified_Since="yesterday")[0] == 200
    assert ask(web, "/feed/", If_Modified_Since="Sat, 01 Jan 2000 00:00:00 GMT")[0] == 200
    _, headers, _ = ask(web, "/feed/")
    assert ask(web, "/feed/", If_None_Match='"no"', If_Modified_Since=headers["Last-Modified"] or "")[0] == 200


def test_a_newsroom_that_moved_answers_under_both_hosts(tmp_path: Path) -> None:
    with serve(today=DAY, home=Path(faults.__file__).parent) as web:
        status, headers, _ = ask(web, "/ccm/rss/news", "www.regents-row.test")
        assert (status, headers["Location"]) == (301, f"http://regents-row.test:{web.port}/feed/")
        assert b"Regents Row newsroom" in ask(web, "/feed/", "regents-row.test")[2]
        assert ask(web, "/news", "www.teesport.test")[0] == 403
        packed = ask(web, "/news/feed.xml", "www.wrekin-view.test")
        assert (packed[1]["Content-Encoding"], packed[2][:2]) == ("gzip", b"\x1f\x8b")
        web.write_working_folder(tmp_path)
        assert len(read_watchlist(tmp_path / "watchlist.toml", "user")) == len(web.newsrooms)


def test_gzip_is_for_those_who_take_it(web: PretendWeb) -> None:
    _, plain_headers, plain = ask(web, "/feed/")
    _, headers, packed = ask(web, "/feed/", Accept_Encoding="gzip, deflate")
    assert plain_headers["Content-Encoding"] is None
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed) == plain
    assert ask(web, "/sitemap-news.xml.gz", "www.marlhaven.test", Accept_Encoding="gzip")[2][:2] == b"\x1f\x8b"


def test_requests_are_counted_and_logged(web: PretendWeb) -> None:
    ask(web, "/feed/", User_Agent="test")
    ask(web, "/nothing-here")
    desk = web.desk(HOST)
    until = time.monotonic() + 10
    while desk.open_now and time.monotonic() < until:  # a request ends a moment after its answer is there
        time.sleep(0.01)
    assert (desk.requests, desk.open_now) == (2, 0)
    assert [(asked.path, asked.status) for asked in web.log] == [("/feed/", 200), ("/nothing-here", 404)]
    assert web.log[0].headers["User-Agent"] == "test"
    assert web.requests == 2


def test_open_requests_are_counted_while_they_are_open(web: PretendWeb) -> None:
    """Three that wait for each other are all open."""
    together = threading.Barrier(3, timeout=10)

    desk = web.add_host("waiting.test", {})
    seen: list[int] = []

    def one() -> None:
        answer = desk.begin("/")
        assert answer.status == 404
        together.wait()
        seen.append(desk.most_open)

    threads = [threading.Thread(target=one) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [3, 3, 3]


def test_publishing_changes_the_feed_and_nothing_else(web: PretendWeb) -> None:
    host = "www.childrens-weekly.test"
    before = ask(web, "/feed/", host)
    article = ask(web, "/content/news/kirklees-lifts-care-leavers-service", host)[1]["ETag"]
    assert ask(web, "/content/news/stockport-children-in-care-good", host)[0] == 404
    (added,) = web.publish("08-stockport")
    after = ask(web, "/feed/", host, If_None_Match=before[1]["ETag"] or "")
    assert added == web.address(host, "/content/news/stockport-children-in-care-good")
    assert after[0] == 200
    assert added.encode() in after[2]
    assert added.encode() not in before[2]
    assert ask(web, "/content/news/stockport-children-in-care-good", host)[0] == 200
    same = ask(web, "/content/news/kirklees-lifts-care-leavers-service", host, If_None_Match=article or "")
    assert same[0] == 304
    with pytest.raises(KeyError):
        web.publish("08-stockport")


def test_trouble_comes_first_and_passes(web: PretendWeb) -> None:
    host = "www.stillwater.test"
    first, second = ask(web, "/news/rss/", host)[2], ask(web, "/news/rss/", host)[2]
    assert second.startswith(first)
    assert len(first) < len(second)
    web.desk(host).next_answers("/news/rss/", [faults.too_busy(1), faults.too_busy(timedelta(seconds=90), 429)])
    busy, later = ask(web, "/news/rss/", host), ask(web, "/news/rss/", host)
    assert (busy[0], busy[1]["Retry-After"]) == (503, "1")
    assert later[0] == 429
    assert parsedate_to_datetime(later[1]["Retry-After"] or "").tzinfo is not None
    assert ask(web, "/news/rss/", host)[0] == 200


def test_it_stops_by_itself_after_so_many_requests() -> None:
    with serve(today=DAY, max_requests=3) as web:
        assert [ask(web, "/feed/")[0] for _ in range(4)] == [200, 200, 200, 503]


def test_it_listens_on_loopback_only_and_ends(web: PretendWeb) -> None:
    assert web._server.server_address[0] == "127.0.0.1"
    with serve(today=DAY) as other:
        port = other.port
    with pytest.raises(ConnectionRefusedError):
        http.client.HTTPConnection("127.0.0.1", port, timeout=2).request("GET", "/")


def test_the_working_folder_is_one_that_the_program_reads(web: PretendWeb, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    web.write_working_folder(folder)
    config = read_config(folder)
    sources = read_watchlist(folder / "watchlist.toml", "user")
    assert config.contact
    assert not config.sources.shipped
    assert {source.name for source in sources} == set(web.newsrooms)
    for source in sources:
        for listing in source.listings:
            assert f":{web.port}/" in listing.url


def test_addresses_on_pages_carry_the_port(web: PretendWeb) -> None:
    newsroom = web.newsrooms["kirkwell"]
    links = json.loads(newsroom.expected())["links"]
    assert all(link.startswith(f"http://{HOST}:{web.port}/") for link in links)


@pytest.mark.parametrize("family", sorted(set(faults.FAMILIES) - {"slow", "huge", "cut_off", "bomb"}))
def test_every_fault_is_served(web: PretendWeb, family: str) -> None:
    host = faults.add_faults(web, family)
    assert ask(web, "/feed", host)[0] == 200
    assert ask(web, "/sound", host)[0] == 200
    assert ask(web, "/bad", host)[0] in {200, 302, 410, 503}
    assert f'name = "{family}"' in faults.entry_of(web, family)


def test_large_and_small_lies_about_size(web: PretendWeb) -> None:
    assert len(ask(web, "/bad", faults.add_faults(web, "huge"))[2]) == 30 * faults.MEGABYTE
    _, headers, packed = ask(web, "/bad", faults.add_faults(web, "bomb"))
    assert headers["Content-Encoding"] == "gzip"
    assert len(packed) < faults.MEGABYTE
    host = faults.add_faults(web, "cut_off")
    with pytest.raises(http.client.IncompleteRead):
        ask(web, "/bad", host)
