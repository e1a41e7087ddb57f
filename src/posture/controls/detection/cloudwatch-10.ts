// CloudWatch.10: an alarm for changes of security groups.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_10 = alarmControl(WATCHED[10]);
