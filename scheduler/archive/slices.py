"""One slice of a file: the work that a core is given, whichever engine gives it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import BinaryIO, Literal

from pipelines.exceptions import InputError
from pipelines.model import Judged
from pipelines.understand.verdict import RULES
from scheduler.archive.damage import is_beginning
from scheduler.archive.judging import Setting, judged, may_be_story, page_in
from scheduler.archive.places import opened, unsigned
from scheduler.archive.reading import Broken, Skipped, Told, answers

RECORDS = 2_000
"""Answers of one slice: a second or two of work, the most that is done again after a crash."""

FAULT = "The program failed while it read this page ({kind}); tell its makers."
UNREACHED = "It could not be read any further ({why}); say the same again to go on from there."
UNNAMED = "The record names no web address, so nobody could find its page."

Ended = Literal["more", "end", "stopped"]


def this_version() -> str:
    """What judges here: results of another one are not put beside these."""
    return f"councilwatch {version('councilwatch')}, rules {RULES}"


@dataclass(frozen=True, kw_only=True)
class Slice:
    """``records`` answers of a file from byte ``start`` on."""

    path: str
    start: int
    setting: Setting = field(repr=False)
    records: int = RECORDS


@dataclass(frozen=True, kw_only=True)
class Read:
    """What a slice held: ``next`` is where the following one starts; ``ended`` whether there is one.

    ``passed`` counts pages that passed the prescreen, ``unread`` those of them in which nothing could be read. One that
    was ``stopped`` by the network or disk is to be read again, from its start.
    """

    start: int
    next: int
    ended: Ended
    by: str
    records: int = 0
    passed: int = 0
    unread: int = 0
    flagged: int = 0
    near: int = 0
    found: tuple[tuple[int, Judged], ...] = field(default=(), repr=False)
    failed: tuple[Broken, ...] = ()


def read_slice(work: Slice) -> Read:
    """Read a slice, and keep what is flagged or nearly flagged of it. What is wrong with it is part of the answer."""
    counted = Counting(work)
    try:
        with opened(work.path) as stream:
            ended = counted.read(stream)
    except Exception as error:  # noqa: BLE001 - whatever a file system or network raises ends this slice alone
        why = unsigned(str(error)) or type(error).__name__
        counted.failed.append(Broken(offset=counted.place, says=UNREACHED.format(why=why)))
        ended = "stopped"
    return Read(
        start=work.start,
        next=counted.place,
        ended=ended,
        by=this_version(),
        records=counted.records,
        passed=counted.passed,
        unread=counted.unread,
        flagged=sum(judged.verdict.flag for _, judged in counted.found),
        near=sum(judged.verdict.near_miss for _, judged in counted.found),
        found=tuple(counted.found),
        failed=tuple(counted.failed),
    )


class Counting:
    """A slice while it is read; ``place`` is the byte up to which everything is counted."""

    def __init__(self, work: Slice) -> None:
        self.work = work
        self.place = work.start
        self.records = self.passed = self.unread = 0
        self.found: list[tuple[int, Judged]] = []
        self.failed: list[Broken] = []

    def read(self, stream: BinaryIO) -> Ended:
        look: Callable[[int], bool] | None = None
        for each in answers(stream, self.work.start, may_be_story):
            full = self.records >= self.work.records and each.offset > self.place
            if full and (look or beginnings(self.work.path))(each.offset):
                self.place = each.offset
                return "more"
            self.place = each.offset
            self.records += 1
            self.take(each)
        self.place = stream.seek(0, 2)
        return "end"

    def take(self, each: Told) -> None:
        if isinstance(each, Skipped):
            return
        if isinstance(each, Broken):
            self.failed.append(each)
            return
        try:
            page = page_in(each, self.work.setting)
        except InputError as error:
            self.failed.append(Broken(offset=each.offset, says=str(error) if each.url else UNNAMED))
            return
        if page is None:
            return
        self.passed += 1
        try:
            told = judged(page, self.work.setting)
        except InputError:
            self.unread += 1
        except Exception as error:  # noqa: BLE001 - one page in millions; the others go on
            self.failed.append(Broken(offset=each.offset, says=FAULT.format(kind=type(error).__name__)))
        else:
            if told.verdict.flag or told.verdict.near_miss:
                self.found.append((each.offset, told))


def beginnings(path: str) -> Callable[[int], bool]:
    """Whether a slice may begin at a byte of a file: the whole file may be packed in one piece."""

    def look(offset: int) -> bool:
        with opened(path) as stream:
            return is_beginning(stream, offset)

    return look
