// What lets others in besides buckets, topics and keys: the policies by which AWS delivers logs, a stream that a partner reads, an alias of a
// function that a partner calls.

import type { ResourceRecord } from '../../core/index.ts';
import { document, PARTNER } from './iam-roles.ts';
import { functionArn } from './services.ts';
import { type Site, tagsOf } from './site.ts';

/** The policy that AWS makes for the logs of web ACLs and gateways: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html */
export function logDeliveryPolicy(site: Site): ResourceRecord {
  const statement = {
    Sid: 'AWSLogDeliveryWrite',
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: [site.arn('logs', 'log-group:aws-waf-logs-*:log-stream:*'), site.arn('logs', 'log-group:/aws/apigateway/*:log-stream:*')],
    Condition: { StringEquals: { 'aws:SourceAccount': site.account.id }, ArnLike: { 'aws:SourceArn': site.arn('logs', '*') } },
  };
  return site.make('AWS::Logs::ResourcePolicy', {
    policyName: 'AWSLogDeliveryWrite20150319',
    policyDocument: JSON.stringify(document(statement)),
    lastUpdatedTime: Date.parse(site.sample.ago(600)),
    policyScope: 'ACCOUNT',
  });
}

export function partnerStream(site: Site, name: string, keyArn: string): readonly ResourceRecord[] {
  const arn = site.arn('kinesis', `stream/${name}`);
  const read = {
    Sid: 'partner',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${PARTNER}:root` },
    Action: ['kinesis:DescribeStreamSummary', 'kinesis:ListShards', 'kinesis:GetShardIterator', 'kinesis:GetRecords'],
    Resource: arn,
  };
  const stream = site.make(
    'AWS::Kinesis::Stream',
    {
      StreamName: name,
      StreamARN: arn,
      StreamStatus: 'ACTIVE',
      StreamModeDetails: { StreamMode: 'ON_DEMAND' },
      StreamCreationTimestamp: site.sample.ago(400),
      EncryptionType: 'KMS',
      KeyId: keyArn,
      ResourcePolicy: JSON.stringify(document(read)),
    },
    tagsOf(site, name),
  );
  const ConsumerARN = `${arn}/consumer/reports:${Math.trunc(Date.parse(site.sample.ago(300)) / 1000)}`;
  const consumer = site.make('AWS::Kinesis::StreamConsumer', {
    ConsumerName: 'reports',
    ConsumerARN,
    ConsumerStatus: 'ACTIVE',
    ConsumerCreationTimestamp: site.sample.ago(300),
    ResourcePolicy: null,
  });
  return [stream, consumer];
}

/** The function itself lets nobody of the partner's in, its alias does. */
export function partnerAlias(site: Site, name: string, alias: string): ResourceRecord {
  const AliasArn = `${functionArn(site, name)}:${alias}`;
  const call = { Sid: 'partner', Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${PARTNER}:root` }, Action: 'lambda:InvokeFunction', Resource: AliasArn };
  return site.make('AWS::Lambda::Alias', {
    AliasArn,
    Name: alias,
    FunctionVersion: '7',
    Description: '',
    RevisionId: site.uuid(`alias ${name} ${alias}`),
    Policy: JSON.stringify(document(call)),
  });
}
