"""Riposte."""
