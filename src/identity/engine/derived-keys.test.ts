import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import type { AccessModel, AccessRequest, ContextValue } from '../model/index.ts';
import { evaluate, layers } from './decide.ts';
import { isOfPrincipal } from './derived-keys.ts';
import { ALLOW_ALL, BUCKET, createWorlds, MODEL, policy, QUEUE, ROLE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { KLEENE } from './logic.ts';

const POINT = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/desk';
const free: Partial<AccessModel> = {
  policies: [policy('boundary', [ALLOW_ALL]), policy(`${ROLE}#inline/main`, [ALLOW_ALL])],
  endpoints: [{ id: 'vpce-1', account: '111122223333', vpc: 'vpc-1' }],
};

/** The verdict where the condition stands in the user's only policy. */
function ask(condition: Json, request: Partial<AccessRequest>, changes: Partial<AccessModel> = {}): string {
  const own = policy(`${USER}#inline/main`, [{ ...ALLOW_ALL, Condition: condition }]);
  const engine = withModel(compile(MODEL), { ...free, ...changes, policies: [...(free.policies ?? []), own, ...(changes.policies ?? [])] });
  return evaluate(engine, { principal: { kind: 'user', arn: USER }, action: 'ec2:DescribeVpcs', resource: '*', ...request });
}

describe('isOfPrincipal', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties
  it('is true of the properties of the principal', () => {
    const keys = 'arn account orgid orgpaths type isawsservice servicename servicenameslist tag/team'
      .split(' ')
      .map((name) => `aws:principal${name}`)
      .concat('aws:username', 'aws:userid');
    expect(keys.filter((key) => !isOfPrincipal(key))).toEqual([]);
    expect(['aws:assumedroot', 'aws:federatedprovider', 'kms:calleraccount'].filter((key) => !isOfPrincipal(key))).toEqual([]);
  });

  it('is true of the owner, who is the caller where an action has no resource', () => {
    expect(['aws:resourceaccount', 's3:resourceaccount', 'aws:resourceorgid', 'aws:resourceorgpaths'].filter((key) => !isOfPrincipal(key))).toEqual([]);
  });

  it('is false of the circumstances', () => {
    expect(['aws:sourceip', 'aws:resourcetag/team', 'aws:requesttag/aws:principaltag/', 'ex:key'].filter(isOfPrincipal)).toEqual([]);
  });
});

describe('the account of the resource', () => {
  // "The following actions don't support this key":
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceaccount
  const without = `auditmanager:UpdateAssessmentFrameworkShare detective:AcceptInvitation ds:AcceptSharedDirectory
    ec2:AcceptTransitGatewayPeeringAttachment ec2:AcceptVpcEndpointConnections ec2:AcceptVpcPeeringConnection ec2:CopyImage ec2:CopySnapshot
    ec2:CreateTransitGatewayPeeringAttachment ec2:CreateVolume ec2:CreateVpcEndpoint ec2:CreateVpcPeeringConnection
    ec2:DeleteTransitGatewayPeeringAttachment ec2:DeleteVpcPeeringConnection ec2:RejectTransitGatewayPeeringAttachment
    ec2:RejectVpcEndpointConnections ec2:RejectVpcPeeringConnection es:AcceptInboundConnection guardduty:AcceptAdministratorInvitation
    macie2:AcceptInvitation route53:AssociateVPCWithHostedZone route53:CreateVPCAssociationAuthorization
    route53:DeleteVPCAssociationAuthorization route53:DisassociateVPCFromHostedZone route53:ListHostedZonesByVPC
    securityhub:AcceptAdministratorInvitation ebs:GetSnapshotBlock`.split(/\s+/);

  it.each(without)('is absent from %s', (action) => {
    expect(ask({ Null: { 'aws:ResourceAccount': 'true', 'aws:ResourceOrgID': 'true' } }, { action })).toBe('allowed');
  });

  it('is left open for what AWS owns', () => {
    const request = { action: 'iam:GetPolicy', resource: 'arn:aws:iam::aws:policy/ReadOnlyAccess', otherKeys: 'unspecified' } as const;
    expect(['aws:ResourceAccount', 'aws:ResourceOrgID'].map((key) => ask({ Null: { [key]: 'true' } }, request))).toEqual(['unknown', 'unknown']);
  });
});

