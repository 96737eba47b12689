// Reads dates such as 05/04/2012 by what is known of their order: what was typed, or what the others beside them prove.
import { type DayOrder, parseDate, possibleOrders } from '../../report/dates/parse-date.ts';
import type { ReadRecord, ReportRecord } from './record.ts';

/** So many records are held back at most until one proves the order. */
const MOST_HELD = 20_000;

type Dated = Pick<ReportRecord, 'date' | 'unreadDate' | 'writtenDate'>;

/** A date that can be read in one order alone proves it for the others, as long as none proves the other one. */
export class DateOrders {
  private readonly orders: Set<DayOrder>;

  /** @param proven by other dates of the same source, before */
  constructor(proven: Iterable<DayOrder> = []) {
    this.orders = new Set(proven);
  }

  note({ writtenDate = '' }: Dated): void {
    const orders = possibleOrders(writtenDate);
    if (orders.length === 1) this.orders.add(orders[0]!);
  }

  get proven(): DayOrder[] {
    return [...this.orders];
  }

  get order(): DayOrder | undefined {
    return this.orders.size === 1 ? this.proven[0] : undefined;
  }
}

/** @param typed the order, where whoever imports it says so */
export async function* settleDates(records: AsyncIterable<ReadRecord>, typed?: DayOrder): AsyncGenerator<ReadRecord> {
  const orders = new DateOrders();
  let held: ReadRecord[] = [];
  let isOpen = typed === undefined;
  const settle = (read: ReadRecord) =>
    'record' in read ? { ...read, record: settleDate(read.record, typed ?? orders.order) } : read;
  for await (const read of records) {
    if ('record' in read) orders.note(read.record);
    if (isOpen && (held.length > 0 || ('record' in read && isUnclear(read.record)))) held.push(read);
    else yield settle(read);
    if (held.length < MOST_HELD) continue;
    isOpen = false;
    for (const one of held) yield settle(one);
    held = [];
  }
  for (const one of held) yield settle(one);
}

function isUnclear({ writtenDate = '' }: Dated): boolean {
  return possibleOrders(writtenDate).length === 2 && parseDate(writtenDate) === undefined;
}

export function settleDate<Record extends Dated>(record: Record, order: DayOrder | undefined): Record {
  if (record.writtenDate === undefined || !order) return record;
  const date = parseDate(record.writtenDate, order);
  if (!date) return record;
  const { unreadDate: _, ...rest } = record;
  return { ...(rest as Record), date };
}
