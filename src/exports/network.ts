// Reports in; who is named with whom, as a network in GEXF 1.3 for Gephi, out: https://gexf.net/schema.html
import { DatabaseSync } from 'node:sqlite';
import type { Archive } from '../archive/archive.ts';
import { readListed, type StoredReport } from '../archive/reports/stored-report.ts';
import { isDoubtful } from '../base/certainty.ts';
import { escapeMarkup } from '../base/clean.ts';
import type { Entity, EntityType } from '../entities/mention.ts';
import { sentenceAt } from '../report/text/sentences.ts';

/** Of a sentence that names more, none is an edge: it is a list, and would be half of the network. */
export const MOST_NAMES = 60;

/** Held in memory: a large archive has millions of pairs. */
const MOST_PAIRS = 200_000;

const COLOURS: Record<EntityType, [red: number, green: number, blue: number]> = {
  place: [92, 146, 200],
  state: [61, 158, 152],
  group: [205, 110, 76],
  person: [188, 110, 163],
  org: [146, 131, 177],
  weapon: [136, 141, 146],
};

type Node = { index: number; entity: Entity; reports: number; mentions: number; doubtful: number };

/** How often two stand in one sentence, in how many reports, and how often one of them is doubtful there. */
type Edge = { sentences: number; reports: number; doubtful: number };

type Options = {
  /** Of how many sentences no edges were made, because they are lists. */
  tell?(lists: number): void;
  /** Pairs that are held in memory. */
  mostPairs?: number;
};

/** An edge joins two that stand in one sentence; its weight is the number of such sentences. Nodes are all names. */
export function* network(
  archive: Archive,
  numbers: Iterable<number>,
  { tell, mostPairs = MOST_PAIRS }: Options = {},
): Generator<string, void> {
  const nodes = new Map<string, Node>();
  const edges = new Edges(mostPairs);
  let lists = 0;
  try {
    for (const number of numbers) {
      lists += addReport(readListed(archive, number), nodes, edges);
      yield '';
    }
    yield HEAD;
    for (const node of nodes.values()) yield nodeOf(node);
    yield '    </nodes>\n    <edges>\n';
    let id = 0;
    for (const edge of edges.all()) yield edgeOf(edge, id++);
    yield '    </edges>\n  </graph>\n</gexf>\n';
  } finally {
    edges.close();
  }
  if (lists > 0) tell?.(lists);
}

/** @returns how many of its sentences are lists */
function addReport({ report, mentions, entities }: StoredReport, nodes: Map<string, Node>, edges: Edges): number {
  const { text } = report;
  const sentences = new Map<number, Map<string, boolean>>();
  const seen = new Set<string>();
  let sentence = { start: 0, end: 0 };
  for (const mention of mentions) {
    const { entity: id, start } = mention;
    const node = nodes.get(id) ?? {
      ...{ index: nodes.size, entity: entities.get(id)! },
      ...{ reports: 0, mentions: 0, doubtful: 0 },
    };
    nodes.set(id, node);
    node.mentions++;
    if (isDoubtful(mention)) node.doubtful++;
    if (!seen.has(id)) node.reports++;
    seen.add(id);
    if (start >= sentence.end) sentence = sentenceAt(text, start);
    const named = sentences.get(sentence.start) ?? new Map<string, boolean>();
    sentences.set(sentence.start, named.set(id, (named.get(id) ?? true) && isDoubtful(mention)));
  }
  const joined = new Set<string>();
  let lists = 0;
  for (const named of sentences.values()) {
    if (named.size > MOST_NAMES) {
      lists++;
      continue;
    }
    const ends = [...named].map(([id, doubtful]) => ({ index: nodes.get(id)!.index, doubtful }));
    ends.sort((a, b) => a.index - b.index);
    for (const [at, from] of ends.entries()) {
      for (const to of ends.slice(at + 1)) {
        const pair = `${from.index} ${to.index}`;
        edges.add(pair, !joined.has(pair), from.doubtful || to.doubtful);
        joined.add(pair);
      }
    }
  }
  return lists;
}

/** Counted in memory as far as they have room there, and beyond that in a file of SQLite's own, which goes with it. */
class Edges {
  private readonly counts = new Map<string, Edge>();
  private readonly most: number;
  private file: DatabaseSync | undefined;

