import { type HeadChange, headToKeep } from '../core/ledger/head.ts';

const NAME = 'ledger head';

/** How far the ledger goes, kept with the file where no cell can be changed by hand: see core/ledger/head.ts. */
export const keptHead = {
  /** Null where nothing is kept, and where the script runs without a file. */
  read(): string | null {
    if (typeof PropertiesService === 'undefined') return null;
    return PropertiesService.getDocumentProperties()?.getProperty(NAME) ?? null;
  },
  /** Once the rows are written; null where none were sealed. */
  follow(change: HeadChange | null): void {
    if (change === null) return;
    PropertiesService.getDocumentProperties()?.setProperty(NAME, headToKeep(keptHead.read(), change));
  },
};
