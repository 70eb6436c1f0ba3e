/** A column of a grid. */
export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** As CSS grid tracks have it: `96px`, `minmax(180px, 1fr)`. Of the first column a plain length. */
  readonly width: string;
  /** Figures stand to the right, signs in the middle. */
  readonly figure?: boolean;
  readonly mid?: boolean;
  readonly sortable?: boolean;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}
