"""What a person at a terminal sees of the daemon: a bar per cycle, and a line for whatever happens."""

import click

from scheduler.terminal import one_line

QUIET = {"cycle_began"}
"""Events that the bar itself shows."""


class Terminal:
    """Tells at a terminal: lines above, and below them the bar of the running cycle, if there is one."""

    def __init__(self) -> None:
        self._done = self._total = 0

    def say(self, event: str, says: str, **facts: object) -> None:  # noqa: ARG002 - the protocol's form
        if event in QUIET:
            return
        self._wipe()
        click.echo(f"  * {one_line(says)}" if event == "story" else one_line(says))
        self._draw()

    def progress(self, done: int, total: int) -> None:
        if (done, total) == (self._done, self._total):
            return
        self._wipe()
        self._done, self._total = done, total
        self._draw()

    def _wipe(self) -> None:
        if self._total:
            click.echo("\r\x1b[2K", nl=False)

    def _draw(self) -> None:
        if self._total:
            with_sources = f"{self._done}/{self._total} sources"
            bar = click.progressbar(length=self._total, label=with_sources, show_eta=False)
            bar.update(self._done)
            bar.render_progress()
            click.echo("\x1b[?25h", nl=False)  # the bar hides the cursor, and a kill must not leave it so
