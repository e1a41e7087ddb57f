// `--flow-fields`: the fields of flow logs that stand without a header.

import { readFlowFormat } from '../../detection/index.ts';
import type { Flag } from '../command.ts';
import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';

export const FLOW_FIELDS: Flag = {
  name: 'flow-fields',
  value: 'FIELDS',
  about: 'the fields of flow logs that stand without a header, as AWS writes them',
  isList: true,
};

/** Undefined where none are named; refuses what names no fields. */
export function flowFieldsOf(settings: Settings): readonly string[] | undefined {
  const words = settings.list('flow-fields').join(' ');
  if (words === '') return undefined;
  const fields = readFlowFormat(words);
  if (fields !== undefined) return fields;
  throw usageError(`\`--flow-fields\` names no fields of flow logs: \`${words}\``, 'name them in their order: `version,account-id,srcaddr,dstaddr`');
}
