import type { roleWords as source } from '../en/roles.ts';

export const roleWords: Readonly<Record<keyof typeof source, string>> = {
  'role.section': 'Roles en aplicaciones',
  'role.section-explained':
    'Un rol trae consigo la regla de su aplicación. La regla rige desde la próxima petición de la persona, exija lo que exija su empresa.',
  'role.none-exist': 'Aquí ninguna aplicación tiene roles todavía. Los crea el operador de {brand}.',
  'role.holds-none': 'Ninguno.',
  'role.needs-both':
    'Para cambiar roles hacen falta los dos permisos: herramienta Administración y herramienta Directorio.',
  'role.of-application': 'En {application}',
  'role.save': 'Guardar los roles',
  'role.act-set': 'Asignar los roles de una persona',
  'role.act-chosen': 'Roles elegidos',
  'role.act-change': 'Cambiar un rol',
  'role.page-title': 'Roles de {name}',
  'role.back-to-person': 'Volver a {name}',
  'role.changed-meanwhile':
    'Otra persona cambió estos roles mientras usted los miraba y no se ha guardado nada. Ahora son: {roles}. Lo que usted había elegido sigue elegido abajo.',
  'role.changed-to-none':
    'Otra persona quitó todos los roles mientras usted los miraba y no se ha guardado nada. Lo que usted había elegido sigue elegido abajo.',

  'role.rule-none': 'Sin regla propia.',
  'role.rule-app': 'Exige de inmediato una aplicación de autenticación.',
  'role.rule-any': 'Exige de inmediato un segundo paso: una aplicación de autenticación o SMS.',
  'role.rule-countries':
    'Exige de inmediato un segundo paso: una aplicación de autenticación o SMS a números de estos países: {countries}.',
  'role.rule-frequency': 'Se vuelve a pedir un código al cabo de {time}.',

  'role.effect-met': '{name} ya lo cumple.',
  'role.effect-enroll-app':
    '{name} no tiene ningún método: debe configurar una aplicación de autenticación en su próxima petición.',
  'role.effect-enroll': '{name} no tiene ningún método: debe configurar uno en su próxima petición.',
  'role.effect-add-app':
    '{name} tiene los SMS como único método: debe configurar una aplicación de autenticación en su próxima petición.',
  'role.effect-add-country':
    '{name} tiene los SMS como único método, a un número de otro país ({country}): debe configurar un método que cumpla en su próxima petición.',
  'role.effect-invited': 'Los roles no tienen efecto hasta que {name} acepte la invitación.',
  'role.effect-inactive': 'Los roles no tienen efecto mientras {name} tenga su acceso desactivado.',

  'role.list-explained':
    'Las aplicaciones dan a sus roles reglas propias. Una regla así obliga a quien tiene el rol, de inmediato y en todas las empresas, exija lo que exija la empresa.',
  'role.list-empty':
    'Aún no hay roles. El primero podría ser «Ordenante de pagos» en la aplicación «payments», con una aplicación de autenticación obligatoria.',
  'role.caption': 'Roles de aplicaciones',
  'role.role': 'Rol',
  'role.application': 'Aplicación',
  'role.rule': 'Regla',
  'role.create': 'Crear un rol',
  'role.create-title': 'Crear un rol',
  'role.change-title': 'Rol {role}',
  'role.application-hint': 'Su nombre corto, como payments: minúsculas, números y guiones.',
  'role.name': 'Nombre del rol',
  'role.name-hint': 'Su nombre corto en listas y archivos, como disburser. No se puede cambiar después.',
  'role.label': 'Etiqueta',
  'role.label-hint':
    'Como lo llaman las personas, por ejemplo Ordenante de pagos. La lee toda persona a la que obliga la regla.',
  'role.identity': 'En listas y archivos: <b>{name}</b>',
  'role.require': 'Quien tenga este rol necesita un segundo paso, de inmediato',
  'role.require-hint': 'Si no se marca, el rol no tiene regla y nada de lo siguiente cuenta.',
  'role.methods': 'Métodos',
  'role.methods-hint': 'La aplicación de autenticación siempre se acepta.',
  'role.accept-phone': 'También se aceptan SMS',
  'role.countries': 'SMS a números de',
  'role.countries-hint': 'Si no se elige ninguno: todos los países a los que se envían códigos.',
  'role.frequency': 'Cada cuánto se pide un código',
  'role.frequency-none': 'El rol no tiene regla para eso',
  'role.frequency-every': 'Al cabo de {time}',
  'role.held':
    '{count, plural, =0 {Ningún miembro activo tiene este rol.} one {# miembro activo tiene este rol. Lo que cambie le afecta desde la próxima petición.} other {# miembros activos tienen este rol. Lo que cambie les afecta a todos desde su próxima petición.}}',
  'role.held-more':
    '{count, plural, other {Más de # miembros activos tienen este rol. Lo que cambie les afecta a todos desde su próxima petición.}}',
  'role.save-change': 'Guardar los cambios',
  'role.back-to-list': 'Volver a los roles',
  'role.saved-created': 'El rol «{label}» de la aplicación {application} está creado.',
  'role.saved-changed': 'El rol «{label}» de la aplicación {application} está guardado.',
  'role.saved-shipped': 'Los roles de pagos están disponibles.',
  'role.application-early':
    'Aún no hay ninguna aplicación registrada con el nombre corto {application}. Si lo escribió mal, cree de nuevo el rol con el correcto: no se puede trasladar.',
  'role.error-application':
    'Escriba el nombre corto de la aplicación: minúsculas, números y guiones, 40 como máximo, y una letra al principio.',
  'role.error-name':
    'Escriba un nombre corto: minúsculas, números y guiones, 40 como máximo, y una letra al principio.',
  'role.error-label': 'Escriba una etiqueta: una línea de {most} caracteres como máximo.',
  'role.error-countries': 'Estos países son para los SMS. Acepte los SMS o no elija ningún país.',
  'role.error-taken': '{application} ya tiene un rol con este nombre: {label}.',
  'role.error-changed':
    'Otra persona cambió este rol mientras usted lo miraba y no se ha guardado nada. Ahora se llama {label}. {rule} Lo que usted había escrito sigue abajo.',
};
