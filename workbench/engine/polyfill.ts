/** Adds a missing static function the way the language defines its own: writable, configurable, not enumerable. */
function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function groups<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const map = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = map.get(key);
    if (group) group.push(item);
    else map.set(key, [item]);
  }
  return map;
}

/** Object.groupBy and Map.groupBy came with Node 21; the spreadsheet library uses both. */
export function installGroupBy(): void {
  define(Map, 'groupBy', groups);
  define(
    Object,
    'groupBy',
    <Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => PropertyKey) =>
      Object.assign(Object.create(null), Object.fromEntries(groups(items, keyOf))),
  );
}
