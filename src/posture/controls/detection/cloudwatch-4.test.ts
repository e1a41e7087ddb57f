import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_4 } from './cloudwatch-4.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_4, [
  ...alarmCases(WATCHED[4]),
  patternCase('passes with everything that IAM records', ['{ $.eventSource = "iam.amazonaws.com" }'], 'pass'),
]);
