"""The file by which Scrapy's own command knows the sources where people work."""

from pathlib import Path

from scheduler.telling import Telling

FILE = "scrapy.cfg"

TEXT = """\
# By this file, which councilwatch wrote, `scrapy list` and `scrapy crawl NAME` work in this folder.
[settings]
default = crawler.settings
"""


def provide(folder: Path, telling: Telling) -> None:
    """Write the file where Scrapy finds none, and say so. It looks in a folder and in all above."""
    if any((place / FILE).exists() for place in (folder, *folder.parents)):
        return
    (folder / FILE).write_text(TEXT, encoding="utf-8")
    says = f"{folder / FILE} is written, so that `scrapy list` and `scrapy crawl NAME` work there."
    telling.say("scrapy_cfg", says)
