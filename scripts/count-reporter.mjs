// A vitest reporter that only counts, into the file that STOA_COUNTS names: `{ passed, failed, skipped, failures }`, the last by name.

import { writeFileSync } from 'node:fs';

// oxlint-disable-next-line import/no-default-export -- vitest takes a reporter from a file's default export.
export default class CountReporter {
  /** A file or group that broke outside its tests, and an error outside all files, count as one failure each. */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, skipped: 0 };
    const failures = unhandledErrors.map(({ message }) => `outside of all files: ${message}`);
    for (const module of modules) {
      const name = module.relativeModuleId;
      failures.push(...module.errors().map(({ message }) => `${name}: ${message}`));
      for (const suite of module.children.allSuites()) failures.push(...suite.errors().map(({ message }) => `${name} > ${suite.fullName}: ${message}`));
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'skipped') counts[state]++;
        else failures.push(`${name} > ${test.fullName}`);
      }
    }
    writeFileSync(process.env.STOA_COUNTS, JSON.stringify({ ...counts, failed: failures.length, failures }));
  }
}
