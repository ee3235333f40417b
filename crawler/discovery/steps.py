"""The steps of discovery: the home page, what it announces, the usual places, what they name."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from crawler.discovery.asked import first_asked, is_address
from crawler.discovery.choose import chosen, is_settled, says
from crawler.discovery.leads import Lead, Worth
from crawler.discovery.look import Look
from crawler.discovery.model import Discovery, Seen, Steps
from pipelines.addresses import comparable

MOST_ASKED = 16
"""Addresses that one discovery asks at most: a visit, no crawl."""

MOST_AT_ONCE = 5
"""Addresses of one round: the next ones are chosen by what these tell."""

TIERS = (Worth.HOME, Worth.USUAL, 0)
"""Leads of one tier are asked together, those of the next when they are answered."""


def discover(
    home: str, answers: Mapping[str, Seen], *, now: datetime, day_first: bool = True, examples: Sequence[str] = ()
) -> Steps:
    """Yield the addresses to ask behind the first, whose ``answers`` are known, round by round, and return what was
    found; see ``crawler.discovery.discover``."""
    known = [url for url in examples if is_address(url)]
    start, *robots = first_asked(home)
    look = Look(start, now=now, day_first=day_first, examples=known)
    leads = _Leads()
    leads.add(Lead(url=start, hope="home", worth=Worth.HOME, how="is the page that was given"))
    for url in robots:
        leads.add(Lead(url=url, hope="robots", worth=Worth.HOME, how="was found where every site has it"))
    asked = leads.next_round(_least_worth(look))
    while asked:
        for lead in asked:
            for further in look.at(lead, answers.get(lead.url)):
                leads.add(further)
        if asked := leads.next_round(_least_worth(look)):
            answers = yield tuple(lead.url for lead in asked)
    ways, none_after_all = chosen(look.ways, now)
    rejected = (*look.rejected, *none_after_all)
    needs_browser = not ways and look.is_filled_by_script
    return Discovery(
        home=home,
        ways=ways,
        rejected=rejected,
        says=says(home, ways, rejected, hidden=look.hidden, needs_browser=needs_browser),
        site_name=look.site_name,
        needs_browser=needs_browser,
    )


def _least_worth(look: Look) -> int:
    """Return what a lead must promise to be asked still: with a good way in hand, guesses are no longer worth it."""
    if is_settled(look.ways, look.now, ("feed", "api", "news sitemap")):
        return Worth.NEWS_PAGE - 5
    if is_settled(look.ways, look.now, ("listing",)):
        return Worth.USUAL
    return 0


class _Leads:
    """The leads that are left, each address once, and how many were asked."""

    def __init__(self) -> None:
        self._left: dict[str, Lead] = {}
        self._asked: set[str] = set()
        self._number = 0

    def add(self, lead: Lead) -> None:
        """Keep a lead unless its address was asked; of two to one address the more promising."""
        key = comparable(lead.url)
        if key in self._asked:
            return
        before = self._left.get(key)
        if before is None or lead.worth > before.worth:
            self._left[key] = lead

    def next_round(self, least: int) -> list[Lead]:
        """Return the most promising leads; none when none is worth it or enough were asked."""
        free = min(MOST_AT_ONCE, MOST_ASKED - self._number)
        promising = [(key, lead) for key, lead in self._left.items() if lead.worth >= least]
        promising.sort(key=lambda each: each[1].worth, reverse=True)
        taken = promising[:free]
        if taken:  # what the better ones tell may make the others needless
            floor = next(tier for tier in TIERS if taken[0][1].worth >= tier)
            taken = [each for each in taken if each[1].worth >= floor]
        for key, _ in taken:
            del self._left[key]
            self._asked.add(key)
        self._number += len(taken)
        return [lead for _, lead in taken]
