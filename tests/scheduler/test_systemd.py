"""What systemd is told, and the unit by which it runs the watch."""

import asyncio
import configparser
import getpass
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipelines.exceptions import NothingReachedError, StoreGoneError, UsageError
from scheduler import children
from scheduler.cli import main
from scheduler.cli.service import warnings
from scheduler.daemon import Daemon
from scheduler.service import STATE, unit
from scheduler.systemd import Systemd, to_journal, watchdog_seconds
from scheduler.telling import Lines
from tests.scheduler.test_daemon import Ending, Heard


@contextmanager
def listening(folder: Path) -> Iterator[tuple[str, socket.socket]]:
    """Be systemd: the place to tell things to, and what is told."""
    place = str(folder / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
        told.bind(place)
        told.settimeout(20)
        yield place, told


def heard(told: socket.socket, seconds: float) -> list[str]:
    """All that is told within some seconds."""
    found = []
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        told.settimeout(left)
        try:
            found.append(told.recv(1_000).decode())
        except TimeoutError:
            break
    return found


def until_the_end(told: socket.socket) -> Iterator[str]:
    """All that is told, the ending too."""
    said = ""
    while said != "STOPPING=1":
        said = told.recv(1_000).decode()
        yield said


def test_nobody_waits_for_a_systemd_that_does_not_listen(tmp_path: Path) -> None:
    with listening(tmp_path) as (place, _):
        systemd = Systemd({"NOTIFY_SOCKET": place})
        began = time.monotonic()
        for _ in range(1_000):
            systemd.alive()
        assert time.monotonic() - began < 5


def test_a_line_goes_to_the_socket_that_is_named(tmp_path: Path) -> None:
    with listening(tmp_path) as (place, told):
        systemd = Systemd({"NOTIFY_SOCKET": place})
        systemd.ready()
        systemd.status("Watching\n331 sources.")
        assert (told.recv(100), told.recv(100)) == (b"READY=1", b"STATUS=Watching 331 sources.")
    systemd.alive()  # nobody listens any more: nothing happens
    Systemd({}).ready()


@pytest.mark.skipif(sys.platform != "linux", reason="abstract sockets are Linux's")
def test_a_socket_without_a_file_is_known_too() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
        told.bind(f"\0councilwatch-{os.getpid()}")
        told.settimeout(10)
        Systemd({"NOTIFY_SOCKET": f"@councilwatch-{os.getpid()}"}).ready()
        assert told.recv(100) == b"READY=1"


def test_how_often_it_must_be_heard_of() -> None:
    own = str(os.getpid())
    assert watchdog_seconds({"WATCHDOG_USEC": "300000000", "WATCHDOG_PID": own}) == 300
    for other in ({}, {"WATCHDOG_USEC": "0"}, {"WATCHDOG_USEC": "x"}, {"WATCHDOG_USEC": "1", "WATCHDOG_PID": "1"}):
        assert watchdog_seconds(other) is None


def test_children_know_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"):
        monkeypatch.setenv(name, "7")
        assert name not in children.environment(tmp_path)


def test_what_goes_to_the_journal_has_no_second_moment(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w") as file:
        known = os.fstat(file.fileno())
        named = {"JOURNAL_STREAM": f"{known.st_dev}:{known.st_ino}"}
        assert to_journal(file.fileno(), named)
        assert not to_journal(file.fileno(), {"JOURNAL_STREAM": "1:2"})
        assert not to_journal(file.fileno(), {})
    said: list[str] = []
    Lines(said.append, dated=False).say("sent", "Sent.", channel="desk")
    assert said == ['sent channel=desk says="Sent."']


def watched(folder: Path) -> Path:
    (folder / "councilwatch.toml").write_text(
        '[contact]\ncontact = "a@councilwatch.test"\n[sources]\nshipped = false\n'
    )
    (folder / "watchlist.toml").write_text(
        '[[source]]\nname = "gone"\npublisher = "Gone"\nkind = "local_press"\nhome = "http://www.gone.test:9/"\n'
    )
    return folder


def test_the_daemon_says_that_it_is_ready_and_at_work_and_ending(tmp_path: Path) -> None:
    with listening(tmp_path) as (place, told):
        systemd = Systemd({"NOTIFY_SOCKET": place, "WATCHDOG_USEC": "600000"})
        telling = Ending("cycle_ended", signal.SIGTERM)
        command = lambda _: [sys.executable, "-c", "import time; time.sleep(1.5)"]  # noqa: E731
        said: list[str] = []
        listener = threading.Thread(target=lambda: said.extend(until_the_end(told)))
        listener.start()
        Daemon(watched(tmp_path), telling=telling, port=None, command=command, systemd=systemd).run()
        listener.join(20)
    assert said[0] == "READY=1"
    assert said[1].startswith("STATUS=Watching 1 source")
    assert said.count("WATCHDOG=1") >= 4, "three times as often as systemd waits"
    assert said[-1] == "STOPPING=1"


def test_a_loop_that_hangs_feeds_no_watchdog(tmp_path: Path) -> None:
    """A real daemon that is stopped, as one is that waits for a disk which does not answer."""
    with listening(tmp_path) as (place, told):
        environment = {
            **os.environ, "COUNCILWATCH_HOME": str(watched(tmp_path)), "NOTIFY_SOCKET": place,
            "WATCHDOG_USEC": "900000",
        }  # fmt: skip
        code = (
            "import sys; from pathlib import Path; from scheduler.daemon import Daemon\n"
            "from scheduler.telling import Lines\n"
            "nothing = lambda _: [sys.executable, '-c', 'pass']\n"
            "Daemon(Path(sys.argv[1]), telling=Lines(lambda _: None), port=None, command=nothing).run()"
        )
        process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], env=environment)
        try:
            told.settimeout(60)
            assert told.recv(100) == b"READY=1"
            assert heard(told, 3).count("WATCHDOG=1") >= 2
            process.send_signal(signal.SIGSTOP)
            time.sleep(0.2)
            heard(told, 0.1)
            assert heard(told, 2) == []
            process.send_signal(signal.SIGCONT)
            assert "WATCHDOG=1" in heard(told, 3)
        finally:
            process.send_signal(signal.SIGCONT)
            process.terminate()
            assert process.wait(timeout=30) == 0


