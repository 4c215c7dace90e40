import type { OutgoingSms } from '#ports/courier.ts';
import { ask, isSuccess, refusedBy, type Answered, type Call } from './exchange.ts';
import { readHttpReport, signedReportAddress } from './http-report.ts';
import { fillEncoded, fillJson, valuesOf, type TemplateValues } from './http-template.ts';
import { accepted, refused, type Provider, type ProviderAnswer, type ProviderTools } from './provider.ts';
import { codeOf } from './report-fields.ts';
import type { HttpSettings } from './settings.ts';

/**
 * Messages by a gateway that is told everything by templates. Kannel's `sendsms`, for example, as URL:
 *
 *     http://127.0.0.1:13013/cgi-bin/sendsms?username=…&password=…&from={from}&to={to}&text={text}&charset=UTF-8&coding={coding}
 *       &dlr-mask=19&dlr-url={report}%26status%3D%25d
 *
 * Throws RangeError for templates and expressions that are none, without repeating them: they may hold credentials.
 */
export function httpProvider(settings: HttpSettings, tools: ProviderTools): Provider {
  const callFor = callMaker(settings);
  const read = answerReader(settings);
  return {
    name: 'http',
    isIdempotent: settings.isIdempotent,
    send(message, signal) {
      const report = signedReportAddress(message.id, tools);
      return ask(callFor(valuesOf(message, settings.from, report)), signal, (answer) => read(answer, message));
    },
    readReport: (request) => Promise.resolve(readHttpReport(request, tools)),
  };
}

function callMaker({ method, url, headers, body }: HttpSettings): (values: TemplateValues) => Call {
  const address = addressMaker(url.reveal());
  const content = contentMaker(body);
  const own = headers.reveal();
  return (values) => ({
    method,
    url: address(values),
    headers: { ...(body === null ? {} : { 'Content-Type': contentTypes[body.type] }), ...own },
    body: content(values),
  });
}

const contentTypes = { form: 'application/x-www-form-urlencoded', json: 'application/json' } as const;

/** Who is spoken to is not filled in: names stand after the host alone. */
function addressMaker(template: string): (values: TemplateValues) => URL {
  const [, origin, rest] = /^(https?:\/\/[^/?#{}\s]+)(.*)$/s.exec(template) ?? [];
  if (origin === undefined || rest === undefined || !URL.canParse(origin))
    throw new RangeError('the URL of the gateway is not one of http or https with its host written out');
  return (values) => new URL(`${origin}${fillEncoded(rest, values)}`);
}

function contentMaker(body: HttpSettings['body']): (values: TemplateValues) => string | null {
  if (body === null) return () => null;
  const template = body.template.reveal();
  if (body.type === 'form') return (values) => fillEncoded(template, values);
  const parsed = parseJson(template);
  return (values) => JSON.stringify(fillJson(parsed, values));
}

function parseJson(template: string): unknown {
  try {
    return JSON.parse(template) as unknown;
  } catch {
    throw new RangeError('the body of the gateway is not JSON; names such as {to} stand inside its texts');
  }
}

function answerReader(settings: HttpSettings): (answer: Answered, message: OutgoingSms) => ProviderAnswer {
  const [accept, permanent, reference] = [settings.accept, settings.permanent, settings.reference].map(expression);
  return (answer, message) => {
    const said = `${answer.status} ${answer.body}`;
    if (permanent?.test(said)) return refused('permanent', `HTTP ${answer.status}`);
    if (!(accept?.test(said) ?? isSuccess(answer.status))) return refusedBy(answer);
    const theirs = codeOf(reference?.exec(answer.body)?.[1]);
    // Some answer with the number that it went to.
    const isPrintable = theirs !== '' && !theirs.includes(message.to.replace(/^\+/, ''));
    return accepted(message.id, `HTTP ${answer.status} ${isPrintable ? theirs : ''}`.trim());
  };
}

function expression(source: string | null): RegExp | null {
  if (source === null) return null;
  try {
    return new RegExp(source, 'u');
  } catch {
    throw new RangeError('an expression for answers of the gateway is no regular expression');
  }
}
