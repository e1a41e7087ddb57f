// Every control on every subject of a snapshot, and again after a change only where the change can matter.
// Cost: linear in subjects; after one change, linear in the subjects of the places that the changed record is needed in.

import { GLOBAL, type Missing, type ResourceRecord, recordType, type Snapshot } from '../core/index.ts';
import { type Control, type Outcome, type Subject, unitTypes, unknown } from './control.ts';
import { createKnowledge, type Knowledge } from './knowledge.ts';
import { type Scope, scopeOf } from './scope.ts';

/** One judgement: a control on a subject. */
export interface Judgement {
  readonly control: Control;
  readonly subject: Subject;
  readonly outcome: Outcome;
}

/** The judgements of one control by the key of their subject; `gap:` keys say which subjects could not be listed. */
export interface ControlResult {
  readonly control: Control;
  readonly judgements: ReadonlyMap<string, Judgement>;
}

export interface Assessment {
  readonly snapshot: Snapshot;
  readonly scope: Scope;
  /** In the order of the controls given. */
  readonly results: readonly ControlResult[];
}

export function assess(snapshot: Snapshot, controls: readonly Control[]): Assessment {
  const scope = scopeOf(snapshot);
  const knowledge = createKnowledge(snapshot, scope);
  const results = controls.map((control) => {
    const judgements = new Map<string, Judgement>();
    for (const subject of subjectsOf(control, snapshot, scope)) judgements.set(keyOf(subject), judge(control, subject, knowledge));
    for (const account of accountsToList(control, scope)) judgeGap(control, account, knowledge, judgements);
    return { control, judgements };
  });
  return { snapshot, scope, results };
}

/** The subject's identity within its control. */
export function keyOf(subject: Subject): string {
  return subject.record?.arn ?? `${subject.account}/${subject.region}`;
}

export function judge(control: Control, subject: Subject, knowledge: Knowledge): Judgement {
  const missing = knowledge.missingFor(control, subject);
  const outcome = missing.length > 0 ? unknownFor(missing) : control.check(subject, knowledge.viewFor(control, subject));
  return { control, subject, outcome };
}

/** Says so where the subjects of an account could not be listed: an empty list is not a clean one. */
function judgeGap(control: Control, account: string, knowledge: Knowledge, judgements: Map<string, Judgement>): void {
  const types = control.unit.kind === 'resource' ? unitTypes(control.unit) : ['AWS::Account::Region'];
  const missing = types.flatMap((type) => knowledge.missingSubjects(type, account));
  const key = `gap:${account}`;
  if (missing.length === 0) judgements.delete(key);
  else judgements.set(key, { control, subject: { account, region: GLOBAL }, outcome: unknownFor(missing) });
}

/** The accounts in which the control's subjects have to be listed. */
function accountsToList(control: Control, scope: Scope): readonly string[] {
  if (control.unit.kind === 'account' || control.unit.kind === 'organization') return [];
  if (control.unit.kind === 'resource' && unitTypes(control.unit).every((type) => recordType(type)?.scope === 'organization'))
    return scope.accounts.slice(0, 1).map((first) => scope.managementAccount || first);
  return scope.accounts;
}

/** Everything that the control judges, in order. */
export function* subjectsOf(control: Control, snapshot: Snapshot, scope: Scope): Iterable<Subject> {
  switch (control.unit.kind) {
    case 'resource': {
      const accounts = new Set(scope.accounts);
      for (const type of unitTypes(control.unit)) {
        for (const record of snapshot.of(type).records) if (accounts.has(record.account)) yield subjectOf(record);
      }
      return;
    }
    case 'region':
      for (const account of scope.accounts) for (const region of scope.regionsOf(account)) yield { account, region };
      return;
    case 'account':
      for (const account of scope.accounts) yield { account, region: GLOBAL };
      return;
    case 'organization': {
      const account = scope.managementAccount || scope.accounts[0];
      if (account !== undefined) yield { account, region: GLOBAL };
    }
  }
}

export function subjectOf(record: ResourceRecord): Subject {
  return { account: record.account, region: record.region, record };
}

const SHOWN = 3;

function unknownFor(missing: readonly Missing[]): Outcome {
  const names = [...new Set(missing.map((one) => one.name))];
  const shown = names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '');
  return unknown(`cannot be judged without ${shown}`, missing);
}
