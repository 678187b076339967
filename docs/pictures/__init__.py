"""Pictures of what Slack and Discord show: real payloads for the seeds, drawn as a channel would draw them.

    python -m docs.pictures /tmp/pictures          a page of HTML for each answer, platform and width
    python -m docs.pictures /tmp/pictures --png    and, where Chromium is installed, a PNG of each

Nothing here is a platform's own: the style sheets are drawn after what can be seen in a channel.
"""
