// CloudWatch.4: an alarm for changes of IAM policies.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_4 = alarmControl(WATCHED[4]);
