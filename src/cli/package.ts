import { join } from 'node:path';
import type { RegisterCommand } from './command';

interface Options {
  readonly figures: string;
  readonly tables: string;
  readonly out: string;
}

export const registerPackage: RegisterCommand = (cli) => {
  cli
    .command('package', 'Make a data package of figures collected from published reports; the editor’s decisions are read from curation.json in --out')
    .option('--figures <file>', 'Figures seen in reports, a JSON object a line')
    .option('--tables <folder>', 'Reports transcribed whole, one JSON file each')
    .option('--out <folder>', 'The package', { default: 'data/public-reports' })
    .action(async ({ figures, tables, out }: Options) => {
      const { convert } = await import('./package/convert');
      const rows = await convert({ figures, tables, curation: join(out, 'curation.json') }, out);
      for (const [table, list] of Object.entries(rows)) console.log(`${table}: ${String(list.length)} rows`);
      for (const agency of rows.agency ?? []) {
        if (agency['region_code'] === null) console.log(`Not placed: ${String(agency['name'])}`);
      }
    });
};
