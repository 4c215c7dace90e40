import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import { expect, test } from 'vitest';
import { launchChromium, PHONE } from './chromium.ts';
import { readQrCode } from './qr.ts';

/** Milliseconds: read from a cold disk, Chromium takes its time to start. */
const patience = 60_000;

const URI = 'otpauth://totp/G:ana%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=G';

test(
  'a QR code is read off the screenshot of a page on a phone, in the dark, without JavaScript',
  async () => {
    const html = `<body><script>document.body.textContent = 'script ran'</script>${toSvgSource(generate(URI), { width: 240, height: 240 })}</body>`;
    await using browser = await launchChromium();
    const context = await browser.context({ ...PHONE, colorScheme: 'dark', javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(html);
    expect(await readQrCode(await page.screenshot())).toBe(URI);
  },
  patience,
);

test(
  'a screenshot without a QR code is an error',
  async () => {
    await using browser = await launchChromium();
    const page = await (await browser.context()).newPage();
    await expect(readQrCode(await page.screenshot())).rejects.toThrow('zbarimg ended with code 4');
  },
  patience,
);
