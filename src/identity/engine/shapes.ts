// The shapes that the parts of the engine share: names, compiled policies, the prepared model, and the frame in which one request is decided.

import type {
  AccessModel,
  BlockPublicAccess,
  ContextValue,
  Holder,
  ModelPolicy,
  ModelPrincipal,
  ModelResource,
  NotKnown,
  RequestPrincipal,
} from '../model/index.ts';
import type { ActionMatcher } from './action-matcher.ts';
import type { LayoutTree } from './context-layout.ts';
import type { Layers } from './layer-values.ts';
import type { Logic, Truth } from './logic.ts';
import type { PrincipalNames } from './named-principals.ts';
import type { ELSEWHERE, NOT_DERIVED, NOT_KNOWN } from './special-values.ts';

export interface ActionName {
  readonly id: number;
  /** `s3:getobject`. */
  readonly name: string;
  /** `s3`; '' where the text is not an action. */
  readonly service: string;
  /** What speaks of it, by the id of a set or a chain. */
  readonly candidates: (Candidates | ChainCandidates | undefined)[];
  /** … by the id of a view. */
  readonly ofViews: (Candidates | undefined)[];
  epoch: number;
  /** Whether RCPs speak of its service. */
  readonly isUnderRcps: boolean;
  /** What the service decides by itself; empty for most actions. */
  readonly rules: readonly ServiceRule[];
}

/** What a service decides whatever policies say. */
export interface ServiceRule {
  /** Of `vectors/identity/rules.json`. */
  readonly id: string;
  /** Whether no permission is needed, so that nothing denies either. */
  readonly needsNothing?: (frame: Frame) => boolean;
  /** Whether the caller can never do it. */
  readonly refuses?: (frame: Frame) => boolean;
  /** The callers of other accounts for whom what the resource allows has no effect. */
  readonly isForOwnerOnly?: readonly RequestPrincipal['kind'][];
  /** Why what policies allow is not certain to be. */
  readonly isOpen?: (frame: Frame) => string | undefined;
  /** Lets in besides policies: certainly, or why it may. */
  readonly letsIn?: (frame: Frame) => string | true | undefined;
  /** Whether those let in by `letsIn` need no policy of their own either. */
  readonly isWithoutIdentity?: true;
}

export type Derivation = (frame: Frame, key: KeyName) => ContextValue | undefined | typeof NOT_KNOWN | typeof ELSEWHERE | typeof NOT_DERIVED;

export interface KeyName {
  readonly id: number;
  /** In lower case. */
  readonly name: string;
  /** How its value follows from the model and the request, where it does. */
  readonly derivation: Derivation | undefined;
  /** What follows the `/` of a tag's key, in lower case. */
  readonly detail: string;
  /** Whether its value hangs on who asks. */
  readonly isOfPrincipal: boolean;
}

export interface Lexicon {
  actionCount: number;
  /** By the spelling of a request. */
  readonly actions: Map<string, ActionName>;
  /** By name in lower case; only what policies mention. */
  readonly keys: Map<string, KeyName>;
  /** Those of `keys` that requests for sessions with tags have, and no others. */
  readonly tagKeys: KeyName[];
  /** Of the contexts of requests. */
  readonly layouts: LayoutTree;
  /** Conditions and principal elements that were made ready, by what they say: policies repeat one another, and what is shared stays at hand. */
  readonly conditions: Map<string, CompiledCondition>;
  readonly principals: Map<string, PrincipalNames>;
  /** What statements say of resources and circumstances, and lists of candidates that say the same. */
  readonly meanings: Map<string, StatementMeaning>;
  readonly lists: Map<string, Candidates>;
  meaningCount: number;
  /** How many sets and chains have an id. */
  setCount: number;
  viewCount: number;
  /** Places for lists of candidates; when there are too many, `epoch` moves on and all are forgotten. */
  slots: number;
  epoch: number;
}

/** In which place a policy stands; the grammar differs. */
export type PolicyUse = 'identity' | 'boundary' | 'session' | 'scp' | 'rcp' | 'resource' | 'trust' | 'endpoint';

/** A pattern of resources. */
export interface ResourceTest {
  /** What every ARN that fits begins with. */
  readonly start: string;
  readonly match: (frame: Frame) => Truth;
}

/** The resources that a statement speaks of. */
export interface Resources {
  /** Whether it is everything. */
  readonly isAll: boolean;
  /** Whether it is nothing: everything, negated. */
  readonly isNone: boolean;
  /** `NotResource`. */
  readonly isNegated: boolean;
  /** ARNs, and what ARNs begin with. */
  readonly exact: ReadonlySet<string> | undefined;
  readonly prefixes: readonly string[];
  /** All others. */
  readonly patterns: readonly ResourceTest[];
  readonly written: readonly string[];
  /** For the commonest: what the ARN begins with, or is. */
  readonly simple: { readonly text: string; readonly isPrefix: boolean } | undefined;
  readonly isOfPrincipal: boolean;
}

