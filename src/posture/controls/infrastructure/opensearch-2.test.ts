import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { OPENSEARCH_2 } from './opensearch-2.ts';

const ARN = `arn:aws:es:${REGION}:${ACCOUNT}:domain/search`;
const domain = (config: Record<string, Json>) => [record('AWS::Elasticsearch::Domain', ARN, { DomainName: 'search', ...config })];

controlCases(OPENSEARCH_2, [
  { name: 'passes in a VPC', records: domain({ VPCOptions: { VPCId: 'vpc-1', SubnetIds: ['subnet-1'] } }), expect: { [ARN]: 'pass' } },
  { name: 'fails with a public endpoint', records: domain({ Endpoint: 'search-x.us-east-1.es.amazonaws.com' }), expect: { [ARN]: 'fail' } },
  { name: 'fails for either engine', records: domain({ DomainId: `${ACCOUNT}/search`, ElasticsearchVersion: '7.10' }), expect: { [ARN]: 'fail' } },
  { name: 'fails with empty options', records: domain({ DomainId: `${ACCOUNT}/search`, VPCOptions: {} }), expect: { [ARN]: 'fail' } },
  { name: 'passes where AWS Config names the subnets only', records: domain({ VPCOptions: { SubnetIds: ['subnet-1'] } }), expect: { [ARN]: 'pass' } },
  { name: 'is unknown for an answer of a few members', records: domain({ EncryptionAtRestOptions: { Enabled: true } }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the options are none', records: domain({ VPCOptions: 'vpc-1' }), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to one that is being deleted', records: domain({ Deleted: true }), expect: { [ARN]: 'not-applicable' } },
]);
