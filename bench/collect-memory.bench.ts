// A million records collected into a snapshot, in a process of its own with Node's own defaults: its memory against a gibibyte.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boundHeap } from '../dist/aws/bound-heap.js';
import { createCaller } from '../dist/aws/caller.js';
import { CALLS } from '../dist/aws/calls/table.js';
import { openJournal } from '../dist/aws/journal/journal.js';
import { writeOut } from '../dist/aws/journal/write-out.js';
import { createRoom, RECORDS_IN_MEMORY } from '../dist/aws/room.js';
import { activeTasks, runTasks } from '../dist/aws/run-tasks.js';
import { createTasks } from '../dist/aws/tasks.js';
import type { ApiRequest } from '../src/aws/api.ts';
import type { JsonObject } from '../src/core/index.ts';
import { report } from './figure.ts';

const COUNT = 1_000_000;
const ACCOUNTS = 100;
const PAGE = 1000;
const LIMIT_BYTES = 1024 ** 3;
const TYPES = ['AWS::EC2::Volume', 'AWS::EC2::NetworkInterface'];
const PAGES = COUNT / TYPES.length / ACCOUNTS / PAGE;

/** About a kilobyte each, as a network interface of AWS has it. */
function itemOf({ account }: ApiRequest, index: number): JsonObject {
  const id = `${account}${index.toString(16).padStart(8, '0')}`;
  return {
    VolumeId: `vol-${id}`,
    NetworkInterfaceId: `eni-${id}`,
    OwnerId: account,
    AvailabilityZone: 'us-east-1a',
    Description: 'x'.repeat(400),
    Groups: [{ GroupId: `sg-${id}`, GroupName: 'web' }],
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.0.1', Association: { PublicIp: '203.0.113.7', IpOwnerId: account } }],
    Attachment: { AttachTime: '2026-11-01T06:00:00Z', AttachmentId: `eni-attach-${id}`, DeviceIndex: 0, InstanceId: `i-${id}`, Status: 'attached' },
    TagSet: [{ Key: 'Name', Value: `one-${index}` }],
  };
}

async function collect(folder: string): Promise<number> {
  boundHeap();
  const send = async (request: ApiRequest): Promise<JsonObject> => {
    // Faster than any network, but not without a turn of the event loop.
    await new Promise((resolve) => setTimeout(resolve, 1));
    const page = Number(request.input['NextToken'] ?? 0);
    const items = Array.from({ length: PAGE }, (_, index) => itemOf(request, page * PAGE + index));
    const name = request.operation === 'DescribeVolumes' ? 'Volumes' : 'NetworkInterfaces';
    return { [name]: items, ...(page + 1 < PAGES ? { NextToken: String(page + 1) } : {}) };
  };
  const room = createRoom(RECORDS_IN_MEMORY);
  const caller = createCaller(
    {
      prepare: () => Promise.resolve(undefined),
      send,
      room,
      classify: () => ({ kind: 'final', code: '', message: '' }),
      now: () => performance.now(),
      sleep: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      random: Math.random,
    },
    { concurrency: 64, attempts: 5, throttleAttempts: 5, limitOf: (service: string) => ({ bucket: service, limit: { burst: 1e6, rate: 1e6 } }) },
  );
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ({ id: String(100_000_000_000 + index), regions: ['us-east-1'] }));
  const rows = CALLS.filter((row) => TYPES.includes(row.type)).map((row) => ({ ...row, facets: {} }));
  const plan = {
    partition: 'aws',
    mainRegion: 'us-east-1',
    base: accounts[0]?.id ?? '',
    baseProfile: '',
    baseRegions: accounts[0]?.regions ?? [],
    accounts,
    notes: [],
  };
  const tasks = createTasks(rows, plan);
  const partial = join(folder, 'out.partial');
  const journal = await openJournal(partial, { parameters: {}, salt: '', table: '', takenAt: '2026-01-01T00:00:00Z', plan }, TYPES);
  const sink = {
    isDone: () => false,
    keep: (...of: Parameters<typeof journal.keep>) => journal.keep(...of),
    done: (...of: Parameters<typeof journal.done>) => journal.done(...of),
  };
  await runTasks(tasks, { call: (request) => caller.call(request), sleep: () => Promise.resolve(), room }, sink, { active: activeTasks(ACCOUNTS) });
  const { signal } = new AbortController();
  const result = await writeOut(journal, { folder: partial, out: join(folder, 'out'), types: TYPES, description: 'bench', signal });
  await journal.close();
  return result.ok ? result.written.records : 0;
}

const [, self = '', folder] = process.argv;
if (folder !== undefined) {
  const records = await collect(folder);
  process.stdout.write(JSON.stringify({ records, rss: process.resourceUsage().maxRSS * 1024 }));
} else {
  const work = mkdtempSync(join(tmpdir(), 'stoa-bench-'));
  try {
    const start = performance.now();
    const ended = spawnSync(process.execPath, [fileURLToPath(import.meta.url), work], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    if (ended.status !== 0) throw new Error(`${self} ended with ${ended.status ?? ended.signal}`);
    const { records, rss } = JSON.parse(ended.stdout) as { records: number; rss: number };
    if (records !== COUNT) throw new Error(`${records} records where ${COUNT} were to be`);
    report({
      name: `collect ${COUNT.toLocaleString('en-US')} records`,
      measured: `${(rss / 1024 ** 2).toFixed(0)} MiB at most, ${((performance.now() - start) / 1000).toFixed(0)} s`,
      comparedWith: '1,024 MiB',
      ratio: rss / LIMIT_BYTES,
      limit: 1,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
