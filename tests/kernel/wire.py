"""Builds a network of namespaces, sends packets into it and answers those that arrive.

Reads one JSON object a line from stdin, answers one a line on stdout:
  {"op": "build", "topology": {...}}    -> {"built": namespaces}
  {"op": "probe", "probes": [...]}      -> {"outcomes": [[where it arrived or null, whether the answer came back], ...]}
  {"op": "destroy"}                     -> {}
Needs nothing but Python's own library, `ip` and `nft`, and root.
"""
import ctypes, json, os, select, socket, struct, subprocess, sys, time

IP, NFT = sys.argv[1], sys.argv[2]
LIBC = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNET, ETH_P_ALL, PACKET_OUTGOING, SO_RCVBUFFORCE = 0x40000000, 3, 4, 33
MAC = bytes.fromhex("020000000001")
SETTINGS = {
    "ipv4/ip_forward": "1", "ipv4/conf/all/rp_filter": "0", "ipv4/conf/default/rp_filter": "0",
    "ipv4/conf/all/send_redirects": "0", "ipv4/conf/default/send_redirects": "0",
    "ipv6/conf/all/forwarding": "1", "ipv6/conf/default/forwarding": "1", "ipv6/conf/default/accept_dad": "0",
    "ipv6/conf/default/router_solicitations": "0", "ipv6/conf/default/addr_gen_mode": "1",
}


def run(args, text):
    done = subprocess.run(args, input=text, text=True, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(args)}: {done.stderr.strip()[:2000]}\n{text[:4000]}")


class Namespaces:
    """Network namespaces by name, without names in the system: they are gone when this process is."""

    def __init__(self):
        self.home = os.open("/proc/self/ns/net", os.O_RDONLY)
        self.open = {}

    def create(self, names):
        for name in names:
            if LIBC.unshare(CLONE_NEWNET) != 0:
                raise OSError(ctypes.get_errno(), "a network namespace could not be made")
            self.open[name] = os.open("/proc/self/ns/net", os.O_RDONLY)
            for path, value in SETTINGS.items():
                with open(f"/proc/sys/net/{path}", "w") as file:
                    file.write(value)
        self.enter(None)

    def enter(self, name):
        if LIBC.setns(self.home if name is None else self.open[name], CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "setns")

    def path(self, name):
        return f"/proc/{os.getpid()}/fd/{self.open[name]}"

    def close(self):
        for descriptor in self.open.values():
            os.close(descriptor)
        self.open = {}


def build(spaces, topology):
    names = sorted({name for cable in topology["cables"] for name in (cable[0], cable[2])})
    spaces.create(names)
    where = spaces.path
    mac = MAC.hex(":")
    run([IP, "-batch", "-"], "".join(
        f"link add {one} address {mac} netns {where(a)} type veth peer name {other} address {mac} netns {where(b)}\n"
        for a, one, b, other in topology["cables"]))
    devices = {}
    for a, one, b, other in topology["cables"]:
        devices.setdefault(a, []).append(one)
        devices.setdefault(b, []).append(other)
    for name in names:
        spaces.enter(name)
        lines = topology["commands"].get(name, [])
        up = "".join(f"link set {device} arp off up\n" for device in devices.get(name, []))
        plain = [line for line in lines if not line.startswith("-")] + [line[3:] for line in lines if line.startswith("-4")]
        run([IP, "-batch", "-"], up + "".join(f"{line}\n" for line in plain))
        six = [line[3:] for line in lines if line.startswith("-6")]
        if six:
            run([IP, "-6", "-batch", "-"], "".join(f"{line}\n" for line in six))
        if name in topology["filters"]:
            run([NFT, "-f", "-"], topology["filters"][name])
    spaces.enter("wires")
    return len(names)


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    total = (total & 0xFFFF) + (total >> 16)
    return ~((total & 0xFFFF) + (total >> 16)) & 0xFFFF


def packet(version, protocol, source, target, sport, dport, ident, is_reply):
    """A frame. TCP: SYN or SYN-ACK; ICMP: echo and its reply with `sport` as identifier. The identifier rides in the payload."""
    family = socket.AF_INET if version == 4 else socket.AF_INET6
    source, target = socket.inet_pton(family, source), socket.inet_pton(family, target)
    payload = struct.pack("!II", 0x53544F41, ident)
    number = {"tcp": 6, "udp": 17, "icmp": 1 if version == 4 else 58}[protocol]
    if protocol == "tcp":
        make = lambda total: struct.pack("!HHIIBBHHH", sport, dport, 1000, 1001 if is_reply else 0, 0x50, 0x12 if is_reply else 0x02, 8192, total, 0) + payload
    elif protocol == "udp":
        make = lambda total: struct.pack("!HHHH", sport, dport, 8 + len(payload), total) + payload
    else:
        kind = {(4, False): 8, (4, True): 0, (6, False): 128, (6, True): 129}[version, is_reply]
        make = lambda total: struct.pack("!BBHHH", kind, 0, total, sport, 1) + payload
    body = make(0)
    pseudo = b"" if number == 1 else source + target + (struct.pack("!BBH", 0, number, len(body)) if version == 4 else struct.pack("!II", len(body), number))
    body = make(checksum(pseudo + body) or 0xFFFF)
    if version == 4:
        head = lambda total: struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(body), ident & 0xFFFF, 0, 64, number, total) + source + target
        return MAC + MAC + b"\x08\x00" + head(checksum(head(0))) + body
    return MAC + MAC + b"\x86\xdd" + struct.pack("!IHBB", 6 << 28, len(body), number, 64) + source + target + body


