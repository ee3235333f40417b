"""``councilwatch backfill``: what archives have of ratings."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crawler.sources import load_sources
from pipelines.apart.limits import PageLimits
from pipelines.config import Config, read_config, store_path, working_folder
from pipelines.exceptions import InputError, NothingReachedError
from pipelines.telling.words import counted
from scheduler.archive import check_installed
from scheduler.cli.stored import opened
from scheduler.terminal import one_line

if TYPE_CHECKING:
    from scheduler.archive.backfill import Report
    from scheduler.archive.engines import Engine

SHOWN = 20
"""Failures that are printed; all of them stand in a file."""

FAILURES = "failures.tsv"


@click.command("backfill")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--workers", type=click.IntRange(1, 512), help="Processes on this machine; as many as it has cores.")
@click.option("--cluster", metavar="ADDRESS", help="Let the workers of a Dask scheduler do it, like tcp://host:8786.")
def command(paths: tuple[str, ...], workers: int | None, cluster: str | None) -> None:
    """Find the stories on ratings in web archives, and put them into the store.

    PATH is a WARC file, plain or gzip, a folder of them, a pattern in quotes, or an address (https://..., s3://...).
    Pages go the way that fetched ones go; nobody is told of what is found. What was read is kept in the folder
    `backfill`: a run that was cut off goes on where it was, and the same again changes nothing. The last line counts
    the records, the flagged stories, and what could not be read.
    """
    check_installed()
    from scheduler.archive.backfill import FOLDER, Backfill
    from scheduler.archive.judging import Setting
    from scheduler.archive.places import expanded

    folder = working_folder()
    config = read_config(folder)
    setting = Setting(sources=load_sources(config, folder), limits=page_limits(config))
    with opened(store_path(folder), create=True):
        pass  # one that cannot be written, or is of a newer program, is told before hours of reading
    files = expanded(paths)
    with engine_of(workers, cluster) as engine:
        job = Backfill(folder=folder / FOLDER, setting=setting, engine=engine, tell=tell)
        job.read(files)
    with opened(store_path(folder), create=True) as store:
        job.merge(store, datetime.now(UTC))
    say(job.report(), folder / FOLDER / FAILURES)


def page_limits(config: Config) -> PageLimits:
    """What one page may take, as ``councilwatch.toml`` says."""
    return PageLimits(text_characters=config.limits.text_characters, page_elements=config.limits.page_elements)


@contextmanager
def engine_of(workers: int | None, cluster: str | None) -> "Iterator[Engine]":
    """The cores of this machine, or the cluster at an address."""
    from scheduler.archive.engines import Cores

    if cluster is None:
        yield Cores(workers=workers) if workers else Cores()
        return
    check_installed()
    from scheduler.archive.cluster import Cluster

    there = Cluster(cluster, lambda says: click.echo(one_line(says), err=True))
    try:
        yield there
    finally:
        there.close()


def tell(records: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{records:,} records read", nl=False, err=True)


def say(report: "Report", failures: Path) -> None:
    """Say what became of it; raise ``InputError`` where something could not be read, ``NothingReachedError`` where no
    server answered."""
    click.echo(
        f"{counted(report.passed, 'page')} passed the prescreen: {counted(report.flagged, 'story', 'stories')}, "
        f"{counted(report.near, 'near miss', 'near misses')}, {report.unread} without a story to read."
    )
    for path, broken in report.failed[:SHOWN]:
        where = path if broken.offset is None else f"{path}, byte {broken.offset}"
        click.echo(one_line(f"{where}: {broken.says}"), err=True)
    lines = [
        f"{path}\t{'' if broken.offset is None else broken.offset}\t{one_line(broken.says)}\n"
        for path, broken in report.failed
    ]
    if lines:
        failures.parent.mkdir(exist_ok=True)
        failures.write_text("".join(lines), encoding="utf-8")
    else:
        failures.unlink(missing_ok=True)
    click.echo(report.line)
    if report.none_reached:
        raise NothingReachedError("Nothing could be reached; mend what is told above, and say the same again.")
    if lines:
        stored = " The rest is in the store." if report.flagged or report.near else ""
        raise InputError(
            f"{counted(len(lines), 'record, stretch or file', 'records, stretches or files')} could not be read; "
            f"{failures} lists all with file and byte.{stored}"
        )
