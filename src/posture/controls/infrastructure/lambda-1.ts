// Lambda.1: the policy of a function does not let everyone call it.

import { facetOf, fact, type Missing, none, refOf, type Step, shellWord } from '../../../core/index.ts';
import { readPolicy } from '../../../identity/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { functionExposure } from './lambda-policy.ts';

const TYPE = 'AWS::Lambda::Function';
const FACET = 'Policy';

export const LAMBDA_1: Control = {
  id: 'Lambda.1',
  title: 'policies of functions prohibit public access',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: { fsbp: ['Lambda.1'] },
  mitre: ['T1190', 'T1648'],
  doc: {
    rationale:
      'Whoever may call a function runs its code with its role, at the cost of its owner. A statement for everyone is public unless a condition with fixed values names accounts, organisations or networks; how a request comes (by a function URL, signed or not) says nothing of whose it is. Where Amazon S3 may call it, the account of the bucket has to be named: a bucket that was deleted can be made anew by anybody.',
    avoid:
      '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "lambda:InvokeFunction",\n  "Resource": "arn:aws:lambda:us-east-1:111122223333:function:example"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Principal": { "Service": "s3.amazonaws.com" },\n  "Action": "lambda:InvokeFunction",\n  "Resource": "arn:aws:lambda:us-east-1:111122223333:function:example",\n  "Condition": { "StringEquals": { "AWS:SourceAccount": "111122223333" } }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html',
      'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
      'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no function');
    const ref = refOf(record);
    const facet = facetOf(record, FACET);
    if (facet.kind === 'none')
      return pass('the function has no policy', none('function policy', 'nobody outside the account may call it by a policy', { account: record.account }));
    const policy = facet.kind === 'value' ? readPolicy(facet.value) : undefined;
    if (policy === undefined || !policy.ok) {
      const detail = policy?.issues[0]?.message ?? FACET;
      return unknown('the policy of the function could not be read', [unread(record, detail, 'lambda:GetPolicy')]);
    }
    const found = functionExposure(policy.value, record.arn);
    const step = (means: string): readonly Step[] =>
      policy.value.statements
        .filter((one) => found.statements.includes(one.index))
        .map(({ index, sid, effect }) => ({
          kind: 'statement',
          resource: ref,
          policy: 'function policy',
          index,
          ...(sid === undefined ? {} : { sid }),
          effect,
          means,
        }));
    if (found.answer === 'public') {
      const shown = found.actions.slice(0, 3).join(', ') + (found.actions.length > 3 ? ` and ${found.actions.length - 3} more` : '');
      return found.isByS3
        ? fail('a bucket of any account can call the function by its policy', ...step(`${shown} for Amazon S3, without the account of the bucket`))
        : fail('everyone can use the function by its policy', ...step(`everyone may do ${shown}`));
    }
    if (found.answer === 'not-public')
      return pass(
        'no statement of the policy lets the public in',
        fact(ref, FACET, facet.kind === 'value' ? facet.value : null, 'every statement names who may'),
      );
    const names = [...new Set(found.notModelled)];
    const missing = names.map((name): Missing => ({ reason: 'not-modelled', name, account: record.account, region: record.region, arn: record.arn }));
    return unknown(
      `whether the public can use the function cannot be said for ${names.slice(0, 3).join(', ')}`,
      missing,
      ...step(`open but for ${names.join(', ')}`),
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# first let in who does call the function, then take the open statement away',
      `aws lambda add-permission --region ${shellWord(region)} --function-name=${shellWord(record?.id ?? 'FUNCTION')} --statement-id NEW_STATEMENT_ID --action lambda:InvokeFunction --principal s3.amazonaws.com --source-arn BUCKET_ARN --source-account ACCOUNT_ID`,
      `aws lambda remove-permission --region ${shellWord(region)} --function-name=${shellWord(record?.id ?? 'FUNCTION')} --statement-id STATEMENT_ID`,
    ],
    terraform:
      'resource "aws_lambda_permission" "bucket" {\n  function_name  = aws_lambda_function.this.function_name\n  action         = "lambda:InvokeFunction"\n  principal      = "s3.amazonaws.com"\n  source_arn     = aws_s3_bucket.this.arn\n  source_account = "ACCOUNT_ID"\n}',
    console: [
      'Open Lambda in the Region and open the function',
      'Choose Configuration, Permissions, Resource-based policy statements',
      'Delete the statement whose principal is everyone, and add one that names the account or service that calls the function',
    ],
  }),
};
