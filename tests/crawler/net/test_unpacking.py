"""Packed answers: what is long is unpacked in a thread, and is the same."""

import asyncio
import gzip
import inspect
import threading
from typing import Any

import pytest
from scrapy import Request
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import HtmlResponse, Response, TextResponse
from scrapy.utils.gz import gunzip
from scrapy.utils.test import get_crawler

from crawler.net.unpacking import SHORT, Unpack

ADDRESS = "https://news.kirkwell.test/"
MOST = 5_000_000


def unpacked(body: bytes, *, packed: bool = True) -> Response:
    middleware = Unpack(crawler=get_crawler(settings_dict={"DOWNLOAD_MAXSIZE": MOST, "DOWNLOAD_WARNSIZE": 0}))
    headers = {"Content-Type": "text/html"} | ({"Content-Encoding": "gzip"} if packed else {})
    response = HtmlResponse(ADDRESS, headers=headers, body=body)
    found = asyncio.run(middleware.process_response(Request(ADDRESS), response))
    assert isinstance(found, Response)
    return found


def page_of(size: int) -> bytes:
    """A page that packs badly, so that much of it is left."""
    words = b" ".join(str(number * 7_919 % 100_003).encode() for number in range(size // 6))
    return b"<html><body><p>" + words + b"</p></body></html>"


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The threads that unpack."""
    seen: list[threading.Thread] = []

    def noted(*args: Any, **kwargs: Any) -> bytes:
        seen.append(threading.current_thread())
        return gunzip(*args, **kwargs)

    monkeypatch.setattr("scrapy.downloadermiddlewares.httpcompression.gunzip", noted)
    return seen


@pytest.mark.parametrize("is_long", [False, True])
@pytest.mark.parametrize("packs_well", [False, True])
def test_a_long_answer_is_unpacked_beside_the_loop(
    *, is_long: bool, packs_well: bool, threads: list[threading.Thread], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the loop no more of it is unpacked than of a short one, however little of it there is."""
    monkeypatch.setattr(TextResponse, "encoding", property(guessed))
    size = 2 * SHORT if is_long else SHORT // 2
    body = b"<html><body>" + b" " * size if packs_well else page_of(size)
    found = unpacked(gzip.compress(body))
    assert isinstance(found, HtmlResponse)
    assert found.body == body
    assert "Content-Encoding" not in found.headers
    assert [thread is not threading.main_thread() for thread in threads] == ([False, True] if is_long else [False])


def guessed(response: TextResponse) -> str:
    raise AssertionError(f"the charset of {response} was guessed while it was packed")


def test_what_is_not_packed_is_left_as_it_is(threads: list[threading.Thread]) -> None:
    body = page_of(100_000)
    assert unpacked(body, packed=False).body == body
    assert threads == []


def test_what_would_unpack_to_more_than_is_fetched_is_refused() -> None:
    with pytest.raises(IgnoreRequest, match="exceeded"):
        unpacked(gzip.compress(bytes(6_000_000)))


def test_scrapy_still_unpacks_where_a_limit_is_set() -> None:
    """``UnpackShort`` sets its limit in a method that Scrapy does not make public."""
    assert "self._handle_encoding(" in inspect.getsource(HttpCompressionMiddleware.process_response), (
        "Scrapy has renamed what HttpCompressionMiddleware.process_response calls to unpack a body within a number of "
        "bytes: give UnpackShort._handle_encoding in crawler/net/unpacking.py the new name and form, or long answers "
        "are unpacked in the loop."
    )
