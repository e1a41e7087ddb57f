import { describe, expect, it } from 'vitest';
import { recordType } from '../../core/index.ts';
import { serviceOf, servicePrefixes } from '../authorization/index.ts';
import { HOLDER_ROWS } from './policy-holders.ts';
import { holderOf } from './resource-kinds.ts';

const R = 'eu-west-1:111122223333';

const CASES: readonly (readonly [arn: string, holder: string, policy: string, type?: string])[] = [
  ['arn:aws:s3:::b', 'arn:aws:s3:::b', 'optional', 'AWS::S3::Bucket'],
  ['arn:aws:s3:::b/k/x:y', 'arn:aws:s3:::b', 'optional', 'AWS::S3::Bucket'],
  ['arn:aws-cn:s3:::b/k', 'arn:aws-cn:s3:::b', 'optional', 'AWS::S3::Bucket'],
  [`arn:aws:s3:${R}:accesspoint/ap`, `arn:aws:s3:${R}:accesspoint/ap`, 'optional', 'AWS::S3::AccessPoint'],
  [`arn:aws:s3:${R}:accesspoint/ap/object/k/k2`, `arn:aws:s3:${R}:accesspoint/ap`, 'optional', 'AWS::S3::AccessPoint'],
  ['arn:aws:s3::111122223333:accesspoint/m.mrap', 'arn:aws:s3::111122223333:accesspoint/m.mrap', 'not-collected'],
  [`arn:aws:s3:${R}:job/1`, `arn:aws:s3:${R}:job/1`, 'none'],
  [`arn:aws:kms:${R}:key/k`, `arn:aws:kms:${R}:key/k`, 'mandatory', 'AWS::KMS::Key'],
  [`arn:aws:kms:${R}:alias/a`, `arn:aws:kms:${R}:alias/a`, 'none'],
  ['arn:aws:iam::111122223333:role/p/R', 'arn:aws:iam::111122223333:role/p/R', 'mandatory', 'AWS::IAM::Role'],
  ['arn:aws:iam::111122223333:user/u', 'arn:aws:iam::111122223333:user/u', 'none'],
  [`arn:aws:sqs:${R}:q`, `arn:aws:sqs:${R}:q`, 'optional', 'AWS::SQS::Queue'],
  [`arn:aws:sns:${R}:t`, `arn:aws:sns:${R}:t`, 'optional', 'AWS::SNS::Topic'],
  [`arn:aws:sns:${R}:t:6b0e71bd`, `arn:aws:sns:${R}:t`, 'optional', 'AWS::SNS::Topic'],
  [`arn:aws:lambda:${R}:function:f`, `arn:aws:lambda:${R}:function:f`, 'optional', 'AWS::Lambda::Function'],
  [`arn:aws:lambda:${R}:function:f:PROD`, `arn:aws:lambda:${R}:function:f:PROD`, 'optional', 'AWS::Lambda::Alias'],
  [`arn:aws:lambda:${R}:function:f:v2`, `arn:aws:lambda:${R}:function:f:v2`, 'optional', 'AWS::Lambda::Alias'],
  [`arn:aws:lambda:${R}:function:f:12`, `arn:aws:lambda:${R}:function:f:12`, 'optional', 'AWS::Lambda::Version'],
  [`arn:aws:lambda:${R}:function:f:$LATEST`, `arn:aws:lambda:${R}:function:f:$LATEST`, 'not-collected'],
  [`arn:aws:lambda:${R}:layer:l:3`, `arn:aws:lambda:${R}:layer:l:3`, 'optional', 'AWS::Lambda::LayerVersion'],
  [`arn:aws:lambda:${R}:layer:l`, `arn:aws:lambda:${R}:layer:l`, 'none'],
  [`arn:aws:dynamodb:${R}:table/t`, `arn:aws:dynamodb:${R}:table/t`, 'optional', 'AWS::DynamoDB::Table'],
  [`arn:aws:dynamodb:${R}:table/t/index/i`, `arn:aws:dynamodb:${R}:table/t`, 'optional', 'AWS::DynamoDB::Table'],
  [`arn:aws:dynamodb:${R}:table/t/stream/2024`, `arn:aws:dynamodb:${R}:table/t/stream/2024`, 'optional', 'AWS::DynamoDB::Stream'],
  [`arn:aws:dynamodb:${R}:table/t/backup/1`, `arn:aws:dynamodb:${R}:table/t/backup/1`, 'none'],
  [`arn:aws:logs:${R}:log-group:/a/b:log-stream:s`, `arn:aws:logs:${R}:log-group:/a/b`, 'optional'],
  [`arn:aws:logs:${R}:log-group:/a/b:*`, `arn:aws:logs:${R}:log-group:/a/b`, 'optional'],
  [`arn:aws:logs:${R}:destination:d`, `arn:aws:logs:${R}:destination:d`, 'optional', 'AWS::Logs::Destination'],
  [`arn:aws:backup:${R}:recovery-point:1`, `arn:aws:backup:${R}:recovery-point:1`, 'optional', 'AWS::Backup::RecoveryPoint'],
  [`arn:aws:glue:${R}:table/d/t`, `arn:aws:glue:${R}:catalog`, 'optional', 'AWS::Glue::DataCatalog'],
  [`arn:aws:glue:${R}:catalog`, `arn:aws:glue:${R}:catalog`, 'optional', 'AWS::Glue::DataCatalog'],
  [`arn:aws:glue:${R}:catalog/c`, `arn:aws:glue:${R}:catalog/c`, 'not-collected'],
  [`arn:aws:s3tables:${R}:bucket/b`, `arn:aws:s3tables:${R}:bucket/b`, 'optional', 'AWS::S3Tables::TableBucket'],
  [`arn:aws:s3tables:${R}:bucket/b/table/1`, `arn:aws:s3tables:${R}:bucket/b/table/1`, 'optional', 'AWS::S3Tables::Table'],
  [`arn:aws:ses:${R}:identity/example.com`, `arn:aws:ses:${R}:identity/example.com`, 'optional'],
  [`arn:aws:cloudtrail:${R}:channel/c`, `arn:aws:cloudtrail:${R}:channel/c`, 'not-collected'],
  [`arn:aws:wafv2:${R}:regional/rulegroup/g/1`, `arn:aws:wafv2:${R}:regional/rulegroup/g/1`, 'optional', 'AWS::WAFv2::RuleGroup'],
  [`arn:aws:secretsmanager:${R}:secret:s-AbCdEf`, `arn:aws:secretsmanager:${R}:secret:s-AbCdEf`, 'optional', 'AWS::SecretsManager::Secret'],
  [`arn:aws:ecr:${R}:repository/a/b`, `arn:aws:ecr:${R}:repository/a/b`, 'optional'],
  [`arn:aws:elasticfilesystem:${R}:file-system/fs-1`, `arn:aws:elasticfilesystem:${R}:file-system/fs-1`, 'optional', 'AWS::EFS::FileSystem'],
  [`arn:aws:backup:${R}:backup-vault:v`, `arn:aws:backup:${R}:backup-vault:v`, 'optional', 'AWS::Backup::BackupVault'],
  [`arn:aws:events:${R}:event-bus/b`, `arn:aws:events:${R}:event-bus/b`, 'optional', 'AWS::Events::EventBus'],
  [`arn:aws:events:${R}:rule/r`, `arn:aws:events:${R}:event-bus/default`, 'optional', 'AWS::Events::EventBus'],
  [`arn:aws:events:${R}:rule/aws.partner/x/r`, `arn:aws:events:${R}:event-bus/aws.partner/x`, 'optional', 'AWS::Events::EventBus'],
  [`arn:aws:es:${R}:domain/d/_search`, `arn:aws:es:${R}:domain/d`, 'optional', 'AWS::Elasticsearch::Domain'],
  [`arn:aws:execute-api:${R}:abc/prod/GET/x`, 'arn:aws:apigateway:eu-west-1::/restapis/abc', 'optional', 'AWS::ApiGateway::RestApi'],
  ['arn:aws:organizations::111122223333:ou/o-1/ou-1', 'arn:aws:organizations::111122223333:resourcepolicy', 'optional', 'AWS::Organizations::ResourcePolicy'],
  [`arn:aws:ssm:${R}:parameter/a/b`, `arn:aws:ssm:${R}:parameter/a/b`, 'optional', 'AWS::SSM::Parameter'],
  [`arn:aws:kinesis:${R}:stream/s`, `arn:aws:kinesis:${R}:stream/s`, 'optional', 'AWS::Kinesis::Stream'],
  [`arn:aws:kinesis:${R}:stream/s/consumer/c:1`, `arn:aws:kinesis:${R}:stream/s/consumer/c:1`, 'optional', 'AWS::Kinesis::StreamConsumer'],
  [`arn:aws:acm-pca:${R}:certificate-authority/c`, `arn:aws:acm-pca:${R}:certificate-authority/c`, 'not-collected'],
  [`arn:aws:ec2:${R}:instance/i-1`, `arn:aws:ec2:${R}:instance/i-1`, 'none'],
  ['*', '*', 'none'],
  ['', '', 'none'],
  ['arn:aws:s3', 'arn:aws:s3', 'none'],
  ['arn:aws:__proto__:::x', 'arn:aws:__proto__:::x', 'none'],
];

