import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_11 } from './cloudwatch-11.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_11, [
  ...alarmCases(WATCHED[11]),
  patternCase('passes without the source of the events', [WATCHED[11].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[11].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
