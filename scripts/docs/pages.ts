// Every generated page, by its path from the root of the repository.

import { CONTROLS, type Control } from '../../src/posture/index.ts';
import { identityRulesPage } from './identity-rules.ts';
import { recordTypesPage } from './record-types.ts';
import { rulePage } from './rule-page.ts';
import { rulesIndex } from './rules-index.ts';

/** The folder that holds generated pages only: a file there that is not generated is left over. */
export const RULES_FOLDER = 'docs/rules';

export function generatedPages(controls: readonly Control[] = CONTROLS): ReadonlyMap<string, string> {
  return new Map([
    ...controls.map((control) => [`${RULES_FOLDER}/${control.id}.md`, rulePage(control)] as const),
    [`${RULES_FOLDER}/README.md`, rulesIndex(controls)],
    ['docs/guide/identity-rules.md', identityRulesPage()],
    ['docs/guide/record-types.md', recordTypesPage()],
  ]);
}
