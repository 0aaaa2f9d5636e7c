import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** How much of a step that fails is printed, in lines; the log has all. */
const shownLines = 200;

/** What a test that passed looks like in the output of our test tools. */
const passed = /^\s*(✓|ok\b)/gm;

/** How often a long step says how far it is where no terminal shows it, in milliseconds. */
const pause = 60_000;

/** Runs the steps of a command: a line for each, and everything they say in one file. */
export class Steps {
  readonly #began = performance.now();
  readonly #log: number;
  readonly logFile: string;

  constructor(logFile: string) {
    this.logFile = logFile;
    mkdirSync(dirname(logFile), { recursive: true });
    this.#log = openSync(logFile, 'w');
  }

  /**
   * Runs a script with Node and these values, in the folder `cwd`. When it fails, prints the end of
   * what it said and ends the whole run with its status.
   */
  run(
    name: string,
    script: string,
    values: readonly string[],
    { cwd = '.', env = {} }: { cwd?: string; env?: Record<string, string> } = {},
  ): Promise<void> {
    const start = performance.now();
    const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    const child = spawn(process.execPath, [script, ...values], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    });
    let said = '';
    let done = 0;
    const hear = (chunk: Buffer): void => {
      const text = chunk.toString();
      said += text;
      writeSync(this.#log, text);
      done += text.match(passed)?.length ?? 0;
      if (process.stdout.isTTY) process.stdout.write(`\r${seconds()}  ${name}  ${done || ''} `);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const timer = setInterval(() => {
      if (!process.stdout.isTTY) console.log(`${seconds()}  ${name} … ${done || ''}`);
    }, pause);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => {
        clearInterval(timer);
        if (process.stdout.isTTY) process.stdout.write('\r');
        if (status !== 0) {
          console.error(said.split('\n').slice(-shownLines).join('\n'));
          console.error(`${seconds()}  ${name}: failed. All of it: ${this.logFile}`);
          process.exit(status ?? 1);
        }
        console.log(`${seconds()}  ${name}${done > 0 ? `: ${done} passed` : ''}`);
        resolve();
      });
    });
  }

  /** Says that all passed, in how many seconds, and where the whole log is. */
  end(): void {
    closeSync(this.#log);
    const seconds = ((performance.now() - this.#began) / 1000).toFixed(1).padStart(6);
    console.log(`${seconds}  in all. All passed. The whole log: ${this.logFile}`);
  }
}
