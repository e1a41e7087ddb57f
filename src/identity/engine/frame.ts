// The frame of one request: who asks, what, on what. Everything else is looked up when a statement asks for it.

import { type AccessRequest, type Holder, holderOf } from '../model/index.ts';
import { createLayers } from './layer-values.ts';
import { actionName, makeRoom } from './lexicon.ts';
import { FALSE, KLEENE, type Logic } from './logic.ts';
import { strangeAccount } from './prepare.ts';
import { identityArnOf } from './principal-arns.ts';
import type { Engine, Frame, Place, PolicySet, PreparedAccount } from './shapes.ts';

const PLACE_LIMIT = 50_000;

/** A frame without a request. */
export function createFrame(engine: Engine): Frame {
  return {
    engine,
    logic: KLEENE,
    action: { id: -1, name: '', service: '', candidates: [], ofViews: [], epoch: -1, isUnderRcps: false, rules: [] },
    place: placeOf(engine, '*'),
    context: undefined,
    isUnspecified: false,
    absentKeys: undefined,
    endpointId: undefined,
    endpoint: undefined,
    principal: { kind: 'anonymous' },
    accessPoint: undefined,
    identity: undefined,
    account: '',
    principalAccount: undefined,
    spellings: undefined,
    reason: '',
    use: 'identity',
    allow: FALSE,
    deny: FALSE,
    layers: createLayers(),
  };
}

/** Puts a request into a frame. */
export function enter(frame: Frame, request: AccessRequest, logic: Logic): void {
  const { engine } = frame;
  frame.logic = logic;
  enterAction(frame, request.action);
  frame.place = engine.places.get(request.resource) ?? placeOf(engine, request.resource);
  frame.accessPoint = undefined;
  frame.context = request.context;
  frame.isUnspecified = request.otherKeys === 'unspecified';
  frame.absentKeys = request.absentKeys;
  frame.endpointId = request.endpoint;
  frame.endpoint = request.endpoint === undefined ? undefined : engine.endpoints.get(request.endpoint);
  frame.spellings = undefined;
  enterPrincipal(frame, request.principal);
}

/** Puts another action into a frame, all else as it is. */
export function enterAction(frame: Frame, spelling: string): void {
  const { lexicon } = frame.engine;
  frame.action = actionName(lexicon, spelling);
  makeRoom(lexicon, frame.action);
}

/** Puts another principal into a frame, all else as it is. */
export function enterPrincipal(frame: Frame, principal: AccessRequest['principal']): void {
  const { engine } = frame;
  frame.principal = principal;
  const arn = identityArnOf(principal);
  if (arn !== undefined) {
    identify(frame, arn);
    return;
  }
  frame.identity = undefined;
  frame.account = principal.kind === 'root' ? principal.account : '';
  frame.principalAccount = principal.kind === 'root' ? accountOf(engine, principal.account) : undefined;
}

function identify(frame: Frame, arn: string): void {
  const identity = frame.engine.principals.get(arn);
  frame.identity = identity;
  if (identity !== undefined) {
    frame.account = identity.account.id;
    frame.principalAccount = identity.account;
    return;
  }
  frame.account = accountField(arn);
  frame.principalAccount = accountOf(frame.engine, frame.account);
}

function accountField(arn: string): string {
  const account = arn.split(':', 5)[4] ?? '';
  return /^\d{12}$/.test(account) ? account : '';
}

/** The account of an id; one that the model does not have is a stranger. */
export function accountOf(engine: Engine, id: string): PreparedAccount {
  return engine.accounts.get(id) ?? strangeAccount(id, engine.organization, engine);
}

/** What is known about where an ARN belongs; remembered, as the same resources are asked about again and again. */
export function placeOf(engine: Engine, arn: string): Place {
  const known = engine.places.get(arn);
  if (known !== undefined) return known;
  if (engine.places.size >= PLACE_LIMIT) engine.places.clear();
  const place = locate(engine, arn);
  engine.places.set(arn, place);
  return place;
}

function locate(engine: Engine, arn: string): Place {
  const holder = holderOf(arn);
  const isNone = arn === '*';
  const fields = arn.split(':', 6);
  const isArn = fields.length === 6 && fields[0] === 'arn';
  const resource = engine.resources.get(holder.arn);
  const role = engine.principals.get(arn);
  const owner = resource?.model.account ?? role?.account.id ?? ownerOf(fields, isNone, isArn);
  const ownerAccount = owner === undefined || owner === '' ? undefined : accountOf(engine, owner);
  const isRole = isArn && fields[2] === 'iam' && (fields[5] ?? '').startsWith('role/');
  const policy = isRole ? role?.trust : resource?.policy;
  const doesNotExist = resource === undefined && role === undefined && isKnownAbsent(engine, holder, fields, owner);
  // What every decision reads stands first, on one line of the cache or two.
  return {
    arn,
    isArn,
    isNone,
    isRole,
    policy,
    policyId: policy?.id ?? -1,
    owner,
    ownerAccount,
    openPolicy: isArn && !doesNotExist ? whyOpen(holder, isRole ? role : resource, policy, isRole) : undefined,
    openShare: holder.isShareable === true ? `whether ${holder.arn} is shared by AWS RAM is not in the model` : undefined,
    isAccessPoint: isArn && fields[2] === 's3' && (fields[5] ?? '').startsWith('accesspoint/'),
    isAlias: isArn && fields[2] === 'kms' && (fields[5] ?? '').startsWith('alias/'),
    hasS3Rules: resource?.model.s3 !== undefined || (ownerAccount?.blockPublicAccess !== undefined && fields[2] === 's3'),
    mandatoryFor: holder.policy !== 'mandatory' ? undefined : isRole ? 'sts' : 'kms',
    holder,
    resource,
    role,
  };
}

/** Whether everything of the holder's type was read where it would be, and it was not there: it has no policy, as it is yet to be made. */
function isKnownAbsent({ isReadWhole }: Engine, { type, policy }: Holder, fields: readonly string[], owner: string | undefined): boolean {
  if (type === undefined || owner === undefined || owner === '' || policy === 'not-collected') return false;
  const region = fields[3] ?? '';
  return isReadWhole(type, owner, region === '' ? 'global' : region);
}

/** Why the policy that speaks about a resource is not known. */
function whyOpen({ arn, policy: kind }: Holder, known: unknown, policy: PolicySet | undefined, isRole: boolean): string | undefined {
  if (policy !== undefined || kind === 'none') return undefined;
  if (kind === 'not-collected') return `the policy of ${arn} is not collected`;
  return known === undefined ? `the ${isRole ? 'trust ' : ''}policy of ${arn} is not in the model` : undefined;
}

function ownerOf(fields: readonly string[], isNone: boolean, isArn: boolean): string | undefined {
  if (isNone) return '';
  const account = fields[4] ?? '';
  if (!isArn || account === '') return undefined;
  // AWS's own: `arn:aws:iam::aws:policy/ReadOnlyAccess`.
  return /^\d{12}$/.test(account) ? account : '';
}
