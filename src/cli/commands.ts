import { registerBuild } from './build';
import { registerCompress } from './compress';
import { registerPackage } from './package';
import { registerRead } from './read';
import { registerSimulate } from './simulate';
import { registerVersions } from './versions';
import type { RegisterCommand } from './command';

/** Every command of `npm run atlas`; a new one is a file of its own and a line here. */
export const COMMANDS: readonly RegisterCommand[] = [registerBuild, registerCompress, registerPackage, registerRead, registerSimulate, registerVersions];
