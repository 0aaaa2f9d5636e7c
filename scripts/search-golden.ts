import { builtEngine, builtKnowledge } from '../tests/fixtures/search-engine.ts';
import { askGolden, goldenReport } from '../tests/fixtures/golden.ts';

const engine = await builtEngine().engine;
const outcomes = await askGolden(engine, builtKnowledge());
console.log(goldenReport(outcomes));
if (outcomes.some(({ passed }) => !passed)) process.exitCode = 1;
