import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_1 } from './cloudwatch-1.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_1, [
  ...alarmCases(WATCHED[1]),
  patternCase('passes without the exception for events of services', ['{ $.userIdentity.type = Root && $.userIdentity.invokedBy NOT EXISTS }'], 'pass'),
  patternCase('fails where only sign-in counts', ['{ $.userIdentity.type = "Root" && $.eventType = "AwsConsoleSignIn" }'], 'fail'),
]);
