/** The command line: `npm run atlas -- <command>`. An action that throws ends the run with exit code 1. */
import { cac } from 'cac';
import { COMMANDS } from './commands';

const cli = cac('atlas');
for (const register of COMMANDS) register(cli);
cli.help();

try {
  cli.parse(process.argv, { run: false });
  if (cli.matchedCommand) {
    await cli.runMatchedCommand();
  } else if (cli.options['help'] !== true) {
    console.error(cli.args[0] === undefined ? 'Name a command.' : `Unknown command: ${cli.args[0]}`);
    cli.outputHelp();
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
