"""The settings of the site that tests build with Pelican; the environment tells what differs from build to build."""

import os

AUTHOR = "Mab Trewin"
SITENAME = "The Far West (pretend)"
SITESUBTITLE = "Pretend site for the tests of councilwatch; not news."
SITEURL = os.environ["SITE_URL"]
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
THEME = os.environ["SITE_THEME"]
RELATIVE_URLS = False
FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = "feeds/all.atom.xml" if "feed" in os.environ["SITE_HAS"] else None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
PLUGINS = ["pelican.plugins.sitemap"] if "sitemap" in os.environ["SITE_HAS"] else []
INDEX_SAVE_AS = "index.html" if "list" in os.environ["SITE_HAS"] else ""
if os.environ["SITE_PATHS"] == "dated":
    ARTICLE_URL = "{date:%Y}/{date:%m}/{slug}/"
    ARTICLE_SAVE_AS = "{date:%Y}/{date:%m}/{slug}/index.html"
