/** Applications in the operator’s console (SPEC C4, C6). */
export const applicationWords = {
  'application.title': 'Applications',
  'application.list-explained':
    'People get into applications with their sign-in at {brand}. Each application is registered here before it can send anybody.',
  'application.list-empty':
    'No application is registered yet. The first one could be “Payments”. Have its redirect URI at hand: the address to which it wants people sent back once they have signed in. Its documentation says which.',
  'application.caption': 'Registered applications',
  'application.name': 'Name',
  'application.short-name': 'Short name',
  'application.kind': 'Kind',
  'application.state': 'State',
  'application.live-secrets': 'Secrets that work',
  'application.soonest-end': 'Next to end',
  'application.register': 'Register an Application',
  'application.back-to-list': 'Back to the applications',
  'application.works': 'Works',
  'application.disabled': 'Disabled',
  'application.secretless': 'Keeps none',
  'application.since': 'Registered',

  'application.kind-web': 'Web application',
  'application.kind-web-hint': 'Runs on a server and keeps a secret there.',
  'application.kind-browser': 'Application in the browser',
  'application.kind-browser-hint': 'Runs in the browser alone (a single-page application). It can keep no secret.',
  'application.kind-native': 'Application on a device',
  'application.kind-native-hint': 'Is installed on phones or computers. It can keep no secret.',
  'application.kind-service': 'Service',
  'application.kind-service-hint': 'Acts for itself and keeps a secret. Nobody signs in to it.',
  'application.kind-stays': 'It cannot be changed later.',

  'application.new-title': 'Register an application',
  'application.name-hint': 'As people call it. They read it when they sign in.',
  'application.short-name-hint':
    'Roles name the application by it, such as payments: small letters, digits and hyphens. It cannot be changed later.',
  'application.redirects': 'Redirect URIs',
  'application.redirects-hint':
    'Where people are sent back to after signing in: whole addresses, one on each line, compared sign by sign.',
  'application.after-sign-out': 'Addresses after signing out',
  'application.after-sign-out-hint':
    'Where the application may send people once they have signed out, one on each line. Can be left empty.',
  'application.back-channel': 'Back-channel logout URI',
  'application.back-channel-hint':
    'Where the application is told that a sign-in is over, from server to server. Can be left empty.',
  'application.not-service': 'A service has none.',
  'application.only-web': 'Only a web application has one.',
  'application.home': 'First page',
  'application.home-hint': 'Where people begin in the application. Can be left empty.',
  'application.scopes': 'What it may be told',
  'application.scopes-hint':
    'It is always told who signed in, when, and with how many steps. Beyond that it may ask for:',
  'application.scope-profile': 'Name, language and time zone',
  'application.scope-email': 'E-mail',
  'application.scope-companies': 'The companies that people belong to',
  'application.scope-roles': 'Their roles in this application',
  'application.scope-permissions': 'What they may administer',
  'application.asks-consent': 'Ask people before it is told about them',
  'application.asks-consent-hint': 'Leave it out only where you vouch for the application, as for one of your own.',
  'application.refreshes': 'It gets refresh tokens',
  'application.refreshes-hint': 'With them it goes on until the session ends, without sending people here again.',
  'application.more': 'More',
  'application.algorithm': 'ID tokens are signed with',
  'application.algorithm-usual': '{algorithm} (usual)',
  'application.settings': 'Settings',

  'application.client-id': 'Client ID',
  'application.issuer': 'Issuer',
  'application.discovery': 'Discovery address',
  'application.copy-client-id': 'Copy Client ID',
  'application.copy-issuer': 'Copy Issuer',
  'application.copy-discovery': 'Copy Discovery Address',
  'application.copy-secret': 'Copy Secret',
  'application.needs-to-know': 'What the application needs to know',
  'application.pkce': 'Each of its authorization requests needs PKCE with S256.',
  'application.created-title': '{name} is registered',
  'application.secret-title': 'New secret of {name}',
  'application.secret': 'Secret',
  'application.secret-once':
    'It is shown this once, and nobody can look it up later. Put it into the settings of the application now.',
  'application.secret-danger':
    'Whoever has it can pass for this application. Give it to nobody, and never send it by mail or chat.',
  'application.earlier-until':
    '{count, plural, =0 {No earlier one works.} one {The earlier one works until {time} at most.} other {The # earlier ones work until {time} at most.}}',
  'application.earlier-ended':
    '{count, plural, =0 {No earlier one works.} one {The earlier one has ended.} other {The # earlier ones have ended.}}',
  'application.go-on': 'Go On to the Application',

  'application.secrets': 'Secrets',
  'application.secrets-explained':
    'The application proves itself with a secret. Here only its last four characters are known.',
  'application.secrets-none': 'No secret works: the application is refused until you make one.',
  'application.secret-ending': 'Ends in',
  'application.secret-made': 'Made',
  'application.secret-until': 'Works until',
  'application.until-replaced': 'It is replaced',
  'application.secret-act': 'To do',
  'application.secret-end': 'End {ending} Now',
  'application.secret-end-effect': 'A secret that is ended is refused from the next request on.',
  'application.secret-last':
    'Only this one works. Once it is ended, the application is refused until you make another.',
  'application.secret-end-open': 'End {ending}',
  'application.secret-end-title': 'End the secret {ending} of {name}?',
  'application.secret-end-tokens': 'The access tokens that the application got for itself with it end at once.',
  'application.secret-end-left':
    '{count, plural, one {One other secret goes on to work: {endings}.} other {# other secrets go on to work: {endings}.}}',
  'application.secret-end-last':
    'No other secret works: the application cannot prove itself any more, and is refused until you make another.',
  'application.secret-only-until': '{ending} works only until {time}, and no secret after it: make another.',
  'application.secret-new': 'New Secret',
  'application.overlap': 'The secrets that work now',
  'application.overlap-now': 'End at once',
  'application.overlap-for': 'Go on for {time}',
  'application.overlap-hint':
    'Choose a time in which every machine that runs the application gets to know the new one. An earlier end stays.',

  'application.roles-explained':
    'Whoever can sign in here can get into it. Its roles say what they may do there, and can have rules of their own.',
  'application.roles-none': 'No role names this application yet.',
  'application.roles-caption': 'Roles of {name}',

  'application.logo': 'Its logo',
  'application.logo-explained': 'It stands beside the name while people sign in.',
  'application.logo-file': 'Picture',
  'application.logo-hint':
    'PNG, JPEG or WebP, at most {size} KiB, each side from {least} to {most} pixels. You see it before it is used.',
  'application.logo-look': 'Upload and Look',
  'application.logo-remove': 'Remove the Logo',
  'application.logo-title': 'Logo of {name}',
  'application.logo-preview': 'So it looks while people sign in. Nothing has been changed so far.',
  'application.logo-use': 'Use This Logo',
  'application.logo-other': 'Choose Another',
  'application.logo-empty': 'Choose a picture first.',
  'application.logo-too-large': 'The picture is larger than {size} KiB. Save it smaller.',
  'application.logo-svg': 'Drawings (SVG) are not taken, because they can hold programs. Save it as PNG.',
  'application.logo-kind': 'This is no picture of a kind that is taken. Save it as PNG, JPEG or WebP.',
  'application.logo-damaged': 'The picture is damaged or cut short. Save it anew.',
  'application.logo-size': 'Each side of the picture must have from {least} to {most} pixels. Save it in such a size.',

  'application.disable': 'Disable This Application',
  'application.disable-effect':
    'Signs everybody out of {name} at once, and nobody gets in until you enable it again. Its settings, secrets and roles are kept.',
  'application.disable-service-effect':
    'What {name} holds ends at once, and it is refused until you enable it again. Its settings, secrets and roles are kept.',
  'application.enable': 'Enable This Application',
  'application.enable-effect': '{name} works again. What ended does not come back.',
  'application.disabled-since': 'Disabled since {time}. Nobody gets into it, and it is refused.',

  'application.saved-settings': 'The settings are saved.',
  'application.saved-secret-ended': 'The secret has ended.',
  'application.saved-logo': 'The new logo is in use.',
  'application.saved-logo-removed': 'The logo is removed.',
  'application.saved-disabled': 'The application is disabled.',
  'application.saved-enabled': 'The application is enabled.',

  'application.act-create': 'Register an application',
  'application.act-settings': 'Change the settings of an application',
  'application.act-secret': 'Make a new secret for an application',
  'application.act-end-secret': 'End a secret of an application',
  'application.act-logo': 'Give an application a logo',
  'application.act-logo-remove': 'Remove the logo of an application',
  'application.act-disable': 'Disable an application',
  'application.act-enable': 'Enable an application',
  'application.application': 'Application',

  'application.error-kind': 'Choose what kind of application it is.',
  'application.error-name': 'Write a name: one line of at most {most} characters.',
  'application.error-short-name':
    'Write a short name: small letters, digits and hyphens, at most 40, beginning with a letter.',
  'application.error-taken': 'An application has this short name already: {name}.',
  'application.error-not-of-kind': 'This kind of application has no such address. Leave the field empty.',
  'application.error-no-redirect': 'Type at least one redirect URI: without it nobody comes back from signing in.',
  'application.error-too-many': 'At most {most} addresses can be kept. Take some out.',
  'application.error-too-long': 'An address has at most {most} characters: {address}',
  'application.error-wildcard': 'Write every address out, without “*”: {address}',
  'application.error-signs': 'Take out blanks and signs that no address has: {address}',
  'application.error-relative': 'Type the whole address, such as {example}, not only a part of it: {address}',
  'application.error-scheme': 'Begin the address with https, as in {example}: {address}',
  'application.error-own-scheme':
    'Begin the address with https, or with a scheme of the application’s own as in {example}: {address}',
  'application.error-http': 'Begin the address with https. http is for this device itself (localhost) alone: {address}',
  'application.error-loopback':
    'Begin the address with http, because nobody can hold a certificate for the device itself: {address}',
  'application.error-user': 'Take name and password out of the address: {address}',
  'application.error-fragment': 'Take out “#” and what follows it: {address}',
  'application.error-spelling': 'Type {canonical}: programs spell {address} so.',
  'application.error-secret-made':
    'No secret was made: one was made or ended since you opened the page, by you or somebody else. If a new one never reached the application, make another.',
  'application.error-secret-over': 'This secret has ended already.',
  'application.error-busy':
    'Somebody else changed this application at the same moment, and nothing was done. Try again.',
} as const;
