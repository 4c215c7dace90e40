import type { enrollmentPassWords as source } from '../en/enrollment-pass.ts';

export const enrollmentPassWords: Readonly<Record<keyof typeof source, string>> = {
  'pass.label': 'Pase de inscripción',
  'pass.hint': '10 letras y números. Sirve una sola vez, en lugar del código del correo.',
  'pass.never-share':
    'Escríbalo aquí y en ningún otro sitio, y no se lo diga a nadie. Nosotros no lo pedimos nunca por teléfono ni por correo.',
  'refusal.not-pass': 'Escriba las 10 letras y números del pase de inscripción.',
  'refusal.wrong-pass':
    'Ese pase no ha funcionado. Quizá ha caducado, ya se usó o se emitió otro más reciente. Compare cada carácter e inténtelo de nuevo, o pida uno nuevo.',

  'pass.title': 'Pase de inscripción',
  'pass.explained':
    'Para quien no puede leer su buzón al configurar su primer método. El pase sustituye al código enviado por correo, una sola vez, y sirve durante {duration}. Nadie puede usarlo sin la contraseña.',
  'pass.danger':
    'Quien lo obtenga puede configurar la MFA en nombre de esta persona si conoce la contraseña. Entréguelo en mano y a nadie más.',
  'pass.told':
    'La persona recibe un correo que le avisa de que se emitió un pase, y los demás administradores también. El pase nunca figura en él.',
  'pass.last': 'El último lo emitió {who}: {time}. Uno nuevo lo invalida.',
  'pass.last-withdrawn': 'El último lo emitió {who}: {time}. Después se retiró.',
  'pass.last-over': 'El último lo emitió {who}: {time}. Ya no sirve.',
  'pass.withdraw': 'Retirar el pase',
  'pass.withdraw-act': 'Retirar un pase de inscripción',
  'pass.withdrawn': 'Se ha retirado el pase de inscripción de {name}. Ya no sirve.',
  'pass.who-you': 'usted',
  'pass.who-service': 'el operador de {brand}',
  'pass.email': 'Correo con el que esta persona inicia sesión',
  'pass.email-hint': 'Escríbalo completo: {email}',
  'pass.how': '¿Cómo se aseguró de quién es?',
  'pass.how-choose': 'Elija una opción',
  'pass.how-in-person': 'En persona',
  'pass.how-video-with-id': 'Por videollamada, con un documento de identidad',
  'pass.how-call-back': 'Llamando al número que figura en el directorio',
  'pass.how-manager': 'A través de su responsable',
  'pass.tick': 'Me he asegurado de que esta persona pidió un pase de inscripción',
  'pass.issue': 'Emitir un pase de inscripción',
  'pass.act': 'Emitir un pase de inscripción',
  'pass.needs-both':
    'Para emitir un pase de inscripción hacen falta los dos permisos: herramienta Administración y herramienta Directorio.',

  'pass.error-email': 'Este no es el correo con el que esta persona inicia sesión. Escríbalo exactamente.',
  'pass.error-how': 'Elija cómo se aseguró de quién es.',
  'pass.error-tick': 'Asegúrese antes de que esta persona lo pidió y después marque la casilla.',
  'pass.error-meanwhile':
    'No se emitió ningún pase: usted u otra persona emitió uno desde que abrió la página. Si nunca llegó a esta persona, emita otro, que lo invalida.',
  'pass.error-many': 'Ha emitido tantos pases como se permiten en una hora. Próximo pase posible: {time}.',
  'pass.error-many-for-them':
    'Se han emitido para esta persona tantos pases como se permiten en una hora. Próximo pase posible: {time}.',
  'pass.error-over': 'No se retiró ningún pase: entretanto se usó o se retiró, o ha caducado.',
  'pass.bar-yourself': 'Nadie se emite un pase de inscripción. Pídaselo a otro administrador.',
  'pass.bar-not-entitled': 'Se podrán emitir pases de inscripción cuando {company} pueda usar la MFA.',
  'pass.bar-not-active': 'Los pases de inscripción son para personas activas.',
  'pass.bar-disabled': 'Esta persona no puede iniciar sesión por el momento: un pase no le serviría.',
  'pass.bar-operator': 'El pase de inscripción de esta persona lo emite el operador de {brand}.',
  'pass.bar-enrolled': 'Esta persona ya configuró un método: un pase no le serviría.',
  'pass.bar-no-password':
    'Esta persona aún no ha creado una contraseña, y sin ella un pase no sirve. Invítela de nuevo: el enlace de ese correo permite crearla.',
  'pass.bar-bound-elsewhere':
    'Otra regla exige la MFA a esta persona. Solo el operador de {brand} puede emitirle un pase de inscripción.',
  'pass.bar-reset':
    'La MFA de esta persona se restableció, y la configura de nuevo en el próximo inicio de sesión. Hasta entonces, solo el operador de {brand} puede emitirle un pase de inscripción.',
  'pass.bar-member-too-young':
    'Esta persona aceptó la invitación hace menos de {duration}. Hasta que pase ese tiempo, solo el operador de {brand} puede emitirle un pase de inscripción.',

  'pass.issued-title': 'Pase de inscripción de {name}',
  'pass.issued-once': 'Solo se muestra esta vez. Anótelo o imprímalo ahora.',
  'pass.issued-until': 'Sirve una sola vez, hasta el <b>{time}</b>.',
  'pass.issued-copy': 'Copiar',
  'pass.issued-how': 'Qué hace {name} con él',
  'pass.issued-sign-in': 'Iniciar sesión en {address} con su correo y su contraseña.',
  'pass.issued-start': 'Pulsar <b>{set_up}</b>. En <b>{mailbox}</b>, abrir <b>{access}</b> y escribir el pase.',
  'pass.issued-method': 'Configurar un método y guardar el código de recuperación.',
  'pass.issued-told':
    '{email} ha recibido un correo que avisa de que se emitió un pase, sin decir cuál. Los demás administradores de {company} también.',
  'pass.issued-back': 'Volver a {name}',
};
