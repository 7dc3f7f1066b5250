"""Who did it, to whom, where: the nouns that fill the roles of an event."""
