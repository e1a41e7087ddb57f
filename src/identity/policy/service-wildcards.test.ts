import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { readPolicy } from './document.ts';
import { serviceWildcards } from './service-wildcards.ts';

function indexes(...Statement: JsonObject[]) {
  const policy = readPolicy({ Version: '2012-10-17', Statement });
  if (!policy.ok) throw new Error('no policy');
  const { statements, notModelled } = serviceWildcards(policy.value);
  return { found: statements.map((one) => one.index), notModelled };
}
const allow = (more: JsonObject): JsonObject => ({ Effect: 'Allow', Resource: 'arn:aws:s3:::one/*', ...more });

describe('serviceWildcards', () => {
  it.each(['ec2:*', 'EC2:*', '*', '*:*', 'ec2:**', 's3:?*', 'sqs:*?'])('finds the whole service in %s', (Action) => {
    expect(indexes(allow({ Action }))).toEqual({ found: [0], notModelled: [] });
  });

  it.each(['ec2:Describe*', 'ec2:*Tags', '*:Get*', 's3:?', 'ec2', ''])('finds none in %s', (Action) => {
    expect(indexes(allow({ Action: ['sts:AssumeRole', Action] }))).toEqual({ found: [], notModelled: [] });
  });

  it('finds the others where NotAction leaves out some actions', () => {
    expect(indexes(allow({ NotAction: 'iam:*' }), allow({ NotAction: ['s3:GetObject', 'ec2:Describe*'] })).found).toEqual([0, 1]);
  });

  it('finds none where NotAction leaves out everything', () => {
    expect(indexes(allow({ NotAction: ['iam:*', '*'] }))).toEqual({ found: [], notModelled: [] });
  });

  it('does not know how much a NotAction over many services leaves', () => {
    expect(indexes(allow({ NotAction: '*:Delete*' }))).toEqual({ found: [], notModelled: ['NotAction *:Delete*'] });
  });

  it('does not know whether every action has as many letters as there are question marks', () => {
    expect(indexes(allow({ Action: 's3:????????*' }))).toEqual({ found: [], notModelled: ['Action s3:????????*'] });
  });

  it('passes over what a statement denies', () => {
    expect(indexes({ Effect: 'Deny', Action: 's3:*', Resource: '*' }, allow({ Action: 's3:*' })).found).toEqual([1]);
  });
});
