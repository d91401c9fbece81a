import { attachmentsOf } from '../engine/attachments-plugin.ts';
import type { Library, Range } from '../engine/library.ts';
import type { OwlLibrary } from './library-global.ts';

interface Note {
  readonly sheetId: string;
  readonly range: Range;
  readonly text: string;
}

function notesOf(getters: object): readonly Note[] {
  return Object.values(attachmentsOf(getters)).flatMap((attachment) =>
    attachment?.kind === 'note' && attachment.range
      ? [{ sheetId: attachment.sheetId, range: attachment.range, text: String(attachment.data) }]
      : [],
  );
}

const CORNER = 7;
/** Sheets marks a cell with a note by a corner of this colour. */
const COLOUR = '#ff9800';

function mark(context: CanvasRenderingContext2D, right: number, top: number): void {
  context.fillStyle = COLOUR;
  context.beginPath();
  context.moveTo(right - CORNER, top);
  context.lineTo(right, top);
  context.lineTo(right, top + CORNER);
  context.fill();
}

function noteBox(owl: OwlLibrary) {
  return class NoteBox extends owl.Component<{ readonly text: string }> {
    static override template = owl.xml`<div class="cell-note" t-esc="props.text"/>`;
    static override props = { text: String, onClosed: { type: Function, optional: true } };
    static maxSize = { maxWidth: 264, maxHeight: 240 };
  };
}

/** Shows the notes that scripts write: a mark in the cell's corner, the text while the pointer rests on it. */
export function showNotes(library: Library, owl: OwlLibrary): void {
  class NotePlugin extends library.UIPlugin {
    static override layers = ['Clipboard'] as const;

    override drawLayer({ ctx }: Parameters<InstanceType<typeof library.UIPlugin>['drawLayer']>[0]): void {
      const active = this.getters.getActiveSheetId();
      for (const { sheetId, range } of notesOf(this.getters)) {
        if (sheetId !== active) continue;
        const { x, y, width } = this.getters.getVisibleRect(range.zone);
        if (width > 0) mark(ctx, x + width, y);
      }
    }
  }
  library.registries.featurePluginRegistry.add('leewayNotes', NotePlugin);
  const Component = noteBox(owl);
  library.registries.cellPopoverRegistry.add('LeewayNote', {
    onHover: ({ sheetId, col, row }, getters) => {
      const note = notesOf(getters).find(
        ({ sheetId: on, range: { zone } }) => on === sheetId && zone.left === col && zone.top === row,
      );
      if (!note) return { isOpen: false };
      return { isOpen: true, Component, props: { text: note.text }, cellCorner: 'top-right' };
    },
  });
}
