// Zones drawn at random: few labels, so that wildcards, empty names, redirections and delegations meet often.

export interface Random {
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Xorshift: the same numbers for the same seed, everywhere. */
export function createRandom(seed: number): Random {
  let state = seed | 0 || 1;
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

export interface RecordRow {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

const LABELS = ['a', 'b', 'c', '*'];
const PLAIN = ['a', 'b', 'c'];

export function drawName(random: Random, zone: string, deepest: number): string {
  const depth = random.below(deepest + 1);
  // An asterisk mostly where it is a wildcard.
  const labels = Array.from({ length: depth }, (_, index) => random.pick(index === 0 || random.below(8) === 0 ? LABELS : PLAIN));
  return [...labels, zone].join('.');
}

export function drawZone(random: Random, zone: string): readonly RecordRow[] {
  const rows: RecordRow[] = [];
  const typesOf = (name: string) => rows.filter((row) => row.name === name).map(({ type }) => type);
  for (let count = 1 + random.below(12); count > 0; count--) {
    const name = drawName(random, zone, 3);
    const type = random.pick(['A', 'A', 'TXT', 'CNAME', 'CNAME', 'NS']);
    const there = typesOf(name);
    const isApex = name === zone;
    // A CNAME stands alone, and never at the top; name servers below a wildcard have no meaning.
    if (
      there.includes(type) ||
      there.includes('CNAME') ||
      (type === 'CNAME' && (isApex || there.length > 0)) ||
      (type === 'NS' && (isApex || name.startsWith('*')))
    )
      continue;
    rows.push({ name, type, value: drawValue(random, type, zone) });
  }
  return rows;
}

function drawValue(random: Random, type: string, zone: string): string {
  if (type === 'A') return `10.0.${random.below(256)}.${random.below(256)}`;
  if (type === 'TXT') return `t${random.below(1000)}`;
  return type === 'NS' ? `ns${random.below(3)}.elsewhere.example` : random.below(4) === 0 ? 'www.elsewhere.example' : drawName(random, zone, 3);
}
