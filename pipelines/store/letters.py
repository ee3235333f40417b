"""The links of stories to Ofsted's reports: evidence, and reports that are owed a fetch from then on."""

from typing import TYPE_CHECKING

from pipelines.model import Judged, Link, ReportLink
from pipelines.reference import authorities, councils_by_urn
from pipelines.store.authorities import ensure_authority
from pipelines.store.listings import owe
from pipelines.store.sources import put
from pipelines.store.told import is_recorded

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime


def keep_letters(db: "sqlite3.Connection", story_id: int, judged: Judged, now: "datetime") -> None:
    """Make a story's links those of its page, within the transaction that keeps the story, and owe what they lead to.

    A report that the record has is not fetched again. A page that was refused says nothing of its links.
    """
    if not judged.page.html:
        return
    wanted = [link_columns(db, story_id, letter, judged, now) for letter in judged.letters]
    stored = db.execute(
        "SELECT story_id, words, url, address_id, gss FROM report_links WHERE story_id = ? ORDER BY id", (story_id,)
    ).fetchall()
    if [dict(row) for row in stored] == wanted:
        return
    db.execute("DELETE FROM report_links WHERE story_id = ?", (story_id,))
    for row in wanted:
        put(db, "report_links", row)


def link_columns(
    db: "sqlite3.Connection", story_id: int, letter: ReportLink, judged: Judged, now: "datetime"
) -> dict[str, object]:
    gss = councils_by_urn().get(letter.urn) if letter.urn is not None else None
    if gss is not None:
        ensure_authority(db, gss, authorities()[gss].name)
    if letter.urn is None and not is_recorded(db, letter.url):
        link = Link(url=letter.url, title=letter.words, seeks="report")
        owe(db, letter.url, link, judged.page.source, judged.page.found_by, now)
    known = db.execute("SELECT id FROM addresses WHERE url = ?", (letter.url,)).fetchone()
    row = {"story_id": story_id, "words": letter.words, "url": letter.url}
    return row | {"address_id": known["id"] if known else None, "gss": gss}
