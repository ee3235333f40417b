"""What a check-up says: of each thing whether it is well, in a sentence, and what a person should do. Pure.

Shown by ``councilwatch doctor`` and, as far as the explorer can know it, at its address ``/-/health``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from pipelines.store.checkup import State, StoreSeen, WatchSeen
from pipelines.store.delivery_rows import ChannelRow
from pipelines.store.rows import SourceRow
from pipelines.store.schema import SCHEMA_VERSION
from pipelines.store.sources import NOT_YET
from pipelines.telling.plain import one_word
from pipelines.telling.words import counted, megabytes, when_in_london

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

CORRECTED = timedelta(minutes=2)
"""So much clocks are corrected all the time."""
LONG_OFF = timedelta(days=200)
"""Nothing written for so long: rather the clock is wrong than the program was off."""
LATE = HOUR
"""Sources that are due for so long, without a cycle, are not being watched."""
OLD_BACKUP = timedelta(days=2)
NOTHING_READ = DAY
LITTLE_ROOM = 200_000_000
"""Bytes below which a disk is as good as full: logs, temporary files and the store's own log need some."""
MOST_NAMED = 5
FEW = 20
NO_HOST = "host name was not found"
"""What is said of a source whose name leads nowhere; of all at once, the machine's connection is broken."""

RESTORE = "`councilwatch restore {backup}` goes back to the newest backup."
RESTORE_ELSEWHERE = "`councilwatch restore FILE` goes back to a backup that you have elsewhere."
AFRESH = "move the file away to begin afresh"
NO_BACKUP = f"There is no backup in the folder backups; {RESTORE_ELSEWHERE}"


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that was looked at. ``says`` has a line for each fault. ``do`` is for a person, its further lines are
    to be copied; "" where there is nothing to do."""

    name: str
    ok: bool
    says: str
    do: str = ""


@dataclass(frozen=True, kw_only=True)
class BackupsSeen:
    """The folder of backups: when the newest was made (None: there is none), what is wrong with it ("": nothing), how
    many there are, and how many ``[care]`` keeps."""

    newest_at: datetime | None
    newest: str = ""
    fault: str = ""
    count: int = 0
    keep: int = 7


def as_fields(checks: Sequence[Check]) -> dict[str, object]:
    """Return what programs are told."""
    return {"ok": all(check.ok for check in checks), "checks": [asdict(check) for check in checks]}


def lines(checks: Sequence[Check]) -> list[str]:
    """Return what people are told, what needs them first."""
    bad = [check for check in checks if not check.ok]
    head = "All is well." if not bad else f"{counted(len(bad), 'thing needs', 'things need')} you:"
    told = [head, ""]
    for check in sorted(checks, key=lambda check: check.ok):
        says, *others = check.says.splitlines() or [""]
        told.append(f"{'ok ' if check.ok else 'BAD'}  {check.name.replace('_', ' ')}: {says}")
        told += [f"     {line}" for line in others]
        for number, line in enumerate(check.do.splitlines()):
            told.append(f"     {'  ' if number else '->'} {line}")
    return told


FILES: Mapping[State, tuple[str, str]] = {
    "missing": (
        "There is no store {path} yet.",
        "`councilwatch run` makes one. If one has been here before, {back}",
    ),
    "empty": (
        "The store {path} is an empty file.",
        "If it held something: {restore} Else delete the file; `councilwatch run` makes a store.",
    ),
    "cut_off": ("The store {path} is cut off: a part of the file is missing.", "{restore} Or {afresh}."),
    "damaged": ("The store {path} is damaged ({says}).", "{restore} Or {afresh}."),
    "other": (
        "{path} is no store of councilwatch.",
        "If it was one, its beginning is damaged. {restore} Else move it away or choose another working folder; "
        "COUNCILWATCH_HOME names it.",
    ),
    "newer": (
        "The store {path} was written by a newer councilwatch (its schema is version {version}, this program knows "
        "{known}).",
        "Update councilwatch.",
    ),
    "older": (
        "The store {path} is of an older councilwatch (its schema is version {version}, today's is {known}).",
        "Start `councilwatch run`, which brings it up to date and loses nothing; a `councilwatch backup` before costs "
        "little.",
    ),
    "locked": (
        "Another program keeps the store {path} to itself.",
        "Wait a moment and look again; if it stays so, close that program.",
    ),
    "unreadable": (
        "The store {path} cannot be read ({says}).",
        "Make the file and its folder readable and writable for the user that runs councilwatch.",
    ),
}
"""What is said of a store's file, and what to do, where something is to be said of it."""


