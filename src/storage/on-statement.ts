/** Told of every statement that is sent, transaction control included: for benchmarks and tests that count them. */
export type OnStatement = (sql: string) => void;
