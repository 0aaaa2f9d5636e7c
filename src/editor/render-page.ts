import { settingsId, type Settings } from './settings.ts';

/** The page of the editor. */
export const renderPage = (settings: Settings): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Editor of the site</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; }
[role="alertdialog"] .error { white-space: pre-line; }
#left { position: fixed; inset: auto 1rem 1rem auto; z-index: 1000; max-width: 40rem; }
#left:not(:empty) { padding: 1rem; border: 2px solid #1d4e89; border-radius: 4px; background: #fff; color: #111; white-space: pre-line; font: 1rem/1.5 sans-serif; }
</style>
<script type="application/json" id="${settingsId}">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/editor.js"></script>
</head>
<body>
<div id="nc-root"></div>
<div id="left" role="status"></div>
<noscript>The editor needs JavaScript.</noscript>
</body>
</html>
`;
