"""The demo's store, and the explorer over it as its daemon starts it."""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipelines.explorer.serve import command
from tests.ports import free_port

PATIENCE = 30
"""Seconds that the explorer may take to answer for the first time."""


def make_store(folder: Path) -> Path:
    """Run the demo in ``folder`` as people do, and return the store that it leaves."""
    ran = subprocess.run(
        [sys.executable, "-P", "-m", "scheduler", "demo", "--once", "--folder", str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return folder / "councilwatch.db"


@contextmanager
def explorer(store: Path) -> Iterator[str]:
    """Serve the store on loopback until the ``with`` ends; yields its address without a stroke at the end."""
    port = free_port()
    child = subprocess.Popen(
        command(store, port=port), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address, child)
        yield address
    finally:
        child.kill()
        child.wait()
        if child.stdin is not None:
            child.stdin.close()


def wait_for(address: str, child: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert child.poll() is None, f"the explorer ended with {child.returncode}"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"the explorer did not answer at {address} within {PATIENCE} seconds")
