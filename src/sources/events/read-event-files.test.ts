import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as zlib from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Issue } from '../../core/index.ts';
import { createShapingSink, type DetectionEvent } from '../../detection/index.ts';
import { type EventFilesOptions, readEventFiles } from './index.ts';

const event = (eventName: string, more: object = {}) => ({
  eventVersion: '1.08',
  eventTime: '2026-11-01T06:00:00Z',
  eventSource: 'iam.amazonaws.com',
  eventName,
  ...more,
});
const many = (n: number) => Array.from({ length: n }, (_, at) => event(`Name${at}`, { requestID: String(Math.imul(at, 2654435761) >>> 0) }));

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-events-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function read(paths: readonly string[], options: EventFilesOptions = {}) {
  const events: DetectionEvent[] = [];
  const issues: Issue[] = [];
  await readEventFiles(paths, createShapingSink({ event: (one) => events.push(one), issue: (issue) => issues.push(issue) }), options);
  return { events, issues, names: events.map(({ raw }) => raw['eventName']), codes: issues.map(({ code }) => code) };
}

describe('readEventFiles', () => {
  it('reads folders in the order of their names, whatever the files are packed in and called', async () => {
    const one = (name: string) => JSON.stringify({ Records: [event(name)] });
    const folder = folderOf({
      'a/1.json.gz': zlib.gzipSync(one('A')),
      'a/2.log': one('B'),
      'b.txt': Buffer.concat([zlib.gzipSync(one('C1')), zlib.gzipSync(one('C2'))]),
      'c.json': Buffer.from(`\uFEFF${one('D')}`, 'utf16le'),
      'd.gz': one('E'),
      '.hidden': one('hidden'),
      'e.json': '',
    });
    const { names, issues, events } = await read([folder]);
    expect({ names, issues }).toEqual({ names: ['A', 'B', 'C1', 'C2', 'D', 'E'], issues: [] });
    expect(events[0]?.place).toEqual({ file: `${folder}/a/1.json.gz`, index: 0, line: 1 });
  });

  it.skipIf(typeof zlib.zstdCompressSync !== 'function')('reads Zstandard', async () => {
    expect((await read([folderOf({ 'a.zst': zlib.zstdCompressSync(JSON.stringify(many(10))) })])).names).toHaveLength(10);
  });

  it('reads files, patterns and the standard input, each file once', async () => {
    const folder = folderOf({ 'x/a.json': JSON.stringify(event('A')), 'x/y/b.json': JSON.stringify(event('B')), 'x/c.txt': JSON.stringify(event('C')) });
    expect((await read([`${folder}/x/*.json`])).names).toEqual(['A']);
    expect((await read([`${folder}/**/*.json`, `${folder}/x/a.json`])).names).toEqual(['A', 'B']);
    async function* stdin() {
      const bytes = zlib.gzipSync(JSON.stringify(event('I')));
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
    }
    expect((await read(['-', `${folder}/x/c.txt`], { stdin: stdin() })).names).toEqual(['I', 'C']);
    expect(await read([`${folder}/*.nothing`, `${folder}/none`])).toMatchObject({ names: [], codes: ['no-files', 'unreadable-file'] });
  });

  it('keeps everything before a cut or damage, and reads the other files', async () => {
    const text = many(20_000)
      .map((one) => JSON.stringify(one))
      .join('\n');
    const whole = zlib.gzipSync(text);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 3] = (flipped[whole.length - 3] ?? 0) ^ 0xff;
    const folder = folderOf({
      'a.gz': whole.subarray(0, whole.length / 2),
      'b.gz': flipped,
      'c.gz': Buffer.concat([whole, Buffer.from('rubbish')]),
      'd.json': JSON.stringify(event('last')),
    });
    const { events, issues, names } = await read([folder]);
    const countOf = (name: string) => events.filter(({ place }) => place.file.endsWith(name)).length;
    const prefix = zlib.gunzipSync(whole.subarray(0, whole.length / 2), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString();
    expect(countOf('a.gz')).toBe(prefix.split('\n').length - 1);
    expect(countOf('b.gz')).toBe(20_000);
    expect(countOf('c.gz')).toBe(20_000);
    expect(names.at(-1)).toBe('last');
    expect(issues.map(({ code, file }) => `${file?.slice(-4)} ${code}`)).toEqual([
      'a.gz cut-short',
      'a.gz cut-short',
      'b.gz gzip-damaged',
      'c.gz gzip-damaged',
    ]);
  });

  it('reads a small file in one piece as it reads it chunk by chunk, whatever is damaged', async () => {
    const packed = zlib.gzipSync(JSON.stringify({ Records: many(300) }));
    const plain = Buffer.from(JSON.stringify({ Records: many(30) }, null, 1));
    const damaged = (bytes: Buffer, at: number): Buffer => {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      return flipped;
    };
    const files: Record<string, Buffer> = { 'zeros.gz': Buffer.concat([packed, Buffer.alloc(100)]) };
    for (let step = 1; step < 40; step++) {
      const [at, place] = [Math.floor((packed.length * step) / 40), Math.floor((plain.length * step) / 40)];
      files[`${step}-flipped.gz`] = damaged(packed, at);
      files[`${step}-cut.gz`] = packed.subarray(0, at);
      files[`${step}-flipped.json`] = damaged(plain, place);
      files[`${step}-cut.json`] = plain.subarray(0, place);
    }
    const folder = folderOf(files);
    const whole = await read([folder]);
    expect(whole).toEqual(await read([folder], { pause: () => Promise.resolve() }));
    expect(whole.codes).toEqual(expect.arrayContaining(['gzip-damaged', 'cut-short', 'json-syntax']));
  });

  it('bounds what a compressed file grows to', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20), { level: 9 });
    const folder = folderOf({ 'a.gz': bomb, 'b.json': JSON.stringify(event('B')) });
    expect(await read([folder])).toMatchObject({ names: ['B'], codes: ['compression-bomb'] });
    expect(await read([folder], { limits: { maxBytes: 1000 } })).toMatchObject({ names: ['B'], codes: ['file-too-large'] });
  });

  it('does not follow links out of the folder or in circles', async () => {
    const outside = folderOf({ 'o.json': JSON.stringify(event('O')) });
    const folder = folderOf({ 'a.json': JSON.stringify(event('A')) });
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(folder, join(folder, 'self'));
    expect(await read([folder])).toMatchObject({ names: ['A'], codes: ['link-outside', 'link-loop'] });
  });

  it('hands on what its listener throws', async () => {
    const folder = folderOf({ 'a.gz': zlib.gzipSync(JSON.stringify(event('A'))) });
    const sink = createShapingSink({
      event: () => {
        throw new Error('mine');
      },
      issue: () => {},
    });
    await expect(readEventFiles([folder], sink)).rejects.toThrow('mine');
  });
});
