"""Addresses of ModernGov, in which most councils publish what their committees read and decide. Pure.

One item shows as a point of an agenda (mgAi), an issue (ieIssueDetails), a decision (mgDecisionDetails) and on the page
of its meeting (ieListDocuments): pages of their own, which addresses alone do not make one. Within each of these the
keys stand in any order and any case, beside others that only say how the page is shown.
"""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

PageKind = Literal["meeting", "item", "issue", "decision", "list", "document"]


@dataclass(frozen=True, kw_only=True)
class PageForm:
    """How a page is called: ``spelled`` as the system writes it, and by which keys; ``always`` are added to them."""

    kind: PageKind
    spelled: str
    keys: tuple[tuple[str, ...], ...] = ()
    always: str = ""


FORMS = {
    form.spelled.lower(): form
    for form in (
        PageForm(kind="meeting", spelled="ieListDocuments.aspx", keys=(("CId", "MId"),)),
        PageForm(kind="item", spelled="mgAi.aspx", keys=(("ID",),)),
        PageForm(kind="issue", spelled="ieIssueDetails.aspx", keys=(("IId",),), always="&Opt=3"),
        PageForm(kind="decision", spelled="mgDecisionDetails.aspx", keys=(("IId",), ("ID",)), always="&Opt=1"),
        PageForm(kind="list", spelled="ieListMeetings.aspx", keys=(("CommitteeId",), ("CId",))),
        PageForm(kind="list", spelled="mgWhatsNew.aspx"),
    )
}
"""Pages by their names in small letters. Links of the system itself carry what is added, and pages are served by it."""

PUBLISHED = "4"
"""The version (``Ver``) of a meeting's papers that the public sees, with or without saying so."""

DOCUMENT = re.compile(r"/documents/[a-z]+\d+/[^/]*\.pdf$", re.IGNORECASE)
HOW_SHOWN = frozenset({"info", "txtonly", "$lo$"})
"""Keys of documents that say how they are shown. ``T`` tells printed minutes (1) from agenda and pack."""


def plain_form(path: str, query: str) -> tuple[str, str]:
    """Return path and query in the one form of ModernGov's pages; those of other systems as they are."""
    if DOCUMENT.search(path):
        return path, "&".join(
            re.sub("^t=", "T=", field) for field in query.split("&") if field and key_of(field) not in HOW_SHOWN
        )
    folder, _, name = path.rpartition("/")
    form = FORMS.get(name.lower())
    if form is None or not form.keys:
        return path, query
    given = {key_of(field): field.partition("=")[2] for field in reversed(query.split("&"))}
    for keys in form.keys:
        values = [given.get(key.lower(), "") for key in keys]
        if all(re.fullmatch(r"-?\d{1,9}", value) for value in values):
            plain = "&".join(f"{key}={int(value)}" for key, value in zip(keys, values, strict=True))
            version = given.get("ver", PUBLISHED)
            other = f"&Ver={version}" if form.kind == "meeting" and version != PUBLISHED else ""
            return f"{folder}/{form.spelled}", plain + form.always + other
    return path, query


def key_of(field: str) -> str:
    return unquote(field.partition("=")[0]).lower()


def kind_of_page(url: str) -> PageKind | None:
    """Return what an absolute address of ModernGov shows; None for any other address."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    if DOCUMENT.search(path):
        return "document"
    form = FORMS.get(path.rpartition("/")[2].lower())
    return form.kind if form is not None else None
