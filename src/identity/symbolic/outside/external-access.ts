// Who outside an account may do what with its resources: asked of the engine for callers made up from what the policies name, so that
// Deny statements, RCPs, Block Public Access, grants and access lists count.

import { by, count, SEVERITIES } from '../../../core/index.ts';
import { type Engine, FALSE, TRUE } from '../../engine/index.ts';
import { current } from '../../engine/policy-set.ts';
import type { CompiledStatement, Frame, PolicySet } from '../../engine/shapes.ts';
import { type AccessModel, holderOf, type ModelResource } from '../../model/index.ts';
import { accessOf } from '../access.ts';
import { type Asker, createAsker } from '../ask/formula-of.ts';
import { assume } from '../formula/assume.ts';
import { makeAtom } from '../formula/atom.ts';
import { createFormulas, type Formulas } from '../formula/formulas.ts';
import type { Formula } from '../formula/node.ts';
import { actingStatements } from './acting-statements.ts';
import { actionGroups } from './action-groups.ts';
import type { ExternalAccess, ExternalAccessOptions, ExternalGrant } from './external-access-types.ts';
import { grantOf, type Held } from './external-grant.ts';
import { circumstancesOf, type Outsider, outsidersOf, statementsOf } from './outsiders.ts';
import { notAskedOf, type Target, targetsOf } from './targets.ts';

type Asked = Pick<ModelResource, 'arn' | 'type' | 'account'>;

/** Every resource of the model that could let somebody in, roles by their trust included. */
export function externalAccess(engine: Engine, options: ExternalAccessOptions = {}): ExternalAccess {
  const grants: ExternalGrant[] = [];
  const notKnown: ExternalAccess['notKnown'][number][] = [];
  const trusted = new Set(options.trustedAccounts);
  let asked = 0;
  for (const resource of resourcesOf(engine.model)) {
    const formulas = createFormulas();
    const asker = createAsker(engine, { action: 'sts:GetCallerIdentity', resource: resource.arn }, formulas);
    const { place } = asker.frame;
    const set = policyOf(asker.frame);
    if (!canSpeak(engine, asker.frame, set)) continue;
    asked++;
    const statements = set === undefined ? [] : statementsOf(set);
    const outer = (place.ownerAccount?.rcps?.levels ?? []).flatMap((level) => statementsOf(current(level, asker.frame)));
    const outsiders = outsidersOf(engine, [...statements, ...outer], place.resource, (account) => account !== resource.account);
    const { asked: targets, left } = targetsOf(resource, set?.views.map(({ compiled }) => compiled.policy) ?? []);
    const names = [...(set?.missing ?? []), ...notAskedOf([...(outsiders.left > 0 ? [count(outsiders.left, 'more caller')] : []), ...left])];
    if (names.length > 0) notKnown.push({ resource: resource.arn, type: resource.type, account: resource.account, names });
    if (outsiders.asked.length === 0) continue;
    const held = outsiders.asked.map((outsider) => ({ outsider, held: ask(asker, formulas, outsider, targets, [...statements, ...outer]) }));
    for (const { outsider, held: parts } of held) {
      const wider: Wider = held
        .filter(({ outsider: other }) => isWider(other, outsider))
        .map(({ held: all }) => new Map(all.map((one) => [one.formula, one.actions])));
      for (const part of parts) {
        if (wider.some((one) => isSaidOfWider(part, one))) continue;
        const access = accessOf(formulas, part.formula);
        if (access.kind !== 'denied')
          grants.push(grantOf(engine, resource, outsider, { ...part, all: targets, isOpen: isOpenToAll(formulas, part.formula) }, access, trusted));
      }
    }
  }
  grants.sort(
    by(
      ({ severity }) => String(SEVERITIES.indexOf(severity)),
      ({ resource }) => resource.arn,
      ({ outsider }) => outsider.kind,
      ({ outsider }) => outsider.name,
    ),
  );
  return { grants, notKnown, asked };
}

