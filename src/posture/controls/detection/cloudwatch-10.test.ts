import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_10 } from './cloudwatch-10.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_10, [
  ...alarmCases(WATCHED[10]),
  patternCase('passes without the source of the events', [WATCHED[10].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[10].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
