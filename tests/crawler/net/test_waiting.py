"""Retry-After in both of its forms, and validators."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http.headers import Headers

from crawler.net import conditional
from crawler.net.waiting import LONGEST, UNSAID, rest_until
from pipelines.model import Validators

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "said", "wait"),
    [
        (503, "120", timedelta(minutes=2)),
        (429, " 30 ", timedelta(seconds=30)),
        (503, "Tue, 24 Nov 2026 13:00:00 GMT", timedelta(hours=1)),
        (503, "Tue, 24 Nov 2026 14:00:00 +0100", timedelta(hours=1)),
        (503, "999999999", LONGEST),
        (429, None, UNSAID),
        (429, "soon", UNSAID),
        (429, "", UNSAID),
        (429, "0", UNSAID),
        (429, "Mon, 23 Nov 2026 13:00:00 GMT", UNSAID),
    ],
)
def test_a_host_is_left_alone_as_long_as_it_says(status: int, said: str | None, wait: timedelta) -> None:
    assert rest_until(status, said, NOON) == NOON + wait


@pytest.mark.parametrize(
    ("status", "said"),
    [(503, None), (503, "soon"), (503, "0"), (503, "Mon, 23 Nov 2026 13:00:00 GMT"), (200, "120"), (500, "120")],
)
def test_others_ask_for_nothing(status: int, said: str | None) -> None:
    assert rest_until(status, said, NOON) is None


@given(st.integers(100, 599), st.none() | st.text(max_size=40))
def test_nobody_is_left_alone_for_more_than_a_day(status: int, said: str | None) -> None:
    until = rest_until(status, said, NOON)
    assert until is None or NOON < until <= NOON + LONGEST


def test_validators_come_back_as_the_server_said_them() -> None:
    said = Headers({"ETag": 'W/"a1"', "Last-Modified": "Tue, 24 Nov 2026 13:00:00 GMT"})
    known = conditional.validators(said)
    assert known == Validators(etag='W/"a1"', last_modified="Tue, 24 Nov 2026 13:00:00 GMT")
    assert conditional.headers(known) == {
        "If-None-Match": 'W/"a1"',
        "If-Modified-Since": "Tue, 24 Nov 2026 13:00:00 GMT",
    }


@pytest.mark.parametrize("etag", ["", "  ", "a" * 501, "a\x01b", "a\r\nX-Evil: 1"])
def test_a_validator_that_is_none_is_not_kept(etag: str) -> None:
    known = conditional.validators(Headers({"ETag": etag}))
    assert known == Validators()
    assert conditional.headers(known) == {}
