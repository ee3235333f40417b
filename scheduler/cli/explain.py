"""``councilwatch explain``: why a story is or is not flagged."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from pipelines.config import store_path, working_folder
from pipelines.exceptions import InputError, UsageError
from pipelines.model import Article, Decided, PartialDate, Verdict
from pipelines.store import Store
from pipelines.store.rows import AddressRow, EventPart, StoredStory
from pipelines.telling.copies import copies_told
from pipelines.telling.parts import part_line, parts_told
from pipelines.telling.words import when_in_london
from pipelines.understand import understand
from pipelines.understand.explain import explain
from pipelines.understand.lines import decided_line, read_published, read_story
from scheduler.cli.stored import looked_at
from scheduler.cli.streams import (
    LOOKED_AT,
    STANDARD_INPUT,
    Given,
    article_fields,
    check_no_table,
    echo_json,
    page_text,
)
from scheduler.cli.told import kept_verdict
from scheduler.terminal import one_line, one_word, safe_lines

NOWHERE = "https://example.invalid/"
"""Stands for the address of a saved page that is not said while the page is read; nobody is told of it."""

DIGITS = 18
"""The longest number that SQLite keeps; no story has a longer one."""

LARGEST = 10_000_000
"""Bytes of a file that can hold a story; a page has the same limit in characters."""

UNDATED = (
    "No day of publication is known, so new and old grades cannot be told apart well: give it with "
    "--published YYYY-MM-DD."
)
KEPT_UNDATED = (
    "No day of publication was found, so new and old grades cannot be told apart well: where you know it, save the "
    "page and explain that file with --published YYYY-MM-DD."
)
BY_HAND = "Give a saved page, a text or a story as JSON; Ctrl-D ends."
SEVERAL = "`councilwatch judge` reads files with one story a line, and says of each line what is wrong with it."
NAME_ONE = "name a saved page, a text or a story as JSON."
TO_COME = "--published {day} is still to come; the story is read as one of that day."
UNTITLED = (
    "No headline is known, by which new grades are told from old ones: give it with --title TEXT. The first line of a "
    "plain text is read as text."
)


@click.command("explain")
@click.argument("what", metavar="ID|URL|FILE|-")
@click.option("--url", help="Where a saved page is from, such as https://news.example.org/story.")
@click.option("--title", metavar="TEXT", help="The headline of a file that gives none, such as a plain text.")
@click.option("--published", metavar="YYYY-MM-DD", help="When a file that does not say so was published.")
@click.option("--json", "as_json", is_flag=True, help="The article and its verdict as one JSON object, for programs.")
def command(what: str, url: str | None, title: str | None, published: str | None, as_json: bool) -> None:
    """Say why a story is or is not flagged, with the words marked, and which inspections and visits it is part of.

    A number or an address is looked up in the store, never fetched. A file is a saved page (HTML), a plain text, or
    one story as JSON ("title", "text", "published", "publisher"), and - reads standard input; then neither store nor
    network is used.
    """
    if not what:
        raise UsageError("Name a file, a story's number or its address.")
    day = None if published is None else day_given(published)
    if day is not None and day.start > datetime.now(UTC):
        click.echo(TO_COME.format(day=published), err=True)
    if what.isdecimal() or what.startswith(("http://", "https://")):
        if title is not None or published is not None:
            raise UsageError("--title and --published are for files; what is kept of a story has both from its page.")
        (article, verdict, decided), told, parts = looked_up(what)
        missing = "" if article.published else f"\n{KEPT_UNDATED}\n"
    else:
        body, name = given_file(what)
        article, told, parts = with_given(article_in(body, name, url), name, title, day), "", ()
        missing = "".join(f"\n{says}\n" for says in lacking(article))
        verdict, decided = understand(article), Decided()
    if as_json:
        number = int(what) if what.isdecimal() else None
        events = {"events": [part_line(part) for part in parts]}
        echo_json(article_fields(article) | decided_line(verdict, decided, number) | events, indent=2)
    else:
        click.echo(safe_lines(explain(article, verdict, decided) + parts_told(parts) + told + missing), nl=False)


def day_given(words: str) -> PartialDate:
    """Return the day that a person named; a month or a year is taken, too. Raises ``UsageError`` for what is none."""
    try:
        day = read_published(words)
    except InputError:
        day = None
    if day is None:
        raise UsageError(f'--published "{words}" is no day; write it as YYYY-MM-DD, such as 2026-03-05.')
    return day


def with_given(article: Article, name: str, title: str | None, day: PartialDate | None) -> Article:
    """Return the article of the file called ``name`` with what a person gave, where the file itself gives none; say
    so where it does."""
    for flag, given, own in (("--title", title, article.title), ("--published", day, article.published)):
        if given is not None and own:
            click.echo(one_line(f"{flag} is left aside: {name} gives its own."), err=True)
    return replace(article, title=article.title or title or "", published=article.published or day)


def lacking(article: Article) -> Iterator[str]:
    """Yield what a person should give of a file's story, so that it is read better."""
    if not article.title.strip():
        yield UNTITLED
    if not article.published:
        yield UNDATED


