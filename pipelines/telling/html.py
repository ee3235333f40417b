"""Blocks as HTML: for e-mail with its looks in every element, for the explorer with classes of its own stylesheet.

Escaped by Jinja2's autoescape and never by hand. E-mail programs know no stylesheets from elsewhere and few rules of
those within, so an element's look stands in its ``style``; what can only be a rule (dark mode) is in the head.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pipelines.telling.blocks import Block
from pipelines.telling.plain import one_line

Form = Literal["mail", "page", "feed"]
"""``mail``: a whole document. ``page``: the body of a page of the explorer. ``feed``: bare elements."""

FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
INK = "color:#17202e;"
CELL = "padding:6px 14px 6px 0;text-align:left;border-bottom:1px solid #dde3ea;"

MAIL: Mapping[str, str] = {
    "body": "margin:0;padding:0;background-color:#f4f6f8;color:#17202e;" + FONT,
    "outer": "background-color:#f4f6f8;",
    "card": "max-width:640px;background-color:#ffffff;border:1px solid #dde3ea;border-radius:8px;",
    "inner": "padding:20px 20px 24px;color:#17202e;font-size:16px;line-height:1.5;" + FONT,
    "h1": "margin:0 0 4px;font-size:22px;line-height:1.3;color:#17202e;",
    "h2": "margin:32px 0 8px;padding:0 0 4px;border-bottom:2px solid #1f4e70;font-size:18px;line-height:1.3;" + INK,
    "h3": "margin:24px 0 4px;font-size:17px;line-height:1.35;color:#17202e;",
    "lead": "margin:0 0 12px;font-size:17px;",
    "plain": "margin:8px 0;",
    "soft": "margin:4px 0;color:#55606e;font-size:14px;",
    "note": "margin:12px 0;padding:10px 14px;background-color:#fff5dc;border-left:4px solid #b57b00;",
    "quote": "margin:10px 0;padding:2px 0 2px 12px;border-left:3px solid #1f5c88;",
    "whose": "color:#55606e;font-size:14px;",
    "link": "color:#1a5f94;word-break:break-word;",
    "button": "margin:8px 0;",
    "code": (
        "margin:6px 0;padding:8px 10px;background-color:#eef1f5;border-radius:4px;font-size:14px;word-break:break-word;"
        "font-family:Consolas,Menlo,monospace;"
    ),
    "grades": "margin:10px 0;border-collapse:collapse;",
    "th": CELL + "font-size:14px;font-weight:600;color:#55606e;",
    "td": CELL + "font-size:15px;font-weight:normal;vertical-align:top;",
    "foot": "margin:28px 0 0;padding:12px 0 0;border-top:1px solid #dde3ea;color:#55606e;font-size:13px;",
    "grade": "padding:1px 8px;border-radius:10px;font-size:14px;font-weight:600;background-color:#e6e9ed;" + INK,
    "best": "background-color:#14508c;color:#ffffff;",
    "good": "background-color:#b5d5f2;color:#0b2c4d;",
    "middling": "background-color:#ffcf85;color:#4a3300;",
    "worst": "background-color:#a03505;color:#ffffff;",
}
"""The look of each part of an e-mail; the colours are those of the explorer's stylesheet, which a test compares."""

PAGE: Mapping[str, str] = {
    "lead": "cw-lead",
    "plain": "cw-words",
    "soft": "cw-meta",
    "note": "cw-note",
    "quote": "cw-quote",
    "whose": "cw-meta",
    "link": "cw-link",
    "button": "cw-words",
    "code": "cw-command",
    "grades": "cw-grades",
    "foot": "cw-meta",
    "grade": "cw-grade",
}
"""The explorer's class of each part that has one."""

TONES = {
    "outstanding": "best",
    "excellent": "best",
    "good": "good",
    "requires improvement": "middling",
    "adequate": "middling",
    "inadequate": "worst",
    "poor": "worst",
}


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["kind_of"] = lambda block: type(block).__name__
    made.globals["TONES"] = TONES
    made.filters["plain"] = one_line
    return made


def as_html(blocks: Sequence[Block], form: Form, subject: str = "", foot: str = "") -> str:
    """Return the blocks as HTML; ``subject`` is the title of a ``mail``, ``foot`` its last line."""

    def look(name: str, more: str = "") -> Markup:
        if form == "mail":
            style = MAIL.get(name, "") + (MAIL.get(more, "") if more else "")
            return Markup(' class="m-{}" style="{}"').format(f"{name} m-{more}" if more else name, style)
        if form == "page" and name in PAGE:
            return Markup(' class="{}"').format(PAGE[name])
        return Markup("")

    known = {"blocks": blocks, "subject": subject, "foot": foot, "look": look, "form": form}
    return environment().get_template("mail.html" if form == "mail" else "blocks.html").render(known)
