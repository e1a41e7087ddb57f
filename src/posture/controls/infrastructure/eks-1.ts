// EKS.1: the API server of a cluster is not on the internet.

import { asBoolean, asString, asStrings, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EKS::Cluster';
const PATH = 'resourcesVpcConfig.endpointPublicAccess';

export const EKS_1: Control = {
  id: 'EKS.1',
  title: 'endpoints of clusters are not publicly accessible',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EKS.1'] },
  mitre: ['T1133', 'T1190'],
  doc: {
    rationale:
      'Everything in a cluster is commanded by its API server. A public endpoint leaves one stolen token, or one flaw of the server, between the internet and the cluster. As Security Hub, Stoa fails a public endpoint even where it admits some networks only; the trace says which.',
    avoid: 'resource "aws_eks_cluster" "this" {\n  vpc_config {\n    endpoint_public_access = true\n  }\n}',
    prefer: 'resource "aws_eks_cluster" "this" {\n  vpc_config {\n    endpoint_private_access = true\n    endpoint_public_access  = false\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-1',
      'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
      'https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigResponse.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no cluster');
    const ref = refOf(record);
    const status = asString(record.config['status']);
    if (status === 'DELETING') return notApplicable('the cluster is being deleted', fact(ref, 'status', status, 'its endpoint is going away'));
    const value = at(record.config, 'resourcesVpcConfig', 'endpointPublicAccess');
    if (asBoolean(value) === false) return pass('the endpoint of the cluster is private', fact(ref, PATH, value, 'it is reached from the VPC alone'));
    if (asBoolean(value) === undefined) return unknown('the answer does not say whether the endpoint is public', [unread(record, PATH, 'eks:DescribeCluster')]);
    const networks = asStrings(at(record.config, 'resourcesVpcConfig', 'publicAccessCidrs'));
    const isOpen = networks.length === 0 || networks.some((one) => one === '0.0.0.0/0' || one === '::/0');
    return fail(
      isOpen ? 'the endpoint of the cluster is open to the internet' : `the endpoint of the cluster is public, for ${networks.slice(0, 3).join(', ')}`,
      fact(ref, PATH, value, 'the API server has a public address'),
      fact(ref, 'resourcesVpcConfig.publicAccessCidrs', networks, isOpen ? 'everyone reaches it' : 'the networks that reach it'),
    );
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# cuts off everybody outside the VPC, pipelines included: first see that they reach it by a VPN or from inside',
      `aws eks update-cluster-config --region ${shellWord(region)} --name=${shellWord(record?.id ?? 'CLUSTER')} --resources-vpc-config endpointPublicAccess=false,endpointPrivateAccess=true`,
    ],
    terraform: 'resource "aws_eks_cluster" "this" {\n  vpc_config {\n    endpoint_private_access = true\n    endpoint_public_access  = false\n  }\n}',
    console: [
      'Make sure that administrators and pipelines reach the VPC, by a VPN or from inside it',
      'Open Amazon EKS in the Region, open the cluster and choose Networking, Manage endpoint access',
      'Choose Private, and save',
    ],
  }),
};
