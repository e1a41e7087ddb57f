import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asString,
  canonicalJson,
  foldCoverage,
  GLOBAL,
  type Json,
  organizationOf,
  parseArn,
  pathTo,
  type ResourceRecord,
  recordType,
  type Snapshot,
  unfoldCoverage,
} from '../../core/index.ts';
import { answersFile, sampleOrganization, sampleRecords } from './index.ts';

const { snapshot, answers } = sampleOrganization();
const records = recordsOf(snapshot);

function recordsOf(one: Snapshot): readonly ResourceRecord[] {
  return one.types.flatMap((type) => one.of(type).records);
}

const textOf = (all: Iterable<ResourceRecord>) => [...all].map((record) => canonicalJson(record as unknown as Json)).join('\n');

describe('sampleOrganization', () => {
  it('makes the same organisation for the same seed and another one for another seed', () => {
    const again = sampleOrganization();
    expect(textOf(recordsOf(again.snapshot))).toBe(textOf(records));
    expect(answersFile(again.answers)).toBe(answersFile(answers));
    expect(textOf(sampleRecords({ seed: 2 }))).not.toBe(textOf(sampleRecords({ seed: 1 })));
  });

  it('plants the same weaknesses whatever the seed and the number of accounts', () => {
    const kinds = (options: { seed?: number; accounts?: number }) =>
      sampleOrganization(options)
        .answers.map(({ rule, why }) => `${rule} ${why}`)
        .sort();
    expect(kinds({ seed: 99 })).toEqual(kinds({}));
    expect(kinds({ accounts: 40 })).toEqual(kinds({}));
  });

  it('has several thousand records in twelve accounts, under an organisation in which every account has a place', () => {
    expect(records.length).toBeGreaterThan(4000);
    expect(records.length).toBeLessThan(6000);
    const organization = organizationOf(snapshot);
    if (organization === undefined) throw new Error('no organisation');
    expect(organization.accounts.size).toBe(12);
    for (const account of organization.accounts.keys()) expect(pathTo(organization, account)).toBeDefined();
    expect(organization.policies.every((policy) => (policy.targets?.length ?? 0) > 0)).toBe(true);
  });

  it('grows by the same number of records with each twelve accounts', () => {
    const size = (accounts: number) => [...sampleRecords({ accounts })].length;
    const [first, second, third] = [size(24), size(48), size(72)];
    expect(third - second).toBe(second - first);
    expect(size(120)).toBeGreaterThan(43_000);
    expect(size(120)).toBeLessThan(60_000);
  });

  it('suspends one account of a large organisation, of which nothing further is told', () => {
    const large = sampleOrganization({ accounts: 24 }).snapshot;
    const suspended = [...(organizationOf(large)?.accounts.values() ?? [])].filter((account) => account.state === 'SUSPENDED');
    expect(suspended).toHaveLength(1);
    expect(large.inAccount(suspended[0]?.id ?? '')).toEqual([]);
    expect(large.coverage.accounts).not.toContain(suspended[0]?.id);
  });

  it('counts every age back from the time that is asked for', () => {
    const later = sampleOrganization({ takenAt: '2027-11-01T06:00:00Z' });
    expect(later.snapshot.takenAt).toBe('2027-11-01T06:00:00Z');
    const expiry = (one: Snapshot) =>
      one.of('AWS::CertificateManager::Certificate').records.map((record) => Date.parse(asString(record.config['NotAfter']) ?? ''));
    expect(Math.min(...expiry(later.snapshot)) - Math.min(...expiry(snapshot))).toBe(365 * 86_400_000);
  });

  it('refuses options out of bounds', () => {
    for (const options of [{ accounts: 11 }, { accounts: 2001 }, { accounts: 12.5 }, { seed: Number.NaN }, { takenAt: 'yesterday' }, { scale: 0 }]) {
      expect(() => sampleOrganization(options)).toThrow(RangeError);
    }
  });
});

