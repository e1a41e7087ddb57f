import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { candidatesOf } from './candidates.ts';
import { layers } from './decide.ts';
import { MODEL, policy, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { createFrame, enter } from './frame.ts';
import { FALSE, KLEENE, MAYBE, TRUE } from './logic.ts';
import { matchStatement } from './statement.ts';
import { SHORT, speakingOf } from './statement-index.ts';

const allow = (rest: JsonObject): JsonObject => ({ Effect: 'Allow', Action: 's3:*', ...rest });
const ODD: readonly JsonObject[] = [
  allow({ NotResource: 'arn:aws:s3:::bucket-1' }),
  allow({ Resource: '*', Condition: { StringEquals: { 'aws:username': 'ada' } } }),
  allow({ Resource: ['arn:aws:s3:::bucket-1*', 'arn:aws:s3:::bucket-?/x', 'arn:aws:s3:::other'] }),
  allow({ Resource: `arn:aws:s3:::\${aws:username}` }),
  allow({ Resource: 'arn:aws:s3' }),
  allow({ Resource: 'bucket-1' }),
  allow({ Resource: '*bucket-1' }),
  allow({ NotResource: '*' }),
  { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::bucket-3/*' },
  allow({ Resource: 'arn:aws:s3:::nowhere', Priority: 1 }),
  allow({}),
];
const MANY = Array.from({ length: 2 * SHORT }, (_, index) => allow({ Resource: [`arn:aws:s3:::bucket-${index}`, `arn:aws:s3:::bucket-${index}/*`] }));

function frameOf(statements: readonly JsonObject[], resource: string) {
  const engine = withModel(compile(MODEL), { policies: [policy(`${USER}#inline/main`, statements)] });
  const frame = createFrame(engine);
  enter(frame, { principal: { kind: 'user', arn: USER }, action: 's3:GetObject', resource }, KLEENE);
  const { identity } = frame.identity ?? {};
  if (identity === undefined) throw new Error('the user is in the model');
  frame.use = 'identity';
  return { frame, engine, allows: candidatesOf(identity, frame).allows };
}

describe('speakingOf', () => {
  it.each(['bucket-1', 'bucket-1/x', 'bucket-12/x', 'bucket-77', 'other', 'otherwise', 'none', 'ada', '', 'bucket-'])(
    'leaves out only what does not match `%s`, and keeps the order',
    (name) => {
      const arn = `arn:aws:s3:::${name}`;
      const { frame, allows } = frameOf([...ODD, ...MANY, ...ODD], arn);
      const found = speakingOf(allows, arn);
      expect(allows.filter((one) => !found.includes(one) && matchStatement(one, frame) !== FALSE)).toEqual([]);
      expect(found).toEqual(allows.filter((one) => found.includes(one)));
      expect(found.length).toBeLessThan(30);
    },
  );

  it('decides among many statements as among few', () => {
    const { engine } = frameOf([...MANY, { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::bucket-3/*' }], '*');
    const said = (resource: string) => {
      const { identityAllow, identityDeny } = layers(engine, { principal: { kind: 'user', arn: USER }, action: 's3:GetObject', resource }, KLEENE);
      return [identityAllow === TRUE, identityDeny === TRUE];
    };
    expect(['bucket-2/x', 'bucket-3/x', 'bucket-127/x', 'bucket-128/x'].map((name) => said(`arn:aws:s3:::${name}`))).toEqual([
      [true, false],
      [true, true],
      [true, false],
      [false, false],
    ]);
    expect(said('*')).toEqual([false, false]);
    const odd = layers(engine, { principal: { kind: 'user', arn: USER }, action: 's3:GetObject', resource: 'bucket-2' }, KLEENE);
    expect([odd.identityAllow, odd.identityDeny]).toEqual([MAYBE, MAYBE]);
  });
});
