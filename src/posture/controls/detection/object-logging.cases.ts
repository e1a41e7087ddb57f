// For tests: what S3.22 asks of the writes of objects, S3.23 asks of their reads.

import { GLOBAL, type JsonObject, type Verdict } from '../../../core/index.ts';
import { ACCOUNT, type ControlCase, OTHER_ACCOUNT } from '../../control.cases.ts';
import { MEMBERS, trail } from '../../trails.cases.ts';

const PLACE = `${ACCOUNT}/${GLOBAL}`;
const selecting = (ReadWriteType: string, ...Values: string[]) => ({
  EventSelectors: [{ ReadWriteType, IncludeManagementEvents: true, DataResources: [{ Type: 'AWS::S3::Object', Values }] }],
});
const narrowed = (operator: string) => ({
  FieldSelectors: [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
    { Field: 'resources.ARN', [operator]: ['arn:aws:s3:::logs/'] },
  ],
});

const KIND = { reads: 'ReadOnly', writes: 'WriteOnly' } as const;
const OTHER = { reads: KIND.writes, writes: KIND.reads } as const;

export function objectEventCases(kind: 'reads' | 'writes'): readonly ControlCase[] {
  const ALL = selecting(KIND[kind], 'arn:aws:s3');
  const one = (name: string, config: JsonObject, verdict: Verdict) => ({
    name,
    records: [trail({ EventSelectors: ALL, ...config })],
    expect: { [PLACE]: verdict },
  });
  return [
    one(`passes with the ${kind} of every bucket`, {}, 'pass'),
    one('passes with reads and writes', { EventSelectors: selecting('All', 'arn:aws:s3') }, 'pass'),
    one('fails with the others alone', { EventSelectors: selecting(OTHER[kind], 'arn:aws:s3') }, 'fail'),
    one('fails with named buckets', { EventSelectors: selecting('All', 'arn:aws:s3:::a/', 'arn:aws:s3:::b/') }, 'fail'),
    one('fails with a trail of one Region', { IsMultiRegionTrail: false }, 'fail'),
    one('is unknown with a trail that does not say it', { IsMultiRegionTrail: null }, 'unknown'),
    one('fails with a trail that was stopped', { Status: { IsLogging: false } }, 'fail'),
    one('fails where one advanced selector leaves buckets out', { EventSelectors: { AdvancedEventSelectors: [narrowed('NotStartsWith')] } }, 'fail'),
    one('is unknown where several may add up', { EventSelectors: { AdvancedEventSelectors: [narrowed('NotStartsWith'), narrowed('StartsWith')] } }, 'unknown'),
    one('is unknown where the selectors were not read', { EventSelectors: undefined }, 'unknown'),
    one('is unknown where the state was not read', { Status: undefined }, 'unknown'),
    one('fails whatever of the state was not read', { Status: undefined, EventSelectors: selecting(OTHER[kind], 'arn:aws:s3') }, 'fail'),
    { name: 'fails without a trail', records: [], expect: { [PLACE]: 'fail' } },
    {
      name: 'passes with the trail of the organisation',
      records: [trail({ EventSelectors: ALL, IsOrganizationTrail: true }, { account: OTHER_ACCOUNT }), ...MEMBERS],
      expect: { [PLACE]: 'pass', [`${OTHER_ACCOUNT}/${GLOBAL}`]: 'pass' },
    },
    { name: 'is unknown where trails were not listed', records: [], uncovered: ['AWS::CloudTrail::Trail'], expect: { [PLACE]: 'unknown' } },
  ];
}
