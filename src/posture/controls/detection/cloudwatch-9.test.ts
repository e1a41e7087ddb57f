import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_9 } from './cloudwatch-9.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_9, [
  ...alarmCases(WATCHED[9]),
  patternCase('passes without the source of the events', [WATCHED[9].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[9].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