describe('keys of the way that a request takes', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
  it('are the account of the endpoint', () => {
    const through = (account: string, endpoint: string) => ask({ StringEquals: { 'aws:VpceAccount': account } }, { endpoint });
    expect([through('111122223333', 'vpce-1'), through('444455556666', 'vpce-1'), through('111122223333', 'vpce-2')]).toEqual([
      'allowed',
      'implicit-deny',
      'unknown',
    ]);
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html#access-points-condition-keys
  it('are the network origin of the access point', () => {
    const origin = (vpc: string | undefined, wanted: string) => {
      const point = {
        arn: POINT,
        type: 'AWS::S3::AccessPoint',
        account: '111122223333',
        tags: {},
        s3: { bucket: BUCKET, ...(vpc === undefined ? {} : { vpc }) },
      };
      return ask(
        { StringEquals: { 's3:AccessPointNetworkOrigin': wanted } },
        { action: 's3:GetObject', resource: `${POINT}/object/a`, context: { 'aws:SecureTransport': 'true', 'aws:SourceVpc': 'vpc-1' } },
        { resources: [point] },
      );
    };
    expect([origin('vpc-1', 'VPC'), origin('vpc-1', 'Internet'), origin(undefined, 'VPC'), origin(undefined, 'Internet')]).toEqual([
      'allowed',
      'implicit-deny',
      'implicit-deny',
      'allowed',
    ]);
  });
});

/** What the policy of an endpoint that all pass says where the condition stands in it, and the names of what that leaves open. */
function pass(
  condition: Json,
  request: Partial<AccessRequest>,
  changes: Partial<AccessModel> = {},
): { readonly allow: number; readonly names: readonly string[] } {
  const endpoints = [{ id: 'vpce-1', account: '111122223333', vpc: 'vpc-1', policy: 'passing' }];
  const engine = withModel(compile(MODEL), {
    endpoints,
    ...changes,
    policies: [policy('passing', [{ ...ALLOW_ALL, Principal: '*', Condition: condition }]), ...(changes.policies ?? [])],
  });
  const asked: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'ec2:DescribeVpcs', resource: '*', endpoint: 'vpce-1', ...request };
  const { logic, asked: names } = createWorlds();
  layers(engine, asked, logic);
  return { allow: layers(engine, asked, KLEENE).endpointAllow, names };
}

