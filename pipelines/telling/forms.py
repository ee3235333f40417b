"""A message in all the forms that channels take, and what is done with messages whatever they tell. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from pipelines.telling.blocks import Block, Paragraph, Title, as_text
from pipelines.telling.html import as_html
from pipelines.telling.plain import clipped, fitted, subject_line, unmarked
from pipelines.telling.words import counted

Urgency = Literal["low", "normal", "high"]
About = Literal["alert", "update", "correction", "source", "many", "digest", "test"]

FOOT = "Sent by councilwatch on this machine, by the rules under [alerts] in its councilwatch.toml."
MOST_OF_A_SUBJECT = 150


@dataclass(frozen=True, kw_only=True)
class Message:
    """A message in all its forms. ``text`` ends with ``link`` where there is one.

    ``name`` is the council or publisher that it is about; ``blocks`` is what it is made of, to be merged with others.
    ``tags`` are words by which a channel can sort.
    """

    about: About
    name: str
    subject: str
    text: str = field(repr=False)
    html: str = field(repr=False)
    short: str
    link: str = ""
    tags: tuple[str, ...] = ()
    urgency: Urgency = "normal"
    blocks: tuple[Block, ...] = field(default=(), repr=False)


def made(
    about: About,
    name: str,
    subject: str,
    blocks: Sequence[Block],
    *,
    short: str,
    link: str = "",
    tags: tuple[str, ...] = (),
    urgency: Urgency = "normal",
) -> Message:
    told = subject_line(clipped(subject, MOST_OF_A_SUBJECT))
    brief = unmarked(short)
    return Message(
        about=about,
        name=name,
        subject=told,
        text=as_text(blocks),
        html=as_html(blocks, "mail", told, FOOT),
        short=f"{brief}\n{link}" if link else brief,
        link=link,
        tags=(about, *tags),
        urgency=urgency,
        blocks=tuple(blocks),
    )


def merged(messages: Sequence[Message], why: str = "") -> Message:
    """Return many messages as one: nothing is left out where only so many may be sent an hour.

    ``why`` is a sentence on why they come together.
    """
    names = list(dict.fromkeys(each.name for each in messages))
    corrections = sum(each.about == "correction" for each in messages)
    also = f", {counted(corrections, 'correction')} among them" if corrections else ""
    subject = f"{counted(len(messages), 'change')}: {', '.join(names[:3])}"
    subject += f" and {len(names) - 3} more" if len(names) > 3 else ""
    why = why or "They come together because so many at once would pass the limit per hour in councilwatch.toml."
    blocks: list[Block] = [Paragraph(words=f"{counted(len(messages), 'change')}{also}. {why}", weight="lead")]
    for each in messages:
        blocks += [Title(words=each.subject), *each.blocks]
    return made(
        "many",
        ", ".join(names[:3]),
        f"{subject}{also}",
        blocks,
        short=" · ".join(each.subject for each in messages),
        link=messages[0].link if len(messages) == 1 else "",
        tags=tuple(dict.fromkeys(each.about for each in messages)),
        urgency="high" if any(each.urgency == "high" for each in messages) else "normal",
    )


def marked_as_repeat(message: Message) -> Message:
    """Return a message that may have been delivered before: the answer of its channel did not come."""
    says = "You may have had this already: the program was stopped before it knew that it had arrived."
    blocks = (Paragraph(words=says, weight="note"), *message.blocks)
    subject = f"{message.subject} (repeat)"
    return replace(
        message,
        subject=subject,
        text=as_text(blocks),
        html=as_html(blocks, "mail", subject, FOOT),
        short=f"(Repeat) {message.short}",
        tags=(*message.tags, "repeat"),
        blocks=blocks,
    )


def fits(message: Message, most: int) -> Message:
    """Return the message with ``text`` and ``short`` in at most ``most`` bytes of UTF-8 each, and its link kept.

    ``html`` is left out where it is longer: it cannot be cut without breaking it.
    """
    return replace(
        message,
        text=cut(message.text, message.link, most),
        short=cut(message.short, message.link, most),
        html=message.html if len(message.html.encode()) <= most else "",
    )


def cut(text: str, link: str, most: int) -> str:
    """Return ``text`` in at most ``most`` bytes of UTF-8, with ``link`` as its last line where there is room for it."""
    if len(text.encode("utf-8", "replace")) <= most:
        return text
    tail = f"\n{link}" if link else ""
    room = most - len(tail.encode())
    if room <= 0:
        return fitted(text, most)
    return f"{fitted(text.replace(link, '').rstrip() if link else text, room)}{tail}"
