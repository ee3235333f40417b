"""What the README tells people to type is there, and does what it says."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from crawler.sources import load_sources, read_watchlist, shipped_sources
from pipelines.config import KINDS, read_config
from pipelines.exceptions import ConfigError
from pipelines.explorer_config import is_loopback
from pipelines.kept_secrets import Kept
from scheduler.cli import COMMANDS, main
from scheduler.daemon import run_once
from scheduler.demo.server import serve

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^( *)```(\w*)\n(.*?)^ *```", README, re.MULTILINE | re.DOTALL)
TYPED = [
    line.split("  #")[0].strip() for _, kind, text in BLOCKS if kind == "" for line in text.splitlines() if line.strip()
]
SETTINGS = [text for _, kind, text in BLOCKS if kind == "toml"]


def test_the_first_command_shows_the_program_and_the_second_tests_it() -> None:
    assert TYPED[:2] == ["make demo", "make test"]


@pytest.mark.parametrize("line", [line for line in TYPED if line.startswith("make ")])
def test_make_has_the_target(line: str) -> None:
    done = subprocess.run([*shlex.split(line), "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("line", [line for line in TYPED if line.startswith("councilwatch ")])
def test_the_command_exists_with_its_options(line: str) -> None:
    _, name, *rest = shlex.split(line)
    command = main.get_command(click.Context(main), name)
    if isinstance(command, click.Group) and rest:
        within = rest[0] if rest[0] in command.list_commands(click.Context(command)) else "list"
        command = command.get_command(click.Context(command), within)
    assert command is not None
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in rest if word.startswith("--")} <= options


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    shown = CliRunner().invoke(main, [name, "--help"])
    assert shown.exit_code == 0
    assert "Usage:" in shown.output


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
@pytest.mark.parametrize(
    ("python", "says"), [("no-such-python", "no 'no-such-python' is found"), ("false", "later; 'false' is not")]
)
def test_a_python_that_make_cannot_use_is_told_from_one_that_is_not_there(
    tmp_path: Path, python: str, says: str
) -> None:
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    done = subprocess.run(
        ["make", "demo", f"PYTHON={python}"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert done.stderr.startswith("councilwatch needs Python 3.11 or later; ")
    assert says in done.stderr
    assert "make PYTHON=python3.12 demo" in done.stderr


def test_what_stands_in_the_working_folder_is_told_and_kept_out_of_git() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    for name in ("councilwatch.toml", "watchlist.toml", "councilwatch.db", "councilwatch.log"):
        assert f"| `{name}` |" in README
        assert f"/{name}" in ignored


def test_the_explorer_beside_the_daemon_has_a_port_of_its_own() -> None:
    assert "datasette councilwatch.db --port 8002" in TYPED


def test_every_command_is_told_in_the_readme_but_the_demo_which_make_runs() -> None:
    told = {shlex.split(line)[1] for line in TYPED if line.startswith("councilwatch ")}
    assert set(COMMANDS) - told == {"demo"}


def test_every_kind_of_source_is_told() -> None:
    assert all(f"`{kind}`" in README for kind in KINDS)


def test_scrapy_takes_the_names(tmp_path: Path) -> None:
    names = [shlex.split(line)[2] for line in TYPED if line.startswith("scrapy crawl ")]
    known = {source.name for source in load_sources(read_config(tmp_path), tmp_path)} | {"due"}
    assert names
    assert set(names) <= known


@pytest.mark.parametrize("line", [line for line in TYPED if line.startswith("scrapy ")])
def test_scrapy_does_what_it_is_told_here(line: str, tmp_path: Path) -> None:
    """In the project's folder, as it stands there. Without a contact a crawl asks nobody, and says so."""
    program, *rest = shlex.split(line)
    done = subprocess.run(
        [str(Path(sys.executable).with_name(program)), *rest],
        cwd=ROOT,
        env={**os.environ, "COUNCILWATCH_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    if rest[0] == "list":
        assert (done.returncode, done.stderr) == (0, "")
        assert {"due", "leeds"} <= set(done.stdout.split())
    else:
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("Nothing is asked without a contact")
        assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_every_file_of_a_cycle_is_told(tmp_path: Path) -> None:
    """What the program leaves in a working folder is in the README's table, but for locks and SQLite's own files."""
    with serve() as web:
        web.write_working_folder(tmp_path)
        run_once(tmp_path, echo=lambda _: None, command=lambda _: [sys.executable, "-c", "pass"])
    left = {path.name for path in tmp_path.iterdir() if path.suffix != ".lock" and "-" not in path.suffix}
    assert "councilwatch.db" in left
    assert {name for name in left if f"| `{name}` |" not in README} == set()


def test_the_settings_are_read_as_they_stand(tmp_path: Path) -> None:
    config, alerts, explorer, choice, watchlist = SETTINGS
    (tmp_path / "councilwatch.toml").write_text(unindented(config), encoding="utf-8")
    (tmp_path / "watchlist.toml").write_text(unindented(watchlist), encoding="utf-8")
    with pytest.raises(ConfigError, match="line 2: contact must be your own"):
        read_config(tmp_path)
    (tmp_path / "councilwatch.toml").write_text(unindented(config).replace("example.org", "news.test"))
    assert read_config(tmp_path).contact == "you@news.test"
    (tmp_path / "councilwatch.toml").write_text(alerts, encoding="utf-8")
    (rule,) = read_config(tmp_path).alerts.rules
    assert (rule.to, rule.regions, rule.direction) == (("newsdesk",), ("North West",), ("fall",))
    (tmp_path / "councilwatch.toml").write_text(explorer, encoding="utf-8")
    shown = read_config(tmp_path).explorer
    assert (is_loopback(shown.host), shown.secret) == (False, Kept(file="secrets/explorer"))
    (tmp_path / "councilwatch.toml").write_text(choice, encoding="utf-8")
    assert read_config(tmp_path).sources.committee_papers
    (source,) = read_watchlist(tmp_path / "watchlist.toml", "user")
    assert source.name == "my_council"


def test_the_number_of_sources_is_told_right() -> None:
    sources = shipped_sources()
    papers = sum(source.kind == "council_democracy" for source in sources)
    assert f"sector bodies: {len(sources) - papers} sources." in README
    assert f"committee papers are {papers} sources more" in README


def unindented(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())


def test_judge_starts_without_the_crawler() -> None:
    """It is run over thousands of files: nothing heavy is loaded for it."""
    heavy = "scrapy twisted lxml trafilatura datasette apscheduler sqlite_utils feedparser"
    code = (
        "import sys; from scheduler.cli import main; main(['judge', '--help'], standalone_mode=False); "
        f"sys.exit(' '.join(name for name in {heavy!r}.split() if name in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
