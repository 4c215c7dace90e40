import type { extension as source } from '../en/extension.ts';

export const extension: Readonly<Record<keyof typeof source, string>> = {
  'extension.later-them':
    'È {days, plural, one {# giorno} other {# giorni}} dopo la data dell’azienda: ha avuto una proroga.',
  'extension.later-you': 'Ha avuto una proroga di {days, plural, one {# giorno} other {# giorni}}.',

  'extension.title': 'Proroga',
  'extension.explained':
    'A chi non può configurare un metodo entro la scadenza, per esempio perché è assente, si può concedere una proroga fino a {most, plural, one {# giorno} other {# giorni}}. Si fa una sola volta, e le altre regole che vincolano la persona restano invariate. La persona viene avvisata per e-mail.',
  'extension.day-ends': 'Il tempo termina alle 00:00 ({zone}) del giorno indicato.',
  'extension.until': 'Durata',
  'extension.option': '{days, plural, one {# giorno} other {# giorni}}, fino al giorno {date}',
  'extension.reason': 'Motivo',
  'extension.reason-hint':
    'Per gli altri amministratori e per il registro di audit, che lo conserva per sempre: «In attesa di un nuovo telefono», e nulla sulla salute. Al massimo 200 caratteri.',
  'extension.grant': 'Concedi una proroga',
  'extension.act': 'Proroga a una persona',
  'extension.act-days': 'Giorni',

  'extension.stands':
    '{name} ha tempo fino a <b>{date}</b>: proroga di {days, plural, one {# giorno} other {# giorni}} concessa da {who}, {granted}.',
  'extension.stands-reason': 'Motivo: {reason}',
  'extension.stands-over': '{name} aveva tempo fino a <b>{date}</b>: proroga concessa da {who}, {granted}.',
  'extension.stands-off':
    'Proroga di {days, plural, one {# giorno} other {# giorni}} per {name}, concessa da {who}, {granted}. Al momento nulla ha una scadenza.',
  'extension.who-you': 'lei',
  'extension.who-service': 'chi gestisce {brand}',
  'extension.saved': 'Proroga concessa a {name}, con un avviso per e-mail.',

  'extension.no-deadline': 'Si può concedere una proroga quando {company} richiede l’MFA a partire da una data.',
  'extension.own-membership': 'Nessuno concede una proroga a sé stesso. Chieda a un altro amministratore.',
  'extension.not-active': 'Una proroga si può concedere solo a persone attive.',
  'extension.enrolled-before': 'Ha già configurato un metodo, perciò non serve una proroga.',
  'extension.enrolled-reset':
    'Aveva configurato un metodo prima che l’MFA fosse reimpostata, e una proroga si concede solo a chi non ne ha mai configurato uno.',
  'extension.enrolled-once':
    'In passato ha configurato un metodo, e una proroga si concede solo a chi non ne ha mai configurato uno.',
  'extension.extended-before': 'Ha già avuto una proroga. Si concede una sola volta.',
  'extension.too-late':
    'Una proroga termina al più tardi {most, plural, one {# giorno} other {# giorni}} dopo la scadenza, e questo tempo è passato.',
  'extension.needs-both':
    'Per concedere una proroga servono entrambe le autorizzazioni: strumento Amministrazione e strumento Rubrica.',
  'extension.error-days': 'Scelga quanti giorni: da 1 a {most}.',
  'extension.error-reason': 'Scriva un motivo.',
  'extension.error-meanwhile':
    'La scadenza è stata spostata mentre guardava la pagina e nessuna proroga è stata concessa. Ciò che aveva scelto è ancora sotto, con le date attuali.',
};
