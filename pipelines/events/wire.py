"""What is told of an event as the JSON of a notice, and back."""

import json

from pipelines.model import Told
from pipelines.wire import as_json, from_json


def dump(told: Told) -> str:
    return json.dumps(as_json(told), ensure_ascii=False)


def load(text: str) -> Told:
    """Read what ``dump`` wrote. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for what is none."""
    return from_json(Told, json.loads(text))
