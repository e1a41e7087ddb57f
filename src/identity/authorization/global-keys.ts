// The condition keys that hold across services, with the properties of the request that they tell of, in the order of AWS's page.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html

import { conditionKey, isOpenName } from './decode.ts';
import { openKeyMatcher } from './services.ts';
import type { ConditionKey, ConditionKeyType, ConditionValueType } from './types.ts';

/** What a global key tells of: the sections of AWS's page. */
export type KeySubject = 'principal' | 'session' | 'network' | 'resource' | 'request';

export interface GlobalConditionKey extends ConditionKey {
  readonly subject: KeySubject;
  /** AWS: "The use of wildcards in these condition keys does not have any valid use cases". */
  readonly isSensitive: boolean;
  /** A second type that AWS names for the key: `aws:EpochTime` is a date and a number. */
  readonly otherType: ConditionValueType | undefined;
  /** Whether the key has left AWS's page while old policies still hold it. */
  readonly isLegacy: boolean;
}

type Row = readonly [name: string, type: ConditionKeyType, facts?: Partial<Pick<GlobalConditionKey, 'isSensitive' | 'otherType' | 'isLegacy'>>];

// biome-ignore lint/suspicious/noTemplateCurlyInString: how AWS writes the place of a tag's key
const PLACE = '${TagKey}';
const SENSITIVE = { isSensitive: true };

const ROWS: Readonly<Record<KeySubject, readonly Row[]>> = {
  principal: [
    ['aws:PrincipalArn', 'ARN'],
    ['aws:PrincipalAccount', 'String', SENSITIVE],
    ['aws:PrincipalOrgPaths', 'ArrayOfString'],
    ['aws:PrincipalOrgID', 'String', SENSITIVE],
    [`aws:PrincipalTag/${PLACE}`, 'String'],
    ['aws:PrincipalIsAWSService', 'Bool'],
    ['aws:PrincipalServiceName', 'String'],
    ['aws:PrincipalServiceNamesList', 'ArrayOfString'],
    ['aws:PrincipalType', 'String'],
    ['aws:userid', 'String'],
    ['aws:username', 'String'],
  ],
  session: [
    ['aws:AssumedRoot', 'Bool'],
    // "The data type depends on your IdP": a string for providers built in, the ARN of the provider for others.
    ['aws:FederatedProvider', 'String', { otherType: 'ARN' }],
    ['aws:TokenIssueTime', 'Date'],
    ['aws:SignInSessionArn', 'ARN'],
    ['aws:MultiFactorAuthAge', 'Numeric'],
    ['aws:MultiFactorAuthPresent', 'Bool'],
    ['aws:ChatbotSourceArn', 'ARN'],
    ['aws:Ec2InstanceSourceVpc', 'String'],
    ['aws:Ec2InstanceSourcePrivateIPv4', 'IPAddress'],
    ['aws:SourceIdentity', 'String'],
    ['ec2:RoleDelivery', 'Numeric'],
    ['ec2:SourceInstanceArn', 'ARN'],
    ['glue:RoleAssumedBy', 'String'],
    ['glue:CredentialIssuingService', 'String'],
    ['codebuild:BuildArn', 'ARN'],
    ['codebuild:ProjectArn', 'ARN'],
    ['lambda:SourceFunctionArn', 'ARN'],
    ['ssm:SourceInstanceArn', 'ARN'],
    ['identitystore:UserId', 'String'],
  ],
  network: [
    ['aws:SourceIp', 'IPAddress'],
    ['aws:SourceVpc', 'String', SENSITIVE],
    ['aws:SourceVpcArn', 'ARN'],
    ['aws:SourceVpce', 'String', SENSITIVE],
    ['aws:VpceAccount', 'String', SENSITIVE],
    ['aws:VpceOrgID', 'String', SENSITIVE],
    ['aws:VpceOrgPaths', 'ArrayOfString'],
    ['aws:VpcSourceIp', 'IPAddress'],
  ],
  resource: [
    ['aws:ResourceAccount', 'String', SENSITIVE],
    ['aws:ResourceOrgID', 'String', SENSITIVE],
    ['aws:ResourceOrgPaths', 'ArrayOfString'],
    [`aws:ResourceTag/${PLACE}`, 'String'],
  ],
  request: [
    ['aws:CalledVia', 'ArrayOfString'],
    ['aws:CalledViaFirst', 'String'],
    ['aws:CalledViaLast', 'String'],
    ['aws:CalledViaAWSMCP', 'String'],
    ['aws:ViaAWSService', 'Bool'],
    ['aws:ViaAWSMCPService', 'Bool'],
    ['aws:CurrentTime', 'Date'],
    ['aws:EpochTime', 'Date', { otherType: 'Numeric' }],
    ['aws:referer', 'String'],
    ['aws:RequestedRegion', 'String'],
    [`aws:RequestTag/${PLACE}`, 'String'],
    ['aws:TagKeys', 'ArrayOfString'],
    ['aws:SecureTransport', 'Bool'],
    ['aws:SourceAccount', 'String', SENSITIVE],
    ['aws:SourceArn', 'ARN', { otherType: 'String' }],
    ['aws:SourceOrgID', 'String', SENSITIVE],
    ['aws:SourceOrgPaths', 'ArrayOfString'],
    ['aws:UserAgent', 'String'],
    ['aws:IsMcpServiceAction', 'Bool'],
    // In the policies that SNS once wrote itself: https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
    ['aws:SourceOwner', 'String', { isLegacy: true }],
  ],
};

/** All global condition keys. */
export const GLOBAL_CONDITION_KEYS: readonly GlobalConditionKey[] = Object.entries(ROWS).flatMap(([subject, rows]) =>
  rows.map(([name, type, facts]) => ({
    ...conditionKey(name, type),
    subject: subject as KeySubject,
    isSensitive: facts?.isSensitive ?? false,
    otherType: facts?.otherType,
    isLegacy: facts?.isLegacy ?? false,
  })),
);

const byName = new Map(GLOBAL_CONDITION_KEYS.map((key) => [key.name.toLowerCase(), key]));
const open = GLOBAL_CONDITION_KEYS.filter(({ name }) => isOpenName(name)).map((key) => ({ key, matches: openKeyMatcher(key.name) }));

/** The global key of a name, without regard to case: `aws:PrincipalTag/team` is `aws:PrincipalTag/${TagKey}`. */
export function globalKeyOf(name: string): GlobalConditionKey | undefined {
  return byName.get(name.toLowerCase()) ?? open.find(({ matches }) => matches(name))?.key;
}