describe('keys that are absent or open', () => {
  const missing = (key: string, request: Partial<AccessRequest>, changes: Partial<AccessModel> = {}) => pass({ Null: { [key]: 'true' } }, request, changes);
  const service = { kind: 'service', service: 'sns.amazonaws.com' } as const;

  // "This key is included in the request context only if the call to your resource is made directly by an AWS service principal"
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceorgid
  it('are the sources for which a service calls', () => {
    const keys = ['aws:SourceArn', 'aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths'];
    expect(keys.map((key) => missing(key, { otherKeys: 'unspecified' }).allow)).toEqual([1, 1, 1, 1]);
    expect(keys.map((key) => missing(key, { otherKeys: 'unspecified', principal: service }).allow)).toEqual([2, 2, 2, 2]);
  });

  it('are the account of what nobody in particular owns, where nobody in particular asks', () => {
    const owner = (principal: AccessRequest['principal']) => missing('aws:ResourceAccount', { principal }).allow;
    expect([owner({ kind: 'anonymous' }), owner({ kind: 'user', arn: USER })]).toEqual([1, 0]);
  });

  it('are named by what is not known', () => {
    const name = (key: string, request: Partial<AccessRequest>, changes: Partial<AccessModel> = {}) => {
      const { allow, names } = missing(key, request, changes);
      return [allow, names.find((one) => one.endsWith(`Null ${key}`))?.replace(`: Null ${key}`, '')];
    };
    const ghost = 'arn:aws:iam::111122223333:user/ghost';
    const bucket = { action: 's3:ListBucket', resource: 'arn:aws:s3:::elsewhere' };
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/1';
    const decrypt = { action: 'kms:Decrypt', resource: key };
    const federated = { kind: 'federated', provider: 'accounts.google.com' } as const;
    expect(name('aws:ResourceTag/team', bucket)).toEqual([2, 'the tags of arn:aws:s3:::elsewhere are not in the model']);
    expect(name('s3:AccessPointNetworkOrigin', { action: 's3:ListBucket', resource: BUCKET })).toEqual([1, undefined]);
    expect(name('aws:userid', { principal: service })).toEqual([2, 'aws:userid of service principals is not documented']);
    expect(name('aws:PrincipalTag/team', { principal: { kind: 'user', arn: ghost } })).toEqual([2, `${ghost} is not in the model`]);
    expect(name('aws:FederatedProvider', { principal: federated })).toEqual([2, 'aws:FederatedProvider of federated principals is not documented']);
    expect(name('aws:ResourceOrgID', bucket)).toEqual([2, 'the owner of arn:aws:s3:::elsewhere is not known']);
    expect(name('kms:ResourceAliases', decrypt)).toEqual([2, `the aliases of ${key} are not in the model`]);
    expect(name('kms:ResourceAliases', { ...decrypt, resource: `${QUEUE}2` })).toEqual([1, undefined]);
    const bare = { arn: key, type: 'AWS::KMS::Key', account: '111122223333', tags: {} };
    expect(name('kms:ResourceAliases', decrypt, { resources: [bare] })).toEqual([2, `the aliases of ${key} are not in the model`]);
    const point = { action: 's3:GetObject', resource: `${POINT}/object/a` };
    const where = [2, `where ${POINT} takes requests from is not in the model`];
    expect(name('s3:AccessPointNetworkOrigin', point)).toEqual(where);
    const plain = { arn: POINT, type: 'AWS::S3::AccessPoint', account: '111122223333', tags: {} };
    expect(name('s3:AccessPointNetworkOrigin', point, { resources: [plain] })).toEqual(where);
  });

  it('are the organisation of a stranger, and where the management account stands', () => {
    const stranger = { principal: { kind: 'user', arn: 'arn:aws:iam::222233334444:user/eve' } } as const;
    expect(pass({ Null: { 'aws:PrincipalOrgID': 'true' } }, stranger).names).toContain(
      'whether account 222233334444 belongs to another organisation is not known: Null aws:PrincipalOrgID',
    );
    const { organization } = MODEL;
    const root = { principal: { kind: 'root', account: '999999999999' } } as const;
    const path = (parent: object) =>
      missing('aws:PrincipalOrgPaths', root, { organization, accounts: [{ id: '999999999999', scps: [], rcps: [], ...parent }] } as object);
    expect([path({ parent: 'r-exam' }).allow, path({}).allow]).toEqual([0, 2]);
  });

  it('are no tags that a session does not have itself', () => {
    const tags = (sessionTags: Record<string, string>) =>
      pass({ StringEquals: { 'aws:PrincipalTag/team': 'blue' } }, { principal: { kind: 'role-session', role: ROLE, session: 's', sessionTags } }).allow;
    expect([tags({ Team: 'blue' }), tags(Object.create({ team: 'blue' }) as Record<string, string>)]).toEqual([1, 0]);
  });
});

describe('keys of who asks', () => {
  it('are absent, where only services have them, and open where what they hold is not known', () => {
    const names = (context: Record<string, ContextValue>) => ask({ Null: { 'aws:PrincipalServiceNamesList': 'true' } }, { otherKeys: 'unspecified', context });
    expect([names({}), names({ 'aws:PrincipalServiceNamesList': ['a'] })]).toEqual(['allowed', 'implicit-deny']);
  });

  it('leave the id of any session of a role, and the ARN of a role with a made-up name, open', () => {
    const own = policy(`${ROLE}#inline/main`, [{ ...ALLOW_ALL, Condition: { StringLike: { 'aws:userid': 'AROAEXAMPLE:*' } } }]);
    const session = (name: string) =>
      ask({}, { principal: { kind: 'role-session', role: ROLE, session: name }, otherKeys: 'unspecified' }, { policies: [own] });
    expect([session('s'), session('*')]).toEqual(['allowed', 'unknown']);
    const [role] = MODEL.principals.filter(({ arn }) => arn === ROLE);
    const named = policy(`${ROLE}#inline/main`, [{ ...ALLOW_ALL, Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } }]);
    const provisional = (isProvisional: boolean) =>
      ask(
        {},
        { principal: { kind: 'role-session', role: ROLE, session: 's' } },
        { policies: [named], principals: role === undefined ? [] : [{ ...role, isProvisional }] },
      );
    expect([provisional(false), provisional(true)]).toEqual(['allowed', 'unknown']);
  });
});
