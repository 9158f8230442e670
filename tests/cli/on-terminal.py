"""Runs a command with its stderr on a terminal of 80 columns, types Ctrl-C once it shows a text,
and prints the command's stdout; ends with its exit code, or 128 + N where signal N killed it.

    on-terminal.py TEXT COMMAND...
"""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

text, command = sys.argv[1].encode(), sys.argv[2:]
ours, theirs = pty.openpty()
fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))


def own_terminal():
    os.setsid()
    fcntl.ioctl(2, termios.TIOCSCTTY, 0)


child = subprocess.Popen(command, stdin=theirs, stderr=theirs, preexec_fn=own_terminal)
os.close(theirs)
shown, typed = b"", False
while True:
    try:
        shown += os.read(ours, 4096)
    except OSError:  # the terminal's last user has gone
        break
    if text in shown and not typed:
        os.write(ours, b"\x03")
        typed = True
code = child.wait()
sys.exit(code if code >= 0 else 128 - code)
