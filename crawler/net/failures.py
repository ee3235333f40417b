"""What went wrong: an exception of Scrapy or Twisted -> its kind and a plain sentence. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from twisted.internet.error import ConnectError, ConnectionDone, ConnectionLost

from crawler.net.refusals import Refused, TroubleKind


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """Why there is no answer. ``until`` is when the host may be asked again, where it said so."""

    kind: TroubleKind
    says: str
    until: datetime | None = None


SENTENCES: dict[TroubleKind, str] = {
    "dns": "Its host name was not found.",
    "refused": "Its server refused the connection.",
    "timeout": "Its server took too long to answer.",
    "tls": "Its certificate could not be verified, so nothing was read.",
    "too_large": "The answer was larger than the limit, so it was not read.",
    "cut_off": "The answer broke off before its end.",
    "redirects": "It redirects without end.",
    "connection": "The connection broke.",
    "program": "The program failed while it read the answer.",
}


def explain(error: BaseException, *, redirects: int = 0) -> Trouble:
    """Return the trouble that ``error`` is; ``redirects`` is how many the request had followed."""
    if isinstance(error, Refused):
        return Trouble(kind=error.kind, says=error.says, until=error.until)
    kind = _kind(error, redirects)
    return Trouble(kind=kind, says=SENTENCES[kind])


def _kind(error: BaseException, redirects: int) -> TroubleKind:
    match error:
        case CannotResolveHostError():
            return "dns"
        case DownloadTimeoutError():
            return "timeout"
        case DownloadConnectionRefusedError():
            return "refused"
        case DownloadCancelledError():
            return "too_large"
        case ResponseDataLossError():
            return "cut_off"
        case IgnoreRequest():  # Scrapy's own: of redirects, or of an answer that unpacks beyond the limit
            return "redirects" if redirects and "redirect" in str(error) else "too_large"
        case DownloadFailedError():
            return "tls" if is_tls(error) else "too_large" if is_long_head(error) else "connection"
        case ConnectError() | ConnectionDone() | ConnectionLost() | OSError():
            return "connection"
    return "program"


def is_tls(error: BaseException | None) -> bool:
    """Whether OpenSSL's or the host name check's refusal is at the bottom of ``error``."""
    return any(
        type(each).__module__.startswith("OpenSSL.") or type(each).__name__ in ("VerificationError", "CertificateError")
        for each in behind(error)
    )


def is_long_head(error: BaseException | None) -> bool:
    """Whether an answer was given up because its headers did not end."""
    return any(type(each).__name__ == "HeadTooLongError" for each in behind(error))


def behind(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and those that led to it."""
    seen = 0
    todo = [error]
    while todo and seen < 50:
        seen += 1
        this = todo.pop()
        if this is None:
            continue
        yield this
        todo += [this.__cause__, this.__context__]
        todo += [getattr(reason, "value", None) for reason in getattr(this, "reasons", None) or ()]
