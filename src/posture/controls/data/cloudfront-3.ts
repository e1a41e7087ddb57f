// CloudFront.3: viewers come by HTTPS, or are sent there, whatever path they ask for.

import { asString, fact, isObject, type Json, type JsonObject, refOf, type Step, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { listed, settingsOf, DISTRIBUTION as TYPE } from './distribution.ts';
import { unread } from './unread.ts';

const SECURE = new Set(['https-only', 'redirect-to-https']);

export const CLOUDFRONT_3: Control = {
  id: 'CloudFront.3',
  title: 'CloudFront distributions require HTTPS of viewers',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['CloudFront.3'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'What a viewer sends and gets by HTTP can be read and changed on the way. One cache behaviour that allows it is enough: a path that was forgotten is found.',
    avoid: 'resource "aws_cloudfront_distribution" "this" {\n  default_cache_behavior {\n    viewer_protocol_policy = "allow-all"\n  }\n}',
    prefer: 'resource "aws_cloudfront_distribution" "this" {\n  default_cache_behavior {\n    viewer_protocol_policy = "redirect-to-https"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-viewer-policy-https.html',
      'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no distribution');
    const settings = settingsOf(record);
    const further = listed(settings['CacheBehaviors']);
    const { DefaultCacheBehavior: first } = settings;
    const behaviours: readonly (readonly [string, JsonObject])[] = [
      ...(isBehaviour(first) ? [['DefaultCacheBehavior', first] as const] : []),
      ...(further ?? []).map((one, index) => [`CacheBehaviors.Items[${index}]`, one] as const),
    ];
    const step = ([path, one]: readonly [string, JsonObject], means: string): Step =>
      fact(refOf(record), `${path}.ViewerProtocolPolicy`, one['ViewerProtocolPolicy'], means);
    const plain = behaviours.filter(([, one]) => one['ViewerProtocolPolicy'] === 'allow-all');
    if (plain.length > 0) {
      const paths = plain.map(([, one]) => asString(one['PathPattern']) ?? 'the default');
      return fail(
        `viewers may use HTTP for ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`,
        ...plain.map((one) => step(one, 'HTTP is served')),
      );
    }
    const unclear = behaviours.filter(([, one]) => !SECURE.has(asString(one['ViewerProtocolPolicy']) ?? ''));
    if (!isBehaviour(first) || further === undefined || unclear.length > 0)
      return unknown('a cache behaviour of the distribution could not be read', [
        unread(record, unclear[0]?.[0] ?? 'CacheBehaviors', 'cloudfront:GetDistribution'),
      ]);
    return pass('viewers come by HTTPS', ...behaviours.map((one) => step(one, 'HTTP is refused or redirected')));
  },
  remediation({ record }) {
    const id = shellWord(record?.id ?? 'DISTRIBUTION_ID');
    return {
      cli: [
        `aws cloudfront get-distribution-config --id=${id} > distribution.json`,
        '# take DistributionConfig out of the file, and set ViewerProtocolPolicy of every behaviour to redirect-to-https',
        `aws cloudfront update-distribution --id=${id} --if-match ETAG --distribution-config file://config.json`,
      ],
      terraform: 'resource "aws_cloudfront_distribution" "this" {\n  default_cache_behavior {\n    viewer_protocol_policy = "redirect-to-https"\n  }\n}',
      console: [
        'Open CloudFront and choose the distribution',
        'Choose Behaviors, and edit each that allows HTTP',
        'Under Viewer protocol policy choose Redirect HTTP to HTTPS, and save',
      ],
    };
  },
};

function isBehaviour(value: Json | undefined): value is JsonObject {
  return isObject(value) && value['ViewerProtocolPolicy'] !== undefined;
}
