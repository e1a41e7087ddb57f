// Random organisations: small, and full of what decides.

import type { Json } from '../../../src/core/index.ts';
import type {
  AccessModel,
  AclGrant,
  BlockPublicAccess,
  KmsGrant,
  Known,
  ModelAccount,
  ModelEndpoint,
  ModelNode,
  ModelOrganization,
  ModelPolicy,
  ModelPrincipal,
  ModelResource,
  PolicyKind,
} from '../../../src/identity/model/index.ts';
import type { KeyRow } from './conditions.ts';
import { document, type Surroundings, uniqueId } from './documents.ts';
import { chance, pick, type Source, some } from './source.ts';
import * as names from './vocabulary.ts';

export interface Sample extends Surroundings {
  readonly model: AccessModel;
}

/** A part that now and then was not read. */
function known<T>(source: Source, value: T): Known<T> {
  return chance(source, 1) ? { unknown: 'not read' } : value;
}

const FULL = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } as const;

/** What RestrictPublicBuckets is about. */
const PUBLIC = { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } } as const;

/** Those with many rules more often. */
const THEMES = [
  ...names.THEMES,
  ...names.THEMES.slice(0, names.THEMES_OF_FEW_RULES),
  ...names.THEMES.filter(({ service, actions }) => ['kms', 'organizations'].includes(service) || actions.includes('s3:GetBucketAcl')),
];

export function makeModel(source: Source): Sample {
  const theme = pick(source, THEMES);
  const home = pick(source, [names.MEMBER, names.MEMBER, names.MEMBER, ...names.ACCOUNTS]);
  const owner = chance(source, 60) ? home : pick(source, names.ACCOUNTS);
  const around: Surroundings = { theme, home, owner, used: new Set<KeyRow>() };
  const policies: ModelPolicy[] = [];
  const add = (id: string, json: Json): string => {
    policies.push({ id, name: id, account: home, document: json });
    return id;
  };
  const make = (id: string, kind: PolicyKind): string => add(id, document(source, kind, around));
  const pool = (kind: PolicyKind, full: Json): readonly string[] => [add(`${kind}-full`, full), make(`${kind}-1`, kind), make(`${kind}-2`, kind)];
  const scps = pool('scp', FULL);
  const rcps = pool('rcp', PUBLIC);
  const levels = (): Pick<ModelNode, 'scps' | 'rcps'> => ({ scps: known(source, attached(source, scps)), rcps: known(source, attached(source, rcps)) });
  const depth = source.below(4);
  const nodes: ModelNode[] = [{ id: names.ROOT, ...levels() }];
  for (const ou of names.OUS.slice(0, depth)) nodes.push({ id: ou, parent: nodes.at(-1)?.id ?? names.ROOT, ...levels() });
  const organization = {
    id: names.ORGANIZATION,
    managementAccount: names.MANAGEMENT,
    policyTypes: known(source, policyTypes(source)),
    nodes,
    ...administrators(source),
  };
  const accounts = names.ACCOUNTS.map((id): ModelAccount => makeAccount(source, id, nodes, levels()));
  pool('boundary', FULL);
  pool('session', FULL);
  const identities = [add('identity-full', FULL), make('identity-1', 'identity'), make('identity-2', 'identity'), make('identity-3', 'identity')];
  const principals = makePrincipals(source, around, identities, make);
  const resources = makeResources(source, around, make, add);
  const endpoints = makeEndpoints(source, make);
  const model = { partition: 'aws', accounts, policies, principals, resources, endpoints };
  return { ...around, model: chance(source, 6) ? model : { ...model, organization: known(source, organization) } };
}

function administrators(source: Source): Pick<ModelOrganization, 'delegatedAdministrators'> {
  if (chance(source, 45)) return {};
  const services = known(source, ['guardduty.amazonaws.com']);
  return {
    delegatedAdministrators: known(
      source,
      some(source, [...names.ACCOUNTS], 65).map((account) => ({ account, services })),
    ),
  };
}

/** `full` in most places: a level that allows nothing would decide all. */
function attached(source: Source, [full = '', ...others]: readonly string[]): readonly string[] {
  const form = source.below(20);
  if (form < 12) return [full];
  if (form < 17) return [full, pick(source, others)];
  if (form < 18) return others;
  return form === 18 ? [pick(source, others)] : [...others, full];
}

function policyTypes(source: Source): readonly string[] {
  const both = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'];
  return chance(source, 15) ? some(source, both, 40) : both;
}

const SETTINGS = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

function blockPublicAccess(source: Source): { readonly blockPublicAccess?: Known<BlockPublicAccess> } {
  if (chance(source, 50)) return {};
  const on = new Set(some(source, SETTINGS, 40));
  const value = Object.fromEntries(SETTINGS.map((name) => [name, on.has(name)])) as unknown as BlockPublicAccess;
  return { blockPublicAccess: known(source, value) };
}

