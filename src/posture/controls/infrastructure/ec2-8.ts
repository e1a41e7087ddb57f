// EC2.8: instance metadata is answered to session tokens only (IMDSv2), or not at all.

import { asString, at, fact, listActionOf, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';

const TYPE = 'AWS::EC2::Instance';
const GONE = new Set(['terminated', 'shutting-down']);

export const EC2_8: Control = {
  id: 'EC2.8',
  title: 'instances require version 2 of the instance metadata service',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EC2.8'], 'cis-3.0': ['5.6'], 'cis-5.0': ['5.7'] },
  mitre: ['T1552.005'],
  doc: {
    rationale:
      'The metadata service hands out the credentials of the instance role. Version 1 answers any request that reaches it, so that an application tricked into fetching a URL gives them away. Version 2 asks for a token first, which such a trick cannot get.',
    avoid: 'resource "aws_instance" "this" {\n  metadata_options {\n    http_tokens = "optional"\n  }\n}',
    prefer: 'resource "aws_instance" "this" {\n  metadata_options {\n    http_tokens = "required"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataOptionsResponse.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no instance');
    const ref = refOf(record);
    const state = asString(at(record.config, 'State', 'Name'));
    if (state !== undefined && GONE.has(state)) return notApplicable(`the instance is ${state}`, fact(ref, 'State.Name', state, 'nothing runs on it any more'));
    const endpoint = asString(at(record.config, 'MetadataOptions', 'HttpEndpoint'));
    const tokens = asString(at(record.config, 'MetadataOptions', 'HttpTokens'));
    if (endpoint === 'disabled') {
      return pass('the metadata service is switched off', fact(ref, 'MetadataOptions.HttpEndpoint', endpoint, 'neither version answers'));
    }
    if (tokens === 'required')
      return pass('the instance requires IMDSv2', fact(ref, 'MetadataOptions.HttpTokens', tokens, 'requests without a token are refused'));
    if (tokens === 'optional')
      return fail('the instance still answers IMDSv1', fact(ref, 'MetadataOptions.HttpTokens', tokens, 'requests without a token are answered'));
    const { account, region, arn } = record;
    return unknown('the answer does not say which version of the metadata service is required', [
      { reason: 'unreadable', name: listActionOf(TYPE), account, region, arn, detail: 'MetadataOptions.HttpTokens' },
    ]);
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# first make sure by the metric MetadataNoToken that nothing on it uses IMDSv1 any more',
      `aws ec2 modify-instance-metadata-options --region ${shellWord(region)} --instance-id=${shellWord(record?.id ?? 'INSTANCE_ID')} --http-tokens required --http-endpoint enabled`,
    ],
    terraform: 'resource "aws_instance" "this" {\n  metadata_options {\n    http_tokens   = "required"\n    http_endpoint = "enabled"\n  }\n}',
    console: [
      'Open EC2 in the Region, choose Instances and select the instance',
      'Make sure by the metric MetadataNoToken that nothing on it uses IMDSv1 any more',
      'Choose Actions, Instance settings, Modify instance metadata options, set IMDSv2 to Required, and save',
    ],
  }),
};
