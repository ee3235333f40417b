"""What stands behind the program: each pinned package, its licence, and who asks for it.

python -m tests.trust.supplies
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")

PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+))?", re.MULTILINE)
BY = re.compile(r"^    #(?: via)?\s+(\S.*)$", re.MULTILINE)

UNNAMED = {
    "pysqlite3": "MIT",  # its wheels name none; the source's LICENSE is the MIT licence, SQLite is in the public domain
    "mergedeep": "MIT",
    "automat": "MIT",
}
"""Licences that the packages' own metadata leave out, read in their licence files."""


@dataclass(frozen=True, kw_only=True)
class Pinned:
    """A requirement of a lock: how many hashes it has, and who asks for it."""

    name: str
    version: str
    hashes: int
    asked_by: tuple[str, ...]


def pinned(lock: str) -> Iterator[Pinned]:
    """Yield the requirements of a lock, in its order. Raises ``ValueError`` for a line that is none and no remark."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    for block in re.split(r"\n(?=[A-Za-z0-9])", text):
        if block.startswith("#"):
            continue
        found = PINNED.match(block)
        if found is None:
            raise ValueError(f"{lock}: {block.splitlines()[0]} is not pinned to one version")
        asked_by = tuple(name for name in BY.findall(block) if not name.startswith("-c "))
        hashes = len(re.findall(r"--hash=sha256:[0-9a-f]{64}", block))
        yield Pinned(name=found["name"], version=found["version"], hashes=hashes, asked_by=asked_by)


def licence(name: str) -> str | None:
    """Return a package's licence as it names it; None for one that is not installed on this system."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return None
    return UNNAMED.get(name.lower()) or named(told)


def named(told: PackageMetadata) -> str:
    """Return the licence by an expression, else by the classifiers, else by the words of old."""
    if "License-Expression" in told:
        return str(told["License-Expression"])
    classes = [each.rpartition(" :: ")[2] for each in told.get_all("Classifier") or () if each.startswith("License ::")]
    kinds = [each for each in classes if each != "OSI Approved"]
    if kinds:
        return "; ".join(kinds)
    return str(told["License"]).splitlines()[0] if "License" in told else ""


def direct() -> dict[str, str]:
    """Return the packages that the program itself asks for, with the version it asks for."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    return {re.split(r"[^A-Za-z0-9_.-]", line)[0].lower().replace("_", "-"): line for line in asked}


def main() -> int:
    for lock in LOCKS:
        for each in pinned(lock):
            by = ", ".join(each.asked_by)
            told = licence(each.name) or "not installed here"
            sys.stdout.write(f"{lock:<22} {each.name:<24} {each.version:<18} {told:<50.50} {by}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
