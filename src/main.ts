// Every function that Google calls by name. The build turns each export into a top-level function.
import { connect } from './functions/own-file.ts';
import { ownFile } from './sheets/own-file.ts';

export * from './functions/drift-conflicts.ts';
export * from './functions/drift-flags.ts';
export * from './functions/drift-rows.ts';
export * from './functions/drift-score.ts';
export * from './functions/drift-signals.ts';

connect(ownFile);
