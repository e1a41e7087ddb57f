import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = scratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

const RULE = `title: Access key made
id: 0d6bb3b8-6a2c-4d0e-9c63-6d2d7f5a1a01
name: key_made
logsource: { product: aws, service: cloudtrail }
detection:
  selection:
    eventSource: iam.amazonaws.com
    eventName: CreateAccessKey
  filter:
    errorCode|exists: true
  condition: selection and not filter
level: medium
`;
const MANY = `${RULE}---
title: Many access keys made
id: 0d6bb3b8-6a2c-4d0e-9c63-6d2d7f5a1a02
correlation:
  type: event_count
  rules: [key_made]
  group-by: [userIdentity.arn]
  timespan: 10m
  condition: { gte: 3 }
level: high
`;
const BASE = `eventVersion: '1.11'
userIdentity: { type: IAMUser, arn: 'arn:aws:iam::111122223333:user/ana' }
eventTime: '2026-11-01T06:00:00Z'
eventSource: example.amazonaws.com
eventName: DescribeSomething
eventID: 7f1b1d3e-0000-4000-8000-000000000001
requestParameters: null
recipientAccountId: '111122223333'
`;
const CASES = `base: user
match:
  - name: a key
    event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey }
quiet:
  - name: refused
    event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey, errorCode: AccessDenied }
  - name: another call
    event: { eventSource: iam.amazonaws.com, eventName: ListAccessKeys }
  - name: another service
    event: { eventName: CreateAccessKey }
`;
const files = { 'rules/a/key.yml': RULE, 'rules/a/key.cases.yml': CASES, 'rules/events/user.yml': BASE };

describe('stoa rules lint', () => {
  it('reads folders of rules, leaves cases and their events out, and takes patterns beside them', async () => {
    const cwd = folder({ ...files, 'rules/p.json': '{"source": ["aws.iam"]}' });
    const { code, stdout } = await run(['rules', 'lint', 'rules'], { cwd });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'rules/a/key.yml: 1 rule: nothing found',
      'rules/p.json: an event pattern: nothing found',
      '2 files: nothing found',
    ]);
    expect(code).toBe(0);
  });

  it('places mistakes, finds rules of other files, and gates', async () => {
    const cwd = folder({
      'a.yml': RULE.replace('eventName:', 'eventName|startwith:'),
      'b.yml': MANY.slice(MANY.indexOf('---') + 4),
      'c.yml': RULE,
    });
    const one = await run(['rules', 'lint', 'a.yml', '--format', 'json'], { cwd });
    expect(one.code).toBe(1);
    expect(JSON.parse(one.stdout)).toMatchObject({
      files: [
        {
          file: 'a.yml',
          kind: 'sigma',
          findings: [{ kind: 'ERROR', code: 'unknown-modifier', line: 8, column: 15, length: 9, help: 'did you mean `startswith`?' }],
        },
      ],
    });
    expect(await run(['rules', 'lint', 'b.yml'], { cwd })).toMatchObject({ code: 1, stdout: expect.stringContaining('[unknown-rule]') as string });
    expect(await run(['rules', 'lint', 'b.yml', 'c.yml'], { cwd })).toMatchObject({ code: 0 });
    const sarif = JSON.parse((await run(['rules', 'lint', 'a.yml', '--format', 'sarif'], { cwd })).stdout) as object;
    expect(sarif).toMatchObject({ runs: [{ automationDetails: { id: 'stoa/detection-rules/' }, results: [{ ruleId: 'unknown-modifier' }] }] });
  });
});

