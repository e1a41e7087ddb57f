// Requests that AWS authorises for more than one action.

import type { ContextValue } from '../model/index.ts';
import { isOfSessionTags } from './derived-keys.ts';
import { valueOfKey } from './key-values.ts';
import { keyName } from './lexicon.ts';
import { type ConditionAtom, either, FALSE, KLEENE, negation, TRUE, type Truth } from './logic.ts';
import type { Frame, KeyName } from './shapes.ts';
import { UNSPECIFIED } from './special-values.ts';

export interface AlsoNeeded {
  readonly action: string;
  /** Keys that the second question has besides. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** Whether the request asks for it: undecided where the keys that tell are left open. */
  readonly isAsked: (frame: Frame) => Truth;
}

// https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html: function URLs need both permissions since October 2025 (rule lambda.function-url)
const FUNCTION_URL: readonly AlsoNeeded[] = [{ action: 'lambda:InvokeFunction', context: { 'lambda:InvokedViaFunctionUrl': true }, isAsked: () => TRUE }];

// "In addition to the action that matches the API operation, you must have the following permissions-only action in your policy"
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
const TAGGING: AlsoNeeded = { action: 'sts:TagSession', isAsked: passesTags };

const OF_ASSUMING: readonly AlsoNeeded[] = [
  TAGGING,
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
  { action: 'sts:SetSourceIdentity', isAsked: (frame) => isPresent(frame, keyName(frame.engine.lexicon, 'sts:SourceIdentity')) },
];

const NEEDED: ReadonlyMap<string, readonly AlsoNeeded[]> = new Map([
  ['lambda:invokefunctionurl', FUNCTION_URL],
  ['sts:assumerole', OF_ASSUMING],
  ['sts:assumerolewithsaml', OF_ASSUMING],
  ['sts:assumerolewithwebidentity', OF_ASSUMING],
  ['sts:getfederationtoken', [TAGGING]],
]);

/** The actions that must be allowed besides the one of the frame, for requests that ask for them. */
export function alsoNeeded({ action }: Frame): readonly AlsoNeeded[] | undefined {
  return NEEDED.get(action.name);
}

/** Any of the keys tells: so that nothing is allowed with one of them that is not allowed with all, every one that policies mention is asked. */
function passesTags(frame: Frame): Truth {
  const { context, logic, engine } = frame;
  for (const spelling in context) if (isOfSessionTags(spelling.toLowerCase())) return TRUE;
  // The keys of the tags are in every such request.
  let passes = isPresent(frame, keyName(engine.lexicon, 'aws:TagKeys'));
  if (passes === FALSE || logic === KLEENE) return passes;
  for (const key of engine.lexicon.tagKeys) passes = either(logic, passes, isPresent(frame, key));
  return passes;
}

function isPresent(frame: Frame, key: KeyName): Truth {
  const value = valueOfKey(frame, key);
  if (value === UNSPECIFIED) return negation(frame.logic, frame.logic.residual(absence(key)));
  return value === undefined ? FALSE : TRUE;
}

const absences = new WeakMap<KeyName, ConditionAtom>();

/** `Null` of a key, the same object each time. */
function absence(key: KeyName): ConditionAtom {
  let atom = absences.get(key);
  if (atom === undefined) {
    const spelling = SPELLINGS.get(key.name) ?? key.name;
    const none = { isNegated: false, quantifier: undefined, isIfExists: false, hasVariables: false } as const;
    absences.set(key, (atom = { ...none, operator: 'Null', key: key.name, spelling, values: ['true'] }));
  }
  return atom;
}

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  ['aws:TagKeys', 'sts:TransitiveTagKeys', 'sts:SourceIdentity'].map((spelling) => [spelling.toLowerCase(), spelling]),
);
