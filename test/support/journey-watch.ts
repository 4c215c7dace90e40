import type { BrowserContext, ConsoleMessage, Response } from 'playwright';

/** A refusal's status on a page that was asked for: Chromium writes it to the console, though nothing is wrong. */
const refusalOfPage = /^Failed to load resource: the server responded with a status of 4\d\d/;

/**
 * Notes down what no journey may see: a request to anybody else (SPEC X6), but for applications that stand beside, an error or warning in the console, violations of the
 * content security policy included, an exception of a script, and an answer that blames the server.
 */
export function watch(
  context: BrowserContext,
  origin: string,
  troubles: string[],
  beside: readonly string[] = [],
): void {
  const known = [origin, ...beside];
  context.on('request', (request) => {
    if (!known.some((one) => request.url().startsWith(`${one}/`))) troubles.push(`a request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (isTrouble(message)) troubles.push(`${message.type()} in the console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`an exception in a script: ${error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} of ${pathOf(response)}`);
  });
}

function isTrouble(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' && message.type() !== 'warning') return false;
  return !(refusalOfPage.test(message.text()) && !message.location().url.includes('/assets/'));
}

const pathOf = (response: Response): string => new URL(response.url()).pathname;
