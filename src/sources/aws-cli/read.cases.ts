// What the tests of the reader share: reading a folder of given files, and a few answers.

import type { Files } from '../files/folder.cases.ts';
import { withFolder } from '../files/folder.cases.ts';
import { type AwsCliOptions, readAwsCli, type SourceRead } from './index.ts';

export const A = '111111111111';
export const B = '222222222222';

export async function read(files: Files, options?: AwsCliOptions): Promise<SourceRead> {
  const result = await withFolder(files, (folder) => readAwsCli(folder, options));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
export const codes = ({ issues }: SourceRead) => issues.map((issue) => issue.code);
export const ids = ({ snapshot }: SourceRead, type: string) => snapshot.of(type).records.map((record) => record.id);

export const group = (id: string, account = A) => ({
  GroupId: id,
  GroupName: id,
  OwnerId: account,
  VpcId: 'vpc-1',
  IpPermissions: [],
  Tags: [{ Key: 'Name', Value: `n-${id}` }],
});
export const user = (name: string, account = A) => ({ UserName: name, UserId: `U${name}`, Arn: `arn:aws:iam::${account}:user/${name}`, Path: '/' });
export const bucketFiles = { [`${A}/s3api-list-buckets.json`]: { Buckets: [{ Name: 'my-bucket' }, { Name: 'other.bucket' }] } };
