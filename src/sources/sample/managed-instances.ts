// What Systems Manager knows of instances, in the shape of its API.

import type { ResourceRecord } from '../../core/index.ts';
import { type Site, tagsOf } from './site.ts';

/** `instance` is the name that its record has. */
export function managedInstanceRecord(site: Site, instance: string, address: string, status: 'Online' | 'ConnectionLost' = 'Online'): ResourceRecord {
  return site.make(
    'AWS::SSM::ManagedInstance',
    {
      InstanceId: site.id('i', instance),
      PingStatus: status,
      LastPingDateTime: site.sample.ago(status === 'Online' ? 0.002 : 60),
      AgentVersion: '3.3.2299.0',
      IsLatestVersion: status === 'Online',
      PlatformType: 'Linux',
      PlatformName: 'Amazon Linux',
      PlatformVersion: '2023',
      ResourceType: 'EC2Instance',
      IPAddress: address,
      ComputerName: `${instance}.ec2.internal`,
      SourceId: site.id('i', instance),
      SourceType: 'AWS::EC2::Instance',
    },
    tagsOf(site, instance),
  );
}
