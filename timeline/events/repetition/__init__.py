"""Which mentions of one document tell an event that it has told before."""
