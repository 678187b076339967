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
    "channels:history": "to see whether a briefing stands there after a crash; without it one may come twice",
    "groups:history": "to see the same in private channels",
    "users:read": "to know people's time zone and who is an admin",
}
"""The bot token's scopes, each with why it is needed. What it tells somebody alone needs no more than chat:write."""

SLACK_OPTIONAL = ("chat:write.public", "channels:history", "groups:history", "users:read")
"""Those of them without which everything else works."""

SLACK_MANAGERS = "users:read"
"""The one that is needed where only admins may change briefings."""

DISCORD_PERMISSIONS = {
    "View Channels": 1 << 10,  # without it nothing else holds
    "Send Messages": 1 << 11,
    "Embed Links": 1 << 14,  # for DISCORD_LAYOUT=embeds, which would come out empty
    "Read Message History": 1 << 16,  # to look whether a briefing stands before it is posted again, see below
    "Create Public Threads": 1 << 35,  # for a briefing's stories
    "Send Messages in Threads": 1 << 38,
}
"""What a server grants it, by the names that Discord shows, with their bits: to post a briefing and its thread.

A post that broke off may stand. Posted again within minutes, its nonce makes Discord give back the first one; after
that Discord has forgotten the nonce, and only the channel's latest messages tell. Without Read Message History
Discord shows none of them, even the bot's own, and a briefing could come twice after an outage. Nobody's messages
are read otherwise: the bot does not ask for the intent that shows what they say.
Source: https://discord.com/developers/docs/topics/permissions,
https://discord.com/developers/docs/resources/message#create-message (enforce_nonce),
https://discord.com/developers/docs/resources/message#get-channel-messages
"""
