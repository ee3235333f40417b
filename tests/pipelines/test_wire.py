"""What goes from one process to another comes out as it went in."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.discovery import Discovery
from crawler.looking import Found
from pipelines.checked import Checked
from pipelines.model import Listed, Listing
from pipelines.wire import as_json, from_json

st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(float, st.floats(allow_nan=False))  # that one equals nothing, itself included


@pytest.mark.parametrize("form", [Found, Discovery, Checked, Listed, Listing])
def test_whatever_is_told_is_heard(form: type[Any]) -> None:
    @settings(suppress_health_check=[HealthCheck.too_slow])  # drawing them takes long on a machine that is busy
    @given(st.from_type(form))
    def law(value: Any) -> None:
        assert from_json(form, json.loads(json.dumps(as_json(value)))) == value

    law()


@dataclass(frozen=True)
class Told:
    words: str
    state: Literal["ok", "failed"] = "ok"
    share: float = 0.0


def test_a_whole_number_is_a_number() -> None:
    assert from_json(Told, {"words": "a", "state": "failed", "share": 1}) == Told("a", "failed", 1)


@pytest.mark.parametrize(
    "told", [{}, {"words": 5, "state": "ok", "share": 0.5}, {"words": "a", "state": "no", "share": 0.5}]
)
def test_what_is_no_such_thing_is_an_error(told: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_json(Told, told)
