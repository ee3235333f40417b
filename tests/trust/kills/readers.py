"""The explorer killed while it is read and while the store is written."""

import threading
import time
import urllib.request
from collections import Counter
from http.client import HTTPException
from pathlib import Path
from random import Random

from pipelines.config import store_path
from pipelines.exceptions import StoreError
from pipelines.store import Store, open_store
from pipelines.store.addresses import Addresses
from tests.pipelines.store.making import HOUR, NOON, answer, judged, link, source
from tests.ports import free_port
from tests.trust.kills.processes import explore, kill, started
from tests.trust.kills.told import Kills

PATHS = (
    "/",
    "/map",
    "/search?words=children",
    "/statistics",
    "/story/1",
    "/councilwatch/stories.json?_shape=array",
    "/digest",
)
READERS = 2
READY_SECONDS = 60.0
MOST_SECONDS = 0.4


class Reading:
    """Readers of one explorer: what they got, until it was killed."""

    def __init__(self, port: int) -> None:
        self._base = f"http://127.0.0.1:{port}"
        self._over = threading.Event()
        self.answers: Counter[int] = Counter()
        self.under_way = 0

    def wait(self) -> bool:
        """Wait until the front page comes; False where it does not."""
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(self._base + "/", timeout=10) as response:
                    return bool(response.status == 200 and response.read())
            except (OSError, HTTPException):
                time.sleep(0.02)
        return False

    def read(self, random: Random) -> None:
        while not self._over.is_set():
            self.under_way += 1
            try:
                with urllib.request.urlopen(self._base + random.choice(PATHS), timeout=10) as response:
                    response.read()
                    self.answers[response.status] += 1
                self.under_way -= 1
            except urllib.error.HTTPError as error:
                self.answers[error.code] += 1
                self.under_way -= 1
            except (OSError, HTTPException):
                return  # it was killed

    def end(self) -> None:
        self._over.set()


def explorers(folder: Path, times: int, seed: int) -> Kills:
    """Kill so many explorers of one store."""
    random = Random(seed)
    path = store_path(folder)
    wrong: list[str] = []
    caught, written = 0, 1
    with open_store(path) as store:
        store.sync_sources((source(),), NOON)
        wrong += write(store, 0)  # the story that is read
        for number in range(times):
            port = free_port()
            process = started(explore, folder, port)
            reading = Reading(port)
            if not reading.wait():
                wrong.append(f"explorer {number} does not begin")
            threads = [threading.Thread(target=reading.read, args=(Random(random.random()),)) for _ in range(READERS)]
            for thread in threads:
                thread.start()
            until = time.monotonic() + random.uniform(0.0, MOST_SECONDS)
            while time.monotonic() < until:
                wrong += write(store, written)
                written += 1
            kill(process, group=True)
            caught += reading.under_way > 0
            reading.end()
            for thread in threads:
                thread.join()
            wrong += [f"answered {status}" for status in reading.answers if status != 200]
            wrong += store.problems()
        wrong += lost(store, written)
    return Kills(
        what="kill -9 of the explorer",
        tried=times,
        wrong=tuple(wrong),
        says=f"{caught} in mid-answer, {written} stories written beside it",
    )


def write(store: Store, number: int) -> list[str]:
    """Store a link and its story; return what went wrong."""
    try:
        store.keep_listing(answer(link(number), etag=str(number)), run_id=None)
        store.begin_try(link(number).url, NOON)
        store.keep(judged(number, text=f"Text {number} of some length, with words to search. " * 20), NOON + HOUR)
    except StoreError as error:
        return [str(error)]
    return []


def lost(store: Addresses, written: int) -> list[str]:
    """Return what was committed and is not there."""
    states = {number: store.address(link(number).url) for number in range(written)}
    return [f"lost: {number}" for number, row in states.items() if row is None or row.state != "story"]
