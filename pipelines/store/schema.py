"""The declared schema: every table and column with the words for it, which Datasette shows to readers.

A column's ``since`` is the schema version that brought it. ``migrations.py`` makes of this whatever a store
lacks, so a fresh store and a migrated one are the same. A change to a column that is here already needs a
step of its own there.
"""

from pipelines.store.declaring import Column, PartIndex, Table, identity, made_in, number, partial_date, words
from pipelines.store.excerpts import excerpts_of
from pipelines.store.schema_deliveries import CHANNELS, DELIVERIES
from pipelines.store.schema_events import EVENT_GRADES, EVENT_STORIES, EVENTS, OF_EVENTS
from pipelines.store.schema_official import OF_FILES, REPORT_FILES, REPORT_LINKS
from pipelines.store.schema_record import OUTCOME_GRADES, OUTCOMES, REVIEWS
from pipelines.store.views import INSPECTIONS, LEDGER

APPLICATION_ID = 0x43574331
"""``CWC1`` in the file's header (SQLite's ``application_id``), which tells a store from other files."""

SCHEMA_VERSION = 8
"""Kept in the file's header as ``user_version``."""

HEADER = 72
"""Bytes of a file that tell whether it is a store."""


def carries_mark(header: bytes) -> bool:
    """Whether a file that begins with these ``HEADER`` bytes is a store: the mark is its last four."""
    return header[:16] == b"SQLite format 3\0" and header[68:] == APPLICATION_ID.to_bytes(4, "big")


SOURCES = Table(
    name="sources",
    title="Sources",
    says="a publisher that is watched: an entry of the watch list, with how it is doing",
    key="name",
    columns=(
        words("name", "Short name, as in `scrapy crawl NAME`.", needed=True),
        words("publisher", "The publisher's name as readers know it.", needed=True),
        words("kind", "Kind of publisher, such as council_newsroom, trade_press or regulator.", needed=True),
        words("home", "Address of the publisher's news.", needed=True),
        words("gss", "GSS code of the council whose own newsroom this is; empty for others."),
        words("origin", "`shipped` with the program, or the `user`'s own entry.", needed=True),
        words("evidence", "Whether the addresses were `seen` in use or worked out `from_domain`.", needed=True),
        words("note", "What the watch list remarks on it.", needed=True),
        number("listed", "1 while the watch list has this source, 0 once it was taken out.", needed=True),
        words(
            "state",
            "How it is doing: ok, quiet, empty, blocked, needs_browser, disallowed, failed, moved, fields_missing, or "
            "unverified while it has never answered.",
            needed=True,
        ),
        words("state_says", "The state in plain words.", needed=True),
        words("state_since", "Since when the source is in this state (UTC).", needed=True),
        words("next_poll_at", "When it is asked next (UTC)."),
        words("paused_at", "Since when a person has paused it (UTC); empty when it is watched."),
        words("last_ok_at", "When one of its listings last answered as it should (UTC)."),
        number("first_ok_run", "Number of the run that first read one of its listings."),
        words("added_at", "When it came into this store (UTC).", needed=True),
        *made_in(
            4,
            words("todo", "What to do about its state; empty where there is nothing to do.", needed=True),
            words("home_asked_at", "When its home page was last looked at for stories that no listing names (UTC)."),
            words("home_unseen", "Stories that the home page showed then and no listing had named (JSON)."),
            words("home_pending", "Those of them that were new there, and are waited for (JSON)."),
            words("looked_at", "When another way of listing was last looked for (UTC)."),
            words("look_says", "What that look found, where it was in vain.", needed=True),
            number("looks", "How often that was in vain since the last find.", needed=True),
        ),
    ),
    indexes=(("next_poll_at",),),
)

SOURCE_STATES = Table(
    name="source_states",
    title="History of the sources' states",
    says="a change of a source's state, with the evidence",
    columns=(
        identity(),
        words("source", "The source.", needed=True, links="sources"),
        words("state", "The state it changed to.", needed=True),
        words("says", "The evidence in plain words.", needed=True),
        words("began_at", "When it changed (UTC).", needed=True),
        number("run_id", "The run that showed it.", links="runs"),
        *made_in(4, words("todo", "What to do about it.", needed=True)),
    ),
    indexes=(("source",), ("run_id",)),
)

