import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EFS_1 } from './efs-1.ts';

const ARN = `arn:aws:elasticfilesystem:${REGION}:${ACCOUNT}:file-system/fs-0a`;
const one = (config: Parameters<typeof record>[2]) => [record('AWS::EFS::FileSystem', ARN, config)];

controlCases(EFS_1, [
  { name: 'passes where the file system is encrypted', records: one({ Encrypted: true }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is not', records: one({ Encrypted: false }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: one({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where they were not listed', records: [], uncovered: ['AWS::EFS::FileSystem'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
