"""What Slack and Discord need to know about the bot before it can join, made from the table of commands."""

import base64
import binascii
from urllib.parse import quote

from bot.commands import COMMANDS
from bot.tokens import DISCORD_PERMISSIONS, SLACK_SCOPES

EVENTS_PATH = "/slack/events"
"""Where Slack's requests arrive with SLACK_MODE=http."""

_ABOUT = "Digests of news articles: headline, key figures and top quotes, every word copied from its source."


def slack_manifest(url: str | None = None) -> dict[str, object]:
    """Slack's app manifest, for Socket Mode; with the bot's public `url` for HTTP.

    Source: https://docs.slack.dev/reference/app-manifest
    """
    at = {"url": url.rstrip("/") + EVENTS_PATH} if url else {}
    request = {"request_url": at["url"], "message_menu_options_url": at["url"]} if url else {}
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {"name": "Pullquote", "description": _ABOUT, "background_color": "#1d1c1d"},
        "features": {
            "app_home": {
                "home_tab_enabled": False,
                "messages_tab_enabled": True,  # where somebody is told that a briefing of theirs is paused
                "messages_tab_read_only_enabled": True,
            },
            "bot_user": {"display_name": "Pullquote", "always_online": True},
            "slash_commands": [
                {
                    "command": f"/{entry.name}",
                    "description": entry.does,
                    "usage_hint": entry.usage.partition(" ")[2],
                    "should_escape": False,
                    **at,
                }
                for entry in COMMANDS
            ],
        },
        "oauth_config": {"scopes": {"bot": list(SLACK_SCOPES)}},
        "settings": {
            "interactivity": {"is_enabled": True, **request},
            "org_deploy_enabled": False,
            "socket_mode_enabled": url is None,
            "token_rotation_enabled": False,
        },
    }


def discord_links(application: str) -> tuple[str, str]:
    """The links that invite the bot to a server, and that install it for oneself.

    Source: https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow
    """
    base = f"https://discord.com/oauth2/authorize?client_id={quote(application, safe='')}"
    permissions = sum(DISCORD_PERMISSIONS.values())
    server = f"{base}&scope=bot+applications.commands&permissions={permissions}&integration_type=0"
    return server, f"{base}&scope=applications.commands&integration_type=1"


def application_of(token: str) -> str | None:
    """The application's id, which a Discord token begins with; None when it does not.

    Source: https://discord.com/developers/docs/reference#authentication
    """
    first = token.partition(".")[0]
    try:
        found = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return found if found.isdigit() else None
