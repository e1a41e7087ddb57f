// The access model: all that AWS consults to authorise a request, as plain JSON-able data. Read from a snapshot, or written by hand in a test.
// Every evaluator of Stoa takes this and an `AccessRequest`; nothing here depends on how they work.

import type { Json } from '../../core/index.ts';

/** A part that could not be read: a request whose verdict hangs on it is `unknown`, by this name. */
export interface NotKnown {
  /** `iam:GetAccountAuthorizationDetails: AWS refused the call (AccessDenied)`. */
  readonly unknown: string;
}
export type Known<T> = T | NotKnown;

export type PolicyKind =
  | 'identity' // managed or inline, of a user, group, role or permission set
  | 'boundary'
  | 'session'
  | 'scp'
  | 'rcp'
  | 'resource' // bucket policy, key policy, queue policy, …
  | 'trust'
  | 'endpoint';

/** A policy document with what a person needs to find it. `id` is unique in the model: the ARN, or `ARN#inline/name`, `ARN#policy`, `ARN#trust`. */
export interface ModelPolicy {
  readonly id: string;
  readonly name: string;
  /** The account that owns it; `aws` for AWS managed policies. */
  readonly account: string;
  /** JSON text (as written, so that positions are true) or JSON that is parsed already; `null` where it is not known. */
  readonly document: Json;
  /** Why the document is not known: the policy is attached, and nobody may say what it says. */
  readonly unknown?: string;
}

export interface ModelOrganization {
  /** `o-…`. */
  readonly id: string;
  readonly managementAccount: string;
  /** Policy types that are enabled in the root: `SERVICE_CONTROL_POLICY`, `RESOURCE_CONTROL_POLICY`. */
  readonly policyTypes: Known<readonly string[]>;
  /** The root and the OUs. */
  readonly nodes: readonly ModelNode[];
  /** Absent: nothing is known of them. */
  readonly delegatedAdministrators?: Known<readonly ModelAdministrator[]>;
}

/** A member account that administers services for the organisation: `guardduty.amazonaws.com`. SCPs bind it as any other. */
export interface ModelAdministrator {
  readonly account: string;
  readonly services: Known<readonly string[]>;
}

/** The root (no parent) or an OU. `scps` and `rcps` are ids of policies attached directly. */
export interface ModelNode {
  readonly id: string;
  readonly parent?: string;
  readonly scps: Known<readonly string[]>;
  readonly rcps: Known<readonly string[]>;
}

export interface ModelAccount {
  readonly id: string;
  /** As the organisation names it. Untrusted text. */
  readonly name?: string;
  /** The root or OU above. Absent: the account is not a member of the organisation. */
  readonly parent?: Known<string>;
  readonly scps: Known<readonly string[]>;
  readonly rcps: Known<readonly string[]>;
  /** S3's account-wide Block Public Access; absent: none is configured. */
  readonly blockPublicAccess?: Known<BlockPublicAccess>;
  /** S3's canonical user id, where it is known. */
  readonly canonicalUser?: string;
}

/** A policy of an identity; `through` is the ARN of the group, or of the permission set, that brings it. */
export interface PolicyLink {
  readonly policy: string;
  readonly through?: string;
}

export interface ModelPrincipal {
  readonly kind: 'user' | 'role';
  readonly arn: string;
  readonly account: string;
  /** `AIDA…`, `AROA…`: what a policy shows in place of the ARN once the identity was deleted. */
  readonly uniqueId: string;
  readonly tags: Known<Readonly<Record<string, string>>>;
  /** Inline, attached, and through groups. */
  readonly policies: Known<readonly PolicyLink[]>;
  /** The id of the boundary's policy; absent: no boundary. */
  readonly boundary?: Known<string>;
  /** Roles: the id of the trust policy. */
  readonly trust?: Known<string>;
  /** Roles under `/aws-service-role/`. */
  readonly isServiceLinked?: boolean;
  /** Reserved roles of IAM Identity Center: the ARN of the permission set. */
  readonly permissionSet?: string;
  /**
   * A reserved role that was not read itself: its policies are those of the permission set that is assigned to the account,
   * the end of its name (and with it the ARN) is made up: nothing may be concluded from comparing the ARN.
   */
  readonly isProvisional?: boolean;
}

