"""``councilwatch alerts test``: a sample on each channel, and what each answered."""

import click

from pipelines.config import FILE, Config, read_config, working_folder
from pipelines.exceptions import InputError, NothingReachedError, UsageError
from pipelines.telling.message import sample
from scheduler.notify.answers import Answer


@click.command("test")
@click.option("--channel", "only", metavar="NAME", help="Only this channel.")
def command(only: str | None) -> None:
    """Send a sample on each channel, and say what it answered.

    Exit status: 0 all were sent, 1 some were not, 2 the configuration is wrong, 3 none could be sent.
    """
    from scheduler.notify.channels import open_channels, send  # Apprise is heavy, and only this command needs it

    folder = working_folder()
    config = read_config(folder)
    if not config.alerts.channels:
        raise UsageError(f"{folder / FILE} names no channel; the README, under Alerts, tells how to set one up.")
    if only is not None and only not in config.alerts.channels:
        raise UsageError(f"No channel is called {only!r}; there are: {', '.join(config.alerts.channels)}.")
    message = sample(config.explorer_base)
    answers: list[Answer] = []
    for name, channel in open_channels(config.alerts, folder).items():
        if only is not None and name != only:
            continue
        for recipient in range(channel.recipients):
            answer = send(channel, message, recipient=recipient)
            which = f" (recipient {recipient + 1} of {channel.recipients})" if channel.recipients > 1 else ""
            click.echo(f"{name}{which}: {answer.says}")
            answers.append(answer)
    conclude(answers, config)


def conclude(answers: list[Answer], config: Config) -> None:
    """Raise for what was not sent; say what is still missing for alerts to go."""
    bad = sum(not answer.ok for answer in answers)
    if bad == len(answers):
        raise NothingReachedError("Nothing could be sent; mend what is told above and try again.")
    if bad:
        raise InputError(f"{bad} of {len(answers)} samples could not be sent; mend what is told above and try again.")
    if not config.alerts.rules:
        click.echo("There is no rule under [[alerts.rules]] yet, so that nothing else is sent.")
