"""Politeness that processes and restarts share."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.store import Store
from tests.pipelines.store.making import HOUR, NOON

HOST = "news.kirkwell.test"
MILLISECOND = timedelta(milliseconds=1)


def test_robots_are_kept_with_their_end(store: Store) -> None:
    assert store.robots(HOST) is None
    store.keep_robots(HOST, 200, "User-agent: *\nDisallow: /private", NOON + 24 * HOUR, 5.0, NOON)
    robots = store.robots(HOST)
    assert robots is not None
    assert (robots.status, robots.expires_at) == (200, NOON + 24 * HOUR)
    assert robots.body.endswith("/private")
    store.keep_robots(HOST, None, "", NOON + HOUR, None, NOON)
    robots = store.robots(HOST)
    assert robots is not None
    assert (robots.status, robots.body) == (None, "")


def test_a_host_belongs_to_one_crawl_at_a_time(store: Store) -> None:
    assert store.lease(HOST, "daemon", NOON, NOON + HOUR)
    assert not store.lease(HOST, "by hand", NOON, NOON + HOUR)
    assert store.lease(HOST, "daemon", NOON, NOON + 2 * HOUR), "its owner may lengthen it"
    assert store.lease("other.test", "by hand", NOON, NOON + HOUR)
    assert store.lease(HOST, "by hand", NOON + 2 * HOUR, NOON + 3 * HOUR), "a lease ends by itself"


def test_a_released_host_rests(store: Store) -> None:
    free = NOON + 20 * MILLISECOND
    store.lease(HOST, "daemon", NOON, NOON + HOUR)
    store.release(HOST, "by hand", free)
    assert not store.lease(HOST, "by hand", free, NOON + HOUR), "only its owner can give it back"
    store.release(HOST, "daemon", free)
    for owner in ("daemon", "by hand"):
        assert not store.lease(HOST, owner, free - MILLISECOND, NOON + HOUR)
    assert store.lease(HOST, "by hand", free, NOON + HOUR)


@given(st.integers(0, 999_999), st.integers(1, 2_000_000))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_lease_is_had_before_the_host_is_free(store: Store, begin: int, pause: int) -> None:
    now = NOON + timedelta(microseconds=begin)
    free = now + timedelta(microseconds=pause)
    store.release_all("a", NOON - HOUR)
    assert store.lease(HOST, "a", now, now + HOUR)
    store.release(HOST, "a", free)
    assert not store.lease(HOST, "b", free - timedelta(microseconds=1), now + HOUR)
    assert store.lease(HOST, "a", free + MILLISECOND, now + HOUR)
    store.release_all("a", NOON - HOUR)


def test_all_hosts_of_a_crawl_that_is_over_are_given_back(store: Store) -> None:
    for host in (HOST, "other.test"):
        store.lease(host, "daemon", NOON, NOON + HOUR)
    store.release_all("daemon", NOON + MILLISECOND)
    assert store.lease(HOST, "by hand", NOON + MILLISECOND, NOON + HOUR)


def test_the_longest_wish_to_be_left_alone_stands(store: Store) -> None:
    assert store.host_state(HOST).retry_after is None
    store.retry_after(HOST, NOON + 2 * HOUR)
    store.retry_after(HOST, NOON + HOUR)
    assert store.host_state(HOST).retry_after == NOON + 2 * HOUR
