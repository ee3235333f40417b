"""Where secrets are kept, as ``councilwatch.toml`` says it: never in that file, which people show to each other."""

import re
from dataclasses import dataclass, field
from typing import Any

VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A secret's place: an environment variable, or a file whose first line it is. ``line`` names it in the toml."""

    env: str | None = None
    file: str | None = None
    line: int | None = field(default=None, compare=False)


def place_of(told: Any, *, what: str, key: str, variable: str, file: str) -> dict[str, str]:
    """Return the one of ``env`` and ``file`` that ``told`` names; ``variable`` and ``file`` are examples for ``key``.

    Raises ``ValueError`` that says what to write instead, and never repeats what may be the secret.
    """
    kept = told if isinstance(told, dict) else {}
    if set(kept) == {"env", "file"}:
        raise ValueError(
            f'env and file are both named, and it is kept in one place: say {key} = {{ env = "{variable}" }} or '
            f'{key} = {{ file = "{file}" }}.'
        )
    if set(kept) not in ({"env"}, {"file"}) or not all(isinstance(each, str) and each for each in kept.values()):
        raise ValueError(
            f'{what}. Put it into an environment variable and say here {key} = {{ env = "{variable}" }}, or into a '
            f'file of its own and say {key} = {{ file = "{file}" }}.'
        )
    if "env" in kept and not VARIABLE.fullmatch(kept["env"]):
        raise ValueError(f"env takes the name of an environment variable, like {variable}.")
    if "://" in kept.get("file", ""):
        raise ValueError(f"file takes the path of a file, like {file}.")
    return kept
