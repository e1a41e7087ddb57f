// Loading AWS's service authorisation data, each time in a new process and against a process that loads nothing; and judging policies,
// against reading their JSON.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { POLICY_KINDS, validatePolicy } from '../dist/identity/policy/validate/index.js';
import { report } from './figure.ts';

const DATA = fileURLToPath(new URL('../dist/identity/authorization/index.js', import.meta.url));

/** The least processor time in milliseconds of several processes: what others do on the machine is not counted. */
function loading(program: string): number {
  const times = Array.from({ length: 9 }, () => {
    const source = `const before = process.cpuUsage();\n${program}\nconst { user, system } = process.cpuUsage(before);\nconsole.log((user + system) / 1000);`;
    return Number(spawnSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' }).stdout);
  });
  return Math.min(...times);
}

const data = loading(`const { actionOf } = await import(${JSON.stringify(DATA)});\nif (actionOf('s3:GetObject') === undefined) throw new Error('no data');`);
report({ name: 'load the service authorisation data', measured: `${data.toFixed(1)} ms`, comparedWith: '20 ms, the goal', ratio: data / 20, limit: 1 });

const statement = (index: number) => ({
  Sid: `S${index}`,
  Effect: index % 5 === 0 ? 'Deny' : 'Allow',
  Action: ['s3:GetObject', 's3:List*', 'ec2:Describe*', 'kms:Decrypt', `dynamodb:${['GetItem', 'PutItem', 'Query'][index % 3]}`],
  Resource: [`arn:aws:s3:::bucket-${index}`, `arn:aws:s3:::bucket-${index}/*`, `arn:aws:dynamodb:eu-west-1:111122223333:table/t${index}`, '*'],
  Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, Bool: { 'aws:SecureTransport': 'true' } },
});
// As large as a managed policy may be.
const text = JSON.stringify({ Version: '2012-10-17', Statement: Array.from({ length: 17 }, (_, index) => statement(index)) }, undefined, 2);
const size = text.replaceAll(/\s/g, '').length;
if (size > POLICY_KINDS.identity.quota.most) throw new Error(`the policy has ${size} characters`);

/** The least time in milliseconds of one call, over rounds of many. */
function timeOf(act: () => unknown): number {
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now();
    for (let index = 0; index < 100; index++) act();
    return (performance.now() - start) / 100;
  });
  return Math.min(...rounds);
}

const judging = timeOf(() => validatePolicy(text, { kind: 'identity' }));
const reading = timeOf(() => JSON.parse(text) as unknown);
report({
  name: 'judge a policy of the largest size',
  measured: `${judging.toFixed(2)} ms, ${Math.round(1000 / judging)} a second`,
  comparedWith: `JSON.parse, ${(reading * 1000).toFixed(0)} µs`,
  ratio: judging / reading,
});
