import type { adminImport as source } from '../en/admin-import.ts';

export const adminImport: Readonly<Record<keyof typeof source, string>> = {
  'import.title': 'Importar una lista de personas',
  'import.explained':
    'Un archivo CSV con una persona por línea. A quien aún no es miembro de {company} se le invita por correo; de los miembros solo se cambian el empleador, el centro de trabajo, el grupo, el idioma, el estado y los roles. Una celda vacía no cambia nada.',
  'import.first': 'No ocurre nada antes de que usted haya visto lo que haría la lista.',
  'import.column': 'Columna',
  'import.meaning': 'Qué indica',
  'import.columns': 'Columnas de la lista',
  'import.column-email': 'Quién es. La única columna obligatoria.',
  'import.column-name': 'Cómo llama usted a alguien a quien invita.',
  'import.column-employer': 'Lo que distingue a las personas en el directorio.',
  'import.column-language': 'Idioma de los correos y las páginas: {languages}.',
  'import.column-status': 'active o inactive: reactiva o desactiva a los miembros.',
  'import.column-roles':
    'Roles en aplicaciones, como payments/disburser, separados por espacios. Se añaden a los roles que la persona ya tiene; una lista no quita ninguno. Solo puede asignarlos quien tiene los dos permisos.',
  'import.not-by-file':
    'Los permisos se conceden en la página de cada persona, y las contraseñas y los números de teléfono son solo de la persona: las columnas con esos nombres se rechazan.',
  'import.template': 'Descargar una lista vacía',
  'import.file': 'Archivo CSV',
  'import.file-hint':
    'Como máximo {rows} filas y 1 MB. UTF-8, con comas, puntos y comas o tabuladores entre las celdas.',
  'import.check': 'Comprobar la lista',

  'import.no-file': 'Elija antes un archivo.',
  'import.too-large': 'Este archivo supera 1 MB. Divídalo e importe las partes una tras otra.',
  'import.too-many-rows': 'Esta lista tiene más de {rows} filas. Divídala e importe las partes una tras otra.',
  'import.no-rows':
    'En esta lista no hay nadie: tiene una primera línea con los nombres de las columnas y nada debajo.',
  'import.empty': 'Este archivo está vacío.',
  'import.no-text':
    'Esto no es texto: contiene bytes que ningún texto tiene. Guarde la lista como «CSV UTF-8» y elija ese archivo.',
  'import.not-utf8':
    'Las letras de este archivo no están guardadas como UTF-8: vea la línea {line}. Guarde la lista como «CSV UTF-8» y elija ese archivo.',
  'import.utf-16':
    'Las letras de este archivo están guardadas como UTF-16. Guarde la lista como «CSV UTF-8» y elija ese archivo.',
  'import.spreadsheet':
    'Esto es una hoja de cálculo o un archivo comprimido. Guarde la hoja como «CSV UTF-8» y elija ese archivo.',
  'import.compressed': 'Este archivo está comprimido. Descomprímalo y elija el archivo que contiene.',
  'import.quote-not-closed':
    'Cerca de la línea {line} se abre una comilla que nunca se cierra. Lo que sigue no se puede leer.',
  'import.after-quote':
    'Cerca de la línea {line} hay algo después de una comilla de cierre. Dentro de una celda entre comillas, una comilla se escribe dos veces.',
  'import.quote-within':
    'Cerca de la línea {line} hay una comilla dentro de una celda. Ponga toda la celda entre comillas y escriba esa comilla dos veces.',
  'import.row-too-long':
    'Cerca de la línea {line} hay una fila demasiado larga. Quizá se abre allí una comilla que nunca se cierra.',
  'import.no-csv':
    'No se pueden distinguir las filas de este archivo. Guarde la lista como «CSV UTF-8» y elija ese archivo.',
  'import.header-no-email': 'No hay ninguna columna «email». La primera línea debe nombrar las columnas.',
  'import.header-unknown': 'La columna «{column}» no se conoce. Cámbiele el nombre o quítela.',
  'import.header-permission':
    'Los permisos no se conceden con una lista: quite la columna «{column}» y concédalos en la página de la persona.',
  'import.header-secret':
    'De una lista no se toman contraseñas, códigos ni números de teléfono: quite la columna «{column}» y no envíe este archivo a nadie por correo.',
  'import.header-twice': 'Varias columnas significan lo mismo que «{column}». Deje una.',
  'import.header-roles': 'Solo un administrador con los dos permisos asigna roles. Quite la columna «{column}».',

  'import.preview-title': 'Qué haría esta lista',
  'import.preview-of': 'Lista: <b>{name}</b>. Aún no se ha hecho nada. Se conserva durante dos días.',
  'import.list': 'Lista',
  'import.to-invite': 'Por invitar',
  'import.to-update': 'Por cambiar',
  'import.unchanged': 'Sin cambios',
  'import.rejected': 'Filas con problemas',
  'import.apply': 'Invitar y cambiar a estas personas',
  'import.apply-part': 'Ejecutar las primeras {most} filas',
  'import.in-parts':
    'Tiene {rows} filas, y se ejecutan {most} cada vez que se pulsa el botón. La página muestra entonces el avance y ofrece un botón para las siguientes.',
  'import.act': 'Importar una lista de personas',
  'import.nothing': 'Ninguna fila de esta lista se puede ejecutar tal como está.',
  'import.rest':
    'Las filas con problemas se omiten. Descárguelas con el motivo de cada una, corríjalas e importe ese archivo.',
  'import.rejects': 'Descargar las filas con problemas',
  'import.line': 'Línea',
  'import.problem': 'Problema',
  'import.change': 'Cambio',
  'import.status': 'Estado',
  'import.first-of': 'Las primeras {shown} de {all}',
  'import.all-of': '{count, plural, one {# fila} other {# filas}}',
  'import.other': 'Elegir otro archivo',

  'import.partly-title': 'Se importó una parte de la lista',
  'import.partly-of':
    'Lista: <b>{name}</b>. Se ejecuta por partes; lo hecho, hecho queda. Se conserva durante dos días.',
  'import.left': 'Por hacer',
  'import.busy': '{count, plural, one {Se está ejecutando # fila.} other {Se están ejecutando # filas.}}',
  'import.look-again': 'Actualizar',
  'import.stopped': 'Mientras se ejecutaba, usted perdió el permiso para ello: el resto no se hizo.',
  'import.over-budget':
    'Por ahora la empresa ha invitado a tantas personas como se permite. Se podrá invitar a la siguiente a partir del {time}.',
  'import.go-on': '{count, plural, one {Continuar con la fila restante} other {Continuar con las # filas restantes}}',
  'import.go-on-part': 'Continuar con las siguientes {most} de {rows} filas',
  'import.waiting':
    '{count, plural, one {# fila espera a ese momento: esta página tendrá entonces un botón para ella.} other {# filas esperan a ese momento: esta página tendrá entonces un botón para ellas.}}',
  'import.result-title': 'Se importó la lista',
  'import.result-of': 'Lista: <b>{name}</b>. Importarla de nuevo no cambia nada dos veces.',
  'import.done-invited': 'Invitadas',
  'import.done-updated': 'Cambiadas',
  'import.directory': 'Ir al directorio',

  'import.row-cells': 'Tiene otro número de celdas que la primera línea ({detail}). ¿Hay una coma sin comillas?',
  'import.row-missing': 'Está vacía.',
  'import.row-too-long-text': 'Supera los 200 caracteres.',
  'import.row-not-plain': 'Contiene saltos de línea o signos invisibles.',
  'import.row-twice': 'La misma persona ya figura en la línea {detail}.',
  'import.row-language': 'Aquí no existe ese idioma.',
  'import.row-status': 'Escriba active o inactive, o déjela vacía.',
  'import.row-role': 'No existe el rol {detail}.',
  'import.row-too-many-roles': 'Se leen como máximo 50 roles por fila.',
  'import.row-roles-need-both': 'Solo un administrador con los dos permisos asigna roles.',
  'import.row-no-member':
    'Esta persona no es miembro, así que no hay nada que desactivar. Deje vacío el estado para invitarla.',
  'import.row-must-accept': 'Esta persona debe aceptar antes la invitación.',
  'import.row-last-administrator':
    'Es el último administrador con los dos permisos. Conceda antes ambos a otra persona.',
  'import.row-too-soon': 'Hace poco se envió una invitación por correo. Importe esta fila más tarde.',
  'import.row-needs-both':
    'Esta persona tiene permisos aquí: solo un administrador con los dos permisos puede hacer esto.',
  'import.row-yourself': 'Es usted. Nadie se desactiva a sí mismo.',
  'import.row-changed': 'Entretanto otra persona cambió estos datos. Importe esta fila de nuevo.',
  'import.row-gone': 'Esta persona ya no está.',
};
