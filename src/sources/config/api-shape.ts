// The `configuration` of AWS Config in the shape of the service's own API: the names' first letters, policies decoded, nulls gone.
// Shapes: https://docs.aws.amazon.com/config/latest/developerguide/example-sns-notification.html (security group, instance)
// and https://github.com/awslabs/aws-config-resource-schema (members by type).
// Types that Config took over from CloudFormation's registry come in CloudFormation's own members; they are kept as they are,
// and a reader that looks for the API's member finds it missing rather than wrong.

import { isArray, isObject, type Json, type JsonObject } from '../../core/index.ts';

/** Services whose APIs answer in camelCase. */
const CAMEL_CASE = [
  'AWS::AccessAnalyzer::',
  'AWS::ApiGateway::',
  'AWS::Batch::',
  'AWS::CodeBuild::',
  'AWS::CodePipeline::',
  'AWS::Config::',
  'AWS::DirectConnect::',
  'AWS::ECR::',
  'AWS::ECS::',
  'AWS::EKS::',
  'AWS::Logs::',
  'AWS::Macie::',
] as const;

/** Members whose API name is not their name with a capital. Acronyms such as `dBInstanceArn` need no row. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['sseAlgorithm', 'SSEAlgorithm'],
  ['kmsMasterKeyID', 'KMSMasterKeyID'],
  ['kmskeyArn', 'KMSKeyArn'],
  ['mfadelete', 'MFADelete'],
  ['dnsname', 'DNSName'],
  // Config lists IPv4 ranges twice: the older `ipRanges` as plain texts, and these, which are the API's `IpRanges`.
  ['ipv4Ranges', 'IpRanges'],
]);

/** Members that are maps from names that users chose, or documents in a language of their own: their members keep their names. */
const VERBATIM: ReadonlySet<string> = new Set(['variables', 'tags', 'labels', 'parameters', 'condition', 'stageVariables', 'dockerLabels', 'logOptions']);

const POLICY = /(?:policy|assumeRolePolicy)?document$/i;

export function toApiShape(type: string, configuration: JsonObject): JsonObject {
  const isCamel = CAMEL_CASE.some((prefix) => type.startsWith(prefix));
  const rename = isCamel ? lowerFirst : (name: string) => EXCEPTIONS.get(name) ?? upperFirst(name);
  return shape(configuration, rename);
}

function shape(item: JsonObject, rename: (name: string) => string): JsonObject {
  const hasIpv4Ranges = isArray(item['ipv4Ranges']);
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
      // The API leaves out what is not there; in a record, null would say that AWS answered "none".
      if (value === undefined || value === null) return [];
      if (name === 'ipRanges' && hasIpv4Ranges) return [];
      if (name === 'ipRanges' && isArray(value))
        return [['IpRanges', value.map((range) => (typeof range === 'string' ? { CidrIp: range } : inner(range, rename)))]];
      if (POLICY.test(name)) return [[rename(name), decodePolicy(value)]];
      if (VERBATIM.has(name) && isObject(value)) return [[rename(name), value]];
      return [[rename(name), inner(value, rename)]];
    }),
  );
}

function inner(value: Json, rename: (name: string) => string): Json {
  if (isArray(value)) return value.map((item) => inner(item, rename));
  return isObject(value) ? shape(value, rename) : value;
}

/** Config keeps IAM's documents URL-encoded, as the API's wire does; the CLI and the SDKs decode them. */
function decodePolicy(value: Json): Json {
  if (typeof value !== 'string') return value;
  try {
    const text = value.startsWith('%7B') ? decodeURIComponent(value) : value;
    const document = JSON.parse(text) as Json;
    return isObject(document) ? document : value;
  } catch {
    return value;
  }
}

const upperFirst = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);
const lowerFirst = (name: string) => (/^[A-Z]{2}/.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1));
