// Where the emulator answers otherwise than AWS does: by the type of record (and facet), with the reason. Nothing is passed over that does not
// stand here, and what stands here without need fails a test.

export const WRONG_ANSWERS: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'GetAccountAuthorizationDetails leaves out PolicyName, which AWS always answers',
  'AWS::SSM::Parameter': 'DescribeParameters leaves out ARN, which AWS answers since 2024',
};
