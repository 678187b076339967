"""How something is had from the web: which addresses may be asked, with which manners, and what an answer means."""
