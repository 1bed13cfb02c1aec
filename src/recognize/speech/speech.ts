import type { Recognizer } from '../recognizers.js'

export const speech: Recognizer = () => []
