// What the path of a saved answer says: account, Region, service, operation, and the resource for answers about one.
// People write ACCOUNT/REGION/ec2/describe-vpcs.json, ACCOUNT-REGION-describe-vpcs-1.json, get-bucket-policy/my-bucket.json, SecurityGroups.json.

import { callsAnswering, callsNamed, isOfBothKinds, plainName, serviceNamed } from './operations.ts';

export interface FileHints {
  readonly file: string;
  /** The folder of the file, '' at the top. */
  readonly folder: string;
  readonly account?: string;
  /** A Region, or `global`. */
  readonly region?: string;
  /** The CLI's word for the service. */
  readonly service?: string;
  /** As written: `describe-vpcs`. */
  readonly operation?: string;
  /** The first member of the answer, where the file is named after it. */
  readonly member?: string;
  /** What may name the resource, the likeliest first: after the operation, then the folder before it. */
  readonly resources: readonly string[];
  /** Whether anything but pages follows the operation. */
  readonly namesResource: boolean;
}

const ACCOUNT = /(?<!\d)\d{12}(?!\d)/;
// Source: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html (and the China, GovCloud and isolated Regions)
const REGION =
  /(?<![a-z0-9])(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(?:-(?:gov|iso[a-z]?|de))?-(?:central|north|south|east|west|northeast|northwest|southeast|southwest)-\d{1,2}(?![a-z0-9])/;
const SUFFIX = /(?:\.(?:json|jsonl|ndjson|txt|err|out|log|gz))+$/i;
const PAGE = /^[-_. ]*(?:page|part|p)?[-_. ]*\d{1,6}$/i;
const VERB = /^(?:batch-?get|describe|get|list|search|lookup)(?=[-_A-Z])/;

const OTHER_CALL = /^[-_]?(?:for|in|by|with|granting|from|to)[-_]|^(?:For|In|By|With|Granting)[A-Z]/;

interface Found {
  readonly operation: string;
  readonly before: string;
  readonly after: string;
}

export function hintsOf(file: string): FileHints {
  const parts = file.split('/');
  parts.push((parts.pop() ?? '').replace(SUFFIX, ''));
  let account: string | undefined;
  let region: string | undefined;
  let service: string | undefined;
  let found: Found | undefined;
  let at = parts.length;
  for (const [index, part] of parts.entries()) {
    found = operationIn(part);
    const place = found === undefined ? part : found.before;
    account = ACCOUNT.exec(place)?.[0] ?? account;
    region = REGION.exec(place)?.[0] ?? (place.toLowerCase() === 'global' ? 'global' : region);
    service = serviceIn(place) ?? service;
    if (found !== undefined) {
      at = index;
      // A call that lists has no resource, so what follows it may say where: `describe-vpcs-ACCOUNT-REGION.json`.
      if (callsNamed(found.operation).every((known) => known.kind !== 'facet' || isOfBothKinds(known))) {
        account ??= ACCOUNT.exec(found.after)?.[0];
        region ??= REGION.exec(found.after)?.[0];
      }
      break;
    }
  }
  const rest = found === undefined ? '' : found.after.replace(/^[-_. =:@]+/, '');
  const resources = found === undefined ? [] : [...(PAGE.test(found.after) || rest === '' ? [] : [rest]), ...parts.slice(at + 1).reverse()];
  const namesResource = resources.some((resource) => /[A-Za-z0-9]/.test(resource.replace(ACCOUNT, '').replace(REGION, '')));
  const folderBefore = parts[at - 1];
  if (found !== undefined && folderBefore !== undefined) resources.push(folderBefore);
  const member = found === undefined ? memberNamed(parts.at(-1) ?? '') : undefined;
  return {
    file,
    folder: file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '',
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(service === undefined ? {} : { service }),
    ...(found === undefined ? {} : { operation: found.operation }),
    ...(member === undefined ? {} : { member }),
    resources: resources.filter((resource) => resource !== ''),
    namesResource,
  };
}

/** The longest operation of the catalogue that a part of the path names, else one with a verb that no catalogue row has. */
function operationIn(part: string): Found | undefined {
  let unknown: Found | undefined;
  for (const { index: start } of part.matchAll(/(?<![A-Za-z0-9])[A-Za-z]/g)) {
    const tail = part.slice(start);
    if (!VERB.test(tail) && !/^(?:Batch[A-Z]|Describe|Get|List|Search)/.test(tail)) continue;
    let known: Found | undefined;
    for (const { index: end } of tail.matchAll(/(?<=[A-Za-z0-9])(?![A-Za-z0-9])/g)) {
      if (callsNamed(tail.slice(0, end)).length > 0) known = { operation: tail.slice(0, end), before: part.slice(0, start), after: tail.slice(end) };
    }
    // `list-groups-for-user` is another call than `list-groups`.
    if (known !== undefined && !OTHER_CALL.test(known.after)) return known;
    const [word = tail] = /^[A-Za-z0-9-]*[A-Za-z]/.exec(tail) ?? [];
    unknown ??= { operation: word, before: part.slice(0, start), after: tail.slice(word.length) };
  }
  return unknown;
}

function serviceIn(part: string): string | undefined {
  const words = part.split(/[-_. ]+/);
  // Two words first: `sso-admin`, `network-firewall`.
  for (const [index, word] of words.entries()) {
    const service = serviceNamed(`${word}-${words[index + 1] ?? ''}`) ?? serviceNamed(word);
    if (service !== undefined) return service;
  }
  return undefined;
}

function memberNamed(name: string): string | undefined {
  const plain = plainName(name.replace(/[-_. ]*\d{1,6}$/, ''));
  return callsAnswering(plain).length > 0 ? plain : undefined;
}
