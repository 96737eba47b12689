// The network of names: who stands in one sentence with whom, how often, and how surely.
import { expect, test } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { addReport } from '../../src/archive/reports/add-reports.ts';
import { allNewestFirst } from '../../src/archive/reports/date-order.ts';
import { MOST_NAMES, network } from '../../src/exports/network.ts';
import { archiveOf, makeNamer, makeReport, type Words } from '../archive/make-report.ts';
import { elementsOf } from './markup.ts';

type Read = { nodes: Record<string, string>[]; edges: Record<string, string | string[]>[] };

/** The fields by their names. */
function read(gexf: string): Read {
  const elements = elementsOf(gexf, { isXml: true });
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  let of: 'node' | 'edge' = 'node';
  const nodes: Read['nodes'] = [];
  const edges: Read['edges'] = [];
  let last: Record<string, string | string[]> = {};
  for (const { name, attributes } of elements) {
    if (name === 'attributes') of = attributes.class as 'node' | 'edge';
    if (name === 'attribute') titles[of].set(attributes.id!, attributes.title!);
    if (name === 'nodes' || name === 'edges') of = name === 'nodes' ? 'node' : 'edge';
    if (name === 'node' || name === 'edge') {
      last = { ...attributes };
      (name === 'node' ? nodes : edges).push(last as Record<string, string>);
    }
    if (name === 'attvalue') last[titles[of].get(attributes.for!)!] = attributes.value!;
  }
  for (const edge of edges) {
    edge.names = [edge.source, edge.target].map((id) => nodes[Number(id)]!.label!).sort();
  }
  return { nodes, edges };
}

function networkOf(reports: Words[]): Read {
  const archive = archiveOf(reports);
  return read([...network(archive, allNewestFirst(archive))].join(''));
}

const weight = ({ edges }: Read, ...names: string[]) => edges.find((edge) => `${edge.names}` === `${names}`);

test('an edge weighs as many sentences as name both, and says of how many reports they are', () => {
  const found = networkOf([
    { id: 'one', body: 'Russia and SDF. Russia, SDF, SDF. Russia. SDF.' },
    { id: 'two', body: 'SDF, then Russia and Josh Earnest.' },
  ]);
  expect(weight(found, 'Russia', 'Syrian Democratic Forces')).toMatchObject({
    weight: '3',
    sentences: '3',
    reports: '2',
  });
  expect(weight(found, 'Josh Earnest', 'Russia')).toMatchObject({ weight: '1', reports: '1', doubtful: '0' });
  expect(found.edges).toHaveLength(3);
});

test('a node is a name: what it is, where, how often', () => {
  const { nodes } = networkOf([{ id: 'one', body: 'Qamishli, Qamishli. Abu Rasin.' }]);
  expect(nodes).toMatchObject([
    {
      ...{ label: 'Qamishli', id: 'gn:qamishli', type: 'place', arabic: 'القامشلي', latitude: '37.05' },
      ...{ reports: '1', mentions: '2', doubtful: '0' },
    },
    { label: 'Abu Rasin', mentions: '1', doubtful: '1' },
  ]);
});

test('where one of the two is doubtful, so is the edge', () => {
  const found = networkOf([{ id: 'one', body: 'Abu Rasin and Russia. Russia and SDF.' }]);
  expect(weight(found, 'Abu Rasin', 'Russia')).toMatchObject({ doubtful: '1' });
  expect(weight(found, 'Russia', 'Syrian Democratic Forces')).toMatchObject({ doubtful: '0' });
});

test('a sentence that is a list makes no edges, and that is told', () => {
  const known = Array.from({ length: MOST_NAMES + 1 }, (_, index) => ({
    entity: { id: `person:${index}`, type: 'person' as const, name: `Somebody${index}` },
    spellings: [`Somebody${index}`],
  }));
  const archive = new Archive(':memory:');
  const names = known.map(({ entity }) => entity.name);
  const body = `${names.join(', ')}.\n\n${names[0]} and ${names[1]}.`;
  addReport(archive, makeReport({ id: 'one', body }), makeNamer(known));
  const told: number[] = [];
  const { nodes, edges } = read(
    [...network(archive, allNewestFirst(archive), { tell: (lists) => told.push(lists) })].join(''),
  );
  expect([nodes.length, edges.length, told]).toEqual([MOST_NAMES + 1, 1, [1]]);
});

test('pairs beyond those that are held in memory are counted the same', () => {
  const known = Array.from({ length: 30 }, (_, index) => ({
    entity: { id: `person:${index}`, type: 'person' as const, name: `Somebody${index}` },
    spellings: [`Somebody${index}`],
  }));
  const archive = new Archive(':memory:');
  for (let report = 0; report < 12; report++) {
    const named = known.filter((_, index) => (index * 7 + report) % 3 > 0).map(({ entity }) => entity.name);
    const body = `${named.join(', ')}. ${named.slice(0, 4).join(', ')}.`;
    addReport(archive, makeReport({ id: `r${report}`, body }), makeNamer(known));
  }
  const numbers = allNewestFirst(archive);
  const byNames = ({ edges }: Read) =>
    edges.map(({ names, weight, reports }) => `${names} ${weight} ${reports}`).sort();
  const held = read([...network(archive, numbers)].join(''));
  const filed = read([...network(archive, numbers, { mostPairs: 10 })].join(''));
  expect(byNames(filed)).toEqual(byNames(held));
  expect(Number(held.edges[0]!.weight)).toBeGreaterThanOrEqual(Number(held.edges.at(-1)!.weight));
});
