#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window with real mouse and key events: article, import, click, highlighted quote.

usage: window_e2e.py DATELINE ARTICLE

Starts an X server (Xvfb) and a window manager (openbox) of its own, and reads what the window shows from the
file that DATELINE_STATE_FILE names.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from e2e_screen import PATIENCE, Screen, environment_for  # noqa: E402

SENTENCE = "Sheinbaum confirmed on May 3rd that Trump had urged her last month during a call"


class Window:
    def __init__(self, screen, program, arguments, home):
        self.screen = screen
        self.state_file = home / "state.json"
        environment = environment_for(screen.display, home)
        environment |= {"DATELINE_STATE_FILE": str(self.state_file), "QT_ACCESSIBILITY": "0"}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)  # no desktop: the light theme
        self.process = subprocess.Popen([program, *arguments], env=environment)

    def state(self):
        try:
            return json.loads(self.state_file.read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return {"windows": [], "dialogs": []}

    def wait(self, what, holds):
        """The state in which `holds` gives something, and that."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended with {self.process.returncode} before: {what}")
            state = self.state()
            found = holds(state)
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError(f"not within {PATIENCE} s: {what}\n{json.dumps(self.state(), indent=1)}")

    def settled(self, what, rect_of):
        """A rectangle, once it stands still: windows are placed and views glide."""
        last = [None, 0]

        def still(state):
            rect = rect_of(state)
            if rect != last[0]:
                last[:] = [rect, time.monotonic()]
            return rect if rect and time.monotonic() - last[1] > 0.4 else None

        return self.wait(what, still)

    def click(self, rect):
        x, y, width, height = rect
        self.screen.xdotool("mousemove", int(x + width / 2), int(y + height / 2), "sleep", 0.05, "click", 1)

    def click_for_focus(self, name, rect_of):
        """Clicks a field until it has the keys: the window manager may still have been moving its window."""
        end = time.monotonic() + PATIENCE
        while self.state().get("focus") != name:
            assert time.monotonic() < end, f"{name} does not take the keys"
            self.click(self.settled(name, rect_of))
            time.sleep(0.5)


def dialog_of(state, name):
    return next((d["widgets"] for d in state["dialogs"] if d["name"] == name), None)


def call_of(state):
    """The call is told by the same sentence as its confirmation: its card says "urged", not "confirmed"."""
    for window in state["windows"]:
        for card in window["cards"]:
            if "urged" in card["title"] and "confirmed" not in card["title"]:
                return card
    return None


def main(program, article):
    home = pathlib.Path(tempfile.mkdtemp(prefix="dateline-e2e-"))
    (home / "Documents").mkdir()
    with Screen() as screen:
        window = Window(screen, program, [article], home)
        try:
            run(window, screen, home)
        except AssertionError:
            screen.picture("window_e2e")
            raise
        finally:
            window.process.terminate()
            window.process.wait()
    shutil.rmtree(home)


def run(window, screen, home):
    def button(name):
        return lambda state: (dialog_of(state, "importDialog") or {}).get(name)

    def shown(state):
        return state["windows"][0]

    # The review opens by itself for an article on the command line. The day of publication is typed; the
    # button to add comes back when the text was read again with it.
    window.click_for_focus("articlePublished", button("articlePublished"))
    screen.xdotool("type", "--delay", 20, "5 May 2025")
    time.sleep(0.5)
    window.settled("the button to add", button("importAdd"))
    window.click(window.settled("the button to choose all", button("acceptAll"))) # also what is too unsure
    window.click(window.settled("the button to add", button("importAdd")))
    window.wait("the events on the timeline", lambda state: not state["dialogs"] and shown(state)["cards"])
    saved = pathlib.Path(window.wait("the document", lambda state: shown(state)["path"]))
    assert saved.parent == home / "Documents" and saved.exists(), saved

    window.settled("the card of the call", lambda state: (call_of(state) or {}).get("rect"))
    call = call_of(window.state())
    window.click(call["rect"])
    window.wait("the call selected", lambda state: shown(state)["selected"] == call["id"])
    window.wait("its quote in view in the article", lambda state: shown(state)["highlightVisible"])
    highlighted = shown(window.state())["highlighted"]
    assert SENTENCE in highlighted, highlighted

    # A click in the article, on another event's quote, selects that event on the timeline.
    # It stands further down: the wheel goes there.
    article = shown(window.state())["widgets"]["sourceText"]
    screen.xdotool("mousemove", int(article[0] + article[2] / 2), int(article[1] + article[3] / 2))
    other = None
    for _ in range(40):
        quotes = window.settled("the article at rest", lambda state: shown(state)["quotes"] or [None])
        other = next((quote for quote in quotes if quote and quote["id"] not in call_and_twin(quotes, call)), None)
        if other:
            break
        screen.xdotool("click", 5)
    assert other, "no other quote in the article"
    window.click([other["rect"][0] + 4, other["rect"][1], 4, other["rect"][3]])
    window.wait("the event of the clicked quote", lambda state: shown(state)["selected"] not in (None, call["id"]))

    # Keys: Ctrl+F finds by words and Enter goes there; undo takes the whole import back, redo brings it.
    screen.xdotool("key", "ctrl+f")
    window.wait("the keys in the search field", lambda state: state["focus"] == "searchField")
    screen.xdotool("type", "--delay", 20, "designated")
    screen.xdotool("key", "Return")
    window.wait("the designation highlighted",
                lambda state: "foreign terrorist organizations" in shown(state)["highlighted"])
    # What was found is listed below the field; Down and Enter go to the first, and the list goes.
    window.wait("the list of results", lambda state: "searchResults" in shown(state)["widgets"])
    screen.xdotool("key", "ctrl+a")
    screen.xdotool("type", "--delay", 20, "special forces")
    time.sleep(0.5)
    screen.xdotool("key", "Down")
    window.wait("the special forces highlighted",
                lambda state: "special forces" in shown(state)["highlighted"])
    screen.xdotool("key", "Return")
    window.wait("the list gone", lambda state: "searchResults" not in shown(state)["widgets"])
    screen.xdotool("key", "ctrl+f")
    window.wait("the keys in the search field again", lambda state: state["focus"] == "searchField")
    screen.xdotool("key", "Escape", "Escape")

    # A tag, typed into its question, is on the event; the history goes back before it and forth again.
    screen.xdotool("key", "ctrl+t")
    window.wait("the question for a tag", lambda state: dialog_of(state, "askTextDialog"))
    window.click_for_focus("askText", lambda state: (dialog_of(state, "askTextDialog") or {}).get("askText"))
    screen.xdotool("type", "--delay", 20, "forces")
    screen.xdotool("key", "Return")
    window.wait("the tag", lambda state: "tag:forces" in shown(state)["widgets"])
    screen.xdotool("key", "ctrl+h")
    window.wait("the keys in the history", lambda state: state["focus"] == "historyList")
    screen.xdotool("key", "Down", "Return")
    window.wait("the event without its tag", lambda state: "tag:forces" not in shown(state)["widgets"])
    screen.xdotool("key", "Up", "Return")
    window.wait("the tag again", lambda state: "tag:forces" in shown(state)["widgets"])
    screen.xdotool("key", "Escape")
    window.wait("the keys on the timeline", lambda state: "historyList" not in shown(state)["widgets"])
    screen.xdotool("key", "ctrl+z")
    window.wait("the tag taken back", lambda state: "tag:forces" not in shown(state)["widgets"])
    before = shown(window.state())["selected"]
    screen.xdotool("key", "Right")
    window.wait("the next event selected", lambda state: shown(state)["selected"] not in (None, before))
    screen.xdotool("key", "ctrl+z")
    window.wait("an empty timeline", lambda state: not shown(state)["cards"])
    screen.xdotool("key", "ctrl+shift+z")
    window.wait("the events again", lambda state: shown(state)["cards"])


def call_and_twin(quotes, call):
    """The ids of the events whose quotes begin where the call's does: a click there may mean any of them."""
    places = [quote["rect"] for quote in quotes if quote and quote["id"] == call["id"]]
    return [call["id"]] + [quote["id"] for quote in quotes if quote and quote["rect"] in places]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
