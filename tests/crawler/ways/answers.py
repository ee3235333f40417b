"""What newsrooms' listings answer, in the form of each family of CMS; every word is made up."""
# ruff: noqa: E501 - a feed's lines are as long as they are

WORDPRESS = """\
<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Kirkwell News</title>
  <atom:link href="https://news.kirkwell.test/feed/" rel="self" type="application/rss+xml" />
  <link>https://news.kirkwell.test</link>
  <item>
    <title>Children&#8217;s services rated &#8216;good&#8217;</title>
    <link>https://news.kirkwell.test/2026/08/04/rated-good/?utm_source=rss&#038;utm_medium=rss</link>
    <dc:creator><![CDATA[press office]]></dc:creator>
    <pubDate>Tue, 04 Aug 2026 09:15:30 +0000</pubDate>
    <guid isPermaLink="false">https://news.kirkwell.test/?p=6347</guid>
    <description><![CDATA[<p>Inspectors came in June. [&#8230;]</p>]]></description>
    <content:encoded><![CDATA[<p>Inspectors came in June.</p><p>They judged the service to be good.</p>]]></content:encoded>
  </item>
  <item>
    <title>Library opens late</title>
    <link>https://news.kirkwell.test/10618-2/</link>
    <pubDate>Mon, 03 Aug 2026 08:00:00 +0000</pubDate>
    <guid isPermaLink="false">https://news.kirkwell.test/?p=6340</guid>
    <description><![CDATA[<p>Doors stay open until nine.</p>]]></description>
  </item>
</channel></rss>
"""

JADU = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Latest news</title><link>https://www.oakford.test/news</link>
<item><title>Foster carers wanted</title>
<link>https://www.oakford.test/news/article/113/foster_carers_wanted</link>
<description>Could you give a child a home?</description>
<pubDate>Tue, 04 Aug 2026 00:00:00 +0100</pubDate>
<guid>https://www.oakford.test/news/article/113/foster_carers_wanted</guid></item>
</channel></rss>
"""

GOSS = """\
<rss version="2.0" xmlns:a10="http://www.w3.org/2005/Atom"><channel><title>News</title>
<item><title>Inspectors praise early help</title><link>/article/34199/Inspectors-praise-early-help</link>
<a10:updated>2026-03-11T10:00:00Z</a10:updated></item>
<item><title>Roads</title><link>/article/34200/Roads</link><updated>2026-03-12T11:30:00Z</updated></item>
</channel></rss>
"""

PRESSPAGE_LOWER_CASE = """\
<rss version="2.0"><channel><title>Newsroom</title>
<item><title>A visit</title><link>/news/a-visit</link><pubdate>Wed, 05 Aug 2026 10:48:00 +0100</pubdate></item>
</channel></rss>
"""

BBC = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
<title><![CDATA[Regional News]]></title>
<item><title><![CDATA[Council's care 'inadequate']]></title>
<description><![CDATA[A report finds serious failings.]]></description>
<link>https://www.bbc.co.uk/news/articles/c1j8kjyd70no#0</link>
<guid isPermaLink="false">https://www.bbc.co.uk/news/articles/c1j8kjyd70no#0</guid>
<pubDate>Wed, 05 Aug 2026 05:12:44 GMT</pubDate></item>
<item><title><![CDATA[Older form]]></title>
<guid isPermaLink="true">https://www.bbc.co.uk/news/uk-england-64265271</guid>
<pubDate>Tue, 04 Aug 2026 05:12:44 GMT</pubDate></item>
</channel></rss>
"""

GUARDIAN = """\
<?xml version="1.0" encoding="utf-8"?>
<rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>Society</title>
<item><title>Social workers &amp;amp; families speak</title>
<link>https://www.paper.test/society/2026/aug/04/families-speak</link>
<description>&lt;p&gt;Ofsted found &lt;strong&gt;progress&lt;/strong&gt;.&lt;/p&gt;</description>
<pubDate>Tue, 04 Aug 2026 11:00:05 GMT</pubDate><dc:date>2026-08-04T12:30:00Z</dc:date></item>
</channel></rss>
"""

RSS_1 = """\
<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://www.oldtown.test/"><title>Old Town</title><link>https://www.oldtown.test/</link></channel>
<item rdf:about="https://www.oldtown.test/n/1"><title>Fostering week</title>
<link>https://www.oldtown.test/n/1</link><dc:date>2026-08-04T09:00:00+01:00</dc:date></item>
</rdf:RDF>
"""

GOVUK_ATOM = """\
<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom">
  <id>https://www.gov.test/government/organisations/inspectorate.atom</id>
  <link rel="alternate" type="text/html" href="https://www.gov.test"/>
  <title>Inspectorate - Activity</title>
  <updated>2026-08-04T10:30:00+01:00</updated>
  <entry>
    <id>tag:www.gov.test,2005:/government/news/a-report#2026-08-04</id>
    <updated>2026-08-04T10:30:00+01:00</updated>
    <link rel="alternate" type="text/html" href="/government/news/a-report"/>
    <title>A report</title><category term="press_release" label="Press release"/>
    <summary type="html">What inspectors found.</summary>
  </entry>
</feed>
"""

ENDED = """\
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Inspectorate</title>
<entry><id>x</id><title>This feed has ended</title><link href="https://www.gov.test/search"/>
<updated>2020-01-01T00:00:00Z</updated></entry></feed>
"""

