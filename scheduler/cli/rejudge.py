"""``councilwatch rejudge``: what is kept through the rules of today."""

from datetime import UTC, datetime

import click

from crawler.sources import load_sources
from pipelines.config import read_config, working_folder
from pipelines.exceptions import InputError
from pipelines.telling.words import counted
from scheduler.cli.backfill import engine_of, page_limits
from scheduler.cli.stored import news_store
from scheduler.terminal import one_line

WAYS = {
    "flagged": "would be flagged",
    "unflagged": "would not be flagged any more",
    "not_near": "would be no near miss any more",
    "added": "would be claimed",
    "gone": "would not be claimed any more",
    "changed": "would be read otherwise",
}


@click.command("rejudge")
@click.option("--accept", is_flag=True, help="Write it. Without this nothing is changed.")
@click.option("--workers", type=click.IntRange(1, 512), help="Processes on this machine; as many as it has cores.")
@click.option("--cluster", metavar="ADDRESS", help="Let the workers of a Dask scheduler do it, like tcp://host:8786.")
def command(accept: bool, workers: int | None, cluster: str | None) -> None:
    """Judge all stories and near misses again by the rules of today, and say what would change.

    After an update of councilwatch, say it once and look; with --accept what it says is written. People's decisions
    stay, no story gets a new version, and nobody is told of what is no news any more. The last line counts.
    """
    from scheduler.archive.rejudge import kept, rejudge

    folder = working_folder()
    config = read_config(folder)
    sources = load_sources(config, folder)
    with news_store() as store, engine_of(workers, cluster) as engine:
        report = rejudge(kept(store, sources), engine, limits=page_limits(config))
        for change in report.changes:
            told = f"{WAYS[change.way]}: {change.says}" if change.says else WAYS[change.way]
            click.echo(one_line(f"{told} | {change.title} | {change.url}"))
        for url, why in report.failed:
            click.echo(one_line(f"{url} stays as it is: {why}"), err=True)
        if accept:
            store.keep_many(report.new, datetime.now(UTC), again=True)
    click.echo(report.line)
    if report.changes or report.new:
        again = "It is written." if accept else "Nothing was changed; `councilwatch rejudge --accept` writes it."
        click.echo(again, err=True)
    elif not report.failed:
        click.echo("By today's rules all stays as it is: there is nothing to write.", err=True)
    if report.failed:
        raise InputError(f"{counted(len(report.failed), 'page')} could not be judged again, and each says why.")
