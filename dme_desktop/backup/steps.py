"""Counting the parts of a long job as hundredths of the whole."""

from dme_desktop.kernel.progress import Progress

STEPS = 100  # the total that every job of this room reports


def share(progress: Progress, start: int, end: int) -> Progress:
    """Return a progress for one part, which lasts from one hundredth of the whole to another."""

    def report(done: int, total: int) -> None:
        progress(start + (end - start) * done // max(total, 1), STEPS)

    return report
