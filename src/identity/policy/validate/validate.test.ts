// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS, FINDING_KINDS, learnMoreOf, POLICY_KIND_NAMES, POLICY_RESOURCE_TYPES, type PolicyKindName, validatePolicy } from './index.ts';

const CORPUS = fileURLToPath(new URL('../../../../../shared/corpora/gaad/example.json', import.meta.url));
const kinds = fc.constantFrom(undefined, ...POLICY_KIND_NAMES);

/** Every finding stands in the text, says one line and names a page. */
function expectSound(text: string, kind: PolicyKindName | undefined): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { span, message, help, learnMore, kind: gravity } of validatePolicy(text, { kind }).findings) {
    expect(span.offset + span.length).toBeLessThanOrEqual(text.length);
    expect(span.column).toBeLessThanOrEqual((lines[span.line - 1] ?? '').length + 1);
    expect(message.length).toBeLessThan(500);
    expect((help ?? '').length).toBeLessThan(1000);
    expect(learnMore).toMatch(/^https:\/\//);
    expect(FINDING_KINDS).toContain(gravity);
  }
}

describe('validatePolicy', () => {
  const found = (statements: readonly object[], kind: PolicyKindName = 'identity') =>
    validatePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 1), { kind }).findings.map(
      ({ code, span, message }) => `${span.line}:${span.column} ${code} ${message}`,
    );
  const permit = (action: string, resource = '*', condition?: object) => ({
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...(condition === undefined ? {} : { Condition: condition }),
  });
  const tls = { Bool: { 'aws:SecureTransport': 'true' } };
  const REDUNDANT = 'REDUNDANT_STATEMENT the statement says nothing that the one at';

  it.each<[string, readonly object[], readonly string[]]>([
    ['before it', [permit('s3:*'), permit('s3:GetObject', 'arn:aws:s3:::b/*')], [`9:3 ${REDUNDANT} 4:3 does not say`]],
    ['after it', [permit('s3:GetObject'), permit('s3:*')], [`4:3 ${REDUNDANT} 9:3 does not say`]],
    ['that asks less', [permit('s3:*'), permit('s3:GetObject', 'arn:aws:s3:::b/*', tls)], [`9:3 ${REDUNDANT} 4:3 does not say`]],
    ['that asks the same', [permit('s3:*', '*', tls), permit('s3:GetObject', 'arn:aws:s3:::b/*', tls)], [`14:3 ${REDUNDANT} 4:3 does not say`]],
    ['that asks more: none', [permit('s3:*', '*', tls), permit('s3:GetObject', 'arn:aws:s3:::b/*')], []],
    ['of other resources: none', [permit('s3:*', 'arn:aws:s3:::a/*'), permit('s3:GetObject', 'arn:aws:s3:::b/*')], []],
    ['that denies: none of them', [{ ...permit('s3:*', 'arn:aws:s3:::b/*'), Effect: 'Deny' }, permit('s3:*', 'arn:aws:s3:::b*')], []],
  ])('finds a statement within another one %s', (_, statements, expected) => {
    expect(found(statements).filter((line) => line.includes('REDUNDANT_STATEMENT'))).toEqual(expected);
  });

  it.each([
    ['arn:aws:sqs:us-easst-1:111122223333:q', 'there is no Region `us-easst-1`'],
    ['arn:aws:sqs:useast1:111122223333:q', '`useast1` is no Region'],
    ['arn:aws:sqs:us-gov-west-1:111122223333:q', 'the Region `us-gov-west-1` is not of the partition `aws`'],
    ['arn:aws-cn:sqs:eu-west-1:111122223333:q', 'the Region `eu-west-1` is not of the partition `aws-cn`'],
    // A Region that may be there tomorrow.
    ['arn:aws:sqs:xx-southwest-9:111122223333:q', undefined],
    ['arn:aws-us-gov:sqs:us-gov-west-1:111122223333:q', undefined],
  ])('judges the Region of %s', (resource, expected) => {
    expect(found([permit('sqs:SendMessage', resource)])).toEqual(expected === undefined ? [] : [`7:16 INVALID_ARN_REGION ${expected}`]);
  });

  it('answers for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), kinds, expectSound), { numRuns: 500 });
  });

  it('answers for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), kinds, (value, kind) => expectSound(JSON.stringify(value), kind)),
      { numRuns: 500 },
    );
  });

  it('answers for anything in the shape of a policy', () => {
    const word = fc.constantFrom(
      '*',
      '',
      's3:Get*',
      's3:GetObject',
      'arn:aws:s3:::b/*',
      'arn:::::',
      'arn:aws:s3',
      '${aws:username}',
      '${',
      '${}',
      "${a, 'b'}",
      'aws:PrincipalOrgID',
      'aws:TagKeys',
      'ForAllValues:StringLike',
      'Null',
      'Bool',
      'IpAddress',
      '10.0.0.0/8',
      '::/0',
      '1',
      'true',
      '__proto__',
      'constructor',
      'toString',
      'Allow',
      'Deny',
      '2012-10-17',
      'iam:PassRole',
      '\u0410ction',
      '\u200b',
      'token.actions.githubusercontent.com:sub',
      'arn:aws:iam::111122223333:role/x',
      ':',
      'a:b:c',
      'kms:*',
    );
    const value = fc.oneof(word, fc.array(word, { maxLength: 3 }), fc.constantFrom(null, true, 7, [], {}, [[]], [{}]));
    const condition = fc.dictionary(word, fc.oneof(value, fc.dictionary(word, value, { maxKeys: 3 })), { maxKeys: 3 });
    const element = fc.constantFrom('Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'NotPrincipal', 'Extra', '__proto__');
    const statement = fc
      .tuple(fc.dictionary(element, fc.oneof(value, fc.dictionary(word, value, { maxKeys: 2 }))), fc.option(condition, { nil: undefined }))
      .map(([elements, given]) => (given === undefined ? elements : { ...elements, Condition: given }));
    const policy = fc.record({ Version: value, Id: value, Statement: fc.oneof(statement, fc.array(statement, { maxLength: 4 }), value) }, { requiredKeys: [] });
    fc.assert(
      fc.property(policy, kinds, (given, kind) => expectSound(JSON.stringify(given, undefined, 1), kind)),
      { numRuns: 2000 },
    );
  });

  const list = (text: string) => `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject"],"Resource":[${text}]}}`;
  it.each([
    ['nested brackets', '['.repeat(1_000_000)],
    ['nested statements', `{"Statement":${'{"Statement":'.repeat(80_000)}`],
    ['one pattern of a megabyte', list(`"arn:aws:s3:::${'*a'.repeat(500_000)}"`)],
    ['many patterns', list(Array.from({ length: 20_000 }, (_, index) => `"arn:aws:s3:::*a*a*a*a*${index}/*"`).join(','))],
    ['many equal actions', list('"*"').replace('"s3:GetObject"', '"s3:*Object*"'.concat(',"s3:*"'.repeat(100_000)))],
    ['an action of a megabyte', list('"*"').replace('GetObject', '*a'.repeat(500_000))],
    ['many foreign actions', list('"*"').replace('"s3:GetObject"', Array.from({ length: 50_000 }, (_, index) => `"x${index}:y"`).join(','))],
    [
      'many statements',
      `{"Statement":[${Array.from({ length: 20_000 }, (_, index) => `{"Effect":"Deny","Action":"s3:*${index}","Resource":"*"}`).join(',')}]}`,
    ],
    [
      'many denials and allowances',
      `{"Statement":[${Array.from({ length: 10_000 }, (_, index) => `{"Effect":"${index % 2 === 0 ? 'Deny' : 'Allow'}","Action":"s3:*${index}*","Resource":"*"}`).join(',')}]}`,
    ],
    [
      'many keys',
      `{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{${Array.from({ length: 20_000 }, (_, index) => `"aws:x${index}":"*"`).join(',')}}}}}`,
    ],
    ['many variables', list(`"${'${a'.repeat(300_000)}"`)],
    ['many variables that are closed', list(`"${'${a}'.repeat(200_000)}"`)],
    ['many commas', `{"Statement":[${','.repeat(1_000_000)}`],
    [
      'a value of a megabyte',
      `{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"${'1'.repeat(1_000_000)}"},"DateLessThan":{"aws:CurrentTime":"${'1'.repeat(100_000)}x"},"NumericLessThan":{"s3:max-keys":"${'1'.repeat(100_000)}x"},"BinaryEquals":{"a:b":"${'A'.repeat(100_001)}"}}}}`,
    ],
    [
      'a principal of a megabyte',
      `{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/${'/'.repeat(500_000)}","Service":"${'a.'.repeat(250_000)}","Federated":"${'a.'.repeat(250_000)}"},"Action":"sts:AssumeRole"}}`,
    ],
  ])(
    'answers for %s',
    (_, text) => {
      expect(text.length).toBeGreaterThan(100_000);
      for (const kind of ['identity', 'resource', 'trust'] as const) expectSound(text, kind);
    },
    60_000,
  );

  it('guesses the kind of a policy, and says so', () => {
    const guessOf = (statement: object, name?: string) => validatePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }), { name }).kind;
    const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
    expect(guessOf(allow)).toBe('identity');
    expect(guessOf(allow, 'policies/scp-deny-root.json')).toBe('scp');
    expect(guessOf(allow, 'boundary.json')).toBe('boundary');
    expect(guessOf(allow, 'escape.json')).toBe('identity');
    expect(guessOf({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } })).toBe('trust');
    expect(guessOf({ ...allow, Principal: '*' })).toBe('resource');
    expect(guessOf({ ...allow, Principal: '*' }, 'vpc_endpoint.json')).toBe('endpoint');
    expect(guessOf({ ...allow, Effect: 'Deny', Principal: '*' })).toBe('rcp');
    expect(validatePolicy('{}').guess?.because).toBe('it names no principal');
    expect(validatePolicy('{}', { kind: 'scp' }).guess).toBeUndefined();
  });

  it('says where the policy is in an answer of AWS', () => {
    const { findings } = validatePolicy('{"Policy": "{}"}');
    expect(findings.find(({ code }) => code === 'MISSING_STATEMENT')?.help).toContain('the policy stands in `Policy`');
  });

  it('guesses the resource of a resource policy', () => {
    const typeOf = (Action: string, Resource: string) =>
      validatePolicy(JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action, Resource } }), { kind: 'resource' }).resourceType;
    expect(typeOf('s3:GetObject', 'arn:aws:s3:::b/*')).toBe('AWS::S3::Bucket');
    expect(typeOf('s3:GetObject', 'arn:aws:s3:eu-west-1:111122223333:accesspoint/a')).toBe('AWS::S3::AccessPoint');
    expect(typeOf('kms:Decrypt', '*')).toBe('AWS::KMS::Key');
    expect(typeOf('*', '*')).toBeUndefined();
    for (const { services } of Object.values(POLICY_RESOURCE_TYPES)) expect(services.length).toBeGreaterThan(0);
  });

  it('stands by what AWS itself wrote', () => {
    const errors = validatePolicy(
      JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] }),
    );
    expect(errors.findings).toEqual([]);
  });

  it.skipIf(!existsSync(CORPUS))('finds in a real account only errors that are some', () => {
    const { Policies: policies } = JSON.parse(readFileSync(CORPUS, 'utf8')) as {
      Policies: readonly { readonly PolicyName: string; readonly PolicyVersionList: readonly { readonly Document: object }[] }[];
    };
    const codes = new Set<string>();
    for (const { PolicyVersionList: versions } of policies) {
      for (const { Document: document } of versions) {
        for (const { kind, code } of validatePolicy(JSON.stringify(document, undefined, 2), { kind: 'identity' }).findings)
          if (kind === 'ERROR') codes.add(code);
      }
    }
    // Services that AWS has closed, actions of theirs, and one key that only AWS's own policies use.
    expect([...codes].sort()).toEqual(['INVALID_ACTION', 'INVALID_GLOBAL_CONDITION_KEY', 'INVALID_SERVICE_IN_ACTION']);
  });
});

describe('CHECKS', () => {
  it('are at least a hundred of AWS, each with its section of the reference', () => {
    const ofAws = CHECKS.filter(({ page }) => page === undefined);
    expect(new Set(ofAws.map(({ code }) => code)).size).toBeGreaterThan(140);
    for (const check of ofAws)
      expect(learnMoreOf(check)).toMatch(/access-analyzer-reference-policy-checks-(error|general-warning|security-warning|suggestion)-[a-z0-9-]+$/);
  });
});
