import { builtEngine, builtLexicon } from '../tests/fixtures/search-engine.ts';
import { askGolden, goldenReport } from '../tests/fixtures/golden.ts';

const engine = await builtEngine().engine;
const outcomes = await askGolden(engine, builtLexicon());
console.log(goldenReport(outcomes));
if (outcomes.some(({ passed }) => !passed)) process.exitCode = 1;
