// Records of each log, after the examples of AWS's documentation, for the tests of everything that reads events.

export const TRAIL_EVENT = {
  eventVersion: '1.09',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROAIDPPEZS35WEXAMPLE:MySession',
    arn: 'arn:aws:sts::123456789012:assumed-role/Deploy/MySession',
    accountId: '123456789012',
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROAIDPPEZS35WEXAMPLE',
        arn: 'arn:aws:iam::123456789012:role/Deploy',
        accountId: '123456789012',
        userName: 'Deploy',
      },
      webIdFederationData: { federatedProvider: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com', attributes: {} },
      attributes: { creationDate: '2026-11-01T05:00:00Z', mfaAuthenticated: 'false' },
      sourceIdentity: 'alice',
    },
    invokedBy: 'cloudformation.amazonaws.com',
    inScopeOf: { credentialsIssuedTo: 'arn:aws:lambda:eu-west-1:123456789012:function:build' },
    onBehalfOf: { userId: 'f00d', identityStoreArn: 'arn:aws:identitystore::123456789012:identitystore/d-1' },
  },
  eventTime: '2026-11-01T06:00:00Z',
  eventSource: 'sts.amazonaws.com',
  eventName: 'AssumeRole',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '203.0.113.7',
  userAgent: 'aws-cli/2.0',
  requestParameters: { roleArn: 'arn:aws:iam::210987654321:role/Target', roleSessionName: 'next' },
  responseElements: {
    credentials: { accessKeyId: 'ASIANEXT', sessionToken: 'x' },
    assumedRoleUser: { assumedRoleId: 'AROANEXT:next', arn: 'arn:aws:sts::210987654321:assumed-role/Target/next' },
  },
  requestID: 'r1',
  eventID: 'e1',
  readOnly: true,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '123456789012',
  eventCategory: 'Management',
};

export const INSIGHT_EVENT = {
  eventVersion: '1.08',
  eventTime: '2026-11-01T06:05:00Z',
  awsRegion: 'us-east-1',
  eventID: 'i1',
  eventType: 'AwsCloudTrailInsight',
  recipientAccountId: '123456789012',
  sharedEventID: 's1',
  insightDetails: { state: 'Start', eventSource: 'ssm.amazonaws.com', eventName: 'UpdateInstanceInformation', insightType: 'ApiCallRateInsight' },
  eventCategory: 'Insight',
};

export const NETWORK_EVENT = {
  eventVersion: '1.11',
  userIdentity: { type: 'AWSAccount', principalId: 'AIDAX', accountId: '210987654321' },
  eventTime: '2026-11-01T06:06:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'us-east-1',
  sourceIPAddress: '10.0.0.5',
  errorCode: 'VpceAccessDenied',
  requestParameters: { bucketName: 'data', key: 'a/b.txt' },
  eventID: 'n1',
  eventType: 'AwsVpceEvent',
  recipientAccountId: '123456789012',
  vpcEndpointId: 'vpce-1',
  eventCategory: 'NetworkActivity',
};

export const RESOLVER_QUERY = {
  version: '1.100000',
  account_id: '123456789012',
  region: 'eu-west-1',
  vpc_id: 'vpc-0123456789abcdef0',
  query_timestamp: '2026-11-01T06:00:01Z',
  query_name: 'evil.example.',
  query_type: 'TXT',
  query_class: 'IN',
  rcode: 'NOERROR',
  answers: [{ Rdata: 'x', Type: 'TXT', Class: 'IN' }],
  srcaddr: '10.0.0.9',
  srcport: '56067',
  transport: 'UDP',
  srcids: { instance: 'i-0123456789abcdef0' },
};

export const WAF_LOG = {
  timestamp: 1_793_512_800_123,
  formatVersion: 1,
  webaclId: 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/a1b2',
  terminatingRuleId: 'Default_Action',
  action: 'ALLOW',
  httpSourceName: 'ALB',
  httpSourceId: '123456789012-app/shop/1',
  httpRequest: { clientIp: '198.51.100.9', country: 'DE', headers: [{ name: 'Host', value: 'shop' }], uri: '/', httpMethod: 'GET', requestId: 'q1' },
};

export const EKS_AUDIT = {
  kind: 'Event',
  apiVersion: 'audit.k8s.io/v1',
  level: 'Request',
  auditID: 'au1',
  stage: 'ResponseComplete',
  requestURI: '/api/v1/secrets',
  verb: 'list',
  user: {
    username: 'kubernetes-admin',
    groups: ['system:masters'],
    extra: { accessKeyId: ['ASIAK8S'], arn: ['arn:aws:sts::123456789012:assumed-role/Admin/bob'], sessionName: ['bob'] },
  },
  sourceIPs: ['198.51.100.20'],
  requestReceivedTimestamp: '2026-11-01T06:00:02.123456Z',
};

