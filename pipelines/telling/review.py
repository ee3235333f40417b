"""What a person is asked to decide on, and the labelled form in which decisions go out. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipelines.model import JUDGEMENT_WORDS, Decision
from pipelines.store.decisions import About
from pipelines.store.rows import ReviewedStory, ReviewItem
from pipelines.telling.words import counted, indented
from pipelines.understand.refusals import WHY

ASKS = {
    "contradicted": "Ofsted's record says otherwise",
    "not graded": "Ofsted gave no such grade",
    "doubtful": "read with doubt",
    "refused": "not taken as a claim",
    "": "a claim",
}

DECIDED = {("refusal", "accepted"): "Left out", ("refusal", "rejected"): "Taken as a claim"}
"""What a decision on words that were not taken as a claim is called; those on claims are called as the commands."""

CORPUS_CLAIM = ("authority", "gss", "grade", "judgement", "status", "framework")


def shown(item: ReviewItem) -> Iterator[str]:
    """Yield one item with the words, for a person."""
    yield f"{item.item}  {ASKS[item.listed]}: {claimed(vars(item))}"
    where = ", ".join(filter(None, [item.publisher, item.published]))
    yield from indented(f"{item.title or '(no headline)'} ({where}; story {item.story_id})")
    yield from indented(f"The {'headline' if item.field == 'title' else 'story'}: “{' '.join(item.quote.split())}”")
    if item.record_says:
        yield from indented(f"The record: {item.record_says}")
    why = WHY.get(item.why, item.why) if item.about == "refusal" else item.why
    if why:
        yield from indented(why)
    if item.decision is not None:
        right = f" to {claimed(item.right)}" if item.decision == "corrected" and item.right else ""
        since = "; the record contradicts that since. The same again keeps it" if item.asked_again else ""
        done = DECIDED.get((item.about, item.decision), item.decision.capitalize())
        yield from indented(f"{done} by {item.who} on {item.decided_at:%Y-%m-%d}{right}{since}.")


def claimed(said: Mapping[str, str | None]) -> str:
    """What the words say or seem to say: ``Leeds City Council, overall good, new``."""
    judgement = JUDGEMENT_WORDS.get(said["judgement"] or "", said["judgement"]) or "a judgement not told"
    graded = f"{judgement} {said['grade'] or 'with a grade not told'}"
    return f"{said['authority'] or 'a council not told'}, {graded}, {said['status'] or 'time not told'}"


def listed(items: Sequence[ReviewItem]) -> Iterator[str]:
    """Yield the items of a list, and how many there are."""
    for item in items:
        yield from shown(item)
        yield ""
    yield f"{counted(len(items), 'item')}. `councilwatch review accept|reject|correct NAME` decides on one."
    if any(item.about == "refusal" for item in items):
        yield "Of words not taken as a claim, accept leaves them out, and reject shows them as a claim."


def choices(name: str, about: About, *, is_whole: bool) -> Iterator[tuple[str, str, str]]:
    """Yield what a person may find of an item: in words, the command that says it, and what follows.

    ``is_whole``: its words were read as a council, judgement, grade and time; without all of them they are no claim,
    and a person has to say which.
    """
    accept, reject = (f"councilwatch review {word} {name}" for word in ("accept", "reject"))
    correct = f"councilwatch review correct {name} --grade GRADE"
    others = "--authority, --judgement and --status take the rest"
    if about == "claim":
        yield "The story does say this", accept, "It stays a claim, and nobody is asked again."
        yield "The story does not say this", reject, "It is not shown as a claim any more."
        yield "The story says something else", correct, f"What you write takes its place; {others}."
        return
    yield "The words claim nothing", accept, "They stay left out, and nobody is asked again."
    if is_whole:
        yield "They do claim this", reject, "From then on it is shown as a claim."
        yield "They claim something else", correct, f"What you write is shown as a claim; {others}."
    else:
        yield "They do claim something", correct, f"What you write is shown as a claim; {others}."


def from_now_on(item: ReviewItem, decision: Decision, right: Mapping[str, Any]) -> str:
    """Say what holds after a decision on an item as it was read; ``right`` are the values of a correction."""
    if decision == "corrected":
        return f"From now on {claimed(vars(item) | dict(right))} is shown as a claim."
    shows = "" if (item.about == "claim") == (decision == "accepted") else "not "
    return f"From now on {claimed(vars(item))} is {shows}shown as a claim."


def labelled(story: ReviewedStory) -> dict[str, Any]:
    """Return a story with its claims as they stand after the decisions, in the form of ``tests/corpus/``."""
    return {
        "n": story.id,
        "url": story.url,
        "title": story.title,
        "published": story.published,
        "publisher": story.publisher,
        "kind": story.kind,
        "flag": story.flagged,
        "text": story.text,
        "claims": [label(claim) for claim in story.claims],
        "hard": [],
        "note": "; ".join(story.notes),
    }


def label(claim: Mapping[str, Any]) -> dict[str, Any]:
    days = claim["inspection_from"]
    hint = "" if days is None else f"{days} to {claim['inspection_to']}"
    return {name: claim[name] or "" for name in CORPUS_CLAIM} | {"date_hint": hint, "quote": claim["quote"]}
