import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AccessModel, AccessRequest } from '../model/index.ts';
import { evaluate, layers } from './decide.ts';
import { ALLOW_ALL, MODEL, policy, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { KLEENE } from './logic.ts';
import { rulesOfAction } from './service-rule-rows.ts';

const FILES = 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1';
const API = 'arn:aws:apigateway:eu-west-1::/restapis/abc123';
const anonymous = { kind: 'anonymous' } as const;
const rules = JSON.parse(readFileSync(new URL('../../../vectors/identity/rules.json', import.meta.url), 'utf8')) as readonly { readonly id: string }[];

function idsOf(action: string): readonly string[] {
  return rulesOfAction(action, action.split(':', 1)[0] ?? '').map(({ id }) => id);
}

function ask(request: Partial<AccessRequest>, changes: Partial<AccessModel> = {}) {
  const free = [policy(`${USER}#inline/main`, [ALLOW_ALL]), policy('boundary', [ALLOW_ALL])];
  const engine = withModel(compile(MODEL), { ...changes, policies: [...free, ...(changes.policies ?? [])] });
  const asked: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sts:GetCallerIdentity', resource: '*', ...request };
  return { verdict: evaluate(engine, asked), direct: layers(engine, asked, KLEENE).direct, identity: layers(engine, asked, KLEENE).identityAllow };
}

describe('rulesOfAction', () => {
  it('names rules of vectors/identity/rules.json', () => {
    expect(idsOf('sts:getcalleridentity')).toEqual(['sts.no-permission', 'sts.who-can-call']);
    expect(idsOf('sts:getsessiontoken')).toEqual(['sts.no-permission', 'sts.who-can-call', 'sts.who-can-call']);
    expect(idsOf('sts:getfederationtoken')).toEqual(['sts.who-can-call', 'sts.who-can-call']);
    expect(idsOf('sts:assumerole')).toEqual(['sts.who-can-call', 'sts.who-can-call']);
    expect([idsOf('iam:changepassword'), idsOf('iam:getaccountpasswordpolicy')]).toEqual([0, 1].map(() => ['sts.who-can-call', 'iam.own-password']));
    for (const owned of ['kms:putkeypolicy', 'sqs:deletequeue', 's3:putbucketpolicy', 's3:getbucketpolicy', 's3:deletebucketpolicy'])
      expect(idsOf(owned)).toEqual(['cross.owner-only']);
    for (const mount of ['clientmount', 'clientwrite', 'clientrootaccess']) expect(idsOf(`elasticfilesystem:${mount}`)).toEqual(['efs.default-policy']);
    expect([idsOf('execute-api:invoke'), idsOf('organizations:listaccounts')]).toEqual([
      ['apigateway.without-policy'],
      ['organizations.management-account', 'organizations.resource-policy', 'organizations.member-account'],
    ]);
    expect(idsOf('glue:gettable')).toEqual(['glue.lake-formation']);
    const known = new Set(rules.map(({ id }) => id));
    for (const action of ['sts:getsessiontoken', 'iam:changepassword', 'kms:putkeypolicy', 'elasticfilesystem:clientmount', 'execute-api:invoke'])
      expect(idsOf(action).filter((id) => !known.has(id))).toEqual([]);
  });

  it('has none for what is not mentioned', () => {
    const others = [
      'kms:decrypt',
      'kms:listgrants',
      'sqs:sendmessage',
      's3:getobject',
      'elasticfilesystem:deletefilesystem',
      'execute-api:managecon',
      'ec2:x',
      'x',
    ];
    expect(others.flatMap(idsOf)).toEqual([]);
  });

  // "Operations you can call from any account in the organization":
  // https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html
  it('has one of its own for what every member of an organisation may call', () => {
    const members = `accepthandshake declinehandshake describeeffectivepolicy describehandshake describeorganization leaveorganization listhandshakesforaccount`;
    expect(new Set(members.split(' ').flatMap((name) => idsOf(`organizations:${name}`)))).toEqual(new Set(['organizations.any-member']));
  });

  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
  it('has none for what KMS gives to other accounts too', () => {
    const given = `creategrant decrypt derivesharedsecret describekey encrypt generatedatakey generatedatakeypair generatedatakeypairwithoutplaintext
      generatedatakeywithoutplaintext generatemac getkeyrotationstatus getpublickey listgrants reencryptfrom reencryptto retiregrant revokegrant sign verify
      verifymac`.split(/\s+/);
    expect(given.flatMap((name) => idsOf(`kms:${name}`))).toEqual([]);
  });

  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-limitations-of-custom-policies.html
  it("knows what of a queue is the owner's alone", () => {
    const owned = `addpermission cancelmessagemovetask createqueue deletequeue listmessagemovetasks listqueues listqueuetags removepermission
      setqueueattributes startmessagemovetask tagqueue untagqueue`.split(/\s+/);
    expect(owned.filter((name) => idsOf(`sqs:${name}`).length === 0)).toEqual([]);
  });
});

describe('what a service decides by itself', () => {
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
  it('gives tokens to those with credentials of their own only', () => {
    const token = (principal: AccessRequest['principal'], action = 'sts:GetSessionToken') =>
      ask({ principal, action }, { policies: [policy('task', [ALLOW_ALL])] }).verdict;
    const root = { kind: 'root', account: '111122223333' } as const;
    expect([token({ kind: 'user', arn: USER }), token(root), token({ ...root, taskPolicy: 'task' }), token(anonymous)]).toEqual([
      'allowed',
      'allowed',
      'implicit-deny',
      'implicit-deny',
    ]);
    expect([token({ ...root, taskPolicy: 'task' }, 'sts:GetFederationToken'), token(anonymous, 'sts:GetCallerIdentity')]).toEqual([
      'implicit-deny',
      'implicit-deny',
    ]);
  });

  // https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html
  it('may let users change their own password, and no other, by the policy for passwords', () => {
    const none = { policies: [policy(`${USER}#inline/main`, [])] };
    const password = (principal: AccessRequest['principal'], resource: string, action = 'iam:ChangePassword') =>
      ask({ principal, action, resource }, none).direct;
    const user = { kind: 'user', arn: USER } as const;
    expect([password(user, USER), password(user, `${USER}2`), password({ kind: 'root', account: '111122223333' }, USER)]).toEqual([2, 0, 0]);
    expect([password(user, '*', 'iam:GetAccountPasswordPolicy'), password(anonymous, '*', 'iam:GetAccountPasswordPolicy')]).toEqual([2, 0]);
  });

  // https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
  it('lets anybody mount a file system without a policy who does not use IAM', () => {
    const files = { arn: FILES, type: 'AWS::EFS::FileSystem', account: '111122223333', tags: {} };
    const mount = (principal: AccessRequest['principal'], resources: AccessModel['resources'], resource = FILES) =>
      ask({ principal, action: 'elasticfilesystem:ClientMount', resource }, { resources, policies: [policy('files', [])] }).direct;
    const user = { kind: 'user', arn: USER } as const;
    expect([mount(anonymous, [files]), mount(user, [files]), mount(anonymous, []), mount(user, [])]).toEqual([1, 2, 2, 2]);
    expect([mount(anonymous, [{ ...files, policy: 'files' }]), mount(user, [{ ...files, policy: 'files' }])]).toEqual([0, 0]);
    expect([mount(anonymous, [{ ...files, policy: { unknown: 'it was not read' } }]), mount(anonymous, [{ ...files, policy: 'none' }])]).toEqual([2, 2]);
    expect(mount(anonymous, [files], 'arn:aws:elasticfilesystem:eu-west-1:111122223333:access-point/fsap-1')).toBe(0);
  });

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
  it('does not know whether an API lets in callers without credentials whom its policy does', () => {
    const api = { arn: API, type: 'AWS::ApiGateway::RestApi', account: '111122223333', tags: {}, policy: 'api' };
    const invoke = (effect: 'Allow' | 'Deny', principal: AccessRequest['principal']) =>
      ask(
        { principal, action: 'execute-api:Invoke', resource: 'arn:aws:execute-api:eu-west-1:111122223333:abc123/prod/GET/x' },
        { resources: [api], policies: [policy('api', [{ Effect: effect, Principal: '*', Action: '*', Resource: '*' }])] },
      ).verdict;
    expect([invoke('Allow', anonymous), invoke('Deny', anonymous), invoke('Allow', { kind: 'user', arn: USER })]).toEqual([
      'unknown',
      'explicit-deny',
      'allowed',
    ]);
  });

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
  it('may ask for nothing where an API has no policy', () => {
    const api = { arn: API, type: 'AWS::ApiGateway::RestApi', account: '111122223333', tags: {} };
    const invoke = (principal: AccessRequest['principal'], resources: AccessModel['resources']) =>
      ask(
        { principal, action: 'execute-api:Invoke', resource: 'arn:aws:execute-api:eu-west-1:111122223333:abc123/prod/GET/x' },
        { resources, policies: [policy('api', [])] },
      ).direct;
    expect([invoke(anonymous, [api]), invoke(anonymous, []), invoke(anonymous, [{ ...api, policy: 'api' }])]).toEqual([2, 2, 0]);
  });

  // https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html
  it('may give the organisation to delegated administrators', () => {
    const list = (principal: AccessRequest['principal'], resource: string) => ask({ principal, action: 'organizations:DescribeAccount', resource });
    const theirs = 'arn:aws:organizations::999999999999:account/o-exampleorgid/111122223333';
    const user = { kind: 'user', arn: USER } as const;
    const root = { kind: 'root', account: '999999999999' } as const;
    const stranger = { kind: 'root', account: '222233334444' } as const;
    expect([list(user, theirs), list(user, '*'), list(root, theirs), list(stranger, theirs)].map(({ verdict }) => verdict)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect([list(user, theirs).direct, list(user, '*').direct, list(anonymous, '*').direct]).toEqual([2, 0, 0]);
    expect(ask({ principal: root, action: 'organizations:ListAccounts' }).verdict).toBe('allowed');
  });
});
