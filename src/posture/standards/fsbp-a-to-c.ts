// AWS Foundational Security Best Practices, Account to Connect: id, severity, what should be true; by the type of record that would answer it.

import { of, type Requirement } from './requirement.ts';

export const A_TO_C: readonly Requirement[] = [
  ...of('AWS::Account::AlternateContact', [['Account.1', 'medium', 'the account names a security contact']]),
  ...of('AWS::CertificateManager::Certificate', [
    ['ACM.1', 'medium', 'certificates are renewed before they expire'],
    ['ACM.2', 'high', 'RSA certificates have keys of 2,048 bits or more'],
  ]),
  ...of('AWS::ApiGateway::Stage', [
    ['APIGateway.1', 'medium', 'REST and WebSocket stages log executions'],
    ['APIGateway.2', 'medium', 'REST stages show a client certificate to their backends'],
    ['APIGateway.3', 'low', 'REST stages are traced by X-Ray'],
    ['APIGateway.4', 'medium', 'REST stages stand behind a web ACL'],
    ['APIGateway.5', 'medium', 'cached answers of REST stages are encrypted'],
  ]),
  ...of('AWS::ApiGatewayV2::Route', [['APIGateway.8', 'medium', 'routes say how callers are authorised']]),
  ...of('AWS::ApiGatewayV2::Stage', [['APIGateway.9', 'medium', 'stages of HTTP and WebSocket APIs log accesses']]),
  ...of('AWS::AppSync::ApiCache', [
    ['AppSync.1', 'medium', 'API caches are encrypted at rest'],
    ['AppSync.6', 'medium', 'API caches are encrypted in transit'],
  ]),
  ...of('AWS::AppSync::GraphQLApi', [
    ['AppSync.2', 'medium', 'APIs log their field resolvers'],
    ['AppSync.5', 'high', 'GraphQL APIs do not rely on API keys'],
  ]),
  ...of('AWS::Athena::WorkGroup', [
    ['Athena.1', 'medium', 'work groups encrypt their results at rest', { retired: 'April 2024' }],
    ['Athena.4', 'medium', 'work groups log their queries'],
  ]),
  ...of('AWS::AutoScaling::AutoScalingGroup', [
    ['AutoScaling.1', 'low', 'groups behind a load balancer use its health checks'],
    ['AutoScaling.2', 'medium', 'groups span several Availability Zones'],
    ['AutoScaling.6', 'medium', 'groups use several instance types in several Availability Zones'],
    ['AutoScaling.9', 'medium', 'groups start instances from launch templates'],
  ]),
  ...of('AWS::AutoScaling::LaunchConfiguration', [
    ['AutoScaling.3', 'high', 'launch configurations require IMDSv2'],
    ['AutoScaling.4', 'high', 'launch configurations keep metadata answers within one hop', { retired: 'April 2024' }],
    ['AutoScaling.5', 'high', 'launch configurations give no public IP addresses'],
  ]),
  ...of('AWS::Backup::RecoveryPoint', [['Backup.1', 'medium', 'recovery points are encrypted at rest']]),
  ...of('AWS::CloudFormation::Stack', [['CloudFormation.1', 'low', 'stacks notify a topic', { retired: 'April 2024' }]]),
  ...of('AWS::CloudFront::Distribution', [
    ['CloudFront.1', 'critical', 'distributions have a default root object'],
    ['CloudFront.3', 'medium', 'viewers must use HTTPS'],
    ['CloudFront.4', 'low', 'distributions have an origin to fail over to'],
    ['CloudFront.5', 'medium', 'distributions log accesses'],
    ['CloudFront.6', 'medium', 'distributions stand behind a web ACL'],
    ['CloudFront.7', 'medium', 'distributions use certificates of their own'],
    ['CloudFront.8', 'low', 'distributions use SNI for HTTPS'],
    ['CloudFront.9', 'medium', 'traffic to custom origins is encrypted'],
    ['CloudFront.10', 'medium', 'no deprecated SSL protocols towards custom origins'],
    ['CloudFront.12', 'high', 'no origin is a bucket that does not exist'],
    ['CloudFront.13', 'medium', 'S3 origins are reached by origin access control'],
    ['CloudFront.15', 'medium', 'distributions use a recommended TLS policy'],
    ['CloudFront.16', 'medium', 'Lambda URL origins are reached by origin access control'],
  ]),
  ...of('AWS::CloudTrail::Trail', [
    ['CloudTrail.1', 'high', 'a trail records management events in every Region'],
    ['CloudTrail.2', 'medium', 'trails are encrypted at rest by a KMS key'],
    ['CloudTrail.4', 'low', 'trails validate their log files'],
    ['CloudTrail.5', 'low', 'trails deliver to CloudWatch Logs'],
  ]),
  ...of('AWS::CodeBuild::Project', [
    ['CodeBuild.1', 'critical', 'no credentials in Bitbucket source addresses'],
    ['CodeBuild.2', 'critical', 'no credentials in clear in build environments'],
    ['CodeBuild.3', 'low', 'build logs in S3 are encrypted'],
    ['CodeBuild.4', 'medium', 'projects keep logs of builds'],
  ]),
  ...of('AWS::CodeBuild::ReportGroup', [['CodeBuild.7', 'medium', 'exported test reports are encrypted']]),
  ...of('AWS::Cognito::IdentityPool', [['Cognito.2', 'medium', 'identity pools refuse guests']]),
  ...of('AWS::Cognito::UserPool', [['Cognito.3', 'medium', 'user pools require strong passwords']]),
  ...of('AWS::Config::ConfigurationRecorder', [['Config.1', 'critical', 'AWS Config records, with its service-linked role']]),
  ...of('AWS::Connect::Instance', [['Connect.2', 'medium', 'instances log to CloudWatch']]),
];
