import { describe, expect, it } from 'vitest';
import { controlCases, judgementsOf } from '../../control.cases.ts';
import { EC2_19 } from './ec2-19.ts';
import { GROUP, group, rule } from './security-group.cases.ts';

controlCases(EC2_19, [
  { name: 'passes for the web', records: [group(rule('tcp', 80, 80, '0.0.0.0/0'), rule('tcp', 443, 443, '::/0'))], expect: { [GROUP]: 'pass' } },
  { name: 'passes for a database from a network', records: [group(rule('tcp', 5432, 5432, '172.16.0.0/12'))], expect: { [GROUP]: 'pass' } },
  { name: 'fails for a database from ::/0', records: [group(rule('tcp', 5432, 5432, '::/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'fails for the browser of SQL Server, which is UDP', records: [group(rule('udp', 1434, 1434, '0.0.0.0/0'))], expect: { [GROUP]: 'fail' } },
  { name: 'passes for a range between the ports', records: [group(rule('tcp', 5602, 8079, '0.0.0.0/0'))], expect: { [GROUP]: 'pass' } },
  { name: 'is unknown where a prefix list is not in the snapshot', records: [group(rule('tcp', 9200, 9200, 'pl-gone'))], expect: { [GROUP]: 'unknown' } },
]);

describe('the finding of EC2.19', () => {
  it.each([
    [20, 21, '20-21'],
    [8080, 8088, '8080, 8088'],
    [9200, 9300, '9200, 9300'],
  ])('names the ports of the range %i to %i', (from, to, words) => {
    const judgement = judgementsOf(EC2_19, [group(rule('tcp', from, to, '0.0.0.0/0'))]).get(GROUP);
    expect(judgement?.outcome.message).toContain(`ports ${words} are open`);
  });
});
