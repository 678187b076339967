"""The edges of Pullquote: each folder or file speaks to one outside thing, behind a port."""
