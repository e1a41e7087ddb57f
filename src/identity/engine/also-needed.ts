// Requests that AWS authorises for more than one action.

import type { ContextValue } from '../model/index.ts';
import type { Frame } from './shapes.ts';

export interface AlsoNeeded {
  readonly action: string;
  /** Keys that the second question has besides. */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

// https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html: function URLs need both permissions since October 2025 (rule lambda.function-url)
const FUNCTION_URL: readonly AlsoNeeded[] = [{ action: 'lambda:InvokeFunction', context: { 'lambda:InvokedViaFunctionUrl': true } }];
const TAG_SESSION: AlsoNeeded = { action: 'sts:TagSession' };
const SET_SOURCE_IDENTITY: AlsoNeeded = { action: 'sts:SetSourceIdentity' };

/** The actions that must be allowed besides the one of the frame. */
export function alsoNeeded({ action, context }: Frame): readonly AlsoNeeded[] {
  if (action.name === 'lambda:invokefunctionurl') return FUNCTION_URL;
  if (context === undefined) return [];
  const needed: AlsoNeeded[] = [];
  const keys = Object.keys(context).map((key) => key.toLowerCase());
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
  if (keys.some((key) => key.startsWith('aws:requesttag/') || key === 'aws:tagkeys' || key === 'sts:transitivetagkeys')) needed.push(TAG_SESSION);
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
  if (keys.includes('sts:sourceidentity')) needed.push(SET_SOURCE_IDENTITY);
  return needed;
}
