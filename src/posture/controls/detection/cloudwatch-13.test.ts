import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_13 } from './cloudwatch-13.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_13, [
  ...alarmCases(WATCHED[13]),
  patternCase('passes without the source of the events', [WATCHED[13].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[13].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
