// What commands that ask rules tell of what was wrong.

import { count, type Issue } from '../../core/index.ts';
import type { Notes } from '../notes.ts';

/** Problems of the input that are told one by one. */
const MOST_ISSUES = 20;

export async function tellIssues(issues: readonly Issue[], notes: Notes): Promise<void> {
  for (const issue of issues.slice(0, MOST_ISSUES)) await notes.warn(issue);
}

/** `waiting` are rules without their lists. */
export async function tellProblems(issues: readonly Issue[], waiting: readonly string[], notes: Notes): Promise<void> {
  await tellIssues(issues, notes);
  if (issues.length > MOST_ISSUES) await notes.note(`${count(issues.length - MOST_ISSUES, 'further problem')} of the input; --format json has all`);
  if (waiting.length > 0) await notes.note(`${count(waiting.length, 'rule waits', 'rules wait')} for a list (--list NAME=FILE): ${waiting.join(', ')}`);
}
