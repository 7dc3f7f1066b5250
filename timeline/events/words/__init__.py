"""Words and what they mean to the event rules: forms, lists, numbers, the trigger entries."""
