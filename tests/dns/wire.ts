// DNS messages on the wire: a query, and what of its answer is compared. Source: RFC 1035 section 4.

export interface WireAnswer {
  readonly id: number;
  /** 0 for NOERROR, 3 for NXDOMAIN. */
  readonly code: number;
  readonly isAuthoritative: boolean;
  /** `owner TYPE value`, sorted. */
  readonly answers: readonly string[];
  /** The name servers that it refers to, sorted. */
  readonly referrals: readonly string[];
}

const TYPES: Readonly<Record<string, number>> = { A: 1, NS: 2, CNAME: 5, SOA: 6, TXT: 16, AAAA: 28, DS: 43 };

export function queryBytes(id: number, name: string, type: string): Buffer {
  const labels = name === '' ? [] : name.split('.');
  const question = labels.flatMap((label) => [label.length, ...Buffer.from(label, 'latin1')]);
  return Buffer.from([id >> 8, id & 255, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...question, 0, 0, TYPES[type] ?? 0, 0, 1]);
}

export function readAnswer(bytes: Buffer): WireAnswer {
  const flags = bytes.readUInt16BE(2);
  const [questions, answers, authority] = [4, 6, 8].map((at) => bytes.readUInt16BE(at));
  let at = 12;
  for (let index = 0; index < (questions ?? 0); index++) at = readName(bytes, at).next + 4;
  const section = (count: number): readonly { readonly owner: string; readonly type: string; readonly value: string }[] =>
    Array.from({ length: count }, () => {
      const owner = readName(bytes, at);
      const type = bytes.readUInt16BE(owner.next);
      const length = bytes.readUInt16BE(owner.next + 8);
      const start = owner.next + 10;
      at = start + length;
      return { owner: owner.name, type: nameOfType(type), value: readValue(bytes, type, start, length) };
    });
  const own = section(answers ?? 0);
  const others = section(authority ?? 0);
  return {
    id: bytes.readUInt16BE(0),
    code: flags & 15,
    isAuthoritative: (flags & 0x0400) !== 0,
    answers: own.map(({ owner, type, value }) => `${owner} ${type} ${value}`).sort(),
    referrals: others
      .filter(({ type }) => type === 'NS')
      .map(({ value }) => value)
      .sort(),
  };
}

const nameOfType = (number: number): string => Object.entries(TYPES).find(([, value]) => value === number)?.[0] ?? String(number);

function readValue(bytes: Buffer, type: number, start: number, length: number): string {
  if (type === 1) return [...bytes.subarray(start, start + 4)].join('.');
  if (type === 2 || type === 5) return readName(bytes, start).name;
  if (type === 16) return bytes.toString('latin1', start + 1, start + 1 + (bytes[start] ?? 0));
  return bytes.toString('hex', start, start + length);
}

function readName(bytes: Buffer, from: number): { readonly name: string; readonly next: number } {
  const labels: string[] = [];
  let at = from;
  let next: number | undefined;
  for (let hops = 0; hops < 128; hops++) {
    const length = bytes[at] ?? 0;
    if (length === 0) return { name: labels.join('.').toLowerCase(), next: next ?? at + 1 };
    if (length >= 192) {
      next ??= at + 2;
      at = bytes.readUInt16BE(at) & 0x3fff;
    } else {
      labels.push(bytes.toString('latin1', at + 1, at + 1 + length));
      at += length + 1;
    }
  }
  throw new Error('a name that does not end');
}
