// Whatever bytes come: readers never throw, name what they pass over, and never lose an event outside of the damage.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from './index.ts';
import * as sample from './samples.cases.ts';

const json = JSON.stringify;
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const ids = (bytes: Uint8Array) => readEvents(bytes, 'f').events.map(({ id }) => id);

const trail = Array.from({ length: 8 }, (_, at) => ({ ...sample.TRAIL_EVENT, eventID: `id-${at}`, note: 'say "{[,:]}" \\ é 😀' }));
const flows = Array.from({ length: 8 }, (_, at) => sample.FLOW_V2.replace('20641', String(30_000 + at)));

/** Files, and the pieces of each that stand for one event. */
const FILES: readonly { readonly text: string; readonly pieces: readonly string[] }[] = [
  { text: json({ Records: trail }), pieces: trail.map((one) => json(one)) },
  { text: trail.map((one) => json(one)).join('\n'), pieces: trail.map((one) => json(one)) },
  { text: json(trail), pieces: trail.map((one) => json(one)) },
  { text: flows.join('\n'), pieces: flows },
  {
    text: json({
      messageType: 'DATA_MESSAGE',
      owner: '123456789012',
      logGroup: 'g',
      logEvents: trail.map((one, at) => ({ id: String(at), timestamp: 1, message: json(one) })),
    }),
    pieces: trail.map((one) => json(json(one)).slice(1, -1)),
  },
  {
    text: json({ Events: trail.map((one) => ({ EventId: one.eventID, CloudTrailEvent: json(one) })) }),
    pieces: trail.map((one) => json(json(one)).slice(1, -1)),
  },
];

/** Bytes of the file, and where each piece stands in them. */
const PLACED = FILES.map(({ text, pieces }) => {
  const bytes = bytesOf(text);
  const spans = pieces.map((piece) => {
    const start = Buffer.from(text).indexOf(piece);
    return { start, end: start + Buffer.byteLength(piece) };
  });
  return { bytes, spans, whole: ids(bytes) };
});

describe('damaged files', () => {
  it('are whole to begin with', () => {
    for (const { whole, spans } of PLACED) {
      expect(whole).toHaveLength(8);
      expect(spans.every(({ start }) => start >= 0)).toBe(true);
    }
  });

  it('lose at most the events that bytes were changed in, and name what they lost', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.constantFrom(...PLACED), fc.array(change, { minLength: 1, maxLength: 3 }), ({ bytes, spans, whole }, changes) => {
        const spoilt = bytes.slice();
        const within = new Set<number>();
        let isBetween = false;
        for (const [where, byte] of changes) {
          const at = where % bytes.length;
          if (spoilt[at] === byte) continue;
          spoilt[at] = byte;
          const hit = spans.findIndex(({ start, end }) => at >= start && at < end);
          if (hit < 0) isBetween = true;
          else within.add(hit);
        }
        const { events, issues } = readEvents(spoilt, 'f');
        const found = new Set(events.map(({ id }) => id));
        const lost = whole.filter((id, at) => !found.has(id) && !within.has(at));
        // A byte between events can spoil those that it stood between.
        expect(lost.length).toBeLessThanOrEqual(isBetween ? 2 * changes.length : 0);
        if (events.length < whole.length) expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('are no comments because their first byte says so', () => {
    const text = json({ Records: trail });
    for (const start of ['#', '#\0', '# ']) expect(ids(bytesOf(`${start}${text.slice(start.length)}`))).toHaveLength(8);
    expect(readEvents(bytesOf(`#${flows.join('\n').slice(1)}`), 'f')).toMatchObject({ events: { length: 7 }, issues: [{ code: 'unknown-record', line: 1 }] });
    expect(readEvents(bytesOf('#Version: 1.0\n#Fields: date time {"x"}\n'), 'f')).toEqual({ events: [], issues: [] });
  });

  it('keep every event before a cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACED), fc.nat(), ({ bytes, spans, whole }, where) => {
        const cut = where % bytes.length;
        const kept = spans.filter(({ end }) => end <= cut).length;
        const found = new Set(ids(bytes.subarray(0, cut)));
        // Of an event in an envelope, the envelope must be whole, too.
        expect(whole.slice(0, kept).filter((id) => !found.has(id)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('never make a reader throw', () => {
    const words = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      '\0',
      '{"Records":[',
      '"eventName":',
      '{"message":"',
      'null',
      '1e9',
      json(trail[0]),
      sample.ALB_LINE,
      sample.S3_LINE,
      sample.FLOW_HEADER,
      '\uFEFF',
      '"detail":{',
      '\\"',
      '{"logEvents":[{"message":"{\\"a\\":1}"}]}',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }), (parts) => {
        expect(() => readEvents(bytesOf(parts.join('')), 'f')).not.toThrow();
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => readEvents(bytes, 'f')).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('cost no more than their length', () => {
    for (const hostile of ['{"a":', '[', '{', '"', '{"Records":[', '{"a":"{', '{"message":"', '\\', 'a b ', '- - [', '{"eventName":{"eventSource":'])
      expect(() => readEvents(bytesOf(hostile.repeat(30_000)), 'f')).not.toThrow();
  }, 60_000);
});

const CORPORA = `${process.env['STOA_CORPORA'] ?? fileURLToPath(new URL('../../../../shared/corpora', import.meta.url))}/cloudtrail`;

describe.skipIf(!existsSync(CORPORA))('logs of simulated attacks and of ordinary sessions', () => {
  it('are read whole', () => {
    const files = readdirSync(CORPORA, { recursive: true, encoding: 'utf8' }).filter((name) => /attack\/.*\.json$|InputEvents\.json$/.test(name));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const bytes = readFileSync(join(CORPORA, name));
      const expected = JSON.parse(bytes.toString()) as readonly object[];
      const { events, issues } = readEvents(new Uint8Array(bytes), name);
      expect(issues).toEqual([]);
      expect(events.map(({ raw }) => JSON.parse(json(raw)) as object)).toEqual(expected);
      expect(events.every(({ time, kind }) => time !== undefined && kind === 'cloudtrail')).toBe(true);
    }
  });
});
