"""What Windows does for a process that reads: no more memory than given, and no life of its own.

A job object ends its process when the last hold on it goes, and ours goes with the program. On
Linux the process bounds itself, before it looks at anything.
"""

import ctypes
import sys
from typing import Any

_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_MEMORY, _DIE_ON_ERROR, _END_ON_CLOSE = 0x100, 0x400, 0x2000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("most_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


class Bounds:
    """The hold on one process."""

    def __init__(self, handle: Any) -> None:  # noqa: ANN401 - of a process, Windows' own
        self._job: Any = None
        if sys.platform == "win32":
            windows = ctypes.WinDLL("kernel32", use_last_error=True)
            windows.CreateJobObjectW.restype = ctypes.c_void_p
            self._windows, self._job = (
                windows,
                ctypes.c_void_p(windows.CreateJobObjectW(None, None)),
            )
            self.allow(0)
            windows.AssignProcessToJobObject(self._job, ctypes.c_void_p(int(handle)))

    def allow(self, megabytes: int) -> None:
        """Give so much memory, or any for 0; the process ends with us in either case."""
        if sys.platform == "win32" and self._job:
            told = _Extended()
            told.basic.flags = _END_ON_CLOSE | _DIE_ON_ERROR
            if megabytes:
                told.basic.flags |= _PROCESS_MEMORY
                told.process_memory = megabytes * 1024**2
            self._windows.SetInformationJobObject(
                self._job, _LIMITS, ctypes.byref(told), ctypes.sizeof(told)
            )

    def let_go(self) -> None:
        """End what is still there."""
        if sys.platform == "win32" and self._job:
            self._windows.CloseHandle(self._job)
            self._job = None
