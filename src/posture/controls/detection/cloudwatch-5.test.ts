import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_5 } from './cloudwatch-5.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_5, [
  ...alarmCases(WATCHED[5]),
  patternCase('passes without the source of the events', [WATCHED[5].pattern.replace(/\(\$\.eventSource=[a-z0-9.]+\) && /, '')], 'pass'),
  patternCase('fails where one event is left out', [WATCHED[5].pattern.replace(/ \|\| \(\$\.eventName=\w+\)/, '')], 'fail'),
]);
