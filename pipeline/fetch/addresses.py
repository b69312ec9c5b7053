"""Tell addresses of the public internet from all others."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

# https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-special-registry. The
# standard library knows most of them; which ones, differs from version to version.
_SPECIAL = tuple(
    ip_network(one)
    for one in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by the customers of a carrier
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, with the metadata of clouds
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # relays of 6to4
        "192.168.0.0/16",
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",
        "::/96",  # unspecified, loopback, IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped: no name has a reason to lead there
        "::ffff:0:0:0/96",
        "64:ff9b:1::/48",  # NAT64 of a network's own
        "100::/64",
        "2001::/23",  # Teredo and other protocols
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",  # unique local
        "fe80::/10",  # link-local
        "fec0::/10",
        "ff00::/8",  # multicast
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public internet; False for what is none.

    One that stands for an IPv4 address behind a translator (NAT64) is judged by that.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found.scope_id is not None:  # it means something on one machine only
            return False
        if found in _NAT64:
            found = IPv4Address(int(found) & 0xFFFF_FFFF)
    is_special = any(found in one for one in _SPECIAL if one.version == found.version)
    return found.is_global and not is_special
