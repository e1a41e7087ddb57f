// Credentials for each account: the user's own from the SDK's chain of providers, and a role assumed with them everywhere else.
// They are asked for again before they expire, and after AWS said that they have.

import type { Clock } from '../core/index.ts';
import type { Answer, ApiRequest, Failure } from './api.ts';
import { AwsError } from './aws-error.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Where an account's credentials come from. */
export type CredentialSource =
  | { readonly kind: 'profile'; readonly profile: string | undefined }
  | { readonly kind: 'role'; readonly roleArn: string; readonly externalId: string | undefined; readonly base: string };

export interface CredentialStore {
  /** What calls with the name of this account are signed with. */
  add(account: string, source: CredentialSource): void;
  /** Makes sure that credentials are there; answers why they are not. */
  prepare(request: Pick<ApiRequest, 'account'>): Promise<Failure | undefined>;
  /** Those that `prepare` has made sure of. */
  of(account: string): Credentials;
  /**
   * AWS said that these have expired: the next `prepare` asks again. Calls on their way may still take them, and are told the same;
   * newer ones that have come in the meantime stay.
   */
  drop(account: string, expired: Credentials): void;
  /** Whether they are the user's own, so that nothing can be done when they have expired. */
  isOwn(account: string): boolean;
}

export interface CredentialPorts {
  /** Reads the credentials of a profile (or of the environment) anew; throws where there are none. */
  readonly ownCredentials: (profile: string | undefined) => Promise<Credentials>;
  /** Through the caller, so that STS's limits hold. */
  readonly call: (request: ApiRequest) => Promise<Answer>;
  readonly region: string;
  readonly now: Clock;
}

const REFRESH_BEFORE = 5 * 60_000;

interface Held {
  readonly source: CredentialSource;
  credentials?: Credentials;
  isStale?: boolean;
  asking?: Promise<Failure | undefined>;
  /** A refusal stands for the whole run: a role that may not be assumed is not asked for again and again. */
  refusal?: Failure;
}

export function createCredentialStore(ports: CredentialPorts): CredentialStore {
  const held = new Map<string, Held>();
  const find = (account: string): Held => {
    const found = held.get(account);
    if (found === undefined) throw new Error(`no credentials are known for account ${account}`);
    return found;
  };

  async function ask(one: Held): Promise<Failure | undefined> {
    if (one.source.kind === 'profile') {
      hold(one, await ports.ownCredentials(one.source.profile));
      return undefined;
    }
    const { roleArn, externalId, base } = one.source;
    const input = { RoleArn: roleArn, RoleSessionName: 'stoa', DurationSeconds: 3600, ...(externalId === undefined ? {} : { ExternalId: externalId }) };
    const answer = await ports.call({ account: base, region: ports.region, service: 'sts', operation: 'AssumeRole', input });
    if (!answer.ok) {
      const failure: Failure = { ...answer, action: 'sts:AssumeRole' };
      if (answer.kind === 'denied' || answer.kind === 'final') one.refusal = failure;
      return failure;
    }
    const got = answer.value['Credentials'] as unknown as { AccessKeyId: string; SecretAccessKey: string; SessionToken: string; Expiration: string };
    hold(one, {
      accessKeyId: got.AccessKeyId,
      secretAccessKey: got.SecretAccessKey,
      sessionToken: got.SessionToken,
      expiration: new Date(got.Expiration),
    });
    return undefined;
  }

  function hold(one: Held, credentials: Credentials): void {
    one.credentials = credentials;
    one.isStale = false;
  }

  return {
    add(account, source) {
      held.set(account, { source });
    },
    isOwn: (account) => held.get(account)?.source.kind === 'profile',
    async prepare({ account }) {
      const one = find(account);
      if (one.refusal !== undefined) return one.refusal;
      const until = one.credentials?.expiration?.getTime();
      if (one.credentials !== undefined && one.isStale !== true && (until === undefined || until - REFRESH_BEFORE > ports.now())) return undefined;
      one.asking ??= ask(one).finally(() => {
        delete one.asking;
      });
      return await one.asking;
    },
    of(account) {
      const { credentials } = find(account);
      if (credentials === undefined) throw new Error(`the credentials of ${account} were not asked for`);
      return credentials;
    },
    drop(account, expired) {
      const one = held.get(account);
      if (one?.credentials === expired) one.isStale = true;
    },
  };
}

const SIGN_IN = /aws sso login|sso session|sso token|token is expired|token.*has expired|refresh this sso/i;

/** What a provider's refusal means for the person at the keyboard. */
export function credentialsError(cause: unknown, profile: string | undefined, ssoProfile: string | undefined): AwsError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const name = cause instanceof Error ? cause.name : '';
  if (ssoProfile !== undefined && (SIGN_IN.test(message) || name === 'TokenProviderError')) {
    return new AwsError('ERR_AWS_CREDENTIALS', `the sign-in of profile \`${ssoProfile}\` has expired`, `aws sso login --profile ${ssoProfile}`, cause);
  }
  if (profile !== undefined) {
    return new AwsError(
      'ERR_AWS_CREDENTIALS',
      `profile \`${profile}\` gives no credentials: ${oneLine(message)}`,
      'look at ~/.aws/config and ~/.aws/credentials (`aws configure list-profiles` lists the profiles)',
      cause,
    );
  }
  return new AwsError(
    'ERR_AWS_CREDENTIALS',
    'there are no credentials for AWS',
    'name a profile with `--profile`, sign in (`aws sso login --profile NAME`), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
    cause,
  );
}

const oneLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 300) ?? '';
