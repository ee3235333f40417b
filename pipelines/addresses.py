"""One canonical form of an address, so that a story is one story however it is linked."""

import re
from functools import lru_cache
from urllib.parse import quote, unquote_plus, urljoin, urlsplit, urlunsplit

from pipelines.exceptions import InputError
from pipelines.modern_gov import plain_form

TRACKING = re.compile(
    r"(?:utm_.*|at_(?:medium|campaign|custom\d*|link_.*|bbc_.*|format|ptr_name)|itm_.*|mc_[ce]id|fbclid|gclid|dclid"
    r"|msclkid|igshid|yclid|_ga|ccp|cmpid|ocid|ns_.*)",
    re.IGNORECASE,
)
"""Query keys that say how a reader came, never what is shown (utm_*, itm_source, GOSS's ccp=true)."""

TRACKING_VALUES = {"ref": {"rss", "rss_feed", "twtrec"}, "amp": {"", "1", "true"}}
"""Query keys that are noise with these values only."""

SAME_HOST = {
    "www.bbc.com": "www.bbc.co.uk",
    "bbc.com": "www.bbc.co.uk",
    "bbc.co.uk": "www.bbc.co.uk",
    "feeds.bbci.co.uk": "www.bbc.co.uk",
}
"""Hosts of the BBC that show the same news stories under the same path."""

PORTS = {"http": 80, "https": 443}

MAX_LENGTH = 2_000
"""Longer addresses are no links to stories."""

MOST_FIELDS = 200
"""Of a query; more are a form that was sent, or a trap."""


@lru_cache(maxsize=4_096)  # each link of a listing is asked for several times in a row, at 50 microseconds
def canonical(url: str, base: str | None = None) -> str:
    """Return the one form of ``url`` (resolved against ``base``) under which the store knows it.

    Raises ``InputError`` for what is no ``http`` or ``https`` address of a host, or carries a password.
    """
    text = re.sub(r"[\x00-\x1f\x7f]", "", url.strip())  # a space inside stays: without it the host is another
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        scheme, host, port = parts.scheme.lower(), ascii_host(parts.hostname or ""), parts.port
    except ValueError as error:
        raise InputError(f"{shown(url)} is not a web address.") from error
    if port == 0:
        raise InputError(f"{shown(url)} is not a web address; nobody answers at port 0.")
    if scheme not in PORTS or not host:
        raise InputError(
            f"{shown(url)} is not a web address; it should begin with https:// or http://, as in "
            "https://news.example.org/."
        )
    if parts.username is not None or parts.password is not None:
        raise InputError(f"{shown(url)} carries a user name or password; leave it out.")
    if len(text) > MAX_LENGTH:
        raise InputError(f"{shown(url)} is longer than {MAX_LENGTH} characters; that is no address of a story.")
    if parts.path.startswith("/news") or host not in SAME_HOST:
        host = SAME_HOST.get(host, host)
    shown_host = f"[{host}]" if ":" in host else host
    place = shown_host if port in (None, PORTS[scheme]) else f"{shown_host}:{port}"
    try:
        query = plain_query(parts.query)
    except ValueError as error:
        raise InputError(f"{shown(url)} asks for too many things at once to be a story.") from error
    path, query = plain_form(plain_path(parts.path), query)
    return urlunsplit((scheme, place, path, query, ""))


def comparable(url: str) -> str:
    """Return the form in which two ways of writing one address are equal; what is none stays as it is."""
    try:
        return canonical(url).rstrip("/")
    except InputError:
        return url.rstrip("/")


def host_of(url: str) -> str:
    """Return the host name of an address, lower-case; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def ascii_host(host: str) -> str:
    """The host as it is asked on the wire (IDNA); raises ``ValueError`` for one that cannot be."""
    host = host.rstrip(".").lower()
    if host.isascii():
        if re.search(r"[^a-z0-9._:%-]", host):
            raise ValueError(host)
        return host
    return host.encode("idna").decode("ascii")


def plain_path(path: str) -> str:
    """The path with one way of escaping, ``.`` and ``..`` resolved, and without the marks of an AMP page."""
    kept: list[str] = []
    for part in escaped(path).split("/")[1:]:
        if part == "..":
            kept = kept[:-1]
        elif part != ".":
            kept.append(part)
    plain = "/" + "/".join(kept)
    without_amp = re.sub(r"/amp(/?)$|\.amp$", r"\1", plain)
    return without_amp or "/"


def plain_query(query: str) -> str:
    """The query without what tells only how a reader came.

    The rest stays as the publisher wrote it, in its order: servers tell ``?12345`` from ``?12345=``, and not every one
    reads its escapes as UTF-8. Raises ``ValueError`` for more than ``MOST_FIELDS``.
    """
    fields = [field for field in query.split("&") if field]
    if len(fields) > MOST_FIELDS:
        raise ValueError(query)
    return "&".join(escaped(field) for field in fields if not _is_noise(field))


def escaped(text: str) -> str:
    """The text with one way of escaping what may not stand in an address; escapes that it holds stay what they are."""
    once = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(text, safe="/%:@!$&'()*+,;=~-._?"))
    return re.sub(r"%[0-9a-f]{2}", lambda octet: octet[0].upper(), once, flags=re.IGNORECASE)


def _is_noise(field: str) -> bool:
    key, _, value = (unquote_plus(part) for part in field.partition("="))
    return TRACKING.fullmatch(key) is not None or value.lower() in TRACKING_VALUES.get(key.lower(), ())


def shown(url: str) -> str:
    """The address as it can stand in a message: short, on one line."""
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f]", "?", url)
    return f"'{plain[:120]}…'" if len(plain) > 120 else f"'{plain}'"
