// What is the same report: the decision as a table, over what may be held.
import { expect, test } from 'vitest';
import {
  type Candidates,
  type Held,
  type Identity,
  type Incoming,
  identify,
  idsOfSameGiver,
  sourceId,
} from '../../src/archive/reports/identity.ts';

const COMING: Incoming = {
  origin: 'https://a.example/x',
  address: 'a.example/x',
  sourceId: 'guid a.example\tg',
  hasOwnPlace: false,
  date: '2016-03-01',
  neighbours: new Set(),
  isAddressShared: false,
};
const held = (more: Partial<Held> = {}): Held => ({
  ...{ number: 7, origin: COMING.origin, address: COMING.address, sourceId: COMING.sourceId, date: '2016-03-01' },
  ...more,
});
const elsewhere = { origin: 'other.md', address: undefined, sourceId: undefined };
const moved = { origin: 'https://a.example/y', address: 'a.example/y' };
const other = { ...elsewhere, number: 8 };

const KNOWN: Identity = { is: 'known', number: 7 };
const COPY: Identity = { is: 'copy', number: 7 };
const NEW: Identity = { is: 'new' };

test.each<[string, Partial<Candidates>, Identity, Partial<Incoming>?]>([
  ['nothing like it', {}, NEW],
  ['the same words at its own place', { sameWords: [held()] }, KNOWN],
  ['the same words with an id that has changed', { sameWords: [held({ sourceId: 'guid a.example\told' })] }, KNOWN],
  ['the same words in a file without an address', { sameWords: [held(elsewhere)] }, COPY],
  ['the same words twice: its own place before the other', { sameWords: [held(other), held()] }, KNOWN],
  ['the same words, met before in this document', { sameWords: [held({ claimed: 'here' })] }, KNOWN],
  ['its id at its address', { sameId: [held()] }, KNOWN],
  ['its id at its address, met before in this document', { sameId: [held({ claimed: 'here' })] }, NEW],
  ['its id at its address, met in the file before', { sameId: [held({ claimed: 'before' })] }, KNOWN],
  ['its id at another address: it has moved', { sameId: [held(moved)] }, KNOWN],
  [
    'its id at an address at which another of the document stands',
    { sameId: [held(moved)] },
    NEW,
    { neighbours: new Set(['a.example/y']) },
  ],
  ['its id at another address, met before in this document', { sameId: [held({ ...moved, claimed: 'here' })] }, NEW],
  ['its id at another address, met in the file before', { sameId: [held({ ...moved, claimed: 'before' })] }, NEW],
  ['its id at two other addresses', { sameId: [held(moved), held({ number: 8, address: 'a.example/z' })] }, NEW],
  ['its id at its address and at another', { sameId: [held({ ...moved, number: 8 }), held()] }, KNOWN],
  ['its address, and no id', { sameAddress: [held({ sourceId: undefined })] }, KNOWN],
  ['its address twice, and no id', { sameAddress: [held({ sourceId: undefined }), held(other)] }, NEW],
  [
    'its address, at which another of the document stands: an old archive knew neither by its id',
    { sameAddress: [held({ sourceId: undefined })] },
    NEW,
    { isAddressShared: true },
  ],
  ['its address, met in the file before', { sameAddress: [held({ sourceId: undefined, claimed: 'before' })] }, NEW],
  ['its id before its address', { sameId: [held()], sameAddress: [held({ number: 8, sourceId: undefined })] }, KNOWN],
  ['its file', { sameOrigin: [held()] }, KNOWN, { hasOwnPlace: true }],
  ['its place among others in a file', { sameOrigin: [held()] }, NEW],
  ['its place among others, its words, and no date', { sameWordsUndated: [held({ date: '' })] }, KNOWN],
])('%s', (_, candidates, identity, coming = {}) => {
  const none = { sameWords: [], sameWordsUndated: [], sameId: [], sameAddress: [], sameOrigin: [] };
  expect(identify({ ...COMING, ...coming }, { ...none, ...candidates })).toEqual(identity);
});

test('ids of one giver lie between its bounds, and no others', () => {
  const ids = ['', 'a', '~', 'ي', '\u{10FFFE}'].map((id) => sourceId({ kind: 'guid', of: 'a.example' }, id));
  const { from, to } = idsOfSameGiver(ids[0]!);
  expect(ids.every((id) => id >= from && id < to)).toBe(true);
  const others = [
    sourceId({ kind: 'post', of: 'a.example' }, '1'),
    sourceId({ kind: 'guid', of: 'a.example.org' }, '1'),
  ];
  expect(others.filter((id) => id >= from && id < to)).toEqual([]);
});