/** Resources, and roles for their trust policies. */
function resourcesOf({ resources, principals }: AccessModel): readonly Asked[] {
  const roles = principals.filter(({ kind, isProvisional }) => kind === 'role' && isProvisional !== true);
  const known = new Set(resources.map(({ arn }) => arn));
  return [...resources, ...roles.filter(({ arn }) => !known.has(arn)).map(({ arn, account }) => ({ arn, account, type: 'AWS::IAM::Role' }))];
}

function policyOf(frame: Frame): PolicySet | undefined {
  const set = frame.place.role?.trust ?? frame.place.resource?.policy;
  return set === undefined ? undefined : current(set, frame);
}

/** Whether something about the resource can let anybody in. */
function canSpeak(_: Engine, { place }: Frame, set: PolicySet | undefined): boolean {
  const model = place.resource?.model;
  return set !== undefined || model?.s3?.acl !== undefined || model?.kms?.grants !== undefined || holderOf(place.arn).policy === 'mandatory';
}

/** What one outsider may do, by the formula under which. */
function ask(asker: Asker, formulas: Formulas, outsider: Outsider, targets: readonly Target[], statements: readonly CompiledStatement[]): readonly Held[] {
  const held = new Map<Formula, Held>();
  for (const target of targets) {
    for (const group of actionGroups(target, statements, asker.frame.place.resource)) {
      const [first] = group;
      if (first === undefined) continue;
      asker.turnTo({ action: first.name, resource: target.arn, ...circumstancesOf(outsider) });
      const formula = offerOf(asker, formulas, outsider);
      if (formula === FALSE) continue;
      const part = held.get(formula) ?? { formula, actions: new Map(), statements: new Map(), means: new Set<string>() };
      held.set(formula, part);
      for (const { name, level } of group) part.actions.set(name, level);
      for (const statement of actingStatements(asker.frame)) part.statements.set(`${statement.policy.id} ${statement.index}`, statement);
      const { layers } = asker.frame;
      if (layers.grant !== FALSE) part.means.add('KMS grant');
      if (layers.grant === FALSE && actingStatements(asker.frame).length === 0) part.means.add('access control list');
    }
  }
  return [...held.values()];
}

/** Of callers of one name, the first who is told anything. */
function offerOf(asker: Asker, formulas: Formulas, { principal, others }: Outsider): Formula {
  for (const one of [principal, ...(others ?? [])]) {
    const given = asker.offer(one);
    const most = formulas.settle(given, true);
    if (most !== FALSE) return most === formulas.settle(given, false) ? most : given;
  }
  return FALSE;
}

const THROUGH_TLS = { atom: makeAtom('Bool', 'one', 'aws:SecureTransport', ['true']), isNegated: false } as const;

/** Whether nothing is asked but what everybody can do: use TLS. */
function isOpenToAll(formulas: Formulas, formula: Formula): boolean {
  return assume(formulas, formulas.settle(formula, false), THROUGH_TLS) === TRUE;
}

const WIDER: Readonly<Partial<Record<Outsider['kind'], readonly Outsider['kind'][]>>> = {
  'any-account': ['anyone'],
  'any-organization': ['any-account'],
  account: ['any-account'],
  organization: ['any-account', 'any-organization'],
  'organization-part': ['any-account', 'any-organization'],
  service: ['anyone', 'any-account'],
};

/** Whether the one outsider is anyone, or the organisation, that the other is one of. */
function isWider(one: Outsider, other: Outsider): boolean {
  if (WIDER[other.kind]?.includes(one.kind) === true) return true;
  return one.kind === 'organization' && other.kind === 'organization-part' && other.name.startsWith(`${one.name}/`);
}

/** What holds of others who are anyone. */
type Wider = readonly ReadonlyMap<Formula, Held['actions']>[];

/** What holds of anyone needs not be said again of one of them. */
function isSaidOfWider({ formula, actions }: Held, wider: Wider[number]): boolean {
  const same = wider.get(formula);
  return same !== undefined && [...actions.keys()].every((name) => same.has(name));
}
