"""The data that the rooms hand each other: one frozen dataclass per arrow, and the words they are written in.

    Source -> (ways) -> Link -> Page -> (clean) -> Article -> (understand) -> Verdict -> Judged -> (store)
    Paper, a committee's PDF -> (reports) -> Page
    OfficialFile, an Ofsted PDF -> (reports) -> Outcome, or UnreadReport with why not; its table -> Recorded
    Outcome, or a row of the record that ships -> Recorded -> (store); claims and outcomes -> (events) -> Reconciled
    run -> ListingAnswer, RunRecord -> (store)
    StoryTold and outcomes -> (events) -> Event -> Told, what a notice says of it -> deliveries, digest, feeds

Moments are aware ``datetime`` objects in UTC. All functions that decide get ``now`` as an argument.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Literal

SourceKind = Literal[
    "regulator",
    "central_government",
    "trade_press",
    "council_newsroom",
    "children_trust",
    "council_democracy",
    "local_press",
    "national_press",
    "broadcaster",
    "charity",
]
ListingKind = Literal[
    "feed", "sitemap", "listing", "api", "modern_gov", "ofsted_provider", "ofsted_search", "ofsted_statistics"
]
Seeks = Literal["article", "report", "table", "minutes"]
"""What is behind an address: a news article, a report of Ofsted's (PDF), its table of outcomes (ODS), or a committee's
minutes or report (PDF), which are judged like an article."""

INDEXES: frozenset[ListingKind] = frozenset({"sitemap", "ofsted_statistics", "modern_gov"})
"""Kinds of listings that may name others of their kind and nothing else."""

SourceState = Literal[
    "ok", "quiet", "empty", "blocked", "needs_browser", "disallowed", "failed", "moved", "fields_missing", "unverified"
]
"""How a source is doing; ``pipelines.telling.condition`` says what each means. ``unverified`` has never answered."""

ListingStatus = Literal[
    "ok", "unchanged", "empty", "not_a_listing", "moved", "needs_browser", "blocked", "disallowed", "failed"
]
"""How one listing answered."""

DatePrecision = Literal["second", "minute", "day", "month", "year"]
DateReadFrom = Literal[
    "json_ld", "meta", "time", "selector", "listing", "printed", "htmldate", "listing_changed", "given"
]
TextFrom = Literal["page", "listing"]
FoundBy = Literal["poll", "first_run", "catch_up", "revisit", "by_hand", "backfill"]
AddressState = Literal[
    "found", "story", "near_miss", "not_flagged", "read", "unread", "gone", "disallowed", "failed", "forgotten"
]
StoryKind = Literal[
    "new_rating", "monitoring_visit", "intervention", "reaction", "national_overview", "background_mention"
]
Judgement = Literal["overall", "help_and_protection", "in_care", "care_leavers", "leadership", "adoption", "other"]
SEARCHED_FOR = ("ofsted", "inspector", "inspection", "watchdog", "regulator", "inadequate")
"""One of these, or "children's services", has every text that may be flagged: pages are passed over by them, unread."""

JUDGEMENT_WORDS = {
    "overall": "overall",
    "help_and_protection": "help and protection",
    "in_care": "children in care",
    "care_leavers": "care leavers",
    "leadership": "leadership",
    "adoption": "adoption",
    "other": "another judgement",
}
"""Judgements as readers know them."""

Grade = Literal["outstanding", "good", "requires improvement", "inadequate", "adequate", "poor", "excellent"]
Status = Literal["new", "previous", "forecast"]
Framework = Literal["pre-SIF", "SIF", "ILACS", "ILACS-2026"]
Confidence = Literal["stated", "inferred", "doubtful"]
TextField = Literal["text", "title"]


@dataclass(frozen=True, kw_only=True)
class PartialDate:
    """A moment known to some precision: the interval ``start`` to ``end`` (both included, UTC).

    A day, month or year is the calendar's own label (``2022-08-04T00:00:00Z`` to ``2022-08-04T23:59:59Z``),
    not shifted by summer time: readers look for the printed day.
    """

    start: datetime
    end: datetime
    precision: DatePrecision
    read_from: DateReadFrom


@dataclass(frozen=True, kw_only=True)
class DayInterval:
    """The days from ``start`` to ``end``, both included."""

    start: date
    end: date

    @property
    def in_words(self) -> str:
        """The days as people say them: ``December 2023``, ``4 to 13 October 2026``."""
        start, end = self.start, self.end
        after = end + timedelta(days=1)
        if start == end:
            return f"{start.day} {start:%B %Y}"
        if (start.day, after.day) == (1, 1):
            if (start.month, after.month) == (1, 1) and start.year == end.year:
                return f"{start:%Y}"
            if (start.year, start.month) == (end.year, end.month):
                return f"{start:%B %Y}"
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.day} to {end.day} {end:%B %Y}"
        year = "" if start.year == end.year else f" {start:%Y}"
        return f"{start.day} {start:%B}{year} to {end.day} {end:%B %Y}"


@dataclass(frozen=True, kw_only=True)
class Listing:
    """One address where a source lists its news, and how to read it.

    For a ``listing`` page the fields after ``url`` are CSS selectors; for an ``api`` they are JMESPath expressions;
    the other kinds need none. ``at_least`` is the number of links below which the answer is suspect.
    ``pages`` is how many pages a ``listing`` is followed through ``next_page`` until known stories come. ``links`` is a
    regular expression on the addresses of this listing's stories, in place of the source's own. A ``pinned`` listing is
    the person's choice: no other is looked for while it fails. ``gss`` is the council of an ``ofsted_provider`` page.
    """

    kind: ListingKind
    url: str
    at_least: int = 1
    items: str | None = None
    link: str | None = None
    title: str | None = None
    date: str | None = None
    summary: str | None = None
    next_page: str | None = None
    pages: int = 1
    links: str | None = None
    pinned: bool = False
    gss: str | None = None


@dataclass(frozen=True, kw_only=True)
class ArticleSelectors:
    """CSS selectors of a source's article pages, each only where the general reading is not enough."""

    title: str | None = None
    date: str | None = None
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class Source:
    """An entry of the watch list. ``links`` and ``ignore`` are regular expressions on article addresses.

    Without ``listings`` only the ``home`` is known, and how it lists its news is found out from there. ``evidence`` is
    how sure its addresses are: the listings', or the home's where there are none.
    ``at_least_per_week`` is how many new stories a week are expected of it, None where its own history tells.
    """

    name: str
    publisher: str
    kind: SourceKind
    home: str
    listings: tuple[Listing, ...]
    gss: str | None = None
    links: str | None = None
    ignore: str | None = None
    selectors: ArticleSelectors = ArticleSelectors()
    day_first: bool = True
    every_minutes: int | None = None
    at_least_per_week: int | None = None
    evidence: Literal["seen", "from_domain"] = "seen"
    origin: Literal["shipped", "user"] = "shipped"
    note: str = ""