export const GUARDDUTY = {
  schemaVersion: '2.0',
  accountId: '123456789012',
  region: 'eu-west-1',
  partition: 'aws',
  id: 'g1',
  arn: 'arn:aws:guardduty:eu-west-1:123456789012:detector/d/finding/g1',
  type: 'UnauthorizedAccess:IAMUser/MaliciousIPCaller.Custom',
  resource: { resourceType: 'AccessKey', accessKeyDetails: { accessKeyId: 'AKIAG', principalId: 'AIDAG', userType: 'IAMUser', userName: 'eve' } },
  service: {
    serviceName: 'guardduty',
    action: { actionType: 'AWS_API_CALL', awsApiCallAction: { api: 'ListBuckets', remoteIpDetails: { ipAddressV4: '198.51.100.77' } } },
    count: 3,
  },
  severity: 8,
  createdAt: '2026-11-01T05:00:00.000Z',
  updatedAt: '2026-11-01T06:00:03.000Z',
};

export const ASFF = {
  SchemaVersion: '2018-10-08',
  Id: 'arn:aws:securityhub:eu-west-1:123456789012:finding/f1',
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/securityhub',
  AwsAccountId: '123456789012',
  Region: 'eu-west-1',
  UpdatedAt: '2026-11-01T06:00:04.000Z',
  Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::data' }],
};

export const OCSF = {
  class_uid: 2003,
  class_name: 'Compliance Finding',
  time: 1_793_512_805_000,
  cloud: { account: { uid: '123456789012' }, region: 'eu-west-1' },
  finding_info: { uid: 'o1', title: 'x' },
  metadata: { product: { name: 'Security Hub' }, uid: 'm1' },
  resources: [{ uid: 'arn:aws:s3:::data' }],
};

export const FLOW_V2 = '2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1793512800 1793512860 ACCEPT OK';
export const FLOW_NODATA = '2 123456789010 eni-1235b8ca123456789 - - - - - - - 1793512800 1793512860 - NODATA';
export const FLOW_HEADER =
  'version vpc-id subnet-id instance-id interface-id account-id type srcaddr dstaddr srcport dstport pkt-srcaddr pkt-dstaddr protocol bytes packets start end action tcp-flags log-status region';
export const FLOW_CUSTOM =
  '5 vpc-1 subnet-1 i-01234567890123456 eni-2 123456789010 IPv4 10.0.0.1 10.0.0.2 43416 5001 203.0.113.5 10.0.0.2 6 568 8 1793512800 1793512860 REJECT 2 OK eu-west-1';
export const TGW_FLOW =
  '6 TransitGateway 123456789012 tgw-0abc tgw-attach-1 123456789012 210987654321 vpc-a vpc-b subnet-a subnet-b eni-a eni-b use1-az1 use1-az2 tgw-attach-2 10.0.0.1 10.1.0.2 38778 5001 6 8 568 1793512800 1793512860 OK IPv4 0 0 0 0 2 us-east-1 ingress - -';
export const ALB_LINE =
  'https 2026-11-01T06:00:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 192.168.131.39:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 0 57 "GET https://www.example.com:443/?q=%22x HTTP/1.1" "curl/7.46.0 \\"odd\\"" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc24d8a067 "Root=1-58337281-1d84f3d73c47ec4e58577259" "www.example.com" "arn:aws:acm:us-east-2:123456789012:certificate/12345678" 1 2026-11-01T06:00:00.095000Z "authenticate,forward" "-" "-" "10.0.0.1:80" "200" "-" "-" TID_1234abcd5678ef90';
export const NLB_LINE =
  'tls 2.0 2026-11-01T06:00:00 net/my-network-loadbalancer/c6e77e28c25b2234 g3d4b5e8bb8464cd 72.21.218.154:51341 172.100.100.185:443 5 2 98 246 - arn:aws:acm:us-east-2:671290407336:certificate/2a108f19 - ECDHE-RSA-AES128-SHA tlsv12 - my-network-loadbalancer.elb.us-east-2.amazonaws.com - - - 2026-11-01T05:59:59';
export const CLB_LINE =
  '2026-11-01T06:00:00.945958Z my-loadbalancer 192.168.131.39:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://www.example.com:80/ HTTP/1.1" "curl/7.38.0" - -';
export const S3_LINE =
  '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket1 [01/Nov/2026:06:00:38 +0000] 192.0.2.3 arn:aws:sts::123456789012:assumed-role/Reader/bob 3E57427F3EXAMPLE REST.GET.OBJECT photos/a%2520b.jpg "GET /amzn-s3-demo-bucket1/photos/a%20b.jpg?x="y" HTTP/1.1" 200 - 113 113 7 5 "-" "S3Console/0.4 "quoted" x" - s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234= SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader amzn-s3-demo-bucket1.s3.us-west-1.amazonaws.com TLSV1.2 arn:aws:s3:us-west-1:123456789012:accesspoint/example-AP Yes';
