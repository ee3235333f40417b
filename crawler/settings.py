"""Settings of Scrapy 2.19, each only where it differs from Scrapy's own, with the old value and the reason.

What ``councilwatch.toml`` decides (user agent, delay, time-out, sizes) is set by ``crawler.spider``.
"""

BOT_NAME = "councilwatch"

# Every source of the watch list is a spider's name (was: classes found in SPIDER_MODULES).
SPIDER_LOADER_CLASS = "crawler.loader.WatchListLoader"

# Was "": Scrapy's own `crawl` ends with 0, whatever its requests met.
COMMANDS_MODULE = "crawler.commands"

# Was scrapy.resolver.CachingThreadedResolver, which resolves anything; this one only what is public.
TWISTED_DNS_RESOLVER = "crawler.net.guard.Guard"

# A feed can name file:, data:, ftp: and s3: addresses (were: on). Requests leave through one guarded door.
DOWNLOAD_HANDLERS = {
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
    "http": "crawler.net.handler.PoliteHandler",
    "https": "crawler.net.handler.PoliteHandler",
}

# Was False: anybody between us and a council could have written the news.
DOWNLOAD_VERIFY_CERTIFICATES = True

# Was 8: a host is asked one thing at a time. (The throttle keeps it across redirects and processes.)
CONCURRENT_REQUESTS_PER_DOMAIN = 1

# Was 0, which also breaks the line above; the configuration can only lengthen it.
DOWNLOAD_DELAY = 1.0

# Was 0.5: half a second is not a second.
DOWNLOAD_DELAY_JITTER = 0.0

# Was 16: requests that wait for their host count too, and slow hosts should hold nobody up.
CONCURRENT_REQUESTS = 64

# Was 100: an answer gives an article and the next request, which is sent when the article is kept. So no source has
# more than one page waiting for a reader, and nothing is fetched faster than it is read.
CONCURRENT_ITEMS = 1

# Was 10: name servers that do not answer would hold up the others.
REACTOR_THREADPOOL_MAXSIZE = 20

# Was 60 seconds.
DNS_TIMEOUT = 10

# Was 180 seconds: a source has 120 in a cycle.
DOWNLOAD_TIMEOUT = 20

# Was 1 GiB: a packed answer of a few KB may unpack to it.
DOWNLOAD_MAXSIZE = 10_000_000

# Of an answer's status and headers; Scrapy has no such limit, and they are kept in memory. Servers send 1 to 10 KB.
COUNCILWATCH_HEAD_BYTES = 256_000

# Was 32 MiB, more than is read at all; nobody has to act on a large page.
DOWNLOAD_WARNSIZE = 0

# Was 2 more tries within a second, for 429 and 503 too: those ask to be left alone, and are.
RETRY_TIMES = 1
# Was also time-outs, refusals and unknown hosts, which the next cycle finds out as well.
RETRY_EXCEPTIONS = [
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.ResponseDataLossError",
    "twisted.internet.error.ConnectionDone",
    "twisted.internet.error.ConnectionLost",
]
RETRY_HTTP_CODES = [500, 502, 504, 522, 524, 408]
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"  # was ERROR: the run record tells of it

# Was True: the source of nearly every callback was read and parsed again, to warn of a slip that mypy sees too.
WARN_ON_GENERATOR_RETURN_VALUE = False

# Was 20: browsers' patience; longer chains are loops.
REDIRECT_MAX_TIMES = 6

# Was 100 seconds: a live blog that reloads itself is no redirect.
METAREFRESH_MAXDELAY = 1

# Was False, with a middleware that lets some through (see crawler.net.robots).
ROBOTSTXT_OBEY = True

# Was True: nobody reads how many bytes of headers there were, and to count them each is written once more.
DOWNLOADER_STATS = False

# What is None was on. What of it would do nothing here costs time with each request all the same.
DOWNLOADER_MIDDLEWARES = {
    # A proxy named in the environment would connect to addresses that the guard has not seen.
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": None,
    # Nothing here is logged in, and nobody should be followed from site to site.
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    # No spider is bound to hosts: feeds name stories of others.
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "crawler.net.robots.ObeyRobots": 100,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "crawler.net.redirects.MetaRefreshes": 580,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "crawler.net.redirects.Redirects": 600,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "crawler.net.unpacking.Unpack": 590,
    "crawler.net.throttle.HearRetryAfter": 560,  # sees each answer before the retries at 550 do
}

SPIDER_MIDDLEWARES = {
    # Every status has a meaning for its listing or address, so the spider sees them all.
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
    # Each story would be named as what led to the next one, to whoever publishes that.
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    # Requests for long addresses would vanish without a word; addresses.py limits the length of what is stored.
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    # Marks that nothing here looks at, and a warning of slips that no request here can have.
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware": None,
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
}

EXTENSIONS = {
    # Consoles that run commands for whoever reaches their port.
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
    # Counts that nobody reads, of a process that ends after minutes.
    "scrapy.extensions.logcount.LogCount": None,
    "scrapy.extensions.memusage.MemoryUsage": None,
    "crawler.net.throttle.Throttle": 0,
    "crawler.run_record.RunRecorder": 10,
    "crawler.net.ending.Ending": 20,
}

ITEM_PIPELINES = {
    "pipelines.stages.ReadPapers": 50,
    "pipelines.stages.ReadPages": 100,
    "pipelines.stages.ReadFiles": 250,
    "pipelines.stages.Keep": 300,
}

# Was scrapy.logformatter.LogFormatter, which tells with a traceback that a disk is full.
LOG_FORMATTER = "crawler.store_trouble.Sentences"

# Was "WARNING", which asks a person to act.
DEFAULT_DROPITEM_LOG_LEVEL = "DEBUG"

# Was DEBUG: a line for every request, and every item in full.
LOG_LEVEL = "INFO"

# Was eleven versions at every start.
LOG_VERSIONS: list[str] = []

# Was True: the run record says what matters.
STATS_DUMP = False

# Was every 60 seconds a line.
LOGSTATS_INTERVAL = 0