BY_HAND = "by_hand"
"""Name of the source of stories that a person hands in and that no entry's host publishes."""


@dataclass(frozen=True, kw_only=True)
class Link:
    """What a listing says of one story. ``url`` is absolute and as the listing wrote it, not yet canonical.

    ``published`` is read from ``listing``, or from ``listing_changed`` where a last change is all it tells: that is
    today for a story of years ago whose spelling was corrected. ``gss`` is the council that a report is listed for.
    ``touched`` is when its record was changed last, for whatever reason, as sitemaps tell it.
    """

    url: str
    title: str = ""
    summary: str = field(default="", repr=False)
    published: PartialDate | None = None
    touched: datetime | None = None
    seeks: Seeks = "article"
    gss: str | None = None


@dataclass(frozen=True, kw_only=True)
class Listed:
    """What one answer of a listing holds. ``more`` are further addresses to ask (a sitemap index's children or the
    next page); ``dropped`` counts items left out, by reason, so that nothing is lost in silence."""

    links: tuple[Link, ...]
    more: tuple[str, ...] = ()
    dropped: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Validators:
    """What a server said to ask a conditional question with next time."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, kw_only=True)
class Page:
    """A fetched article page, or the fact that it was refused (``refused`` says by what; ``html`` is then empty).

    ``unread_as`` is what becomes of its address where nothing of the story could be read from the page, and what its
    listing says is neither a story nor a near miss: ``found`` keeps it owed another try.
    """

    asked: str
    url: str
    source: str
    publisher: str
    fetched_at: datetime
    html: str = field(repr=False)
    status: int | None
    gss: str | None = None
    link: Link | None = None
    selectors: ArticleSelectors = ArticleSelectors()
    day_first: bool = True
    found_by: FoundBy = "poll"
    refused: str | None = None
    unread_as: AddressState = "not_flagged"
    validators: Validators = Validators()


@dataclass(frozen=True, kw_only=True)
class Article:
    """Cleaned text with what is known of it. ``url`` is canonical; ``why_partial`` says what hides the rest."""

    title: str
    text: str = field(repr=False)
    url: str | None = None
    publisher: str | None = None
    site_name: str | None = None
    language: str | None = None
    published: PartialDate | None = None
    text_from: TextFrom = "page"
    partial: bool = False
    why_partial: str | None = None
    gss: str | None = None


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One council's one grade for one judgement, with the exact words: ``quote == field[start:end]`` (code points)."""

    authority: str
    gss: str
    judgement: Judgement
    grade: Grade
    status: Status
    framework: Framework | None
    confidence: Confidence
    field: TextField
    start: int
    end: int
    quote: str
    inspection: DayInterval | None = None


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Words that read like a claim and are none, with why. Fields that the words do not settle are None."""

    why: str
    field: TextField
    start: int
    end: int
    quote: str
    authority: str | None = None
    gss: str | None = None
    judgement: Judgement | None = None
    grade: Grade | None = None
    status: Status | None = None
    framework: Framework | None = None
    confidence: Confidence | None = None
    inspection: DayInterval | None = None


@dataclass(frozen=True, kw_only=True)
class Visit:
    """An ungraded visit that the story tells of."""

    kind: Literal["monitoring_visit", "focused_visit", "jtai", "annual_conversation"]
    number: int | None = None
    days: DayInterval | None = None


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One rule that spoke, where it looked, and what it says in plain English."""

    rule: str
    field: TextField
    start: int
    end: int
    says: str


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What the rules (of version ``rules``) read in one article."""

    flag: bool
    near_miss: bool
    kind: StoryKind | None
    claims: tuple[Claim, ...]
    refused: tuple[Refusal, ...]
    reasons: tuple[Reason, ...]
    rules: str
    visit: Visit | None = None
    report: DayInterval | None = None
    lead_inspector: str | None = None


@dataclass(frozen=True, kw_only=True)
class ReportLink:
    """A link of a story to Ofsted's report: ``words`` are its text.

    It leads to the report's file, or, where ``urn`` is not None, to Ofsted's page on the council of that number.
    """

    url: str
    words: str
    urn: str | None = None


@dataclass(frozen=True, kw_only=True)
class Decided:
    """What people decided on one verdict: what of it they decided ``against``, and the claims that they ``made``."""

    against: tuple[Claim | Refusal, ...] = ()
    made: tuple[Claim, ...] = ()

    def over(self, verdict: Verdict) -> Verdict:
        """Return the verdict as it stands after the decisions."""
        return replace(
            verdict,
            claims=(*(each for each in verdict.claims if each not in self.against), *self.made),
            refused=tuple(each for each in verdict.refused if each not in self.against),
        )


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A page, what was read from it, and the verdict: what the store keeps. ``letters`` are a flagged story's links to
    Ofsted's reports; ``packed`` is the page's HTML as the store keeps it, where it was packed before."""

    page: Page
    article: Article
    verdict: Verdict
    letters: tuple[ReportLink, ...] = ()
    packed: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class ListingAnswer:
    """What one listing answered in one run: stored in one transaction with the links it named.

    ``validators`` and ``body_hash`` are set only on an answer whose links are all in ``links``. ``unusable`` counts
    what it lists beside them that cannot be fetched. ``found_by`` is how those of its links are found that are new,
    None where the listing itself tells that. ``says`` is one plain sentence on what went wrong, None when nothing did.
    """

    source: str
    listing: str
    kind: ListingKind
    asked_at: datetime
    status: ListingStatus
    http_status: int | None = None
    links: tuple[Link, ...] = ()
    unusable: int = 0
    found_by: FoundBy | None = None
    validators: Validators = Validators()
    body_hash: str | None = None
    bytes: int = 0
    redirected_to: str | None = None
    forced: bool = False
    says: str | None = None


