import type { Block, Body, Fact } from './body.ts';

/**
 * The mail as HTML: one column, no image, nothing fetched from anywhere. Styles are inline, because mail programs drop most others;
 * the dark scheme comes by a media query where it is understood.
 */
export function asHtml({ language, serviceName, subject, blocks }: Body): string {
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(subject)}</title>
<style>${styles}</style>
</head>
<body class="page" style="margin:0;padding:24px 12px;background:#f4f4f1;color:#1b1b18;overflow-wrap:anywhere;${font}">
<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;margin:0 auto">
<tr><td style="padding:0 4px 16px;font-weight:700">${escape(serviceName)}</td></tr>
<tr><td class="sheet" style="padding:24px;background:#ffffff;border:1px solid #d8d8d2;border-radius:8px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escape(subject)}</h1>
${blocks.map(htmlOf).join('\n')}
</td></tr>
</table>
</body>
</html>
`;
}

const font = "font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";

const styles = `
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #161614 !important; color: #f1f1ec !important; }
  .sheet { background: #222220 !important; border-color: #44443f !important; }
  .quiet { color: #b9b9b1 !important; }
  .code { background: #161614 !important; border-color: #44443f !important; }
  .quote { border-color: #44443f !important; }
  .button { background: #f1f1ec !important; color: #1b1b18 !important; }
  a { color: #9cc4ff; }
}
@media (max-width: 480px) {
  .facts td { display: block !important; }
  .facts td + td { padding-bottom: 10px !important; }
}`;

const quiet = 'color:#5a5a53';
const paragraph = 'margin:0 0 16px';

function htmlOf(block: Block): string {
  switch (block.is) {
    case 'words':
      return `<p style="${paragraph}">${escape(block.text)}</p>`;
    case 'title':
      return `<h2 style="margin:24px 0 8px;font-size:17px">${escape(block.text)}</h2>`;
    case 'code':
      return `<p class="code" style="${paragraph};padding:12px 16px;background:#f4f4f1;border:1px solid #d8d8d2;border-radius:6px;font:700 28px/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:4px">${escape(block.code)}</p>`;
    case 'link':
      return linkHtml(block);
    case 'pointer':
      return `<p style="${paragraph}">${escape(block.text)}<br>${linkTo(block.href)}</p>`;
    case 'quote':
      return `<blockquote class="quote" style="${quote}">${block.lines.map(escape).join('<br>\n')}</blockquote>`;
    case 'facts':
      return `<table role="presentation" class="facts" cellpadding="0" cellspacing="0" style="${paragraph}">${block.facts.map(factHtml).join('')}</table>`;
    case 'small':
      return `<p class="quiet" style="margin:24px 0 0;font-size:13px;${quiet}">${escape(block.text)}</p>`;
    default:
      return block satisfies never;
  }
}

const quote = 'margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid #d8d8d2';

const linkTo = (href: string): string => `<a href="${escape(href)}" style="word-break:break-all">${escape(href)}</a>`;

function linkHtml({ label, orCopy, href }: Extract<Block, { is: 'link' }>): string {
  const button =
    'display:inline-block;padding:12px 20px;background:#1b1b18;color:#ffffff;border-radius:6px;font-weight:700;text-decoration:none';
  return `<p style="${paragraph}"><a class="button" href="${escape(href)}" style="${button}">${escape(label)}</a></p>
<p style="${paragraph}"><span class="quiet" style="${quiet}">${escape(orCopy)}</span><br><span style="word-break:break-all">${escape(href)}</span></p>`;
}

const factHtml = ({ label, value }: Fact): string =>
  `<tr><td class="quiet" style="padding:2px 16px 2px 0;vertical-align:top;overflow-wrap:normal;${quiet}">${escape(label)}</td><td style="padding:2px 0;vertical-align:top">${escape(value)}</td></tr>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? '');
