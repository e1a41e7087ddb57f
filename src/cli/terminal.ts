// What the terminal can show: colour and width, as the usual environment variables say.

import type { Io, Sink } from './io.ts';

const isSet = (value: string | undefined) => value !== undefined && value !== '';
const isOff = (value: string | undefined) => value === '0' || value === 'false';

/**
 * Whether colour may be used on a stream: `--no-color`, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, CLICOLOR, then whether it
 * is a terminal that can. Sources: https://no-color.org, https://bixense.com/clicolors,
 * https://nodejs.org/api/tty.html#writestreamgetcolordepthenv (FORCE_COLOR wins over NO_COLOR).
 */
export function hasColor(io: Pick<Io, 'env'>, sink: Sink, isRefused: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM } = io.env;
  if (isRefused) return false;
  if (FORCE_COLOR !== undefined) return !isOff(FORCE_COLOR);
  if (isSet(NO_COLOR)) return false;
  if (isSet(CLICOLOR_FORCE) && !isOff(CLICOLOR_FORCE)) return true;
  return sink.isTty && !isOff(CLICOLOR) && TERM !== 'dumb';
}

/** The width in columns: as asked, as COLUMNS says, as the terminal has; unlimited where the output is piped. */
export function columnsOf(io: Pick<Io, 'env'>, sink: Sink, asked: number | undefined): number {
  if (asked !== undefined) return asked;
  const fromEnvironment = Number(io.env['COLUMNS']);
  if (Number.isInteger(fromEnvironment) && fromEnvironment > 0) return fromEnvironment;
  return sink.columns ?? Number.POSITIVE_INFINITY;
}
