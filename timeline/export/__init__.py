"""Results as files: tables as CSV and JSON, figures as pictures."""

from timeline.export.pictures import PictureError, write_picture
from timeline.export.tables import csv_text, defused, write_tables

__all__ = ["PictureError", "csv_text", "defused", "write_picture", "write_tables"]
