// The classic mistakes in web ACLs. Each is one function over the rules in the order in which AWS takes them.

import { capacityOf, MOST_CAPACITY } from '../capacity.ts';
import { bodyLimits } from '../component/limits.ts';
import type { WafReferences } from '../evaluate/frame.ts';
import { NO_REFERENCES } from '../evaluate/frame.ts';
import type { Statement, WafRule, WebAcl } from '../language/statement.ts';
import type { WafFinding, WafFindingCode } from './finding.ts';
import { implies } from './implies.ts';
import { whyImpossible } from './impossible.ts';
import { findUnsetLabels } from './labels.ts';
import { IS_CLIENTS_CHOICE, inspectedBy, statementsIn } from './walk.ts';

type Finder = (acl: WebAcl, references: WafReferences) => readonly WafFinding[];

const FINDERS: readonly Finder[] = [
  findNoBlock,
  findBodyHole,
  findAllows,
  findScopeDowns,
  findCountedGroups,
  findImpossible,
  findSizes,
  findUnsetLabels,
  findOverrides,
  findShadowed,
  findCapacity,
];

/** Every mistake, by the order of the rules in the document. */
export function findWafMistakes(acl: WebAcl, references: WafReferences = NO_REFERENCES): readonly WafFinding[] {
  const position = new Map(acl.rules.map((rule, index) => [rule.pointer, index]));
  return FINDERS.flatMap((find) => find(acl, references)).toSorted((a, b) => (position.get(a.pointer) ?? -1) - (position.get(b.pointer) ?? -1));
}

function finding(code: WafFindingCode, pointer: string, message: string, help: string): WafFinding {
  return { code, pointer, message, help };
}

/** Whether the rule may keep a request from the resource. A managed group may, unless all of it is known to count. */
export function mayStop(rule: WafRule, references: WafReferences): boolean {
  const { statement } = rule;
  if (statement.kind !== 'managed-group' && statement.kind !== 'rule-group') return STOPS.has(rule.action?.kind ?? 'unknown');
  if (rule.isCounted) return false;
  const overrides = new Map(statement.overrides.map(({ name, action }) => [name, action.kind]));
  if (statement.kind === 'rule-group') {
    const group = references.ruleGroups.get(statement.arn);
    return group === undefined || group.rules.some((one) => STOPS.has(overrides.get(one.name) ?? one.action?.kind ?? 'unknown'));
  }
  const published = references.managedGroups.get(`${statement.vendor}/${statement.name}`);
  return published === undefined || published.rules.some(({ name, action }) => STOPS.has(overrides.get(name) ?? action.toLowerCase()));
}

const STOPS: ReadonlySet<string> = new Set(['block', 'captcha', 'challenge', 'monetize', 'unknown']);

function findNoBlock(acl: WebAcl, references: WafReferences): readonly WafFinding[] {
  if (acl.defaultAction.kind !== 'allow' || acl.rules.some((rule) => mayStop(rule, references))) return [];
  return [
    finding(
      'blocks-nothing',
      '',
      'no rule stops a request, and the default action allows',
      'let the rules block that were only to count while they were tested',
    ),
  ];
}

/** What lies beyond the limit goes to the resource uninspected, unless some rule stops large bodies. */
function findBodyHole(acl: WebAcl): readonly WafFinding[] {
  const blocks = acl.rules.filter(({ action }) => action?.kind === 'block');
  const isGuarded = blocks.some(({ statement }) =>
    statementsIn(statement).some((one) => {
      const field = inspectedBy(one)?.field;
      if (field?.kind !== 'body' && field?.kind !== 'json-body') return false;
      return (
        field.oversize === 'MATCH' ||
        (one.kind === 'size' && (one.comparison === 'GT' || one.comparison === 'GE') && one.size <= Math.max(...bodyLimits(acl, undefined)))
      );
    }),
  );
  if (isGuarded || acl.rules.some(isSizeGuard)) return [];
  return blocks.flatMap(({ statement, pointer, name }) => {
    const isOpen = statementsIn(statement).some((one) => {
      const field = inspectedBy(one)?.field;
      return (field?.kind === 'body' || field?.kind === 'json-body') && field.oversize === 'CONTINUE' && one.kind !== 'size';
    });
    if (!isOpen) return [];
    return [
      finding(
        'body-beyond-limit',
        pointer,
        `\`${name}\` inspects the beginning of a body only; what it looks for passes behind ${kilobytes(acl)}`,
        'block larger bodies with `OversizeHandling` MATCH, or with a size constraint',
      ),
    ];
  });
}

