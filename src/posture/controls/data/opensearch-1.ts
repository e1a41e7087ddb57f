// OpenSearch.1: search domains are encrypted at rest. Elasticsearch domains (ES.1) are listed and judged with them.

import { shellWord } from '../../../core/index.ts';
import { type Control, notApplicable } from '../../control.ts';
import { judgeFlag } from '../flag.ts';

const TYPE = 'AWS::Elasticsearch::Domain';

export const OPENSEARCH_1: Control = {
  id: 'OpenSearch.1',
  title: 'search domains are encrypted at rest',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['Opensearch.1', 'ES.1'] },
  mitre: ['T1530'],
  doc: {
    rationale:
      'A search domain holds copies of what it indexes, and its snapshots hold them again. Encryption at rest covers indices, logs, swap and automated snapshots. Domains of both engines, OpenSearch and Elasticsearch, are judged.',
    avoid: 'resource "aws_opensearch_domain" "this" {\n  encrypt_at_rest {\n    enabled = false\n  }\n}',
    prefer: 'resource "aws_opensearch_domain" "this" {\n  encrypt_at_rest {\n    enabled    = true\n    kms_key_id = aws_kms_key.this.arn\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-1',
      'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-1',
      'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no search domain');
    return judgeFlag(
      record,
      ['EncryptionAtRestOptions', 'Enabled'],
      ['the domain is encrypted at rest', 'indices and snapshots are encrypted'],
      ['the domain is not encrypted at rest', 'indices and snapshots are in clear'],
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws opensearch update-domain-config --region ${shellWord(region)} --domain-name=${shellWord(record?.id ?? 'DOMAIN')} --encryption-at-rest-options Enabled=true,KmsKeyId=KMS_KEY_ID`,
    ],
    terraform: 'resource "aws_opensearch_domain" "this" {\n  encrypt_at_rest {\n    enabled = true\n  }\n}',
    console: [
      'Open OpenSearch Service in the Region and choose the domain',
      'Choose Security configuration, Edit, and switch on encryption of data at rest (domains older than Elasticsearch 6.7 take a new domain)',
      'Save the changes',
    ],
  }),
};
