"""``councilwatch alerts``: the rules, the channels by name, what is owed on them and since when they fail."""

from collections.abc import Iterator, Mapping

import click

from pipelines.alerts_config import Alerts, Digest
from pipelines.config import FILE, Config, read_config, store_path, working_folder
from pipelines.exceptions import UsageError
from pipelines.store import open_store
from pipelines.store.delivery_rows import ChannelRow
from pipelines.telling.rules import rule_says
from pipelines.telling.words import counted, indented, when
from scheduler.cli.streams import echo_json
from scheduler.terminal import safe_lines

NOBODY = "Nobody is alerted: {path} names no channel. The README, under Alerts, tells how to set one up."


NOTHING = {"sent": 0, "owed": 0, "overdue": 0}


@click.command("show")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def command(as_json: bool) -> None:
    """Show rules and channels, what is owed on each, and since when one fails.

    Exit status: 0 each channel can be sent on, 2 one cannot, as the configuration stands.
    """
    from scheduler.notify.channels import faults_of  # Apprise is heavy, and few commands need it

    folder = working_folder()
    config, path = read_config(folder), store_path(folder)
    rows: tuple[ChannelRow, ...] = ()
    if path.exists():
        with open_store(path, read_only=True) as store:
            rows = store.channels()
    faults = faults_of(config.alerts, folder)
    if as_json:
        echo_json(fields(config, rows, faults))
    elif not config.alerts.channels:
        click.echo(NOBODY.format(path=folder / FILE))
    else:
        click.echo(safe_lines("\n".join(lines(config.alerts, config.digest, rows, faults))))
    if faults:
        raise UsageError(f"Nothing can be sent on {', '.join(faults)}; mend what is told above.")


def lines(
    alerts: Alerts, digest: Digest | None, rows: tuple[ChannelRow, ...], faults: Mapping[str, str]
) -> Iterator[str]:
    """Yield the rules and the channels for people."""
    yield "Rules"
    if not alerts.rules:
        yield "  There is none, so that no alert is sent; write one under [[alerts.rules]]."
    for rule in alerts.rules:
        yield f"  {rule.name}: to {', '.join(rule.to)}"
        yield from indented(rule_says(rule))
    if digest is not None:
        day = f" on {digest.day.capitalize()}" if digest.every == "weekly" else ""
        yield f"  Digest: {digest.every}{day} at {digest.at:%H:%M}, to {', '.join(digest.to)}"
    if alerts.quiet is not None:
        yield f"  Nothing is sent from {alerts.quiet[0]:%H:%M} to {alerts.quiet[1]:%H:%M} (London time)."
    yield ""
    yield "Channels"
    known = {row.name: row for row in rows}
    for name in alerts.channels:
        yield f"  {name}: {state(known.get(name), faults.get(name, ''))}"
    yield ""
    yield "`councilwatch alerts test` sends a sample on each."


def state(row: ChannelRow | None, fault: str = "") -> str:
    """Return how a channel is doing; ``fault`` says why it cannot be sent on, "" where it can."""
    if row is None:
        return fault or "nothing was sent yet; `councilwatch run` begins."
    sent = f"{counted(row.sent, 'message')} sent" + (
        f", the last on {when(row.last_sent_at)}" if row.last_sent_at else ""
    )
    owed = f"; {row.owed} owed" if row.owed else ""
    overdue = f"; {row.overdue} overdue" if row.overdue else ""
    failing = f". It fails since {when(row.failing_since)}: {row.says}" if row.failing_since else ""
    next_try = f" Tried again on {when(row.next_try_at)}." if row.failing_since and row.next_try_at else ""
    return f"{sent}{owed}{overdue}{failing or '.'}{next_try}{fault and f' {fault}'}"


def fields(config: Config, rows: tuple[ChannelRow, ...], faults: Mapping[str, str]) -> dict[str, object]:
    """Return what programs are told; moments are UTC."""
    known = {row.name: row for row in rows}
    return {
        "rules": [{"name": rule.name, "to": rule.to, "says": rule_says(rule)} for rule in config.alerts.rules],
        "channels": [channel_fields(name, known.get(name), faults.get(name, "")) for name in config.alerts.channels],
    }


def channel_fields(name: str, row: ChannelRow | None, fault: str) -> dict[str, object]:
    failing = row.failing_since.isoformat() if row is not None and row.failing_since is not None else None
    counted_rows = {"sent": row.sent, "owed": row.owed, "overdue": row.overdue} if row is not None else NOTHING
    says = row.says if row is not None else ""
    return {"name": name, **counted_rows, "failing_since": failing, "says": says, "fault": fault}
