// CloudWatch.12: an alarm for changes of network gateways.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_12 = alarmControl(WATCHED[12]);
