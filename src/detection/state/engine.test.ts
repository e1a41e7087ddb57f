import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createState, type StateOptions } from './engine.ts';
import type { StateFinding } from './finding.ts';
import { MOST_IN_WINDOW, windows } from './looks/windows.ts';
import type { Match } from './match.ts';
import { textsAt, tuplesOf } from './match.ts';
import { applyRevisions } from './revision.ts';
import { createSeenTable } from './seen-table.ts';
import { fieldsWanted, type StateRule } from './state-rule.ts';

const none: StateRule['aliases'] = new Map();
const counting: StateRule = {
  name: 'many',
  inputs: ['call'],
  groupBy: ['user'],
  aliases: none,
  timespan: 100,
  look: { type: 'event_count', bounds: [{ bound: 'gte', value: 3 }] },
};

function match(id: string, time: number, user = 'ann', rule = 'call'): Match {
  return { rule, id, time, values: user === '' ? {} : { user: [user] } };
}

function engineOf(rules: readonly StateRule[], options: Partial<StateOptions> = {}) {
  const made = createState(rules, { lateness: 50, ...options });
  if (!made.ok) throw new Error(made.issues.map(({ message }) => message).join());
  return made.value;
}

describe('createState', () => {
  it('refuses circles, and rules that ask for what is not modelled, by name', () => {
    const issuesOf = (...rules: StateRule[]) => {
      const made = createState(rules, { lateness: 0 });
      return made.ok ? [] : made.issues.map(({ message }) => message);
    };
    expect(issuesOf({ ...counting, name: 'a', inputs: ['b'] }, { ...counting, name: 'b', inputs: ['call', 'a'] })).toEqual([
      '`a` looks at itself, by way of the rules that it looks at',
      '`b` looks at itself, by way of the rules that it looks at',
    ]);
    expect(issuesOf({ ...counting, inputs: [] })).toEqual(['`many` looks at no rule']);
    expect(issuesOf({ ...counting, look: { type: 'event_count', bounds: [{ bound: 'gte', value: 1e9 }] } })).toEqual([
      `\`many\` counts beyond ${MOST_IN_WINDOW}, which is more than is kept of a group`,
    ]);
    expect(
      issuesOf({ ...counting, look: { type: 'temporal_ordered', bounds: undefined, condition: { kind: 'not', of: { kind: 'rule', index: 0 } } } }),
    ).toEqual(['`many` asks in an order for a rule that must not match: that is not modelled']);
  });

  it('counts what comes after its time was settled, and what has nothing to group by', () => {
    const engine = engineOf([counting]);
    for (const [id, time] of [
      ['a', 0],
      ['b', 200],
      ['c', 10],
      ['d', 160],
    ] as const) {
      engine.push(match(id, time));
      engine.settle();
    }
    engine.push(match('e', 200, ''));
    const { late, ungrouped, taken } = engine.counts();
    expect([taken, [...late], [...ungrouped]]).toEqual([5, [['many', 1]], [['many', 1]]]);
    expect(engine.watermark()).toBe(150);
  });

  it('sets aside matches without a time and from the future, which would settle all that comes', () => {
    const engine = engineOf([counting], { clock: () => 1000 });
    for (const time of [Number.NaN, Number.POSITIVE_INFINITY, 1000 + 16 * 60_000]) engine.push(match('x', time));
    engine.observe(1e15);
    engine.push(match('y', 900));
    engine.settle();
    expect(engine.counts()).toMatchObject({ taken: 1, untimely: 3 });
    expect(engine.watermark()).toBe(850);
  });

  it('says a finding as soon as it is seen, revises it, takes it back, and closes it when nothing can change it', () => {
    const engine = engineOf([{ ...counting, look: { type: 'absence' }, inputs: ['call', 'answer'], timespan: 20 }]);
    const said: string[] = [];
    const settle = (): void => void said.push(...engine.settle().map(({ kind }) => kind));
    engine.push(match('a', 0));
    engine.push(match('b', 40));
    settle();
    engine.push(match('c', 15, 'ann', 'answer'));
    settle();
    engine.push(match('d', 55, 'ann', 'answer'));
    engine.push(match('e', 300, 'ann', 'answer'));
    settle();
    expect(said).toEqual(['create', 'withdraw']);
  });

  it('says only what is settled, where that is asked for, and in the end the same', () => {
    const run = (isProvisional: boolean) => {
      const engine = engineOf([counting], { isProvisional });
      const findings = new Map<string, StateFinding>();
      const said: string[] = [];
      for (let index = 0; index < 12; index++) {
        engine.push(match(`e${index}`, index * 20));
        const revisions = engine.settle();
        applyRevisions(findings, revisions);
        said.push(...revisions.map(({ kind }) => `${index} ${kind}`));
      }
      applyRevisions(findings, engine.finish());
      return { first: said[0], all: JSON.stringify([...findings.values()]) };
    };
    expect(run(true).first).toBe('2 create');
    expect(run(false).first).toBe('5 create');
    expect(run(true).all).toBe(run(false).all);
  });

  it('holds a hot group within bounds, finds it all the same, and says that it settled early', () => {
    const engine = engineOf([{ ...counting, look: { type: 'event_count', bounds: [{ bound: 'gte', value: 1000 }] } }], { lateness: 1e9, mostWaiting: 500 });
    const findings = new Map<string, StateFinding>();
    let longest = 0;
    for (let index = 0; index < 20_000; index++) {
      engine.push(match(`e${index}`, index >> 8));
      if (index % 100 === 0) {
        applyRevisions(findings, engine.settle());
        if (index % 5000 === 0) longest = Math.max(longest, [...engine.save()].join('').length);
      }
    }
    applyRevisions(findings, engine.finish());
    expect([...findings.values()].map(({ hits }) => hits)).toEqual([19_001]);
    expect(engine.counts().crowded.get('many')).toBeGreaterThan(10_000);
    expect(longest).toBeLessThan(400_000);
  });

  it('goes on without the oldest of a window that is too large, and counts them', () => {
    const looker = windows(
      1000,
      'running',
      () => ({ add: () => {}, remove: () => {}, value: (all) => all().length }),
      () => true,
      10,
    );
    const state = looker.create('');
    const values: number[] = [];
    for (let index = 0; index < 25; index++) looker.step(state, match(`e${index}`, index), ({ value }) => values.push(value));
    expect([Math.max(...values), looker.cut?.()]).toEqual([10, 15]);
  });

  it('refuses a state that was cut off, and begins anew with a rule that has changed', () => {
    const engine = engineOf([counting]);
    engine.push(match('a', 0));
    const lines = [...engine.save()];
    expect(
      engineOf([counting])
        .restore(lines.slice(0, -1))
        .map(({ code }) => code),
    ).toEqual(['not-a-state']);
    expect(engineOf([counting]).restore(['{'])).toHaveLength(1);
    expect(
      engineOf([{ ...counting, timespan: 5 }])
        .restore(lines)
        .map(({ code }) => code),
    ).toEqual(['changed-rule']);
    expect(engineOf([counting]).restore(lines)).toEqual([]);
  });
});

