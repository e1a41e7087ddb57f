// Each layer of a request as it is shown, in AWS's order: what denies first, then organisation, resource, identity, boundary, session.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html

import { EVALUATORS, evaluateLayers } from '../layers.ts';
import { FALSE, TRUE, type Truth } from '../logic.ts';
import { current, evaluateNamed, evaluateSet } from '../policy-set.ts';
import { sessionSet } from '../prepare-sets.ts';
import { nameOfCaller } from '../principal-arns.ts';
import type { Chain, Frame, PolicySet } from '../shapes.ts';
import { lackingAllow } from './blockers.ts';
import type { Collector } from './collector.ts';
import type { LayerAnswer, LayerName, SeenLayer } from './explanation.ts';
import { rulesOf } from './rules.ts';
import { seenStatements } from './statements.ts';

interface Part {
  readonly layer: LayerName;
  readonly of: string;
  readonly set: PolicySet | undefined;
  readonly throughOf?: (policy: string) => string | undefined;
}

/** All layers of the request in a frame, whose logic must be the collector. Evaluates `frame.layers` anew. */
export function seenLayers(frame: Frame, collector: Collector): readonly SeenLayer[] {
  evaluateLayers(frame);
  const lacking = lackingAllow(frame);
  return partsOf(frame).map((part) => seePart(part, frame, collector, lacking));
}

function partsOf(frame: Frame): readonly Part[] {
  const { principal, identity, place, engine, endpointId, endpoint, principalAccount, layers } = frame;
  const owner = place.isNone ? principalAccount : place.ownerAccount;
  const links = identity?.model.policies;
  const throughOf = (policy: string): string | undefined =>
    links === undefined || 'unknown' in links ? undefined : links.find((link) => link.policy === policy)?.through;
  const parts: Part[] = [];
  parts.push(...levelsOf('scp', principalAccount?.scps, frame, principalAccount), ...levelsOf('rcp', owner?.rcps, frame, owner));
  if (endpointId !== undefined) parts.push({ layer: 'endpoint', of: endpointId, set: endpoint?.policy });
  parts.push({ layer: 'resource', of: place.holder.arn, set: place.isRole && frame.action.service !== 'sts' ? undefined : place.policy });
  if (frame.action.service === 'kms' || layers.grant !== FALSE) parts.push({ layer: 'grant', of: place.holder.arn, set: undefined });
  if (layers.settingDeny !== FALSE) parts.push({ layer: 'setting', of: place.holder.arn, set: undefined });
  parts.push({ layer: 'identity', of: nameOfCaller(principal, engine.model.partition), set: identity?.identity, throughOf });
  if (identity?.boundary !== undefined) parts.push({ layer: 'boundary', of: identity.arn, set: identity.boundary });
  const sessions =
    principal.kind === 'root'
      ? principal.taskPolicy === undefined
        ? []
        : [principal.taskPolicy]
      : 'sessionPolicies' in principal
        ? (principal.sessionPolicies ?? [])
        : [];
  if (sessions.length > 0 || layers.sessionAllow === FALSE) {
    parts.push({
      layer: 'session',
      of: nameOfCaller(principal, engine.model.partition),
      set: sessions.length === 0 ? undefined : sessionSet(engine, sessions),
    });
  }
  return parts;
}

/** One part a level, with the id of the root, OU or account where the number of levels tells it. */
function levelsOf(layer: 'scp' | 'rcp', chain: Chain | undefined, frame: Frame, account: Frame['principalAccount']): readonly Part[] {
  if (chain === undefined || account === undefined) return [];
  const ids = typeof account.path === 'string' ? [...account.path.split('/').slice(1, -1), account.id] : [];
  return chain.levels.map((set, index) => ({
    layer,
    of: (ids.length === chain.levels.length ? ids[index] : undefined) ?? account.id,
    set: current(set, frame),
  }));
}

function seePart({ layer, of, set, throughOf }: Part, frame: Frame, collector: Collector, lacking: ReadonlySet<LayerName>): SeenLayer {
  collector.names.clear();
  const { allow, deny } = answersOf(layer, set, frame);
  const answer = answerOf(layer, allow, deny);
  const unknown = allow > TRUE || deny > TRUE ? [...collector.names] : [];
  const isRootAssuming = layer === 'identity' && frame.principal.kind === 'root' && frame.action.name === 'sts:assumerole';
  const lacksAllow = isRootAssuming || (lacking.has(layer) && allow === FALSE);
  const isBlocking = deny === TRUE || lacksAllow;
  const ways = layer === 'resource' ? waysIn(frame) : [];
  return {
    layer,
    of,
    answer,
    ...(ways.length === 0 ? undefined : { ways }),
    isBlocking,
    lacksAllow,
    rules: rulesOf(layer, answer, ways, frame),
    statements: set === undefined || (layer === 'rcp' && answer === 'none') ? [] : seenStatements(set, frame, throughOf),
    unknown,
  };
}

/** What the layer, or this level of it, says. */
function answersOf(layer: LayerName, set: PolicySet | undefined, frame: Frame): { readonly allow: Truth; readonly deny: Truth } {
  const { layers } = frame;
  if (layer === 'scp' && set !== undefined && layers.scpAllow + layers.scpDeny !== TRUE + FALSE) {
    evaluateSet(set, frame);
    return frame;
  }
  if (layer === 'rcp' && set !== undefined && layers.rcpDeny !== FALSE) {
    evaluateSet(set, frame);
    return { allow: TRUE, deny: frame.deny === FALSE ? FALSE : layers.rcpDeny };
  }
  if (layer === 'endpoint' && set !== undefined) {
    evaluateNamed(set, frame);
    return frame;
  }
  // Done again, so that the names of what is not known are this layer's alone.
  if (layer === 'identity' && frame.place.hasS3Rules) evaluateLayers(frame);
  else EVALUATORS[layer](frame);
  const of: Readonly<Record<LayerName, readonly [Truth, Truth]>> = {
    scp: [layers.scpAllow, layers.scpDeny],
    rcp: [TRUE, layers.rcpDeny],
    endpoint: [layers.endpointAllow, layers.endpointDeny],
    resource: [
      Math.max(
        layers.direct === TRUE || layers.roleLike === TRUE || layers.delegated === TRUE ? TRUE : FALSE,
        undecided(layers.direct, layers.roleLike, layers.delegated),
      ),
      layers.resourceDeny,
    ],
    grant: [layers.grant, FALSE],
    setting: [TRUE, layers.settingDeny],
    identity: [layers.identityAllow, layers.identityDeny],
    boundary: [layers.boundaryAllow, layers.boundaryDeny],
    session: [layers.sessionAllow, layers.sessionDeny],
  };
  const [allow, deny] = of[layer];
  return { allow, deny };
}

/** The first value that is not decided, where none is TRUE. */
function undecided(...values: readonly Truth[]): Truth {
  return values.includes(TRUE) ? FALSE : (values.find((value) => value > TRUE) ?? FALSE);
}

function answerOf(layer: LayerName, allow: Truth, deny: Truth): LayerAnswer {
  if (deny === TRUE) return 'denies';
  if (deny > TRUE || allow > TRUE) return 'unknown';
  if (layer === 'rcp' || layer === 'setting') return 'allows';
  return allow === TRUE ? 'allows' : 'silent';
}

function waysIn({ layers }: Frame): readonly ('direct' | 'role' | 'account')[] {
  const ways: ('direct' | 'role' | 'account')[] = [];
  if (layers.direct === TRUE) ways.push('direct');
  if (layers.roleLike === TRUE) ways.push('role');
  if (layers.delegated === TRUE) ways.push('account');
  return ways;
}
