"""The same work on Dask's workers: killed ones, a cluster that goes away, workers of another version."""

import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from pipelines.exceptions import NothingReachedError, UsageError
from pipelines.store import open_store
from scheduler.archive import backfill, cluster
from scheduler.archive.cluster import OTHERS, Cluster
from scheduler.archive.engines import Cores, Lost
from scheduler.archive.judging import Setting
from scheduler.archive.slices import this_version
from tests.ports import free_port
from tests.scheduler.archive import works
from tests.scheduler.archive.making import flagged, pages, warc
from tests.scheduler.archive.test_backfill import read

pytestmark = pytest.mark.filterwarnings("ignore")  # Dask's own


def local_cluster(workers: int = 2) -> Any:
    return LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
    )


@pytest.fixture(scope="module")
def dask() -> Iterator[Any]:
    with local_cluster() as started:
        yield started


@pytest.fixture
def there(dask: Any) -> Iterator[Cluster]:
    opened = Cluster(dask.scheduler_address, pytest.fail)
    yield opened
    opened.close()


def test_a_cluster_reads_what_the_cores_read(tmp_path: Path, there: Cluster) -> None:
    files = [warc(tmp_path / f"{first}.warc.gz", pages(25, first=first)) for first in (0, 100, 200)]
    report = read(tmp_path / "one", files, there)
    assert report.records == 75
    assert report == read(tmp_path / "other", files)


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: Cluster
) -> None:
    files = [warc(tmp_path / f"{first}.warc.gz", pages(25, first=first)) for first in (0, 100)]
    monkeypatch.setattr(backfill, "read_slice", works.dies_once)
    report = read(tmp_path, files, there)
    assert report.line == f"records=50 flagged={flagged(pages(25)) + flagged(pages(25, first=100))} failed=0"


def test_each_job_comes_to_one_end() -> None:
    """The one that kills its worker is lost, those that ran beside it are not."""
    ends = sorted(Cores(workers=2).run(range(8), works.dies_at_three, lambda *_: None), key=lambda each: each[0])
    assert ends == [(number, Lost() if number == 3 else 2 * number) for number in range(8)]


FAULTS = """
import resource, sys
from scheduler.archive.cluster import keep_memory

if sys.argv[1] == "kept":
    keep_memory()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(200):
    b"x" * 400_000
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library gives memory back as it likes")
def test_the_memory_of_one_page_serves_the_next() -> None:
    """As Dask's nanny starts a worker, every page is new memory, which the system fills with zeros first."""

    def faults(how: str) -> int:
        done = subprocess.run(
            [sys.executable, "-c", FAULTS, how],
            env={**os.environ, "MALLOC_TRIM_THRESHOLD_": "65536"},
            capture_output=True,
            text=True,
            check=True,
        )
        return int(done.stdout)

    assert faults("kept") * 10 < faults("as it is")


def test_where_there_is_no_cluster_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "SECONDS_TO_ANSWER", 1)
    with pytest.raises(NothingReachedError, match="There is no Dask scheduler at tcp://127"):
        Cluster(f"tcp://127.0.0.1:{free_port()}", pytest.fail)


TYPED = "import sys; from scheduler.cli import start; start(['rejudge', '--cluster', sys.argv[1]])"


@pytest.mark.parametrize("address", ["no-such-host.test", "tcp://127.0.0.1:{port}"])
def test_who_names_no_cluster_is_told_so_at_once_and_nothing_else(tmp_path: Path, address: str) -> None:
    """Dask's client, thrown away half made, would wait half a minute at the end of the process, and leave a trace."""
    open_store(tmp_path / "councilwatch.db").close()
    address = address.format(port=free_port())
    given = {**os.environ, "COUNCILWATCH_HOME": str(tmp_path)}
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", TYPED, address], env=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr.splitlines() == [cluster.NOBODY.format(address=address)]
    assert time.monotonic() - began < 2 * cluster.SECONDS_TO_ANSWER, "Dask asks for as long, and closes for twice that"


def test_workers_of_another_version_are_left_out(dask: Any) -> None:
    told: list[str] = []
    with pytest.raises(
        UsageError, match=f"No worker .* is like this program.*{this_version()}, and here is councilwatch 9"
    ):
        Cluster(dask.scheduler_address, told.append, ours="councilwatch 9.9, rules 9")
    assert len(told) == 2


def test_one_worker_of_another_version_is_left_out_and_the_rest_goes_on(tmp_path: Path, dask: Any) -> None:
    files = [warc(tmp_path / f"{first}.warc.gz", pages(25, first=first)) for first in (0, 100)]
    with Client(dask.scheduler_address, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        other = sorted(client.scheduler_info()["workers"])[0]
        client.run(works.become_another_version, workers=[other])
        try:
            told: list[str] = []
            there = Cluster(dask.scheduler_address, told.append)
            report = read(tmp_path, files, there)
            there.close()
        finally:
            client.run(works.become_this_version, workers=[other])
    assert report.line == f"records=50 flagged={flagged(pages(25)) + flagged(pages(25, first=100))} failed=0"
    assert told == [OTHERS.format(worker=other, other=works.OTHER_VERSION, ours=this_version())]


def test_a_cluster_that_goes_away_ends_it_with_what_was_read(tmp_path: Path) -> None:
    files = [warc(tmp_path / f"{first}.warc.gz", pages(40, first=first)) for first in (0, 100)]
    with local_cluster(1) as started:
        there = Cluster(started.scheduler_address, pytest.fail, without_workers=1)
        one = backfill.Backfill(
            folder=tmp_path / "parts",
            setting=Setting(),
            engine=there,
            tell=lambda records: started.close() if records >= 20 else None,
            records_at_once=10,
        )
        with pytest.raises(NothingReachedError, match="What was read is kept"):
            one.read([str(file) for file in files])
        there.close()
    assert 20 <= one.report().records < 80
    assert (
        read(tmp_path, files).line
        == f"records=80 flagged={flagged(pages(40)) + flagged(pages(40, first=100))} failed=0"
    )
