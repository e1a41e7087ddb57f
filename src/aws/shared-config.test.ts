import { describe, expect, it } from 'vitest';
import { parseProfiles } from './shared-config.ts';

const read = (...lines: readonly string[]) =>
  Object.fromEntries([...parseProfiles(lines.join('\n'))].map(([name, profile]) => [name, Object.fromEntries(profile)]));

describe('parseProfiles', () => {
  it('reads profiles, quoted or not, and nothing of other sections', () => {
    const text = [
      '[default]',
      'region=eu-west-1',
      '[profile dev]',
      'Region = us-east-1',
      '[profile "audit"]',
      'region = eu-north-1',
      '[sso-session s]',
      'sso_region = x',
      '[dev]',
      'region = y',
    ];
    expect(read(...text)).toEqual({ default: { region: 'eu-west-1' }, dev: { region: 'us-east-1' }, audit: { region: 'eu-north-1' } });
  });

  it('leaves comments out, and no part of a value', () => {
    const text = [
      '\ufeff# head',
      '[default] ; mine',
      'region = eu-west-1 # home',
      'sso_start_url = https://example.com/start#/',
      ';region = us-east-1',
      'endpoint_url = http://h/;a\t; b',
    ];
    expect(read(...text)).toEqual({ default: { region: 'eu-west-1', sso_start_url: 'https://example.com/start#/', endpoint_url: 'http://h/;a' } });
  });

  it('reads indented settings, but not the members of a nested one', () => {
    const text = ['[default]', '  region = eu-west-1', 's3 =', '  region = us-east-1', '  use = x', 'output = json', '  cli_pager = less'];
    expect(read(...text)).toEqual({ default: { region: 'eu-west-1', output: 'json', cli_pager: 'less' } });
  });

  it('survives any text', () => {
    for (const text of [
      '',
      '[',
      ']',
      '[]',
      '[profile ]',
      '[profile',
      '=',
      'a=b',
      '[default]\n=\n==\n=b\n',
      `[${'['.repeat(10_000)}`,
      `[profile ${' '.repeat(10_000)}x`,
    ])
      expect(() => parseProfiles(text)).not.toThrow();
    const named = parseProfiles('[profile __proto__]\nregion = x\n[profile constructor]\ntoString = y');
    expect([named.get('__proto__')?.get('region'), named.get('constructor')?.get('tostring')]).toEqual(['x', 'y']);
  });
});
