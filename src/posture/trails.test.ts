import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../core/index.ts';
import { trail } from './trails.cases.ts';
import { managementEvents } from './trails.ts';

const basic = (...selectors: JsonObject[]) => ({ EventSelectors: selectors });
const field = (Field: string, Equals: Json) => ({ Field, Equals });
const management = (...more: JsonObject[]) => ({ FieldSelectors: [field('eventCategory', ['Management']), ...more] });
const advanced = (...selectors: JsonObject[]) => ({ AdvancedEventSelectors: selectors });
const kindOf = (selectors: JsonObject) => managementEvents(trail({ EventSelectors: selectors })).kind;

describe('managementEvents', () => {
  it.each<[string, JsonObject]>([
    ['one basic selector of all', basic({ ReadWriteType: 'All', IncludeManagementEvents: true })],
    ['the defaults of the API', basic({})],
    [
      'reads and writes by two selectors',
      basic({ ReadWriteType: 'ReadOnly', IncludeManagementEvents: true }, { ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }),
    ],
    ['one advanced selector', advanced(management())],
    ['advanced reads and writes', advanced(management(field('readOnly', ['true'])), management(field('readOnly', ['false'])))],
    ['management events beside data events', advanced({ FieldSelectors: [field('eventCategory', ['Data'])] }, management())],
    ['an empty list of exclusions', advanced(management({ Field: 'readOnly', Equals: ['true', 'false'], NotEquals: [] }))],
  ])('finds all of them in %s', (_, selectors) => {
    expect(kindOf(selectors)).toBe('all');
  });

  it.each<[string, JsonObject, string]>([
    ['writes alone', basic({ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }), 'read events'],
    ['reads alone, advanced', advanced(management(field('readOnly', ['true']))), 'write events'],
    ['data events alone', basic({ ReadWriteType: 'All', IncludeManagementEvents: false }), 'read events'],
    ['network activity alone', advanced({ FieldSelectors: [field('eventCategory', ['NetworkActivity'])] }), 'read events'],
    [
      'everything but KMS',
      basic({ ReadWriteType: 'All', IncludeManagementEvents: true, ExcludeManagementEventSources: ['kms.amazonaws.com'] }),
      'read events left out by ExcludeManagementEventSources kms.amazonaws.com',
    ],
    [
      'everything but KMS, advanced',
      advanced(management({ Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] })),
      'read events left out by eventSource NotEquals kms.amazonaws.com',
    ],
  ])('says what %s lacks', (_, selectors, lacks) => {
    expect(managementEvents(trail({ EventSelectors: selectors }))).toEqual({ kind: 'part', lacks });
  });

  it('does not claim to know what several narrowed selectors add up to', () => {
    const source = (operator: string) => management({ Field: 'eventSource', [operator]: ['kms.amazonaws.com'] });
    expect(kindOf(advanced(source('Equals'), source('NotEquals')))).toBe('not-modelled');
  });

  it('says so where the answer has no selectors', () => {
    expect(kindOf({ TrailARN: 'x' })).toBe('unreadable');
    expect(managementEvents(trail({ EventSelectors: 'x' })).kind).toBe('unreadable');
  });
});
