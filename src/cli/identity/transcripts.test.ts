// What the questions of identity print, as files to read: at a fixed time, without colour, at 80 and 120 columns, on the sample of 12 accounts.
// Write them anew with `vitest run -u src/cli/identity/transcripts.test.ts`, and read the difference.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AccessModel } from '../../identity/index.ts';
import { compile } from '../../identity/index.ts';
import { run, scratch } from '../cli.cases.ts';
import { answerRequest, requestOf } from './answer.ts';
import { formatCan } from './can-text.ts';
import { createNames } from './names.ts';

const DATA = 'acme-payments-prod-app-data-eu-west-1-447910';
const EXPORTS = 's3://acme-legacy-exports-727275457841/2026.csv';

async function transcript(argv: readonly string[], columns: number): Promise<string> {
  const { code, stdout, stderr } = await run(argv[0] === 'explain' ? argv : [...argv, '--source', 'sample'], { env: { COLUMNS: String(columns) } });
  return `$ stoa ${argv.join(' ')}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit code ${code}\n`;
}

const QUESTIONS: readonly (readonly [name: string, ...argv: readonly (readonly string[])[]])[] = [
  [
    'can',
    ['can', 'payments-prod/app', 's3:GetObject', `s3://${DATA}/x`],
    ['can', 'payments-prod/app', 's3:GetObject', `s3://${DATA}/x`, '--all', '--closed'],
    ['can', 'amara.okafor', 's3:GetObject', `s3://${DATA}/x`, '--account', 'payments-prod'],
    ['can', 'payments-prod/role/ci/deploy', 'sts:AssumeRole', 'payments-prod/role/app'],
    ['can', 'payments-prod/app', 'kms:Decrypt', '11dfbd4e-959c-4203-ac16-ebd296261efc', '--expect', 'allowed'],
    ['can', 'legacy/role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport', 's3:GetObject', EXPORTS],
    ['can', '999988887777', 's3:GetObject', EXPORTS],
    ['can', 'anonymous', 's3:GetObject', 's3://acme-legacy-website-727275457841/a', '--expect', 'allowed'],
  ],
  [
    'can-wrong',
    ['can'],
    ['can', 'payments-prod/app'],
    ['can', 'payments-prod/aap', 's3:GetObject', 's3://a/b'],
    ['can', 'app', 's3:GetObject', 's3://a/b'],
    ['can', 'payments-prod/app', 's3:GetObjet', 's3://a/b'],
    ['can', 'payments-prod/app', 's3:GetObject'],
    ['can', 'payments-prod/app', 's3:GetObject', 'nothing-like-it'],
    [
      'can',
      'payments-prod/app',
      's3:ListBucket',
      `s3://${DATA}/x`,
      '--context',
      'aws:SourceIpp=1',
      '--format',
      'json',
      '--expect',
      'allowed',
      '--output',
      '/dev/null',
    ],
    ['can', 'payments-prod/app', 's3:GetObject', 's3://a/b', '--context', 'aws:SourceIp'],
    ['can', 'payments-prod/app', 's3:GetObject', 's3://a/b', '--format', 'junit'],
    ['can', 'payments-prod/app', '--file', 'x.yaml'],
    ['can', '--file', 'none.yaml'],
    ['can', '--file', 'none.yaml', '--expect', 'denied'],
    ['what-can', 'payments-prod/app', '--services', 's4'],
    ['access', '--trusted', 'paymets-prod'],
    ['explain', 'Stoa.Access.Publik'],
  ],
  [
    'who-can',
    ['who-can', 's3:GetObject', `s3://${DATA}/x`],
    ['who-can', 's3:PutObject', 's3://acme-legacy-dropbox-727275457841/x', '--outside-only'],
    ['who-can', 'sts:AssumeRole', 'legacy/role/partner-reports', '--context', 'sts:ExternalId=x'],
    ['who-can', 'organizations:LeaveOrganization', '--limit', '2'],
  ],
  [
    'what-can',
    ['what-can', 'payments-prod/app'],
    ['what-can', 'legacy/user/former.contractor', '--services', 's3,sts'],
    ['what-can', 'payments-prod/role/OrganizationAccountAccessRole', '--services', 'iam', '--access-level', 'permissions'],
  ],
  [
    'access',
    ['access'],
    ['access', '--external-to', 'account', '--include', 'service,federated', '--trusted', '999988887777', '--limit', '2', '--fail-on', 'none'],
  ],
  ['explain-access', ['explain', 'stoa.access.public']],
];

