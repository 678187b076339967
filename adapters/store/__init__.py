"""The archive in a database: one SQLite file, or PostgreSQL; what differs between them is in capabilities.py."""
