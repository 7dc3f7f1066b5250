"""What a parse tree says: clauses, noun phrases, light verbs, and where the parser is put right."""
