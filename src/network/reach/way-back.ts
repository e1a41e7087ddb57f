// The way back of what was answered: inside the network, through the NAT gateways that the request has passed, or from the internet.

import { gap, lookUp, type NetworkInterface } from '../model/index.ts';
import { type Flow, type Goal, notModelled, type Walker, withUnknown } from './flow.ts';
import { enterFromInternet, type Face } from './internet-in.ts';
import { backThroughNat, goalOfNat } from './nat.ts';
import { acrossAcl, arrive, leaveInterface } from './subnets.ts';
import { goalOf, type Way, withReply } from './way.ts';

const NO_EXIT = { gateway: undefined, nat: undefined } as const;

/**
 * From the one who was asked back to its client, whose request left by `exit`: inside the network and, as nothing translates IPv6, in that
 * version by the internet too, whichever way the request came.
 */
export function answers(walker: Walker, reply: Flow, asked: NetworkInterface, client: NetworkInterface, exit: Flow['exit']): readonly Flow[] {
  const home = goalOf(walker, client);
  const inside = home === undefined ? [] : leaveInterface(walker, reply, asked, home);
  if (walker.version !== 6 || walker.isTryingOther || client.vpcId === asked.vpcId) return inside;
  const out = leaveInterface(walker, reply, asked, { kind: 'internet' }).filter((one) => one.exit.gateway !== undefined);
  const back = out.flatMap((one) => returnHome(walker, { ...one, exit, met: [] }, client));
  // Of load balancers AWS says only that they reach their targets inside.
  const isNode = client.isManaged && client.description.startsWith('ELB ');
  return [...inside, ...(isNode ? back.map((one) => withUnknown(one, notModelled('an answer to a load balancer by the internet', client.ref))) : back)];
}

export function backInside(walker: Walker, flow: Flow, goal: Extract<Goal, { kind: 'interface' }>, client: NetworkInterface): readonly Way[] {
  return withReply(walker, flow, goal.interface, (reply) => {
    const nat = flow.exit.nat;
    if (nat === undefined) {
      return answers(walker, reply, goal.interface, client, NO_EXIT);
    }
    const home = goalOf(walker, client);
    const toNat = goalOfNat(walker, nat.gateway);
    if (toNat === undefined || home === undefined)
      return [withUnknown(reply, gap(walker.model, 'AWS::EC2::NetworkInterface', client.ref.account, client.ref.region))];
    return leaveInterface(walker, reply, goal.interface, toNat).flatMap((one) => backThroughNat(walker, one, nat, home));
  });
}

/** Home again from the internet: through the NAT gateway that it left by, or straight to its interface. */
export function returnHome(walker: Walker, reply: Flow, client: NetworkInterface): readonly Flow[] {
  const goal = goalOf(walker, client);
  if (goal === undefined) return [];
  const nat = reply.exit.nat;
  const face = faceOf(walker, client, goal, nat);
  if (face === undefined) return [withUnknown(reply, gap(walker.model, 'AWS::EC2::Subnet', client.ref.account, client.ref.region))];
  const entered = enterFromInternet(walker, reply, face);
  return nat === undefined ? entered : entered.flatMap((one) => backThroughNat(walker, one, nat, goal));
}

export function faceOf(walker: Walker, client: NetworkInterface, goal: Goal, nat: Flow['exit']['nat']): Face | undefined {
  const { model } = walker;
  if (nat === undefined) {
    const subnet = model.subnets.get(client.subnetId);
    return subnet === undefined ? undefined : { vpcId: client.vpcId, subnet, from: client, nat: undefined, goal };
  }
  const subnet = lookUp(model.subnets, nat.gateway.subnetId);
  return subnet === undefined ? undefined : { vpcId: nat.gateway.vpcId, subnet, from: undefined, nat: nat.gateway, goal };
}

/** Back from the internet, or from the service behind a gateway endpoint. */
export function backFromOutside(walker: Walker, flow: Flow, client: NetworkInterface): readonly Way[] {
  // Where the way out is not known, no more can be said of the way back.
  if (flow.unknowns.length > 0 && flow.exit.gateway === undefined) return [{ packets: flow.packets, flow, arrives: false }];
  return withReply(walker, flow, client, (reply) => {
    if (flow.exit.gateway !== undefined) return returnHome(walker, reply, client);
    const goal = goalOf(walker, client);
    if (goal === undefined) return [];
    const { nat } = flow.exit;
    if (nat === undefined) return [arrive(walker, acrossAcl(walker, reply, goal.subnet, 'ingress'), goal)];
    const subnet = lookUp(walker.model.subnets, nat.gateway.subnetId);
    return subnet === undefined ? [] : backThroughNat(walker, acrossAcl(walker, reply, subnet, 'ingress'), nat, goal);
  });
}
