import { controlCases } from '../../control.cases.ts';
import { GUARDDUTY_11 } from './guardduty-11.ts';
import { planCases } from './guardduty-plan.cases.ts';

controlCases(GUARDDUTY_11, planCases('RUNTIME_MONITORING'));
