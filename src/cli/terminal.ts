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

/** Narrower than this nothing can be read, wider nothing is shown. */
export const LEAST_COLUMNS = 20;
export const MOST_COLUMNS = 10_000;

/** The width in columns: as asked, as COLUMNS says, as the terminal has; unlimited where the output is piped. */
export function columnsOf(io: Pick<Io, 'env'>, sink: Sink, asked: number | undefined): number {
  if (asked !== undefined) return asked;
  const fromEnvironment = Number(io.env['COLUMNS']);
  const width = Number.isInteger(fromEnvironment) && fromEnvironment > 0 ? fromEnvironment : sink.columns;
  return width === undefined ? Number.POSITIVE_INFINITY : Math.min(Math.max(width, LEAST_COLUMNS), MOST_COLUMNS);
}
