import { loginKinds } from './de-login.ts';
import { passwordKinds } from './de-password.ts';
import { resetRequestKinds } from './de-reset-requests.ts';
import { resetKinds } from './de-resets.ts';
import { rollOut, rollOutKinds } from './de-roll-out.ts';

const changePassword =
  'Wählen Sie jetzt mit „Passwort vergessen?“ bei {home} ein neues Passwort und sagen Sie Ihrem Administrator Bescheid. Sehen Sie dann unter Passwort & Sicherheit nach, ob dort Sitzungen oder Änderungen stehen, die nicht von Ihnen sind.';

const nothingToDo = 'Wenn Sie das waren, ist nichts zu tun.';

export const de = {
  greeting: 'Guten Tag {userName},',
  greetingWithoutName: 'Guten Tag,',
  colon: ':',
  at: 'Wann',
  device: 'Gerät',
  from: 'Netzwerkadresse',
  requiredBy: 'Ein zweiter Schritt wird verlangt von',
  validUntil: 'Gültig bis',
  neverShare:
    'Geben Sie diesen Code nie weiter. {serviceName} fragt nie danach, weder am Telefon noch per E-Mail oder Nachricht.',
  openLink: 'Neues Passwort wählen',
  openInvitation: 'Passwort festlegen',
  companies: 'Für',
  signInAs: 'Sie melden sich an als',
  administers: 'Sie werden verwalten',
  team: 'Für das Team von',
  seeInvitation: 'Einladung ansehen',
  company: 'Unternehmen',
  invitedBy: 'Eingeladen von',
  administrator: 'Administrator',
  givenBy: 'Gegeben von',
  permissions: 'Berechtigungen',
  helpContact: 'Hilfe in Ihrem Unternehmen',
  seeReset: 'Zurücksetzen ansehen',
  notBefore: 'Nicht vor',
  approvalWhy: 'Genehmigung nötig, weil',
  checkedHow: 'So wurde die Identität geprüft',
  confirmEmail: 'Diese Adresse bestätigen',
  askedBy: 'Beantragt von',
  askerSignsInAs: 'Meldet sich an als',
  newEmail: 'Neue E-Mail-Adresse',
  notMe:
    'Klicken Sie zuerst hier: 72 Stunden lang können unter Passwort & Sicherheit keine Methode, kein Wiederherstellungscode, kein Passwort und keine Anmelde-E-Mail-Adresse geändert werden. Sie können sich weiter anmelden.',
  notMeLink: 'Das war ich nicht',
  orCopyLink: 'Oder kopieren Sie diese Adresse in Ihren Browser:',
  notYouTitle: 'Wenn Sie das nicht waren',
  support: 'Hilfe: {supportAddress}',
  footer:
    'Gesendet von {serviceName} an {email}, weil es die Sicherheit Ihrer Anmeldung betrifft. Antworten werden nicht gelesen.',
  footerOfOthers:
    'Gesendet von {serviceName} an {email}, weil es die Sicherheit von Anmeldungen betrifft, um die Sie sich kümmern. Antworten werden nicht gelesen.',
  rollOut,
  kinds: {
    ...rollOutKinds,
    ...resetRequestKinds(changePassword),
    ...passwordKinds(changePassword),
    ...loginKinds(changePassword),
    ...resetKinds,
    'mailbox-code': {
      subject: 'Ihr Bestätigungscode für {serviceName}',
      happened:
        'Dieser Code zeigt, dass Sie dieses Postfach lesen können. Geben Sie ihn auf der Seite ein, die danach gefragt hat:',
      next: ['Er funktioniert einmal. Wenn Sie einen weiteren anfordern, funktioniert nur der neueste.'],
      notYou: `Vielleicht hat jemand diesen Code angefordert, der Ihr Passwort kennt. Geben Sie ihn niemandem. ${changePassword}`,
    },
    'password-reset': {
      subject: 'Neues Passwort für {serviceName} wählen',
      happened: 'Für die Anmeldung als {email} wurde ein neues Passwort angefordert. Hier können Sie es wählen:',
      next: [
        'Der Link funktioniert einmal. Ihn zu öffnen ändert noch nichts.',
        'Wenn Sie sich mit einem zweiten Schritt anmelden, brauchen Sie ihn auch danach.',
      ],
      notYou:
        'Ihr Passwort hat sich nicht geändert, und Sie müssen nichts tun. Geben Sie den Link nie weiter. Wenn immer wieder solche E-Mails kommen, sagen Sie Ihrem Administrator Bescheid.',
    },
    invitation: {
      subject: 'Sie sind zu {serviceName} eingeladen',
      happened: 'Für Sie wurde ein Zugang zu {serviceName} angelegt. Legen Sie hier als Erstes Ihr Passwort fest:',
      next: [
        'Der Link funktioniert einmal. Ihn zu öffnen ändert noch nichts.',
        'Gleich danach werden Sie vielleicht gebeten, einen zweiten Schritt einzurichten, zum Beispiel eine Authenticator-App: Halten Sie Ihr Telefon oder Ihren Computer bereit.',
      ],
      notYouTitle: 'Wenn Sie das nicht erwartet haben',
      notYou:
        'Sie müssen nichts tun: Ohne diesen Link meldet sich niemand als Sie an. Geben Sie ihn nie weiter. Im Zweifel fragen Sie jemanden, mit dem Sie arbeiten, bevor Sie ihn öffnen.',
    },
    'company-invitation': {
      subject: '{company} lädt Sie bei {serviceName} ein',
      happened:
        '{company} möchte Sie bei {serviceName} als Mitglied aufnehmen. Sie haben dort schon einen Zugang: Melden Sie sich an und nehmen Sie auf der Seite, die sich öffnet, an oder lehnen Sie ab.',
      next: [
        'Die Seite zu öffnen ändert noch nichts. Bis Sie annehmen, erfährt {company} nichts über Sie, und die Regeln des Unternehmens gelten nicht für Sie.',
        'Sobald Sie annehmen, gelten die Regeln des Unternehmens für die Anmeldung auch für Sie, zum Beispiel ein zweiter Schritt ab einem Stichtag seiner Wahl.',
      ],
      notYouTitle: 'Wenn Sie das nicht erwartet haben',
      notYou:
        'Sie müssen nichts tun: Ohne Ihre Zustimmung hat die Einladung keine Wirkung. Im Zweifel fragen Sie jemanden, mit dem Sie arbeiten, bevor Sie annehmen.',
    },
    'password-replaced': {
      subject: 'Ihr Passwort für {serviceName} wurde geändert',
      happened: 'Das Passwort für {email} wurde geändert, und alle Sitzungen wurden abgemeldet.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'app-bound': {
      subject: 'Bei {serviceName} wurde eine Authenticator-App hinzugefügt',
      happened:
        'Für {email} wurde eine Authenticator-App eingerichtet. Ihre Codes sind der zweite Schritt bei der Anmeldung.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'app-replaced': {
      subject: 'Ihre Authenticator-App bei {serviceName} wurde gewechselt',
      happened: 'Für {email} wurde eine andere Authenticator-App eingerichtet. Die vorige funktioniert nicht mehr.',
      next: [`${nothingToDo} Sie können den alten Eintrag in der alten App löschen.`],
      notYou: changePassword,
    },
    'app-after-recovery': {
      subject: 'Bei {serviceName} wurde eine neue Authenticator-App eingerichtet',
      happened:
        'Für {email} wurde nach einer Anmeldung mit dem Wiederherstellungscode eine Authenticator-App eingerichtet. Alles, was zuvor eingerichtet war, Apps wie Telefonnummern, funktioniert nicht mehr.',
      next: [
        'Wenn Sie das waren, können Sie den alten Eintrag in der alten App löschen. Eine Telefonnummer, die Sie weiter verwenden möchten, können Sie unter Passwort & Sicherheit wieder hinzufügen.',
      ],
      notYou: changePassword,
    },
    'phone-bound': {
      subject: 'Bei {serviceName} wurde eine Telefonnummer hinzugefügt',
      happened:
        'Für {email} wurde eine Telefonnummer eingerichtet. Codes, die dorthin gesendet werden, sind ein zweiter Schritt bei der Anmeldung.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'phone-replaced': {
      subject: 'Ihre Telefonnummer bei {serviceName} wurde geändert',
      happened: 'Für {email} wurde eine Telefonnummer eingerichtet. Was sie ersetzt, funktioniert nicht mehr.',
      next: [nothingToDo],
      notYou: changePassword,
    },
    'phone-after-recovery': {
      subject: 'Bei {serviceName} wurde eine neue Telefonnummer eingerichtet',
      happened:
        'Für {email} wurde nach einer Anmeldung mit dem Wiederherstellungscode eine Telefonnummer eingerichtet. Alles, was zuvor eingerichtet war, Apps wie Telefonnummern, funktioniert nicht mehr.',
      next: [
        'Wenn Sie das waren: Eine App, die Sie weiter verwenden möchten, können Sie unter Passwort & Sicherheit wieder einrichten.',
      ],
      notYou: changePassword,
    },
    'recovery-code-spent': {
      subject: 'Ihr Wiederherstellungscode für {serviceName} wurde verwendet',
      happened:
        'Der Wiederherstellungscode für {email} wurde anstelle eines zweiten Schritts verwendet. Er funktioniert nicht noch einmal.',
      next: [
        'Ein neuer Wiederherstellungscode wurde sofort erstellt. Wenn Sie ihn noch nicht gesichert haben, werden Sie bei der nächsten Anmeldung darum gebeten.',
      ],
      notYou: changePassword,
    },
    'recovery-code-renewed': {
      subject: 'Sie haben einen neuen Wiederherstellungscode für {serviceName}',
      happened: 'Für {email} wurde ein neuer Wiederherstellungscode gesichert. Alle früheren funktionieren nicht mehr.',
      next: [`${nothingToDo} Vernichten Sie, was Sie vom alten Code aufbewahrt haben.`],
      notYou: changePassword,
    },
    'too-many-wrong-codes': {
      subject: 'Zu viele falsche Codes bei {serviceName}',
      happened:
        'Für {email} wurden fünf falsche Codes eingegeben. Was dort begonnen war, wurde beendet, und niemand wurde angemeldet.',
      next: [
        'Wenn Sie das waren: Lassen Sie Ihr Gerät seine Uhr selbst stellen, warten Sie auf den nächsten Code und versuchen Sie es noch einmal. Wenn Sie das Gerät nicht mehr haben, verwenden Sie Ihren Wiederherstellungscode.',
      ],
      notYou: `Jemand kam bis zum zweiten Schritt und kennt vielleicht Ihr Passwort. ${changePassword}`,
    },
    'signed-out-everywhere': {
      subject: 'Sie wurden bei {serviceName} überall abgemeldet',
      happened:
        'Für {email} wurden zehn falsche Codes nacheinander eingegeben, von jemandem, der angemeldet war. Damit niemand weiter raten kann, wurden Sie überall abgemeldet, auch in jeder Anwendung.',
      next: [
        'Wenn Sie das waren: Lassen Sie Ihr Gerät seine Uhr selbst stellen und melden Sie sich dann mit dem nächsten Code neu an.',
      ],
      notYou: `Jemand war in Ihrem Namen angemeldet. ${changePassword}`,
    },
    'authenticator-disabled': {
      subject: 'Ihre Authentifizierungsmethode bei {serviceName} wurde gesperrt',
      happened:
        'Für eine Authentifizierungsmethode von {email} wurden hundert falsche Codes eingegeben. Sie wurde gesperrt, damit niemand weiter raten kann.',
      next: [
        'Melden Sie sich mit Ihrem Wiederherstellungscode an und richten Sie Ihre Authenticator-App neu ein. Ohne Wiederherstellungscode wenden Sie sich an Ihren Administrator.',
      ],
      notYou: `Jemand kam bis zum zweiten Schritt und kennt vielleicht Ihr Passwort. ${changePassword}`,
    },
    'always-require-off': {
      subject: 'Kein zweiter Schritt mehr bei jeder Anmeldung bei {serviceName}',
      happened:
        '„Zwei-Faktor-Authentifizierung bei meiner Anmeldung immer verlangen“ wurde für {email} ausgeschaltet. Ab der nächsten Anmeldung genügt das Passwort, solange nichts anderes einen zweiten Schritt verlangt.',
      next: [`${nothingToDo} Unter Passwort & Sicherheit können Sie es wieder einschalten.`],
      notYou: changePassword,
    },
    'new-device': {
      subject: 'Neue Anmeldung bei {serviceName}',
      happened: '{email} hat sich mit einem Browser angemeldet, der hier noch nie verwendet wurde.',
      next: [nothingToDo],
      notYou: changePassword,
    },
  },
};
