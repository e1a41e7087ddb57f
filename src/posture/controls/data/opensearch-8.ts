// OpenSearch.8: search domains speak HTTPS only, by the latest TLS policy. Elasticsearch domains (ES.8) are listed and judged with them.

import { asBoolean, asString, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::Elasticsearch::Domain';
const LATEST = 'Policy-Min-TLS-1-2-PFS-2023-10';
const OLDER = new Set(['Policy-Min-TLS-1-0-2019-07', 'Policy-Min-TLS-1-2-2019-07']);

export const OPENSEARCH_8: Control = {
  id: 'OpenSearch.8',
  title: 'search domains require HTTPS by the latest TLS policy',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['Opensearch.8', 'ES.8'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'A domain that answers HTTP gives queries and documents to everybody on the way; TLS 1.0 and cipher suites without forward secrecy give them to whoever records now and breaks later. The TLS policy counts only where HTTPS is required.',
    avoid:
      'resource "aws_opensearch_domain" "this" {\n  domain_endpoint_options {\n    enforce_https       = false\n    tls_security_policy = "Policy-Min-TLS-1-0-2019-07"\n  }\n}',
    prefer:
      'resource "aws_opensearch_domain" "this" {\n  domain_endpoint_options {\n    enforce_https       = true\n    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-8',
      'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-8',
      'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no search domain');
    const https = at(record.config, 'DomainEndpointOptions', 'EnforceHTTPS');
    const policy = at(record.config, 'DomainEndpointOptions', 'TLSSecurityPolicy');
    const ref = refOf(record);
    const isRequired = asBoolean(https);
    if (isRequired === false) return fail('the domain does not require HTTPS', fact(ref, 'DomainEndpointOptions.EnforceHTTPS', https, 'it answers HTTP too'));
    const name = asString(policy);
    const step = (means: string) => fact(ref, 'DomainEndpointOptions.TLSSecurityPolicy', policy, means);
    if (name !== undefined && OLDER.has(name)) return fail(`the domain allows what ${name} allows`, step('not the latest TLS policy'));
    if (isRequired === undefined)
      return unknown('the answer does not say whether the domain requires HTTPS', [unread(record, 'DomainEndpointOptions.EnforceHTTPS')]);
    if (name === LATEST) return pass('the domain requires HTTPS by the latest TLS policy', step('TLS 1.2 and 1.3 with forward secrecy'));
    if (name === undefined) return unknown('the answer does not say the TLS policy of the domain', [unread(record, 'DomainEndpointOptions.TLSSecurityPolicy')]);
    return unknown(`the TLS policy ${name} is not known`, [{ reason: 'not-modelled', name, account: record.account, region: record.region, arn: record.arn }]);
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# clients that speak HTTP or older TLS are refused from then on',
      `aws opensearch update-domain-config --region ${shellWord(region)} --domain-name=${shellWord(record?.id ?? 'DOMAIN')} --domain-endpoint-options EnforceHTTPS=true,TLSSecurityPolicy=${LATEST}`,
    ],
    terraform:
      'resource "aws_opensearch_domain" "this" {\n  domain_endpoint_options {\n    enforce_https       = true\n    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"\n  }\n}',
    console: [
      'Open OpenSearch Service in the Region and choose the domain',
      'Choose Security configuration, Edit',
      'Require HTTPS, choose the newest TLS policy, and save',
    ],
  }),
};
