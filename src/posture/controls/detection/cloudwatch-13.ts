// CloudWatch.13: an alarm for changes of route tables.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_13 = alarmControl(WATCHED[13]);
