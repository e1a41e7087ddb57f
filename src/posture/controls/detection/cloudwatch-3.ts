// CloudWatch.3: an alarm for sign-in to the console without MFA.

import { alarmControl } from './metric-filters.ts';
import { WATCHED } from './watched-events.ts';

export const CLOUDWATCH_3 = alarmControl(WATCHED[3]);
