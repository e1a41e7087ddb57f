import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli.cases.ts';
import { configKey } from '../resolve-settings.ts';
import { SETTINGS } from '../settings.ts';
import { CONFIG_SCHEMA, configJsonSchema } from './schema.ts';

const MUTE = { rule: 'S3.8', owner: 'platform', reason: 'a public site', expires: '2027-01-31' };

describe('configJsonSchema', () => {
  it('is the file that is shipped (write it anew with `vitest run -u`)', async () => {
    await expect(configJsonSchema()).toMatchFileSnapshot(join(ROOT, 'stoa.config.schema.json'));
  });
  it.each([
    [{}, true],
    [{ failOn: 'none', mutes: [{ ...MUTE, resource: 'arn:aws:s3:::site-*' }] }, true],
    [{ failOn: 'never' }, false],
    [{ mutes: [{ ...MUTE, owner: '' }] }, false],
    [
      {
        environments: [
          { is: 'prod', unit: 'ou-ab12-11111111' },
          { is: 'non-prod', tag: 'env=blue*' },
          { is: 'prod', account: '111122223333' },
        ],
      },
      true,
    ],
    [{ environments: [{ is: 'staging', account: '111122223333' }] }, false],
    [{ environments: [{ is: 'prod', unit: 'Workloads' }] }, false],
    [{ environments: [{ is: 'prod', tag: 'env' }] }, false],
    [{ mutes: [{ rule: 'S3.8', owner: 'platform', reason: 'r' }] }, false],
    [{ mutes: [{ ...MUTE, expires: '2027-02-31' }] }, false],
    [{ unheard: 1 }, false],
  ])('agrees with the program about %j', (config, isGood) => {
    const ajv = new Ajv2020({ strict: true });
    addFormats.default(ajv);
    expect(ajv.validate(JSON.parse(configJsonSchema()) as object, config)).toBe(isGood);
    expect(CONFIG_SCHEMA.safeParse(config).success).toBe(isGood);
  });
});

describe('CONFIG_SCHEMA', () => {
  it('has a key for every setting, and none besides', () => {
    const keys = Object.keys(CONFIG_SCHEMA.shape).filter((key) => !['$schema', 'mutes', 'environments'].includes(key));
    expect(keys.sort()).toEqual(SETTINGS.map((flag) => configKey(flag.name)).sort());
  });
});
