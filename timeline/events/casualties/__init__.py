"""The dead and the hurt: how many, who says so, and of which event."""
