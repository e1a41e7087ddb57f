// What the layers of policies said to a request, as values of the logic in use.

import { FALSE, type Truth } from './logic.ts';

/** What each layer says; the numbers are values of the logic in use. */
export interface Layers {
  scpAllow: Truth;
  scpDeny: Truth;
  rcpDeny: Truth;
  endpointAllow: Truth;
  endpointDeny: Truth;
  identityAllow: Truth;
  identityDeny: Truth;
  boundaryAllow: Truth;
  boundaryDeny: Truth;
  sessionAllow: Truth;
  sessionDeny: Truth;
  /** The resource's policy allows the caller itself. */
  direct: Truth;
  /** … the role behind a session, or the user behind a federated one. */
  roleLike: Truth;
  /** … the account, which only delegates. */
  delegated: Truth;
  resourceDeny: Truth;
  /** A KMS grant. */
  grant: Truth;
  /** A setting that denies: S3's Block Public Access. */
  settingDeny: Truth;
}

/** Nothing said yet. */
export function createLayers(): Layers {
  return {
    scpAllow: FALSE,
    scpDeny: FALSE,
    rcpDeny: FALSE,
    endpointAllow: FALSE,
    endpointDeny: FALSE,
    identityAllow: FALSE,
    identityDeny: FALSE,
    boundaryAllow: FALSE,
    boundaryDeny: FALSE,
    sessionAllow: FALSE,
    sessionDeny: FALSE,
    direct: FALSE,
    roleLike: FALSE,
    delegated: FALSE,
    resourceDeny: FALSE,
    grant: FALSE,
    settingDeny: FALSE,
  };
}
