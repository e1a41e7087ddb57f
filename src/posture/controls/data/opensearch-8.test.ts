import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { OPENSEARCH_8 } from './opensearch-8.ts';

const TYPE = 'AWS::Elasticsearch::Domain';
const ARN = `arn:aws:es:${REGION}:${ACCOUNT}:domain/example`;
const domain = (DomainEndpointOptions: JsonObject) => [record(TYPE, ARN, { DomainEndpointOptions })];
const LATEST = 'Policy-Min-TLS-1-2-PFS-2023-10';

controlCases(OPENSEARCH_8, [
  { name: 'passes for HTTPS by the latest policy', records: domain({ EnforceHTTPS: true, TLSSecurityPolicy: LATEST }), expect: { [ARN]: 'pass' } },
  {
    name: 'fails for the policy of TLS 1.0',
    records: domain({ EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' }),
    expect: { [ARN]: 'fail' },
  },
  {
    name: 'fails for TLS 1.2 without forward secrecy',
    records: domain({ EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails where HTTP is served, whatever the policy', records: domain({ EnforceHTTPS: false, TLSSecurityPolicy: LATEST }), expect: { [ARN]: 'fail' } },
  {
    name: 'is unknown for a policy that is not known',
    records: domain({ EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-3-2030-01' }),
    expect: { [ARN]: 'unknown' },
  },
  { name: 'is unknown where HTTPS is not said', records: domain({ TLSSecurityPolicy: LATEST }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the policy is not said', records: domain({ EnforceHTTPS: true }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where domains were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