LISTINGS = Table(
    name="listings",
    title="Listings",
    says="an address where a source lists its news: a feed, sitemap, listing page or API",
    columns=(
        identity(),
        words("source", "The source.", needed=True, links="sources"),
        words("url", "Address of the listing.", needed=True),
        words(
            "kind",
            "How it is read: feed, sitemap, listing, api, modern_gov (a council's committees), ofsted_provider "
            "(Ofsted's page on a council), ofsted_search or ofsted_statistics.",
            needed=True,
        ),
        number("at_least", "Fewer links than this in an answer are suspect.", needed=True),
        number(
            "listed",
            "1 if the watch list names it, 0 if it was followed from another (a further page).",
            needed=True,
        ),
        words("etag", "The server's ETag, to ask only for what changed."),
        words("last_modified", "The server's Last-Modified, for the same."),
        words("body_hash", "SHA-256 of how the last whole answer was read, and of the answer."),
        words("full_at", "When a whole answer last came (UTC)."),
        words("asked_at", "When it was last asked (UTC)."),
        words(
            "status",
            "How it answered last: ok, unchanged, empty, not_a_listing, moved, needs_browser, blocked, disallowed or "
            "failed.",
        ),
        words("says", "What went wrong then, in plain words."),
        words("newest_at", "Newest date seen among its links (UTC)."),
        *made_in(
            4,
            number("pinned", "1 if a person wants this way and no other.", needed=True),
            words("adopted_at", "When the program found this way by itself and took it up (UTC)."),
            words("adopted_why", "Why it was chosen, in plain words."),
            words("reading", "How an adopted listing is read (JSON): the keys of an entry's listing."),
            number("span_minutes", "Minutes between the oldest and the newest story of its last full answer."),
        ),
    ),
    unique=(("source", "url"),),
)

HOSTS = Table(
    name="hosts",
    title="Hosts",
    says="a web server, with what politeness asks of us there",
    key="host",
    columns=(
        words("host", "Host name.", needed=True),
        number("robots_status", "HTTP status of its robots.txt; empty when it could not be reached."),
        words("robots_body", "robots.txt as it was fetched."),
        words("robots_fetched_at", "When it was fetched (UTC)."),
        words("robots_expires_at", "When it is asked again (UTC)."),
        Column(name="crawl_delay", kind=float, says="Seconds between requests that its robots.txt asks for."),
        words("retry_after", "The server asked us to stay away until then (UTC)."),
        words("busy_until", "Taken by one crawl until then (UTC, to the millisecond)."),
        words("busy_owner", "Which crawl has taken it."),
    ),
    hidden=True,
)

OWED = PartIndex(name="owed", by="source, coalesce(published_from, found_at) DESC, id", where="state = 'found'")
"""What a source is owed, in the order in which it is asked."""

ADDRESSES = Table(
    name="addresses",
    title="Addresses",
    says="an address of an article or of a report that was ever seen, and what became of it",
    columns=(
        identity(),
        words("url", "The address in its one form; of a forgotten one only a hash.", needed=True),
        words(
            "source",
            "The source that asks for it: the first that named it and is watched.",
            needed=True,
            links="sources",
        ),
        words(
            "state",
            "What became of it: found (still owed a fetch), story, near_miss, not_flagged, gone, "
            "disallowed, failed, forgotten; of a report read, or unread (it was fetched and not understood).",
            needed=True,
        ),
        words("why", "Why it is in this state, in plain words.", needed=True),
        words("title", "Its title.", needed=True),
        words("summary", "The listing's summary; kept while a fetch is owed and for near misses.", needed=True),
        *partial_date("the article, as its listing says,"),
        words("found_by", "poll, first_run, catch_up, revisit, by_hand or backfill.", needed=True),
        words("found_at", "When it was first seen (UTC).", needed=True),
        number("leads_to", "The address that it redirects to.", links="addresses"),
        number("tries", "How often it was tried in vain.", needed=True),
        words("begun_at", "A fetch began then and has not ended (UTC)."),
        words("next_try_at", "When it is tried next (UTC); empty means at once."),
        words("read_at", "When it was last read (UTC)."),
        words("settled_at", "When it was judged for the first time (UTC)."),
        number("revisits", "How often it was asked again.", needed=True),
        words("revisit_at", "When it is asked again for changes (UTC)."),
        words("etag", "The server's ETag, to ask only for what changed."),
        words("last_modified", "The server's Last-Modified, for the same."),
        words("text_hash", "SHA-256 of its text."),
        *OF_FILES,
    ),
    unique=(("url",),),
    indexes=(("source", "state", "next_try_at"), ("source", "revisit_at"), ("state",), ("leads_to",), ("seeks", "gss")),
    later_indexes={5: (("source", "found_at", "found_by"),)},
    part_indexes={8: (OWED,)},
)

