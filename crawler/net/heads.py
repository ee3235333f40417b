"""The head of an answer, within a limit: Twisted reads headers for as long as they come, into memory."""

from typing import Any

from scrapy.core.downloader.handlers.http11 import _LenientHTTP11ClientFactory, _LenientHTTP11ClientProtocol
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS, HTTP11ClientProtocol


class HeadTooLongError(Exception):
    """Raised for an answer whose status and headers have more bytes than are read."""


class ShortHeads(_LenientHTTP11ClientProtocol):
    """Scrapy's own connection, which gives up an answer of which the head does not end (setting
    COUNCILWATCH_HEAD_BYTES). Answers that say "wait" (1xx) count too."""

    most = 0

    def request(self, request: Any) -> Deferred[Any]:
        self._head = 0
        return super().request(request)

    def dataReceived(self, bytes: bytes) -> None:  # noqa: N802 - Twisted's form
        super().dataReceived(bytes)  # type: ignore[no-untyped-call]
        parser = self._parser
        if parser is not None and parser.state in (STATUS, HEADER):
            self._head += len(bytes)
            if self._head > self.most:
                self._giveUp(Failure(HeadTooLongError()))  # type: ignore[no-untyped-call]


def factory(most: int) -> type[_LenientHTTP11ClientFactory]:
    """Return the factory of connections that read ``most`` bytes of a head."""

    class Factory(_LenientHTTP11ClientFactory):
        def buildProtocol(self, addr: IAddress | None) -> HTTP11ClientProtocol:  # noqa: ARG002, N802 - Twisted's form
            made = ShortHeads(self._quiescentCallback)  # type: ignore[no-untyped-call]
            made.most = most
            return made

    return Factory
