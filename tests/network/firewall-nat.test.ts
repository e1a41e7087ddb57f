// A firewall endpoint before a NAT gateway, and behind it: both directions of a connection have to be the same one to the endpoint.
// Sources: https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-igw-ngw.html,
// https://docs.aws.amazon.com/network-firewall/latest/developerguide/asymmetric-routing.html

import { describe, expect, it } from 'vitest';
import { findEnds, reachBetween, readNetwork } from '../../src/network/index.ts';
import { type Draft, worldOf } from './base.ts';
import { firewalled } from './firewalled.ts';
import { snapshotOf } from './world.ts';

function ask(made: Draft) {
  const model = readNetwork(snapshotOf(worldOf(made)));
  const [from, to] = ['eni-a1', '8.8.8.8'].map((text) => {
    const found = findEnds(model, text);
    if (!found.ok) throw new Error(text);
    return found.value.ends;
  });
  const { answer, missing } = reachBetween(model, from ?? [], to ?? [], { port: 443 });
  return [answer, ...missing.map(({ name }) => name)];
}

const routesOf = (made: Draft, id: string) => (made['AWS::EC2::RouteTable'] ?? []).find((one) => one.RouteTableId === id);
const route = (DestinationCidrBlock: string, GatewayId: string) => ({ DestinationCidrBlock, GatewayId, State: 'active' });

/** \`eni-a1\` goes out by the NAT gateway in \`subnet-a0\`, and that by the firewall. */
const natFirst = () => firewalled();

/** The other way round: \`eni-a1\` by the firewall, that by the NAT gateway, and back the same way. */
function firewallFirst(): Draft {
  const made = firewalled();
  routesOf(made, 'rtb-a1').Routes = [route('10.0.0.0/16', 'local'), route('0.0.0.0/0', 'vpce-fw')];
  routesOf(made, 'rtb-fw').Routes = [route('10.0.0.0/16', 'local'), { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-a', State: 'active' }];
  routesOf(made, 'rtb-a0').Routes = [route('10.0.0.0/16', 'local'), route('0.0.0.0/0', 'igw-a'), route('10.0.1.0/24', 'vpce-fw')];
  routesOf(made, 'rtb-edge').Routes = [route('10.0.0.0/16', 'local')];
  return made;
}

const UNSEEN = 'a reply that passes firewall endpoint vpce-fw, which has not seen its request';
const UNRETURNED = 'a reply that does not pass firewall endpoint vpce-fw, which its request has passed';

describe('a firewall and a NAT gateway', () => {
  it('let a connection out in either order, where answers come back the same way', () => {
    expect(ask(natFirst())).toEqual(['yes']);
    expect(ask(firewallFirst())).toEqual(['yes']);
  });

  it('leave open what becomes of an answer that goes round the endpoint', () => {
    const [before, behind] = [natFirst(), firewallFirst()];
    routesOf(before, 'rtb-edge').Routes.pop();
    routesOf(behind, 'rtb-a0').Routes.pop();
    expect(ask(before)).toEqual(['unknown', UNRETURNED]);
    expect(ask(behind)).toEqual(['unknown', UNRETURNED]);
  });

  it('leave open what becomes of an answer that passes the endpoint on the other side of the NAT gateway, under another address', () => {
    const made = natFirst();
    routesOf(made, 'rtb-edge').Routes.pop();
    routesOf(made, 'rtb-a0').Routes.push(route('10.0.1.0/24', 'vpce-fw'));
    expect(ask(made)).toEqual(['unknown', UNRETURNED, UNSEEN]);
  });
});
