"""Following feeds, and what a channel filters out: what is typed and pressed for it."""
