import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const ROOT_USE = { source: ['aws.iam'], 'detail-type': ['AWS API Call via CloudTrail'], detail: { userIdentity: { type: ['Root'] } } };
const SAID = `title: Root user changed IAM
id: 6c1c7a3e-58a7-4b56-9f3a-2f6f0e6f7c33
level: critical
tags: [attack.t1078.004]
stoa:
  noise: 5000 per 10,000 events
  response: Ask who it was.
`;
const FILTER = `title: Not in the sandbox
logsource: { product: aws, service: cloudtrail }
filter:
  rules: any
  selection: { recipientAccountId: '444455556666' }
  condition: not selection
`;
const MANY = `title: Many changes of the root user
correlation:
  type: event_count
  rules: [6c1c7a3e-58a7-4b56-9f3a-2f6f0e6f7c33]
  group-by: [recipientAccountId]
  timespan: 1h
  condition: { gte: 2 }
generate: true
level: high
`;

function record(index: number, more: object = {}): object {
  return {
    eventVersion: '1.11',
    userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333', accessKeyId: 'ASIAROOT' },
    eventTime: new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString(),
    eventSource: 'iam.amazonaws.com',
    eventName: 'CreateUser',
    awsRegion: 'us-east-1',
    eventID: `e-${index}`,
    eventType: 'AwsApiCall',
    recipientAccountId: '111122223333',
    ...more,
  };
}
const RECORDS = [
  record(0),
  record(1),
  record(2, { eventSource: 'ec2.amazonaws.com' }),
  record(3, { userIdentity: { type: 'IAMUser' } }),
  record(4, { recipientAccountId: '444455556666' }),
  record(5, { userIdentity: { omitted: true } }),
];

function setUp(files: Readonly<Record<string, string | object>>): string {
  const cwd = scratch();
  mkdirSync(join(cwd, 'rules'));
  writeFileSync(join(cwd, 'a.json'), JSON.stringify({ Records: RECORDS }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, 'rules', name), typeof content === 'string' ? content : JSON.stringify(content));
  return cwd;
}

interface Shown {
  readonly incidents: readonly {
    readonly title: string;
    readonly severity: string;
    readonly mitre: readonly string[];
    readonly steps: readonly { readonly rule: string }[];
  }[];
  readonly undecided: readonly { readonly rule: string; readonly events: number }[];
  readonly issues: readonly { readonly code: string; readonly file?: string }[];
}

async function detect(cwd: string, ...more: readonly string[]): Promise<Shown> {
  const { stdout } = await run(['detect', 'a.json', '--rules', 'rules', '--severity', 'informational', '--format', 'json', ...more], { cwd });
  return JSON.parse(stdout) as Shown;
}

