"""No address, token, recipient or password is in the store, the log or anything that is said."""

import asyncio
from pathlib import Path

import pytest

from scheduler.log import Log
from scheduler.notify.sender import Sender
from scheduler.telling import Lines, Twice
from tests.ports import free_port
from tests.scheduler.notify.making import HOUR, NOON, keep_secret, opened, owe, told, working_folder
from tests.scheduler.notify.servers import mail_server, web_server

TOKEN = "xoxb-very-secret-token"  # noqa: S105 - nobody's
RECIPIENT = "secret-reader"


def leaks(folder: Path) -> list[str]:
    """The files of the working folder in which a secret stands, but for the one where it belongs."""
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file()
        and path.parent.name != "secrets"
        and any(secret.encode() in path.read_bytes() for secret in (TOKEN, RECIPIENT))
    ]


@pytest.mark.parametrize("answer", ["refused", "greylisted", "cut", "nobody", "web 500", "web cut", "web elsewhere"])
def test_a_failing_send_leaves_none(
    tmp_path: Path, answer: str, capfd: pytest.CaptureFixture[str], recwarn: pytest.WarningsRecorder
) -> None:
    working_folder(tmp_path)
    log = Log(tmp_path / "councilwatch.log")
    with mail_server() as box, web_server() as hook, opened(tmp_path) as store:
        hook.elsewhere = f"http://127.0.0.1:{hook.port}/{TOKEN}"
        web_answers: dict[str, int | str] = {"web cut": "cut", "web elsewhere": 302}
        hook.answers = [web_answers.get(answer, 500)]
        box.answers = {"greylisted": [f"450 Come again, {RECIPIENT}@kirkwell.test"], "cut": ["cut before"]}.get(
            answer, []
        )
        box.refused = {f"{RECIPIENT}@kirkwell.test"} if answer == "refused" else set()
        mail = f"127.0.0.1:{free_port() if answer == 'nobody' else box.port}?from=cw@kirkwell.test"
        address = f"mailto://{mail}&to={RECIPIENT}@kirkwell.test&reply={TOKEN}@kirkwell.test"
        keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/{TOKEN}" if answer.startswith("web") else address)
        said: list[str] = []
        sender = Sender(tmp_path, store, telling=Twice(Lines(said.append), Lines(log.add)), now=lambda: NOON)
        sender.open()
        owe(store, told())
        asyncio.run(sender.once(asyncio.Event()))
        assert any("not_sent" in line for line in said)
        assert not any(TOKEN in line or RECIPIENT in line for line in said)
        assert leaks(tmp_path) == []
        sender._now = lambda: NOON + HOUR
        box.refused = set()
        asyncio.run(sender.once(asyncio.Event()))
        assert leaks(tmp_path) == []
    assert leaks(tmp_path) == []
    out = capfd.readouterr()
    assert TOKEN not in out.out + out.err
    assert RECIPIENT not in out.out + out.err
    assert not any(TOKEN in str(warned.message) for warned in recwarn)
