// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../core/index.ts';
import { actionsOf, servicePrefixes } from '../../authorization/index.ts';
import { compile, evaluate } from '../../engine/index.ts';
import type { AccessModel, RequestPrincipal } from '../../model/index.ts';
import { matchesAction, matchesPattern } from '../../policy/pattern.ts';
import { accessOf } from '../access.ts';
import { formulaOf } from '../ask/formula-of.ts';
import { createFormulas } from '../formula/formulas.ts';
import { whatCan } from './what-can.ts';
import type { WhatCan } from './what-can-types.ts';

const HOME = '111111111111';
const PARTNER = '222222222222';
const ROLE = `arn:aws:iam::${HOME}:role/r`;
const SELF: RequestPrincipal = { kind: 'role-session', role: ROLE, session: '*' };

const doc = (statements: readonly JsonObject[]): JsonObject => ({ Version: '2012-10-17', Statement: statements });
const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*', Condition?: JsonObject): JsonObject => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});
const deny = (Action: string, Resource: string): JsonObject => ({ Effect: 'Deny', Action, Resource });

function modelOf(statements: readonly JsonObject[], scp: readonly JsonObject[] = [allow('*')]): AccessModel {
  return {
    partition: 'aws',
    organization: {
      id: 'o-aaaaaaaaaa',
      managementAccount: '999999999998',
      policyTypes: ['SERVICE_CONTROL_POLICY'],
      nodes: [{ id: 'r-aaaa', scps: ['scp'], rcps: [] }],
    },
    accounts: [{ id: HOME, parent: 'r-aaaa', scps: ['scp'], rcps: [] }],
    policies: [
      { id: 'own', name: 'own', account: HOME, document: doc(statements) },
      { id: 'scp', name: 'scp', account: HOME, document: doc(scp) },
      {
        id: 'foreign',
        name: 'foreign',
        account: PARTNER,
        document: doc([{ Effect: 'Allow', Principal: { AWS: ROLE }, Action: 'sqs:SendMessage', Resource: '*' }]),
      },
    ],
    principals: [{ kind: 'role', arn: ROLE, account: HOME, uniqueId: 'AROA', tags: {}, policies: [{ policy: 'own' }] }],
    resources: [{ arn: `arn:aws:sqs:us-east-1:${PARTNER}:theirs`, type: 'AWS::SQS::Queue', account: PARTNER, tags: {}, policy: 'foreign' }],
    endpoints: [],
  };
}

function lines({ everything, rows, leftOut }: WhatCan): readonly string[] {
  const say = (access: ReturnType<typeof accessOf>) => (access.kind === 'allowed' ? 'always' : access.kind === 'denied' ? 'never' : access.condition.words);
  return [
    ...(everything === undefined ? [] : [`everything ${say(everything)}`]),
    ...rows.map(
      ({ level, isWholeLevel, actions, resources, access, except, needsResourcePolicy }) =>
        `${level}${isWholeLevel ? '' : ' (part)'}: ${actions.join(', ')} on ${resources.join(', ')}: ${say(access)}${except.map((one) => `; on ${one.resource}: ${say(one.access)}`).join('')}${needsResourcePolicy ? ' +' : ''}`,
    ),
    ...(leftOut > 0 ? [`${leftOut} more`] : []),
  ];
}

const partsOf = (text: string) => text.split(' and ');
const isIn = (text: string, resource: string) => partsOf(text).every((pattern) => matchesPattern(pattern, resource));
/** Of parts that a resource lies in, those that lie in no other. */
function narrowest<T extends { readonly resource: string }>(parts: readonly T[]): readonly T[] {
  const isWithin = (inner: string, outer: string) =>
    inner !== outer && partsOf(outer).every((pattern) => partsOf(inner).some((one) => matchesPattern(pattern, one)));
  return parts.filter((one) => !parts.some((other) => isWithin(other.resource, one.resource)));
}

const ask = (statements: readonly JsonObject[], scp?: readonly JsonObject[]) => lines(whatCan(compile(modelOf(statements, scp)), SELF));

