"""Sending beside the event loop: in a thread of its own, which ends with the process whatever its server does."""

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from pipelines.telling.message import Message
from scheduler.notify.answers import LATE, Answer

if TYPE_CHECKING:
    from scheduler.notify.channels import Channel

SEND_SECONDS = 120.0
"""After so long an answer is not waited for any more; every step of it has limits of its own."""


class Posting:
    """Sends messages, one at a time on each channel."""

    def __init__(self) -> None:
        self._at_work: dict[str, threading.Thread] = {}

    def is_busy(self, name: str) -> bool:
        """Whether the server of a channel has not let go yet of a message whose answer nobody waits for any more."""
        thread = self._at_work.get(name)
        return thread is not None and thread.is_alive()

    async def post(self, channel: "Channel", message: Message, recipient: int, key: str) -> Answer:
        """Send a message to one of a channel's recipients."""
        from scheduler.notify.channels import send  # Apprise is heavy, and not needed where there is no channel

        loop = asyncio.get_running_loop()
        answered: asyncio.Future[Answer] = loop.create_future()

        def hand_over(answer: Answer) -> None:
            if not answered.done():
                answered.set_result(answer)

        def work() -> None:
            answer = send(channel, message, recipient=recipient, key=key)
            with suppress(RuntimeError):  # the loop has ended meanwhile: the next start sends it again
                loop.call_soon_threadsafe(hand_over, answer)

        thread = threading.Thread(target=work, name=f"sending on {channel.name}", daemon=True)
        self._at_work[channel.name] = thread
        thread.start()
        try:
            return await asyncio.wait_for(answered, SEND_SECONDS)
        except TimeoutError:
            return LATE
