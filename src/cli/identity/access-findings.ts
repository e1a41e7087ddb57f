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
import type { ExternalAccess, ExternalGrant } from '../../identity/index.ts';
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
  organization: (name) => `every account of ${name}`,
  account: (name) => (/^\d{12}$/.test(name) ? `account ${name}` : name),
  service: (name) => name,
  federated: (name) => `users of ${name}`,
};

const FEW = 6;

function grantWords({ actions, access }: ExternalGrant): string {
  const shown = actions.slice(0, FEW).join(', ');
  const more = actions.length > FEW ? ` and ${count(actions.length - FEW, 'more', 'more')}` : '';
  return `${shown}${more}${access.kind === 'allowed' ? '' : ` ${access.condition.words}`}`;
}

function stepsOf({ statements, moreStatements, means, access, actions }: ExternalGrant, resource: ResourceRef): readonly Step[] {
  const says = `it lets them in: ${actions.slice(0, FEW).join(', ')}${access.kind === 'allowed' ? '' : `, ${access.condition.words}`}`;
  return [
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