/** "SizeRestrictions_BODY: Inspects for request bodies that are over 8 KB": https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html */
function isSizeGuard({ statement, isCounted }: WafRule): boolean {
  if (statement.kind !== 'managed-group' || isCounted || statement.scopeDown !== undefined) return false;
  return (
    statement.name === 'AWSManagedRulesCommonRuleSet' &&
    statement.overrides.every(({ name, action }) => name !== 'SizeRestrictions_BODY' || action.kind === 'block')
  );
}

function kilobytes(acl: WebAcl): string {
  const limits = bodyLimits(acl, undefined).map((limit) => `${limit / 1024} KB`);
  return limits.length === 1 ? (limits[0] ?? '') : `${limits[0] ?? ''} to ${limits.at(-1) ?? ''}`;
}

function findAllows(acl: WebAcl, references: WafReferences): readonly WafFinding[] {
  return acl.rules.flatMap((rule, index): WafFinding[] => {
    if (rule.action?.kind !== 'allow') return [];
    const later = acl.rules.slice(index + 1).filter((one) => mayStop(one, references));
    if (later.length === 0) return [];
    const parts = statementsIn(rule.statement);
    const spoofable = parts.find((one) => (one.kind === 'ip-set' || one.kind === 'geo' || one.kind === 'asn') && one.forwarded !== undefined);
    const skipped =
      later
        .slice(0, 3)
        .map(({ name }) => `\`${name}\``)
        .join(', ') + (later.length > 3 ? ` and ${later.length - 3} more` : '');
    if (spoofable !== undefined && 'forwarded' in spoofable && spoofable.forwarded?.position !== 'LAST')
      return [
        finding(
          'allow-by-forwarded-address',
          rule.pointer,
          `\`${rule.name}\` allows by an address in \`${spoofable.forwarded?.header ?? ''}\`, which every client may write; ${skipped} never see such requests`,
          'use the address of the connection, or let it label and count',
        ),
      ];
    if (!isByClient(rule.statement)) return [];
    return [
      finding(
        'allow-before-block',
        rule.pointer,
        `\`${rule.name}\` allows by what the client chooses; ${skipped} never see such requests`,
        'put it last, or let it label and count, and leave labelled requests out of the rules that are wrong about them',
      ),
    ];
  });
}

/** Whether a client can make its request match by what it sends alone. */
function isByClient(statement: Statement): boolean {
  if (statement.kind === 'and') return statement.parts.every(isByClient);
  if (statement.kind === 'or') return statement.parts.some(isByClient);
  if (statement.kind === 'not') return isByClient(statement.part);
  return inspectedBy(statement) !== undefined;
}

function findScopeDowns(acl: WebAcl): readonly WafFinding[] {
  return acl.rules.flatMap((rule): WafFinding[] => {
    const { statement } = rule;
    if ((statement.kind !== 'managed-group' && statement.kind !== 'rate') || statement.scopeDown === undefined) return [];
    const chosen = statementsIn(statement.scopeDown).find((one) => {
      const field = inspectedBy(one)?.field;
      return field !== undefined && IS_CLIENTS_CHOICE[field.kind];
    });
    if (chosen === undefined) return [];
    const field = inspectedBy(chosen)?.field;
    const what = field !== undefined && 'name' in field ? `\`${field.name}\`` : (field?.kind.replaceAll('-', ' ') ?? '');
    return [
      finding(
        'scope-down-by-client',
        rule.pointer,
        `whether \`${rule.name}\` applies depends on ${what}, which the client chooses`,
        'narrow it by path, method, address or label',
      ),
    ];
  });
}

