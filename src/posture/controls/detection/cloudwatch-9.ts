// CloudWatch.9: an alarm for changes of AWS Config.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_9 = alarmControl(WATCHED[9]);
