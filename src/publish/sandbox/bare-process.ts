/** What SaxonJS and its compiler need of `process`. */
const NEEDED = ['argv', 'platform', 'stderr', 'stdout', 'version', 'versions'] as const
const CALLED = ['cwd', 'hrtime', 'memoryUsage', 'nextTick'] as const

type Called = (...args: never[]) => unknown

/** Replaces the global `process` by an object with only what the processor needs, and no way back to the real one. */
export function hideProcess(): void {
  const whole = process
  const bare = Object.create(null) as Record<string, unknown>
  for (const name of NEEDED) bare[name] = whole[name]
  for (const name of CALLED) bare[name] = (...args: never[]) => (whole[name] as Called).apply(whole, args)
  Object.defineProperty(bare, 'exitCode', { set: (code: number) => (whole.exitCode = code) })
  Object.defineProperty(bare, 'env', { value: Object.freeze({}) })
  Object.defineProperty(globalThis, 'process', { value: Object.freeze(bare), configurable: false })
}
