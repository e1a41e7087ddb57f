import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../core/index.ts';
import { objectEvents } from './object-events.ts';
import { trail } from './trails.cases.ts';

const both = (EventSelectors: JsonObject) => [objectEvents(trail({ EventSelectors }), 'reads'), objectEvents(trail({ EventSelectors }), 'writes')];
const basic = (Values: readonly string[], more: JsonObject = {}) => ({ ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values }], ...more });
const DATA = { Field: 'eventCategory', Equals: ['Data'] };
const OBJECTS = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };
const advanced = (...fields: JsonObject[]) => ({ FieldSelectors: [DATA, OBJECTS, ...fields] });

describe('objectEvents', () => {
  it.each(['arn:aws:s3', 'arn:aws:s3:::', 'arn:aws-cn:s3'])('knows %s for every bucket', (value) => {
    expect(both({ EventSelectors: [basic([value])] })).toEqual(['all', 'all']);
  });

  it('takes named buckets for some, however many', () => {
    expect(both({ EventSelectors: [basic(['arn:aws:s3:::a/', 'arn:aws:s3:::b/']), basic(['arn:aws:s3:::c/'])] })).toEqual(['some', 'some']);
  });

  it('tells reads from writes', () => {
    expect(both({ EventSelectors: [basic(['arn:aws:s3'], { ReadWriteType: 'WriteOnly' })] })).toEqual(['none', 'all']);
    expect(both({ AdvancedEventSelectors: [advanced({ Field: 'readOnly', Equals: ['true'] })] })).toEqual(['all', 'none']);
  });

  it('passes over data of other services', () => {
    expect(both({ EventSelectors: [{ ReadWriteType: 'All', DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }] }] })).toEqual([
      'none',
      'none',
    ]);
    const lambda = { FieldSelectors: [DATA, { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] }] };
    expect(both({ AdvancedEventSelectors: [lambda] })).toEqual(['none', 'none']);
  });

  it('reads advanced selectors in place of basic ones', () => {
    expect(both({ AdvancedEventSelectors: [advanced()], EventSelectors: [] })).toEqual(['all', 'all']);
    expect(both({ AdvancedEventSelectors: [advanced({ Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::'] })] })).toEqual(['all', 'all']);
  });

  it('takes one narrowed selector for some, and does not add several up', () => {
    const narrowed = advanced({ Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::logs/'] });
    expect(both({ AdvancedEventSelectors: [narrowed] })).toEqual(['some', 'some']);
    expect(both({ AdvancedEventSelectors: [narrowed, advanced({ Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::logs/'] })] })).toEqual([
      'not-modelled',
      'not-modelled',
    ]);
    expect(both({ AdvancedEventSelectors: [advanced({ Field: 'resources.ARN', StartsWith: ['arn:aws:s3:::'], NotEquals: ['x'] })] })).toEqual(['some', 'some']);
  });

  it('cannot read an answer without selectors', () => {
    expect(both({})).toEqual(['unreadable', 'unreadable']);
  });
});
