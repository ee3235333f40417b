"""Whatever is read: no error but the surface's own, in bounded time and memory, and the same answer every time."""

import resource
import time
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from pipelines.model import Outcome, UnreadReport
from pipelines.reports.fence import Fence
from pipelines.reports.limits import ReportLimits
from tests.trust import counts, table
from tests.trust.crashed import CRASHED
from tests.trust.mutating import hostile
from tests.trust.surfaces import REPORTS, SURFACES, Surface

SECONDS = 5.0
"""Of the processor, for one input; the slowest sound one takes 0.1."""
MEGABYTES = 400
"""By which the process may grow over all inputs of a surface."""

MANY = settings(
    max_examples=counts.counts().inputs,
    database=None,
    derandomize=counts.size() == "small",
    suppress_health_check=list(HealthCheck),
)


def answer(surface: Surface, body: bytes) -> str:
    """Return what a surface says of an input, or its own error, as text to compare."""
    began = time.process_time()
    try:
        told: Any = surface.read(body)
    except surface.errors as error:
        return f"{type(error).__name__}: {error}"
    finally:
        assert time.process_time() - began < SECONDS
    surface.check(body, told)
    return repr(told)


@pytest.mark.parametrize("name", SURFACES)
def test_a_surface_bears_whatever_it_reads(name: str) -> None:
    surface = SURFACES[name]
    seen: Counter[str] = Counter()

    @MANY
    @given(hostile(surface.seeds))
    def bears(body: bytes) -> None:
        first = answer(surface, body)
        seen["answered"] += 1
        if len(body) % 4 == 0:
            assert answer(surface, body) == answer(surface, body) == answer(surface, body) == first
            seen["asked four times"] += 1

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    bears()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    assert grown < MEGABYTES
    table.tried(f"hostile input: {name}", seen["answered"], "its own error or a sound answer, the same each time")


def test_sound_inputs_are_read() -> None:
    """Else all that was tried might be refused at the door."""
    for name, surface in SURFACES.items():
        assert surface.seeds, name
        assert any("Error" not in answer(surface, seed)[:20] for seed in surface.seeds) or name.startswith("Ofsted"), (
            name
        )


@pytest.mark.parametrize(("name", "body", "why"), CRASHED)
def test_what_once_broke_a_surface_is_borne(name: str, body: bytes, why: str) -> None:
    assert answer(SURFACES[name], body) == answer(SURFACES[name], body), why


def test_the_fence_bears_whatever_pdf() -> None:
    seen: Counter[str] = Counter()
    with Fence(ReportLimits(cpu_seconds=5)) as fence:

        @settings(MANY, max_examples=counts.counts().files)
        @given(hostile(REPORTS))
        def bears(body: bytes) -> None:
            told = fence.read(body)
            assert isinstance(told, Outcome | UnreadReport)
            if isinstance(told, UnreadReport):
                assert told.says.endswith(".")
                seen[told.state] += 1
            else:
                seen["read"] += 1

        bears()
    table.tried("hostile input: PDF files", seen.total(), "read, or its state in a sentence; the program goes on")
