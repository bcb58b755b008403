"""Which network addresses the desk may speak to: public ones, and what the owner has excepted."""

import ipaddress
import socket

# IANA special-purpose registries, read whole rather than through `is_global`, which changed between Python 3.11 releases.
_SPECIAL_4 = tuple(
    ipaddress.IPv4Network(net)
    for net in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24"
        " 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24"
        " 224.0.0.0/4 240.0.0.0/4"
    ).split()
)
_UNICAST_6 = ipaddress.IPv6Network("2000::/3")
_SPECIAL_6 = tuple(
    ipaddress.IPv6Network(net) for net in "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20".split()
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address in its standard spelling is one of the public internet's."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return not any(ip in net for net in _SPECIAL_4)
    if ip.scope_id:
        return False
    if ip in _NAT64:
        return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
    return ip in _UNICAST_6 and not any(ip in net for net in _SPECIAL_6)


def literal(host: str) -> str | None:
    """The IP address a host spells out, in any spelling a resolver takes ("127.1", "0x7f000001"); None for a name."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))
    except (OSError, UnicodeError, ValueError):
        return None


def is_local_name(host: str) -> bool:
    """Whether a name means this machine by RFC 6761."""
    name = host.rstrip(".")
    return name == "localhost" or name.endswith(".localhost")


def is_allowed(host: str, port: int, allow: frozenset[str]) -> bool:
    """Whether the owner excepted this host and port: by name, or "*.name" for all beneath one."""
    host = host.rstrip(".")
    if f"{host}:{port}" in allow or f"[{host}]:{port}" in allow:
        return True
    labels = host.split(".")
    return any(f"*.{'.'.join(labels[at:])}:{port}" in allow for at in range(1, len(labels)))


def is_inside(host: str) -> bool:
    """Whether a host is plainly this machine's or this network's own: a private address, a local name, a name without a dot."""
    address = literal(host)
    return not is_public(address) if address is not None else is_local_name(host) or "." not in host.rstrip(".")


def door(host: str, port: int) -> str:
    """A host and port as `is_allowed` wants an exception written."""
    name = literal(host) or host.rstrip(".")
    return f"[{name}]:{port}" if ":" in name else f"{name}:{port}"
