// CloudWatch.8: an alarm for changes of bucket policies.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_8 = alarmControl(WATCHED[8]);
