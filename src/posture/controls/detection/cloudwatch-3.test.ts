import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_3 } from './cloudwatch-3.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_3, [
  ...alarmCases(WATCHED[3]),
  patternCase('passes with every user', ['{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }'], 'pass'),
  patternCase('fails with sign-in with MFA', ['{ $.eventName = "ConsoleLogin" && $.additionalEventData.MFAUsed = "Yes" }'], 'fail'),
]);
