import type { CorePlugin, RangeAdapterFunctions } from '@odoo/o-spreadsheet';
import { savedAttachments, toSaved } from './attachments-file.ts';
import type { NamedCommand } from './batch-plugin.ts';
import type { Library, Range } from './library.ts';

/** Sets one attachment by id, or removes it where `attachment` is absent. */
export const ATTACH = 'LEEWAY_ATTACH';

/**
 * Something fastened to cells, columns or a whole tab that the engine itself does not know (notes, protections,
 * developer metadata). It moves with its range, goes with its cells, and follows undo.
 */
export interface Attachment {
  readonly kind: string;
  readonly sheetId: string;
  /** Absent: fastened to the whole tab. */
  readonly range?: Range;
  readonly data: unknown;
}

export type Attachments = Readonly<Record<string, Attachment | undefined>>;

interface AttachCommand {
  readonly type: typeof ATTACH;
  readonly id: string;
  readonly attachment?: Attachment;
}

function isAttach(command: NamedCommand): command is AttachCommand {
  return command.type === ATTACH;
}

interface State {
  attachments: Record<string, Attachment | undefined>;
}

export function registerAttachmentsPlugin(library: Library): void {
  class AttachmentsPlugin extends library.CorePlugin<State> {
    static override getters = ['getAttachments'];
    attachments: Record<string, Attachment | undefined> = {};

    getAttachments(): Attachments {
      return this.attachments;
    }

    override import(data: object): void {
      for (const [id, { range, ...saved }] of savedAttachments(data))
        this.attachments[id] =
          range === undefined
            ? saved
            : { ...saved, range: this.getters.getRangeFromSheetXC(saved.sheetId, range) };
    }

    override export(data: object): void {
      const address = (range: Range, sheetId: string) => this.getters.getRangeString(range, sheetId);
      Object.assign(data, toSaved(this.attachments, address));
    }

    override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
      for (const [id, attachment] of Object.entries(this.attachments)) {
        if (!attachment?.range) continue;
        const { changeType, range } = applyChange(attachment.range);
        if (changeType === 'REMOVE') this.#set(id, undefined);
        else if (changeType !== 'NONE') this.#set(id, { ...attachment, range });
      }
    }

    override handle(command: Parameters<CorePlugin['handle']>[0]): void {
      const own: NamedCommand = command;
      if (isAttach(own)) this.#set(own.id, own.attachment);
      if (command.type === 'DELETE_SHEET') this.#dropSheet(command.sheetId);
    }

    #dropSheet(sheetId: string): void {
      for (const [id, attachment] of Object.entries(this.attachments))
        if (attachment?.sheetId === sheetId) this.#set(id, undefined);
    }

    #set(id: string, attachment: Attachment | undefined): void {
      this.history.update('attachments', id, attachment);
    }
  }
  library.registries.corePluginRegistry.add('leewayAttachments', AttachmentsPlugin);
  // Makes the command part of the undo history, and its own inverse: undo restores the recorded state.
  Reflect.apply(library.coreTypes.add, library.coreTypes, [ATTACH]);
  library.registries.inverseCommandRegistry.add(ATTACH, (command) => [command]);
}

/** What is fastened to this model's cells and tabs, by id. */
export function attachmentsOf(getters: object): Attachments {
  const read: unknown = Reflect.get(getters, 'getAttachments');
  if (typeof read !== 'function') throw new Error('the model was opened without the plugin for attachments');
  return Reflect.apply(read, getters, []);
}
