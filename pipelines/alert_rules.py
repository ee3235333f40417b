"""The rules by which events are told: the part ``[[alerts.rules]]`` of ``councilwatch.toml``, read strictly."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from typing import get_args

from pipelines.exceptions import InputError
from pipelines.model import EVENT_WORDS, JUDGEMENT_WORDS, RANKS, Confidence, Direction
from pipelines.reference import authorities, successors
from pipelines.reference.finding import council_called, ended
from pipelines.strict_toml import Table


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Which events are told on which channels; what is empty leaves nothing out. ``councils`` are GSS codes."""

    name: str
    to: tuple[str, ...]
    councils: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()
    direction: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    confidence: Confidence = "inferred"
    official_only: bool = False
    sources_in_trouble: bool = False
    updates: bool = False


def read_rules(alerts: Table, channels: Collection[str]) -> tuple[Rule, ...]:
    told = alerts.values.get("rules", [])
    if not isinstance(told, list) or not all(isinstance(each, dict) for each in told):
        raise alerts.wrong("rules", "write [[alerts.rules]] on a line of its own, and what belongs to the rule below.")
    tables = [Table(alerts.file, each, table="alerts.rules", index=index) for index, each in enumerate(told)]
    read = alerts.file.faults.every(
        {index: partial(read_rule, table, channels, index) for index, table in enumerate(tables)}
    )
    return tuple(read.values())


def read_rule(table: Table, channels: Collection[str], index: int) -> Rule:
    table.only(list(Rule.__dataclass_fields__), what="key")
    judgements = {words: name for name, words in JUDGEMENT_WORDS.items()}
    kinds = {words: name for name, words in EVENT_WORDS.items()}
    lists = {
        "councils": council,
        "regions": chooser("region", regions()),
        "grades": chooser("grade", {each: each for each in RANKS}),
        "judgements": chooser("judgement", judgements | {name: name for name in JUDGEMENT_WORDS}),
        "direction": chooser("direction", {each: each for each in get_args(Direction)}),
        "kinds": chooser("kind", kinds | {name: name for name in EVENT_WORDS}),
    }
    flags = ("official_only", "sources_in_trouble", "updates")
    read = table.file.faults.every(
        {
            "name": lambda: table.text("name") or f"rule {index + 1}",
            "to": lambda: told_to(table, channels),
            **{key: partial(several, table, key, one) for key, one in lists.items()},
            "confidence": lambda: table.choice("confidence", get_args(Confidence), "inferred"),
            **{key: partial(table.flag, key, default=False) for key in flags},
        }
    )
    return Rule(**read)


def regions() -> dict[str, str]:
    """The regions of England, as people may spell them and as the data does."""
    return {fold(each.region): each.region for each in authorities().values() if each.region}


def council(name: str) -> str:
    """Return the code of a council by its name or code; raises ``InputError`` for one that has ended, of which nothing
    new is told."""
    found = council_called(name)
    if (says := ended(found)) is not None:
        raise InputError(f"{says}: name {'those' if len(successors()[found.gss]) > 1 else 'that'} in its place.")
    return found.gss


def chooser(what: str, known: Mapping[str, str]) -> Callable[[str], str]:
    """Return the function that finds which of ``known`` is meant by a word, in any case and with _ for a space.

    It raises ``InputError`` that offers the nearest.
    """
    plain = {fold(word): meant for word, meant in known.items()}

    def choose(word: str) -> str:
        if fold(word) in plain:
            return plain[fold(word)]
        near = [plain[each] for each in get_close_matches(fold(word), plain, 1)]
        hint = f"Did you mean {near[0]!r}? " if near else ""
        raise InputError(f"{word!r} is no {what}. {hint}It is one of: {', '.join(dict.fromkeys(known.values()))}.")

    return choose


def fold(word: str) -> str:
    return " ".join(word.replace("_", " ").casefold().split())


def several(table: Table, key: str, one: Callable[[str], str]) -> tuple[str, ...]:
    """Return the list of ``key``, each word as ``one`` reads it; empty where it is missing."""
    words = table.values.get(key, [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise table.wrong(key, f'{key!r} must be a list of texts in quotes, like {key} = ["...", "..."].')
    try:
        return tuple(dict.fromkeys(map(one, words)))
    except InputError as error:
        raise table.wrong(key, str(error)) from error


def told_to(table: Table, channels: Collection[str]) -> tuple[str, ...]:
    """Return the channels that ``to`` names. Nobody is no channel."""
    named = several(table, "to", str)
    if not named:
        example = next(iter(channels), "newsdesk")
        says = f'say who is told, like to = ["{example}"].'
        raise table.wrong("to", says) if "to" in table.values else table.missing("to", says)
    for name in named:
        if name not in channels:
            shown = repr(name) if "://" not in name else "like that; name a channel here, and never its address"
            near = [f"Did you mean {each!r}? " for each in get_close_matches(name, channels, 1)]
            known = (
                f"Channels are: {', '.join(channels)}." if channels else "There is none under [alerts.channels] yet."
            )
            raise table.wrong("to", f"no channel is called {shown}. {''.join(near)}{known}")
    return named
