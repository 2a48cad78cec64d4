// Opens a page in a headless Chromium, clicks through it, and tells as JSON what it showed, asked for and complained of.
// Usage: node open.mjs <address> <file of the picture> [<text to click on> …]
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address, picture, ...clicks] = process.argv.slice(2);

// A Chrome that is installed, or the one that the lock file names.
async function launch() {
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const programs = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].filter(path => path && existsSync(path));
  const attempts = [
    ...programs.map(executablePath => async () => ({ executablePath })),
    async () => ({ channel: 'chrome' }),
    async () => ({ executablePath: await (await import('@sparticuz/chromium')).default.executablePath() }),
  ];
  const failures = [];
  for (const attempt of attempts) {
    try {
      // Without its sandbox only where it can have none: as root, in a container.
      return await chromium.launch({ ...(await attempt()), args, chromiumSandbox: process.platform !== 'linux' });
    } catch (failure) {
      failures.push(String(failure.message).split('\n')[0]);
    }
  }
  return failures;
}

const browser = await launch();
if (Array.isArray(browser)) {
  process.stdout.write(JSON.stringify({ missing: browser.join('; ') }));
} else {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const requests = [];
  const complaints = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(address, { waitUntil: 'load' });
  for (const text of clicks) {
    await page.getByText(text, { exact: true }).first().click({ timeout: 10_000 });
    await page.waitForTimeout(500); // What a click unfolds takes a moment.
  }
  const text = await page.locator('body').innerText();

  // Text that stands in a column too narrow to be read.
  const squeezed = await page.locator('h1, h2, h3, p').evaluateAll(elements => elements
    .filter(element => element.innerText?.length > 20 && element.getClientRects().length && element.getBoundingClientRect().width < 120)
    .map(element => element.innerText));
  await page.screenshot({ path: picture });
  await browser.close();
  process.stdout.write(JSON.stringify({ text, squeezed, requests, complaints }));
}
