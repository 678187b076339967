"""The settings: read once from the environment and from .env, frozen, passed down."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from adapters.database_urls import unusable
from bot import setting_rules as rules
from bot.exits import MisuseError
from bot.shards import shard_ids
from bot.size_limit import LARGEST_ARTICLE
from bot.tokens import WHERE


class Settings(BaseSettings):
    """What can be set from outside, each by its name in capitals; the environment wins over .env."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, validate_default=True
    )

    slack_mode: Literal["socket", "http"] = Field(
        default="socket",
        description="how Slack reaches the bot: socket (the bot connects, nothing is opened) or http (Slack calls it)",
    )
    slack_bot_token: SecretStr | None = Field(
        default=None, description="Slack's bot token, xoxb-…; with it the bot joins Slack"
    )
    slack_app_token: SecretStr | None = Field(
        default=None, description="Slack's app-level token, xapp-…; needed with SLACK_MODE=socket"
    )
    slack_signing_secret: SecretStr | None = Field(
        default=None, description="Slack's signing secret; needed with SLACK_MODE=http"
    )
    slack_http_host: str = Field(
        default="127.0.0.1",
        min_length=1,
        description="with SLACK_MODE=http: the address to listen at; 0.0.0.0 for all, as in a container",
    )
    slack_http_port: int = Field(
        default=3000,
        ge=1,
        le=65535,
        description="with SLACK_MODE=http: the port to listen at, for /slack/events",
    )
    slack_api_url: str = Field(
        default="https://slack.com/api/", description="where Slack's Web API is; for proxies and tests"
    )
    discord_token: SecretStr | None = Field(
        default=None, description="Discord's bot token; with it the bot joins Discord"
    )
    discord_layout: Literal["components", "embeds"] = Field(
        default="components",
        description="how posts look on Discord: components (new messages) or embeds (classic ones)",
    )
    discord_api_url: str = Field(
        default="https://discord.com/api/v10",
        description="where Discord's REST API is; for proxies and tests",
    )
    discord_gateway_url: str = Field(
        default="wss://gateway.discord.gg/", description="where Discord's gateway is; for proxies and tests"
    )
    discord_shard_count: int | None = Field(
        default=None,
        ge=1,
        le=16384,
        description="how many shards all instances together hold on Discord; empty: one connection for all servers",
    )
    discord_shard_ids: str = Field(
        default="",
        description="with DISCORD_SHARD_COUNT: the shards of this instance, from 0, as in 0,2-4; empty: all of them",
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="where articles are kept, sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE; "
        "empty: the file pullquote.db in ~/.local/share/pullquote (or $XDG_DATA_HOME/pullquote)",
    )
    slack_briefings_by: str = Field(
        default="everyone",
        description="who may set up and change briefings on Slack: everyone, managers (the workspace's admins and "
        "owners), or people by their ids: U012AB3CD,U045EF6GH",
    )
    discord_briefings_by: str = Field(
        default="managers",
        description="who may set up and change briefings on Discord: everyone, managers (who may manage the channel), "
        "or people by their ids",
    )
    briefing_max_age_days: int = Field(
        default=7,
        ge=1,
        le=366,
        description="how old an article may be in a late briefing, and how long a briefing is tried, in days",
    )
    briefing_lease_s: float = Field(
        default=120,
        ge=1,
        le=3600,
        description="how long an instance's briefings are left to it after it was last heard of, in seconds; "
        "then another goes on with them",
    )
    briefing_poll_s: float = Field(
        default=10,
        ge=0.1,
        le=600,
        description="how often is looked for what other instances have changed, in seconds",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="how much is logged to standard error: debug, info, warning or error"
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="how it is logged: text (for people) or json (an object a line)"
    )
    max_article_bytes: int = Field(
        default=LARGEST_ARTICLE,
        ge=1024,
        le=1024**3,
        description="the largest file that is read as an article, in bytes",
    )
    seeds: Path | None = Field(
        default=None,
        description="the folder that `pullquote run` digests first; "
        "empty: the articles that come with Pullquote, while the archive has none",
    )

    folders: str = Field(
        default="",
        description="folders that are watched while the bot runs, parted by commas: a file put there is an article",
    )
    feed_check_minutes: float = Field(
        default=15,
        ge=0.01,
        le=1440,
        description="how long after an answer a feed is asked again when it asks for no more, in minutes",
    )
    page_check_minutes: float = Field(
        default=20,
        ge=0,
        le=1200,
        description="minutes after an article until its page is read again, ever less often and for a day; 0: never",
    )
    fetch_pause_s: float = Field(
        default=1,
        ge=0,
        le=60,
        description="how long one host is left alone between two requests, in seconds",
    )
    fetch_contact: str = Field(
        default="",
        max_length=200,
        description="an address (web or mail) at which the owners of sites can reach whoever runs the bot; "
        "it is told to them with each request",
    )
    fetch_networks: str = Field(
        default="",
        description="networks of your own that feeds and pages may be fetched from, parted by commas, "
        "as in 10.1.0.0/16; empty: public addresses alone",
    )

    @field_validator("log_level", "log_format", "slack_mode", "discord_layout", mode="before")
    @classmethod
    def _in_lower_case(cls, value: object) -> object:
        return value.strip().lower() if isinstance(value, str) else value

    @field_validator("slack_briefings_by", "discord_briefings_by")
    @classmethod
    def _names_who_may(cls, who: str, info: ValidationInfo) -> str:
        """A word, or ids; what they look like is the platform's."""
        return rules.who_may(who, info.field_name or "")

    @field_validator("slack_bot_token", "slack_app_token", "slack_signing_secret", "discord_token")
    @classmethod
    def _has_the_shape_of_a_token(cls, token: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        """A token without white space and with its beginning; people paste the wrong one, or half of it."""
        if token:
            rules.token(token.get_secret_value(), info.field_name or "")
        return token

    @field_validator("slack_app_token")
    @classmethod
    def _joins_by_socket(cls, token: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        has_bot_token = bool(info.data.get("slack_bot_token"))
        if has_bot_token and token is None and info.data.get("slack_mode") == "socket":
            raise ValueError(f"missing; SLACK_BOT_TOKEN alone cannot connect: {WHERE['slack_app_token']}")
        if token and info.data.get("slack_bot_token", token) is None:
            raise ValueError(f"there is no SLACK_BOT_TOKEN to go with it: {WHERE['slack_bot_token']}")
        return token

    @field_validator("slack_signing_secret")
    @classmethod
    def _proves_requests(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        is_http = info.data.get("slack_mode") == "http" and bool(info.data.get("slack_bot_token"))
        if is_http and secret is None:
            raise ValueError(f"missing; SLACK_MODE=http needs it: {WHERE['slack_signing_secret']}")
        return secret

    @field_validator("discord_shard_ids")
    @classmethod
    def _names_shards(cls, ids: str, info: ValidationInfo) -> str:
        if "discord_shard_count" in info.data:  # else that is told
            shard_ids(ids, info.data["discord_shard_count"])
        return ids

    @field_validator("database_url")
    @classmethod
    def _names_a_database(cls, url: SecretStr | None) -> SecretStr | None:
        if problem := unusable(url.get_secret_value()) if url else None:
            raise ValueError(problem)
        return url

    @field_validator("fetch_contact")
    @classmethod
    def _fits_a_header(cls, contact: str) -> str:
        return rules.contact(contact)

    @field_validator("fetch_networks")
    @classmethod
    def _names_networks(cls, networks: str) -> str:
        rules.parted(networks, rules.network)
        return networks

    @field_validator(*rules.SCHEMES)
    @classmethod
    def _is_an_address(cls, url: str, info: ValidationInfo) -> str:
        return rules.address(url, info.field_name or "")


def load() -> Settings:
    """The settings as they are now. Raises MisuseError with all that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        problems = (_problem(str(e["loc"][0]) if e["loc"] else "", e["msg"]) for e in error.errors())
        raise MisuseError(*problems) from None
    except (OSError, UnicodeDecodeError) as error:
        raise MisuseError(f".env: it cannot be read: {error}") from error


def _problem(name: str, what: str) -> str:
    """One setting's name and what is wrong; never its value, which may be a secret.

    What our own checks say tells what to do; for the rest it is said what the setting may be.
    """
    ours = what.removeprefix("Value error, ")
    if ours == what:
        may_be = rules.allowed(Settings.model_fields[name]) if name in Settings.model_fields else ""
        ours = f"it has to be {may_be or 'of another kind'}: see .env.example"
    return f"{name.upper()}: {ours}"
