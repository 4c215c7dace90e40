/** What docs/benchmarks.md says beside the figures: what is compared and how. Statements about figures do not belong here: those are measured. */
export const notes = `## What is compared, and how

- **Every server is a process of its own**, on 127.0.0.1, spoken to by HTTP with connections that stay open. The load comes from another process; its CPU
  does not count.
- **CPU** is what the kernel counted for the server, all its threads, and for all processes of its PostgreSQL, ended ones included. After writes it is read
  700 ms after the last answer, so that what was put off (the audit chain, mail) is in it. Each product has a PostgreSQL of its own.
- **In turn**: at each number of operations at once one product runs right after the other, in changing order, over several rounds. Ratios are formed
  within a round, and their median is given; the target is held to the worst of 1, 16 and 64 at once.
- **As in production**: Gatehouse is what \`npm run build\` made, run as \`npm start\` runs it, \`NODE_ENV=production\`, with its log at \`info\` into a file. Put
  together by the product's own \`compose.ts\` with three replacements that no option reaches: POSTs of one network are not limited, mail and text
  messages are taken at once, and, where the table says nothing of the standard hash, passwords cost next to nothing. People have a password, an app, a
  recovery code, a known browser, a session elsewhere and a company that requires MFA.
- **Codes by text message** are for others, who have a phone as well: each is sent one in a run, to a number that has proved itself, so that no limit is met.
  Only rows 2 and 4 send them; the other rows are of servers that are not set up for text messages.
- **better-auth** with its \`twoFactor\` plugin behind \`node:http\`, \`NODE_ENV=production\`, its rate limit and telemetry off, everything else as it comes
  (experimental joins and the cookie cache are off by default, and codes that are sent are stored as they are). Its \`sendOTP\` takes the code at once. Its
  password hash is a SHA-256: cheaper than the cheapest argon2id that Gatehouse gets. It has as many people, each with a session elsewhere.
- **oidc-provider**, the library that speaks the protocol in Gatehouse, by itself behind \`node:http\` with its own adapter for memory, \`NODE_ENV=production\`:
  row 9 is held to it. The same features, lives of tokens and ES256; the same application, which proves itself by a secret, with PKCE and refresh tokens that
  rotate; nobody is asked for consent. Its session has one grant, Gatehouse's authorizations one each. A sign-in there asks nothing, in as many requests as
  ours takes. It takes as many steps of each kind beside SQLite as beside PostgreSQL, in the same round, and keeps nothing on either.
- **Durability is the same**: SQLite in WAL with \`synchronous=FULL\`, PostgreSQL with \`fsync\` and \`synchronous_commit\` on, ten connections each.

What an operation is: "e-mail" and "password" are the two forms of Gatehouse that do what better-auth's one request does, and are added up; "app code" and
"recovery code" end with a session (Gatehouse also issues the next recovery code and queues a mail); "text message: send" asks for a code, and its CPU is
that until the message was handed over (Gatehouse also counts it against the limits of user, number and budgets, asks its guards, and seals it into an outbox
that hands it over after the commit; better-auth does nothing of the kind, so that there is no target); "text message: code" ends with a session; "session
check" is a request that loads the session, asks all rules and answers without a page; "full sign-in" is everything that a browser sends, in Gatehouse three
pages and three forms, in better-auth two requests without any page. Row 4 counts what a request sends to the database, without what the outbox does
afterwards.

In row 9 "authorization" sends a browser that is signed in and ends with a code, "token" redeems that, and both together are the code flow; "refresh" takes a
refresh token in, and the next ones out; "introspection" is the application's question about an access token of its own. "full flow with sign-in" is all of it
with the six pages and forms of password and app: what it costs is a sign-in, so that it has no target. Gatehouse judges the sign-in by all rules at each of them.

Row 6 is measured twice: with 256 people on their way at any moment, who try again after Retry-After, and, harder than the target asks, with 256 passwords in
the same moment. Row 8 removes what the rows of the day before yesterday would be: sign-ins, sessions, links, throttles,
delivered messages, by the product's own job. Row 12 counts what the page itself loads; the icon of the tab comes after it. Row 13 is not of PERFORMANCE: it opens the console's pages on one company of very many people, one at a time,
with the longest that the event loop stood still meanwhile; its target is the issue's, that a policy's reach over 100,000 people is told within two seconds. Row 14 does the same with the page of the roll-out, of which
a company of a hundredth of the people is the measure: its figures from memory cost the same whatever the company's size.

\`npm run bench -- --quick\` takes about twelve minutes, \`--million\` measures row 7 with a million people, \`--only NAME\` one part (\`--only protocol\` is row 9), \`--write\` writes this page.
The last results with every sample are in \`bench/results/latest.json\`.

## What was improved, and what keeps the rest from its target

Found by \`node --cpu-prof\` and \`perf\` over this benchmark:

- SQLite is built with STAT4, which makes it parse a statement anew whenever a parameter of a join is bound. Parameters are written \`+?\`, which it takes for
  a value: a session check went from 0.25 to 0.09 ms of CPU.
- The instant of a deadline was sought by some seventeen formatted dates at each request. It is sought once for each date and zone.
- Two connections to one SQLite file made each other's pages stale: 36 reads of the file for each commit. Look-ups borrow the writing connection
  between transactions.
- The log of writes was moved into the database in one go of 1,000 pages, which stopped everybody for up to 85 ms. It goes by 250 now, at no measurable cost.
- Start: only one database's library is read, and compiled code is kept (\`node_modules/.cache\`): a third less.
- Transactions of one turn of the event loop share a commit on SQLite, each as a savepoint, and none is answered before it is known: an app code with 16 at
  once went from 0.79 to 0.44 ms, an e-mail from 0.40 to 0.12. On PostgreSQL a transaction's writes that do not need each other's answers leave in one packet: the
  second factor went from six journeys to two.
- Audit events are written as rows instead of being read out of JSON in the database: about 8 % of an app code.
- Whoever finds the gate full is refused before anything is looked up: half of the refusals came within 108 ms, now within 18.
- Memory: what start-up leaves is collected once a second after it: 15 MB. Four mebibytes for young objects instead of sixteen: 25 MB less at rest, 35 MB less under load, at no measurable cost.
- The protocol: what a code or token stands on (who asks, its state, its grant, the sign-in and its user) is looked up in one statement as of one moment: a
  token went from nine statements to four, a refresh from nine to three, introspection from three to one. ID tokens are signed at once by a key that is opened
  once: 0.18 to 0.06 ms. Sixteen at once on SQLite, old and new in turn beside the library, the least of
  eight rounds: code flow 3.4 to 3.1 times the library, refresh 3.4 to 2.9, introspection 2.9 to 2.8; one at a time the noise was larger than the gain. Whole runs, one before and one
  after, on a machine that others were using as well, said more than that (worst ratio on PostgreSQL: 8.4 to 6.7, 8.4 to 6.3, 9.6 to 6.1), of which a part is that
  it was busier before.

Where a row says NO:

- **1, 2**: what is left of a sign-in around the hash is spread thin. On SQLite, about a quarter is the kernel's (a commit for each form, each some ten
  pages long and synced, and the sockets), a fifth SQLite's, and no function of ours or of a library has more than two percent. On PostgreSQL the
  database itself takes nearly half. Row 1 also depends on the machine: argon2id takes 5.3 ms here, and 10 ms on the one that the target was set on.
  One sign-in at a time shares its commit with nobody, and passwords come out of the gate one by one.
  Tried without gain: \`plan_cache_mode=force_generic_plan\`, other compilers' settings (\`--maglev\`, \`--always-sparkplug\`, \`--no-lazy-feedback-allocation\`), a buffered log.
- **3**: a bare \`node:http\` server that answers "ok" takes 0.02 ms here, a route of ours that does nothing 0.03. A third of a check is the write
  to the socket, a seventh the one statement.
- **6**: the last of those who are refused wait for hashes that are under way on the same two cores.
- **9**: the library by itself needs 0.3 ms for an authorization here, a quarter of what the target was set on, and its memory nothing. On SQLite a third of a
  refresh is its commit, of which each index of \`protocol_states\` is a part: without those by user and by sign-in its transaction took 0.15 ms instead of 0.24, sixteen at once.
  They find what ends with a user and a sign-in, and stay until something else does. Introspection is a session check and the library. On PostgreSQL,
  one at a time and warm, a refresh takes 2.2 ms in Node, a tenth of it each in the library's own code, in ours and in collecting garbage, the rest spread thin; and 0.8 in the database, half of it in
  statements; an introspection 1.2 and 0.2. Tried without gain: sixteen mebibytes for young objects.
- **10**: Node alone holds 46 MB. Well over 1,000 files of modules are read at start: one bundled file would hold less. \`MALLOC_ARENA_MAX=1\` gives 4 MB and costs 18 % of a session check.
- **11**: finding and linking those files is half of a start, before anything of them runs.`;
