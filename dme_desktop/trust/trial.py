"""Whether a signed file can be opened at all, tried in a process of its own before it is read."""


def opens(content: bytes) -> bool:
    """Say whether one message with a payload of plain values stands behind the first line."""
    import cbor2  # noqa: PLC0415 - where a file comes in

    try:
        message = cbor2.loads(content.partition(b"\n")[2])
        cbor2.loads(message.value[2])
    except (cbor2.CBORError, ValueError, AttributeError, LookupError, TypeError, RecursionError):
        return False
    return True
