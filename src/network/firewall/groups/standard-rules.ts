// Standard stateful rules (a 5-tuple and options) as the Suricata rules that they are.
// Source: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_StatefulRule.html and API_Header.html

import { asString, asStrings, isArray, isObject, type Json } from '../../../core/index.ts';

const DIRECTIONS: Readonly<Record<string, string>> = { FORWARD: '->', ANY: '<>' };

/** One line a rule; what is missing or of another type stands as `?`, which the parser then refuses with its place. */
export function rulesOfStandardRules(rules: readonly Json[]): string {
  return rules.map(ruleOf).join('\n');
}

function ruleOf(rule: Json): string {
  if (!isObject(rule)) return '?';
  const header = isObject(rule['Header']) ? rule['Header'] : {};
  const word = (key: string) => {
    const value = header[key];
    return typeof value === 'string' && value !== '' ? (value.toUpperCase() === 'ANY' ? 'any' : value) : '?';
  };
  const action = typeof rule['Action'] === 'string' ? rule['Action'].toLowerCase() : '?';
  const protocol = word('Protocol').toLowerCase();
  const direction = DIRECTIONS[(asString(header['Direction']) ?? '').toUpperCase()] ?? '?';
  const options = isArray(rule['RuleOptions']) ? rule['RuleOptions'] : [];
  const text = options.map((option) => {
    if (!isObject(option) || typeof option['Keyword'] !== 'string') return '?;';
    const settings = asStrings(option['Settings']);
    return settings.length === 0 ? `${option['Keyword']};` : `${option['Keyword']}:${settings.join(',')};`;
  });
  return `${action} ${protocol} ${word('Source')} ${word('SourcePort')} ${direction} ${word('Destination')} ${word('DestinationPort')} (${text.join(' ')})`.replace(
    /[\r\n]+/g,
    ' ',
  );
}
