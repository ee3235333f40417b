"""The five that a user would pick instead, each as its own documentation has it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.peers.contestants import DELAY, Peer

QUICKEST = ("feed", "sitemap")


class Spider(Peer):
    """A plain Scrapy spider with trafilatura."""

    def programs(self) -> Iterable[Sequence[str | Path]]:
        return [self.runner("spider.py")]


class Newspaper(Peer):
    """newspaper4k, told to obey robots.txt, which it does not by itself."""

    def programs(self) -> Iterable[Sequence[str | Path]]:
        return [self.runner("built_sources.py", "obey")]


class Fundus(Peer):
    """Fundus with publishers of our own."""

    def programs(self) -> Iterable[Sequence[str | Path]]:
        return [self.runner("publishers.py")]


LIST = "{program} --input-file {kind}.txt {option} --parallel 2 --config-file settings.cfg {more} >> listed.txt"
CRAWLED = "| grep -E '/news/.{5}'"
"""What was met in thirty pages of a site, but for addresses too short for an article."""

ALIKE = (
    *("--parallel", "2", "--fast", "--json", "--with-metadata", "--no-comments"),
    *("--config-file", "settings.cfg"),
)


class CommandLine(Peer):
    """trafilatura's command line: feeds are listed, then sitemaps, then what is met by crawling the sites that have
    neither, and what was listed is read. What it has read stands in a file that it leaves out the next time."""

    def configure(self) -> None:
        settings = self._settings()
        (self.folder / "settings.cfg").write_text(settings, encoding="utf-8")
        for kind in (*QUICKEST, "home"):
            (self.folder / f"{kind}.txt").write_text("\n".join(self._addresses(kind)) + "\n", encoding="utf-8")

    def _settings(self) -> str:
        (given,) = self.bin.parent.glob("lib/python*/site-packages/trafilatura/settings.cfg")
        changed = {"SLEEP_TIME": str(DELAY), "SSRF_PROTECTION": "off"}
        lines = (line.split(" = ") for line in given.read_text(encoding="utf-8").splitlines())
        return "\n".join(
            " = ".join([line[0], changed.get(line[0], line[1])]) if line[1:] else line[0] for line in lines
        )

    def _addresses(self, kind: str) -> Iterator[str]:
        for site in self.rooms.sites:
            ways = site.ways()
            best = next((each for each in QUICKEST if each in ways), "home")
            if kind == best:
                yield ways.get("listing", ways[kind])

    def programs(self) -> Iterable[Sequence[str | Path]]:
        met = self.folder / "met.txt"
        met.write_text("\n".join(str(each["url"]) for each in self.articles()) + "\n", encoding="utf-8")
        (self.folder / "listed.txt").write_text("", encoding="utf-8")
        for kind, option, more in (
            ("feed", "--feed --list", ""),
            ("sitemap", "--sitemap --list", ""),
            ("home", "--crawl", CRAWLED),
        ):
            if any(self._addresses(kind)):
                program = self.bin / "trafilatura"
                yield ["sh", "-c", LIST.format(program=program, kind=kind, option=option, more=more)]
        yield [
            *(self.bin / "trafilatura", "--input-file", "listed.txt", "--blacklist", met, "--output-dir", "out"),
            *ALIKE,
        ]

    def articles(self) -> Iterator[dict[str, str | None]]:
        for file in sorted((self.folder / "out").rglob("*.json")):
            told = json.loads(file.read_text(encoding="utf-8"))
            yield {"url": told["source"], "text": told["text"], "date": told["date"]}


class NewsPlease(Peer):
    """news-please: RssCrawler where the front page names a feed, SitemapCrawler where robots.txt names a sitemap,
    RecursiveCrawler for the others; articles as JSON files, which is its default."""

    def configure(self) -> None:
        (default,) = self.bin.parent.glob("lib/python*/site-packages/newsplease/config/config.cfg")
        changed = {
            "working_path": str(self.folder / "out"),
            "number_of_parallel_crawlers": "2",
            "relative_to_start_processes_file": "False",
        }
        lines = []
        for line in default.read_text(encoding="utf-8").splitlines():
            name = line.partition("=")[0].strip()
            lines.append(f"{name} = {changed[name]}" if name in changed else line)
            if name == "CONCURRENT_REQUESTS":
                lines.append(f"DOWNLOAD_DELAY={DELAY}")
        folder = self.folder / "config"
        folder.mkdir()
        (folder / "config.cfg").write_text("\n".join(lines), encoding="utf-8")
        sites = {
            "base_urls": [{"url": site.ways()["home"], "crawler": crawler(site.ways())} for site in self.rooms.sites]
        }
        (folder / "sitelist.hjson").write_text(json.dumps(sites), encoding="utf-8")

    def programs(self) -> Iterable[Sequence[str | Path]]:
        return [[self.bin / "news-please", "-c", f"{self.folder / 'config'}/"]]

    def articles(self) -> Iterator[dict[str, str | None]]:
        for file in sorted((self.folder / "out" / "data").rglob("*.json")):
            told = json.loads(file.read_text(encoding="utf-8"))
            yield {"url": told["url"], "text": told["maintext"], "date": told["date_publish"]}


def crawler(ways: dict[str, str]) -> str:
    if "feed" in ways and not ways["feed"].endswith(".atom"):
        return "RssCrawler"
    return "SitemapCrawler" if "sitemap" in ways else "RecursiveCrawler"