/** What a statement says of resources and circumstances: one for all statements that say the same. */
export interface StatementMeaning {
  readonly id: number;
  readonly resources: Resources | undefined;
  readonly conditions: readonly CompiledCondition[];
  /** How `resources` is asked, so that most statements need no call. */
  readonly resourceKind: number;
  readonly resourceText: string;
  /** Whether resources or conditions hang on who asks (the principal element apart). */
  readonly isOfPrincipal: boolean;
}

export interface CompiledCondition {
  readonly operator: string;
  readonly spelling: string;
  readonly written: readonly string[];
  /** Whether `${…}` is a variable in the document. */
  readonly hasVariables: boolean;
  readonly key: KeyName;
  readonly evaluate: (frame: Frame) => Truth;
  readonly isOfPrincipal: boolean;
}

export interface CompiledStatement extends Omit<StatementMeaning, 'id'> {
  /** The id of its meaning. */
  readonly meaning: number;
  readonly policy: ModelPolicy;
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: ActionMatcher | undefined;
  readonly principals: PrincipalNames | undefined;
  readonly notPrincipals: PrincipalNames | undefined;
  /** Why it has no certain meaning: in any place, or in the one where it stands as a candidate. */
  readonly problem: string | undefined;
}

export interface CompiledPolicy {
  readonly policy: ModelPolicy;
  readonly statements: readonly CompiledStatement[];
  /** Why it cannot be read. */
  readonly problem: string | undefined;
  /** What it is in each place that it has, made on first use. */
  readonly views: Map<PolicyUse, PolicyView>;
}

export interface Candidates {
  readonly allows: readonly CompiledStatement[];
  readonly denies: readonly CompiledStatement[];
  /** Whether one of `allows` holds for every resource, without a condition. */
  readonly allowsAlways: boolean;
  /** Parts that are not known, by name. */
  readonly missing: readonly string[];
}

/** The levels of an account that something must be asked of, for one action. */
export interface ChainCandidates {
  /** Those that do not always allow. */
  readonly levels: readonly PolicySet[];
  readonly denies: readonly CompiledStatement[];
  /** Those with parts that are not known. */
  readonly open: readonly PolicySet[];
}

/** The levels of SCPs or RCPs above an account and at it, from the root down. */
export interface Chain {
  readonly id: number;
  readonly levels: readonly PolicySet[];
  /** Why it is not known whether such policies are enabled at all. */
  readonly doubt: string | undefined;
}

/** A policy in one place. */
export interface PolicyView {
  readonly compiled: CompiledPolicy;
  readonly use: PolicyUse;
  /** The statements, with what is wrong with them in this place. */
  readonly statements: readonly CompiledStatement[];
  readonly id: number;
}

/** Policies that add up: those of a principal, of one level of SCPs, the one of a resource. */
export interface PolicySet {
  readonly use: PolicyUse;
  readonly ids: readonly string[];
  readonly views: readonly PolicyView[];
  /** Parts of the set that are not known, by name. */
  readonly missing: readonly string[];
  readonly id: number;
}

export interface PreparedAccount {
  readonly id: string;
  /** `yes` and `no`, or why it is not known. */
  readonly isMember: 'yes' | 'no' | NotKnown;
  readonly isManagement: boolean;
  /** `o-…/r-…/ou-…/`, where it is a member. */
  readonly path: string | NotKnown | undefined;
  /** From the root down; empty where there are none to pass. */
  readonly scps: Chain | undefined;
  readonly rcps: Chain | undefined;
  readonly blockPublicAccess: BlockPublicAccess | NotKnown | undefined;
  readonly canonicalUser: string | undefined;
}

export interface PreparedPrincipal {
  readonly model: ModelPrincipal;
  readonly arn: string;
  readonly kind: 'user' | 'role';
  readonly account: PreparedAccount;
  /** Without the path. */
  readonly name: string;
  readonly uniqueId: string;
  /** By key in lower case; several values where keys differ by capitals only: it is not documented which counts. */
  readonly tags: ReadonlyMap<string, string | readonly string[]> | NotKnown;
  readonly identity: PolicySet;
  readonly boundary: PolicySet | undefined;
  /** The ids of both; -1 where there is no boundary. */
  readonly identityId: number;
  readonly boundaryId: number;
  readonly trust: PolicySet | undefined;
  readonly isServiceLinked: boolean;
  /** A reserved role whose ARN is made up. */
  readonly isProvisional: boolean;
}

