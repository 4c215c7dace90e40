/** A form as a page without script sends it: `POST /path name name[=hidden value]`, buttons with a name included. */
export interface FormShape {
  readonly action: string;
  readonly method: string;
  readonly fields: readonly string[];
  readonly html: string;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)?.[1] ?? null;

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?:=|[\\s/>])`).test(tag);

/** Every tag of a kind, as text. Our renderer escapes `<` and `>` everywhere else, so tags can be told apart without a parser. */
export const tagsOf = (html: string, name: string): readonly string[] => [
  ...(html.match(new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'g')) ?? []),
];

export const attributesOf = (html: string, name: string, of: string): readonly string[] =>
  tagsOf(html, of)
    .map((tag) => attribute(tag, name))
    .filter((one) => one !== null);

/** The forms of a page, in order. `_form` is named without its value. */
export function formsOf(html: string): readonly FormShape[] {
  return (html.match(/<form[\s\S]*?<\/form>/g) ?? []).map((form) => {
    const [opening = ''] = tagsOf(form, 'form');
    const controls = ['input', 'select', 'button'].flatMap((tag) => tagsOf(form, tag));
    const named = controls.filter((tag) => has(tag, 'name'));
    return {
      action: attribute(opening, 'action') ?? '',
      method: attribute(opening, 'method') ?? '',
      fields: named.map((tag) => attribute(tag, 'name') ?? ''),
      html: form,
    };
  });
}

/** What a form would send as its page draws it: one value for each name, of several buttons the first. */
export function valuesOf({ html }: FormShape): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const put = (name: string | null, value: string): void => {
    if (name !== null) values[name] ??= decode(value);
  };
  for (const tag of tagsOf(html, 'input')) {
    const isOff = /\stype="(checkbox|radio)"/.test(tag) && !has(tag, 'checked');
    if (!isOff) put(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  for (const [tag, , content = ''] of html.matchAll(/<(select|textarea)[^>]*>([\s\S]*?)<\/\1>/g)) {
    put(attribute(tag, 'name'), tag.startsWith('<select') ? chosenOf(content) : content);
  }
  for (const tag of tagsOf(html, 'button')) put(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  return values;
}

function chosenOf(options: string): string {
  const tags = tagsOf(options, 'option');
  return attribute(tags.find((tag) => has(tag, 'selected')) ?? tags[0] ?? '', 'value') ?? '';
}

/** The text that a page shows or reads out: contents, and attributes that are words. Entities are decoded. */
export function wordsOf(html: string): string {
  const body = html.replace(/<(script|pre)[\s\S]*?<\/\1>/g, ' ');
  const spoken = [
    ...body.matchAll(/\s(?:aria-label|data-done|data-failed|data-left|data-now|title|alt|placeholder)="([^"]*)"/g),
  ];
  // Where a word may break it is still one.
  const texts = body.replaceAll('<wbr/>', '').replace(/<[^>]*>/g, ' ');
  return decode([texts, ...spoken.map((one) => one[1])].join('\n'));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
