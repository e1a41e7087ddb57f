// The least that collecting needs in AWS, generated from the table of calls: as policies, as CloudFormation, as Terraform.

import { compareText, recordType } from '../core/index.ts';
import type { CallRow } from './calls/row.ts';

/** A managed policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (white space is not counted). */
export const POLICY_LIMIT = 6144;
/** Managed policies that one role can have, by default. */
export const POLICIES_OF_A_ROLE = 10;

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly { readonly Sid: string; readonly Effect: 'Allow'; readonly Action: readonly string[]; readonly Resource: '*' }[];
}

/** What finding accounts and Regions needs beside the table. */
const DISCOVERY = [
  'account:ListRegions',
  'ec2:DescribeRegions',
  'organizations:DescribeOrganization',
  'organizations:ListAccounts',
  'organizations:ListAccountsForParent',
  'organizations:ListOrganizationalUnitsForParent',
];

/** Every action of the rows, sorted. */
export function actionsOf(rows: readonly CallRow[]): readonly string[] {
  const actions = new Set(DISCOVERY);
  for (const row of rows) {
    for (const step of row.steps) actions.add(step.action);
    const facets = recordType(row.type)?.facets ?? {};
    for (const name of Object.keys(row.facets)) {
      const action = facets[name]?.call.action;
      if (action !== undefined) actions.add(action);
    }
  }
  return [...actions].sort(compareText);
}

/** The actions as policies of which each fits IAM's limit: whole services together where that is possible. */
export function policiesOf(actions: readonly string[]): readonly PolicyDocument[] {
  const documents: PolicyDocument[] = [];
  let here: string[] = [];
  for (const action of actions) {
    if (here.length > 0 && JSON.stringify(documentOf([...here, action], documents.length + 1)).length > POLICY_LIMIT) {
      documents.push(documentOf(here, documents.length + 1));
      here = [];
    }
    here.push(action);
  }
  return here.length === 0 ? documents : [...documents, documentOf(here, documents.length + 1)];
}

function documentOf(actions: readonly string[], number: number): PolicyDocument {
  return { Version: '2012-10-17', Statement: [{ Sid: `StoaCollect${number}`, Effect: 'Allow', Action: actions, Resource: '*' }] };
}

/** Who may assume the role: one principal, and only with the external id. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html */
function trustOf(principal: unknown, externalId: unknown): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole', Condition: { StringEquals: { 'sts:ExternalId': externalId } } }],
  };
}

/** A template for a StackSet over the organisation; JSON, which CloudFormation takes as it takes YAML. */
export function cloudFormationOf(policies: readonly PolicyDocument[], roleName: string): string {
  const names = policies.map((_, index) => `Policy${index + 1}`);
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'The role that Stoa reads an account with: what `stoa collect` asks, and nothing else. Deploy it as a StackSet.',
    Parameters: {
      CollectorArn: {
        Type: 'String',
        Description: 'The ARN of the role or user that runs `stoa collect`',
        AllowedPattern: '^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/.+$',
      },
      ExternalId: {
        Type: 'String',
        Description: 'A word that only you and the collector know; give it to `stoa collect --external-id`',
        MinLength: 2,
        MaxLength: 1224,
        AllowedPattern: '^[\\w+=,.@:/-]*$',
        NoEcho: true,
      },
      RoleName: { Type: 'String', Default: roleName },
    },
    Resources: {
      ...Object.fromEntries(
        policies.map((document, index) => [
          names[index],
          { Type: 'AWS::IAM::ManagedPolicy', Properties: { Description: 'Read-only, for stoa collect', PolicyDocument: document } },
        ]),
      ),
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          Description: 'Read-only, for stoa collect',
          MaxSessionDuration: 3600,
          AssumeRolePolicyDocument: trustOf({ Ref: 'CollectorArn' }, { Ref: 'ExternalId' }),
          ManagedPolicyArns: names.map((name) => ({ Ref: name })),
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  };
  return `${JSON.stringify(template, undefined, 2)}\n`;
}

/** A Terraform module of one account. https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/iam_role.html.markdown */
export function terraformOf(policies: readonly PolicyDocument[], roleName: string): string {
  const list = (actions: readonly string[]) => actions.map((action) => `          ${JSON.stringify(action)},\n`).join('');
  const policy = ({ Statement: [statement] }: PolicyDocument, index: number) => `
resource "aws_iam_policy" "stoa_${index + 1}" {
  name        = "\${var.role_name}-${index + 1}"
  description = "Read-only, for stoa collect"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = ${JSON.stringify(statement?.Sid ?? '')}
        Effect = "Allow"
        Action = [
${list(statement?.Action ?? [])}        ]
        Resource = "*"
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "stoa_${index + 1}" {
  role       = aws_iam_role.stoa.name
  policy_arn = aws_iam_policy.stoa_${index + 1}.arn
}
`;
  return `# The role that Stoa reads an account with: what \`stoa collect\` asks, and nothing else.

variable "collector_arn" {
  type        = string
  description = "The ARN of the role or user that runs \`stoa collect\`"
}

variable "external_id" {
  type        = string
  sensitive   = true
  description = "A word that only you and the collector know; give it to \`stoa collect --external-id\`"
}

variable "role_name" {
  type    = string
  default = ${JSON.stringify(roleName)}
}

resource "aws_iam_role" "stoa" {
  name                 = var.role_name
  description          = "Read-only, for stoa collect"
  max_session_duration = 3600

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = var.collector_arn }
        Action    = "sts:AssumeRole"
        Condition = { StringEquals = { "sts:ExternalId" = var.external_id } }
      },
    ]
  })
}
${policies.map(policy).join('')}
output "role_arn" {
  value = aws_iam_role.stoa.arn
}
`;
}
