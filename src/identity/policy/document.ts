// A policy document as data: the JSON of IAM's grammar, made regular (single values become lists), nothing judged yet.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html

import { asStrings, isArray, isObject, type Json, type JsonObject, type Parsed, parsed, type Refused, refused } from '../../core/index.ts';

export type Effect = 'Allow' | 'Deny';

/** Exactly one of the two lists of each pair is present in a valid statement. */
export interface Statement {
  /** 0-based position in the document. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: Effect;
  readonly actions: readonly string[] | undefined;
  readonly notActions: readonly string[] | undefined;
  readonly resources: readonly string[] | undefined;
  readonly notResources: readonly string[] | undefined;
  readonly principals: Principals | undefined;
  readonly notPrincipals: Principals | undefined;
  readonly conditions: readonly Condition[];
}

/** `'*'`, or principals by kind: `{ AWS: [...], Service: [...] }`. */
export type Principals = '*' | Readonly<Record<string, readonly string[]>>;

export interface Condition {
  /** As written: `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string;
  /** As written; IAM compares condition keys without regard to case. */
  readonly key: string;
  readonly values: readonly string[];
}

export interface PolicyDocument {
  readonly version: string;
  readonly id: string | undefined;
  readonly statements: readonly Statement[];
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html: the default is the older language.
const DEFAULT_VERSION = '2008-10-17';
const LENGTH_LIMIT = 1_000_000;

/** Reads a policy from JSON text, from URL-encoded JSON text (as the IAM API answers), or from JSON that is parsed already. */
export function readPolicy(source: Json | undefined): Parsed<PolicyDocument> {
  const document = typeof source === 'string' ? parseText(source) : parsed(source ?? null);
  if (!document.ok) return document;
  const { value } = document;
  if (!isObject(value)) return bad('policy-not-an-object', 'the policy is not a JSON object');
  const { Statement: given } = value;
  if (given === undefined) return bad('policy-without-statement', 'the policy has no `Statement`');
  const statements: Statement[] = [];
  for (const [index, one] of (isArray(given) ? given : [given]).entries()) {
    const statement = isObject(one) ? readStatement(one, index) : bad('statement-not-an-object', `statement ${index} is not a JSON object`);
    if (!statement.ok) return statement;
    statements.push(statement.value);
  }
  return parsed({
    version: typeof value['Version'] === 'string' ? value['Version'] : DEFAULT_VERSION,
    id: typeof value['Id'] === 'string' ? value['Id'] : undefined,
    statements,
  });
}

function parseText(text: string): Parsed<Json> {
  if (text.length > LENGTH_LIMIT) return bad('policy-too-large', `the policy has ${text.length} characters`);
  try {
    const plain = text.trimStart().startsWith('%') ? decodeURIComponent(text) : text;
    return parsed(JSON.parse(plain) as Json);
  } catch (error) {
    return bad('policy-not-json', `the policy is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readStatement(one: JsonObject, index: number): Parsed<Statement> {
  const { Effect: effect, Sid: sid } = one;
  if (effect !== 'Allow' && effect !== 'Deny') return bad('statement-effect', `statement ${index} has neither \`Allow\` nor \`Deny\` as its effect`);
  const wrong = LISTS.find((name) => !isTexts(one[name]));
  if (wrong !== undefined) return bad('statement-list', `\`${wrong}\` of statement ${index} is neither a text nor a list of texts`);
  const conditions = readConditions(one['Condition']);
  if (conditions === undefined) return bad('statement-condition', `the condition of statement ${index} is not an object of operators`);
  const principals = readPrincipals(one['Principal']);
  const notPrincipals = readPrincipals(one['NotPrincipal']);
  if (principals === null || notPrincipals === null)
    return bad('statement-principal', `the principal of statement ${index} is neither \`*\` nor an object of texts`);
  return parsed({
    index,
    sid: typeof sid === 'string' ? sid : undefined,
    effect,
    actions: list(one['Action']),
    notActions: list(one['NotAction']),
    resources: list(one['Resource']),
    notResources: list(one['NotResource']),
    principals,
    notPrincipals,
    conditions,
  });
}

const LISTS = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;

/** Whether nothing would be lost by reading the value as texts: what is dropped in silence could have allowed everything. */
function isTexts(value: Json | undefined): boolean {
  return value === undefined || typeof value === 'string' || (isArray(value) && value.every((one) => typeof one === 'string'));
}

function list(value: Json | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : asStrings(value);
}

function readPrincipals(value: Json | undefined): Principals | undefined | null {
  if (value === undefined) return undefined;
  if (value === '*') return '*';
  if (!isObject(value) || !Object.values(value).every(isTexts)) return null;
  return Object.fromEntries(Object.entries(value).map(([kind, names]) => [kind, asStrings(names)]));
}

function readConditions(value: Json | undefined): readonly Condition[] | undefined {
  if (value === undefined) return [];
  if (!isObject(value)) return undefined;
  const conditions: Condition[] = [];
  for (const [operator, keys] of Object.entries(value)) {
    if (!isObject(keys)) return undefined;
    for (const [key, given] of Object.entries(keys)) {
      const values = conditionValues(given);
      if (values === undefined) return undefined;
      conditions.push({ operator, key, values });
    }
  }
  return conditions;
}

/** Values may be given as JSON booleans and numbers: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html */
function conditionValues(value: Json | undefined): readonly string[] | undefined {
  const values = isArray(value) ? value : [value];
  return values.every((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') ? values.map(String) : undefined;
}

function bad(code: string, message: string): Refused {
  return refused({ code, message });
}
