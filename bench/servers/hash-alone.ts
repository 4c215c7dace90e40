import { availableParallelism } from 'node:os';
import { loadKeyRing } from '#crypto/key-ring.ts';
import { createPasswordHasher } from '#crypto/password-hasher.ts';
import { Secret } from '#domain/secret.ts';
import { keys } from '../people/gatehouse-rows.ts';
import { shared } from '../people/people.ts';

// Verifies the standard hash as often as the argument says, one at a time, and writes how many CPU milliseconds one took.
const times = Number(process.argv[2]);
const hasher = createPasswordHasher(loadKeyRing({ value: keys }));
const password = new Secret(shared.password);
const stored = await hasher.hash(password, 'bench');
for (let index = 0; index < availableParallelism(); index += 1) await hasher.verify(stored, password, 'bench');
const before = process.cpuUsage();
for (let index = 0; index < times; index += 1) await hasher.verify(stored, password, 'bench');
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000 / times));
