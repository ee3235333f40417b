"""Building the site with Pelican, as a program of its own, and serving what it wrote."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from scheduler.demo.answer import Answer
from scheduler.demo.template import fill

HERE = Path(__file__).parent
TYPES = {".html": "text/html; charset=utf-8", ".xml": "application/xml", ".css": "text/css"}
"""What a plain web server says of files; of others it says nothing that a crawler would take for a page."""

Theme = Literal["simple", "notmyidea"]
Paths = Literal["plain", "dated"]


@dataclass(frozen=True, kw_only=True)
class Build:
    """A form of the site. ``has`` names what it offers: a feed, a sitemap, the list of stories on its front page."""

    theme: Theme
    paths: Paths
    has: tuple[Literal["feed", "sitemap", "list"], ...]

    def __str__(self) -> str:
        return "-".join((self.theme, self.paths, *self.has))


def answers_of_site(build: Build, folder: Path, base: str, today: date) -> dict[str, Answer]:
    """Build the site in ``folder`` as it stands ``today`` and return path -> answer; ``base`` is where it is served.

    Raises ``subprocess.CalledProcessError`` where Pelican fails.
    """
    content, output = folder / "content", folder / "output"
    shutil.copytree(HERE / "content", content)
    if "list" in build.has:
        shutil.rmtree(content / "pages")  # a front page of its own, which names no story
    for page in content.rglob("*.md"):
        page.write_text(fill(page.read_text(encoding="utf-8"), {}, today), encoding="utf-8")
    told = {"SITE_URL": base, "SITE_THEME": build.theme, "SITE_PATHS": build.paths, "SITE_HAS": " ".join(build.has)}
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "pelican",
        content,
        "-o",
        output,
        "-s",
        HERE / "pelicanconf.py",
        "--fatal=errors",
    ]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env={**os.environ, **told}, timeout=60)
    answers = {f"/{path.relative_to(output).as_posix()}": _answer(path) for path in output.rglob("*") if path.is_file()}
    folders = {path.removesuffix("index.html"): answer for path, answer in answers.items()}
    robots = f"User-agent: *\nAllow: /\n{f'Sitemap: {base}/sitemap.xml' if 'sitemap' in build.has else ''}\n"
    return {**answers, **folders, "/robots.txt": Answer(type="text/plain", body=robots.encode())}


def expected_on(today: date) -> list[dict[str, Any]]:
    """Return what is expected of each story, by its slug."""
    told: list[dict[str, Any]] = json.loads(fill((HERE / "expected.json").read_text(encoding="utf-8"), {}, today))
    return told


def _answer(path: Path) -> Answer:
    return Answer(type=TYPES.get(path.suffix, "application/octet-stream"), body=path.read_bytes())
