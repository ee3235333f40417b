"""``councilwatch judge``: JSON Lines of stories in, a line of verdict each out, in order."""

import json
from collections.abc import Collection
from typing import Any, BinaryIO, Literal

import click

from pipelines.exceptions import InputError
from scheduler.cli.streams import (
    STANDARD_INPUT,
    WIDE_MARKS,
    Given,
    begun,
    check_is_text,
    check_no_table,
    echo_json,
    lines,
    name_of,
)
from scheduler.terminal import one_line, one_word

BY_HAND = (
    'Give one story a line, as {"title": "...", "text": "..."}; Ctrl-D ends. '
    "`councilwatch explain FILE` reads a saved page or a plain text."
)

ONE_A_LINE = (
    "This looks like one JSON text over several lines, or a list of stories: write each story as one object on a line "
    "of its own."
)


ANOTHER_FORM = (
    'Each line is a story, as {"title": "...", "text": "..."}; `councilwatch explain FILE` reads a saved page or a '
    "plain text."
)

NOT_UTF8 = (
    "What is not UTF-8 text is read once the file is saved as UTF-8: choose that as its encoding where you save it, or "
    "say: iconv -f {charset} -t UTF-8 {file} | councilwatch judge"
)

Bad = Literal["not UTF-8", "of a story", "of another form"]
"""What a bad line is, as far as the way out goes by it: of all that are bad nothing more is kept."""


@click.command("judge")
@click.argument("file", type=Given(), default="-")
def command(file: BinaryIO) -> None:
    """Judge stories given as JSON Lines.

    FILE holds one JSON object a line with "title", "text" and, where known, "url", "published", "publisher"
    and "n"; - or nothing reads standard input. A verdict is written for each line, in order, with "title" and
    "n", which is the number of the line where it gives none; a line that is no story gives {"n", "error"}, and the
    exit status is 1 at the end. What `councilwatch clean --line` writes is such a line. Neither store nor network is
    used.
    """
    if file.isatty():
        click.echo(BY_HAND, err=True)
    name = name_of(file)
    start, given = begun(file)
    check_form(start, name)
    first: str | None = None
    bad, sorts = 0, set[Bad]()
    number = 0
    for number, line in lines(given):
        first = line or "" if first is None else first
        told = judged(number, line)
        if "error" in told:
            bad += 1
            sorts.add("not UTF-8" if line is None else "of a story" if line.startswith("{") else "of another form")
        echo_json(told)
    if not number:
        click.echo(one_line(f"{name} holds no story: it is empty."), err=True)
    if bad:
        hint = way_out(first or "", sorts, name)
        raise InputError(f"{bad} of the lines could not be read as a story; each says why in its place.{hint}")


def check_form(start: bytes, name: str) -> None:
    """Raise ``InputError``, once for all lines, where a file begins as one of another kind does: UTF-16 text, a
    picture, a table."""
    if not start.lstrip().startswith((b"{", b"[")):  # what begins as a story may have a damaged line
        check_is_text(start, name)
    check_no_table(start, name)
    if start.startswith(WIDE_MARKS):
        is_story = start.decode("utf-16", "replace").lstrip().startswith("{")
        raise InputError(f"{name} is text in UTF-16. {not_utf8('UTF-16', name) if is_story else ANOTHER_FORM}")


def not_utf8(charset: str, name: str) -> str:
    return NOT_UTF8.format(charset=charset, file="FILE" if name == STANDARD_INPUT else one_word(name))


def way_out(first: str, sorts: Collection[Bad], name: str) -> str:
    """Return what to do about bad lines of these sorts, of a file whose ``first`` line this is; empty where each says
    it in its place."""
    if is_of_several_lines(first):
        return f" {ONE_A_LINE}"
    told = [ANOTHER_FORM] if "of another form" in sorts else []
    told += [not_utf8("WINDOWS-1252", name)] if "not UTF-8" in sorts else []
    return "".join(f" {says}" for says in told)


def is_of_several_lines(first: str) -> bool:
    """Whether a file whose first line this is holds one JSON text: a list, or an object that goes on below."""
    if not first.startswith("{"):
        return first.startswith("[")
    try:
        json.loads(first)
    except json.JSONDecodeError as error:
        return error.pos >= len(first) or error.msg.startswith("Unterminated string")
    except (ValueError, RecursionError):
        return False
    return False


def judged(number: int, line: str | None) -> dict[str, Any]:
    """Return the verdict on one line, or what is wrong with it."""
    from pipelines.understand import understand  # its rules take a moment to load: not before there is a story
    from pipelines.understand.lines import read_story, verdict_line

    try:
        if line is None:
            raise InputError("it is not UTF-8 text")
        n, article = read_story(line)
        verdict = verdict_line(understand(article), number if n is None else n)
        return {"n": verdict["n"], "title": article.title} | verdict
    except (InputError, RecursionError) as error:
        says = what_is_wrong(error) if isinstance(error, InputError) else "it is nested too deeply"
        given = given_number(line)
        return {"n": number if given is None else given, "error": f"line {number}: {says}"}


def what_is_wrong(error: InputError) -> str:
    """Return why a line is no story; where it breaks off as JSON is told without a line's number, which is of the line
    and not of the file."""
    cause = error.__cause__
    if isinstance(cause, json.JSONDecodeError):
        return f"it is not JSON ({cause.msg} at its character {cause.pos + 1})"
    return str(error)


def given_number(line: str | None) -> Any:
    """Return the "n" of a line that is no story, where it has one."""
    from pipelines.understand.lines import finite, no_number

    try:
        found = json.loads(line or "", parse_constant=no_number, parse_float=finite)
    except (ValueError, RecursionError):
        return None
    return found.get("n") if isinstance(found, dict) else None
