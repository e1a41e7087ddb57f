import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { OPENSEARCH_1 } from './opensearch-1.ts';

const ARN = `arn:aws:es:${REGION}:${ACCOUNT}:domain/example`;
const one = (config: Parameters<typeof record>[2]) => [record('AWS::Elasticsearch::Domain', ARN, config)];

controlCases(OPENSEARCH_1, [
  { name: 'passes where the domain is encrypted at rest', records: one({ EncryptionAtRestOptions: { Enabled: true } }), expect: { [ARN]: 'pass' } },
  {
    name: 'fails where it is encrypted between its nodes only',
    records: one({ EncryptionAtRestOptions: { Enabled: false }, NodeToNodeEncryptionOptions: { Enabled: true } }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where the answer does not say', records: one({}), expect: { [ARN]: 'unknown' } },
  {
    name: 'fails for an Elasticsearch domain too',
    records: one({ ElasticsearchVersion: '7.10', EncryptionAtRestOptions: { Enabled: false } }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where they were not listed', records: [], uncovered: ['AWS::Elasticsearch::Domain'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