export interface PreparedResource {
  readonly model: ModelResource;
  readonly tags: ReadonlyMap<string, string | readonly string[]> | NotKnown;
  readonly policy: PolicySet | undefined;
  /** Access points of a VPC: whether a request comes from another place. */
  readonly isFromElsewhere: CompiledCondition | undefined;
}

export interface PreparedEndpoint {
  readonly id: string;
  readonly account: string;
  readonly vpc: string;
  readonly policy: PolicySet | undefined;
}

/** What is known about where an ARN belongs. */
export interface Place {
  readonly arn: string;
  /** `*`: the action has no resource. */
  readonly isNone: boolean;
  /** Six fields at least. */
  readonly isArn: boolean;
  readonly holder: Holder;
  /** The holder in the model. */
  readonly resource: PreparedResource | undefined;
  /** The role, where the ARN is one that the model has. */
  readonly role: PreparedPrincipal | undefined;
  /** 12 digits; `undefined` where it is not known; '' for what belongs to nobody in particular (`*`, and what is AWS's own). */
  readonly owner: string | undefined;
  readonly ownerAccount: PreparedAccount | undefined;
  readonly isAccessPoint: boolean;
  /** A KMS alias. */
  readonly isAlias: boolean;
  /** The ARN is one of a role, whose policy is the trust policy. */
  readonly isRole: boolean;
  /** The service of whose actions the policy must itself allow, within the account too. */
  readonly mandatoryFor: 'sts' | 'kms' | undefined;
  /** The policy of the holder, where the model has one. */
  readonly policy: PolicySet | undefined;
  /** Its id; -1 where there is none. */
  readonly policyId: number;
  /** Why the policy, or a share, is not known. */
  readonly openPolicy: string | undefined;
  readonly openShare: string | undefined;
  /** Whether S3's access control lists and settings have a say. */
  readonly hasS3Rules: boolean;
}

export interface Organization {
  readonly id: string;
  readonly management: string;
  /** Ids of the accounts that are delegated administrators of any service; `undefined` where the model tells nothing of them. */
  readonly administrators: ReadonlySet<string> | NotKnown | undefined;
}

export interface Engine {
  readonly model: AccessModel;
  readonly lexicon: Lexicon;
  readonly organization: Organization | NotKnown | undefined;
  /** Whether what the model does not have of a type does not exist in an account and Region. */
  readonly isReadWhole: (type: string, account: string, region: string) => boolean;
  readonly policies: PolicyTable;
  readonly accounts: ReadonlyMap<string, PreparedAccount>;
  readonly principals: ReadonlyMap<string, PreparedPrincipal>;
  /** Of all principals. */
  readonly uniqueIds: ReadonlySet<string>;
  readonly resources: ReadonlyMap<string, PreparedResource>;
  readonly endpoints: ReadonlyMap<string, PreparedEndpoint>;
  readonly sets: Map<string, PolicySet>;
  /** Sets that an edit has replaced since the model was prepared. */
  readonly replaced: { readonly sets: ReadonlyMap<PolicySet, PolicySet>; readonly chains: ReadonlyMap<Chain, Chain> } | undefined;
  readonly chains: Map<string, Chain>;
  /** Sets of session policies, which requests name: of this engine alone, as they hold its edits. */
  readonly sessions: Map<string, PolicySet>;
  readonly places: Map<string, Place>;
  readonly scratch: { frame: Frame | undefined };
}

export interface PolicyTable {
  readonly base: ReadonlyMap<string, CompiledPolicy>;
  readonly edited: ReadonlyMap<string, CompiledPolicy>;
}

/** The state in which one request is decided. One frame serves many requests, one after the other. */
export interface Frame {
  readonly engine: Engine;
  logic: Logic;
  action: ActionName;
  place: Place;
  context: Readonly<Record<string, ContextValue>> | undefined;
  isUnspecified: boolean;
  absentKeys: readonly string[] | undefined;
  endpointId: string | undefined;
  endpoint: PreparedEndpoint | undefined;
  principal: RequestPrincipal;
  /** The access point through which a bucket is asked for. */
  accessPoint: Place | undefined;
  /** The user, or the role behind a session, or the user behind a federated one, where the model has it. */
  identity: PreparedPrincipal | undefined;
  /** 12 digits; '' for those without. */
  account: string;
  principalAccount: PreparedAccount | undefined;
  /** How the context spells each key, by the id of the key; found when a key is asked for. */
  spellings: readonly (string | undefined)[] | undefined;
  /** Why the last key looked up was NOT_KNOWN. */
  reason: string;
  /** The place of the policies that are being evaluated. */
  use: PolicyUse;
  /** Results of the set that was evaluated last. */
  allow: Truth;
  deny: Truth;
  readonly layers: Layers;
}
