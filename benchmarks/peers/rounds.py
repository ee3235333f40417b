"""One contestant played: a first round, a round in which nothing is new, and a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks.peers.contestants import Contestant
from benchmarks.peers.running import Cost
from benchmarks.peers.scoring import Score, missed, score
from benchmarks.peers.script import QUIET, Script
from benchmarks.peers.serving import Served, served

A_MOMENT = timedelta(minutes=5)
"""How long before the day begins the newsrooms are looked at once more."""

A_WHILE = 4 * 3_600.0

ENDED = -9
"""How a round ends that takes too long."""


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """Seconds that a round, and all those of a day together, may take: one that takes longer is ended, a day is cut
    short, and both are told of. One that ``judges`` may take what it takes: only whole days tell what was found."""

    round: float = 3_600.0
    day: float = 600.0


@dataclass(frozen=True, kw_only=True)
class Round:
    """What one round, or a whole day, cost and asked. ``measured`` of ``rounds`` were run; the rest is reckoned from
    them where they are fewer."""

    cost: Cost
    served: Served
    rounds: int = 1
    measured: int = 1

    @property
    def share(self) -> float:
        return self.rounds / max(self.measured, 1)

    @property
    def cpu(self) -> float:
        return self.cost.cpu * self.share

    @property
    def clock(self) -> float:
        return self.cost.clock * self.share

    @property
    def requests(self) -> float:
        return self.served.requests * self.share


@dataclass(frozen=True, kw_only=True)
class Played:
    """All of one contestant: its rounds, and how well it did in the first and on the day (None where that was not
    played to its end). Nothing more is measured once a round took
    too long."""

    name: str
    first: Round
    unchanged: Round
    day: Round
    stock: Score
    today: Score | None
    megabytes: float


def play(
    contestant: Contestant, script: Script, folder: Path, *, bounds: Bounds, tell: Callable[[str], None]
) -> Played:
    """Play one contestant in an empty folder, over newsrooms of its own that begin anew."""
    state = folder / "state"
    state.mkdir()
    with served(script, folder / "none") as rooms:
        rooms.set(script.begin)
        contestant.begin(state, rooms)
        longest = A_WHILE if contestant.judges else bounds.round
        cost = contestant.round(script.begin, forced=True, longest=longest)
        first = Round(cost=cost, served=rooms.served())
        read = contestant.read()
        stock = score(rooms.sites, read, planned=False, judges=contestant.judges)
        tell(f"{contestant.name}: first round {told(first)}, read {stock.read} of {stock.articles}")
        if lost := missed(rooms.sites, read, judges=contestant.judges):
            tell(f"{contestant.name}: not read {', '.join(f'{number} of {name}' for name, number in lost.items())}")
        at = script.begin + QUIET - A_MOMENT
        rooms.set(at)
        unchanged = Round(cost=Cost(status=ENDED), served=Served(), measured=0)
        if first.cost.status != ENDED:
            cost = contestant.round(at, forced=True, longest=longest)
            unchanged = Round(cost=cost, served=rooms.served())
            tell(f"{contestant.name}: unchanged round {told(unchanged)}")
        cost, measured = Cost(), 0
        for at in script.rounds:
            if unchanged.cost.status == ENDED or (cost.clock > bounds.day and not contestant.judges):
                break
            rooms.set(at)
            cost += contestant.round(at, forced=False, longest=longest)
            measured += 1
        day = Round(cost=cost, served=rooms.served(), rounds=len(script.rounds), measured=measured)
        tell(f"{contestant.name}: day {told(day)}, {measured} rounds run")
        whole = measured == len(script.rounds)
        today = score(rooms.sites, contestant.read(), planned=True, judges=contestant.judges) if whole else None
    highest = max(each.cost.megabytes for each in (first, unchanged, day))
    return Played(
        name=contestant.name, first=first, unchanged=unchanged, day=day, stock=stock, today=today, megabytes=highest
    )


def told(done: Round) -> str:
    ended = f", ended with {done.cost.status}" if done.cost.status else ""
    return f"{done.cpu:.1f} s of CPU, {done.clock:.1f} s, {done.requests:.0f} requests{ended}"
