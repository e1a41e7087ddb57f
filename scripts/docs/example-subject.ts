// A subject that stands for any: what its owner knows is a PLACEHOLDER, so that a page can show a control's remediation.

import { type ResourceRecord, recordType } from '../../src/core/index.ts';
import type { Control, Subject } from '../../src/posture/index.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';

export function exampleSubject(control: Control): Subject {
  const { unit } = control;
  if (unit.kind === 'region') return { account: ACCOUNT, region: REGION };
  if (unit.kind !== 'resource') return { account: ACCOUNT, region: 'global' };
  const record = exampleRecord(unit.type);
  return { account: ACCOUNT, region: record.region, record };
}

/** The fields in the templates of the type, each with its own name as value: `{GroupId}` is `GROUP_ID`. */
function exampleRecord(type: string): ResourceRecord {
  const row = recordType(type);
  const region = row === undefined || row.scope === 'regional' || type === 'AWS::S3::Bucket' ? REGION : 'global';
  const place: Readonly<Record<string, string>> = { partition: 'aws', account: ACCOUNT, region };
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, field: string) => place[field] ?? placeholder(field));
  const id = fill(row?.id ?? '{Id}');
  const arn = fill(row?.arn ?? '{Arn}');
  const fields = [...`${row?.id} ${row?.arn}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').filter((field) => place[field] === undefined);
  return { type, arn, id, account: ACCOUNT, region, tags: {}, config: Object.fromEntries(fields.map((field) => [field, placeholder(field)])) };
}

function placeholder(field: string): string {
  return field
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toUpperCase();
}
