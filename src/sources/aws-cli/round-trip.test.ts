// The sample organisation, saved as answers of the CLI and read again: nothing may be lost, misplaced or attached elsewhere.

import { describe, expect, it } from 'vitest';
import { canonicalJson, type ResourceRecord } from '../../core/index.ts';
import { withFolder } from '../files/folder.cases.ts';
import { withhold } from '../files/index.ts';
import { sampleOrganization } from '../sample/index.ts';
import { readAwsCli } from './index.ts';
import { savedAnswers } from './save.cases.ts';

/** Types of which the reader keeps one record, of the owner (or AWS), where the sample has one for each account that sees it. */
const ONCE = new Set(['AWS::EC2::PrefixList', 'AWS::EC2::TransitGatewayAttachment', 'AWS::IAM::ManagedPolicy']);
/** What the reader adds beside the answer. */
const ADDED = new Set(['DetectorId']);

describe('readAwsCli', () => {
  it('reads the sample organisation back from its answers', async () => {
    const { snapshot } = sampleOrganization();
    const result = await withFolder(savedAnswers(snapshot), (folder) => readAwsCli(folder, { takenAt: snapshot.takenAt }));
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const read = result.value.snapshot;
    expect(result.value.issues).toEqual([]);
    const factsOf = ({ id, account, region, config }: ResourceRecord) =>
      canonicalJson([id, account, region, withhold(Object.fromEntries(Object.entries(config).filter(([key]) => !ADDED.has(key)))).value]);
    for (const type of snapshot.types) {
      if (ONCE.has(type)) continue;
      const before = snapshot.of(type).records.map((record) => [record.arn, factsOf(record)]);
      const after = read.of(type).records.map((record) => [record.arn, factsOf(record)]);
      expect(after, type).toEqual(before);
    }
    for (const type of ONCE) {
      const distinct = (records: readonly ResourceRecord[]) => [...new Set(records.map((record) => record.id))].sort();
      expect(distinct(read.of(type).records), type).toEqual(distinct(snapshot.of(type).records));
    }
  });
});
