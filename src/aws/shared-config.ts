// The few settings of ~/.aws/config that Stoa looks at itself; credentials are left to the SDK's own chain of providers.
// Source: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Profile = ReadonlyMap<string, string>;

/** Settings by service, as a section `[services NAME]` has them: `s3_control` to `endpoint_url` to its value. */
export type ServiceSettings = ReadonlyMap<string, Profile>;

export interface SharedConfig {
  profile(name: string): Profile | undefined;
  /** The section that the profile names with `services = NAME`. */
  servicesOf(profile: string): ServiceSettings | undefined;
  /** The profile whose sign-in has to be renewed when `name` is used: itself, or the one that it takes its credentials from. */
  ssoProfileOf(name: string): string | undefined;
}

export async function readSharedConfig(env: Readonly<Record<string, string | undefined>>, home: string): Promise<SharedConfig> {
  const path = env['AWS_CONFIG_FILE'] ?? join(home, '.aws', 'config');
  const { profiles, services } = parseConfig(await readFile(path, 'utf8').catch(() => ''));
  return {
    profile: (name) => profiles.get(name),
    servicesOf: (name) => services.get(profiles.get(name)?.get('services') ?? ''),
    ssoProfileOf(name) {
      const seen = new Set<string>();
      for (let here: string | undefined = name; here !== undefined && !seen.has(here); here = profiles.get(here)?.get('source_profile')) {
        seen.add(here);
        const profile = profiles.get(here);
        if (profile?.has('sso_session') === true || profile?.has('sso_start_url') === true) return here;
      }
      return undefined;
    },
  };
}

export interface ParsedConfig {
  readonly profiles: ReadonlyMap<string, Profile>;
  /** By the name of the section. */
  readonly services: ReadonlyMap<string, ServiceSettings>;
}

type Section = Map<string, string>;

/** Reads what the SDK reads: `#` and `;` after white space begin a comment, indented lines after a key without a value are its members. */
export function parseConfig(text: string): ParsedConfig {
  const profiles = new Map<string, Section>();
  const services = new Map<string, Map<string, Section>>();
  let here: Section | undefined;
  let ofServices: Map<string, Section> | undefined;
  let nested: Section | undefined;
  for (const whole of text.split(/\r?\n/)) {
    const line = whole.split(/(?:^|\s)[#;]/, 1)[0]?.trim() ?? '';
    if (line.startsWith('[') && line.endsWith(']')) {
      const [kind, name] = sectionOf(line.slice(1, -1).trim());
      [here, ofServices, nested] = [undefined, undefined, undefined];
      if (kind === 'profile') here = entry(profiles, name);
      if (kind === 'services') [here, ofServices] = [new Map(), entry(services, name)];
      continue;
    }
    const equals = line.indexOf('=');
    if (here === undefined || equals <= 0) continue;
    const key = line.slice(0, equals).trim().toLowerCase();
    const value = line.slice(equals + 1).trim();
    if (nested !== undefined && /^\s/.test(whole)) {
      if (value !== '') nested.set(key, value);
      continue;
    }
    // Members of a key that is not a service's are read, and left.
    nested = value !== '' ? undefined : ofServices === undefined ? new Map() : entry(ofServices, key);
    if (value !== '') here.set(key, value);
  }
  return { profiles, services };
}

/** `[default]`, `[profile NAME]` and `[services NAME]`, quoted or not; every other section is none. */
function sectionOf(words: string): readonly [kind: 'profile' | 'services' | 'other', name: string] {
  if (words === 'default') return ['profile', 'default'];
  const [, kind, name] = /^(profile|services)\s+(.+)$/.exec(words) ?? [];
  return name === undefined || (kind !== 'profile' && kind !== 'services') ? ['other', ''] : [kind, name.replaceAll(/^["']|["']$/g, '')];
}

function entry<V>(map: Map<string, Map<string, V>>, name: string): Map<string, V> {
  let found = map.get(name);
  if (found === undefined) map.set(name, (found = new Map()));
  return found;
}
