// The answer to `stoa can`, for a person: the verdict in words first, then why, then what would change it.

import { count } from '../../core/index.ts';
import type { Explanation, Fix, SeenLayer } from '../../identity/index.ts';
import type { FormatOptions } from '../../report/index.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { printLayers, resourceTitle } from './explanation-text.ts';
import type { Names } from './names.ts';
import { createPrinter, type Printer, type Style, span } from './print.ts';

const STYLES: Readonly<Record<AnswerKind, readonly Style[]>> = {
  allowed: ['bold', 'green'],
  conditional: ['bold', 'yellow'],
  'explicit-deny': ['bold', 'red'],
  'implicit-deny': ['bold', 'red'],
  denied: ['bold', 'red'],
  unknown: ['bold', 'blue'],
};

export interface CanTextOptions extends FormatOptions {
  /** Shows the statements that did not count too. */
  readonly isWhole: boolean;
}

export function formatCan(answers: readonly Answer[], names: Names, options: CanTextOptions): string {
  const print = createPrinter(options);
  answers.forEach((answer, index) => {
    if (index > 0) print.gap();
    printAnswer(print, answer, names, options.isWhole);
  });
  return print.end();
}

export function printAnswer(print: Printer, answer: Answer, names: Names, isWhole: boolean): void {
  const { kind, request } = answer;
  const explanation = answer.explanation();
  print.text('', verdictWords(answer, explanation, names), ...STYLES[kind]);
  print.text('  ', requestWords(answer, names));
  print.gap();
  printLayers(print, explanation.layers, names, { isWhole, said: answer.access.kind === 'unknown' ? answer.access.names : [] });
  for (const also of explanation.also) {
    print.gap();
    print.text('  ', `AWS asks in the same request whether ${also.request.action} is allowed: ${ALSO_WORDS[also.verdict]}`);
    printLayers(print, also.layers, names, { isWhole, said: [] });
  }
  printOpen(print, answer);
  printFixes(print, answer, names);
  if (explanation.dependentActions.length > 0 && (kind === 'allowed' || kind === 'conditional')) {
    print.gap();
    print.text('  ', `For ${request.action} to succeed, AWS's reference asks besides for: ${explanation.dependentActions.join(', ')}`, 'dim');
  }
}

const ALSO_WORDS = {
  allowed: 'allowed',
  'explicit-deny': 'denied explicitly',
  'implicit-deny': 'denied: nothing allows it',
  unknown: 'not known, or it depends',
} as const;

/** `role/app in payments-prod: s3:GetObject on arn:…`. */
function requestWords({ request: { principal, action, resource } }: Answer, names: Names): string {
  const session = principal.kind === 'role-session' && principal.session !== '*' ? `, session ${principal.session}` : '';
  return `${names.principal(principal)}${session}: ${action}${resource === '*' ? '' : ` on ${resource}`}`;
}

/** The first line: all that somebody in a hurry reads. */
export function verdictWords({ kind, access }: Answer, { blocking }: Explanation, names: Names): string {
  switch (kind) {
    case 'allowed':
      return 'Allowed';
    case 'conditional':
      return `Allowed ${access.kind === 'conditional' ? access.condition.words : ''}`;
    case 'explicit-deny':
      return `Denied explicitly by ${list(blocking.flatMap((layer) => denyWords(layer, names)))}${alsoLacking(blocking)}`;
    case 'implicit-deny':
      return `Denied: ${lacking(blocking)}`;
    case 'denied':
      return 'Denied: under no circumstances do all of the policies allow it';
    case 'unknown':
      return `Unknown: ${access.kind === 'unknown' ? `${count(access.names.length, 'part')} of what decides it ${access.names.length === 1 ? 'is' : 'are'} not known` : ''}`;
  }
}

function denyWords(layer: SeenLayer, names: Names): readonly string[] {
  if (layer.answer !== 'denies') return [];
  if (layer.layer === 'setting') return ['Block Public Access'];
  const policies = layer.statements.filter(({ effect, outcome }) => effect === 'Deny' && outcome === 'matches').map(({ policy }) => names.policy(policy));
  return policies.length === 0 ? ['a policy'] : [...new Set(policies)];
}

