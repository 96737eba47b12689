// A field and what is asked of it in; a condition that reports must meet, or why it cannot be read, out.
import { LABEL_FACETS } from '../../archive/index/labels.ts';
import { REPORT_ORDERS, type ReportOrder } from '../../archive/index/matching.ts';
import { EFFECTS, type Effect } from '../../claims/claim.ts';
import { ENTITY_TYPES } from '../../entities/mention.ts';
import { type FigureRange, readBounds } from './ranges.ts';

export const DATE_CONDITIONS = ['after', 'before', 'on'] as const;

export const MARK_VALUES = ['read', 'unread', 'starred'] as const;

export const HAD_VALUES = ['note', 'tag'] as const;

/** Kilometres around a place, where none are given. */
const NEAR_DISTANCE = 25;

export type Condition =
  | { field: (typeof LABEL_FACETS)[number]; value: string }
  /** A date, as precise as it was typed; `to` where it is a range. */
  | { field: (typeof DATE_CONDITIONS)[number]; value: string; to?: string }
  /** What the reader added: a tag, or any note or tag. */
  | { field: 'tag'; value: string }
  | { field: 'has'; value: (typeof HAD_VALUES)[number] }
  | { field: 'is'; value: (typeof MARK_VALUES)[number] }
  /** Reports that name a place so near, in kilometres. */
  | { field: 'near'; of: { place: string } | { lat: number; lon: number }; distance: number }
  /** Reports that name them in one sentence. */
  | { field: 'with'; names: string[] }
  | ({ field: 'figure' } & FigureRange)
  /** Figures of harm, of one effect. */
  | ({ field: 'toll'; effect: Effect } & FigureRange);

/** A lump of two has no field of its own. */
const TOLL_FIELDS = EFFECTS.filter((effect) => !effect.includes('+'));

const CONDITIONS = [...LABEL_FACETS, ...TOLL_FIELDS, ...DATE_CONDITIONS, 'is', 'tag', 'has', 'near', 'with'] as const;

/** All that can stand before a colon. */
export const FIELDS: readonly string[] = [...ENTITY_TYPES, ...CONDITIONS, 'sort', 'saved'];

export function isField(name: string): boolean {
  return FIELDS.includes(name);
}

/** @returns a sentence that says what is wrong with it */
export function readCondition(field: string, values: string[]): Condition | string {
  const label = LABEL_FACETS.find((name) => name === field);
  if (label) return { field: label, value: values.join(',') };
  const effect = TOLL_FIELDS.find((name) => name === field);
  if (effect) return readToll(effect, values.join(','));
  const date = DATE_CONDITIONS.find((name) => name === field);
  const [value = '', ...more] = values;
  if (date) return readDate(date, values.join(','));
  if (field === 'near') return readNear(values);
  if (field === 'with') return readWith(values);
  if (field === 'tag') return { field, value: values.join(',') };
  if (field === 'has') {
    const had = HAD_VALUES.find((name) => name === value.toLowerCase());
    return had && more.length === 0 ? { field, value: had } : 'has: takes note or tag';
  }
  const mark = MARK_VALUES.find((name) => name === value.toLowerCase());
  return mark && more.length === 0 ? { field: 'is', value: mark } : 'is: takes read, unread or starred';
}

/** @returns a sentence for one that there is not */
export function readOrder(value: string): { order: ReportOrder } | string {
  const order = REPORT_ORDERS.find((name) => name === value.toLowerCase());
  return order ? { order } : `sort: takes ${REPORT_ORDERS.join(', ')}`;
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function readDate(field: (typeof DATE_CONDITIONS)[number], value: string): Condition | string {
  const [from, to, ...more] = field === 'on' ? value.split('..') : [value];
  const isRead = more.length === 0 && [from!, ...(to === undefined ? [] : [to])].every((date) => DATE.test(date));
  if (!isRead) {
    const range = field === 'on' ? ', or two of them: 2019-10..2020-03' : '';
    return `${field}: takes a date such as 2019, 2019-10 or 2019-10-20${range}`;
  }
  return { field, value: from!, ...(to !== undefined && { to }) };
}

function readToll(effect: Effect, typed: string): Condition | string {
  const range = readBounds(typed);
  return range ? { field: 'toll', effect, ...range } : `${effect}: takes a figure, >=10, <10 or 10..20`;
}

const NEAR_WORDS =
  'near: takes a place and kilometres, near:"Deir ez-Zor",20, or degrees north and east and kilometres';

function readNear(values: string[]): Condition | string {
  const numbers = values.map((value) => (/^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN));
  const [lat = Number.NaN, lon = Number.NaN, around = NEAR_DISTANCE] = numbers;
  if (!Number.isNaN(lat)) {
    const isPlace = values.length <= 3 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && around > 0;
    return isPlace ? { field: 'near', of: { lat, lon }, distance: around } : NEAR_WORDS;
  }
  const distance = numbers[1] ?? NEAR_DISTANCE;
  if (values.length > 2 || !(distance > 0)) return NEAR_WORDS;
  return { field: 'near', of: { place: values[0]! }, distance };
}

function readWith(values: string[]): Condition | string {
  const names = values.filter((name) => name !== '');
  return names.length === 2 ? { field: 'with', names } : 'with: takes two names: with:"Jableh","car bomb"';
}
