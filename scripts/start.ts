import './build.ts';
import { findDueForCheck } from './due-for-check.ts';
import { serve } from './serve.ts';

const { due } = await findDueForCheck();
console.log(`due for a check: ${due.length} listings (npm run check:freshness names them)`);
const { url } = await serve('dist', Number(process.env['PORT'] ?? 4321));
console.log(`The site is at ${url}`);
