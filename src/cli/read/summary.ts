import { join } from 'node:path';
import { gradeOf } from './record';
import type { FileRecord, Grade } from './record';
import { tellNotice } from '@/parse/told';
import { reasonOf, type Say } from './words';
import { writeWhole } from './write-file';

interface Line {
  readonly path: string;
  readonly why: string;
}

export interface Summary {
  readonly files: number;
  /** Files not read again because neither they nor the reader changed. */
  readonly kept: number;
  readonly documents: Readonly<Record<Grade, number>>;
  readonly reports: number;
  readonly oddities: number;
  readonly inPackage: number;
  readonly withDoubts: readonly Line[];
  readonly refused: readonly Line[];
  readonly leftOut: readonly Line[];
  readonly worst: Grade;
}

const SHOWN = 20;

/** What came of the files, whole, with doubts and refused, each with its reasons. */
export function summarise(records: readonly FileRecord[], about: { kept: number; inPackage: number; leftOut: readonly Line[] }, say: Say): Summary {
  const documents = { whole: 0, doubts: 0, refused: 0 };
  const withDoubts: Line[] = [];
  const refused: Line[] = [];
  let [reports, oddities] = [0, 0];
  for (const record of records.flatMap((file) => file.documents)) {
    const grade = gradeOf(record);
    documents[grade] += 1;
    if (record.status !== 'read') {
      refused.push({ path: record.path, why: reasonOf(record, say) });
      continue;
    }
    reports += record.reports.length;
    oddities += record.reports.reduce((sum, report) => sum + report.oddities, 0);
    const doubts = record.reports.reduce((sum, report) => sum + report.doubts, 0);
    if (grade === 'doubts') withDoubts.push({ path: record.path, why: [...(doubts > 0 ? [say('run.doubts', { count: doubts })] : []), ...record.notices.map((notice) => say(tellNotice(notice)))].join('; ') });
  }
  const worst: Grade = documents.refused > 0 ? 'refused' : documents.doubts > 0 ? 'doubts' : 'whole';
  return { files: records.length, documents, reports, oddities, withDoubts, refused, worst, ...about };
}

/** Writes `summary.json` and tells the main figures on standard output. */
export async function writeSummary(summary: Summary, out: string, say: Say): Promise<void> {
  await writeWhole(join(out, 'summary.json'), `${JSON.stringify(summary, null, 1)}\n`);
  const { files, reports, kept, documents, inPackage } = summary;
  console.log(say('run.files', { files, reports, kept }));
  console.log(say('run.documents', { ...documents, inPackage }));
  tell('run.with_doubts', summary.withDoubts, say);
  tell('run.refused', summary.refused, say);
  tell('run.left_out', summary.leftOut, say);
  console.log(say('run.details', { path: join(out, 'summary.json') }));
}

function tell(what: string, lines: readonly Line[], say: Say): void {
  for (const { path, why } of lines.slice(0, SHOWN)) console.log(`  ${say(what)}: ${path}: ${why}`);
  if (lines.length > SHOWN) console.log(`  ${say(what)}: ${say('run.more', { count: lines.length - SHOWN })}`);
}
