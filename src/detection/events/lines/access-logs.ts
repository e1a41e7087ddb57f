// Access logs of load balancers and of S3. Fields are named as in AWS's tables for Athena where its pages have no name in one word.
// Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html,
// https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html,
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html,
// https://docs.aws.amazon.com/athena/latest/ug/create-alb-access-logs-table.html,
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-s3-access-logs-to-identify-requests.html

import type { LineFormat } from './line-format.ts';
import { eventOfFields, type FieldRow, quotedFields } from './quoted-fields.ts';
import { s3Fields } from './s3-fields.ts';

const ALB: readonly FieldRow[] = [
  ['type'],
  ['time'],
  ['elb'],
  ['client', 'endpoint'],
  ['target', 'endpoint'],
  ['request_processing_time', 'number'],
  ['target_processing_time', 'number'],
  ['response_processing_time', 'number'],
  ['elb_status_code', 'number'],
  ['target_status_code', 'number'],
  ['received_bytes', 'number'],
  ['sent_bytes', 'number'],
  ['request', 'request'],
  ['user_agent'],
  ['ssl_cipher'],
  ['ssl_protocol'],
  ['target_group_arn'],
  ['trace_id'],
  ['domain_name'],
  ['chosen_cert_arn'],
  ['matched_rule_priority', 'number'],
  ['request_creation_time'],
  ['actions_executed'],
  ['redirect_url'],
  ['error_reason'],
  ['target:port_list'],
  ['target_status_code_list'],
  ['classification'],
  ['classification_reason'],
  ['conn_trace_id'],
  ['transformed_host'],
  ['transformed_uri'],
  ['request_transform_status'],
];

const NLB: readonly FieldRow[] = [
  ['type'],
  ['version'],
  ['time'],
  ['elb'],
  ['listener'],
  ['client', 'endpoint'],
  ['destination', 'endpoint'],
  ['connection_time', 'number'],
  ['tls_handshake_time', 'number'],
  ['received_bytes', 'number'],
  ['sent_bytes', 'number'],
  ['incoming_tls_alert'],
  ['chosen_cert_arn'],
  ['chosen_cert_serial'],
  ['tls_cipher'],
  ['tls_protocol_version'],
  ['tls_named_group'],
  ['domain_name'],
  ['alpn_fe_protocol'],
  ['alpn_be_protocol'],
  ['alpn_client_preference_list'],
  ['tls_connection_creation_time'],
];

const CLB: readonly FieldRow[] = [
  ['time'],
  ['elb'],
  ['client', 'endpoint'],
  ['backend', 'endpoint'],
  ['request_processing_time', 'number'],
  ['backend_processing_time', 'number'],
  ['response_processing_time', 'number'],
  ['elb_status_code', 'number'],
  ['backend_status_code', 'number'],
  ['received_bytes', 'number'],
  ['sent_bytes', 'number'],
  ['request', 'request'],
  ['user_agent'],
  ['ssl_cipher'],
  ['ssl_protocol'],
];

const S3: readonly FieldRow[] = [
  ['bucketowner'],
  ['bucket_name'],
  ['requestdatetime'],
  ['remoteip'],
  ['requester'],
  ['requestid'],
  ['operation'],
  ['key'],
  ['request_uri', 'request'],
  ['httpstatus', 'number'],
  ['errorcode'],
  ['bytessent', 'number'],
  ['objectsize', 'number'],
  ['totaltime', 'number'],
  ['turnaroundtime', 'number'],
  ['referrer'],
  ['useragent'],
  ['versionid'],
  ['hostid'],
  ['sigv'],
  ['ciphersuite'],
  ['authtype'],
  ['endpoint'],
  ['tlsversion'],
  ['accesspointarn'],
  ['aclrequired'],
];

const IS_ALB = /^(?:https?|h2|grpcs|wss?) \d{4}-\d\d-\d\dT[\d:.]+Z app\//;
const IS_NLB = /^tls \d+\.\d+ \d{4}-\d\d-\d\dT/;
const IS_CLB = /^\d{4}-\d\d-\d\dT[\d:.]+Z \S+ \S+:\d+ (?:\S+:\d+|-) [-.\d]+ [-.\d]+ [-.\d]+ /;
const IS_S3 = /^\S+ [a-z0-9.-]{3,63} \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] /;

export const readAlb: LineFormat = (line) => (IS_ALB.test(line) ? eventOfFields('alb', ALB, 17, quotedFields(line)) : undefined);
export const readNlb: LineFormat = (line) => (IS_NLB.test(line) ? eventOfFields('nlb', NLB, 17, quotedFields(line)) : undefined);
export const readClb: LineFormat = (line) => (IS_CLB.test(line) ? eventOfFields('clb', CLB, 12, quotedFields(line)) : undefined);
export const readS3Access: LineFormat = (line) => (IS_S3.test(line) ? eventOfFields('s3-access', S3, 17, s3Fields(line)) : undefined);
