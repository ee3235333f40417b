"""``councilwatch clean``: a saved page -> the article that the program reads in it."""

from datetime import UTC, datetime
from typing import BinaryIO

import click

from pipelines.addresses import canonical, host_of
from pipelines.clean import clean
from pipelines.model import Page
from scheduler.cli.streams import Given, article_fields, echo_json, name_of, page_text, story_line


@click.command("clean")
@click.argument("file", type=Given())
@click.option("--url", required=True, help="Where the page is from, such as https://news.example.org/story.")
@click.option("--month-first", is_flag=True, help="The page writes the month before the day: 8/25/2026.")
@click.option("--line", "as_line", is_flag=True, help="On one line, in the form that `councilwatch judge` reads.")
def command(file: BinaryIO, url: str, month_first: bool, as_line: bool) -> None:
    """Read the article out of a saved page, as JSON.

    FILE is the page's HTML; - reads standard input. Neither store nor network is used.
    """
    article = clean(saved_page(file.read(), name_of(file), url, datetime.now(UTC), day_first=not month_first))
    if as_line:
        echo_json(story_line(article))
    else:
        echo_json(article_fields(article), indent=2)


def saved_page(body: bytes, name: str, url: str, now: datetime, *, day_first: bool = True) -> Page:
    """Return a page from the file called ``name`` as if it had just been fetched.

    Raises ``InputError`` for a bad ``url`` and for what is no text.
    """
    known = canonical(url)
    return Page(
        asked=known,
        url=known,
        source=host_of(known),
        publisher=host_of(known),
        fetched_at=now,
        html=page_text(body, name),
        status=200,
        day_first=day_first,
        found_by="by_hand",
    )
