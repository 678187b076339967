"""What Discord takes in one message; a message over any of these is refused as a whole.

Source: https://discord.com/developers/docs/components/reference and …/docs/resources/message#embed-object.
"""

COMPONENTS = 40
"""In a message with layout components, counting those inside others, too."""

TEXT = 4000
"""Characters of all text displays of a message together; an embed's description takes 96 more."""

TEXT_BYTES = 10_000
"""In UTF-8, of the same: from about 10,150 on Discord answers 500.

Source: https://github.com/discord/discord-api-docs/issues/8554
"""

CONTENT = 2000
"""Characters of a message of words alone."""

EMBED_TITLE = 256
ROWS = 5
"""Rows of buttons or selects in a message with embeds."""

ROW_BUTTONS = 5
BUTTON_LABEL = 80
CUSTOM_ID = 100
URL = 512
OPTIONS = 25
OPTION_TEXT = 100
PLACEHOLDER = 150
THREAD_NAME = 100

FIELDS = 5
"""In a form."""

FIELD_LABEL = 45
FIELD_HINT = 100
FORM_TITLE = 45

FOLLOWUPS = 5
"""Messages that may follow an answer where the app is installed for the user only.

Source: https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
"""


def weight(text: str) -> int:
    """How much of TEXT a text takes up: its characters, or more when they are long in UTF-8."""
    return max(len(text), -(-len(text.encode("utf-8", "replace")) * TEXT // TEXT_BYTES))
