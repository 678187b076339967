"""A small web of news on loopback: outlets with a feed and a page for each article, which a test writes and changes."""

import html
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from zlib import crc32

from aiohttp import web


@dataclass
class Story:
    """An article as an outlet tells it; paragraphs are plain text."""

    slug: str
    headline: str
    paragraphs: tuple[str, ...]
    author: str = "Vera Lindqvist"
    published: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass
class Outlet:
    """A site with a feed. While `status` is not 200, all of it answers with that."""

    name: str
    stories: list[Story] = field(default_factory=list)
    status: int = 200

    def feed(self, base: str) -> str:
        items = "".join(
            f"<item><title>{html.escape(story.headline)}</title><link>{base}/{story.slug}</link>"
            f"<guid>{self.name}-{story.slug}</guid><pubDate>{format_datetime(story.published)}</pubDate>"
            f"<description>{html.escape(story.paragraphs[0])}</description></item>"
            for story in reversed(self.stories)
        )
        title = html.escape(self.name)
        return (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'
        )

    def page(self, story: Story) -> str:
        told = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in story.paragraphs)
        return (
            f"<!doctype html><html lang='en'><head><title>{html.escape(story.headline)} | {self.name}</title>"
            f"<meta property='og:title' content='{html.escape(story.headline, quote=True)}'>"
            f"<meta name='author' content='{story.author}'>"
            f"<link rel='alternate' type='application/rss+xml' href='feed.xml'></head>"
            f"<body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article>"
            f"<h1>{html.escape(story.headline)}</h1><p>By {story.author}</p>{told}</article>"
            f"<footer>All rights reserved</footer></body></html>"
        )


@dataclass
class Newsstand:
    """All outlets, each below its own path. `asked` is what was asked for, in order; `unsent` what was known there."""

    outlets: dict[str, Outlet] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    unsent: list[str] = field(default_factory=list)
    url: str = ""

    def feed_of(self, outlet: str) -> str:
        return f"{self.url}/{outlet}/feed.xml"

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        if request.path == "/robots.txt":
            return web.Response(status=404)
        outlet = self.outlets[request.match_info["outlet"]]
        if outlet.status != 200:
            return web.Response(status=outlet.status)
        base, slug = f"{self.url}/{request.match_info['outlet']}", request.match_info["slug"]
        if slug == "feed.xml":
            return web.Response(text=outlet.feed(base), content_type="application/rss+xml")
        story = next((story for story in outlet.stories if story.slug == slug), None)
        if story is None:
            return web.Response(status=404)
        page = outlet.page(story)
        etag = f'"{crc32(page.encode())}"'
        if request.headers.get("If-None-Match") == etag:
            self.unsent.append(request.path)
            return web.Response(status=304, headers={"ETag": etag})
        return web.Response(text=page, content_type="text/html", headers={"ETag": etag})


@asynccontextmanager
async def newsstand(**outlets: Outlet) -> AsyncIterator[Newsstand]:
    """The outlets, by the names of their paths, at an address of this machine."""
    stand = Newsstand(outlets)
    app = web.Application()
    app.router.add_get("/robots.txt", stand.answer)
    app.router.add_get("/{outlet}/{slug}", stand.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        stand.url = f"http://{host}:{port}"
        yield stand
    finally:
        await runner.cleanup()
