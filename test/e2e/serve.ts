import { existsSync } from 'node:fs';
import { preview, type PreviewServer } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, ending in a slash. */
    site: string;
  }
}

/** Serves the built site as `npm start` does, under the shipped headers. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('End-to-end tests need the built site: run "npm test", or "npm run build" first.');
  const server: PreviewServer = await preview({ preview: { port: 0, host: '127.0.0.1', allowedHosts: ['atlas.test'] }, logLevel: 'error' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  project.provide('site', `http://127.0.0.1:${String(address.port)}/`);
  return () => server.close();
}
