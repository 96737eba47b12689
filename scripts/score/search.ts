// The fixture of the search in; the share of its queries that are answered rightly, by kind, and each that is not, out.
import { evaluate, fixtureArchive, fixtureGazetteer } from '../../tests/search/fixture/evaluate.ts';

const archive = fixtureArchive();
const outcomes = evaluate(archive, fixtureGazetteer());
archive.close();
for (const { kind, query, wanted, got } of outcomes.filter(({ isRight }) => !isRight))
  console.log(`${kind}: ${query}\n  wanted ${wanted}\n  got    ${got}`);
for (const [kind, some] of [...Map.groupBy(outcomes, (outcome) => outcome.kind), ['all', outcomes] as const]) {
  const right = some.filter(({ isRight }) => isRight).length;
  console.log(`${kind.padEnd(12)} ${right} of ${some.length}  ${((100 * right) / some.length).toFixed(1)} %`);
}
