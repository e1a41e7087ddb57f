// Parquet files for tests: required columns in PLAIN encoding, one page each, gzip or none. Source: https://parquet.apache.org/docs/file-format/

import { gzipSync } from 'node:zlib';

type Cell = string | number | bigint;
export type Rows = Readonly<Record<string, readonly Cell[]>>;

const INT32 = 1;
const INT64 = 2;
const BYTE_ARRAY = 6;

/** Values of Thrift's compact protocol: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md */
type Thrift =
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly text: string }
  | { readonly list: readonly Thrift[] }
  | { readonly fields: readonly (readonly [number, Thrift])[] };

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}

function typeOf(value: Thrift): number {
  if ('i32' in value) return 5;
  if ('i64' in value) return 6;
  if ('text' in value) return 8;
  return 'list' in value ? 9 : 12;
}

function write(value: Thrift): number[] {
  if ('i32' in value) return varint(value.i32 * 2);
  if ('i64' in value) return varint(value.i64 * 2);
  if ('text' in value) return [...varint(Buffer.byteLength(value.text)), ...Buffer.from(value.text)];
  if ('list' in value) {
    const type = value.list[0] === undefined ? 12 : typeOf(value.list[0]);
    const head = value.list.length < 15 ? [(value.list.length << 4) | type] : [0xf0 | type, ...varint(value.list.length)];
    return [...head, ...value.list.flatMap(write)];
  }
  let last = 0;
  const bytes = value.fields.flatMap(([id, field]) => {
    const head = ((id - last) << 4) | typeOf(field);
    last = id;
    return [head, ...write(field)];
  });
  return [...bytes, 0];
}

function columnType(cells: readonly Cell[]): number {
  if (typeof cells[0] === 'string') return BYTE_ARRAY;
  return typeof cells[0] === 'bigint' ? INT64 : INT32;
}

function plain(cells: readonly Cell[]): Buffer {
  return Buffer.concat(
    cells.map((cell) => {
      if (typeof cell === 'string') {
        const length = Buffer.alloc(4);
        length.writeInt32LE(Buffer.byteLength(cell));
        return Buffer.concat([length, Buffer.from(cell)]);
      }
      const bytes = Buffer.alloc(typeof cell === 'bigint' ? 8 : 4);
      if (typeof cell === 'bigint') bytes.writeBigInt64LE(cell);
      else bytes.writeInt32LE(cell);
      return bytes;
    }),
  );
}

/** A file of row groups that all have the same columns. */
export function parquetOf(groups: readonly Rows[], isGzip = false): Uint8Array {
  const parts: Buffer[] = [Buffer.from('PAR1')];
  let offset = 4;
  const rowGroups = groups.map((rows): Thrift => {
    let size = 0;
    const columns = Object.entries(rows).map(([name, cells]): Thrift => {
      const data = plain(cells);
      const packed = isGzip ? gzipSync(data) : data;
      const page: Thrift = {
        fields: [
          [1, { i32: 0 }],
          [2, { i32: data.length }],
          [3, { i32: packed.length }],
          [
            5,
            {
              fields: [
                [1, { i32: cells.length }],
                [2, { i32: 0 }],
                [3, { i32: 3 }],
                [4, { i32: 3 }],
              ],
            },
          ],
        ],
      };
      const chunk = Buffer.concat([Buffer.from(write(page)), packed]);
      const at = offset;
      parts.push(chunk);
      offset += chunk.length;
      size += data.length;
      const metadata: Thrift = {
        fields: [
          [1, { i32: columnType(cells) }],
          [2, { list: [{ i32: 0 }] }],
          [3, { list: [{ text: name }] }],
          [4, { i32: isGzip ? 2 : 0 }],
          [5, { i64: cells.length }],
          [6, { i64: chunk.length - packed.length + data.length }],
          [7, { i64: chunk.length }],
          [9, { i64: at }],
        ],
      };
      return {
        fields: [
          [2, { i64: at }],
          [3, metadata],
        ],
      };
    });
    return {
      fields: [
        [1, { list: columns }],
        [2, { i64: size }],
        [3, { i64: Object.values(rows)[0]?.length ?? 0 }],
      ],
    };
  });
  const schema: Thrift[] = [
    {
      fields: [
        [4, { text: 'schema' }],
        [5, { i32: Object.keys(groups[0] ?? {}).length }],
      ],
    },
  ];
  for (const [name, cells] of Object.entries(groups[0] ?? {})) {
    const type = columnType(cells);
    schema.push({ fields: [[1, { i32: type }], [3, { i32: 0 }], [4, { text: name }], ...(type === BYTE_ARRAY ? [[6, { i32: 0 }] as const] : [])] });
  }
  const total = groups.reduce((sum, rows) => sum + (Object.values(rows)[0]?.length ?? 0), 0);
  const footer = Buffer.from(
    write({
      fields: [
        [1, { i32: 1 }],
        [2, { list: schema }],
        [3, { i64: total }],
        [4, { list: rowGroups }],
      ],
    }),
  );
  const length = Buffer.alloc(4);
  length.writeInt32LE(footer.length);
  return new Uint8Array(Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]));
}
