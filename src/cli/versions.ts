import type { RegisterCommand } from './command';

interface Options {
  readonly out: string;
  readonly keep?: unknown;
}

export const registerVersions: RegisterCommand = (cli) => {
  cli
    .command('versions', 'List the versions of datasets that the site holds; with --keep, remove the older ones')
    .option('--out <folder>', 'Where the datasets are', { default: 'public/datasets' })
    .option('--keep <number>', 'How many earlier versions of each dataset stay')
    .action(async ({ out, keep }: Options) => {
      const { pruneDatasets, standingVersions } = await import('./dataset/shipped');
      if (keep !== undefined) {
        if (!/^\d{1,6}$/.test(String(keep))) throw new Error(`--keep: not a whole number: ${String(keep)}`);
        for (const folder of await pruneDatasets(out, Number(keep))) console.log(`${folder} removed`);
      }
      for (const { current, manifest } of await standingVersions(out)) {
        const size = ((manifest.database.bytes + manifest.first_view.bytes) / 1e6).toFixed(1);
        console.log(`${manifest.id} ${manifest.version} of ${manifest.built_on}, ${size} MB, ${current ? 'current' : 'kept'}`);
      }
    });
};
