// Labels that are asked for and that no rule before has set.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-match.html

import type { WafReferences } from '../evaluate/frame.ts';
import { judgeLabel, NO_LABELS } from '../evaluate/labels.ts';
import type { StatementOf, WafRule, WebAcl } from '../language/statement.ts';
import type { WafFinding } from './finding.ts';
import { statementsIn } from './walk.ts';

interface Placed {
  readonly rule: WafRule;
  /** Of the rule of the web ACL: the group's, for those within it. */
  readonly pointer: string;
  readonly context: string;
}

/** The rules in order, those of known groups in the place of the group. */
function inOrder(acl: WebAcl, references: WafReferences): readonly Placed[] {
  return acl.rules.flatMap((rule): readonly Placed[] => {
    const group = rule.statement.kind === 'rule-group' ? references.ruleGroups.get(rule.statement.arn) : undefined;
    const own = { rule, pointer: rule.pointer, context: acl.namespace };
    return group === undefined ? [own] : [own, ...group.rules.map((inner) => ({ rule: inner, pointer: rule.pointer, context: group.namespace }))];
  });
}

export function findUnsetLabels(acl: WebAcl, references: WafReferences): readonly WafFinding[] {
  const placed = inOrder(acl, references);
  const labelsOf = (from: readonly Placed[]) => new Set(from.flatMap(({ rule, context }) => rule.labels.map((label) => context + label)));
  return placed.flatMap(({ rule, pointer, context }, index) =>
    statementsIn(rule.statement).flatMap((one): WafFinding[] => {
      if (one.kind !== 'label' || isFromElsewhere(one, placed, references)) return [];
      const isIn = (sure: ReadonlySet<string>) => judgeLabel(one, { ...NO_LABELS, sure }, context).truth !== false;
      if (isIn(labelsOf(placed.slice(0, index)))) return [];
      const isLater = isIn(labelsOf(placed));
      return [
        isLater
          ? {
              code: 'label-set-later',
              pointer,
              message: `\`${rule.name}\` asks for the label \`${one.key}\`, which only a later rule sets`,
              help: 'give the rule that sets it a lower priority',
            }
          : {
              code: 'label-nobody-sets',
              pointer,
              message: `\`${rule.name}\` asks for the label \`${one.key}\`, which no rule sets`,
              help: 'labels of other groups need their whole name, from `awswaf:` on',
            },
      ];
    }),
  );
}

/** Labels of managed groups, of tokens, of places, and of groups that are not known: nobody can say that they are not set. */
function isFromElsewhere({ key }: StatementOf<'label'>, placed: readonly Placed[], references: WafReferences): boolean {
  if (!key.startsWith('awswaf:')) return false;
  if (/^awswaf:(?:clientip|forwardedip):/.test(key))
    return placed.some(({ rule }) => statementsIn(rule.statement).some(({ kind }) => kind === 'geo' || kind === 'managed-group'));
  if (key.startsWith('awswaf:managed:'))
    return placed.some(({ rule }) => rule.statement.kind === 'managed-group' || rule.action?.kind === 'captcha' || rule.action?.kind === 'challenge');
  return placed.some(({ rule }) => rule.statement.kind === 'rule-group' && !references.ruleGroups.has(rule.statement.arn));
}
