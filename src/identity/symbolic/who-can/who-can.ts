// Who can do something: every principal of the model, and those outside whom the resource's policy names, asked with what is not known
// of the circumstances left open.

import { compareText } from '../../../core/index.ts';
import { type Engine, FALSE } from '../../engine/index.ts';
import { current } from '../../engine/policy-set.ts';
import type { RequestPrincipal } from '../../model/index.ts';
import { accessOf } from '../access.ts';
import { type Asker, createAsker } from '../ask/formula-of.ts';
import { assume } from '../formula/assume.ts';
import { makeAtom } from '../formula/atom.ts';
import { createFormulas, type Formulas } from '../formula/formulas.ts';
import type { Formula } from '../formula/node.ts';
import { type Outsider, outsidersOf, statementsOf } from '../outside/outsiders.ts';
import { groupSubjects, membersOf, type Subject } from './group-principals.ts';
import { peopleBehind } from './people.ts';
import { policiesThrough } from './through.ts';
import type { WhoCan, WhoCanAnswer, WhoCanGroup, WhoCanQuestion } from './who-can-types.ts';

interface Found {
  readonly subjects: Subject[];
  readonly outside: Outsider[];
}

/**
 * Everyone who may do it, by the condition under which they may. A role stands for all of its sessions; what hangs on the name of the
 * session is a condition on `aws:userid`. Time: linear in the number of principals.
 */
export function whoCan(engine: Engine, question: WhoCanQuestion): WhoCan {
  const formulas = createFormulas();
  const asker = createAsker(engine, question, formulas);
  const found = new Map<Formula, Found>();
  const put = (given: Formula): Found | undefined => {
    // Where the unknown parts make no difference, they are left out.
    const most = formulas.settle(given, true);
    const formula = most === formulas.settle(given, false) ? most : given;
    if (most === FALSE) return undefined;
    const known = found.get(formula);
    if (known !== undefined) return known;
    const made: Found = { subjects: [], outside: [] };
    found.set(formula, made);
    return made;
  };
  let asked = 0;
  for (const model of engine.model.principals) {
    asked++;
    const formula = asker.answer(callerOf(model.arn, model.kind));
    put(model.kind === 'role' ? ofSession(formulas, formula, model.uniqueId) : formula)?.subjects.push({ kind: 'principal', model });
  }
  for (const { id } of engine.model.accounts) {
    asked++;
    put(asker.answer({ kind: 'root', account: id }))?.subjects.push({ kind: 'root', account: id, arn: `arn:${engine.model.partition}:iam::${id}:root` });
  }
  const { offers, left } = askOutside(engine, question, formulas);
  for (const [formula, outsider] of offers) put(formula)?.outside.push(outsider);
  const answers = [...found].flatMap(([formula, members]) => answerOf(engine, asker, formulas, formula, members)).sort(byAccess);
  const count = (kind: WhoCanAnswer['access']['kind']) =>
    answers.reduce((sum, { access, groups }) => sum + (access.kind === kind ? groups.reduce((members, group) => members + group.principals.length, 0) : 0), 0);
  return {
    action: question.action,
    resource: question.resource,
    answers,
    counts: { asked, allowed: count('allowed'), conditional: count('conditional'), unknown: count('unknown'), outsideNotAsked: left },
  };
}

function callerOf(arn: string, kind: 'user' | 'role'): RequestPrincipal {
  return kind === 'user' ? { kind, arn } : { kind: 'role-session', role: arn, session: '*' };
}

/** `aws:userid` of a role's session begins with the id of the role: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable */
function ofSession(formulas: Formulas, formula: Formula, uniqueId: string): Formula {
  if (formula < 2 || uniqueId === '' || /[*?]/.test(uniqueId)) return formula;
  return assume(formulas, formula, { atom: makeAtom('StringLike', 'one', 'aws:userid', [`${uniqueId}:*`]), isNegated: false });
}

/** Whom the policy of the resource names and the model does not have, with what it offers them. */
function askOutside(
  engine: Engine,
  question: WhoCanQuestion,
  formulas: Formulas,
): { readonly offers: readonly (readonly [Formula, Outsider])[]; readonly left: number } {
  const { frame } = createAsker(engine, question, formulas);
  const { place } = frame;
  const set = place.role?.trust ?? place.resource?.policy;
  const statements = set === undefined ? [] : statementsOf(current(set, frame));
  const { asked, left } = outsidersOf(engine, statements, place.resource, (account) => !engine.accounts.has(account));
  const offers = asked.map((outsider): readonly [Formula, Outsider] => {
    const context = { ...outsider.context, ...question.context };
    const absentKeys = [...(outsider.absentKeys ?? []), ...(question.absentKeys ?? [])];
    return [createAsker(engine, { ...question, context, absentKeys }, formulas).offer(outsider.principal), outsider];
  });
  // Whoever has an account may have one in some organisation.
  const ofAnyAccount = offers.find(([, { kind }]) => kind === 'any-account')?.[0];
  return { offers: offers.filter(([formula, { kind }]) => kind !== 'any-organization' || formula !== ofAnyAccount), left };
}

function answerOf(engine: Engine, asker: Asker, formulas: Formulas, formula: Formula, { subjects, outside }: Found): readonly WhoCanAnswer[] {
  const access = accessOf(formulas, formula);
  if (access.kind === 'denied') return [];
  const groups: WhoCanGroup[] = groupSubjects(subjects).map(({ kind, title, subjects: members }) => {
    const [first] = members;
    if (first !== undefined) asker.answer(first.kind === 'root' ? { kind: 'root', account: first.account } : callerOf(first.model.arn, first.model.kind));
    const rest = membersOf(members);
    const people =
      kind === 'permission-set' && first?.kind === 'principal' ? peopleBehind(engine.model, first.model.permissionSet ?? '', rest.accounts) : undefined;
    return { kind, title, ...rest, through: policiesThrough(asker.frame), ...(people === undefined ? {} : { people }) };
  });
  for (const outsider of outside) {
    asker.offer(outsider.principal);
    groups.push({ kind: 'outside', title: titleOf(outsider), accounts: [], principals: [outsider.name], through: policiesThrough(asker.frame) });
  }
  return [{ access, groups }];
}

const TITLES: Readonly<Record<Outsider['kind'], (name: string) => string>> = {
  anyone: () => 'anyone, without credentials',
  'any-account': () => 'anyone with an AWS account',
  'any-organization': () => 'anyone with an AWS account of another organisation',
  organization: (name) => `accounts of the organisation ${name}`,
  'organization-part': (name) => `accounts under ${name}`,
  account: (name) => (/^\d{12}$/.test(name) ? `account ${name}, as far as it allows its principals` : `${name}, as far as its account allows it`),
  service: (name) => name,
  federated: (name) => `users of ${name}`,
};

function titleOf({ kind, name }: Outsider): string {
  return TITLES[kind](name);
}

const RANKS = { allowed: 0, conditional: 1, unknown: 2 } as const;

function byAccess(a: WhoCanAnswer, b: WhoCanAnswer): number {
  return RANKS[a.access.kind] - RANKS[b.access.kind] || compareText(wordsOf(a), wordsOf(b)) || compareText(a.groups[0]?.title ?? '', b.groups[0]?.title ?? '');
}

function wordsOf({ access }: WhoCanAnswer): string {
  return access.kind === 'allowed' ? '' : access.condition.words;
}
