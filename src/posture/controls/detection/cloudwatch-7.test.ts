import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_7 } from './cloudwatch-7.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_7, [
  ...alarmCases(WATCHED[7]),
  patternCase('fails with one of the two', ['{ $.eventSource = kms.amazonaws.com && $.eventName = ScheduleKeyDeletion }'], 'fail'),
  patternCase('passes with one filter for each', ['{ $.eventName = ScheduleKeyDeletion }', '{ $.eventName = DisableKey }'], 'pass'),
]);
