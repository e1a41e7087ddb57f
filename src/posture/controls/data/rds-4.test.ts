import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { RDS_4 } from './rds-4.ts';

const INSTANCE = `arn:aws:rds:${REGION}:${ACCOUNT}:snapshot:example`;
const CLUSTER = `arn:aws:rds:${REGION}:${ACCOUNT}:cluster-snapshot:example`;
const ofInstance = (config: Parameters<typeof record>[2]) => record('AWS::RDS::DBSnapshot', INSTANCE, config);
const ofCluster = (config: Parameters<typeof record>[2]) => record('AWS::RDS::DBClusterSnapshot', CLUSTER, config);

controlCases(RDS_4, [
  {
    name: 'passes where snapshots of both kinds are encrypted, each in its own words',
    records: [ofInstance({ Encrypted: true }), ofCluster({ StorageEncrypted: true })],
    expect: { [INSTANCE]: 'pass', [CLUSTER]: 'pass' },
  },
  {
    name: 'fails where they are not',
    records: [ofInstance({ Encrypted: false }), ofCluster({ StorageEncrypted: false })],
    expect: { [INSTANCE]: 'fail', [CLUSTER]: 'fail' },
  },
  {
    name: 'does not take the words of the other kind',
    records: [ofInstance({ StorageEncrypted: true }), ofCluster({ Encrypted: true })],
    expect: { [INSTANCE]: 'unknown', [CLUSTER]: 'unknown' },
  },
  {
    name: 'is unknown where one of the kinds was not listed',
    records: [],
    uncovered: ['AWS::RDS::DBClusterSnapshot'],
    expect: { [`gap:${ACCOUNT}`]: 'unknown' },
  },
]);
