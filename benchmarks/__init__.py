"""Measurements on corpora; not tests."""
