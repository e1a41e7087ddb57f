// The guide is true: every command in it is run as it stands, and what it printed stands below it; tables come from the code.
// Write the pages anew with `vitest run -u src/cli/docs.test.ts`, and read the difference.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { TRAIL_REASONS } from '../detection/index.ts';
import { FORMATS } from '../report/index.ts';
import { build, environment, MAIN, NODE, ROOT } from './cli.cases.ts';
import type { Flag } from './command.ts';
import { COMMANDS } from './commands.ts';
import { ENVIRONMENT } from './environment.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { configKey } from './resolve-settings.ts';
import { SETTINGS } from './settings.ts';

const SAVED = new Date('2026-11-01T06:00:00Z');
const PAGES = [
  'collect',
  'assess',
  'gate',
  'configuration',
  'snapshots',
  'diff',
  'standards',
  'policy-validate',
  'policy-test',
  'can',
  'who-can',
  'access',
  'network',
  'network-map',
  'segments',
  'egress',
  'network-diff',
  'dns',
  'firewall',
  'waf',
  'event-patterns',
  'detection-rules',
  'event-formats',
  'trail-verify',
  'detect',
  'hunt',
  'backtest',
];

beforeAll(build);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const flagWords = ({ name, value }: Flag) => `\`--${name}${value === undefined ? '' : ` ${value}`}\``;

/** The generated parts of the pages, by name. */
const GENERATED: Readonly<Record<string, (of: string) => Promise<string>>> = {
  'exit-codes': async () =>
    table(
      ['code', 'means'],
      Object.values(EXIT_CODES).map(({ code, means }) => [String(code), means]),
    ),
  formats: async () =>
    table(
      ['format', 'what it is for'],
      Object.entries(FORMATS).map(([name, { describe: words }]) => [`\`${name}\``, words]),
    ),
  flags: async (of) => {
    const command = await COMMANDS.find((entry) => entry.name === of)?.load();
    if (command === undefined) throw new Error(`no command \`${of}\``);
    return table(
      ['flag', ''],
      command.flags.map((flag) => [flagWords(flag), flag.about]),
    );
  },
  settings: async () =>
    table(
      ['key', 'flag', 'environment', ''],
      SETTINGS.map((flag) => [`\`${configKey(flag.name)}\``, flagWords(flag), flag.env === undefined ? '' : `\`${flag.env}\``, flag.about]),
    ),
  'trail-reasons': async () =>
    table(
      ['reason', 'verdict', 'means'],
      Object.entries(TRAIL_REASONS).map(([name, { verdict, means }]) => [`\`${name}\``, verdict, means]),
    ),
  environment: async () =>
    table(
      ['variable', ''],
      Object.entries(ENVIRONMENT).map(([name, means]) => [`\`${name}\``, means]),
    ),
};

/** The page with every command run again in a new folder, and every table made again. */
async function render(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [bin, cwd] = [join(folder, 'bin'), join(folder, 'work')];
  mkdirSync(bin);
  mkdirSync(cwd);
  writeFileSync(join(bin, 'stoa'), `#!/bin/sh\nexec "${NODE}" "${MAIN}" "$@"\n`);
  chmodSync(join(bin, 'stoa'), 0o755);
  const env = environment({ COLUMNS: '100', HOME: cwd, PATH: `${bin}:${process.env['PATH'] ?? ''}` });
  let last = 0;
  const runLine = (line: string): string => {
    const ran = spawnSync('bash', ['-c', `exec 2>&1; (exit ${last}); ${line}`], { cwd, env, encoding: 'utf8' });
    // What a person sees in $? of a pipeline is its last command; the guide is about the first.
    const first = /^(.*?) \| (?:tail|head)/.exec(line)?.[1];
    last = first === undefined ? (ran.status ?? 0) : (spawnSync('bash', ['-c', `${first} > /dev/null 2>&1`], { cwd, env }).status ?? 0);
    return `$ ${line}\n${ran.stdout}`;
  };
  const blocks = /^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$|^<!-- generated: ([\w-]+)(?: ([^>]*))? -->\n[\s\S]*?^<!-- end -->$/gm;
  let [text, from] = ['', 0];
  for (const match of page.matchAll(blocks)) {
    const [whole, language, file = '', body = '', name, of = ''] = match;
    text += page.slice(from, match.index);
    from = match.index + whole.length;
    if (name !== undefined) text += `<!-- generated: ${name}${of === '' ? '' : ` ${of}`} -->\n${await GENERATED[name]?.(of)}\n<!-- end -->`;
    else if (language === 'console') {
      const lines = body.split('\n').filter((line) => line.startsWith('$ '));
      text += `\`\`\`console\n${lines.map((line) => runLine(line.slice(2))).join('')}\`\`\``;
    } else {
      if (file !== '') {
        mkdirSync(dirname(join(cwd, file)), { recursive: true });
        writeFileSync(join(cwd, file), body);
        // The time of saved answers is the time of their files.
        utimesSync(join(cwd, file), SAVED, SAVED);
      }
      text += whole;
    }
  }
  return text + page.slice(from);
}

describe.skipIf(process.platform === 'win32')('the guide', () => {
  it.each(PAGES)('is true about what it shows: %s', async (name) => {
    const path = join(ROOT, 'docs/guide', `${name}.md`);
    await expect(await render(readFileSync(path, 'utf8'))).toMatchFileSnapshot(path);
  });
});
