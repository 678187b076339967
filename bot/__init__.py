"""The running thing: settings, composition root, use cases, commands and the command line."""
