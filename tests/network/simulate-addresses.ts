// Addresses of the simulations as text, IPv4 and IPv6: which version, and whether one lies in a block.

export const isV6 = (text: string): boolean => text.includes(':');

/** The address as bits, '0' and '1'. */
function bitsOf(text: string): string {
  if (!isV6(text))
    return text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  const [head = '', tail] = text.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const left = first ?? [];
  const right = last ?? [];
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right].map((part) => Number.parseInt(part, 16).toString(2).padStart(16, '0')).join('');
}

/** Whether an address lies in a block; a block without a length is one address. */
export function inBlock(address: string, block: string): boolean {
  const [base = '', length] = block.split('/');
  if (isV6(address) !== isV6(base)) return false;
  const bits = Number(length ?? (isV6(base) ? 128 : 32));
  return bitsOf(address).slice(0, bits) === bitsOf(base).slice(0, bits);
}
