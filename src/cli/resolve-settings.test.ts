import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from './cli.cases.ts';
import type { FlagValues } from './command.ts';
import { readConfig } from './config/read.ts';
import { resolveSettings } from './resolve-settings.ts';
import { FORMAT_NAMES, SETTINGS } from './settings.ts';
import { FORMATS } from '../report/index.ts';

async function settingsOf(flags: Readonly<Record<string, string | true | readonly string[]>>, env: Readonly<Record<string, string>>, config: object | undefined) {
  const folder = scratch();
  if (config !== undefined) writeFileSync(join(folder, 'stoa.config.json'), JSON.stringify(config));
  const io = { cwd: join(folder, 'sub'), home: folder, env };
  const values: FlagValues = new Map(Object.entries(flags));
  return { folder, settings: resolveSettings(SETTINGS, values, io, await readConfig(io, undefined)) };
}

describe('resolveSettings', () => {
  it('takes the flag before the environment, and the environment before the file', async () => {
    const file = { format: 'json', failOn: 'low', severity: 'low', strict: true, columns: 90, rule: ['A'] };
    const { settings } = await settingsOf({ format: 'sarif' }, { STOA_FORMAT: 'html', STOA_FAIL_ON: 'none', STOA_STRICT: '0' }, file);
    expect(settings.text('format')).toBe('sarif');
    expect(settings.text('fail-on')).toBe('none');
    expect(settings.isOn('strict')).toBe(false);
    expect([settings.text('severity'), settings.integer('columns', 1, 100), settings.list('rule')]).toEqual(['low', 90, ['A']]);
  });
  it('says where a wrong value came from', async () => {
    const { settings } = await settingsOf({}, { STOA_FORMAT: 'sarfi' }, undefined);
    expect(() => settings.choice('format', FORMAT_NAMES)).toThrow('unknown value `sarfi` of `STOA_FORMAT`');
    await expect(settingsOf({}, { STOA_STRICT: 'maybe' }, undefined)).rejects.toThrow('`STOA_STRICT` must be 1 or 0, not `maybe`');
    await expect(settingsOf({ path: '' }, {}, undefined)).rejects.toThrow('`--path` needs a value');
  });
  it.each(['', '1e2', '0x10', ' 12', '12.0', '1'.repeat(20), '11'])('does not take `%s` for a whole number from 12 on', async (text) => {
    const { settings } = await settingsOf(text === '' ? {} : { accounts: text }, {}, undefined);
    if (text === '') expect(settings.integer('accounts', 12, 2000)).toBeUndefined();
    else expect(() => settings.integer('accounts', 12, 2000)).toThrow('must be a whole number from 12 to 2000');
  });
  it('takes paths of the file relative to the file, and paths of flags relative to the current folder', async () => {
    const { folder, settings } = await settingsOf({ output: 'o.txt' }, {}, { baseline: 'b.json', path: 'answers' });
    expect(settings.path('baseline')).toBe(join(folder, 'b.json'));
    expect(settings.path('output')).toBe(join(folder, 'sub', 'o.txt'));
  });
});

describe('FORMAT_NAMES', () => {
  it('are the formats of the reports', () => {
    expect([...FORMAT_NAMES].sort()).toEqual(Object.keys(FORMATS).sort());
  });
});
