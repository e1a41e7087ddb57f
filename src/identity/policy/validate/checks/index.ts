// Every check of policies, a row each.

import type { Check } from '../check.ts';
import { ACTION_CHECKS } from './actions.ts';
import { ADDRESS_CHECKS } from './addresses.ts';
import { VALUE_CHECKS } from './condition-values.ts';
import { CONDITION_CHECKS } from './conditions.ts';
import { DOCUMENT_CHECKS } from './document.ts';
import { KEY_ACTION_CHECKS } from './keys-of-actions.ts';
import { PRINCIPAL_CHECKS } from './principals.ts';
import { RCP_CHECKS } from './rcp.ts';
import { REDUNDANCY_CHECKS } from './redundancy.ts';
import { RESOURCE_CHECKS } from './resources.ts';
import { STATEMENT_CHECKS } from './statement.ts';
import { TRUST_CHECKS } from './trust.ts';
import { VARIABLE_CHECKS } from './variables.ts';

export const CHECKS: readonly Check[] = [
  ...DOCUMENT_CHECKS,
  ...STATEMENT_CHECKS,
  ...ACTION_CHECKS,
  ...RESOURCE_CHECKS,
  ...PRINCIPAL_CHECKS,
  ...TRUST_CHECKS,
  ...RCP_CHECKS,
  ...CONDITION_CHECKS,
  ...VALUE_CHECKS,
  ...ADDRESS_CHECKS,
  ...VARIABLE_CHECKS,
  ...KEY_ACTION_CHECKS,
  ...REDUNDANCY_CHECKS,
];
