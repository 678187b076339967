"""The settings: read once from the environment and from .env, frozen, passed down."""

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What can be set from outside, each by its name in capitals; the environment wins over .env."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    max_article_bytes: int = Field(
        default=32 * 1024 * 1024,
        ge=1024,
        le=1024**3,
        description="the largest file that is read as an article, in bytes",
    )
    seeds: Path | None = Field(
        default=None,
        description="the folder that `pullquote run` digests when no platform is configured; "
        "empty: the articles that come with Pullquote",
    )


class SettingsError(Exception):
    """Settings that cannot be used; its text names each of them and what is wrong, a line each."""


def load() -> Settings:
    """The settings as they are now. Raises SettingsError with all that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("\n".join(_problem(dict(e)) for e in error.errors())) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f".env: it cannot be read: {error}") from error


def _problem(error: dict[str, object]) -> str:
    """One setting's name, what is wrong, and its value as it was given."""
    place = error.get("loc")
    name = ".".join(map(str, place)).upper() if isinstance(place, tuple) else "settings"
    return f"{name}: {str(error.get('msg')).removeprefix('Input ')}, but it is {error.get('input')!r}"
