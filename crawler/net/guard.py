"""Only addresses of the public web are connected to, whatever a feed, a redirect or a name server says.

Names are resolved here and the connection goes to the very address that was checked, so no answer of a name
server can change in between. IPv4 only, as Scrapy's own resolver is: an IPv6 address is never connected to.
"""

import socket
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred, fail, succeed
from twisted.internet.error import DNSLookupError
from twisted.internet.threads import deferToThreadPool
from twisted.python.failure import Failure

from crawler.net.public import is_no_name, literal_address, why_not_public
from crawler.net.refusals import NotPublic

LOOPBACK = "127.0.0.1"


def is_pretend(settings: BaseSettings) -> bool:
    """Whether this crawl may reach pretend newsrooms on this machine, and nothing else.

    Only the command line of the process can say so (``-s COUNCILWATCH_PRETEND=yes``): a settings file, a
    spider or an environment variable comes with a lower priority and is not heard.
    """
    by_command = settings.getpriority("COUNCILWATCH_PRETEND") == SETTINGS_PRIORITIES["cmdline"]
    return by_command and settings.get("COUNCILWATCH_PRETEND") == "yes"


def check_address(url: str, *, pretend: bool) -> None:
    """Raise ``NotPublic`` for an address that may not be asked, as far as its letters tell."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise NotPublic("The address is malformed, so it was not asked.") from error
    if parts.scheme not in ("http", "https"):
        raise NotPublic(f"Only http and https are asked, and this is {parts.scheme or 'nothing'}.")
    if "@" in parts.netloc or "\\" in url:
        raise NotPublic("The address hides its host behind a user name or a backslash, so it was not asked.")
    if port == 0:
        raise NotPublic("The address names port 0, at which nobody answers, so it was not asked.")
    known = literal_address(host)
    if known is not None and not (pretend and known == host == LOOPBACK):
        why = why_not_public(known) or (f"{known} is not this machine" if pretend else None)
        if ":" in known:
            why = why or f"{known} is an IPv6 address, which this program does not ask"
        if why is not None:
            raise NotPublic(f"It leads to a private place: {why}.")
    if known is None and is_no_name(host):
        raise NotPublic("The address names no host, so it was not asked.")


def addresses_of(name: str) -> tuple[str, ...]:
    """Return every IPv4 address of ``name``. Blocks; raises ``OSError`` where there is none."""
    found = socket.getaddrinfo(name, None, socket.AF_INET, socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(place[4][0]) for place in found))


class Guard(CachingThreadedResolver):
    """Scrapy's resolver (setting TWISTED_DNS_RESOLVER), which answers with public addresses only.

    ``refusals`` tells which names were refused and why, since Twisted turns every failure into "not found".
    """

    def __init__(self, reactor: ReactorBase, *, timeout: float, pretend: bool) -> None:
        super().__init__(reactor, cache_size=0, timeout=timeout)
        self.pretend = pretend
        self.refusals: dict[str, str] = {}
        self._known: dict[str, str] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        settings = crawler.settings
        return cls(reactor, timeout=settings.getfloat("DNS_TIMEOUT"), pretend=is_pretend(settings))

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: ARG002, N802 - Twisted's form
        """Resolve ``name`` to one public IPv4 address; fails with ``DNSLookupError``."""
        if self.pretend:
            if name.endswith(".test") or name in ("localhost", LOOPBACK):
                return succeed(LOOPBACK)
            return fail(self._refuse(name, "a pretend crawl reaches nothing but this machine"))
        if name in self._known:
            return succeed(self._known[name])
        found: Deferred[Any] = deferToThreadPool(
            self.reactor,  # type: ignore[arg-type]
            self.reactor.getThreadPool(),
            addresses_of,
            name,
        )
        found.addTimeout(self.timeout, self.reactor)  # type: ignore[arg-type]
        found.addCallbacks(self._choose, self._not_found, callbackArgs=(name,), errbackArgs=(name,))
        return found

    def _choose(self, addresses: tuple[str, ...], name: str) -> str:
        """Take the first address, if all of them are public: a name with one bad address is a trap."""
        for address in addresses:
            why = why_not_public(address)
            if why is not None:
                raise self._refuse(name, why)
        self._known[name] = addresses[0]
        return addresses[0]

    def _refuse(self, name: str, why: str) -> DNSLookupError:
        self.refusals[name] = why
        return DNSLookupError(f"{name} leads to a private place: {why}")

    def _not_found(self, failure: Failure, name: str) -> Failure:
        says = f"{name} was not found ({failure.getErrorMessage()})"
        return Failure(DNSLookupError(says))  # type: ignore[no-untyped-call]
