import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ENI, eni, PUBLIC_PLACE, securityGroup } from './network.cases.ts';
import { rule } from './security-group.cases.ts';
import { STOA_NETWORK_2 } from './stoa-network-2.ts';

const open = (from: number, to: number, ...sources: string[]) => securityGroup('sg-1', [rule('tcp', from, to, ...sources)]);
const ofDatabase = eni({ Description: 'RDSNetworkInterface', RequesterManaged: true });
const DB = `arn:aws:rds:${REGION}:${ACCOUNT}:db:one`;
const database = (port: number) =>
  record('AWS::RDS::DBInstance', DB, {
    DBInstanceIdentifier: 'one',
    Endpoint: { Address: 'one.example', Port: port },
    DBSubnetGroup: { VpcId: 'vpc-1' },
    VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
  });

controlCases(STOA_NETWORK_2, [
  { name: 'fails for the port of PostgreSQL, open to the world', records: [...PUBLIC_PLACE, eni(), open(5432, 5432, '0.0.0.0/0')], expect: { [ENI]: 'fail' } },
  { name: 'passes for the web', records: [...PUBLIC_PLACE, eni(), open(443, 443, '0.0.0.0/0')], expect: { [ENI]: 'pass' } },
  { name: 'passes for some networks', records: [...PUBLIC_PLACE, eni(), open(5432, 5432, '18.0.0.0/16')], expect: { [ENI]: 'pass' } },
  {
    name: 'fails for a database on a port of its own choice',
    records: [...PUBLIC_PLACE, ofDatabase, database(15_432), open(15_000, 16_000, '0.0.0.0/0')],
    expect: { [ENI]: 'fail' },
  },
  {
    name: 'passes where the open ports are not those of the database',
    records: [...PUBLIC_PLACE, ofDatabase, database(15_432), open(22, 22, '0.0.0.0/0')],
    expect: { [ENI]: 'pass' },
  },
  {
    name: 'is unknown where the port of the database was not read',
    records: [...PUBLIC_PLACE, ofDatabase, open(15_000, 16_000, '0.0.0.0/0')],
    uncovered: ['AWS::RDS::DBInstance'],
    expect: { [ENI]: 'unknown' },
  },
]);
