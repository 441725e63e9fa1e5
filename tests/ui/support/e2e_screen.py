# SPDX-License-Identifier: GPL-3.0-or-later
"""An X server with a window manager for tests of the whole program, and what such a program needs around it."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

PATIENCE = 30  # seconds; a machine under load is slow, not wrong


class Screen:
    """An X server with a window manager, on a display number nobody uses, with room for a window of 1280x800."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x840x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start")
        self.display = ":" + number
        # A window that is mapped while the manager starts can be lost: the program waits for it.
        ready = pathlib.Path(tempfile.mkdtemp(prefix="dateline-e2e-wm-")) / "ready"
        self.manager = subprocess.Popen(
            ["openbox", "--startup", f"touch {ready}"],
            env={**os.environ, "DISPLAY": self.display}, stderr=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE
        while not ready.exists():
            if time.monotonic() > end or self.manager.poll() is not None:
                self.__exit__()
                raise AssertionError("openbox did not start")
            time.sleep(0.05)
        shutil.rmtree(ready.parent)
        return self

    def __exit__(self, *_):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()

    def xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True,
                       env={**os.environ, "DISPLAY": self.display})

    def picture(self, name):
        """Keeps a picture of the screen where DATELINE_E2E_PICTURES names a folder."""
        if directory := os.environ.get("DATELINE_E2E_PICTURES"):
            subprocess.run(["import", "-window", "root", f"{directory}/{name}.png"],
                           env={**os.environ, "DISPLAY": self.display}, check=False)


def environment_for(display, home):
    """A program's surroundings: this display, a home of its own, no desktop (so the light theme)."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": "1",
    }
    environment.pop("WAYLAND_DISPLAY", None)
    return environment
