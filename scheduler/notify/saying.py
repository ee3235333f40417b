"""What the sender says of itself: once, and again where it matters again."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from pipelines.alerts_config import Alerts, Digest
from pipelines.store.delivery_rows import Delivery
from pipelines.store.forms import moment_text
from pipelines.telling.words import counted
from scheduler.notify.answers import Answer
from scheduler.telling import Telling

LOUD = timedelta(hours=1)
"""How long a channel may fail before each further try is said aloud."""

NOBODY = (
    "Nobody is alerted of what is found: {why}. The README, under Alerts, tells how to be sent an e-mail or a message."
)


class Saying:
    """Says what happens to messages, and nothing twice that has not changed."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._said: dict[str, str] = {}

    def once(self, about: str, event: str, says: str, **facts: object) -> None:
        """Say something, unless it was the last that was said about this."""
        if self._said.get(about) != says:
            self._said[about] = says
            self._telling.say(event, says, **facts)

    def over(self, about: str) -> None:
        """The next thing about this is worth saying, whatever it is."""
        self._said.pop(about, None)

    def who_is_told(self, alerts: Alerts, digest: Digest | None) -> None:
        if not alerts.channels:
            self.once("who", "nobody_alerted", NOBODY.format(why="councilwatch.toml names no channel"))
        elif not alerts.rules and digest is None:
            self.once("who", "nobody_alerted", NOBODY.format(why="councilwatch.toml has no rule"))
        else:
            rules, told = counted(len(alerts.rules), "rule"), ", ".join(alerts.channels)
            self.once("who", "alerting", f"Alerts go by {rules} to: {told}.", channels=len(alerts.channels))

    def sent(self, name: str, batch: Sequence[Delivery]) -> None:
        what = batch[0].what if len(batch) == 1 else f"{len(batch)} in one"
        notices = ",".join(str(each.notice.id) for each in batch)
        self._telling.say("sent", f"Sent on {name}: {what}.", channel=name, notices=notices)
        if self._said.pop(f"failing {name}", None):
            self._telling.say("channel_well", f"Sending on {name} works again.", channel=name)

    def failed(self, name: str, answer: Answer, failing: timedelta, at: datetime) -> None:
        """Say that a channel fails: when it begins, when the reason changes, and at each try after an hour."""
        says = f"Sending on {name} failed: {answer.says} It is kept, and tried again."
        if failing >= LOUD:
            self.over(f"failing {name}")
            says = f"Nothing could be sent on {name} for {in_words(failing)}: {answer.says} All of it is kept."
        self.once(f"failing {name}", "not_sent", says, channel=name, next_try=moment_text(at))

    def unread(self, number: int, error: Exception) -> None:
        says = f"Notice {number} cannot be read, and nobody is told of it: {error!r}."
        self._telling.say("notice_unread", says, notice=number)


def in_words(span: timedelta) -> str:
    hours = round(span.total_seconds() / 3_600)
    return counted(hours, "hour") if hours < 48 else counted(round(hours / 24), "day")