JSON_FEED = """\
{"version": "https://jsonfeed.org/version/1.1", "title": "Trust news", "items": [
 {"id": "https://trust.test/n/1", "title": "A visit", "content_html": "<p>They came.</p>",
  "date_published": "2026-08-04T09:00:00+01:00"},
 {"id": "2", "url": "/n/2", "content_text": "No title here", "summary": "Short"},
 {"id": "3", "external_url": "https://other.test/x", "title": "Elsewhere", "date_modified": "2026-08-05T09:00:00Z"},
 {"id": "4"}, "nonsense"]}
"""

HTML = "<!DOCTYPE html>\n<html lang='en'><head><title>Events</title></head><body><h1>Events</h1></body></html>"

LOCALGOV_DRUPAL = """\
<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>News</title></head><body>
<div class="localgov-featured-news"><article class="teaser node--type-localgov-news-article">
 <h3 class="teaser__title"><a href="/news/2026/top-story">Top story</a></h3>
 <div class="teaser__metadata"><time datetime="2026-08-05">5 August 2026</time></div></article></div>
<div class="view--teasers lgd-teaser-list">
 <article class="teaser node--type-localgov-news-article">
  <h3 class="teaser__title"><a href="/news/2026/second-story" rel="bookmark"><span>Second
     story</span></a></h3>
  <div class="teaser__body"><p>Inspectors <b>praised</b> the team.</p><style>.x{}</style></div>
  <div class="teaser__metadata"><time datetime="2026-08-04">4 August 2026</time></div>
 </article>
 <article class="teaser node--type-localgov-news-article">
  <h3 class="teaser__title"><a href="/news/2026/third-story">Third story</a></h3>
  <div class="teaser__metadata"><time>31 July 2026</time></div>
 </article>
</div>
<nav class="pager"><ul class="pager__items"><li class="pager__item pager__item--next">
 <a href="?page=1" rel="next">Next</a></li></ul></nav></body></html>
"""

CONTENSIS = """\
<html><body><div class="sys_itemslist">
<div class="sys_subitem"><h2><a href="/News_events/2026/August/A-Good-Grade.aspx">A good grade</a></h2>
<dl><dt>Published</dt><dd class="sys_news-datepublished">04/08/2026</dd></dl></div>
<div class="sys_subitem"><h2><a href="News_events/2026/July/Bins.aspx">Bins</a></h2>
<dl><dd class="sys_news-datepublished">31/06/2026</dd></dl></div></div></body></html>
"""

STOCKPORT = """\
<html><head><base href="https://www.weir.test/newsroom/"></head><body>
<a class="navcard__link" href="../news/whole-card"><h3 class="navcard__title">Whole card</h3>
<p class="lead">Tuesday 4 August 2026</p><p class="navcard__teaser">The card is the link.</p></a>
<a class="around" href="/news/card-inside"><div class="card"><h3>Card inside a link</h3></div></a>
</body></html>
"""

PICTURE_THEN_TITLE = """\
<html><body><ul><li><a href="/content/news/a-story"><img src="/a.jpg" alt=""></a></li>
<li><a href="/content/news/a-story">Services rated good</a></li>
<li><a href="mailto:news@paper.test">Write to us</a></li><li><a href="javascript:void(0)">More</a></li>
<li><a href="tel:0123">Ring</a></li><li><a href="data:text/html,x">Odd</a></li><li><a href="#top">Top</a></li>
<li><a href="/content/news/another">Another</a></li></ul></body></html>
"""

URLSET = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://lea.test/articles/news/older</loc><lastmod>2026-01-04</lastmod>
  <image:image><image:loc>https://lea.test/pictures/1.jpg</image:loc></image:image></url>
<url><loc> https://lea.test/articles/news/newest </loc><lastmod>2026-08-04T10:00:00+01:00</lastmod></url>
<url><loc>https://lea.test/about</loc></url>
<url><lastmod>2026-08-01</lastmod></url>
</urlset>
"""

NEWS_SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://paper.test/news/1</loc><lastmod>2026-08-06T00:00:00Z</lastmod>
 <news:news><news:publication><news:name>Paper</news:name><news:language>en</news:language></news:publication>
 <news:publication_date>2026-08-04T09:15:30+01:00</news:publication_date><news:title>Care &amp; grades</news:title>
 </news:news></url></urlset>
"""

SITEMAP_INDEX = """\
<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://lea.test/sitemap-1.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
<sitemap><loc>/sitemap-2.xml.gz</loc><lastmod>2026-08-01</lastmod></sitemap>
<sitemap><loc>https://lea.test/sitemap.xml</loc></sitemap>
<sitemap><loc>ftp://lea.test/sitemap-3.xml</loc></sitemap>
</sitemapindex>
"""

GOVUK_SEARCH = """\
{"results": [
 {"title": "Council told to improve", "link": "/government/news/told-to-improve", "index": "government",
  "public_timestamp": "2026-08-04T09:15:30Z", "description": "What inspectors found.", "_id": "/x"},
 {"title": "Elsewhere", "link": "https://blog.gov.test/a-post", "public_timestamp": null, "description": null},
 {"title": "No link", "public_timestamp": "2026-08-03T00:00:00.000+00:00"}],
 "total": 3, "start": 0, "facets": {}}
"""

GOVUK_ORGANISATION = """\
{"base_path": "/government/organisations/inspectorate", "title": "Inspectorate", "details": {"acronym": "I",
 "ordered_featured_documents": [{"title": "Annual report", "href": "/government/news/annual-report",
 "summary": "The year.", "public_updated_at": "2026-08-04T09:15:30.000+01:00", "document_type": "Press release"}]}}
"""

GOVUK_DOCUMENT = """\
{"base_path": "/government/news/annual-report", "title": "Annual report", "description": "The year.",
 "public_updated_at": "2026-08-04T09:15:30.000+01:00", "details": {"body": "<p>Text</p>"}}
"""
