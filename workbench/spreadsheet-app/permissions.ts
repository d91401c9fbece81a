import type { AuthMode } from './execution.ts';

const DOCUMENT = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'Protection',
  'NamedRange',
  'DeveloperMetadata',
  'Filter',
]);
const WRITES =
  /^(set|clear|insert|delete|append|add|remove|protect|sort|hide|show|unhide|move|copy|activate|toast|rename|auto|merge|check|uncheck|create(?!DeveloperMetadataFinder))/;
const WINDOWS = new Set(['showSidebar', 'showModalDialog', 'showModelessDialog', 'alert', 'prompt']);
const TRIGGERS = new Set(['newTrigger', 'getUserTriggers', 'getProjectTriggers', 'deleteTrigger']);

/** Without authorisation a script sees no document and no stored data; builders and the menu are allowed. */
function refusedWithout(className: string, member: string): boolean {
  if (className === 'SpreadsheetApp')
    return /^(getActive|getCurrent|getSelection|open|setActive|create|flush)/.test(member);
  return (
    className === 'PropertiesService' || className === 'CacheService' || needsAuthorisation(className, member)
  );
}

function needsAuthorisation(className: string, member: string): boolean {
  return className === 'MailApp' || (className === 'ScriptApp' && TRIGGERS.has(member));
}

function windowRefusal(member: string): string {
  return `You do not have permission to call Ui.${member}. Required permissions: https://www.googleapis.com/auth/script.container.ui`;
}

/**
 * The error of a call that this mode does not allow, or undefined. Modes and what they may:
 * developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle; custom functions:
 * developers.google.com/apps-script/guides/sheets/custom-functions; `inTrigger`: nobody watches, so there is no UI.
 */
export function refusal(
  mode: AuthMode,
  inTrigger: boolean,
  className: string,
  member: string,
): string | undefined {
  if (className === 'SpreadsheetApp' && member === 'getUi' && (inTrigger || mode === 'CUSTOM_FUNCTION'))
    return 'Cannot call SpreadsheetApp.getUi() from this context.';
  if (mode === 'FULL') return undefined;
  if (mode === 'CUSTOM_FUNCTION' && DOCUMENT.has(className) && WRITES.test(member))
    return `You do not have permission to call ${member}`;
  if (className === 'Ui' && WINDOWS.has(member)) return windowRefusal(member);
  const refused = mode === 'NONE' ? refusedWithout(className, member) : needsAuthorisation(className, member);
  return refused ? `You do not have permission to call ${className}.${member}` : undefined;
}
