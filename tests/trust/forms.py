"""Addresses that lead to private places, in every form in which programs have been made to ask for them.

Some are no addresses at all to us, some lead to a private place by their letters, some by what a name server answers
(``NAMES``). None may be connected to.
"""

import ipaddress
from collections.abc import Iterator, Mapping
from types import MappingProxyType

PUBLIC = "93.184.216.34"
"""What names of the pretend web resolve to, so that they pass for public; nothing is ever sent there."""

PRIVATE = (
    *("127.0.0.1", "127.0.0.2", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
    *("192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.88.99.1", "100.100.100.200"),
)

NAMES: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "localhost": (("127.0.0.1",),),
        "localhost.localdomain": (("127.0.0.1",),),
        "ip6-localhost": (("127.0.0.1",),),
        "loopback.news.example": (("127.0.0.1",),),
        "inside.news.example": (("10.1.2.3",),),
        "shared.news.example": (("100.64.1.1",),),
        "cloud.news.example": (("169.254.169.254",),),
        "zero.news.example": (("0.0.0.0",),),
        "multicast.news.example": (("224.0.0.251",),),
        "onebad.news.example": ((PUBLIC, "10.0.0.1"),),
        "onebadfirst.news.example": (("10.0.0.1", PUBLIC),),
        "onebadlast.news.example": ((PUBLIC, "93.184.216.35", "93.184.216.36", "127.0.0.1"),),
        "127.0.0.1.nip.example": (("127.0.0.1",),),
        "metadata.google.internal": (("169.254.169.254",),),
        "metadata": (("169.254.169.254",),),
        "instance-data.ec2.internal": (("169.254.169.254",),),
        "kubernetes.default.svc": (("10.96.0.1",),),
        "kubernetes.default.svc.cluster.local": (("10.96.0.1",),),
        "host.docker.internal": (("192.168.65.2",),),
        "router.lan": (("192.168.0.1",),),
        "printer.local": (("192.168.0.9",),),
        "intranet": (("10.0.0.80",),),
        "wiki.home.arpa": (("192.168.1.80",),),
        "sixonly.news.example": ((),),
    }
)
"""Name -> what its name server answers, one answer after the other."""

REBINDING = "rebinding.example"
"""Names that end so are public when they are asked for the first time, and this machine ever after."""

SCHEMES = (
    *("file:///etc/passwd", "file://localhost/etc/hosts", "ftp://news.example/x", "gopher://127.0.0.1:70/_x"),
    *("dict://127.0.0.1:11211/stat", "ldap://127.0.0.1/", "data:text/html,x", "javascript:alert(1)", "jar:http://x!/"),
    *(
        "ws://127.0.0.1/",
        "blob:http://127.0.0.1/x",
        "view-source:http://127.0.0.1/",
        "s3://bucket/key",
        "tftp://10.0.0.1/x",
    ),
    *("HTTP+UNIX://%2Fvar%2Frun%2Fdocker.sock/x", "unix:///var/run/docker.sock", "about:blank", "mailto:a@b.example"),
)

