// An explanation for a person: each layer in AWS's order with the statements that counted, and those that nearly did.

import type { LayerAnswer, LayerName, SeenCondition, SeenLayer, SeenStatement } from '../../identity/index.ts';
import type { Names } from './names.ts';
import { type Printer, type Style, span } from './print.ts';

const TITLES: Readonly<Record<LayerName, string>> = {
  scp: 'service control policies',
  rcp: 'resource control policies',
  endpoint: 'VPC endpoint policy',
  resource: 'policy of the resource',
  grant: 'KMS grants',
  setting: 'Block Public Access',
  identity: 'identity policies',
  boundary: 'permissions boundary',
  session: 'session policies',
};
/** Layers of several policies, of which one speaks in the plural. */
const SEVERAL: ReadonlySet<LayerName> = new Set(['scp', 'rcp', 'grant', 'identity', 'session']);
const TITLE_WIDTH = Math.max(...Object.values(TITLES).map((title) => title.length));

/** Layers that only ever deny. */
const DENYING: ReadonlySet<LayerName> = new Set(['rcp', 'setting']);
/** Of several levels the answer that counts most. */
const WEIGHTS: readonly LayerAnswer[] = ['denies', 'silent', 'unknown', 'allows', 'none'];

/** `bucket policy`, where AWS has a name for it. */
export function resourceTitle(arn: string): string {
  const [, , service = '', , , ...rest] = arn.split(':', 8);
  const title = { s3: 'bucket policy', kms: 'key policy', iam: 'trust policy' }[service];
  return (service !== 'iam' || rest.join(':').startsWith('role/')) && title !== undefined ? title : TITLES.resource;
}

export interface LayersOptions {
  /** Shows every statement that speaks of the request, those that did not count too. */
  readonly isWhole: boolean;
  /** Names of what is not known that are said elsewhere. */
  readonly said: readonly string[];
}

export function printLayers(print: Printer, layers: readonly SeenLayer[], names: Names, options: LayersOptions): void {
  for (const name of new Set(layers.map(({ layer }) => layer))) {
    const levels = layers.filter(({ layer }) => layer === name);
    // Services and anonymous callers have no identity policies that could speak.
    if (name === 'identity' && levels.every(({ of }) => !of.startsWith('arn:'))) continue;
    printLayer(print, name, levels, names, options);
  }
}

function printLayer(print: Printer, layer: LayerName, levels: readonly SeenLayer[], names: Names, { isWhole, said }: LayersOptions): void {
  const answer = WEIGHTS.find((one) => levels.some((level) => level.answer === one)) ?? 'none';
  const counting = levels.filter((level) => level.answer === answer);
  const isBlocking = levels.some((level) => level.isBlocking);
  const [words, ...styles] = wordsOf(layer, answer, isBlocking, counting);
  print.line('  ', (layer === 'resource' ? resourceTitle(levels[0]?.of ?? '') : TITLES[layer]).padEnd(TITLE_WIDTH), '  ', span(words, ...styles));
  for (const level of levels) {
    const statements = level.statements.filter((statement) => isWhole || counts(level, statement));
    const isTold = level.answer === answer && answer !== 'allows';
    const place = levels.length > 1 && (statements.length > 0 || (isTold && level.isBlocking)) ? names.place(level.of) : undefined;
    if (place !== undefined && level.isBlocking && statements.length === 0) print.text('    ', `${place}: no statement allows it`);
    for (const statement of statements) printStatement(print, statement, place, names);
    for (const name of level.unknown.filter((one) => !isUnsaid(one) && !said.includes(one))) print.text('    not known: ', name, 'blue');
  }
}

/** What a layer says, of one policy and of several. */
const SAYS = {
  denies: ['denies', 'deny'],
  lacks: ['does not allow it', 'do not allow it'],
  silent: ['does not speak of it', 'do not speak of it'],
  depends: ['depends on the request', 'depend on the request'],
  unknown: ['not known', 'not known'],
  'denies nothing': ['is not in the way', 'are not in the way'],
  allows: ['allows', 'allow'],
  delegates: ['leaves it to the account', 'leave it to the account'],
  none: ['does not apply', 'do not apply'],
} as const;

