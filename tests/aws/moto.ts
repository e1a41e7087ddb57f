// A moto server of one's own: an emulator of AWS's API that nobody of this project wrote. https://docs.getmoto.org/en/latest/docs/server_mode.html

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface Moto {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export async function startMoto(): Promise<Moto> {
  const program = process.env['STOA_MOTO_SERVER'];
  if (program === undefined) throw new Error('run these tests with `npm run test:aws`');
  const port = await freePort();
  const server = spawn(program, ['--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
    // Without it every account owns a snapshot of each of Amazon's machine images.
    env: { ...process.env, MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' },
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    const isUp = await fetch(`${endpoint}/moto-api/`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) break;
    if (attempt > 300 || server.exitCode !== null) throw new Error('the moto server does not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    endpoint,
    async stop() {
      server.kill('SIGTERM');
      const timer = setTimeout(() => server.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
