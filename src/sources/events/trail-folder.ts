// A folder that `aws s3 sync` made of a bucket of CloudTrail, and the cryptography to verify it with.

import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Issue } from '../../core/index.ts';
import type { ReadObject, TrailFolder, TrailPorts } from '../../detection/index.ts';
import { codeOf, walk } from '../files/index.ts';
import { codecOf, type InflateLimits, inflate } from './inflate.ts';

/** Digests are small; log files are at most some hundred megabytes. */
const DIGEST_LIMITS: InflateLimits = { maxBytes: 256 * 1024 * 1024, maxRatio: 1000 };
const LOG_LIMITS: InflateLimits = { maxBytes: 16 * 1024 ** 3, maxRatio: 1100 };

/** The files below a folder; what cannot be listed is named. */
export async function openTrailFolder(path: string): Promise<{ readonly folder: TrailFolder; readonly issues: readonly Issue[] }> {
  const { files, issues } = await walk(path);
  const places = new Map(files.map(({ name, path: place }) => [name, place]));
  const pathOf = (name: string) => places.get(name) ?? name;
  return {
    issues,
    folder: {
      paths: [...places.keys()],
      read: async (name) => {
        const parts: Uint8Array[] = [];
        const done = await readThrough(pathOf(name), DIGEST_LIMITS, (chunk) => parts.push(chunk));
        return done.ok ? { ok: true, value: new Uint8Array(Buffer.concat(parts)) } : done;
      },
      hash: async (name) => {
        const hash = createHash('sha256');
        const done = await readThrough(pathOf(name), LOG_LIMITS, (chunk) => hash.update(chunk));
        return done.ok ? { ok: true, value: hash.digest('hex') } : done;
      },
    },
  };
}

/** Every byte of a file, decompressed where it is gzip. */
async function readThrough(path: string, limits: InflateLimits, emit: (chunk: Uint8Array) => void): Promise<ReadObject<undefined>> {
  try {
    const handle = await open(path);
    const head = new Uint8Array(4);
    try {
      await handle.read(head, 0, 4, 0);
    } finally {
      await handle.close();
    }
    const chunks = createReadStream(path) as AsyncIterable<Uint8Array>;
    const codec = codecOf(head);
    if (codec === undefined) {
      for await (const chunk of chunks) emit(chunk);
      return { ok: true, value: undefined };
    }
    const done = await inflate(chunks, codec, limits, emit);
    return done.ok ? { ok: true, value: undefined } : { ok: false, message: `it is not whole compressed data (${done.code})` };
  } catch (error) {
    return { ok: false, message: `it cannot be read (${codeOf(error)})` };
  }
}

const keys = new WeakMap<Uint8Array, KeyObject | 'unreadable'>();

/** CloudTrail's keys are in PKCS #1's form; AWS's own examples also show one of X.509's. */
function keyOf(der: Uint8Array): KeyObject | 'unreadable' {
  const known = keys.get(der);
  if (known !== undefined) return known;
  let key: KeyObject | 'unreadable' = 'unreadable';
  for (const type of ['pkcs1', 'spki'] as const) {
    try {
      key = createPublicKey({ key: Buffer.from(der), format: 'der', type });
      break;
    } catch {
      // The other form is tried.
    }
  }
  if (key !== 'unreadable' && key.asymmetricKeyType !== 'rsa') key = 'unreadable';
  keys.set(der, key);
  return key;
}

export const TRAIL_PORTS: TrailPorts = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  verify: (der, signed, signature) => {
    const key = keyOf(der);
    return key === 'unreadable' ? undefined : verify('sha256', Buffer.from(signed), key, signature);
  },
};
