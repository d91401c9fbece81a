import type { Piece, Row } from './covering.ts';

interface Use {
  readonly rows: number[];
  readonly weights: number[];
}

/** Parts of a problem that share no item, the small ones first. */
export function piecesOf(rows: readonly Row[], costs: readonly number[]): readonly Piece[] {
  const groups = new Map<number, Row[]>();
  const root = rootsOf(rows);
  for (const row of rows) {
    const at = root(row.items[0] ?? 0);
    groups.set(at, [...(groups.get(at) ?? []), row]);
  }
  const pieces = [...groups.values()].map((group) => pieceOf(group, costs));
  return pieces.sort((one, other) => one.items.length - other.items.length);
}

/** Items that share a row have the same root. */
function rootsOf(rows: readonly Row[]): (item: number) => number {
  const above = new Map<number, number>();
  const root = (item: number): number => {
    const next = above.get(item);
    return next === undefined ? item : root(next);
  };
  for (const { items } of rows) {
    const first = root(items[0] ?? 0);
    for (const item of items) if (root(item) !== first) above.set(root(item), first);
  }
  return root;
}

function pieceOf(rows: readonly Row[], costs: readonly number[]): Piece {
  const items = [...new Set(rows.flatMap((row) => row.items))].sort((a, b) => a - b);
  const place = new Map(items.map((item, index) => [item, index] as const));
  const mine = rows.map((row) => ({ ...row, items: row.items.map((item) => place.get(item) ?? 0) }));
  const uses = items.map((): Use => ({ rows: [], weights: [] }));
  for (const [row, { items: inRow, weights }] of mine.entries()) {
    for (const [index, item] of inRow.entries()) {
      uses[item]?.rows.push(row);
      uses[item]?.weights.push(weights[index] ?? 0);
    }
  }
  return { items, costs: items.map((item) => costs[item] ?? 0), rows: mine, uses };
}
