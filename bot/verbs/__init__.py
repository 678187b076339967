"""What each verb of the command line does: a module a verb, with `perform(arguments) -> exit status`.

main imports only the one that was asked for, so that none waits for what another needs.
"""
