// CloudWatch.14: an alarm for changes of VPCs.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_14 = alarmControl(WATCHED[14]);
