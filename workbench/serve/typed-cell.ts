import type { Content } from '../engine/content.ts';
import { engineFormula } from '../engine/formula-text.ts';

const DAY = 86_400_000;
/** Day 0 of a spreadsheet is 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](.+))?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (.+))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?$/i;
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(\.\d+)?$/;
const PERCENT = /^(-?\d+(?:\.(\d+))?) ?%$/;
/** More digits than a number keeps: an id, of which none may be lost. */
const MOST_DIGITS = 15;

/** Texts that the engine, or the next edit of the cell, would make something else of: signs and digits only. */
const SEEMS_MORE = /^[=+']|^[^\p{L}$]*\d[^\p{L}]*(?:e[-+]?\d+|[ap]m)?\s*$/iu;

/**
 * A cell of a CSV file as Google Sheets takes it in, under an American locale: dates, times, numbers, percentages and
 * booleans become values, a leading `=` a formula. One thing differs on purpose: a number that would lose a digit, as
 * the id 007 its zeros, stays text.
 */
export function typedCell(text: string): Content {
  if (text === '') return { content: '' };
  if (text.startsWith('=') && text.length > 1) return { content: engineFormula(text) };
  if (/^(?:true|false)$/i.test(text)) return { content: text.toUpperCase() };
  return numberOf(text.trim()) ?? momentOf(text.trim()) ?? { content: asText(text) };
}

/** An apostrophe keeps the engine from reading more into a text, and is not shown. */
function asText(text: string): string {
  return SEEMS_MORE.test(text) ? `'${text}` : text;
}

const decimals = (digits: string | undefined): string => (digits ? `.${'0'.repeat(digits.length)}` : '');

function numberOf(text: string): Content | undefined {
  if (text.replace(/\D/g, '').length > MOST_DIGITS) return undefined;
  if (NUMBER.test(text)) return { content: String(Number(text)) };
  const grouped = GROUPED.exec(text);
  if (grouped) return { content: text.replaceAll(',', ''), format: `#,##0${decimals(grouped[1]?.slice(1))}` };
  const percent = PERCENT.exec(text);
  // Division would make 0.07 of 7 % by way of 0.07000000000000001.
  return percent
    ? { content: String(Number(`${percent[1]}e-2`)), format: `0${decimals(percent[2])}%` }
    : undefined;
}

function momentOf(text: string): Content | undefined {
  const iso = ISO.exec(text);
  if (iso) return dated(dayOf(iso[1], iso[2], iso[3]), iso[4], 'yyyy-mm-dd');
  const american = AMERICAN.exec(text);
  if (american) return dated(dayOf(american[3], american[1], american[2]), american[4], 'm/d/yyyy');
  const time = timeOf(text);
  return time === undefined ? undefined : { content: String(time), format: 'hh:mm:ss' };
}

function dated(day: number | undefined, clock: string | undefined, format: string): Content | undefined {
  if (day === undefined) return undefined;
  if (clock === undefined) return { content: String(day), format };
  const time = timeOf(clock);
  return time === undefined ? undefined : { content: String(day + time), format: `${format} hh:mm:ss` };
}

/** The serial number of a day that the calendar has. */
function dayOf(year = '', month = '', day = ''): number | undefined {
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isThere = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
  return isThere && Number(year) >= 1900 ? (moment.getTime() - EPOCH) / DAY : undefined;
}

/** The part of a day that has passed at this time. */
function timeOf(text: string): number | undefined {
  const [, hours = '', minutes = '', seconds = '0', half] = TIME.exec(text) ?? [];
  if (hours === '' || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (Number(hours) > (half ? 12 : 23)) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hours);
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
