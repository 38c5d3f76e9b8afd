"""Who works in the tests, and an act for whatever they write."""

from dme_desktop.kernel.acts import EVERY_ROLE, Act, Who

CLERK = Who("operator")
ACT = Act("uji", "Ubah data", EVERY_ROLE)


def an_act(sentence: str) -> Act:
    """Return an act of that name, for tests that read it again."""
    return Act(sentence.lower().replace(" ", "-"), sentence, EVERY_ROLE)
