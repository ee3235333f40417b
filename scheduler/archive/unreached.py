"""Why a file cannot be reached, from what the libraries say that asked for it. Pure."""

import os
from collections.abc import Iterator

from pipelines.exceptions import InputError, NothingReachedError
from scheduler.notify.answers import why_unreached

UNREACHED = "It cannot be reached: {why}."


def unreached(error: Exception) -> InputError | NothingReachedError:
    """Return what is raised for a file: ``NothingReachedError`` where no server answered, else ``InputError``.

    What the libraries say themselves may repeat a signed address: the caller shows it to nobody before that is out.
    """
    led_to_it = list(causes(error))
    # fsspec raises FileNotFoundError with no more than the address in it, whatever went wrong.
    said = " ".join(map(in_words, (each for each in led_to_it if not isinstance(each, FileNotFoundError))))
    if (why := why_unreached(said)) is not None:
        return NothingReachedError(UNREACHED.format(why=why))
    answered = (getattr(each, "status", None) for each in led_to_it)
    status = next((each for each in answered if isinstance(each, int)), None)
    if status is not None:
        return InputError(UNREACHED.format(why=f"its server answers with error {status}"))
    strerror = error.strerror if isinstance(error, OSError) else None
    return InputError(UNREACHED.format(why=strerror or str(error).rstrip(".") or type(error).__name__))


def causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and those that led to it."""
    last: BaseException | None = error
    while last is not None:
        yield last
        last = last.__cause__ or last.__context__


def in_words(error: BaseException) -> str:
    number = error.errno if isinstance(error, OSError) and error.errno is not None else 0
    return f"{type(error).__name__} {error} {os.strerror(number) if number > 0 else ''}"
