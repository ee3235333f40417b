"""``councilwatch review``: a person's decisions on claims in doubt."""

import getpass
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, TypeVar, get_args

import click

from pipelines.exceptions import InputError
from pipelines.model import Decision, Grade, Judgement, Status
from pipelines.reference import Authority
from pipelines.reference.finding import council_called
from pipelines.store import Store
from pipelines.store.rows import ReviewItem
from pipelines.telling.review import from_now_on, labelled, listed, shown
from pipelines.telling.words import counted
from scheduler.cli.stored import news_store
from scheduler.cli.streams import echo_json
from scheduler.terminal import one_line, safe_lines

GRADES, JUDGEMENTS, STATUSES = get_args(Grade), get_args(Judgement), get_args(Status)

Command = Callable[..., None]
Answer = TypeVar("Answer")

ASK = {
    "claim": "[a]ccept it, [r]eject it, [c]orrect it, [s]kip, [q]uit",
    "refusal": "[a] the words claim nothing, [r] they claim this, [c] they claim something else, [s]kip, [q]uit",
}
"""What is asked about a claim, and about words that were not taken as one."""

QUIT = "q"

LETTERS = {"a": "accepted", "r": "rejected", "c": "corrected", "s": "", QUIT: "quit"}


def who_option(command: Command) -> Command:
    return click.option(
        "--who", metavar="NAME", default=login_name, show_default="your login name", help="Who decides."
    )(command)


def note_option(command: Command) -> Command:
    return click.option("--note", default="", metavar="WORDS", help="A remark that is kept with the decision.")(command)


def login_name() -> str:
    """Return the name by which this person logged in; where the system knows none, ``unknown``."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


@click.group("review", invoke_without_command=True)
@who_option
@click.pass_context
def command(ctx: click.Context, who: str) -> None:
    """Decide on claims that are in doubt, one by one, with the words.

    Asked are claims that Ofsted's record contradicts or gave no grade for, claims that were read with doubt, and words
    that were not taken as a claim. Without a further command each is shown and asked in turn; what is decided is kept
    at once, with who and when, and holds when the story is judged again.
    """
    ctx.default_map = {name: {"who": who} for name in command.commands}  # who was said before the command
    if ctx.invoked_subcommand is None:
        with news_store() as store:
            ask_each(store, who)


def ask_each(store: Store, who: str) -> None:
    """Ask about each open item until there is none, or the person has enough."""
    done = 0
    try:
        for _ in decisions(store, who):
            done += 1
    except click.Abort:  # q within a correction, Ctrl-D, Ctrl-C or the end of the input: that is enough too
        click.echo()
    click.echo(f"{counted(done, 'decision')} kept; {counted(len(store.review_items()), 'item')} left to decide on.")


def decisions(store: Store, who: str) -> Iterator[ReviewItem]:
    """Ask about each open item and yield those that are decided."""
    items = store.review_items()
    for number, item in enumerate(items, 1):
        click.echo(safe_lines("\n".join(shown(item))))
        asked = f"{number} of {len(items)}: {ASK[item.about]}"
        letter = click.prompt(asked, type=click.Choice(list(LETTERS)), show_choices=False)
        if letter == QUIT:
            break
        if letter == "s":
            continue
        try:
            right = asked_right(item) if letter == "c" else {}
            decision = as_decision(LETTERS[letter])
            store.decide(item.item, decision, who=who, now=datetime.now(UTC), right=right, story_id=item.story_id)
        except InputError as error:
            click.echo(f"{one_line(str(error))} Nothing was decided on this one.")
            continue
        click.echo(f"{one_line(from_now_on(item, decision, right))}\n")
        yield item


def asked_right(item: ReviewItem) -> dict[str, str]:
    """Ask for each value of a claim; an empty answer keeps what was read or decided before, where something was.

    Raises ``click.Abort`` where the person has enough.
    """
    said = item.right or vars(item)
    council = click.prompt(
        "Council (name or GSS code; q here or below ends the review)",
        default=said["authority"],
        value_proc=unless_quit(known_council),
    )
    judgement = chosen("Judgement", said["judgement"], JUDGEMENTS)
    grade = chosen("Grade", said["grade"], GRADES)
    status = chosen("Status", said["status"], STATUSES)
    return {"judgement": judgement, "grade": grade, "status": status, **council_values(council)}


def chosen(what: str, said: str | None, choices: Sequence[str]) -> str:
    """Ask for one of ``choices``; ``said`` is what an empty answer keeps."""
    kind = click.Choice(choices)
    answer: str = click.prompt(
        what, default=said, type=kind, value_proc=unless_quit(lambda text: kind.convert(text, None, None))
    )
    return answer


def unless_quit(read: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Return ``read`` for all answers but the letter that ends the asking, which raises ``click.Abort``."""

    def answered(text: str) -> Answer:
        if text.strip() == QUIT:
            raise click.Abort
        return read(text)

    return answered


