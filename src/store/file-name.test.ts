import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames, isStorableType, isTypeFile } from './file-name.ts';

const nameOf = (type: string) => fileNames([type]).get(type);

describe('fileNames', () => {
  it('keeps letters and digits, joins by hyphens, and writes the rest as percent and bytes', () => {
    expect(nameOf('AWS::EC2::Instance')).toBe('AWS-EC2-Instance.ndjson.gz');
    expect(nameOf('Custom::My-Thing_2')).toBe('Custom-My%2DThing%5F2.ndjson.gz');
    expect(nameOf('a:b')).toBe('a%3Ab.ndjson.gz');
    expect(nameOf('Ünit')).toBe('%C3%9Cnit.ndjson.gz');
  });

  it('never leaves the folder, whatever the type', () => {
    for (const type of ['../x', '/etc/passwd', '..', 'C:\\x', 'x\0y', '~root', '%2e%2e/']) expect(nameOf(type)).toMatch(/^[A-Za-z0-9%~-]+\.ndjson\.gz$/);
  });

  it('avoids the devices of Windows', () => {
    expect(nameOf('NUL')).toBe('%4EUL.ndjson.gz');
    expect(nameOf('com1')).toBe('%63om1.ndjson.gz');
    expect(nameOf('COM1x')).toBe('COM1x.ndjson.gz');
  });

  it('keeps long names within what file systems hold', () => {
    const names = fileNames([`${'A'.repeat(5000)}x`, `${'A'.repeat(5000)}y`]);
    expect(new Set(names.values()).size).toBe(2);
    for (const name of names.values()) expect(name.length).toBeLessThan(200);
  });

  it('gives every type of a set a name of its own, even where case does not count, and the same in any order', () => {
    const types = fc.uniqueArray(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', 'A', ':', '-', '%', '~', '2') })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(types, (all) => {
        const storable = all.filter(isStorableType);
        const names = fileNames(storable);
        const folded = new Set([...names.values()].map((name) => name.toLowerCase()));
        expect(folded.size).toBe(storable.length);
        expect([...names.values()].every(isTypeFile)).toBe(true);
        expect([...fileNames(storable.toReversed())]).toEqual([...names]);
      }),
    );
  });
});
