// Every package that stands in the lock file has a licence that the project may live with.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './work-tree.ts';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

const ALLOWED = new Set(['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0']);
// Weak copyleft of a tool that is never shipped: the file-level terms reach nothing of ours.
const ALLOWED_FOR_TOOLS = new Set([...ALLOWED, 'MPL-2.0', 'CC-BY-4.0']);

/** Whether an SPDX expression can be met with the allowed licences alone. */
function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.replace(/[()]/g, ' ').trim();
  return words.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((one) => allowed.has(one.trim())));
}

function licenceOf(path: string, locked: LockedPackage): string {
  if (locked.license !== undefined) return locked.license;
  const file = join(ROOT, path, 'package.json');
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: unknown }) : {};
  return typeof manifest.license === 'string' ? manifest.license : 'unknown';
}

describe('isAllowed', () => {
  it('takes one choice of several, and all of what is joined', () => {
    expect(isAllowed('(MIT OR GPL-3.0)', ALLOWED)).toBe(true);
    expect(isAllowed('MIT AND GPL-3.0', ALLOWED)).toBe(false);
    expect(isAllowed('AGPL-3.0-only', ALLOWED_FOR_TOOLS)).toBe(false);
    expect(isAllowed('unknown', ALLOWED_FOR_TOOLS)).toBe(false);
  });
});

describe('the lock file', () => {
  it('holds no package whose licence is not allowed', () => {
    const refused = packages
      .map(([path, locked]) => ({ path, licence: licenceOf(path, locked), allowed: locked.dev === true ? ALLOWED_FOR_TOOLS : ALLOWED }))
      .filter(({ licence, allowed }) => !isAllowed(licence, allowed))
      .map(({ path, licence }) => `${path}: ${licence}`);
    expect(packages.length).toBeGreaterThan(10);
    expect(refused).toEqual([]);
  });

  it('names no place to download from, so that any registry serves', () => {
    expect(packages.filter(([, locked]) => locked.resolved !== undefined && locked.link !== true).map(([path]) => path)).toEqual([]);
  });

  it('holds the packages of every platform, or `npm ci` refuses it (mended by scripts/complete-lock.mjs)', () => {
    const wanted = packages.flatMap(([, locked]) => Object.keys(locked.optionalDependencies ?? {}));
    const present = new Set(packages.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !present.has(name))).toEqual([]);
  });
});
