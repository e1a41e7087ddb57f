import { controlCases } from '../../control.cases.ts';
import { CLOUDWATCH_2 } from './cloudwatch-2.ts';
import { alarmCases, patternCase } from './metric-filters.cases.ts';
import { WATCHED } from './watched-events.ts';

controlCases(CLOUDWATCH_2, [
  ...alarmCases(WATCHED[2]),
  patternCase('passes with the pattern of Security Hub', ['{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}'], 'pass'),
  patternCase(
    'passes with the pattern of CIS 3.0, which counts nearly everything',
    [
      '{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") || ($.sourceIPAddress!="delivery.logs.amazonaws.com") || ($.eventName!="HeadBucket") }',
    ],
    'pass',
  ),
  patternCase('passes with two filters together', ['{ $.errorCode = "*UnauthorizedOperation" }', '{ $.errorCode = "Access*" }'], 'pass'),
  patternCase('fails without the wildcard', ['{ $.errorCode = "*UnauthorizedOperation" || $.errorCode = "AccessDenied" }'], 'fail'),
  patternCase('fails with half of it', ['{ $.errorCode = "AccessDenied*" }'], 'fail'),
]);
