// One question answered: under which condition it is allowed, and why.

import {
  type Access,
  type AccessRequest,
  accessOf,
  createFormulas,
  type Engine,
  type Explanation,
  evaluate,
  explain,
  type Fix,
  findPrincipal,
  formulaOf,
  type PrincipalOptions,
  type RequestPrincipal,
  suggestFixes,
} from '../../identity/index.ts';
import type { Circumstances } from './circumstances.ts';
import { unwrap } from './question.ts';

/** `conditional`: allowed under a condition. `denied`: under no circumstances allowed, by different layers in different ones. */
export const ANSWERS = ['allowed', 'conditional', 'explicit-deny', 'implicit-deny', 'denied', 'unknown'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export interface Answer {
  readonly kind: AnswerKind;
  readonly request: AccessRequest;
  /** With the exact condition, and with the names of what is not known. */
  readonly access: Access;
  /** Made when it is asked for. */
  readonly explanation: () => Explanation;
  /** The smallest edits after which it is allowed, at least under a condition; of what is denied. */
  readonly fixes: () => readonly Fix[];
}

/** Answers a request: exactly, with what is not said about it left open. */
export function answerRequest(engine: Engine, request: AccessRequest): Answer {
  const access = accessTo(engine, request);
  const kind = kindOf(engine, request, access);
  const isAllowed = (edited: Engine) => MAY.has(accessTo(edited, request).kind);
  return {
    kind,
    request,
    access,
    explanation: () => explain(engine, request),
    fixes: () => (access.kind === 'denied' ? suggestFixes(engine, request, isAllowed) : []),
  };
}

const MAY: ReadonlySet<Access['kind']> = new Set(['allowed', 'conditional']);

function accessTo(engine: Engine, request: AccessRequest): Access {
  const formulas = createFormulas();
  return accessOf(formulas, formulaOf(engine, request, formulas));
}

function kindOf(engine: Engine, request: AccessRequest, access: Access): AnswerKind {
  if (access.kind !== 'denied') return access.kind;
  const verdict = evaluate(engine, request);
  return verdict === 'explicit-deny' || verdict === 'implicit-deny' ? verdict : 'denied';
}

/** The request that is asked about: what is neither given nor absent may be anything, unless the circumstances are closed. */
export function requestOf(principal: RequestPrincipal, action: string, resource: string, circumstances: Circumstances, isClosed: boolean): AccessRequest {
  return { principal, action, resource, otherKeys: isClosed ? 'absent' : 'unspecified', ...circumstances };
}

/** What `findPrincipal` calls sessions that nobody named. */
const UNNAMED = 'stoa';

/** The principals that a text names; a role stands for all of its sessions unless a session is named. Throws `ERR_USAGE`. */
export function readPrincipals({ model }: Engine, text: string, options: PrincipalOptions): readonly RequestPrincipal[] {
  const found = unwrap(findPrincipal(model, text, options));
  if (options.session !== undefined || text.includes(':assumed-role/')) return found;
  return found.map((one) => (one.kind === 'role-session' && one.session === UNNAMED ? { ...one, session: '*' } : one));
}
