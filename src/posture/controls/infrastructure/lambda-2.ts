// Lambda.2: functions run on runtimes that AWS still patches, at the time of the snapshot.

import { asString, fact, type Missing, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { RUNTIME_DEPRECATION } from './lambda-runtimes.ts';

const TYPE = 'AWS::Lambda::Function';

export const LAMBDA_2: Control = {
  id: 'Lambda.2',
  title: 'functions use supported runtimes',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['Lambda.2'] },
  mitre: ['T1190'],
  doc: {
    rationale:
      'A deprecated runtime gets no security patches any more, and its functions cannot be changed for long, but they go on running. Judged by the deprecation dates on AWS’s page of runtimes and the time of the snapshot; a runtime that is not in the table is unknown. Functions from container images bring their own runtime and are not judged.',
    avoid: 'resource "aws_lambda_function" "this" {\n  runtime = "nodejs18.x"\n}',
    prefer: 'resource "aws_lambda_function" "this" {\n  runtime = "nodejs24.x"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-2',
      'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
      'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no function');
    const ref = refOf(record);
    const packageType = asString(record.config['PackageType']);
    if (packageType === 'Image')
      return notApplicable('a container image brings its own runtime', fact(ref, 'PackageType', packageType, 'its runtime is that of the image'));
    const runtime = asString(record.config['Runtime']);
    if (runtime === undefined) return unknown('the answer does not say on which runtime the function runs', [unread(record, 'Runtime')]);
    const date = RUNTIME_DEPRECATION.get(runtime);
    if (date === undefined) {
      const { account, region, arn } = record;
      const missing: Missing = { reason: 'not-modelled', name: 'the deprecation date of a runtime', account, region, arn, detail: runtime };
      return unknown('the runtime of the function is not in the table of deprecation dates', [missing]);
    }
    if (view.now >= Date.parse(date)) return fail(`the runtime is deprecated since ${date}`, fact(ref, 'Runtime', runtime, 'it gets no security patches'));
    return pass('the runtime is supported', fact(ref, 'Runtime', runtime, `AWS projects to deprecate it on ${date}`));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws lambda update-function-configuration --region ${shellWord(region)} --function-name=${shellWord(record?.id ?? 'FUNCTION')} --runtime SUPPORTED_RUNTIME`,
    ],
    terraform: 'resource "aws_lambda_function" "this" {\n  runtime = "SUPPORTED_RUNTIME"\n}',
    console: [
      'Test the code on the newer version of its language',
      'Open Lambda in the Region, open the function and choose Code, Runtime settings, Edit',
      'Choose a supported runtime, save, and test the function',
    ],
  }),
};
