// RDS.1: database snapshots, of instances and of clusters, cannot be restored by everyone.

import { asObjects, asString, asStrings, at, facetOf, fact, isArray, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const INSTANCE = 'AWS::RDS::DBSnapshot';
const CLUSTER = 'AWS::RDS::DBClusterSnapshot';

interface Kind {
  readonly facet: string;
  readonly action: string;
  readonly command: (id: string) => string;
  readonly terraform: string;
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [
    INSTANCE,
    {
      facet: 'DBSnapshotAttributes',
      action: 'rds:DescribeDBSnapshotAttributes',
      command: (id: string) => `modify-db-snapshot-attribute --db-snapshot-identifier=${id}`,
      terraform: '"aws_db_snapshot"',
    },
  ],
  [
    CLUSTER,
    {
      facet: 'DBClusterSnapshotAttributes',
      action: 'rds:DescribeDBClusterSnapshotAttributes',
      command: (id: string) => `modify-db-cluster-snapshot-attribute --db-cluster-snapshot-identifier=${id}`,
      terraform: '"aws_db_cluster_snapshot"',
    },
  ],
]);

export const RDS_1: Control = {
  id: 'RDS.1',
  title: 'database snapshots cannot be restored by everyone',
  severity: 'critical',
  pillar: 'data',
  unit: { kind: 'resource', type: INSTANCE, also: [CLUSTER] },
  needs: [
    { type: INSTANCE, within: 'region', facets: ['DBSnapshotAttributes'], lazy: true },
    { type: CLUSTER, within: 'region', facets: ['DBClusterSnapshotAttributes'], lazy: true },
  ],
  frameworks: { fsbp: ['RDS.1'] },
  mitre: ['T1530', 'T1537'],
  doc: {
    rationale:
      'A public database snapshot is a whole database that any AWS account can restore and read, without a password of the original and without a trace in it.',
    avoid:
      'resource "aws_db_snapshot" "this" {\n  db_instance_identifier = aws_db_instance.this.identifier\n  db_snapshot_identifier = "example"\n  shared_accounts        = ["all"]\n}',
    prefer:
      'resource "aws_db_snapshot" "this" {\n  db_instance_identifier = aws_db_instance.this.identifier\n  db_snapshot_identifier = "example"\n  shared_accounts        = ["111122223333"]\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html',
      'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshotAttribute.html',
    ],
  },
  check({ account, record }, view) {
    const kind = KINDS.get(record?.type ?? '');
    if (record === undefined || kind === undefined) return notApplicable('there is no snapshot');
    const ref = refOf(record);
    const owner = ownerOf(record);
    // Asked for shared or public snapshots, the call lists those of other accounts.
    if (owner !== undefined && owner !== account)
      return notApplicable(`the snapshot belongs to ${owner}`, fact(ref, 'arn', record.arn, 'another account shares it'));
    const type = asString(record.config['SnapshotType']);
    const gone = view.missingFacet(record, kind.facet);
    // Automated snapshots cannot be shared at all; only copies of them can.
    if (gone !== undefined && type === 'automated')
      return pass('automated snapshots cannot be shared', fact(ref, 'SnapshotType', type, 'only a manual copy could be shared'));
    if (gone !== undefined) return unknown(`cannot be judged without ${gone.name}`, [gone]);
    const facet = facetOf(record, kind.facet);
    // AWS answers a list for every snapshot, if an empty one.
    const attributes = facet.kind === 'value' ? facet.value : undefined;
    if (!isArray(attributes)) return unknown('the attributes of the snapshot could not be read', [unread(record, kind.facet, kind.action)]);
    const index = asObjects(attributes).findIndex((one) => at(one, 'AttributeName') === 'restore' && asStrings(at(one, 'AttributeValues')).includes('all'));
    if (index < 0) return pass('the snapshot is not shared with everyone', fact(ref, kind.facet, attributes, '`restore` does not hold `all`'));
    return fail(
      'everyone can restore the snapshot',
      fact(ref, `${kind.facet}[${index}].AttributeValues`, at(asObjects(attributes)[index], 'AttributeValues'), 'every AWS account can restore it'),
    );
  },
  remediation({ region, record }) {
    const kind = KINDS.get(record?.type ?? '') ?? KINDS.get(INSTANCE);
    const command = kind?.command(shellWord(record?.id ?? 'SNAPSHOT')) ?? '';
    return {
      cli: [`aws rds ${command} --region ${shellWord(region)} --attribute-name restore --values-to-remove all`],
      terraform: `resource ${kind?.terraform ?? ''} "this" {\n  shared_accounts = []\n}`,
      console: [
        'Open RDS in the Region, choose Snapshots and select the snapshot',
        'Choose Actions, Share snapshot',
        'Choose Private under DB snapshot visibility, and save',
      ],
    };
  },
};

/** The account in a snapshot's ARN: `arn:aws:rds:REGION:ACCOUNT:snapshot:NAME`. */
function ownerOf({ arn }: ResourceRecord): string | undefined {
  const account = arn.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : undefined;
}