describe('whatCan', () => {
  it('says in one line what an administrator can do, and then what not', () => {
    const own = [allow('*')];
    expect(ask(own, [allow('*'), deny('organizations:LeaveOrganization', '*'), deny('s3:*', 'arn:aws:s3:::vault*')])).toMatchInlineSnapshot(`
      [
        "everything always",
        "List (part): glue:ListIntegrationResourceProperties on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integrationresourceproperty/*/*: always",
        "List (part): glue:ListIntegrationResourceProperties on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "List (part): glue:ListTableOptimizerRuns on *: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:DeleteResourcePolicy, glue:PutResourcePolicy on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:DeleteResourcePolicy, glue:PutResourcePolicy on arn:*:glue:*:*:catalog/*: always",
        "Permissions management (part): glue:DescribeEntity, glue:ListEntities, glue:RefreshOAuth2Tokens on arn:*:glue:*:*:catalog, arn:*:glue:*:*:connection/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:DescribeEntity, glue:ListEntities, glue:RefreshOAuth2Tokens on arn:*:glue:*:*:connectionType:*: always",
        "Permissions management (part): glue:TestConnection on arn:*:glue:*:*:connection/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:TestConnection on arn:*:glue:*:*:connectionType:*: always",
        "Read (part): glue:BatchGetPartition, glue:GetColumnStatisticsFor*, glue:GetPartition*, glue:GetResourcePolicy, glue:GetTable, glue:GetTableVersion*, glue:GetTables, glue:SearchTables on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:BatchGetPartition, glue:GetColumnStatisticsFor*, glue:GetPartition*, glue:GetResourcePolicy, glue:GetTable, glue:GetTableVersion*, glue:GetTables, glue:SearchTables on arn:*:glue:*:*:catalog/*: always",
        "Read (part): glue:BatchGetTableOptimizer, glue:GetCatalogImportStatus, glue:GetConnection*, glue:GetDataCatalogEncryptionSettings, glue:GetResourcePolicies, glue:GetTableOptimizer on *: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetCatalog, glue:GetCatalogs on arn:*:glue:*:*:catalog: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetCatalog, glue:GetCatalogs on arn:*:glue:*:*:catalog/*: always",
        "Read (part): glue:GetDatabase* on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetDatabase* on arn:*:glue:*:*:catalog/*: always",
        "Read (part): glue:GetEntityRecords on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:connectionType:*: always",
        "Read (part): glue:GetEntityRecords on arn:*:glue:*:*:connection/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetIntegrationResourceProperty on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integrationresourceproperty/*/*: always",
        "Read (part): glue:GetIntegrationResourceProperty on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetIntegrationTableProperties on arn:*:glue:*:*:catalog/*: always",
        "Read (part): glue:GetIntegrationTableProperties on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetTags on arn:*:glue:*:*:blueprint/*, arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:connectionType:*, arn:*:glue:*:*:crawler/*, arn:*:glue:*:*:customEntityType/*, arn:*:glue:*:*:devEndpoint/*, arn:*:glue:*:*:job/*, arn:*:glue:*:*:trigger/*, arn:*:glue:*:*:usageProfile/*, arn:*:glue:*:*:workflow/*: always",
        "Read (part): glue:GetTags on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetUser* on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:userDefinedFunction/*/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetUser* on arn:*:glue:*:*:catalog/*: always",
        "Tagging: glue:TagResource, glue:UntagResource on arn:*:glue:*:*:blueprint/*, arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:connectionType:*, arn:*:glue:*:*:crawler/*, arn:*:glue:*:*:customEntityType/*, arn:*:glue:*:*:dataQualityRuleset/*, arn:*:glue:*:*:devEndpoint/*, arn:*:glue:*:*:integration:*, arn:*:glue:*:*:integrationresourceproperty/*/*, arn:*:glue:*:*:job/*, arn:*:glue:*:*:mlTransform/*, arn:*:glue:*:*:registry/*, arn:*:glue:*:*:schema/*, arn:*:glue:*:*:session/*, arn:*:glue:*:*:trigger/*, arn:*:glue:*:*:usageProfile/*, arn:*:glue:*:*:workflow/*: always",
        "Tagging: glue:TagResource, glue:UntagResource on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:BatchCreatePartition, glue:BatchDeletePartition, glue:BatchDeleteTable*, glue:BatchUpdatePartition, glue:CreatePartition*, glue:CreateTable, glue:DeleteColumnStatisticsFor*, glue:DeletePartition*, glue:DeleteTable, glue:DeleteTableVersion, glue:RenameTable, glue:UpdateColumnStatisticsFor*, glue:UpdatePartition, glue:UpdateTable on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:BatchCreatePartition, glue:BatchDeletePartition, glue:BatchDeleteTable*, glue:BatchUpdatePartition, glue:CreatePartition*, glue:CreateTable, glue:DeleteColumnStatisticsFor*, glue:DeletePartition*, glue:DeleteTable, glue:DeleteTableVersion, glue:RenameTable, glue:UpdateColumnStatisticsFor*, glue:UpdatePartition, glue:UpdateTable on arn:*:glue:*:*:catalog/*: always",
        "Write (part): glue:BatchDeleteConnection, glue:CreateColumnStatisticsTaskSettings, glue:CreateTableOptimizer, glue:DeleteColumnStatisticsTaskSettings, glue:DeleteConnection, glue:DeleteTableOptimizer, glue:ImportCatalogToGlue, glue:PassConnection, glue:PutDataCatalogEncryptionSettings, glue:StartColumn*, glue:StopColumn*, glue:UpdateColumnStatisticsTaskSettings, glue:UpdateTableOptimizer on *: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateCatalog, glue:DeleteCatalog, glue:FederateAuthorization, glue:UpdateCatalog on arn:*:glue:*:*:catalog: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateCatalog, glue:DeleteCatalog, glue:FederateAuthorization, glue:UpdateCatalog on arn:*:glue:*:*:catalog/*: always",
        "Write (part): glue:CreateConnection on arn:*:glue:*:*:catalog: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateConnection on arn:*:glue:*:*:connectionType:*: always",
        "Write (part): glue:CreateDatabase, glue:CreateUserDefinedFunction, glue:UpdateDatabase on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateDatabase, glue:CreateUserDefinedFunction, glue:UpdateDatabase on arn:*:glue:*:*:catalog/*: always",
        "Write (part): glue:CreateIntegration on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integration:*: always",
        "Write (part): glue:CreateIntegration on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateIntegrationResourceProperty, glue:DeleteIntegrationResourceProperty, glue:UpdateIntegrationResourceProperty on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integrationresourceproperty/*/*: always",
        "Write (part): glue:CreateIntegrationResourceProperty, glue:DeleteIntegrationResourceProperty, glue:UpdateIntegrationResourceProperty on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateIntegrationTableProperties, glue:DeleteIntegrationTableProperties, glue:UpdateIntegrationTableProperties on arn:*:glue:*:*:catalog/*: always",
        "Write (part): glue:CreateIntegrationTableProperties, glue:DeleteIntegrationTableProperties, glue:UpdateIntegrationTableProperties on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:DeleteDatabase on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*, arn:*:glue:*:*:userDefinedFunction/*/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:DeleteDatabase on arn:*:glue:*:*:catalog/*: always",
        "Write (part): glue:DeleteUserDefinedFunction, glue:UpdateUserDefinedFunction on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:userDefinedFunction/*/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:DeleteUserDefinedFunction, glue:UpdateUserDefinedFunction on arn:*:glue:*:*:catalog/*: always",
        "Write (part): glue:UpdateConnection on arn:*:glue:*:*:catalog, arn:*:glue:*:*:connection/*: only if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:UpdateConnection on arn:*:glue:*:*:connectionType:*: always",
        "List (part): organizations:ListAWSServiceAccessForOrganization, organizations:ListAccounts, organizations:ListAccountsWithInvalidEffectivePolicy, organizations:ListCreateAccountStatus, organizations:ListDelegatedAdministrators, organizations:ListHandshakesForOrganization, organizations:ListPolicies, organizations:ListRoots on *: only if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "List (part): organizations:ListAccountsForParent, organizations:ListChildren, organizations:ListDelegatedServicesForAccount, organizations:ListEffectivePolicyValidationErrors, organizations:ListOrganizationalUnitsForParent, organizations:ListParents, organizations:ListPoliciesForTarget, organizations:ListTagsForResource, organizations:ListTargetsForPolicy on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "List (part): organizations:ListInboundResponsibilityTransfers, organizations:ListOutboundResponsibilityTransfers on *: only if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "Permissions management (part): organizations:AttachPolicy, organizations:DetachPolicy, organizations:UpdatePolicy on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Permissions management (part): organizations:DeleteResourcePolicy, organizations:PutResourcePolicy on *: never",
        "Read (part): organizations:DescribeAccount, organizations:DescribeOrganizationalUnit, organizations:DescribePolicy on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "Read (part): organizations:DescribeCreateAccountStatus, organizations:DescribeResourcePolicy on *: only if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "Read (part): organizations:DescribeEffectivePolicy on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (whether a member account can be let in to the effective policy of another account: the pages of AWS say both); on arn:aws:organizations::999999999998:account/o-aaaaaaaaaa/111111111111: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Read (part): organizations:DescribeHandshake on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Read (part): organizations:DescribeResponsibilityTransfer on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "Tagging: organizations:TagResource, organizations:UntagResource on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Write (part): organizations:AcceptHandshake, organizations:CreatePolicy, organizations:DeclineHandshake, organizations:DeletePolicy, organizations:DisablePolicyType, organizations:EnablePolicyType on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Write (part): organizations:CancelHandshake, organizations:CloseAccount, organizations:TerminateResponsibilityTransfer, organizations:UpdateResponsibilityTransfer on *: only if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "Write (part): organizations:CreateAccount, organizations:CreateOrganizationalUnit, organizations:DeleteOrganizationalUnit, organizations:DeregisterDelegatedAdministrator, organizations:DisableAWSServiceAccess, organizations:EnableAWSServiceAccess, organizations:EnableAllFeatures, organizations:Invite*, organizations:LeaveOrganization, organizations:MoveAccount, organizations:RegisterDelegatedAdministrator, organizations:RemoveAccountFromOrganization, organizations:UpdateOrganizationalUnit on *: never",
        "Write (part): organizations:CreateGovCloudAccount, organizations:CreateOrganization, organizations:DeleteOrganization on *: only if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "All (part): s3:* on arn:aws:s3:::vault*: never",
        "Write (part): sqs:SendMessage on arn:aws:sqs:us-east-1:222222222222:theirs: only if what is not known allows it (the policies of the organisation of the account 222222222222, if it has one, are not in the model)",
        "Read (part): sts:GetSessionToken on *: never",
        "Write (part): sts:GetFederationToken on *: never +",
      ]
    `);
    expect(ask(own, [allow('*', '*', { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } })])).toMatchInlineSnapshot(`
      [
        "everything only in eu-central-1",
        "List (part): glue:ListIntegrationResourceProperties on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integrationresourceproperty/*/*: only in eu-central-1",
        "List (part): glue:ListIntegrationResourceProperties on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "List (part): glue:ListTableOptimizerRuns on *: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:DeleteResourcePolicy, glue:PutResourcePolicy on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:DeleteResourcePolicy, glue:PutResourcePolicy on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Permissions management (part): glue:DescribeEntity, glue:ListEntities, glue:RefreshOAuth2Tokens on arn:*:glue:*:*:catalog, arn:*:glue:*:*:connection/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:DescribeEntity, glue:ListEntities, glue:RefreshOAuth2Tokens on arn:*:glue:*:*:connectionType:*: only in eu-central-1",
        "Permissions management (part): glue:TestConnection on arn:*:glue:*:*:connection/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Permissions management (part): glue:TestConnection on arn:*:glue:*:*:connectionType:*: only in eu-central-1",
        "Read (part): glue:BatchGetPartition, glue:GetColumnStatisticsFor*, glue:GetPartition*, glue:GetResourcePolicy, glue:GetTable, glue:GetTableVersion*, glue:GetTables, glue:SearchTables on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:BatchGetPartition, glue:GetColumnStatisticsFor*, glue:GetPartition*, glue:GetResourcePolicy, glue:GetTable, glue:GetTableVersion*, glue:GetTables, glue:SearchTables on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Read (part): glue:BatchGetTableOptimizer, glue:GetCatalogImportStatus, glue:GetConnection*, glue:GetDataCatalogEncryptionSettings, glue:GetResourcePolicies, glue:GetTableOptimizer on *: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetCatalog, glue:GetCatalogs on arn:*:glue:*:*:catalog: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetCatalog, glue:GetCatalogs on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Read (part): glue:GetDatabase* on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetDatabase* on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Read (part): glue:GetEntityRecords on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:connectionType:*: only in eu-central-1",
        "Read (part): glue:GetEntityRecords on arn:*:glue:*:*:connection/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetIntegrationResourceProperty on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integrationresourceproperty/*/*: only in eu-central-1",
        "Read (part): glue:GetIntegrationResourceProperty on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetIntegrationTableProperties on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Read (part): glue:GetIntegrationTableProperties on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetTags on arn:*:glue:*:*:blueprint/*, arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:connectionType:*, arn:*:glue:*:*:crawler/*, arn:*:glue:*:*:customEntityType/*, arn:*:glue:*:*:devEndpoint/*, arn:*:glue:*:*:job/*, arn:*:glue:*:*:trigger/*, arn:*:glue:*:*:usageProfile/*, arn:*:glue:*:*:workflow/*: only in eu-central-1",
        "Read (part): glue:GetTags on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetUser* on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:userDefinedFunction/*/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Read (part): glue:GetUser* on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Tagging: glue:TagResource, glue:UntagResource on arn:*:glue:*:*:blueprint/*, arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:connectionType:*, arn:*:glue:*:*:crawler/*, arn:*:glue:*:*:customEntityType/*, arn:*:glue:*:*:dataQualityRuleset/*, arn:*:glue:*:*:devEndpoint/*, arn:*:glue:*:*:integration:*, arn:*:glue:*:*:integrationresourceproperty/*/*, arn:*:glue:*:*:job/*, arn:*:glue:*:*:mlTransform/*, arn:*:glue:*:*:registry/*, arn:*:glue:*:*:schema/*, arn:*:glue:*:*:session/*, arn:*:glue:*:*:trigger/*, arn:*:glue:*:*:usageProfile/*, arn:*:glue:*:*:workflow/*: only in eu-central-1",
        "Tagging: glue:TagResource, glue:UntagResource on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:BatchCreatePartition, glue:BatchDeletePartition, glue:BatchDeleteTable*, glue:BatchUpdatePartition, glue:CreatePartition*, glue:CreateTable, glue:DeleteColumnStatisticsFor*, glue:DeletePartition*, glue:DeleteTable, glue:DeleteTableVersion, glue:RenameTable, glue:UpdateColumnStatisticsFor*, glue:UpdatePartition, glue:UpdateTable on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:BatchCreatePartition, glue:BatchDeletePartition, glue:BatchDeleteTable*, glue:BatchUpdatePartition, glue:CreatePartition*, glue:CreateTable, glue:DeleteColumnStatisticsFor*, glue:DeletePartition*, glue:DeleteTable, glue:DeleteTableVersion, glue:RenameTable, glue:UpdateColumnStatisticsFor*, glue:UpdatePartition, glue:UpdateTable on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Write (part): glue:BatchDeleteConnection, glue:CreateColumnStatisticsTaskSettings, glue:CreateTableOptimizer, glue:DeleteColumnStatisticsTaskSettings, glue:DeleteConnection, glue:DeleteTableOptimizer, glue:ImportCatalogToGlue, glue:PassConnection, glue:PutDataCatalogEncryptionSettings, glue:StartColumn*, glue:StopColumn*, glue:UpdateColumnStatisticsTaskSettings, glue:UpdateTableOptimizer on *: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateCatalog, glue:DeleteCatalog, glue:FederateAuthorization, glue:UpdateCatalog on arn:*:glue:*:*:catalog: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateCatalog, glue:DeleteCatalog, glue:FederateAuthorization, glue:UpdateCatalog on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Write (part): glue:CreateConnection on arn:*:glue:*:*:catalog: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateConnection on arn:*:glue:*:*:connectionType:*: only in eu-central-1",
        "Write (part): glue:CreateDatabase, glue:CreateUserDefinedFunction, glue:UpdateDatabase on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateDatabase, glue:CreateUserDefinedFunction, glue:UpdateDatabase on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Write (part): glue:CreateIntegration on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integration:*: only in eu-central-1",
        "Write (part): glue:CreateIntegration on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateIntegrationResourceProperty, glue:DeleteIntegrationResourceProperty, glue:UpdateIntegrationResourceProperty on arn:*:glue:*:*:catalog/*, arn:*:glue:*:*:integrationresourceproperty/*/*: only in eu-central-1",
        "Write (part): glue:CreateIntegrationResourceProperty, glue:DeleteIntegrationResourceProperty, glue:UpdateIntegrationResourceProperty on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:CreateIntegrationTableProperties, glue:DeleteIntegrationTableProperties, glue:UpdateIntegrationTableProperties on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Write (part): glue:CreateIntegrationTableProperties, glue:DeleteIntegrationTableProperties, glue:UpdateIntegrationTableProperties on arn:*:glue:*:*:connection/*, arn:*:glue:*:*:database/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:DeleteDatabase on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:table/*/*, arn:*:glue:*:*:userDefinedFunction/*/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:DeleteDatabase on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Write (part): glue:DeleteUserDefinedFunction, glue:UpdateUserDefinedFunction on arn:*:glue:*:*:catalog, arn:*:glue:*:*:database/*, arn:*:glue:*:*:userDefinedFunction/*/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:DeleteUserDefinedFunction, glue:UpdateUserDefinedFunction on arn:*:glue:*:*:catalog/*: only in eu-central-1",
        "Write (part): glue:UpdateConnection on arn:*:glue:*:*:catalog, arn:*:glue:*:*:connection/*: only in eu-central-1 and if what is not known allows it (what Lake Formation permits is not in the model)",
        "Write (part): glue:UpdateConnection on arn:*:glue:*:*:connectionType:*: only in eu-central-1",
        "List (part): organizations:ListAWSServiceAccessForOrganization, organizations:ListAccounts, organizations:ListAccountsWithInvalidEffectivePolicy, organizations:ListCreateAccountStatus, organizations:ListDelegatedAdministrators, organizations:ListHandshakesForOrganization, organizations:ListPolicies, organizations:ListRoots on *: only in eu-central-1 and if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "List (part): organizations:ListAccountsForParent, organizations:ListChildren, organizations:ListDelegatedServicesForAccount, organizations:ListEffectivePolicyValidationErrors, organizations:ListOrganizationalUnitsForParent, organizations:ListParents, organizations:ListPoliciesForTarget, organizations:ListTagsForResource, organizations:ListTargetsForPolicy on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "List (part): organizations:ListInboundResponsibilityTransfers, organizations:ListOutboundResponsibilityTransfers on *: only in eu-central-1 and if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "Permissions management (part): organizations:AttachPolicy, organizations:DetachPolicy, organizations:UpdatePolicy on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Permissions management (part): organizations:DeleteResourcePolicy, organizations:PutResourcePolicy on *: never",
        "Read (part): organizations:DescribeAccount, organizations:DescribeOrganizationalUnit, organizations:DescribePolicy on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "Read (part): organizations:DescribeCreateAccountStatus, organizations:DescribeResourcePolicy on *: only in eu-central-1 and if what is not known allows it (whether the account 111111111111 is a delegated administrator, and of what, is not in the model)",
        "Read (part): organizations:DescribeEffectivePolicy on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (whether a member account can be let in to the effective policy of another account: the pages of AWS say both); on arn:aws:organizations::999999999998:account/o-aaaaaaaaaa/111111111111: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Read (part): organizations:DescribeHandshake on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Read (part): organizations:DescribeResponsibilityTransfer on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "Tagging: organizations:TagResource, organizations:UntagResource on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Write (part): organizations:AcceptHandshake, organizations:CreatePolicy, organizations:DeclineHandshake, organizations:DeletePolicy, organizations:DisablePolicyType, organizations:EnablePolicyType on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model)",
        "Write (part): organizations:CancelHandshake, organizations:CloseAccount, organizations:TerminateResponsibilityTransfer, organizations:UpdateResponsibilityTransfer on *: only in eu-central-1 and if what is not known allows it (the policy of arn:aws:organizations::999999999998:resourcepolicy is not in the model) and if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "Write (part): organizations:CreateAccount, organizations:CreateOrganizationalUnit, organizations:DeleteOrganizationalUnit, organizations:DeregisterDelegatedAdministrator, organizations:DisableAWSServiceAccess, organizations:EnableAWSServiceAccess, organizations:EnableAllFeatures, organizations:Invite*, organizations:MoveAccount, organizations:RegisterDelegatedAdministrator, organizations:RemoveAccountFromOrganization, organizations:UpdateOrganizationalUnit on *: never",
        "Write (part): organizations:CreateGovCloudAccount, organizations:CreateOrganization, organizations:DeleteOrganization on *: only in eu-central-1 and if what is not known allows it (which member accounts may call this operation of AWS Organizations is not documented)",
        "Write (part): sqs:SendMessage on arn:aws:sqs:us-east-1:222222222222:theirs: only in eu-central-1 and if what is not known allows it (the policies of the organisation of the account 222222222222, if it has one, are not in the model)",
        "Read (part): sts:GetCallerIdentity on *: always",
        "Read (part): sts:GetSessionToken on *: never",
        "Write (part): sts:GetFederationToken on *: never +",
      ]
    `);
  });

  it('says exactly what a narrow role can do', () => {
    const own = [
      allow(['s3:GetObject', 's3:GetObjectVersion'], 'arn:aws:s3:::team-a/*'),
      allow('s3:ListAllMyBuckets'),
      allow('dynamodb:*', `arn:aws:dynamodb:*:${HOME}:table/orders`, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      allow('sqs:SendMessage', `arn:aws:sqs:us-east-1:${PARTNER}:theirs`),
      allow('kms:Decrypt'),
      deny('s3:GetObject', 'arn:aws:s3:::team-a/secret/*'),
    ];
    expect(ask(own)).toMatchInlineSnapshot(`
      [
        "All (part): dynamodb:* on arn:aws:dynamodb:*:111111111111:table/orders: only with MFA",
        "Write (part): kms:Decrypt on *: always +",
        "List (part): s3:ListAllMyBuckets on *: always",
        "Read (part): s3:GetObject on arn:aws:s3:::team-a/*: always; on arn:aws:s3:::team-a/secret/*: never",
        "Read (part): s3:GetObjectVersion on arn:aws:s3:::team-a/*: always",
        "Write (part): sqs:SendMessage on arn:aws:sqs:us-east-1:222222222222:theirs: only if what is not known allows it (the policies of the organisation of the account 222222222222, if it has one, are not in the model)",
        "Read (part): sts:GetCallerIdentity on *: always",
      ]
    `);
  });

  it('says that all of a service is denied only where it is', () => {
    const vault = 'arn:aws:s3:::vault/*';
    expect(ask([allow('*')], [allow('*'), deny('s3:GetObject', vault)])).toContain(`All (part): s3:GetObject on ${vault}: never`);
    expect(ask([allow('s3:*', vault)])).toContain(`All (part): s3:* on ${vault}: always`);
    expect(ask([allow('s3:*', vault), deny('s3:PutObject', vault)]).filter((line) => line.includes('s3:*'))).toEqual([]);
    expect(ask([allow('s3:GetObject', vault), deny('s3:*', 'arn:aws:s3:::*secret*')]).filter((line) => !line.includes('sts:'))).toEqual([
      `Read (part): s3:GetObject on ${vault}: always; on arn:aws:s3:::*secret*: never`,
    ]);
  });

  it('says of any object what the engine says of it, whatever the patterns', () => {
    const patterns = [
      '*',
      'arn:aws:s3:::*',
      'arn:aws:s3:::team/*',
      'arn:aws:s3:::team/a*',
      'arn:aws:s3:::*/b',
      'arn:aws:s3:::team/ab',
      'arn:aws:s3:::t*b*',
      'arn:aws:s3:::other/*',
    ];
    const objects = ['team/a', 'team/ab', 'team/b', 'team/x', 'team/abc', 'other/b', 'other/x'].map((key) => `arn:aws:s3:::${key}`);
    const buckets = ['team', 'other'].map((name) => ({ arn: `arn:aws:s3:::${name}`, type: 'AWS::S3::Bucket', account: HOME, tags: {} }));
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      Action: fc.constantFrom('s3:*', 's3:GetObject', 's3:PutObject'),
      isNot: fc.nat(4).map((number) => number === 0),
      Resource: fc.subarray(patterns, { minLength: 1, maxLength: 2 }),
      isConditional: fc.boolean(),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), fc.constantFrom('s3:GetObject', 's3:PutObject'), (given, action) => {
        const statements = given.map(({ isConditional, isNot, Resource, ...rest }) => ({
          ...rest,
          ...(isNot ? { NotResource: Resource } : { Resource }),
          ...(isConditional ? { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } } : {}),
        }));
        const engine = compile({ ...modelOf(statements), resources: buckets });
        const { rows } = whatCan(engine, SELF, { services: ['s3'] });
        for (const resource of objects) {
          const formulas = createFormulas();
          const expected = accessOf(formulas, formulaOf(engine, { principal: SELF, action, resource }, formulas)).kind;
          const said = rows
            .filter((row) => row.actions.some((one) => matchesAction(one, action)) && row.resources.some((one) => isIn(one, resource)))
            .flatMap(({ access, except }) => {
              const others = narrowest(except.filter((one) => isIn(one.resource, resource)));
              return others.length > 0 ? others.map((one) => one.access.kind) : [access.kind];
            });
          seen.add(expected);
          expect([...new Set(said.length === 0 ? ['denied'] : said)]).toEqual([expected]);
        }
      }),
      { numRuns: 400, seed: 2026 },
    );
    expect(seen).toEqual(new Set(['allowed', 'conditional', 'denied']));
  });

  it('says of who can do nothing only what needs no permission', () => {
    expect(ask([deny('*', '*')])).toEqual(['Read (part): sts:GetCallerIdentity on *: always']);
  });

  it('puts what is known of the caller in the place of variables, and leaves open what is not', () => {
    const of = (resource: string) => ask([allow('s3:GetObject', resource)]).filter((line) => line.includes('s3:'));
    expect(of('arn:aws:s3:::home/${aws:PrincipalAccount}/*')).toEqual([`Read (part): s3:GetObject on arn:aws:s3:::home/${HOME}/*: always`]);
    expect(of('arn:aws:s3:::home/${aws:PrincipalTag/team}/*')).toEqual([]);
    expect(of('arn:aws:s3:::home/${s3:prefix}/*')[0]).toContain('on arn:aws:s3:::home/*/*: only if what is not known allows it');
  });

  it('says where a policy allows what another statement names', () => {
    const own = [allow('s3:GetObject', 'arn:aws:s3:::team/*'), { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::*/open' }];
    expect(ask(own).filter((line) => line.includes('s3:'))).toEqual(['Read (part): s3:GetObject on arn:aws:s3:::team/* and arn:aws:s3:::*/open: always']);
  });

  it('says of 2,000 statements exactly what each allows', () => {
    const own = Array.from({ length: 2_000 }, (_, index) => allow('s3:GetObject', `arn:aws:s3:::bucket-${index}/*`));
    const { rows } = whatCan(compile(modelOf(own)), SELF, { services: ['s3'] });
    expect(rows.map(({ actions, resources, moreResources, access }) => [actions, resources.length + moreResources, access.kind])).toEqual([
      [['s3:GetObject'], 2_000, 'allowed'],
    ]);
  });

  it('says where so many patterns meet that it did not ask about all of them', () => {
    const own = Array.from({ length: 40 }, (_, index) => ({
      ...allow('s3:GetObject', `arn:aws:s3:::*x${index}x*`),
      Effect: index % 2 === 0 ? 'Allow' : 'Deny',
    }));
    const { rows } = whatCan(compile(modelOf(own)), SELF, { services: ['s3'] });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ isOpenWherePatternsMeet }) => isOpenWherePatternsMeet !== true)).toEqual([]);
  });

  it('says how many resources it did not ask about', () => {
    const model = modelOf([allow('sqs:SendMessage')]);
    const [queue] = model.resources;
    const queues = Array.from({ length: 5_010 }, (_, index) => ({ ...queue, arn: `arn:aws:sqs:us-east-1:${PARTNER}:q${index}` })) as AccessModel['resources'];
    expect(whatCan(compile({ ...model, resources: queues }), SELF, { services: ['sqs'] }).notAsked).toBe(10);
  });

  it('asks about the services and resources that it is told to', () => {
    const engine = compile(modelOf([allow('sqs:*', `arn:aws:sqs:eu-west-1:${HOME}:a*`)]));
    const found = whatCan(engine, SELF, { services: ['SQS'], resources: [`arn:aws:sqs:eu-west-1:${HOME}:abc`] });
    expect(found.rows.map(({ service }) => service)).toEqual(found.rows.map(() => 'sqs'));
    expect(found.rows.flatMap(({ resources }) => resources)).toContain(`arn:aws:sqs:eu-west-1:${HOME}:abc`);
    expect(found.counts.actions).toBe(actionsOf('sqs').length);
  });

  it('answers hostile policies quickly and within bounds', () => {
    const conditions = (statement: number): JsonObject =>
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`aws:RequestTag/k${index}`, [`*${statement}*${index}*`, 'x']]));
    const statements = Array.from({ length: 100 }, (_, index) => ({
      Effect: index % 3 === 0 ? 'Deny' : 'Allow',
      Action: [`s${'*'.repeat(index)}:*${index % 7}*`, 's3:Get*', '*'][index % 3] ?? '*',
      Resource: [`arn:aws:s3:::*a*a*a*${index}*`, '*'],
      Condition: { StringLike: conditions(index) },
    }));
    const found = whatCan(compile(modelOf(statements)), SELF);
    expect(found.counts.conditional).toBeGreaterThan(10_000);
    expect(JSON.stringify(found.rows.slice(0, 5)).length).toBeLessThan(5_000_000);
  });

  describe('as a whole', () => {
    let all: readonly string[] = [];
    beforeAll(() => {
      all = servicePrefixes();
    });

    it('agrees with the engine on actions that have no resource, whichever is picked', () => {
      const statements = [
        allow(['ec2:Describe*', 's3:List*', 'iam:*'], '*'),
        deny('iam:Delete*', '*'),
        allow('sts:*', '*', { Bool: { 'aws:SecureTransport': 'true' } }),
      ];
      const engine = compile(modelOf(statements));
      const { rows } = whatCan(engine, SELF);
      const picks = all.flatMap((service) => actionsOf(service).filter(({ resourceTypes }) => resourceTypes.length === 0));
      fc.assert(
        fc.property(fc.constantFrom(...picks), ({ service, name }) => {
          const formulas = createFormulas();
          const request = { principal: SELF, action: `${service}:${name}`, resource: '*' };
          const expected = accessOf(formulas, formulaOf(engine, request, formulas)).kind;
          const row = rows.find((one) => one.resources.includes('*') && one.actions.some((pattern) => matchesAction(pattern, `${service}:${name}`)));
          expect(row?.access.kind ?? 'denied').toBe(expected);
          if (expected === 'denied') expect(evaluate(engine, request)).not.toBe('allowed');
        }),
        { numRuns: 2_000 },
      );
    });
  });
});
