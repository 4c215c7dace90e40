import type { roleRuleWords as source } from '../en/role-rules.ts';

export const roleRuleWords: Readonly<Record<keyof typeof source, string>> = {
  'role.step-up': 'Confirmar de nuevo la identidad',
  'role.step-up-hint':
    'En la aplicación del rol, con un segundo paso que la regla acepte: sin contraseña y nunca con un código de recuperación.',
  'role.step-up-entry': 'Al entrar en la aplicación, salvo que se haya hecho hace menos de {time}',
  'role.operations': 'Operaciones que necesitan cada una su propia confirmación',
  'role.operations-hint':
    'Los nombres que usa la aplicación, uno por línea, como disburse o bank-account.change. Vacío: ninguna.',
  'role.idle': 'Minutos sin actividad',
  'role.idle-hint': 'Pasado ese tiempo se pide lo mismo que al entrar. Lo habitual es {minutes}. Vacío: sin límite.',
  'role.team': 'Equipo',
  'role.team-hint': 'Quien tiene este rol se ocupa de las personas de su empresa que trabajan con la misma aplicación.',
  'role.team-gives': 'Roles que da y quita',
  'role.team-gives-hint': 'Nombres de roles de la misma aplicación, como payee contributor. Vacío: sin equipo.',
  'role.team-resets':
    'Restablece la MFA de quien solo tiene estos roles de la aplicación, entre ellos uno que exija un segundo paso',
  'role.error-operations':
    'Escriba nombres de operaciones: minúsculas, números, puntos, guiones y guiones bajos, 60 como máximo, empezando por una letra; 50 nombres como máximo.',
  'role.error-idle': 'Escriba un número entero de minutos de 1 a 720, o déjelo vacío.',
  'role.error-team':
    'Escriba nombres de roles de la misma aplicación, como payee. Un equipo necesita un rol que exija un segundo paso.',
  'role.rule-entry': 'Al entrar en la aplicación se confirma de nuevo la identidad.',
  'role.rule-operations': 'Cada una de estas operaciones necesita su propia confirmación: {operations}.',
  'role.rule-idle': 'Tras {time} sin actividad allí se confirma de nuevo la identidad.',
  'role.rule-team': 'Da y quita estos roles en su empresa: {roles}.',
  'role.rule-team-resets':
    'Da y quita estos roles en su empresa y restablece la MFA de quien tiene uno que la exige: {roles}.',

  'role.ship': 'Añadir los roles de pagos',
  'role.ship-compare': 'Comparar con los roles de pagos',
  'role.ship-title': 'Roles de pagos',
  'role.ship-explained':
    '{brand} trae roles para una aplicación en la que las empresas pagan y cobran. Ninguna empresa puede desactivar lo que exigen. Lo que ya existe se queda como está, y nadie tiene un rol nuevo hasta que se le da.',
  'role.ship-caption': 'Roles de la aplicación payments',
  'role.ship-rule': 'Regla de origen',
  'role.ship-state': 'Ahora',
  'role.ship-missing': 'Se añadirá',
  'role.ship-there': 'Ya existe',
  'role.ship-differs': 'Ya existe y se queda como está. Diferencias: {settings}.',
  'role.ship-all': 'Ya existen todos: no hay nada que añadir.',
  'role.act-ship': 'Añadir los roles de pagos',
  'role.act-ship-roles': 'Roles que se añaden',

  'not-accepted.heading': 'Lo que ya no se acepta',
  'not-accepted.phone': 'Mensajes de texto: no se aceptan, excluidos por {who}.',
  'not-accepted.phone-country':
    'Mensajes de texto a su número ({country}): no se aceptan, excluidos por {who}. Se aceptan números de estos países: {countries}.',
  'not-accepted.next': 'Configure un método que se acepte. Antes puede que se le pida el antiguo una vez más.',
  'continue.add-title': 'Configure otro método para continuar',
  'continue.add':
    'Ha iniciado sesión, pero lo que tiene configurado ya no se acepta. Para continuar, configure un método que se acepte.',
};
