// Endpoints that are not AWS's own. Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html

import type { Profile, ServiceSettings } from './shared-config.ts';

export interface Endpoints {
  /** Of a service by the SDK's id (`S3 Control`), or `undefined` where it is AWS's own. */
  of(serviceId: string): string | undefined;
  /** All that is set, in an order that is always the same: two runs with other endpoints ask others. */
  readonly all: readonly string[];
}

const GENERAL = 'AWS_ENDPOINT_URL';
const SETTING = 'endpoint_url';

/**
 * The endpoints of a profile and the environment; `services` is the section that the profile names. In the order in which they count: the
 * variable of the service, `AWS_ENDPOINT_URL`, the service in the section, `endpoint_url` of the profile. None where they are to be ignored.
 */
export function endpointsOf(env: Readonly<Record<string, string | undefined>>, profile: Profile | undefined, services?: ServiceSettings): Endpoints {
  const ignored = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] || profile?.get('ignore_configured_endpoint_urls');
  if (ignored?.toLowerCase() === 'true') return { of: () => undefined, all: [] };
  const ofProfile = profile?.get(SETTING) || undefined;
  // An empty variable is none.
  const everywhere = env[GENERAL] || undefined;
  const ofVariables = Object.keys(env).filter((name) => name.startsWith(`${GENERAL}_`) && (env[name] ?? '') !== '');
  const ofSection = everywhere === undefined ? [...(services ?? [])] : [];
  const general = everywhere ?? ofProfile;
  return {
    of(serviceId) {
      const name = serviceId.replaceAll(/[ -]/g, '_');
      return env[`${GENERAL}_${name.toUpperCase()}`] || everywhere || services?.get(name.toLowerCase())?.get(SETTING) || ofProfile;
    },
    all: [
      ...(general === undefined ? [] : [`${GENERAL}=${general}`]),
      ...ofVariables.map((name) => `${name}=${env[name] ?? ''}`),
      ...ofSection.flatMap(([service, settings]) => (settings.has(SETTING) ? `${service}=${settings.get(SETTING)}` : [])),
    ].sort(),
  };
}
