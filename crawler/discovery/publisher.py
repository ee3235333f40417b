"""Which hosts are one publisher's, as far as their names tell."""

from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from courlan import extract_domain

from crawler.net.public import looks_public
from pipelines.addresses import SAME_HOST, canonical, host_of
from pipelines.exceptions import InputError


def is_same_publisher(url: str, home: str) -> bool:
    """Whether two addresses lie on hosts of one registered name: news.leeds.gov.uk and www.leeds.gov.uk do.

    Another host of the same publisher that has another name is known only by a link to it.
    """
    return _name(host_of(url)) == _name(host_of(home)) != ""


@lru_cache(maxsize=4_096)
def _name(host: str) -> str:
    """The registered name of a host; of one that no register knows, all but ``www.``"""
    host = SAME_HOST.get(host, host).rstrip(".")
    try:
        return extract_domain(f"https://{host}/") or host.removeprefix("www.")
    except ValueError:
        return host.removeprefix("www.")


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
