"""The sender: decides what each channel is owed, sends what is due, tries again what failed, and never drops anything.

A delivery is begun, and that is committed, before anything leaves; it is marked as sent after. One message at a time is
on its way on a channel, so a kill at any instant repeats at most that one, and then it says that it may be a repeat.
The store belongs to the thread of the loop; a message is sent in a thread of its own, which no end waits for.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines import clock
from pipelines.config import Config, read_config
from pipelines.exceptions import UsageError
from pipelines.store import Store
from pipelines.store.delivery_rows import ChannelRow, Delivery
from pipelines.telling.message import Message
from scheduler.notify import pacing, words
from scheduler.notify.answers import Answer
from scheduler.notify.digests import Content, digest_message, owe_digest
from scheduler.notify.posting import Posting
from scheduler.notify.rules import Decision, decide, of_channel
from scheduler.notify.saying import Saying
from scheduler.telling import Telling
from scheduler.waiting import first_of, stopped_within

if TYPE_CHECKING:
    from scheduler.notify.channels import Channel

EVERY_SECONDS = 60.0
END_SECONDS = 4.0
"""How long the daemon's end waits for messages that are on their way."""


class Sender:
    """Sends what the readers of one working folder are owed. ``content`` writes the digest; None leaves it away."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        *,
        telling: Telling,
        content: Content | None = None,
        now: Callable[[], datetime] = clock.now,
    ) -> None:
        self._folder, self._store = folder, store
        self._saying, self._posting = Saying(telling), Posting()
        self._content, self._now = content, now
        self._channels: dict[str, Channel] = {}
        self._config = Config()
        self._wake = asyncio.Event()

    def open(self) -> None:
        """Read who is told what, and make the store's channels those. Raises ``UsageError`` for what is wrong."""
        config = read_config(self._folder)
        channels: dict[str, Channel] = {}
        if config.alerts.channels:
            from scheduler.notify.channels import open_channels  # Apprise is heavy, and not needed without channels

            channels = open_channels(config.alerts, self._folder)
        self._store.sync_channels(channels, self._now())  # where it cannot be written, all goes on as before
        self._config, self._channels = config, channels
        self._saying.who_is_told(config.alerts, config.digest)

    def wake(self) -> None:
        """Look at once what is owed: a cycle has ended."""
        self._wake.set()

    async def keep(self, stop: asyncio.Event) -> None:
        """Send what is owed, after each cycle and each minute, until ``stop`` is set."""
        while not stop.is_set():
            self._wake.clear()
            await self.once(stop)
            await first_of(self._wake.wait(), stopped_within(stop, EVERY_SECONDS))

    async def once(self, stop: asyncio.Event) -> None:
        """Send what is owed now; give up what takes long where ``stop`` is set."""
        round_ = asyncio.ensure_future(self._round())
        await first_of(round_, stop.wait())
        if not round_.done():
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(round_), END_SECONDS)
            round_.cancel()
            await asyncio.gather(round_, return_exceptions=True)
            return
        round_.result()

    async def _round(self) -> None:
        """Send once; what cannot be read or written now is told, once, and tried again in a minute.

        While the configuration is wrong, all goes on as it said before.
        """
        try:
            self.open()
            self._saying.over("wrong")
        except UsageError as error:
            self._saying.once("wrong", "alerts_wrong", f"{error} Until that is right, alerts go as before.")
        try:
            await self.send_due()
            self._saying.over("trouble")
        except (UsageError, OSError) as error:
            self._saying.once("trouble", "alerts_not_sent", f"{error} Alerts are kept, and tried again each minute.")

    async def send_due(self) -> None:
        """Decide on new notices, and send on each channel what is due there now."""
        digest, now = self._config.digest, self._now()
        if digest is not None and self._content is not None and self._channels:
            owe_digest(self._store, digest, now)
        for name in self._channels:
            self._decide(name)
        ended = await asyncio.gather(*map(self._serve, self._channels), return_exceptions=True)
        for fault in ended:  # one channel's must not stop the others
            if fault is not None:
                raise fault

    def _decide(self, channel: str) -> None:
        """Turn the notices that are new to a channel into deliveries, or into the reason why not.

        A newer one takes the place of what waits on the same event; where that may have arrived already, only by a
        message of its own.
        """
        rules = of_channel(self._config.alerts.rules, channel)
        for notice in self._store.undecided(channel):
            pending = self._store.pending_before(channel, notice)
            try:
                decision = decide(notice, rules, self._store.reached_before(channel, notice))
            except (KeyError, TypeError, ValueError) as error:  # one that nobody can read must not stop the others
                self._saying.unread(notice.id, error)
                decision = Decision(what="skip", why="It cannot be read.")
            silent = decision.what == "skip"
            instead_of = [each.id for each in pending if not silent or not words.may_have_reached(each)]
            self._store.decide_delivery(
                channel, notice, decision.what, decision.why, self._now(), instead_of=instead_of
            )

    async def _serve(self, name: str) -> None:
        """Send on one channel, a message at a time, until nothing more is due."""
        if self._posting.is_busy(name):
            return
        while True:
            batch = self._next(name)
            if not batch or not await self._send(name, batch):
                return
            self._decide(name)  # what waited for this one

    def _next(self, name: str) -> tuple[Delivery, ...]:
        now = self._now()
        return pacing.next_message(
            self._store.owed_deliveries(name),
            channel=self._row(name),
            sent=self._store.sent_since(name, now - pacing.HOUR, now),
            quiet=self._config.alerts.quiet,
            per_hour=self._config.alerts.per_hour,
            now=now,
        )

    async def _send(self, name: str, batch: Sequence[Delivery]) -> bool:
        """Send one message; return whether the channel can be asked for the next."""
        message = self._message(batch)
        numbers = [each.id for each in batch]
        if message is None:
            self._store.skip_delivery(numbers, "There was nothing to tell.")
            return True
        self._store.begin_delivery(numbers, self._now())
        channel = self._channels[name]
        done = set(batch[0].done) if batch[0].of == channel.recipients else set()
        answers = []
        for recipient in sorted(set(range(channel.recipients)) - done):
            key = words.key_of(batch[0])
            answer = await self._posting.post(channel, message, recipient, key)
            if answer.ok:
                done.add(recipient)
                if len(done) < channel.recipients:
                    self._store.recipients_done(numbers, done, channel.recipients)
                continue
            answers.append(answer)
            if answer.retry:
                break
        if answers:
            self._failed(name, batch, answers)
            return not answers[-1].retry
        self._store.end_delivery(name, numbers, self._now())
        self._saying.sent(name, batch)
        return True

    def _message(self, batch: Sequence[Delivery]) -> Message | None:
        if batch[0].what != "digest":
            return words.message_of(self._store, batch, self._config.explorer_base)
        digest = self._config.digest
        if digest is None or self._content is None:
            return None
        return digest_message(self._store, self._config, digest, batch[0].notice, self._content, self._now())

    def _failed(self, name: str, batch: Sequence[Delivery], answers: Sequence[Answer]) -> None:
        """Keep why a message was not sent, and when it is tried again: with its channel, or, where the server refuses
        the message itself, alone."""
        now, row, worst = self._now(), self._row(name), answers[-1]
        failing = now - (row.failing_since or now)
        tries = row.failures + 1 if worst.retry else batch[0].tries + 1
        waited = failing if worst.retry else now - batch[0].owed_at
        at = now + pacing.delay(tries, waited)
        self._store.fail_delivery(
            name,
            [each.id for each in batch],
            worst.says,
            now,
            next_try_at=at,
            may_have_arrived=any(answer.may_have_arrived for answer in answers),
            holds_channel=worst.retry,
        )
        self._saying.failed(name, worst, failing, at)

    def _row(self, name: str) -> ChannelRow:
        return next(row for row in self._store.channels() if row.name == name)
