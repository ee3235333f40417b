"""The store of the working folder as the commands on the record open it: with councils and outcomes in it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from pipelines.config import store_path, working_folder
from pipelines.exceptions import InputError
from pipelines.seeding import seed
from pipelines.store import Store, open_store

ONLY_SHIPPED = "There is no store here yet, so this is the record that ships with councilwatch, without any news."


@contextmanager
def record_store() -> Iterator[Store]:
    """Open the store with today's record in it; where there is none, one for this once, and say so."""
    path = store_path(working_folder())
    if path.exists():
        with opened(path) as store:
            yield store
        return
    click.echo(ONLY_SHIPPED, err=True)
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder) / path.name, create=True) as store:
        yield store


@contextmanager
def news_store() -> Iterator[Store]:
    """Open the store with today's record in it. Raises ``InputError`` where there is none."""
    path = store_path(working_folder())
    if not path.exists():
        raise InputError(f"There is no store {path} yet, so there is nothing to decide on; run `councilwatch run`.")
    with opened(path) as store:
        yield store


@contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[Store]:
    with open_store(path, create=create) as store:
        seed(store, datetime.now(UTC))
        yield store
