"""How far the text vouches for what it tells: happened, claimed, tried, threatened, denied."""
