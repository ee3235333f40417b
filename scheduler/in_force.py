"""What is in force of the files that people edit: as they were read last, whole and without a fault.

Cycles read copies of them (the folder ``in_force`` beside the store). So an edit that cannot be read, or that is saved
just when a cycle begins, stops nobody.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from crawler.own_list import put_in_place
from crawler.sources import OWN, SHIPPED, SHIPPED_COPIES, in_force
from pipelines.config import FILE, IN_FORCE, store_path
from pipelines.exceptions import ConfigError, UsageError
from pipelines.model import Source
from pipelines.store.lock import daemon_lock
from scheduler.edits import Edit, broken, taken_up
from scheduler.readiness import Ready, check_folder, look_at

Texts = Mapping[str, bytes]
"""Name among the copies -> what the file of this name holds; what is not there has none."""


class InForce:
    """What is in force in a working folder. Raises ``UsageError`` where it cannot be used: at the start nothing is."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self._folder = folder
        self._texts, self.ready = settled(folder)
        self._read_at = now
        self._broken: Texts | None = None

    def look(self, now: datetime) -> Edit | None:
        """Read the files again where they were edited; return what became of that, once for each edit.

        Raises ``UsageError`` where they can be read, and then nothing is to be watched or nobody may be asked.
        """
        check_folder(self._folder)
        texts = texts_of(self._folder)
        if texts == (self._texts if self._broken is None else self._broken):
            return None
        try:
            texts, ready = settled(self._folder)
        except ConfigError as error:
            self._broken = texts
            return broken(error, self._read_at)
        edit = taken_up(differing(texts, self._broken or self._texts), self.ready, ready)
        self._texts, self.ready, self._read_at, self._broken = texts, ready, now, None
        return edit

    def since_the_last_watch(self, *, was_broken: bool) -> Edit | None:
        """Return what was edited since an earlier daemon, which found an edit ``was_broken``.

        None where nothing was, or nobody knows.
        """
        before = copied(self._folder)
        files = differing(self._texts, kept_texts(self._folder / IN_FORCE)) if before is not None else ()
        if not files and not was_broken:
            return None
        return taken_up(files or (OWN,), before or self.ready, self.ready)

    def keep(self) -> None:
        """Bring the copies up to date, each all at once. Raises ``OSError`` where that cannot be done."""
        copies = self._folder / IN_FORCE
        copies.mkdir(mode=0o700, exist_ok=True)  # what is in them may be nobody else's business
        (copies / SHIPPED_COPIES).mkdir(exist_ok=True)
        kept = kept_texts(copies)
        for name in kept.keys() - self._texts.keys():
            (copies / name).unlink(missing_ok=True)
        for name, text in self._texts.items():
            if kept.get(name) != text:
                put_in_place(copies / name, text)


def settled(folder: Path) -> tuple[Texts, Ready]:
    """Return the files' texts and what they say. Raises ``UsageError`` as ``look_at`` does.

    They are read again where somebody saved one meanwhile, so that the two belong together.
    """
    while True:
        texts = texts_of(folder)
        ready = look_at(folder)
        if texts_of(folder) == texts:
            return texts, ready


def texts_of(folder: Path) -> Texts:
    """Return what the files hold that are edited in ``folder``, and those that ship: some people edit these too."""
    return read_texts({FILE: folder / FILE, OWN: folder / OWN}, SHIPPED)


def kept_texts(copies: Path) -> Texts:
    """The same of the copies."""
    return read_texts({FILE: copies / FILE, OWN: copies / OWN}, copies / SHIPPED_COPIES)


def read_texts(files: Mapping[str, Path], shipped: Path) -> Texts:
    every = {**files, **{f"{SHIPPED_COPIES}/{path.name}": path for path in sorted(shipped.glob("*.toml"))}}
    found: dict[str, bytes] = {}
    for name, path in every.items():
        try:
            found[name] = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:  # whoever reads it for what it says tells of that
            found[name] = f"unreadable: {error.strerror}".encode()
    return found


def differing(texts: Texts, others: Texts) -> tuple[str, ...]:
    """Return the names of the files in which the two differ."""
    return tuple(name for name in {**texts, **others} if texts.get(name) != others.get(name))


def copied(folder: Path) -> Ready | None:
    """Return what the copies in ``folder`` say; None where there are none, or none that this version can read."""
    if not (folder / IN_FORCE / FILE).exists():  # no daemon begins without it
        return None
    try:
        config, sources = in_force(folder)
    except (UsageError, OSError):
        return None
    return Ready(folder=folder, config=config, sources=sources)


def watched_all_the_same(folder: Path) -> tuple[Source, ...] | None:
    """Return what a daemon at work in ``folder`` watches, whatever the files say now; None where none is at work."""
    store = store_path(folder)
    try:
        if not store.exists() or daemon_lock(store).is_free():
            return None
    except OSError:  # somebody else's folder, in which no lock can be tried
        return None
    ready = copied(folder)
    return ready.sources if ready is not None else None
