import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

function folder(files: Readonly<Record<string, unknown>>): string {
  const cwd = scratch();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return cwd;
}

const match = (search: string, type = 'NONE') => ({
  ByteMatchStatement: {
    SearchString: search,
    PositionalConstraint: 'CONTAINS',
    FieldToMatch: { UriPath: {} },
    TextTransformations: [{ Priority: 0, Type: type }],
  },
});
const rule = (name: string, priority: number, statement: unknown, action: string) => ({
  Name: name,
  Priority: priority,
  Statement: statement,
  Action: { [action]: {} },
});
const acl = (...rules: readonly unknown[]) => ({ WebACL: { Name: 'acl', DefaultAction: { Allow: {} }, Rules: rules } });
const FILES = {
  'acl.json': acl(rule('evil', 0, match('/evil'), 'Block'), rule('place', 1, { GeoMatchStatement: { CountryCodes: ['DE'] } }, 'Block')),
  'evil.http': 'GET /evil HTTP/1.1\r\nHost: a\r\n\r\n',
  'good.http': 'GET /good HTTP/1.1\r\nHost: a\r\n\r\n',
  'two.har': {
    log: {
      entries: [{ request: { method: 'GET', url: 'https://a/evil', headers: [] } }, { request: { method: 'GET', url: 'https://a/good', headers: [] } }, {}],
    },
  },
};

describe('stoa waf test', () => {
  it('ends with 1 where a request does not end as expected', async () => {
    const cwd = folder(FILES);
    expect(await run(['waf', 'test', 'acl.json', '--request', 'evil.http', '--expect', 'block'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['waf', 'test', 'acl.json', '--request', 'evil.http', '--expect', 'allow'], { cwd })).toMatchObject({ code: 1 });
    const unknown = await run(['waf', 'test', 'acl.json', '--request', 'good.http', '--expect', 'allow'], { cwd });
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.stdout).toContain('cannot be told without the country of the address');
    const known = ['--country', 'fr'];
    expect(await run(['waf', 'test', 'acl.json', '--request', 'good.http', '--expect', 'allow', ...known], { cwd })).toMatchObject({ code: 0 });
  });

  it('judges every entry of an archive, and names what is none', async () => {
    const { code, stdout, stderr } = await run(
      ['waf', 'test', 'acl.json', '--request', 'two.har', '--source-ip', '192.0.2.1', '--country', 'DE', '--format', 'json'],
      { cwd: folder(FILES) },
    );
    expect(code).toBe(0);
    expect(stderr).toContain('entry 3 has no request');
    expect(JSON.parse(stdout)).toMatchObject({
      requests: [
        { request: { name: 'two.har#1', path: '/evil' }, action: 'block', by: { rule: 'evil', pointer: '/Rules/0' } },
        { request: { name: 'two.har#2' }, action: 'block', by: { rule: 'place' }, labels: ['awswaf:clientip:geo:country:DE'] },
      ],
    });
  });

  it('reads search strings off the file, or as it is told', async () => {
    const cwd = folder({ 'base64.json': acl(rule('evil', 0, match('L2V2aWw='), 'Block')), 'evil.http': FILES['evil.http'] });
    expect(await run(['waf', 'test', 'base64.json', '--request', 'evil.http', '--expect', 'block'], { cwd })).toMatchObject({ code: 0 });
    expect(await run(['waf', 'test', 'base64.json', '--request', 'evil.http', '--expect', 'allow', '--search-strings', 'text'], { cwd })).toMatchObject({
      code: 0,
    });
  });

  it('takes the web ACL of a source by name or ARN, with its IP sets', async () => {
    const cwd = folder(FILES);
    const source = ['--source', 'sample', '--request', 'evil.http'];
    const blocked = await run(['waf', 'test', 'checkout', ...source, '--source-ip', '192.0.2.3', '--expect', 'block'], { cwd });
    expect(blocked).toMatchObject({ code: 0 });
    expect(blocked.stdout).toContain('by rule block-list');
    expect((await run(['waf', 'test', 'nobody', ...source], { cwd })).stderr).toContain('there is no web ACL `nobody` in the source');
    expect((await run(['waf', 'test', 'app', ...source], { cwd })).stderr).toContain('is the name of');
  });

  it.each([
    [['waf', 'test', 'acl.json'], 2, 'there is no request to test'],
    [['waf', 'test', 'nowhere.json', '--request', 'evil.http'], 2, 'there is no file `nowhere.json`'],
    [['waf', 'test', 'evil.http', '--request', 'evil.http'], 2, 'this is not JSON'],
    [['waf', 'test', 'two.har', '--request', 'evil.http'], 2, 'this is no web ACL'],
    [['waf', 'test', 'acl.json', '--request', 'acl.json'], 2, 'this is no HTTP archive'],
    [['waf', 'test', 'acl.json', '--request', 'evil.http', '--source-ip', '192.0.2.0/24'], 2, 'must be an address'],
    [['waf', 'test', 'acl.json', '--request', 'evil.http', '--history', 'evil.http'], 2, 'no line of a WAF log'],
    [['waf', 'test', 'acl.json', '--request', 'evil.http', '--reference', 'evil.http'], 2, 'this is not JSON'],
  ])('refuses %j', async (argv, code, words) => {
    const { stderr, code: ended } = await run(argv, { cwd: folder(FILES) });
    expect(stderr).toContain(words);
    expect(ended).toBe(code);
  });
});

describe('stoa waf lint', () => {
  it('gives the place and the code, and gates on them', async () => {
    const cwd = folder({
      'bad.json': acl(rule('one', 0, match('/A', 'LOWERCASE'), 'Block'), rule('two', 0, match('/b'), 'Block')),
      'good.json': acl(rule('one', 0, match('/a'), 'Block')),
    });
    const { code, stdout } = await run(['waf', 'lint', 'bad.json', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    const [file] = (JSON.parse(stdout) as { readonly files: readonly { readonly findings: readonly { readonly code: string; readonly line: number }[] }[] })
      .files;
    expect(file?.findings.map(({ code: found, line }) => `${found}:${line}`)).toEqual(['never-matches:9', 'waf-same-priority:31']);
    expect((await run(['waf', 'lint', 'bad.json', '--format', 'junit'], { cwd })).stdout).toContain('<testsuites name="stoa waf lint">');
    expect(await run(['waf', 'lint', 'good.json'], { cwd })).toMatchObject({ code: 0 });
    expect(await run(['waf', 'lint', 'bad.json', '--fail-on', 'none'], { cwd })).toMatchObject({ code: 0 });
  });
});

describe('stoa waf coverage', () => {
  it('tells programs what stands before every public resource', async () => {
    const { code, stdout } = await run(['waf', 'coverage', '--source', 'sample', '--format', 'json']);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as {
      readonly waf: { readonly resources: readonly { readonly name: string; readonly state: { readonly kind: string } }[] };
    };
    expect(answer.waf.resources.find(({ name }) => name === 'website')?.state).toEqual({ kind: 'none' });
    expect(answer.waf.resources.find(({ name }) => name === 'web.payments-prod.acme.example')?.state).toMatchObject({
      kind: 'protected',
      acl: { limitsRates: true, logs: true, managedGroups: [{ state: { kind: 'counts-only' } }] },
    });
  });
});
