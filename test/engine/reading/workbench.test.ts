import { afterAll, beforeAll, describe, it } from 'vitest';
import { openNodeWorkbench } from '@/engine/reading/node';
import type { Workbench } from '@/engine/reading/workbench';
import { EXAMPLE_CASES } from '../../support/example-cases';
import { READING_CASES } from '../../support/reading-cases';

describe('a visitor’s questions', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openNodeWorkbench('public/datasets/public-reports/public-reports.duckdb');
  });
  afterAll(() => workbench.close());
  it.each([...READING_CASES, ...EXAMPLE_CASES])('$name', ({ run }) => run(workbench));
});
