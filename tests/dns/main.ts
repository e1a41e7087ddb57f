// The zone look-up against NSD, an authoritative name server that knows nothing of Stoa: random zones, the same queries to both.
// node tests/dns/main.ts --nsd PATH [--zones 200] [--queries 200] [--seed 1]

import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findInZone } from '../../src/network/dns/lookup/find-in-zone.ts';
import { readRecordSets, type ZoneData } from '../../src/network/dns/model/records.ts';
import { isWithin } from '../../src/network/dns/names/name.ts';
import { queryBytes, readAnswer, type WireAnswer } from './wire.ts';
import { createRandom, drawName, drawZone, type RecordRow } from './zones.ts';

const { values } = parseArgs({
  options: {
    nsd: { type: 'string' },
    zones: { type: 'string', default: '200' },
    queries: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const random = createRandom(Number(values.seed));
const zones = Array.from({ length: Number(values.zones) }, (_, index) => ({ name: `z${index}.test`, rows: drawZone(random, `z${index}.test`) }));

interface Expected {
  readonly code: number;
  readonly answers: readonly string[];
  readonly referrals: readonly string[] | undefined;
}

function dataOf({ name, rows }: { readonly name: string; readonly rows: readonly RecordRow[] }): ZoneData {
  const apex: RecordRow = { name, type: 'NS', value: 'ns.elsewhere.example' };
  const sets = [apex, ...rows].map((row) => ({ Name: `${row.name}.`, Type: row.type, TTL: 60, ResourceRecords: [{ Value: row.value }] }));
  return readRecordSets({ ResourceRecordSets: sets }, name);
}

/** What an authoritative server answers by our look-up: redirections are followed within the zone. */
function expectedOf(zone: string, data: ZoneData, asked: string, type: string): Expected | undefined {
  const answers: string[] = [];
  const seen = new Set<string>();
  for (let name = asked; ; ) {
    // Where a chain comes back to itself, servers differ in how far they go.
    if (seen.has(name)) return undefined;
    seen.add(name);
    const found = findInZone(data, zone, name, type);
    if (found.kind === 'records')
      return {
        code: 0,
        answers: [...answers, ...found.sets.flatMap((set) => set.values.map((value) => `${name} ${type} ${value}`))].sort(),
        referrals: undefined,
      };
    if (found.kind === 'nodata' || found.kind === 'nxdomain') return { code: found.kind === 'nodata' ? 0 : 3, answers: answers.sort(), referrals: undefined };
    if (found.kind === 'delegation') return { code: 0, answers: answers.sort(), referrals: found.sets.flatMap((set) => set.values).sort() };
    const target = found.sets[0]?.values[0] ?? '';
    answers.push(`${name} CNAME ${target}`);
    if (!isWithin(target, zone)) return { code: 0, answers: answers.sort(), referrals: undefined };
    name = target;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'stoa-dns-'));
let server: ChildProcess | undefined;
const socket = createSocket('udp4');
try {
  const port = await freePort();
  server = startServer(port);
  await answering(port);
  process.exitCode = await compare(port);
} finally {
  await stopServer(server);
  socket.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function compare(port: number): Promise<number> {
  const kinds = new Map<string, number>();
  const wrong: string[] = [];
  let asked = 0;
  for (const zone of zones) {
    const data = dataOf(zone);
    for (let count = 0; count < Number(values.queries); count++) {
      const name = drawName(random, zone.name, 4);
      const type = random.pick(['A', 'A', 'A', 'TXT', 'CNAME', 'NS', 'DS', 'AAAA']);
      const expected = expectedOf(zone.name, data, name, type);
      if (expected === undefined) continue;
      const real = await ask(port, name, type);
      asked += 1;
      const kind = expected.referrals !== undefined ? 'referral' : expected.answers.length > 0 ? 'answer' : expected.code === 3 ? 'nxdomain' : 'nodata';
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const isReferral = expected.referrals === undefined || JSON.stringify(real.referrals) === JSON.stringify(expected.referrals);
      if (real.code !== expected.code || JSON.stringify(real.answers) !== JSON.stringify(expected.answers) || !isReferral)
        wrong.push(`${name} ${type}\n  zone ${JSON.stringify(zone.rows)}\n  NSD  ${JSON.stringify(real)}\n  Stoa ${JSON.stringify(expected)}`);
    }
  }
  for (const one of wrong.slice(0, 5)) process.stdout.write(`${one}\n`);
  const shares = [...kinds].map(([kind, number]) => `${kind} ${number}`).join(', ');
  process.stdout.write(`${asked} queries to ${zones.length} zones (${shares}), ${wrong.length} answered differently by NSD\n`);
  return wrong.length === 0 && asked > 0 ? 0 : 1;
}

function startServer(port: number): ChildProcess {
  const files = join(folder, 'zones');
  mkdirSync(files);
  for (const { name, rows } of zones) {
    const text = rows
      .map((row) => `${row.name}. 60 IN ${row.type} ${row.type === 'A' ? row.value : row.type === 'TXT' ? `"${row.value}"` : `${row.value}.`}\n`)
      .join('');
    writeFileSync(
      join(files, name),
      `$ORIGIN ${name}.\n@ 60 IN SOA ns.elsewhere.example. root.elsewhere.example. 1 2 3 4 5\n@ 60 IN NS ns.elsewhere.example.\n${text}`,
    );
  }
  const own = (name: string) => `"${join(folder, name)}"`;
  const settings = [
    'server:',
    `  ip-address: 127.0.0.1@${port}`,
    `  zonesdir: "${files}"`,
    '  database: ""',
    '  username: ""',
    '  chroot: ""',
    '  server-count: 1',
    '  rrl-ratelimit: 0',
    '  minimal-responses: no',
    `  pidfile: ${own('pid')}`,
    `  xfrdfile: ${own('xfrd')}`,
    `  xfrdir: "${folder}"`,
    `  zonelistfile: ${own('list')}`,
    'remote-control:',
    '  control-enable: no',
    ...zones.flatMap(({ name }) => ['zone:', `  name: "${name}"`, `  zonefile: "${name}"`]),
  ];
  writeFileSync(join(folder, 'nsd.conf'), `${settings.join('\n')}\n`);
  return spawn(values.nsd ?? 'nsd', ['-d', '-c', join(folder, 'nsd.conf')], { stdio: 'ignore' });
}

/** Its children write files until they are gone. */
async function stopServer(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  await new Promise<void>((done) => {
    child.once('exit', () => done());
    child.kill();
  });
}

async function freePort(): Promise<number> {
  const probe = createSocket('udp4');
  await new Promise<void>((done) => probe.bind(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise<void>((done) => probe.close(() => done()));
  return port;
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await ask(port, 'z0.test', 'SOA', 100).catch(() => undefined)) !== undefined) return;
  }
  throw new Error('NSD does not answer');
}

async function ask(port: number, name: string, type: string, patience = 5000): Promise<WireAnswer> {
  const id = 1 + random.below(65_535);
  return new Promise((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      const answer = readAnswer(bytes);
      if (answer.id !== id) return;
      clearTimeout(timer);
      socket.off('message', hear);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      socket.off('message', hear);
      reject(new Error(`no answer for ${name} ${type}`));
    }, patience);
    (socket satisfies Socket).on('message', hear);
    socket.send(queryBytes(id, name, type), port, '127.0.0.1');
  });
}
