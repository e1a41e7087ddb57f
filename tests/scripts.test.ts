// The generators of this repository: pages from rows, and the start of a new rule.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandWord } from '../scripts/docs/calls.ts';
import { differences } from '../scripts/docs/differences.ts';
import { block, plain } from '../scripts/docs/markdown.ts';
import { generatedPages } from '../scripts/docs/pages.ts';
import { addToIndex } from '../scripts/new-rule/templates.ts';
import { CONTROLS } from '../src/posture/index.ts';
import { copyTree, runInstalled, runProgram, temporaryFolder } from './work-tree.ts';

describe('commandWord', () => {
  it.each([
    ['DescribeDBInstances', 'describe-db-instances'],
    ['ListWebACLs', 'list-web-acls'],
    ['GetWebACLForResource', 'get-web-acl-for-resource'],
    ['ListOpenIDConnectProviders', 'list-open-id-connect-providers'],
    ['ListVirtualMFADevices', 'list-virtual-mfa-devices'],
    ['DescribeVpcs', 'describe-vpcs'],
    ['GetBucketAcl', 'get-bucket-acl'],
  ])('types %s as %s', (operation, word) => {
    expect(commandWord(operation)).toBe(word);
  });
});

describe('block', () => {
  it('is closed by nothing inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n') }), (text) => {
        const [open = '', ...rest] = block('', text).split('\n');
        expect(open).toMatch(/^`{3,}$/);
        expect(rest.filter((line) => line.startsWith(open))).toEqual([open]);
      }),
    );
  });
});

describe('plain', () => {
  it('shows marks as text and keeps to one line', () => {
    expect(plain('a *b* <c> [d] `e` | f\ng')).toBe('a \\*b\\* \\<c> \\[d\\] \\`e\\` \\| f g');
  });
});

describe('generatedPages', () => {
  it('says something in every place of every page', () => {
    const pages = generatedPages();
    expect(pages.size).toBe(CONTROLS.length + 3);
    for (const [path, text] of pages) expect(text, path).not.toMatch(/undefined|\[object|NaN|\| {2}\||\n{3}/);
  });
});

describe('differences', () => {
  const tree = temporaryFolder('docs');
  afterAll(() => tree.remove());

  it('tells what is missing, what is changed and what is left over', () => {
    mkdirSync(join(tree.path, 'docs/rules'), { recursive: true });
    writeFileSync(join(tree.path, 'docs/rules/A.md'), 'same\r\n');
    writeFileSync(join(tree.path, 'docs/rules/B.md'), 'old\n');
    writeFileSync(join(tree.path, 'docs/rules/Z.md'), 'gone\n');
    const wanted = new Map([
      ['docs/rules/A.md', 'same\n'],
      ['docs/rules/B.md', 'new\n'],
      ['docs/rules/C.md', 'new\n'],
    ]);
    expect(differences(tree.path, wanted)).toEqual([
      { path: 'docs/rules/B.md', kind: 'changed' },
      { path: 'docs/rules/C.md', kind: 'missing' },
      { path: 'docs/rules/Z.md', kind: 'left over' },
    ]);
  });
});

describe('addToIndex', () => {
  const index = `// List.\n\nimport type { Control } from '../../control.ts';\nimport { EC2_7 } from './ec2-7.ts';\nimport { S3_8 } from './s3-8.ts';\n\nexport const LIST: readonly Control[] = [EC2_7, S3_8];\n`;

  it.each([
    ['EC2.1', '[EC2_1, EC2_7, S3_8]', 1],
    ['EC2.18', '[EC2_7, EC2_18, S3_8]', 2],
    ['Stoa.Topic.1', '[EC2_7, S3_8, STOA_TOPIC_1]', 3],
  ])('puts %s where its number stands', (id, list, place) => {
    const written = addToIndex(index, id) ?? '';
    expect(written).toContain(list);
    const imports = written.split('\n').filter((line) => line.startsWith('import'));
    expect(imports[place]).toContain(`/${id.toLowerCase().replaceAll('.', '-')}.ts'`);
  });

  it('answers nothing for a file without a list', () => {
    expect(addToIndex('export const LIST = [];\n', 'S3.8')).toBeUndefined();
  });
});

describe('npm run new:rule', () => {
  const tree = temporaryFolder('rule');
  beforeAll(() => copyTree(tree.path));
  afterAll(() => tree.remove());
  const newRule = (...args: readonly string[]) => runProgram(process.execPath, ['scripts/new-rule.ts', ...args], tree.path);

  it('writes a rule that compiles and is in order, with a test that fails until it is written', () => {
    const { code, out } = newRule('data', 'Zeta.9');
    expect({ code, written: out.split('\n').slice(0, 3) }).toEqual({
      code: 0,
      written: ['src/posture/controls/data/zeta-9.ts', 'src/posture/controls/data/zeta-9.test.ts', 'src/posture/controls/data/index.ts'],
    });
    expect(readFileSync(join(tree.path, 'docs/rules/Zeta.9.md'), 'utf8')).toContain('# Zeta.9: ');
    expect(readFileSync(join(tree.path, 'src/posture/controls/data/index.ts'), 'utf8')).toMatch(/ZETA_9,?\n?\]/);
    expect(runInstalled('typescript/bin/tsc', ['-b', 'src/posture'], tree.path)).toEqual({ code: 0, out: '', err: '' });
    const lint = runInstalled('@biomejs/biome/bin/biome', ['check', '--vcs-enabled=false', 'src/posture/controls/data'], tree.path);
    expect(lint.code, lint.out + lint.err).toBe(0);
    const test = runInstalled('vitest/vitest.mjs', ['run', 'src/posture/controls/data/zeta-9.test.ts'], tree.path);
    expect(test.code).toBe(1);
    expect(test.out).toContain('1 failed');
    rmSync(join(tree.path, 'src/posture/controls/data/zeta-9.test.ts'));
  });

  it.each([
    [['data'], 'a pillar and an id are needed'],
    [['storage', 'S3.8'], '`storage` is not a pillar'],
    [['data', '../../x'], '`../../x` is not an id'],
    [['data', 'EC2.7'], 'exists already'],
  ])('refuses %j', (args, words) => {
    const { code, err } = newRule(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
