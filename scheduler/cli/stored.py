"""The store of the working folder as the commands on the record open it: with councils and outcomes in it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from pipelines.config import store_path, working_folder
from pipelines.exceptions import InputError, StoreError
from pipelines.seeding import is_seeded, seed
from pipelines.store import Store, open_store

ONLY_SHIPPED = "There is no store here yet, so this is the record that ships with councilwatch, without any news."


@contextmanager
def record_store() -> Iterator[Store]:
    """Open the store with today's record in it; where there is none, one for this once, and say so."""
    path = store_path(working_folder())
    if path.exists():
        with opened(path, to_read=True) as store:
            yield store
        return
    click.echo(ONLY_SHIPPED, err=True)
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / path.name, create=True) as store:
        yield store


@contextmanager
def news_store(*, to_read: bool = False) -> Iterator[Store]:
    """Open the store with today's record in it, only ``to_read`` it or not.

    Raises ``InputError`` where there is none.
    """
    path = store_path(working_folder())
    if not path.exists():
        raise InputError(f"There is no store {path} yet; `councilwatch run` makes one and fills it.")
    with opened(path, to_read=to_read) as store:
        yield store


@contextmanager
def opened(path: Path, *, create: bool = False, to_read: bool = False) -> Iterator[Store]:
    """Open a store; one that is only read is not written to, unless it has to be brought to today's record."""
    store = of_today(path) if to_read else None
    if store is not None:
        with store:
            yield store
        return
    with open_store(path, create=create) as store:
        seed(store, datetime.now(UTC))
        if to_read:
            click.echo(f"{path} was brought up to the record that ships with this councilwatch.", err=True)
        yield store


def looked_at(path: Path) -> Store:
    """Open a store to look something up in it: to be read only, if it is of today, else as one that may be mended."""
    return of_today(path) or open_store(path, create=False)


def of_today(path: Path) -> Store | None:
    """Return the store opened to be read, where its schema and its record are those of today."""
    try:
        store = open_store(path, read_only=True)
    except StoreError:
        return None  # an older schema; of anything else opening it to write tells the same
    try:
        if is_seeded(store):
            return store
    except BaseException:
        store.close()
        raise
    store.close()
    return None
