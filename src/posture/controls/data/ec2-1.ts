// EC2.1: EBS snapshots cannot be restored by everyone.

import { asObjects, asString, at, facetOf, fact, isArray, listActionOf, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::EC2::Snapshot';
const BLOCK = 'AWS::EC2::SnapshotBlockPublicAccess';
const FACET = 'CreateVolumePermissions';

export const EC2_1: Control = {
  id: 'EC2.1',
  title: 'EBS snapshots cannot be restored by everyone',
  severity: 'critical',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [
    { type: TYPE, within: 'region', facets: [FACET], lazy: true },
    { type: BLOCK, within: 'region', lazy: true },
  ],
  frameworks: { fsbp: ['EC2.1'] },
  mitre: ['T1530', 'T1537'],
  doc: {
    rationale:
      'A snapshot that everyone may restore is a copy of a disk that every AWS account can mount: its files, its keys, its database. Public snapshots are listed, and people look through them.',
    avoid: 'resource "aws_ebs_snapshot_block_public_access" "this" {\n  state = "unblocked"\n}',
    prefer: 'resource "aws_ebs_snapshot_block_public_access" "this" {\n  state = "block-all-sharing"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-1',
      'https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableSnapshotBlockPublicAccess.html',
    ],
  },
  check({ account, record }, view) {
    if (record === undefined) return notApplicable('there is no snapshot');
    const ref = refOf(record);
    const owner = asString(record.config['OwnerId']);
    // Without `--owner-ids self` the call lists other people's snapshots too.
    if (owner !== undefined && owner !== account)
      return notApplicable(`the snapshot belongs to ${owner}`, fact(ref, 'OwnerId', owner, 'another account shares it'));
    const block = view.records(BLOCK)[0];
    const state = asString(block?.config['State']);
    // Blocked snapshots keep their permission and lose its effect, until the block is taken off.
    if (block !== undefined && state === 'block-all-sharing') {
      return pass('the Region blocks all public sharing of snapshots', fact(refOf(block), 'State', state, 'public snapshots are treated as private'));
    }
    const gone = view.missingFacet(record, FACET);
    if (gone !== undefined) return unknown(`cannot be judged without ${gone.name}`, [gone]);
    const facet = facetOf(record, FACET);
    // AWS answers an empty list where there is none.
    const permissions = facet.kind === 'value' ? facet.value : undefined;
    if (!isArray(permissions)) return unknown('the permissions of the snapshot could not be read', [unread(record, FACET, 'ec2:DescribeSnapshotAttribute')]);
    const index = asObjects(permissions).findIndex((one) => at(one, 'Group') === 'all');
    if (index < 0) return pass('the snapshot is not shared with everyone', fact(ref, FACET, permissions, 'no permission for the group `all`'));
    const step = fact(ref, `${FACET}[${index}].Group`, 'all', 'every AWS account can restore it');
    if (state === 'unblocked' || state === 'block-new-sharing') {
      return fail(
        'everyone can restore the snapshot',
        step,
        ...(block === undefined ? [] : [fact(refOf(block), 'State', state, 'what is shared already stays public')]),
      );
    }
    const missing = view.missing(BLOCK);
    const { region } = record;
    return unknown(
      'the snapshot is shared with everyone, unless the Region blocks public sharing',
      missing.length > 0 ? missing : [{ reason: block === undefined ? 'absent' : 'unreadable', name: listActionOf(BLOCK), account, region }],
      step,
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws ec2 modify-snapshot-attribute --region ${shellWord(region)} --snapshot-id=${shellWord(record?.id ?? 'SNAPSHOT_ID')} --attribute createVolumePermission --operation-type remove --group-names all`,
      `aws ec2 enable-snapshot-block-public-access --region ${shellWord(region)} --state block-all-sharing`,
    ],
    terraform: 'resource "aws_ebs_snapshot_block_public_access" "this" {\n  state = "block-all-sharing"\n}',
    console: [
      'Open EC2 in the Region, choose Snapshots and select the snapshot',
      'Choose Actions, Modify permissions, Private, and save',
      'On the dashboard choose Data protection and security, and block public access for EBS snapshots',
    ],
  }),
};
