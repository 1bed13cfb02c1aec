/** Where compiled schemas are kept: texts by key. Whoever implements it sees to it that nobody else writes there. */
export interface Cache {
  readonly get: (key: string) => string | undefined
  readonly put: (key: string, text: string) => void
}
