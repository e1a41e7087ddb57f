// Checks of how condition keys go with the actions beside them: a key that an action does not know makes the condition false, or idle.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

import { type Action, actionOf, conditionKeyOf, globalKeyOf, resourceTypesOf } from '../../../authorization/index.ts';
import { hasWildcard } from '../arn.ts';
import { at, type Check, type Context, conditionCheck, type FindingKind, quote } from '../check.ts';
import { expandWithin } from '../patterns.ts';
import type { ConditionItem, StatementView } from '../view.ts';

const lower = ({ key }: ConditionItem): string => key.value.toLowerCase();
const isTagKey = (condition: ConditionItem): boolean => /^aws:(?:resourcetag\/.+|requesttag\/.+|tagkeys)$/s.test(lower(condition));
/** Keys of some services only: "Always scope the condition key to supported services in your policies." */
const ENDPOINT_KEYS = ['aws:vpceaccount', 'aws:vpceorgid', 'aws:vpceorgpaths', 'aws:sourcevpcarn'];
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
const ENDPOINT_SERVICES = new Set(
  (
    'apprunner discovery athena servicediscovery applicationinsights cloudformation comprehendmedical compute-optimizer ecr ecs kinesisanalytics route53 ' +
    'datasync dynamodb ebs scheduler firehose gamelift medical-imaging healthlake omics iam iotfleetwise iotwireless kms lambda payment-cryptography polly ' +
    'acm-pca rbin rekognition servicequotas s3 shield storagegateway ssm-contacts textract transcribe transfer'
  ).split(' '),
);

/** The actions that are written out, without those that another check says do not exist. */
function named({ actions }: StatementView): readonly Action[] {
  return actions.flatMap(({ value }) => (hasWildcard(value) ? [] : (actionOf(value) ?? [])));
}

const knownKeys = new WeakMap<Action, ReadonlySet<string>>();

/** Every key that a request of the action can have, by the names that AWS gives them. */
function keysOf(action: Action): ReadonlySet<string> {
  const known = knownKeys.get(action);
  if (known !== undefined) return known;
  const types = new Set(action.resourceTypes.map(({ name }) => name));
  const keys = new Set(
    [
      ...action.conditionKeys,
      ...action.resourceTypes.flatMap(({ conditionKeys }) => conditionKeys),
      ...resourceTypesOf(action.service).flatMap((type) => (types.has(type.name) ? type.conditionKeys : [])),
    ].map((name) => name.toLowerCase()),
  );
  knownKeys.set(action, keys);
  return keys;
}

function supports(action: Action, key: string): boolean {
  const name = conditionKeyOf(action.service, key)?.name.toLowerCase();
  return name !== undefined && keysOf(action).has(name);
}

/** The services none of whose actions here know the key, of the actions written out and of those that wildcards stand for. */
function servicesWithout({ actions }: StatementView, key: string, context: Context): readonly string[] {
  const lacking = new Set<string>();
  for (const { value } of actions) {
    if (!hasWildcard(value)) {
      const action = actionOf(value);
      if (action !== undefined && !supports(action, key)) lacking.add(action.service);
    } else if (value.includes(':') && !hasWildcard(value.split(':', 1)[0] ?? '')) {
      const fitting = expandWithin(value, context) ?? [];
      if (fitting.length > 0 && !fitting.some((action) => supports(action, key))) lacking.add(fitting[0]?.service ?? '');
    }
  }
  return [...lacking];
}

function tagCheck(kind: FindingKind, code: string, effect: 'Allow' | 'Deny', isExcluding: boolean): Check {
  return conditionCheck(kind, code, function* (condition, statement, context) {
    if (statement.effect !== effect || !isTagKey(condition) || condition.operator?.type === undefined || condition.isIfExists) return;
    if (isExcluding) {
      if (statement.elements.has('NotAction'))
        yield {
          ...at(condition.key),
          message: `many of the actions beyond \`NotAction\` do not know ${quote(condition.key.value)}, and are not ${effect === 'Deny' ? 'denied' : 'allowed'}`,
          help: 'write the actions out in `Action`',
        };
      return;
    }
    // A negated operator holds where the key is missing.
    if (condition.operator.isNegated || condition.qualifier === 'ForAllValues') return;
    const services = servicesWithout(statement, condition.key.value, context);
    if (services.length > 0)
      yield {
        ...at(condition.key),
        message: `actions of ${services.join(', ')} do not know ${quote(condition.key.value)}, and are never ${effect === 'Deny' ? 'denied' : 'allowed'} here`,
        help: 'put them in a statement of their own',
      };
  });
}

export const KEY_ACTION_CHECKS: readonly Check[] = [
  conditionCheck('ERROR', 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY', function* (condition, statement) {
    const { key, operator } = condition;
    if (operator === undefined || globalKeyOf(key.value) !== undefined || !key.value.includes(':') || (key.value.split(':', 1)[0] ?? '').includes('.')) return;
    const actions = named(statement);
    const lacking = actions.filter((action) => !supports(action, key.value));
    // A key that nothing defines has a finding of its own.
    if (lacking.every(({ service }) => service === 'sts' && /^(?:saml|sts):/i.test(key.value))) return;
    if (!isDefined(key.value)) return;
    const names = lacking.slice(0, 3).map(({ service, name }) => `\`${service}:${name}\``);
    yield {
      ...at(key),
      message: `${names.join(', ')}${lacking.length > 3 ? ` and ${lacking.length - 3} more` : ''} ${lacking.length === 1 ? 'does' : 'do'} not know ${quote(key.value)}`,
      help: 'put them in a statement without this key',
    };
  }),
  tagCheck('SECURITY_WARNING', 'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', 'Deny', false),
  tagCheck('SECURITY_WARNING', 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', 'Deny', true),
  tagCheck('SUGGESTION', 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', 'Allow', false),
  tagCheck('SUGGESTION', 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', 'Allow', true),
  conditionCheck('WARNING', 'USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES', function* (condition, { actions, elements }) {
    if (!ENDPOINT_KEYS.includes(lower(condition)) || condition.operator?.type === undefined) return;
    const foreign = actions.find(({ value }) => !ENDPOINT_SERVICES.has(value.split(':', 1)[0]?.toLowerCase() ?? ''));
    if (foreign !== undefined || elements.has('NotAction'))
      yield {
        ...at(condition.key),
        message: `only some services know ${quote(condition.key.value)}${foreign === undefined ? '' : `, and ${quote(foreign.value)} is of more`}`,
        help: 'name actions of services that do',
      };
  }),
];

function isDefined(key: string): boolean {
  return conditionKeyOf(key.split(':', 1)[0] ?? '', key) !== undefined;
}
