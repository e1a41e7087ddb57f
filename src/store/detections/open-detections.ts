// A store of detections: what rules matched, written by many workers, and what one of them at a time makes of it. Everything is there once.

import { DatabaseSync } from 'node:sqlite';
import { StoreError, systemCode } from '../store-error.ts';
import { SCHEMA, TABLES, VERSION } from './schema.ts';

/** What one object of a bucket gave. Matches, notes and findings are JSON, which the store does not look into. */
export interface ObjectResult {
  readonly name: string;
  /** What it was called where it may have been set aside before; the name where it is absent. */
  readonly announced?: string;
  readonly events: number;
  readonly problems: number;
  readonly matches: readonly { readonly rule: string; readonly event: string; readonly match: string }[];
  readonly notes: readonly { readonly event: string; readonly note: string }[];
}

export interface Detections {
  readonly hasObject: (name: string) => boolean;
  /** All of it or nothing; an object, a match and a note that is there already stays as it is. */
  readonly put: (results: readonly ObjectResult[]) => void;
  /** Remembers by which rules objects are read from now on. */
  readonly usePack: (fingerprint: string) => void;
  /** By which rules objects were read. */
  readonly packs: () => readonly string[];
  readonly setAside: (name: string, reason: string, at: number) => void;
  /** What was stored after these numbers, in order, at most so many of each. */
  readonly after: (at: Position, most: number) => { readonly matches: readonly string[]; readonly notes: readonly string[]; readonly position: Position };
  /** Takes or keeps the right to write findings for so many milliseconds; false where another process has it. */
  readonly lease: (owner: string, now: number, forMs: number) => boolean;
  /** Gives the right back, if the owner has it. */
  readonly release: (owner: string) => void;
  /** Writes findings, and takes others away, if the owner still has the right. */
  readonly writeFindings: (owner: string, now: number, written: ReadonlyMap<string, string>, withdrawn: readonly string[]) => boolean;
  readonly findings: () => readonly string[];
  readonly counts: () => { readonly objects: number; readonly events: number; readonly matches: number; readonly poison: number; readonly findings: number };
  readonly poison: () => readonly { readonly name: string; readonly reason: string }[];
  readonly close: () => void;
}

export interface Position {
  readonly match: number;
  readonly note: number;
}

/** How long a process waits for another that writes, in milliseconds. */
const PATIENCE = 30_000;

