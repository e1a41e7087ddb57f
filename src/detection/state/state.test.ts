import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createState, type StateEngine } from './engine.ts';
import type { StateFinding } from './finding.ts';
import type { Match } from './match.ts';
import { applyRevisions } from './revision.ts';
import { type Essence, slowFindings } from './slow-state.cases.ts';
import type { StateRule } from './state-rule.ts';
import { arrivals, GEOGRAPHY, LOOK_TYPES, matchLists, ruleSets } from './stream.cases.ts';

const LATENESS = 25;

function engineOf(rules: readonly StateRule[], lateness: number, mostWaiting = 100_000): StateEngine {
  const made = createState(rules, { lateness, geography: GEOGRAPHY, mostWaiting });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

/** All findings, byte for byte. */
function bytesOf(findings: ReadonlyMap<string, StateFinding>): string {
  return JSON.stringify(
    [...findings.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    undefined,
    1,
  );
}

/** The findings of matches that come in order, all at once. */
function inOrder(rules: readonly StateRule[], matches: readonly Match[], until?: number): Map<string, StateFinding> {
  const engine = engineOf(rules, Number.POSITIVE_INFINITY);
  for (const match of [...matches].sort((a, b) => a.time - b.time)) engine.push(match);
  const findings = new Map<string, StateFinding>();
  applyRevisions(findings, engine.finish(until));
  return findings;
}

function essences(findings: ReadonlyMap<string, StateFinding>): readonly Essence[] {
  return [...findings.values()]
    .map(({ key, opened, last, hits, value, isOpen }) => ({ key, opened, last, hits, value, isOpen }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const newest = (matches: readonly Match[]): number => Math.max(0, ...matches.map(({ time }) => time));

describe('createState', () => {
  it.each(LOOK_TYPES)('finds for %s what the slow judge finds', (type) => {
    fc.assert(
      fc.property(ruleSets(type), matchLists, fc.boolean(), (rules, matches, isAll) => {
        const until = isAll ? Number.POSITIVE_INFINITY : newest(matches);
        expect(essences(inOrder(rules, matches, until))).toEqual(slowFindings(rules, matches, until, GEOGRAPHY));
      }),
      { numRuns: 400 },
    );
  });

  it.each(LOOK_TYPES)('finds the same of %s, byte for byte, when matches come late, twice, and the run is killed', (type) => {
    const streams = fc
      .tuple(ruleSets(type), matchLists)
      .chain(([rules, matches]) =>
        fc.tuple(fc.constant(rules), fc.constant(matches), arrivals(matches, LATENESS), fc.infiniteStream(fc.integer({ min: 0, max: 9 }))),
      );
    fc.assert(
      fc.property(streams, ([rules, matches, arriving, dice]) => {
        let findings = new Map<string, StateFinding>();
        let engine = engineOf(rules, LATENESS);
        let saved = { lines: [...engine.save()], findings: new Map(findings), from: 0 };
        for (let index = 0; index < arriving.length; index++) {
          engine.push(arriving[index] as Match);
          const die = dice.next().value ?? 0;
          if (die < 6) applyRevisions(findings, engine.settle());
          if (die > 3 && die < 6) saved = { lines: [...engine.save()], findings: new Map(findings), from: index + 1 };
          if (die === 6) {
            // Killed: another goes on from what was saved, findings included, and takes again what came since.
            findings = new Map(saved.findings);
            engine = engineOf(rules, LATENESS);
            expect(engine.restore(saved.lines)).toEqual([]);
            for (const match of arriving.slice(saved.from, index + 1)) engine.push(match);
          }
        }
        applyRevisions(findings, engine.finish());
        expect(bytesOf(findings)).toBe(bytesOf(inOrder(rules, matches)));
        expect([...engine.counts().late.values()]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
