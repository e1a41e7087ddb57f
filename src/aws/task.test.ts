import { describe, expect, it } from 'vitest';
import { asString, type JsonObject } from '../core/index.ts';
import type { Draft } from '../sources/index.ts';
import type { Answer, ApiRequest } from './api.ts';
import type { CallRow } from './calls/row.ts';
import { createRoom } from './room.ts';
import { runTask } from './task.ts';

const PLACE = { account: '111122223333', region: 'eu-west-1', partition: 'aws' };
const ok = (value: JsonObject): Answer => ({ ok: true, value });
const denied = (code = 'AccessDenied'): Answer => ({ ok: false, kind: 'denied', code, message: 'no' });

const KEYS: CallRow = {
  type: 'AWS::KMS::Key',
  per: 'region',
  group: 'kms',
  steps: [
    { service: 'kms', operation: 'ListKeys', action: 'kms:ListKeys', items: 'Keys[]', input: () => ({}), none: [] },
    {
      service: 'kms',
      operation: 'DescribeKey',
      action: 'kms:DescribeKey',
      items: 'KeyMetadata',
      input: (item) => ({ KeyId: (item as JsonObject)['KeyId'] }),
      none: ['NotFoundException'],
    },
  ],
  facets: {
    Policy: (record) => ({ KeyId: record.id }),
    KeyRotationStatus: (record) => (record.config['KeyManager'] === 'AWS' ? undefined : { KeyId: record.id }),
  },
};
const keyOf = (id: string | undefined, more: JsonObject = {}): JsonObject => ({
  KeyMetadata: { KeyId: id ?? '', Arn: `arn:aws:kms:eu-west-1:111122223333:key/${id ?? ''}`, KeyManager: 'CUSTOMER', ...more },
});

async function run(answer: (request: ApiRequest) => Answer, row = KEYS) {
  const drafts: Draft[] = [];
  const cells = await runTask(row, PLACE, {
    call: (request) => Promise.resolve(answer(request)),
    sleep: () => Promise.resolve(),
    emit: (more) => {
      drafts.push(...more);
      return Promise.resolve();
    },
    room: createRoom(10),
    isAskedIn: () => true,
  });
  return { records: drafts.map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1)), cells };
}

describe('runTask', () => {
  it('goes from page to page and from step to step, and asks the facets of each record', async () => {
    const { records, cells } = await run(({ operation, input }) => {
      if (operation === 'ListKeys')
        return ok(input['Marker'] === undefined ? { Keys: [{ KeyId: 'a' }], NextMarker: 'm', Truncated: true } : { Keys: [{ KeyId: 'b' }], Truncated: false });
      if (operation === 'DescribeKey') return ok(keyOf(asString(input['KeyId']), input['KeyId'] === 'b' ? { KeyManager: 'AWS' } : {}));
      if (operation === 'GetKeyPolicy') return ok({ Policy: `policy of ${asString(input['KeyId']) ?? ''}` });
      return ok({ KeyRotationEnabled: true });
    });
    expect(records.map(({ id, config }) => [id, config['Policy'], config['KeyRotationStatus']])).toStrictEqual([
      ['a', 'policy of a', { KeyRotationEnabled: true }],
      ['b', 'policy of b', null],
    ]);
    expect(cells).toStrictEqual([{ type: 'AWS::KMS::Key', action: 'kms:ListKeys', status: 'read', account: PLACE.account, region: PLACE.region }]);
  });

  it('says that a list is not read when any step of it was denied, and keeps what it has', async () => {
    const { records, cells } = await run(({ operation, input }) => {
      if (operation === 'ListKeys') return ok({ Keys: [{ KeyId: 'a' }, { KeyId: 'b' }] });
      if (operation === 'DescribeKey') return input['KeyId'] === 'a' ? ok(keyOf('a')) : denied();
      return ok({ Policy: 'p' });
    });
    expect(records.map(({ id }) => id)).toStrictEqual(['a']);
    expect(cells).toStrictEqual([
      { type: 'AWS::KMS::Key', action: 'kms:DescribeKey', status: 'denied', detail: 'AccessDenied', account: PLACE.account, region: PLACE.region },
    ]);
  });

  it('takes an error that says "none" for an answer', async () => {
    const { records, cells } = await run(({ operation }) =>
      operation === 'ListKeys' ? ok({ Keys: [{ KeyId: 'gone' }] }) : { ok: false, kind: 'final', code: 'NotFoundException', message: '' },
    );
    expect(records).toStrictEqual([]);
    expect(cells).toMatchObject([{ status: 'read' }]);
  });

  it('leaves a denied facet out and says so: of one record by its name, of all in one word', async () => {
    const answers = (isDenied: (id: string | undefined) => boolean) => (request: ApiRequest) => {
      if (request.operation === 'ListKeys') return ok({ Keys: [{ KeyId: 'a' }, { KeyId: 'b' }] });
      if (request.operation === 'DescribeKey') return ok(keyOf(asString(request.input['KeyId'])));
      if (request.operation === 'GetKeyPolicy') return isDenied(asString(request.input['KeyId'])) ? denied() : ok({ Policy: 'p' });
      return ok({ KeyRotationEnabled: false });
    };
    const one = await run(answers((id) => id === 'b'));
    expect(one.records.map(({ config }) => Object.hasOwn(config, 'Policy'))).toStrictEqual([true, false]);
    const failure = {
      type: 'AWS::KMS::Key',
      facet: 'Policy',
      action: 'kms:GetKeyPolicy',
      status: 'denied',
      detail: 'AccessDenied',
      account: PLACE.account,
      region: PLACE.region,
    };
    expect(one.cells.slice(1)).toStrictEqual([{ ...failure, resource: 'arn:aws:kms:eu-west-1:111122223333:key/b' }]);
    const all = await run(answers(() => true));
    expect(all.cells.slice(1)).toStrictEqual([failure]);
  });

  it('names the role where that was what could not be had', async () => {
    const { cells } = await run(() => ({ ok: false, kind: 'denied', code: 'AccessDenied', message: '', action: 'sts:AssumeRole' }));
    expect(cells).toMatchObject([{ action: 'sts:AssumeRole', status: 'denied' }]);
  });

  it('ends where a service pages in a circle', async () => {
    const { cells } = await run(({ operation }) => (operation === 'ListKeys' ? ok({ Keys: [], NextMarker: 'same', Truncated: true }) : ok({})));
    expect(cells).toMatchObject([{ status: 'failed', detail: 'EndlessPages' }]);
  });

  it('ends where the circle is of several pages, soon', async () => {
    const tokens = ['one', 'two', 'three', 'four', 'five'];
    let calls = 0;
    const { cells } = await run(({ operation }) => {
      if (operation !== 'ListKeys') return ok({});
      return ok({ Keys: [], NextMarker: tokens[calls++ % tokens.length] ?? '', Truncated: true });
    });
    expect(cells).toMatchObject([{ status: 'failed', detail: 'EndlessPages' }]);
    expect(calls).toBeLessThan(4 * tokens.length);
  });
});
