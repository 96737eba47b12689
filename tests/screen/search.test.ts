// The parts of the search, each as a reader meets it on the screen: what is asked, what is said of it, what is found.
import { describe, expect, test } from 'vitest';
import type { Words } from '../archive/make-report.ts';
import { type Rendered, renderScreen } from './render-screen.tsx';

const ESCAPE = '\u001B';
const UP = '\u001B[A';
const EXACTLY = '\u0018';

/** Invented, newest first, as the list shows them. */
const INVENTED: Words[] = [
  {
    id: 'toll',
    title: 'Toll of the year',
    date: '2021-12-30',
    body: 'SOHR counted 9,889 killed.\n\nOf 1,592 it has no name. None died in prison, it said.',
  },
  {
    id: 'market',
    title: 'A market burns in Deir Ezzor',
    date: '2021-05-02',
    governorates: ['Deir ez-Zor'],
    body: `Six were killed, and Qamishli mourned with Deir Ezzor.\n\n${Array.from(
      { length: 30 },
      (_, index) => `Line ${index} of the market: bread & salt were sold [here].`,
    ).join('\n\n')}`,
  },
  {
    id: 'prison',
    title: 'Letters from a prison',
    date: '2020-03-01',
    body: 'See [the list](https://example.org/list) and [the letters](https://example.org/letters) of it.',
  },
  { id: 'arabic', title: 'الوزير في دمشق', date: '2019-10-20', language: 'ar', body: 'قال أبو قصرة إن ٩٨٨٩ عادوا.' },
  { id: 'east', title: 'Patrols near Qamishli', date: '2019-01-20', body: 'SDF at Kamishli. Later drones were seen.' },
];

/** Of the rows of the list, their titles. */
function listed({ lines }: Rendered): string[] {
  const titles = INVENTED.map(({ title }) => title!);
  const left = lines().map((line) => line.slice(0, 52));
  return left.flatMap((line) => titles.filter((title) => line.includes(title.slice(0, 20))));
}

/** The list, after a search was typed and kept. */
async function search(query: string): Promise<Rendered> {
  const screen = renderScreen(INVENTED);
  await screen.until((text) => text.includes('In view'));
  screen.press('/');
  await screen.until((text) => text.includes('Esc cancel'));
  screen.press(query);
  await screen.until((text) => text.includes(`/ ${query}`));
  screen.press('\r');
  await screen.until((text) => !text.includes('Esc cancel'));
  return screen;
}

describe('exact first', () => {
  test('what stands as it was typed comes before what is spelt otherwise', async () => {
    expect(listed(await search('qamishli'))).toEqual(['Patrols near Qamishli', 'A market burns in Deir Ezzor']);
  });

  test('a name that no report has is said to be in none, and its neighbour is offered, not taken', async () => {
    const screen = await search('Kamishlo');
    expect(screen.text().replace(/[│\s]+/g, ' ')).toContain('no report names Kamishlo; near it: Qamishli');
    expect(listed(screen)).toEqual([]);
  });
});

describe('when it is widened', () => {
  test('a common word is none of a name, and what is left out is what has it', async () => {
    const screen = await search('prison');
    expect(screen.lines()[0]).toMatch(/\/ prison$/);
    const found = listed(screen);
    const others = listed(await search('-prison'));
    expect([...found, ...others].sort()).toEqual(INVENTED.map(({ title }) => title).sort());
    expect(found).toContain('Toll of the year');
  });

  test('what was widened is said, and one key refuses it', async () => {
    const screen = await search('qamshlo');
    expect(screen.lines()[0]).toContain('/ qamshlo → Qamishli');
    screen.press('=');
    await screen.until((text) => text.includes('Nothing found for =qamshlo'));
    screen.press('=');
    await screen.until((text) => text.includes('/ qamshlo → Qamishli'));
    screen.press('/');
    await screen.until((text) => text.includes('^X exactly'));
    screen.press(EXACTLY);
    await screen.until((text) => text.includes('Nothing found for =qamshlo'));
  });
});

describe('numbers and Arabic', () => {
  test.each([
    ['9889', ['الوزير في دمشق', 'Toll of the year']],
    ['٩٬٨٨٩', ['الوزير في دمشق', 'Toll of the year']],
    ['1592..1700', ['Toll of the year']],
    ['قصره', ['الوزير في دمشق']],
    ['killed:>=9000', ['Toll of the year']],
  ])('%s', async (query, titles) => {
    expect(listed(await search(query)).sort()).toEqual([...titles].sort());
  });
});

