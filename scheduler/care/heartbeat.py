"""The sign of life: an address of the user's choice is asked after each good cycle, so that a dead machine is noticed.

It is the user's own, as a channel's is: it may be on a private network, and may hold a token, so that it stands in no
message and no log. No redirect is followed. Whatever comes of it, no cycle waits for it or hears of it.
"""

import asyncio
import http.client
import ssl
import threading
from base64 import b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from pipelines.care_config import BARE, HEARTBEAT, Care, is_address, is_bare
from pipelines.config import FILE
from pipelines.exceptions import ConfigError
from scheduler.kept import read_kept
from scheduler.notify.answers import NEVER, TLS, http_answer, unreached
from scheduler.telling import Telling
from scheduler.waiting import first_of

SECONDS = 10.0
"""For an answer, from the beginning of the asking."""

AGENT = "councilwatch"


class Heartbeat:
    """Asks the address, beside the loop, and says in our own words when that begins to fail and when it works again."""

    def __init__(self, folder: Path, *, telling: Telling, seconds: float = SECONDS) -> None:
        self._folder, self._telling, self._seconds = folder, telling, seconds
        self._asking = False
        self._said = ""
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Let the address be asked: a cycle went well."""
        self._wake.set()

    async def keep(self, care: Callable[[], Care], stop: asyncio.Event) -> None:
        """Ask whenever a cycle went well, until ``stop`` is set; ``care`` tells what is in force then.

        One that cannot work is said at once: who waits for it would think this machine dead, or hear of it days later.
        """
        self._check(care())
        while not stop.is_set():
            await first_of(self._wake.wait(), stop.wait())
            if self._wake.is_set():
                self._wake.clear()
                await self.once(care(), stop)

    def _check(self, care: Care) -> None:
        """Say why no address can be asked, where that is known without asking."""
        try:
            address_of(care, self._folder)
        except ConfigError as error:
            self._said = str(error)
            self._telling.say(
                "heartbeat_failed", f"The heartbeat cannot be sent: {error} It is tried after each cycle."
            )

    async def once(self, care: Care, stop: asyncio.Event) -> None:
        """Ask now; no answer is waited for where ``stop`` is set."""
        beat = asyncio.ensure_future(self.beat(care))
        await first_of(beat, stop.wait())
        beat.cancel()
        await asyncio.gather(beat, return_exceptions=True)

    async def beat(self, care: Care) -> None:
        """Ask the address that ``care`` names, and wait a few seconds at most. Raises nothing."""
        if not care.has_heartbeat or self._asking:
            return
        try:
            fault = await self._asked(address_of(care, self._folder))
        except ConfigError as error:
            fault = str(error)
        if fault and fault != self._said:
            self._telling.say("heartbeat_failed", f"The heartbeat was not heard: {fault} It is tried after each cycle.")
        elif self._said and not fault:
            self._telling.say("heartbeat_well", "The heartbeat is heard again.")
        self._said = fault

    async def _asked(self, url: str) -> str:
        """Ask in a thread that ends with the process, whatever the server does; return what was wrong."""
        loop = asyncio.get_running_loop()
        answered: asyncio.Future[str] = loop.create_future()

        def work() -> None:
            fault = ask(url, self._seconds)
            self._asking = False  # before the loop hears of it: its next beat may follow at once
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(lambda: None if answered.done() else answered.set_result(fault))

        self._asking = True
        threading.Thread(target=work, name="heartbeat", daemon=True).start()
        try:
            return await asyncio.wait_for(answered, self._seconds)
        except TimeoutError:
            return "The server has not answered for too long."


def address_of(care: Care, folder: Path) -> str:
    """Return the address. Raises ``ConfigError`` where it is not where it should be, or is none."""
    if care.heartbeat_url is not None or care.heartbeat_kept is None:
        return care.heartbeat_url or ""
    try:
        kept, url = read_kept(care.heartbeat_kept, folder, "the address")
    except ValueError as error:
        raise ConfigError(folder / FILE, care.heartbeat_kept.line, f"{HEARTBEAT}: {error}") from None
    if not is_address(url):
        wrong = BARE if is_bare(url) else "is no address of the web."
        raise ConfigError(folder / FILE, care.heartbeat_kept.line, f"{HEARTBEAT}: {kept} {wrong}")
    return url


def ask(url: str, seconds: float = SECONDS) -> str:
    """Ask an address once (GET); return what was wrong in our own words, "" where nothing was."""
    parts = urlsplit(url)
    https = parts.scheme == "https"
    try:
        host = parts.hostname or ""
        connection = (
            http.client.HTTPSConnection(host, parts.port, timeout=seconds, context=ssl.create_default_context())
            if https
            else http.client.HTTPConnection(host, parts.port, timeout=seconds)
        )
        try:
            path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
            connection.request("GET", path, headers={"User-Agent": AGENT, "Connection": "close", **credentials(parts)})
            status = connection.getresponse().status
        finally:
            connection.close()
    except (OSError, http.client.HTTPException, ValueError) as error:
        return fault_of(error)
    return "" if 200 <= status < 300 else http_answer(status).says


def credentials(parts: SplitResult) -> dict[str, str]:
    """Return the header for the name and password in an address (https://name:password@host/), as browsers send it."""
    if parts.username is None and parts.password is None:
        return {}
    told = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return {"Authorization": f"Basic {b64encode(told.encode()).decode()}"}


def fault_of(error: Exception) -> str:
    """Return what an error of the connection means; its own words may repeat the address."""
    if isinstance(error, TimeoutError):
        return "The server has not answered for too long."
    if isinstance(error, ssl.SSLError) or TLS.search(str(error)):
        return "The server's certificate or way of encryption is not accepted."
    if isinstance(error, OSError) and (error.errno or NEVER.search(str(error))):
        return unreached(str(error))
    return "The connection broke before the server had answered."
