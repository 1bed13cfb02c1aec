import type { Plugin } from 'vitest/config'

export function hasLettersOfTexts(path: string): boolean
export function withLetters(code: string): string
export function lettersPlugin(root: string): Plugin
