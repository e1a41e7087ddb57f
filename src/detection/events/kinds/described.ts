// What each kind of event says for the common shape, and the parts that several of them need.

import type { EventObject, IssuedCredentials, PrincipalLineage } from '../event.ts';

/** What was told beside the event: the log's path, or the envelope that it came in. */
export interface Surroundings {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

export interface Described {
  readonly id: string;
  readonly time: number | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly principal?: PrincipalLineage | undefined;
  readonly address?: string | undefined;
  readonly targets?: readonly (string | undefined)[];
  readonly issued?: readonly IssuedCredentials[];
  readonly omitted?: readonly string[];
}

export type Describe = (raw: EventObject, around: Surroundings) => Described;

export const NOBODY: PrincipalLineage = {
  type: undefined,
  arn: undefined,
  id: undefined,
  account: undefined,
  name: undefined,
  accessKey: undefined,
  sessionName: undefined,
  sessionStart: undefined,
  issuer: undefined,
  mfa: undefined,
  sourceIdentity: undefined,
  federatedProvider: undefined,
  invokedBy: undefined,
  onBehalfOf: undefined,
  issuedTo: undefined,
};

/** The partition of a Region. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function partitionOf(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : /^(?:us-iso|eu-iso|eusc-)/.test(region) ? undefined : 'aws';
}

/** The name of a session in the ARN of an assumed role or a federated user. */
export function sessionNameOf(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : /:(?:assumed-role\/[^/]+|federated-user)\/(.+)$/.exec(arn)?.[1];
}

/** The account in an ARN. */
export function accountOfArn(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];
}

/** The Region in an ARN. */
export function regionOfArn(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : /^arn:[^:]*:[^:]*:([^:]+):/.exec(arn)?.[1];
}
