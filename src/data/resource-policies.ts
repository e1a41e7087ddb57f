// What the policies of KMS keys, SNS topics and SQS queues let the public do. AWS asks the same of all three: to be not public, a policy
// must grant access to fixed values only. https://docs.aws.amazon.com/config/latest/developerguide/kms-key-policy-no-public-access.html

import { type PolicyDocument, type PolicyExposure, plain, policyExposure, type ServiceMeaning, type TrustKey, trustKey } from '../identity/index.ts';

interface PolicyKind {
  readonly meaning: ServiceMeaning;
  /** Actions that such a policy can grant on the resource. */
  readonly asked: readonly string[];
  /** Actions that are of no effect in it. */
  readonly idle: readonly string[];
}

const actions = (prefix: string, names: string) => names.split(/\s+/).map((name) => `${prefix}:${name}`);
// A key of requests that a service makes for a resource of the organisation: nobody else has it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceorgid
const SOURCE_ORGANIZATION = ['aws:sourceorgid', trustKey(plain)] as const;

/** What a service says of its own keys; one that is named nowhere leaves a doubt. */
function meaningOf(service: string, trusted: readonly (readonly [string, TrustKey])[] = [], narrowing: readonly string[] = []): ServiceMeaning {
  return { service, trustKeys: new Map([SOURCE_ORGANIZATION, ...trusted]), isNarrowing: (name) => narrowing.includes(name), isOptional: () => false };
}

const KEY: PolicyKind = {
  // kms:CallerAccount names whose the request is; kms:ViaService alone lets in every caller of that service in any account.
  // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
  meaning: meaningOf('kms', [['kms:calleraccount', trustKey(plain, { isOfPrincipal: true })]], ['kms:viaservice']),
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
  asked: actions(
    'kms',
    `CancelKeyDeletion CreateAlias CreateGrant Decrypt DeleteAlias DeleteImportedKeyMaterial DeriveSharedSecret DescribeKey DisableKey
     DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext
     GenerateDataKeyWithoutPlaintext GenerateMac GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey ImportKeyMaterial
     ListGrants ListKeyPolicies ListKeyRotations ListResourceTags PutKeyPolicy ReEncryptFrom ReEncryptTo ReplicateKey RetireGrant RevokeGrant
     RotateKeyOnDemand ScheduleKeyDeletion Sign SynchronizeMultiRegionKey TagResource UntagResource UpdateAlias UpdateKeyDescription
     UpdatePrimaryRegion Verify VerifyMac`,
  ),
  idle: actions('kms', 'ConnectCustomKeyStore CreateCustomKeyStore CreateKey DescribeCustomKeyStores GenerateRandom ListAliases ListKeys ListRetirableGrants'),
};

const TOPIC: PolicyKind = {
  meaning: meaningOf('sns'),
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html; Receive is in the default policies of old topics.
  asked: actions(
    'sns',
    `AddPermission ConfirmSubscription DeleteTopic GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic ListTagsForResource Publish
     PutDataProtectionPolicy RemovePermission SetTopicAttributes Subscribe TagResource UntagResource`,
  ),
  idle: actions('sns', 'CreateTopic ListSubscriptions ListTopics Receive Unsubscribe'),
};

const QUEUE: PolicyKind = {
  meaning: meaningOf('sqs'),
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html
  asked: actions(
    'sqs',
    `AddPermission CancelMessageMoveTask ChangeMessageVisibility DeleteMessage DeleteQueue GetQueueAttributes GetQueueUrl
     ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags PurgeQueue ReceiveMessage RemovePermission SendMessage SetQueueAttributes
     StartMessageMoveTask TagQueue UntagQueue`,
  ),
  idle: actions('sqs', 'ChangeMessageVisibilityBatch CreateQueue DeleteMessageBatch ListQueues SendMessageBatch'),
};

function exposureBy({ meaning, asked, idle }: PolicyKind): (policy: PolicyDocument, arn: string) => PolicyExposure {
  const known = [...asked, ...idle];
  return (policy, arn) => policyExposure(policy, { meaning, known, asked: asked.map((name) => ({ name, on: arn })), mayBeAsked: () => true });
}

/** What a key policy lets the public do with the key of that ARN. */
export const keyPolicyExposure = exposureBy(KEY);
export const topicPolicyExposure = exposureBy(TOPIC);
export const queuePolicyExposure = exposureBy(QUEUE);
