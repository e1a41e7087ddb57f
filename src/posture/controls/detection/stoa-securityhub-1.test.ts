import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { STOA_SECURITYHUB_1 } from './stoa-securityhub-1.ts';

const HERE = `${ACCOUNT}/${REGION}`;
const hub = (region = REGION) => {
  const HubArn = `arn:aws:securityhub:${region}:${ACCOUNT}:hub/default`;
  return record('AWS::SecurityHub::Hub', HubArn, { HubArn, SubscribedAt: '2026-01-01T00:00:00Z' }, { region });
};

controlCases(STOA_SECURITYHUB_1, [
  { name: 'passes with a hub', records: [hub()], expect: { [HERE]: 'pass' } },
  { name: 'fails without one', records: [], expect: { [HERE]: 'fail' } },
  { name: 'does not count the hub of another Region', records: [hub('eu-west-1')], expect: { [HERE]: 'fail' } },
  { name: 'is unknown where hubs were not read', records: [], uncovered: ['AWS::SecurityHub::Hub'], expect: { [HERE]: 'unknown' } },
]);
