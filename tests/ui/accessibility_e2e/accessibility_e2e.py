#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the window the way a screen reader does: over AT-SPI, without looking.

usage: accessibility_e2e.py DATELINE

Starts an X server and a session bus of its own, the program on its sample, and asks for the timeline, its
lanes, counts and events, walks through them by keyboard and reads the quote of one.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from e2e_screen import PATIENCE, Screen, environment_for  # noqa: E402

# Roles that mean something without a name: structure, and what another object names.
NAMELESS = {"filler", "panel", "split pane", "layered pane", "scroll bar", "separator", "image", "unknown",
            "scroll pane", "application", "viewport"}


class Reader:
    """What a screen reader has: the objects, and what it is told of as it happens."""

    def __init__(self, atspi, name):
        self.atspi = atspi
        self.focused = []
        self.said = []
        atspi.Registry.registerEventListener(self.heard, "object:state-changed:focused")
        atspi.Registry.registerEventListener(self.heard_notification, "object:state-changed:showing")
        self.application = self.wait(f"{name} on the accessibility bus", lambda: self.find_application(name))

    def heard(self, event):
        if event.detail1:
            self.focused.append(self.safely(lambda: event.source.name))

    def heard_notification(self, event):
        """What a screen reader reads out as it appears: messages, and what happened away from the keys."""
        if event.detail1 and self.safely(event.source.getRoleName) == "notification":
            self.said.append(self.safely(lambda: event.source.name) or "")

    def hears(self, words, what):
        """Waits until something with these words is said; forgets it and what was said before."""
        def is_said():
            at = next((i for i, said in enumerate(self.said) if words in said), None)
            if at is None:
                return None
            said = self.said[at]
            del self.said[:at + 1]
            return said
        try:
            return self.wait(what, is_said)
        except AssertionError as failure:
            raise AssertionError(f"{failure}\nsaid: {self.said}") from failure

    def pump(self):
        from gi.repository import GLib
        while GLib.MainContext.default().iteration(False):
            pass

    def wait(self, what, holds):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.pump()
            if found := self.safely(holds):
                return found
            time.sleep(0.05)
        raise AssertionError(f"not within {PATIENCE} s: {what}\n{self.tree()}")

    @staticmethod
    def safely(ask):
        """An object may go while it is asked: then there is nothing to know of it."""
        try:
            return ask()
        except Exception as gone:  # pyatspi raises GLib errors of many kinds
            if isinstance(gone, AssertionError):
                raise
            return None

    def find_application(self, name):
        desktop = self.atspi.Registry.getDesktop(0)
        return next((a for a in desktop if a and a.name == name), None)

    def all(self, root=None):
        """What is showing, top down."""
        root = root or self.application
        for child in root:
            if child is not None and self.shows(child):
                yield child
                yield from self.all(child)

    def shows(self, accessible):
        return accessible.getState().contains(self.atspi.STATE_SHOWING)

    def find(self, role, holds=lambda _: True):
        return next((a for a in self.all() if a.getRoleName() == role and holds(a)), None)

    def extents(self, accessible):
        area = accessible.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        return area.x, area.y, area.width, area.height

    def tree(self):
        lines = []
        for a in self.all():
            lines.append(f"{a.getRoleName()} {a.name!r} {a.description!r}")
        return "\n".join(lines)


def events_of(timeline):
    return [child for child in timeline if child.getRoleName() == "list item"]


def lanes_of(timeline):
    return [child for child in timeline if child.getRoleName() == "heading"]


def counts_of(timeline):
    return [child for child in timeline if child.getRoleName() == "push button"]


def are_touching(a, b):
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]


