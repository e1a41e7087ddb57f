import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratch } from '../cli.cases.ts';

const ROOT_USE = '{ "source": ["aws.signin"], "detail": { "userIdentity": { "type": ["Root"] }, "eventName": [{ "anything-but": "CheckMfa" }] } }\n';

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = scratch();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

describe('stoa rules lint', () => {
  it('is clean about a good pattern, and gates on what AWS refuses and on what nobody means', async () => {
    const cwd = folder({ 'root.json': ROOT_USE, 'refused.json': '{"source": "aws.iam"}', 'never.json': '{"account": [1]}' });
    expect(await run(['rules', 'lint', 'root.json'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['rules', 'lint', 'never.json'], { cwd })).toMatchObject({ code: 1 });
    expect(await run(['rules', 'lint', 'never.json', '--fail-on', 'error'], { cwd })).toMatchObject({ code: 0 });
    const { code, stdout } = await run(['rules', 'lint', '.'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('refused.json:1:12: error: Event pattern is not valid. Reason: "source" must be an object or an array [refused]');
  });

  it('gives the place and the code to programs', async () => {
    const cwd = folder({ 'p.json': '{\n  "detail": { "x": [{ "Prefix": "a" }] }\n}' });
    const { stdout } = await run(['rules', 'lint', 'p.json', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ file: 'p.json', kind: 'event-pattern', findings: [{ code: 'refused', line: 2, column: 23, length: 8 }] }],
    });
    const sarif = JSON.parse((await run(['rules', 'lint', 'p.json', '--format', 'sarif'], { cwd })).stdout) as object;
    expect(sarif).toMatchObject({ runs: [{ automationDetails: { id: 'stoa/event-patterns/' }, results: [{ ruleId: 'refused' }] }] });
  });

  it('leaves `stoa rules` what it was', async () => {
    const cwd = folder({});
    expect((await run(['rules', '--pillar', 'identity'], { cwd })).stdout).toContain('IAM.1');
    expect((await run(['rules', 'lnt'], { cwd })).stderr).toContain('did you mean `lint`?');
  });
});

describe('stoa rules test', () => {
  const events =
    '[{"source": "aws.signin", "detail": {"userIdentity": {"type": "Root"}, "eventName": "ConsoleLogin"}}, {"source": "aws.signin", "detail": {"userIdentity": {"type": "IAMUser"}}}]';

  it('answers for each event, and says which field does not fit', async () => {
    const cwd = folder({ 'root.json': ROOT_USE, 'events.json': events });
    const { code, stdout } = await run(['rules', 'test', 'root.json', '--event', 'events.json'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'match     events.json[0]',
      'no-match  events.json[1]',
      '          `detail.eventName` is not in the event',
      '          `detail.userIdentity.type` has no value that fits',
      '',
    ]);
  });

  it('fails where an event answers otherwise than expected', async () => {
    const cwd = folder({ 'root.json': ROOT_USE, 'events.json': events, 'other.json': '{"source": "aws.ec2"}' });
    expect(await run(['rules', 'test', 'root.json', '--event', 'events.json', '--expect', 'match'], { cwd })).toMatchObject({ code: 1 });
    expect(await run(['rules', 'test', 'root.json', '--event', 'other.json', '--expect', 'no-match'], { cwd })).toMatchObject({ code: 0 });
    const { stdout } = await run(['rules', 'test', 'root.json', '--event', 'events.json', '--expect', 'match', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ events: [{ answer: 'match' }, { answer: 'no-match', expected: 'match' }] });
  });

  it('names array elements as what keeps fields apart', async () => {
    const cwd = folder({ 'p.json': '{"a": {"x": [1], "y": [2]}}', 'e.json': '{"a": [{"x": 1}, {"y": 2}]}' });
    expect((await run(['rules', 'test', 'p.json', '--event', 'e.json'], { cwd })).stdout).toContain('not within the same elements of its arrays');
  });

  it('refuses what is no pattern and what is no event, with the place', async () => {
    const cwd = folder({ 'p.json': '{"a": 1}', 'ok.json': '{"a": [1]}', 'e.json': '[1]', 'broken.json': '{"a": ' });
    expect((await run(['rules', 'test', 'p.json', '--event', 'e.json'], { cwd })).stderr).toContain(
      'p.json:1:7: Event pattern is not valid. Reason: "a" must be an object or an array',
    );
    expect((await run(['rules', 'test', 'ok.json', '--event', 'e.json'], { cwd })).stderr).toContain('an event is an object');
    expect((await run(['rules', 'test', 'ok.json', '--event', 'broken.json'], { cwd })).stderr).toContain('broken.json:1:');
    expect(await run(['rules', 'test', 'ok.json'], { cwd })).toMatchObject({ code: 2 });
  });
});
