// The user's home folder, also where the system knows none (a container with a user that has no entry).

import { homedir } from 'node:os';

export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '/';
  }
}