function makeAccount(source: Source, id: string, nodes: readonly ModelNode[], levels: Pick<ModelNode, 'scps' | 'rcps'>): ModelAccount {
  const canonicalUser = names.CANONICAL.get(id);
  const common = { id, ...blockPublicAccess(source), ...(canonicalUser === undefined ? {} : { canonicalUser }) };
  if (id === names.LONER) return { ...common, scps: [], rcps: [] };
  const parent = id === names.MANAGEMENT ? names.ROOT : (id === names.MEMBER ? nodes.at(-1) : pick(source, nodes))?.id;
  return { ...common, parent: known(source, parent ?? names.ROOT), ...levels };
}

type Make = (id: string, kind: PolicyKind) => string;

function makePrincipals(source: Source, { home, owner, theme }: Surroundings, identities: readonly string[], make: Make): readonly ModelPrincipal[] {
  const elsewhere = pick(
    source,
    names.ACCOUNTS.filter((id) => id !== home),
  );
  const arns = [names.user(home), names.userWithPath(home), names.role(home), names.roleWithPath(home)];
  if (chance(source, 40)) arns.push(names.serviceLinkedRole(home), names.reservedRole(home));
  if (chance(source, 60)) arns.push(names.user(elsewhere), names.role(elsewhere));
  if (theme.service === 'sts') for (const arn of theme.resources(owner)) if (arn.includes(':role/') && !arns.includes(arn)) arns.push(arn);
  return arns.map((arn): ModelPrincipal => {
    const isRole = arn.includes(':role/');
    const isLinked = arn.includes('/aws-service-role/');
    const links = [pick(source, identities), ...some(source, identities, 20)].map((policy) => ({
      policy,
      ...(chance(source, 15) ? { through: `arn:aws:iam::${home}:group/all` } : {}),
    }));
    return {
      kind: isRole ? 'role' : 'user',
      arn,
      account: arn.split(':')[4] ?? '',
      uniqueId: uniqueId(arn),
      tags: known(source, tags(source)),
      policies: known(source, chance(source, 8) ? [] : links),
      ...(chance(source, 35) && !isLinked ? { boundary: known(source, pick(source, ['boundary-full', 'boundary-1', 'boundary-2'])) } : {}),
      ...(isRole ? { trust: known(source, make(`${arn}#trust`, 'trust')) } : {}),
      ...(isLinked ? { isServiceLinked: true } : {}),
      ...(arn.includes('/aws-reserved/') ? { permissionSet: 'arn:aws:sso:::permissionSet/ssoins-1/ps-1' } : {}),
    };
  });
}

function tags(source: Source): Readonly<Record<string, string>> {
  if (chance(source, 6)) return { team: pick(source, ['red', 'blue']), Team: pick(source, ['red', 'Red']) };
  return chance(source, 50) ? { [pick(source, ['team', 'Team'])]: pick(source, ['red', 'Red', 'blue', 're*']) } : {};
}

const GROUPS = 'http://acs.amazonaws.com/groups/global/';
const PERMISSIONS = ['READ', 'WRITE', 'READ_ACP', 'WRITE_ACP', 'FULL_CONTROL'] as const;
const GRANTEES = [
  { canonicalUser: 'aa22' },
  { canonicalUser: 'bb33' },
  { canonicalUser: 'cc44' },
  { group: `${GROUPS}AllUsers` },
  { group: `${GROUPS}AuthenticatedUsers` },
] as const;

function acl(source: Source): readonly AclGrant[] {
  return Array.from({ length: source.below(3) }, () => ({ grantee: pick(source, GRANTEES), permission: pick(source, PERMISSIONS) }));
}

const TYPES: Readonly<Record<string, string>> = {
  s3: 'AWS::S3::Bucket',
  sqs: 'AWS::SQS::Queue',
  kms: 'AWS::KMS::Key',
  secretsmanager: 'AWS::SecretsManager::Secret',
  dynamodb: 'AWS::DynamoDB::Table',
  lambda: 'AWS::Lambda::Function',
  ec2: 'AWS::EC2::Instance',
  elasticfilesystem: 'AWS::EFS::FileSystem',
  'execute-api': 'AWS::ApiGateway::RestApi',
  glue: 'AWS::Glue::DataCatalog',
};
/** Those whose resources are principals, or nothing that a model has. */
const WITHOUT_RESOURCES: ReadonlySet<string> = new Set(['sts', 'iam']);
/** How many of a hundred resources have a policy, where not four of five. */
const WITH_POLICY: ReadonlyMap<string, number> = new Map([
  ['kms', 98],
  ['ec2', 0],
  ['elasticfilesystem', 50],
  ['execute-api', 50],
]);
/** The ARN under which a resource is in a model. */
const holderOf = (arn: string): string =>
  arn.replace(/:execute-api:([^:]*):\d*:([^/]*).*/, ':apigateway:$1::/restapis/$2').replace(/(:glue:[^:]*:\d*:).*/, '$1catalog');