function wordsOf(layer: LayerName, answer: LayerAnswer, isBlocking: boolean, levels: readonly SeenLayer[]): readonly [string, ...Style[]] {
  const say = (what: keyof typeof SAYS) => SAYS[what][SEVERAL.has(layer) ? 1 : 0];
  switch (answer) {
    case 'denies':
      return [say('denies'), 'bold', 'red'];
    case 'silent':
      return isBlocking ? [say('lacks'), 'bold', 'red'] : [say('silent'), 'dim'];
    case 'unknown':
      return levels.every(({ unknown }) => unknown.every(isUnsaid)) ? [say('depends'), 'yellow'] : [say('unknown'), 'bold', 'blue'];
    case 'allows':
      return [say(DENYING.has(layer) ? 'denies nothing' : isDelegated(levels) ? 'delegates' : 'allows'), 'green'];
    case 'none':
      return [say('none'), 'dim'];
  }
}

function isDelegated(levels: readonly SeenLayer[]): boolean {
  const ways = new Set(levels.flatMap((level) => level.ways ?? []));
  return ways.size > 0 && !ways.has('direct') && !ways.has('role');
}

/** What is not known of the request, as against of the model: the words of the engine. */
function isUnsaid(name: string): boolean {
  return /^the condition key `[^`]*` is not specified$/.test(name);
}

/** Whether a statement is worth showing for what its layer says. */
function counts({ layer, answer, isBlocking }: SeenLayer, { effect, outcome }: SeenStatement): boolean {
  switch (answer) {
    case 'denies':
      return effect === 'Deny' && outcome === 'matches';
    case 'silent':
      // What nearly allowed is where the reader looks next.
      return isBlocking && effect !== 'Deny';
    case 'unknown':
      return outcome === 'unknown' || (effect === 'Allow' && outcome === 'matches' && layer !== 'scp' && !DENYING.has(layer));
    case 'allows':
      return outcome === 'matches' && effect === 'Allow' && layer !== 'scp' && !DENYING.has(layer);
    case 'none':
      return false;
  }
}

const EFFECT_STYLES: Readonly<Record<SeenStatement['effect'], readonly Style[]>> = { Allow: ['green'], Deny: ['red'], unknown: ['blue'] };
const OUTCOMES: Readonly<Record<SeenStatement['outcome'], string>> = { matches: '', unknown: ' if', 'condition-failed': ' nearly' };

function printStatement(print: Printer, statement: SeenStatement, place: string | undefined, names: Names): void {
  const { effect, outcome, problem, conditions } = statement;
  const head = `    ${effect === 'unknown' ? 'Allow or Deny' : effect}${OUTCOMES[outcome]}  `;
  print.text(head, statementWords(statement, place, names), ...(outcome === 'matches' ? EFFECT_STYLES[effect] : []));
  if (problem !== undefined) print.text('        not known: ', problem, 'blue');
  const wanted = outcome === 'condition-failed' ? 'no' : 'unknown';
  for (const condition of conditions) if (condition.holds === wanted) print.text('        ', conditionWords(condition), 'dim');
}

/** `approved-regions:1:38 DenyOtherRegions, at OU Workloads`: the policy with the place of the statement in it, and whose it is. */
function statementWords({ policy, account, sid, index, line, column, pointer, through }: SeenStatement, place: string | undefined, names: Names): string {
  const position = line === undefined ? '' : `:${line}:${column ?? 1}`;
  const which = sid === undefined || sid === '' ? (pointer === '/Statement' ? 'its statement' : `statement ${index + 1}`) : sid;
  const owner = account === 'aws' ? 'AWS managed' : account === '' ? '' : `in ${names.account(account)}`;
  const from = [place === undefined ? owner : `at ${place}`, through === undefined ? '' : `through ${names.arn(through)}`].filter((text) => text !== '');
  return `${names.document(policy)}${position} ${which}${from.length === 0 ? '' : `, ${from.join(', ')}`}`;
}

function conditionWords({ operator, key, values, seen, holds }: SeenCondition): string {
  const is = seen === undefined ? 'the key is absent' : 'unknown' in seen ? (holds === 'unknown' ? 'not said' : seen.unknown) : `it is ${seen.join(', ')}`;
  return `${operator} ${key}: ${values.join(', ')}  (${is})`;
}
