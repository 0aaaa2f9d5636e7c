import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needCommands } from '../../scripts/need-commands.ts';
import { builtPages } from '../fixtures/built-pages.ts';
import { startNginx } from '../fixtures/servers.ts';

/** Asks for every page in turn, as a phone does, and prints what the server made of it. */
const script = (paths: readonly string[]): string => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local next = 0
request = function()
  next = next % #paths + 1
  return wrk.format("GET", paths[next], { ["Accept-Encoding"] = "gzip" })
end
done = function(summary, latency)
  local errors = summary.errors
  print("REPORT " .. summary.requests .. " " .. summary.duration .. " " .. summary.bytes .. " "
    .. latency:percentile(50) .. " " .. latency:percentile(99) .. " "
    .. (errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
`;

const seconds = 30;

needCommands({ nginx: 'nginx-light', wrk: 'wrk' });
const paths = builtPages()
  .map(({ path }) => path)
  .filter((path) => path !== '/404.html');
const server = await startNginx('.', '**/*.*');
const folder = await mkdtemp(join(tmpdir(), 'load-'));
try {
  await writeFile(join(folder, 'pages.lua'), script(paths));
  const values = ['-t', '2', '-c', '100', '-d', `${seconds}s`, '-s', join(folder, 'pages.lua')];
  const output = await new Promise<string>((give, fail) => {
    const wrk = spawn('wrk', [...values, server.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    wrk.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    wrk.once('error', fail);
    wrk.once('exit', () => {
      give(said);
    });
  });
  const report = /REPORT (.+)/.exec(output)?.[1]?.split(' ').map(Number);
  const [requests = 0, microseconds = 1, bytes = 0, middle = 0, slow = 0, errors = 1] =
    report ?? [];
  const perSecond = requests / (microseconds / 1_000_000);
  console.log(
    [
      `${paths.length} pages, ${seconds} seconds, 100 connections, nginx with the produced file`,
      `  ${requests} requests, ${errors} errors`,
      `  ${perSecond.toFixed(0)} requests a second, ${(bytes / microseconds).toFixed(1)} MB a second`,
      `  half within ${(middle / 1000).toFixed(1)} ms, 99 of 100 within ${(slow / 1000).toFixed(1)} ms`,
    ].join('\n'),
  );
  if (requests === 0 || errors > 0) {
    console.error(output);
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
  await server.stop();
}
