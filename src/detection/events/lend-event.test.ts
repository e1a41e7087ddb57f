// An event that is only lent says what the same event says that is kept.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../cli/detect/decode-text.ts';
import { eventOfBytes, lendEvent, ownEvent } from './event-of.ts';

const PLACE = { file: 'x.json', index: 0 };
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((one) => JSON.stringify(one)),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.constantFrom(
    '"arn:aws:s3:::bucket"',
    '"2026-11-01T06:00:00Z"',
    '{"__proto__":{"a":1},"constructor":9007199254740993}',
    '{"omitted":true}',
    '1e400',
    '[12345678901234567]',
  ),
);
const name = fc.constantFrom(
  'eventID',
  'eventTime',
  'eventSource',
  'eventName',
  'userIdentity',
  'requestParameters',
  'responseElements',
  'resources',
  '__proto__',
  'constructor',
  'toString',
  'é',
);

describe('lendEvent', () => {
  it('makes what is made of the event that is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), fc.nat({ max: 20 }), fc.boolean(), (members, before, isDecoded) => {
        const text = `{${members.map(([key, one]) => `${JSON.stringify(key)}:${one}`).join(',')}}`;
        const bytes = new Uint8Array(Buffer.from(`${' '.repeat(before)}${text}`));
        const kept = eventOfBytes('cloudtrail', bytes, before, bytes.length, PLACE);
        const lent = lendEvent(isDecoded ? decodeText : undefined, 'cloudtrail', bytes, before, bytes.length, PLACE, {});
        if (!kept.ok) expect(lent).toBeUndefined();
        else expect(lent !== undefined && isDeepStrictEqual(ownEvent(lent), kept.event)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads invalid UTF-8 as it stands when kept', () => {
    const bytes = new Uint8Array([...Buffer.from('{"eventName":"a'), 0xff, 0xe2, 0x28, ...Buffer.from('"}')]);
    const kept = eventOfBytes('cloudtrail', bytes, 0, bytes.length, PLACE);
    const lent = lendEvent(decodeText, 'cloudtrail', bytes, 0, bytes.length, PLACE, {});
    expect(kept.ok && kept.event).toStrictEqual(lent && ownEvent(lent));
  });
});
