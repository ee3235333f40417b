"""The scheduler that says once a minute that it is time to look, and goes on where the clock was set back."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

TICK = "tick"
TICK_SECONDS = 60

NOTES = {
    EVENT_JOB_MISSED: "A look at what is due was missed; the next one makes up for it.",
    EVENT_JOB_ERROR: "A look at what is due failed; the next one makes up for it.",
    EVENT_JOB_MAX_INSTANCES: "A look at what is due was still at work when the next one came.",
}


def ticking(tick: Callable[[], Awaitable[None]], note: Callable[[JobEvent], None]) -> AsyncIOScheduler:
    """Return a started scheduler that calls ``tick`` every minute, however late, and reports to ``note``.

    Without a grace time APScheduler drops what is a second late, saying so in its log only.
    """
    scheduler = AsyncIOScheduler(
        timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    scheduler.add_listener(note, EVENT_JOB_MISSED | EVENT_JOB_ERROR | EVENT_JOB_MAX_INSTANCES)
    scheduler.add_job(tick, "interval", seconds=TICK_SECONDS, id=TICK, next_run_time=datetime.now(UTC))
    scheduler.start()
    return scheduler


def tick_again(scheduler: AsyncIOScheduler) -> None:
    """Let the next tick come now where the clock was set back: the scheduler would wait for the hour it has named."""
    following = scheduler.get_job(TICK).next_run_time
    now = datetime.now(UTC)
    if following is not None and following > now + timedelta(seconds=2 * TICK_SECONDS):
        scheduler.modify_job(TICK, next_run_time=now)
