// EKS.2: clusters run a Kubernetes version in standard support, at the time of the snapshot.

import { asString, fact, type Missing, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { endOfStandardSupport } from './eks-versions.ts';

const TYPE = 'AWS::EKS::Cluster';

export const EKS_2: Control = {
  id: 'EKS.2',
  title: 'clusters run a supported Kubernetes version',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['EKS.2'] },
  mitre: ['T1190'],
  doc: {
    rationale:
      'A Kubernetes version gets all fixes for fourteen months on Amazon EKS. After that it is in extended support, at a higher price, and then it is upgraded by force. As Security Hub, Stoa fails extended support too. Judged by AWS’s release calendar and the time of the snapshot; a version that is not in the table yet is unknown.',
    avoid: 'resource "aws_eks_cluster" "this" {\n  version = "1.29"\n}',
    prefer: 'resource "aws_eks_cluster" "this" {\n  version = "1.35"\n  upgrade_policy {\n    support_type = "STANDARD"\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-2',
      'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no cluster');
    const ref = refOf(record);
    const status = asString(record.config['status']);
    if (status === 'DELETING') return notApplicable('the cluster is being deleted', fact(ref, 'status', status, 'it is going away'));
    const version = asString(record.config['version']);
    if (version === undefined) return unknown('the answer does not say which version the cluster runs', [unread(record, 'version', 'eks:DescribeCluster')]);
    const end = endOfStandardSupport(version);
    if (end === undefined) {
      const { account, region, arn } = record;
      const missing: Missing = { reason: 'not-modelled', name: 'the support of a Kubernetes version', account, region, arn, detail: version };
      return unknown('the version of the cluster is not in the table of supported versions', [missing]);
    }
    if (end === 'long ago' || view.now >= Date.parse(end))
      return fail(
        'the Kubernetes version of the cluster is out of standard support',
        fact(ref, 'version', version, `standard support ended ${end === 'long ago' ? end : `on ${end}`}`),
      );
    return pass('the Kubernetes version of the cluster is in standard support', fact(ref, 'version', version, `standard support ends on ${end}`));
  },
  remediation: ({ region, record }) => ({
    cli: [
      `aws eks list-insights --region ${shellWord(region)} --cluster-name=${shellWord(record?.id ?? 'CLUSTER')}`,
      `aws eks update-cluster-version --region ${shellWord(region)} --name=${shellWord(record?.id ?? 'CLUSTER')} --kubernetes-version NEXT_MINOR_VERSION`,
    ],
    terraform: 'resource "aws_eks_cluster" "this" {\n  version = "NEXT_MINOR_VERSION"\n}',
    console: [
      'Open Amazon EKS in the Region, open the cluster and look through Upgrade insights',
      'Choose Upgrade version, one minor version at a time, and then upgrade add-ons and nodes',
      'Repeat until the version is in standard support',
    ],
  }),
};