  constructor(most: number) {
    this.most = most;
  }

  add(pair: string, isOfNewReport: boolean, isDoubtful: boolean): void {
    const edge = this.counts.get(pair) ?? { sentences: 0, reports: 0, doubtful: 0 };
    this.counts.set(pair, edge);
    edge.sentences++;
    if (isOfNewReport) edge.reports++;
    if (isDoubtful) edge.doubtful++;
    if (this.counts.size >= this.most) this.flush();
  }

  /** The strongest first. */
  *all(): Generator<[pair: string, edge: Edge], void> {
    if (!this.file) {
      const strongest = [...this.counts].sort(([, a], [, b]) => b.sentences - a.sentences || b.reports - a.reports);
      yield* strongest;
      return;
    }
    this.flush();
    const rows = this.file
      .prepare('SELECT pair, sentences, reports, doubtful FROM edges ORDER BY sentences DESC, reports DESC, pair')
      .iterate() as Iterable<Edge & { pair: string }>;
    for (const { pair, ...edge } of rows) yield [pair, edge];
  }

  close(): void {
    this.file?.close();
  }

  private flush(): void {
    // A database without a name is a file that SQLite removes.
    this.file ??= new DatabaseSync('');
    this.file.exec(`CREATE TABLE IF NOT EXISTS edges (
      pair TEXT PRIMARY KEY, sentences INTEGER, reports INTEGER, doubtful INTEGER) WITHOUT ROWID; BEGIN`);
    const add = this.file.prepare(
      `INSERT INTO edges VALUES (?, ?, ?, ?) ON CONFLICT (pair) DO UPDATE SET sentences = sentences + excluded.sentences,
         reports = reports + excluded.reports, doubtful = doubtful + excluded.doubtful`,
    );
    for (const [pair, { sentences, reports, doubtful }] of this.counts) add.run(pair, sentences, reports, doubtful);
    this.file.exec('COMMIT');
    this.counts.clear();
  }
}

const NODE_FIELDS = ['id string', 'type string', 'kind string', 'arabic string', 'governorate string']
  .concat(['latitude double', 'longitude double', 'reports integer', 'mentions integer', 'doubtful integer'])
  .map((field) => field.split(' ') as [name: string, type: string]);
const EDGE_FIELDS = ['sentences', 'reports', 'doubtful'];

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta>
    <creator>sohr-reader</creator>
    <description>Who is named with whom: an edge joins two that stand in one sentence, and weighs as many as there are. \
Of one that is doubtful it is not sure who is meant.</description>
  </meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node">
${NODE_FIELDS.map(([name, type], id) => `      <attribute id="${id}" title="${name}" type="${type}"/>\n`).join('')}\
    </attributes>
    <attributes class="edge">
${EDGE_FIELDS.map((name, id) => `      <attribute id="${id}" title="${name}" type="integer"/>\n`).join('')}\
    </attributes>
    <nodes>
`;

function nodeOf({ index, entity, reports, mentions, doubtful }: Node): string {
  const { id, type, name, kind, arabic, governorate, lat, lon } = entity;
  const values = [id, type, kind, arabic, governorate, lat, lon, reports, mentions, doubtful];
  const [red, green, blue] = COLOURS[type];
  const size = Math.round(30 * Math.sqrt(reports)) / 10;
  return `      <node id="${index}" label="${escapeMarkup(name)}"><attvalues>${attributes(values)}</attvalues>\
<viz:color r="${red}" g="${green}" b="${blue}"/><viz:size value="${size}"/></node>\n`;
}

function edgeOf([pair, { sentences, reports, doubtful }]: [string, Edge], id: number): string {
  const [from, to] = pair.split(' ');
  return `      <edge id="${id}" source="${from}" target="${to}" weight="${sentences}">\
<attvalues>${attributes([sentences, reports, doubtful])}</attvalues></edge>\n`;
}

function attributes(values: readonly (string | number | undefined)[]): string {
  return values
    .map((value, id) => (value === undefined ? '' : `<attvalue for="${id}" value="${escapeMarkup(String(value))}"/>`))
    .join('');
}
