"""What is told of a story whose text others print too. Pure."""

from collections.abc import Sequence

from pipelines.events.differences import Differences, differences
from pipelines.store.rows import Printing
from pipelines.telling.words import counted, indented


def copies_told(title: str, text: str, lead: Printing | None, copies: Sequence[Printing]) -> str:
    """Return lines on the story's lead, or on its copies; empty where it has neither."""
    lines: list[str] = []
    if lead is not None:
        lines += ["", f"It is a copy, so it is counted once, with story {lead.id}:", *indented(lead.why)]
        lines += indented(f"Against that story: {against(differences(lead.title, lead.text, title, text))}.")
    if copies:
        lines += [
            "",
            f"{counted(len(copies), 'other story prints', 'other stories print')} this text, counted with it:",
        ]
        for copy in copies:
            lines += indented(f"- story {copy.id} ({copy.publisher}): {copy.title}")
    return "\n".join([*lines, ""]) if lines else ""


def against(differ: Differences) -> str:
    """Return in a few words what a copy does with the text of its lead."""
    numbers = (
        (differ.number("removed"), "left out"),
        (differ.number("added"), "added"),
        (differ.number("changed"), "changed"),
    )
    told = [f"{counted(number, 'sentence')} {what}" for number, what in numbers if number]
    headline = any(change.how != "kept" for change in differ.title)
    return ", ".join(["another headline" if headline else "the same headline", *(told or ["not a word is other"])])
