"""What keeps the bot from being asked, of what Discord tells about the application."""

import discord


def problems_of(about: discord.AppInfo, *, is_somewhere: bool) -> list[str]:
    """Each with what to do about it; `is_somewhere`: somebody has installed it."""
    page = f"https://discord.com/developers/applications/{about.id}"
    problems = []
    if about.interactions_endpoint_url:
        problems.append(
            f"commands go to another address: empty Interactions Endpoint URL at {page}/information"
        )
    if not is_somewhere:
        problems.append("it is in no server yet: open a link of `pullquote manifest discord`")
    return problems
