// Whom a Principal or NotPrincipal element names, sorted by kind.

export interface PrincipalNames {
  readonly everyone: boolean;
  /** The account, where nothing but one account is named. */
  readonly onlyAccount: string | undefined;
  /** ARNs of users, roles, sessions, and leftover unique ids. */
  readonly names: ReadonlySet<string>;
  /** Whether unique ids are among them. */
  readonly hasUniqueIds: boolean;
  /** 12 digits. */
  readonly accounts: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  readonly canonicalUsers: ReadonlySet<string>;
  /** Kinds that the language does not have, by name. */
  readonly odd: readonly string[];
}
