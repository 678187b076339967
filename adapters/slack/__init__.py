"""Slack: digests posted as Block Kit messages, slash commands and buttons answered."""
