"""Which addresses discovery may ask, and which it asks first."""

from urllib.parse import urljoin, urlsplit

from crawler.net.public import looks_public
from pipelines.addresses import canonical, host_of
from pipelines.exceptions import InputError


def first_asked(home: str) -> tuple[str, ...]:
    """Return what is asked before anything is known: the page that was given and the robots.txt of its host."""
    start = home if root_of(home) else ""  # what cannot even be taken apart (http://[127.0.0.1]/) is no place to look
    robots = joined(root_of(start), "/robots.txt", start)
    return (start, robots) if robots else (start,)


def joined(base: str, href: str | None, home: str) -> str | None:
    """Return ``href`` as an absolute address that may be asked, without its fragment; None for any other.

    The home's own host was allowed before it was asked; any other must look public.
    """
    try:
        url = urljoin(base, "".join((href or "").split())).partition("#")[0]
        canonical(url)
    except (ValueError, InputError):
        return None
    host = host_of(url)
    return url if host == host_of(home) or looks_public(host) else None


def is_address(url: str) -> bool:
    """Whether a text is an address of the web."""
    try:
        canonical(url)
    except InputError:
        return False
    return True


def root_of(url: str) -> str:
    """Return the front page of an address's host; empty where it cannot be taken apart."""
    try:
        parts = urlsplit(url)
    except ValueError:  # http://[127.0.0.1]/
        return ""
    return f"{parts.scheme}://{parts.netloc}/"
