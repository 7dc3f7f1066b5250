"""Which sentences are worth a parse, and which of their words tell an event of which type."""
