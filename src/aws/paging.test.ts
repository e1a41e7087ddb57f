import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Json, type JsonObject, recordType } from '../core/index.ts';
import { operationOf } from './calls/sdk-model.cases.ts';
import { CALLS } from './calls/table.ts';
import { nextInput } from './paging.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const calls = new Map(
  CALLS.flatMap((row) => [...row.steps, ...Object.keys(row.facets).flatMap((facet) => recordType(row.type)?.facets[facet]?.call ?? [])]).map((call) => [
    `${call.service} ${call.operation}`,
    call,
  ]),
);
const packages: ReadonlyMap<string, string> = new Map(
  [...readFileSync(join(HERE, 'calls/clients.ts'), 'utf8').matchAll(/^\s+'?([\w-]+)'?: \{ client: '\w+', load: \(\) => import\('([^']+)'/gm)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ]),
);

interface Paginator {
  readonly name: string;
  readonly service: string;
  readonly operation: string;
  readonly to: string;
  readonly from: string;
}

/** What the SDK's own paginator of the operation passes on, where it has one. */
function paginatorOf(service: string, operation: string): readonly Paginator[] {
  const file = join(HERE, '../../node_modules', packages.get(service) ?? 'none', 'dist-es/pagination', `${operation}Paginator.js`);
  if (!existsSync(file)) return [];
  const [, to = '', from = ''] = /Command, "([^"]+)", "([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  return [{ name: `${service} ${operation}`, service, operation, to, from }];
}

const paginators = [...calls.values()].flatMap(({ service, operation }) => paginatorOf(service, operation));

const nested = (path: string, value: Json): JsonObject => path.split('.').reduceRight<Json>((inner, name) => ({ [name]: inner }), value) as JsonObject;

describe('nextInput', () => {
  it('is compared with most of the table', () => {
    expect(paginators.length).toBeGreaterThan(100);
  });

  it.each(paginators)('passes on what the SDK does: $name', ({ service, operation, from, to }) => {
    expect(nextInput(service, operation, { Kept: 1, [to]: 'before' }, nested(from, 'token'))).toEqual({ Kept: 1, [to]: 'token' });
    expect(nextInput(service, operation, { Kept: 1, [to]: 'before' }, { Items: [] })).toBeUndefined();
  });

  it.each([...calls].map(([name, call]) => ({ name, call })).filter(({ call }) => paginatorOf(call.service, call.operation).length === 0))(
    'goes on with every token that an answer without a paginator has: $name',
    async ({ call: { service, operation } }) => {
      const model = await operationOf(service, operation);
      if (model?.input.kind !== 'object' || model.output.kind !== 'object') throw new Error('the SDK has no such operation');
      const tokens = Object.keys(model.output.members).filter(
        (name) =>
          /^(?:next|start|continuation|last|exclusive)?(?:token|marker|position)$/i.test(name) &&
          name in (model.input as typeof model.output & { kind: 'object' }).members,
      );
      // One that has none of them has a single page, or is one of those below.
      const members = tokens.length > 0 ? tokens : Object.keys(model.output.members).filter((name) => !/^(?:NextRecord|LastEvaluated)/.test(name));
      const goOn = members.filter((name) => nextInput(service, operation, {}, { [name]: 'token' }) !== undefined);
      expect(goOn).toEqual(tokens);
    },
  );

  it('goes on behind the last stream that an answer names', () => {
    expect(nextInput('dynamodbstreams', 'ListStreams', { Limit: 100 }, { LastEvaluatedStreamArn: 'a' })).toEqual({ Limit: 100, ExclusiveStartStreamArn: 'a' });
  });

  it('starts the next page of a zone where all three members say, and drops those of the page before', () => {
    const input = { HostedZoneId: 'Z1', StartRecordName: 'a', StartRecordType: 'A', StartRecordIdentifier: 'one' };
    const answer = { IsTruncated: true, NextRecordName: 'b', NextRecordType: 'TXT' };
    expect(nextInput('route53', 'ListResourceRecordSets', input, answer)).toEqual({ HostedZoneId: 'Z1', StartRecordName: 'b', StartRecordType: 'TXT' });
  });

  it('ends where AWS says that nothing is left, whatever else the answer repeats', () => {
    expect(nextInput('iam', 'ListUsers', {}, { IsTruncated: false, Marker: 'token' })).toBeUndefined();
    expect(nextInput('kms', 'ListKeys', {}, { Truncated: false, NextMarker: 'token' })).toBeUndefined();
    expect(nextInput('ec2', 'DescribeVpcs', {}, { NextToken: '' })).toBeUndefined();
  });
});
