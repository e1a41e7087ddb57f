// The words before which further words stand, with what they are about.

export const GROUPS: Readonly<Record<string, string>> = {
  dns: 'tell how names are resolved in a VPC, and what DNS Firewall does to them',
  firewall: 'judge the rules of AWS Network Firewall before they are in place',
  network: 'show the network, and compare it',
  policy: 'judge policies before they are in place',
  snapshot: 'write, show and verify snapshot folders',
  trail: "prove CloudTrail's log files whole",
  waf: 'judge web ACLs of AWS WAF on requests, and what they protect',
};
