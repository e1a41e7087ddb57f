import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject, RECORD_TYPES, type ResourceRecord, recordType } from '../../core/index.ts';
import { CLIENTS } from './clients.ts';
import type { CallRow, Place, Step } from './row.ts';
import { operationOf, type Shape, shapeAt, strangersIn } from './sdk-model.cases.ts';
import { CALLS, NOT_COLLECTED } from './table.ts';

const PLACE: Place = { account: '111122223333', region: 'us-east-1', partition: 'aws' };
const named = CALLS.map((row, index) => ({ name: `${row.type} (${index})`, row }));

/** An item as AWS would answer it, each plain member filled with its own name. */
function sampleOf(shape: Shape | undefined, name: string, depth = 0): Json {
  if (shape === undefined || depth > 3) return null;
  if (shape.kind === 'value') return `${name}-value`;
  if (shape.kind === 'list') return [sampleOf(shape.of(), name, depth + 1)];
  // The one item that is a map: a queue's attributes, by https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
  if (shape.kind === 'map') return { QueueArn: 'QueueArn-value' };
  return Object.fromEntries(Object.entries(shape.members).map(([member, inner]) => [member, sampleOf(inner(), member, depth + 1)]));
}

interface Walked {
  readonly problems: readonly string[];
  /** What the last step yields. */
  readonly item: Json;
}

/** The steps of a row, walked over the SDK's own model. */
async function walk(row: CallRow): Promise<Walked> {
  const problems: string[] = [];
  let item: Json = null;
  for (const step of row.steps) {
    const parent: Json = step.batch === undefined ? item : [item];
    const operation = await operationOf(step.service, step.operation);
    if (operation === undefined) return { problems: [...problems, `the SDK has no ${step.service} ${step.operation}`], item };
    const input = step.input(parent, PLACE);
    problems.push(...strangersIn(input, operation.input, step.operation), ...holes(input, step.operation));
    const shape = shapeAt(operation.output, step.items);
    if (shape === undefined) problems.push(`${step.operation} answers no ${step.items}`);
    const sample = sampleOf(shape, 'item');
    const along: JsonObject = step.carry?.(sample, parent) ?? {};
    problems.push(...holes(along, `carry of ${step.operation}`));
    item = isObject(sample) ? { ...sample, ...along } : step.carry === undefined ? sample : along;
  }
  return { problems, item };
}

/** Values that a misspelt member leaves empty. */
function holes(value: Json | undefined, path: string): readonly string[] {
  if (value === null || value === undefined) return [`${path} is empty`];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => holes(inner as Json, `${path}.${name}`));
}

function recordOf(type: string, item: JsonObject): ResourceRecord {
  return { type, id: 'id', arn: 'arn:aws:x:us-east-1:111122223333:y:1', account: PLACE.account, region: PLACE.region, tags: {}, config: item };
}

