"""What a channel's server answered, in our own words alone: its own may repeat an address or a token. Pure.

Apprise returns no more than whether it worked, and tells the rest to its log, from which only numbers and a few known
words are taken.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

HTTP = re.compile(r"\berror=(\d{3})\b|\bHTTP(?: error)?[ :]+(\d{3})\b")
SMTP = re.compile(r"\((\d{3}), b['\"]")
PART = re.compile(r"SMTP recipient .* was refused: (\d{3})")
"""Apprise says so where a copy was refused and the others were taken."""

NEVER = re.compile(
    r"Connection refused|NewConnectionError|Name or service not known|nodename nor servname|getaddrinfo|Name resolution"
    r"|NameResolutionError|ConnectTimeout|No route to host|unreachable|CERTIFICATE_VERIFY_FAILED|WRONG_VERSION|SSLError"
    r"|STARTTLS|not supported by server|ssl\.SSL",
    re.IGNORECASE,
)
"""What is said where nothing can have been sent."""

REASONS = (
    (
        re.compile(
            r"Name or service not known|nodename nor servname|getaddrinfo|Name ?Resolution|Could not resolve host",
            re.IGNORECASE,
        ),
        "its name was not found; check how it is spelt, and this machine's connection",
    ),
    (
        re.compile(r"Connection refused", re.IGNORECASE),
        "it refuses the connection; check its name and port, and whether it runs",
    ),
    (
        re.compile(r"Connect(?:ion )?Timeout|TimeoutError|timed out", re.IGNORECASE),
        "it did not answer in time; check whether it runs",
    ),
    (
        re.compile(r"No route to host|unreachable", re.IGNORECASE),
        "no way leads there from this machine; check its connection",
    ),
)
"""Why a server cannot be reached, by what programs say of it, and what to do."""

PRIVATE = re.compile(r"It leads to a (?:private place|program of this machine)")
"""What ``scheduler.notify.reach`` says in place of a connection."""
IS_PRIVATE = (
    "Its name leads to a private place, so nothing was sent. If that is a place of your own, say private = true at "
    "the channel in councilwatch.toml."
)

TLS = re.compile(r"CERTIFICATE_VERIFY_FAILED|WRONG_VERSION|SSLError|STARTTLS|ssl\.SSL", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """How sending went, in a sentence without secrets.

    ``retry``: the channel as a whole may work again later; False where the server refused this message, and may take
    others. ``may_have_arrived``: it failed, and the message may be there all the same.
    """

    ok: bool
    says: str
    retry: bool = True
    may_have_arrived: bool = False


SENT = Answer(ok=True, says="It was sent.")
LATE = Answer(ok=False, says="The server has not answered for too long.", may_have_arrived=True)


def answer_of(ok: bool, heard: Iterable[str]) -> Answer:
    """Return what Apprise's result and the lines of its log mean."""
    log = "\n".join(heard)
    if ok:
        return SENT
    if part := PART.search(log):
        return Answer(ok=True, says=f"It was sent, but the mail server refused to send a copy ({part[1]}).")
    if codes := SMTP.findall(log):
        return smtp_answer(int(codes[-1]))
    if codes := [first or second for first, second in HTTP.findall(log)]:
        return http_answer(int(codes[-1]))
    if PRIVATE.search(log):
        return Answer(ok=False, says=IS_PRIVATE)
    if TLS.search(log):
        return Answer(ok=False, says="The server's certificate or way of encryption is not accepted.")
    if NEVER.search(log):
        return Answer(ok=False, says=unreached(log))
    return Answer(ok=False, says="The connection broke before the server had answered.", may_have_arrived=True)


def unreached(said: str) -> str:
    """Return that a server cannot be reached, and why as far as ``said`` tells."""
    why = why_unreached(said)
    return f"The server cannot be reached: {why}." if why else "The server cannot be reached."


def why_unreached(said: str) -> str | None:
    """Return why a server cannot be reached, and what to do, as far as ``said`` tells."""
    return next((why for words, why in REASONS if words.search(said)), None)


def smtp_answer(code: int) -> Answer:
    """Return what a mail server's code means; 4xx asks to come again."""
    if code in (530, 534, 535, 538):
        return Answer(ok=False, says=f"The mail server does not accept the user name or password ({code}).")
    if code < 500:
        return Answer(ok=False, says=f"The mail server asks to try again later ({code}).")
    return Answer(ok=False, says=f"The mail server refuses the message or its recipient ({code}).", retry=False)


def http_answer(code: int) -> Answer:
    """Return what a web server's status means. After 502 and 504 what stands behind it may have taken the message."""
    if 300 <= code < 400:
        return Answer(ok=False, says=f"The address leads elsewhere ({code}), which is not followed.")
    if code in (401, 403):
        return Answer(ok=False, says=f"The server does not accept the token or password ({code}).")
    if code in (404, 410):
        return Answer(ok=False, says=f"There is nothing at this address any more ({code}).")
    if code in (408, 425, 429) or code >= 500:
        says = f"The server asks to try again later ({code})."
        return Answer(ok=False, says=says, may_have_arrived=code in (502, 504))
    return Answer(ok=False, says=f"The server refuses the message ({code}).", retry=False)
