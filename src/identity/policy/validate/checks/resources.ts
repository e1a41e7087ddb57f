// Checks of the ARNs in `Resource` and `NotResource`, and of how they go with the actions beside them.

import { nearest, PARTITIONS } from '../../../../core/index.ts';
import { type Action, resourceTypesOf, serviceOf, servicesOfArns } from '../../../authorization/index.ts';
import { hasWildcard, type PolicyArn, readArn, withoutVariables } from '../arn.ts';
import { mayBeOfPattern, sameResource, typesOfArnService } from '../arns.ts';
import { at, type Check, type Context, type Draft, quote, statementCheck } from '../check.ts';
import { expandWithin } from '../patterns.ts';
import type { StatementView, TextItem } from '../view.ts';

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';
const REGION = /^[a-z]{2,5}(?:-[a-z]+)+-\d{1,2}$/;
const REGION_WORDS = ['east', 'west', 'north', 'south', 'central', 'northeast', 'northwest', 'southeast', 'southwest', 'gov', 'iso', 'isob', 'isoe', 'isof'];
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html: "aws-cn - China Regions", "aws-us-gov - AWS GovCloud (US) Regions" */
const PARTITION_OF_START = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
] as const;
/** What stands in place of an account: AWS's own resources, and services that use words. */
const ACCOUNT = /^(?:\d{12}|aws|aws-managed|aws-marketplace|cloudfront|third-party|amazon)?$/;

const all = ({ resources, notResources }: StatementView): readonly TextItem[] => [...resources, ...notResources];

/** A check of each ARN that has all its parts. */
function arnCheck(code: string, find: (arn: PolicyArn, context: Context) => { readonly message: string; readonly help?: string } | undefined): Check {
  return statementCheck('ERROR', code, function* (statement, context) {
    for (const item of all(statement)) {
      const arn = readArn(item.value);
      const found = arn === undefined ? undefined : find(arn, context);
      if (found !== undefined) yield { ...at(item), ...found };
    }
  });
}