def known_council(name: str) -> Authority:
    """Return the council of an answer; one that is not known is asked again at once."""
    try:
        return council_called(name)
    except InputError as error:
        raise click.UsageError(one_line(str(error))) from error


def as_decision(word: str) -> Decision:
    return next(decision for decision in get_args(Decision) if decision == word)


def council_values(council: Authority) -> dict[str, str]:
    return {"gss": council.gss, "authority": council.name}


@command.command("list")
@click.option("--decided", is_flag=True, help="What was decided, instead of what is open.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
def list_command(decided: bool, as_json: bool) -> None:
    """List what is open, the most pressing first, each with the name by which the other commands know it."""
    with news_store(to_read=True) as store:
        items = store.review_items(decided=decided)
    if as_json:
        for item in items:
            echo_json(fields(item))
    elif not items:
        click.echo("Nothing was decided yet." if decided else "Nothing is open.")
    else:
        click.echo(safe_lines("\n".join(listed(items))))


def fields(item: ReviewItem) -> Mapping[str, Any]:
    """Return what programs are told of an item; moments are UTC."""
    return asdict(item) | {"decided_at": item.decided_at.isoformat() if item.decided_at else None}


@command.command("accept")
@click.argument("name")
@who_option
@note_option
def accept(name: str, who: str, note: str) -> None:
    """Say that a claim is right as it was read, or that words not taken as a claim do claim nothing."""
    decide(name, "accepted", who, note)


@command.command("reject")
@click.argument("name")
@who_option
@note_option
def reject(name: str, who: str, note: str) -> None:
    """Say that the story does not say what was claimed, or that words not taken as a claim do claim it."""
    decide(name, "rejected", who, note)


@command.command("correct")
@click.argument("name")
@click.option("--authority", metavar="NAME", help="The council that is right, by name or GSS code.")
@click.option("--judgement", type=click.Choice(JUDGEMENTS), help="The judgement that is right.")
@click.option("--grade", type=click.Choice(GRADES), help="The grade that is right.")
@click.option("--status", type=click.Choice(STATUSES), help="The status that is right.")
@who_option
@note_option
def correct(
    name: str, authority: str | None, judgement: str | None, grade: str | None, status: str | None, who: str, note: str
) -> None:
    """Say what the words claim instead; what is not named stays as it was read."""
    given = {"judgement": judgement, "grade": grade, "status": status}
    right = {key: value for key, value in given.items() if value is not None}
    if authority is not None:
        right |= council_values(council_called(authority))
    if not right:
        raise click.UsageError("Say what is right: --authority, --judgement, --grade or --status.")
    decide(name, "corrected", who, note, right)


def decide(name: str, decision: Decision, who: str, note: str, right: Mapping[str, str] | None = None) -> None:
    """Record one decision and say so; of one that was made before, by whom and when."""
    with news_store() as store:
        before = store.decide(name, decision, who=who, now=datetime.now(UTC), right=right, note=note)
        after = store.review_item(name, before.story_id)
    if before.review_id == after.review_id:
        decided = f"by {after.who} on {after.decided_at:%-d %B %Y}"
        click.echo(one_line(f"{name} was {after.decision} already, {decided}; it stays so."))
        return
    again = f", in place of {before.decision} by {before.who}" if before.decision is not None else ""
    click.echo(one_line(f"{name} is {decision} by {who}{again}: “{after.quote}”"))
    click.echo(one_line(from_now_on(after, decision, right or {})))


@command.command("export")
def export() -> None:
    """Write the stories on which something was decided as labelled stories, a JSON line each.

    Their form is that of tests/corpus/stories.jsonl; the claims are those that stand after the decisions, the others of
    the same story as they were read. The texts are their publishers': keep the file to yourself.
    """
    with news_store(to_read=True) as store:
        for story in store.reviewed_stories():
            echo_json(labelled(story))
