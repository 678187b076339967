"""The settings: read once from the environment and from .env, frozen, passed down."""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.exits import MisuseError


class Settings(BaseSettings):
    """What can be set from outside, each by its name in capitals; the environment wins over .env."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    database_url: SecretStr | None = Field(
        default=None,
        description="where articles are kept, sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE; "
        "empty: the file pullquote.db in ~/.local/share/pullquote (or $XDG_DATA_HOME/pullquote)",
    )
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


def load() -> Settings:
    """The settings as they are now. Raises MisuseError with all that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        raise MisuseError(*(_problem(e["loc"], e["msg"]) for e in error.errors())) from None
    except (OSError, UnicodeDecodeError) as error:
        raise MisuseError(f".env: it cannot be read: {error}") from error


def _problem(place: tuple[int | str, ...], what: str) -> str:
    """One setting's name and what is wrong; never its value, which may be a secret."""
    return f"{'.'.join(map(str, place)).upper()}: {what}: see .env.example"
