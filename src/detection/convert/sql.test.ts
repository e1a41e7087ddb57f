import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../expression/index.ts';
import type { EventValue } from '../patterns/index.ts';
import { readSigma } from '../sigma/index.ts';
import { event, expression } from './convert.cases.ts';
import { toSql } from './sql.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

let connection: Awaited<ReturnType<DuckDBInstance['connect']>>;
let instance: DuckDBInstance;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** The numbers of the events that a query answers. */
async function select(sql: string, events: readonly EventValue[]): Promise<readonly number[]> {
  const rows = events.map((one, index) => `(${index}, 'cloudtrail', ${quoted(JSON.stringify(one))})`).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE events AS SELECT * FROM (VALUES ${rows}) t(number, kind, raw)`);
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowsJson()
    .map(([number]) => Number(number))
    .sort((a, b) => a - b);
}

const convert = (detection: string, dialect: 'duckdb' | 'athena' = 'duckdb') => {
  const { rules, issues } = readSigma(`title: t\nlogsource: { product: aws, service: cloudtrail }\ndetection: ${detection}\n`);
  const [rule] = rules;
  if (rule === undefined) throw new Error(issues.map(({ message }) => message).join());
  return toSql(rule.expression, rule.logsource.kinds, dialect);
};

describe('toSql', () => {
  it('answers in DuckDB what the rule answers', async () => {
    const seen = { asked: 0, matched: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(expression, fc.array(event, { minLength: 40, maxLength: 40 }), async (rule, events) => {
        const converted = toSql(rule, ['cloudtrail'], 'duckdb');
        if (!converted.ok) {
          seen.refused++;
          return;
        }
        const expected = events.flatMap((one, index) => (evaluate(rule, one) === true ? [index] : []));
        seen.asked++;
        seen.matched += expected.length;
        const answered = await select(converted.sql, events);
        expect(answered, `${converted.sql}\n${JSON.stringify(events.filter((_, index) => answered.includes(index) !== expected.includes(index)))}`).toEqual(
          expected,
        );
      }),
      { numRuns: 250 },
    );
    expect(seen.asked).toBeGreaterThan(100);
    expect(seen.matched).toBeGreaterThan(500);
  }, 120_000);

  it('writes nothing of a rule but as a text', async () => {
    const text = `x' OR 'a'='a`;
    const events = [{ eventName: text, requestParameters: { a: text } }, { eventName: 'y' }];
    for (const item of [`eventName: "${text}"`, `requestParameters.a: "${text}"`, `eventName|contains: "' OR"`, `eventName|re: "' OR '"`]) {
      const converted = convert(`{ s: { ${item} }, condition: s }`);
      expect(converted.ok ? await select(converted.sql, events) : converted).toEqual([0]);
    }
    const field = convert(`{ s: { "requestParameters.a') OR ('1'='1": x }, condition: s }`);
    expect(field.ok ? await select(field.sql, events) : field).toEqual([]);
    expect(convert(`{ s: { 'requestParameters."a': x }, condition: s }`)).toMatchObject({ ok: false, code: 'field-name' });
    expect(convert('{ s: { eventName: "a\\0b" }, condition: s }')).toMatchObject({ ok: false, code: 'unwritable' });
    const wild = convert(`{ s: { eventName|contains: '100%_\\\\*' }, condition: s }`);
    expect(wild.ok ? await select(wild.sql, [{ eventName: 'a100%_\\*b' }, { eventName: 'a100%x\\*b' }, { eventName: 'a100x_\\*b' }]) : wild).toEqual([0]);
  });

  it('is one condition for people to read', () => {
    const detection =
      "{ s: { eventSource: iam.amazonaws.com, requestParameters.policyArn|endswith: /AdministratorAccess }, f: { errorCode: '*' }, condition: s and not f }";
    expect(convert(detection)).toMatchObject({
      ok: true,
      notes: [],
      sql: expect.stringContaining("COALESCE(lower(json_extract_string(raw, '$.\"eventSource\"')) = lower('iam.amazonaws.com'), FALSE)") as string,
    });
    expect(convert(detection, 'athena')).toMatchObject({
      ok: true,
      notes: ['Athena (engine version 3): lists within lists are not looked into', 'Athena (engine version 3): keys that have dots themselves are not found'],
      sql: expect.stringContaining('json_query(raw, \'lax $."requestParameters"."policyArn"[*]\' WITH ARRAY WRAPPER)') as string,
    });
  });

  it('asks DuckDB of one element, in lists and in JSON that is a text', async () => {
    const document = (...Statement: readonly EventValue[]) => JSON.stringify({ Statement });
    const own = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' } };
    const other = { Effect: 'Allow', Principal: { AWS: ['111122223333', '444455556666'] } };
    const denied = { Effect: 'Deny', Principal: { AWS: '444455556666' } };
    const texts = [document(own), document(own, other), document(own, denied), encodeURIComponent(document(other)), 'x'];
    const events = texts.map((policy) => ({ recipientAccountId: '111122223333', requestParameters: { policy, list: [own, denied] } }));
    const asked = async (item: string) => {
      const converted = convert(`{ s: { ${item} }, condition: s }`);
      return converted.ok ? await select(converted.sql, events) : converted;
    };
    expect(await asked('requestParameters.policy|json: { Statement|element: { Effect: Allow, Principal.AWS|otheraccount: recipientAccountId } }')).toEqual([
      1, 3,
    ]);
    expect(await asked("requestParameters.policy|json: { Statement|element: { Principal.AWS|otheraccount: [recipientAccountId, '444455556666'] } }")).toEqual(
      [],
    );
    expect(await asked('requestParameters.list|element: { Effect: Allow, Principal.AWS|otheraccount: recipientAccountId }')).toEqual([]);
    expect(await asked('requestParameters.list|element: { Effect: Deny, Principal.AWS|otheraccount: recipientAccountId }')).toEqual([0, 1, 2, 3, 4]);
  });

  it('refuses by name', () => {
    expect(convert('{ s: { requestParameters.l|element: { k: a } }, condition: s }', 'athena')).toMatchObject({
      ok: false,
      code: 'element',
      message: 'Athena (engine version 3) cannot be asked about one element of `requestParameters.l`',
    });
    expect(convert('{ s: { requestParameters.l|otheraccount: recipientAccountId }, condition: s }', 'athena')).toMatchObject({ ok: true });
    expect(convert("{ s: { sourceIPAddress|cidr: '2001:db8::/32' }, condition: s }")).toMatchObject({ ok: false, code: 'ipv6' });
    expect(convert("{ s: ['a\"b'], condition: s }", 'athena')).toMatchObject({ ok: false, code: 'keyword' });
    expect(convert('{ s: [kali], condition: s }', 'athena')).toMatchObject({
      ok: true,
      notes: ['Athena (engine version 3): keywords are found in the names of fields, too'],
    });
    expect(toSql({ kind: 'constant', holds: true }, [], 'duckdb')).toMatchObject({ ok: false, code: 'other-log' });
  });
});
