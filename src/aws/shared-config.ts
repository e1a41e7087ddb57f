// The few settings of ~/.aws/config that Stoa looks at itself; credentials are left to the SDK's own chain of providers.
// Source: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Profile = ReadonlyMap<string, string>;

export interface SharedConfig {
  profile(name: string): Profile | undefined;
  /** The profile whose sign-in has to be renewed when `name` is used: itself, or the one that it takes its credentials from. */
  ssoProfileOf(name: string): string | undefined;
}

export async function readSharedConfig(env: Readonly<Record<string, string | undefined>>, home: string): Promise<SharedConfig> {
  const path = env['AWS_CONFIG_FILE'] ?? join(home, '.aws', 'config');
  const profiles = parseProfiles(await readFile(path, 'utf8').catch(() => ''));
  return {
    profile: (name) => profiles.get(name),
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

/** Reads what the SDK reads: `#` and `;` after white space begin a comment, indented lines after a key without a value are its members. */
export function parseProfiles(text: string): ReadonlyMap<string, Profile> {
  const profiles = new Map<string, Map<string, string>>();
  let here: Map<string, string> | undefined;
  let isNested = false;
  for (const whole of text.split(/\r?\n/)) {
    const line = whole.split(/(?:^|\s)[#;]/, 1)[0]?.trim() ?? '';
    if (line.startsWith('[') && line.endsWith(']')) {
      const section = line.slice(1, -1).trim();
      const name = section === 'default' ? 'default' : /^profile\s+(.+)$/.exec(section)?.[1]?.replaceAll(/^["']|["']$/g, '');
      [here, isNested] = [undefined, false];
      if (name !== undefined) profiles.set(name, (here = profiles.get(name) ?? new Map<string, string>()));
      continue;
    }
    const equals = line.indexOf('=');
    if (here === undefined || equals <= 0) continue;
    const value = line.slice(equals + 1).trim();
    if (isNested && /^\s/.test(whole)) continue;
    isNested = value === '';
    if (value !== '') here.set(line.slice(0, equals).trim().toLowerCase(), value);
  }
  return profiles;
}
