// Statements and policies: whether a statement of an effect applies to what is asked.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html

import type { Json } from '../../../src/core/index.ts';
import type { PolicyKind } from '../../../src/identity/model/index.ts';
import type { Caller } from './caller.ts';
import { judgeCondition, problemOfCondition } from './condition.ts';
import { asList, isObject, readDocument, type Statement } from './document.ts';
import { type Ask, allOf, anyOf, because, type Judged, judged, not } from './judged.ts';
import { type Asked, keyValue } from './keys.ts';
import { judgeNotPrincipal, judgePrincipal, WAYS, type Way } from './principal.ts';
import { lowerCase, matches, pattern, type Token, withWildcardsOfVariables } from './text.ts';
import { fill } from './variables.ts';
import { policyOf } from './world.ts';

export interface Question {
  readonly asked: Asked;
  readonly kind: PolicyKind;
  readonly effect: 'Allow' | 'Deny';
  /** In which ways the principal may be named; for kinds with a Principal. */
  readonly ways?: readonly Way[];
}

/** Whether some statement of the effect, of the policy with this id, applies. */
export function judgePolicy(id: string, question: Question): Judged {
  const policy = policyOf(question.asked.model, id);
  if (policy === undefined || policy.unknown !== undefined) return judged('maybe', 'order.unknown');
  const document = readDocument(policy.document);
  if ('unreadable' in document) return judged('maybe', document.unreadable);
  return anyOf(
    document.statements.map((statement) => () => (unlocks(statement, question) ? judged(false, 'root.resource-deny') : judgeStatement(statement, question))),
  );
}

/**
 * A centrally assumed root session can "delete a misconfigured Amazon SQS queue policy that denies all principals from accessing an Amazon SQS queue".
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
function unlocks(statement: Statement, question: Question): boolean {
  const { effect, parts } = statement;
  const {
    asked: { caller, target },
    kind,
  } = question;
  const isTask = caller.kind === 'root' && caller.sessionPolicies !== undefined && caller.account === target.account;
  const isReplacement = kind === 'resource' && target.service === 'sqs' && target.action === 'setqueueattributes';
  if (!isTask || !isReplacement || effect !== 'Deny' || parts.has('Condition') || problemOf(statement, question) !== undefined) return false;
  const principal = parts.get('Principal') ?? null;
  return principal === '*' || (isObject(principal) && asList(principal['AWS'] ?? null).includes('*'));
}

function judgeStatement(statement: Statement, question: Question): Judged {
  if (statement.effect !== undefined && statement.effect !== question.effect) return judged(false);
  const problem = problemOf(statement, question);
  return problem === undefined ? judgeParts(statement, question) : judged('maybe', problem);
}

/** The rule by which nothing can be said of what the statement does, whatever its other parts say. */
export function problemOf({ parts, isStorable }: Statement, question: Pick<Question, 'kind' | 'asked'>): string | undefined {
  const { kind } = question;
  if (!isStorable) return 'grammar.unreadable';
  // "you cannot use both Action and NotAction in the same policy statement. Other pairs that are mutually exclusive include Principal/NotPrincipal and Resource/NotResource."
  if (PAIRS.some(([one, other]) => parts.has(one) && parts.has(other))) return 'grammar.not-both';
  const hasPrincipal = parts.has('Principal') || parts.has('NotPrincipal');
  if (hasPrincipal !== HAS_PRINCIPAL.includes(kind)) return hasPrincipal ? 'grammar.identity-with-principal' : 'grammar.unreadable';
  if (lacksResource(parts) && !mayLackResource(question)) return 'grammar.missing-resource';
  // "Principal: you can only specify *" https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
  if (kind === 'rcp' && !isEveryone(parts.get('Principal') ?? null)) return 'rcp.principal-star';
  // "You cannot use the NotPrincipal element … in an IAM role trust policy"
  if (kind === 'trust' && parts.has('NotPrincipal')) return 'notprincipal.allow';
  return problemOfCondition(parts.get('Condition'));
}

const PAIRS = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
  ['Principal', 'NotPrincipal'],
] as const;

function lacksResource(parts: Statement['parts']): boolean {
  return !parts.has('Resource') && !parts.has('NotResource');
}

const HAS_PRINCIPAL: readonly PolicyKind[] = ['resource', 'trust', 'endpoint', 'rcp'];
/** Trust policies have no Resource, and policies of ECR repositories need none. */
function mayLackResource({ kind, asked }: Pick<Question, 'kind' | 'asked'>): boolean {
  return kind === 'trust' || (kind === 'resource' && asked.target.service === 'ecr');
}

const MUST_SAY: ReadonlySet<string> = new Set('Principal NotPrincipal Action NotAction Resource NotResource'.split(' '));

