"""The plan held against what the readers got, and against nothing that the program says of itself."""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from benchmarks.inspection_day.receivers import Received
from benchmarks.inspection_day.script import Planned

CHANNELS = ("mail", "hook")


@dataclass(frozen=True, kw_only=True)
class Owed:
    """One message that one channel is to get: how its subject begins, and since when it could be known."""

    what: str
    channel: str
    subject: str
    planned: Planned

    def is_met_by(self, message: Received) -> bool:
        """Whether a message is the one; a longer name or grade does not pass for a shorter one."""
        rest = message.subject.removeprefix(self.subject)
        is_it = message.channel == self.channel and message.subject.startswith(self.subject)
        return is_it and (not rest or not rest[0].isalpha())

    def delay(self, message: Received) -> timedelta:
        since = self.planned.corrected if self.what == "correction" else self.planned.published
        assert since is not None
        return message.at - since


@dataclass(frozen=True, kw_only=True)
class Found:
    """What was got of what was planned. ``more`` are messages that nobody was owed, or had already."""

    met: tuple[tuple[Owed, Received], ...]
    lost: tuple[Owed, ...]
    more: tuple[Received, ...]

    def counted(self, what: str, planned: Sequence[Planned]) -> tuple[int, int]:
        """How many of the planned alerts or corrections came on every channel, and how many were planned."""
        wanted = [each for each in planned if what == "alert" or each.corrected is not None]
        lost = [owed.planned for owed in self.lost if owed.what == what]
        return sum(each not in lost for each in wanted), len(wanted)

    @property
    def repeated(self) -> int:
        return len(self.more)


def compare(planned: Sequence[Planned], received: Iterable[Received]) -> Found:
    """Return what came of what was owed; each message meets one, the first that came counts."""
    left = sorted(received, key=lambda message: message.at)
    met, lost = [], []
    for each in owed(planned):
        message = next((message for message in left if each.is_met_by(message)), None)
        if message is None:
            lost.append(each)
        else:
            left.remove(message)
            met.append((each, message))
    return Found(met=tuple(met), lost=tuple(lost), more=tuple(left))


def owed(planned: Iterable[Planned]) -> Iterator[Owed]:
    for each in planned:
        place, first, last = each.council.place, each.told_first, each.council.grade
        for channel in CHANNELS:
            yield Owed(what="alert", channel=channel, subject=f"{place}: {first}", planned=each)
            if each.corrected is not None:
                says = f"Correction: {place} is {last}, not {first}"
                yield Owed(what="correction", channel=channel, subject=says, planned=each)


def delays(found: Found) -> str:
    """Say how long it took from publication to alert, and from a paper's correction to ours."""
    told = []
    for what, since in (("alert", "publication"), ("correction", "a paper's correction")):
        taken = [each.delay(message).total_seconds() / 60 for each, message in found.met if each.what == what]
        if taken:
            median, worst = statistics.median(taken), max(taken)
            told.append(f"from {since} to {what} median {median:.0f}, worst {worst:.0f} minutes")
    return f"Delay {'; '.join(told)}." if told else "Delay: nothing came."


def last_line(found: Found, planned: Sequence[Planned]) -> str:
    events, corrections = found.counted("alert", planned), found.counted("correction", planned)
    return (
        f"events={events[0]}/{events[1]} corrections={corrections[0]}/{corrections[1]} "
        f"lost={len(found.lost)} repeated={found.repeated}"
    )


def is_right(found: Found) -> bool:
    return not found.lost and not found.more
