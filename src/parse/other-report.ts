import type { CellId } from '@/model/cell';
import type { Report } from '@/model/report';
import { readAppeals } from './appeals/read-appeals';
import { beginningsIn } from './beginnings';
import { readDisclosure } from './disclosure/read-disclosure';
import { sameReport } from './facts/rank-titles';
import type { Title } from './facts/title';
import { Findings } from './findings';
import { readRequests } from './requests/read-requests';
import type { Block } from './source';

/** Reads one of the three tables: null where the blocks show none. */
type ReadTable = (blocks: readonly Block[], findings: Findings) => object | null;

type Tables = Pick<Report, 'disclosure' | 'requests' | 'appeals'>;

const READERS: readonly (readonly [keyof Tables, ReadTable])[] = [['disclosure', readDisclosure], ['requests', readRequests], ['appeals', readAppeals]];

const cellsOf: Readonly<Record<keyof Tables, (tables: Tables) => readonly CellId[]>> = {
  disclosure: ({ disclosure }) => Object.keys(disclosure?.cells ?? {}).map((id) => `disclosure.${id}` as CellId),
  requests: ({ requests }) => Object.entries(requests?.rows ?? {}).flatMap(([row, cells]) => Object.keys(cells).map((column) => `request.${row}.${column}` as CellId)),
  appeals: ({ appeals }) => Object.entries(appeals?.rows ?? {}).flatMap(([kind, cells]) => Object.keys(cells).map((result) => `appeal.${kind}.${result}` as CellId)),
};

/**
 * Doubts the tables that only stand behind the title of another report, or behind sections that begin anew: nothing
 * says that they belong to the report whose title stands before. Tables on both sides are compared cell by cell elsewhere.
 * @param chosen the title that the report goes by
 */
export function doubtOtherReport(blocks: readonly Block[], titles: readonly Title[], chosen: Title | null, tables: Tables, findings: Findings): void {
  const beginnings = beginningsIn(blocks);
  const onPage = titles.filter(({ at }) => at >= 0);
  const own = beginnings.titleOver(onPage, 0, blocks.length) ?? chosen;
  if (own === null) return;
  const content = beginnings.contentFrom(0, blocks.length);
  const strangers = onPage.filter((title) => title.name !== null && title.year !== null && beginnings.blockOf(title) > content && !sameReport(title, own)).map((title) => beginnings.blockOf(title));
  const anew = beginnings.restarts().filter((at) => !beginnings.hasTitleAgain(onPage, own, at));
  const misnamed = chosen !== null && !sameReport(chosen, own);
  for (const at of new Set([...strangers, ...anew])) {
    for (const [table, read] of READERS) {
      const [before, after] = [blocks.slice(0, at), blocks.slice(at)].map((side) => read(side, new Findings()) !== null);
      if (before !== after && (after === true || misnamed) && tables[table] !== null) findings.doubt('body_unsure', cellsOf[table](tables), '', blocks[at]?.place ?? {});
    }
  }
}
