import type { resetRequestKinds as source } from './en-reset-requests.ts';

const ask =
  'Pregunte a {person} por otro medio que el correo. Si nadie lo pidió, deténgalo con el enlace de arriba y averigüe quién sabe lo que no debería.';

export const resetRequestKinds: typeof source = (changePassword) => ({
  'methods-reset': {
    subject: 'Se restableció su segundo paso en {serviceName}',
    happened:
      'Un administrador, alguien que se ocupa de su equipo o un operador de {serviceName} restableció el segundo paso de {email}. Ya no sirven ni los métodos de autenticación configurados antes ni el código de recuperación, y se cerraron todas las sesiones.',
    next: [
      'En su próximo inicio de sesión en {home} escribe su contraseña y un código que enviamos a este buzón. Después configura un nuevo segundo paso.',
    ],
    nextOfApp: 'Puede eliminar la entrada anterior en su aplicación.',
    notYouTitle: 'Si no lo pidió',
    notYou:
      'Puede que alguien lo haya pedido en su nombre. Elija ahora una contraseña nueva en {home} con «¿Olvidó su contraseña?»: cambia enseguida y cierra todas las sesiones. Después llame a su administrador, o a quienes se nombran aquí como ayuda, a un número que usted conozca. El enlace de abajo suspende los cambios en «Contraseña y seguridad» durante 72 horas y no deshace nada del restablecimiento; hasta entonces, otro restablecimiento requiere la aprobación de una segunda persona.',
    notYouLink: 'No fui yo',
  },
  'user-reset': {
    subject: 'Se restableció el segundo paso de una persona en {serviceName}',
    happened:
      'Se restableció el segundo paso de {person} ({personEmail}) en {serviceName}, y se cerraron todas las sesiones de esta persona.',
    next: [
      'Recibe este aviso porque administra una empresa a la que pertenece {person}.',
      'En el próximo inicio de sesión, {person} demuestra que tiene el buzón y configura un nuevo segundo paso. Si el restablecimiento estaba acordado, no tiene que hacer nada.',
    ],
    notYouTitle: 'Si no sabe nada de ello',
    notYou:
      'Pregunte a {person} por otro medio que el correo. Si nadie lo pidió, avise al operador de {serviceName} en {home} y desactive a esta persona hasta que esté claro.',
  },
  'reset-asked': {
    subject: 'Alguien pidió restablecer su segundo paso en {serviceName}',
    happened:
      'Se pidió restablecer el segundo paso de {email}. Todavía no ha cambiado nada. Cuando se haga, no servirán ni los métodos de autenticación configurados ahora ni el código de recuperación, y se cerrarán todas las sesiones.',
    next: [
      'Si lo pidió usted, no tiene que hacer nada: espere a que se haga. Entonces le escribiremos.',
      'Si no, el botón del final lo detiene. Abrir su página todavía no cambia nada, y no necesita iniciar sesión.',
    ],
    notYouTitle: 'Si no lo pidió',
    notYou: `Deténgalo con el botón de abajo: puede que alguien lo haya pedido en su nombre. No dé ningún código a nadie, llame quien llame. ${changePassword}`,
    notYouLink: 'Detener el restablecimiento',
  },
  'reset-asked-elsewhere': {
    subject: 'En {serviceName} se pidió restablecer la MFA de una de sus personas',
    happened:
      'Se pidió restablecer el segundo paso de {person} ({personEmail}) en {serviceName}, fuera de {company}. Queda en espera, porque {company} exige la MFA a esta persona.',
    next: [
      'Recibe este aviso porque administra {company}. Si {person} lo confirma, no tiene que hacer nada: se hará por sí solo.',
    ],
    notYouTitle: 'Si lo duda',
    notYou: ask,
  },
  'reset-to-approve': {
    subject: 'En {serviceName} hay un restablecimiento de la MFA por comprobar',
    happened:
      'Se pidió restablecer el segundo paso de {person} ({personEmail}) en {serviceName}. Solo se hace si otra persona lo aprueba: otro administrador de {company} o el operador.',
    next: ['Asegúrese usted de que {person} lo pidió, por otro medio que el correo. Si nadie lo aprueba, caduca.'],
    notYouTitle: 'Si lo duda',
    notYou: ask,
  },
  'reset-waits': {
    subject: 'En {serviceName} espera un restablecimiento de la MFA de una de sus personas',
    happened:
      'Se pidió restablecer el segundo paso de {person} ({personEmail}) en {serviceName}. Queda en espera y después se hace por sí solo.',
    next: ['Recibe este aviso porque administra {company}. Si estaba acordado, no tiene que hacer nada.'],
    notYouTitle: 'Si lo duda',
    notYou: ask,
  },
  'reset-vetoed': {
    subject: 'En {serviceName} se detuvo un restablecimiento de la MFA',
    happened: 'El restablecimiento del segundo paso de {person} ({personEmail}) se detuvo, y no cambió nada. {stopped}',
    next: [
      'Puede que quien lo pidió fuera un impostor. Hable con {person} en persona, o en un número que el directorio ya conocía.',
    ],
    notYouTitle: 'Si alguien vuelve a llamar',
    notYou:
      'Avise al operador de {serviceName} en {home}, y anote quién llamó y cuándo. No pida otro restablecimiento antes de haber hablado con {person}.',
  },
  'reset-lapsed': {
    subject: 'En {serviceName} caducó un restablecimiento de la MFA',
    happened:
      'El restablecimiento del segundo paso de {person} ({personEmail}) no se hizo: no se aprobó, o no pudo hacerse, a tiempo. No cambió nada.',
    next: ['Si {person} todavía lo necesita, pídalo de nuevo y avise antes a otro administrador.'],
    notYouTitle: 'Si no sabe nada de ello',
    notYou:
      'Puede que alguien use su inicio de sesión. Cambie ahora su contraseña en {home}, revise «Contraseña y seguridad» y avise a los demás administradores.',
  },
  'reset-barred': {
    subject: 'En {serviceName} no se hizo un restablecimiento de la MFA',
    happened:
      'El restablecimiento del segundo paso de {person} ({personEmail}) no se hizo: las condiciones con las que se pidió han cambiado desde entonces. No cambió nada para esta persona.',
    next: ['Si {person} todavía lo necesita, pídalo de nuevo: la página dice si es posible.'],
    notYouTitle: 'Si no sabe nada de ello',
    notYou:
      'Puede que alguien use su inicio de sesión. Cambie ahora su contraseña en {home}, revise «Contraseña y seguridad» y avise a los demás administradores.',
  },
});
