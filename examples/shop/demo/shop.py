"""A stage for the demonstrations: one Redis server, one temporary database,
and as many `shop` processes as the story needs, all on loopback ports that
were free. Everything is stopped and removed when the stage is left.

Usage of every demonstration: <check-id>.py [SHOP_BINARY [REDIS_SERVER]]
"""

import ctypes
import http.client
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
BINARY = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
    HERE, os.pardir, "build", "shop")
REDIS_SERVER = sys.argv[2] if len(sys.argv) > 2 else "redis-server"
PATIENCE = 5.0  # seconds to wait for a process before giving up


def _in_child():
    """No server outlives a demonstration that is killed, or dumps core."""
    PR_SET_PDEATHSIG = 1
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _spawn(arguments, **streams):
    return subprocess.Popen(arguments, stdin=subprocess.DEVNULL,
                            preexec_fn=_in_child, **streams)


def _stop(process):
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Redis:
    """A redis-server that keeps nothing on disk."""

    def __init__(self, folder):
        for _ in range(5):  # another process may take the port before us
            self.port = _free_port()
            self.process = _spawn(
                [REDIS_SERVER, "--port", str(self.port), "--bind", "127.0.0.1",
                 "--save", "", "--appendonly", "no", "--dir", folder],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if self._wait():
                return
            _stop(self.process)
        sys.exit("redis-server does not start")

    def _wait(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if self.command("PING") == "+PONG":
                    return True
            except OSError:
                time.sleep(0.02)
        return False

    def command(self, line):
        """Sends one inline command; the first line of the answer."""
        address = ("127.0.0.1", self.port)
        with socket.create_connection(address, timeout=1) as connection:
            connection.sendall(line.encode() + b"\r\n")
            with connection.makefile("rb") as answer:
                return answer.readline().decode().strip()

    def stop(self):
        _stop(self.process)


class Shop:
    """One running process of the service, and a client that talks to it."""

    def __init__(self, name, arguments, log):
        self.name = name
        self.process = _spawn([BINARY, "--port", "0", *arguments],
                              stdout=subprocess.PIPE, stderr=log, text=True)
        ready = re.search(r":(\d+)$", self.process.stdout.readline().strip())
        if not ready:
            _stop(self.process)
            sys.exit("shop does not start")
        self.port = int(ready[1])

    def request(self, method, path, **parameters):
        """The status and the text of the answer."""
        body = urllib.parse.urlencode(parameters)
        if method == "GET" and body:
            path, body = path + "?" + body, ""
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            client.request(method, path, body, {
                "Connection": "close",
                "Content-Type": "application/x-www-form-urlencoded"})
            answer = client.getresponse()
            return answer.status, answer.read().decode().strip()
        finally:
            client.close()

    def _succeed(self, method, path, parameters):
        status, text = self.request(method, path, **parameters)
        if status != 200:
            sys.exit(f"{self.name}: {method} {path}: {status} {text}")
        return text

    def get(self, path, **parameters):
        text = self._succeed("GET", path, parameters)
        asked = "".join(f" {k}={v}" for k, v in parameters.items())
        print(f"  {self.name}: GET {path}{asked} -> {text}")
        return text

    def put(self, path, **parameters):
        changed = "".join(f" {k}={v}" for k, v in parameters.items())
        print(f"  {self.name}: PUT {path}{changed}")
        return self._succeed("PUT", path, parameters)

    def post(self, path, **parameters):
        sent = "".join(f" {k}={v}" for k, v in parameters.items())
        print(f"  {self.name}: POST {path}{sent}")
        return self._succeed("POST", path, parameters)

    def eventually(self, path, expected):
        """Asks until the answer is `expected`, for at most two seconds."""
        deadline = time.monotonic() + 2
        while (self._succeed("GET", path, {}) != expected
               and time.monotonic() < deadline):
            time.sleep(0.01)
        return self.get(path)

    def stop(self):
        _stop(self.process)


class Stage:
    def __enter__(self):
        # A terminated demonstration cleans up, too.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit("terminated"))
        self.folder = tempfile.mkdtemp(prefix="shop-")
        self.shops = []
        self.redis = None
        self.log = None
        try:
            self.log = open(os.path.join(self.folder, "log"), "wb")
            self.redis = Redis(self.folder)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for server in [*self.shops, *([self.redis] if self.redis else [])]:
            server.stop()
        if self.log:
            self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def shop(self, name, database="shop.db", *options):
        shop = Shop(name, [
            "--db", os.path.join(self.folder, database),
            "--redis", f"127.0.0.1:{self.redis.port}", *options], self.log)
        self.shops.append(shop)
        return shop


def scene(text):
    print(text)


def observe(fault, explanation):
    """The fault must show itself."""
    _judge(fault, explanation, "the fault is gone")


def compare(right, explanation):
    """The right way next to the fault must answer correctly."""
    _judge(right, explanation, "the right way went wrong, too")


def _judge(expected, explanation, failure):
    if not expected:
        sys.exit("FAILED: " + failure)
    print(f"  => {explanation}\n", flush=True)
