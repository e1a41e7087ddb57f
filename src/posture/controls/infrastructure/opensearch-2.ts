// OpenSearch.2: search domains stand in a VPC. Domains of both engines are judged: what Security Hub calls ES.2 for Elasticsearch is the same question.

import { asBoolean, asString, asStrings, at, fact, isObject, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::Elasticsearch::Domain';

export const OPENSEARCH_2: Control = {
  id: 'OpenSearch.2',
  title: 'OpenSearch domains are in a VPC',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['Opensearch.2', 'ES.2'] },
  mitre: ['T1190', 'T1530'],
  doc: {
    rationale:
      'A domain outside a VPC has a public endpoint: only its access policy stands between the internet and everything that was indexed. In a VPC, security groups stand before it too. A domain cannot be moved; it has to be made anew. As Security Hub, Stoa does not judge the routes of its subnets here.',
    avoid: 'resource "aws_opensearch_domain" "this" {\n  domain_name = "search"\n}',
    prefer:
      'resource "aws_opensearch_domain" "this" {\n  domain_name = "search"\n  vpc_options {\n    subnet_ids         = aws_subnet.private[*].id\n    security_group_ids = [aws_security_group.search.id]\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-2',
      'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-2',
      'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html',
      'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no domain');
    const ref = refOf(record);
    if (asBoolean(record.config['Deleted']) === true) return notApplicable('the domain is being deleted', fact(ref, 'Deleted', true, 'it is going away'));
    const options = record.config['VPCOptions'];
    const vpc = asString(at(options, 'VPCId'));
    if (vpc !== undefined && vpc !== '') return pass('the domain is in a VPC', fact(ref, 'VPCOptions.VPCId', vpc, 'it is reached from the VPC alone'));
    // AWS Config answers the subnets alone, in CloudFormation's members.
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-opensearchservice-domain-vpcoptions.html
    const subnets = asStrings(at(options, 'SubnetIds'));
    if (subnets.length > 0) return pass('the domain is in a VPC', fact(ref, 'VPCOptions.SubnetIds', subnets, 'it is reached from the VPC alone'));
    if (options !== undefined && options !== null && !isObject(options))
      return unknown('the network of the domain could not be read', [unread(record, 'VPCOptions')]);
    // A domain outside a VPC is answered without the member by DescribeDomains, which always says DomainId; so is any domain by less than that.
    const endpoint = asString(record.config['Endpoint']);
    if (endpoint === undefined && asString(record.config['DomainId']) === undefined)
      return unknown('the answer does not say whether the domain is in a VPC', [unread(record, 'VPCOptions')]);
    return fail(
      'the domain has a public endpoint',
      none('VPCOptions', 'the domain is in no VPC', { account: record.account, region: record.region }),
      ...(endpoint === undefined ? [] : [fact(ref, 'Endpoint', endpoint, 'the internet reaches it')]),
    );
  },
  remediation: ({ region }) => ({
    cli: [
      `aws opensearch create-domain --region ${shellWord(region)} --domain-name NEW_DOMAIN --vpc-options SubnetIds=PRIVATE_SUBNET_ID,SecurityGroupIds=SECURITY_GROUP_ID --cli-input-json file://DOMAIN.json`,
    ],
    terraform:
      'resource "aws_opensearch_domain" "this" {\n  domain_name = "NEW_DOMAIN"\n  vpc_options {\n    subnet_ids         = aws_subnet.private[*].id\n    security_group_ids = [aws_security_group.search.id]\n  }\n}',
    console: [
      'Open Amazon OpenSearch Service in the Region and take a snapshot of the domain',
      'Make a new domain with VPC access, in private subnets',
      'Restore the snapshot there, move the clients, and delete the old domain',
    ],
  }),
};
