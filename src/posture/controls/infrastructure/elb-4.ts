// ELB.4: application load balancers drop headers that HTTP does not allow.

import type { Control } from '../../control.ts';
import { ATTRIBUTE_NEEDS, attributeRemediation, judgeAttribute, LOAD_BALANCER } from './load-balancer-attribute.ts';

const KEY = 'routing.http.drop_invalid_header_fields.enabled';
const PREFER = 'resource "aws_lb" "this" {\n  load_balancer_type         = "application"\n  drop_invalid_header_fields = true\n}';

export const ELB_4: Control = {
  id: 'ELB.4',
  title: 'application load balancers drop invalid HTTP headers',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: LOAD_BALANCER },
  needs: ATTRIBUTE_NEEDS,
  frameworks: { fsbp: ['ELB.4'] },
  mitre: ['T1190'],
  doc: {
    rationale:
      'Headers with names that HTTP does not allow are a tool of request smuggling: the load balancer and the server behind it read the same bytes as different requests. Dropped at the door, they reach nobody.',
    avoid: 'resource "aws_lb" "this" {\n  load_balancer_type         = "application"\n  drop_invalid_header_fields = false\n}',
    prefer: PREFER,
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-4',
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    ],
  },
  check: (subject, view) =>
    judgeAttribute(subject, view, { key: KEY, good: { true: 'drops invalid headers' }, bad: { false: 'passes invalid headers on to its targets' } }),
  remediation: (subject) => attributeRemediation(subject, KEY, 'true', PREFER, 'Switch on Drop invalid header fields, and save'),
};