@dataclass(frozen=True, kw_only=True)
class Owed:
    """An address that is owed a fetch, with what its listing said of it."""

    url: str
    source: str
    tries: int
    found_by: FoundBy
    found_at: datetime
    link: Link
    validators: Validators = Validators()
    revisit: bool = False


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a source stands after a run: its state, the evidence and what to do, a sentence or two each.

    ``todo`` is empty where there is nothing to do. ``sure``: it has lasted long enough to tell somebody.
    """

    state: SourceState
    says: str
    todo: str = ""
    sure: bool = False


RunEnd = Literal["finished", "time_up", "stopped", "killed", "crashed", "start_error"]


@dataclass(frozen=True, kw_only=True)
class RunRecord:
    """What one crawl of one source saw of it, beside its listings' answers. ``errors`` counts by kind."""

    how: RunEnd = "finished"
    requests: int = 0
    bytes: int = 0
    pages: int = 0
    unchanged: int = 0
    stories: int = 0
    near_misses: int = 0
    not_flagged: int = 0
    failed: int = 0
    reports: int = 0
    unread: int = 0
    titles_missing: int = 0
    dates_missing: int = 0
    texts_missing: int = 0
    errors: dict[str, int] = field(default_factory=dict)


ReportKind = Literal[
    "full_inspection",
    "short_inspection",
    "re_inspection",
    "looked_after_inspection",
    "child_protection_inspection",
    "safeguarding_inspection",
    "focused_visit",
    "monitoring_visit",
    "jtai",
    "lscb_review",
]
"""What a report of Ofsted's is of. The three before the visits judged one service each, before November 2013."""

