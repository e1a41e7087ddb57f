// Names chosen by an attacker, through the whole way: the sample's failures renamed, judged again, every fix run by a real shell.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createSnapshot, type Finding, type Json, type ResourceRecord } from '../src/core/index.ts';
import { assess, CONTROLS, findingsOf } from '../src/posture/index.ts';
import { sampleOrganization } from '../src/sources/index.ts';

const PAYLOAD = `'"\`touch PWNED\`$(touch PWNED);touch PWNED|touch PWNED&\ntouch PWNED #\u{1b}[31m\\ {a,b} * ~ !x`;

const folder = mkdtempSync(join(tmpdir(), 'stoa-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const idsOf = (findings: readonly Finding[]) => new Set(findings.flatMap((finding) => finding.resources.map(({ id }) => id.split('/').at(-1) ?? '')));

/** The value with the payload after each of the names, wherever they stand, in documents inside strings too. */
function renamed(value: Json, names: readonly string[]): Json {
  if (typeof value === 'string') {
    if (/^(?:\[|\{")/.test(value)) return JSON.stringify(renamed(JSON.parse(value) as Json, names));
    return names.reduce((text, name) => text.replaceAll(name, () => name + PAYLOAD), value);
  }
  if (Array.isArray(value)) return value.map((one) => renamed(one as Json, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one as Json, names)]));
}

describe('the commands of a fix', () => {
  it.skipIf(process.platform === 'win32')('run nothing but what they say, whatever the resources are called', () => {
    const { snapshot } = sampleOrganization();
    const judge = (one: typeof snapshot) => [...findingsOf(assess(one, CONTROLS), (text) => text)].filter((finding) => finding.verdict === 'fail');
    const names = [...idsOf(judge(snapshot))].filter((id) => id.length > 4 && !/^\d{12}$/.test(id));
    // A name inside another would be renamed twice.
    const apart = names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
    const records = snapshot.types.flatMap((type) => snapshot.of(type).records).map((record) => renamed({ ...record }, apart));
    const hostile = createSnapshot(
      { source: snapshot.source, takenAt: snapshot.takenAt, coverage: snapshot.coverage.rows },
      records as unknown as readonly ResourceRecord[],
    ).snapshot;
    const commands = [...new Set(judge(hostile).flatMap((finding) => finding.remediation.cli))];
    expect(commands.filter((command) => command.includes('touch PWNED')).length).toBeGreaterThan(20);

    const bin = join(folder, 'bin');
    const work = join(folder, 'work');
    mkdirSync(bin);
    mkdirSync(work);
    writeFileSync(join(bin, 'aws'), '#!/bin/sh\nexit 0\n');
    chmodSync(join(bin, 'aws'), 0o755);
    // `touch` is there to be found by what gets out of its quotes.
    for (const command of commands) {
      execFileSync('/bin/sh', ['-c', `${command}\n`], { cwd: work, env: { PATH: `${bin}:/usr/bin:/bin` }, stdio: 'pipe' });
      expect(existsSync(join(work, 'PWNED')), command).toBe(false);
    }
    expect(readdirSync(work).filter((name) => !name.endsWith('.json'))).toEqual([]);
  });
});