describe('stoa detect with event patterns', () => {
  it('asks a pattern of the event that EventBridge makes of a record, and says of it what stands beside it', async () => {
    const cwd = setUp({ 'root-use.json': ROOT_USE, 'root-use.meta.yml': SAID });
    const { incidents, undecided, issues } = await detect(cwd);
    expect(incidents.flatMap(({ steps }) => steps.map(({ rule }) => rule))).toEqual(['root-use', 'root-use', 'root-use']);
    expect(incidents[0]).toMatchObject({ title: 'Root user changed IAM', severity: 'critical', mitre: ['T1078.004'] });
    expect([undecided, issues]).toMatchObject([[{ rule: 'root-use', events: 1 }], []]);
    const alone = await detect(setUp({ 'root-use.json': ROOT_USE }));
    expect(alone.incidents[0]).toMatchObject({ title: 'Event pattern root-use', severity: 'medium' });
    writeFileSync(join(cwd, 'one.json'), JSON.stringify(ROOT_USE));
    writeFileSync(join(cwd, 'one.meta.yml'), SAID);
    const { stdout } = await run(['detect', 'a.json', '--rules', 'one.json', '--format', 'sarif'], { cwd });
    expect(stdout).toContain('Root user changed IAM');
  });

  it('lets correlations look at a pattern, and global filters narrow it', async () => {
    const cwd = setUp({ 'root-use.json': ROOT_USE, 'root-use.meta.yml': SAID, 'filter.yml': FILTER, 'many.yml': MANY });
    const rules = (await detect(cwd)).incidents.flatMap(({ steps }) => steps.map(({ rule }) => rule));
    expect(rules.toSorted()).toEqual(['many', 'root-use', 'root-use']);
  });

  it('asks them in threads, and in assessments, as it does here', async () => {
    const cwd = setUp({ 'root-use.json': ROOT_USE, 'root-use.meta.yml': SAID, 'filter.yml': FILTER });
    writeFileSync(join(cwd, 'b.json'), JSON.stringify({ Records: [record(9)] }));
    const asked = async (...workers: readonly string[]) => (await detect(cwd, 'b.json', ...workers)).incidents.map(({ title, steps }) => [title, steps.length]);
    const alone = await asked('--workers', '1');
    expect(alone.length).toBeGreaterThan(0);
    expect(await asked('--workers', '2')).toEqual(alone);
    const { stdout } = await run(
      ['assess', '--source', 'sample', '--rule', 'S3.2', '--events', 'a.json', '--event-rules', 'rules', '--format', 'json', '--quiet'],
      { cwd },
    );
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; verdict: string; severity: string }[] };
    expect(findings.filter(({ rule }) => rule === 'root-use').map(({ verdict, severity }) => `${verdict} ${severity}`)).toEqual([
      'fail critical',
      'fail critical',
      'unknown critical',
    ]);
  });

  it('asks them of findings, in the envelope of EventBridge and out of it, in threads too', async () => {
    const severe = { detail: { severity: [{ numeric: ['>=', 7] }] } };
    const cwd = setUp({
      'severe.json': { source: ['aws.guardduty'], 'detail-type': ['GuardDuty Finding'], account: ['111122223333'], ...severe },
      'failed.json': { source: ['aws.securityhub'], detail: { findings: { Compliance: { Status: ['FAILED'] } } } },
      'either.json': { account: ['111122223333'], region: ['eu-central-1'], source: [{ 'anything-but': ['aws.iam', 'aws.ec2'] }] },
      'filter.yml': FILTER.replace('cloudtrail', 'guardduty').replace('recipientAccountId', 'id').replace('444455556666', 'quiet'),
    });
    const envelope = { version: '0', id: 'e', account: '111122223333', time: '2026-11-01T06:00:00Z', region: 'eu-central-1', resources: [] };
    const duty = (id: string, severity: number) => ({
      schemaVersion: '2.0',
      accountId: '111122223333',
      region: 'eu-central-1',
      id,
      type: 'Recon:EC2/PortProbeUnprotectedPort',
      severity,
      resource: { resourceType: 'Instance' },
      service: { serviceName: 'guardduty' },
      updatedAt: '2026-11-01T06:00:00.000Z',
    });
    const hub = (Id: string, Status: string) => ({
      Id,
      ProductArn: 'arn:p',
      AwsAccountId: '111122223333',
      Region: 'eu-central-1',
      Compliance: { Status },
      UpdatedAt: '2026-11-01T07:00:00.000Z',
    });
    const delivered = [
      { ...envelope, source: 'aws.guardduty', 'detail-type': 'GuardDuty Finding', detail: duty('one', 8) },
      {
        ...envelope,
        source: 'aws.securityhub',
        'detail-type': 'Security Hub Findings - Imported',
        resources: ['r'],
        detail: { findings: [hub('three', 'FAILED')] },
      },
    ];
    writeFileSync(join(cwd, 'delivered.json'), delivered.map((one) => JSON.stringify(one)).join('\n'));
    writeFileSync(join(cwd, 'exported.jsonl'), [duty('two', 7), duty('mild', 2), duty('quiet', 9)].map((one) => JSON.stringify(one)).join('\n'));
    writeFileSync(join(cwd, 'asked.json'), JSON.stringify({ Findings: [hub('four', 'FAILED'), hub('five', 'PASSED')] }));
    const asked = async (...workers: readonly string[]) => {
      const { stdout } = await run(
        ['detect', 'delivered.json', 'exported.jsonl', 'asked.json', '--rules', 'rules', '--format', 'findings', '--severity', 'info', '--quiet', ...workers],
        { cwd },
      );
      return stdout;
    };
    const { stdout } = await run(['backtest', 'rules', '--logs', 'delivered.json', '--logs', 'exported.jsonl', '--logs', 'asked.json', '--format', 'json'], {
      cwd,
    });
    const { rules } = JSON.parse(stdout) as { rules: { rule: string; matches: number }[] };
    expect(rules.map(({ rule, matches }) => `${rule} ${matches}`)).toEqual(['either 7', 'failed 2', 'severe 2']);
    expect(await asked('--workers', '3')).toEqual(await asked('--workers', '1'));
  });

  it('asks a pattern whatever is wrong with what is said of it, with any number of threads, and names each mistake where it stands', async () => {
    const cwd = setUp({
      'near.json': ROOT_USE,
      'near.meta.yml': 'title: Near\nlevle: critical\nseverity: high\nstoa: { nois: 3 }\n',
      'broken.json': ROOT_USE,
      'broken.meta.yml': 'title: "Broken\nlevel: [\n',
      'list.json': ROOT_USE,
      'list.meta.yml': '- title\n',
      'empty.json': ROOT_USE,
      'empty.meta.yml': '',
      'two.json': ROOT_USE,
      'two.meta.yml': 'title: Two\nlevel: low\ndetection: { s: { a: b } }\n---\ntitle: Another\n',
    });
    writeFileSync(join(cwd, 'b.json'), JSON.stringify({ Records: [record(9)] }));
    const detect2 = (...flags: readonly string[]) =>
      run(['detect', 'a.json', 'b.json', '--rules', 'rules', '--severity', 'informational', '--fail-on', 'none', '--format', 'json', '--quiet', ...flags], {
        cwd,
      });
    const alone = await detect2('--workers', '1');
    const { issues, rules, incidents } = JSON.parse(alone.stdout) as {
      readonly issues: readonly { readonly code: string; readonly file: string; readonly line: number; readonly column: number; readonly help?: string }[];
      readonly rules: number;
      readonly incidents: readonly { readonly steps: readonly { readonly rule: string }[] }[];
    };
    expect(rules).toBe(5);
    expect([...new Set(incidents.flatMap(({ steps }) => steps.map(({ rule }) => rule)))].toSorted()).toEqual(['broken', 'empty', 'list', 'near', 'two']);
    const told = issues.filter(({ file }) => !file.startsWith('rules/broken')).map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`);
    expect(told.toSorted()).toEqual([
      'rules/empty.meta.yml:1:1 not-a-description',
      'rules/list.meta.yml:1:1 not-a-description',
      'rules/near.meta.yml:2:1 unknown-key',
      'rules/near.meta.yml:3:1 unknown-key',
      'rules/near.meta.yml:4:9 unknown-key',
      'rules/two.meta.yml:3:1 two-kinds',
      'rules/two.meta.yml:5:1 two-documents',
    ]);
    expect(issues.filter(({ file, line }) => file === 'rules/broken.meta.yml' && line > 0).length).toBeGreaterThan(0);
    expect(issues.find(({ line, file }) => line === 2 && file === 'rules/near.meta.yml')?.help).toBe('did you mean `level`?');
    expect(alone.code).toBe(0);
    expect(await detect2('--workers', '3')).toEqual(alone);
    expect((await detect2('--strict')).code).toBe(3);
  });

  it('names what is wrong with a pattern, and what no log can tell', async () => {
    const cwd = setUp({
      'good.json': ROOT_USE,
      'refused.json': '{"source": "aws.iam"}',
      'instance.json': { 'detail-type': ['EC2 Instance State-change Notification'] },
      'time.json': { time: [{ prefix: '2026-11' }] },
      'delivery.json': { id: ['x'] },
      'bad.json': ROOT_USE,
      'bad.meta.yml': 'level: terrible\n',
      'lost.meta.yml': SAID,
    });
    const { issues } = await detect(cwd);
    expect(issues.map(({ code, file }) => `${file} ${code}`).toSorted()).toEqual([
      'rules/bad.meta.yml missing-key',
      'rules/bad.meta.yml unknown-value',
      'rules/delivery.json not-in-a-log',
      'rules/instance.json never-asked',
      'rules/lost.meta.yml unknown-pattern',
      'rules/refused.json refused',
      'rules/time.json not-in-a-log',
    ]);
    const { stdout } = await run(['rules', 'lint', 'rules/bad.json', 'rules/bad.meta.yml'], { cwd });
    expect(stdout).toContain('rules/bad.meta.yml:1:8: error: `terrible` is no level');
  });
});

describe('stoa backtest with event patterns', () => {
  it('finds in a lake what it finds in files', async () => {
    const cwd = setUp({
      'root-use.json': ROOT_USE,
      'any.json': { source: [{ prefix: 'aws.' }], detail: { eventName: [{ wildcard: 'Create*' }] } },
      'not.json': { source: [{ 'anything-but': ['aws.iam'] }] },
      'filter.yml': FILTER,
    });
    await run(['hunt', '--lake', 'lake', '--add', 'a.json'], { cwd });
    const [files, lake] = await Promise.all(
      [
        ['--logs', 'a.json'],
        ['--lake', 'lake'],
      ].map(async (where) => {
        const { stdout } = await run(['backtest', 'rules', ...where, '--format', 'json'], { cwd });
        return (JSON.parse(stdout) as { rules: { rule: string; matches: number; undecided: number }[] }).rules.map(({ rule, matches, undecided }) => [
          rule,
          matches,
          undecided,
        ]);
      }),
    );
    expect(lake).toEqual(files);
    expect(files).toEqual([
      ['any', 5, 0],
      ['not', 1, 0],
      ['root-use', 2, 1],
    ]);
  });
});

describe('stoa rules test with event patterns', () => {
  it('runs the cases beside a pattern', async () => {
    const cwd = setUp({
      'root-use.json': ROOT_USE,
      'root-use.meta.yml': SAID,
      'root-use.cases.yml': `match:
  - { name: root, event: { eventSource: iam.amazonaws.com, eventType: AwsApiCall, userIdentity: { type: Root } } }
undecided:
  - { name: left out, event: { eventSource: iam.amazonaws.com, eventType: AwsApiCall, userIdentity: { omitted: true } } }
quiet:
  - { name: a user, event: { eventSource: iam.amazonaws.com, eventType: AwsApiCall, userIdentity: { type: IAMUser } } }
`,
    });
    expect(await run(['rules', 'test', 'rules'], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining('3 cases: all as expected') });
    expect(await run(['rules', 'test', 'rules/root-use.json'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('rules/root-use.json: 3 cases'),
    });
  });
});