FORGOTTEN_TEXTS = Table(
    name="forgotten_texts",
    title="Forgotten texts",
    says="the hash of a text that was taken out for good, so that copies of it are not stored either",
    key="text_hash",
    columns=(
        words("text_hash", "SHA-256 of the text.", needed=True),
        words("forgotten_at", "When it was taken out (UTC).", needed=True),
    ),
    hidden=True,
)

PAGES = Table(
    name="pages",
    title="Pages",
    says="the page of a story or near miss as it was fetched, compressed, to judge it again and to prove what it said",
    columns=(
        identity(),
        number("address_id", "The address.", needed=True, links="addresses"),
        words("url", "Where it was fetched from, after redirects.", needed=True),
        words("fetched_at", "When (UTC).", needed=True),
        number("size", "Size in characters before compression.", needed=True),
        Column(name="html", kind=bytes, says="The HTML in UTF-8, compressed with zlib.", needed=True),
    ),
    indexes=(("address_id",),),
    hidden=True,
)

STORIES = Table(
    name="stories",
    title="Stories",
    says="a news story that tells of a rating of a council's children's services",
    columns=(
        identity(),
        words("title", "Headline.", needed=True),
        *partial_date("the story"),
        words("publisher", "Who published it."),
        words(
            "kind",
            "new_rating, monitoring_visit, intervention, reaction, national_overview or background_mention.",
        ),
        words("url", "Where to read it.", needed=True),
        words("source", "The source that it was found by.", needed=True, links="sources"),
        words("text", "The clean text.", needed=True),
        words(
            "text_from",
            "Read from the `page`, or only from its `listing` (title and summary) where the page is closed.",
            needed=True,
        ),
        number("partial", "1 if only part of it was readable.", needed=True),
        words("why_partial", "What hides the rest."),
        number(
            "flagged",
            "0 if the publisher changed it so that its newest version is no longer about a rating.",
            needed=True,
        ),
        words("site_name", "Name that the page gives the site."),
        words("language", "Language that the page declares."),
        words("gss", "GSS code of the council that published it."),
        words("found_by", "poll, first_run, catch_up, revisit, by_hand or backfill.", needed=True),
        words("first_seen_at", "When the program first read it (UTC).", needed=True),
        words("changed_at", "When its newest version was first read (UTC).", needed=True),
        words(
            "visit_kind",
            "The ungraded visit it tells of: monitoring_visit, focused_visit, jtai or annual_conversation.",
        ),
        number("visit_number", "Which visit of its row."),
        words("visit_from", "First day on which the visit can have been."),
        words("visit_to", "Last such day."),
        words("report_from", "First day on which the report can have come out."),
        words("report_to", "Last such day."),
        words("lead_inspector", "The lead inspector named."),
        words("reasons", "Which rules spoke and what they say (JSON).", needed=True),
        words("rules", "Version of the rules.", needed=True),
        number("address_id", "Its address.", needed=True, links="addresses"),
        *made_in(
            6,
            number("copy_of", "The story whose text it prints; empty for one of its own.", links="stories"),
            words("copy_why", "Why it is taken for a copy."),
        ),
    ),
    unique=(("address_id",),),
    indexes=(("source",), ("published_from",), ("first_seen_at",), ("url",), ("copy_of",)),
    later_indexes={6: (("gss", "visit_kind"),)},
)

REVISIONS = Table(
    name="revisions",
    title="Revisions",
    says="a version of a story as it read when it was seen",
    columns=(
        identity(),
        number("story_id", "The story.", needed=True, links="stories"),
        number("number", "1 is the first version.", needed=True),
        words("seen_at", "When this version was first read (UTC).", needed=True),
        words("title", "Headline.", needed=True),
        words("text", "The clean text.", needed=True),
        words("text_from", "`page` or `listing`.", needed=True),
        number("partial", "1 if only part of it was readable.", needed=True),
        words("text_hash", "SHA-256 of its text.", needed=True),
        number("page_id", "The page it was read from.", links="pages"),
    ),
    unique=(("story_id", "number"),),
    indexes=(("page_id",),),
)

AUTHORITIES = Table(
    name="authorities",
    title="Councils",
    says="a local authority with children's services in England, present, past or to come",
    key="gss",
    columns=(
        words("gss", "GSS code, current or last; those to come have a short name instead.", needed=True),
        words("name", "Official name.", needed=True),
        words("short_name", "Name as people say it."),
        words("kind", "Kind of authority: county, unitary, metropolitan district, London borough."),
        words("region", "Region of England."),
        words("began_on", "First day of the council."),
        words("ended_on", "Last day of the council."),
        *made_in(2, words("took_over_from", "GSS code of the one council that it took over from.")),
    ),
)

