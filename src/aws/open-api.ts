// The way to AWS: the user's credentials, roles, limits, retries and the SDK, put together.

import type { Answer, ApiRequest } from './api.ts';
import { AwsError } from './aws-error.ts';
import { type Caller, createCaller } from './caller.ts';
import { classify } from './classify.ts';
import { type CredentialStore, createCredentialStore, credentialsError } from './credentials.ts';
import { type Endpoints, endpointsOf } from './endpoints.ts';
import { limitOf } from './limits.ts';
import { createRoom, RECORDS_IN_MEMORY, type Room } from './room.ts';
import { createSend } from './send.ts';
import type { SharedConfig } from './shared-config.ts';

export interface ApiOptions {
  readonly profiles: readonly string[];
  readonly concurrency: number;
  /** Milliseconds. */
  readonly connectTimeout: number;
  readonly requestTimeout: number;
}

export interface ApiPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

const ATTEMPTS = 5;
const THROTTLE_ATTEMPTS = 50;

export interface Api {
  readonly credentials: CredentialStore;
  readonly call: Caller['call'];
  readonly counts: Caller['counts'];
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly room: Room;
  readonly close: () => void;
  readonly endpoints: Endpoints;
}

/** The way to AWS: credentials, limits, retries, the SDK. */
export async function openApi(config: SharedConfig, region: string, options: ApiOptions, { env, signal }: ApiPorts): Promise<Api> {
  const profileOf = (profile: string | undefined) => profile ?? env['AWS_PROFILE'] ?? 'default';
  const call = async (request: ApiRequest): Promise<Answer> => {
    const answer = await caller.call(request);
    // Nothing more can be asked with credentials that stay expired after they were read anew.
    if (!answer.ok && answer.kind === 'expired' && credentials.isOwn(request.account)) {
      const sso = config.ssoProfileOf(profileOf(options.profiles[0]));
      if (sso !== undefined) throw new AwsError('ERR_AWS_CREDENTIALS', `the sign-in of profile \`${sso}\` has expired`, `aws sso login --profile ${sso}`);
      throw new AwsError('ERR_AWS_CREDENTIALS', `the credentials have expired (${answer.code})`, 'renew them and run the same command again');
    }
    return answer;
  };
  const ownCredentials = async (profile: string | undefined) => {
    const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
    try {
      // Made anew each time: a provider keeps what it has read.
      return await fromNodeProviderChain({
        ...(profile === undefined ? {} : { profile }),
        ignoreCache: true,
        maxRetries: 1,
        timeout: 1000,
        clientConfig: { region },
      })();
    } catch (error) {
      signal.throwIfAborted();
      throw credentialsError(error, profile ?? env['AWS_PROFILE'], config.ssoProfileOf(profileOf(profile)));
    }
  };
  const credentials = createCredentialStore({ ownCredentials, call, region, now: Date.now });
  const profile = profileOf(options.profiles[0]);
  const endpoints = endpointsOf(env, config.profile(profile), config.servicesOf(profile));
  const { send, close } = await createSend({ ...options, credentials, endpointOf: (id) => endpoints.of(id), signal });
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
  const room = createRoom(RECORDS_IN_MEMORY);
  const caller = createCaller(
    {
      prepare: (request) => credentials.prepare(request),
      send,
      room,
      classify: (error) => {
        signal.throwIfAborted();
        if (error instanceof AwsError) throw error;
        return classify(error);
      },
      now: () => performance.now(),
      sleep,
      random: Math.random,
    },
    { concurrency: options.concurrency, attempts: ATTEMPTS, throttleAttempts: THROTTLE_ATTEMPTS, limitOf },
  );
  return { credentials, call, counts: () => caller.counts(), sleep, room, close, endpoints };
}
