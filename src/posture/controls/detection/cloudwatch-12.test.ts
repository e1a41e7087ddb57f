import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_12 } from './cloudwatch-12.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_12, [
  ...alarmCases(WATCHED[12]),
  patternCase('passes without the source of the events', [WATCHED[12].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[12].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
