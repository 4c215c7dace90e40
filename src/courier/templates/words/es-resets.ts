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
  'team-joined': {
    subject: '{company} le dio permisos en {application} en {serviceName}',
    happened:
      'Desde ahora pertenece al equipo de {application} de {company}. Alguien que se ocupa de ese equipo le dio estos permisos:',
    next: [
      'Valen de inmediato. Lo que {application} exige a quien inicia sesión vale también para usted, por ejemplo un segundo paso.',
      'Si trabaja con {application}, no tiene que hacer nada: inicie sesión en {home} como siempre.',
    ],
    notYouTitle: 'Si no trabaja con ella',
    notYou:
      'Dígaselo a los administradores de {company} por otro medio que el correo y pídales que retiren los permisos. Quien se ocupa del equipo quizá pueda restablecer su segundo paso cuando lleve siete días en él.',
  },
};
