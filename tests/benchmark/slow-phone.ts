import type { BrowserContext, Page } from '@playwright/test';

/** Milliseconds of one round trip on the slow network. */
export const roundTrip = 150;

/** A slow network, as Lighthouse has it: 1.6 Mbit/s down, 0.75 up. */
const slowNetwork = {
  offline: false,
  latency: roundTrip,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/** A page as a slow phone has it: this machine 4 times slower, on the slow network. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.emulateNetworkConditions', slowNetwork);
  return page;
}
