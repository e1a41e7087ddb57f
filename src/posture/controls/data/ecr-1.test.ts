import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ECR_1 } from './ecr-1.ts';

const REGISTRY = 'AWS::ECR::RegistryScanningConfiguration';
const ARN = `arn:aws:ecr:${REGION}:${ACCOUNT}:repository/team/website`;
const repository = (scanOnPush: boolean | undefined, repositoryName = 'team/website') =>
  record('AWS::ECR::Repository', ARN, { repositoryName, ...(scanOnPush === undefined ? {} : { imageScanningConfiguration: { scanOnPush } }) });
const rule = (filter: string, scanFrequency = 'SCAN_ON_PUSH'): JsonObject => ({ scanFrequency, repositoryFilters: [{ filter, filterType: 'WILDCARD' }] });
const registry = (scanType: string, ...rules: readonly JsonObject[]) =>
  record(REGISTRY, `arn:aws:ecr:${REGION}:${ACCOUNT}:registry-scanning`, { registryId: ACCOUNT, scanningConfiguration: { scanType, rules } });
const BASIC = registry('BASIC');

controlCases(ECR_1, [
  { name: 'passes where the repository asks for scans', records: [repository(true), BASIC], expect: { [ARN]: 'pass' } },
  { name: 'fails where neither asks', records: [repository(false), BASIC], expect: { [ARN]: 'fail' } },
  { name: 'fails where the repository was never asked', records: [repository(undefined), BASIC], expect: { [ARN]: 'fail' } },
  { name: 'passes where the registry scans everything', records: [repository(false), registry('BASIC', rule('*'))], expect: { [ARN]: 'pass' } },
  { name: 'passes where it scans all the time', records: [repository(false), registry('ENHANCED', rule('*', 'CONTINUOUS_SCAN'))], expect: { [ARN]: 'pass' } },
  { name: 'fails where the rule is to scan by hand', records: [repository(false), registry('BASIC', rule('*', 'MANUAL'))], expect: { [ARN]: 'fail' } },
  { name: 'takes a filter without a star for a part of the name', records: [repository(false), registry('BASIC', rule('web'))], expect: { [ARN]: 'pass' } },
  { name: 'takes a filter with a star for the whole name', records: [repository(false), registry('BASIC', rule('web*'))], expect: { [ARN]: 'fail' } },
  { name: 'takes any rule that covers it', records: [repository(false), registry('ENHANCED', rule('other'), rule('team/*'))], expect: { [ARN]: 'pass' } },
  {
    name: 'is unknown where enhanced scanning leaves out a repository that asks for scans',
    records: [repository(true), registry('ENHANCED', rule('other'))],
    expect: { [ARN]: 'unknown' },
  },
  {
    name: 'fails where enhanced scanning leaves out one that does not ask',
    records: [repository(false), registry('ENHANCED', rule('other'))],
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where the registry did not answer', records: [repository(true)], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for a kind of scanning that is not known', records: [repository(true), registry('OTHER')], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the registry was not read', records: [repository(true)], uncovered: [REGISTRY], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where repositories were not listed', records: [], uncovered: ['AWS::ECR::Repository'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
