// DNS of a VPC a second time, slow and plain, from AWS's pages and RFC 1034 alone: it reads the words of a test, not records, and
// plays every world that AWS leaves open one after the other. It shares nothing with src/network/dns.

export interface SlowRule {
  readonly action: 'ALLOW' | 'ALERT' | 'BLOCK';
  readonly type: string | undefined;
  readonly isTrusting: boolean;
  /** `undefined`: nobody outside AWS can tell what it matches. */
  readonly domains: readonly string[] | undefined;
}

export interface SlowWorld {
  readonly zones: readonly { readonly name: string; readonly records: readonly { readonly name: string; readonly type: string; readonly value: string }[] }[];
  readonly rules: readonly { readonly name: string; readonly type: 'FORWARD' | 'SYSTEM' }[];
  readonly groups: readonly { readonly priority: number; readonly rules: readonly SlowRule[] }[];
}

export interface SlowAnswer {
  readonly verdict: 'allowed' | 'blocked' | 'unknown';
  readonly end: string;
}

const parts = (name: string) => (name === '.' || name === '' ? [] : name.split('.'));
const isBelow = (name: string, above: string) => {
  const [own, theirs] = [parts(name), parts(above)];
  return own.length > theirs.length && own.slice(own.length - theirs.length).join('.') === theirs.join('.');
};
const isIn = (name: string, above: string) => parts(name).join('.') === parts(above).join('.') || isBelow(name, above);

export function slowAnswer(world: SlowWorld, name: string, type: string): SlowAnswer {
  const { names, end } = walk(world, name, type, []);
  const effects = new Set<string>();
  let wasUntrusted = false;
  let isRisky = false;
  for (const order of ordersOf(world.groups)) {
    for (const looksAtLater of [true, false]) {
      const rules = order.flatMap((group) => group.rules);
      const secrets = rules.filter((rule) => rule.domains === undefined);
      const bits = secrets.length * names.length;
      for (let mask = 0; mask < 2 ** bits; mask++) {
        const isHit = (rule: SlowRule, index: number) => ((mask >> (secrets.indexOf(rule) * names.length + index)) & 1) === 1;
        const played = play(rules, names, type, looksAtLater, isHit);
        effects.add(played === 'blocked' ? 'blocked' : 'passed');
        if (played === 'passed') wasUntrusted = true;
      }
      if (first(rules, 'never.mentioned.anywhere', type, looksAtLater, () => false)?.action === 'BLOCK') isRisky = true;
    }
  }
  if (effects.size > 1) return { verdict: 'unknown', end: '' };
  if (effects.has('blocked')) return { verdict: 'blocked', end: '' };
  if (end === 'unknown') return { verdict: 'unknown', end: '' };
  const goesElsewhere = end === 'public' || end === 'forwarded';
  return goesElsewhere && type !== 'CNAME' && wasUntrusted && isRisky ? { verdict: 'unknown', end: '' } : { verdict: 'allowed', end };
}

/** One world from beginning to end. */
function play(rules: readonly SlowRule[], names: readonly string[], type: string, looksAtLater: boolean, isHit: (rule: SlowRule, index: number) => boolean) {
  for (const [index, name] of names.entries()) {
    const rule = first(rules, name, type, index === 0 || looksAtLater, (one) => isHit(one, index));
    if (rule?.action === 'BLOCK') return 'blocked';
    if (rule?.isTrusting === true) return 'trusted';
  }
  return 'passed';
}

function first(rules: readonly SlowRule[], name: string, type: string, asksTrusting: boolean, isHit: (rule: SlowRule) => boolean): SlowRule | undefined {
  return rules.find((rule) => {
    if (rule.type !== undefined && rule.type !== type) return false;
    if (rule.isTrusting && !asksTrusting) return false;
    if (rule.domains === undefined) return isHit(rule);
    return rule.domains.some((entry) => entry === '*' || entry === name || (entry.startsWith('*.') && isBelow(name, entry.slice(2))));
  });
}

type Group = SlowWorld['groups'][number];

/** Every order of groups that their priorities allow. */
function ordersOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  if (groups.length === 0) return [[]];
  return permutations(groups).filter((order) => order.every((group, index) => index === 0 || (order[index - 1]?.priority ?? 0) <= group.priority));
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.length < 2 ? [items] : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

function walk(world: SlowWorld, name: string, type: string, before: readonly string[]): { readonly names: readonly string[]; readonly end: string } {
  if (before.includes(name)) return { names: before, end: 'unknown' };
  const names = [...before, name];
  const zones = world.zones.filter((one) => isIn(name, one.name)).sort((a, b) => parts(b.name).length - parts(a.name).length);
  const rules = world.rules.filter((one) => isIn(name, one.name)).sort((a, b) => parts(b.name).length - parts(a.name).length);
  const [zone, rule] = [zones[0], rules[0]];
  if (rule !== undefined && (zone === undefined || parts(rule.name).length >= parts(zone.name).length)) {
    if (rule.type === 'FORWARD') return { names, end: 'forwarded' };
    return { names, end: zone === undefined ? 'public' : 'unknown' };
  }
  if (zone === undefined) return { names, end: 'public' };
  const found = inZone(zone, name, type);
  return found.startsWith('-> ') ? walk(world, found.slice(3), type, names) : { names, end: found };
}

/** RFC 1034 section 4.3.2 by the letter: down from the top label by label, and a wildcard only where the way ends. */
function inZone(zone: SlowWorld['zones'][number], name: string, type: string): string {
  const exists = (one: string) => one === zone.name || zone.records.some((record) => isIn(record.name, one));
  let here = name;
  while (!exists(here)) here = parts(here).slice(1).join('.');
  const owner = here === name ? name : `*.${here}`;
  if (here !== name && !exists(owner)) return 'nxdomain';
  const own = zone.records.filter((record) => record.name === owner);
  const asked = own.filter((record) => record.type === type);
  if (asked.length > 0) return `records ${asked.map(({ value }) => value).join(' ')}`;
  const alias = own.find((record) => record.type === 'CNAME');
  return alias === undefined ? 'nodata' : `-> ${alias.value}`;
}
