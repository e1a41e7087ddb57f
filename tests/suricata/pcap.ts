// Packets of flows, and a capture file of them. Sources: RFC 791, 8200, 9293, 768, 792 and draft-ietf-opsawg-pcap (link type 101, raw IP).

export type Direction = 'to_server' | 'to_client';

export interface Endpoints {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
}

export interface Segment {
  readonly direction: Direction;
  /** Of TCP, `S`, `SA`, `A`, `PA`, `FA`, `R`. */
  readonly flags?: string;
  readonly data?: Buffer;
}

const FLAG: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, A: 16 };
const PROTOCOL = { tcp: 6, udp: 17, icmp: 1 } as const;

/** The packets of a flow in order, as IP datagrams; checksums are left zero. */
export function packetsOf(protocol: 'tcp' | 'udp' | 'icmp' | number, ends: Endpoints, segments: readonly Segment[]): Buffer[] {
  const sequence = { to_server: 1000, to_client: 5000 };
  return segments.map((segment, index) => {
    const { direction, flags = 'PA', data = Buffer.alloc(0) } = segment;
    const back = direction === 'to_client';
    const [from, to] = back ? [ends.destination, ends.source] : [ends.source, ends.destination];
    const [fromPort, toPort] = back ? [ends.destinationPort, ends.sourcePort] : [ends.sourcePort, ends.destinationPort];
    let body: Buffer;
    if (protocol === 'tcp') {
      const header = Buffer.alloc(20);
      header.writeUInt16BE(fromPort, 0);
      header.writeUInt16BE(toPort, 2);
      header.writeUInt32BE(sequence[direction], 4);
      if (flags.includes('A')) header.writeUInt32BE(sequence[back ? 'to_server' : 'to_client'], 8);
      header[12] = 0x50;
      header[13] = flags.split('').reduce((bits, flag) => bits | (FLAG[flag] ?? 0), 0);
      header.writeUInt16BE(65000, 14);
      sequence[direction] += data.length + (/[SF]/.test(flags) ? 1 : 0);
      body = Buffer.concat([header, data]);
    } else if (protocol === 'udp') {
      const header = Buffer.alloc(8);
      header.writeUInt16BE(fromPort, 0);
      header.writeUInt16BE(toPort, 2);
      header.writeUInt16BE(8 + data.length, 4);
      body = Buffer.concat([header, data]);
    } else if (protocol === 'icmp') {
      const header = Buffer.from([back ? 0 : 8, 0, 0, 0, 0, 7, 0, index]);
      body = Buffer.concat([header, data]);
    } else body = data.length === 0 ? Buffer.alloc(8) : data;
    return datagram(typeof protocol === 'number' ? protocol : PROTOCOL[protocol], from, to, body);
  });
}

function datagram(protocol: number, from: string, to: string, body: Buffer): Buffer {
  if (from.includes(':')) {
    const header = Buffer.alloc(40);
    header[0] = 0x60;
    header.writeUInt16BE(body.length, 4);
    header[6] = protocol;
    header[7] = 64;
    ipv6(from).copy(header, 8);
    ipv6(to).copy(header, 24);
    return Buffer.concat([header, body]);
  }
  const header = Buffer.alloc(20);
  header[0] = 0x45;
  header.writeUInt16BE(20 + body.length, 2);
  header[8] = 64;
  header[9] = protocol;
  Buffer.from(from.split('.').map(Number)).copy(header, 12);
  Buffer.from(to.split('.').map(Number)).copy(header, 16);
  return Buffer.concat([header, body]);
}

function ipv6(text: string): Buffer {
  const [head = '', tail = ''] = text.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [before, after] = [groups(head), text.includes('::') ? groups(tail) : []];
  const all = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 255]));
}

/** A capture file of raw IP packets, a millisecond apart. */
export function captureFile(packets: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(65535, 16);
  head.writeUInt32LE(101, 20);
  const parts: Buffer[] = [head];
  for (const [index, packet] of packets.entries()) {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(1_700_000_000 + Math.floor(index / 1000), 0);
    record.writeUInt32LE((index % 1000) * 1000, 4);
    record.writeUInt32LE(packet.length, 8);
    record.writeUInt32LE(packet.length, 12);
    parts.push(record, packet);
  }
  return Buffer.concat(parts);
}

/** A TCP connection: handshake, what the client says first (in `pieces` segments), the answer, and the end. */
export function tcpConversation(request: Buffer, answer: Buffer, pieces = 1): Segment[] {
  const size = Math.max(1, Math.ceil(request.length / pieces));
  const parts: Buffer[] = [];
  for (let at = 0; at < request.length; at += size) parts.push(request.subarray(at, at + size));
  return [
    { direction: 'to_server', flags: 'S' },
    { direction: 'to_client', flags: 'SA' },
    { direction: 'to_server', flags: 'A' },
    ...parts.flatMap((data): Segment[] => [
      { direction: 'to_server', flags: 'PA', data },
      { direction: 'to_client', flags: 'A' },
    ]),
    ...(answer.length === 0
      ? []
      : ([
          { direction: 'to_client', flags: 'PA', data: answer },
          { direction: 'to_server', flags: 'A' },
        ] as const)),
    { direction: 'to_server', flags: 'FA' },
    { direction: 'to_client', flags: 'FA' },
    { direction: 'to_server', flags: 'A' },
  ];
}