describe('one language', () => {
  test.each([
    ['(market OR patrols) -sdf', ['A market burns in Deir Ezzor']],
    ['"market burns"', ['A market burns in Deir Ezzor']],
    ['near:qamishli,20', ['A market burns in Deir Ezzor', 'Patrols near Qamishli']],
    ['with:Qamishli,"deir ezzor"', ['A market burns in Deir Ezzor']],
    ['with:Qamishli,drones', []],
    ['on:2020..2021 -killed', ['Letters from a prison']],
  ])('%s', async (query, titles) => {
    expect(listed(await search(query)).sort()).toEqual([...titles].sort());
  });

  test('what cannot be read is pointed at, and stays said until it changes', async () => {
    const screen = await search('bread is:blue');
    expect(screen.text()).toContain('is:blue: is: takes read, unread or starred');
    screen.press('j');
    await screen.until((text) => text.includes('is:blue: is: takes'));
    screen.press('/\u0015bread\r');
    await screen.until((text) => !text.includes('is:blue'));
  });

  test('Tab completes, Esc keeps what was built, ↑ brings it back, ? shows the language', async () => {
    const screen = renderScreen(INVENTED);
    await screen.until((text) => text.includes('In view'));
    screen.press('/pl\t');
    await screen.until((text) => text.includes(' / place:'));
    screen.press('qamsh\t');
    await screen.until((text) => text.includes(' / place:Qamishli'));
    screen.press(ESCAPE);
    await screen.until((text) => text.includes('5 of 5') || text.includes('1 of 5'));
    screen.press('/');
    screen.press(UP);
    await screen.until((text) => text.includes(' / place:Qamishli') && text.includes('2 found'));
    screen.press(' ?');
    await screen.until((text) => text.includes('near:homs,20'));
    screen.press(ESCAPE);
    await screen.until((text) => text.includes(' / place:Qamishli') && !text.includes('near:homs,20'));
  });
});

describe('in the page', () => {
  async function find(words: string): Promise<Rendered> {
    const screen = await search('market');
    screen.press('l');
    await screen.until((text) => text.includes('h back'));
    screen.press('/');
    screen.press(`${words}\r`);
    return screen;
  }

  test('a phrase, with what the query language would read otherwise, is found as typed, counted and marked', async () => {
    const screen = await find('bread & SALT');
    await screen.until((text) => text.includes('1/30'));
    const marked = screen.lines().filter((line) => /▐$/.test(line));
    expect(marked.length).toBeGreaterThan(3);
    screen.press('nn');
    await screen.until((text) => text.includes('3/30'));
    screen.press('N');
    await screen.until((text) => text.includes('2/30'));
    screen.press('NN');
    await screen.until((text) => text.includes('30/30'));
  });

  test('[here] is no pattern', async () => {
    await (await find('sold [here')).until((text) => text.includes('1/30'));
  });
});

describe('/ narrows every panel, and its count says what it counts', () => {
  test.each([
    ['names', 'i', 'qam', /Qamishli/, /Deir Ezzor|SOHR/],
    ['facets', 'F', 'deir', /Deir ez-Zor/, /2019/],
    ['timeline', 't', '2020-03', /2020-03/, /2021-05/],
    ['links', 'jjL', 'letters', /example\.org\/letters/, /example\.org\/list/],
    ['help', '?', 'star', /take the star away/, /down a report/],
  ])('%s', async (_panel, keys, words, left, gone) => {
    const screen = renderScreen(INVENTED);
    await screen.until((text) => text.includes('In view'));
    screen.press(keys);
    if (keys !== '?') screen.press('/');
    screen.press(words);
    await screen.until((text) => text.includes(words) && left.test(inPanel(text)) && !gone.test(inPanel(text)));
  });
});

/** What stands in the right half, or in a panel over the whole width, without the header, which draws the years, and the line that is typed. */
function inPanel(text: string): string {
  const lines = text.split('\n').slice(1, -1);
  return lines.map((line) => line.slice(line.lastIndexOf('││') + 1)).join('\n');
}

test('a card counts all reports, leads to who stands beside, and Esc comes back to it', async () => {
  const screen = renderScreen(INVENTED);
  await screen.until((text) => text.includes('In view'));
  screen.press('i/qam\r\r');
  await screen.until((text) => /Named \d+ times in 2 reports/.test(text));
  screen.press('\t');
  screen.press('\r');
  await screen.until((text) => /Named \d+ times in 1 report:/.test(text) && /│ Deir ez-Zor {9}/.test(text));
  screen.press(ESCAPE);
  await screen.until((text) => /Named \d+ times in 2 reports/.test(text) && text.includes('│ Qamishli  القامشلي'));
});
