import { controlCases } from '../../control.cases.ts';
import { GUARDDUTY_6 } from './guardduty-6.ts';
import { planCases } from './guardduty-plan.cases.ts';

controlCases(GUARDDUTY_6, planCases('LAMBDA_NETWORK_LOGS'));
