// Derives tests/schemas/asff-finding.schema.json from the Security Hub service model that AWS publishes with its SDKs:
//   node scripts/derive-asff-schema.mjs SERVICE-2.JSON > tests/schemas/asff-finding.schema.json
// The model holds members, required ones, enums and patterns; the lengths stand in its documentation, from where they are read.
// Source: https://github.com/boto/botocore/tree/develop/botocore/data/securityhub (Apache-2.0)

import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/derive-asff-schema.mjs SERVICE-2.JSON');
  process.exit(2);
}
const { shapes } = JSON.parse(readFileSync(file, 'utf8'));
// Details of resources and of other products' findings are no part of a control finding, and are most of the model.
const OPAQUE = new Set(['ResourceDetails', 'Detection', 'Action', 'VulnerabilityList', 'NetworkPathList', 'ThreatList', 'MalwareList', 'GeneratorDetails']);
const SCALARS = { string: 'string', integer: 'integer', long: 'integer', double: 'number', float: 'number', boolean: 'boolean', timestamp: 'string' };
const definitions = {};

function define(name) {
  if (name in definitions) return { $ref: `#/definitions/${name}` };
  const shape = shapes[name];
  definitions[name] = {};
  Object.assign(definitions[name], OPAQUE.has(name) ? {} : schemaOf(shape));
  return { $ref: `#/definitions/${name}` };
}

function schemaOf(shape) {
  if (shape.type === 'structure') {
    const properties = Object.fromEntries(
      Object.entries(shape.members).map(([key, member]) => [key, { allOf: [define(member.shape), limitsOf(member, shapes[member.shape])] }]),
    );
    return { type: 'object', additionalProperties: false, ...(shape.required ? { required: shape.required } : {}), properties };
  }
  if (shape.type === 'list') return { type: 'array', items: define(shape.member.shape) };
  if (shape.type === 'map') return { type: 'object', propertyNames: define(shape.key.shape), additionalProperties: define(shape.value.shape) };
  return { type: SCALARS[shape.type], ...(shape.enum ? { enum: shape.enum } : {}), ...(shape.pattern ? { pattern: shape.pattern } : {}) };
}

/** `Length Constraints: Minimum length of 1. Maximum length of 256.`, `Array Members: Maximum number of 32 items.` */
function limitsOf(member, shape) {
  const text = (member.documentation ?? '').replace(/<[^>]+>/g, '');
  const number = (pattern) => {
    const found = pattern.exec(text);
    return found ? Number(found[1].replaceAll(',', '')) : undefined;
  };
  const limits =
    shape.type === 'list'
      ? { minItems: number(/Minimum number of ([\d,]+) item/), maxItems: number(/Maximum number of ([\d,]+) items/) }
      : shape.type === 'map'
        ? { maxProperties: number(/up to ([\d,]+) key-value pairs/) }
        : {
            minLength: number(/Length Constraints: (?:Minimum (?:length )?of )?([\d,]+)/),
            maxLength: number(/Maximum (?:length )?of ([\d,]+)/) ?? number(/Length Constraints: ([\d,]+)/),
          };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

const root = define('AwsSecurityFinding');
// "If possible, set Type to one of the supported resource types": those that have details, and accounts, which have none.
definitions.Resource.properties.Type.allOf.push({ enum: [...Object.keys(shapes.ResourceDetails.members), 'AwsAccount'] });
const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'AwsSecurityFinding', type: 'array', items: root, definitions };
console.log(JSON.stringify(schema, undefined, 1));
