"""Fetching: a server of our own on the loopback answers; the network's guard keeps everything else out."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tawatur.errors import InputError
from tawatur.readers import fetch as fetching
from tawatur.readers import read_source
from tawatur.readers.fetch import Fetched, Limits, Network, fetch, is_public

PAGE = "<html><body><h1>هدوء</h1><p>قالت مصادر محلية إن القصف توقف عند الظهر في أطراف البلدة.</p></body></html>"


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        step = self.path.split("?")[0]
        if step.startswith("/to/"):
            self._answer(302, b"", {"Location": {"/to/page": "/page", "/to/loop": "/to/loop"}.get(step, self.path[4:])})
        elif step == "/page":
            self._answer(200, PAGE.encode("cp1256"), {"Content-Type": "text/html; charset=windows-1256"})
        elif step == "/packed":
            self._answer(200, gzip.compress(PAGE.encode()), {"Content-Encoding": "gzip", "Content-Type": "text/html"})
        elif step == "/bomb":
            self._answer(200, gzip.compress(b"x" * 3_000_000), {"Content-Encoding": "gzip"})
        elif step == "/host":
            self._answer(200, f"قصف {self.headers['Host']} {self.path}".encode(), {"Content-Type": "text/plain"})
        elif step == "/slow":
            self._drip()
        else:
            self._answer(404, b"no", {})

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        try:
            for _ in range(40):
                self.wfile.write(b"H")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Pages) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def _names(host: str, port: int) -> list[str]:
    return {"news.example": ["127.0.0.1"], "inside.example": ["93.184.216.34", "10.0.0.7"]}.get(host, [])


OPEN = Network(_names, lambda address: address == "127.0.0.1")
GUARDED = Network(_names)


def test_a_page(port: int) -> None:
    url = f"http://news.example:{port}/page"
    assert fetch(url, OPEN) == Fetched(PAGE.encode("cp1256"), url, "text/html", "windows-1256")


def test_a_redirect_is_followed_to_its_end(port: int) -> None:
    assert fetch(f"http://news.example:{port}/to/page", OPEN).url == f"http://news.example:{port}/page"


def test_a_packed_page(port: int) -> None:
    assert fetch(f"http://news.example:{port}/packed", OPEN).data == PAGE.encode()


def test_the_server_hears_its_own_name_and_an_ascii_path(port: int) -> None:
    answer = fetch(f"http://news.example:{port}/host?q=قصف", OPEN).data.decode()
    assert answer == f"قصف news.example:{port} /host?q=%D9%82%D8%B5%D9%81"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "the server answers 404"),
        ("/to/loop", "redirects more than 5 times"),
        ("/to/ftp://news.example/x", "only http and https"),
        ("/to/file:///etc/passwd", "only http and https"),
        ("/to/http://10.1.2.3/", "no server is known|not a public address"),
        ("/to/http://inside.example/", "10.0.0.7 is not a public address|93.184.216.34 is not"),
        ("/to/http://user:word@news.example/", "user name"),
        ("/to/http://[::1", "could not be fetched"),
        ("/bomb", "too large"),
    ],
)
def test_what_is_refused(port: int, path: str, reason: str) -> None:
    url = f"http://news.example:{port}{path}"
    with pytest.raises(InputError, match=reason) as error:
        fetch(url, OPEN, Limits(size=1_000_000))
    assert str(error.value).startswith(url)


def test_a_name_that_resolves_inside_is_refused_before_any_connection(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(*args: object, **more: object) -> None:
        raise AssertionError("connected")

    monkeypatch.setattr("socket.create_connection", connect)
    for host in ("news.example", "inside.example"):
        with pytest.raises(InputError, match="is not a public address"):
            fetch(f"http://{host}:{port}/page", GUARDED)
    with pytest.raises(InputError, match="is not a public address"):
        fetch(f"http://127.0.0.1:{port}/page", Network())
    with pytest.raises(InputError, match="no server is known"):
        fetch("http://nowhere.example/", GUARDED)


def test_a_server_that_answers_letter_by_letter_runs_out_of_time(port: int) -> None:
    begun = time.monotonic()
    with pytest.raises(InputError, match="no answer within"):
        fetch(f"http://news.example:{port}/slow", OPEN, Limits(seconds=0.5))
    assert time.monotonic() - begun < 3


def test_a_closed_port_is_an_error() -> None:
    with pytest.raises(InputError, match="could not be fetched"):
        fetch("http://news.example:1/", OPEN)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "64:ff9b::a00:1", "2002:7f00:1::", "2001:db8::1", "no address",
    ],
)  # fmt: skip
def test_addresses_inside(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_outside(address: str) -> None:
    assert is_public(address)


def test_read_source_reads_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Fetched(PAGE.encode("cp1256"), "https://www.jisr.example/2018", "text/html", "windows-1256")
    monkeypatch.setattr(fetching, "fetch", lambda url: page)
    (document,) = read_source("https://jisr.example/short")
    assert document.text.startswith("هدوء\nقالت مصادر محلية")
    assert (document.source, document.url) == ("https://jisr.example/short", "https://www.jisr.example/2018")
    assert document.outlet == "jisr"


def test_read_source_refuses_the_loopback(port: int) -> None:
    with pytest.raises(InputError, match="is not a public address"):
        list(read_source(f"http://127.0.0.1:{port}/page"))
