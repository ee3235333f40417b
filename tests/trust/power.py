"""The power goes: what a store's files hold when writing stopped at any byte, and what must be read from them.

SQLite appends each transaction to the write-ahead log and waits for the disk; later a checkpoint copies pages into the
file. So a cut leaves the file as it was and a log that ends anywhere, its last sectors whole, empty or of rubbish; or,
in a checkpoint, a file of old and new pages and the whole log.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from pipelines.store import Store, open_store
from tests.pipelines.store.making import HOUR, NOON, answer, judged, link, source

SECTOR = 512
PAGE = 4096
STORIES = 20

State = tuple[tuple[Any, ...], ...]
Cut = Callable[[Random, bytes], bytes]
"""A log -> what the disk has of it."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """A store in mid-life: its file before and after a checkpoint, its log, its index of the log, and what the store
    held after each transaction, which ended at that byte of the log."""

    before: bytes
    after: bytes
    log: bytes
    shared: bytes
    states: tuple[tuple[int, State], ...]

    def at(self, whole: int) -> State:
        """Return what the first ``whole`` bytes of the log tell."""
        return [state for end, state in self.states if end <= whole][-1]


def held(store: Store) -> State:
    """Return what a store holds, in so far as a transaction of ``write`` changes it."""
    sql = (
        "SELECT addresses.url, addresses.state, tries, changed_at, (SELECT count(*) FROM revisions WHERE story_id = "
        "stories.id) FROM addresses LEFT JOIN stories ON stories.address_id = addresses.id ORDER BY addresses.id"
    )
    etag = [tuple(row) for row in store._connection.rows("SELECT etag FROM listings")]
    return (*etag, *(tuple(row) for row in store._connection.rows(sql)))


def write(folder: Path) -> Written:
    """Write a store of some transactions, none of which a checkpoint has folded into the file."""
    path = folder / "councilwatch.db"
    log, shared = path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")
    with open_store(path) as store:
        store.sync_sources((source(),), NOON)
        store.checkpoint()
        store._connection.rows("PRAGMA wal_autocheckpoint = 0")
        before = path.read_bytes()
        states = [(0, held(store))]

        def note() -> None:
            states.append((log.stat().st_size, held(store)))

        for number in range(STORIES):
            store.keep_listing(answer(link(number), etag=str(number)), run_id=None)
            note()
            store.begin_try(link(number).url, NOON)
            note()
            text = f"Text {number} of some length, with words to search. " * 20
            store.keep(judged(number, text=text), NOON)
            note()
            store.keep(judged(number, text=text + "More."), NOON + HOUR)
            note()
        logged, index = log.read_bytes(), shared.read_bytes()
        store.checkpoint()
        return Written(before=before, after=path.read_bytes(), log=logged, shared=index, states=tuple(states))


def shorter(random: Random, log: bytes) -> bytes:
    """The log ends at any byte."""
    return log[: random.randint(0, len(log))]


def torn(random: Random, log: bytes) -> bytes:
    """It has its length already, and the last sectors hold nothing, or rubbish."""
    end = random.randint(1, len(log) // SECTOR) * SECTOR
    lost = min(random.randint(1, 16) * SECTOR, end)
    rest = bytes(lost) if random.random() < 0.5 else random.randbytes(lost)
    return log[: end - lost] + rest


def gap(random: Random, log: bytes) -> bytes:
    """The disk wrote later sectors first: one of the middle is missing."""
    at = random.randint(0, len(log) // SECTOR - 1) * SECTOR
    return log[:at] + bytes(SECTOR) + log[at + SECTOR :]


def whole_bytes(log: bytes, left: bytes) -> int:
    """Return how many of a log's bytes are left as they were, up to the first that is not."""
    for at in range(0, len(log), PAGE):
        if log[at : at + PAGE] != left[at : at + PAGE]:
            pairs = enumerate(zip(log[at:], left[at:], strict=False))
            return next((at + place for place, (was, is_now) in pairs if was != is_now), len(left))
    return len(log)


CUTS: dict[str, Cut] = {"shorter": shorter, "torn": torn, "gap": gap}


def cut(written: Written, folder: Path, random: Random) -> list[str]:
    """Cut the power once and start again; return what is wrong then."""
    path = folder / "councilwatch.db"
    name = random.choice((*CUTS, "checkpoint"))
    log = CUTS[name](random, written.log) if name in CUTS else written.log
    file = written.before if name in CUTS else mixed(random, written)
    whole = whole_bytes(written.log, log)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path.write_bytes(file)
    path.with_name(f"{path.name}-wal").write_bytes(log)
    if random.random() < 0.5:  # of before the cut, as a copy of a running machine's files has it
        path.with_name(f"{path.name}-shm").write_bytes(written.shared)
    with open_store(path) as store:
        wrong = list(store.problems())
        if held(store) != written.at(whole):
            wrong.append(f"{name} at {whole}: not what was committed by then")
        store.keep_listing(answer(link(999), etag="999"), run_id=None)
        wrong += [] if store.address(link(999).url) is not None and not store.problems() else ["cannot be written on"]
    return wrong


def mixed(random: Random, written: Written) -> bytes:
    """Return the file in the middle of a checkpoint: any of its pages are new, the last one perhaps by half."""
    pages = [written.before[at : at + PAGE] or bytes(PAGE) for at in range(0, len(written.after), PAGE)]
    for place in random.sample(range(len(pages)), random.randint(0, len(pages))):
        new = written.after[place * PAGE : (place + 1) * PAGE]
        half = random.choice((PAGE, random.randint(0, PAGE // SECTOR) * SECTOR))
        pages[place] = new[:half] + pages[place][half:]
    return b"".join(pages)
