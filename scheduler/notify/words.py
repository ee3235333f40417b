"""The message of the deliveries that are sent together: one each, or several in one."""

from collections.abc import Sequence

from pipelines.events import wire
from pipelines.model import Told
from pipelines.store import Store
from pipelines.store.delivery_rows import Delivery, Notice
from pipelines.telling.message import (
    Message,
    SourceTold,
    alert,
    correction,
    marked_as_repeat,
    merged,
    source_message,
    update,
)
from scheduler.notify.rules import told_before


def message_of(store: Store, batch: Sequence[Delivery], explorer: str) -> Message:
    """Return the message of one delivery, or the one that tells of several; marked where it may be a repeat."""
    messages = [one_message(store, each, explorer) for each in batch]
    message = messages[0] if len(messages) == 1 else merged(messages)
    return marked_as_repeat(message) if any(may_be_repeat(each) for each in batch) else message


def may_be_repeat(delivery: Delivery) -> bool:
    """Whether an earlier try may have arrived: its process was killed, or its answer never came."""
    return delivery.is_repeat or delivery.state == "sending"


def may_have_reached(delivery: Delivery) -> bool:
    """Whether some reader may have it already."""
    return may_be_repeat(delivery) or bool(delivery.done)


def one_message(store: Store, delivery: Delivery, explorer: str) -> Message:
    if delivery.notice.about == "source":
        return source_message(source_told(store, delivery.notice), explorer)
    told = told_of(delivery.notice)
    before = told_before(store.reached_before(delivery.channel, delivery.notice))
    if delivery.what == "correction" and before is not None:
        return correction(told, before, explorer)
    if delivery.what == "update" and before is not None:
        return update(told, before, explorer)
    return alert(told, explorer)


def told_of(notice: Notice) -> Told:
    if notice.told is None:
        raise ValueError(f"notice {notice.id} tells of an event and does not say what")
    return wire.load(notice.told)


def source_told(store: Store, notice: Notice) -> SourceTold:
    publisher = next((row.publisher for row in store.sources() if row.name == notice.subject), notice.subject)
    return SourceTold(
        name=notice.subject,
        publisher=publisher,
        state=notice.state,  # type: ignore[arg-type]
        says=notice.says,
        todo=notice.todo,
        since=notice.made_at,
    )


def key_of(delivery: Delivery) -> str:
    """Return what is the same whenever this is sent and of nothing else: by it a receiver knows a repeat.

    It names notice, channel and revision, and the moment of the notice, which tells one store from another.
    """
    notice = delivery.notice
    revision = "" if notice.revision is None else f".{notice.revision}"
    return f"{notice.made_at:%Y%m%dT%H%M%S}-{notice.id}{revision}-{delivery.channel}"
