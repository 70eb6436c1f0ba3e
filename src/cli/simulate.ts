import type { RegisterCommand } from './command';

interface Options {
  readonly bodies: number;
  readonly years: number;
  readonly lastYear: number;
  readonly seed: string | number;
  readonly errors: number;
  readonly out: string;
}

export const registerSimulate: RegisterCommand = (cli) => {
  cli
    .command('simulate', 'Make up a city of bodies with reports that add up, except for a known share of errors (answers.csv); the package is written to --out')
    .option('--bodies <n>', 'Bodies of districts; every 400 make a city of their own', { default: 400 })
    .option('--years <n>', 'Years up to and with the last', { default: 8 })
    .option('--last-year <year>', 'The last report year', { default: 2025 })
    .option('--seed <text>', 'The same seed gives the same bytes', { default: '1' })
    .option('--errors <share>', 'Share of bodies with one error', { default: 0.15 })
    .option('--out <folder>', 'Where the package goes', { default: '.cache/simulated' })
    .action(async ({ bodies, years, lastYear, seed, errors, out }: Options) => {
      const { simulate } = await import('./simulate/simulate');
      const made = await simulate({ bodies, years, lastYear, seed: String(seed), errors }, out);
      console.log(`${String(made.bodies)} bodies, ${String(made.reports)} reports in ${out}`);
      for (const [kind, count] of made.errors) console.log(`  ${kind}: ${String(count)}`);
    });
};
