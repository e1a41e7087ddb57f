// The IAM action that allows a call. It is `service:Operation` save where the Service Authorization Reference says otherwise:
// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

/** Where the CLI's word for a service is not the prefix of its IAM actions. */
const PREFIXES: Readonly<Record<string, string>> = {
  s3api: 's3',
  s3control: 's3',
  'sso-admin': 'sso',
  elb: 'elasticloadbalancing',
  elbv2: 'elasticloadbalancing',
  accessanalyzer: 'access-analyzer',
  configservice: 'config',
  dynamodbstreams: 'dynamodb',
  efs: 'elasticfilesystem',
  resourcegroupstaggingapi: 'tag',
  sesv2: 'ses',
  opensearch: 'es',
  stepfunctions: 'states',
};

// Sources, in order: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html and the "Permissions" of each S3 operation's page,
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html,
// https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_id-based-policy-examples.html
const EXCEPTIONS: Readonly<Record<string, string>> = {
  's3api:ListBuckets': 's3:ListAllMyBuckets',
  's3api:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3api:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3api:GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3api:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3api:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3api:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  // "ListFindings and ListFindingsV2 both use access-analyzer:ListFindings":
  // https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListFindingsV2.html
  'accessanalyzer:ListFindingsV2': 'access-analyzer:ListFindings',
  's3control:GetPublicAccessBlock': 's3:GetAccountPublicAccessBlock',
};

// Services that name their actions by the HTTP method: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
const BY_METHOD: ReadonlySet<string> = new Set(['apigateway', 'apigatewayv2']);

/** `s3:ListAllMyBuckets` of `s3api` and `ListBuckets`; the service is the AWS CLI's word for it. */
export function iamActionOf(service: string, operation: string): string {
  if (BY_METHOD.has(service)) return 'apigateway:GET';
  return EXCEPTIONS[`${service}:${operation}`] ?? `${PREFIXES[service] ?? service}:${operation}`;
}