AUTHORITY_NAMES = Table(
    name="authority_names",
    title="Names of councils",
    says="a name by which a council is written",
    columns=(
        identity(),
        words("gss", "The council.", needed=True, links="authorities"),
        words("name", "The name.", needed=True),
    ),
    unique=(("gss", "name"),),
)

JUDGED_WORDS = (
    words("field", "Where the words stand: `text` or `title`.", needed=True),
    number("start", "Where the quote starts in that field, in characters from 0.", needed=True),
    number("end", "Where it ends.", needed=True),
    words("inspection_from", "First day on which the inspection can have been."),
    words("inspection_to", "Last such day."),
    number("revision_id", "The version of the story that says so.", needed=True, links="revisions"),
    number("current", "1 if that is the newest version.", needed=True),
)

CLAIMS = Table(
    name="claims",
    title="Claims",
    says="what one story says of one council: a judgement and its grade, with the exact words",
    columns=(
        identity(),
        number("story_id", "The story.", needed=True, links="stories"),
        words("gss", "The council (GSS code).", needed=True, links="authorities"),
        words("authority", "Official name of the council.", needed=True),
        words(
            "judgement",
            "What was judged: overall, help_and_protection, in_care, care_leavers, leadership, adoption or other.",
            needed=True,
        ),
        words("grade", "The grade, such as good or requires improvement.", needed=True),
        words(
            "status",
            "`new` is this story's news, `previous` is history, `forecast` a hope, fear or leak.",
            needed=True,
        ),
        words("quote", "The words of the story that say so.", needed=True),
        words("framework", "Ofsted's framework of that inspection: pre-SIF, SIF, ILACS or ILACS-2026."),
        words("confidence", "stated, inferred or doubtful.", needed=True),
        *JUDGED_WORDS,
        *made_in(
            2,
            words(
                "reconciliation",
                "How it stands to Ofsted's record: confirmed, contradicted, awaiting (the report is not out or was not "
                "read yet), superseded (a newer report had replaced that grade) or no_record.",
            ),
            words("reconciliation_why", "Why, in plain words."),
            words("record_says", "What Ofsted's record says of the same judgement."),
            number("outcome_id", "The outcome that answers it.", links="outcomes"),
            words("reconciled_at", "When it was first seen to stand so (UTC)."),
            words(
                "decision",
                "What a person decided: accepted, rejected or corrected (then it is no fact); `made` where the person "
                "made the row.",
            ),
        ),
    ),
    indexes=(("story_id",), ("gss",), ("revision_id",), ("outcome_id",)),
    later_indexes={
        7: (("reconciliation",), ("confidence",), ("gss", "current", "decision", "reconciliation", "story_id"))
    },
)

REFUSALS = Table(
    name="refusals",
    title="Refusals",
    says="words that read like a claim and are none, with why",
    columns=(
        identity(),
        number("story_id", "The story.", needed=True, links="stories"),
        words("why", "Why it is no claim.", needed=True),
        words("quote", "The words.", needed=True),
        words("gss", "The council (GSS code), where the words settle it.", links="authorities"),
        words("authority", "Official name of the council."),
        words("judgement", "What would have been judged."),
        words("grade", "The grade that is not claimed."),
        words("status", "new, previous or forecast."),
        words("framework", "Ofsted's framework."),
        words("confidence", "stated, inferred or doubtful."),
        *JUDGED_WORDS,
        *made_in(2, words("decision", "What a person decided: accepted, rejected or corrected (then it is a claim).")),
    ),
    indexes=(("story_id",), ("gss",), ("revision_id",)),
)

CYCLES = Table(
    name="cycles",
    title="Cycles",
    says="one process that crawled one or many sources",
    columns=(
        identity(),
        words("kind", "What it was for: due, by_hand, add, demo or backfill.", needed=True),
        number("pid", "Number of its process.", needed=True),
        words("began_at", "When it began (UTC).", needed=True),
        words("ended_at", "When it ended (UTC); empty while it runs."),
        words("how", "How it ended: finished, time_up, stopped, killed, crashed ..."),
    ),
    later_indexes={6: (("began_at",),)},
)

