import { controlCases } from '../../control.cases.ts';
import { ACCOUNT_KEY, ago, type Cells, report, rootRow, row } from '../../credentials.cases.ts';
import { STOA_ROOT_1 } from './stoa-root-1.ts';

const one = (name: string, cells: Cells, verdict: 'pass' | 'fail' | 'unknown') => ({
  name,
  records: [report([rootRow(cells)])],
  expect: { [ACCOUNT_KEY]: verdict },
});

controlCases(STOA_ROOT_1, [
  one('passes where no use is known', {}, 'pass'),
  one('passes where the last sign-in was 90 days ago', { password_last_used: ago(90) }, 'pass'),
  one('fails where it was a day less', { password_last_used: ago(89) }, 'fail'),
  one('fails where the second access key was used, even one that is off by now', { password_last_used: ago(500), access_key_2_last_used_date: ago(2) }, 'fail'),
  one('fails where the use came after the snapshot', { password_last_used: ago(-0.2) }, 'fail'),
  one('is unknown where a time cannot be read', { password_last_used: '11/01/2026' }, 'unknown'),
  one('fails by one use although the time of another cannot be read', { password_last_used: '11/01/2026', access_key_1_last_used_date: ago(3) }, 'fail'),
  { name: 'is unknown where the report is of last month', records: [report([rootRow()], { GeneratedTime: ago(30) })], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown where the report has no row of the root user', records: [report([row('alice')])], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown where no report was generated', records: [], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown where the report is no report', records: [report([], { Content: 'PGh0bWw+' })], expect: { [ACCOUNT_KEY]: 'unknown' } },
  { name: 'is unknown where the report was not read', records: [], uncovered: ['AWS::IAM::CredentialReport'], expect: { [ACCOUNT_KEY]: 'unknown' } },
]);
