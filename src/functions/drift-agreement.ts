import { agreementOf } from '../core/agreement/alpha.ts';
import { intervalOf } from '../core/agreement/bootstrap.ts';
import { ordinal } from '../core/agreement/metric.ts';
import { latestQuorate, noQuorumText } from '../core/agreement/quorum.ts';
import { mostSplit, splitText } from '../core/agreement/split.ts';
import { readReadings } from './read-readings.ts';

const HEADERS = ['Alpha', 'Low', 'High', 'Splits most'];

/**
 * How far leaders read the same things the same way: Krippendorff's alpha of the latest round of readings in which
 * enough leaders rated enough subjects. 1 is full agreement, 0 what chance would give; below 0.8 they read differently.
 *
 * @param {Readings!A:F} readings The readings, and Settings where the quorum is another than 2 readers on 3 subjects; a day such as "2026-06-01" judges them as of that day.
 * @return {any[][]} Alpha, for ratings that are an order; Low and High, the ends of its 95 % interval; Splits most, the subject on which readers are furthest apart and who rated it how, blank where all agree.
 * @customfunction
 */
export function DRIFTAGREEMENT(...readings: unknown[]): (string | number)[][] {
  const { readings: rows, settings, today } = readReadings(readings);
  const quorum = { readers: settings.numbers.quorumReaders, subjects: settings.numbers.quorumSubjects };
  const latest = latestQuorate(rows, quorum, today);
  if (latest.kind === 'none') throw new Error(noQuorumText(latest.fullest, quorum, today));
  const agreement = agreementOf(latest.round.subjects, ordinal);
  if (agreement.kind === 'unpaired') throw new Error('a quorate round has readings to compare');
  const { low, high } = intervalOf(agreement, ordinal);
  const split = mostSplit(agreement.parts);
  return [HEADERS, [agreement.alpha, low, high, split === null ? '' : splitText(split)]];
}
