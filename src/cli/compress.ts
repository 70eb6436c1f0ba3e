import type { RegisterCommand } from './command';

export const registerCompress: RegisterCommand = (cli) => {
  cli
    .command('compress [folder]', 'Write .gz and .br copies beside the files of a built site, for servers that send them as they are')
    .action(async (folder = 'dist') => {
      const { compressFolder } = await import('./compress/compress-folder');
      for await (const { path, bytes, gzip, brotli } of compressFolder(String(folder))) {
        console.log(`${path}: ${String(bytes)} bytes, gzip ${String(gzip)}, brotli ${String(brotli)}`);
      }
    });
};
