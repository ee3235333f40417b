"""A store that is not there any more: nobody may begin afresh in its place without a person's knowing."""

from pathlib import Path

from pipelines import backups
from pipelines.config import FILE, IN_FORCE, store_path
from pipelines.exceptions import StoreGoneError
from scheduler.terminal import one_word

GONE = (
    "The store {store} is not there, and this folder had one: a new one would begin afresh and tell nobody of what is "
    "new. Put it back{or_backup}. To begin afresh all the same, move {signs} away."
)


def check_not_missing(folder: Path) -> None:
    """Raise ``StoreGoneError`` where the store is missing of a folder that shows that there was one."""
    store = store_path(folder)
    if store.exists() or store.is_symlink():
        return
    kept = sorted(backups.kept_in(folder / backups.FOLDER))
    signs = [f"the folder {place}" for place, found in signs_of(folder, kept) if found]
    if not signs:
        return
    way = f", or go back to the newest backup: councilwatch restore {one_word(kept[-1])}" if kept else ""
    raise StoreGoneError(GONE.format(store=store, or_backup=way, signs=" and ".join(signs)))


def signs_of(folder: Path, kept: list[Path]) -> tuple[tuple[Path, bool], ...]:
    """What only a watch with a store has written, and whether it is there."""
    return (folder / IN_FORCE, (folder / IN_FORCE / FILE).exists()), (folder / backups.FOLDER, bool(kept))
