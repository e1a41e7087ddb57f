// CloudWatch.11: an alarm for changes of network ACLs.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_11 = alarmControl(WATCHED[11]);
