"""The states of a source in plain words, and what to do about each. Pure; ``crawler.health`` decides which it is."""

from collections.abc import Mapping

from pipelines.model import SourceState
from pipelines.store.rows import Answered
from pipelines.telling.words import day_in_london

WORDS: Mapping[SourceState, str] = {
    "ok": "It answers as it should.",
    "quiet": "It answers, but has listed nothing new for longer than its own rhythm explains.",
    "empty": "It answers, but lists nothing that can be read.",
    "blocked": "It refuses programs like this one.",
    "needs_browser": "Its list of news is filled in by a script, which this program does not run.",
    "disallowed": "Its robots.txt forbids programs to read its list of news.",
    "failed": "It could not be reached or answered with an error.",
    "moved": "Its list of news is no longer at its address.",
    "fields_missing": "It answers, but titles, dates or texts of its stories can no longer be read.",
    "unverified": "It has not been asked yet.",
}
"""What each state means, for readers."""

NEVER_YET = "It has never answered yet, so its addresses are unverified."

_ADDRESS = "give its new address with `councilwatch sources add ADDRESS`"
_LOOKS = "The program looks for another way from its home page by itself, once a day."

TODO: Mapping[SourceState, str] = {
    "ok": "",
    "quiet": f"Open its home page in a browser: if it shows newer stories there, {_ADDRESS}; else wait.",
    "empty": f"{_LOOKS} If it stays so for two days, open its home page in a browser and {_ADDRESS}.",
    "blocked": (
        "Open it in a browser: if you can read it there, ask the publisher to let the program `councilwatch` in, or "
        f"{_ADDRESS} if another one shows its news."
    ),
    "needs_browser": f"{_LOOKS} If it stays so, ask the publisher for an RSS feed and {_ADDRESS}.",
    "disallowed": (
        "Ask the publisher for leave to read it, or take it off the list with `councilwatch sources pause NAME`; the "
        "program keeps to what robots.txt says."
    ),
    "failed": f"Open its home page in a browser: if it fails there too, wait; if it has moved, {_ADDRESS}.",
    "moved": f"{_LOOKS} If it stays so for two days, open its home page in a browser and {_ADDRESS}.",
    "fields_missing": (
        "The site was probably rebuilt: open one of its stories in a browser, and give its parts under "
        "[source.selectors] in an entry of your own (README, watch list)."
    ),
    "unverified": "",
}
"""What a person does about each state; empty where there is nothing to do."""

SOME_TODO = "Nothing is missed while others answer; if it stays so, take what does not answer out of its entry."


def index_lists_few(items: int, at_least: int) -> str:
    """Return what is said of an index whose sitemaps list fewer stories than were expected."""
    return f"Its sitemaps list {items} stories together, and at least {at_least} were expected."


def some_broken(broken: int, listings: int) -> str:
    """Return what is said of a source of which some listing answers as it should, and ``broken`` others do not."""
    return f"{broken} of its {listings} listings did not answer as {'it' if broken == 1 else 'they'} should."


def healed_words(adopted: Answered) -> str:
    """Return what is said of a source that is read another way than its entry says."""
    since = f" since {day_in_london(adopted.adopted_at)}" if adopted.adopted_at else ""
    return f"It answers as it should, read{since} from {adopted.url}: {adopted.adopted_why}"


def is_well(todo: str) -> bool:
    """Whether nothing is known to be wrong with a source: there is nothing to do about it."""
    return not todo
