// Which layers keep a request from being allowed, each by itself: if all others were in favour, it would still stand in the way.

import { isMandatory } from '../combine.ts';
import { FALSE, TRUE } from '../logic.ts';
import type { Frame } from '../shapes.ts';
import type { LayerName } from './explanation.ts';

/** The layers that lack an Allow which the request needs. SCPs and the endpoint aside, which must always allow. */
export function lackingAllow(frame: Frame): ReadonlySet<LayerName> {
  const { layers, account, place, principal } = frame;
  const lacking = new Set<LayerName>();
  if (layers.scpAllow === FALSE) lacking.add('scp');
  if (layers.endpointAllow === FALSE) lacking.add('endpoint');
  if (layers.grant === TRUE) return lacking;
  if (account === '') {
    if (layers.direct === FALSE) lacking.add('resource');
    return lacking;
  }
  if (principal.kind === 'root' && layers.sessionAllow === FALSE) lacking.add('session');
  const isCross = place.owner !== undefined && place.owner !== '' && place.owner !== account;
  const limit = (): void => {
    if (layers.boundaryAllow === FALSE) lacking.add('boundary');
    if (layers.sessionAllow === FALSE) lacking.add('session');
  };
  const isNamed = layers.direct !== FALSE || layers.roleLike !== FALSE || layers.delegated !== FALSE;
  if (isCross) {
    if (!isNamed) lacking.add('resource');
    if (layers.identityAllow === FALSE) lacking.add('identity');
    limit();
    return lacking;
  }
  if (layers.direct !== FALSE) {
    if (place.isRole && principal.kind === 'user' && layers.boundaryAllow === FALSE) lacking.add('boundary');
    return lacking;
  }
  limit();
  if (isMandatory(frame) && !isNamed) lacking.add('resource');
  else if (layers.roleLike === FALSE && layers.identityAllow === FALSE) lacking.add('identity');
  return lacking;
}
