// CloudWatch.7: an alarm for disabling and scheduled deletion of KMS keys.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_7 = alarmControl(WATCHED[7]);