describe('stoa rules test', () => {
  it('runs the cases beside the rules, and measures them', async () => {
    const cwd = folder(files);
    const { code, stdout } = await run(['rules', 'test', 'rules'], { cwd });
    expect(stdout.split('\n')).toEqual([
      'pass  rules/a/key.yml: 4 cases, 3 of 3 tests seen both ways, 8 of 8 mutants found',
      '',
      '1 rule file, 4 cases: all as expected; 100% of the tests seen both ways; mutation score 100%',
      '',
    ]);
    expect(code).toBe(0);
    expect(await run(['rules', 'test', 'rules/a/key.yml', '--min-score', '100'], { cwd })).toMatchObject({ code: 0 });
  });

  it('names what no case tells from the rule', async () => {
    const poor = CASES.slice(0, CASES.indexOf('  - name: another service'));
    const cwd = folder({ ...files, 'rules/a/key.cases.yml': poor });
    const { code, stdout } = await run(['rules', 'test', 'rules'], { cwd });
    expect(stdout).toContain('rules/a/key.yml:7:18: no case fails with `iam.amazonaws.com` taken away');
    expect(stdout).toContain('rules/a/key.yml:7:18: no case sees `iam.amazonaws.com` fail');
    expect(code).toBe(0);
    expect(await run(['rules', 'test', 'rules', '--min-score', '100'], { cwd })).toMatchObject({ code: 1 });
  });

  it('fails where a case is not as expected, also for build servers', async () => {
    const cwd = folder({ ...files, 'rules/a/key.yml': RULE.replace(' and not filter', '') });
    const { code, stdout } = await run(['rules', 'test', 'rules'], { cwd });
    expect(stdout).toContain('FAIL  rules/a/key.yml: 4 cases');
    expect(stdout).toContain('rules/a/key.cases.yml:6: refused: it matches, expected: quiet');
    expect(code).toBe(1);
    const junit = await run(['rules', 'test', 'rules', '--format', 'junit'], { cwd });
    expect(junit.stdout).toContain('tests="4" failures="1"');
    expect(junit.stdout).toContain('<failure message="refused: it matches, expected: quiet">');
    expect(JSON.parse((await run(['rules', 'test', 'rules', '--format', 'json'], { cwd })).stdout)).toMatchObject({
      failed: 1,
      files: [{ rule: 'rules/a/key.yml', cases: [{ passed: true }, { name: 'refused', passed: false, answer: 'match', line: 6 }, {}, {}] }],
    });
  });

  it('runs correlations over the events of a case, and tries their bounds', async () => {
    const cases = `base: user
match:
  - name: three within ten minutes
    events: [{ event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey, requestParameters: { userName: 'u-$n' } }, repeat: 3, every: 4m }]
quiet:
  - name: two
    events: [{ event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey }, repeat: 2 }]
  - name: three over half an hour
    events: [{ event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey }, repeat: 3, every: 10m }]
  - name: three by two people
    events:
      - { event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey }, repeat: 2 }
      - { event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey, userIdentity: { arn: 'arn:aws:iam::111122223333:user/ben' } }, after: 1m }
  - name: other calls
    events:
      - { event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey, errorCode: AccessDenied }, repeat: 5 }
      - { event: { eventSource: iam.amazonaws.com }, repeat: 5 }
      - { event: { eventName: CreateAccessKey }, repeat: 5 }
`;
    const cwd = folder({ ...files, 'rules/a/key.yml': MANY, 'rules/a/key.cases.yml': cases });
    const { code, stdout } = await run(['rules', 'test', 'rules'], { cwd });
    expect(stdout).toContain('pass  rules/a/key.yml: 5 cases, 3 of 3 tests seen both ways, 10 of 10 mutants found');
    expect(code).toBe(0);
  });

  it('knows what cannot be told of an event whose part was left out', async () => {
    const rule = RULE.replace('  filter:', '    requestParameters.userName: ben\n  filter:');
    const cases = `base: user
match:
  - { name: ben, event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey, requestParameters: { userName: ben } } }
undecided:
  - { name: left out, event: { eventSource: iam.amazonaws.com, eventName: CreateAccessKey, requestParameters: { omitted: true } } }
quiet:
  - { name: another call, event: { requestParameters: { omitted: true } } }
`;
    const cwd = folder({ ...files, 'rules/a/key.yml': rule, 'rules/a/key.cases.yml': cases });
    expect(await run(['rules', 'test', 'rules'], { cwd })).toMatchObject({ code: 0 });
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['a key that cases do not have', { 'rules/a/key.cases.yml': 'match: [{ name: a, evnt: {} }]\n' }, 'rules/a/key.cases.yml:1:20: unknown key `evnt`'],
    [
      'a base that is not there',
      { 'rules/a/key.cases.yml': 'base: usr\nmatch: [{ name: a, event: {} }]\n' },
      'rules/a/key.cases.yml:2:9: there is no event `usr`',
    ],
    ['a base elsewhere', { 'rules/a/key.cases.yml': 'base: ../../x\nmatch: [{ name: a, event: {} }]\n' }, 'there is no event `../../x`'],
    ['neither event nor events', { 'rules/a/key.cases.yml': 'match: [{ name: a }]\n' }, 'the case `a` has an `event`, or `events`'],
    ['no case', { 'rules/a/key.cases.yml': 'base: user\n' }, 'the file has no case'],
    [
      'a rule with a mistake',
      { 'rules/a/key.yml': RULE.replace('and not filter', 'and not filtr') },
      'rules/a/key.yml:11:32: there is no search identifier `filtr`',
    ],
  ])('refuses %s', async (_, changed, words) => {
    const { code, stderr } = await run(['rules', 'test', 'rules'], { cwd: folder({ ...files, ...changed }) });
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });

  it('says what flags are about', async () => {
    const cwd = folder(files);
    expect((await run(['rules', 'test', 'rules', '--expect', 'match'], { cwd })).stderr).toContain('`--expect` is about events');
    expect((await run(['rules', 'test', 'x.json', '--format', 'junit', '--event', 'e.json'], { cwd })).stderr).toContain('is about cases of rules');
  });
});