RUNS = Table(
    name="runs",
    title="Runs",
    says="one crawl of one source",
    columns=(
        identity(),
        number("cycle_id", "The cycle it was part of.", needed=True, links="cycles"),
        words("source", "The source.", needed=True, links="sources"),
        words("began_at", "When it began (UTC).", needed=True),
        words("ended_at", "When it ended (UTC); empty while it runs."),
        words("how", "How it ended: finished, time_up, stopped, crashed ..."),
        number("requests", "Requests made, robots.txt and redirects included.", needed=True),
        number("bytes", "Bytes received.", needed=True),
        number("links_new", "Links that were not known before.", needed=True),
        number("pages", "Article pages read.", needed=True),
        number("unchanged", "Article pages that had not changed.", needed=True),
        number("stories", "Pages that were flagged.", needed=True),
        number("near_misses", "Pages that were nearly flagged.", needed=True),
        number("not_flagged", "Pages about something else.", needed=True),
        number("failed", "Pages that could not be read.", needed=True),
        number("titles_missing", "Pages without a readable title.", needed=True),
        number("dates_missing", "Pages without a readable date.", needed=True),
        number("texts_missing", "Pages without a readable text.", needed=True),
        words("errors", "Errors by kind (JSON).", needed=True),
        *made_in(
            3,
            number("reports", "Reports and tables of Ofsted's that were read.", needed=True),
            number("unread", "Those that were fetched and not understood.", needed=True),
        ),
    ),
    indexes=(("cycle_id",), ("source",)),
    later_indexes={7: (("source", "began_at", "links_new"),)},
)

RUN_LISTINGS = Table(
    name="run_listings",
    title="Answers of listings",
    says="what one listing answered in one run",
    columns=(
        identity(),
        number("run_id", "The run.", needed=True, links="runs"),
        number("listing_id", "The listing.", needed=True, links="listings"),
        words("asked_at", "When it was asked (UTC).", needed=True),
        words(
            "status",
            "ok, unchanged, empty, not_a_listing, moved, needs_browser, blocked, disallowed or failed.",
            needed=True,
        ),
        number("http_status", "HTTP status."),
        number("items", "Links in the answer.", needed=True),
        number("dated", "Links with a date.", needed=True),
        number("new", "Links that were not known before.", needed=True),
        number("unusable", "Links whose address cannot be fetched (mailto: and the like).", needed=True),
        words("newest_at", "Newest date among the links (UTC)."),
        words("redirected_to", "Where the listing redirected to."),
        number("forced", "1 if everything was asked for, changed or not.", needed=True),
        number("bytes", "Bytes received.", needed=True),
        words("says", "What went wrong, in plain words."),
    ),
    indexes=(("run_id",), ("listing_id",)),
)

NOTICES = Table(
    name="notices",
    title="Notices",
    says="something that readers are to be told, once: an event, what changed of one, a source that fell into "
    "trouble or is well again, an edit that cannot be read",
    columns=made_in(
        4,
        identity(),
        words("about", "What it is about: `event`, `source` or `edit` (of a file that a person keeps).", needed=True),
        words("subject", "The council's GSS code, the source's name, or the file's.", needed=True),
        words("key", "What of it is told; a key is told once of a subject.", needed=True),
        words("state", "The state that is told of: a source's, or how an event stands to Ofsted's word.", needed=True),
        words("says", "The evidence in plain words.", needed=True),
        words("todo", "What to do about it.", needed=True),
        words("made_at", "When it was made (UTC).", needed=True),
        number("run_id", "The run that showed it.", links="runs"),
    )
    + OF_EVENTS,
    unique=(("about", "subject", "key"),),
    indexes=(("run_id",), ("event_id", "revision")),
    later_indexes={7: (("made_at",),)},
    since=4,
)

TABLES = (
    SOURCES, CYCLES, RUNS, SOURCE_STATES, NOTICES, LISTINGS, RUN_LISTINGS, HOSTS, ADDRESSES, FORGOTTEN_TEXTS, PAGES,
    STORIES, REVISIONS, AUTHORITIES, AUTHORITY_NAMES, CLAIMS, REFUSALS, OUTCOMES, OUTCOME_GRADES, REVIEWS,
    REPORT_FILES, REPORT_LINKS, EVENTS, EVENT_GRADES, EVENT_STORIES, DELIVERIES, CHANNELS,
)  # fmt: skip

VIEWS = (
    INSPECTIONS,
    LEDGER,
    excerpts_of(STORIES, "story_excerpts", texts=("title", "text")),
    excerpts_of(REVISIONS, "revision_excerpts", texts=("title", "text")),
    excerpts_of(ADDRESSES, "address_excerpts", texts=("title", "summary")),
)
