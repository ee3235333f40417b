"""The tables of what is sent to readers: a notice on a channel, and how each channel is doing.

A channel is known by its name alone: no address, token or recipient ever stands in the store.
"""

from pipelines.store.declaring import Table, identity, made_in, number, words
from pipelines.store.schema_events import SINCE

DELIVERIES = Table(
    name="deliveries",
    title="Deliveries",
    says="a notice on one channel: whether readers there are owed it, and what became of it",
    columns=made_in(
        SINCE,
        identity(),
        number("notice_id", "The notice.", needed=True, links="notices"),
        words("channel", "Name of the channel, as councilwatch.toml has it.", needed=True),
        words(
            "what",
            "alert (the first that the channel hears of an event), update, correction (what it heard has changed), "
            "trouble (of a source) or digest.",
            needed=True,
        ),
        words("state", "owed, sending (begun, and not known to have ended), sent or skipped.", needed=True),
        words("why", "Which rule owes it, or why it is skipped.", needed=True),
        number("tries", "How often it was tried.", needed=True),
        words("next_try_at", "When it is tried next (UTC); empty means at once."),
        words("begun_at", "When the newest try began (UTC)."),
        words("sent_at", "When it was sent (UTC)."),
        words("error", "How the newest try failed, in plain words."),
        number("is_repeat", "1 if an earlier try may have arrived all the same.", needed=True),
        number("merged_with", "The delivery whose message tells of this one too.", links="deliveries"),
        words("done", "Which of the recipients have it already (JSON), while others are still owed it."),
        words("owed_at", "When it was found to be owed (UTC).", needed=True),
    ),
    unique=(("notice_id", "channel"),),
    indexes=(("channel", "state"), ("merged_with",), ("state",)),
    since=SINCE,
)

CHANNELS = Table(
    name="channels",
    title="Channels",
    says="a way to readers (e-mail, a chat, a phone), by its name, with how it is doing",
    key="name",
    columns=made_in(
        SINCE,
        words("name", "Its name in councilwatch.toml.", needed=True),
        words("since_at", "Since when it is there (UTC); what came before is not told on it.", needed=True),
        words("gone_at", "When it was taken out of councilwatch.toml (UTC); empty while it is there."),
        number("failures", "How often sending has failed since it last went well.", needed=True),
        words("failing_since", "Since when nothing can be sent (UTC); empty while all is well."),
        words("says", "What is wrong, in plain words.", needed=True),
        words("tried_at", "When something was last tried (UTC)."),
        words("next_try_at", "When it is tried next (UTC); empty means as soon as something is owed."),
        number("overdue", "Alerts that should have been delivered by now, by the check of the last line.", needed=True),
        words("checked_at", "When the check, which does not ask the sender, last looked (UTC)."),
    ),
    since=SINCE,
)
