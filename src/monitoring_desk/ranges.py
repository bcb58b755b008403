"""Ranges of addresses that one network hands out: what is slowed together."""

from ipaddress import ip_address, ip_network


def find_range(address: str) -> str:
    """A /24 of IPv4, a /48 of IPv6; what is no address is a range of its own."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return address[:60] or "unknown"
    if known.version == 6 and known.ipv4_mapped:
        known = known.ipv4_mapped
    return str(ip_network(f"{known}/{24 if known.version == 4 else 48}", strict=False))
