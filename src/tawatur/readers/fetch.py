"""Fetching one page: http and https only, public addresses only, within limits of size, time and redirects.

A page may redirect to, or a name resolve to, an address inside the reader's own network. So every name is
resolved here, every one of its addresses is checked, and the connection goes to the checked address itself,
again at each redirect. Proxies set in the environment are not used.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable
from dataclasses import field
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from tawatur.errors import InputError
from tawatur.model.frozen import frozen

Resolver = Callable[[str, int], Iterable[str]]
_HEADERS = {
    "User-Agent": "tawatur (documentation of conflict reporting)",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/pdf;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_PORTS = {"http": 80, "https": 443}
_ANY_HEADER = 47  # zlib: with a gzip or a zlib header
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_SAFE = "/%?&=:@!$'()*+,;~#[]"


@frozen
class Limits:
    """What a fetch may take.

    Attributes:
        size: bytes of the page, unpacked.
        seconds: time for the whole fetch, redirects included.
        redirects: hops.
    """

    size: int = 64_000_000
    seconds: float = 30.0
    redirects: int = 5


@frozen
class Fetched:
    """A fetched page: its bytes, the address it came from in the end, and its declared type and charset."""

    data: bytes
    url: str
    media: str
    charset: str | None = None


@frozen
class Network:
    """How names become addresses and which addresses may be reached; tests put their own here.

    Attributes:
        resolve: host and port to addresses.
        allowed: whether an address may be connected to.
    """

    resolve: Resolver = field(default=lambda host, port: _resolve(host, port))
    allowed: Callable[[str], bool] = field(default=lambda address: is_public(address))


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also when it is wrapped in an IPv6 one.

    Example:
        >>> [is_public(a) for a in ("93.184.216.34", "127.0.0.1", "10.0.0.8", "169.254.169.254", "::ffff:192.168.0.1")]
        [True, False, False, False, False]
    """
    try:
        ip = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    return all(one.is_global and not (one.is_multicast or one.is_reserved) for one in _wrapped(ip))


def fetch(url: str, network: Network | None = None, limits: Limits | None = None) -> Fetched:
    """The page at an address.

    Raises:
        InputError: the address is not http or https, is not public, does not answer in time, answers with an
            error, redirects too often or is too large.

    Example:
        >>> fetch("http://127.0.0.1/")
        Traceback (most recent call last):
        ...
        tawatur.errors.InputError: http://127.0.0.1/: 127.0.0.1 is not a public address; save the page and give the file
    """
    network, limits = network or Network(), limits or Limits()
    deadline = time.monotonic() + limits.seconds
    at = url
    for _ in range(limits.redirects + 1):
        try:
            answer = _get(at, url, network, limits, deadline)
            at = at if isinstance(answer, Fetched) else urljoin(at, answer)
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
                raise InputError(url, f"no answer within {limits.seconds:g} seconds") from None
            raise InputError(url, f"it could not be fetched ({str(error)[:100] or type(error).__name__})") from None
        if isinstance(answer, Fetched):
            return answer
    raise InputError(url, f"it redirects more than {limits.redirects} times")


def _get(at: str, url: str, network: Network, limits: Limits, deadline: float) -> Fetched | str:
    """The page, or the address it redirects to."""
    parts = _checked_parts(at, url)
    host = _ascii_host(parts.hostname or "")
    port = parts.port or _PORTS[parts.scheme]
    plain = _connect(_checked_addresses(host, port, url, network), port, deadline)
    alarm = threading.Timer(_left(deadline), _hang_up, [plain])  # also ends a server that answers letter by letter
    alarm.daemon = True
    alarm.start()
    try:
        with _secured(plain, host) if parts.scheme == "https" else plain as sock:
            return _ask(sock, parts, at, url, limits)
    finally:
        alarm.cancel()
        plain.close()


def _ask(sock: socket.socket, parts: SplitResult, at: str, url: str, limits: Limits) -> Fetched | str:
    connection = http.client.HTTPConnection(parts.hostname or "")
    connection.sock = sock
    connection.request("GET", _path(parts), headers={"Host": _host_header(parts), **_HEADERS})
    response = connection.getresponse()
    target = response.getheader("Location")
    if response.status in _REDIRECTS and target:
        return target
    if response.status != 200:
        raise InputError(url, f"the server answers {response.status} {response.reason}".rstrip())
    headers = response.headers
    return Fetched(_body(response, url, limits), at, headers.get_content_type(), headers.get_content_charset())


def _checked_parts(at: str, url: str) -> SplitResult:
    parts = urlsplit(at)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise InputError(url, f"only http and https addresses can be fetched, not {at[:80]!r}")
    if parts.username is not None:
        raise InputError(url, "addresses with a user name or password are not fetched")
    return parts


def _checked_addresses(host: str, port: int, url: str, network: Network) -> list[str]:
    addresses = list(network.resolve(host, port))
    if not addresses:
        raise InputError(url, f"no server is known by the name {host}")
    for address in addresses:
        if not network.allowed(address):
            raise InputError(url, f"{address} is not a public address; save the page and give the file")
    return addresses


def _connect(addresses: list[str], port: int, deadline: float) -> socket.socket:
    """A connection to the first address that answers."""
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), timeout=_left(deadline) / 2)
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), timeout=_left(deadline))


def _secured(plain: socket.socket, host: str) -> ssl.SSLSocket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _hang_up(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _body(response: http.client.HTTPResponse, url: str, limits: Limits) -> bytes:
    packed = (response.getheader("Content-Encoding") or "").lower() in {"gzip", "x-gzip", "deflate"}
    unpack = zlib.decompressobj(_ANY_HEADER) if packed else None
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += unpack.decompress(chunk, limits.size + 1 - len(data)) if unpack else chunk
        if len(data) > limits.size:
            raise InputError(url, f"it is too large (more than {limits.size // 1_000_000} MB)")
    return bytes(data)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _host_header(parts: SplitResult) -> str:
    host = _ascii_host(parts.hostname or "")
    named = f"[{host}]" if ":" in host else host
    return f"{named}:{parts.port}" if parts.port else named


def _ascii_host(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _path(parts: SplitResult) -> str:
    """The path and query, letters outside ASCII percent-encoded."""
    return quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")


def _resolve(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        return []
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _wrapped(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> list[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """The address and the IPv4 addresses it carries (mapped, 6to4, Teredo)."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped is not None:
        return [ip.ipv4_mapped]
    return [ip, *(one for one in (ip.sixtofour, *(ip.teredo or ())) if one is not None)]
