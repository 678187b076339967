"""`pullquote manifest`: what to give Slack, or where to go on Discord, so that the bot can join."""

import json
import sys
from argparse import Namespace

from adapters.links import is_web
from bot.exits import FINE, MisuseError
from bot.manifests import application_of, discord_links, slack_manifest
from bot.settings import load

_PLACEHOLDER = "YOUR_APPLICATION_ID"


def perform(arguments: Namespace) -> int:
    """Print Slack's manifest as JSON, or Discord's links."""
    if arguments.platform == "slack":
        return _slack(arguments.url)
    if arguments.url:
        raise MisuseError("manifest discord: --url is for Slack alone")
    settings = load()
    token = settings.discord_token.get_secret_value() if settings.discord_token else ""
    application = application_of(token) or _PLACEHOLDER
    server, oneself = discord_links(application)
    sys.stdout.write(f"for a server: {server}\nfor yourself: {oneself}\n")
    if application == _PLACEHOLDER:
        sys.stdout.write(
            f"Put the Application ID for {_PLACEHOLDER}: it is at https://discord.com/developers/applications, "
            "your application, General Information; or set DISCORD_TOKEN first.\n"
        )
    return FINE


def _slack(url: str | None) -> int:
    if url and not (is_web(url) and url.startswith("https://")):
        raise MisuseError("manifest slack: --url: Slack calls addresses that begin with https://")
    sys.stdout.write(json.dumps(slack_manifest(url), indent=2, ensure_ascii=False) + "\n")
    return FINE
