// The value of `modbus`: a unit, a function, or an access to a table with an address and a value.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/modbus-keyword.html

const NUMBER = '(\\d{1,10})';
const COMPARED = `(?:${NUMBER}<>${NUMBER}|[<>]?${NUMBER})`;
const FUNCTION = new RegExp(`^function\\s+(?:!?(?:assigned|unassigned|public|user|reserved|all)|${NUMBER}(?:,\\s*subfunction\\s+${NUMBER})?)$`);
const TABLES = { read: 'discretes|coils|input|holding', write: 'coils|holding' } as const;
const access = (way: keyof typeof TABLES) =>
  new RegExp(`^access\\s+${way}(?:\\s+(?:${TABLES[way]}))?(?:,\\s*address\\s+${COMPARED}${way === 'write' ? `(?:,\\s*value\\s+${COMPARED})?` : ''})?$`);
const ACCESS = [access('read'), access('write')];
const UNIT = new RegExp(`^unit\\s+${COMPARED}(?:,\\s*(.*))?$`);

/** Whether the value is one of `modbus`. */
export function isModbus(value: string): boolean {
  const unit = UNIT.exec(value);
  if (unit === null) return isFunction(value) || ACCESS.some((pattern) => isWithin(pattern.exec(value)));
  return isWithin(unit.slice(0, 4)) && (unit[4] === undefined || isFunction(unit[4]) || ACCESS.some((pattern) => isWithin(pattern.exec(unit[4] ?? ''))));
}

function isFunction(value: string): boolean {
  const match = FUNCTION.exec(value);
  if (match === null) return false;
  const [, number, sub] = match;
  return number === undefined || (Number(number) >= 1 && Number(number) <= 255 && Number(sub ?? 0) <= 0xffff);
}

function isWithin(match: readonly (string | undefined)[] | null): boolean {
  return match?.slice(1).every((digits) => Number(digits ?? 0) <= 0xffff) === true;
}
