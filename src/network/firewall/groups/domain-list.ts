// Domain lists as the Suricata rules that AWS makes of them.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-examples.html (domain list rules) and
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-domain-names.html

import type { RuleOrder } from '../engine/order.ts';

const LISTS = {
  ALLOWLIST: { action: 'pass', word: 'allowlisted' },
  DENYLIST: { action: 'drop', word: 'denylisted' },
  REJECTLIST: { action: 'reject', word: 'rejectlisted' },
  ALERTLIST: { action: 'alert', word: 'alertlisted' },
} as const;
export type ListType = keyof typeof LISTS;

export const isListType = (value: unknown): value is ListType => typeof value === 'string' && Object.hasOwn(LISTS, value);

export interface DomainList {
  readonly type: ListType;
  readonly targets: readonly string[];
  readonly isTls: boolean;
  readonly isHttp: boolean;
}

/** A name, or `.` and a name: letters, digits, hyphens, underscores and dots. */
export const DOMAIN = /^\.?(?=.{1,253}$)[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

/** The rules of a list, one a line; `.example.com` is the domain itself and everything below it. In strict order AWS makes no rule that drops the rest. */
export function rulesOfDomainList(list: DomainList, order: RuleOrder): string {
  const { action, word } = LISTS[list.type];
  const priority = order === 'action' ? 'priority:1; ' : '';
  const lines: string[] = [];
  const add = (head: string, test: string, message: string) =>
    lines.push(`${head} $HOME_NET any -> $EXTERNAL_NET any (${test}msg:"${message}"; ${priority}flow:to_server, established; sid:${lines.length + 1}; rev:1;)`);
  if (list.isTls)
    for (const target of list.targets) add(`${action} tls`, `ssl_state:client_hello; tls.sni; ${match(target, ' nocase;')} `, `matching TLS ${word} FQDNs`);
  if (list.isHttp) for (const target of list.targets) add(`${action} http`, `http.host; ${match(target.toLowerCase(), '')} `, `matching HTTP ${word} FQDNs`);
  if (list.type === 'ALLOWLIST' && order === 'action') {
    if (list.isTls) add('drop tls', 'ssl_state:client_hello; ', 'not matching any TLS allowlisted FQDNs');
    if (list.isHttp) add('drop http', 'http.header_names; content:"|0d 0a|"; startswith; ', 'not matching any HTTP allowlisted FQDNs');
  }
  return lines.join('\n');
}

function match(target: string, nocase: string): string {
  return target.startsWith('.') ? `dotprefix; content:"${target}";${nocase} endswith;` : `content:"${target}"; startswith;${nocase} endswith;`;
}