TRICKS = (
    "http://news.example@127.0.0.1/",
    "http://news.example:80@127.0.0.1/",
    "http://127.0.0.1@127.0.0.1/",
    "http://news.example%40127.0.0.1/",
    "http://user:pass@10.0.0.1/",
    "http://127.0.0.1\\@news.example/",
    "http://news.example\\@127.0.0.1/",
    "http:\\\\127.0.0.1\\x",
    "http:/\\127.0.0.1/",
    "http:\\/127.0.0.1/",
    "http:127.0.0.1/",
    "http:/127.0.0.1/",
    "http:///127.0.0.1/",
    "http:////127.0.0.1/",
    "///127.0.0.1/",
    "//127.0.0.1/",
    "\\\\127.0.0.1\\x",
    "http://127.0.0.1\t/",
    "http://127.0.\t0.1/",
    "http://127.0.0.1\r\n/",
    "ht\ntp://127.0.0.1/",
    " http://127.0.0.1/",
    "\x00http://127.0.0.1/",
    "http://127.0.0.1\x00.news.example/",
    "http://127.0.0.1%00.news.example/",
    "http://127.0.0.1%0d%0aX-Y:z/",
    "http://127.0.0.1%2f.news.example/",
    "http://127.0.0.1%23.news.example/",
    "http://127.0.0.1#@news.example/",
    "http://127.0.0.1?@news.example/",
    "http://127.0.0.1;@news.example/",
    "http://news.example#@127.0.0.1/",
    "http://[::1]@127.0.0.1/",
    "http://[127.0.0.1]/",
    "http://[::1/",
    "http://::1/",
    "http://127.0.0.1:80:80/",
    "http://127.0.0.1:/",
    "http://127.0.0.1:0/",
    "http://127.0.0.1:99999/",
    "http://127.0.0.1:８０/",
    "http://127.0.0.1..../",
    "http://.127.0.0.1/",
    "http://127..0.0.1/",
    "http://127.0.0.1.0/",
    "http://127.0.0.256/",
    "http://ⓛocalhost/",
    "http://loc\u00adalhost/",
    "http://localho\u017ft/",
    "http://ＬＯＣＡＬＨＯＳＴ/",
    "http://localhost。/",
    "http://①②⑦.⓪.⓪.①/",
    "http://１２７.０.０.１/",
    "http://127．0．0．1/",
    "http://127。0。0。1/",
    "http://127｡0｡0｡1/",
    "http://١٢٧.٠.٠.١/",
    "http://१२७.०.०.१/",
    "http://0x7f.0x0.0x0.0x1/",
    "http://0X7F000001/",
    "http://0x0000007f.1/",
    "http://00000000177.0.0.1/",
    "http://0177.0x0.0.1/",
    "http://017700000001/",
    "http://127.0x000001/",
    "http://127.0.1/",
    "http://127.00.000.01/",
    "http://4294967297/",
    "http://-1/",
    "http://1e9/",
    "http://0b1111111.0.0.1/",
    "http://0o177.0.0.1/",
    "http://2130706433./",
    "http://0x7f.1./",
    "http://LOCALHOST./",
    "http://localhost../",
    "http://127.0.0.1%20/",
    "http://%6c%6f%63%61%6c%68%6f%73%74/",
    "http://%31%32%37.0.0.1/",
    "http://%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1/",
    "http://%5B::1%5D/",
    "http://xn--127-/",
    "http://127.0.0.1 .news.example/",
    "http://127.0.0.1,news.example/",
    "http://[::1]:80/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::]/",
    "http://[0000::1]/",
    "http://[::1%25lo]/",
    "http://[::1%lo]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]/",
    "http://[fe80::5efe:127.0.0.1]/",
    "http://[64:ff9b:1::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fec0::1]/",
    "http://[2001:0:7f00:1::]/",
    "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://[100::1]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[5f00::1]/",
    "http://[v1.x]/",
    "http://[]/",
    "http://[2606:2800:220:1:248:1893:25c8:1946]/",
    "http://",
    "http:",
    "https://",
    "http:///",
    "//",
    "http://?",
    "http://#",
)


def of_number(address: str) -> Iterator[str]:
    """Yield the ways to write an IPv4 address as the host of one."""
    number = int(ipaddress.IPv4Address(address))
    a, b, c, d = address.split(".")
    yield address
    yield f"{address}."
    yield str(number)
    yield hex(number)
    yield f"0{number:o}"
    yield ".".join(f"0{int(part):o}" for part in (a, b, c, d))
    yield ".".join(hex(int(part)) for part in (a, b, c, d))
    yield f"{a}.{int(b) * 65_536 + int(c) * 256 + int(d)}"
    yield f"{a}.{b}.{int(c) * 256 + int(d)}"
    yield f"{hex(int(a))}.{b}.0{int(c):o}.{d}"
    yield address.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    yield address.replace(".", "。")
    yield f"[::ffff:{address}]"
    yield f"[::{address}]"
    yield f"[64:ff9b::{address}]"
    yield f"[2002:{number >> 16:x}:{number & 0xFFFF:x}::1]"
    yield f"[2001:0:0:0:0:0:{(number >> 16) ^ 0xFFFF:x}:{(number & 0xFFFF) ^ 0xFFFF:x}]"


def forms() -> tuple[str, ...]:
    """Return all of them, those of the different tricks first."""
    found = list(TRICKS) + list(SCHEMES)
    found += [f"http://{name}/" for name in NAMES] + [f"https://{name.upper()}./latest/" for name in NAMES]
    found += [f"http://{number}.{REBINDING}/" for number in range(6)]
    for address in PRIVATE:
        found += [f"http://{written}/latest/meta-data/" for written in of_number(address)]
    return tuple(dict.fromkeys(found))
