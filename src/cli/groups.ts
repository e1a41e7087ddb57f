// The words before which further words stand, with what they are about.

export const GROUPS: Readonly<Record<string, string>> = { snapshot: 'write, show and verify snapshot folders' };
