// Which resources policies speak of, asked through whole requests; what is made ready is asked in resource-matcher.test.ts.

import { describe, expect, it } from 'vitest';
import type { AccessRequest } from '../model/index.ts';
import { layers } from './decide.ts';
import { ALLOW_ALL, createWorlds, MODEL, policy, QUEUE, USER } from './engine.cases.ts';
import { compile, withModel } from './engine.ts';
import { KLEENE } from './logic.ts';

const send: AccessRequest = { principal: { kind: 'user', arn: USER }, action: 'sqs:SendMessage', resource: QUEUE };
const engineOf = (...statements: readonly object[]) => withModel(compile(MODEL), { policies: [policy(`${USER}#inline/main`, statements as never[])] });
const START = 'arn:aws:sqs:eu-west-1:111122223333:';

/** What an identity policy with these resources allows. */
function ask(Resource: string | readonly string[], request: Partial<AccessRequest> = {}): number {
  return layers(engineOf({ ...ALLOW_ALL, Resource }), { ...send, ...request }, KLEENE).identityAllow;
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
describe('the resources of a statement', () => {
  it('are texts, beginnings and patterns, of which one is enough', () => {
    const lists = [[`${START}a`, QUEUE], [`${START}a*`, `${START}o*`], [`${START}o?d*`], [`${START}o*s`, `${START}a*`], [`${START}?rders`, `${START}a`]];
    expect(lists.map((list) => ask(list))).toEqual([1, 1, 1, 1, 1]);
    expect([[`${START}a`, `${START}b`], [`${START}a*`, `${START}b*`], [`${START}o?e*`], [`${START}o*x`], [`${START}order`]].map((list) => ask(list))).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  it('are no guess where the request has no ARN, and nothing but `*` where it has no resource', () => {
    for (const list of [QUEUE, [QUEUE, `${START}a`], `${START}*`, `${START}o?d*`])
      expect([ask(list, { resource: 'orders' }), ask(list, { resource: '*' }), ask(list)]).toEqual([2, 0, 1]);
    expect([ask('*', { resource: 'orders' }), ask('*', { resource: '*' }), ask('**', { resource: '*' })]).toEqual([1, 1, 1]);
  });

  it('prove nothing where they do not begin as an ARN does', () => {
    expect([ask('*:aws:sqs:eu-west-1:111122223333:orders'), ask('*arn:aws:sqs:eu-west-1:111122223333:orders'), ask('?rn:aws:sqs:*:*:orders')]).toEqual([
      2, 2, 2,
    ]);
  });

  it('hold where any of what is open about them does', () => {
    const later = (...Resource: readonly string[]) => {
      const { logic, holds } = createWorlds();
      const found = layers(engineOf({ ...ALLOW_ALL, Resource }), { ...send, otherKeys: 'unspecified' }, logic).identityAllow;
      return ['ex:a', 'ex:b', 'ex:c'].map((key) => holds(found, (name) => name.includes(key)));
    };
    expect(later(`${START}\${ex:a}`, `${START}o\${ex:b}`, `${START}x\${ex:c}`)).toEqual([true, true, false]);
    expect(later(`${START}\${ex:a}`, QUEUE)).toEqual([true, true, true]);
  });

  it('are open by name where the model does not know the value of a variable', () => {
    const [user] = MODEL.principals;
    const { logic, asked } = createWorlds();
    const engine = withModel(engineOf({ ...ALLOW_ALL, Resource: `${START}\${aws:PrincipalTag/team}` }), {
      principals: user === undefined ? [] : [{ ...user, tags: { unknown: 'the tags were not read' } }],
    });
    layers(engine, send, logic);
    expect(asked.filter((name) => name.startsWith('the tags'))).toEqual([`the tags were not read: \`${START}\${aws:PrincipalTag/team}\` on ${QUEUE}`]);
  });

  it('of NotResource are all but those', () => {
    const not = (NotResource: string | readonly string[], resource = QUEUE) =>
      layers(engineOf({ Effect: 'Allow', Action: '*', NotResource }), { ...send, resource }, KLEENE).identityAllow;
    expect([not(QUEUE), not(`${START}a`), not([QUEUE, `${START}a`]), not(`${START}a*`), not('*'), not(['*', QUEUE])]).toEqual([0, 1, 0, 1, 0, 0]);
    expect([not(QUEUE, '*'), not('*', '*'), not(QUEUE, 'orders'), not('*', 'orders')]).toEqual([1, 0, 2, 0]);
  });
});
