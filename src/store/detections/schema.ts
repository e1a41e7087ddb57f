// The tables of a store of detections. SQLite, so that several processes on one machine share it safely.

export const VERSION = 1;

/** By which a database is known for a state. */
export const TABLES: readonly string[] = ['about', 'objects', 'matches', 'notes', 'poison', 'findings', 'lease'];

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS about (version INTEGER NOT NULL);
-- By which rules objects were read, as fingerprints.
CREATE TABLE IF NOT EXISTS packs (fingerprint TEXT PRIMARY KEY) WITHOUT ROWID;
-- What was read, by the name of the object and its version: an object is read once, however often it is announced.
CREATE TABLE IF NOT EXISTS objects (name TEXT PRIMARY KEY, events INTEGER NOT NULL, problems INTEGER NOT NULL) WITHOUT ROWID;
-- One row a rule and event, in the order in which they were stored.
CREATE TABLE IF NOT EXISTS matches (seq INTEGER PRIMARY KEY AUTOINCREMENT, rule TEXT NOT NULL, event TEXT NOT NULL, match TEXT NOT NULL, UNIQUE (rule, event));
-- Events that tell how identities came to their credentials.
CREATE TABLE IF NOT EXISTS notes (seq INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL UNIQUE, note TEXT NOT NULL);
-- Objects that cannot be read, and messages that say nothing: set aside, so that they stop nothing.
CREATE TABLE IF NOT EXISTS poison (name TEXT PRIMARY KEY, reason TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS findings (key TEXT PRIMARY KEY, finding TEXT NOT NULL) WITHOUT ROWID;
-- Who folds matches into findings, until when, and how far.
CREATE TABLE IF NOT EXISTS lease (only INTEGER PRIMARY KEY CHECK (only = 1), owner TEXT NOT NULL, until INTEGER NOT NULL);
`;
