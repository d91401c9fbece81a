import type { Library } from '../engine/library.ts';
import type { Menu, MenuItem } from '../spreadsheet-app/desk.ts';

type ActionSpec = Parameters<Library['registries']['topbarMenuRegistry']['add']>[1];

/** What the menus set off. */
export interface MenuActions {
  /** The menus that the script built, as they are now. */
  menus(): readonly Menu[];
  /** Runs a function of the script. */
  run(functionName: string): void;
  downloadXlsx(): void;
}

type RunItem = MenuActions['run'];

function action({ caption = '', functionName, items }: MenuItem, run: RunItem, isLast: boolean): ActionSpec {
  return {
    id: `script_${functionName ?? caption}`,
    name: caption,
    isEnabledOnLockedSheet: true,
    separator: isLast,
    ...(functionName === undefined ? {} : { execute: () => run(functionName) }),
    ...(items ? { children: [() => actions(items, run)] } : {}),
  };
}

/** A separator of the script is a line below the item before it. */
function actions(items: readonly MenuItem[], run: RunItem): ActionSpec[] {
  return items.flatMap((item, index) =>
    item.caption === undefined
      ? []
      : [{ ...action(item, run, items[index + 1]?.caption === undefined), sequence: index }],
  );
}

function submenu({ title, items }: Menu, run: RunItem): ActionSpec {
  return { id: `script_${title}`, name: title, children: [() => actions(items, run)] };
}

/** Extensions holds the add-on's menu, read anew each time it opens; a menu of its own stands beside it. */
function addScriptMenus(library: Library, { menus, run }: MenuActions): void {
  const { topbarMenuRegistry } = library.registries;
  topbarMenuRegistry.add('extensions', {
    name: 'Extensions',
    sequence: 80,
    children: [
      () =>
        menus()
          .filter(({ addOn }) => addOn)
          .map((menu) => submenu(menu, run)),
    ],
  });
  for (const menu of menus().filter(({ addOn }) => !addOn))
    topbarMenuRegistry.add(`script_${menu.title}`, { ...submenu(menu, run), sequence: 85 });
}

/** Adds to the library's menus before the grid is drawn, which takes them as they are then. */
export function addMenus(library: Library, menuActions: MenuActions): void {
  const { topbarMenuRegistry } = library.registries;
  topbarMenuRegistry
    .addChild('download', ['file'], { name: 'Download', sequence: 20, icon: 'o-spreadsheet-Icon.DOWNLOAD' })
    .addChild('download_xlsx', ['file', 'download'], {
      name: 'Microsoft Excel (.xlsx)',
      sequence: 10,
      isReadonlyAllowed: true,
      isEnabledOnLockedSheet: true,
      execute: () => menuActions.downloadXlsx(),
    });
  addScriptMenus(library, menuActions);
}
