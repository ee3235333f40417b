"""The explorer as a child of the daemon: started again when it dies, ended with the daemon.

It listens on loopback, and elsewhere only with a secret.

It is tied to the daemon by a pipe: one that outlived it would keep the port from the next daemon.
"""

import asyncio
import errno
import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pipelines.config import FILE
from pipelines.exceptions import ConfigError, UsageError
from pipelines.explorer.gate import signing_secret, too_weak
from pipelines.explorer.serve import command as serve
from pipelines.explorer_config import VARIABLE, Explorer, is_loopback, reachable
from scheduler import children, waiting
from scheduler.kept import read_kept
from scheduler.log import Log
from scheduler.telling import Telling
from scheduler.terminal import one_word

STARTS_IN_ROW = 5
"""How often in a row it may die soon after its start before it is left alone."""

SOON_SECONDS = 60.0
READY_SECONDS = 30.0
GRACE_SECONDS = 3.0
"""It only reads: there is nothing to wait for."""

Command = Callable[[Path, str, int], Sequence[str]]


class ExplorerChild:
    """Datasette over one store: ``start`` it, then ``keep`` it."""

    def __init__(
        self,
        store: Path,
        place: Explorer,
        *,
        secret: str | None = None,
        log: Log,
        telling: Telling,
        command: Command = serve,
        pause_seconds: float = 1.0,
    ) -> None:
        self._store, self._place, self._secret, self._log, self._telling = store, place, secret, log, telling
        self._command, self._pause = command, pause_seconds
        self._process: asyncio.subprocess.Process | None = None

    @property
    def address(self) -> str:
        return f"{self._place.address}/"

    async def start(self) -> None:
        """Start it; it answers a moment later. Raises ``UsageError`` where the port is taken."""
        check_port(self._place.port, host=self._place.host)
        self._process = await self._begin()
        if not is_loopback(self._place.host):
            self._telling.say("explorer_open", IS_OPEN.format(host=self._place.host, port=self._place.port))

    async def keep(self, stop: asyncio.Event) -> None:
        """Say when it answers, start it again when it ends by itself, and end it when ``stop`` is set."""
        early = 0
        while True:
            began = asyncio.get_running_loop().time()
            try:
                process = self._process or await self._begin()
            except OSError as error:  # no memory or no number for a process just now: no reason to end the daemon
                event, says = "explorer_not_started", f"The explorer cannot be started: {error}. It is tried again."
                if stop.is_set():
                    return
            else:
                self._process = None
                event, says = "explorer_ended", ENDED.format(path=self._log.path)
                if await self._live(process, stop):
                    return
            early = early + 1 if asyncio.get_running_loop().time() - began < SOON_SECONDS else 1
            if early == STARTS_IN_ROW:
                break
            self._telling.say(event, says, times=early)
            if await waiting.stopped_within(stop, self._pause * 2 ** (early - 1)):
                return
        says = GIVEN_UP.format(times=STARTS_IN_ROW, path=self._log.path)
        self._telling.say("explorer_given_up", says)

    async def _live(self, process: asyncio.subprocess.Process, stop: asyncio.Event) -> bool:
        """Stay with it, from its start, until it ends by itself or ``stop`` is set; return whether that is set."""
        try:
            await self._say_when_ready(process, stop)
            return await children.wait(process, stop) == "stopped"
        finally:
            await children.end(process, grace=GRACE_SECONDS)

    async def _say_when_ready(self, process: asyncio.subprocess.Process, stop: asyncio.Event) -> None:
        until = asyncio.get_running_loop().time() + READY_SECONDS
        while asyncio.get_running_loop().time() < until:
            if await answers(self._place.port, self._place.host):
                self._telling.say("explorer_ready", f"The explorer is at {self.address}", address=self.address)
                return
            if await children.wait(process, stop, 0.1) != "waiting":
                return

    async def _begin(self) -> asyncio.subprocess.Process:
        command = self._command(self._store, self._place.host, self._place.port)
        told = {VARIABLE: self._secret, "DATASETTE_SECRET": signing_secret(self._secret)} if self._secret else {}
        return await children.start(command, folder=self._store.parent, log=self._log, tied=True, secrets=told)


