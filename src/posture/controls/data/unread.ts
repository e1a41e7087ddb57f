// What a control says of a part of a record that AWS answered in a way that cannot be read.

import { listActionOf, type Missing, type ResourceRecord } from '../../../core/index.ts';

export function unread(record: ResourceRecord, path: string, name = listActionOf(record.type)): Missing {
  return { reason: 'unreadable', name, account: record.account, region: record.region, arn: record.arn, detail: path };
}
