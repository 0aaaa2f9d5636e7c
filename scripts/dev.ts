// The build tool would collect data on its use, and say so at length.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');

await dev({});
