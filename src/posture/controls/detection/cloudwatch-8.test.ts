import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_8 } from './cloudwatch-8.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_8, [
  ...alarmCases(WATCHED[8]),
  patternCase('passes without the source of the events', [WATCHED[8].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[8].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
