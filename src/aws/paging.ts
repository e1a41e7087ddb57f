// How AWS cuts long answers into pages: the member that tells the next page, and the member of the input that asks for it.
// Most services use one name for both; the table holds the others. Source: each operation's page in the API references,
// which the paginators of the SDK repeat.

import { isObject, type JsonObject } from '../core/index.ts';

/** Members of the answer by the members of the input that they go to; dotted for nested. */
type Paging = Readonly<Record<string, string>>;

const SAME = ['NextToken', 'nextToken', 'Marker', 'NextMarker', 'ContinuationToken', 'continuationToken', 'PaginationToken', 'position'] as const;

const MARKER: Paging = { Marker: 'NextMarker' };

/** By `service:Operation`, then by `service`; anything else is found by the names that most services use. */
const EXCEPTIONS: ReadonlyMap<string, Paging> = new Map([
  ['kms', MARKER],
  ['lambda', MARKER],
  ['elb', MARKER],
  ['elbv2', MARKER],
  ['route53:ListHostedZones', MARKER],
  // Three members together say where the next page starts: https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html
  ['route53:ListResourceRecordSets', { StartRecordName: 'NextRecordName', StartRecordType: 'NextRecordType', StartRecordIdentifier: 'NextRecordIdentifier' }],
  // The others of EFS have `NextToken`.
  ['efs:DescribeFileSystems', MARKER],
  ['efs:DescribeMountTargets', MARKER],
  ['cloudfront:ListDistributions', { Marker: 'DistributionList.NextMarker' }],
  ['cloudfront:ListOriginAccessControls', { Marker: 'OriginAccessControlList.NextMarker' }],
  ['dynamodbstreams:ListStreams', { ExclusiveStartStreamArn: 'LastEvaluatedStreamArn' }],
  ['dynamodb:ListTables', { ExclusiveStartTableName: 'LastEvaluatedTableName' }],
]);

/** The input of the next page, or `undefined` after the last one. */
export function nextInput(service: string, operation: string, input: JsonObject, answer: JsonObject): JsonObject | undefined {
  if (answer['IsTruncated'] === false || answer['Truncated'] === false) return undefined;
  const paging = EXCEPTIONS.get(`${service}:${operation}`) ?? EXCEPTIONS.get(service);
  if (paging !== undefined) return withTokens(input, answer, paging);
  for (const name of SAME) {
    const token = dotted(answer, name);
    if (token !== undefined) return { ...input, [name]: token };
  }
  return undefined;
}

/** INVARIANT: what the last page was asked by is gone; only what this answer tells goes on. */
function withTokens(input: JsonObject, answer: JsonObject, paging: Paging): JsonObject | undefined {
  const tokens = Object.entries(paging).flatMap(([to, from]) => {
    const token = dotted(answer, from);
    return token === undefined ? [] : [[to, token] as const];
  });
  if (tokens.length === 0) return undefined;
  return { ...Object.fromEntries(Object.entries(input).filter(([name]) => !Object.hasOwn(paging, name))), ...Object.fromEntries(tokens) };
}

function dotted(answer: JsonObject, path: string): string | undefined {
  let here: JsonObject[string] = answer;
  for (const name of path.split('.')) here = isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined;
  return typeof here === 'string' && here !== '' ? here : undefined;
}
