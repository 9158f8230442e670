"""Runs a command on a terminal of so many columns, types keys each time that a text has come, and
prints all that the terminal was sent; ends with its exit code, or 128 + N where signal N killed it.

    typing.py COLUMNS TEXT KEYS [TEXT KEYS]... -- COMMAND...
"""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

end = sys.argv.index("--")
columns, words, command = int(sys.argv[1]), sys.argv[2:end], sys.argv[end + 1 :]
steps = [(text.encode(), keys.encode()) for text, keys in zip(words[::2], words[1::2])]
ours, theirs = pty.openpty()
fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


def own_terminal():
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


child = subprocess.Popen(
    command, stdin=theirs, stdout=theirs, stderr=theirs, preexec_fn=own_terminal
)
os.close(theirs)
shown, seen = b"", 0
while True:
    try:
        shown += os.read(ours, 4096)
    except OSError:  # the terminal's last user has gone
        break
    if steps and steps[0][0] in shown[seen:]:
        seen = len(shown)
        os.write(ours, steps.pop(0)[1])
code = child.wait()
sys.stdout.buffer.write(shown)
sys.exit(code if code >= 0 else 128 - code)
