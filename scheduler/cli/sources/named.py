"""Sources by the names that a person types, and those options that the commands on sources share."""

from collections.abc import Callable, Sequence

import click

from crawler.sources import unknown_source
from pipelines.exceptions import UsageError
from pipelines.model import Source

Command = Callable[..., None]


def json_option(command: Command) -> Command:
    return click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")(command)


def named(names: Sequence[str], sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources of these names, each once, in the order of the list.

    Raises ``UsageError`` for a name that none has, with the nearest.
    """
    known = [source.name for source in sources]
    for name in names:
        if name not in known:
            raise UsageError(unknown_source(name, known, listed_by="councilwatch sources"))
    return tuple(source for source in sources if source.name in names)
