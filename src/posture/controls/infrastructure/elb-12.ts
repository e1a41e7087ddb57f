// ELB.12: application load balancers refuse requests that servers may read in two ways.

import type { Control } from '../../control.ts';
import { ATTRIBUTE_NEEDS, attributeRemediation, judgeAttribute, LOAD_BALANCER } from './load-balancer-attribute.ts';

const KEY = 'routing.http.desync_mitigation_mode';
const PREFER = 'resource "aws_lb" "this" {\n  load_balancer_type     = "application"\n  desync_mitigation_mode = "defensive"\n}';

export const ELB_12: Control = {
  id: 'ELB.12',
  title: 'application load balancers use defensive or strictest desync mitigation',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: LOAD_BALANCER },
  needs: ATTRIBUTE_NEEDS,
  frameworks: { fsbp: ['ELB.12'] },
  mitre: ['T1190', 'T1557'],
  doc: {
    rationale:
      'Request smuggling poisons caches and hijacks sessions by requests whose end two servers see in different places. In monitor mode such requests are counted and passed on; in defensive mode, which is the default, the dangerous ones are stopped.',
    avoid: 'resource "aws_lb" "this" {\n  load_balancer_type     = "application"\n  desync_mitigation_mode = "monitor"\n}',
    prefer: PREFER,
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-12',
      'https://docs.aws.amazon.com/config/latest/developerguide/alb-desync-mode-check.html',
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#desync-mitigation-mode',
    ],
  },
  check: (subject, view) =>
    judgeAttribute(subject, view, {
      key: KEY,
      good: { defensive: 'stops dangerous ambiguous requests', strictest: 'takes only requests that follow RFC 7230' },
      bad: { monitor: 'passes ambiguous requests on to its targets' },
    }),
  remediation: (subject) => attributeRemediation(subject, KEY, 'defensive', PREFER, 'Under Desync mitigation mode choose Defensive, and save'),
};
