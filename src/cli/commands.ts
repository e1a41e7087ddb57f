// Every command by name. INVARIANT: nothing of a command is loaded before it is asked for.

import type { CommandEntry } from './command.ts';

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'assess',
    summary: 'judge an organisation by every control, and gate on the result',
    load: async () => (await import('./commands/assess.ts')).ASSESS,
  },
  {
    name: 'collect',
    summary: 'read an AWS organisation into a snapshot folder, read-only',
    load: async () => (await import('./commands/collect.ts')).COLLECT,
  },
  {
    name: 'permissions',
    summary: 'print the least-privilege policy that a command needs in AWS',
    load: async () => (await import('./commands/permissions.ts')).PERMISSIONS,
  },
  {
    name: 'diff',
    summary: 'tell what changed between two snapshots, and what it did to the findings',
    load: async () => (await import('./commands/diff.ts')).DIFF,
  },
  {
    name: 'reach',
    summary: 'tell whether packets get from one place to another, and what decides it',
    load: async () => (await import('./commands/reach.ts')).REACH,
  },
  {
    name: 'exposed',
    summary: 'tell what the internet can reach, with exact sources and ports',
    load: async () => (await import('./commands/exposed.ts')).EXPOSED,
  },
  {
    name: 'segments',
    summary: 'tell which parts of the network can talk, and whether they were meant to',
    load: async () => (await import('./commands/segments.ts')).SEGMENTS,
  },
  {
    name: 'egress',
    summary: 'tell what can leave to the internet, to where, and past which inspection',
    load: async () => (await import('./commands/egress.ts')).EGRESS,
  },
  {
    name: 'network diff',
    summary: 'tell which flows one snapshot has and another has not, exactly',
    load: async () => (await import('./commands/network-diff.ts')).NETWORK_DIFF,
  },
  {
    name: 'network map',
    summary: 'draw the network: Regions, accounts, VPCs, zones, subnets, gateways, and a path on it',
    load: async () => (await import('./commands/network-map.ts')).NETWORK_MAP,
  },
  {
    name: 'detect',
    summary: 'ask detection rules of logs, and join what they find into incidents',
    load: async () => (await import('./commands/detect.ts')).DETECT,
  },
  {
    name: 'backtest',
    summary: 'ask detection rules of stored events: what they would have found, and how loud they are',
    load: async () => (await import('./commands/backtest.ts')).BACKTEST,
  },
  { name: 'hunt', summary: 'ask a lake of events with SQL', load: async () => (await import('./commands/hunt.ts')).HUNT },
  { name: 'rules', summary: 'list the controls', load: async () => (await import('./commands/rules.ts')).RULES },
  {
    name: 'rules lint',
    summary: 'find what is wrong in detection rules and event patterns, with file, line and column',
    load: async () => (await import('./commands/rules-lint.ts')).RULES_LINT,
  },
  {
    name: 'rules test',
    summary: 'test detection rules by the cases beside them, or an event pattern on events',
    load: async () => (await import('./commands/rules-test.ts')).RULES_TEST,
  },
  {
    name: 'rules convert',
    summary: 'write detection rules as event patterns of EventBridge, or as SQL',
    load: async () => (await import('./commands/rules-convert.ts')).RULES_CONVERT,
  },
  { name: 'explain', summary: 'tell why a control matters, and how to fix what it finds', load: async () => (await import('./commands/explain.ts')).EXPLAIN },
  {
    name: 'standards',
    summary: 'tell which requirements of FSBP and CIS are checked, and score a source by them',
    load: async () => (await import('./commands/standards.ts')).STANDARDS,
  },
  { name: 'can', summary: 'tell whether somebody may do something, why, and what would change it', load: async () => (await import('./commands/can.ts')).CAN },
  { name: 'who-can', summary: 'tell who can do something, and under which conditions', load: async () => (await import('./commands/who-can.ts')).WHO_CAN },
  { name: 'what-can', summary: 'tell what somebody can do, and under which conditions', load: async () => (await import('./commands/what-can.ts')).WHAT_CAN },
  {
    name: 'access',
    summary: 'find what others can use: anyone, other accounts, other organisations',
    load: async () => (await import('./commands/access.ts')).ACCESS,
  },
  {
    name: 'policy validate',
    summary: 'find what is wrong in policies, with file, line and column',
    load: async () => (await import('./commands/policy-validate.ts')).POLICY_VALIDATE,
  },
  {
    name: 'policy test',
    summary: "tell what a policy would do to everyone's access, before it is in place",
    load: async () => (await import('./commands/policy-test.ts')).POLICY_TEST,
  },
  {
    name: 'dns lint',
    summary: 'find the classic mistakes of zones, Resolver rules and DNS Firewall',
    load: async () => (await import('./commands/dns-lint.ts')).DNS_LINT,
  },
  {
    name: 'dns test',
    summary: 'tell which resolver answers a name from a VPC, and what DNS Firewall does to it',
    load: async () => (await import('./commands/dns-test.ts')).DNS_TEST,
  },
  {
    name: 'firewall lint',
    summary: 'find what is wrong in Suricata rules, with file, line and column',
    load: async () => (await import('./commands/firewall-lint.ts')).FIREWALL_LINT,
  },
  {
    name: 'firewall test',
    summary: 'tell what a firewall does to a flow, and which rule decides',
    load: async () => (await import('./commands/firewall-test.ts')).FIREWALL_TEST,
  },
  {
    name: 'waf test',
    summary: 'tell what a web ACL does to a request, and which rule decides',
    load: async () => (await import('./commands/waf-test.ts')).WAF_TEST,
  },
  {
    name: 'waf lint',
    summary: 'find what is wrong in web ACLs, with file, line and column',
    load: async () => (await import('./commands/waf-lint.ts')).WAF_LINT,
  },
  {
    name: 'waf coverage',
    summary: 'tell what WAF and Shield Advanced protect of what is public',
    load: async () => (await import('./commands/waf-coverage.ts')).WAF_COVERAGE,
  },
  {
    name: 'events',
    summary: 'tell what files of events hold, and what is wrong with them',
    load: async () => (await import('./commands/events.ts')).EVENTS,
  },
  {
    name: 'trail verify',
    summary: "prove CloudTrail's log files whole by their digests, offline",
    load: async () => (await import('./commands/trail-verify.ts')).TRAIL_VERIFY,
  },
  {
    name: 'snapshot write',
    summary: 'keep a source as a snapshot folder',
    load: async () => (await import('./commands/snapshot-write.ts')).SNAPSHOT_WRITE,
  },
  {
    name: 'snapshot show',
    summary: 'tell what a snapshot holds, and what it could not see',
    load: async () => (await import('./commands/snapshot-show.ts')).SNAPSHOT_SHOW,
  },
  {
    name: 'snapshot verify',
    summary: 'check every file of a snapshot against its hash',
    load: async () => (await import('./commands/snapshot-verify.ts')).SNAPSHOT_VERIFY,
  },
  { name: 'sample', summary: 'write the built-in sample organisation as a snapshot', load: async () => (await import('./commands/sample.ts')).SAMPLE },
  { name: 'completion', summary: 'print the completion script of a shell', load: async () => (await import('./commands/completion.ts')).COMPLETION },
];
