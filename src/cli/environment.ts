// The environment variables that the program obeys, besides one for each setting of `stoa assess`.

export const ENVIRONMENT: Readonly<Record<string, string>> = {
  STOA_CONFIG: 'the configuration file, instead of the nearest stoa.config.json',
  STOA_NOW: 'the moment that counts as now, such as 2026-11-01T06:00:00Z: for output that is the same in every run',
  STOA_DEBUG: '1 for stack traces',
  FORCE_COLOR: 'colour even where the output is no terminal; 0 for none',
  NO_COLOR: 'no colour',
  CLICOLOR_FORCE: 'as FORCE_COLOR',
  CLICOLOR: '0 for no colour',
  COLUMNS: 'the width of tables',
  XDG_CACHE_HOME: 'where compiled code is kept between runs (~/.cache)',
  NODE_DISABLE_COMPILE_CACHE: '1 to keep none',
};
