import type { RegisterCommand } from './command';
import { languageOf } from './language';

interface Options {
  readonly out?: string;
  readonly figures?: boolean;
  readonly jobs?: number;
  readonly timeout: number;
  readonly lang?: string;
}

const EXIT_CODES = `Exit codes:
  0  every document was read whole
  2  every document was read, some with doubts
  3  some document was refused or could not be read; the others are in --out
  1  the command was not understood or could not write
With --figures the exit code is 0 where figures were printed; cells in doubt are null and told on standard error.`;

export const registerRead: RegisterCommand = (cli) => {
  cli
    .command('read [...files]', 'Read published reports (HTML, text, PDF, DOCX, XLSX, zips and folders of them): one JSON a report, a data package of all, a summary. A second run reads only what changed')
    .option('--out <folder>', 'Where results go', { default: 'read-reports' })
    .option('--figures', 'Print the figures of the one file as JSON and write nothing')
    .option('--jobs <n>', 'Files read at once (default: one less than the processors)')
    .option('--timeout <ms>', 'Longest time for one file', { default: 60_000 })
    .option('--lang <language>', 'zh-CN or en (default: the language of the terminal)')
    .usage(`read [...files] [options]\n\n${EXIT_CODES}`)
    .action(async (files: readonly (string | number)[], { out, figures, jobs, timeout, lang }: Options) => {
      const paths = files.map(String);
      const { speaker } = await import('./read/words');
      const say = speaker(languageOf(lang, process.env));
      if (figures === true) {
        const { printFigures } = await import('./read/figures');
        process.exitCode = await printFigures(paths, say);
      } else {
        const { readAll } = await import('./read/read-all');
        process.exitCode = await readAll(paths, { out: String(out), timeout, say, ...(jobs === undefined ? {} : { jobs }) });
      }
    });
};
