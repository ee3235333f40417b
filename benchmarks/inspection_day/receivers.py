"""The two readers: a mail server that greylists, and a webhook that breaks down, as the script has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default

from aiosmtpd.smtp import Envelope

from pipelines import clock
from tests.scheduler.notify.servers import Hook, MailBox, plain

KEY = "X-Councilwatch-Key"

DOWN_FOR = timedelta(minutes=30)


@dataclass(frozen=True, kw_only=True)
class Received:
    """A message that a server took, when, and where it came in."""

    channel: str
    at: datetime
    subject: str
    text: str
    key: str


@dataclass
class Greylisting(MailBox):
    """Refuses the first try of each message, and takes the next."""

    known: set[str] = field(default_factory=set)
    refusals: int = 0

    def next_answer(self, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        key = str(message_from_bytes(envelope.content, policy=default)[KEY])
        if key in self.known:
            return "250 OK"
        self.known.add(key)
        self.refusals += 1
        return "451 4.7.1 Greylisted, come again later"


@dataclass
class BreakingDown(Hook):
    """Answers 500 for half an hour, once after each number of messages that it took which is in ``falls_at``."""

    falls_at: frozenset[int] = frozenset()
    taken: int = 0
    down_until: datetime | None = None
    refusals: int = 0

    def next_answer(self, headers: Mapping[str, str]) -> int | str:  # noqa: ARG002 - it refuses whatever comes
        now = clock.now()
        if self.taken in self.falls_at:
            self.falls_at -= {self.taken}
            self.down_until = now + DOWN_FOR
        if self.down_until is not None and now < self.down_until:
            self.refusals += 1
            return 500
        self.taken += 1
        return 200


def mails(box: MailBox) -> list[Received]:
    """Return what the mail server took."""
    return [
        Received(channel="mail", at=at, subject=str(mail["Subject"]), text=plain(mail), key=str(mail[KEY]))
        for mail, at in zip(box.mails, box.moments, strict=True)
    ]


def posts(hook: Hook) -> list[Received]:
    """Return what the webhook took."""
    told = zip(hook.bodies, hook.headers, hook.moments, hook.answered, strict=True)
    return [
        Received(channel="hook", at=at, subject=body["title"], text=body["message"], key=headers[KEY])
        for body, headers, at, answered in told
        if answered == 200
    ]
