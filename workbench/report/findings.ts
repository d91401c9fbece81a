import type { Board } from '../../src/core/board.ts';
import { counted } from '../../src/core/lib/text.ts';
import type { Finding } from '../../src/core/register/finding.ts';
import { type FindingGroup, groupFindings, groupText } from './group-findings.ts';
import { isMissingColumn, missingText } from './missing.ts';
import { bullet, type Paragraph, type Section, sentence } from './paragraph.ts';
import { unknownStatusText } from './status-words.ts';

const MOST = 20;

/** What in the tables could not be read as it stands, or should be known; equal ones of many rows together. */
export function findingsSection({ findings, register }: Board): Section {
  const title = 'Findings';
  if (findings.length === 0)
    return { title, paragraphs: [sentence('None: every cell could be read.', 'good')] };
  const missing = missingText(findings);
  const statuses = unknownStatusText(register);
  const groups = groupFindings(findings.filter((finding) => !isMissingColumn(finding)));
  return {
    title,
    paragraphs: [
      sentence(unreadText(findings)),
      ...(missing === null ? [] : [bullet(missing)]),
      ...(statuses === null ? [] : [bullet(statuses)]),
      ...shownGroups(groups),
    ],
  };
}

function shownGroups(groups: readonly FindingGroup[]): readonly Paragraph[] {
  const left = groups.slice(MOST).flatMap(({ rows }) => rows).length;
  return [
    ...groups.slice(0, MOST).map((group) => bullet(groupText(group))),
    ...(left > 0 ? [sentence(`and ${left} more (all of them with --json)`)] : []),
  ];
}

/** T1: a cell that cannot be read says what was expected. */
function unreadText(findings: readonly Finding[]): string {
  const unread = findings.filter(({ kind, message }) => kind === 'cell' && message.startsWith('expected '));
  if (unread.length === 0) return 'Every cell could be read; what else there is to know:';
  return `${counted(unread.length, 'cell')} could not be read and count${unread.length === 1 ? 's' : ''} as unknown.`;
}
