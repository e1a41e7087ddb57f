// Suricata itself, from a folder of its own: its settings, a check of rules, a capture replayed as if inline.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Suricata {
  readonly version: string;
  /** The lines (1-based) of the rules that it refuses, and what it said. */
  readonly refusedLines: (rules: string) => ReadonlyMap<number, string>;
  /** The type that it gives each rule, by sid. */
  readonly typesOf: (rules: string) => ReadonlyMap<number, string>;
  /** Every keyword that it knows. */
  readonly keywords: () => readonly string[];
  /** What it did to each packet (1-based) of a capture. */
  readonly replay: (rules: string, capture: Buffer) => readonly PacketEvent[];
  readonly close: () => void;
}

export interface PacketEvent {
  readonly packet: number;
  readonly kind: 'alert' | 'drop';
  readonly sid: number | undefined;
  readonly isBlocked: boolean;
}

export const HOME_NET = '10.0.0.0/16';

function settings(root: string): string {
  const enabled = [
    'ssh',
    'http2',
    'quic',
    'smtp',
    'ftp',
    'smb',
    'dcerpc',
    'nfs',
    'ntp',
    'tftp',
    'ike',
    'krb5',
    'dhcp',
    'snmp',
    'sip',
    'rfb',
    'mqtt',
    'telnet',
    'rdp',
    'bittorrent-dht',
  ];
  return `%YAML 1.1
---
vars:
  address-groups: { HOME_NET: "[${HOME_NET}]", EXTERNAL_NET: "!$HOME_NET" }
  port-groups: { HTTP_PORTS: "80" }
classification-file: ${root}/etc/suricata/classification.config
reference-config-file: ${root}/etc/suricata/reference.config
threshold-file: ${root}/etc/suricata/threshold.config
outputs:
  - eve-log: { enabled: yes, filetype: regular, filename: eve.json, types: [{ alert: { metadata: no } }, { drop: { alerts: no, flows: all } }] }
app-layer:
  protocols:
    tls: { enabled: yes, detection-ports: { dp: 443 }, ja3-fingerprints: yes }
    http: { enabled: yes, libhtp: { default-config: { personality: IDS } } }
    dns: { tcp: { enabled: yes, detection-ports: { dp: 53 } }, udp: { enabled: yes, detection-ports: { dp: 53 } } }
    imap: { enabled: detection-only }
    modbus: { enabled: yes, detection-ports: { dp: 502 } }
    dnp3: { enabled: yes, detection-ports: { dp: 20000 } }
    enip: { enabled: yes, detection-ports: { dp: 44818, sp: 44818 } }
${enabled.map((name) => `    ${name}: { enabled: yes }`).join('\n')}
stream: { memcap: 64mb, checksum-validation: no, inline: auto, reassembly: { memcap: 256mb, depth: 1mb } }
flow: { memcap: 256mb, hash-size: 65536 }
engine-analysis: { rules-fast-pattern: no, rules: yes }
`;
}

/** Suricata in the folder that `scripts/test-suricata.mjs` has filled. */
export function openSuricata(root: string): Suricata {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-suricata-'));
  writeFileSync(join(folder, 'suricata.yaml'), settings(root));
  const log = join(folder, 'log');
  const start = (rules: string, ...args: readonly string[]): string => {
    rmSync(log, { recursive: true, force: true });
    mkdirSync(log);
    writeFileSync(join(folder, 'test.rules'), rules);
    const libraries = `${root}/usr/lib/x86_64-linux-gnu:${root}/usr/lib/aarch64-linux-gnu`;
    const ran = spawnSync(join(root, 'usr/bin/suricata'), ['-c', 'suricata.yaml', '-S', 'test.rules', '-l', log, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, LD_LIBRARY_PATH: libraries },
    });
    if (ran.error !== undefined) throw ran.error;
    return ran.stdout + ran.stderr;
  };
  return {
    version: /version (\S+)/.exec(start('', '-V'))?.[1] ?? 'unknown',
    refusedLines: (rules) => {
      const refused = new Map<number, string>();
      let reason = '';
      for (const line of start(rules, '-T').split('\n')) {
        const at = /error parsing signature .* at line (\d+)\s*$/s.exec(line)?.[1];
        if (at !== undefined) refused.set(Number(at), reason);
        else if (line.startsWith('Error: ')) reason = line.slice(7);
      }
      return refused;
    },
    typesOf: (rules) => {
      start(rules, '--engine-analysis');
      const file = join(log, 'rules.json');
      const rows = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
      return new Map(rows.map((row) => JSON.parse(row) as { id: number; type: string }).map(({ id, type }) => [id, type]));
    },
    keywords: () =>
      start('', '--list-keywords=csv')
        .split('\n')
        .flatMap((row) => /^([a-z][\w.-]*);/i.exec(row)?.[1] ?? []),
    replay: (rules, capture) => {
      writeFileSync(join(folder, 'test.pcap'), capture);
      const said = start(rules, '-r', 'test.pcap', '--simulate-ips', '-k', 'none', '--runmode', 'single');
      if (/error parsing signature/.test(said)) throw new Error(`Suricata refuses the rules: ${said}`);
      const rows = readFileSync(join(log, 'eve.json'), 'utf8')
        .trim()
        .split('\n')
        .filter((row) => row !== '');
      return rows.flatMap((row): PacketEvent[] => {
        const event = JSON.parse(row) as { pcap_cnt?: number; event_type: string; alert?: { signature_id: number; action: string } };
        if (event.pcap_cnt === undefined || (event.event_type !== 'alert' && event.event_type !== 'drop')) return [];
        return [
          {
            packet: event.pcap_cnt,
            kind: event.event_type,
            sid: event.alert?.signature_id,
            isBlocked: event.event_type === 'drop' || event.alert?.action === 'blocked',
          },
        ];
      });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
