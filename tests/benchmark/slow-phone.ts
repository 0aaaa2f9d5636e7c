import type { BrowserContext, Page } from '@playwright/test';

/** A slow network, as Lighthouse has it: round trips of 150 ms, 1.6 Mbit/s down, 0.75 up. */
const slowNetwork = {
  offline: false,
  latency: 150,
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