describe('sampleRecords', () => {
  it('yields what the snapshot holds, each type and ARN once', () => {
    assert(
      property(integer(), integer({ min: 12, max: 30 }), integer({ min: 1, max: 3 }), (seed, accounts, scale) => {
        const made = [...sampleRecords({ seed, accounts, scale })];
        expect(new Set(made.map((record) => `${record.type} ${record.arn}`)).size).toBe(made.length);
      }),
      { numRuns: 10 },
    );
    expect([...sampleRecords()].length).toBe(snapshot.size);
  });

  it('can be walked twice', () => {
    const all = sampleRecords();
    expect(textOf(all)).toBe(textOf(all));
  });

  it('makes accounts larger by `scale`, not the answers more', () => {
    const [first, second, third] = [1, 2, 3].map((scale) => [...sampleRecords({ scale })].length) as [number, number, number];
    expect(second - first).toBeGreaterThan(300);
    expect(third - second).toBe(second - first);
    expect(sampleOrganization({ scale: 3 }).answers).toEqual(answers);
  });

  it('names only types of the catalogue, with an ARN that parses and every facet answered', () => {
    const wrong = records.flatMap((record) => {
      const type = recordType(record.type);
      if (type === undefined) return [`${record.type} is not in the catalogue`];
      if (!parseArn(record.arn).ok) return [`${record.arn} is no ARN`];
      return Object.keys(type.facets)
        .filter((facet) => !Object.hasOwn(record.config, facet))
        .map((facet) => `${record.arn} has no ${facet}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is JSON all through: what is written and read again is the same', () => {
    expect(JSON.parse(JSON.stringify(records))).toEqual(records);
  });

  it('mentions no resource that does not exist, save for those that are planted as gone', () => {
    const known = new Set(records.flatMap((record) => [record.id, record.arn, record.arn.replace(/:\*$/, '')]));
    const strays = new Set<string>();
    for (const record of records) {
      for (const text of textsOf(record.config)) if (isReference(text) && !known.has(text) && !known.has(idOf(text))) strays.add(`${record.type} ${text}`);
    }
    expect([...strays].map((stray) => stray.replace(/-[0-9a-f]+$/, '')).sort()).toEqual([
      'AWS::EC2::RouteTable pcx',
      'AWS::EC2::SecurityGroup pcx',
      'AWS::EC2::SecurityGroup sg',
    ]);
  });

  it('keeps a few names that try to act on whatever shows them', () => {
    const legacy = JSON.stringify(records.filter((record) => record.type === 'AWS::EC2::SecurityGroup'));
    for (const hostile of ['\\u001b[31m', '<script>alert(1)</script>', '=HYPERLINK(']) expect(legacy).toContain(hostile);
  });
});

/** Every text in a value, those inside JSON documents too. */
function* textsOf(value: Json | undefined): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    if (value.startsWith('{"')) yield* textsOf(JSON.parse(value) as Json);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* textsOf(item);
  }
}

const RESOURCE_ID = /^(?:vpc|subnet|sg|rtb|acl|igw|eigw|nat|eni|i|vol|snap|ami|vpce|tgw|tgw-attach|tgw-rtb|pcx|cgw|vgw|vpn|eipalloc|pl|fl)-0?[0-9a-f]{8,17}$/;
const RESOURCE_ARN =
  /^arn:aws:(?:kms|lambda|elasticloadbalancing|acm|sns|sqs|logs|cloudtrail|network-firewall|sso|wafv2|rds|secretsmanager):[^*]*$|^arn:aws:iam::\d{12}:(?:role|user|policy)\//;

function isReference(text: string): boolean {
  return RESOURCE_ID.test(text) || RESOURCE_ARN.test(text);
}

/** KMS keys, as their id; log groups, without the star. */
function idOf(arn: string): string {
  return arn.split(':key/')[1] ?? `${arn}:*`;
}

describe('coverage of the sample', () => {
  it('is canonical and says that everything was read', () => {
    const { rows } = snapshot.coverage;
    expect(foldCoverage(unfoldCoverage(rows))).toEqual(rows);
    const unread = records.filter(({ type, account, region }) => {
      const scope = recordType(type)?.scope;
      const missing =
        scope === 'organization' ? snapshot.coverage.missingAnywhere(type) : snapshot.coverage.missing(type, account, scope === 'global' ? GLOBAL : region);
      return missing !== undefined;
    });
    expect(unread).toEqual([]);
  });
});
