"""Exceptions -> kinds and sentences."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from OpenSSL import SSL
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from service_identity.exceptions import VerificationError
from twisted.internet.error import ConnectionDone, ConnectionLost
from twisted.python.failure import Failure
from twisted.web._newclient import ResponseNeverReceived

from crawler.net.failures import SENTENCES, explain, is_tls
from crawler.net.refusals import CLOSED, NOT_ASKED, Disallowed, HostResting, RobotsUnreachable

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (CannotResolveHostError("x"), "dns"),
        (DownloadTimeoutError("x"), "timeout"),
        (DownloadConnectionRefusedError("x"), "refused"),
        (DownloadCancelledError("x"), "too_large"),
        (ResponseDataLossError("x"), "cut_off"),
        (DownloadFailedError("x"), "connection"),
        (ConnectionDone(), "connection"),
        (ConnectionLost(), "connection"),
        (OSError("not a gzipped file"), "connection"),
        (IgnoreRequest("unpacked beyond the limit"), "too_large"),
        (ZeroDivisionError(), "program"),
    ],
)
def test_an_exception_has_a_kind_and_a_sentence(error: Exception, kind: str) -> None:
    trouble = explain(error)
    assert trouble.kind == kind
    assert trouble.says == SENTENCES[trouble.kind]
    assert trouble.until is None


def test_redirects_without_end_are_told_from_answers_that_are_too_large() -> None:
    assert explain(IgnoreRequest("max redirections reached"), redirects=6).kind == "redirects"
    assert explain(IgnoreRequest("exceeded DOWNLOAD_MAXSIZE"), redirects=1).kind == "too_large"


def verification(error: Exception) -> Exception:
    """The chain that Scrapy and Twisted make of an error in a handshake."""
    failed = DownloadFailedError("x")
    failed.__cause__ = ResponseNeverReceived([Failure(error)])  # type: ignore[no-untyped-call]
    return failed


@pytest.mark.parametrize(
    "make",
    [
        lambda: verification(SSL.Error([("SSL routines", "", "certificate verify failed")])),
        lambda: verification(VerificationError(errors=[])),
    ],
)
def test_a_certificate_that_is_not_verified_is_told_from_a_broken_connection(make: Callable[[], Exception]) -> None:
    assert explain(make()).kind == "tls"


def test_a_circle_of_causes_ends() -> None:
    first, second = DownloadFailedError("a"), DownloadFailedError("b")
    first.__cause__, second.__cause__ = second, first
    assert not is_tls(first)


def test_what_politeness_refuses_speaks_for_itself() -> None:
    assert explain(Disallowed("robots.txt forbids it.")).says == "robots.txt forbids it."
    assert explain(HostResting("It rests.", until=NOON)).until == NOON
    assert explain(RobotsUnreachable("It is down.", until=NOON)).kind == "robots_unreachable"


def test_what_was_not_asked_is_never_closed() -> None:
    assert not NOT_ASKED & CLOSED
