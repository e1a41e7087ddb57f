// CloudWatch.6: an alarm for failed sign-in to the console.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_6 = alarmControl(WATCHED[6]);
