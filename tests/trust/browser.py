"""A browser without a window, told what to do over its own pipe: no driver, no port, no network."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome")
_SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-extensions", "--disable-component-update", "--disable-background-networking",
    "--accept-lang=id", "--remote-debugging-pipe",
)  # fmt: skip


def found() -> str:
    """Return the browser of this machine, "" without one."""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


class Browser:
    """One page in a browser."""

    def __init__(self, asked: int, told: int) -> None:
        self._asked, self._told = os.fdopen(asked, "wb", 0), os.fdopen(told, "rb", 0)
        self._waiting, self._last, self._session = b"", 0, ""
        self.events: list[dict[str, Any]] = []

    def attach(self) -> Self:
        """Open an empty page and listen to what it asks the network for."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "DOM"):
            self.call(f"{domain}.enable")
        return self

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Do one thing and return its answer."""
        self._last += 1
        asked = {"id": self._last, "method": method, "params": params}
        if self._session:
            asked["sessionId"] = self._session
        self._asked.write(json.dumps(asked).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer["error"]
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def open(self, file: Path) -> None:
        """Open a file and wait until the page knows its lists, or says why not."""
        self.events.clear()
        self.call("Page.navigate", url=file.as_uri())
        self.settled("!['', undefined].includes(document.body?.dataset.state)")

    def run(self, script: str) -> Any:
        """Return what a script gives."""
        told = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def settled(self, condition: str) -> None:
        """Wait until a condition of the page holds."""
        self.run(
            "new Promise((done, fail) => { const ends = Date.now() + 20000; const look = () => "
            f"({condition}) ? done() : Date.now() > ends ? fail(new Error('never')) : "
            "setTimeout(look, 5); look(); })"
        )

    def type_code(self, text: str) -> dict[str, Any]:
        """Write a code into the page, press its button, and return what it says."""
        self.run(
            f"document.body.dataset.state = 'asked'; document.getElementById('code').value = "
            f"{json.dumps(text)}; document.querySelector('button[type=submit]').click()"
        )
        return self.told()

    def show_photo(self, file: Path) -> dict[str, Any]:
        """Choose a photo and return what the page says."""
        self.run("document.body.dataset.state = 'asked'")
        node = self.call("Runtime.evaluate", expression="document.getElementById('photo')")
        self.call("DOM.setFileInputFiles", files=[str(file)], objectId=node["result"]["objectId"])
        return self.told()

    def told(self) -> dict[str, Any]:
        """Return the verdict that the page shows."""
        self.settled("document.body.dataset.state === 'told'")
        told: dict[str, Any] = self.run(
            "({status: document.querySelector('.verdict').dataset.status, sentence: "
            "document.querySelector('.verdict .sentence').textContent, values: "
            "[...document.querySelectorAll('dd')].map(one => one.textContent), headline: "
            "document.querySelector('.verdict h2')?.textContent ?? ''})"
        )
        return told

    def asked_for(self) -> list[str]:
        """Return every address that the page asked for since it was opened."""
        asked = [one for one in self.events if one.get("method") == "Network.requestWillBeSent"]
        return [one["params"]["request"]["url"] for one in asked]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._waiting:
            read = self._told.read(1 << 16)
            assert read, "the browser has gone"
            self._waiting += read
        one, _, self._waiting = self._waiting.partition(b"\0")
        answer: dict[str, Any] = json.loads(one)
        return answer


@contextmanager
def opened(profile: Path) -> Iterator[Browser]:
    """Give a browser with a profile of its own, ended with the test."""
    asked_out, asked_in = os.pipe()
    told_out, told_in = os.pipe()
    line = f'exec "$0" "$@" 3<&{asked_out} 4>&{told_in}'
    switches = (*_SWITCHES, f"--user-data-dir={profile}")
    browser = subprocess.Popen(
        ["/bin/bash", "-c", line, found(), *switches],
        pass_fds=(asked_out, told_in),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(asked_out)
    os.close(told_in)
    page = Browser(asked_in, told_out)
    try:
        yield page.attach()
    finally:
        page._session = ""
        with suppress(AssertionError, OSError):
            page.call("Browser.close")
        browser.kill()
        browser.wait()
        page._asked.close()
        page._told.close()
