"""Disks that are full or cannot be written: small file systems of their own, where this machine lets us make them."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

MOST_BYTES = 40_000_000


class Disk:
    """A small disk mounted at ``path``; ``fill`` leaves so many bytes of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ballast = path / "ballast"

    def fill(self, left: int = 0) -> None:
        self.free()
        with suppress(OSError), self._ballast.open("wb") as file:
            while True:
                file.write(bytes(4096))
                file.flush()
        os.truncate(self._ballast, max(self._ballast.stat().st_size - left, 0))

    def free(self) -> None:
        self._ballast.unlink(missing_ok=True)

    def writable(self, *, yes: bool) -> None:
        subprocess.run(["mount", "-o", f"remount,{'rw' if yes else 'ro'}", str(self.path)], check=True)


@contextmanager
def small_disk(path: Path) -> Iterator[Disk]:
    """Mount a small disk at ``path``; the test is skipped where that is not allowed."""
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={MOST_BYTES}", "tmpfs", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        pytest.skip("this system has no `mount`")
    if done.returncode:
        pytest.skip("only root may mount a small disk, and not everywhere")
    try:
        yield Disk(path)
    finally:
        subprocess.run(["umount", "-l", str(path)], check=True)
