import { controlCases } from '../../control.cases.ts';
import { GUARDDUTY_9 } from './guardduty-9.ts';
import { planCases } from './guardduty-plan.cases.ts';

controlCases(GUARDDUTY_9, planCases('RDS_LOGIN_EVENTS'));