/** `maxPages` bounds the file, in pages of SQLite. Throws `ERR_STATE_FILE`, also where something cannot be written. */
export function openDetections(file: string, { maxPages }: { readonly maxPages?: number } = {}): Detections {
  const db = connect(file);
  if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`);
  const statement = (sql: string) => db.prepare(sql);
  const find = statement('SELECT 1 FROM objects WHERE name = ?');
  const putObject = statement('INSERT OR IGNORE INTO objects VALUES (?, ?, ?)');
  const putMatch = statement('INSERT OR IGNORE INTO matches (rule, event, match) VALUES (?, ?, ?)');
  const putNote = statement('INSERT OR IGNORE INTO notes (event, note) VALUES (?, ?)');
  const putPack = statement('INSERT OR IGNORE INTO packs VALUES (?)');
  const allPacks = statement('SELECT fingerprint FROM packs');
  const putPoison = statement('INSERT OR REPLACE INTO poison VALUES (?, ?, ?)');
  const matchesAfter = statement('SELECT seq, match FROM matches WHERE seq > ? ORDER BY seq LIMIT ?');
  const notesAfter = statement('SELECT seq, note FROM notes WHERE seq > ? ORDER BY seq LIMIT ?');
  const dropPoison = statement('DELETE FROM poison WHERE name = ?');
  // A right that lasts longer than any is given for was given before the clock went back; who asks may have waited for the file.
  const takeLease = statement(
    'INSERT INTO lease VALUES (1, ?, ?) ON CONFLICT (only) DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE owner = excluded.owner OR until < ? OR until > excluded.until + ?',
  );
  const holder = statement('SELECT owner, until FROM lease');
  const dropLease = statement('DELETE FROM lease WHERE owner = ?');
  const putFinding = statement('INSERT OR REPLACE INTO findings VALUES (?, ?)');
  const dropFinding = statement('DELETE FROM findings WHERE key = ?');
  const allFindings = statement('SELECT finding FROM findings ORDER BY key');

  const together = <T>(work: () => T): T => {
    try {
      db.exec('BEGIN IMMEDIATE');
      const made = work();
      db.exec('COMMIT');
      return made;
    } catch (error) {
      // A full disk has ended the transaction already.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw unwritten(file, error);
    }
  };
  return {
    hasObject: (name) => find.get(name) !== undefined,
    put: (results) =>
      together(() => {
        for (const { name, announced = name, events, problems, matches, notes } of results) {
          if (Number(putObject.run(name, events, problems).changes) === 0) continue;
          dropPoison.run(announced);
          for (const { event, note } of notes) putNote.run(event, note);
          for (const { rule, event, match } of matches) putMatch.run(rule, event, match);
        }
      }),
    usePack: (fingerprint) => void putPack.run(fingerprint),
    packs: () => allPacks.all().map((row) => String(row['fingerprint'])),
    setAside: (name, reason, at) => together(() => void putPoison.run(name, reason, at)),
    after({ match, note }, most) {
      const notes = notesAfter.all(note, most);
      const matches = matchesAfter.all(match, most);
      return {
        notes: notes.map((row) => String(row['note'])),
        matches: matches.map((row) => String(row['match'])),
        position: { match: Number(matches.at(-1)?.['seq'] ?? match), note: Number(notes.at(-1)?.['seq'] ?? note) },
      };
    },
    lease: (owner, now, forMs) =>
      together(() => {
        takeLease.run(owner, now + forMs, now, PATIENCE);
        return holder.get()?.['owner'] === owner;
      }),
    release: (owner) => void dropLease.run(owner),
    writeFindings: (owner, now, written, withdrawn) =>
      together(() => {
        const held = holder.get();
        if (held?.['owner'] !== owner || Number(held['until']) < now) return false;
        for (const key of withdrawn) dropFinding.run(key);
        for (const [key, finding] of written) putFinding.run(key, finding);
        return true;
      }),
    findings: () => allFindings.all().map((row) => String(row['finding'])),
    counts() {
      const one = (sql: string) => Number(db.prepare(sql).get()?.['n'] ?? 0);
      return {
        objects: one('SELECT count(*) AS n FROM objects'),
        events: one('SELECT sum(events) AS n FROM objects'),
        matches: one('SELECT count(*) AS n FROM matches'),
        poison: one('SELECT count(*) AS n FROM poison'),
        findings: one('SELECT count(*) AS n FROM findings'),
      };
    },
    poison: () =>
      db
        .prepare('SELECT name, reason FROM poison ORDER BY name')
        .all()
        .map((row) => ({ name: String(row['name']), reason: String(row['reason']) })),
    close: () => db.close(),
  };
}

function connect(file: string): DatabaseSync {
  const refuse = (message: string, help: string, cause?: unknown) => new StoreError('ERR_STATE_FILE', { code: 'state-file', message, file, help }, cause);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    db.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    if (isForeign(db)) throw refuse('the file is the database of another program', 'name another file, or one that is not there yet');
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
    db.exec(SCHEMA);
    db.exec(`INSERT INTO about SELECT ${VERSION} WHERE NOT EXISTS (SELECT 1 FROM about)`);
    db.exec('COMMIT');
    const version = Number(db.prepare('SELECT version FROM about').get()?.['version']);
    if (version !== VERSION) throw refuse(`the state has version ${version}, and this Stoa reads ${VERSION}`, 'use a newer Stoa');
    return db;
  } catch (cause) {
    db?.close();
    if (cause instanceof StoreError) throw cause;
    throw refuse('the state cannot be opened', 'name a file in a folder that you may write to, and that is no other file', cause);
  }
}

/** Whether a database holds tables, and not those of a state: nothing is to be written into it. */
function isForeign(db: DatabaseSync): boolean {
  const tables = new Set(
    db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .map((row) => String(row['name'])),
  );
  return tables.size > 0 && !TABLES.every((name) => tables.has(name));
}

/** What SQLite could not write, as a failure of the file. */
function unwritten(file: string, cause: unknown): unknown {
  if (systemCode(cause) !== 'ERR_SQLITE_ERROR') return cause;
  const message = `the state cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`;
  return new StoreError('ERR_STATE_FILE', { code: 'state-file', message, file, help: 'make room, and run it again: what is stored stays' }, cause);
}
