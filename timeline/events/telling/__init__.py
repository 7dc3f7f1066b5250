"""From one parsed sentence to the events that it tells."""
