"""What waits for an hour that a wrong clock has named comes now, and a person hears of the clock."""

from datetime import datetime

from pipelines.store import Store
from pipelines.store.forms import moment_text
from scheduler import watchdog
from scheduler.telling import Telling


class PutOff:
    """Brings forward what was put off by a clock that has been set right since."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._said_wrong = False

    def take_up(self, store: Store, now: datetime) -> None:
        """Make due what waits for an hour that was named by a clock which has been set right since.

        By a clock that is surely wrong now nothing is changed; a person is told, once for as long as it lasts.
        """
        day = store.surely_before(now)
        if day is not None:
            if not self._said_wrong:
                says = watchdog.wrong_words(now, day)
                self._telling.say("clock_wrong", says, at=moment_text(now), newest=day.isoformat())
            self._said_wrong = True
            return
        self._said_wrong = False
        newest = store.newest_cycle("due")
        began_at = newest.began_at if newest else None
        names = watchdog.put_off(store.sources(), began_at, now)
        for name in names:
            store.schedule(name, now)
        changed = store.put_right(now) if names or watchdog.was_set_back(began_at, now) else 0
        if names or changed:
            says = f"The clock was set back; the sources that wait for a later hour ({len(names)}) are asked now."
            self._telling.say("clock_set_back", f"{says} {watchdog.CHECK_CLOCK}", sources=len(names), changed=changed)
