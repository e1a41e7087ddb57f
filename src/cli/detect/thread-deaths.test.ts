import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGatherer, type EventSink, type Gathered, type Pack, readPack } from '../../detection/index.ts';
import { type EventFile, readEventFile } from '../../sources/index.ts';
import { run, scratch } from '../cli.cases.ts';
import { readFileOrTell } from './read-file-or-tell.ts';
import { type ReadInWorkersOptions, readInWorkers, type ThreadDeath } from './read-in-workers.ts';

const RULE = `title: Everything that fails
logsource: { product: aws, service: cloudtrail }
detection:
  s: { errorCode|exists: true }
  condition: s
level: high
`;
const DYING = new URL('./dying-worker.cases.ts', import.meta.url);

function writeLogs(folder: string, names: readonly string[]): readonly EventFile[] {
  return names.map((name, number) => {
    const path = join(folder, name);
    const record = (index: number) => ({
      eventVersion: '1.11',
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateUser',
      awsRegion: 'us-east-1',
      eventType: 'AwsApiCall',
      eventID: `${name}-${index}`,
      eventTime: new Date(Date.UTC(2026, 10, 1, number, index)).toISOString(),
      recipientAccountId: '111122223333',
      userIdentity: { type: 'IAMUser', accessKeyId: `AKIA${number}` },
      ...(index % 3 === 0 && { errorCode: 'AccessDenied' }),
    });
    const text = JSON.stringify({ Records: Array.from({ length: 20 }, (_, index) => record(index)) });
    if (!name.startsWith('gone')) writeFileSync(path, text);
    return { path, name, size: text.length };
  });
}

const packOf = (): Pack => readPack([{ file: 'failing.yml', text: RULE }]);

/** What is said of each file, in their order. */
async function said(
  files: readonly EventFile[],
  workers: number,
  { near, ...more }: Partial<ReadInWorkersOptions> & { readonly near?: (file: EventFile) => EventFile } = {},
) {
  const pack = packOf();
  const answers: Gathered[] = [];
  const deaths: ThreadDeath[] = [];
  const { sink, gathered } = createGatherer(pack);
  const readHere = async (file: EventFile) => {
    await readFileOrTell(near?.(file) ?? file, sink, {});
    answers.push(gathered());
  };
  const finished: string[] = [];
  const onFile = ({ name }: EventFile) => Promise.resolve(void finished.push(name));
  const take = (one: Gathered) => void answers.push(one);
  const onDeath = (death: ThreadDeath) => void deaths.push(death);
  if (workers === 1) for (const file of files) await readHere(file);
  else await readInWorkers(files, { workers, pack, flowFields: undefined, signal: new AbortController().signal, take, readHere, onFile, onDeath, ...more });
  if (workers > 1) expect(finished).toEqual(files.map(({ name }) => name));
  return { answers, deaths: deaths.map(({ file, error }) => `${file?.name}: ${'code' in error ? String(error.code) : error.message}`).toSorted() };
}

