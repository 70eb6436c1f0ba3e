import type { BodyRow } from '@/query/bodies';
import type { RegionRow } from '@/query/regions';

/** A line of the tree as it is drawn: a region with what is below it, or a body. */
export type TreeLine =
  | { readonly kind: 'region'; readonly code: string; readonly name: string; readonly depth: number; readonly open: boolean; readonly bodies: readonly string[] }
  | { readonly kind: 'body'; readonly body: BodyRow; readonly depth: number };

interface Branch {
  readonly region: RegionRow | null;
  readonly children: Branch[];
  readonly bodies: BodyRow[];
}

/** Regions with the bodies they hold, ready to be flattened for any set of open branches. */
export interface BodyTree {
  readonly lines: (open: ReadonlySet<string>) => readonly TreeLine[];
  /** The codes from the top down to a region, itself included. */
  readonly pathTo: (code: string) => readonly string[];
}

/** Key of the branch of bodies that no region holds. */
export const UNPLACED = 'unplaced';

/** Province → city → county → body. Bodies come in the order of the query; regions by code. */
export function buildTree(regions: readonly RegionRow[], bodies: readonly BodyRow[], unplacedName: string): BodyTree {
  const branches = new Map(regions.map((region): [string, Branch] => [region.region_code, { region, children: [], bodies: [] }]));
  const roots: Branch[] = [];
  const unplaced: Branch = { region: null, children: [], bodies: [] };
  for (const branch of branches.values()) {
    const parent = branches.get(branch.region?.parent_code ?? '');
    (parent ? parent.children : roots).push(branch);
  }
  for (const body of bodies) (branches.get(body.region_code ?? '') ?? unplaced).bodies.push(body);
  if (unplaced.bodies.length > 0) roots.push(unplaced);

  const below = new Map<Branch, readonly string[]>();
  const idsBelow = (branch: Branch): readonly string[] => {
    const known = below.get(branch);
    if (known) return known;
    const ids = [...branch.bodies.map(({ agency_id }) => agency_id), ...branch.children.flatMap(idsBelow)];
    below.set(branch, ids);
    return ids;
  };

  const linesOf = (branch: Branch, depth: number, open: ReadonlySet<string>): TreeLine[] => {
    const code = branch.region?.region_code ?? UNPLACED;
    const isOpen = open.has(code);
    const head: TreeLine = { kind: 'region', code, name: branch.region?.name ?? unplacedName, depth, open: isOpen, bodies: idsBelow(branch) };
    if (!isOpen) return [head];
    return [
      head,
      ...branch.bodies.map((body): TreeLine => ({ kind: 'body', body, depth: depth + 1 })),
      ...branch.children.flatMap((child) => linesOf(child, depth + 1, open)),
    ];
  };

  return {
    lines: (open) => roots.flatMap((root) => linesOf(root, 0, open)),
    pathTo(code) {
      const path: string[] = [];
      for (let at: string | null = code; at; at = branches.get(at)?.region?.parent_code ?? null) path.unshift(at);
      return path;
    },
  };
}
