// The network against its intended segmentation: every flow that a rule or the default denies, with a packet that proves it.

import { by, type Missing } from '../../core/index.ts';
import { unique } from '../exposed/part.ts';
import type { NetworkInterface, NetworkModel } from '../model/index.ts';
import { type IpVersion, intersect, isEmpty, type Packet, type PacketSet, packetsOf, subtract } from '../packets/index.ts';
import { indexPairs, type Outline } from '../pairs/index.ts';
import { type FlowRow, touches } from '../pairs/rows.ts';
import { addServices, inVersion, noServices, type Services, serviceSet, witnessIn } from '../pairs/services.ts';
import { type InternetRow, internetRows } from './internet.ts';
import { ANY, INTERNET_SEGMENT, type SegmentRule } from './rules.ts';
import { readSegments, type SegmentSpec } from './selectors.ts';

export interface Intended {
  readonly segments: readonly SegmentSpec[];
  readonly rules: readonly SegmentRule[];
  /** For flows between different segments that no rule speaks of. */
  readonly defaultAllows: boolean;
}

export interface Breach {
  /** The segments of the two ends, by the most particular name of each. */
  readonly from: string;
  readonly to: string;
  readonly services: PacketSet;
  readonly witness: Packet | undefined;
  /** The interfaces that the witness goes between; `undefined` for the internet. */
  readonly sender: NetworkInterface | undefined;
  readonly receiver: NetworkInterface | undefined;
  /** Not empty: a breach unless what is missing here prevents it. */
  readonly missing: readonly Missing[];
}

export interface RuleOutcome {
  /** `undefined` for the default. */
  readonly rule: SegmentRule | undefined;
  readonly outcome: 'kept' | 'broken' | 'unknown';
  readonly breaches: readonly Breach[];
  /** For a rule that allows: whether anything that it allows passes, or may. */
  readonly isUsed: boolean;
}

export interface SegmentCheck {
  readonly rules: readonly RuleOutcome[];
  /** How many interfaces each segment has. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Interfaces that are in no segment: no rule but one about `any` speaks of them. */
  readonly outside: number;
  /** Why it is not known of some interfaces which segments they are in. */
  readonly missing: readonly Missing[];
}

/** What decides about the services between two kinds of ends. */
interface Verdict {
  readonly denied: readonly { readonly rule: SegmentRule | undefined; readonly services: Readonly<Record<IpVersion, PacketSet>> }[];
  readonly allowed: readonly { readonly rule: SegmentRule; readonly services: Readonly<Record<IpVersion, PacketSet>> }[];
}

interface Gathered {
  readonly from: string;
  readonly to: string;
  readonly sure: Services;
  readonly open: Services;
  readonly missing: Missing[];
  proof: { readonly row: FlowRow | InternetRow; readonly set: PacketSet } | undefined;
  doubt: { readonly row: FlowRow | InternetRow; readonly set: PacketSet } | undefined;
}

const SEPARATOR = '\n';
const BY_ENDS = by<Breach>(
  ({ from }) => from,
  ({ to }) => to,
);

