"""``councilwatch demo``: the whole program on pretend newsrooms."""

from pathlib import Path

import click

from pipelines.config import working_folder
from pipelines.exceptions import UsageError
from scheduler.demo.run import run_demo


@click.command("demo")
@click.option("--once", is_flag=True, help="End after the second cycle, without the explorer.")
@click.option("--port", type=click.IntRange(1, 65_535), default=8001, show_default=True, help="The explorer's port.")
@click.option("--folder", type=click.Path(path_type=Path), help="Where to work. [default: demo/ in the working folder]")
def command(once: bool, port: int, folder: Path | None) -> None:
    """Show the whole program at work on eight pretend newsrooms of this machine.

    It crawls them, shows what it read in their stories, publishes one more and finds it in the next cycle. Then it
    opens the explorer and stays until Ctrl-C. Nothing leaves this machine.
    """
    place = (folder or working_folder() / "demo").absolute()
    if place.exists() and not place.is_dir():
        raise UsageError(f"{place} is a file; name a folder with --folder.")
    try:
        run_demo(place, once=once, port=port, echo=click.echo)
    except KeyboardInterrupt:
        click.echo("\nThe demo was ended early, as you wished; `councilwatch demo` begins it anew.")
