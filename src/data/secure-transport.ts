// Whether a bucket policy refuses every request that does not come over TLS.
// Source: https://repost.aws/knowledge-center/s3-bucket-policy-for-config-rule and
// https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-ssl-requests-only.html

import { covers, coversAction, everyoneBut, matchesPattern, type PolicyDocument, type Statement } from '../identity/index.ts';
import { S3_ACTIONS } from './s3-actions.ts';

const TRANSPORT = 'aws:securetransport';
const PLAIN_OPERATORS = new Set(['bool', 'boolifexists']);

export interface TransportAnswer {
  readonly answer: 'refused' | 'accepted' | 'unknown';
  /** The statements that refuse plain requests. */
  readonly statements: readonly number[];
  /** What plain requests may still be sent to, for `accepted`. */
  readonly stillOpen: readonly ('bucket' | 'objects')[];
  readonly notModelled: readonly string[];
}

/** A Deny for everyone on every action, met by plain requests and by no further condition, on the bucket and on its objects. */
export function transportAnswer(policy: PolicyDocument, bucketArn: string): TransportAnswer {
  const denies = policy.statements.filter((one) => one.effect === 'Deny');
  const judged = denies.map((statement) => ({ statement, doubts: doubtsOf(statement) }));
  const sure = judged.filter((one) => one.doubts?.length === 0).map((one) => one.statement);
  const perhaps = judged.filter((one) => one.doubts !== undefined);
  const stillOpen = openBeyond(sure, bucketArn);
  const statements = sure.map((one) => one.index);
  if (stillOpen.length === 0) return { answer: 'refused', statements, stillOpen, notModelled: [] };
  const isPerhapsClosed =
    openBeyond(
      perhaps.map((one) => one.statement),
      bucketArn,
    ).length === 0;
  const notModelled = isPerhapsClosed ? [...new Set(perhaps.flatMap((one) => one.doubts ?? []))] : [];
  return { answer: isPerhapsClosed ? 'unknown' : 'accepted', statements, stillOpen, notModelled };
}

/** What leaves in doubt that the statement refuses all plain requests; `undefined` when it surely lets some through. */
function doubtsOf(statement: Statement): readonly string[] | undefined {
  if (!isForEveryone(statement)) return undefined;
  const doubts: string[] = [];
  if (!coversEveryAction(statement)) {
    // Every action that is known, one by one: new ones are not covered.
    if (!S3_ACTIONS.every((action) => coversAction(statement, action.name))) return undefined;
    doubts.push('a Deny that lists the actions one by one');
  }
  const { conditions } = statement;
  const onTransport = conditions.filter(({ key }) => key.toLowerCase() === TRANSPORT);
  // A Deny under other conditions alone leaves the plain requests that do not meet them.
  if (conditions.length > 0 && onTransport.length === 0) return undefined;
  for (const condition of onTransport) {
    if (!PLAIN_OPERATORS.has(condition.operator.toLowerCase())) doubts.push(`${condition.operator} on ${condition.key}`);
    else if (!condition.values.some((value) => value.toLowerCase() === 'false')) return undefined;
  }
  for (const { operator, key } of conditions) if (key.toLowerCase() !== TRANSPORT) doubts.push(`${operator} on ${key} beside aws:SecureTransport`);
  return doubts;
}

function isForEveryone(statement: Statement): boolean {
  // Leaving out even owned callers leaves their plain requests through.
  return statement.principals !== undefined && everyoneBut(statement) === 'trusted';
}

function coversEveryAction({ actions, notActions }: Statement): boolean {
  if (actions !== undefined) return actions.some((pattern) => covers(pattern.toLowerCase(), 's3:*') === true);
  return notActions?.length === 0;
}

function openBeyond(statements: readonly Statement[], bucketArn: string): readonly ('bucket' | 'objects')[] {
  const patterns = statements.flatMap((statement) => statement.resources ?? []).filter((one) => !one.includes('${'));
  const open: ('bucket' | 'objects')[] = [];
  if (!patterns.some((pattern) => matchesPattern(pattern, bucketArn))) open.push('bucket');
  if (!patterns.some((pattern) => covers(pattern, `${bucketArn}/*`) === true)) open.push('objects');
  return open;
}
