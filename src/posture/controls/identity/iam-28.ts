// IAM.28: in each account and Region an analyzer looks for what is shared with the outside.

import { asString, fact, type Missing, none, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { MEMBER_NEED, shareOrganization } from '../../membership.ts';

const ANALYZER = 'AWS::AccessAnalyzer::Analyzer';
const typeOf = (analyzer: ResourceRecord) => asString(analyzer.config['type']);

export const IAM_28: Control = {
  id: 'IAM.28',
  title: 'an external access analyzer of IAM Access Analyzer is active in each Region',
  severity: 'high',
  pillar: 'identity',
  unit: { kind: 'region' },
  needs: [{ type: ANALYZER, within: 'region', seeElsewhere: (analyzer) => typeOf(analyzer) === 'ORGANIZATION' }, MEMBER_NEED],
  frameworks: { 'cis-1.4': ['1.20'], 'cis-3.0': ['1.20'], 'cis-5.0': ['1.19'] },
  mitre: ['T1199', 'T1530'],
  doc: {
    rationale:
      'An external access analyzer reads the policies of buckets, keys, roles, queues and more, and reports each that lets somebody outside in. It sees its own Region only. One analyzer for the organisation covers every member account of its Region; analyzers of unused or of internal access answer other questions.',
    avoid: 'resource "aws_accessanalyzer_analyzer" "unused" {\n  analyzer_name = "unused"\n  type          = "ACCOUNT_UNUSED_ACCESS"\n}',
    prefer: 'resource "aws_accessanalyzer_analyzer" "organization" {\n  analyzer_name = "external-access"\n  type          = "ORGANIZATION"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-28',
      'https://docs.aws.amazon.com/config/latest/developerguide/iam-external-access-analyzer-enabled.html',
      'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_AnalyzerSummary.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-getting-started.html',
    ],
  },
  check({ account, region }, view) {
    const external = view.records(ANALYZER).filter((one) => typeOf(one) === 'ACCOUNT' || typeOf(one) === 'ORGANIZATION');
    const working = external.filter((one) => asString(one.config['status']) === 'ACTIVE');
    // An organisation's analyzer says nothing of an account outside it.
    const active = working.find((one) => shareOrganization(view, account, one.account) === 'yes');
    if (active !== undefined) {
      const whose = active.account === account ? 'the account' : 'the organisation';
      const steps = [
        fact(refOf(active), 'type', typeOf(active), `it looks for external access to ${whose}`),
        fact(refOf(active), 'status', active.config['status'], 'it is at work'),
      ];
      return { ...pass(`analyzer ${active.id} of ${whose} looks for external access in ${region}`, ...steps), resources: [refOf(active)] };
    }
    const membership = working.flatMap((one): readonly Missing[] => {
      const shared = shareOrganization(view, account, one.account);
      return typeof shared === 'string' ? [] : shared;
    });
    if (membership.length > 0) return unknown(`whether account ${account} is in the organisation that has an analyzer in ${region} is not known`, membership);
    // The organisation's analyzer stands in one account only: where none is seen, it may be in one that was not read.
    const elsewhere = view.missing(ANALYZER, 'organization').filter((one) => one.region === undefined || one.region === region);
    const nothing = none('an active external access analyzer', `nobody looks for external access in ${region}`, { account, region });
    if (elsewhere.length > 0) return unknown(`the organisation's analyzer for ${region} may be in an account that was not read`, elsewhere, nothing);
    const steps = external.map((one) =>
      fact(refOf(one), 'status', one.config['status'], working.includes(one) ? 'it is of another organisation' : 'it is not at work'),
    );
    return fail(`no external access analyzer is active in ${region}`, ...steps, nothing);
  },
  remediation: ({ region }) => ({
    cli: [
      '# once for all accounts, in the account of the delegated administrator',
      `aws accessanalyzer create-analyzer --analyzer-name external-access --type ORGANIZATION --region ${shellWord(region)}`,
      '# or in this account alone',
      `aws accessanalyzer create-analyzer --analyzer-name external-access --type ACCOUNT --region ${shellWord(region)}`,
    ],
    terraform: 'resource "aws_accessanalyzer_analyzer" "external_access" {\n  analyzer_name = "external-access"\n  type          = "ORGANIZATION"\n}',
    console: [
      `Open IAM, Access Analyzer, in ${region}`,
      'Choose Create analyzer, Resource analysis, External access',
      'Choose the organisation as the zone of trust if this is the delegated administrator, otherwise the account',
    ],
  }),
};
