import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './toml-lines.ts';
import { parseToml } from './toml-syntax.ts';

const document = `# port = 1
mode = "production" # [server]

data_dir = """
port = 3
[server] ""\\""" """""
[ "server" ]
port = 3000
hosts = [ # port = 4
  "]", 'port = 5',
  [ "}" ],
]
'public_url' = '''
[mail]
'''
"odd name" = 1
a.b.c = 1
mail.b = { from = 1,
  url = 2 }

[[list]]
a = 1
[[list]]
b = 2
[ mail . smtp ]
url = 1.5
`;

test('each name is found in its line, whatever stands around it', () => {
  expect(Object.fromEntries(linesOf(document))).toEqual({
    mode: 2,
    data_dir: 4,
    server: 7,
    'server.port': 8,
    'server.hosts': 9,
    'server.public_url': 13,
    'server."odd name"': 16,
    'server.a': 17,
    'server.a.b': 17,
    'server.mail': 18,
    'server.mail.b': 18,
    list: 21,
    'list.a': 22,
    'list.b': 24,
    mail: 25,
    'mail.smtp': 25,
    'mail.smtp.url': 26,
  });
  expect('table' in parseToml(document)).toBe(true);
});

test('a long text does not stop it', () => {
  expect(linesOf(`a = """${'\n\\\\'.repeat(60_000)}"""\nb = 1`).get('b')).toBe(60_002);
  expect(linesOf(`a = [${'"",\n'.repeat(60_000)}]\nb = 1`).get('b')).toBe(60_002);
  expect(linesOf(`${'a.'.repeat(120_000)}a = 1\nb = 1`).get('b')).toBe(2);
});

test('of settings in any order and writing, each is found where it was put', () => {
  const value = fc.constantFrom('1', '"="', '"""\n= [\n"""', "'''\n#'''", "[\n'#', 1]", '{ x = 1 }');
  const setting = fc.tuple(fc.constantFrom(' ', '\n', '# x = 1\n', '  \t'), value);
  fc.assert(
    fc.property(fc.array(setting, { maxLength: 12 }), (settings) => {
      let text = '';
      const expected = new Map<string, number>();
      for (const [index, [before, held]] of settings.entries()) {
        text += before;
        expected.set(`s${index}`, text.split('\n').length);
        text += `s${index} = ${held}\n`;
      }
      expect('table' in parseToml(text)).toBe(true);
      expect(linesOf(text)).toEqual(expected);
    }),
  );
});
