// The sets of settings that stand in the way: the smallest first, each complete, none within another.

import { describe, expect, it } from 'vitest';
import { refTo } from '../model/record.cases.ts';
import { noPackets } from '../packets/index.ts';
import { obstaclesOf } from './alternatives.ts';
import type { ExplanationCode } from './codes.ts';
import { type Block, begin, block } from './flow.ts';
import type { Way } from './way.ts';

const at = (id: string, path = 'Rules', code: ExplanationCode = 'SUBNET_ACL_RESTRICTION', means = 'says so'): Block =>
  block(code, refTo('AWS::EC2::NetworkAcl', id), path, means);
const law = (id: string) => at(id, 'State', 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS');
const way = (...blocks: readonly Block[]): Way => ({ packets: noPackets(4), flow: { ...begin(noPackets(4), undefined, ''), blocks }, arrives: false });
const unsure = (one: Way): Way => ({ ...one, flow: { ...one.flow, unknowns: [{ reason: 'absent', name: 'something' }] } });
const told = (...ways: readonly Way[]) =>
  obstaclesOf(ways).map((blocks) => blocks.map(({ resource, path }) => `${resource.id}${path === '' ? '' : `.${path}`}`).join('+'));

describe('obstaclesOf', () => {
  it('has the smallest sets first, and those of a size by their settings', () => {
    expect(told(way(at('c'), at('b'), at('a')), way(at('z')), way(at('y'), at('x')), way(at('k')))).toEqual([
      'k.Rules',
      'z.Rules',
      'x.Rules+y.Rules',
      'a.Rules+b.Rules+c.Rules',
    ]);
  });

  it('leaves out a set that holds another, and one that was told', () => {
    expect(told(way(at('a')), way(at('a'), at('b')), way(at('c'), at('b')), way(at('b'), at('c')))).toEqual(['a.Rules', 'b.Rules+c.Rules']);
  });

  it('keeps a set that shares but some with a smaller one', () => {
    expect(told(way(at('a'), at('b')), way(at('b'), at('c'), at('d')))).toEqual(['a.Rules+b.Rules', 'b.Rules+c.Rules+d.Rules']);
  });

  it('takes no set for another that reads alike', () => {
    expect(told(way(at('a', 'one'), at('b', 'two')), way(at('a', 'onearn:b two')))).toEqual(['a.onearn:b two', 'a.one+b.two']);
  });

  it('takes what stops packets at one place for one setting, in the words of the first', () => {
    const twice = obstaclesOf([way(at('a', 'Rules', 'SUBNET_ACL_RESTRICTION', 'first'), at('a', 'Rules', 'BAD_STATE', 'second'), at('b'))]);
    expect(twice.map((blocks) => blocks.map(({ means }) => means))).toEqual([['first', 'says so']]);
    expect(told(way(at('a', 'one'), at('a', 'two')))).toEqual(['a.one+a.two']);
  });

  it('tells apart by their words what has no place in a record', () => {
    expect(told(way(at('a', '', 'NO_ROUTE_TO_DESTINATION', 'to one'), at('a', '', 'NO_ROUTE_TO_DESTINATION', 'to two')))).toEqual(['a+a']);
    expect(told(way(at('a', '', 'NO_ROUTE_TO_DESTINATION', 'to one'), at('a', '', 'BAD_STATE', 'to one')))).toEqual(['a+a']);
    expect(told(way(at('a', '', 'BAD_STATE', 'x'), at('a', '', 'BAD_STATE', 'x')))).toEqual(['a']);
  });

  it('has what nobody can lift only where there is nothing else', () => {
    expect(told(way(law('a')), way(at('b'), at('c')), way(at('b'), law('d')))).toEqual(['b.Rules+c.Rules']);
    expect(told(way(law('a')), way(at('b'), law('d')))).toEqual(['a.State', 'b.Rules+d.State']);
  });

  it('has ways of which something is unknown only where there are no others', () => {
    expect(told(unsure(way(at('a'))), way(at('b'), at('c')))).toEqual(['b.Rules+c.Rules']);
    expect(told(unsure(way(at('a'))), unsure(way(at('b'))))).toEqual(['a.Rules', 'b.Rules']);
  });

  it('has none of a way that nothing blocks, and at most five', () => {
    expect(told(way(), way(at('a')))).toEqual(['a.Rules']);
    expect(told()).toEqual([]);
    expect(told(...['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((id) => way(at(id))))).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `${id}.Rules`));
  });
});
