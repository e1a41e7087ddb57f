// Checks of addresses in conditions: whether they are some, whether their bits count, and whether AWS can ever see them.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress

import { type AddressBlock, parseCidr } from '../../../../core/index.ts';
import { at, type Check, conditionCheck, quote } from '../check.ts';

export const ADDRESS_CHECKS: readonly Check[] = [
  conditionCheck('ERROR', 'TYPE_MISMATCH_IP_RANGE', function* ({ operator, values }) {
    if (operator?.type !== 'IPAddress') return;
    for (const item of values) {
      if (!item.value.includes('${') && parseCidr(item.value) === undefined)
        yield { ...at(item), message: `${quote(item.value)} is no range of addresses`, help: 'write it as 203.0.113.0/24' };
    }
  }),
  conditionCheck('SUGGESTION', 'IMPROVE_IP_RANGE', function* ({ operator, values }) {
    if (operator?.type !== 'IPAddress') return;
    for (const item of values) {
      const block = parseCidr(item.value);
      const [address = ''] = item.value.split('/');
      const alone = parseCidr(address);
      if (block !== undefined && alone !== undefined && alone.first !== block.first)
        yield {
          ...at(item),
          message: `the bits of ${quote(item.value)} after the first ${block.prefix} do not count`,
          help: `write \`${formatAddress(block)}/${block.prefix}\``,
        };
    }
  }),
  ...privateAddresses(),
];

// RFC 1918, RFC 6598 and RFC 4193.
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'].map(parseCidr).filter((block) => block !== undefined);

function isPrivate(text: string): boolean {
  const block = parseCidr(text);
  return block !== undefined && PRIVATE.some(({ version, first, last }) => version === block.version && first <= block.first && block.last <= last);
}

/** `aws:SourceIp` is always a public address: all private is an error, some private a suggestion. */
function privateAddresses(): readonly Check[] {
  const rows = [
    ['ERROR', 'PRIVATE_IP_ADDRESS', false, true],
    ['ERROR', 'PRIVATE_NOT_IP_ADDRESS', true, true],
    ['SUGGESTION', 'PRIVATE_IP_ADDRESS_SUBSET', false, false],
    ['SUGGESTION', 'PRIVATE_NOT_IP_ADDRESS_SUBSET', true, false],
  ] as const;
  return rows.map(([kind, code, isNegated, isAll]) =>
    conditionCheck(kind, code, function* (condition) {
      const { operator, values } = condition;
      if (condition.key.value.toLowerCase() !== 'aws:sourceip' || operator?.type !== 'IPAddress' || operator.isNegated !== isNegated) return;
      const found = values.filter(({ value }) => isPrivate(value));
      const [first] = found;
      if (first === undefined || (found.length === values.length) !== isAll) return;
      const effect = isNegated ? 'the condition always holds' : 'the condition never holds';
      yield {
        ...at(first),
        message: `\`aws:SourceIp\` is a public address, and ${quote(first.value)} is private${isAll ? `: ${effect}` : ''}`,
        help: 'use `aws:VpcSourceIp` for addresses behind a VPC endpoint',
      };
    }),
  );
}

function formatAddress({ version, first }: AddressBlock): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => String((first >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((first >> BigInt(112 - 16 * index)) & 65_535n).toString(16));
  // The longest run of zeros as `::` (RFC 5952, section 4.2).
  return groups.join(':').replace(/(?:^|:)0(?::0)+(?::|$)/, '::');
}
