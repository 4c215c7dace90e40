import type { resetKinds as source } from './en-resets.ts';

export const resetKinds: typeof source = {
  'resets-eased': {
    subject: 'En {serviceName}, restablecer la MFA en {company} requerirá menos dentro de poco',
    happened:
      'Se relajaron las reglas para restablecer la MFA en {company} en {serviceName}. Surte efecto el {takesEffect}; hasta entonces, los restablecimientos requieren lo mismo que antes.',
    next: [
      'Los restablecimientos que ya están en espera conservan las reglas con las que se pidieron.',
      'Recibe este aviso porque administra {company}. Si estaba acordado, no tiene que hacer nada.',
    ],
    notYouTitle: 'Si no sabe nada de ello',
    notYou:
      'Puede que alguien se prepare para saltarse la MFA. Pregunte a los demás administradores de {company} por otro medio que el correo, inicie sesión en {home} y vuelva a poner las reglas en «Configuración de seguridad». Si es antes del {takesEffect}, las reglas anteriores siguen sin interrupción.',
  },
  'administrator-added': {
    subject: '{company} tiene un administrador más en {serviceName}',
    happened:
      '{person} ({personEmail}) tiene desde ahora los dos permisos en {company}: para la herramienta Administración y para la herramienta Directorio.',
    next: [
      'Quien tiene los dos fija las reglas de la MFA, invita a personas y restablece su MFA.',
      'Recibe este aviso porque administra {company}. Si estaba acordado, no tiene que hacer nada.',
    ],
    notYouTitle: 'Si no sabe nada de ello',
    notYou:
      'Puede que alguien se prepare para saltarse la MFA. Pregunte a {person} y a quien dio los permisos por otro medio que el correo. Hasta que esté claro, inicie sesión en {home} y retire los permisos en el Directorio.',
  },
};
