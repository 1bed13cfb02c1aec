import { defineConfig } from 'vitest/config'
import { lettersPlugin } from './scripts/letters.js'

export default defineConfig({
  // What is tested is what the build makes.
  plugins: [lettersPlugin(import.meta.dirname)],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
