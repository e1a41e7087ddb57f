// Shield and Shield Advanced: what of it stands before public resources.

export { type ShieldAccount, type ShieldAnswer, type ShieldCoverage, shieldCoverage } from './shield.ts';
