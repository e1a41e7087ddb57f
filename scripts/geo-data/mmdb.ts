// The ranges of a MaxMind DB file that holds one country code a network.
// Source: https://maxmind.github.io/MaxMind-DB/ (version 2.0; records of 24 bits)

export interface CountryRange {
  readonly first: bigint;
  readonly last: bigint;
  readonly country: string;
}

const MARKER = '\xab\xcd\xefMaxMind.com';

export function readMmdb(bytes: Buffer, version: 4 | 6): readonly CountryRange[] {
  const metadata = bytes.subarray(bytes.lastIndexOf(MARKER, undefined, 'latin1') + MARKER.length).toString('latin1');
  const nodes = numberAfter(metadata, 'node_count');
  if (numberAfter(metadata, 'record_size') !== 24) throw new Error('records are not of 24 bits');
  const width = version === 4 ? 32 : 128;
  const data = nodes * 6 + 16;
  const ranges: CountryRange[] = [];
  const walk = (node: number, prefix: bigint, depth: number): void => {
    for (const bit of [0, 1]) {
      const record = bytes.readUIntBE(node * 6 + bit * 3, 3);
      const next = (prefix << 1n) | BigInt(bit);
      if (record === nodes) continue;
      if (record < nodes) walk(record, next, depth + 1);
      else {
        const rest = BigInt(width - depth - 1);
        ranges.push({ first: next << rest, last: ((next + 1n) << rest) - 1n, country: countryAt(bytes, data + record - nodes - 16) });
      }
    }
  };
  walk(0, 0n, 0);
  return ranges;
}

/** An unsigned number of the metadata. */
function numberAfter(metadata: string, key: string): number {
  const at = metadata.indexOf(key) + key.length;
  const size = metadata.charCodeAt(at) & 31;
  return Array.from({ length: size }, (_, index) => metadata.charCodeAt(at + 1 + index)).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** A map of one key, written out or pointed to, and a text of two letters. */
function countryAt(bytes: Buffer, at: number): string {
  if (bytes[at] !== 0xe1) throw new Error(`no map of one key at ${at}`);
  const key = bytes[at + 1] ?? 0;
  const value = at + 2 + (key >> 5 === 1 ? 1 + ((key >> 3) & 3) : key & 31);
  if (bytes[value] !== 0x42) throw new Error(`no code of two letters at ${value}`);
  return bytes.toString('latin1', value + 1, value + 3);
}
