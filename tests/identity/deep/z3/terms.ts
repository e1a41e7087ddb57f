// Conditions as terms. A key is absent, or has one value; one that may have several has up to as many as there are conditions on it,
// which is as many as they can tell apart.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html

import { ask, literal, type Slot } from './values.ts';

/** A condition as a policy writes it, save that the operator is the positive one of its pair. */
export interface Written {
  readonly operator: string;
  readonly isNegated: boolean;
  readonly quantifier: 'all' | 'any' | undefined;
  readonly isIfExists: boolean;
  readonly key: string;
  readonly values: readonly string[];
  readonly hasVariables: boolean;
}

export interface Terms {
  /** What must hold of a request for the condition to hold; with `most`, to hold perhaps: what is not known is taken for true. */
  readonly condition: (condition: Written, most: boolean) => string;
  readonly declarations: () => readonly string[];
}

const SLOTS = 4;

/** `isSeveral` says which keys may have several values, `isBoolean` which are true or false where they are present. */
export function createTerms(isSeveral: (key: string) => boolean, isBoolean: (key: string) => boolean): Terms {
  const slots = new Map<string, readonly Slot[]>();
  const opaque = new Map<string, string>();
  const declared: string[] = [];

  const slotsOf = (name: string): readonly Slot[] => {
    const key = name.toLowerCase();
    let known = slots.get(key);
    if (known === undefined) {
      const number = slots.size;
      known = Array.from({ length: isSeveral(key) ? SLOTS : 1 }, (_, index) => declare(`k${number}_${index}`, key));
      slots.set(key, known);
    }
    return known;
  };
  const declare = (name: string, key: string): Slot => {
    const sorts = { present: 'Bool', text: 'String', isNumber: 'Bool', number: 'Real', isMoment: 'Bool', moment: 'Real', isTrue: 'Bool', isFalse: 'Bool' };
    const more = { isAddress: 'Bool', address: 'Int' };
    const named = Object.entries({ ...sorts, ...more }).map(([part, sort]) => {
      declared.push(`(declare-const ${name}_${part} ${sort})`);
      return [part, `${name}_${part}`];
    });
    const slot = Object.fromEntries(named) as unknown as Slot;
    declared.push(`(assert (not (and ${slot.isTrue} ${slot.isFalse})))`);
    if (isBoolean(key)) declared.push(`(assert (=> ${slot.present} (or ${slot.isTrue} ${slot.isFalse})))`);
    return slot;
  };
  const hidden = (text: string): string => {
    let name = opaque.get(text);
    if (name === undefined) {
      name = `o${opaque.size}`;
      opaque.set(text, name);
      declared.push(`(declare-const ${name} Bool)`);
    }
    return name;
  };

  const absence = (key: string): string => `(not ${any(slotsOf(key).map(({ present }) => present))})`;

  /** A value with variables: of text operators that compare whole texts, the text that they make. */
  const filled = (operator: string, value: string, slot: Slot, name: string): string => {
    const parts = [...value.matchAll(/\$\{([^{}',\s]+)(?:, *'([^'$]*)')?\}|(?:(?!\$\{).)+/gs)];
    const isPlain = parts.map(([whole]) => whole).join('') === value;
    if (operator !== 'StringEquals' || !isPlain) return hidden(name);
    const texts: string[] = [];
    const needed: string[] = [];
    for (const [whole, key, otherwise] of parts) {
      if (key === undefined) texts.push(literal(whole));
      else if (['*', '?', '$'].includes(key)) texts.push(literal(key));
      else {
        const [other, ...more] = slotsOf(key);
        // "you cannot use a multivalued context key as a policy variable"
        if (other === undefined || more.length > 0) return 'false';
        if (otherwise === undefined) needed.push(other.present);
        texts.push(otherwise === undefined ? other.text : `(ite ${other.present} ${other.text} ${literal(otherwise)})`);
      }
    }
    return all([...needed, `(= ${slot.text} ${texts.length === 1 ? texts[0] : `(str.++ ${texts.join(' ')})`})`]);
  };

  const test = ({ operator, key, values, hasVariables }: Written, slot: Slot, index: number, most: boolean): string =>
    any(
      values.map((value) => {
        const name = `${key.toLowerCase()} ${index} ${operator} ${value}`;
        if (hasVariables && value.includes('${')) return filled(operator, value, slot, name);
        const asked = ask(operator, value, slot);
        return asked === undefined ? String(most) : asked === 'opaque' ? hidden(name) : asked.term;
      }),
    );

  return {
    condition(condition, most) {
      const { operator, key, isNegated, quantifier, isIfExists, values } = condition;
      if (operator === 'Null') return any(values.map((value) => (value.toLowerCase() === 'true' ? absence(key) : `(not ${absence(key)})`)));
      const given = slotsOf(key);
      const met = given.map((slot, index) => {
        const matches = test(condition, slot, index, most !== isNegated);
        return isNegated ? `(not ${matches})` : matches;
      });
      const of = (index: number): string => given[index]?.present ?? 'false';
      const holds =
        quantifier === 'all'
          ? all(met.map((each, index) => `(=> ${of(index)} ${each})`))
          : quantifier === 'any'
            ? any(met.map((each, index) => `(and ${of(index)} ${each})`))
            : isNegated
              ? any([absence(key), any(met.map((each, index) => `(and ${of(index)} ${each})`))])
              : any(met.map((each, index) => `(and ${of(index)} ${each})`));
      return isIfExists ? any([absence(key), holds]) : holds;
    },
    declarations: () => declared,
  };
}

export function all(terms: readonly string[]): string {
  return terms.length === 0 ? 'true' : terms.length === 1 ? (terms[0] ?? '') : `(and ${terms.join(' ')})`;
}

export function any(terms: readonly string[]): string {
  return terms.length === 0 ? 'false' : terms.length === 1 ? (terms[0] ?? '') : `(or ${terms.join(' ')})`;
}
