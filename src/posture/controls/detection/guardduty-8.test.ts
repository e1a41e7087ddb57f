import { controlCases } from '../../control.cases.ts';
import { GUARDDUTY_8 } from './guardduty-8.ts';
import { planCases } from './guardduty-plan.cases.ts';

controlCases(GUARDDUTY_8, planCases('EBS_MALWARE_PROTECTION'));
