import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { array, assert, constantFrom, jsonValue, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withFolder } from './folder.cases.ts';
import { MAX_DEPTH, NOT_KEPT, parseDocuments, readTags, readText, TEXT_LIMITS, walk, withhold } from './index.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseDocuments', () => {
  it.each([
    ['{"a": 1,\n  "b": }', 2, 8, 'expected a JSON value, found `}`'],
    ['{"a": 1,}', 1, 9, 'expected a name in double quotes, found `}`'],
    ['{"ä😀": [1 2]}', 1, 11, 'expected `,` or `]`, found `2`'],
    ['{"a"\n\n1}', 3, 1, 'expected `:`, found `1`'],
    ['{"a"\r\n\r1}', 3, 1, 'expected `:`, found `1`'],
    ['{"a": "x', 1, 9, 'expected the end of the string, found the end of the file'],
    ['{"a": [1', 1, 9, 'expected `,` or `]`, found the end of the file'],
    ['{"a": "\\x"}', 1, 8, 'expected an escape that JSON knows, found `\\`'],
    ['{"a": 1} ]', 1, 10, 'expected a JSON value, found `]`'],
    ["{'a': 1}", 1, 2, "expected a name in double quotes, found `'`"],
  ])('says where %j is wrong', (text, line, column, message) => {
    expect(parseDocuments(text, 'f.json')).toEqual({
      ok: false,
      issues: [expect.objectContaining({ code: 'json-syntax', file: 'f.json', line, column, message })],
    });
  });

  it('says where a line of two hundred megabytes is wrong', () => {
    const found = parseDocuments(`["${'x'.repeat(200_000_000)}"`, 'f.json');
    expect(found).toMatchObject({ ok: false, issues: [{ line: 1, column: 200_000_004 }] });
  });

  it('reads documents one after the other as they were written', () => {
    assert(
      property(
        array(
          jsonValue().filter((value) => typeof value === 'object' && value !== null),
          { maxLength: 4 },
        ),
        (values) => {
          const text = values.map((value) => JSON.stringify(value, undefined, 1)).join('\n');
          expect(parseDocuments(text, '')).toEqual({ ok: true, value: JSON.parse(`[${values.map((value) => JSON.stringify(value)).join(',')}]`) });
        },
      ),
    );
  });

  it('refuses what Node refuses and takes what Node takes', () => {
    const near = tuple(jsonValue(), nat(), constantFrom('', ',', '"', '}', '0', '\\', '\u0001', 'e')).map(([value, at, put]) => {
      const text = JSON.stringify({ value });
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + put + text.slice(cut + 1);
    });
    assert(
      property(near, (text) => {
        const found = parseDocuments(text, '');
        // Several documents are one text to us and none to Node.
        const isOneDocument = found.ok && found.value.length === 1;
        expect(isOneDocument).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what nests too deep, alone and among others', () => {
    const deep = '['.repeat(MAX_DEPTH + 2) + ']'.repeat(MAX_DEPTH + 2);
    for (const text of [deep, `{} ${deep}`, '['.repeat(1_000_000)])
      expect(parseDocuments(text, 'f')).toMatchObject({ ok: false, issues: [{ code: 'json-too-deep' }] });
  });
});

describe('walk', () => {
  it('follows no link in circles or out of the folder', async () => {
    await withFolder({ 'in/a.json': '{}', 'in/sub/b.json': '{}', 'out/c.json': '{}', 'in/.hidden/d.json': '{}' }, async (folder) => {
      symlinkSync(join(folder, 'in'), join(folder, 'in/sub/loop'));
      symlinkSync(join(folder, 'out'), join(folder, 'in/away'));
      symlinkSync(join(folder, 'in/nothing'), join(folder, 'in/broken'));
      const { files, issues } = await walk(join(folder, 'in'));
      expect(files.map((file) => file.name)).toEqual(['a.json', 'sub/b.json']);
      expect(issues.map((issue) => [issue.code, issue.file])).toEqual([
        ['link-outside', 'away'],
        ['unreadable-file', 'broken'],
        ['link-loop', 'sub/loop'],
      ]);
    });
  });

  it.skipIf(process.platform === 'win32')('names what is no file, and does not wait for it', async () => {
    await withFolder({ 'a.json': '{}' }, async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const { files, issues } = await walk(folder);
      expect(files.map((file) => file.name)).toEqual(['a.json']);
      expect(issues).toMatchObject([{ code: 'not-a-file', file: 'pipe', message: 'it is a pipe, and is not read' }]);
      expect((await walk(join(folder, 'pipe'))).issues).toMatchObject([{ code: 'not-a-file' }]);
    });
  });

  it('stops at its limits', async () => {
    await withFolder({ 'a/b/c/d.json': '{}', 'e.json': '{}', 'f.json': '{}' }, async (folder) => {
      const deep = await walk(folder, { maxFiles: 9, maxDepth: 1 });
      expect([deep.files.map((file) => file.name), deep.issues.map((issue) => issue.code)]).toEqual([['e.json', 'f.json'], ['too-deep']]);
      const many = await walk(folder, { maxFiles: 1, maxDepth: 9 });
      expect([many.files.length, many.issues.map((issue) => issue.code)]).toEqual([1, ['too-many-files']]);
    });
  });
});

describe('readText', () => {
  it('refuses bombs, damage and other encodings', async () => {
    const bomb = gzipSync(Buffer.alloc(80_000_000));
    await withFolder(
      { 'bomb.gz': bomb, 'cut.gz': gzipSync('{"a":1}').subarray(0, 15), 'latin.json': Buffer.from([0x7b, 0x22, 0xe4, 0x22]) },
      async (folder) => {
        const { files } = await walk(folder);
        const codes = await Promise.all(files.map(async (file) => readText(file, TEXT_LIMITS)));
        expect(codes.map((one) => (one.ok ? 'ok' : one.issues[0]?.code))).toEqual(['compression-bomb', 'gzip-damaged', 'text-encoding']);
      },
    );
  });
});

describe('withhold', () => {
  it('hides the value of a parameter, and not that of a tag', () => {
    const value = { Name: '/db', Value: 'hunter2', Tags: [{ Key: 'owner', Value: 'platform' }] };
    expect(withhold(value, true)).toEqual({ value: { ...value, Value: NOT_KEPT }, count: 1 });
  });

  it('replaces values, keeps names, and counts', () => {
    const value = { Environment: { Variables: { A: 'x', B: 'y' } }, UserData: { Value: 'z' }, Password: true, Name: 'n', UserDataEmpty: '' };
    expect(withhold(value)).toEqual({
      value: { Environment: { Variables: { A: NOT_KEPT, B: NOT_KEPT } }, UserData: NOT_KEPT, Password: true, Name: 'n', UserDataEmpty: '' },
      count: 3,
    });
  });
});

describe('readTags', () => {
  it.each([
    [[{ Key: 'a', Value: 'b' }], { a: 'b' }],
    [[{ key: 'a', value: 'b' }], { a: 'b' }],
    [[{ TagKey: 'a', TagValue: 'b' }], { a: 'b' }],
    [[{ Key: 'a' }, 'x', { Value: 'y' }], { a: '' }],
    [{ a: 'b', c: 1 }, { a: 'b' }],
    ['a', {}],
  ])('reads %j', (tags, expected) => {
    expect(readTags(tags)).toEqual(expected);
  });
});
