// Reads dates such as 05/04/2012 by what is known of their order: what was typed, or what the others of the table prove.
import { type DayOrder, parseDate, possibleOrders } from '../../report/dates/parse-date.ts';
import type { ReadRecord } from './record.ts';

/** So many records are held back at most until one proves the order. */
const MOST_HELD = 20_000;

/**
 * A date that can be read in one order alone proves it for the others, as long as none proves the other one.
 *
 * @param typed the order, where whoever imports it says so
 */
export async function* settleDates(records: AsyncIterable<ReadRecord>, typed?: DayOrder): AsyncGenerator<ReadRecord> {
  const proven = new Set<DayOrder>();
  let held: ReadRecord[] = [];
  let isOpen = typed === undefined;
  const order = () => typed ?? (proven.size === 1 ? [...proven][0] : undefined);
  for await (const read of records) {
    const written = 'record' in read ? read.record.writtenDate : undefined;
    const orders = written === undefined ? [] : possibleOrders(written);
    if (orders.length === 1) proven.add(orders[0]!);
    const isUnclear = orders.length === 2 && parseDate(written!) === undefined;
    if (isOpen && (held.length > 0 || isUnclear)) held.push(read);
    else yield settle(read, order());
    if (held.length < MOST_HELD) continue;
    isOpen = false;
    for (const one of held) yield settle(one, order());
    held = [];
  }
  for (const one of held) yield settle(one, order());
}

function settle(read: ReadRecord, order: DayOrder | undefined): ReadRecord {
  if (!('record' in read) || read.record.writtenDate === undefined || !order) return read;
  const { unreadDate: _, ...record } = read.record;
  const date = parseDate(record.writtenDate!, order);
  return date ? { ...read, record: { ...record, date } } : read;
}
