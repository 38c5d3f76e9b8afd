"""Where our own bugs happened, without the names and numbers an exception may carry."""

from types import TracebackType

DEEPEST = 6


def place(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the kind of failure and the last lines it came through, without any value."""
    places = []
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rsplit("/", 1)[-1]
        places.append(f"{file}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join([kind.__name__, *places[-DEEPEST:]])