function isEmpty(value: Json): boolean {
  if (isObject(value)) return Object.values(value).every((each) => each !== undefined && isEmpty(each));
  return Array.isArray(value) && value.length === 0;
}

function judgeParts(statement: Statement, question: Question): Judged {
  const { parts } = statement;
  // "When you provide an empty array in a statement's … element, the statement has no effect on the policy."
  if ([...parts].some(([name, value]) => MUST_SAY.has(name) && isEmpty(value))) return judged(false, 'grammar.single-or-array');
  const asks: Ask[] = [
    () => judgeAction(statement, question),
    () => (lacksResource(parts) ? judged(true, 'grammar.missing-resource') : judgeResource(statement, question)),
    () => (HAS_PRINCIPAL.includes(question.kind) ? judgeWho(statement, question) : judged(true)),
    () =>
      judgeCondition(parts.get('Condition'), { keyOf: (key) => keyValue(question.asked, key), hasVariables: statement.hasVariables, effect: question.effect }),
  ];
  const isSingle = ['Action', 'Resource', 'NotAction', 'NotResource'].some((name) => typeof parts.get(name) === 'string');
  const answer = because(allOf(asks), isSingle ? 'grammar.single-or-array' : undefined);
  return question.kind === 'scp' && isFullLanguage(statement) ? because(answer, 'scp.full-language') : answer;
}

/** What SCPs take since September 2025: Condition, Resource and NotAction in Allow, NotResource. */
function isFullLanguage({ effect, parts }: Statement): boolean {
  if (parts.has('NotResource')) return true;
  return effect === 'Allow' && (parts.has('Condition') || parts.has('NotAction') || JSON.stringify(asList(parts.get('Resource') ?? '*')) !== '["*"]');
}

