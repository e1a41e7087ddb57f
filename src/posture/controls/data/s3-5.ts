// S3.5: a bucket refuses every request that does not come over TLS.

import { facetOf, hclString, type Missing, none, refOf, type Step, shellWord } from '../../../core/index.ts';
import { transportAnswer } from '../../../data/index.ts';
import { readPolicy } from '../../../identity/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';

const TYPE = 'AWS::S3::Bucket';

export const S3_5: Control = {
  id: 'S3.5',
  title: 'buckets refuse requests without TLS',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: ['Policy'] }],
  frameworks: { fsbp: ['S3.5'], 'cis-1.4': ['2.1.2'], 'cis-3.0': ['2.1.1'], 'cis-5.0': ['2.1.1'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'S3 answers plain HTTP as well as HTTPS. Only a Deny in the bucket’s own policy, for everyone and for every action on the bucket and its objects, makes sure that nothing is read or changed on the way. An Allow that asks for TLS does not: identity policies of the account go past it.',
    avoid:
      '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "s3:GetObject",\n  "Resource": "arn:aws:s3:::example/*",\n  "Condition": { "Bool": { "aws:SecureTransport": "true" } }\n}',
    prefer:
      '{\n  "Effect": "Deny",\n  "Principal": "*",\n  "Action": "s3:*",\n  "Resource": ["arn:aws:s3:::example", "arn:aws:s3:::example/*"],\n  "Condition": { "Bool": { "aws:SecureTransport": "false" } }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-5',
      'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-ssl-requests-only.html',
      'https://repost.aws/knowledge-center/s3-bucket-policy-for-config-rule',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no bucket');
    const facet = facetOf(record, 'Policy');
    if (facet.kind !== 'value')
      return fail(
        'the bucket has no policy, so that it answers plain HTTP',
        none('bucket policy', 'nothing refuses requests without TLS', { account: record.account }),
      );
    const document = readPolicy(facet.value);
    const missing = (one: Pick<Missing, 'reason' | 'name' | 'detail'>): Missing => ({
      ...one,
      account: record.account,
      region: record.region,
      arn: record.arn,
    });
    if (!document.ok) {
      const detail = document.issues[0]?.message ?? '';
      return unknown('the bucket policy could not be read', [missing({ reason: 'unreadable', name: 's3:GetBucketPolicy', detail })]);
    }
    const { answer, statements, stillOpen, notModelled } = transportAnswer(document.value, record.arn);
    const steps = statements.map((index): Step => {
      const sid = document.value.statements.find((one) => one.index === index)?.sid;
      return {
        kind: 'statement',
        resource: refOf(record),
        policy: 'bucket policy',
        index,
        ...(sid === undefined ? {} : { sid }),
        effect: 'Deny',
        means: 'refuses requests without TLS',
      };
    });
    if (answer === 'refused') return pass('the bucket refuses requests without TLS', ...steps);
    const what = stillOpen.map((one) => (one === 'bucket' ? 'the bucket' : 'its objects')).join(' and ');
    if (answer === 'unknown') {
      return unknown(
        `whether requests without TLS are refused for ${what} cannot be said`,
        notModelled.map((name) => missing({ reason: 'not-modelled', name })),
        ...steps,
      );
    }
    return fail(`the bucket policy lets requests without TLS through to ${what}`, ...steps, none('Deny of requests without TLS', `plain HTTP reaches ${what}`));
  },
  remediation({ record }) {
    const bucket = record?.id ?? 'BUCKET';
    const arn = record?.arn ?? 'arn:aws:s3:::BUCKET';
    return {
      cli: [
        `aws s3api get-bucket-policy --bucket=${shellWord(bucket)} --query Policy --output text > policy.json`,
        '# add the statement of the Terraform fragment to policy.json, then',
        `aws s3api put-bucket-policy --bucket=${shellWord(bucket)} --policy file://policy.json`,
      ],
      terraform: `data "aws_iam_policy_document" "tls_only" {\n  statement {\n    effect    = "Deny"\n    actions   = ["s3:*"]\n    resources = [${hclString(arn)}, ${hclString(`${arn}/*`)}]\n    principals {\n      type        = "*"\n      identifiers = ["*"]\n    }\n    condition {\n      test     = "Bool"\n      variable = "aws:SecureTransport"\n      values   = ["false"]\n    }\n  }\n}`,
      console: [
        'Open S3, choose the bucket, choose Permissions, Bucket policy, Edit',
        'Add a statement that denies s3:* on the bucket and its objects to everyone where aws:SecureTransport is false, and save',
      ],
    };
  },
};