/** Actions that put a policy which is not a resource-based policy of the resource, with the reason. */
const OTHER_POLICIES: ReadonlyMap<string, string> = new Map([
  ['autoscaling', 'scaling policies'],
  ['application-autoscaling', 'scaling policies'],
  ['clouddirectory', 'policies of directories'],
  ['elasticmapreduce', 'scaling policies'],
  ['gamelift', 'scaling policies'],
  ['fms', 'policies of Firewall Manager'],
  ['iot', 'policies of certificates and thing groups: they speak about what these may do'],
  ['ses', 'traffic and reputation policies; identities have a row'],
  ['sso', 'policies of permission sets'],
  ['workmail', 'retention policies'],
]);
const OTHER_ACTIONS: ReadonlySet<string> = new Set([
  'apigateway:UpdateDomainNamePolicy',
  'apigateway:UpdateRestApiPolicy',
  'backup:PutBackupVaultSharingPolicy',
  'cloudformation:SetStackPolicy',
  'ecr:PutLifecyclePolicy',
  'elasticfilesystem:PutBackupPolicy',
  'iam:AttachGroupPolicy',
  'iam:AttachUserPolicy',
  'iam:PutGroupPolicy',
  'iam:PutUserPolicy',
  'logs:PutDataProtectionPolicy',
  'opsworks:SetPermission',
]);

