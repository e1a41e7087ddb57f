import { controlCases } from '../../control.cases.ts';
import { GUARDDUTY_10 } from './guardduty-10.ts';
import { planCases } from './guardduty-plan.cases.ts';

controlCases(GUARDDUTY_10, planCases('S3_DATA_EVENTS'));
