"""``councilwatch sources check``: how sources answer now."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from pipelines.checked import Checked
from pipelines.config import store_path, working_folder
from pipelines.exceptions import NothingReachedError, UsageError
from pipelines.model import Source
from pipelines.store import open_store
from pipelines.telling.checked import shown, summary, todo
from pipelines.telling.words import counted
from pipelines.wire import as_json as plain
from pipelines.wire import from_json
from scheduler.cli.sources.named import json_option, named
from scheduler.cli.streams import echo_json
from scheduler.looking import look
from scheduler.readiness import Ready, look_at
from scheduler.terminal import safe_lines

NONE_REACHED = "Nothing could be reached; check this machine's connection."


@click.command("check")
@click.argument("names", nargs=-1, metavar="NAME...")
@click.option("--all", "every", is_flag=True, help="Every source that is not paused.")
@json_option
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...], every: bool, as_json: bool) -> None:
    """Ask sources now, and say what each of their listings names, or what is wrong and what to do.

    The newest story's page is read too. Nothing of it is kept, and no turn is changed. The rules are those of any
    crawl: robots.txt, one request at a time, public addresses only.

    Exit status: 0 if all answer, 1 if any is in trouble, 3 if nothing could be reached.
    """
    if every == bool(names):
        wrong = "Say their names or --all, not both." if names else "Name the sources to check, or say --all."
        raise click.UsageError(wrong)
    ready = look_at(working_folder())
    sources = unpaused(ready) if every else named(names, ready.sources)
    if not as_json:
        click.echo(f"Asking {counted(len(sources), 'source')} now ...", err=True)
    found = check(ready, sources, lambda each: tell(each, as_json=as_json))
    if not as_json:
        click.echo(summary(found, asked=len(sources)))
    ctx.exit(status(found, len(sources)))


def unpaused(ready: Ready) -> tuple[Source, ...]:
    """Return the sources that no person has paused."""
    path = store_path(ready.folder)
    if not path.exists():
        return ready.sources
    with open_store(path, create=False) as store:
        paused = {row.name for row in store.sources() if row.paused_at is not None}
    left = tuple(source for source in ready.sources if source.name not in paused)
    if not left:
        raise UsageError("Every source is paused; `councilwatch sources check NAME` asks one all the same.")
    return left


def check(
    ready: Ready, sources: Sequence[Source], told: Callable[[Checked], None], *, child_args: Sequence[str] = ()
) -> list[Checked]:
    """Ask sources and return what they answered; ``told`` gets each as soon as it is done.

    ``child_args`` go to the crawl.
    """
    found: list[Checked] = []

    def take(line: Any) -> None:
        found.append(from_json(Checked, line))
        told(found[-1])

    names = ",".join(source.name for source in sources)
    look(ready, f"check={names}", told=take, sources=len(sources), child_args=child_args)
    return found


def tell(checked: Checked, *, as_json: bool) -> None:
    """Print what one source answered."""
    if as_json:
        echo_json(fields(checked))
    else:
        click.echo(safe_lines("\n".join([*shown(checked), ""])))


def fields(checked: Checked) -> dict[str, Any]:
    """Return what programs are told of one source."""
    told: dict[str, Any] = plain(checked) | {"answers": checked.answers}
    for listing, said in zip(checked.listings, told["listings"], strict=True):
        said["todo"] = todo(listing, checked)
    return told


def status(found: Sequence[Checked], asked: int) -> int:
    """Return the exit status. Raises ``NothingReachedError`` where no server answered."""
    if not any(each.is_reached for each in found):
        raise NothingReachedError(NONE_REACHED)
    return 0 if len(found) == asked and all(each.answers for each in found) else 1