describe('fieldsWanted', () => {
  it('names what matches must carry, by alias, and through rules that look at rules', () => {
    const below: StateRule = { ...counting, name: 'below', aliases: new Map([['who', new Map([['call', 'userIdentity.arn']])]]), groupBy: ['who'] };
    const above: StateRule = {
      ...counting,
      name: 'above',
      inputs: ['below'],
      look: { type: 'value_count', fields: ['sourceIPAddress'], bounds: [] },
      groupBy: ['who'],
    };
    const wanted = fieldsWanted([below, above]);
    expect([...(wanted.get('call') ?? [])].sort()).toEqual(['sourceIPAddress', 'userIdentity.arn']);
  });
});

describe('textsAt', () => {
  it('finds scalars through lists, each once, and nothing that is inherited', () => {
    const raw = { a: [{ b: 1 }, { b: [true, 1] }, { b: null }, { b: { c: 1 } }], n: 5n };
    expect([textsAt(raw, 'a.b'), textsAt(raw, 'n'), textsAt(raw, 'a'), textsAt(raw, 'constructor.name'), textsAt(raw, 'a.length')]).toEqual([
      ['1', 'true'],
      ['5'],
      [],
      [],
      [],
    ]);
  });

  it('keeps tuples apart that look alike', () => {
    const one: Match = { rule: 'r', id: '1', time: 0, values: { a: ['x1:'], b: ['y'] } };
    const other: Match = { rule: 'r', id: '1', time: 0, values: { a: ['x'], b: ['1:y'] } };
    expect(tuplesOf(one, ['a', 'b'])).not.toEqual(tuplesOf(other, ['a', 'b']));
  });
});

describe('createSeenTable', () => {
  it('is a map, whatever the keys and however much is forgotten', () => {
    const key = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('a'.repeat(5000), '宽'.repeat(300), '__proto__', ''));
    const step = fc.oneof({ weight: 9, arbitrary: fc.record({ key, time: fc.nat(100) }) }, { weight: 1, arbitrary: fc.record({ before: fc.nat(60) }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), fc.array(key), (steps, asked) => {
        const [table, map] = [createSeenTable(), new Map<string, number>()];
        for (const one of steps) {
          if ('before' in one) {
            table.forgetBefore(one.before);
            for (const [known, time] of map) if (time < one.before) map.delete(known);
          } else {
            table.set(one.key, one.time);
            map.set(one.key, one.time);
          }
        }
        expect([table.size(), new Map(table.entries())]).toEqual([map.size, map]);
        for (const one of [...asked, ...map.keys()]) expect(table.get(one)).toBe(map.get(one));
      }),
      { numRuns: 300 },
    );
  });

  it('grows over many chunks, and gives back what it forgets', () => {
    const table = createSeenTable();
    const count = 60_000;
    for (let index = 0; index < count; index++) table.set(`${'key'.repeat(12)} ${index}`, index);
    const full = table.bytes();
    for (let index = 0; index < count; index += 7) expect(table.get(`${'key'.repeat(12)} ${index}`)).toBe(index);
    expect(table.get(`${'key'.repeat(12)} ${count}`)).toBeUndefined();
    table.forgetBefore(count - 1000);
    expect([table.size(), table.get(`${'key'.repeat(12)} ${count - 1}`), table.get(`${'key'.repeat(12)} 5`)]).toEqual([1000, count - 1, undefined]);
    expect(table.bytes()).toBeLessThan(full / 2);
  });
});
