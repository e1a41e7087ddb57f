import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_14 } from './cloudwatch-14.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_14, [
  ...alarmCases(WATCHED[14]),
  patternCase('passes without the source of the events', [WATCHED[14].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[14].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
