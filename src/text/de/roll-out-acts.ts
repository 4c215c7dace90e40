export const rollOutActs = {
  'rollout.remind': 'Erinnern',
  'rollout.all-fitting': 'Alle in dieser Liste, auf allen Seiten',

  'rollout.act-remind': 'Personen an die Einrichtung erinnern',
  'rollout.act-extend': 'Personen mehr Zeit geben',
  'rollout.act-deactivate': 'Personen deaktivieren',

  'rollout.remind-title': '{people, plural, one {# Person erinnern?} other {# Personen erinnern?}}',
  'rollout.remind-title-more': '{people, plural, other {Mehr als # Personen erinnern?}}',
  'rollout.extend-title': '{people, plural, one {# Person mehr Zeit geben?} other {# Personen mehr Zeit geben?}}',
  'rollout.extend-title-more': '{people, plural, other {Mehr als # Personen mehr Zeit geben?}}',

  'rollout.remind-effect':
    'Jede Person erhält eine E-Mail in ihrer Sprache: ab wann MFA verlangt wird, wie man sie einrichtet und wen man fragen kann. Die E-Mails gehen im Hintergrund hinaus, und diese Seite zeigt, wie weit sie sind.',
  'rollout.remind-left':
    'Ausgelassen werden: Personen, die MFA eingerichtet haben oder ausgenommen sind, und alle, die heute schon erinnert wurden, von Ihnen oder einem anderen Unternehmen. Niemand erhält zwei Erinnerungen am Tag.',
  'rollout.extend-left':
    'Unverändert bleiben: Personen, die MFA jemals eingerichtet haben oder ausgenommen sind, die schon mehr Zeit erhalten haben, und Sie selbst.',
  'rollout.deactivate-left':
    'Unverändert bleiben: bereits deaktivierte Personen, der letzte Administrator und Sie selbst.',
  'rollout.most':
    'Höchstens {people, plural, other {# Personen}} werden auf einmal geändert. Sind es mehr, wiederholen Sie es danach.',
  'rollout.changed-meanwhile':
    '{people, plural, =0 {Es wurde nichts getan: Inzwischen passt niemand.} one {Es wurde nichts getan: Inzwischen passt # Person.} other {Es wurde nichts getan: Inzwischen passen # Personen.}} Sehen Sie noch einmal nach.',
  'rollout.who-all': 'Alle, die die Liste jetzt zeigt, gleich auf welcher Seite:',
  'rollout.who-row': '{name}: {value}',
  'rollout.nobody-to-remind':
    'Es ist niemand zu erinnern: Die ausgewählten Personen haben MFA eingerichtet, sind ausgenommen oder wurden heute schon erinnert.',
  'rollout.nobody-to-extend':
    'Es kann niemandem mehr Zeit gegeben werden: Die ausgewählten Personen haben MFA eingerichtet, sind ausgenommen, haben schon mehr Zeit erhalten, oder Sie sind es selbst.',
  'rollout.nobody-to-deactivate':
    'Es ist niemand zu deaktivieren: Die ausgewählten Personen sind schon deaktiviert, oder Sie können sie nicht ändern.',
  'rollout.no-deadline':
    'Es wurde nichts getan: Die Richtlinie verlangt nichts mehr, oder MFA ist für {company} nicht mehr freigeschaltet.',

  'rollout.reminders-under-way':
    'Es wurde nichts getan: Erinnerungen sind schon unterwegs. Wie weit sie sind, steht unter „E-Mails zum Rollout“.',
  'rollout.reminders-too-often':
    'Es wurde nichts getan: In der letzten Stunde wurden schon sechsmal Erinnerungen veranlasst. Versuchen Sie es später noch einmal.',

  'rollout.do-remind': '{people, plural, one {# Person erinnern} other {# Personen erinnern}}',
  'rollout.do-remind-all': 'Alle in der Liste erinnern',
  'rollout.do-extend': '{people, plural, one {# Person mehr Zeit geben} other {# Personen mehr Zeit geben}}',
  'rollout.do-extend-all': 'Allen in der Liste mehr Zeit geben',
  'rollout.do-deactivate-all': 'Alle in der Liste deaktivieren',

  'rollout.done-remind':
    '{people, plural, one {Sie haben eine Erinnerung an # Person veranlasst.} other {Sie haben Erinnerungen an # Personen veranlasst.}}',
  'rollout.done-remind-all': 'Sie haben Erinnerungen an alle in der Liste veranlasst.',
  'rollout.done-remind-how':
    'Sie gehen im Hintergrund hinaus. Wer MFA inzwischen eingerichtet hat oder heute schon erinnert wurde, erhält keine: Wie viele eingereiht wurden, steht unter „E-Mails zum Rollout“.',
  'rollout.done-extend':
    '{people, plural, =0 {Niemand hat mehr Zeit erhalten.} one {# Person hat mehr Zeit erhalten und wird per E-Mail benachrichtigt.} other {# Personen haben mehr Zeit erhalten und werden per E-Mail benachrichtigt.}}',
  'rollout.left-unenrolled':
    '{people, plural, one {# Person blieb unverändert: Sie hat MFA eingerichtet, ist ausgenommen oder wurde heute schon erinnert.} other {# Personen blieben unverändert: Sie haben MFA eingerichtet, sind ausgenommen oder wurden heute schon erinnert.}}',
  'rollout.left-own': '{people, plural, other {Sie selbst blieben unverändert: Niemand gibt sich selbst mehr Zeit.}}',
  'rollout.left-not-active':
    '{people, plural, one {# Person blieb unverändert: Sie ist nicht aktiv.} other {# Personen blieben unverändert: Sie sind nicht aktiv.}}',
  'rollout.left-enrolled':
    '{people, plural, one {# Person blieb unverändert: Sie hat schon früher eine Methode eingerichtet.} other {# Personen blieben unverändert: Sie haben schon früher eine Methode eingerichtet.}}',
  'rollout.left-extended':
    '{people, plural, one {# Person blieb unverändert: Sie hat schon mehr Zeit erhalten.} other {# Personen blieben unverändert: Sie haben schon mehr Zeit erhalten.}}',
  'rollout.left-too-late':
    '{people, plural, one {# Person blieb unverändert: Auch die zusätzliche Zeit wäre schon vorbei.} other {# Personen blieben unverändert: Auch die zusätzliche Zeit wäre schon vorbei.}}',
  'rollout.left-no-deadline':
    '{people, plural, one {# Person blieb unverändert: Es gibt keinen Stichtag.} other {# Personen blieben unverändert: Es gibt keinen Stichtag.}}',
  'rollout.left-meanwhile':
    '{people, plural, one {# Person blieb unverändert: Der Stichtag wurde inzwischen verschoben.} other {# Personen blieben unverändert: Der Stichtag wurde inzwischen verschoben.}}',
} as const;
