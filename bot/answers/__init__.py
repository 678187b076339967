"""What each command and button is answered: a module a subject, functions from what was meant to a Reply."""
