// What the controls on exposure share: the verdict on one interface, and the settings that let the internet in.

import { fact, type Remediation, type ResourceRecord, refOf, type Step, shellWord } from '../../../core/index.ts';
import { type Exposure, findEnds, type NetworkModel, packetsTogether, reachBetween } from '../../../network/index.ts';
import { fail, notApplicable, type Outcome, pass, type Subject, unknown, type View } from '../../control.ts';
import { exposuresOf, networkAround, unreadDatabases } from './network-place.ts';

export const INTERFACE = 'AWS::EC2::NetworkInterface';

/** What is wrong with an exposure: the ports, for a message; empty where nothing is. */
export type Fault = (packets: Exposure['packets'], record: ResourceRecord) => { readonly what: string; readonly port: number | undefined } | undefined;

/** Judges what the internet can send to an interface. */
export function judgeExposure({ record }: Subject, view: View, faultOf: Fault, good: string): Outcome {
  if (record === undefined) return notApplicable('there is no network interface');
  const network = networkAround(view);
  const found = exposuresOf(network, record);
  const ref = refOf(record);
  if (found.length === 0)
    return pass('nothing from the internet reaches it', fact(ref, 'SubnetId', record.config['SubnetId'], 'no packet from the internet gets here'));
  const certain = found.find(({ missing }) => missing.length === 0);
  const certainFault = certain === undefined ? undefined : faultOf(certain.packets, record);
  // What gets in certainly may do no harm alone, and do some with what gets in perhaps.
  const fault = certainFault ?? faultOf(packetsTogether(found), record);
  if (fault === undefined) return pass(good, fact(ref, 'Groups', record.config['Groups'], good));
  // Whether it is open may depend on what was not read; which of the ports are served may, too.
  const missing = certainFault === undefined ? found.flatMap((one) => one.missing) : unreadDatabases(view, record);
  if (certain === undefined || missing.length > 0) return unknown(`the internet reaches ${fault.what}, unless what was not read prevents it`, missing);
  return fail(
    `the internet reaches ${fault.what}`,
    fact(ref, 'Association', record.config['Association'] ?? record.config['Ipv6Addresses'], 'the internet knows it by this address'),
    ...deciding(network, certain, fault.port),
  );
}

const explained = new WeakMap<Exposure, Map<number | undefined, readonly Step[]>>();

/** The rules and routes that let the internet in: asked once for all interfaces that are alike. */
function deciding(network: NetworkModel, exposure: Exposure, port: number | undefined): readonly Step[] {
  let known = explained.get(exposure);
  if (known === undefined) explained.set(exposure, (known = new Map()));
  let steps = known.get(port);
  if (steps === undefined) known.set(port, (steps = explain(network, exposure, port)));
  return steps;
}

function explain(network: NetworkModel, exposure: Exposure, port: number | undefined): readonly Step[] {
  const [first] = exposure.members;
  const to = first === undefined ? undefined : findEnds(network, first.id);
  if (to === undefined || !to.ok) return [];
  const { ends } = to.value;
  const from = { kind: 'internet', address: undefined, version: undefined } as const;
  const ways = (protocol: 'tcp' | 'udp') => {
    const { answer, ways: found } = reachBetween(network, [from], ends, { protocol, ...(port === undefined ? {} : { port }) });
    return answer === 'yes' ? found : [];
  };
  const byTcp = ways('tcp');
  const decisions = (byTcp.length > 0 ? byTcp : ways('udp')).flatMap(({ flow }) => flow.hops.filter(({ isReply }) => !isReply).flatMap((hop) => hop.decisions));
  const steps = new Map(decisions.map(({ resource, path, means }) => [`${resource.arn} ${path}`, fact(resource, path, null, means)]));
  return [...steps.values()];
}

/** Takes the interface off the internet: by its groups. */
export function exposureRemediation({ region, record }: Subject, port: string): Remediation {
  const id = shellWord(record?.id ?? 'NETWORK_INTERFACE_ID');
  return {
    cli: [
      `aws ec2 describe-network-interfaces --region ${shellWord(region)} --network-interface-ids=${id} --query 'NetworkInterfaces[].Groups[].GroupId'`,
      `aws ec2 revoke-security-group-ingress --region ${shellWord(region)} --group-id GROUP_ID --protocol tcp --port ${port} --cidr 0.0.0.0/0`,
      `aws ec2 authorize-security-group-ingress --region ${shellWord(region)} --group-id GROUP_ID --protocol tcp --port ${port} --source-group CLIENT_GROUP_ID`,
    ],
    terraform: `resource "aws_vpc_security_group_ingress_rule" "clients" {\n  security_group_id            = aws_security_group.this.id\n  ip_protocol                  = "tcp"\n  from_port                    = ${port}\n  to_port                      = ${port}\n  referenced_security_group_id = aws_security_group.clients.id\n}`,
    console: [
      'Open EC2 in the Region, choose Network interfaces and open the interface',
      'Open each of its security groups and choose Edit inbound rules',
      'Delete the rules that let the internet in on the port, or give them the groups or networks that need it, and save',
      'Move what only the VPC has to reach into a subnet without a route to an internet gateway',
    ],
  };
}