def store_check(seen: StoreSeen, backup: str = "") -> Check:
    """``backup`` is the newest one; "" where there is none."""
    if seen.state != "whole":
        says, do = FILES[seen.state]
        known = {"path": seen.path, "says": seen.says, "version": seen.version, "known": SCHEMA_VERSION}
        back = RESTORE.format(backup=one_word(backup)) if backup else RESTORE_ELSEWHERE
        way_out = do.format(back=back, restore=back if backup else NO_BACKUP, afresh=AFRESH)
        return Check(name="store", ok=seen.state == "older", says=says.format(**known), do=way_out)
    unused = f", {megabytes(seen.unused)} of it to be filled again" if seen.unused > seen.bytes // 10 else ""
    how = "was read through and is whole" if seen.read_through else "answers"
    return Check(name="store", ok=True, says=f"The store {how}: {megabytes(seen.bytes)}{unused}.")


def sqlite_check(version: str, *, has_bug: bool) -> Check:
    if not has_bug:
        return Check(name="sqlite", ok=True, says=f"SQLite {version} has no known fault that could damage the store.")
    return Check(
        name="sqlite",
        ok=False,
        says=f"SQLite {version} can damage a store that two programs use in its fast mode, so the slower one is used.",
        do="Install the Python package pysqlite3, or a newer Python.",
    )


def disk_check(folder: str, free: int, store: int, *, keeps_backups: bool) -> Check:
    """``free`` bytes on the disk of ``folder``, on which the ``store`` is and its backups are."""
    if free < LITTLE_ROOM:
        says, do = (
            f"Only {megabytes(free)} are free on the disk of {folder}.",
            "Free some space: what is found is lost else.",
        )
        return Check(name="disk", ok=False, says=says, do=do)
    if keeps_backups and free < store + LITTLE_ROOM:
        says = f"{megabytes(free)} are free on the disk of {folder}, too little for the next backup."
        return Check(name="disk", ok=False, says=says, do="Free some space, or keep fewer backups ([care] backups).")
    return Check(name="disk", ok=True, says=f"{megabytes(free)} are free on the disk of {folder}.")


def clock_check(now: datetime, newest_at: datetime | None) -> Check:
    """``newest_at`` is the moment of what was written last into the store."""
    do = "Compare this machine's clock with a watch, and let it be set by itself (`timedatectl set-ntp true`)."
    if newest_at is not None and newest_at > now + CORRECTED:
        says = f"By this machine's clock, {at(now)}, the newest entry of the store is still to come: {at(newest_at)}."
        return Check(name="clock", ok=False, says=says, do=do)
    if newest_at is not None and now - newest_at > LONG_OFF:
        days = counted((now - newest_at).days, "day")
        says = f"By this machine's clock, {at(now)}, nothing was written for {days}: it is ahead, or nobody watched."
        return Check(name="clock", ok=False, says=says, do=do)
    return Check(name="clock", ok=True, says=f"This machine's clock says {at(now)}, and nothing speaks against it.")


def cycle_check(watch: WatchSeen, now: datetime, *, is_running: bool) -> Check:
    """``is_running``: a daemon is at work."""
    who = "The watch runs." if is_running else "No watch runs."
    start = "Start `councilwatch run`, or the service: `systemctl start councilwatch`."
    log = "councilwatch.log in the working folder tells why; start `councilwatch run` anew."
    last = watch.cycle
    if last is None:
        return Check(name="cycle", ok=is_running, says=f"{who} No cycle was run yet.", do="" if is_running else start)
    told = f"{who} Cycle {last.id} began on {at(last.began_at)}" + (
        f" and {last.how}." if last.how else " and is at work."
    )
    late = now - max(watch.due_at, last.began_at) if watch.due_at is not None else timedelta(0)
    if late > LATE:
        says = f"{told} Sources have been due for {span(late)}, and nobody asks them."
        return Check(name="cycle", ok=False, says=says, do=log if is_running else start)
    if last.how in ("crashed", "hung"):
        return Check(name="cycle", ok=False, says=told, do="councilwatch.log in the working folder tells why.")
    read = max((each.last_ok_at for each in watch.sources if each.last_ok_at is not None), default=None)
    if read is not None and last.began_at - read > NOTHING_READ:
        says = f"{told} Nothing could be read since {at(read)}."
        return Check(name="cycle", ok=False, says=says, do="Check this machine's connection to the internet.")
    following = f" {next_look(watch.due_at, now)}" if watch.due_at is not None and is_running else ""
    return Check(name="cycle", ok=True, says=f"{told}{following}")


