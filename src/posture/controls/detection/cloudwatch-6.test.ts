import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_6 } from './cloudwatch-6.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_6, [
  ...alarmCases(WATCHED[6]),
  patternCase('passes with every sign-in', ['{ $.eventName = ConsoleLogin }'], 'pass'),
  patternCase('fails with another message', ['{ $.eventName = ConsoleLogin && $.errorMessage = "Failed" }'], 'fail'),
]);
