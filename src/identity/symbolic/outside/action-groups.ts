// Actions about which all statements say the same, so that one of them can be asked for all.

import type { AccessLevel } from '../../authorization/index.ts';
import { coversActionName } from '../../engine/action-matcher.ts';
import { ruleKeyOf } from '../../engine/service-rule-rows.ts';
import type { CompiledStatement, PreparedResource } from '../../engine/shapes.ts';
import type { Speakers } from '../what-can/speakers.ts';
import type { Target } from './targets.ts';

export interface AskedAction {
  /** With its service: `s3:GetObject`. */
  readonly name: string;
  /** `undefined` for actions that AWS's reference does not have. */
  readonly level: AccessLevel | undefined;
}

/** Types that may let others in without a policy: rules efs.default-policy and apigateway.without-policy. */
export const OPEN_WITHOUT_POLICY: ReadonlySet<string> = new Set(['AWS::EFS::FileSystem', 'AWS::ApiGateway::RestApi']);

/** Groups of actions of a target; `own` are statements besides; those that no Allow, grant or access list speaks of are left out. */
export function actionGroups(
  target: Target,
  statements: readonly CompiledStatement[],
  resource: PreparedResource | undefined,
  own?: Speakers,
): readonly (readonly AskedAction[])[] {
  const groups = new Map<string, AskedAction[]>();
  const model = resource?.model;
  // What a grant, an access list or the bucket behind an access point says of an action, no statement tells.
  const isSpecial =
    model?.kms?.grants !== undefined || model?.s3?.acl !== undefined || model?.s3?.bucket !== undefined || OPEN_WITHOUT_POLICY.has(model?.type ?? '');
  const put = (action: AskedAction): void => {
    const name = action.name.toLowerCase();
    const speaking = statements.flatMap((statement, index) =>
      statement.problem !== undefined || statement.actions === undefined || coversActionName(statement.actions, name) ? [index] : [],
    );
    const others = own?.of(name);
    if (!isSpecial && others?.mayAllow !== true && !speaking.some((index) => statements[index]?.effect !== 'Deny')) return;
    const key = isSpecial ? name : `${speaking.join(' ')} ${others?.key ?? ''} ${ruleKeyOf(name)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [action]);
    else group.push(action);
  };
  for (const { name, accessLevel } of target.actions) put({ name: `${target.service}:${name}`, level: accessLevel });
  for (const name of target.otherActions) put({ name, level: undefined });
  return [...groups.values()];
}
