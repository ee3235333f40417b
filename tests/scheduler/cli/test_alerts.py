"""``councilwatch alerts`` and ``councilwatch alerts test``."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scheduler.cli import main
from scheduler.notify.sender import Sender
from tests.ports import free_port
from tests.scheduler.notify.making import NOON, keep_secret, opened, owe, told, working_folder
from tests.scheduler.notify.servers import Hook, mail_server, web_server
from tests.scheduler.test_daemon import Heard

TWO = '[[alerts.rules]]\nname = "falls"\nto = ["desk", "team"]\ndirection = ["fall"]\nregions = ["North West"]\n'


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def folder(tmp_path: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNCILWATCH_HOME", str(tmp_path))
    working_folder(tmp_path, channels=("desk", "team"), rules=TWO)
    for name in ("desk", "team"):
        keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-{name}", name)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["alerts", *arguments])


def test_a_sample_goes_to_each_channel(folder: Path, hook: Hook) -> None:
    done = run("test")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == ["desk: It was sent.", "team: It was sent."]
    assert hook.paths == ["/secret-desk", "/secret-team"]
    assert hook.bodies[0]["title"].startswith("Test")
    assert "nothing has happened" in hook.bodies[0]["message"]
    assert not (folder / "councilwatch.db").exists()


def test_what_a_channel_answers_is_told(folder: Path, hook: Hook) -> None:
    hook.answers = [403]
    done = run("test")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0] == "desk: The server does not accept the token or password (403)."
    assert done.stderr == "1 of 2 samples could not be sent; mend what is told above and try again.\n"
    assert folder.exists()


def test_one_channel_that_cannot_be_reached(folder: Path, hook: Hook) -> None:
    keep_secret(folder, f"json://127.0.0.1:{free_port()}/secret-team", "team")
    done = run("test", "--channel", "team")
    assert (done.exit_code, hook.bodies) == (3, [])
    why = "it refuses the connection; check its name and port, and whether it runs."
    assert done.stdout == f"team: The server cannot be reached: {why}\n"
    assert done.stderr == "Nothing could be sent; mend what is told above and try again.\n"


def test_each_recipient_of_a_mail_is_told_of(folder: Path) -> None:
    with mail_server() as box:
        box.refused = {"b@kirkwell.test"}
        mail = f"127.0.0.1:{box.port}?from=cw@kirkwell.test&to=a@kirkwell.test,b@kirkwell.test"
        keep_secret(folder, f"mailto://{mail}", "team")
        done = run("test", "--channel", "team")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "team (recipient 1 of 2): It was sent.",
        "team (recipient 2 of 2): The mail server refuses the message or its recipient (550).",
    ]


def test_wrong_use_ends_with_2(folder: Path) -> None:
    assert run("test", "--channel", "nobody").exit_code == 2
    (folder / "secrets/desk").chmod(0o644)
    done = run("test")
    assert done.exit_code == 2
    assert "say: chmod 600 " in done.stderr
    (folder / "councilwatch.toml").write_text("", encoding="utf-8")
    done = run("test")
    assert done.exit_code == 2
    assert "names no channel" in done.stderr


def test_rules_and_channels_are_shown(folder: Path, hook: Hook) -> None:
    hook.default = 503
    with opened(folder) as store:
        sender = Sender(folder, store, telling=Heard(), now=lambda: NOON)
        sender.open()
        owe(store, told(1, gss="E08000006"))
        asyncio.run(sender.once(asyncio.Event()))
    done = run()
    assert done.exit_code == 0
    assert "  falls: to desk, team" in done.stdout
    assert "Every inspection and visit in North West with a fall;" in done.stdout
    says = "0 messages sent; 1 owed. It fails since 25 Nov 2026, 12:00: The server asks to try again later (503)."
    assert f"  desk: {says} Tried again on 25 Nov 2026, 12:01." in done.stdout
    told_to_programs = json.loads(run("--json").stdout)
    assert [each["owed"] for each in told_to_programs["channels"]] == [1, 1]
    assert "secret" not in done.stdout + run("--json").stdout


@pytest.mark.parametrize("was_sent_on", [False, True])
@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        ("missing", "secrets/desk cannot be read (No such file or directory)"),
        ("open", "others can read"),
        ("unusable", "is an address that Apprise cannot use"),
    ],
)
def test_a_channel_that_cannot_be_sent_on_is_shown_with_why(
    folder: Path, trouble: str, says: str, was_sent_on: bool
) -> None:
    if was_sent_on:
        with opened(folder) as store:
            sender = Sender(folder, store, telling=Heard(), now=lambda: NOON)
            sender.open()
            owe(store, told(1, gss="E08000006"))
            asyncio.run(sender.once(asyncio.Event()))
    match trouble:
        case "missing":
            (folder / "secrets/desk").unlink()
        case "open":
            (folder / "secrets/desk").chmod(0o644)
        case _:
            keep_secret(folder, "nosuchservice://secret-desk", "desk")
    same = run("test", "--channel", "desk").stderr.strip()
    assert says in same
    done = run()
    assert (done.exit_code, done.stderr) == (2, "Nothing can be sent on desk; mend what is told above.\n")
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("  desk: ")]
    sent = "1 message sent, the last on 25 Nov 2026, 12:00. " if was_sent_on else ""
    assert line == f"  desk: {sent}{same}"
    assert "  team: " in done.stdout
    as_json = run("--json")
    assert [each["fault"] for each in json.loads(as_json.stdout)["channels"]] == [same, ""]
    assert "secret-desk" not in done.output + as_json.output


def test_without_a_channel_it_says_how_to_set_one_up(folder: Path) -> None:
    (folder / "councilwatch.toml").write_text("", encoding="utf-8")
    done = run()
    assert done.exit_code == 0
    assert done.stdout.startswith("Nobody is alerted: ")
