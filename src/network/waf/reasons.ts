// Why WAF's answer cannot be told, as data: each reason with what it says and what to do about it.

export const WAF_UNKNOWNS = {
  'source-address': { says: 'the address that the request comes from', help: 'give it with `--source-ip`' },
  country: { says: 'the country of the address', help: 'give it with `--country`' },
  asn: { says: 'the autonomous system of the address', help: 'give it with `--asn`' },
  ja3: { says: 'the JA3 fingerprint of the client', help: 'give it with `--ja3`' },
  ja4: { says: 'the JA4 fingerprint of the client', help: 'give it with `--ja4`' },
  token: { says: 'whether the WAF token of the request is valid', help: 'give it with `--token`' },
  history: { says: 'the requests before this one', help: 'give them with `--history`' },
  rate: { says: 'a rate near its limit, or over it for less than half a minute: AWS limits near it, not at it' },
  'resource-type': { says: 'the type of the protected resource, on which the limit of the body depends', help: 'give it with `--resource-type`' },
  'managed-rule-group': { says: 'the rules of a managed rule group, which are secret' },
  'sqli-detection': { says: 'how AWS recognises SQL injection, which is secret' },
  'xss-detection': { says: 'how AWS recognises cross-site scripting, which is secret' },
  'ip-set': { says: 'the addresses of an IP set', help: 'give the answer of get-ip-set with `--reference`' },
  'regex-pattern-set': { says: 'the patterns of a regex pattern set', help: 'give the answer of get-regex-pattern-set with `--reference`' },
  'rule-group': { says: 'the rules of a rule group', help: 'give the answer of get-rule-group with `--reference`' },
  regex: { says: 'a regular expression that is not followed' },
  transformation: { says: 'what a text transformation makes of this text, which AWS does not document' },
  component: { says: 'what AWS makes of this part of the request, which it does not document' },
  'forwarded-header': { says: 'what AWS makes of the rest of a rule where the header of its forwarded address is absent' },
  'grpc-body': { says: 'what AWS makes of the rest of a rule on the body of a gRPC request, which it does not inspect' },
  label: { says: 'whether an earlier rule added a label' },
  'not-modelled': { says: 'a setting that is not modelled' },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly help?: string }>>;

export type WafUnknown = keyof typeof WAF_UNKNOWNS;

/** One thing that had to be known; `what` names it: an ARN, a header, a transformation. Untrusted text. */
export interface WafReason {
  readonly unknown: WafUnknown;
  readonly what: string;
}

export function reason(unknown: WafUnknown, what: string): WafReason {
  return { unknown, what };
}

/** `the addresses of an IP set: arn:...`. */
export function describeReason({ unknown, what }: WafReason): string {
  const { says } = WAF_UNKNOWNS[unknown];
  return what === '' ? says : `${says}: ${what}`;
}

/** Each reason once, in the order met. */
export function distinctReasons(reasons: readonly WafReason[]): readonly WafReason[] {
  const found = new Map(reasons.map((one) => [`${one.unknown}\n${one.what}`, one]));
  return [...found.values()];
}
