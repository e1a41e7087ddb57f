// Endpoints that are not AWS's own. Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html

import type { Profile } from './shared-config.ts';

export interface Endpoints {
  /** Of a service by the SDK's id (`S3 Control`), or `undefined` where it is AWS's own. */
  of(serviceId: string): string | undefined;
  /** All that is set, in an order that is always the same: two runs with other endpoints ask others. */
  readonly all: readonly string[];
}

const GENERAL = 'AWS_ENDPOINT_URL';

export function endpointsOf(env: Readonly<Record<string, string | undefined>>, profile: Profile | undefined): Endpoints {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return { of: () => undefined, all: [] };
  const ofProfile = profile?.get('endpoint_url') || undefined;
  // An empty variable is none.
  const general = env[GENERAL] || ofProfile;
  const ofServices = Object.keys(env).filter((name) => name.startsWith(`${GENERAL}_`) && (env[name] ?? '') !== '');
  return {
    of: (serviceId) => env[`${GENERAL}_${serviceId.toUpperCase().replaceAll(/[ -]/g, '_')}`] || general,
    all: [...(general === undefined ? [] : [`${GENERAL}=${general}`]), ...ofServices.map((name) => `${name}=${env[name] ?? ''}`)].sort(),
  };
}
