import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Revision } from '../state/index.ts';
import { createIncidents, type Incident, type IncidentOptions } from './incidents.ts';
import { ACCOUNT, findingOfNotes, note } from './note.cases.ts';
import type { EventNote } from './note.ts';
import { type SignalRule, signalOf } from './signal.ts';
import { slowIncidents } from './slow-incidents.cases.ts';

const GAP = 20;
const MINUTE = 60_000;

function rule(name: string, severity: SignalRule['severity'] = 'medium'): SignalRule {
  return { name, title: `Title of ${name}`, severity, mitre: ['T1098'], response: `look at ${name}` };
}

function options(some: Partial<IncidentOptions> = {}): IncidentOptions {
  return { ruleOf: (name) => rule(name, name === 'grave' ? 'high' : 'medium'), sha256: (text) => text.padEnd(64, '0').slice(-64), gap: GAP, ...some };
}

const close = (name: string, key: string, notes: readonly EventNote[]): Revision => ({ kind: 'close', finding: findingOfNotes(name, key, notes) });
const keysOf = (incident: Incident): string =>
  incident.signals
    .map(({ key }) => key)
    .sort()
    .join();

const role = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const user = (name: string): string => `arn:aws:iam::${ACCOUNT}:user/${name}`;
const session = (name: string, own: string): string => `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/${own}`;

