import { describe, expect, it } from 'vitest';
import { endpointsOf } from './endpoints.ts';
import { parseConfig } from './shared-config.ts';

const read = (...lines: readonly string[]) =>
  Object.fromEntries([...parseConfig(lines.join('\n')).profiles].map(([name, profile]) => [name, Object.fromEntries(profile)]));

describe('parseConfig', () => {
  it('reads profiles, quoted or not, and nothing of other sections', () => {
    const text = [
      '[default]',
      'region=eu-west-1',
      '[profile dev]',
      'Region = us-east-1',
      '[profile "audit"]',
      'region = eu-north-1',
      '[sso-session s]',
      'sso_region = x',
      '[dev]',
      'region = y',
    ];
    expect(read(...text)).toEqual({ default: { region: 'eu-west-1' }, dev: { region: 'us-east-1' }, audit: { region: 'eu-north-1' } });
  });

  it('leaves comments out, and no part of a value', () => {
    const text = [
      '\ufeff# head',
      '[default] ; mine',
      'region = eu-west-1 # home',
      'sso_start_url = https://example.com/start#/',
      ';region = us-east-1',
      'endpoint_url = http://h/;a\t; b',
    ];
    expect(read(...text)).toEqual({ default: { region: 'eu-west-1', sso_start_url: 'https://example.com/start#/', endpoint_url: 'http://h/;a' } });
  });

  it('reads indented settings, but not the members of a nested one', () => {
    const text = ['[default]', '  region = eu-west-1', 's3 =', '  region = us-east-1', '  use = x', 'output = json', '  cli_pager = less'];
    expect(read(...text)).toEqual({ default: { region: 'eu-west-1', output: 'json', cli_pager: 'less' } });
  });

  it('survives any text', () => {
    for (const text of [
      '',
      '[',
      ']',
      '[]',
      '[profile ]',
      '[profile',
      '=',
      'a=b',
      '[default]\n=\n==\n=b\n',
      `[${'['.repeat(10_000)}`,
      `[profile ${' '.repeat(10_000)}x`,
    ])
      expect(() => parseConfig(text)).not.toThrow();
    const { profiles: named } = parseConfig('[profile __proto__]\nregion = x\n[profile constructor]\ntoString = y');
    expect([named.get('__proto__')?.get('region'), named.get('constructor')?.get('tostring')]).toEqual(['x', 'y']);
  });
});

describe('endpointsOf', () => {
  const text = [
    '[profile dev]',
    'services = local',
    'endpoint_url = http://profile',
    '[services "local"]',
    's3 =',
    '  endpoint_url = http://s3 # here',
    '  addressing_style = path',
    's3_control =',
    '  endpoint_url = http://control',
    'cloudwatch_logs =',
    '[profile other]',
    'endpoint_url = http://other',
    '[services unused]',
    'iam =',
    '  endpoint_url = http://unused',
  ];
  const { profiles, services } = parseConfig(text.join('\n'));
  const dev = (env: Readonly<Record<string, string>> = {}) => endpointsOf(env, profiles.get('dev'), services.get('local'));
  const shown = (endpoints: ReturnType<typeof dev>) => ['S3', 'S3 Control', 'CloudWatch Logs', 'IAM'].map((id) => endpoints.of(id));

  it('takes the service’s own endpoint in the section that the profile names, then that of the profile', () => {
    expect(shown(dev())).toEqual(['http://s3', 'http://control', 'http://profile', 'http://profile']);
    expect(dev().all).toEqual(['AWS_ENDPOINT_URL=http://profile', 's3=http://s3', 's3_control=http://control']);
  });

  it('takes a variable of the environment first, that of the service before the general one', () => {
    expect(shown(dev({ AWS_ENDPOINT_URL: 'http://env' }))).toEqual(['http://env', 'http://env', 'http://env', 'http://env']);
    const own = dev({ AWS_ENDPOINT_URL_S3_CONTROL: 'http://own', AWS_ENDPOINT_URL_IAM: '' });
    expect(shown(own)).toEqual(['http://s3', 'http://own', 'http://profile', 'http://profile']);
    expect(own.all).toContain('AWS_ENDPOINT_URL_S3_CONTROL=http://own');
  });

  it('takes none where the environment or the profile says that they are to be ignored', () => {
    expect(shown(dev({ AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' }))).toEqual([undefined, undefined, undefined, undefined]);
    const profile = parseConfig('[default]\nendpoint_url = http://x\nignore_configured_endpoint_urls = true').profiles.get('default');
    expect(endpointsOf({}, profile).of('S3')).toBeUndefined();
    expect(endpointsOf({ AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' }, profile).of('S3')).toBe('http://x');
  });
});
