// A web ACL or a rule group from JSON: the answer of GetWebACL, or what stands in it.
// Source: https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html

import { type Issue, isObject, type Json, type JsonObject, type Parsed, parsed, refused } from '../../../core/index.ts';
import { base64Bytes, isCanonicalBase64 } from '../bytes.ts';
import { complain, numberAt, objectAt, objectsAt, optionalText, own, type Reader, type SearchStrings, textAt } from './read.ts';
import { readAction } from './read-action.ts';
import { readStatement } from './read-statement.ts';
import type { Action, RuleGroupDocument, WafRule, WebAcl } from './statement.ts';

export interface ReadAcl<T> {
  readonly document: T;
  /** How the search strings were understood. */
  readonly searchStrings: SearchStrings;
  /** What AWS would not take, and what is passed over. */
  readonly issues: readonly Issue[];
}

const NO_ACTION: Action = { kind: 'unknown', status: undefined, headers: [] };
const LIMITS: ReadonlyMap<string, number> = new Map([
  ['KB_16', 16_384],
  ['KB_32', 32_768],
  ['KB_48', 49_152],
  ['KB_64', 65_536],
]);

/** A web ACL, whole or within `WebACL`. `searchStrings` tells how they are written; otherwise it is read off them. */
export function readWebAcl(value: Json, searchStrings?: SearchStrings): Parsed<ReadAcl<WebAcl>> {
  const object = isObject(value) ? (objectAt(value, 'WebACL') ?? value) : undefined;
  if (object === undefined || !('DefaultAction' in object || 'Rules' in object))
    return refused({
      code: 'not-a-web-acl',
      message: 'this is no web ACL: it has neither `DefaultAction` nor `Rules`',
      help: 'save the answer of `aws wafv2 get-web-acl`',
    });
  const reader: Reader = { searchStrings: searchStrings ?? guess(object, isAnswer(value)), issues: [] };
  const group = readGroup(object, 'webacl', reader);
  const body = objectAt(objectAt(object, 'AssociationConfig') ?? {}, 'RequestBody') ?? {};
  const bodyLimits = new Map(
    Object.keys(body).flatMap((type) => {
      const limit = LIMITS.get(optionalText(objectAt(body, type) ?? {}, 'DefaultSizeInspectionLimit') ?? '');
      return limit === undefined ? [] : [[type, limit] as const];
    }),
  );
  const given = objectAt(object, 'DefaultAction');
  const defaultAction = given === undefined ? NO_ACTION : readAction(given, reader, '/DefaultAction');
  if (given === undefined) complain(reader, 'waf-nothing-given', '/DefaultAction', 'there is no default action');
  const scope = group.arn === undefined ? undefined : group.arn.split(':')[5]?.startsWith('global/') === true ? 'CLOUDFRONT' : 'REGIONAL';
  const rules = [
    // "The first set of rules for WAF to process in the web ACL", and the last.
    ...managed(object, 'PreProcessFirewallManagerRuleGroups', reader),
    ...group.rules,
    ...managed(object, 'PostProcessFirewallManagerRuleGroups', reader),
  ];
  const document = { ...group, rules, scope, defaultAction, bodyLimits, hasDataProtection: objectAt(object, 'DataProtectionConfig') !== undefined } as const;
  return parsed({ document, searchStrings: reader.searchStrings, issues: reader.issues });
}

/** A rule group, whole or within `RuleGroup`. */
export function readWafRuleGroup(value: Json, searchStrings?: SearchStrings): Parsed<ReadAcl<RuleGroupDocument>> {
  const object = isObject(value) ? (objectAt(value, 'RuleGroup') ?? value) : undefined;
  if (object === undefined || !('Rules' in object)) return refused({ code: 'not-a-rule-group', message: 'this is no rule group: it has no `Rules`' });
  const reader: Reader = { searchStrings: searchStrings ?? guess(object, isAnswer(value)), issues: [] };
  return parsed({ document: readGroup(object, 'rulegroup', reader), searchStrings: reader.searchStrings, issues: reader.issues });
}

