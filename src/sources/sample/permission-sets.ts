// The permission sets of the sample's Identity Center. Names of AWS managed policies as in
// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html

import type { JsonObject } from '../../core/index.ts';

export interface PermissionSetPlan {
  readonly name: string;
  readonly description: string;
  /** ISO 8601, from one to twelve hours. */
  readonly sessionDuration: string;
  /** With their path, without the ARN before it. */
  readonly managedPolicies: readonly string[];
  readonly inlinePolicy?: JsonObject;
  readonly isBreakGlass: boolean;
  readonly isAdministrator: boolean;
}

const usual = { sessionDuration: 'PT4H', isBreakGlass: false, isAdministrator: false } as const;

export const PERMISSION_SETS: readonly PermissionSetPlan[] = [
  { ...usual, name: 'ReadOnly', description: 'Look, do not touch', managedPolicies: ['job-function/ViewOnlyAccess'] },
  {
    ...usual,
    name: 'Developer',
    description: 'Build and run in non-production',
    managedPolicies: ['job-function/ViewOnlyAccess'],
    inlinePolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Build',
          Effect: 'Allow',
          Action: ['lambda:*', 'dynamodb:*', 'sqs:*', 'sns:*', 'logs:*', 's3:GetObject', 's3:PutObject'],
          Resource: '*',
        },
      ],
    },
  },
  { ...usual, name: 'SecurityAudit', description: 'Read every configuration', managedPolicies: ['SecurityAudit', 'job-function/ViewOnlyAccess'] },
  { ...usual, name: 'NetworkAdmin', description: 'Run the shared network', managedPolicies: ['job-function/NetworkAdministrator'] },
  { ...usual, name: 'Billing', description: 'Bills and budgets', managedPolicies: ['job-function/Billing'] },
  { ...usual, name: 'Support', description: 'Open cases with AWS', managedPolicies: ['AWSSupportAccess'] },
  {
    name: 'BreakGlassAdmin',
    description: 'For emergencies; every use is alarmed',
    sessionDuration: 'PT1H',
    managedPolicies: ['AdministratorAccess'],
    isBreakGlass: true,
    isAdministrator: true,
  },
  {
    name: 'LegacyAdmin',
    description: 'Everything in the legacy account, until it is retired',
    sessionDuration: 'PT12H',
    managedPolicies: [],
    inlinePolicy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    isBreakGlass: false,
    isAdministrator: true,
  },
];
