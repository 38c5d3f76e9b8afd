"""What the office does with second copies; the work itself is in the modules beside."""

from dme_desktop.backup.automatic import damaged
from dme_desktop.backup.checking import Copy, Verdict, in_order, list_in, verify
from dme_desktop.backup.making import Made, create
from dme_desktop.backup.memory import LastBackup, age_in_days, is_from_future, last
from dme_desktop.backup.restoring import Restored, restore

__all__ = [
    "Copy",
    "LastBackup",
    "Made",
    "Restored",
    "Verdict",
    "age_in_days",
    "create",
    "damaged",
    "in_order",
    "is_from_future",
    "last",
    "list_in",
    "restore",
    "verify",
]
