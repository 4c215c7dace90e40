import type { signIn as source } from '../en/sign-in.ts';

export const signIn: Readonly<Record<keyof typeof source, string>> = {
  'sign-in.title': 'Iniciar sesión',
  'sign-in.email': 'Correo electrónico',

  'password.title': 'Escriba su contraseña',
  'password.label': 'Contraseña',
  'password.forgot': '¿Olvidó su contraseña?',

  'reset-sent.title': 'Revise su correo',
  'reset-sent.sent':
    'Si alguien inicia sesión aquí con <b>{email}</b>, hemos enviado un enlace a ese buzón. Abre una página en la que se elige una contraseña nueva.',
  'reset-sent.details': 'El enlace sirve una sola vez, durante {duration}. Solo vale el último enlace enviado.',
  'reset-sent.nothing': '¿No ha llegado nada?',
  'reset-sent.nothing-help':
    'Mire en la carpeta de correo no deseado y compruebe que la dirección de arriba es la que usa para iniciar sesión. Después empiece de nuevo y pida otro enlace.',

  'reset-link.title': 'Elija una contraseña nueva',
  'reset-link.opened': 'Ha abierto el enlace de nuestro correo. Continúe para elegir una contraseña nueva.',
  'reset-link.effect':
    'En cuanto la elija, se cerrarán todas sus sesiones. Su aplicación de autenticación y su código de recuperación no cambian.',
  'reset-link.action': 'Elegir una contraseña nueva',
  'reset-gone.title': 'Este enlace no se puede usar',
  'reset-gone.explained':
    'Quizá ya se usó, es demasiado antiguo o no es el último. Empiece de nuevo y elija «¿Olvidó su contraseña?» para recibir otro enlace.',

  'invitation.title': 'Le damos la bienvenida a {service}',
  'invitation.opened': 'Ha recibido una invitación para iniciar sesión aquí. Continúe para crear su contraseña.',
  'invitation.next':
    'Después quizá se le pida configurar un segundo paso, como una aplicación de autenticación. Son unos minutos: tenga a mano el dispositivo con la aplicación.',
  'invitation.action': 'Crear su contraseña',
  'invitation-gone.explained': 'Quizá ya se usó, es demasiado antiguo o no es el último.',
  'invitation-gone.next':
    'Si ya creó su contraseña, inicie sesión con ella. Si no, empiece de nuevo con su correo y elija «¿Olvidó su contraseña?», o pida una invitación nueva a quien le invitó.',

  'first-password.title': 'Cree su contraseña',
  'first-password.label': 'Contraseña',
  'first-password.again': 'Repita la contraseña',
  'first-password.action': 'Guardar la contraseña',

  'new-password.title': 'Elija una contraseña nueva',
  'new-password.for': 'Para <b>{email}</b>',
  'new-password.rule-length': 'Al menos {shortest} caracteres. Una frase es fácil de recordar y difícil de adivinar.',
  'new-password.rule-free': 'Cualquier carácter, también espacios. No hacen falta mayúsculas ni números.',
  'new-password.rule-known': 'Ni una contraseña que use mucha gente, ni su nombre o su correo.',
  'new-password.label': 'Contraseña nueva',
  'new-password.again': 'Repita la contraseña nueva',
  'new-password.action': 'Guardar la contraseña nueva',

  'continue.verify-title': 'Verifique su identidad para continuar',
  'continue.verify': 'Ha iniciado sesión. Para continuar, demuestre una vez más que es usted.',
  'continue.enroll-title': 'Configure la autenticación de dos factores para continuar',
  'continue.enroll': 'Ha iniciado sesión. Para continuar, debe configurar ahora la autenticación de dos factores.',
  'continue.save-code-title': 'Guarde su código de recuperación para continuar',
  'continue.save-code':
    'Ha iniciado sesión, pero no ha confirmado que guardó su código de recuperación. Guárdelo ahora, por si pierde su dispositivo.',
  'continue.title': 'Un paso más para continuar',
  'continue.explained': 'Ha iniciado sesión. Para continuar falta un paso; la página siguiente indica cuál.',

  'signed-out.title': 'Ha cerrado la sesión',
  'signed-out.explained': 'En un equipo compartido, cierre también la ventana del navegador.',
};
