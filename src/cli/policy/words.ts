// Many principals and many actions in a few words.

import { actionsOf, collapseActions } from '../../identity/index.ts';
import type { Names } from '../identity/names.ts';

const SHOWN = 6;

/** `role/Deploy in 40 accounts, user/ann in prod and 3 more`. */
export function principalWords(arns: readonly string[], names: Names): string {
  const groups = new Map<string, string[]>();
  for (const arn of arns) {
    const words = names.arn(arn);
    const end = words.lastIndexOf(' in ');
    const title = end < 0 ? words : words.slice(0, end);
    groups.set(title, [...(groups.get(title) ?? []), end < 0 ? '' : words.slice(end + 4)]);
  }
  const words = [...groups].map(([title, places]) =>
    places.length > 1 ? `${title} in ${places.length} accounts` : places[0] === '' ? title : `${title} in ${places[0]}`,
  );
  return some(words);
}

/** `s3:Get*, s3:PutObject and 12 more`: as few patterns as cover these actions and no other. */
export function actionWords(actions: readonly string[]): string {
  const byService = new Map<string, Set<string>>();
  for (const action of actions) {
    const [service = '', name = ''] = action.split(':', 2);
    byService.set(service, (byService.get(service) ?? new Set()).add(name));
  }
  return some([...byService].flatMap(([service, given]) => collapseActions(service, given, new Set(actionsOf(service).map(({ name }) => name)))));
}

function some(words: readonly string[]): string {
  return words.length <= SHOWN ? words.join(', ') : `${words.slice(0, SHOWN).join(', ')} and ${(words.length - SHOWN).toLocaleString('en-US')} more`;
}
