"""Frozen dataclasses as plain JSON values and back, for what one process of the program tells another.

    line = json.dumps(as_json(found))          # in the child
    found = from_json(Discovery, json.loads(line))

Known are dataclasses of text, numbers, truth values, days and moments, of tuples and dictionaries of these, and of
fields that may be None.
``from_json`` reads what ``as_json`` wrote; what something else wrote is an error of the program.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Form = TypeVar("Form")


def as_json(value: Any) -> Any:
    """Return a value in JSON's words; moments are ISO 8601 with their offset, days without."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):  # and so is every moment
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: as_json(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [as_json(each) for each in value]
    return value


def from_json(form: type[Form], told: Any) -> Form:
    """Return the value of the type ``form``. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for what is none."""
    read: Form = _read(form, told)
    return read


@cache
def _hints(form: Any) -> dict[str, Any]:
    return get_type_hints(form)


def _read(form: Any, told: Any) -> Any:
    if is_dataclass(form) and isinstance(form, type):
        return form(**{name: _read(hint, told[name]) for name, hint in _hints(form).items()})
    if form in (date, datetime):
        return form.fromisoformat(told)
    origin, arguments = get_origin(form), get_args(form)
    if origin in (Union, UnionType):
        return None if told is None else _read(next(each for each in arguments if each is not type(None)), told)
    if origin is tuple:
        return tuple(_read(arguments[0], each) for each in told)
    if origin is dict:
        return {key: _read(arguments[1], each) for key, each in told.items()}
    if origin is Literal:
        return arguments[arguments.index(told)]
    if not isinstance(told, (int, float) if form is float else form):
        raise TypeError(f"{told!r} is no {form}")
    return told
