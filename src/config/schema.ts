import { z } from 'zod';

/** Settings by the names of their environment variables. Every one is a string there; what is written here is what it means. */
const port = z.coerce.number({ error: 'a number from 0 to 65535' }).int().min(0).max(65535, 'a number from 0 to 65535');

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `an address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}`,
  });

const color = z.string().regex(/^#[0-9a-f]{6}$/i, 'a color such as #ffb000');

export const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: port.default(3000),
  GATEHOUSE_HOST: z.string().optional(),
  GATEHOUSE_DATA_DIR: z.string().min(1).default('./data'),
  GATEHOUSE_PUBLIC_URL: url(['http:', 'https:']).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  GATEHOUSE_SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  GATEHOUSE_MAIL_FROM: z.string().optional(),
  GATEHOUSE_KEYS: z.string().min(1).optional(),
  GATEHOUSE_BRAND_NAME: z.string().trim().min(1).max(60).default('Gatehouse'),
  GATEHOUSE_BRAND_ACCENT: color.default('#ffb000'),
  GATEHOUSE_SUPPORT_ADDRESS: z.string().trim().max(200).optional(),
  GATEHOUSE_TRUSTED_PROXIES: z.string().default(''),
  GATEHOUSE_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export type Setting = keyof typeof schema.shape;

/** Settings that may be given as a file's path in a variable with `_FILE` appended. */
export const secretSettings: readonly Setting[] = ['DATABASE_URL', 'GATEHOUSE_SMTP_URL', 'GATEHOUSE_KEYS'];
