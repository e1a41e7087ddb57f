import { GLOBAL, type JsonObject, type Verdict } from '../../../core/index.ts';
import { ACCOUNT, controlCases, record } from '../../control.cases.ts';
import { KMS_2 } from './kms-2.ts';

const every = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
const oneKey = { ...every, Resource: 'arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555' };
const inline = (...Statement: JsonObject[]) => ({ PolicyName: 'app', PolicyDocument: { Version: '2012-10-17', Statement } });
const arnOf = (kind: string) => `arn:aws:iam::${ACCOUNT}:${kind}/app`;
const identity = (kind: 'user' | 'role' | 'group', config: JsonObject) => {
  const noun = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return record(`AWS::IAM::${noun}`, arnOf(kind), { [`${noun}Name`]: 'app', ...config }, { region: GLOBAL });
};
const role = (name: string, list: JsonObject[string], verdict: Verdict) => ({
  name,
  records: [identity('role', list === undefined ? {} : { RolePolicyList: list })],
  expect: { [arnOf('role')]: verdict },
});

controlCases(KMS_2, [
  role('passes without inline policies', [], 'pass'),
  role('passes with one key', [inline(oneKey)], 'pass'),
  role('fails where the second policy allows every key', [inline(oneKey), inline(every)], 'fail'),
  role(
    'fails with a text as the IAM API writes it',
    [{ PolicyName: 'app', PolicyDocument: encodeURIComponent(JSON.stringify({ Statement: [every] })) }],
    'fail',
  ),
  role('fails whatever else cannot be read', [{ PolicyName: 'bad', PolicyDocument: '{' }, inline(every)], 'fail'),
  role('is unknown where a text is no policy', [{ PolicyName: 'bad', PolicyDocument: '{' }, inline(oneKey)], 'unknown'),
  role('is unknown where the keys cannot be told', [inline({ ...every, Resource: 'arn:aws:kms:*:111122223333:key/*' })], 'unknown'),
  role('is unknown where the policies were not read', undefined, 'unknown'),
  { name: 'judges users', records: [identity('user', { UserPolicyList: [inline(every)] })], expect: { [arnOf('user')]: 'fail' } },
  { name: 'judges groups', records: [identity('group', { GroupPolicyList: [inline(every)] })], expect: { [arnOf('group')]: 'fail' } },
  { name: 'says that roles could not be listed', records: [], uncovered: ['AWS::IAM::Role'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
