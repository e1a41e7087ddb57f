// Shield and Shield Advanced: what of it stands before public resources.

export { SHIELD_TYPES, type ShieldAccount, type ShieldAnswer, type ShieldCoverage, shieldCoverage } from './shield.ts';
