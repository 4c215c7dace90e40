import type { ApplicationScope, ApplicationSettings } from '#domain/application.ts';
import type { ApplicationId, ApplicationSecretId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';

export interface ApplicationRecord {
  readonly id: ApplicationId;
  /** What roles name it by: `payments`. Stays for good. */
  readonly shortName: string;
  readonly settings: ApplicationSettings;
  /** Nobody gets into it since then; null: it works. */
  readonly disabledAt: Instant | null;
  readonly createdAt: Instant;
  /** Raised with each change: what a change is compared with. */
  readonly revision: number;
  /** What its logo is told apart by; null: it has none. */
  readonly logoMark: string | null;
}

/** A secret that an application proves itself with: only its hash is kept. */
export interface ApplicationSecretRecord {
  readonly id: ApplicationSecretId;
  readonly applicationId: ApplicationId;
  /** Keyed hash (`application-secret`). */
  readonly hash: string;
  /** Its last four characters, to tell secrets apart. */
  readonly ending: string;
  readonly madeAt: Instant;
  /** Until then it goes on to work beside a newer one; null: until it is replaced. */
  readonly expiresAt: Instant | null;
}

export interface ApplicationLogo {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly content: Buffer;
  /** A hash of the content: part of its address. */
  readonly mark: string;
}

export interface LoadedApplication {
  readonly application: ApplicationRecord;
  /** Newest first; those that have expired by now are left out. */
  readonly secrets: readonly ApplicationSecretRecord[];
}

export interface ConsentRecord {
  readonly userId: UserId;
  readonly applicationId: ApplicationId;
  readonly scopes: readonly ApplicationScope[];
  readonly givenAt: Instant;
}

export interface ApplicationReads {
  /** One statement. Null: there is none of this id; one that was disabled is answered. */
  loadApplication(id: ApplicationId, now: Instant): Promise<LoadedApplication | null>;
  /** Every application, by short name. */
  listApplications(): Promise<readonly ApplicationRecord[]>;
  loadLogo(id: ApplicationId): Promise<ApplicationLogo | null>;
  loadConsent(user: UserId, application: ApplicationId): Promise<ConsentRecord | null>;
}

export interface ApplicationWrites {
  /** False: there is one of this short name. */
  createApplication(record: ApplicationRecord): Promise<boolean>;
  /** Settings and `disabledAt`; compare-and-set on the revision, which it raises. */
  changeApplication(record: ApplicationRecord, revision: number): Promise<boolean>;
  /** Puts a logo in place of the one before; null: takes it away. */
  setLogo(id: ApplicationId, logo: ApplicationLogo | null): Promise<void>;
  addSecret(record: ApplicationSecretRecord): Promise<void>;
  /** Lets every other secret of the application that lives work until then and no longer; answers how many. Earlier ends stay. */
  endOtherSecrets(application: ApplicationId, except: ApplicationSecretId | null, at: Instant): Promise<number>;
  /** Its secrets that live, which nobody else ends until the transaction is over. */
  holdSecrets(application: ApplicationId, now: Instant): Promise<readonly ApplicationSecretId[]>;
  /** Ends one secret of this application at once. False: it is none of its live ones. */
  endSecret(application: ApplicationId, id: ApplicationSecretId, now: Instant): Promise<boolean>;
  /** In place of what the user agreed to before. */
  giveConsent(record: ConsentRecord): Promise<void>;
}
