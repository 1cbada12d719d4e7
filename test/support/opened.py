# Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
"""Which files are opened, as inotify(7) tells; asking for their state is not."""

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

_OPENED, _IS_FOLDER = 0x20, 0x40000000
_HEAD = struct.Struct("iIII")  # watch, mask, cookie, length of the name


class Opened:
    """Watches folders, from when it is made. Use as a context."""

    def __init__(self, folders: Iterable[Path]):
        libc = ctypes.CDLL(None, use_errno=True)
        self._events = libc.inotify_init1(os.O_NONBLOCK)
        for folder in folders:
            if libc.inotify_add_watch(self._events, os.fsencode(folder),
                                      _OPENED) < 0:
                raise OSError(ctypes.get_errno(), f"cannot watch {folder}")

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._events)

    def names(self) -> set[str]:
        """Of the files that were opened since this was asked last."""
        try:
            read = os.read(self._events, 1 << 16)
        except BlockingIOError:
            return set()
        names = set()
        while read:
            _, mask, _, length = _HEAD.unpack_from(read)
            name = read[_HEAD.size:_HEAD.size + length].rstrip(b"\0")
            if not mask & _IS_FOLDER:
                names.add(os.fsdecode(name))
            read = read[_HEAD.size + length:]
        return names