/** Layers that would stand in the way even without the denial. */
function alsoLacking(blocking: readonly SeenLayer[]): string {
  const silent = blocking.filter(({ answer }) => answer !== 'denies');
  return silent.length === 0 ? '' : `; and ${lacking(silent)}`;
}

const LACKING: Readonly<Record<SeenLayer['layer'], string>> = {
  scp: 'the service control policies of some level',
  rcp: 'the resource control policies',
  endpoint: 'the policy of the endpoint',
  resource: 'the policy of the resource',
  grant: 'the KMS grants',
  setting: 'the settings',
  identity: 'the identity policies',
  boundary: 'the permissions boundary',
  session: 'the session policies',
};

function lacking(blocking: readonly SeenLayer[]): string {
  const [first, ...more] = new Set(blocking.map((layer) => (layer.layer === 'resource' ? `the ${resourceTitle(layer.of)}` : LACKING[layer.layer])));
  if (first === undefined) return 'nothing allows it';
  return `nothing in ${first} allows it${more.length === 0 ? '' : `, nor in ${list(more)}`}`;
}

function list(words: readonly string[]): string {
  const all = [...new Set(words)];
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** What is not known, and what holds in spite of it. */
function printOpen(print: Printer, { access }: Answer): void {
  if (access.kind !== 'unknown') return;
  print.gap();
  if (access.surely !== undefined) print.text('  in any case allowed ', access.surely.words);
  for (const name of access.names) print.text('  not known: ', name, 'blue');
  const actions = new Set(access.names.flatMap((name) => /^[a-z0-9-]+:[A-Za-z]+(?=[ :])/.exec(name)?.[0] ?? []));
  if (actions.size > 0) print.text('  to know it, read the answers of ', [...actions].join(', '), 'dim');
}

/** What would allow it, ready to paste. */
function printFixes(print: Printer, answer: Answer, names: Names): void {
  const fixes = answer.fixes();
  if (fixes.length === 0) return;
  print.gap();
  const isWhole = fixes.every(({ makes }) => makes === 'whole');
  const which = fixes.length === 1 ? 'this edit' : isWhole ? 'any one of these edits' : `these ${fixes.length} edits together`;
  print.line('  ', span(`What would allow it: ${which}`, 'bold'));
  for (const fix of fixes) {
    print.text('  - ', fixWords(fix, names));
    if (isOfPermissionSet(fix)) print.text('    ', 'made in IAM Identity Center, and in force in every account that has the permission set', 'dim');
    print.block('      ', JSON.stringify(fix.statement, undefined, 2));
  }
}

function fixWords({ kind, layer, of, policy, index }: Fix, names: Names): string {
  const where = placeWords(layer, of, names);
  switch (kind) {
    case 'add-statement':
      return `in ${names.policy(policy)}${where}, add the statement`;
    case 'narrow-statement':
      return `in ${names.policy(policy)}${where}, change statement ${(index ?? 0) + 1} to`;
    case 'new-policy':
      return `${NEW[layer] ?? 'a new policy'}${layer === 'resource' ? ` of ${of}` : where} with the statement`;
  }
}

function placeWords(layer: Fix['layer'], of: string, names: Names): string {
  if (layer === 'scp' || layer === 'rcp') return ` at ${names.place(of)}`;
  if (layer === 'resource' || layer === 'endpoint') return '';
  return layer === 'boundary' ? ` (the boundary of ${names.arn(of)})` : ` of ${names.arn(of)}`;
}

/** The policies of these roles are provisioned from their permission set. */
// https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html
function isOfPermissionSet({ layer, of }: Fix): boolean {
  return layer === 'identity' && of.includes(':role/aws-reserved/sso.amazonaws.com/');
}

const NEW: Readonly<Partial<Record<Fix['layer'], string>>> = { identity: 'a new inline policy', resource: 'a new policy' };
