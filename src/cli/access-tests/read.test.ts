import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CliError } from '../errors.ts';
import { readAccessTests } from './read.ts';

function read(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'access-tests.yaml');
  writeFileSync(file, text);
  return readAccessTests(file, 'access-tests.yaml');
}

async function issuesOf(text: string) {
  const error: unknown = await read(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof CliError)) throw new Error('no mistake was found');
  return error.issues.map(({ file, line, column, message, help }) => `${file}:${line}:${column}: ${message}${help === undefined ? '' : ` (${help})`}`);
}

describe('readAccessTests', () => {
  it('makes a case of each principal, action and resource', async () => {
    const tests = await read(`
defaults:
  context: { aws:SecureTransport: true }
tests:
  - name: developers read artifacts
    principal: [role/Developer, role/Lead]
    action: [s3:GetObject, s3:ListBucket]
    resource: arn:aws:s3:::artifacts
    context: { aws:SourceIp: 192.0.2.1 }
    expect: allowed
  - principal: alice
    action: iam:CreateUser
    absent: [aws:MultiFactorAuthPresent]
    expect: denied
`);
    expect(tests).toHaveLength(5);
    expect(tests[0]).toEqual({
      name: 'developers read artifacts',
      principal: 'role/Developer',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::artifacts',
      context: { 'aws:SecureTransport': true, 'aws:SourceIp': '192.0.2.1' },
      absent: [],
      endpoint: undefined,
      expect: 'allowed',
      place: { file: 'access-tests.yaml', line: 5, column: 5 },
    });
    expect(tests[4]).toMatchObject({ name: 'alice iam:CreateUser *', resource: '*', absent: ['aws:MultiFactorAuthPresent'], place: { line: 11 } });
  });

  it.each([
    [
      'a key that does not exist',
      'tests:\n  - principl: a\n    principal: a\n    action: s3:GetObject\n    expect: allowed',
      ['access-tests.yaml:2:5: unknown key `principl` (did you mean `principal`?)'],
    ],
    [
      'an expectation that does not exist',
      'tests:\n  - principal: a\n    action: s3:GetObject\n    expect: maybe',
      ['access-tests.yaml:4:13: `tests[0].expect` must be one of allowed, conditional, denied, explicit-deny, implicit-deny, unknown, not `maybe`'],
    ],
    ['a test without an action', 'tests:\n  - principal: a\n    expect: allowed', ['access-tests.yaml:2:5: `tests[0].action` is missing']],
    ['no tests', 'tests: []', ['access-tests.yaml:1:8: `tests` must not be empty']],
    ['a key that stands twice', 'tests:\n  - principal: a\n    principal: b', ['access-tests.yaml:3:5: map keys must be unique']],
    ['YAML that is none', 'tests: [', ['access-tests.yaml:1:9: flow sequence in block collection must be sufficiently indented and end with a ]']],
    ['a tag', 'tests: !!js/function x', ['access-tests.yaml:1:8: unresolved tag: tag:yaml.org,2002:js/function']],
  ])('refuses %s', async (_, text, issues) => {
    expect(await issuesOf(text)).toEqual(issues);
  });

  it('refuses what asks for more cases than can be told apart', async () => {
    const list = (name: string) => `[${Array.from({ length: 100 }, () => name).join(', ')}]`;
    const text = `tests:\n  - { principal: a, action: b, expect: denied }\n  - { principal: ${list('a')}, action: ${list('b')}, resource: ${list('c')}, expect: denied }`;
    expect(await issuesOf(text)).toEqual([
      'access-tests.yaml:3:5: the file asks for more than 200,000 cases: each principal, action and resource of a test is one (make several files of it)',
    ]);
  });

  it('refuses a second document', async () => {
    expect(await issuesOf('tests: []\n---\ntests: []\n')).toEqual(['access-tests.yaml:2:1: a file holds one document, and here another begins']);
  });

  it('refuses a bomb of aliases', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`).join(',')}]`);
    const issues = await issuesOf(`a0: &a0 [x]\n${lines.join('\n')}\n`);
    expect(issues[0]).toMatch(/alias/);
  });
});
