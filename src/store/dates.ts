import type { MatrixQuestion } from '@/query/rule-matrix';
import { dateCountsQuery, datesQuery, type DateCountRow, type DateOrder, type DateRow } from '@/query/timeliness';
import { useWindow, type Asks, type Windowed } from './window';

/** A page of dates at a time; those that would be printed are few enough for one question. */
const STEPS = { step: 60, portion: 600 };

/** The dates of reports, with how many there are, by what is said of them. @param printed how many of them go to paper. */
export function useDates(question: () => MatrixQuestion, order: () => DateOrder, printed: number, dataset?: Asks): Windowed<DateCountRow, DateRow> {
  const list = () => {
    const [asked, by] = [question(), order()];
    return {
      counts: dateCountsQuery(asked),
      totalOf: (counts: readonly DateCountRow[]) => counts.reduce((sum, { reports }) => sum + reports, 0),
      part: (offset: number, limit: number) => datesQuery(asked, by, offset, limit),
      rowsOf: (rows: readonly DateRow[]) => rows,
    };
  };
  return useWindow(list, STEPS, printed, dataset);
}
