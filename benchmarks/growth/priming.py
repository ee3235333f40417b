"""A folder whose sources were all read, without a crawl: what they list is kept as the crawl keeps it.

Crawling ten thousand sources for the first time takes half an hour, and it is the cycles after that which are measured.
"""

import os
from datetime import datetime
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import TextResponse

from benchmarks.pretend_sources import ROBOTS
from crawler.listings import Question, read_answer
from crawler.net.robots import KEPT_FOR, robots_place
from crawler.sources import own_sources
from pipelines import clock
from pipelines.config import store_path
from pipelines.model import Listing, ListingAnswer, RunRecord, Source
from pipelines.seeding import seed
from pipelines.store import Store, open_store

WHY = "It is about something else."


def prime(folder: Path, port: int) -> None:
    """Ask every listing of the folder's watch list at the pretend web on ``port``, and settle what it lists."""
    now = clock.now()
    connection = HTTPConnection("127.0.0.1", port)
    with open_store(store_path(folder)) as store:
        sources = own_sources(folder)
        store.sync_sources(sources, now)
        seed(store, now)
        cycle = store.begin_cycle("due", os.getpid(), now)
        for place in {robots_place(source.home) for source in sources}:
            store.keep_robots(place, 200, ROBOTS.body.decode(), now + KEPT_FOR, None, now)
        for source in sources:
            read(store, source, cycle, connection, now)
        store.end_cycle(cycle, "finished", now)
    connection.close()


def read(store: Store, source: Source, cycle: int, connection: HTTPConnection, now: datetime) -> None:
    """Keep a run of one source, and its home page as looked at."""
    run = store.begin_run(cycle, source.name, now)
    for listing in source.listings:
        for url in store.keep_listing(answered(source, listing, connection, now), run_id=run):
            store.off_topic(url, WHY, now)
    store.note_home(source.name, (), (), now)
    store.end_run(run, RunRecord(requests=len(source.listings)), now)


def answered(source: Source, listing: Listing, connection: HTTPConnection, now: datetime) -> ListingAnswer:
    """Return what a listing answers, read as in a crawl that asks it for the first time."""
    place = urlsplit(listing.url)
    connection.request("GET", place.path, headers={"Host": place.netloc})
    told = connection.getresponse()
    request = Request(listing.url)
    response = TextResponse(
        listing.url, status=told.status, headers=dict(told.headers), body=told.read(), request=request
    )
    question = Question(listing=listing, asked_at=now, forced=True, afresh=True, found_by="first_run")
    return read_answer(source, question, response, None)[0]
