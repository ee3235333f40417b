"""What a crawl loads sooner or later, loaded at once: for a process whose copies crawl.

Loading takes longer than most cycles do. Nothing here may start a thread or install Twisted's reactor, which a copy
could not use.
"""

import codecs
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from encodings.aliases import aliases
from importlib import import_module
from typing import NoReturn

from scrapy.cmdline import execute
from scrapy.settings import default_settings
from scrapy.utils.misc import walk_modules_iter
from twisted.internet.ssl import AcceptableCiphers

from crawler import settings
from pipelines.apart import spare
from pipelines.apart.child import load as load_reading
from pipelines.apart.limits import PageLimits
from pipelines.prescreen import search
from pipelines.seeding import load as load_reference

LATER = ("crawler.commands.crawl", "crawler.discovery.steps", "crawler.run_record", "crawler.spider")
"""Ours that are named in no setting, and loaded only when they are wanted."""
SCRAPYS = (
    *(
        "scrapy.core.engine",
        "scrapy.core.scheduler",
        "scrapy.core.scraper",
        "scrapy.dupefilters",
        "scrapy.logformatter",
    ),
    *("scrapy.pqueues", "scrapy.squeues", "scrapy.statscollectors"),
)
"""Loaded by their names in Scrapy's settings."""
PARTS = (
    default_settings.EXTENSIONS_BASE,
    default_settings.SPIDER_MIDDLEWARES_BASE,
    default_settings.DOWNLOADER_MIDDLEWARES_BASE,
)


def in_settings() -> Iterator[str]:
    """Yield the modules of ours that ``crawler.settings`` names."""
    for value in vars(settings).values():
        for name in (*value, *value.values()) if isinstance(value, dict) else (value,):
            if isinstance(name, str) and name.startswith(("crawler.", "pipelines.")):
                yield name.rpartition(".")[0]


MODULES = (*in_settings(), *LATER, *SCRAPYS, *(name.rpartition(".")[0] for part in PARTS for name in part))

REACTOR = "twisted.internet.reactor"


def load() -> None:
    """Load what a crawl needs, and what reads pages. Raises ``RuntimeError`` where that installs a reactor."""
    for name in MODULES:
        import_module(name)
    for _ in walk_modules_iter("scrapy.commands"):
        pass
    for encoding in set(aliases.values()):  # all are tried on a page that does not name its own
        with suppress(LookupError):
            codecs.lookup(encoding)
    load_reading(PageLimits())
    load_reference()
    search()
    # Twisted keeps what this makes, for every connection.
    AcceptableCiphers.fromOpenSSLCipherString(default_settings.DOWNLOADER_CLIENT_TLS_CIPHERS)  # type: ignore[no-untyped-call]
    if REACTOR in sys.modules:
        raise RuntimeError(f"{REACTOR} was loaded: a copy of this process could not crawl")


def crawl(arguments: Sequence[str]) -> NoReturn:
    """Be ``scrapy`` with these arguments, with a reader of pages that stands ready; to be called by a copy."""
    spare.prepare()
    try:
        execute(["scrapy", *arguments])
    finally:
        spare.end()
    raise SystemExit(0)