ReportJudgement = Literal[
    "overall",
    "leadership",
    "help_and_protection",
    "in_care",
    "care_leavers",
    "in_care_and_care_leavers",
    "adoption",
]
"""Judgements as a report's table has them: in 2018-22 children in care and care leavers were one."""

ReportField = Literal["kind", "authority", "inspection", "published", "lead_inspector", "lscb"] | ReportJudgement


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The words that a field was read from, in one line, and their page, counted from 1."""

    field: ReportField
    page: int
    text: str


@dataclass(frozen=True, kw_only=True)
class OutcomeGrade:
    """One judgement of a report with its grade, and the words and page (from 1) that it was read from.

    The record that ships has neither words nor pages.
    """

    judgement: ReportJudgement
    grade: Grade
    page: int | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Ofsted's own outcome, read from its report. What the report does not tell, or not surely, is None.

    ``gss`` is the council in being on the first day of the inspection, ``urn`` Ofsted's number for it; ``framework``
    is None for what stands outside of them (a review of a safeguarding board, a joint inspection). ``overall`` of a
    ``looked_after_inspection`` or a ``child_protection_inspection`` is of that service alone. Each of ``warnings`` is
    a sentence on what a person should look at. ``evidence`` is that of the other fields than the grades.
    """

    kind: ReportKind
    framework: Framework | None
    urn: str | None
    authority: str | None
    gss: str | None
    inspection: DayInterval | None
    published: date | None
    lead_inspector: str | None
    grades: tuple[OutcomeGrade, ...]
    not_judged: tuple[ReportJudgement, ...]
    warnings: tuple[str, ...]
    evidence: tuple[Evidence, ...] = field(repr=False)


