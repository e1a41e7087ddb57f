// How AWS cuts long answers into pages: the member that tells the next page, and the member of the input that asks for it.
// Most services use one name for both; the table holds the others. Source: each operation's page in the API references.

import { isObject, type JsonObject } from '../core/index.ts';

interface Paging {
  /** Members of the answer, first present one counts; dotted for nested. */
  readonly from: string;
  readonly to: string;
}

const SAME = ['NextToken', 'nextToken', 'Marker', 'NextMarker', 'ContinuationToken', 'Position', 'position', 'PaginationToken'] as const;

/** By `service:Operation`, then by `service`; anything else is found by the names that most services use. */
const EXCEPTIONS: Readonly<Record<string, Paging>> = {
  's3api:ListBuckets': { from: 'ContinuationToken', to: 'ContinuationToken' },
  'route53:ListHostedZones': { from: 'NextMarker', to: 'Marker' },
  kms: { from: 'NextMarker', to: 'Marker' },
  lambda: { from: 'NextMarker', to: 'Marker' },
  elb: { from: 'NextMarker', to: 'Marker' },
  elbv2: { from: 'NextMarker', to: 'Marker' },
  efs: { from: 'NextMarker', to: 'Marker' },
  wafv2: { from: 'NextMarker', to: 'NextMarker' },
  'cloudfront:ListDistributions': { from: 'DistributionList.NextMarker', to: 'Marker' },
  'dynamodb:ListTables': { from: 'LastEvaluatedTableName', to: 'ExclusiveStartTableName' },
  'apigateway': { from: 'position', to: 'position' },
};

/** The input of the next page, or `undefined` after the last one. */
export function nextInput(service: string, operation: string, input: JsonObject, answer: JsonObject): JsonObject | undefined {
  if (answer['IsTruncated'] === false) return undefined;
  const paging = EXCEPTIONS[`${service}:${operation}`] ?? EXCEPTIONS[service];
  if (paging !== undefined) {
    const token = dotted(answer, paging.from);
    return token === undefined ? undefined : { ...input, [paging.to]: token };
  }
  for (const name of SAME) {
    const token = dotted(answer, name);
    if (token !== undefined) return { ...input, [name]: token };
  }
  return undefined;
}

function dotted(answer: JsonObject, path: string): string | undefined {
  let here: JsonObject[string] = answer;
  for (const name of path.split('.')) here = isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined;
  return typeof here === 'string' && here !== '' ? here : undefined;
}
