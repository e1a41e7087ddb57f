// CloudWatch.5: an alarm for changes of CloudTrail.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_5 = alarmControl(WATCHED[5]);
