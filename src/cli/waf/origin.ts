// What no request says of itself, from flags.

import { parseCidr } from '../../core/index.ts';
import type { Origin } from '../../network/index.ts';
import type { Flag } from '../command.ts';
import { usageError } from '../errors.ts';
import type { Settings } from '../resolve-settings.ts';

const TOKENS = ['valid', 'challenge', 'invalid'] as const;

export const ORIGIN_FLAGS: readonly Flag[] = [
  { name: 'source-ip', value: 'ADDRESS', about: 'the address that the requests come from' },
  { name: 'country', value: 'CODE', about: 'its country, such as DE, or country and region, such as US-CA' },
  { name: 'asn', value: 'NUMBER', about: 'its autonomous system' },
  { name: 'ja3', value: 'HASH', about: 'the JA3 fingerprint of the client, or `none`' },
  { name: 'ja4', value: 'HASH', about: 'the JA4 fingerprint of the client, or `none`' },
  {
    name: 'token',
    value: 'STATE',
    about: 'the WAF token of the request: valid (challenge and CAPTCHA solved), challenge (that alone), invalid',
    choices: TOKENS,
  },
];

export function originOf(settings: Settings): Origin {
  const sourceIp = settings.text('source-ip');
  if (sourceIp !== undefined && (sourceIp.includes('/') || parseCidr(sourceIp) === undefined))
    throw usageError(`\`--source-ip\` must be an address, not \`${sourceIp}\``);
  const place = settings.text('country')?.toUpperCase();
  const [, country, part] = place === undefined ? [] : (/^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(place) ?? []);
  if (place !== undefined && country === undefined)
    throw usageError(`\`--country\` must be two letters, not \`${place}\``, 'such as `DE`, or `US-CA` with its region');
  const asn = settings.integer('asn', 0, 2 ** 32 - 1);
  const token = settings.choice('token', TOKENS);
  return {
    ...(sourceIp === undefined ? {} : { sourceIp }),
    ...(country === undefined ? {} : { country }),
    ...(country === undefined || part === undefined ? {} : { region: `${country}-${part}` }),
    ...(asn === undefined ? {} : { asn }),
    ...fingerprint('ja3', settings),
    ...fingerprint('ja4', settings),
    ...(token === undefined ? {} : { hasValidToken: token !== 'invalid', hasSolvedCaptcha: token === 'valid' }),
  };
}

function fingerprint<K extends 'ja3' | 'ja4'>(name: K, settings: Settings): { readonly [P in K]?: string | null } {
  const value = settings.text(name);
  return value === undefined ? {} : ({ [name]: value === 'none' ? null : value } as { readonly [P in K]?: string | null });
}
