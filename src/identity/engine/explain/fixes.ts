// The smallest edits that would allow a denied request: one for each layer that blocks, each tried on the model before it is offered.

import type { Json, JsonObject } from '../../../core/index.ts';
import type { AccessRequest, ModelPolicy } from '../../model/index.ts';
import { evaluate } from '../decide.ts';
import { withModel, withPolicy } from '../engine.ts';
import { policyOf } from '../prepare-sets.ts';
import { callerArnOf, identityArnOf } from '../principal-arns.ts';
import type { Engine } from '../shapes.ts';
import { addStatement, exceptFrom } from './edit.ts';
import { explain } from './explain.ts';
import type { LayerName, SeenLayer, SeenStatement } from './explanation.ts';
import { TARGETS } from './targets.ts';

/** One edit of one policy. */
export interface Fix {
  readonly layer: LayerName;
  /** Whose layer it is: see `SeenLayer`. */
  readonly of: string;
  readonly kind: 'add-statement' | 'narrow-statement' | 'new-policy';
  /** The id of the policy to edit, or of the one to make. */
  readonly policy: string;
  /** For `narrow-statement`: its place in the document. */
  readonly index?: number;
  /** The statement to add, or what the narrowed one becomes. */
  readonly statement: JsonObject;
  /** The whole document after the edit. */
  readonly document: Json;
  /** `whole`: this edit alone makes the verdict `allowed`. `part`: all edits together do. */
  readonly makes: 'whole' | 'part';
}

interface Edit {
  readonly fix: Omit<Fix, 'makes'>;
  readonly apply: (engine: Engine) => Engine;
}

/**
 * The edits that would allow a denied request; none where no edits are known that do. Each was verified on the edited model, by evaluating
 * it unless another way is given: a request of which something is left open may be allowed under a condition.
 */
export function suggestFixes(engine: Engine, request: AccessRequest, isAllowed = (edited: Engine) => evaluate(edited, request) === 'allowed'): readonly Fix[] {
  const explanation = explain(engine, request);
  const denied = [explanation, ...explanation.also].filter(({ verdict }) => verdict === 'explicit-deny' || verdict === 'implicit-deny');
  const edits = denied.flatMap(({ blocking, request: one }) => blocking.flatMap((layer) => editsFor(engine, one, layer)));
  if (edits.length === 0) return [];
  const whole = edits.filter(({ apply }) => isAllowed(apply(engine)));
  if (whole.length > 0) return whole.map(({ fix }) => ({ ...fix, makes: 'whole' }));
  const all = edits.reduce((edited, { apply }) => apply(edited), engine);
  return isAllowed(all) ? edits.map(({ fix }) => ({ ...fix, makes: 'part' })) : [];
}

function editsFor(engine: Engine, request: AccessRequest, layer: SeenLayer): readonly Edit[] {
  const denials = layer.statements.filter(({ effect, outcome }) => effect === 'Deny' && outcome === 'matches');
  const added = layer.lacksAllow ? allow(engine, request, layer) : undefined;
  return [...denials.flatMap((statement) => narrow(engine, request, layer, statement)), ...(added === undefined ? [] : [added])];
}

/** Leaves the caller out of a Deny. */
function narrow(engine: Engine, request: AccessRequest, { layer, of }: SeenLayer, { policy, index }: SeenStatement): readonly Edit[] {
  const exception = exceptionFor(engine, request);
  const edited = exception && exceptFrom(documentOf(engine, policy), index, exception.key, exception.value);
  if (edited === undefined || exception === undefined) return [];
  const { document, statement } = edited;
  return [
    {
      fix: { layer, of, kind: 'narrow-statement', policy, index, statement, document },
      // Several edits of one policy follow one another.
      apply: (before) => withPolicy(before, policy, exceptFrom(documentOf(before, policy), index, exception.key, exception.value)?.document ?? document),
    },
  ];
}

function exceptionFor(engine: Engine, request: AccessRequest): { readonly key: string; readonly value: string } | undefined {
  const { principal } = request;
  if (principal.kind === 'service') return { key: 'aws:PrincipalServiceName', value: principal.service };
  const arn = arnOf(engine, request);
  return arn === undefined ? undefined : { key: 'aws:PrincipalArn', value: arn };
}

function arnOf({ model }: Engine, { principal }: AccessRequest): string | undefined {
  const identity = identityArnOf(principal) ?? '';
  return callerArnOf(principal, identity.split(':', 5)[4] ?? '', model.partition);
}

/** Adds the Allow that a layer lacks. */
function allow(engine: Engine, request: AccessRequest, { layer, of }: SeenLayer): Edit | undefined {
  const { action, resource, principal } = request;
  const base = { Effect: 'Allow', Action: action };
  const named = layer === 'resource' || layer === 'endpoint' ? { Principal: principalElement(engine, request) } : undefined;
  const isTrust = layer === 'resource' && engine.principals.has(resource);
  const statement: JsonObject = { ...base, ...named, ...(isTrust ? undefined : { Resource: resource }) };
  const target = TARGETS[layer]?.(engine, request, of);
  if (target === undefined) return undefined;
  const document = addStatement(documentOf(engine, target.policy), statement);
  const fix = {
    layer,
    of,
    kind: target.attach === undefined ? ('add-statement' as const) : ('new-policy' as const),
    policy: target.policy,
    statement,
    document,
  };
  const { attach, policy } = target;
  if (attach === undefined) return { fix, apply: (before) => withPolicy(before, policy, addStatement(documentOf(before, policy), statement)) };
  const made: ModelPolicy = { id: policy, name: 'allow', account: 'account' in principal ? principal.account : '', document };
  return { fix, apply: (before) => withModel(before, { policies: [made], ...attach(before.model) }) };
}

function principalElement(engine: Engine, request: AccessRequest): Json {
  const { principal } = request;
  if (principal.kind === 'service') return { Service: principal.service };
  if (principal.kind === 'federated') return { Federated: principal.provider };
  const arn = arnOf(engine, request);
  return arn === undefined ? '*' : { AWS: arn };
}

function documentOf({ policies }: Engine, id: string): Json | undefined {
  return policyOf(policies, id)?.policy.document;
}