describe('holderOf', () => {
  it.each(CASES.map(([arn, holder, policy, type]) => ({ arn, holder, policy, type })))(
    '$arn: the policy of $holder ($policy)',
    ({ arn, holder, policy, type }) => {
      expect(holderOf(arn)).toEqual({ arn: holder, policy, ...(type === undefined ? {} : { type }) });
    },
  );

  it('names only types that the catalogue collects', () => {
    const types = [...HOLDER_ROWS.values()].flat().flatMap(({ type }) => type ?? []);
    expect(types.filter((type) => recordType(type) === undefined)).toEqual([]);
  });

  it('knows a policy for every resource on which AWS has an action that puts one', () => {
    const forgotten: string[] = [];
    for (const prefix of servicePrefixes()) {
      if (OTHER_POLICIES.has(prefix)) continue;
      const service = serviceOf(prefix);
      for (const action of service?.actions ?? []) {
        if (!/^(?:Put|Set|Attach)[A-Za-z]*(?:Policy|Permission)$/.test(action.name) || OTHER_ACTIONS.has(`${prefix}:${action.name}`)) continue;
        for (const { name } of action.resourceTypes) {
          for (const pattern of service?.resourceTypes.find((type) => type.name === name)?.patterns ?? []) {
            const arn = pattern.replace(/^arn:\*:/, 'arn:aws:').replaceAll('*', 'x');
            if (holderOf(arn).policy === 'none') forgotten.push(`${prefix}:${action.name} ${arn}`);
          }
        }
      }
    }
    expect(forgotten).toEqual([]);
  });

  it('takes hostile ARNs without delay', () => {
    const long = '/:+'.repeat(200_000);
    for (const service of HOLDER_ROWS.keys()) for (const start of ['', 'table/', 'rule/', 'log-group:']) holderOf(`arn:aws:${service}:::${start}${long}`);
    expect(holderOf(`arn:aws:s3:::b/${long}`).arn).toBe('arn:aws:s3:::b');
  });
});
