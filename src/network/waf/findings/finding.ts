// A mistake in a web ACL that AWS takes without a word.

/** Each with how grave it is. `hole`: requests pass that the rules look as if they stopped. */
export const WAF_FINDING_CODES = {
  'blocks-nothing': 'hole',
  'body-beyond-limit': 'hole',
  'allow-before-block': 'hole',
  'allow-by-forwarded-address': 'hole',
  'scope-down-by-client': 'hole',
  'group-counts-only': 'hole',
  'never-matches': 'hole',
  'size-beyond-limit': 'hole',
  'label-nobody-sets': 'hole',
  'label-set-later': 'hole',
  'override-without-rule': 'waste',
  shadowed: 'waste',
  'over-capacity': 'waste',
} as const;
export type WafFindingCode = keyof typeof WAF_FINDING_CODES;

export interface WafFinding {
  readonly code: WafFindingCode;
  readonly message: string;
  readonly help: string;
  /** Of the rule; '' for the web ACL. */
  readonly pointer: string;
}
