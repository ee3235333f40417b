"""Pages that send their readers on: looked for as Scrapy does, without decoding those that cannot."""

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, TextResponse
from scrapy.utils.test import get_crawler

from crawler.net.redirects import LOOKED_AT, MetaRefreshes

ADDRESS = "https://news.kirkwell.test/old"
REFRESH = "<html><head>{before}<meta http-equiv='{word}' content='0; url=/new'></head><body></body></html>"


def asked_next(body: bytes, charset: str = "utf-8") -> str:
    """The address that is asked after this answer; the same where it sends nobody on."""
    middleware = MetaRefreshes.from_crawler(get_crawler(settings_dict={"METAREFRESH_MAXDELAY": 1}))
    response = HtmlResponse(ADDRESS, headers={"Content-Type": f"text/html; charset={charset}"}, body=body)
    return middleware.process_response(Request(ADDRESS), response).url


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-32", "windows-1252"])
@pytest.mark.parametrize("word", ["refresh", "Refresh", "REFRESH"])
def test_who_is_sent_on_goes_there(charset: str, word: str) -> None:
    assert asked_next(REFRESH.format(before="", word=word).encode(charset), charset) == "https://news.kirkwell.test/new"


def test_a_refresh_behind_letters_of_four_bytes_is_found() -> None:
    body = REFRESH.format(before=f"<title>{chr(0x1F333) * 3_900}</title>", word="refresh").encode()
    assert LOOKED_AT // 2 < body.index(b"refresh") < LOOKED_AT
    assert asked_next(body) == "https://news.kirkwell.test/new"


def test_a_page_without_it_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TextResponse, "text", property(decoded))
    assert asked_next(b"<html><head><title>Trees</title></head><body>Trees</body></html>") == ADDRESS


def decoded(response: TextResponse) -> str:
    raise AssertionError(f"{response} was decoded")
