import { join } from 'node:path';
import { APPEAL_KINDS } from '@/model/appeals';
import { APPLICANT_COLUMNS } from '@/model/applicants';
import { TABLES, type TableId } from '@/model/tables';
import { packageColumns } from '@/model/package';
import { appealRow, disclosureRow, requestRow } from './cells';
import { ANSWER_COLUMNS, answerRow, type Answer } from './answers';
import { CsvFile } from './output';
import { overview } from './words';
import type { SimulatedBody } from './bodies';
import type { Random } from './random';
import type { Region } from '../regions/china';
import type { SimulatedReport } from './report';

/** The tables of a simulated package, in the order in which `datapackage.json` lists them. */
export const SIMULATED_TABLES = ['region', 'agency', 'report', 'request', 'appeal', 'disclosure', 'narrative'] as const satisfies readonly TableId[];
type SimulatedTable = (typeof SIMULATED_TABLES)[number];

/** The files of a simulated package, written as it is made. */
export class Files {
  readonly #tables: Readonly<Record<SimulatedTable, CsvFile>>;
  readonly #answers: CsvFile;

  constructor(directory: string) {
    const file = (table: SimulatedTable): CsvFile => new CsvFile(join(directory, `${TABLES[table].resource}.csv`), packageColumns(table).map(({ id }) => id));
    this.#tables = {
      region: file('region'),
      agency: file('agency'),
      report: file('report'),
      request: file('request'),
      appeal: file('appeal'),
      disclosure: file('disclosure'),
      narrative: file('narrative'),
    };
    this.#answers = new CsvFile(join(directory, 'answers.csv'), ANSWER_COLUMNS);
  }

  region({ region_code, name, level, parent_code }: Region): void {
    this.#tables.region.row([region_code, name, level, parent_code]);
  }

  body({ agencyId, name, shortName, level, kind, region, parentId }: SimulatedBody): void {
    this.#tables.agency.row([agencyId, name, shortName, null, level, kind, region.region_code, parentId, null]);
  }

  /** Writes a body's reports; one that is missing is left out. */
  history(history: readonly SimulatedReport[], random: Random): void {
    for (const report of history) if (!report.missing) this.#report(report, random);
  }

  answer(answer: Answer, error: number | null, kind: string): void {
    this.#answers.row(answerRow(answer, error, kind));
  }

  close(): void {
    for (const file of [...Object.values(this.#tables), this.#answers]) file.close();
  }

  #report({ reportId, body, year, scope, layout, printed, publishedOn, problems, wrongInWords }: SimulatedReport, random: Random): void {
    this.#tables.report.row([reportId, body.agencyId, year, scope, layout, 'table', publishedOn, null, null, null, true]);
    APPLICANT_COLUMNS.forEach((applicant, index) => {
      this.#tables.request.numbers(`${reportId},${applicant}`, requestRow(printed, index));
    });
    APPEAL_KINDS.forEach(({ id }, index) => {
      this.#tables.appeal.numbers(`${reportId},${id}`, appealRow(printed, index));
    });
    this.#tables.disclosure.numbers(reportId, disclosureRow(printed));
    this.#tables.narrative.row([reportId, 'overview', overview(body, year, printed, random, wrongInWords)]);
    this.#tables.narrative.row([reportId, 'problems', problems]);
  }
}
