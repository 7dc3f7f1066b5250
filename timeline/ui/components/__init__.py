"""Pieces of pages, one concept each: a value goes in, a piece of the screen comes out."""
