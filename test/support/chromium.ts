import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright';

/** Debian's own browser: nothing is downloaded. */
const BROWSER = '/usr/bin/chromium';
/** The same engine without the browser's own windows, menus and profile: two thirds of the work for a page that is only drawn and measured. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** As a container's root, and silent on the network but for the pages under test. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-site-isolation-trials',
  `--disable-features=${withoutFeatures().join()}`,
];

/**
 * Of two such lists Chromium takes the last: this one holds what Playwright leaves out and a test could notice, and then what keeps pages of
 * sites apart, with a new frame for each page: our pages are all of one site, and it is a third of the work of opening one.
 */
function withoutFeatures(): readonly string[] {
  return [
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
    'RenderDocument',
    'IsolateOrigins',
    'site-per-process',
  ];
}

/** A desktop in English; tests say what differs (`javaScriptEnabled`, `locale`, `viewport`, `colorScheme`, …). */
const DEFAULTS: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  locale: 'en-US',
  timezoneId: 'UTC',
};

/** The narrowest phone that every page must fit (DESIGN 7). */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** One browser process; each context is a person of its own, with cookies of its own. */
export interface TestBrowser extends AsyncDisposable {
  readonly browser: Browser;
  /** A new person: `baseURL` lets pages be opened by path. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Starts Chromium as people have it, but headless: journeys are made in it. Throws if it is not installed. */
export const launchChromium = (): Promise<TestBrowser> => launch(BROWSER);

/** Starts Chromium's engine alone, for many pages that stand still. Throws if it is not installed. */
export const launchShell = (): Promise<TestBrowser> => launch(SHELL);

async function launch(executablePath: string): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const close = (): Promise<void> => browser.close();
  return {
    browser,
    context: (options = {}) => browser.newContext({ ...DEFAULTS, ...options }),
    close,
    [Symbol.asyncDispose]: close,
  };
}