describe('a thread that dies', () => {
  it('leaves what it had to others and to the main thread: what is found is the same', { timeout: 120_000 }, async () => {
    const files = writeLogs(scratch(), [
      'a.json',
      'throw.json',
      'b.json',
      'c.json',
      'exit.json',
      'd.json',
      'e.json',
      'f.json',
      'gone.json',
      'g.json',
      'throw-again.json',
      'h.json',
    ]);
    const alone = await said(files, 1);
    expect(alone.answers.filter(({ text }) => text.includes('"matches":[["failing"')).length).toBe(11);
    const two = await said(files, 2, { script: DYING });
    expect(two.answers).toEqual(alone.answers);
    expect(two.deaths.length).toBe(2);
    const five = await said(files, 5, { script: DYING });
    expect(five.answers).toEqual(alone.answers);
    const reasons = five.deaths.map((death) => death.replace(/^.*json: /, '')).toSorted();
    expect(reasons).toEqual(['a throw that nobody caught', 'a throw that nobody caught', 'it ended with code 3']);
  });

  it('dies of too little memory as of anything else', { timeout: 120_000 }, async () => {
    const files = writeLogs(scratch(), ['a.json', 'starve.json', 'b.json', 'c.json']);
    const alone = await said(files, 1);
    const starved = await said(files, 2, { script: DYING, maxOldGenerationSizeMb: 64 });
    expect(starved.answers).toEqual(alone.answers);
    expect(starved.deaths.map((death) => death.replace(/^.*: /, ''))).toEqual(['ERR_WORKER_OUT_OF_MEMORY']);
  });

  it('leaves what was fetched for it, too; what cannot be fetched is asked for again here', { timeout: 120_000 }, async () => {
    const files = writeLogs(scratch(), ['a.json', 'throw.json', 'b.json', 'gone.json', 'c.json', 'd.json']);
    const alone = await said(files, 1);
    const far = files.map((file) => ({ ...file, path: `far/${file.name}` }));
    const fetched: string[] = [];
    const fetch = async ({ name }: EventFile) => {
      fetched.push(name);
      return new Uint8Array(await readFile(files.find((file) => file.name === name)?.path ?? ''));
    };
    const near = { near: (file: EventFile) => files.find(({ name }) => name === file.name) ?? file };
    expect((await said(far, 3, { fetch, ...near })).answers).toEqual(alone.answers);
    expect((await said(far, 3, { fetch, script: DYING, ...near })).answers).toEqual(alone.answers);
    expect(new Set(fetched)).toEqual(new Set(files.map(({ name }) => name)));
  });

  it('is not waited for by whoever has had enough', async () => {
    const files = writeLogs(scratch(), ['a.json', 'b.json']);
    const abort = new AbortController();
    const take = () => abort.abort(new Error('enough'));
    const idle = () => Promise.resolve();
    const options = { workers: 2, pack: packOf(), flowFields: undefined, signal: abort.signal, take, readHere: idle, onFile: idle, onDeath: () => {} };
    await expect(readInWorkers(files, options)).rejects.toThrow('enough');
  });
});

describe('a file that cannot be read', () => {
  it('that went away since it was found is named, with any number of threads', async () => {
    const files = writeLogs(scratch(), ['a.json', 'gone.json', 'b.json']);
    const [, alone] = (await said(files, 1)).answers;
    expect(JSON.parse(alone?.text ?? '')).toMatchObject({
      issues: [{ code: 'unreadable-file', file: 'gone.json', message: 'cannot be read (ENOENT)', help: 'it was there when the run began' }],
    });
    expect((await said(files, 2)).answers[1]).toEqual(alone);
  });

  it('that fails unforeseen costs no other, and is named', async () => {
    const [file] = writeLogs(scratch(), ['a.json']);
    if (file === undefined) return;
    const issues: object[] = [];
    const failing: EventSink = {
      issue: (issue) => issues.push(issue),
      bytes() {
        throw new Error('unforeseen');
      },
      value: () => {},
    };
    await readFileOrTell(file, failing, {});
    expect(issues).toMatchObject([{ code: 'file-failed', file: 'a.json', message: 'reading it failed: unforeseen' }]);
    await expect(readEventFile(file, failing, {})).rejects.toThrow('unforeseen');
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    await expect(readFileOrTell(file, failing, { signal: abort.signal })).rejects.toThrow('unforeseen');
  });

  it('ends with the code that the guide says: 3 where nothing may be missed', { timeout: 120_000 }, async () => {
    const cwd = scratch();
    mkdirSync(join(cwd, 'logs'));
    writeLogs(join(cwd, 'logs'), ['a.json', 'b.json', 'c.json']);
    writeFileSync(join(cwd, 'rules.yml'), RULE);
    const detect = (...flags: readonly string[]) =>
      run(['detect', 'logs', 'logs/none.json', '--rules', 'rules.yml', '--fail-on', 'none', '--format', 'json', ...flags], { cwd });
    const loose = await detect('--workers', '3');
    expect(loose.code).toBe(0);
    expect(JSON.parse(loose.stdout)).toMatchObject({ issues: [{ code: 'unreadable-file', file: 'logs/none.json' }], events: 60 });
    expect((await detect('--workers', '3', '--strict')).code).toBe(3);
    expect(await detect('--workers', '1', '--strict')).toEqual(await detect('--workers', '3', '--strict'));
  });
});
