import { matrixBodiesQuery, matrixCellsQuery, type MATRIX_BODIES_SHAPE, type MatrixCellRow, type MatrixOrder } from '@/query/matrix-bodies';
import type { MatrixQuestion } from '@/query/rule-matrix';
import type { RowOf } from '@/engine/statement';
import { useWindow, type Asks, type Windowed } from './window';

/** A dozen cells go with each body: fewer at once than of other lists, those that would be printed too. */
const STEPS = { step: 50, portion: 250 };

/** A body of the matrix with its cells, one at least. */
export interface BodyCells {
  readonly agency_id: string;
  readonly name: string;
  readonly cells: readonly MatrixCellRow[];
}

/** Cells that follow each other, body by body. */
function bodiesOf(cells: readonly MatrixCellRow[]): readonly BodyCells[] {
  const bodies = new Map<string, BodyCells & { readonly cells: MatrixCellRow[] }>();
  for (const cell of cells) {
    const { agency_id, name } = cell;
    const body = bodies.get(agency_id) ?? { agency_id, name, cells: [] };
    body.cells.push(cell);
    bodies.set(agency_id, body);
  }
  return [...bodies.values()];
}

/** The matrix of a question: how many bodies there are, and those that were in sight with their cells. @param printed how many of them go to paper. */
export function useMatrix(question: () => MatrixQuestion, order: () => MatrixOrder, printed: number, dataset?: Asks): Windowed<RowOf<typeof MATRIX_BODIES_SHAPE>, BodyCells> {
  const list = () => {
    const [asked, by] = [question(), order()];
    return {
      counts: matrixBodiesQuery(asked),
      totalOf: ([row]: readonly RowOf<typeof MATRIX_BODIES_SHAPE>[]) => row?.bodies ?? 0,
      part: (offset: number, limit: number) => matrixCellsQuery(asked, by, offset, limit),
      rowsOf: bodiesOf,
    };
  };
  return useWindow(list, STEPS, printed, dataset);
}
