// From CloudTrail's event source and name to the IAM action that AWS authorised.
// Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html and the service authorization reference.

/** Event sources whose first label is not the prefix of the service's IAM actions. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['monitoring', 'cloudwatch'],
  ['tagging', 'tag'],
  ['email', 'ses'],
  ['streams.dynamodb', 'dynamodb'],
  ['models.lex', 'lex'],
  ['runtime.lex', 'lex'],
  ['runtime.sagemaker', 'sagemaker'],
  ['data.iot', 'iot'],
  ['data.mediastore', 'mediastore'],
  ['cost-explorer', 'ce'],
  ['bedrock-runtime', 'bedrock'],
  ['bedrock-agent', 'bedrock'],
  ['bedrock-agent-runtime', 'bedrock'],
  ['opensearch', 'es'],
  ['sesv2', 'ses'],
  ['servicecatalog-appregistry', 'servicecatalog'],
]);

/** Operations of S3 whose permission has another name: https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html */
const S3: ReadonlyMap<string, string> = new Map([
  ['listobjects', 's3:ListBucket'],
  ['listobjectsv2', 's3:ListBucket'],
  ['headbucket', 's3:ListBucket'],
  ['listobjectversions', 's3:ListBucketVersions'],
  ['listbuckets', 's3:ListAllMyBuckets'],
  ['listmultipartuploads', 's3:ListBucketMultipartUploads'],
  ['listparts', 's3:ListMultipartUploadParts'],
  ['headobject', 's3:GetObject'],
  ['selectobjectcontent', 's3:GetObject'],
  ['createmultipartupload', 's3:PutObject'],
  ['uploadpart', 's3:PutObject'],
  ['completemultipartupload', 's3:PutObject'],
  ['postobject', 's3:PutObject'],
  ['deleteobjects', 's3:DeleteObject'],
  ['getbucketencryption', 's3:GetEncryptionConfiguration'],
  ['putbucketencryption', 's3:PutEncryptionConfiguration'],
  ['deletebucketencryption', 's3:PutEncryptionConfiguration'],
  ['getbucketlifecycle', 's3:GetLifecycleConfiguration'],
  ['getbucketlifecycleconfiguration', 's3:GetLifecycleConfiguration'],
  ['putbucketlifecycle', 's3:PutLifecycleConfiguration'],
  ['putbucketlifecycleconfiguration', 's3:PutLifecycleConfiguration'],
  ['deletebucketlifecycle', 's3:PutLifecycleConfiguration'],
  ['getbucketreplication', 's3:GetReplicationConfiguration'],
  ['putbucketreplication', 's3:PutReplicationConfiguration'],
  ['deletebucketreplication', 's3:PutReplicationConfiguration'],
  ['getpublicaccessblock', 's3:GetBucketPublicAccessBlock'],
  ['putpublicaccessblock', 's3:PutBucketPublicAccessBlock'],
  ['deletepublicaccessblock', 's3:PutBucketPublicAccessBlock'],
  ['deletebucketpublicaccessblock', 's3:PutBucketPublicAccessBlock'],
  ['deleteaccountpublicaccessblock', 's3:PutAccountPublicAccessBlock'],
  ['deletebucketcors', 's3:PutBucketCORS'],
  ['deletebuckettagging', 's3:PutBucketTagging'],
  ['deletebucketownershipcontrols', 's3:PutBucketOwnershipControls'],
  ['getbucketaccelerateconfiguration', 's3:GetAccelerateConfiguration'],
  ['putbucketaccelerateconfiguration', 's3:PutAccelerateConfiguration'],
  ['getbucketinventoryconfiguration', 's3:GetInventoryConfiguration'],
  ['putbucketinventoryconfiguration', 's3:PutInventoryConfiguration'],
  ['getbucketmetricsconfiguration', 's3:GetMetricsConfiguration'],
  ['putbucketmetricsconfiguration', 's3:PutMetricsConfiguration'],
  ['getbucketanalyticsconfiguration', 's3:GetAnalyticsConfiguration'],
  ['putbucketanalyticsconfiguration', 's3:PutAnalyticsConfiguration'],
  ['getbucketintelligenttieringconfiguration', 's3:GetIntelligentTieringConfiguration'],
  ['putbucketintelligenttieringconfiguration', 's3:PutIntelligentTieringConfiguration'],
  ['getobjectlockconfiguration', 's3:GetBucketObjectLockConfiguration'],
  ['putobjectlockconfiguration', 's3:PutBucketObjectLockConfiguration'],
]);

/** Other operations whose permission has another name; the service authorization reference describes each. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['lambda:invoke', 'lambda:InvokeFunction'],
  ['lambda:invokewithresponsestream', 'lambda:InvokeFunction'],
  ['bedrock:converse', 'bedrock:InvokeModel'],
  ['bedrock:conversestream', 'bedrock:InvokeModelWithResponseStream'],
  ['dynamodb:executestatement', 'dynamodb:PartiQLSelect'],
]);

/** Names of one operation in several versions of its API: `CreateFunction20150331`, `GetFunction20150331v2`. */
const API_VERSION = /\d{8}(?:v\d)?$/;
const HOST = '.amazonaws.com';

/**
 * The IAM action of an event, `undefined` where the event is no call that IAM authorises or the name could not be told.
 * `isAction` says whether AWS's service authorization data has an action (`s3:GetObject`).
 */
export function actionOfEvent(eventSource: string, eventName: string, isAction: (action: string) => boolean): string | undefined {
  const host = eventSource.endsWith(HOST) ? eventSource.slice(0, -HOST.length) : eventSource;
  const prefix = PREFIXES.get(host) ?? host;
  const name = eventName.replace(API_VERSION, '');
  const lower = name.toLowerCase();
  const known = prefix === 's3' ? S3.get(lower) : OTHERS.get(`${prefix}:${lower}`);
  const action = known ?? `${prefix}:${name}`;
  return isAction(action) ? action : undefined;
}
