// The addresses of every network drawn: three VPCs, the internet, and which transit gateway each VPC is attached to.

export const VPCS = ['a', 'b', 'c'] as const;
export type Vpc = (typeof VPCS)[number];
export const ZONES = ['us-east-1a', 'us-east-1b'] as const;
/** Both are answered by one wire. */
export const INTERNET = { 4: ['8.8.8.8', '1.1.1.1'], 6: ['2001:4860:4860::8888'] } as const;

export const number = (vpc: Vpc) => VPCS.indexOf(vpc);
export const cidr = (vpc: Vpc) => `10.${number(vpc)}.0.0/16`;
export const cidr6 = (vpc: Vpc) => `2600:1f18:0:${number(vpc)}00::/56`;
export const transitOf = (vpc: Vpc) => (vpc === 'c' ? 'tgw-2' : 'tgw-1');
