import { controlCases } from '../../control.cases.ts';
import { GUARDDUTY_5 } from './guardduty-5.ts';
import { planCases } from './guardduty-plan.cases.ts';

controlCases(GUARDDUTY_5, planCases('EKS_AUDIT_LOGS'));
