// A vitest reporter that only counts, into the file that STOA_COUNTS names: `{ passed, failed, skipped }`.

import { writeFileSync } from 'node:fs';

// oxlint-disable-next-line import/no-default-export -- vitest takes a reporter from a file's default export.
export default class CountReporter {
  /** A file or group that broke outside its tests, and an error outside all files, count as one failure each. */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++;
        else counts.failed++;
      }
    }
    writeFileSync(process.env.STOA_COUNTS, JSON.stringify(counts));
  }
}
