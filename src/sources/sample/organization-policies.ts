// The texts of the sample's service and resource control policies, and where they are attached.
// After the examples in https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html
// and https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html

import type { Json } from '../../core/index.ts';
import type { UnitName } from './accounts.ts';
import { WORKLOAD_REGIONS } from './regions.ts';

interface OrganizationPolicyText {
  readonly name: string;
  readonly description: string;
  readonly type: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';
  /** The id of one that AWS owns. */
  readonly managed?: string;
  readonly attachedTo: readonly UnitName[];
  readonly statements: (organizationId: string) => Json;
}

export const ORGANIZATION_POLICIES: readonly OrganizationPolicyText[] = [
  {
    name: 'FullAWSAccess',
    description: 'Allows access to every operation',
    type: 'SERVICE_CONTROL_POLICY',
    managed: 'p-FullAWSAccess',
    attachedTo: [],
    statements: () => [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  },
  {
    name: 'RCPFullAWSAccess',
    description: 'Allows access to every operation',
    type: 'RESOURCE_CONTROL_POLICY',
    managed: 'p-RCPFullAWSAccess',
    attachedTo: [],
    statements: () => [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  },
  {
    name: 'deny-leaving-and-root',
    description: 'Nobody leaves the organisation, and nobody works as the root user of a member account',
    type: 'SERVICE_CONTROL_POLICY',
    attachedTo: ['Root'],
    statements: () => [
      { Sid: 'DenyLeaving', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
      {
        Sid: 'DenyRootUser',
        Effect: 'Deny',
        NotAction: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:DeleteAccessKey', 'sts:GetSessionToken'],
        Resource: '*',
        Condition: { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } },
      },
    ],
  },
  {
    name: 'protect-detection',
    description: 'CloudTrail, GuardDuty, Security Hub and Config stay on',
    type: 'SERVICE_CONTROL_POLICY',
    attachedTo: ['Infrastructure', 'Workloads', 'Sandbox'],
    statements: () => [
      {
        Sid: 'ProtectDetection',
        Effect: 'Deny',
        Action: [
          'cloudtrail:DeleteTrail',
          'cloudtrail:PutEventSelectors',
          'cloudtrail:StopLogging',
          'cloudtrail:UpdateTrail',
          'config:DeleteConfigurationRecorder',
          'config:DeleteDeliveryChannel',
          'config:StopConfigurationRecorder',
          'guardduty:DeleteDetector',
          'guardduty:DisassociateFromAdministratorAccount',
          'guardduty:UpdateDetector',
          'securityhub:DisableSecurityHub',
        ],
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/OrganizationAccountAccessRole' } },
      },
    ],
  },
  {
    name: 'approved-regions',
    description: 'Workloads run in the two approved Regions',
    type: 'SERVICE_CONTROL_POLICY',
    attachedTo: ['Workloads', 'Sandbox'],
    statements: () => [
      {
        Sid: 'DenyOtherRegions',
        Effect: 'Deny',
        NotAction: ['cloudfront:*', 'iam:*', 'organizations:*', 'route53:*', 'sts:*', 'support:*', 'wafv2:*'],
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': WORKLOAD_REGIONS } },
      },
    ],
  },
  {
    name: 'suspended-deny-all',
    description: 'Accounts on their way out can do nothing',
    type: 'SERVICE_CONTROL_POLICY',
    attachedTo: ['Suspended'],
    statements: () => [{ Sid: 'DenyAll', Effect: 'Deny', Action: '*', Resource: '*' }],
  },
  {
    name: 'data-perimeter',
    description: 'Data of the organisation is for principals of the organisation and for AWS services that act for it',
    type: 'RESOURCE_CONTROL_POLICY',
    attachedTo: ['Prod'],
    statements: (organizationId) => [
      {
        Sid: 'EnforceOrganizationIdentities',
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:AssumeRole'],
        Resource: '*',
        Condition: {
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organizationId },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
    ],
  },
];