def looked_up(what: str) -> tuple[tuple[Article, Verdict, Decided], str, tuple[EventPart, ...]]:
    """Return what the store of the working folder keeps of a story's number or an address, what is told of other
    stories with its text, and the events that it is part of."""
    folder = working_folder()
    path = store_path(folder)
    if not path.exists():
        raise InputError(f"There is no store {path} yet; run `councilwatch run`, or name a file instead.")
    with looked_at(path) as store:
        told = kept_verdict(store, what, folder) if not what.isdecimal() or len(what) <= DIGITS else None
        if told is None:
            raise InputError(unknown(what, None if what.isdecimal() else store.address(what)))
        story = store.story(what)
        return told, *(("", ()) if story is None else (printed_elsewhere(store, story), store.parts_of(story.id)))


def printed_elsewhere(store: Store, story: StoredStory) -> str:
    """Return where else a story's text was printed; empty where it was not."""
    return copies_told(story.article.title, story.article.text, store.lead_of(story.id), store.copies_of(story.id))


def unknown(what: str, there: AddressRow | None) -> str:
    """Return why nothing can be told of a number or address."""
    if there is not None:
        again = f" It is tried again on {when_in_london(there.next_try_at)}." if there.next_try_at else ""
        return f"{what} is known, and no story: {there.why or 'it was not read yet.'}{again}"
    if what.isdecimal():
        return f"There is no story {what} in the store; the explorer shows their numbers."
    return f"The store does not know {what}; `councilwatch add {one_word(what)}` fetches it."


def is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def stories_in(text: str) -> int:
    """Return how many lines of a file are each a JSON object; 0 where something else is among them."""
    given = [line for line in text.split("\n") if line.strip()]
    return len(given) if all(line.lstrip().startswith("{") and is_json(line) for line in given) else 0


def given_file(what: str) -> tuple[bytes, str]:
    """Return what a file, or standard input for ``-``, holds, and what people call it."""
    if what == "-":
        file = Given().convert(what, None, None)
        if file.isatty():
            click.echo(BY_HAND, err=True)
        return file.read(LARGEST + 1), STANDARD_INPUT
    path = Path(what)
    try:
        return path.read_bytes(), str(path)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read: {error.strerror}. Name a file, a story's number or its address."
        ) from error


def article_in(body: bytes, name: str, url: str | None) -> Article:
    """Return the article of what the file called ``name`` holds: JSON, a saved page, or plain text.

    A text gives no headline: its first line may be one or the story's beginning, and nothing tells which.

    A saved page whose ``url`` is not said is of no address and no publisher.
    """
    if len(body) > LARGEST:
        size = "" if name == STANDARD_INPUT else f"{len(body):,} bytes, "
        raise InputError(f"{name} has {size}more than the {LARGEST:,}{'' if size else ' bytes'} that a story may have.")
    check_no_table(body[:LOOKED_AT], name)
    text = page_text(body, name)
    start = text.lstrip()[:1]
    if start == "{" or (start == "[" and is_json(text)):
        return story_of(text, name)
    if start == "<":
        from pipelines.clean import clean  # heavy, and needed for pages only
        from scheduler.cli.clean import saved_page

        article = clean(saved_page(body, name, NOWHERE if url is None else url, datetime.now(UTC)))
        return replace(article, url=None, publisher=None) if url is None else article
    if "\x00" in text or not text.strip():
        raise InputError(f"{name} {'is no text' if text.strip() else 'is empty'}; {NAME_ONE}")
    return Article(title="", text=text)


def story_of(text: str, name: str) -> Article:
    """Return the story that a file holds as JSON. Raises ``InputError`` for another, and for one of several."""
    try:
        return read_story(text)[1]
    except (InputError, RecursionError) as error:
        if (stories := stories_in(text)) > 1:
            file = "FILE" if name == STANDARD_INPUT else one_word(name)
            raise InputError(
                f"{name} holds {stories:,} stories, and one is explained at a time; `councilwatch judge {file}` judges "
                "them all."
            ) from error
        several = f" {SEVERAL}" if is_json(text.lstrip().partition("\n")[0]) and "\n" in text.strip() else ""
        says = error if isinstance(error, InputError) else "it is nested too deeply"
        raise InputError(
            f'{name}: this JSON is no story: {says}. Give it as {{"title": "...", "text": "..."}}.{several}'
        ) from error
