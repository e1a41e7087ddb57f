// CloudWatch.2: an alarm for calls that were refused.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_2 = alarmControl(WATCHED[2]);
