// What holds of every file that the repository keeps.

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences } from '../scripts/docs/differences.ts';
import { generatedPages } from '../scripts/docs/pages.ts';
import { PILLARS } from '../src/core/index.ts';
import { CONTROLS } from '../src/posture/index.ts';
import { must, ROOT, runProgram } from './work-tree.ts';

/** What git keeps, or will keep: ignored files are left out. */
function keptFiles(): readonly string[] {
  const run = runProgram('git', ['ls-files', '--cached', '--others', '--exclude-standard'], ROOT);
  must(run);
  return run.out.split('\n').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

const KEPT = keptFiles();
const GENERATED = /(?:^package-lock\.json$|^docs\/rules\/|^docs\/guide\/record-types\.md$|\/golden\/|\.gen\.ts$|^tests\/schemas\/|^LICENSE$)/;
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const lines = KEPT.filter((path) => !/\.(?:png|gz|ico|woff2)$/.test(path)).flatMap((path) =>
  textOf(path)
    .split('\n')
    .map((text, index) => ({ path, text, place: `${path}:${index + 1}` })),
);
/** Where a pattern stands; this file, which names what it looks for, is left out. */
const placesOf = (pattern: RegExp, among: (path: string) => boolean = () => true) =>
  lines
    .filter(({ path, text }) => path !== 'tests/repository.test.ts' && among(path) && pattern.test(text))
    .map(({ place, text }) => `${place} ${text.trim().slice(0, 120)}`);

describe('every file', () => {
  it('names no path of a machine', () => {
    expect(placesOf(/(?<![\w.{}-])\/(?:work|root|home\/\w+|Users\/\w+)\//)).toEqual([]);
  });

  it('names no registry', () => {
    expect(placesOf(/registry\.(?:npmjs|yarnpkg)|npmmirror|"resolved": "http|_authToken/)).toEqual([]);
  });

  it('is at most 500 lines long, unless generated', () => {
    const long = KEPT.filter((path) => /\.(?:ts|mjs|md)$/.test(path) && !GENERATED.test(path) && textOf(path).split('\n').length > 501);
    expect(long).toEqual([]);
  });

  it('leaves no merge mark', () => {
    expect(placesOf(/^(?:<{7}|>{7}) /)).toEqual([]);
  });
});

describe('the README', () => {
  it('shows the two commands on its first screen, and CI runs the second as it stands there', () => {
    const first = textOf('README.md').split('\n').slice(0, 40).join('\n');
    expect(first).toMatch(/^npm start\b/m);
    expect(first).toMatch(/^npm test\b/m);
    expect(textOf('.ci/run')).toMatch(/^step npm test$/m);
  });

  it('and every other page link to files that are there', () => {
    const links = KEPT.filter((path) => path.endsWith('.md')).flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map((match) => ({ path, to: posix.join(posix.dirname(path), match[1] ?? '') })),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ to }) => !existsSync(join(ROOT, to))).map(({ path, to }) => `${path} -> ${to}`)).toEqual([]);
  });
});

describe('every test', () => {
  it('runs: none is singled out, left out or put off', () => {
    expect(placesOf(/\b(?:it|test|describe|suite)\.(?:only|skip|todo|fails)\b/, (path) => /\.(?:test|cases)\.ts$/.test(path))).toEqual([]);
  });
});

describe('every source file', () => {
  const sources = KEPT.filter((path) => /^src\/.*\.ts$/.test(path) && !/\.(?:test|cases)\.ts$/.test(path));

  it('opens with what it is', () => {
    expect(sources.filter((path) => !/^(?:#!.*\n)?\/\/ \S/.test(textOf(path)))).toEqual([]);
  });

  it('goes to another folder through its door', () => {
    const imports = sources.flatMap((path) =>
      [...textOf(path).matchAll(/\b(?:from|import\() ?'(\.[^']*)'/g)].map((match) => ({ path, to: posix.join(posix.dirname(path), match[1] ?? '') })),
    );
    const room = (path: string) => path.split('/')[1];
    const aside = imports.filter(({ path, to }) => room(path) !== room(to) && to !== `src/${room(to)}/index.ts`);
    expect(imports.length).toBeGreaterThan(100);
    expect(aside.map(({ path, to }) => `${path} -> ${to}`)).toEqual([]);
  });

  it('has no name that says nothing', () => {
    expect(sources.filter((path) => /(?:^|-)(?:utils?|helpers?|misc|common)\.ts$/.test(basename(path)))).toEqual([]);
  });
});

describe('every control', () => {
  const files = KEPT.filter((path) => path.startsWith('src/posture/controls/') && path.endsWith('.ts') && basename(path) !== 'index.ts');

  it('has a file of its name in the folder of its pillar, and its test beside it', () => {
    const wanted = CONTROLS.flatMap(({ id, pillar }) => {
      const stem = `src/posture/controls/${pillar}/${id.toLowerCase().replaceAll('.', '-')}`;
      return [`${stem}.ts`, `${stem}.test.ts`];
    });
    expect(wanted.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('stands in the list of its pillar', () => {
    const listed = new Set(CONTROLS.map(({ id, pillar }) => `src/posture/controls/${pillar}/${id.toLowerCase().replaceAll('.', '-')}.ts`));
    const rows = files.filter(
      (path) => !path.endsWith('.test.ts') && PILLARS.includes(basename(dirname(path)) as never) && /: Control = \{/.test(textOf(path)),
    );
    expect(rows.filter((path) => !listed.has(path))).toEqual([]);
  });

  it('has an id of its own', () => {
    const ids = CONTROLS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('leaves no word of the scaffold', () => {
    expect(
      placesOf(/\b(?:WHAT_SHOULD_BE_TRUE|WHY_IT_MATTERS|WRITE_THIS_CASE|WHAT_TO_CLICK|A_GOOD_CONFIGURATION)\b/, (path) => path.startsWith('src/')),
    ).toEqual([]);
  });
});

describe('the generated pages', () => {
  it('are what the code says (mended by `npm run docs`)', () => {
    expect(differences(ROOT, generatedPages())).toEqual([]);
  });
});
