import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ObjectResult, openDetections } from './open-detections.ts';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'state.db');
}

const result = (name: string, event = 'e1'): ObjectResult => ({
  name,
  events: 1,
  problems: 0,
  matches: [{ rule: 'r', event, match: `"${event}"` }],
  notes: [{ event, note: '{}' }],
});

describe('openDetections', () => {
  it('keeps every object, match and note once, also when it is opened again', () => {
    const file = newFile();
    const first = openDetections(file);
    first.put([result('a'), result('a'), result('b')]);
    first.close();
    const again = openDetections(file);
    again.put([result('b'), result('c', 'e2')]);
    expect(again.counts()).toMatchObject({ objects: 3, events: 3, matches: 2 });
    expect(again.after({ match: 0, note: 0 }, 9)).toMatchObject({ matches: ['"e1"', '"e2"'], notes: ['{}', '{}'] });
    again.close();
  });

  it('stores nothing of results of which one cannot be stored', () => {
    const store = openDetections(newFile());
    expect(() => store.put([result('a'), { ...result('b'), name: undefined as unknown as string }])).toThrow('cannot be bound');
    expect(store.counts()).toMatchObject({ objects: 0, matches: 0 });
    store.put([result('a')]);
    expect(store.counts()).toMatchObject({ objects: 1, matches: 1 });
    store.close();
  });

  it('writes nothing into the database of another program, and refuses what is no database', () => {
    const file = newFile();
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE about (note TEXT); CREATE TABLE moz_places (url TEXT)');
    other.close();
    expect(() => openDetections(file)).toThrow('the database of another program');
    const again = new DatabaseSync(file);
    expect(again.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1").all()).toEqual([{ name: 'about' }, { name: 'moz_places' }]);
    expect(again.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'delete' });
    again.close();
    const text = newFile();
    writeFileSync(text, 'this is a text that is no database, and it is longer than the header of one is. '.repeat(9));
    expect(() => openDetections(text)).toThrow('the state cannot be opened');
  });

  it('gives one process the right to write findings, and takes it back when it is over or the clock went back', () => {
    const file = newFile();
    const [one, two] = [openDetections(file), openDetections(file)];
    expect([one.lease('one', 1000, 30), two.lease('two', 1010, 30), one.lease('one', 1020, 30), two.lease('two', 1040, 30)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(two.writeFindings('two', 1040, new Map([['k', 'wrong']]), [])).toBe(false);
    expect([two.lease('two', 90_000, 30), one.writeFindings('one', 90_000, new Map([['k', 'wrong']]), [])]).toEqual([true, false]);
    // Who asks may have looked at the clock before waiting for the file.
    expect(one.lease('one', 70_000, 30)).toBe(false);
    expect([one.lease('one', 1, 30), two.lease('two', 2, 30)]).toEqual([true, false]);
    one.close();
    two.close();
  });

  it('says when there is no room, and goes on when there is', () => {
    const file = newFile();
    const store = openDetections(file);
    store.put([result('a')]);
    const limited = openDetections(file, { maxPages: 20 });
    const large = { ...result('b', 'e2'), notes: [{ event: 'e2', note: 'x'.repeat(1_000_000) }] };
    expect(() => limited.put([large])).toThrow('the state cannot be written: database or disk is full');
    limited.put([result('c', 'e3')]);
    expect(store.counts()).toMatchObject({ objects: 2, matches: 2 });
    limited.close();
    store.close();
  });

  it('takes an object off those set aside when it is read after all', () => {
    const store = openDetections(newFile());
    store.setAside('a', 'refused', 1);
    store.put([result('a')]);
    expect(store.poison()).toEqual([]);
    store.close();
  });
});
