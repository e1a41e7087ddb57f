// CloudWatch.1: an alarm for use of the root user.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_1 = alarmControl(WATCHED[1]);
