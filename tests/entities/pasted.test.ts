// Pages as they are pasted from sites, with the spellings of one name that such pages have beside each other. What they
// say is invented, and they say so.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { links } from './marked.ts';

const folder = new URL('pasted/', import.meta.url);
const found = readdirSync(folder).flatMap((file) => links(readFileSync(new URL(file, folder), 'utf8')));

it.each([
  ['Al-Dirbasiyah', 'gn:170887'],
  ['Al-Darbasiyah', 'gn:170887'],
  ['Al-Darbasiyyah', 'gn:170887'],
  ['Abo Rasen', 'gn:163755'],
  ['Abu Rasin', 'gn:163755'],
  ['Zarkan', 'gn:163755'],
  ['SU-30SM', 'WEAPON:su-30'],
  ['Josh Earnest', 'PERSON:josh-earnest'],
  ['John Kirby', 'PERSON:john-kirby'],
  ['White House', 'ORG:white-house'],
  ['SDF', 'GROUP:sdf'],
  ['Peace Spring', 'cur:zone/peace-spring'],
  ['Kweiris airbase', 'cur:base/kweiris'],
])('%s is %s', (words, id) => {
  const ids = found.filter(([name]) => name === words).map(([, entity]) => entity);
  expect(new Set(ids)).toEqual(new Set([id]));
});
