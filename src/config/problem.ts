/** What is wrong with a setting, in a sentence that says what to set and holds no secret. */
export interface Problem {
  /** The variable that it is about. */
  readonly setting: string;
  readonly text: string;
}
