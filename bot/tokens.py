"""The tokens and permissions that platforms ask for: what each is, why, and where to get it."""

WHERE = {
    "slack_bot_token": "at https://api.slack.com/apps, your app, OAuth & Permissions, after Install to Workspace",
    "slack_app_token": "at https://api.slack.com/apps, your app, Basic Information, App-Level Tokens: "
    "generate one with the scope connections:write",
    "slack_signing_secret": "at https://api.slack.com/apps, your app, Basic Information, App Credentials",
    "discord_token": "at https://discord.com/developers/applications, your application, Bot, Reset Token",
}
"""By setting."""

SLACK_SCOPES = {
    "commands": "to be asked with /quote and the others",
    "chat:write": "to post digests and briefings where it was invited",
    "chat:write.public": "to post in public channels without being invited first",
}
"""The bot token's scopes, each with why it is needed."""

SLACK_OPTIONAL = ("chat:write.public",)
"""Those of them without which everything else works."""

DISCORD_PERMISSIONS = {
    "View Channels": 1 << 10,
    "Send Messages": 1 << 11,
    "Embed Links": 1 << 14,
    "Read Message History": 1 << 16,
    "Create Public Threads": 1 << 35,
    "Send Messages in Threads": 1 << 38,
}
"""What a server grants it, by the names that Discord shows, with their bits: to post a briefing and its thread.

Source: https://discord.com/developers/docs/topics/permissions
"""