function findCountedGroups(acl: WebAcl, references: WafReferences): readonly WafFinding[] {
  return acl.rules.flatMap((rule): WafFinding[] => {
    if (rule.action !== undefined || mayStop(rule, references)) return [];
    const how = rule.isCounted ? 'its result only counts' : 'every rule of it is overridden to count';
    return [finding('group-counts-only', rule.pointer, `\`${rule.name}\` stops nothing: ${how}`, 'take the override away when it has been tested')];
  });
}

function findImpossible(acl: WebAcl): readonly WafFinding[] {
  return acl.rules.flatMap((rule) =>
    statementsIn(rule.statement).flatMap((one) => {
      const why = whyImpossible(one);
      return why === undefined
        ? []
        : [
            finding(
              'never-matches',
              rule.pointer,
              `a statement of \`${rule.name}\` never matches: ${why}`,
              'search for what is left after the transformations',
            ),
          ];
    }),
  );
}

function findSizes(acl: WebAcl): readonly WafFinding[] {
  const most = Math.max(...bodyLimits(acl, undefined));
  return acl.rules.flatMap((rule) =>
    statementsIn(rule.statement).flatMap((one) => {
      const field = inspectedBy(one)?.field;
      if (one.kind !== 'size' || (field?.kind !== 'body' && field?.kind !== 'json-body') || field.oversize !== 'CONTINUE' || one.size <= most) return [];
      return [
        finding(
          'size-beyond-limit',
          rule.pointer,
          `\`${rule.name}\` compares the body with ${one.size} bytes, and AWS WAF is given ${most} at most`,
          'use `OversizeHandling` MATCH for bodies that are larger',
        ),
      ];
    }),
  );
}

/** "With managed rule groups, WAF silently ignores any override that uses an invalid rule name." */
function findOverrides(acl: WebAcl, references: WafReferences): readonly WafFinding[] {
  return acl.rules.flatMap(({ statement, pointer, name }) => {
    if (statement.kind !== 'managed-group' && statement.kind !== 'rule-group') return [];
    const rules =
      statement.kind === 'rule-group'
        ? references.ruleGroups.get(statement.arn)?.rules
        : references.managedGroups.get(`${statement.vendor}/${statement.name}`)?.rules;
    if (rules === undefined) return [];
    const known = new Set(rules.map((rule) => rule.name));
    return statement.overrides
      .filter((override) => !known.has(override.name))
      .map((override) =>
        finding(
          'override-without-rule',
          pointer,
          `\`${name}\` overrides the rule \`${override.name}\`, and the group has none of this name`,
          'names must be exact; AWS passes others over in silence',
        ),
      );
  });
}

/** Actions after which nothing more is looked at, whatever the request shows. */
const ENDS: ReadonlySet<string> = new Set(['allow', 'block', 'monetize']);

function findShadowed(acl: WebAcl): readonly WafFinding[] {
  return acl.rules.flatMap((rule, index): WafFinding[] => {
    // What a label says may have changed since.
    if (rule.action === undefined || statementsIn(rule.statement).some(({ kind }) => kind === 'rate' || kind === 'label')) return [];
    const earlier = acl.rules.slice(0, index).find((one) => ENDS.has(one.action?.kind ?? '') && implies(rule.statement, one.statement));
    if (earlier === undefined) return [];
    return [
      finding(
        'shadowed',
        rule.pointer,
        `\`${rule.name}\` never decides: \`${earlier.name}\` comes first and its ${earlier.action?.kind ?? ''} takes all that it matches`,
        'take it out, or put it before',
      ),
    ];
  });
}

function findCapacity(acl: WebAcl, references: WafReferences): readonly WafFinding[] {
  const { atMost } = capacityOf(acl.rules, references);
  const needed = acl.capacity === undefined ? atMost : Math.min(atMost, acl.capacity);
  if (needed <= MOST_CAPACITY) return [];
  return [
    finding(
      'over-capacity',
      '',
      `the rules cost up to ${needed} capacity units, more than the ${MOST_CAPACITY} that a web ACL may have`,
      'join rules with regex pattern sets, or leave out transformations',
    ),
  ];
}
