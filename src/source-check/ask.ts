import { request, type RequestOptions } from 'node:https';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** How pages are asked for. */
export interface AskOptions {
  /** What the request says of who asks. */
  agent: string;
  /** Milliseconds after which a page that is not there whole is given up. */
  timeout: number;
  /** Bytes after which the rest of a page is left alone. */
  largest: number;
  /**
   * What the request asks for, by their kind which answers are read, and how bytes are text, where
   * it is not UTF-8; without it, pages.
   */
  wanted?: {
    accept: string;
    reads: (type: string) => boolean;
    decode?: (bytes: Uint8Array) => string;
  };
  /** How hosts are reached; tests reach their own server by it. */
  connect?: Pick<RequestOptions, 'lookup' | 'port' | 'ca'>;
}

/** What a server says to one request, no redirect followed. */
export type Answer =
  | {
      kind: 'answer';
      status: number;
      location?: string | undefined;
      /** In seconds, or a day of HTTP. */
      retryAfter?: string | undefined;
      /** Whether it is a page or plain text, so that words can be looked for. */
      readable: boolean;
      body: string;
      /** Whether `body` is all of it. */
      whole: boolean;
    }
  /** A fault of the host that a reader meets too. */
  | { kind: 'fault'; fault: 'no-host' | 'certificate'; code: string }
  /** Nothing can be said of the page. */
  | { kind: 'unseen'; why: string };

/** Certificates that every browser warns of. Others may lack only what a browser finds by itself. */
const badCertificates = new Set([
  ...['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED'],
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID'],
]);

const readCode = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string'
    ? fault.code
    : String(fault);

function explainFault(fault: unknown, late: boolean): Answer {
  const code = readCode(fault);
  if (late) return { kind: 'unseen', why: 'no whole answer in time' };
  if (code === 'ENOTFOUND') return { kind: 'fault', fault: 'no-host', code };
  if (badCertificates.has(code)) return { kind: 'fault', fault: 'certificate', code };
  return { kind: 'unseen', why: `no answer (${code})` };
}

/** The body as it was before the server packed it; nothing where it is packed in another way. */
function unpack(response: IncomingMessage): Readable | undefined {
  const packed = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (packed === 'identity') return response;
  const makers = {
    ...{ gzip: createGunzip, 'x-gzip': createGunzip },
    ...{ br: createBrotliDecompress, deflate: createInflate },
  };
  const make = Object.entries(makers).find(([name]) => name === packed)?.[1];
  // A fault is met by whoever reads the end of it.
  return make && pipeline(response, make(), () => undefined);
}

async function readBody(
  response: IncomingMessage,
  largest: number,
  decode: (bytes: Uint8Array) => string,
): Promise<{ body: string; whole: boolean }> {
  const stream = unpack(response);
  if (!stream) return { body: '', whole: false };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > largest) {
      response.destroy();
      return { body: decode(Buffer.concat(chunks)), whole: false };
    }
    chunks.push(chunk);
  }
  return { body: decode(Buffer.concat(chunks)), whole: true };
}

const decodeUtf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** Pages and plain text, in which words can be looked for. */
const pages: NonNullable<AskOptions['wanted']> = {
  accept: 'text/html,text/plain;q=0.9,*/*;q=0.1',
  reads: (type) => /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i.test(type),
};

/** Asks once for a page, or for what is wanted, by HTTPS. Never throws: what goes wrong is an answer too. */
export async function askPage(url: URL, options: AskOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(options.timeout);
  const { accept, reads, decode = decodeUtf8 } = options.wanted ?? pages;
  try {
    const response = await new Promise<IncomingMessage>((give, fail) => {
      const headers = {
        'User-Agent': options.agent,
        Accept: accept,
        'Accept-Encoding': 'gzip, br',
      };
      request(url, { ...options.connect, signal, headers, agent: false })
        .once('response', give)
        .on('error', fail)
        .end();
    });
    const { location, 'retry-after': retryAfter, 'content-type': type } = response.headers;
    const readable = reads(type ?? '');
    const facts = { status: response.statusCode ?? 0, location, retryAfter, readable };
    if (!readable || facts.status >= 300) {
      response.destroy();
      return { kind: 'answer', ...facts, body: '', whole: false };
    }
    return { kind: 'answer', ...facts, ...(await readBody(response, options.largest, decode)) };
  } catch (fault) {
    return explainFault(fault, signal.aborted);
  }
}
