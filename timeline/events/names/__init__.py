"""Who and where is meant: by name, by pronoun, by a noun that fills a role; with coordinates."""