/** Judges every flow by the rules. Cost: the flows in factored form, each by the rules that concern its segments. */
export function checkSegments(model: NetworkModel, { segments, rules, defaultAllows }: Intended): SegmentCheck {
  const { membershipOf } = readSegments(model, segments);
  const isAnyMeant = rules.some(({ from, to }) => from.includes(ANY) || to.includes(ANY));
  const sizes = new Map(segments.map(({ name }) => [name, 0]));
  const missing: Missing[] = [];
  let outside = 0;
  const nameOf = (one: Outline): string | undefined => {
    const membership = membershipOf(one);
    missing.push(...membership.missing);
    for (const name of membership.names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
    if (membership.names.length === 0) outside++;
    return membership.names.length === 0 && !isAnyMeant ? undefined : membership.names.join(SEPARATOR);
  };
  const index = indexPairs(model, nameOf);
  const verdicts = new Map<string, Verdict>();
  const verdictOf = (from: string, to: string): Verdict => {
    const key = `${from}\r${to}`;
    let verdict = verdicts.get(key);
    if (verdict === undefined) verdicts.set(key, (verdict = decide(rules, defaultAllows, from, to)));
    return verdict;
  };
  const breaches = new Map<SegmentRule | undefined, Map<string, Gathered>>();
  const used = new Set<SegmentRule | undefined>();
  const particular = (names: string) => particularOf(names, sizes);
  const judge = (row: FlowRow | InternetRow, from: string, to: string) => {
    const { denied, allowed } = verdictOf(from, to);
    for (const { rule, services } of allowed) {
      const isUsed = used.has(rule) || [row.set, row.perhaps].some((set) => touches(row, intersect(set, services[row.version])));
      if (isUsed) used.add(rule);
    }
    for (const { rule, services } of denied) {
      const [set, perhaps] = [intersect(row.set, services[row.version]), intersect(row.perhaps, services[row.version])];
      if (isEmpty(set) && isEmpty(perhaps)) continue;
      let ofRule = breaches.get(rule);
      if (ofRule === undefined) breaches.set(rule, (ofRule = new Map()));
      const key = `${from}\r${to}`;
      let one = ofRule.get(key);
      if (one === undefined)
        ofRule.set(
          key,
          (one = { from: particular(from), to: particular(to), sure: noServices(), open: noServices(), missing: [], proof: undefined, doubt: undefined }),
        );
      if (addServices(one.sure, row, set)) one.proof ??= { row, set };
      if (addServices(one.open, row, perhaps)) {
        one.doubt ??= { row, set: perhaps };
        one.missing.push(...row.missing);
      }
    }
  };
  for (const row of index.all()) judge(row, row.from.name, row.to.name);
  const [toInternet, fromInternet] = (['to', 'from'] as const).map((side) => rules.some((rule) => rule[side].includes(INTERNET_SEGMENT)));
  const names = new Map(index.stations.flatMap(({ name, members }) => members.map(({ id }) => [id, name] as const)));
  for (const row of internetRows(model, ({ id }) => names.get(id), fromInternet === true, toInternet === true))
    judge(row, row.direction === 'in' ? INTERNET_SEGMENT : row.name, row.direction === 'in' ? row.name : INTERNET_SEGMENT);
  const outcomeOf = (rule: SegmentRule | undefined): RuleOutcome => {
    const own = [...(breaches.get(rule)?.values() ?? [])].flatMap((one) => breachOf(model, one) ?? []);
    const sorted = own.sort(BY_ENDS);
    const outcome = sorted.some((one) => one.missing.length === 0) ? 'broken' : sorted.length > 0 ? 'unknown' : 'kept';
    return { rule, outcome, breaches: sorted, isUsed: used.has(rule) };
  };
  return {
    rules: [...rules.map(outcomeOf), ...(defaultAllows ? [] : [outcomeOf(undefined)])],
    sizes,
    outside,
    missing: [...unique(missing), ...index.missing],
  };
}

function breachOf(model: NetworkModel, { from, to, sure, open, missing, proof, doubt }: Gathered): Breach | undefined {
  const found = proof ?? doubt;
  if (found === undefined) return undefined;
  const { row, set } = found;
  const witness = witnessIn(row, set);
  const at = (vpcIdOf: (address: bigint) => string, address: bigint | undefined) =>
    address === undefined ? undefined : model.interfaceAt(vpcIdOf(address), address);
  const isInternet = 'direction' in row;
  const ends = isInternet
    ? {
        sender: row.direction === 'out' ? at(() => row.vpcId, witness?.source) : undefined,
        receiver: row.direction === 'in' ? at(() => row.vpcId, witness?.destination) : undefined,
      }
    : { sender: at(row.from.vpcIdOf, witness?.source), receiver: at(row.to.vpcIdOf, witness?.destination) };
  return { from, to, services: serviceSet(proof === undefined ? open : sure), witness, ...ends, missing: proof === undefined ? unique(missing) : [] };
}

/** The name of the segment with the fewest interfaces: the most particular. */
function particularOf(names: string, sizes: ReadonlyMap<string, number>): string {
  if (names === '') return 'no segment';
  return names.split(SEPARATOR).reduce((a, b) => ((sizes.get(b) ?? 0) < (sizes.get(a) ?? 0) ? b : a));
}

/** The first rule that matches decides. What stays within the very same segments is nobody's business unless a rule names it. */
function decide(rules: readonly SegmentRule[], defaultAllows: boolean, from: string, to: string): Verdict {
  const [own, theirs] = [new Set(from.split(SEPARATOR)), new Set(to.split(SEPARATOR))];
  let rest: PacketSet = packetsOf(4, {});
  const denied: { rule: SegmentRule | undefined; services: Record<IpVersion, PacketSet> }[] = [];
  const allowed: { rule: SegmentRule; services: Record<IpVersion, PacketSet> }[] = [];
  const bothVersions = (set: PacketSet) => ({ 4: inVersion(set, 4), 6: inVersion(set, 6) });
  for (const rule of rules) {
    if (!isMeant(rule.from, own) || !isMeant(rule.to, theirs)) continue;
    const hit = intersect(rest, rule.services);
    if (isEmpty(hit)) continue;
    rest = subtract(rest, rule.services);
    const services = bothVersions(hit);
    if (rule.isAllow) allowed.push({ rule, services });
    else denied.push({ rule, services });
  }
  const isUnspoken = from === to || from === '' || to === '' || from === INTERNET_SEGMENT || to === INTERNET_SEGMENT;
  if (!defaultAllows && !isUnspoken && !isEmpty(rest)) denied.push({ rule: undefined, services: bothVersions(rest) });
  return { denied, allowed };
}

/** `any` is everything in the network, and not the internet. */
function isMeant(named: readonly string[], own: ReadonlySet<string>): boolean {
  return named.some((name) => own.has(name) || (name === ANY && !own.has(INTERNET_SEGMENT)));
}
