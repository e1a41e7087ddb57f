// What the rules of a pack say of their findings, by the names that the state's findings bear.

import type { SignalRule } from '../signals/index.ts';
import type { Pack } from './pack.ts';
import { signalName } from './state-rules.ts';

const TECHNIQUE = /^attack\.(t\d{4}(?:\.\d{3})?)$/;

/** Only of rules that speak; a finding of any other rule is no signal. */
export function signalRulesOf({ rules, correlations }: Pack): ReadonlyMap<string, SignalRule> {
  const heard = [...rules.map((rule) => ({ ...rule, key: signalName(rule.name) })), ...correlations.map((rule) => ({ ...rule, key: rule.name }))].filter(
    ({ isHeard }) => isHeard,
  );
  return new Map(
    heard.map(({ key, name, level, meta }) => [
      key,
      {
        name,
        title: meta.title,
        severity: level,
        mitre: meta.tags.flatMap((tag) => TECHNIQUE.exec(tag)?.[1]?.toUpperCase() ?? []),
        response: meta.stoa.response,
      },
    ]),
  );
}
