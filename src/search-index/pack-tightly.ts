import { parentPort, workerData } from 'node:worker_threads';
import { gzipAsync } from '@gfx/zopfli';
import { z } from 'astro/zod';

// Runs beside a build: packs the bytes that it is given, slowly and well, and gives them back.
const packed = await gzipAsync(z.instanceof(Uint8Array).parse(workerData), { numiterations: 5 });
parentPort?.postMessage(packed);
