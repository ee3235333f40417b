"""``councilwatch sources``: the watch list, how each source is doing, and what a person does about it."""

import click

from scheduler.cli.lazy import Lazy

TABLE = "list"

COMMANDS: dict[str, tuple[str, str]] = {
    TABLE: ("scheduler.cli.sources.listing", "List the sources: what `councilwatch sources` does by itself."),
    "check": ("scheduler.cli.sources.check", "Ask sources now, and say what they answer."),
    "add": ("scheduler.cli.sources.add", "Find where a site lists its news, and watch it."),
    "pause": ("scheduler.cli.sources.pausing:pause", "Stop asking sources."),
    "resume": ("scheduler.cli.sources.pausing:resume", "Ask paused sources again."),
    "export": ("scheduler.cli.sources.opml:export", "Write the feeds that are watched, as OPML."),
    "import": ("scheduler.cli.sources.opml:import_", "Watch the feeds of an OPML file."),
}


class Sources(Lazy):
    """A group whose own call is that of ``list``: what does not begin with a command is for that one."""

    modules = COMMANDS

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {*COMMANDS, *ctx.help_option_names}
        return super().parse_args(ctx, args if args and args[0] in own else [TABLE, *args])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the options of ``list``, which are those of the call without a command."""
        table = self.get_command(ctx, TABLE)
        assert table is not None  # noqa: S101 - it is one of COMMANDS
        click.Command.format_options(table, ctx, formatter)
        self.format_commands(ctx, formatter)


@click.group("sources", cls=Sources, subcommand_metavar="[NAME]... | COMMAND [ARGS]...")
def command() -> None:
    """List the sources that are watched, and how each is doing; or check, add, pause, export and import them.

    Without a NAME all are listed. What is wrong with one, and what to do, stands below its name.
    """