function texts(value: Json | undefined): readonly string[] | undefined {
  const list = asList(value ?? null);
  return list.every((each) => typeof each === 'string') ? list : undefined;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html: "case insensitive", wildcards "as part of the action name". */
function judgeAction(statement: Statement, { asked, effect }: Question): Judged {
  const isNegated = statement.parts.has('NotAction');
  const written = texts(statement.parts.get(isNegated ? 'NotAction' : 'Action'));
  if (written === undefined) return judged('maybe', 'grammar.unreadable');
  const { action } = asked.request;
  const answer = anyOf(
    written.map((text) => () => {
      if (/^\*+$/.test(text)) return judged(true, 'action.star');
      const isMatch = matches(pattern(lowerCase(text)), lowerCase(action));
      const hasWildcard = /[*?]/.test(text);
      const needsCase = isMatch && !matches(pattern(text), action);
      if (!text.includes(':')) return judged('maybe', 'grammar.unreadable');
      return judged(isMatch, hasWildcard ? 'action.wildcard' : undefined, needsCase ? 'action.case' : undefined);
    }),
  );
  if (!isNegated) return answer;
  return because(not(answer), effect === 'Allow' ? 'notaction.allow' : 'notaction.deny');
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
function judgeResource(statement: Statement, question: Question): Judged {
  const isNegated = statement.parts.has('NotResource');
  const written = texts(statement.parts.get(isNegated ? 'NotResource' : 'Resource'));
  if (written === undefined) return judged('maybe', 'grammar.unreadable');
  const answer = anyOf(written.map((text) => () => judgeResourceText(text, statement.hasVariables, question)));
  if (!isNegated) return answer;
  return because(not(answer), question.effect === 'Allow' ? 'notresource.allow' : 'notresource.deny');
}

function judgeResourceText(text: string, hasVariables: boolean, { asked, kind }: Question): Judged {
  const arn = asked.target.arn;
  const star = arn === '*' ? 'resource.star-action' : undefined;
  if (/^\*+$/.test(text)) return judged(true, star);
  if (arn === '*') return judged(false, star);
  const filled = fill(text, hasVariables, true, (key) => keyValue(asked, key));
  const why = filled.colonsBefore === undefined ? filled.why : ['vars.resource', filled.why];
  // "Add the required prefix (arn) to the resource ARN": what one without it matches cannot be said, if it can at all.
  if (!/^arn(:|$)/.test(text)) return judged(arn.startsWith(/^(?:(?!\$\{)[^*?])*/.exec(text)?.[0] ?? '') ? 'maybe' : false, 'grammar.unreadable');
  // "You can't use a variable to replace parts of the ARN before the fifth colon": what AWS makes of one there it does not say.
  if ((filled.colonsBefore ?? 5) < 5) return judged(matches(anyForVariables(text), arn) ? 'maybe' : false, why, 'order.unknown');
  // "the resource that includes a policy variable with no value will not match any resource"
  if (filled.kind === 'nothing') return judged(false, why);
  const asText = judgeArn(filled.tokens, arn, kind, why);
  // Whatever stands in the place of what is not known.
  if (filled.kind === 'unclear') return judged(asText.truth === false ? false : 'maybe', why, 'order.unknown');
  if (asText.truth === true) return asText;
  const asWildcards = judgeArn(withWildcardsOfVariables(filled.tokens), arn, kind, why);
  return asWildcards.truth === asText.truth ? asText : judged('maybe', 'vars.wildcards-in-value', why);
}

function anyForVariables(text: string): readonly Token[] {
  return pattern(`${text.slice(0, text.indexOf('${'))}*`);
}

/** "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon boundaries." */
function judgeArn(written: readonly Token[], arn: string, kind: PolicyKind, why: Judged['why']): Judged {
  const { strict, loose, isIncomplete } = arnPattern(written);
  const hasWildcard = written.some((token) => typeof token !== 'object') ? 'resource.wildcard' : undefined;
  const rules = [why, hasWildcard, isIncomplete ? 'resource.incomplete-arn' : undefined];
  // "When you specify an incomplete ARN … in an identity-based policy, AWS automatically completes the ARN": of other policies it says nothing.
  if (isIncomplete && kind !== 'identity' && kind !== 'boundary') return judged(matches(loose, arn) ? 'maybe' : false, rules);
  if (matches(strict, arn)) return judged(true, rules);
  if (strict.includes('inside') && matches(loose, arn)) return judged('maybe', rules, 'resource.wildcard-within-segment');
  // Which rule it is owed to that a text without wildcards is another.
  const text = loose.map((token) => (typeof token === 'object' ? token.text : '*')).join('');
  if (lowerCase(text) === lowerCase(arn)) return judged(false, rules, 'resource.case');
  const isOtherPartition = text.replace(/^arn:[^:]*:/, '') === arn.replace(/^arn:[^:]*:/, '');
  return judged(false, rules, isOtherPartition ? ['resource.partition', 'grammar.partition'] : undefined);
}

/** The tokens with what is missing of six parts, and every `*` of the first five parts that does not end its part held inside it. */
function arnPattern(written: readonly Token[]): { readonly strict: readonly Token[]; readonly loose: readonly Token[]; readonly isIncomplete: boolean } {
  const isColon = (token: Token | undefined): boolean => typeof token === 'object' && token.text === ':';
  const missing = Math.max(0, 5 - written.filter(isColon).length);
  const loose: Token[] = [...written];
  for (let part = 0; part < missing; part += 1) loose.push({ text: ':' }, 'star');
  let colons = 0;
  const strict = loose.map((token, index): Token => {
    if (isColon(token)) colons += 1;
    const endsPart = index + 1 === loose.length || isColon(loose[index + 1]);
    return token === 'star' && colons < 5 && !endsPart ? 'inside' : token;
  });
  return { strict, loose, isIncomplete: missing > 0 };
}

function judgeWho(statement: Statement, { asked, kind, effect, ways }: Question): Judged {
  const { model, caller } = asked;
  const except = statement.parts.get('NotPrincipal');
  if (except === undefined) {
    const principal = statement.parts.get('Principal') ?? null;
    const answer = judgePrincipal(model, caller, principal, ways ?? WAYS);
    return kind === 'endpoint'
      ? because(atEndpoint(answer, asked, principal), 'endpoint.principal')
      : effect === 'Deny'
        ? because(answer, 'principal.deny-forms')
        : answer;
  }
  if (effect === 'Deny') return judgeNotPrincipal(model, caller, except);
  const isNamed = judgePrincipal(model, caller, except, ['direct', 'role']).truth === true;
  return judged(isNamed ? false : 'maybe', 'notprincipal.allow');
}

/**
 * At a gateway endpoint "access is granted to the AWS account root user only, not all users and roles for the account", and Principal must be `*`.
 * S3 and DynamoDB have gateway endpoints; of which kind an endpoint is, the model does not say.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
function atEndpoint(answer: Judged, { target, model, caller }: Asked, principal: Json): Judged {
  const mayBeGateway = target.service === 's3' || target.service === 'dynamodb';
  if (!mayBeGateway || answer.truth !== true || caller.kind === 'root') return answer;
  const anyone: Caller = { ...caller, request: { kind: 'anonymous' }, kind: 'anonymous', account: undefined, identityArn: undefined, sessionArn: undefined };
  return judgePrincipal(model, anyone, principal, WAYS).truth === true ? answer : because(judged('maybe', 'endpoint.gateway-principal'), answer.why);
}

/** `"*"`, `{"AWS": "*"}`, `{"AWS": ["*"]}`. */
function isEveryone(principal: Json): boolean {
  if (principal === '*') return true;
  if (!isObject(principal) || Object.keys(principal).join() !== 'AWS') return false;
  const named = [principal['AWS']].flat();
  return named.length > 0 && named.every((one) => one === '*');
}
