// External access as findings: one for each resource and outsider, with every condition under which it holds.

import {
  by,
  count,
  type Finding,
  fingerprintOf,
  MISSING_REASONS,
  type Missing,
  type MissingReason,
  type ResourceRef,
  SEVERITIES,
  type Severity,
  type Sha256,
  type Step,
  visible,
} from '../../core/index.ts';
import { type AccessLevel, actionsOf, type ExternalAccess, type ExternalGrant } from '../../identity/index.ts';
import { ACCESS_RULES, type AccessRule } from './access-rules.ts';

/** The findings, the worst first; a resource of which it is not known whom it lets in is one that is unknown. */
export function accessFindings({ grants, notKnown }: ExternalAccess, sha256: Sha256): readonly Finding[] {
  const groups = new Map<string, ExternalGrant[]>();
  const closed = new Map<string, Set<string>>();
  for (const { resource, names } of notKnown) closed.set(resource, new Set([...(closed.get(resource) ?? []), ...names]));
  for (const grant of grants) {
    // What is not known of the whole resource is said once.
    if (grant.access.kind === 'unknown' && grant.access.names.every((name) => closed.get(grant.resource.arn)?.has(name) === true)) continue;
    const key = `${grant.resource.arn}\n${grant.outsider.kind}\n${grant.outsider.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [grant]);
    else group.push(grant);
  }
  const findings = [...groups].flatMap(([, [first, ...rest]]) => (first === undefined ? [] : [findingOf(first, rest, sha256)]));
  findings.push(...notKnown.map((one) => unknownFinding(one, sha256)));
  return findings.sort(
    by(
      ({ severity }) => String(SEVERITIES.indexOf(severity)),
      ({ rule }) => rule,
      ({ account }) => account,
      ({ resources }) => resources[0]?.arn ?? '',
      ({ message }) => message,
    ),
  );
}

function findingOf(first: ExternalGrant, rest: readonly ExternalGrant[], sha256: Sha256): Finding {
  const all = [first, ...rest];
  const { kind, name, isTrusted } = first.outsider;
  const rule = ACCESS_RULES[kind];
  const subject = refOfArn(first.resource);
  const sure = all.filter(({ access }) => access.kind !== 'unknown');
  const missing = all.flatMap(({ access }) => (access.kind === 'unknown' ? access.names.map(missingOf) : []));
  const parts = [...new Set((sure.length === 0 ? all : sure).map(grantWords))];
  return {
    ...base(rule, subject, `${subject.arn} ${name}`, sha256),
    verdict: sure.length === 0 ? 'unknown' : 'fail',
    severity: worst(all),
    message: `${OUTSIDERS[kind](name)}${isTrusted ? ' (trusted)' : ''} may ${parts.join('; and ')}`,
    trace: all.flatMap((grant) => stepsOf(grant, subject)),
    missing: sure.length === 0 ? missing : [],
  };
}

const OUTSIDERS: Readonly<Record<ExternalGrant['outsider']['kind'], (name: string) => string>> = {
  anyone: (name) => (name === '*' ? 'anyone, even without credentials,' : name),
  'other-account': (name) => (/^\d{12}$/.test(name) ? `account ${name}` : name),
  organization: (name) => (name.includes('/') ? `every account under ${name}` : `every account of ${name}`),
  account: (name) => (/^\d{12}$/.test(name) ? `account ${name}` : name),
  service: (name) => name,
  federated: (name) => `users of ${name}`,
};

const FEW = 6;

function grantWords(grant: ExternalGrant): string {
  return `${actionWords(grant)}${grant.access.kind === 'allowed' ? '' : ` ${grant.access.condition.words}`}`;
}

const LEVELS: Readonly<Record<AccessLevel, (number: number) => string>> = {
  Read: (number) => `${number} read`,
  List: (number) => `${number} list`,
  Write: (number) => `${number} write`,
  'Permissions management': (number) => `${number} change permissions`,
  Tagging: (number) => `${number} tag`,
};

/** A few as a policy would write them, many by what they do: `66 actions of s3 (20 read, 30 write)`. The trace has each by its name. */
function actionWords({ actions, actionNames }: ExternalGrant): string {
  if (actions.length <= FEW) return actions.join(', ');
  const services = new Map<string, string[]>();
  for (const name of actionNames) {
    const service = name.slice(0, name.indexOf(':'));
    const names = services.get(service);
    if (names === undefined) services.set(service, [name]);
    else names.push(name);
  }
  return [...services].map(([service, names]) => `${count(names.length, 'action')} of ${service} (${levelWords(service, names)})`).join(', ');
}

function levelWords(service: string, names: readonly string[]): string {
  const levels = new Map(actionsOf(service).map(({ name, accessLevel }) => [`${service}:${name}`, accessLevel]));
  const counts = new Map<AccessLevel | undefined, number>();
  for (const name of names) counts.set(levels.get(name), (counts.get(levels.get(name)) ?? 0) + 1);
  const other = counts.get(undefined) ?? 0;
  return [
    ...Object.entries(LEVELS).flatMap(([level, words]) => {
      const number = counts.get(level as AccessLevel);
      return number === undefined ? [] : [words(number)];
    }),
    ...(other > 0 ? [`${other} that AWS's reference does not have`] : []),
  ].join(', ');
}

