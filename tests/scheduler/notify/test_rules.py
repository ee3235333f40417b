"""What a notice is to a channel, decided from rules and from what it was sent before."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipelines.alert_rules import Rule
from pipelines.events import wire
from pipelines.model import Told
from pipelines.store.delivery_rows import Before, Notice
from scheduler.notify.rules import decide, matches
from tests.scheduler.notify.making import LEEDS, NOON, SALFORD, grade, told

ANY = Rule(name="any", to=("desk",))
VISIT: dict[str, Any] = {"kind": "monitoring_visit", "grades": ()}


def notice(what: Told, number: int = 1) -> Notice:
    return Notice(
        id=number,
        about="event",
        subject=what.gss,
        key=str(number),
        state=what.official,
        says="",
        todo="",
        made_at=NOON,
        event=what.event,
        revision=what.revision,
        told=wire.dump(what),
    )


def rule(**asks: Any) -> Rule:
    return replace(ANY, **asks)


@pytest.mark.parametrize(
    ("asks", "what", "is_told"),
    [
        ({}, told(), True),
        ({"councils": (LEEDS,)}, told(), True),
        ({"councils": (SALFORD,)}, told(), False),
        ({"regions": ("Yorkshire and the Humber",)}, told(), True),
        ({"regions": ("North West",)}, told(), False),
        ({"regions": ("North West",)}, replace(told(), region=None), False),
        ({"grades": ("inadequate", "poor")}, told(), True),
        ({"grades": ("good",)}, told(), False),
        ({"judgements": ("in_care",)}, told(), False),
        ({"judgements": ("in_care",), "grades": ("good",)}, told(1, 1, grade(), grade("good", None, "in_care")), True),
        ({"judgements": ("overall",), "grades": ("good",)}, told(1, 1, grade(), grade("good", None, "in_care")), False),
        ({"direction": ("fall",)}, told(), True),
        ({"direction": ("rise", "mixed")}, told(), False),
        ({"direction": ("first",)}, told(1, 1, grade(before=None)), True),
        ({"kinds": ("focused_visit",)}, told(), False),
        ({"confidence": "stated"}, told(1, 1, grade(confidence="inferred")), False),
        ({"confidence": "inferred"}, told(1, 1, grade(confidence="inferred")), True),
        ({"confidence": "inferred"}, told(1, 1, grade(confidence="doubtful")), False),
        ({"confidence": "doubtful"}, told(1, 1, grade(confidence="doubtful")), True),
        ({"direction": ("fall",)}, told(1, 1, grade(confidence="doubtful"), grade("good", "good", "in_care")), False),
        ({"official_only": True}, told(), False),
        ({"official_only": True}, told(1, 1, grade(official="confirmed"), official="confirmed"), True),
        ({}, told(**VISIT), True),
        ({"grades": ("good",)}, told(**VISIT), False),
        ({"kinds": ("monitoring_visit",)}, told(**VISIT), True),
        ({"official_only": True}, told(**VISIT), False),
    ],
)
def test_a_rule_asks_for_what_it_names(asks: dict[str, Any], what: Told, is_told: bool) -> None:
    changed = replace(what, grades=()) if what.kind != "inspection" else what
    assert matches(rule(**asks), changed) == is_told


FIRST = told()
MORE = told(1, 2, grade(), grade("good", "good", "in_care"))
CONFIRMED = replace(told(1, 2, grade(official="confirmed")), official="confirmed")
OTHER = told(1, 2, grade("good", "good"))
GONE = replace(told(1, 2), grades=(), stories=0)
DOUBT = told(1, 2, grade(confidence="doubtful"))


@pytest.mark.parametrize(
    ("now", "before", "asks", "what"),
    [
        (FIRST, None, {}, "alert"),
        (FIRST, None, {"grades": ("good",)}, "skip"),
        (GONE, None, {}, "skip"),
        (OTHER, FIRST, {}, "correction"),
        (GONE, FIRST, {}, "correction"),
        (OTHER, FIRST, {"grades": ("poor",)}, "correction"),  # rules notwithstanding
        (MORE, FIRST, {}, "skip"),
        (MORE, FIRST, {"updates": True}, "update"),
        (CONFIRMED, FIRST, {}, "skip"),
        (CONFIRMED, FIRST, {"updates": True}, "update"),
        (CONFIRMED, FIRST, {"updates": True, "councils": (SALFORD,)}, "skip"),
        (DOUBT, FIRST, {"updates": True}, "skip"),
        (FIRST, FIRST, {"updates": True}, "skip"),
        (replace(GONE, **VISIT), replace(FIRST, **VISIT), {}, "correction"),
        (replace(FIRST, **VISIT), replace(FIRST, **VISIT), {"updates": True}, "skip"),
    ],
)
def test_what_is_owed_depends_on_what_was_sent_before(
    now: Told, before: Told | None, asks: dict[str, Any], what: str
) -> None:
    sent = [Before(what="alert", notice=notice(before))] if before is not None else []
    decided = decide(notice(now, 2), [rule(**asks)], sent)
    assert decided.what == what
    assert decided.why.endswith(".")


def test_a_channel_without_a_rule_still_corrects() -> None:
    sent = [Before(what="alert", notice=notice(FIRST))]
    assert decide(notice(OTHER, 2), [], sent).what == "correction"
    assert decide(notice(FIRST), [], []).what == "skip"


def test_an_old_inspection_is_no_matter_of_rules() -> None:
    """Whether something is news is decided where the notice is made."""
    assert decide(notice(replace(FIRST, came_out=date(2019, 1, 1))), [ANY], []).what == "alert"
