"""Results as files: tables for spreadsheets and programs, calendars, maps, slides, pictures."""

from timeline.export.bundle import zip_bundle
from timeline.export.excel import excel_workbook
from timeline.export.geo_json import geojson
from timeline.export.ics import icalendar
from timeline.export.json_case import case_json
from timeline.export.pictures import PictureError, write_picture
from timeline.export.source_notes import source_notes
from timeline.export.tables import csv_text, defused, write_tables
from timeline.export.timeline_js import timelinejs

__all__ = [
    "PictureError",
    "case_json",
    "csv_text",
    "defused",
    "excel_workbook",
    "geojson",
    "icalendar",
    "source_notes",
    "timelinejs",
    "write_picture",
    "write_tables",
    "zip_bundle",
]