def read_window(screen, reader):
    timeline = reader.wait("the timeline", lambda: reader.find("list", lambda a: a.name == "Timeline"))
    total = int(timeline.description.split()[0])
    assert total >= 6 and "events" in timeline.description, timeline.description
    place = reader.wait("its place on the screen", lambda: reader.extents(timeline)[2] > 400 and reader.extents(timeline))

    events = reader.wait("its events", lambda: len(events_of(timeline)) >= 4 and events_of(timeline))
    for event in events:
        assert event.name.strip(), "an event without a title"
        assert "Quote: " in event.description and "Lane: " in event.description, event.description
        assert any(year in event.description for year in ("2025", "no date")), event.description
        x, y, width, height = reader.extents(event)
        assert width > 20 and height > 10, (event.name, width, height)
        assert are_touching((x, y, width, height), place), (event.name, (x, y, width, height), place)
        hit = timeline.queryComponent().getAccessibleAtPoint(x + width // 2, max(y + 4, place[1] + 60),
                                                             reader.atspi.DESKTOP_COORDS)
        assert hit and hit.name == event.name, (event.name, hit)
    call = next(event for event in events if "urged" in event.name and "confirmed" not in event.name)
    assert "April 2025" in call.description and "“last month”" in call.description, call.description

    lanes = {lane.name: lane.description for lane in lanes_of(timeline)}
    assert "Lane: Donald Trump" in lanes and "Lane: Trump administration" in lanes, lanes
    assert all(words.split()[1].strip(".,") in ("event", "events") for words in lanes.values()), lanes
    assert 0 < sum(int(words.split()[0]) for words in lanes.values()) <= total, lanes
    counted = sum(int(count.name.split()[0]) for count in counts_of(timeline))
    assert len(events) + counted <= total, "an event is in view and counted as without room"
    for count in counts_of(timeline):
        assert count.description and count.queryAction().nActions == 1, count.description

    # By keyboard alone, in time order: every event is named as the keys come to it.
    timeline.queryComponent().grabFocus()
    reader.wait("the keys on the timeline", lambda: timeline.getState().contains(reader.atspi.STATE_FOCUSED))
    screen.xdotool("key", "Home")
    walked = []
    for _ in range(total):
        reader.wait("another event named", lambda: reader.focused and reader.focused[-1] != (walked or [None])[-1]
                    and reader.focused[-1] != "Timeline")
        walked.append(reader.focused[-1])
        screen.xdotool("key", "Right")
    assert len(set(walked)) == total, walked
    in_view = [event.name for event in events]
    assert [name for name in walked if name in in_view] == in_view, (walked, in_view)
    confirmed = next(name for name in walked if name.startswith("Sheinbaum confirmed"))
    assert walked.index(call.name) < walked.index(confirmed), walked

    # The evidence: the quote, and what the date was reckoned from, as text with its label.
    action = call.queryAction()
    action.doAction(next(i for i in range(action.nActions) if action.getName(i) == "Press"))
    reader.wait("the call selected", lambda: call.getState().contains(reader.atspi.STATE_SELECTED))
    evidence = reader.wait("the evidence", lambda: next(
        (a for a in reader.all() if a.name == "Evidence" and a.getRoleName() == "panel"), None))
    texts = reader.wait("the quote", lambda: [
        a.name for a in reader.all(evidence) if a.name.startswith("Sheinbaum confirmed on May 3rd")])
    assert texts[0].endswith("."), texts
    names = [a.name for a in reader.all(evidence)]
    for words in ("April 2025 (to the month)", "“last month”", "quote verified in source"):
        assert words in names, (words, names)
    when = next(a for a in reader.all(evidence) if a.name == "When")
    assert any(relation.getRelationType() == reader.atspi.RELATION_LABEL_FOR
               for relation in when.getRelationSet()), "When is not tied to its value"

    check_names(reader)


def move_by_keys(screen, reader):
    """What moves and changes away from the keys is said, once."""
    timeline = reader.find("list", lambda a: a.name == "Timeline")
    timeline.queryComponent().grabFocus()
    screen.xdotool("key", "Home")
    first = reader.wait("the first event named", lambda: reader.focused and reader.focused[-1] != "Timeline"
                        and reader.focused[-1])
    event = next(a for a in events_of(timeline) if a.name == first)
    assert "Event 1 of 8" in event.description and ", 1 of " in event.description, event.description
    time.sleep(1)  # a view that moved for the selection is no news
    reader.pump()
    reader.said.clear()
    screen.xdotool("key", "plus")
    zoomed = reader.hears(" event", "what is in view")
    assert " – " in zoomed, zoomed
    time.sleep(1)
    reader.pump()
    assert not reader.said, reader.said
    screen.xdotool("key", "0")
    reader.hears("7 events", "what is in view after fitting")

    screen.xdotool("key", "ctrl+Down")
    other = reader.wait("an event of another lane", lambda: reader.focused[-1] != first and reader.focused[-1])
    lanes = [next(a.description for a in events_of(timeline) if a.name == name).split("Lane: ")[1].split(",")[0]
             for name in (first, other)]
    assert lanes[0] != lanes[1], lanes
    screen.xdotool("key", "c")
    reader.hears("no counts", "that there is no count to go to")

    # The keys are on the event again after a dialog, and Tab leaves the timeline however many events it has.
    screen.xdotool("key", "F2")
    reader.wait("the dialog", lambda: reader.find("dialog"))
    screen.xdotool("key", "Escape")
    reader.wait("the event named again", lambda: not reader.find("dialog") and reader.focused[-1] == other)
    screen.xdotool("key", "Tab")
    reader.wait("the keys off the timeline", lambda: not timeline.getState().contains(reader.atspi.STATE_FOCUSED))
    timeline.queryComponent().grabFocus()
    reader.wait("the event named again", lambda: reader.focused[-1] == other)

    screen.xdotool("key", "Delete")
    reader.hears("Removed “", "that it is removed")
    screen.xdotool("key", "Right")
    following = reader.wait("the next one named", lambda: reader.focused[-1] not in (other, "Timeline")
                            and reader.focused[-1])
    assert following != first, "the keys went back to the first event"
    screen.xdotool("key", "ctrl+z")
    reader.hears("Undone: ", "that it is back")
    screen.xdotool("key", "ctrl+z")
    reader.hears("Undone: ", "that the import is undone, too")
    screen.xdotool("key", "ctrl+shift+z")
    reader.hears("Done again: ", "that it is back")

    screen.xdotool("key", "ctrl+f")
    reader.wait("the search", lambda: reader.focused[-1].startswith("Search"))
    screen.xdotool("type", "--delay", "30", "Trump")
    reader.hears("6 hits", "how many are found")
    assert not any("hit" in said for said in reader.said), reader.said  # only once, and only in the end
    screen.xdotool("key", "Return")
    reader.hears("1 of 6", "at which hit one is")
    screen.xdotool("key", "ctrl+a")
    screen.xdotool("type", "--delay", "30", "xyzzy")
    reader.hears("no hits", "that nothing is found")
    screen.xdotool("key", "Escape", "Escape")


