// Whatever a folder holds, the reader answers; it never throws.

import { array, assert, asyncProperty, constant, constantFrom, dictionary, integer, letrec, oneof, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_TYPES } from '../../core/index.ts';
import { readConfigSnapshot } from '../config/index.ts';
import { withFolder } from '../files/folder.cases.ts';
import { readAwsCli } from './index.ts';

const MEMBERS = [
  ...new Set(
    RECORD_TYPES.flatMap((type) => [...type.lists, ...Object.values(type.facets).map((facet) => facet.call)].map((call) => call.items.split(/[.[]/)[0] ?? '')),
  ),
];
const OPERATIONS = RECORD_TYPES.flatMap((type) => type.lists.map((call) => `${call.service}-${call.operation}`));
const FIELDS = [
  'Arn',
  'ARN',
  'OwnerId',
  'UserName',
  'VpcId',
  'Tags',
  'Name',
  'AvailabilityZone',
  'Instances',
  '__proto__',
  'constructor',
  'Statement',
  'resourceType',
  'configuration',
];

const text = oneof(string(), constantFrom('111111111111', 'arn:aws:iam::111111111111:user/a', 'eu-west-1a', '{"a":1}', '%7B'));
const { tree } = letrec<{ tree: unknown }>((tie) => ({
  tree: oneof(
    { maxDepth: 5, withCrossShrink: true },
    text,
    integer(),
    constantFrom(null, true),
    array(tie('tree'), { maxLength: 4 }),
    dictionary(oneof(constantFrom(...MEMBERS, ...FIELDS, 'configurationItems', 'Results', 'NextToken'), string()), tie('tree'), { maxKeys: 4 }),
  ),
}));
const name = tuple(
  constantFrom('', '111111111111/', '111111111111/eu-west-1/', 'x/'),
  oneof(constantFrom(...OPERATIONS, 'get-bucket-policy-b', 'x'), stringMatching(/^[\w-]{1,12}$/)),
).map(([folder, file]) => `${folder}${file}.json`);
const content = oneof(
  tree.map((value) => JSON.stringify(value)),
  string(),
  constant('An error occurred (AccessDenied) when calling the GetBucketPolicy operation: no'),
);

describe('readAwsCli and readConfigSnapshot', () => {
  it('never throw, and place every record that they keep', async () => {
    await assert(
      asyncProperty(dictionary(name, content, { maxKeys: 4 }), async (files) => {
        const results = await withFolder(files, async (folder) => [await readAwsCli(folder), await readConfigSnapshot(folder)]);
        for (const result of results) {
          const records = result.ok ? result.value.snapshot.types.flatMap((type) => result.value.snapshot.of(type).records) : [];
          expect(records.filter((record) => !/^(?:\d{12}|[a-z-]+)$/.test(record.account) || record.region === '' || record.arn === '')).toEqual([]);
          expect(result.ok || result.issues.length > 0).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
