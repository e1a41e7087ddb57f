// The controls of the response pillar, one file each.

import type { Control } from '../../control.ts';
import { ACCOUNT_1 } from './account-1.ts';
import { IAM_18 } from './iam-18.ts';
import { STOA_EVIDENCE_1 } from './stoa-evidence-1.ts';

export const RESPONSE_CONTROLS: readonly Control[] = [ACCOUNT_1, IAM_18, STOA_EVIDENCE_1];
