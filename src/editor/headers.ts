import type { HeaderRule } from '../hosting/headers.ts';

/**
 * The headers of the editor, which has an address of its own: never a folder of the site. It may
 * ask for nothing but what is served with it and what `connect` names, such as a host of git. Its
 * library sets styles on elements, and makes markup of text that it has cleaned.
 */
export function makeEditorRules(connect: readonly string[]): HeaderRule[] {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src ${["'self'", 'data:', ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return [
    {
      path: '/*',
      without: ['Access-Control-Allow-Origin'],
      headers: {
        'Content-Security-Policy': policy,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        // The page of a host of git, where somebody signs in, opens in a window of its own.
        'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy':
          'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
        'X-Robots-Tag': 'noindex, nofollow',
        'Cache-Control': 'no-cache',
      },
    },
  ];
}
