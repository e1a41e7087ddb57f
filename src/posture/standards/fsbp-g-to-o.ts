// AWS Foundational Security Best Practices, Glue to OpenSearch: id, severity, what should be true; by the type of record that would answer it.

import { of, type Requirement } from './requirement.ts';

export const G_TO_O: readonly Requirement[] = [
  ...of('AWS::Glue::MLTransform', [['Glue.3', 'medium', 'machine learning transforms are encrypted at rest']]),
  ...of('AWS::Glue::Job', [['Glue.4', 'medium', 'Spark jobs run on a supported version']]),
  ...of('AWS::GuardDuty::Detector', [
    ['GuardDuty.1', 'high', 'GuardDuty is on'],
    ['GuardDuty.5', 'high', 'GuardDuty watches EKS audit logs'],
    ['GuardDuty.6', 'high', 'GuardDuty watches Lambda'],
    ['GuardDuty.7', 'medium', 'GuardDuty watches EKS at run time'],
    ['GuardDuty.8', 'high', 'GuardDuty looks for malware on EC2'],
    ['GuardDuty.9', 'high', 'GuardDuty watches RDS'],
    ['GuardDuty.10', 'high', 'GuardDuty watches S3'],
    ['GuardDuty.11', 'high', 'GuardDuty watches at run time'],
    ['GuardDuty.12', 'medium', 'GuardDuty watches ECS at run time'],
    ['GuardDuty.13', 'medium', 'GuardDuty watches EC2 at run time'],
  ]),
  ...of('AWS::IAM::ManagedPolicy', [
    ['IAM.1', 'high', 'no customer policy allows everything'],
    ['IAM.21', 'low', 'no customer policy allows every action of a service'],
    ['KMS.1', 'medium', 'no customer policy allows decryption with every key'],
  ]),
  ...of('AWS::IAM::User', [['IAM.2', 'low', 'users have no policies of their own']]),
  ...of('AWS::IAM::CredentialReport', [
    ['IAM.3', 'medium', 'access keys are rotated within 90 days'],
    ['IAM.5', 'medium', 'users with a console password use MFA'],
    ['IAM.8', 'medium', 'unused credentials of users are removed'],
  ]),
  ...of('AWS::IAM::AccountSummary', [
    ['IAM.4', 'critical', 'the root user has no access key'],
    ['IAM.6', 'critical', 'the root user has a hardware MFA device'],
  ]),
  ...of('AWS::IAM::AccountPasswordPolicy', [['IAM.7', 'medium', 'the password policy is strong']]),
  ...of('AWS::IAM::Role', [['KMS.2', 'medium', 'no inline policy allows decryption with every key']]),
  ...of('AWS::Inspector2::AccountStatus', [
    ['Inspector.1', 'high', 'Inspector scans EC2'],
    ['Inspector.2', 'high', 'Inspector scans ECR'],
    ['Inspector.3', 'medium', 'Inspector scans the code of Lambda functions'],
    ['Inspector.4', 'high', 'Inspector scans the packages of Lambda functions'],
  ]),
  ...of('AWS::Kinesis::Stream', [
    ['Kinesis.1', 'medium', 'streams are encrypted at rest'],
    ['Kinesis.3', 'medium', 'streams keep data long enough'],
  ]),
  ...of('AWS::KMS::Key', [
    ['KMS.3', 'critical', 'no key is about to be deleted by mistake'],
    ['KMS.5', 'critical', 'keys are not public'],
  ]),
  ...of('AWS::Lambda::Function', [
    ['Lambda.1', 'critical', 'functions are not public'],
    ['Lambda.2', 'medium', 'functions use a supported runtime'],
    ['Lambda.5', 'medium', 'functions in a VPC span several Availability Zones'],
  ]),
  ...of('AWS::Macie::Session', [['Macie.1', 'medium', 'Macie is on']]),
  ...of('AWS::Macie::AutomatedDiscovery', [['Macie.2', 'high', 'Macie looks for sensitive data by itself']]),
  ...of('AWS::AmazonMQ::Broker', [
    ['MQ.2', 'medium', 'ActiveMQ brokers stream audit logs'],
    ['MQ.3', 'medium', 'brokers take minor upgrades by themselves'],
  ]),
  ...of('AWS::MSK::Cluster', [
    ['MSK.1', 'medium', 'clusters encrypt between brokers'],
    ['MSK.4', 'medium', 'clusters are not public'],
    ['MSK.6', 'medium', 'clusters refuse who does not authenticate'],
  ]),
  ...of('AWS::KafkaConnect::Connector', [
    ['MSK.3', 'medium', 'connectors are encrypted in transit'],
    ['MSK.5', 'medium', 'connectors keep logs'],
  ]),
  ...of('AWS::RDS::DBCluster', [
    ['Neptune.1', 'medium', 'Neptune clusters are encrypted at rest'],
    ['Neptune.2', 'medium', 'Neptune clusters publish audit logs'],
    ['Neptune.4', 'low', 'Neptune clusters are protected from deletion'],
    ['Neptune.5', 'medium', 'Neptune clusters are backed up by themselves'],
    ['Neptune.7', 'medium', 'Neptune clusters use IAM authentication'],
    ['Neptune.8', 'low', 'Neptune clusters copy tags to snapshots'],
  ]),
  ...of('AWS::RDS::DBClusterSnapshot', [
    ['Neptune.3', 'medium', 'snapshots of Neptune clusters are not public'],
    ['Neptune.6', 'medium', 'snapshots of Neptune clusters are encrypted'],
  ]),
  ...of('AWS::NetworkFirewall::LoggingConfiguration', [['NetworkFirewall.2', 'medium', 'firewalls keep logs']]),
  ...of('AWS::NetworkFirewall::FirewallPolicy', [
    ['NetworkFirewall.3', 'medium', 'firewall policies have a rule group'],
    ['NetworkFirewall.4', 'medium', 'firewall policies drop or forward full packets by default'],
    ['NetworkFirewall.5', 'medium', 'firewall policies drop or forward fragments by default'],
  ]),
  ...of('AWS::NetworkFirewall::RuleGroup', [['NetworkFirewall.6', 'medium', 'stateless rule groups are not empty']]),
  ...of('AWS::NetworkFirewall::Firewall', [
    ['NetworkFirewall.9', 'medium', 'firewalls are protected from deletion'],
    ['NetworkFirewall.10', 'medium', 'firewalls are protected from a change of subnets'],
  ]),
  ...of('AWS::Elasticsearch::Domain', [
    ['Opensearch.1', 'medium', 'OpenSearch domains are encrypted at rest'],
    ['Opensearch.2', 'critical', 'OpenSearch domains are not public'],
    ['Opensearch.3', 'medium', 'OpenSearch domains encrypt between nodes'],
    ['Opensearch.4', 'medium', 'OpenSearch domains publish error logs'],
    ['Opensearch.5', 'medium', 'OpenSearch domains keep audit logs'],
    ['Opensearch.6', 'medium', 'OpenSearch domains have three data nodes or more'],
    ['Opensearch.7', 'high', 'OpenSearch domains control access in detail'],
    ['Opensearch.8', 'medium', 'OpenSearch domains require the latest TLS policy'],
    ['Opensearch.10', 'low', 'OpenSearch domains have the latest software'],
  ]),
];
