"""The case file: one SQLite database with the documents and everything people decided.

Machine output is not kept, since it follows from the documents and can be made again at any
time. Documents are replaced only by edits; edits are only ever added. Every save is one
transaction, so a process that is killed in the middle leaves the case as it was.
"""

from timeline.store.case import CaseFile
from timeline.store.errors import CaseError, ConflictError

__all__ = ["CaseError", "CaseFile", "ConflictError"]