def next_look(due_at: datetime, now: datetime) -> str:
    """When the source is asked whose turn comes first; a turn that has come waits for the next cycle."""
    return f"The next source is asked on {at(due_at)}." if due_at > now else "The next cycle asks the sources due now."


def sources_check(sources: Sequence[SourceRow]) -> Check:
    """Well while at most one source in ``FEW`` is in trouble: of hundreds one always is. Each is named all the same,
    with the way out; one that is paused is left alone."""
    watched = [each for each in sources if each.paused_at is None]
    troubled = [each for each in watched if each.is_in_trouble]
    asked = [each for each in watched if each.state_says != NOT_YET]
    if not troubled:
        return Check(
            name="sources", ok=True, says=f"Nothing is known to be wrong with the {counted(len(sources), 'source')}."
        )
    named = [f"{each.name} ({each.state.replace('_', ' ')})" for each in troubled[:MOST_NAMED]]
    more = f" and {len(troubled) - MOST_NAMED} more" if len(troubled) > MOST_NAMED else ""
    says = f"{len(troubled)} of {counted(len(sources), 'source')} in trouble: {', '.join(named)}{more}."
    do = "`councilwatch sources --trouble` says what to do; `councilwatch sources pause NAME` leaves one alone."
    if len(troubled) == len(asked) and all(NO_HOST in each.state_says for each in troubled):
        says, do = f"{says} No host name is found.", "Check this machine's connection to the internet first."
    return Check(name="sources", ok=len(troubled) * FEW <= len(watched), says=says, do=do)


def channels_check(
    rows: Sequence[ChannelRow], faults: Sequence[str] = (), configured: Sequence[str] | None = None
) -> Check:
    """``faults`` are the sentences on addresses that cannot be read; ``configured`` the names in the configuration,
    None where that was not read."""
    shown = [row for row in rows if configured is None or row.name in configured]
    ill = [
        f"{row.name} fails since {at(row.failing_since)}: {row.says}" for row in shown if row.failing_since is not None
    ]
    late = [f"{counted(row.overdue, 'alert')} overdue on {row.name}." for row in shown if row.overdue]
    if faults or ill or late:
        do = "Mend what is told; `councilwatch alerts test` sends a sample on each channel."
        return Check(name="channels", ok=False, says="\n".join([*faults, *ill, *late]), do=do)
    names = list(configured) if configured is not None else [row.name for row in shown]
    if not names:
        do = "The README, under Alerts, tells how to be sent an e-mail or a message."
        return Check(name="channels", ok=True, says="Nobody is alerted: no channel is set up.", do=do)
    return Check(name="channels", ok=True, says=f"Nothing is known to be wrong with {', '.join(names)}.")


def backups_check(seen: BackupsSeen, began_at: datetime | None, now: datetime) -> Check:
    """``began_at`` is when the store began: a new one needs no backup yet."""
    by_hand = "`councilwatch backup` makes one now."
    if seen.fault:
        says = f"The newest backup, {seen.newest}, cannot be used: {seen.fault}."
        return Check(name="backups", ok=False, says=says, do=f"{by_hand} Look at the disk.")
    kept = counted(seen.count, "backup")
    if seen.newest_at is not None and now - seen.newest_at <= OLD_BACKUP:
        says = f"{kept}, the newest of {at(seen.newest_at)}; each was read back whole when it was made."
        return Check(name="backups", ok=True, says=says)
    if not seen.keep:
        return Check(name="backups", ok=True, says="councilwatch.toml says that no backup is made by itself ([care]).")
    if seen.newest_at is None and (began_at is None or now - began_at <= OLD_BACKUP):
        return Check(name="backups", ok=True, says="There is no backup yet; a running watch makes one a day.")
    says = f"The newest backup is of {at(seen.newest_at)}." if seen.newest_at is not None else "There is no backup."
    do = f"{by_hand} councilwatch.log in the working folder tells why none was made by itself."
    return Check(name="backups", ok=False, says=says, do=do)


def at(moment: datetime) -> str:
    return when_in_london(moment)


def span(time: timedelta) -> str:
    hours = round(time.total_seconds() / 3_600)
    return counted(hours, "hour") if hours < 48 else counted(round(hours / 24), "day")
