// What is asked of a resource: its own ARN and what lies in it, each with the actions that work on it.

import { count } from '../../../core/index.ts';
import { type Action, actionsOf } from '../../authorization/index.ts';
import type { ModelPolicy, ModelResource } from '../../model/index.ts';
import { holderOf } from '../../model/index.ts';
import { readPolicy, type Statement } from '../../policy/document.ts';
import { concreteText } from '../formula/samples.ts';
import { actionsOn } from './resource-patterns.ts';

export interface Target {
  /** Made up where it is one of many: what lies in a bucket. */
  readonly arn: string;
  /** As a person would write it: `arn:aws:s3:::example/*`. */
  readonly shown: string;
  readonly service: string;
  /** Of AWS's reference. */
  readonly actions: readonly Action[];
  /** Names that the policies have and the reference does not. */
  readonly otherActions: readonly string[];
}

const TARGETS_LIMIT = 24;
const OTHER_ACTIONS_LIMIT = 200;

/** What lies in a resource, as its policy would write it. */
type Within = (resource: TargetResource) => string;
type TargetResource = Pick<ModelResource, 'arn' | 'type'> & Partial<Pick<ModelResource, 'account'>>;

const below =
  (end: string): Within =>
  ({ arn }) =>
    `${arn}/${end}`;

const WITHIN: ReadonlyMap<string, Within> = new Map([
  ['AWS::S3::Bucket', below('*')],
  ['AWS::S3::AccessPoint', below('object/*')],
  ['AWS::DynamoDB::Table', below('index/*')],
  ['AWS::Elasticsearch::Domain', below('*')],
  // The policy of an API speaks about calls: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
  ['AWS::ApiGateway::RestApi', callsOfApi],
]);

function callsOfApi({ arn, account = '*' }: TargetResource): string {
  const [, partition, , region] = arn.split(':', 4);
  return `arn:${partition}:execute-api:${region}:${account}:${arn.slice(arn.lastIndexOf('/') + 1)}/*/*/*`;
}

/** A name that no statement has. */
const ANY = 'stoa-any';

/** The services whose actions speak about a resource of the ARN: of roles it is `sts`. */
function serviceOfArn(arn: string): string {
  const service = arn.split(':', 3)[2] ?? '';
  return service === 'iam' ? 'sts' : service;
}

/** What was not asked about, as names of what is not known. */
export function notAskedOf(left: readonly string[]): readonly string[] {
  return left.map((words) => `the policy names very much: ${words} than is asked about`);
}

export interface Targets {
  readonly asked: readonly Target[];
  /** What the policies name beyond it, in words: `3 more patterns of resources`. */
  readonly left: readonly string[];
}

/** Bounded; of very many statements the first count. */
export function targetsOf(resource: TargetResource, policies: readonly ModelPolicy[]): Targets {
  const left = { arns: new Set<string>(), actions: 0 };
  const statements = policies.flatMap(({ document }): readonly Statement[] => {
    const read = readPolicy(document);
    return read.ok ? read.value.statements : [];
  });
  const within = WITHIN.get(resource.type)?.(resource);
  const arns = new Map([[resource.arn, resource.arn]]);
  if (within !== undefined) arns.set(within, within.replaceAll('*', ANY));
  for (const { resources, notResources } of statements) {
    // What a Deny spares may be open to somebody whom it keeps from all else.
    for (const pattern of resources ?? notResources ?? []) {
      const arn = concreteText(pattern);
      if (pattern.includes('${') || arns.has(pattern) || holderOf(arn).arn !== resource.arn) continue;
      if (arns.size < TARGETS_LIMIT) arns.set(pattern, arn);
      else left.arns.add(pattern);
    }
  }
  const written = new Set(statements.flatMap(({ actions }) => actions ?? []).filter((action) => !/[*?]/.test(action)));
  const asked = [...arns].map(([shown, arn]): Target => {
    const service = serviceOfArn(arn);
    const actions = actionsOn(service, arn);
    const known = new Set(actionsOf(service).map(({ name }) => `${service}:${name}`.toLowerCase()));
    if (arn !== resource.arn) return { arn, shown, service, actions, otherActions: [] };
    const others = [...written].filter((action) => action.includes(':') && !known.has(action.toLowerCase()));
    left.actions = Math.max(0, others.length - OTHER_ACTIONS_LIMIT);
    return { arn, shown, service, actions, otherActions: others.slice(0, OTHER_ACTIONS_LIMIT) };
  });
  const words = [
    ...(left.arns.size > 0 ? [`${count(left.arns.size, 'more pattern')} of what lies in it`] : []),
    ...(left.actions > 0 ? [`${count(left.actions, 'more action')} that AWS's reference does not have`] : []),
  ];
  return { asked, left: words };
}