ENDED = "The explorer ended by itself; it is started again. See {path}."
GIVEN_UP = "The explorer ended or could not be started {times} times in a row and is left alone; see {path}."
IS_OPEN = (
    "The explorer listens at {host}, port {port}: whoever can reach this machine and has the secret sees its pages, "
    "Ofsted's record, claims, excerpts of stories and how sources do. Full texts and SQL are closed. It has no TLS of "
    "its own: put a server that has it in front, or the secret can be read on its way."
)
IS_UNGUARDED = (
    "The explorer would answer at {host} to whoever can reach this machine, so it needs a secret. Make one with "
    "`mkdir -p {secrets} && (umask 077; python3 -c 'import secrets; print(secrets.token_urlsafe(24))' "
    '> {secret})` and write secret = {{ file = "secrets/explorer" }} under [explorer] in '
    "councilwatch.toml, or set {variable}."
)
NO_SUCH_HOST = (
    "{host} is no address of this machine, so the explorer cannot listen there; name another one with --host, or with "
    "host under [explorer] in councilwatch.toml (0.0.0.0 is every address that it has)."
)
RUN_WAY_OUT = "`councilwatch run --port {other}`, or with port under [explorer] in councilwatch.toml"
DEMO_WAY_OUT = '`make demo ARGS="--port {other}"` or `councilwatch demo --port {other}`'


def is_unguarded(host: str, folder: Path) -> str:
    """Say that the explorer of a working folder needs a secret at ``host``, and how one is made."""
    secrets = folder / "secrets"
    told = {"secrets": one_word(secrets), "secret": one_word(secrets / "explorer")}
    return IS_UNGUARDED.format(host=host, variable=VARIABLE, **told)


def secret_for(place: Explorer, folder: Path) -> str | None:
    """Return the secret that the explorer asks its readers for; None where it is open on this machine.

    Raises ``UsageError`` where it needs one and has none, or one that others can read or guess.
    """
    if place.secret is None:
        kept, secret = f"the environment variable {VARIABLE}", os.environ.get(VARIABLE, "").strip()
        line = None
    else:
        line = place.secret.line
        try:
            kept, secret = read_kept(place.secret, folder, "the explorer's secret")
        except ValueError as error:
            raise ConfigError(folder / FILE, line, f"secret: {error}") from None
    if not secret:
        if is_loopback(place.host):
            return None
        raise UsageError(is_unguarded(place.host, folder))
    if (fault := too_weak(secret)) is not None:
        raise (
            ConfigError(folder / FILE, line, f"{kept} {fault}") if line else UsageError(f"The secret in {kept} {fault}")
        )
    return secret


def check_port(port: int, way_out: str = RUN_WAY_OUT, *, host: str = Explorer.host) -> None:
    """Raise ``UsageError`` where nothing can listen at ``port``; ``way_out`` says how to name the ``{other}``."""
    with probe_at(host) as (probe, address):
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address[0], port, *address[2:]))
        except OSError as error:
            if error.errno == errno.EADDRNOTAVAIL:
                raise UsageError(NO_SUCH_HOST.format(host=host)) from error
            what = "taken by another program" if error.errno == errno.EADDRINUSE else "not open to you"
            other = port + 1 if 1023 < port < 65_535 else 8002
            raise UsageError(
                f"The explorer's port {port} is {what}; choose another one, as in {way_out.format(other=other)}."
            ) from error


def check_host(host: str) -> None:
    """Raise ``UsageError`` where ``host`` is no address of this machine."""
    with probe_at(host) as (probe, address):
        try:
            probe.bind(address)
        except OSError as error:
            raise UsageError(NO_SUCH_HOST.format(host=host)) from error


@contextmanager
def probe_at(host: str) -> Iterator[tuple[socket.socket, tuple[Any, ...]]]:
    """Have a socket of the kind that listens at ``host``, and its address with port 0, which is any that is free.

    Raises ``UsageError`` for a host that is none.
    """
    try:
        (family, kind, _, _, address), *_ = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)
    except OSError:
        raise UsageError(NO_SUCH_HOST.format(host=host)) from None
    with socket.socket(family, kind) as probe:
        yield probe, address


async def answers(port: int, host: str = Explorer.host) -> bool:
    """Whether something listens at ``port`` of this machine."""
    try:
        _, writer = await asyncio.open_connection(reachable(host), port)
    except OSError:
        return False
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
    return True