describe('CALLS', () => {
  it('reads every type of the catalogue, or says why it does not', () => {
    const read = new Set(CALLS.map((row) => row.type));
    const silent = RECORD_TYPES.filter(({ type }) => !read.has(type) && !Object.hasOwn(NOT_COLLECTED, type)).map(({ type }) => type);
    expect(silent).toEqual([]);
    expect(Object.keys(NOT_COLLECTED).filter((type) => read.has(type) || recordType(type) === undefined)).toEqual([]);
  });

  it.each(named)('asks what the SDK can ask, and finds it where the SDK puts it: $name', async ({ row }) => {
    const { problems, item } = await walk(row);
    expect(problems).toEqual([]);
    expect(isObject(item)).toBe(true);
  });

  it.each(named)('makes records that the catalogue can name: $name', async ({ row }) => {
    const { item } = await walk(row);
    const type = recordType(row.type);
    const fields = [...`${type?.id} ${type?.arn}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').filter((name) => !(name in PLACE));
    expect(fields.filter((name) => !isObject(item) || typeof item[name] !== 'string')).toEqual([]);
  });

  it.each(named)('fills every facet of the catalogue, by a call or by the steps: $name', async ({ row }) => {
    const { item } = await walk(row);
    const facets = recordType(row.type)?.facets ?? {};
    expect(Object.keys(row.facets).filter((facet) => !Object.hasOwn(facets, facet))).toEqual([]);
    const problems: string[] = [];
    for (const [name, { call }] of Object.entries(facets)) {
      const input = row.facets[name];
      if (input === undefined && isObject(item) && Object.hasOwn(item, name)) continue;
      const operation = await operationOf(call.service, call.operation);
      const asked = input?.(recordOf(row.type, { ...(item as JsonObject), Type: 'application', EventBusName: 'default' }));
      if (operation === undefined || asked === undefined) problems.push(`${name} is not asked, or the SDK has no ${call.operation}`);
      else {
        problems.push(...strangersIn(asked, operation.input, name), ...holes(asked, name));
        if (shapeAt(operation.output, call.items) === undefined) problems.push(`${call.operation} answers no ${call.items}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('has the same facets in every row of a type', () => {
    const keys = (row: CallRow) => Object.keys(row.facets).sort().join();
    expect(CALLS.filter((row) => CALLS.some((other) => other.type === row.type && keys(other) !== keys(row)))).toEqual([]);
  });

  it('has no row twice', () => {
    const texts = CALLS.map((row) =>
      JSON.stringify([row.type, row.per, row.steps.map((step) => [step.service, step.operation, step.input(sampleItem(step), PLACE)])]),
    );
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('names an IAM action for every call, and a client for every service', () => {
    const calls = CALLS.flatMap((row) => [...row.steps, ...Object.keys(row.facets).flatMap((facet) => recordType(row.type)?.facets[facet]?.call ?? [])]);
    expect(calls.filter(({ action }) => !/^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]+$/.test(action))).toEqual([]);
    const services = new Set(calls.map(({ service }) => service));
    expect([...services].filter((service) => !Object.hasOwn(CLIENTS, service))).toEqual([]);
  });

  it('knows AWS saying "none" by the names that the SDK gives its errors', async () => {
    const says = CALLS.flatMap((row) => [
      ...row.steps.map(({ service, none }) => ({ service, none })),
      ...Object.values(recordType(row.type)?.facets ?? {}).map(({ call, none }) => ({ service: call.service, none })),
    ]);
    const wrong: string[] = [];
    for (const { service, none } of says) {
      const module = (await CLIENTS[service]?.load()) as Readonly<Record<string, unknown>>;
      // The SDK calls a modelled error by the name of its class, the CLI by the code on the wire: both have to stand there.
      for (const code of none) if (`${code}Exception` in module && !none.includes(`${code}Exception`)) wrong.push(`${service} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('asks for certificates with every kind of key', async () => {
    const { KeyAlgorithm } = await import('@aws-sdk/client-acm');
    const input = CALLS.find((row) => row.type === 'AWS::CertificateManager::Certificate')?.steps[0]?.input(null, PLACE);
    expect(input).toMatchObject({ Includes: { keyTypes: expect.arrayContaining(Object.values(KeyAlgorithm)) } });
  });

  it('reads, and only reads', () => {
    const operations = CALLS.flatMap((row) => [
      ...row.steps.map((step) => step.operation),
      ...Object.keys(row.facets).map((facet) => recordType(row.type)?.facets[facet]?.call.operation ?? ''),
    ]);
    // Making a report for the asker to read is a read: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
    const reads = /^(?:Describe|Get|List|BatchGet|Search)|^Generate(?:CredentialReport|ServiceLastAccessedDetails)$/;
    expect(operations.filter((operation) => !reads.test(operation))).toEqual([]);
    const values = /^(?:GetSecretValue|BatchGetSecretValue|GetParameters?|GetParametersByPath|GetObject|GetParameterHistory|GetFunction|GetItem|GetLogEvents)$/;
    expect(operations.filter((operation) => values.test(operation))).toEqual([]);
  });

  it('asks where the records of the type are listed', () => {
    const scopes = {
      organization: ['organization', 'organization-region'],
      account: ['global', 'regional'],
      region: ['regional'],
      'organization-region': ['organization'],
    };
    const wrong = CALLS.filter(
      (row) =>
        !(scopes[row.per] as readonly string[]).includes(recordType(row.type)?.scope ?? '') &&
        !(row.per === 'organization-region' && recordType(row.type)?.scope === 'organization'),
    );
    expect(wrong.map((row) => `${row.type} ${row.per}`)).toEqual([]);
  });
});

const sampleItem = (step: Step): Json => (step.batch === undefined ? 'x' : ['x']);

describe('the words of `--services`', () => {
  it('are these', () => {
    expect([...new Set(CALLS.map((row) => row.group))].sort().join(' ')).toBe(
      'accessanalyzer account acm apigateway autoscaling backup cloudformation cloudfront cloudtrail cloudwatch codeartifact codebuild config detective directconnect dynamodb ec2 ecr ecs efs eks elasticache elb elbv2 events fms glue guardduty iam iam-last-accessed inspector kafka kinesis kms lambda lambda-versions logs macie network-firewall opensearch organizations rds redshift route53 route53resolver s3 s3tables secretsmanager securityhub ses shield sns sqs ssm sso stepfunctions tag wafv2',
    );
  });
});
