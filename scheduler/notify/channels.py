"""The ways to readers, through Apprise: the one home of that library, and of the addresses, which nothing else sees.

An address stands in the environment or in a file that only its owner reads. It is in no error and no log: Apprise's own
log goes nowhere, and what is told of a failure is said in our own words.
"""

import logging
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from apprise import Apprise, AppriseAsset
from apprise.exception import AppriseException
from apprise.plugins.email import NotifyEmail

from pipelines.alerts_config import Alerts
from pipelines.alerts_config import Channel as Place
from pipelines.config import FILE
from pipelines.exceptions import ConfigError
from pipelines.telling.message import Message, fits
from scheduler.kept import read_kept
from scheduler.notify.answers import Answer, answer_of
from scheduler.notify.reach import public_only
from scheduler.notify.unusable import why_unusable

LOUD = ("apprise", "urllib3", "requests", "requests_oauthlib")
"""Loggers that would print addresses."""

READ_SECONDS = 20.0
"""For one answer; Apprise waits for four, after which nobody knows whether the message has arrived."""

MARGIN = 0.8
"""So much of what a channel takes is filled: what is escaped there grows."""


@dataclass(frozen=True, kw_only=True)
class Channel:
    """A channel that can be sent on. ``recipients`` get a message each; ``private``: its name may lead to a private
    place."""

    name: str
    recipients: int
    address: str = field(repr=False)
    private: bool = False


SAID = "Socket Exception"
"""How Apprise begins what an error of the connection says, among its details."""


class Heard(logging.Handler):
    """Keeps what went wrong of what this thread logs. What is sent is logged too, and a headline may say anything."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self.warned = False
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread != self._thread:
            return
        if record.levelno >= logging.WARNING:
            self.warned = True
            self.lines.append(record.getMessage())
        elif record.getMessage().startswith(SAID):
            self.lines.append(record.getMessage())


def open_channels(alerts: Alerts, folder: Path) -> dict[str, Channel]:
    """Return the channels of the configuration in ``folder`` with their addresses.

    Raises ``ConfigError`` for one that is missing, that others can read, or that is wrong; it never repeats it.
    """
    return {name: open_channel(place, folder) for name, place in alerts.channels.items()}


def faults_of(alerts: Alerts, folder: Path) -> dict[str, str]:
    """Return what is wrong with each channel that cannot be opened, in the sentence that ``open_channels`` raises."""
    faults = {}
    for name, place in alerts.channels.items():
        try:
            open_channel(place, folder)
        except ConfigError as error:
            faults[name] = str(error)
    return faults


def open_channel(place: Place, folder: Path) -> Channel:
    what = f"channel {place.name!r}"
    try:
        kept, address = read_kept(place, folder, "the channel's address")
    except ValueError as error:
        raise ConfigError(folder / FILE, place.line, f"{what}: {error}") from None
    recipients, fault = looked_at(address)
    if fault:
        raise ConfigError(folder / FILE, place.line, f"{what}: {kept} {fault}")
    return Channel(name=place.name, recipients=recipients, address=address, private=place.private)


def looked_at(address: str) -> tuple[int, str]:
    """Return how many recipients an address has, and what is wrong with it ("" where nothing is)."""
    if "://" not in address:
        return 0, "is no address: it begins with its service, like mailtos://, ntfys:// or slack://."
    with listening() as heard:
        plugin = plugin_of(address)
    if plugin is None:
        return 0, f"is an address that Apprise cannot use: {why_unusable(address, heard.lines)}"
    if heard.warned:
        return 0, "holds something that Apprise cannot use, such as an e-mail address that is none."
    recipients = len(plugin) // (plugin.retry + 1)
    if recipients > 1 and not isinstance(plugin, NotifyEmail):
        return 0, f"names {recipients} recipients; give each a channel of its own, so that each gets a message once."
    return max(recipients, 1), ""


def plugin_of(address: str) -> Any:
    """Return Apprise's plugin for an address; None where it knows none. Redirects are followed only where the address
    itself says so, and no pictures are fetched from elsewhere."""
    asset = AppriseAsset(
        app_id="councilwatch",
        app_desc="councilwatch",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        http_redirects=False,
        interpret_emojis=False,
        pgp_autogen=False,
        pem_autogen=False,
        async_mode=False,
    )
    return Apprise.instantiate(address, asset=asset)


def send(channel: Channel, message: Message, *, recipient: int = 0, key: str = "") -> Answer:
    """Send a message to one of a channel's recipients and return what was answered; blocks while it is under way.

    ``key`` tells a receiver that can look at headers which message this is.
    """
    with listening() as heard:
        try:
            plugin = plugin_of(channel.address)
            if plugin is None:
                return Answer(ok=False, says="Its address is not one that Apprise can use.")
            prepare(plugin, recipient, key)
            title, body, form = content(plugin, message)
            with public_only(channel.address, allowed=channel.private):
                ok = bool(plugin.notify(body=body, title=title, body_format=form))
        except (AppriseException, OSError, ValueError, TypeError, LookupError, AttributeError, RuntimeError) as error:
            heard.lines.append(f"{type(error).__name__}: {error}")
            ok = False
    return answer_of(ok, heard.lines)


def prepare(plugin: Any, recipient: int, key: str) -> None:
    """Leave the one recipient, wait long enough for answers, and tell the key in a header where there are headers."""
    plugin.retry = 0
    if plugin.socket_read_timeout == type(plugin).socket_read_timeout:
        plugin.socket_read_timeout = READ_SECONDS
    if isinstance(plugin, NotifyEmail):
        plugin.targets = plugin.targets[recipient : recipient + 1]
        if recipient:
            plugin.cc, plugin.bcc = set(), set()  # they had it with the first one's
    if key and isinstance(getattr(plugin, "headers", None), dict):
        plugin.headers["X-Councilwatch-Key"] = key


def content(plugin: Any, message: Message) -> tuple[str, str, str]:
    """Return title, body and the body's format, each as long as the channel takes it.

    HTML goes into e-mail only: other services know a part of it each. A channel of a few hundred characters gets the
    short form.
    """
    title = message.subject
    if plugin.title_maxlen and len(title) > plugin.title_maxlen:
        title = f"{title[: plugin.title_maxlen - 1]}…"
    room = int(plugin.body_maxlen * MARGIN) - (0 if plugin.title_maxlen else len(title.encode()) + 2)
    if isinstance(plugin, NotifyEmail):
        return title, message.html, "html"
    fitting = fits(message, max(room, 20))
    return title, (fitting.text if len(message.text.encode()) <= room else fitting.short), "text"


@contextmanager
def listening() -> Iterator[Heard]:
    """Keep what Apprise logs in this thread, and let none of it out."""
    silence()
    heard = Heard()
    logger = logging.getLogger("apprise")
    logger.addHandler(heard)
    try:
        yield heard
    finally:
        logger.removeHandler(heard)


def silence() -> None:
    """Let no library print what it sends where."""
    for name in LOUD:
        logger = logging.getLogger(name)
        if logger.propagate:
            logger.propagate = False
            logger.addHandler(logging.NullHandler())
    logging.getLogger("apprise").setLevel(logging.DEBUG)
    warnings.filterwarnings("ignore", message="Unverified HTTPS request")
