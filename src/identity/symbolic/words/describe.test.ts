import { describe, expect, it } from 'vitest';
import { FALSE, TRUE } from '../../engine/logic.ts';
import { createFormulas, type Formulas } from '../formula/formulas.ts';
import { condition } from '../formula/naive.cases.ts';
import type { Formula } from '../formula/node.ts';
import { describeFormula } from './describe.ts';

const is = condition;
const not = { isNegated: true } as const;
const ifExists = { isIfExists: true } as const;

type Build = (formulas: Formulas, a: Formulas['residual']) => Formula;

describe('describeFormula', () => {
  it.each<[string, Build]>([
    ['always', () => TRUE],
    ['never', () => FALSE],
    ['only with MFA', (_, a) => a(is('Bool', 'aws:MultiFactorAuthPresent', ['true']))],
    ['only without MFA', (f, a) => f.not(a(is('Bool', 'aws:MultiFactorAuthPresent', ['true'])))],
    ['unless in a session that says it is without MFA', (f, a) => f.not(a(is('Bool', 'aws:MultiFactorAuthPresent', ['false'])))],
    ['only within 3600 seconds of MFA', (_, a) => a(is('NumericLessThan', 'aws:MultiFactorAuthAge', ['3600']))],
    ['only from vpce-1', (_, a) => a(is('StringEquals', 'aws:SourceVpce', ['vpce-1']))],
    ['only from vpce-1 or without aws:SourceVpce', (_, a) => a(is('StringEquals', 'aws:SourceVpce', ['vpce-1'], ifExists))],
    ['only from 10.0.0.0/8 or 192.0.2.0/24', (_, a) => a(is('IpAddress', 'aws:SourceIp', ['10.0.0.0/8', '192.0.2.0/24']))],
    ['unless from 10.0.0.0/8', (_, a) => a(is('IpAddress', 'aws:SourceIp', ['10.0.0.0/8'], not))],
    ['only in eu-central-1', (_, a) => a(is('StringEquals', 'aws:RequestedRegion', ['eu-central-1']))],
    ['only through TLS', (_, a) => a(is('Bool', 'aws:SecureTransport', ['true']))],
    ['only through TLS', (f, a) => f.not(a(is('Bool', 'aws:SecureTransport', ['false'])))],
    ['only for objects tagged team=a', (_, a) => a(is('StringEquals', 's3:ExistingObjectTag/team', ['a']))],
    ['only on resources tagged Team=a or Team=b', (_, a) => a(is('StringEquals', 'aws:ResourceTag/Team', ['a', 'b']))],
    ['only for principals tagged team=*', (_, a) => a(is('StringLike', 'aws:PrincipalTag/team', ['*']))],
    ['only when called by s3.us-east-1.amazonaws.com', (_, a) => a(is('StringEquals', 'kms:ViaService', ['s3.us-east-1.amazonaws.com']))],
    ['only when called by athena.amazonaws.com', (_, a) => a(is('StringEquals', 'aws:CalledVia', ['athena.amazonaws.com'], { quantifier: 'any' }))],
    ['only with the external id 7', (_, a) => a(is('StringEquals', 'sts:ExternalId', ['7']))],
    ['only for the subject repo:a/b:*', (_, a) => a(is('StringLike', 'token.actions.githubusercontent.com:sub', ['repo:a/b:*']))],
    ['only before 2027-01-01T00:00:00Z', (_, a) => a(is('DateLessThan', 'aws:CurrentTime', ['2027-01-01T00:00:00Z']))],
    ['only if all of aws:TagKeys, if any, are a or b', (_, a) => a(is('StringEquals', 'aws:TagKeys', ['a', 'b'], { quantifier: 'all' }))],
    ['only if s3:max-keys is at most 10', (_, a) => a(is('NumericLessThanEquals', 's3:max-keys', ['10']))],
    ['unless ec2:Tenancy is like d*', (_, a) => a(is('StringLike', 'ec2:Tenancy', ['d*'], not))],
    ['only with aws:SourceIp', (_, a) => a(is('Null', 'aws:SourceIp', ['false']))],
    [
      'only from 10.0.0.0/8 and with MFA, unless in us-east-1',
      (f, a) =>
        f.all([
          a(is('Bool', 'aws:MultiFactorAuthPresent', ['true'])),
          a(is('IpAddress', 'aws:SourceIp', ['10.0.0.0/8'])),
          a(is('StringEquals', 'aws:RequestedRegion', ['us-east-1'], not)),
        ]),
    ],
    [
      'only with MFA or (from 10.0.0.0/8 and through TLS)',
      (f, a) =>
        f.or(
          a(is('Bool', 'aws:MultiFactorAuthPresent', ['true'])),
          f.and(a(is('Bool', 'aws:SecureTransport', ['true'])), a(is('IpAddress', 'aws:SourceIp', ['10.0.0.0/8']))),
        ),
    ],
    [
      'unless (from 10.0.0.0/8 and in us-east-1)',
      (f, a) => f.not(f.and(a(is('IpAddress', 'aws:SourceIp', ['10.0.0.0/8'])), a(is('StringEquals', 'aws:RequestedRegion', ['us-east-1'])))),
    ],
    [
      'only with MFA and if what is not known allows it (the policy of q is not in the model)',
      (f, a) => f.and(a(is('Bool', 'aws:MultiFactorAuthPresent', ['true'])), f.unknown('the policy of q is not in the model')),
    ],
    ['only from a, b, c, d or 3 more', (_, a) => a(is('StringEquals', 'aws:SourceVpce', ['a', 'b', 'c', 'd', 'e', 'f', 'g']))],
    ['only for the prefix a b', (_, a) => a(is('StringEquals', 's3:prefix', ['a\n\u001bb']))],
  ])('says "%s"', (words, build) => {
    const formulas = createFormulas();
    expect(describeFormula(formulas, build(formulas, formulas.residual))).toBe(words);
  });

  it('stays readable for whatever policies say', () => {
    const formulas = createFormulas();
    let formula: Formula = FALSE;
    for (let index = 0; index < 200; index++) {
      const one = formulas.residual(is('StringLike', `aws:RequestTag/${'k'.repeat(index)}`, ['v'.repeat(1_000)]));
      formula = index % 2 === 0 ? formulas.or(formula, one) : formulas.and(formula, one);
    }
    expect(describeFormula(formulas, formula).length).toBeLessThan(6_000);
  });
});
