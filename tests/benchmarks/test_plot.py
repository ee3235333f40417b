"""The drawings of benchmarks: whole, told in words as well, with slopes that mean what they say."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from benchmarks.plot import NAME_STEP, apart, axis, log_log, slope

SVG = "{http://www.w3.org/2000/svg}"
FLAT = [(1_000, 20.0), (10_000, 20.0), (100_000, 20.0)]
STEEP = [(1_000, 2.0), (10_000, 20.0), (100_000, 200.0)]


def test_slopes() -> None:
    assert slope(FLAT) == pytest.approx(0)
    assert slope(STEEP) == pytest.approx(1)
    assert slope([(x, y * y) for x, y in STEEP]) == pytest.approx(2)
    assert slope(STEEP[:1]) == 0


def test_an_axis_ends_at_powers_of_ten() -> None:
    across = axis([1_500, 70_000], 300)
    assert (across.least, across.most) == (3, 5)
    assert [across.at(10.0**power) for power in across.powers()] == [0, 150, 300]
    assert axis([10, 10], 300).most == 2


def test_a_drawing_is_whole_and_has_words() -> None:
    drawn = ElementTree.fromstring(log_log("Pages & <pages>", {"flat": FLAT, "steep": STEEP}, x="stories", y="ms"))  # noqa: S314 - our own
    assert drawn.attrib["role"] == "img"
    assert drawn.findtext(f"{SVG}title") == "Pages & <pages>"
    assert drawn.attrib["aria-labelledby"].split() == [each.attrib["id"] for each in drawn if "id" in each.attrib]
    assert "steep: from 2 at 1,000 to 200 at 100,000" in (drawn.findtext(f"{SVG}desc") or "")
    assert len(drawn.findall(f"{SVG}polyline")) == 2
    words = {each.text for each in drawn.iter(f"{SVG}text")}
    assert {"flat", "steep", "1,000", "100,000", "1", "stories", "ms"} <= words


def test_names_stand_apart_in_their_order() -> None:
    places = apart({"a": 100.0, "b": 100.0, "c": 101.0, "d": 300.0})
    assert sorted(places, key=places.__getitem__) == ["a", "b", "c", "d"]
    ordered = sorted(places.values())
    assert all(after - before >= NAME_STEP for before, after in pairwise(ordered))
    assert places["d"] == 300.0
