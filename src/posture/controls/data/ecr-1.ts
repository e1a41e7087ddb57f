// ECR.1: images are scanned for known vulnerabilities, by the settings of the repository or of the registry.

import { asBoolean, asString, at, fact, listActionOf, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { registryScanning, scanningRule } from './image-scanning.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::ECR::Repository';
const REGISTRY = 'AWS::ECR::RegistryScanningConfiguration';

export const ECR_1: Control = {
  id: 'ECR.1',
  title: 'images in ECR repositories are scanned',
  severity: 'high',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [
    { type: TYPE, within: 'region' },
    { type: REGISTRY, within: 'region' },
  ],
  frameworks: { fsbp: ['ECR.1'] },
  mitre: ['T1190', 'T1525'],
  doc: {
    rationale:
      'An image carries the vulnerabilities of everything in it to every place that it runs in. Scanning on push, or continuously, names them. It is set at the registry by filters on names, and for basic scanning at a repository too; a repository that neither covers is scanned only by hand.',
    avoid: 'resource "aws_ecr_repository" "this" {\n  name = "example"\n  image_scanning_configuration {\n    scan_on_push = false\n  }\n}',
    prefer:
      'resource "aws_ecr_registry_scanning_configuration" "this" {\n  scan_type = "ENHANCED"\n  rule {\n    scan_frequency = "CONTINUOUS_SCAN"\n    repository_filter {\n      filter      = "*"\n      filter_type = "WILDCARD"\n    }\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/ecr-private-image-scanning-enabled.html',
      'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-enhanced-enabling.html',
      'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_RegistryScanningRule.html',
    ],
  },
  check({ account, region, record }, view) {
    if (record === undefined) return notApplicable('there is no repository');
    const registry = view.records(REGISTRY)[0];
    if (registry === undefined)
      return unknown(`how the registry in ${region} scans is not among the answers`, [{ reason: 'absent', name: listActionOf(REGISTRY), account, region }]);
    const scanning = registryScanning(registry.config);
    if (scanning === undefined) return unknown('how the registry scans could not be read', [unread(registry, 'scanningConfiguration')]);
    const name = asString(record.config['repositoryName']) ?? record.id;
    const rule = scanningRule(scanning, name);
    if (rule !== undefined) {
      const step = fact(refOf(registry), `scanningConfiguration.rules[${rule}]`, scanning.rules[rule], `covers ${name}`);
      return { ...pass('the registry has the images of the repository scanned', step), resources: [refOf(registry)] };
    }
    const value = at(record.config, 'imageScanningConfiguration', 'scanOnPush');
    const step = (means: string) => fact(refOf(record), 'imageScanningConfiguration.scanOnPush', value, means);
    const isOn = asBoolean(value);
    if (isOn === undefined && value !== undefined) return unknown('the scanning of the repository could not be read', [unread(record, 'scanOnPush')]);
    const uncovered = fact(refOf(registry), 'scanningConfiguration.rules', scanning.rules, `no rule covers ${name}`);
    if (isOn !== true) return fail('the images of the repository are not scanned', step('images are not scanned when they are pushed'), uncovered);
    if (scanning.type === 'BASIC') return pass('the images of the repository are scanned', step('images are scanned when they are pushed'));
    // The registry's settings have taken the place of the repository's; AWS does not say what is left of these.
    const missing = {
      reason: 'not-modelled',
      name: 'scanOnPush of a repository that no rule of enhanced scanning covers',
      account,
      region,
      arn: record.arn,
    } as const;
    return unknown('the repository asks for scans, and the enhanced scanning of the registry does not cover it', [missing], uncovered);
  },
  remediation: ({ region }) => ({
    cli: [
      `aws ecr put-registry-scanning-configuration --region ${shellWord(region)} --scan-type ENHANCED --rules '[{"scanFrequency":"CONTINUOUS_SCAN","repositoryFilters":[{"filter":"*","filterType":"WILDCARD"}]}]'`,
    ],
    terraform:
      'resource "aws_ecr_registry_scanning_configuration" "this" {\n  scan_type = "ENHANCED"\n  rule {\n    scan_frequency = "CONTINUOUS_SCAN"\n    repository_filter {\n      filter      = "*"\n      filter_type = "WILDCARD"\n    }\n  }\n}',
    console: [
      'Open ECR in the Region and choose Private registry, Settings',
      'Under Scanning configuration choose Enhanced scanning (or Basic with scan on push)',
      'Choose Continuously scan all repositories, and save',
    ],
  }),
};
