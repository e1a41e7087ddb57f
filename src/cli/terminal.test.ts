import { describe, expect, it } from 'vitest';
import { columnsOf, hasColor } from './terminal.ts';

const sink = (isTty: boolean) => ({ isTty, columns: isTty ? 80 : undefined, write: () => Promise.resolve() });

describe('hasColor', () => {
  it.each([
    ['a terminal', {}, true, false, true],
    ['a pipe', {}, false, false, false],
    ['NO_COLOR at a terminal', { NO_COLOR: '1' }, true, false, false],
    ['an empty NO_COLOR at a terminal', { NO_COLOR: '' }, true, false, true],
    ['FORCE_COLOR into a pipe', { FORCE_COLOR: '1' }, false, false, true],
    ['FORCE_COLOR=0 at a terminal', { FORCE_COLOR: '0' }, true, false, false],
    ['FORCE_COLOR and NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, false, true],
    ['CLICOLOR=0 at a terminal', { CLICOLOR: '0' }, true, false, false],
    ['CLICOLOR_FORCE into a pipe', { CLICOLOR_FORCE: '1' }, false, false, true],
    ['NO_COLOR and CLICOLOR_FORCE', { CLICOLOR_FORCE: '1', NO_COLOR: '1' }, true, false, false],
    ['a dumb terminal', { TERM: 'dumb' }, true, false, false],
    ['--no-color and FORCE_COLOR', { FORCE_COLOR: '1' }, true, true, false],
  ])('for %s', (_, env, isTty, isRefused, expected) => {
    expect(hasColor({ env }, sink(isTty), isRefused)).toBe(expected);
  });
});

describe('columnsOf', () => {
  it('takes what was asked, then COLUMNS, then the terminal, and sets no limit to a pipe', () => {
    expect(columnsOf({ env: { COLUMNS: '60' } }, sink(true), 40)).toBe(40);
    expect(columnsOf({ env: { COLUMNS: '60' } }, sink(true), undefined)).toBe(60);
    expect(columnsOf({ env: { COLUMNS: 'wide' } }, sink(true), undefined)).toBe(80);
    expect(columnsOf({ env: {} }, sink(false), undefined)).toBe(Number.POSITIVE_INFINITY);
  });
  it('keeps what the environment says within what can be laid out', () => {
    expect(columnsOf({ env: { COLUMNS: '1' } }, sink(false), undefined)).toBe(20);
    expect(columnsOf({ env: { COLUMNS: '99999999999' } }, sink(false), undefined)).toBe(10_000);
  });
});
