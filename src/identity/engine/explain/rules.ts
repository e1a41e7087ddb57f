// Which of AWS's rules (`vectors/identity/rules.json`) is behind what a layer says.

import { FALSE } from '../logic.ts';
import type { Frame } from '../shapes.ts';
import type { LayerAnswer, LayerName } from './explanation.ts';

type Rules = Readonly<Partial<Record<LayerAnswer, readonly string[]>>>;

const RULES: Readonly<Record<LayerName, Rules>> = {
  scp: { denies: ['scp.deny-any-level'], silent: ['scp.every-level'], allows: ['scp.union-at-level'] },
  rcp: { denies: ['rcp.deny'], allows: ['rcp.every-level'] },
  endpoint: { denies: ['endpoint.deny'], silent: ['endpoint.must-allow'], allows: ['endpoint.must-allow'] },
  identity: { denies: ['order.explicit-deny'], silent: ['order.default-deny'], allows: ['same.union'] },
  boundary: { denies: ['boundary.deny'], silent: ['boundary.intersection'], allows: ['boundary.intersection'] },
  session: { denies: ['session.deny'], silent: ['session.intersection'], allows: ['session.intersection'] },
  resource: { denies: ['order.explicit-deny'], silent: ['order.default-deny'] },
  grant: { allows: ['kms.grant'] },
  setting: { denies: ['s3.bpa-restrict'] },
};

const WAYS = {
  direct: {
    user: 'same.user-arn',
    'role-session': 'same.session-arn',
    'federated-user': 'same.federated-user-arn',
    root: 'same.account-principal',
    service: 'service.resource-policy',
    federated: 'principal.federated',
    anonymous: 'cross.anonymous',
  },
  role: { 'role-session': 'same.role-arn', 'federated-user': 'same.federating-user-arn' },
  account: {},
} as const;

/** The ids of the rules. */
export function rulesOf(layer: LayerName, answer: LayerAnswer, ways: readonly (keyof typeof WAYS)[], frame: Frame): readonly string[] {
  const { principal, account, place, action, layers } = frame;
  const isCross = account !== '' && place.owner !== undefined && place.owner !== '' && place.owner !== account;
  if (answer === 'unknown') return ['order.unknown'];
  if (layer === 'identity' && principal.kind === 'root' && action.name === 'sts:assumerole') return ['root.own-account'];
  if (layer === 'identity' && principal.kind === 'root') return [isCross ? 'cross.root-user' : 'order.root-user'];
  if (layer === 'session' && principal.kind === 'root') return ['root.task-policy'];
  if (layer === 'session' && principal.kind === 'federated-user' && answer === 'silent') return ['session.federated-user'];
  if (layer === 'endpoint' && answer === 'allows' && frame.endpoint?.policy === undefined) return ['endpoint.default'];
  if (layer === 'scp' && answer === 'allows' && frame.identity?.isServiceLinked === true) return ['scp.service-linked-role'];
  if (layer === 'rcp' && answer === 'allows' && layers.rcpDeny === FALSE && frame.identity?.isServiceLinked === true) return ['rcp.service-linked-role'];
  if (layer === 'identity' && isCross) return answer === 'denies' ? ['cross.explicit-deny'] : ['cross.both'];
  if (layer !== 'resource') return RULES[layer][answer] ?? [];
  const isMandatory = place.holder.policy === 'mandatory';
  if (answer === 'silent') {
    if (isMandatory && action.service === 'sts') return ['trust.mandatory'];
    if (isMandatory && action.service === 'kms') return ['kms.key-policy-primary'];
    if (isCross)
      return [place.holder.policy === 'none' ? 'cross.service-without-policies' : place.policy === undefined ? 'cross.no-resource-policy' : 'cross.both'];
    return ['order.default-deny'];
  }
  if (answer === 'denies') return [isCross ? 'cross.explicit-deny' : 'order.explicit-deny'];
  return ways.map((way) =>
    way === 'account'
      ? action.service === 'kms' && isMandatory
        ? 'kms.root-delegates'
        : 'same.account-principal'
      : ((WAYS[way] as Readonly<Record<string, string>>)[principal.kind] ?? 'same.star'),
  );
}
