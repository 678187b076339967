"""`pullquote check`: whether the bot could run, and what to do when it could not."""

import asyncio
import sys
from argparse import Namespace
from pathlib import Path

from bot.checking import Finding, check_database, check_platform, new_database, not_set_up
from bot.composition import missing_database, platforms, state_of_archive
from bot.exits import FAILED, FINE
from bot.hiding import secrets
from bot.logs import start_logging
from bot.oddities import missing_folders, names_in, near_names
from bot.settings import Settings, load


def perform(_arguments: Namespace) -> int:
    """Print a line for each thing that was looked at; 1 when one is wrong."""
    settings = load()
    start_logging("error", settings.log_format, secrets(settings))
    findings = asyncio.run(_check(settings))
    for finding in findings:
        text = finding.text
        for secret in secrets(settings):
            text = text.replace(secret, "[secret]")
        mark = "WRONG " if finding.is_wrong else ""
        sys.stdout.write(f"{finding.about:<9} {mark}{text}\n")
    return FAILED if any(finding.is_wrong for finding in findings) else FINE


async def _check(settings: Settings) -> tuple[Finding, ...]:
    odd = [*near_names(names_in(Path(".env"))), *missing_folders(settings)]
    found = odd or [Finding("settings", "fine")]
    if file := missing_database(settings):
        found.append(new_database(file))
    else:
        found.append(await check_database(lambda: state_of_archive(settings)))
    for platform in platforms(settings):
        found += await check_platform(platform)
    return (*found, *not_set_up(settings))