export const RESOURCE_CHECKS: readonly Check[] = [
  statementCheck('ERROR', 'INVALID_ARN_PREFIX', function* (statement) {
    for (const item of all(statement)) {
      const plain = withoutVariables(item.value);
      if (!/^\*+$/.test(plain) && !/^(?:arn|[a*?][r*?]*[n*?]*):/.test(plain) && !hasWildcard(plain.split(':', 1)[0] ?? ''))
        yield { ...at(item), message: `${quote(item.value)} is no ARN: it does not begin with \`arn:\``, help: 'an ARN looks like arn:aws:s3:::bucket/*' };
    }
  }),
  statementCheck('ERROR', 'MISSING_ARN_FIELD', function* (statement) {
    for (const item of all(statement)) {
      const parts = withoutVariables(item.value).split(':');
      if (parts[0] === 'arn' && parts.length < 6)
        yield {
          ...at(item),
          message: `${quote(item.value)} has ${parts.length} of the six parts of an ARN`,
          help: 'write arn:partition:service:region:account:resource',
        };
    }
  }),
  arnCheck('INVALID_PARTITION', ({ partition }) =>
    !hasWildcard(partition) && !(PARTITIONS as readonly string[]).includes(partition)
      ? { message: `${quote(partition)} is no partition`, help: `the partitions are ${PARTITIONS.join(', ')}` }
      : undefined,
  ),
  arnCheck('INVALID_ARN_SERVICE_CASE', ({ service }) =>
    service !== service.toLowerCase()
      ? { message: `the service ${quote(service)} has capital letters`, help: `write \`${service.toLowerCase()}\`` }
      : undefined,
  ),
  arnCheck('INVALID_SERVICE', ({ service }) =>
    !hasWildcard(service) && service === service.toLowerCase() && serviceOf(service) === undefined && servicesOfArns(service).length === 0
      ? { message: service === '' ? 'the ARN names no service' : `there is no service ${quote(service)}` }
      : undefined,
  ),
  arnCheck('INVALID_ARN_REGION', ({ region, partition }) => {
    if (hasWildcard(region) || region === '' || region === 'global') return undefined;
    if (!REGION.test(region)) return { message: `${quote(region)} is no Region`, help: 'write it as eu-west-1' };
    // New Regions come every year, and all are named by these words: only a word that is nearly one of them is wrong.
    const words = region.split('-').slice(1, -1);
    const odd = words.find((word) => !REGION_WORDS.includes(word));
    const meant = odd === undefined ? undefined : nearest(odd, REGION_WORDS);
    if (odd !== undefined && meant !== undefined) {
      return { message: `there is no Region ${quote(region)}`, help: `did you mean \`${region.replace(`-${odd}-`, () => `-${meant}-`)}\`?` };
    }
    const own =
      PARTITION_OF_START.find(([start]) => region.startsWith(start))?.[1] ?? (partition === 'aws-cn' || partition === 'aws-us-gov' ? 'aws' : undefined);
    return own === undefined || own === partition || hasWildcard(partition) || !(PARTITIONS as readonly string[]).includes(partition)
      ? undefined
      : { message: `the Region ${quote(region)} is not of the partition ${quote(partition)}`, help: `write arn:${own}:…` };
  }),
  arnCheck('INVALID_ARN_ACCOUNT', ({ account, service }) =>
    !hasWildcard(account) && !ACCOUNT.test(account) && !accountWords(service).includes(account)
      ? { message: `${quote(account)} is no account id`, help: 'write its 12 digits' }
      : undefined,
  ),
  arnCheck('ARN_REGION_NOT_ALLOWED', (arn, context) => {
    const types = sameResource(arn, context);
    return !hasWildcard(arn.region) && arn.region !== '' && types.length > 0 && types.every((pattern) => pattern.region === '')
      ? { message: `the ARN of such a resource has no Region, and here it is ${quote(arn.region)}`, help: 'leave the part between the colons empty' }
      : undefined;
  }),
  arnCheck('ARN_ACCOUNT_NOT_ALLOWED', (arn, context) => {
    const types = sameResource(arn, context);
    return !hasWildcard(arn.account) && arn.account !== '' && types.length > 0 && types.every((pattern) => pattern.account === '')
      ? { message: `the ARN of such a resource has no account, and here it is ${quote(arn.account)}`, help: 'leave the part between the colons empty' }
      : undefined;
  }),
  arnCheck('MISSING_ARN_REGION', (arn, context) => {
    const types = sameResource(arn, context);
    return arn.region === '' && types.length > 0 && types.every((pattern) => pattern.region !== '')
      ? { message: 'the ARN of such a resource has a Region, and here it is empty', help: 'write the Region, or `*` for all' }
      : undefined;
  }),
  arnCheck('MISSING_ARN_ACCOUNT', (arn, context) => {
    const types = sameResource(arn, context);
    return arn.account === '' && types.length > 0 && types.every((pattern) => pattern.account !== '')
      ? { message: 'the ARN of such a resource has an account, and here it is empty', help: 'write the 12 digits of the account, or `*` for all' }
      : undefined;
  }),
  arnCheck('INVALID_ARN_RESOURCE', (arn, context) => {
    if (hasWildcard(arn.service) || arn.service !== arn.service.toLowerCase() || /^\*+$/.test(arn.resource)) return undefined;
    const types = typesOfArnService(arn.service);
    if (types.length === 0 || sameResource(arn, context).length > 0) return undefined;
    const forms = types.flatMap(({ arns }) => arns);
    return {
      message: `no resource of ${arn.service} is written ${quote(arn.resource)}`,
      help: `such as ${forms.slice(0, 3).join(', ')}${forms.length > 3 ? ', …' : ''}`,
    };
  }),
  statementCheck('ERROR', 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY', function* (statement, { resourceType }) {
    if (resourceType === undefined) return;
    for (const item of all(statement)) {
      const arn = readArn(item.value);
      if (arn !== undefined && !hasWildcard(arn.service) && !resourceType.services.includes(arn.service))
        yield {
          ...at(item),
          message: `${quote(item.value)} is not of ${resourceType.name}, to which the policy is attached`,
          help: 'name the resource itself',
        };
    }
  }),
  statementCheck('ERROR', 'UNSUPPORTED_ACTION_IN_POLICY', function* ({ actions, notActions }, { resourceType }) {
    if (resourceType === undefined) return;
    for (const item of [...actions, ...notActions]) {
      const service = item.value.split(':', 1)[0]?.toLowerCase() ?? '';
      if (item.value.includes(':') && !hasWildcard(service) && serviceOf(service) !== undefined && !resourceType.services.includes(service))
        yield { ...at(item), message: `${quote(item.value)} is no action on ${resourceType.name}, to which the policy is attached` };
    }
  }),
  statementCheck(
    'WARNING',
    'ACTION_WITHOUT_MATCHING_RESOURCE',
    function* (statement, context) {
      const resources = comparable(statement);
      if (resources === undefined) return;
      for (const item of statement.actions) {
        const actions = item.value === '*' ? [] : expandWithin(item.value, context);
        if (actions === undefined || actions.length === 0 || workOnOneOf(actions, resources, context)) continue;
        yield { ...at(item), ...unmatched(item.value, actions, statement) };
      }
    },
    REFERENCE,
  ),
  statementCheck(
    'WARNING',
    'RESOURCE_WITHOUT_MATCHING_ACTION',
    function* (statement, context) {
      const resources = comparable(statement);
      if (resources === undefined || statement.actions.some(({ value }) => value === '*' || hasWildcard(value.split(':', 1)[0] ?? ''))) return;
      const found = statement.actions.map(({ value }) => expandWithin(value, context));
      const actions = found.flatMap((some) => some ?? []);
      // Where an action is unknown another check has said so, and it may be the one.
      if (found.some((some) => some === undefined || some.length === 0)) return;
      const patterns = new Set(actions.flatMap(patternsOf));
      for (const item of resources) {
        const plain = withoutVariables(item.value);
        if (plain !== '*' && ![...patterns].some((pattern) => mayBeOfPattern(plain, pattern, context)))
          yield {
            ...at(item),
            message: `no action of the statement works on ${quote(item.value)}`,
            help: 'add the action that does, or take the resource out',
          };
      }
    },
    REFERENCE,
  ),
];