describe('questions of identity', () => {
  it.each(QUESTIONS.flatMap(([name, ...lines]) => [80, 120].map((columns) => ({ name, columns, lines }))))('print $name at $columns columns', async (row) => {
    const texts: string[] = [];
    for (const line of row.lines) texts.push(await transcript(line, row.columns));
    await expect(texts.join('\n')).toMatchFileSnapshot(`../golden/identity-${row.name}-${row.columns}.txt`);
  });

  it('print a file of tests in each format', async () => {
    const cwd = scratch();
    writeFileSync(
      join(cwd, 'tests.yaml'),
      `defaults: { context: { aws:SecureTransport: true, aws:RequestedRegion: eu-west-1 } }
tests:
  - { name: the trail stays, principal: payments-prod/role/ci/deploy, action: [cloudtrail:StopLogging, cloudtrail:DeleteTrail], resource: "arn:aws:cloudtrail:eu-west-1:272053447910:trail/t", expect: explicit-deny }
  - { principal: legacy/user/alice.ops, action: s3:GetObject, resource: "${EXPORTS}", expect: denied }
  - { principal: legacy/user/alise.ops, action: s3:GetObject, resource: "${EXPORTS}", expect: denied }
  - { principal: legacy/user/alice.ops, action: s3:ListBucket, resource: "${EXPORTS}", expect: allowed }
`,
    );
    const texts: string[] = [];
    for (const format of ['table', 'junit', 'json']) {
      const argv = ['can', '--file', 'tests.yaml', '--format', format, '--source', 'sample'];
      const { code, stdout, stderr } = await run(argv, { cwd, env: { COLUMNS: '100' } });
      texts.push(`$ stoa ${argv.join(' ')}\n${stdout}--- stderr\n${stderr}--- exit code ${code}\n`);
    }
    await expect(texts.join('\n')).toMatchFileSnapshot('../golden/identity-can-file.txt');
  });

  it('let no name act on the terminal', () => {
    const bad = '\u{1b}[2J\u{202e}\nx';
    const role = `arn:aws:iam::111122223333:role/${bad}`;
    const policy = `${role}#inline/${bad}`;
    const document = {
      Version: '2012-10-17',
      Statement: [{ Sid: bad, Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition: { StringEquals: { [`aws:PrincipalTag/${bad}`]: bad } } }],
    };
    const model: AccessModel = {
      partition: 'aws',
      accounts: [{ id: '111122223333', name: bad, scps: [], rcps: [] }],
      policies: [{ id: policy, name: bad, account: '111122223333', document }],
      principals: [{ kind: 'role', arn: role, account: '111122223333', uniqueId: '', tags: { [bad]: 'other' }, policies: [{ policy }] }],
      resources: [],
      endpoints: [],
    };
    const engine = compile(model);
    for (const tags of [{ [bad]: 'other' }, { [bad]: bad }, { unknown: bad }]) {
      const [principal] = model.principals;
      if (principal === undefined) throw new Error('no principal');
      const one = compile({ ...engine.model, principals: [{ ...principal, tags }] });
      const request = requestOf({ kind: 'role-session', role, session: bad }, 's3:GetObject', `arn:aws:s3:::${bad}`, {}, false);
      const text = formatCan([answerRequest(one, request)], createNames(model), { columns: 80, color: false, isWhole: true });
      expect(text).toContain('\\u{1b}');
      // Line feeds are the program's own; nothing else may be there that is not seen.
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});