describe('stoa rules convert', () => {
  it('writes a pattern, and says whether it is the same', async () => {
    const cwd = folder({ 'key.yml': RULE, 'wide.yml': RULE.replace('eventName:', 'eventName|contains:') });
    const same = await run(['rules', 'convert', 'key.yml', '--to', 'eventbridge'], { cwd });
    expect(same).toMatchObject({ code: 0, stderr: 'key_made: matches what the rule matches\n' });
    expect(JSON.parse(same.stdout)).toMatchObject({ detail: { eventName: [{ 'equals-ignore-case': 'CreateAccessKey' }] } });
    const wide = await run(['rules', 'convert', 'wide.yml', '--to', 'eventbridge', '--format', 'json'], { cwd });
    expect(JSON.parse(wide.stdout)).toMatchObject({ to: 'eventbridge', rules: [{ rule: 'key_made', answer: 'wider' }] });
  });

  it('writes SQL, and refuses correlations by name', async () => {
    const cwd = folder({ 'many.yml': MANY });
    const { code, stdout, stderr } = await run(['rules', 'convert', 'many.yml', '--to', 'athena'], { cwd });
    expect(stdout).toContain("-- key_made\nSELECT *\nFROM events\nWHERE kind IN ('cloudtrail')\n  AND ");
    expect(stderr).toContain('many: cannot be converted: a correlation looks at several events');
    expect(code).toBe(1);
  });

  it('takes the values of placeholders', async () => {
    const cwd = folder({ 'tor.yml': RULE.replace('eventName: CreateAccessKey', "sourceIPAddress|expand: '%tor%'") });
    expect((await run(['rules', 'convert', 'tor.yml', '--to', 'duckdb'], { cwd })).stderr).toContain('the placeholder `%tor%` has no value');
    const given = await run(['rules', 'convert', 'tor.yml', '--to', 'duckdb', '--placeholder', 'tor=203.0.113.9', '--placeholder', "tor='x"], { cwd });
    expect(given.stdout).toContain("lower('203.0.113.9')");
    expect(given.stdout).toContain("lower('''x')");
    writeFileSync(join(cwd, 'exits.txt'), '# known\n203.0.113.9\n\n198.51.100.4\n');
    const listed = await run(['rules', 'convert', 'tor.yml', '--to', 'duckdb', '--list', 'tor=exits.txt', '--placeholder', '%tor%=192.0.2.1'], { cwd });
    for (const address of ['203.0.113.9', '198.51.100.4', '192.0.2.1']) expect(listed.stdout).toContain(`lower('${address}')`);
    expect((await run(['rules', 'convert', 'tor.yml', '--to', 'duckdb', '--list', 'tor=absent.txt'], { cwd })).stderr).toContain('`absent.txt` cannot be read');
    expect((await run(['rules', 'convert', 'tor.yml', '--to', 'duckdb', '--list', 'tor'], { cwd })).code).toBe(2);
    expect((await run(['rules', 'convert', 'tor.yml', '--to', 'duckdb', '--placeholder', 'tor'], { cwd })).code).toBe(2);
    expect((await run(['rules', 'convert', 'tor.yml'], { cwd })).code).toBe(2);
  });
});