function accountWords(service: string): readonly string[] {
  return resourceTypesOf(service).flatMap(({ patterns }) => patterns.map((pattern) => pattern.split(':')[4] ?? ''));
}

/** The resources of a statement that all have the form of an ARN, unless one of them is everything. */
function comparable({ resources }: StatementView): readonly TextItem[] | undefined {
  const isWhole = resources.length > 0 && resources.every(({ value }) => readArn(value) !== undefined);
  return isWhole ? resources : undefined;
}

const patternCache = new WeakMap<Action, readonly string[]>();

/** The patterns of the resources that an action works on. */
function patternsOf(action: Action): readonly string[] {
  const known = patternCache.get(action);
  if (known !== undefined) return known;
  const names = new Set(action.resourceTypes.map(({ name }) => name));
  const patterns = resourceTypesOf(action.service).flatMap((type) => (names.has(type.name) ? type.patterns : []));
  patternCache.set(action, patterns);
  return patterns;
}

function workOnOneOf(actions: readonly Action[], resources: readonly TextItem[], context: Context): boolean {
  const patterns = [...new Set(actions.flatMap(patternsOf))];
  return resources.some(({ value }) => patterns.some((pattern) => mayBeOfPattern(withoutVariables(value), pattern, context)));
}

function unmatched(name: string, actions: readonly Action[], { effect }: StatementView): Pick<Draft, 'message' | 'help'> {
  const never = effect === 'Deny' ? 'denied' : 'allowed';
  const patterns = actions.flatMap(patternsOf);
  if (patterns.length === 0)
    return { message: `${quote(name)} knows no resources, so the statement never has it ${never}`, help: 'put it in a statement with `"Resource": "*"`' };
  const names = new Set(actions.flatMap(({ resourceTypes }) => resourceTypes.map((type) => type.name)));
  const types = resourceTypesOf(actions[0]?.service ?? '').filter((type) => names.has(type.name));
  const forms = types.slice(0, 3).map((type) => `${type.name} (${type.arns.join(', ')})`);
  return {
    message: `${quote(name)} works on none of the resources of the statement, so it is never ${never}`,
    help: `it works on ${forms.join(', ')}${types.length > 3 ? ` and ${types.length - 3} more` : ''}`,
  };
}