def read(frame):
    """(version, protocol, source, target, sport, dport, ident, is_reply), or None where it is not one of ours."""
    kind = frame[12:14]
    if kind == b"\x08\x00":
        version, family, number, body = 4, socket.AF_INET, frame[23], frame[34:]
        source, target = frame[26:30], frame[30:34]
    elif kind == b"\x86\xdd":
        version, family, number, body = 6, socket.AF_INET6, frame[20], frame[54:]
        source, target = frame[22:38], frame[38:54]
    else:
        return None
    size = {6: 20, 17: 8, 1: 8, 58: 8}.get(number)
    if size is None or len(body) < size + 8 or body[size:size + 4] != b"STOA":
        return None
    ident = struct.unpack("!I", body[size + 4:size + 8])[0]
    source, target = socket.inet_ntop(family, source), socket.inet_ntop(family, target)
    if number in (1, 58):
        identifier = struct.unpack("!H", body[4:6])[0]
        return version, "icmp", source, target, identifier, identifier, ident, body[0] in (0, 129)
    sport, dport = struct.unpack("!HH", body[:4])
    return version, "tcp" if number == 6 else "udp", source, target, sport, dport, ident, number == 6 and body[13] == 0x12


def canonical(address):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return socket.inet_ntop(family, socket.inet_pton(family, address))


class Wires:
    """The ends of all wires: raw sockets, with a buffer each."""

    def __init__(self, wires):
        self.sockets = {}
        self.poll = select.epoll()
        self.names = {}
        for name, device in wires.items():
            one = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
            one.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 1 << 23)
            one.bind((device, 0))
            one.setblocking(False)
            self.sockets[name] = one
            self.names[one.fileno()] = name
            self.poll.register(one.fileno(), select.EPOLLIN)

    def close(self):
        for one in self.sockets.values():
            one.close()
        self.poll.close()

    def probe(self, probes, patience):
        outcomes = [[None, False] for _ in probes]
        for one in probes:
            one["source"], one["target"] = canonical(one["source"]), canonical(one["target"])
        for start in range(0, len(probes), 64):
            for index in range(start, min(start + 64, len(probes))):
                one = probes[index]
                self.sockets[one["from"]].send(packet(one["version"], one["protocol"], one["source"], one["target"], one["sport"], one["dport"], index, False))
            self.drain(probes, outcomes, 0)
        self.drain(probes, outcomes, patience)
        return outcomes

    def drain(self, probes, outcomes, patience):
        quiet = time.monotonic() + patience
        while True:
            ready = self.poll.poll(max(0, quiet - time.monotonic()))
            if not ready:
                if time.monotonic() >= quiet:
                    return
                continue
            for descriptor, _ in ready:
                name = self.names[descriptor]
                while True:
                    try:
                        frame, address = self.sockets[name].recvfrom(2048)
                    except BlockingIOError:
                        break
                    if address[2] != PACKET_OUTGOING:
                        self.take(name, frame, probes, outcomes)
            quiet = time.monotonic() + patience

    def take(self, name, frame, probes, outcomes):
        seen = read(frame)
        if seen is None or seen[6] >= len(probes):
            return
        version, protocol, source, target, sport, dport, ident, _ = seen
        one, outcome = probes[ident], outcomes[ident]
        # The answer counts where it comes from whom was asked, at the port that was asked.
        if name == one["from"] and outcome[0] is not None:
            ports = (sport, dport) if protocol != "icmp" else (one["dport"], one["sport"])
            if (source, target, *ports) == (one["target"], one["source"], one["dport"], one["sport"]):
                outcome[1] = True
            return
        if outcome[0] is None:
            outcome[0] = name
            self.sockets[name].send(packet(version, protocol, target, source, dport, sport, ident, True))


def main():
    spaces, wires = Namespaces(), None
    for line in sys.stdin:
        order = json.loads(line)
        answer = {}
        if order["op"] == "build":
            answer = {"built": build(spaces, order["topology"])}
            wires = Wires(order["topology"]["wires"])
        elif order["op"] == "probe":
            answer = {"outcomes": wires.probe(order["probes"], order["patience"])}
        elif order["op"] == "destroy":
            wires.close()
            spaces.enter(None)
            spaces.close()
        print(json.dumps(answer), flush=True)


main()
