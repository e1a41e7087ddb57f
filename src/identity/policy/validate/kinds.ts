// The kinds of policy, and what AWS takes in each: a row a kind. Checks read the rows and know no kind by name.

/** How AWS counts the characters of a policy against its quota. */
export interface Quota {
  readonly most: number;
  readonly counts: 'without white space' | 'all';
  readonly code: string;
  /** Where AWS says so. */
  readonly page: string;
}

export interface PolicyKindRow {
  /** `a service control policy`. */
  readonly title: string;
  readonly principal: 'required' | 'forbidden' | 'everyone';
  readonly resource: 'required' | 'optional' | 'forbidden';
  /** The code of a finding about a principal where none may stand. */
  readonly principalCode?: string;
  /** A Sid given twice refuses the policy, or is only bad style. */
  readonly sids: 'unique' | 'any';
  /** Whether a Sid is held to letters and digits. */
  readonly hasPlainSids: boolean;
  /** Whether IAM stores it, and takes characters up to U+00FF only. */
  readonly isLatin1: boolean;
  /** Whether what it allows is an allowance of its own, rather than a ceiling on others. */
  readonly isGrant: boolean;
  readonly quota: Quota | undefined;
}

const IAM_QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const ORGANIZATIONS_QUOTAS = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';
const IDENTITY_CODE = 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA';

const IDENTITY = {
  principal: 'forbidden',
  principalCode: 'UNSUPPORTED_PRINCIPAL',
  resource: 'required',
  sids: 'unique',
  hasPlainSids: true,
  isLatin1: true,
} as const;

/** Sid: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
export const POLICY_KINDS = {
  identity: {
    ...IDENTITY,
    title: 'an identity policy',
    isGrant: true,
    quota: { most: 6144, counts: 'without white space', code: IDENTITY_CODE, page: IAM_QUOTAS },
  },
  resource: {
    title: 'a resource policy',
    principal: 'required',
    resource: 'required',
    sids: 'any',
    hasPlainSids: false,
    isLatin1: false,
    isGrant: true,
    quota: undefined,
  },
  trust: {
    title: 'a role trust policy',
    principal: 'required',
    resource: 'forbidden',
    sids: 'unique',
    hasPlainSids: true,
    isLatin1: true,
    isGrant: true,
    quota: { most: 2048, counts: 'without white space', code: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA', page: IAM_QUOTAS },
  },
  scp: {
    ...IDENTITY,
    title: 'a service control policy',
    principalCode: 'SCP_SYNTAX_ERROR_PRINCIPAL',
    sids: 'any',
    hasPlainSids: false,
    isLatin1: false,
    isGrant: false,
    quota: { most: 5120, counts: 'all', code: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA', page: ORGANIZATIONS_QUOTAS },
  },
  rcp: {
    title: 'a resource control policy',
    principal: 'everyone',
    resource: 'required',
    sids: 'any',
    hasPlainSids: false,
    isLatin1: false,
    isGrant: false,
    quota: { most: 5120, counts: 'all', code: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA', page: ORGANIZATIONS_QUOTAS },
  },
  boundary: {
    ...IDENTITY,
    title: 'a permissions boundary',
    isGrant: false,
    quota: { most: 6144, counts: 'without white space', code: IDENTITY_CODE, page: IAM_QUOTAS },
  },
  session: {
    ...IDENTITY,
    title: 'a session policy',
    isGrant: false,
    // "The plaintext that you use for both inline and managed session policies can't exceed 2,048 characters."
    quota: { most: 2048, counts: 'all', code: IDENTITY_CODE, page: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html' },
  },
  endpoint: {
    title: 'a VPC endpoint policy',
    principal: 'required',
    resource: 'required',
    sids: 'any',
    hasPlainSids: false,
    isLatin1: false,
    isGrant: false,
    // "The size of an endpoint policy cannot exceed 20,480 characters, including white space."
    quota: {
      most: 20_480,
      counts: 'all',
      code: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
      page: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    },
  },
  'permission-set': {
    ...IDENTITY,
    title: 'the inline policy of a permission set',
    isGrant: true,
    quota: {
      most: 32_768,
      counts: 'all',
      code: IDENTITY_CODE,
      page: 'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutInlinePolicyToPermissionSet.html',
    },
  },
} as const satisfies Readonly<Record<string, PolicyKindRow>>;

export type PolicyKindName = keyof typeof POLICY_KINDS;

export const POLICY_KIND_NAMES = Object.keys(POLICY_KINDS) as readonly PolicyKindName[];