function stepsOf(grant: ExternalGrant, resource: ResourceRef): readonly Step[] {
  const { statements, moreStatements, means, access, actions, actionNames } = grant;
  const says = `it lets them in: ${actionWords(grant)}${access.kind === 'allowed' ? '' : `, ${access.condition.words}`}`;
  // What is said by numbers, by name.
  const named: readonly Step[] =
    actions.length > FEW ? [{ kind: 'fact', resource, path: 'actions', value: actionNames, means: 'the actions by their names' }] : [];
  return [
    ...named,
    ...statements.map(
      ({ policy, index, sid, place }): Step => ({
        kind: 'statement',
        resource,
        policy: place === undefined ? policy : `${policy}:${place.line}:${place.column}`,
        index,
        ...(sid === undefined ? {} : { sid }),
        effect: 'Allow',
        means: says,
      }),
    ),
    ...(moreStatements > 0
      ? [{ kind: 'fact', resource, path: 'statements', value: moreStatements, means: `${count(moreStatements, 'more statement')} let them in` } as const]
      : []),
    ...means.map((mean): Step => ({ kind: 'fact', resource, path: mean, value: actions, means: says })),
  ];
}

function unknownFinding({ resource, type, account, names }: ExternalAccess['notKnown'][number], sha256: Sha256): Finding {
  const subject = refOfArn({ arn: resource, type, account });
  const missing = names.map(missingOf);
  return {
    ...base(ACCESS_RULES.anyone, subject, `${subject.arn} ?`, sha256),
    verdict: 'unknown',
    severity: 'informational',
    message: 'it is not known whom the resource lets in',
    trace: missing.map((one): Step => ({ kind: 'missing', missing: one })),
    missing,
  };
}

function base(rule: AccessRule, subject: ResourceRef, key: string, sha256: Sha256) {
  return {
    fingerprint: fingerprintOf(sha256, rule.id, subject.account, subject.region, key),
    rule: rule.id,
    title: rule.title,
    pillar: 'identity' as const,
    account: subject.account,
    region: subject.region,
    resources: [subject],
    remediation: { cli: [], terraform: '', console: [`Open the policy of ${visible(subject.arn)}`, ...rule.fix] },
    mitre: [],
    frameworks: {},
  };
}

function refOfArn({ arn, type, account }: ExternalGrant['resource']): ResourceRef {
  const [, , , region = '', , ...rest] = arn.split(':');
  const resource = rest.join(':');
  const id = resource.slice(resource.indexOf('/') + 1);
  return { type, arn, id: id === '' ? arn : id, account, region: region === '' ? 'global' : region };
}

/** The name of something that is not known, read back. */
function missingOf(name: string): Missing {
  for (const [reason, { says }] of Object.entries(MISSING_REASONS)) {
    const at = name.indexOf(`: ${says}`);
    if (at > 0) return { reason: reason as MissingReason, name: name.slice(0, at) };
  }
  return { reason: name.includes('has no certain meaning') || name.includes('cannot be read') ? 'unreadable' : 'absent', name };
}

function worst(grants: readonly ExternalGrant[]): Severity {
  return SEVERITIES.find((severity) => grants.some((grant) => grant.severity === severity)) ?? 'informational';
}
