import { describe, expect, it } from 'vitest';
import { AwsError } from '../aws/index.ts';
import { reportFailure } from './failure.ts';
import type { Io } from './io.ts';

describe('reportFailure', () => {
  it('says what AWS refused, and ends with the exit code for credentials where it is about these', async () => {
    let said = '';
    const sink = { isTty: false, columns: undefined, write: async (text: string) => void (said += text) };
    const io = { cwd: '/', home: '/', env: {}, stdout: sink, stderr: sink, now: () => 0, signal: new AbortController().signal } satisfies Io;
    expect(await reportFailure(new AwsError('ERR_AWS_CALL', 'AWS refuses sqs:ReceiveMessage (QueueDoesNotExist)', 'name a queue'), io)).toBe(2);
    expect(await reportFailure(new AwsError('ERR_AWS_CREDENTIALS', 'AWS does not take the credentials (ExpiredToken)', 'sign in'), io)).toBe(4);
    expect(said).toContain('error: AWS refuses sqs:ReceiveMessage (QueueDoesNotExist)');
    expect(said).not.toContain('defect');
  });
});