export interface BlockPublicAccess {
  readonly BlockPublicAcls: boolean;
  readonly IgnorePublicAcls: boolean;
  readonly BlockPublicPolicy: boolean;
  readonly RestrictPublicBuckets: boolean;
}

/** One grant of an S3 ACL, as `GetBucketAcl` says it. */
export interface AclGrant {
  readonly grantee: { readonly canonicalUser: string } | { readonly group: string };
  /** `READ`, `WRITE`, `READ_ACP`, `WRITE_ACP`, `FULL_CONTROL`. */
  readonly permission: string;
}

/** A KMS grant, as `ListGrants` says it. */
export interface KmsGrant {
  readonly id: string;
  /** An ARN, or the service principal. */
  readonly granteePrincipal: string;
  readonly retiringPrincipal?: string;
  /** `Decrypt`, `GenerateDataKey`, `CreateGrant`, … */
  readonly operations: readonly string[];
  readonly constraints?: {
    readonly encryptionContextSubset?: Readonly<Record<string, string>>;
    readonly encryptionContextEquals?: Readonly<Record<string, string>>;
  };
}

/** A resource with what its own service adds to the decision. */
export interface ModelResource {
  readonly arn: string;
  /** CloudFormation's name. */
  readonly type: string;
  /** 12 digits: the owner. */
  readonly account: string;
  readonly tags: Known<Readonly<Record<string, string>>>;
  /** The id of its resource-based policy; absent: it has none. For roles, see `ModelPrincipal.trust`. */
  readonly policy?: Known<string>;
  readonly s3?: {
    readonly blockPublicAccess?: Known<BlockPublicAccess>;
    /** `BucketOwnerEnforced` disables ACLs. */
    readonly ownership?: Known<string>;
    readonly acl?: Known<readonly AclGrant[]>;
    /** Access points: the ARN of the bucket behind. */
    readonly bucket?: string;
    /** Access points: the one VPC that they take requests from; absent: from anywhere. */
    readonly vpc?: string;
  };
  readonly kms?: {
    readonly grants: Known<readonly KmsGrant[]>;
    /** `alias/…`. */
    readonly aliases: Known<readonly string[]>;
    /** AWS managed keys (`aws/s3`) are exempt from RCPs. */
    readonly isAwsManaged?: Known<boolean>;
  };
}

/** A VPC endpoint; a request that passes it names it in `AccessRequest.endpoint`. */
export interface ModelEndpoint {
  /** `vpce-…`. */
  readonly id: string;
  readonly account: string;
  readonly vpc: string;
  /** Absent: the default policy, full access. */
  readonly policy?: Known<string>;
}

/** People of IAM Identity Center, and which permission sets they may use in which account. */
export interface ModelDirectory {
  readonly users: readonly ModelPerson[];
  readonly permissionSets: readonly { readonly arn: string; readonly name: string }[];
  /** `principal` is the id of a user or of a group. */
  readonly assignments: readonly { readonly account: string; readonly permissionSet: string; readonly principal: string }[];
}

export interface ModelPerson {
  readonly id: string;
  readonly userName: string;
  readonly emails: readonly string[];
  /** Ids of groups. */
  readonly groups: Known<readonly string[]>;
}

/** A type of record of which every record was read, in each of the accounts and Regions: what is not in the model does not exist there. */
export interface ReadWhole {
  /** CloudFormation's name. */
  readonly type: string;
  readonly accounts: readonly string[];
  /** `global` for what has no Region. */
  readonly regions: readonly string[];
}

export interface AccessModel {
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  readonly partition: string;
  /** Absent: the accounts belong to no organisation. */
  readonly organization?: Known<ModelOrganization>;
  readonly accounts: readonly ModelAccount[];
  readonly policies: readonly ModelPolicy[];
  readonly principals: readonly ModelPrincipal[];
  readonly resources: readonly ModelResource[];
  readonly endpoints: readonly ModelEndpoint[];
  readonly directory?: Known<ModelDirectory>;
  /** Absent: nothing is known to be whole. See `createReadWhole`. */
  readonly readWhole?: readonly ReadWhole[];
}
