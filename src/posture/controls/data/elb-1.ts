// ELB.1: what comes to an application load balancer by HTTP is sent to HTTPS.
// The default action of each HTTP listener is judged; its further rules are not in the model, and the words say so.

import { asNumber, asObjects, asString, at, fact, type JsonObject, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';

export const ELB_1: Control = {
  id: 'ELB.1',
  title: 'HTTP listeners of application load balancers redirect to HTTPS by default',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [
    { type: TYPE, within: 'region' },
    { type: LISTENER, within: 'region' },
  ],
  frameworks: { fsbp: ['ELB.1'] },
  mitre: ['T1040', 'T1557'],
  doc: {
    rationale:
      'What travels by HTTP can be read and changed on the way: sessions, forms, the page itself. A listener that redirects gives nobody a reason to stay there. Rules of a listener that come before its default action are not judged here.',
    avoid:
      'resource "aws_lb_listener" "http" {\n  load_balancer_arn = aws_lb.this.arn\n  port              = 80\n  protocol          = "HTTP"\n  default_action {\n    type             = "forward"\n    target_group_arn = aws_lb_target_group.this.arn\n  }\n}',
    prefer:
      'resource "aws_lb_listener" "http" {\n  load_balancer_arn = aws_lb.this.arn\n  port              = 80\n  protocol          = "HTTP"\n  default_action {\n    type = "redirect"\n    redirect {\n      protocol    = "HTTPS"\n      port        = "443"\n      status_code = "HTTP_301"\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/alb-http-to-https-redirection-check.html',
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no load balancer');
    const ref = refOf(record);
    const type = asString(record.config['Type']);
    if (type === undefined) return unknown('the answer does not say what kind of load balancer it is', [unread(record, 'Type')]);
    if (type !== 'application') return notApplicable(`${type} load balancers do not speak HTTP`, fact(ref, 'Type', type, 'not an application load balancer'));
    const listeners = view.records(LISTENER).filter((one) => one.config['LoadBalancerArn'] === record.arn);
    const unclear = listeners.filter((one) => asString(one.config['Protocol']) === undefined);
    const plain = listeners.filter((one) => one.config['Protocol'] === 'HTTP');
    const answering = plain.filter((one) => !redirects(one.config));
    if (answering.length > 0) {
      const steps = answering.map((one) =>
        fact(
          refOf(one),
          'DefaultActions',
          one.config['DefaultActions'],
          `answers HTTP itself${asNumber(one.config['Port']) === undefined ? '' : ` on port ${asNumber(one.config['Port'])}`}`,
        ),
      );
      return {
        ...fail(`${answering.length === 1 ? 'an HTTP listener does' : `${answering.length} HTTP listeners do`} not redirect to HTTPS`, ...steps),
        resources: answering.map(refOf),
      };
    }
    if (unclear.length > 0)
      return unknown(
        'a listener could not be read',
        unclear.map((one) => unread(one, 'Protocol')),
      );
    if (plain.length === 0) return pass('the load balancer has no HTTP listener', fact(ref, 'Type', type, `${listeners.length} listeners, none of them HTTP`));
    const steps = plain.map((one) =>
      fact(refOf(one), 'DefaultActions', one.config['DefaultActions'], 'redirects to HTTPS; further rules of the listener were not judged'),
    );
    return pass('every HTTP listener redirects to HTTPS by default', ...steps);
  },
  remediation: ({ region }) => ({
    cli: [
      '# first make sure that an HTTPS listener answers on port 443, and that no health check or client asks by HTTP alone',
      `aws elbv2 modify-listener --region ${shellWord(region)} --listener-arn LISTENER_ARN --default-actions '[{"Type":"redirect","RedirectConfig":{"Protocol":"HTTPS","Port":"443","StatusCode":"HTTP_301"}}]'`,
    ],
    terraform:
      'resource "aws_lb_listener" "http" {\n  load_balancer_arn = aws_lb.this.arn\n  port              = 80\n  protocol          = "HTTP"\n  default_action {\n    type = "redirect"\n    redirect {\n      protocol    = "HTTPS"\n      port        = "443"\n      status_code = "HTTP_301"\n    }\n  }\n}',
    console: [
      'Open EC2 in the Region, choose Load balancers and open the load balancer',
      'Open the HTTP listener and edit its default action',
      'Choose Redirect to URL, HTTPS, port 443, and save',
    ],
  }),
};

/** `#{protocol}` keeps HTTP, so that only the word HTTPS redirects to it. */
function redirects(listener: JsonObject): boolean {
  return asObjects(listener['DefaultActions']).some((action) => action['Type'] === 'redirect' && at(action, 'RedirectConfig', 'Protocol') === 'HTTPS');
}