UnreadState = Literal[
    "empty",
    "web_page",
    "not_a_pdf",
    "too_large",
    "locked",
    "broken",
    "too_many_pages",
    "scanned",
    "not_understood",
    "too_slow",
    "too_much_memory",
    "reader_ended",
]


@dataclass(frozen=True, kw_only=True)
class UnreadReport:
    """A file that could not be read as a report; ``says`` is one plain sentence on why and what to do next."""

    state: UnreadState
    says: str


@dataclass(frozen=True, kw_only=True)
class OfficialFile:
    """A file of Ofsted's as it was fetched: a report, or a table of outcomes (``link.seeks``)."""

    asked: str
    source: str
    link: Link
    fetched_at: datetime
    body: bytes = field(repr=False)
    validators: Validators = Validators()


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A committee's minutes or report (PDF) as it was fetched.

    ``page`` is what it is judged as, without its HTML, which is made of the file's text.
    """

    page: Page
    body: bytes = field(repr=False)


OutcomeSource = Literal["shipped", "report", "statistics"]
"""Who witnesses an outcome: the record that ships with the program, the report itself, or Ofsted's yearly table."""


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """One witness of an official outcome, and where it is from.

    ``url`` is the report's address, None for a file that a person handed in; ``hash`` is the SHA-256 of the report, or
    of the row of the record that ships or of a yearly table. ``gss`` and ``published`` are what is known of the council
    and the day beside the report, which may print neither. ``outcome`` is None for a report that is out and could not
    be read.
    """

    source: OutcomeSource
    url: str | None
    hash: str
    gss: str
    published: date | None
    outcome: Outcome | None
    note: str = ""


ReconciliationState = Literal["confirmed", "contradicted", "awaiting", "superseded", "no_record"]
"""How a claim stands to the official record; ``pipelines.events.reconcile`` says when it is which."""


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """How a claim stands to the record, with why in one plain sentence.

    ``outcome`` is the number of the outcome that answered, None where none did; ``record_says`` what stands there,
    empty where none did.
    """

    state: ReconciliationState
    why: str
    outcome: int | None = None
    record_says: str = ""


Decision = Literal["accepted", "rejected", "corrected"]
"""What a person decided on a claim or a refusal."""


EventKind = Literal["inspection", "monitoring_visit", "focused_visit", "jtai"]
"""What happened to a council: an inspection that grades its services, or a visit or joint inspection that does not."""

EVENT_WORDS: dict[EventKind, str] = {
    "inspection": "inspection",
    "monitoring_visit": "monitoring visit",
    "focused_visit": "focused visit",
    "jtai": "joint inspection",
}
"""Kinds of events as readers know them."""

EventRole = Literal["announces", "reacts", "background"]
"""How a story tells of an event: it tells the grades or the visit as its news, it is about what followed, or it
mentions it as history."""

OfficialState = Literal["awaiting", "confirmed", "contradicted", "official_only"]
"""How what stories tell stands to Ofsted's own word: the report is not out or not read yet; it says the same; it says
something else; or no story tells of it, only Ofsted."""

Direction = Literal["fall", "rise", "same", "mixed", "first"]
"""Against the council's grades before: by the overall grade where both inspections have one, else by the judgements
that both have; ``first`` where nothing is known before."""


@dataclass(frozen=True, kw_only=True)
class StoryTold:
    """A flagged story as events see it: what it tells of councils, and when it came out.

    ``told_on`` are the days on which it can have been published, the day of first sight where it tells none.
    ``claims`` are those that stand (a person's decisions included) with how each stands to the record, in one order.
    ``gss`` is the council that published it. ``copy_of`` is the number of the story whose copy it is.
    """

    id: int
    title: str
    url: str
    publisher: str
    source_kind: SourceKind | None
    kind: StoryKind | None
    told_on: DayInterval
    published: PartialDate | None
    first_seen_at: datetime
    found_by: FoundBy
    claims: tuple[Claim, ...]
    reconciled: tuple[Reconciled | None, ...]
    gss: str | None = None
    visit: Visit | None = None
    copy_of: int | None = None

    @property
    def first_day(self) -> date:
        """The day on which it came out; the day of first sight where its date is no more exact than a month."""
        if self.published is None or self.published.precision in ("month", "year"):
            return self.first_seen_at.date()
        return self.told_on.start


