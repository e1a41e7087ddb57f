import { describe, expect, it } from 'vitest';
import { CONTROLS } from '../../posture/index.ts';
import { run } from '../cli.cases.ts';

describe('stoa explain', () => {
  it.each(CONTROLS.map((control) => control.id))('tells all about %s', async (id) => {
    const control = CONTROLS.find((one) => one.id === id);
    const { code, stdout } = await run(['explain', id]);
    expect(code).toBe(0);
    for (const part of [control?.title ?? '', ...(control?.doc.sources ?? []), 'Avoid', 'Prefer']) expect(stdout).toContain(part);
    const json = await run(['explain', id.toLowerCase(), '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ id, remediation: { console: expect.any(Array) as unknown } });
  });
});
