// Stoa.Network.2: databases cannot be reached from the internet, all that stands in the way counted.

import { describePorts, isConnectableWidely, portsOpenWidely } from '../../../network/index.ts';
import type { Control } from '../../control.ts';
import { exposureRemediation, INTERFACE, judgeExposure } from './internet-exposure.ts';
import { databaseTypeOf, NETWORK_NEEDS } from './network-place.ts';

/** SQL Server, Oracle, MySQL, PostgreSQL, Redshift, Redis, Neptune, Cassandra, Elasticsearch, memcached, MongoDB, Db2. */
const PORTS = [1433, 1521, 3306, 5432, 5439, 6379, 8182, 9042, 9200, 11_211, 27_017, 50_000] as const;

export const STOA_NETWORK_2: Control = {
  id: 'Stoa.Network.2',
  title: 'no database can be reached from the internet',
  severity: 'critical',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: INTERFACE },
  needs: [{ type: INTERFACE, within: 'region' }, ...NETWORK_NEEDS],
  frameworks: {},
  mitre: ['T1190', 'T1110', 'T1530'],
  doc: {
    rationale:
      'A database that the internet reaches is one leaked password or one flaw away from being copied. The flag “publicly accessible” of RDS and Redshift says only that there is a public address: whether somebody gets in is decided by groups, network ACLs, routes and VPC Block Public Access together. This rule follows the packets: it fails where more than one in 256 of all internet addresses can connect to the port of a database of RDS or Redshift, or to the usual port of a database at any other interface.',
    avoid: 'resource "aws_db_instance" "this" {\n  publicly_accessible    = true\n  vpc_security_group_ids = [aws_security_group.open_to_the_world.id]\n}',
    prefer:
      'resource "aws_db_instance" "this" {\n  publicly_accessible    = false\n  db_subnet_group_name   = aws_db_subnet_group.private.name\n  vpc_security_group_ids = [aws_security_group.from_the_application.id]\n}',
    sources: [
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html',
      'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
    ],
  },
  check: (subject, view) =>
    judgeExposure(
      subject,
      view,
      (packets, record) => {
        // What listens at a database's own interface is the database, whatever its port.
        if (databaseTypeOf(record) !== undefined) return isConnectableWidely(packets) ? { what: 'a database', port: undefined } : undefined;
        const open = portsOpenWidely(packets, PORTS);
        return open.length === 0 ? undefined : { what: `${open.length === 1 ? 'the port' : 'ports'} of databases ${describePorts(open)}`, port: open[0] };
      },
      'the internet at large reaches no port of a database',
    ),
  remediation: (subject) => exposureRemediation(subject, '5432'),
};
