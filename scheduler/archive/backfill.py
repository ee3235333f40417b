"""Reading archives: slices of files to an engine, what comes back into parts, and the parts into the store.

The files are read side by side, each from its beginning to its end. One writer, this one, writes parts and store.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from pipelines.exceptions import InputError, NothingReachedError
from pipelines.model import Judged
from pipelines.store import Store
from scheduler.archive.damage import end_of_record, next_beginning
from scheduler.archive.engines import Engine, Lost
from scheduler.archive.judging import BACKFILL, Setting
from scheduler.archive.parts import Parts, found
from scheduler.archive.places import identity, opened, shown
from scheduler.archive.reading import Broken
from scheduler.archive.slices import RECORDS, Ended, Read, Slice, read_slice, this_version

FOLDER = "backfill"
"""Folder of the parts in the working folder."""

OTHER_VERSION = (
    "A worker of another version answered ({other}; here is {ours}), so that was not taken; end that worker, and say "
    "the same again."
)
LESS = 8
"""A slice that kills its worker is cut to so small a part, until the record is found that does."""


@dataclass(frozen=True, kw_only=True)
class Unopened:
    """Why nothing could be read of a file."""

    says: str
    offset: None = None


@dataclass(kw_only=True)
class Report:
    """What all files held: ``records`` are answers and what is broken between them, ``flagged`` stories, ``near``
    near misses; ``failed`` is (file, where, why). ``none_reached``: no server of any file answered."""

    records: int = 0
    passed: int = 0
    unread: int = 0
    flagged: int = 0
    near: int = 0
    none_reached: bool = False
    failed: list[tuple[str, Broken | Unopened]] = field(default_factory=list)

    @property
    def line(self) -> str:
        return f"records={self.records} flagged={self.flagged} failed={len(self.failed)}"


@dataclass(kw_only=True)
class Backfill:
    """``paths`` read into parts in ``folder``; ``tell`` is told how many records were read in this run."""

    folder: Path
    setting: Setting
    engine: Engine
    tell: Callable[[int], None] = lambda _records: None
    records_at_once: int = RECORDS
    _parts: dict[str, Parts] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)
    _lost: list[tuple[str, Broken | Unopened]] = field(default_factory=list)
    _out_of_reach: int = 0
    _shown: dict[str, str] = field(default_factory=dict)

    def read(self, paths: Sequence[str]) -> None:
        """Read what is not read yet."""
        self._shown = shown(paths)
        first = [work for path in paths if (work := self._first(path)) is not None]
        read = 0
        for _, end in self.engine.run(first, read_slice, self._more):
            read += end.records if isinstance(end, Read) else 0
            self.tell(read)

    def _first(self, path: str) -> Slice | None:
        """The slice of a file that comes behind what was read of it; None where that is all, or where the same file was
        named already under another signature."""
        try:
            known = identity(path)
        except (InputError, NothingReachedError) as error:
            self._lost.append((self._shown[path], Unopened(says=str(error))))
            self._out_of_reach += isinstance(error, NothingReachedError)
            return None
        if known in self._known:
            return None
        self._known.add(known)
        parts = self._parts[path] = Parts(self.folder, path, known)
        at = 0
        for _, read in parts.chain():
            if read.ended == "end":
                return None
            at = read.next
        return Slice(path=path, start=at, setting=self.setting, records=self.records_at_once)

    def _more(self, work: Slice, end: Read | Lost) -> Slice | None:
        """Write what a slice held; return the one behind it, or a smaller one in its place."""
        if isinstance(end, Lost):
            if work.records > 1:
                return replace(work, records=max(work.records // LESS, 1))
            end = self._passed_over(work, end)
        if end.by != this_version():
            says = OTHER_VERSION.format(other=end.by, ours=this_version())
            self._lost.append((self._shown[work.path], Broken(offset=work.start, says=says)))
            return None
        if end.ended == "stopped":
            self._lost.append((self._shown[work.path], end.failed[-1]))
            return None
        self._parts[work.path].write(end)
        if end.ended != "more":
            return None
        return replace(work, start=end.next, records=min(work.records * 2, self.records_at_once))

    def _passed_over(self, work: Slice, lost: Lost) -> Read:
        """What is written in place of one record that kills whoever reads it."""
        ended: Ended = "end"
        with opened(work.path) as stream:
            size = stream.seek(0, 2)
            behind = end_of_record(stream, work.start) or next_beginning(stream, work.start + 1) or size
        if behind < size:
            ended = "more"
        broken = Broken(offset=work.start, says=lost.says)
        return Read(start=work.start, next=behind, ended=ended, by=this_version(), records=1, failed=(broken,))

    def report(self) -> Report:
        """What was read of the files so far, in this run and before."""
        report = Report(failed=list(self._lost), none_reached=self._out_of_reach == len(self._shown) > 0)
        for path, parts in self._parts.items():
            for _, read in parts.chain():
                report.records += read.records
                report.passed += read.passed
                report.unread += read.unread
                report.flagged += read.flagged
                report.near += read.near
                report.failed += [(self._shown[path], each) for each in read.failed]
        return report

    def merge(self, store: Store, now: datetime) -> None:
        """Put what was found into the store; doing so again changes nothing."""
        store.know_source(BACKFILL, "Web archives", now)
        store.keep_many(self.found(), now)

    def found(self) -> Iterator[Judged]:
        for parts in self._parts.values():
            for part, _ in parts.chain():
                yield from found(part)