const notes: fc.Arbitrary<readonly EventNote[]> = fc
  .array(
    fc.record({
      time: fc.integer({ min: 0, max: 120 }),
      type: fc.constantFrom('IAMUser', 'AssumedRole', 'AWSService'),
      actor: fc.constantFrom(null, user('a'), user('b'), session('r', 's'), session('r', 't'), session('q', 's')),
      accessKey: fc.constantFrom(null, 'K1', 'K2', 'K3'),
      issuer: fc.constantFrom(null, role('r'), role('q')),
      address: fc.constantFrom(null, '198.51.100.1', '198.51.100.2'),
      action: fc.constantFrom(null, 'CreateRole', 'CreateUser', 'ListUsers'),
      error: fc.constantFrom(null, null, 'AccessDenied'),
      targets: fc.subarray([role('r'), user('b'), 'arn:aws:s3:::logs'], { maxLength: 2 }),
      issued: fc.constantFrom([], [], [{ accessKey: 'K2', principal: null }], [{ accessKey: 'K3', principal: session('q', 's') }]),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((list) => list.map(({ time, ...some }, index) => note(`e${index}`, time, some)));

describe('createIncidents', () => {
  it('joins what the slow judge joins, whatever the order, and tells it byte for byte the same', () => {
    const worlds = notes.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.subarray([...list], { minLength: 1, maxLength: Math.min(3, list.length) }), { minLength: 1, maxLength: 6 }),
        fc.shuffledSubarray([...list], { minLength: list.length }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      ),
    );
    fc.assert(
      fc.property(worlds, ([list, evidence, shuffled, dice]) => {
        const revisions = evidence.map((some, index) => close(index % 3 === 0 ? 'grave' : 'plain', `k${index}`, some));
        const straight = createIncidents(options());
        for (const one of list) straight.observe(one);
        straight.apply(revisions);
        const mixed = createIncidents(options());
        const late = [...revisions].sort((a, b) => (dice[revisions.indexOf(a)] ?? 0) - (dice[revisions.indexOf(b)] ?? 0));
        // Findings that turn out not to be so leave no trace.
        mixed.apply([close('plain', 'gone', shuffled.slice(0, 1))]);
        for (const one of shuffled) {
          mixed.observe(one);
          if ((dice[0] ?? 0) % 2 === 0) mixed.apply(late.splice(0, 1));
        }
        mixed.apply([...late, ...revisions.slice(0, 1), { kind: 'withdraw', key: 'gone', rule: 'plain' }]);
        expect(JSON.stringify(mixed.list())).toBe(JSON.stringify(straight.list()));
        const signals = evidence.map((some, index) => signalOf(findingOfNotes('plain', `k${index}`, some), rule('plain')));
        expect(straight.list().map(keysOf).sort()).toEqual(slowIncidents(list, signals, GAP));
      }),
      { numRuns: 800 },
    );
  });

  it('tells the same when what is over is released on the way', () => {
    fc.assert(
      fc.property(notes, (list) => {
        const sorted = [...list].sort((a, b) => a.time - b.time);
        const all = createIncidents(options());
        const stream = createIncidents(options({ horizon: Number.POSITIVE_INFINITY }));
        const released: Incident[] = [];
        for (const one of sorted) {
          for (const incidents of [all, stream]) {
            incidents.observe(one);
            if (one.error === null) incidents.apply([close('plain', `k ${one.event}`, [one])]);
          }
          released.push(...stream.release(one.time));
        }
        expect([...released, ...stream.list()].map(keysOf).sort()).toEqual(all.list().map(keysOf).sort());
      }),
      { numRuns: 800 },
    );
  });

  it('follows an access key to a role session, a chained role and the user it made, into one story', () => {
    const key = note('e1', 0, {
      actor: user('ann'),
      accessKey: 'AKIAANN',
      address: '198.51.100.7',
      action: 'AssumeRole',
      issued: [{ accessKey: 'ASIA1', principal: session('deploy', 'x') }],
    });
    const chained = note('e2', MINUTE, {
      type: 'AssumedRole',
      actor: session('deploy', 'x'),
      accessKey: 'ASIA1',
      issuer: role('deploy'),
      action: 'AssumeRole',
      issued: [{ accessKey: 'ASIA2', principal: session('admin', 'y') }],
    });
    const made = note('e3', 2 * MINUTE, {
      type: 'AssumedRole',
      actor: session('admin', 'y'),
      accessKey: 'ASIA2',
      issuer: role('admin'),
      action: 'CreateUser',
      targets: [user('eve')],
    });
    const used = note('e4', 3 * MINUTE, {
      actor: user('eve'),
      accessKey: 'AKIAEVE',
      address: '203.0.113.9',
      action: 'GetSecretValue',
      error: 'AccessDenied',
      targets: [`arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:db`],
    });
    const other = note('e5', 3 * MINUTE, {
      type: 'AssumedRole',
      actor: session('deploy', 'other'),
      accessKey: 'ASIA9',
      issuer: role('deploy'),
      action: 'CreateUser',
      targets: [user('zoe')],
    });
    const incidents = createIncidents(options({ gap: 60 * MINUTE }));
    for (const one of [used, other, made, { ...key, event: 'e0', time: 1 }, key, chained]) incidents.observe(one);
    incidents.apply([close('grave', 'secret', [used]), close('plain', 'user', [made]), close('plain', 'zoe', [other])]);
    const [first, second] = incidents.list();
    expect(first?.signals.map(({ key: one }) => one)).toEqual(['user', 'secret']);
    expect(first?.severity).toBe('high');
    expect(first?.actors).toEqual([session('admin', 'y'), user('eve')]);
    expect(first?.steps.map(({ kind, says }) => `${kind}: ${says}`)).toEqual([
      'credentials: ann came to credentials of deploy/x by AssumeRole',
      'credentials: deploy/x came to credentials of admin/y by AssumeRole',
      'signal: admin/y called CreateUser on eve',
      'signal: eve called GetSecretValue on db from 203.0.113.9 refused with AccessDenied',
    ]);
    expect(first?.steps[0]?.evidence.map(({ id }) => id)).toEqual(['e1', 'e0']);
    expect(second?.signals.map(({ key: one }) => one)).toEqual(['zoe']);
  });

  it('does not join by an address alone, but by an address and the role that acts', () => {
    const from = (event: string, own: string, key: string, issuer: string): EventNote =>
      note(event, 0, { type: 'AssumedRole', actor: session(issuer, own), accessKey: key, issuer: role(issuer), address: '198.51.100.7' });
    const all = [from('e1', 'a', 'ASIA1', 'r'), from('e2', 'b', 'ASIA2', 'q'), from('e3', 'c', 'ASIA3', 'r')];
    const incidents = createIncidents(options());
    for (const one of all) incidents.observe(one);
    incidents.apply(all.map((one) => close('plain', one.event, [one])));
    expect(incidents.list().map(keysOf).sort()).toEqual(['e1,e3', 'e2']);
  });

  it('does not join people of one office by a role that they share, by a role that they assume, or by what AWS owns', () => {
    const office = { address: '198.51.100.7' };
    const person = (event: string, name: string, some: Partial<EventNote>): EventNote =>
      note(event, 0, { actor: user(name), accessKey: `AKIA${name}`, ...office, ...some });
    const sso = `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Admin_0123456789abcdef`;
    const shared = (event: string, own: string, key: string): EventNote =>
      note(event, 0, { type: 'AssumedRole', actor: session('AWSReservedSSO_Admin_0123456789abcdef', own), accessKey: key, issuer: sso, ...office });
    const issued = (key: string, own: string): Partial<EventNote> => ({
      action: 'AssumeRole',
      targets: [role('deploy')],
      issued: [{ accessKey: key, principal: session('deploy', own) }],
    });
    const managed = { action: 'AttachUserPolicy', targets: ['arn:aws:iam::aws:policy/AdministratorAccess'] };
    const all = [
      shared('e1', 'ann@example.com', 'ASIA1'),
      shared('e2', 'ben@example.com', 'ASIA2'),
      person('e3', 'cid', issued('ASIA3', 'cid')),
      person('e4', 'dan', issued('ASIA4', 'dan')),
      person('e5', 'eve', managed),
      person('e6', 'fay', managed),
    ];
    const incidents = createIncidents(options());
    incidents.apply(all.map((one) => close('plain', one.event, [one])));
    expect(incidents.list().map(keysOf).sort()).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6']);
  });

  it('ties who got a password to who signs in, whatever the path, and an instance to what it does in another Region', () => {
    const instance = (region: string): string => `arn:aws:ec2:${region}:${ACCOUNT}:instance/i-0123456789abcdef0`;
    const all = [
      note('e1', 0, { actor: user('ann'), accessKey: 'AKIA', action: 'CreateLoginProfile', subject: 'user/ben' }),
      note('e2', 5, { actor: `arn:aws:iam::${ACCOUNT}:user/staff/ben`, accessKey: 'ASIA1', address: '203.0.113.9' }),
      note('e3', 0, { actor: user('cid'), accessKey: 'AKIB', action: 'RunInstances', targets: [instance('eu-central-1')] }),
      note('e4', 5, {
        type: 'AssumedRole',
        actor: session('app', 'i-0123456789abcdef0'),
        sessionName: 'i-0123456789abcdef0',
        accessKey: 'ASIA2',
        issuer: role('app'),
        region: 'us-east-1',
      }),
    ];
    const incidents = createIncidents(options());
    incidents.apply(all.map((one) => close('plain', one.event, [one])));
    expect(incidents.list().map(keysOf).sort()).toEqual(['e1,e2', 'e3,e4']);
    const other = createIncidents(options());
    other.observe({ ...(all[0] as EventNote), error: 'AccessDenied' });
    other.apply(all.slice(0, 2).map((one) => close('plain', one.event, [{ ...one, error: 'AccessDenied' }])));
    expect(other.list().map(keysOf).sort()).toEqual(['e1', 'e2']);
  });

  it('does not tie who acted as a role before it was made', () => {
    const before = note('e1', 0, { type: 'AssumedRole', actor: session('r', 'a'), accessKey: 'ASIA1', issuer: role('r') });
    const made = note('e2', 5, { actor: user('ann'), accessKey: 'AKIA', action: 'CreateRole', targets: [role('r')] });
    const after = note('e3', 9, { type: 'AssumedRole', actor: session('r', 'b'), accessKey: 'ASIA2', issuer: role('r') });
    const incidents = createIncidents(options());
    incidents.apply([before, made, after].map((one) => close('plain', one.event, [one])));
    expect(incidents.list().map(keysOf).sort()).toEqual(['e1', 'e2,e3']);
  });

  it('keeps signals apart that are further apart in time than the gap', () => {
    const at = (event: string, time: number): EventNote => note(event, time, { actor: user('ann'), accessKey: 'AKIA' });
    const incidents = createIncidents(options());
    incidents.apply([close('plain', 'a', [at('e1', 0)]), close('plain', 'b', [at('e2', GAP)]), close('plain', 'c', [at('e3', 2 * GAP + 1)])]);
    expect(incidents.list().map(keysOf).sort()).toEqual(['a,b', 'c']);
  });

  it('raises the severity by what the snapshot says, lowers it only where nothing speaks against it, and says why', () => {
    const one = note('e1', 0, { type: 'AssumedRole', actor: session('r', 'a'), issuer: role('r'), targets: ['arn:aws:s3:::logs'] });
    const told = (can: 'administrator' | 'nothing' | undefined, held: 'sensitive' | 'nothing' | undefined, error: string | null = null) => {
      const incidents = createIncidents(options({ context: { canDo: (principal) => (principal === role('r') ? can : undefined), holds: () => held } }));
      incidents.apply([close('plain', 'k', [{ ...one, error }])]);
      return incidents.list().map(({ severity, because }) => [severity, because]);
    };
    expect(told('administrator', undefined)).toEqual([['high', 'r is an administrator']]);
    expect(told(undefined, 'sensitive')).toEqual([['high', 'logs holds sensitive data']]);
    expect(told('nothing', 'nothing', 'AccessDenied')).toEqual([['low', 'r has no permissions of its own']]);
    // What succeeded proves that the snapshot is old.
    expect(told('nothing', 'nothing')).toEqual([['medium', undefined]]);
    expect(told('nothing', 'sensitive')).toEqual([['high', 'logs holds sensitive data']]);
    expect(told(undefined, undefined)).toEqual([['medium', undefined]]);
  });

  it('takes nothing from suppressed signals while others speak, and says who suppressed all where all are', () => {
    const mute = { owner: 'ops', reason: 'known job', expires: '2027-01-01' };
    const incidents = createIncidents(options({ suppress: ({ rule: name }) => (name === 'grave' ? mute : undefined) }));
    const one = note('e1', 0, { actor: user('ann'), accessKey: 'AKIA' });
    incidents.apply([close('grave', 'a', [one])]);
    expect(incidents.list()[0]).toMatchObject({ severity: 'high', suppression: mute });
    incidents.apply([close('plain', 'b', [one])]);
    expect(incidents.list()[0]).toMatchObject({ severity: 'medium', suppression: undefined });
  });
});