def check_names(reader):
    """Whatever shows and is no mere structure has a name."""
    nameless = [f"{a.getRoleName()} in {a.parent.name!r} at {reader.extents(a)}" for a in reader.all()
                if not a.name.strip() and a.getRoleName() not in NAMELESS]
    assert not nameless, nameless


def read_history(screen, reader):
    screen.xdotool("key", "ctrl+h")
    history = reader.wait("the history", lambda: reader.find("list", lambda a: a.name.startswith("History")))
    steps = reader.wait("its steps", lambda: [step.name for step in history])
    assert any(name.startswith("Import ") and name.endswith("current") for name in steps), steps
    assert steps[-1] == "As it was at first", steps
    check_names(reader)
    screen.xdotool("key", "Escape")


def read_dialogs(screen, reader):
    """Every field of a dialog has a name."""
    for keys, title, field in (("F2", "Edit event", "When"), ("F1", "Keyboard shortcuts", None),
                               ("ctrl+e", "Export the timeline", "Title"), ("ctrl+p", "Print the timeline", "Title"),
                               ("ctrl+t", "Add a tag", None), ("ctrl+m", "Main actor", None),
                               ("ctrl+d", "Move the dates", None)):
        screen.xdotool("key", keys)
        dialog = reader.wait(title, lambda: next(
            (a for a in reader.all() if a.name.startswith(title) and a.getRoleName() == "dialog"), None))
        if field:
            assert any(a.name == field and a.getRoleName() == "text" for a in reader.all(dialog)), reader.tree()
        check_names(reader)
        screen.xdotool("key", "Escape")
        reader.wait("the dialog closed", lambda: not any(
            a.getRoleName() == "dialog" for a in reader.all()))


def main(program):
    """Inside the session bus."""
    import pyatspi

    class Display:  # the screen of the outer run
        display = os.environ["DISPLAY"]
        xdotool = Screen.xdotool
        picture = Screen.picture

    screen = Display()
    home = pathlib.Path(tempfile.mkdtemp(prefix="dateline-a11y-"))
    environment = environment_for(screen.display, home)
    environment |= {"QT_ACCESSIBILITY": "1", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    process = subprocess.Popen([program, "--sample", "--theme", "light"], env=environment)
    try:
        reader = Reader(pyatspi, "dateline")
        read_window(screen, reader)
        move_by_keys(screen, reader)
        read_dialogs(screen, reader)
        read_history(screen, reader)
        assert process.poll() is None, f"the program ended with {process.returncode}"
    except AssertionError:
        screen.picture("accessibility_e2e")
        raise
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(home, ignore_errors=True)


def outside(program):
    with Screen() as screen:
        environment = {**os.environ, "DISPLAY": screen.display, "XDG_SESSION_TYPE": "x11"}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        done = subprocess.run(["dbus-run-session", "--", sys.executable, __file__, "--inside", program],
                              env=environment, check=False)
    return done.returncode


if __name__ == "__main__":
    if sys.argv[1] == "--inside":
        main(sys.argv[2])
    else:
        sys.exit(outside(sys.argv[1]))