function readGroup(object: JsonObject, kind: 'webacl' | 'rulegroup', reader: Reader): RuleGroupDocument {
  const name = optionalText(object, 'Name') ?? '';
  const arn = optionalText(object, 'ARN') ?? optionalText(object, 'Arn');
  const rules = objectsAt(reader, object, 'Rules', '').map(({ item, pointer }) => readRule(item, reader, pointer));
  const priorities = new Map<number, WafRule>();
  for (const rule of rules) {
    const other = priorities.get(rule.priority);
    if (other !== undefined)
      complain(
        reader,
        'waf-same-priority',
        rule.pointer,
        `the rules \`${other.name}\` and \`${rule.name}\` have one priority, ${rule.priority}`,
        'AWS takes each priority once',
      );
    priorities.set(rule.priority, rule);
  }
  return {
    name,
    arn,
    // "awswaf:<account>:webacl:<web ACL name>:", with any account where none is told.
    namespace: optionalText(object, 'LabelNamespace') ?? `awswaf:${arn?.split(':')[4] ?? ''}:${kind}:${name}:`,
    capacity: numberAt(object, 'Capacity'),
    // "WAF processes rules with lower priority first."
    rules: rules.toSorted((a, b) => a.priority - b.priority),
  };
}

function readRule(object: JsonObject, reader: Reader, pointer: string): WafRule {
  const statement = readStatement(objectAt(object, 'Statement') ?? {}, reader, `${pointer}/Statement`);
  const isGroup = statement.kind === 'managed-group' || statement.kind === 'rule-group';
  const given = objectAt(object, 'Action');
  if (isGroup && given !== undefined) complain(reader, 'waf-action', `${pointer}/Action`, 'a rule group takes `OverrideAction`, not `Action`');
  if (!isGroup && given === undefined) complain(reader, 'waf-action', pointer, 'the rule has no `Action`');
  const priority = numberAt(object, 'Priority');
  if (priority === undefined) complain(reader, 'waf-not-a-number', `${pointer}/Priority`, '`Priority` must be a number');
  return {
    name: textAt(reader, object, 'Name', pointer),
    priority: priority ?? 0,
    statement,
    action: isGroup ? undefined : given === undefined ? NO_ACTION : readAction(given, reader, `${pointer}/Action`),
    isCounted: objectAt(objectAt(object, 'OverrideAction') ?? {}, 'Count') !== undefined,
    labels: objectsAt(reader, object, 'RuleLabels', pointer).map((one) => textAt(reader, one.item, 'Name', one.pointer)),
    pointer,
  };
}

/** Rule groups of Firewall Manager; their statement stands one level deeper. */
function managed(object: JsonObject, key: string, reader: Reader): readonly WafRule[] {
  return objectsAt(reader, object, key, '')
    .map(({ item, pointer }) => readRule({ ...item, Statement: own(item, 'FirewallManagerStatement') ?? {} }, reader, pointer))
    .toSorted((a, b) => a.priority - b.priority);
}

/** Whether this is AWS's own answer: no template has a lock token. */
const isAnswer = (value: Json): boolean => isObject(value) && typeof own(value, 'LockToken') === 'string';

/**
 * Base64 where every search string is base64, and AWS's own answer says so, or padding, or what is in each can be printed; otherwise the
 * text itself. Short words such as `test` are base64 too, of bytes that nobody searches for.
 */
function guess(root: JsonObject, isOfAws: boolean): SearchStrings {
  const waiting: Json[] = [root];
  const found: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) for (const item of next as readonly Json[]) waiting.push(item);
    else if (isObject(next)) {
      for (const [key, value] of Object.entries(next)) {
        if (key === 'SearchString' && typeof value === 'string') {
          if (!isCanonicalBase64(value)) return 'text';
          found.push(value);
        } else if (value !== undefined) waiting.push(value);
      }
    }
  }
  if (found.length === 0) return 'text';
  const isPrintable = (text: string) => !/[^\t\n\r -~]/.test(base64Bytes(text.replaceAll('=', '')));
  return isOfAws || found.some((text) => text.endsWith('=')) || found.every(isPrintable) ? 'base64' : 'text';
}