function makeResources(source: Source, around: Surroundings, make: Make, _add: (id: string, json: Json) => string): readonly ModelResource[] {
  const { theme, owner } = around;
  const base = (arn: string, account: string, type: string): ModelResource => ({ arn, type, account, tags: known(source, tags(source)) });
  const withPolicy = (arn: string, percent: number): Pick<ModelResource, 'policy'> =>
    chance(source, percent) ? { policy: known(source, make(`${arn}#policy`, 'resource')) } : {};
  if (theme.service === 'organizations') {
    const arn = `arn:aws:organizations::${names.MANAGEMENT}:resourcepolicy`;
    return chance(source, 15) ? [] : [{ ...base(arn, names.MANAGEMENT, 'AWS::Organizations::ResourcePolicy'), ...withPolicy(arn, 60) }];
  }
  if (WITHOUT_RESOURCES.has(theme.service)) return [];
  if (theme.service === 's3') return makeBuckets(source, around, base, withPolicy);
  return theme
    .resources(owner)
    .filter((arn) => !arn.includes('/index/') && !chance(source, 3))
    .map((arn) => ({
      ...base(holderOf(arn), owner, TYPES[theme.service] ?? ''),
      ...withPolicy(holderOf(arn), WITH_POLICY.get(theme.service) ?? 80),
      ...(theme.service === 'kms'
        ? {
            kms: {
              grants: known(source, grants(source, around)),
              aliases: known(source, some(source, ['alias/one', 'alias/two'], 50)),
              ...(arn.endsWith('/aws') ? { isAwsManaged: known(source, true) } : {}),
            },
          }
        : {}),
    }));
}

type WithPolicy = (arn: string, percent: number) => Pick<ModelResource, 'policy'>;

function makeBuckets(
  source: Source,
  { theme, owner }: Surroundings,
  base: (arn: string, account: string, type: string) => ModelResource,
  withPolicy: WithPolicy,
): readonly ModelResource[] {
  const ownership = pick(source, ['BucketOwnerEnforced', 'BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter']);
  const bucket: ModelResource = {
    ...base(names.BUCKET, owner, 'AWS::S3::Bucket'),
    ...withPolicy(names.BUCKET, 80),
    s3: { ...blockPublicAccess(source), ownership: known(source, ownership), acl: known(source, acl(source)) },
  };
  if (!theme.resources(owner).some((arn) => arn.includes(':accesspoint/'))) return theme.actions.includes('s3:GetDataAccess') ? [] : [bucket];
  const point = names.accessPoint(owner);
  return [
    bucket,
    {
      ...base(point, owner, 'AWS::S3::AccessPoint'),
      ...withPolicy(point, 90),
      s3: { ...blockPublicAccess(source), bucket: names.BUCKET, ...(chance(source, 35) ? { vpc: pick(source, ['vpc-1', 'vpc-2']) } : {}) },
    },
  ];
}

const OPERATIONS = ['Decrypt', 'Encrypt', 'GenerateDataKey', 'DescribeKey', 'CreateGrant', 'RetireGrant'] as const;

function grants(source: Source, { home }: Surroundings): readonly KmsGrant[] {
  const grantees = [
    names.user(home),
    names.role(home),
    names.role(home),
    names.session(names.role(home), 's1'),
    names.federatedUser(home, 'fed'),
    names.rootUser(home),
    names.SERVICES[0],
  ];
  return Array.from(
    { length: source.below(3) },
    (_, index): KmsGrant => ({
      id: `grant-${index}`,
      granteePrincipal: pick(source, grantees),
      ...(chance(source, 75) ? { retiringPrincipal: pick(source, grantees) } : {}),
      operations: some(source, OPERATIONS, 55),
      ...(chance(source, 30)
        ? { constraints: { [pick(source, ['encryptionContextSubset', 'encryptionContextEquals'])]: { dept: pick(source, ['it', 'IT']) } } }
        : {}),
    }),
  );
}

function makeEndpoints(source: Source, make: Make): readonly ModelEndpoint[] {
  return names.ENDPOINTS.map((id, index) => ({
    id,
    account: names.MEMBER,
    vpc: `vpc-${index + 1}`,
    ...(chance(source, 70) ? { policy: known(source, make(`${id}#policy`, 'endpoint')) } : {}),
  }));
}
