import type { RegisterCommand } from './command';

interface Options {
  readonly out: string;
}

export const registerBuild: RegisterCommand = (cli) => {
  cli
    .command('build [...packages]', 'Check data packages and build them into datasets of the app; without a package, those the app ships with')
    .option('--out <folder>', 'Where the datasets go', { default: 'public/datasets' })
    .action(async (packages: readonly string[], { out }: Options) => {
      const { buildPackage, buildShipped } = await import('./dataset/shipped');
      const say = (line: string): void => {
        console.log(line);
      };
      for (const directory of packages) await buildPackage(directory, out, say);
      if (packages.length === 0) await buildShipped(out, say);
    });
};
