"""``councilwatch alerts``: who is told what, how the channels are doing, and a test of them."""

import click

from scheduler.cli.lazy import Lazy

SHOW = "show"

COMMANDS: dict[str, tuple[str, str]] = {
    SHOW: ("scheduler.cli.alerts.show", "Show rules and channels: what `councilwatch alerts` does by itself."),
    "test": ("scheduler.cli.alerts.trying", "Send a sample on each channel, and say what it answered."),
}


class Group(Lazy):
    """A group whose own call is that of ``show``."""

    modules = COMMANDS

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {*COMMANDS, *ctx.help_option_names}
        return super().parse_args(ctx, args if args and args[0] in own else [SHOW, *args])


@click.group("alerts", cls=Group, subcommand_metavar="[COMMAND] [ARGS]...")
def command() -> None:
    """Show who is told what, and how the channels are doing; or try them with `councilwatch alerts test`."""
