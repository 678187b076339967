"""Feeds as sites really write them, made up for these tests: one story, in every shape."""

NS = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'

RSS_091 = """<?xml version="1.0"?>
<rss version="0.91"><channel><title>The Ellery Post</title><link>https://ellery.example/</link>
<description>News</description><language>en-gb</language>
<item><title>Town to build wall</title><link>https://ellery.example/wall</link>
<description>The wall will be built.</description></item></channel></rss>"""

RSS_2 = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" {NS}><channel><title>The Ellery Post</title><link>https://ellery.example/</link>
<ttl>45</ttl><item><title>Town to build wall</title><link>https://ellery.example/wall</link>
<guid isPermaLink="false">post-77</guid><dc:creator>Ada Quill and Jo Marsh</dc:creator>
<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>The wall will be built.</description>
<content:encoded><![CDATA[<p>The wall will be built.</p><p>It costs &pound;4m.</p>]]></content:encoded>
</item></channel></rss>"""

RDF = f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {NS}
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="https://ellery.example/rdf"><title>The Ellery Post</title><link>https://ellery.example/</link>
<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>
<item rdf:about="https://ellery.example/wall"><title>Town to build wall</title>
<link>https://ellery.example/wall</link><description>The wall will be built.</description>
<dc:creator>Ada Quill</dc:creator><dc:date>2026-11-20T09:00:00+01:00</dc:date></item></rdf:RDF>"""

ATOM_03 = """<?xml version="1.0"?>
<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Ellery Post</title>
<link rel="alternate" type="text/html" href="https://ellery.example/"/><entry><title>Town to build wall</title>
<link rel="alternate" type="text/html" href="https://ellery.example/wall"/><id>tag:ellery.example,2026:77</id>
<issued>2026-11-20T08:00:00Z</issued><modified>2026-11-20T08:30:00Z</modified><author><name>Ada Quill</name></author>
<content type="text/html" mode="escaped">&lt;p&gt;The wall will be built.&lt;/p&gt;</content></entry></feed>"""

ATOM_1 = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://ellery.example/news/">
<title type="html">The &lt;b&gt;Ellery&lt;/b&gt; Post</title><link href="/"/><link rel="self" href="/atom.xml"/>
<entry><title type="text">Town to build &lt;a&gt; wall</title><link href="../wall"/><id>tag:ellery.example,2026:77</id>
<published>2026-11-20T08:00:00Z</published><updated>2026-11-20T08:30:00Z</updated>
<author><name>Ada Quill</name><email>ada@ellery.example</email></author>
<summary>The wall will be built.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The wall <em>will</em> be built.</p>
<p>It costs 4 &lt; 5 million.</p></div></content></entry></feed>"""

JSON_1 = """{"version": "https://jsonfeed.org/version/1", "title": "The Ellery Post",
"home_page_url": "https://ellery.example/", "items": [{"id": 77, "url": "https://ellery.example/wall",
"title": "Town to build wall", "content_html": "<p>The wall will be built.</p>", "author": {"name": "Ada Quill"},
"date_published": "2026-11-20T08:00:00Z"}, "no item", {"id": null, "authors": 5}]}"""

JSON_11 = """{"version": "https://jsonfeed.org/version/1.1", "title": "The Ellery Post", "language": "en-GB",
"items": [{"id": "77", "external_url": "https://ellery.example/wall", "title": "Town to build wall",
"summary": "The wall will be built.", "authors": [{"name": "Ada Quill"}, {"url": "https://x.example"}],
"date_modified": "2026-11-20T08:00:00Z"}]}"""

ALL = {
    "RSS 0.91": RSS_091,
    "RSS 2.0": RSS_2,
    "RDF": RDF,
    "Atom 0.3": ATOM_03,
    "Atom 1.0": ATOM_1,
    "JSON Feed 1": JSON_1,
    "JSON Feed 1.1": JSON_11,
}


def rss(item: str, *, channel: str = "", root: str = "") -> str:
    """An RSS feed of these items."""
    return f'<rss version="2.0" {root}><channel><title>T</title>{channel}{item}</channel></rss>'
