// The controls of the infrastructure pillar, one file each.

import type { Control } from '../../control.ts';
import { APIGATEWAY_8 } from './apigateway-8.ts';
import { AUTOSCALING_3 } from './autoscaling-3.ts';
import { AUTOSCALING_5 } from './autoscaling-5.ts';
import { EC2_2 } from './ec2-2.ts';
import { EC2_8 } from './ec2-8.ts';
import { EC2_9 } from './ec2-9.ts';
import { EC2_13 } from './ec2-13.ts';
import { EC2_14 } from './ec2-14.ts';
import { EC2_15 } from './ec2-15.ts';
import { EC2_16 } from './ec2-16.ts';
import { EC2_18 } from './ec2-18.ts';
import { EC2_19 } from './ec2-19.ts';
import { EC2_21 } from './ec2-21.ts';
import { EC2_22 } from './ec2-22.ts';
import { EC2_23 } from './ec2-23.ts';
import { EC2_25 } from './ec2-25.ts';
import { EC2_170 } from './ec2-170.ts';
import { EC2_172 } from './ec2-172.ts';
import { ECS_2 } from './ecs-2.ts';
import { ECS_4 } from './ecs-4.ts';
import { ECS_5 } from './ecs-5.ts';
import { ECS_8 } from './ecs-8.ts';
import { EKS_1 } from './eks-1.ts';
import { EKS_2 } from './eks-2.ts';
import { ELB_4 } from './elb-4.ts';
import { ELB_12 } from './elb-12.ts';
import { ELB_16 } from './elb-16.ts';
import { ELB_17 } from './elb-17.ts';
import type { SaidEnvironment } from './environment.ts';
import { LAMBDA_1 } from './lambda-1.ts';
import { LAMBDA_2 } from './lambda-2.ts';
import { NETWORKFIREWALL_3 } from './networkfirewall-3.ts';
import { NETWORKFIREWALL_4 } from './networkfirewall-4.ts';
import { NETWORKFIREWALL_5 } from './networkfirewall-5.ts';
import { NETWORKFIREWALL_6 } from './networkfirewall-6.ts';
import { OPENSEARCH_2 } from './opensearch-2.ts';
import { RDS_2 } from './rds-2.ts';
import { REDSHIFT_1 } from './redshift-1.ts';
import { SSM_4 } from './ssm-4.ts';
import { SSM_7 } from './ssm-7.ts';
import { STOA_DNS_1 } from './stoa-dns-1.ts';
import { STOA_DNS_2 } from './stoa-dns-2.ts';
import { STOA_DNS_3 } from './stoa-dns-3.ts';
import { STOA_DNS_4 } from './stoa-dns-4.ts';
import { STOA_DNS_5 } from './stoa-dns-5.ts';
import { STOA_NETWORK_1 } from './stoa-network-1.ts';
import { STOA_NETWORK_2 } from './stoa-network-2.ts';
import { STOA_NETWORK_3 } from './stoa-network-3.ts';
import { STOA_NETWORK_4 } from './stoa-network-4.ts';
import { STOA_NETWORK_5 } from './stoa-network-5.ts';
import { STOA_NETWORK_6 } from './stoa-network-6.ts';
import { STOA_NETWORK_7 } from './stoa-network-7.ts';
import { STOA_NETWORK_8 } from './stoa-network-8.ts';
import { STOA_NETWORK_9 } from './stoa-network-9.ts';
import { STOA_NETWORK_10 } from './stoa-network-10.ts';
import { STOA_NETWORK_11 } from './stoa-network-11.ts';
import { STOA_NETWORK_12 } from './stoa-network-12.ts';
import { STOA_NETWORK_13 } from './stoa-network-13.ts';
import { productionApart, STOA_NETWORK_14 } from './stoa-network-14.ts';
import { STOA_SHIELD_1 } from './stoa-shield-1.ts';
import { STOA_WAF_1 } from './stoa-waf-1.ts';
import { WAF_10 } from './waf-10.ts';

export const INFRASTRUCTURE_CONTROLS: readonly Control[] = [
  APIGATEWAY_8,
  AUTOSCALING_3,
  AUTOSCALING_5,
  EC2_2,
  EC2_8,
  EC2_9,
  EC2_13,
  EC2_14,
  EC2_15,
  EC2_16,
  EC2_18,
  EC2_19,
  EC2_21,
  EC2_22,
  EC2_23,
  EC2_25,
  EC2_170,
  EC2_172,
  ECS_2,
  ECS_4,
  ECS_5,
  ECS_8,
  EKS_1,
  EKS_2,
  ELB_4,
  ELB_12,
  ELB_16,
  ELB_17,
  LAMBDA_1,
  LAMBDA_2,
  NETWORKFIREWALL_3,
  NETWORKFIREWALL_4,
  NETWORKFIREWALL_5,
  NETWORKFIREWALL_6,
  OPENSEARCH_2,
  RDS_2,
  REDSHIFT_1,
  SSM_4,
  SSM_7,
  STOA_DNS_1,
  STOA_DNS_2,
  STOA_DNS_3,
  STOA_DNS_4,
  STOA_DNS_5,
  STOA_NETWORK_1,
  STOA_NETWORK_2,
  STOA_NETWORK_3,
  STOA_NETWORK_4,
  STOA_NETWORK_5,
  STOA_NETWORK_6,
  STOA_NETWORK_7,
  STOA_NETWORK_8,
  STOA_NETWORK_9,
  STOA_NETWORK_10,
  STOA_NETWORK_11,
  STOA_NETWORK_12,
  STOA_NETWORK_13,
  STOA_NETWORK_14,
  STOA_SHIELD_1,
  STOA_WAF_1,
  WAF_10,
];

/** The control of Stoa.Network.14 with what the organisation says of its environments; the others as they are. */
export function withEnvironments(controls: readonly Control[], said: readonly SaidEnvironment[]): readonly Control[] {
  return said.length === 0 ? controls : controls.map((control) => (control === STOA_NETWORK_14 ? productionApart(said) : control));
}
