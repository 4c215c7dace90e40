import type { consoleWords as source } from '../en/console.ts';

export const consoleWords: Readonly<Record<keyof typeof source, string>> = {
  'console.companies': 'Empresas que usted administra',
  'console.none': 'No administra ninguna empresa. Pida los permisos a un administrador de su empresa.',
  'console.directory': 'Directorio',
  'console.security': 'Configuración de seguridad',
  'console.operator': 'Consola del operador',
  'console.operator-hint': 'Empresas, personas, aplicaciones, roles y SMS de este servicio',
  'console.admin': 'Administración de empresas',
  'console.admin-hint': 'Personas y configuración de seguridad de las empresas que administra',
};