def test_a_loop_of_cycles_that_does_not_go_round_feeds_no_watchdog(tmp_path: Path) -> None:
    daemon = Daemon(watched(tmp_path), telling=Heard(), port=None)

    async def looked(ago: float) -> bool:
        daemon._overseer._last_looked = asyncio.get_running_loop().time() - ago
        return daemon._overseer.is_at_work()

    longest = 300 + 30 + 600
    assert asyncio.run(looked(longest - 10))
    assert not asyncio.run(looked(longest + 10))


class Unit(configparser.RawConfigParser):
    """A unit; keys may come twice, the later one is kept."""

    def __init__(self, text: str) -> None:
        super().__init__(strict=False, interpolation=None, delimiters=("=",), comment_prefixes=("#",))
        self.optionxform = str  # type: ignore[assignment,method-assign]
        self.read_string(text)


def test_the_unit_is_of_this_machine_and_fenced_in() -> None:
    service = Unit(unit())["Service"]
    program, verb = service["ExecStart"].split()
    assert (Path(program).is_file(), verb) == (True, "run")
    assert os.access(program, os.X_OK)
    assert service["Environment"] == '"COUNCILWATCH_HOME=/var/lib/councilwatch"'
    assert (service["StateDirectory"], service["WorkingDirectory"]) == ("councilwatch", "/var/lib/councilwatch")
    assert (service["Type"], service["User"], service["KillMode"]) == ("notify", "councilwatch", "mixed")
    wanted = {
        "ProtectSystem": "strict", "NoNewPrivileges": "yes", "PrivateTmp": "yes", "CapabilityBoundingSet": "",
        "RestrictAddressFamilies": "AF_INET AF_INET6 AF_UNIX", "MemoryDenyWriteExecute": "yes", "LimitCORE": "0",
        "UMask": "0077",
    }  # fmt: skip
    assert {name: service[name] for name in wanted} == wanted
    assert int(service["TimeoutStopSec"]) > 10, "the daemon ends within ten seconds"
    assert service["WatchdogSec"] == "5min"
    assert service["RestartPreventExitStatus"] == str(StoreGoneError.exit_status)
    assert StoreGoneError.exit_status not in {each.exit_status for each in (UsageError, NothingReachedError)}
    assert "time-sync.target" in Unit(unit())["Unit"]["Wants"].split(), "who only comes after it does not ask for it"
    assert "ProcSubset" not in service, "the holder of a lock is known by the number of the machine's start"


def test_another_folder_and_user() -> None:
    shown = CliRunner().invoke(main, ["service", "--folder", "/srv/news room/50%", "--user", "desk"])
    assert shown.exit_code == 0
    service = Unit(shown.stdout)["Service"]
    assert service["User"] == "desk"
    assert service["ReadWritePaths"] == '"/srv/news room/50%%"'
    assert service["Environment"] == '"COUNCILWATCH_HOME=/srv/news room/50%%"'
    assert "StateDirectory" not in service


OPT = Path("/opt/councilwatch/.venv/bin/councilwatch")
PYTHON = Path("/usr/bin/python3.13")


@pytest.mark.parametrize(
    ("folder", "programs", "told"),
    [
        (STATE, (OPT, PYTHON), []),
        (STATE, (Path("/tmp/try/bin/councilwatch"), PYTHON), ["This councilwatch is in /tmp/try/bin"]),  # noqa: S108 - a name only
        (STATE, (Path("/home/ann/bin/councilwatch"), PYTHON), ["This councilwatch is in /home/ann/bin"]),
        (STATE, (OPT, Path("/root/python/bin/python3")), ["This councilwatch is in /root/python/bin"]),
        (STATE, (Path("/run/user/1000/bin/councilwatch"), PYTHON), ["This councilwatch is in /run/user/1000/bin"]),
        (Path("/var/tmp/news"), (OPT, PYTHON), ["The working folder is in /var/tmp/news"]),  # noqa: S108 - a name only
    ],
)
def test_what_keeps_a_service_from_starting_is_told(folder: Path, programs: tuple[Path, Path], told: list[str]) -> None:
    said = list(warnings(folder, programs))
    assert [says.split(",")[0] for says in said] == told
    assert all("/opt/councilwatch" in says or str(STATE) in says for says in said)


@pytest.mark.parametrize(
    ("user", "says"),
    [("root", "must not run as root"), ("0", "must not run as root"), ("", "is no user's"), ("a b", "is no user's")],
)
def test_a_service_has_a_user_of_its_own(user: str, says: str) -> None:
    shown = CliRunner().invoke(main, ["service", "--user", user])
    assert (shown.exit_code, shown.stdout) == (2, "")
    assert says in shown.stderr
    assert "Leave --user out" in shown.stderr


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_itself_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "councilwatch.service"
    path.write_text(unit(user=getpass.getuser()), encoding="utf-8")
    verified = subprocess.run(["systemd-analyze", "verify", str(path)], capture_output=True, text=True, check=False)
    assert [line for line in verified.stderr.splitlines() if "councilwatch.service" in line] == []
    rated = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", str(path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert rated.returncode == 0, rated.stdout[-300:]