@dataclass(frozen=True, kw_only=True)
class EventGrade:
    """What is told of one judgement in an event: ``grade``, and on whose word.

    ``before`` is the council's grade for the same judgement until then, None where it is not known, and ``before_on``
    the last day of that inspection. ``story`` is the number of the story with ``quote``, None where only Ofsted
    tells it. ``others`` are grades that other stories give for it. ``confidence`` is the best of those that tell it,
    ``stated`` where Ofsted does.
    """

    judgement: Judgement
    grade: Grade
    confidence: Confidence
    official: OfficialState
    before: Grade | None = None
    before_on: date | None = None
    quote: str = ""
    story: int | None = None
    others: tuple[Grade, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EventStory:
    """A story's part in an event: its number, how it tells of it, and why it belongs there, in one plain sentence."""

    story: int
    role: EventRole
    why: str


@dataclass(frozen=True, kw_only=True)
class Event:
    """One inspection of one council, or one visit to it, with all that tells of it.

    ``inspection`` is the number of Ofsted's outcome, None while no outcome is known; ``days`` those of the inspection
    as the record or, failing that, a story tells them. ``came_out`` is the day of the report, or of the first story
    where the report's is not known. ``lead`` is the story to read first. ``stories`` are in the order in which they
    came out.
    """

    gss: str
    authority: str
    kind: EventKind
    framework: Framework | None
    days: DayInterval | None
    came_out: date
    official: OfficialState
    grades: tuple[EventGrade, ...]
    stories: tuple[EventStory, ...]
    inspection: int | None = None
    report_url: str | None = None
    visit_number: int | None = None
    lead: int | None = None

    @property
    def direction(self) -> Direction:
        return direction_of(self.grades)


RANKS: dict[Grade, int] = {
    "outstanding": 4,
    "excellent": 4,
    "good": 3,
    "requires improvement": 2,
    "adequate": 2,
    "inadequate": 1,
    "poor": 1,
}
"""The order of grades, across the scales."""


def direction_of(grades: tuple[EventGrade, ...]) -> Direction:
    """Return which way a council went by its grades, each with the one before."""
    steps = {
        each.judgement: RANKS[each.grade] - RANKS[each.before]
        for each in grades
        if each.before is not None and each.judgement != "other"
    }
    if not steps:
        return "first"
    told = {steps["overall"]} if "overall" in steps else set(steps.values())
    if max(told) > 0 > min(told):
        return "mixed"
    return "rise" if max(told) > 0 else "fall" if min(told) < 0 else "same"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is told to readers of one revision of one event: all that a message, the digest and the feeds need.

    ``event`` is its number and ``revision`` counts from 1 the times that what is told of it has changed. ``gss`` is the
    council's code and ``region`` its region. ``lead`` is the number of the story to read first, with its ``title``,
    ``url`` and ``publisher``; where no story tells of it they are those of Ofsted's report. ``grades`` is empty for a
    visit, and for an inspection of which every claim was withdrawn. ``stories`` is how many tell of it, copies left
    out. ``came_out`` and ``days`` are the event's.
    """

    event: int
    revision: int
    gss: str
    authority: str
    region: str | None
    kind: EventKind
    framework: Framework | None
    days: DayInterval | None
    came_out: date
    official: OfficialState
    grades: tuple[EventGrade, ...]
    title: str
    url: str
    publisher: str
    stories: int
    report_url: str | None = None
    visit_number: int | None = None
    lead: int | None = None

    @property
    def direction(self) -> Direction:
        return direction_of(self.grades)
