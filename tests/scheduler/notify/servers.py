"""A real mail server and a real web server on loopback, whose answers a test chooses."""

import asyncio
import json
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from pipelines import clock
from tests.ports import free_port

USER, PASSWORD = "newsdesk", "Tr0ub4dor-secret"


@dataclass
class MailBox:
    """A mail server's ``port``, what it took and when, and how it answers: the next of ``answers``, then 250.

    ``cut``: it closes the connection in place of an answer; ``refused`` recipients get 550.
    """

    port: int
    answers: list[str] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    mails: list[Message] = field(default_factory=list)
    moments: list[datetime] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    secured: list[bool] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refused:
            return f"550 5.1.1 There is no {address} here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def next_answer(self, envelope: Envelope) -> str:  # noqa: ARG002 - what others decide by
        return self.answers.pop(0) if self.answers else "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self.next_answer(envelope)
        if answer == "hang":
            await asyncio.sleep(60)
        if answer.startswith("250") or answer == "cut after":
            assert isinstance(envelope.content, bytes)
            self.mails.append(message_from_bytes(envelope.content, policy=default))
            self.moments.append(clock.now())
            self.recipients += envelope.rcpt_tos
            self.secured.append(session.ssl is not None)
        if answer.startswith("cut"):
            assert server.transport is not None
            server.transport.close()
            return "250 nobody hears this"
        return answer

    @property
    def subjects(self) -> list[str]:
        return [str(mail["Subject"]) for mail in self.mails]

    def texts(self) -> list[str]:
        """The plain text of each mail."""
        return [plain(mail) for mail in self.mails]


def plain(mail: Any) -> str:
    part = mail.get_body(("plain",))
    return str(part.get_content())


@contextmanager
def mail_server(
    *, tls: ssl.SSLContext | None = None, login: bool = False, port: int = 0, kind: type[MailBox] = MailBox
) -> Iterator[MailBox]:
    """Serve mail; with ``tls`` only after STARTTLS, with ``login`` only to ``USER``."""
    box = kind(port=port or free_port())

    def allowed(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        known = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=known, handled=False)

    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=box.port,
        tls_context=tls,
        require_starttls=tls is not None,
        auth_required=login,
        auth_require_tls=tls is not None,
        authenticator=allowed,
    )
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


def certificate(folder: Path) -> ssl.SSLContext:
    """A certificate of this machine's that nobody vouches for."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    subprocess.run([*command, "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


@dataclass
class Hook:
    """A web server's ``port``, the bodies that it got, when, and its answers: a status, ``cut`` or ``slow``; then 200.

    ``elsewhere`` is where a 302 leads; each answer takes ``seconds``.
    """

    port: int = 0
    answers: list[int | str] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answered: list[int | str] = field(default_factory=list)
    moments: list[datetime] = field(default_factory=list)
    elsewhere: str = ""
    seconds: float = 0.0
    default: int | str = 200
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next_answer(self, headers: Mapping[str, str]) -> int | str:  # noqa: ARG002 - what others decide by
        return self.answers.pop(0) if self.answers else self.default


@contextmanager
def web_server(port: int = 0, kind: type[Hook] = Hook) -> Iterator[Hook]:
    """Serve webhooks."""
    hook = kind()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            with hook.lock:
                hook.bodies.append(json.loads(body))
                hook.paths.append(self.path)
                hook.headers.append(dict(self.headers))
                hook.moments.append(clock.now())
                answer = hook.next_answer(dict(self.headers))
                hook.answered.append(answer)
            time.sleep(hook.seconds)
            if answer == "cut":
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(int(answer))
            if answer == 302:
                self.send_header("Location", hook.elsewhere)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST  # noqa: N815 - what a redirect would become

        def log_message(self, format: str, *args: Any) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    hook.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield hook
    finally:
        server.shutdown()
        server.server_close()
